//! The bridge to exceedance: released values, the noise in the model.

use disclosure::{CellCode, Period, Released, Scale, Sheet, SheetName, TableName, exceedance};
use hotspot::{HotspotError, Noise, Watch, exceedance_released};
use std::collections::BTreeMap;

const VALUES: [i32; 6] = [31, 5, -1, 7, 12, 3];

fn sheets(table: TableName, periods: &[&str], scale: Scale) -> BTreeMap<SheetName, Sheet> {
    let of = |text: &&str| {
        let name = SheetName::new(table, Period::parse(text).expect("a period")).expect("a sheet");
        let cells = VALUES
            .iter()
            .enumerate()
            .map(|(n, value)| (CellCode::new(&format!("X-{n}"), "").expect("a cell"), *value));
        let rest = (CellCode::new("A1", "unplaced").expect("a cell"), 400);
        (name, Sheet { revision: 1, scale, cells: cells.chain([rest]).collect() })
    };
    periods.iter().map(of).collect()
}

fn residents() -> BTreeMap<String, u32> {
    (0..6).map(|n| (format!("X-{n}"), if n == 5 { 0 } else { 900 + 100 * n })).collect()
}

fn asked(sheets: BTreeMap<SheetName, Sheet>, c: f64) -> Result<BTreeMap<String, Option<f64>>, HotspotError> {
    let sheets = Released::read_from_released_schema(sheets);
    exceedance(&sheets, &residents(), c, &Watch::new()).map(|found| found.get().clone())
}

#[test]
fn one_sheet_is_asked_with_the_law_of_one_draw_and_unplaced_reports_are_no_area() {
    let scale = Scale::new(2, 1).expect("a scale");
    let found = asked(sheets(TableName::BlockYear, &["2025"], scale), 1.5).expect("an answer");
    let values: Vec<i64> = VALUES.iter().map(|value| i64::from(*value)).collect();
    let populations: Vec<f64> = residents().values().map(|n| f64::from(*n)).collect();
    let law = Noise::DiscreteLaplace { scale: 2.0 };
    let due = exceedance_released(&values, &populations, 1.5, law, &Watch::new()).expect("an answer");
    assert_eq!(found.len(), 6);
    for (found, due) in found.values().zip(due.probability) {
        match (found, due) {
            (Some(found), Some(due)) => assert!((found - due).abs() < 1e-9, "{found} against {due}"),
            (found, due) => assert_eq!(*found, due),
        }
    }
}

#[test]
fn four_quarters_are_summed_and_say_more_than_one() {
    let scale = Scale::new(2, 1).expect("a scale");
    let quarters = ["2025Q1", "2025Q2", "2025Q3", "2025Q4"];
    let of = |periods: &[&str]| {
        asked(sheets(TableName::MiddleAreaQuarter, periods, scale), 1.5).expect("an answer")
    };
    let (one, four) = (of(&quarters[..1]), of(&quarters));
    let sure = |found: &BTreeMap<String, Option<f64>>| found["X-0"].expect("a probability");
    assert!(sure(&four) >= sure(&one) && sure(&one) > 0.9, "{} {}", sure(&four), sure(&one));
}

#[test]
fn sheets_that_do_not_go_together_are_refused() {
    let (two, three) = (Scale::new(2, 1).expect("a scale"), Scale::new(3, 1).expect("a scale"));
    let mut mixed = sheets(TableName::MiddleAreaQuarter, &["2025Q1"], two);
    mixed.extend(sheets(TableName::MiddleAreaQuarter, &["2025Q2"], three));
    assert_eq!(asked(mixed, 1.5), Err(HotspotError::Parameter("sheets")));
    assert_eq!(asked(BTreeMap::new(), 1.5), Err(HotspotError::TooFewValues));
    assert!(asked(sheets(TableName::BlockYear, &["2025"], two), f64::NAN).is_err());
}
