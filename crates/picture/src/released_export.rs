//! A released table as a CSV file: the same values as on the screen, and in each row what they are and how they may be handled.
//!
//! RFC 4180. The marking, the release and the policy stand in every row, so that a row that is copied elsewhere keeps them.

use crate::released_ask::{ExportForm, TableAsk};
use crate::released_table::table;
use crate::released_view::View;
use api::{CellKind, ReleasedValue};
use axum::http::HeaderValue;
use axum::http::header::CONTENT_DISPOSITION;
use axum::response::Response;
use concern::HarmSet;
use disclosure::Released;
use http::{ReleasedTag, released_file};

/// What released values are marked with on paper and in files.
pub(crate) use api::report::MARKING;

/// A file on its way out.
pub(crate) struct ExportFile {
    /// Its name, of plain ASCII.
    pub(crate) name: String,
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
}

/// A file as the browser is to keep it, under its name.
pub(crate) fn file_reply(tag: &ReleasedTag, form: ExportForm, file: Released<ExportFile>) -> Response {
    let name = HeaderValue::from_str(&format!("attachment; filename=\"{}\"", file.get().name));
    let mut reply = released_file(tag, form.media_type(), &file.map(|file| file.bytes));
    if let Ok(name) = name {
        reply.headers_mut().insert(CONTENT_DISPOSITION, name);
    }
    reply
}

/// Writes a layer as a file of a format.
///
/// # Errors
/// [`export::ExportError`] when a writer fails.
pub(crate) fn layer_file(
    layer: &export::Layer,
    ask: &TableAsk,
    format: export::Format,
) -> Result<ExportFile, export::ExportError> {
    let release = layer.terms.iter().find(|term| term.code == "release").map_or("", |term| &term.says.en);
    let name = format!("{release}-{}-{}.{}", ask.table.code(), ask.period, format.code());
    Ok(ExportFile { name, bytes: export::write(layer, format)? })
}

/// The CSV file of what [`table`] answers. None for the same questions.
pub(crate) fn csv_file(view: &View, ask: &TableAsk, harms: HarmSet) -> Option<ExportFile> {
    let table = table(view, ask, harms)?;
    let card = &table.release;
    let mut text = String::from(
        "marking,release,policy_version,table,period,by_date_counted,kind,code,part,name_en,name_cy,part_en,part_cy,\
         shown,value,low,high,interval_per_cent,rounding,threshold\r\n",
    );
    for cell in &table.cells {
        let kind = match cell.kind {
            CellKind::Area => "area",
            CellKind::Place => "place",
            CellKind::Unplaced => "unplaced",
            CellKind::Elsewhere => "elsewhere",
        };
        let [shown, value, low, high] = match cell.value {
            ReleasedValue::Value { rounded, low, high } => {
                ["value".to_owned(), rounded.to_string(), low.to_string(), high.to_string()]
            }
            ReleasedValue::Withheld => {
                ["withheld or none".to_owned(), String::new(), String::new(), String::new()]
            }
        };
        let part = cell.part_name.as_ref();
        let fields = [
            MARKING,
            &card.id,
            &card.policy_version,
            &table.table,
            &card.period,
            "yes",
            kind,
            &cell.code,
            &cell.part,
            &cell.name.en,
            &cell.name.cy,
            part.map_or("", |part| &part.en),
            part.map_or("", |part| &part.cy),
            &shown,
            &value,
            &low,
            &high,
            "95",
            &card.rounding.to_string(),
            &card.threshold.to_string(),
        ];
        let row: Vec<String> = fields.iter().map(|field| field_of(field)).collect();
        text.push_str(&row.join(","));
        text.push_str("\r\n");
    }
    let name = format!("{}-{}-{}.csv", card.id, table.table, card.period);
    Some(ExportFile { name, bytes: text.into_bytes() })
}

/// A field, quoted where it must be. One that a spreadsheet would run as a formula is put behind an apostrophe.
pub(crate) fn field_of(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\r', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_quoted_where_it_must_be_and_never_runs_as_a_formula() {
        assert_eq!(field_of("Bus station"), "Bus station");
        assert_eq!(field_of("Shops, \"the\" arcade"), "\"Shops, \"\"the\"\" arcade\"");
        assert_eq!(field_of("=HYPERLINK(1)"), "'=HYPERLINK(1)");
        assert_eq!(field_of("@x"), "'@x");
    }
}
