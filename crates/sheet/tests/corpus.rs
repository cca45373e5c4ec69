//! The messy files of `fixtures/sheets`, each with what becomes of it in `expected.txt`.
//!
//! `cargo nextest run -p sheet --run-ignored only` writes the files anew; `expected.txt` is written by hand.
#![allow(clippy::unwrap_used, reason = "a test stops where something is missing")]

use crate::made::{ods, text_cell, xlsx, xlsx_row, xlsx_with};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook as Writer};
use sheet::{Limits, Workbook, read};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/sheets")
}

/// One line a file and one a sheet, as `expected.txt` has them.
fn summary(read: &Workbook) -> String {
    let mut said = format!("{:?}", read.kind);
    if let Some(encoding) = read.encoding {
        write!(said, " {encoding:?}").unwrap();
    }
    if let Some(dialect) = read.dialect {
        write!(said, " {:?}", dialect.delimiter).unwrap();
    }
    said.push_str(if read.gzip { " gzip" } else { "" });
    for notice in &read.notices {
        write!(said, " !{}", notice.rule()).unwrap();
    }
    for sheet in &read.sheets {
        write!(said, "\n  {:?} line {} {:?}", sheet.name, sheet.header.line, sheet.header.names).unwrap();
        for notice in &sheet.notices {
            write!(said, " !{}", notice.rule()).unwrap();
        }
        for row in &sheet.rows {
            let cells: Vec<_> = row.cells.iter().map(sheet::Cell::shown).collect();
            write!(said, "\n    {} {}", row.line, cells.join("·").replace('\n', "⏎")).unwrap();
        }
    }
    said
}

#[test]
fn each_file_becomes_what_is_expected() {
    let mut said = BTreeMap::new();
    for entry in std::fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if ["expected.txt", "README.md"].contains(&name.as_str()) {
            continue;
        }
        let told = match read(&std::fs::read(&path).unwrap(), &Limits::default()) {
            Ok(read) => summary(&read),
            Err(refusal) => format!("refused: {}", refusal.text().en),
        };
        said.insert(name, told);
    }
    assert!(said.len() >= 25, "files are missing");
    let said = said.iter().fold(String::new(), |all, (name, told)| all + name + ": " + told + "\n");
    let expected = std::fs::read_to_string(folder().join("expected.txt")).unwrap();
    assert_eq!(said, expected);
}

const PLAIN: &str = "ref,date,place,note\r\n007,14/03/2025,Cei'r Dref,\"dark, wet\"\r\n008,15/03/2025,Tŷ Mawr,\"two\r\nlines\"\r\n";

fn texts() -> Vec<(&'static str, Vec<u8>)> {
    let wide = |text: &str, of: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(of).collect::<Vec<u8>>();
    let western = PLAIN.replace('ŷ', "y").replace("Cei'r", "Caffi é").replace(',', ";");
    vec![
        ("plain.csv", PLAIN.into()),
        ("mark.csv", format!("\u{feff}{PLAIN}").into_bytes()),
        ("western_semicolons.csv", encoding_rs::WINDOWS_1252.encode(&western).0.into_owned()),
        ("unicode_text.txt", wide(&format!("\u{feff}{}", PLAIN.replace(',', "\t")), u16::to_le_bytes)),
        ("utf16be_no_mark.tsv", wide(&PLAIN.replace(',', "\t"), u16::to_be_bytes)),
        ("carriage_returns.csv", b"ref,place\r1,pier\r2,park\r".to_vec()),
        ("pipes_titles.txt", b"Incidents, first quarter; draft\n\nref|place|count|note\n1|pier|2|\n2|park|3|wet\n".to_vec()),
        ("declared.csv", b"sep=;\r\nref;place\r\n1;a,b,c\r\n".to_vec()),
        ("two_row_header.csv", b"Ref,Location,,When,\n,Easting,Northing,Date,Time\n1,318000,176000,2025-01-01,21:30\n2,318001,176001,2025-01-02,21:40\n".to_vec()),
        ("lost_quote.csv", b"ref,place\n1,\"pier\n2,park\n3,\"lane\"\n".to_vec()),
        ("ragged.csv", b"ref,place,note\n1,pier\n2,park,wet,more\n3,lane,dry\n,,\n\n".to_vec()),
        ("empty_columns.csv", b",ref,,place,,\n,1,,pier,,\n,2,,park,,\n".to_vec()),
        ("no_header.csv", b"1,2025-01-01,pier\n2,2025-01-02,park\n".to_vec()),
        ("header_only.csv", b"ref,place\n".to_vec()),
        ("zero_byte.csv", b"ref,place\n1,\0\n".to_vec()),
        ("points.geojson", br#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"ref":"007"},"geometry":{"type":"Point","coordinates":[-3.2,51.5]}},{"type":"Feature","properties":{"ref":"008"},"geometry":{"type":"LineString","coordinates":[[-3.2,51.5],[-3.3,51.6]]}}]}"#.to_vec()),
        ("other.json", br#"{"rows":[]}"#.to_vec()),
        ("page.xls", b"<html><table><tr><td>ref</td></tr></table></html>".to_vec()),
        ("old.xls", [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], &wide("Workbook", u16::to_le_bytes)].concat()),
        ("locked.xlsx", [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], &wide("EncryptedPackage", u16::to_le_bytes)].concat()),
    ]
}

