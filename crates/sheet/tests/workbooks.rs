//! Workbooks written by another library, or by hand, read back: the same cells.
#![allow(clippy::unwrap_used, reason = "a test stops where something is missing")]

use crate::made;
use crate::made::{ods, text_cell, xlsx, xlsx_row};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook as Writer};
use sheet::{Cell, CellError, Kind, Limits, Notice, Refusal, Sheet, Visibility, Workbook, read};

fn shown(sheet: &Sheet) -> Vec<Vec<String>> {
    sheet.rows.iter().map(|row| row.cells.iter().map(|cell| cell.shown().into_owned()).collect()).collect()
}

fn load(bytes: &[u8]) -> Workbook {
    read(bytes, &Limits::default()).unwrap()
}

#[test]
fn a_workbook_of_a_spreadsheet_program_comes_back_as_it_looked() {
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet().set_name("Concerns").unwrap();
    for (column, name) in
        ["ref", "day", "moment", "time", "count", "phone", "ok", "sum", "bad"].iter().enumerate()
    {
        sheet.write(0, column as u16, *name).unwrap();
    }
    let day = ExcelDateTime::from_ymd(2025, 3, 14).unwrap();
    let moment = ExcelDateTime::from_ymd(2025, 3, 14).unwrap().and_hms(21, 30, 0).unwrap();
    let of = |code: &str| Format::new().set_num_format(code);
    sheet.write_number_with_format(1, 0, 123, &of("00000")).unwrap();
    sheet.write_datetime_with_format(1, 1, &day, &of("dd/mm/yyyy")).unwrap();
    sheet.write_datetime_with_format(1, 2, &moment, &of("dd/mm/yyyy hh:mm")).unwrap();
    sheet.write_number_with_format(1, 3, 0.5, &of("hh:mm")).unwrap();
    sheet.write_number(1, 4, 1_234_567_890_123.0).unwrap();
    sheet.write_string(1, 5, "029 2000 0000").unwrap();
    sheet.write_boolean(1, 6, true).unwrap();
    sheet.write_formula(1, 7, Formula::new("=1+2").set_result("3")).unwrap();
    sheet.write_formula(1, 8, Formula::new("=NA()").set_result("#N/A")).unwrap();
    let read = load(&writer.save_to_buffer().unwrap());
    assert_eq!(read.kind, Kind::Xlsx);
    let sheet = &read.sheets[0];
    assert_eq!((sheet.name.as_str(), sheet.header.line), ("Concerns", 1));
    assert_eq!(sheet.header.names[..3], ["ref", "day", "moment"]);
    assert_eq!(
        shown(sheet)[0],
        [
            "00123",
            "2025-03-14",
            "2025-03-14T21:30:00",
            "12:00:00",
            "1234567890123",
            "029 2000 0000",
            "TRUE",
            "3",
            "#N/A"
        ]
    );
    assert!(
        matches!(sheet.rows[0].cell(1), Cell::Date(_)) && matches!(sheet.rows[0].cell(2), Cell::DateTime(_))
    );
    assert_eq!(sheet.rows[0].cell(8), &Cell::Error(CellError::NotAvailable));
    assert_eq!(sheet.notices, [Notice::Errors { cells: 1, line: 2 }]);
}

#[test]
fn hidden_sheets_are_read_and_named() {
    let mut writer = Writer::new();
    for name in ["Shown", "Codes", "Secret", "Sheet4"] {
        let sheet = writer.add_worksheet().set_name(name).unwrap();
        if name != "Sheet4" {
            sheet.write_column(0, 0, ["code", "a"]).unwrap().write_column(0, 1, ["name", "b"]).unwrap();
        }
        match name {
            "Codes" => drop(sheet.set_hidden(true)),
            "Secret" => drop(sheet.set_very_hidden(true)),
            _ => {}
        }
    }
    let read = load(&writer.save_to_buffer().unwrap());
    let seen: Vec<(&str, Visibility)> =
        read.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.visibility)).collect();
    assert_eq!(
        seen,
        [("Shown", Visibility::Visible), ("Codes", Visibility::Hidden), ("Secret", Visibility::VeryHidden)]
    );
    let named = |name: &str| name.to_owned();
    assert_eq!(
        read.notices,
        [
            Notice::Hidden { name: named("Codes") },
            Notice::VeryHidden { name: named("Secret") },
            Notice::NoTable { name: named("Sheet4") }
        ]
    );
    assert!(read.notices[0].text().cy.contains("Codes"));
}

