//! The automatic audit of a small region: what it tells of a sound drawing, and what it refuses.

use access::RegionCode;
use attack::{Audited, Counts, Figure, audit, audit_of_counts};
use concern::{ContextKind, HarmSet, HarmType, SourceSector};
use disclosure::{
    BlockFacts, Closing, Frame, Ledger, Period, Policy, Proposed, RecordsDigest, ReleaseKey, ReleasedTables,
    Report, TableName, Tables, Working, release, revise, sheets_to_draw,
};
use geography::AreaCode;
use jiff::civil::date;
use std::collections::BTreeMap;

const BLOCKS: usize = 24;
const BLOCKS_OF_A_MIDDLE_AREA: usize = 4;

fn area(code: &str) -> AreaCode {
    AreaCode::parse(code).expect("a code")
}

fn frame(policy: &Policy) -> Frame {
    let blocks: Vec<BlockFacts> = (0..BLOCKS)
        .map(|n| BlockFacts {
            code: area(&format!("B-{n:03}")),
            middle_area: area(&format!("M-{:03}", n / BLOCKS_OF_A_MIDDLE_AREA)),
            authority: area(if n < BLOCKS / 2 { "A-1" } else { "A-2" }),
            residents_10_17: Some(300),
        })
        .collect();
    Frame::of(RegionCode::parse("gwaelod").expect("a code"), policy, &blocks, &[]).expect("a fit region")
}

/// Reports in the year: block n has n, told in turn for each harm, sector and quarter.
fn counts(frame: &Frame, policy: &Policy, period: Period, past: &Ledger) -> (Counts, Tables) {
    let mut tables = Tables::new(RecordsDigest::of(vec![[7; 32]]));
    let sheets = sheets_to_draw(frame, policy, past, period);
    for n in 0..BLOCKS {
        for each in 0..n {
            let block = area(&format!("B-{n:03}"));
            let authority = area(if n < BLOCKS / 2 { "A-1" } else { "A-2" });
            let report = Report {
                authority: &authority,
                block: Some(&block),
                place: None,
                harms: HarmSet::of([HarmType::ALL[each % HarmType::ALL.len()]]),
                context: Some(ContextKind::ALL[each % ContextKind::ALL.len()]),
                source: SourceSector::ALL[each % SourceSector::ALL.len()],
            };
            let quarter = period.quarters()[each % period.quarters().len()];
            for sheet in sheets.iter().filter(|sheet| sheet.period().contains(quarter)) {
                tables.add(*sheet, frame.cell(sheet.table(), &report), 1);
            }
        }
    }
    (tables.sheets.clone(), tables)
}

fn closing(period: Period) -> Closing {
    Closing { period, closed_on: date(2026, 1, 31), today: date(2026, 11, 21) }
}

fn key(n: u8) -> ReleaseKey {
    ReleaseKey::take(&mut std::array::from_fn(|at| at as u8 ^ n))
}

fn year() -> Period {
    Period::year(2025).expect("a year")
}

fn draw(frame: &Frame, policy: &Policy) -> (Counts, Proposed<ReleasedTables>) {
    let past = Ledger::default();
    let (counts, tables) = counts(frame, policy, year(), &past);
    let drawn = release(Working::hold(tables), frame, policy, &key(1), &past, &closing(year()));
    (counts, drawn.expect("a fit drawing"))
}

fn figure<'a>(figures: &'a [Figure], code: &str) -> &'a Figure {
    figures.iter().find(|figure| figure.code == code).unwrap_or_else(|| panic!("no figure {code}"))
}

/// The figures of the counts, as an officer would get them.
fn of_counts(audited: &Audited<'_>, counts: Counts) -> Vec<Figure> {
    let mut told = Vec::new();
    audit_of_counts(audited, Working::hold(counts)).map(|figures| told = figures);
    told
}

#[test]
fn a_sound_drawing_keeps_every_bound() {
    for policy in [Policy::standard(), Policy::cautious()] {
        let frame = frame(&policy);
        let (counts, drawn) = draw(&frame, &policy);
        let past = Ledger::default();
        let audited = Audited { frame: &frame, policy: &policy, past: &past, drawn: drawn.drawn_values() };
        let mut figures = audit(&audited);
        figures.extend(of_counts(&audited, counts));
        for figure in &figures {
            assert!(figure.holds, "{} is {} ({})", figure.code, figure.value, figure.bound);
        }
        let codes: Vec<&str> = figures.iter().map(|figure| figure.code).collect();
        assert_eq!(
            codes,
            [
                "epsilon-release",
                "epsilon-before",
                "epsilon-report",
                "phantom-rate",
                "least-sd",
                "point-intervals",
                "programmes-solved",
                "coverage",
                "top-blocks",
                "top-middle-areas",
                "shown-reports"
            ]
        );
        let cells: usize = drawn.drawn_values().sheets.values().map(|sheet| sheet.cells.len()).sum();
        assert_eq!(figure(&figures, "programmes-solved").value, format!("{cells} / {cells}"));
    }
}

#[test]
fn a_table_drawn_twice_without_a_revision_is_refused() {
    let policy = Policy::standard();
    let frame = frame(&policy);
    let (_, drawn) = draw(&frame, &policy);
    // A ledger that says that all of it was drawn before already.
    let past = drawn.drawn_values().ledger.clone();
    let audited = Audited { frame: &frame, policy: &policy, past: &past, drawn: drawn.drawn_values() };
    assert!(!figure(&audit(&audited), "epsilon-report").holds);
}

#[test]
fn a_revision_is_told_with_both_its_drawings() {
    let policy = Policy::standard();
    let frame = frame(&policy);
    let (counts, drawn) = draw(&frame, &policy);
    let past = drawn.drawn_values().ledger.clone();
    let sheet =
        *drawn.drawn_values().sheets.keys().find(|s| s.table() == TableName::BlockYear).expect("blocks");
    let mut tables = Tables::new(RecordsDigest::of(vec![[8; 32]]));
    tables.sheets = BTreeMap::from([(sheet, counts[&sheet].clone())]);
    let revised = revise(Working::hold(tables), &frame, &policy, &key(2), &past, sheet).expect("a revision");
    let audited = Audited { frame: &frame, policy: &policy, past: &past, drawn: revised.drawn_values() };
    let figures = audit(&audited);
    let (kept, in_force) = (figure(&figures, "least-sd-kept"), figure(&figures, "least-sd"));
    assert!(kept.holds && in_force.holds, "{kept:?} {in_force:?}");
    let number = |figure: &Figure| figure.value.parse::<f64>().expect("a number");
    assert!(number(kept) < 2.0 && number(in_force) > 2.0);
    assert_eq!(figure(&figures, "epsilon-report").value, "3.5");
}

#[test]
fn noise_that_is_not_that_of_the_policy_is_seen_in_the_coverage() {
    let policy = Policy::standard();
    let frame = frame(&policy);
    let (counts, drawn) = draw(&frame, &policy);
    let mut wide = drawn.drawn_values().clone();
    for sheet in wide.sheets.values_mut() {
        for (at, value) in sheet.cells.values_mut().enumerate() {
            *value += if at % 4 == 0 { 12 } else { 0 };
        }
    }
    let past = Ledger::default();
    let audited = Audited { frame: &frame, policy: &policy, past: &past, drawn: &wide };
    assert!(!figure(&of_counts(&audited, counts), "coverage").holds);
}
