//! `OpenDocument` 1.3: a spreadsheet of three sheets, written as plain XML into a zip.

use crate::layer::{Layer, Value};
use crate::{ExportError, terms};
use quick_xml::escape::escape;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
"#;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:spreadsheet>"#;

/// The file. The words `mimetype` come first and as they are, as the format wants it. A cell is a string or a number and never a formula.
pub(crate) fn file(layer: &Layer) -> Result<Vec<u8>, ExportError> {
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("mimetype", crate::Format::Ods.media_type().to_owned(), plain),
        ("META-INF/manifest.xml", MANIFEST.to_owned(), packed),
        ("content.xml", content(layer), packed),
    ];
    for (name, text, options) in parts {
        zip.start_file(name, options).map_err(ExportError::of)?;
        zip.write_all(text.as_bytes()).map_err(ExportError::of)?;
    }
    Ok(zip.finish().map_err(ExportError::of)?.into_inner())
}

fn content(layer: &Layer) -> String {
    let mut out = String::from(HEAD);
    let text = |text: &str| Value::Text(text.to_owned());
    let names: Vec<Value> =
        std::iter::once("id").chain(layer.fields.iter().map(|field| field.name.as_str())).map(text).collect();
    let rows = layer.rows.iter().map(|row| {
        let mut cells = vec![Value::Text(row.id.clone())];
        cells.extend(row.values.iter().cloned());
        cells
    });
    sheet(&mut out, &layer.name, std::iter::once(names).chain(rows));
    let terms =
        layer.terms.iter().map(|term| vec![text(&term.code), text(&term.says.en), text(&term.says.cy)]);
    let head = [text("code"), text("en"), text("cy")].to_vec();
    sheet(&mut out, "contexture_terms", std::iter::once(head).chain(terms));
    let dictionary = layer.fields.iter().map(|field| {
        vec![text(&field.name), text(terms::kind(field)), text(&field.meaning.en), text(&field.meaning.cy)]
    });
    let head = [text("name"), text("type"), text("en"), text("cy")].to_vec();
    sheet(&mut out, "contexture_dictionary", std::iter::once(head).chain(dictionary));
    out.push_str("</office:spreadsheet></office:body></office:document-content>\n");
    out
}

fn sheet(out: &mut String, name: &str, rows: impl Iterator<Item = Vec<Value>>) {
    let _ = write!(out, "<table:table table:name=\"{}\">", escape(name));
    for row in rows {
        out.push_str("<table:table-row>");
        for value in &row {
            cell(out, value);
        }
        out.push_str("</table:table-row>");
    }
    out.push_str("</table:table>");
}

fn cell(out: &mut String, value: &Value) {
    let _ = match value {
        Value::Text(text) => write!(
            out,
            "<table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>",
            escape(text.as_str())
        ),
        Value::Whole(whole) => write!(
            out,
            "<table:table-cell office:value-type=\"float\" office:value=\"{whole}\"><text:p>{whole}</text:p></table:table-cell>"
        ),
        Value::Nothing => write!(out, "<table:table-cell/>"),
    };
}