#[test]
fn titles_and_merged_headers_over_two_rows_become_one_header() {
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet();
    let plain = Format::new();
    sheet.merge_range(1, 1, 1, 5, "Incidents, March 2025", &plain).unwrap();
    sheet.write(2, 1, "Printed").unwrap();
    sheet.merge_range(4, 1, 5, 1, "Ref", &plain).unwrap();
    sheet.merge_range(4, 2, 4, 3, "Location", &plain).unwrap();
    sheet.merge_range(4, 4, 4, 5, "When", &plain).unwrap();
    sheet.write_row(5, 2, ["Easting", "Northing", "Date", "Time"]).unwrap();
    for line in 6..9_u32 {
        sheet.write_row(line, 1, [line, 318_000 + line, 176_000 + line, 45_000, 2_100]).unwrap();
    }
    let read = load(&writer.save_to_buffer().unwrap());
    let sheet = &read.sheets[0];
    assert_eq!(
        sheet.header.names,
        ["Ref", "Location / Easting", "Location / Northing", "When / Date", "When / Time"]
    );
    assert_eq!((sheet.header.line, sheet.columns.as_slice()), (6, &[1, 2, 3, 4, 5][..]));
    assert_eq!(sheet.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [7, 8, 9]);
    assert_eq!(sheet.notices, [Notice::Titles { rows: 2 }, Notice::TwoRowHeader]);
}

