//! Files that are made to harm, and any bytes at all: refused by name, never a panic.
#![allow(clippy::unwrap_used, reason = "a test stops where something is missing")]

use crate::made::{ods, packed, text_cell, xlsx, xlsx_row, xlsx_with};
use proptest::prelude::*;
use sheet::{Foreign, Limits, Refusal, read};

fn refused(bytes: &[u8]) -> Refusal {
    read(bytes, &Limits::default()).unwrap_err()
}

fn table() -> String {
    [xlsx_row(1, &["place", "note"]), xlsx_row(2, &["pier", "dark"])].concat()
}

#[test]
fn entities_are_refused_before_anything_parses_them() {
    let laughs = r#"<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>"#;
    assert_eq!(refused(&xlsx_with(&table(), laughs)), Refusal::Doctype);
    let content = format!("<?xml version=\"1.0\"?>{laughs}<office:document-content/>");
    let mimetype = ("mimetype", &b"application/vnd.oasis.opendocument.spreadsheet"[..]);
    assert_eq!(refused(&packed(&[mimetype, ("content.xml", content.as_bytes())])), Refusal::Doctype);
}

#[test]
fn bombs_are_counted_as_they_unpack() {
    let rows = format!("{}{}", table(), " ".repeat(60_000_000));
    let bomb = xlsx(&rows);
    assert!(bomb.len() < 100_000);
    assert_eq!(refused(&bomb), Refusal::Inflates);
    // A bomb beside the parts that are wanted is never unpacked.
    let nested = packed(&[("a.zip", &bomb), ("b.txt", &vec![0; 60_000_000])]);
    assert_eq!(refused(&nested), Refusal::Foreign(Foreign::Archive));
}

/// Places where `what` stands in the bytes.
fn places(bytes: &[u8], what: &[u8]) -> Vec<usize> {
    bytes.windows(what.len()).enumerate().filter(|(_, window)| *window == what).map(|(at, _)| at).collect()
}

#[test]
fn stated_sizes_are_not_believed() {
    let mut file = xlsx(&table());
    for entry in places(&file, b"PK\x01\x02") {
        // The size before compression, in the central directory.
        file[entry + 24..entry + 28].copy_from_slice(&10_u32.to_le_bytes());
    }
    assert_eq!(refused(&file), Refusal::FalseSize);
    let mut file = xlsx(&table());
    for entry in places(&file, b"PK\x01\x02") {
        file[entry + 24..entry + 28].copy_from_slice(&4_000_000_000_u32.to_le_bytes());
    }
    assert_eq!(refused(&file), Refusal::FalseSize);
}

#[test]
fn entries_that_lie_over_each_other_are_refused() {
    let mut file = xlsx(&table());
    let entries = places(&file, b"PK\x01\x02");
    let first: [u8; 4] = file[entries[1] + 42..entries[1] + 46].try_into().unwrap();
    // The last entry begins where the second does.
    let last = entries[entries.len() - 1];
    file[last + 42..last + 46].copy_from_slice(&first);
    assert_eq!(refused(&file), Refusal::Overlap);
}

#[test]
fn names_that_lead_elsewhere_or_come_twice_are_refused() {
    for name in ["../../etc/cron", "/etc/cron", "xl\\..\\..\\x", "C:/x"] {
        assert_eq!(refused(&packed(&[("[Content_Types].xml", b"<a/>"), (name, b"x")])), Refusal::FalsePath);
    }
    assert_eq!(refused(&packed(&[("xl/a.xml", b"<a/>"), ("XL/A.xml", b"<b/>")])), Refusal::FalsePath);
    let mut twice = packed(&[("xl/a.xml", b"<a/>"), ("xl/b.xml", b"<b/>")]);
    for at in places(&twice, b"xl/b.xml") {
        twice[at + 3] = b'a';
    }
    assert_eq!(refused(&twice), Refusal::FalsePath);
}

#[test]
fn a_package_of_a_thousand_parts_is_refused() {
    let names: Vec<String> = (0..1_001).map(|n| format!("xl/{n}.xml")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"<a/>"[..])).collect();
    assert_eq!(refused(&packed(&parts)), Refusal::TooManyEntries);
}

#[test]
fn cells_said_to_stand_there_a_million_times_end_at_a_limit() {
    let cell =
        r#"<table:table-cell table:number-columns-repeated="1000000"><text:p>x</text:p></table:table-cell>"#;
    let wide = format!(r"<table:table><table:table-row>{cell}</table:table-row></table:table>");
    assert_eq!(refused(&ods(&wide)), Refusal::TooManyColumns { limit: 1_000 });
    let row = ["x"; 8].map(text_cell).concat();
    let tall = format!(
        r#"<table:table><table:table-row table:number-rows-repeated="4000000000">{row}</table:table-row></table:table>"#
    );
    assert_eq!(refused(&ods(&tall)), Refusal::TooManyCells { limit: 2_000_000 });
    let spaces = r#"<table:table><table:table-row><table:table-cell><text:p><text:s text:c="4000000000"/></text:p></table:table-cell></table:table-row></table:table>"#;
    assert!(matches!(refused(&ods(spaces)), Refusal::CellTooLong { .. }));
    let header: String = format!("{}\n", "a,".repeat(1_000_000));
    assert!(matches!(refused(header.as_bytes()), Refusal::LineTooLong { line: 1 }));
    let columns: String = format!("{}\n", "a,".repeat(2_000));
    assert_eq!(refused(columns.as_bytes()), Refusal::TooManyColumns { limit: 1_000 });
}