fn workbooks() -> Vec<(&'static str, Vec<u8>)> {
    let mut merged = Writer::new();
    let sheet = merged.add_worksheet().set_name("Concerns").unwrap();
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 3, "Incidents, March 2025", &plain).unwrap();
    sheet.merge_range(2, 0, 3, 0, "Ref", &plain).unwrap();
    sheet.merge_range(2, 1, 2, 2, "Location", &plain).unwrap();
    sheet.merge_range(2, 3, 3, 3, "When", &plain).unwrap();
    sheet.write_row(3, 1, ["Easting", "Northing"]).unwrap();
    let day = ExcelDateTime::from_ymd(2025, 3, 14).unwrap();
    for line in 4..6_u32 {
        sheet.write_number_with_format(line, 0, line, &Format::new().set_num_format("000")).unwrap();
        sheet.write_row(line, 1, [318_000 + line, 176_000 + line]).unwrap();
        sheet.write_datetime_with_format(line, 3, &day, &Format::new().set_num_format("d mmm yyyy")).unwrap();
    }
    let codes = merged.add_worksheet().set_name("Codes").unwrap().set_hidden(true);
    codes.write_row(0, 0, ["code", "means"]).unwrap().write_row(1, 0, ["A", "alpha"]).unwrap();
    merged.add_worksheet().set_name("Sheet3").unwrap();
    let rows = [xlsx_row(1, &["ref", "place"]), xlsx_row(2, &["007", "pier"])].concat();
    let far = format!(r#"{rows}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#);
    let mut false_size = xlsx(&rows);
    let entries: Vec<usize> =
        false_size.windows(4).enumerate().filter(|(_, w)| *w == b"PK\x01\x02").map(|(at, _)| at).collect();
    for at in entries {
        false_size[at + 24..at + 28].copy_from_slice(&7_u32.to_le_bytes());
    }
    let row = |cells: &[&str]| {
        format!(
            "<table:table-row>{}</table:table-row>",
            cells.iter().map(|cell| text_cell(cell)).collect::<Vec<_>>().concat()
        )
    };
    let table = format!(
        r#"<table:table table:name="Data">{}{}</table:table><table:table table:name="Old" table:style-name="ta2">{0}{1}</table:table>"#,
        row(&["ref", "place"]),
        row(&["007", "Tŷ Mawr"])
    );
    let endless = r#"<table:table><table:table-row><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"#;
    vec![
        ("merged_hidden.xlsx", merged.save_to_buffer().unwrap()),
        ("far_cell.xlsx", xlsx(&far)),
        ("far_cell_alone.xlsx", xlsx(r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#)),
        ("entities.xlsx", xlsx_with(&rows, r#"<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>"#)),
        ("false_size.xlsx", false_size),
        ("spaces_bomb.xlsx", xlsx(&" ".repeat(60_000_000))),
        ("hidden.ods", ods(&table)),
        ("sixteen_thousand_columns.ods", ods(endless)),
    ]
}

#[test]
#[ignore = "writes the files of fixtures/sheets anew"]
fn write_the_corpus() {
    for (name, bytes) in texts().into_iter().chain(workbooks()) {
        std::fs::write(folder().join(name), bytes).unwrap();
    }
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(PLAIN.as_bytes()).unwrap();
    std::fs::write(folder().join("plain.csv.gz"), packed.finish().unwrap()).unwrap();
}
