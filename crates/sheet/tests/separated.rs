//! CSV and its like, as agencies really send them.
#![allow(clippy::unwrap_used, reason = "a test stops where something is missing")]

use proptest::prelude::*;
use sheet::{Encoding, Limits, Notice, Refusal, Sheet, Workbook, read};
use std::io::Write as _;

fn load(bytes: &[u8]) -> Workbook {
    read(bytes, &Limits::default()).unwrap()
}

fn one(text: &str) -> Sheet {
    load(text.as_bytes()).sheets.remove(0)
}

fn shown(sheet: &Sheet) -> Vec<Vec<String>> {
    sheet.rows.iter().map(|row| row.cells.iter().map(|cell| cell.shown().into_owned()).collect()).collect()
}

#[test]
fn codes_keep_their_zeros_and_long_numbers_their_digits() {
    let sheet = one("ref,phone,long\r\n007,02920,123456789012345678\r\n");
    assert_eq!(shown(&sheet), [["007", "02920", "123456789012345678"]]);
    assert!(sheet.notices.is_empty());
}

#[test]
fn titles_above_the_header_are_told_and_left_out() {
    let sheet = one(
        "Incident export,,,\nPrinted: 01/02/2025,,,\n\nref,date,place,note,,\n1,2025-01-01,pier,dark,,\n2,2025-01-02,park,,,\n",
    );
    assert_eq!(sheet.header.names, ["ref", "date", "place", "note"]);
    assert_eq!((sheet.header.line, sheet.rows[0].line), (4, 5));
    assert_eq!(sheet.notices, [Notice::Titles { rows: 2 }]);
}

#[test]
fn a_file_without_a_header_keeps_its_first_row_as_one_and_says_so() {
    let sheet = one("1,2025-01-01,pier\n2,2025-01-02,park\n");
    assert_eq!(sheet.notices, [Notice::HeaderDoubtful { line: 1 }]);
}

#[test]
fn two_row_headers_without_merged_cells_are_joined() {
    let sheet = one(
        "Ref,Location,,When,\n,Easting,Northing,Date,Time\n1,318000,176000,2025-01-01,21:30\n2,318001,176001,2025-01-02,21:40\n",
    );
    assert_eq!(
        sheet.header.names,
        ["Ref", "Location / Easting", "Location / Northing", "When / Date", "When / Time"]
    );
    assert_eq!(sheet.rows.len(), 2);
    let words = one("kind,place,\npark,pier,wet\nlane,square,dry\n");
    assert_eq!(words.rows.len(), 2, "a row of words is no header");
}

#[test]
fn ragged_rows_are_kept_and_told() {
    let sheet = one("a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3\n");
    assert_eq!(sheet.rows.len(), 4);
    assert_eq!(shown(&sheet)[2], ["1", "2", "3", "4"]);
    assert!(sheet.notices.contains(&Notice::Ragged { rows: 2, line: 3 }), "{:?}", sheet.notices);
}

#[test]
fn a_declared_separator_is_followed_and_lines_keep_their_numbers() {
    let book = load(b"sep=;\r\nplace;note\r\npier;\"a;b\r\nc\"\r\npark;x,y\r\n");
    assert!(book.dialect.unwrap().declared);
    let lines: Vec<u32> = book.sheets[0].rows.iter().map(|row| row.line).collect();
    assert_eq!((book.sheets[0].header.line, lines), (2, vec![3, 5]));
}

#[test]
fn a_lost_quotation_mark_is_told_and_costs_no_row() {
    let sheet = one("a,b\n\"lost,1\nx,2\n\"y\",3\n");
    assert_eq!(sheet.rows.len(), 3);
    assert_eq!(sheet.notices, [Notice::LostQuote { rows: 1, line: 2 }]);
}

#[test]
fn gzip_is_opened_within_its_limit() {
    let pack = |bytes: &[u8]| {
        let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        writer.write_all(bytes).unwrap();
        writer.finish().unwrap()
    };
    let book = load(&pack(b"a,b\n1,2\n"));
    assert!(book.gzip && book.sheets[0].rows.len() == 1);
    let bomb = pack(&"a,b\n".repeat(1_000_000).into_bytes());
    assert_eq!(read(&bomb, &Limits::default()), Err(Refusal::Inflates));
    assert!(matches!(read(&pack(&pack(b"a,b\n1,2\n")), &Limits::default()), Err(Refusal::Foreign(_))));
    assert_eq!(read(&pack(b"a,b\n1,2\n")[..15], &Limits::default()), Err(Refusal::Damaged));
}

#[test]
fn every_limit_has_its_refusal() {
    let small = Limits {
        bytes: 4_000,
        cells: 100,
        columns: 10,
        rows: 20,
        cell_chars: 30,
        line_bytes: 500,
        ..Limits::default()
    };
    let of = |text: String| read(text.as_bytes(), &small).unwrap_err().rule();
    assert_eq!(of("a,b\n".repeat(1_001)), "too-large");
    assert_eq!(of("a,b\n".repeat(21)), "too-many-rows");
    assert_eq!(of(format!("{}\n", "a,".repeat(11))), "too-many-columns");
    assert_eq!(of("a,b,c,d,e,f,g,h\n".repeat(14)), "too-many-cells");
    assert_eq!(of(format!("a,b\n{},1\n", "x".repeat(31))), "cell-too-long");
    assert_eq!(of(format!("a,b\n\"{}\",1\n", "x".repeat(131))), "cell-too-long");
    assert_eq!(of(format!("a,b\n{}\n", "x,".repeat(300))), "line-too-long");
    assert_eq!(of("a,b\n".to_owned()), "empty");
    assert_eq!(of(" \n\n".to_owned()), "empty");
}