#[test]
fn a_far_cell_is_one_row_more_and_no_more_memory() {
    let rows = [
        xlsx_row(1, &["place", "note"]),
        xlsx_row(2, &["pier", "dark"]),
        r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#.to_owned(),
    ];
    let read = load(&xlsx(&rows.concat()));
    let sheet = &read.sheets[0];
    assert_eq!((sheet.rows.len(), sheet.columns.as_slice()), (2, &[0, 1, 16_383][..]));
    assert!(sheet.notices.contains(&Notice::FarCell { line: 1_048_576 }));
    let alone = xlsx(r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#);
    assert!(alone.len() < 2_500);
    assert_eq!(sheet::read(&alone, &Limits::default()), Err(Refusal::Empty));
}

#[test]
fn the_1904_system_is_followed() {
    let with = |property: &str| {
        let styles = r#"<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
        let book = format!(
            r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr {property}/><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"#
        );
        let sheet = format!(
            r#"<?xml version="1.0"?><worksheet><sheetData>{}<row r="2"><c r="A2" s="1"><v>44268</v></c><c r="B2"><v>44268</v></c></row></sheetData></worksheet>"#,
            xlsx_row(1, &["day", "count"])
        );
        let rels = |kind: &str, target: &str| {
            format!(
                r#"<?xml version="1.0"?><Relationships><Relationship Id="r1" Type="http://x/relationships/{kind}" Target="{target}"/></Relationships>"#
            )
        };
        let (root, inner) =
            (rels("officeDocument", "xl/workbook.xml"), rels("worksheet", "worksheets/sheet1.xml"));
        made::packed(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("_rels/.rels", root.as_bytes()),
            ("xl/workbook.xml", book.as_bytes()),
            ("xl/_rels/workbook.xml.rels", inner.as_bytes()),
            ("xl/styles.xml", styles.as_bytes()),
            ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ])
    };
    assert_eq!(shown(&load(&with(r#"date1904="1""#)).sheets[0])[0], ["2025-03-14", "44268"]);
    assert_eq!(shown(&load(&with("")).sheets[0])[0], ["2021-03-13", "44268"]);
}

#[test]
fn an_ods_workbook_comes_back_as_it_looked() {
    let header: String =
        ["ref", "day", "moment", "time", "amount", "ok", "note", "bad"].map(text_cell).concat();
    let row = concat!(
        r#"<table:table-cell office:value-type="float" office:value="123"><text:p>00123</text:p></table:table-cell>"#,
        r#"<table:table-cell office:value-type="date" office:date-value="2025-03-14"><text:p>14/03/25</text:p></table:table-cell>"#,
        r#"<table:table-cell office:value-type="date" office:date-value="2025-03-14T21:30:00"><text:p>x</text:p></table:table-cell>"#,
        r#"<table:table-cell office:value-type="time" office:time-value="PT21H30M00S"><text:p>21:30</text:p></table:table-cell>"#,
        r#"<table:table-cell office:value-type="float" office:value="51.4815"><text:p>51.4815</text:p></table:table-cell>"#,
        r#"<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>"#,
        r#"<table:table-cell office:value-type="string"><office:annotation><text:p>a remark</text:p></office:annotation><text:p>tŷ &amp; <text:span>gardd</text:span><text:s text:c="2"/>!</text:p><text:p>two</text:p></table:table-cell>"#,
        r#"<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>"#,
        r#"<table:table-cell table:number-columns-repeated="16376"/>"#,
    );
    let tables = format!(
        r#"<table:table table:name="Data" table:style-name="ta1"><table:table-header-rows><table:table-row>{header}</table:table-row></table:table-header-rows>
        <table:table-row table:number-rows-repeated="2">{row}</table:table-row>
        <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
        <table:table table:name="Codes" table:style-name="ta2"><table:table-row>{0}{0}</table:table-row><table:table-row>{0}{0}</table:table-row></table:table>"#,
        text_cell("x")
    );
    let read = load(&ods(&tables));
    assert_eq!(read.kind, Kind::Ods);
    let expected = [
        "00123",
        "2025-03-14",
        "2025-03-14T21:30:00",
        "21:30:00",
        "51.4815",
        "TRUE",
        "tŷ & gardd  !\ntwo",
        "#N/A",
    ];
    assert_eq!(shown(&read.sheets[0]), [expected, expected]);
    assert_eq!(read.sheets[0].rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 3]);
    assert_eq!(read.notices, [Notice::Hidden { name: "Codes".into() }]);
    assert!(read.sheets[1].hidden());
}

#[test]
fn merged_headers_of_ods_are_joined_too() {
    let wide = |words: &str| {
        format!(
            r#"<table:table-cell table:number-columns-spanned="2"><text:p>{words}</text:p></table:table-cell><table:covered-table-cell/>"#
        )
    };
    let tall = r#"<table:table-cell table:number-rows-spanned="2"><text:p>Ref</text:p></table:table-cell>"#;
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let second =
        format!("<table:covered-table-cell/>{}", ["East", "North", "Date", "Time"].map(text_cell).concat());
    let data = ["1", "2", "3", "4", "5"].map(text_cell).concat();
    let rows =
        [row(&format!("{tall}{}{}", wide("Location"), wide("When"))), row(&second), row(&data), row(&data)];
    let read = load(&ods(&format!(r#"<table:table table:name="D">{}</table:table>"#, rows.concat())));
    assert_eq!(
        read.sheets[0].header.names,
        ["Ref", "Location / East", "Location / North", "When / Date", "When / Time"]
    );
    assert_eq!(read.sheets[0].rows.len(), 2);
}

#[test]
fn a_collection_of_features_becomes_a_table() {
    let text = r#"{"type":"FeatureCollection","name":"x","features":[
        {"type":"Feature","properties":{"ref":"007","n":3,"big":12345678901234567890},"geometry":{"type":"Point","coordinates":[-3.18,51.48]}},
        {"type":"Feature","geometry":{"coordinates":[[[0,0],[1,1],[0,1],[0,0]]],"type":"Polygon"},"properties":{"ref":"008","extra":[1,2]}},
        {"type":"Feature","properties":null,"geometry":null},
        {"type":"Feature","properties":{"ref":"009"},"geometry":null}]}"#;
    let read = load(text.as_bytes());
    assert_eq!(read.kind, Kind::GeoJson);
    let sheet = &read.sheets[0];
    assert_eq!(sheet.header.names, ["longitude", "latitude", "ref", "n", "big", "extra"]);
    assert_eq!(shown(sheet)[0], ["-3.18", "51.48", "007", "3", "12345678901234567890"]);
    assert_eq!(shown(sheet)[1], ["", "", "008", "", "", "[1,2]"]);
    assert_eq!(sheet.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 2, 4]);
    assert_eq!(sheet.notices, [Notice::Shapes { features: 1 }]);
    assert_eq!(sheet::read(b"{\"type\":\"Topology\"}", &Limits::default()), Err(Refusal::OtherJson));
    assert_eq!(sheet::read(b"{\"type\":\"FeatureCol", &Limits::default()), Err(Refusal::Damaged));
}
