//! The files of `fixtures/concerns`, each with what its README says becomes of it.

use crate::house::{TODAY, ground};
use intake::{FileProblem, Taken, Template, concerns_read};
use std::path::PathBuf;

fn read(name: &str) -> Result<Taken, FileProblem> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/concerns").join(name);
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    concerns_read(&bytes, &Template::canonical(), &ground(), TODAY, &mut |_| {})
}

#[test]
fn however_a_good_file_is_dressed_it_is_the_same_rows() {
    let good = read("good.csv").unwrap();
    assert_eq!((good.accepted.len(), good.rows_total), (3, 3));
    for name in ["spreadsheet.csv", "reordered.csv"] {
        assert_eq!(read(name).unwrap(), good, "{name}");
    }
}

#[test]
fn bad_rows_are_refused_one_by_one_and_the_good_ones_between_are_kept() {
    let taken = read("bad_rows.csv").unwrap();
    assert_eq!(taken.accepted.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 13]);
    let told: Vec<(u32, &str)> = taken.refused.iter().map(|o| (o.line, o.rule.name())).collect();
    assert_eq!(
        told,
        [
            (3, "source-sector-unknown"),
            (4, "date-malformed"),
            (5, "coordinate-not-a-number"),
            (6, "place-missing"),
            (7, "grid-reference-malformed"),
            (8, "place-unknown"),
            (9, "personal-data-suspected"),
            (10, "quote-not-closed"),
            (11, "harm-type-repeated"),
            (12, "row-width"),
        ]
    );
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    let rule = |name: &str| read(name).unwrap_err().rule();
    assert_eq!(rule("semicolons.csv"), "file-separator");
    assert_eq!(read("latin1.csv"), Err(FileProblem::NotUtf8 { line: 5 }));
    assert_eq!(rule("utf16.csv"), "file-utf16");
    assert_eq!(rule("header_only.csv"), "file-header-only");
    assert_eq!(rule("no_header.csv"), "file-header-missing");
    assert!(read("unknown_column.csv").unwrap_err().text().en.contains("Column 16 (case_notes)"));
    assert!(read("missing_column.csv").unwrap_err().text().cy.contains("reported_under_procedures"));
}