/// Cells that a table may hold; letters first, so that a header stays one.
fn cells() -> impl Strategy<Value = Vec<Vec<String>>> {
    let cell = prop_oneof![
        4 => "[a-z0-9]{1,6}",
        1 => "[a-zé ŵ,;|\t\"\r\n]{0,8}".prop_map(|cell| cell.replace('\r', "")),
        1 => Just(String::new()),
    ];
    (2_usize..6, 1_usize..30).prop_flat_map(move |(width, height)| {
        proptest::collection::vec(proptest::collection::vec(cell.clone(), width), height)
    })
}

/// The table as another library writes it, every cell in quotation marks, under a header.
fn written(rows: &[Vec<String>], delimiter: u8) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .quote_style(csv::QuoteStyle::Always)
        .from_writer(Vec::new());
    writer.write_record(["one", "two", "three", "four", "five", "six"].iter().take(rows[0].len())).unwrap();
    for row in rows {
        writer.write_record(row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

fn kept(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let blank = |cell: &String| if cell.trim().is_empty() { String::new() } else { cell.clone() };
    let tidy = |row: &Vec<String>| {
        let mut cells: Vec<String> = row.iter().map(blank).collect();
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        cells
    };
    rows.iter().map(tidy).filter(|row| !row.is_empty()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn neither_separator_nor_encoding_changes_a_cell(rows in cells()) {
        let expected = kept(&rows);
        prop_assume!(!expected.is_empty());
        for delimiter in *b",;\t|" {
            let text = written(&rows, delimiter);
            let wide = |of: fn(u16) -> [u8; 2], mark: [u8; 2]| {
                mark.into_iter().chain(text.encode_utf16().flat_map(of)).collect::<Vec<u8>>()
            };
            let files = [
                (text.clone().into_bytes(), Encoding::Utf8),
                (format!("\u{feff}{text}").into_bytes(), Encoding::Utf8),
                (wide(u16::to_le_bytes, [0xff, 0xfe]), Encoding::Utf16Le),
                (wide(u16::to_be_bytes, [0xfe, 0xff]), Encoding::Utf16Be),
            ];
            for (bytes, encoding) in files {
                let book = load(&bytes);
                prop_assert_eq!(book.encoding, Some(encoding));
                prop_assert_eq!(shown(&book.sheets[0]), expected.clone());
            }
        }
    }

    #[test]
    fn windows_1252_changes_no_cell(words in proptest::collection::vec("[a-zâêîôûàèéïöñ£€’“]{1,8}é", 1..20)) {
        let text = format!("one,two\n{},x\n", words.join(",x\n"));
        let bytes = encoding_rs::WINDOWS_1252.encode(&text).0.into_owned();
        let book = load(&bytes);
        prop_assert_eq!(book.encoding, Some(Encoding::Windows1252));
        let read: Vec<String> = shown(&book.sheets[0]).into_iter().map(|row| row[0].clone()).collect();
        prop_assert_eq!(read, words);
    }

    #[test]
    fn parts_under_the_same_header_have_the_rows_of_the_whole(
        rows in proptest::collection::vec("[a-z0-9]{1,5},[a-z0-9]{1,5},[a-z]{1,5}", 2..40), at in 1_usize..39,
    ) {
        let at = at.min(rows.len() - 1);
        let of = |rows: &[String]| shown(&one(&format!("one,two,three\n{}\n", rows.join("\n"))));
        let mut parts = of(&rows[..at]);
        parts.extend(of(&rows[at..]));
        prop_assert_eq!(parts, of(&rows));
    }

    #[test]
    fn rows_in_are_rows_out(lines in proptest::collection::vec("[a-z0-9,;]{0,12}", 1..40)) {
        let text = format!("one,two,three\n{}\n", lines.join("\n"));
        let filled = lines.iter().filter(|line| line.chars().any(|c| !",;".contains(c) && text.contains(c))).count();
        match read(text.as_bytes(), &Limits::default()) {
            Ok(book) => {
                let sheet = &book.sheets[0];
                let above = sheet.notices.iter().find_map(|notice| match notice {
                    Notice::Titles { rows } => Some(*rows as usize),
                    _ => None,
                });
                let joined = usize::from(sheet.notices.contains(&Notice::TwoRowHeader));
                let total = sheet.rows.len() + above.unwrap_or_default() + joined;
                // Lines of separators of the other kind are cells too.
                prop_assert!(total >= filled && total <= lines.len(), "{total} of {filled}");
            }
            Err(refusal) => prop_assert_eq!(refusal, Refusal::Empty),
        }
    }
}