#[test]
fn one_endless_line_and_zero_bytes_are_refused() {
    assert!(matches!(
        refused(&vec![b'x'; 19_000_000]),
        Refusal::LineTooLong { .. } | Refusal::CellTooLong { .. }
    ));
    assert!(matches!(
        refused(&[b"a,b\n\"".to_vec(), vec![b'x'; 9_000_000]].concat()),
        Refusal::CellTooLong { .. }
    ));
    assert_eq!(refused(b"a,b\n1,\0\n"), Refusal::ZeroByte { line: 2 });
    assert_eq!(refused(&vec![b'x'; 20_000_001]), Refusal::TooLarge { limit: 20_000_000 });
}

#[test]
fn a_false_count_of_strings_makes_no_room() {
    let strings = br#"<sst count="1" uniqueCount="18446744073709551615"><si><t>place</t></si><si><t>note</t></si></sst>"#;
    let rows = r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>"#;
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let book = br#"<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>"#;
    let inner = br#"<Relationships><Relationship Id="r1" Type="http://x/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let root = br#"<Relationships><Relationship Id="r1" Type="http://x/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    let file = packed(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", root),
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", inner),
        ("xl/sharedStrings.xml", strings),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ]);
    let read = read(&file, &Limits::default()).unwrap();
    assert_eq!(read.sheets[0].header.names, ["place", "note"]);
}

#[test]
fn every_refusal_and_kind_has_its_words() {
    for kind in Foreign::ALL {
        let text = Refusal::Foreign(kind).text();
        assert!(text.en.contains("XLSX or CSV") && text.cy.contains("XLSX neu CSV") && text.en != text.cy);
    }
    for refusal in [
        Refusal::TooLarge { limit: 20_000_000 },
        Refusal::Inflates,
        Refusal::TooManyCells { limit: 2 },
        Refusal::TooManyColumns { limit: 2 },
        Refusal::TooManyRows { limit: 2 },
        Refusal::CellTooLong { line: 3, limit: 2 },
        Refusal::LineTooLong { line: 3 },
        Refusal::TooManySheets { limit: 2 },
        Refusal::TooManyEntries,
        Refusal::Doctype,
        Refusal::Overlap,
        Refusal::FalseSize,
        Refusal::FalsePath,
        Refusal::ZeroByte { line: 3 },
        Refusal::NotText,
        Refusal::Damaged,
        Refusal::Empty,
        Refusal::Encrypted,
        Refusal::OtherJson,
    ] {
        let text = refusal.text();
        assert!(text.en.contains("Nothing was kept") && text.cy.contains("Ni chadwyd dim"), "{}", text.en);
    }
}

fn valid() -> Vec<Vec<u8>> {
    let row = ["pier", "dark"].map(text_cell).concat();
    let rows = format!("<table:table-row>{row}</table:table-row>").repeat(3);
    vec![
        xlsx(&table()),
        ods(&format!("<table:table>{rows}</table:table>")),
        b"place,note\npier,\"dark, wet\"\npark,x\n".to_vec(),
        b"\xff\xfea\0,\0b\0\n\x001\0,\x002\0\n\0".to_vec(),
        br#"{"type":"FeatureCollection","features":[{"properties":{"a":1},"geometry":{"type":"Point","coordinates":[1,2]}}]}"#.to_vec(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, &Limits::default());
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[a-z0-9,;|\t\"'\r\n{}\\[\\]:<>!?é ]{0,300}") {
        let _ = read(text.as_bytes(), &Limits::default());
    }

    #[test]
    fn changed_files_are_read_or_refused(
        which in 0_usize..5, changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in proptest::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = valid().swap_remove(which);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = read(&bytes, &Limits::default());
    }

    #[test]
    fn changed_markup_is_read_or_refused(
        at in any::<prop::sample::Index>(), what in "[<>/\"=a-z0-9&;# ]{0,6}", length in 0_usize..6, sheet in any::<bool>(),
    ) {
        let row = ["pier", "dark"].map(text_cell).concat();
        let mut markup = if sheet { table() } else { format!("<table:table><table:table-row>{row}</table:table-row></table:table>") };
        let at = at.index(markup.len());
        let end = (at + length).min(markup.len());
        markup.replace_range(at..end, &what);
        let _ = read(&if sheet { xlsx(&markup) } else { ods(&markup) }, &Limits::default());
    }
}
