//! Consistency: what the released tables say together.

use disclosure::{
    CellCode, Consistent, Estimate, Nesting, NoiseLaw, Period, Released, Scale, Sheet, SheetName, TableName,
    Words, consistent, noise_draw,
};
use geography::AreaCode;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;

type Sheets = BTreeMap<SheetName, Sheet>;

fn area(code: &str) -> AreaCode {
    AreaCode::parse(code).expect("a code")
}

fn period(text: &str) -> Period {
    Period::parse(text).expect("a period")
}

fn sheet(table: &str, text: &str) -> SheetName {
    SheetName::new(TableName::parse(table).expect("a table"), period(text)).expect("a sheet")
}

fn cell(code: &str, part: &str) -> CellCode {
    CellCode::new(code, part).expect("a cell")
}

/// The small region of golden/consistent.py.
fn nesting() -> Nesting {
    let blocks = [
        ("B-1", "M1", "A1"),
        ("B-2", "M1", "A1"),
        ("B-3", "M2", "A1"),
        ("B-4", "M2", "A1"),
        ("B-5", "M2", "A1"),
        ("B-6", "M3", "A2"),
    ];
    let places = [("P-1", "A1"), ("P-2", "A1"), ("P-3", "A2")];
    Nesting::of(blocks.map(|(b, m, a)| (area(b), area(m), area(a))))
        .and_then(|n| n.with_places(places.map(|(p, a)| (p.to_owned(), area(a)))))
        .expect("one tree")
}

fn made(sheets: Sheets, tables: &[TableName]) -> Consistent {
    consistent(Released::read_from_released_schema(sheets), &nesting(), tables).get().clone()
}

fn golden() -> BTreeMap<String, Value> {
    let file: Value = serde_json::from_str(include_str!("golden/consistent.json")).expect("JSON");
    file["cases"].as_object().expect("cases").clone().into_iter().collect()
}

fn text(row: &Value, at: usize) -> &str {
    row[at].as_str().expect("text")
}

fn rows<'a>(case: &'a Value, key: &str) -> &'a Vec<Value> {
    case[key].as_array().expect("a list")
}

fn sheets_of(case: &Value) -> Sheets {
    let natural = |row: &Value, at: usize| row[at].as_u64().expect("a number") as u32;
    let mut sheets: Sheets = rows(case, "scales")
        .iter()
        .map(|row| {
            let scale = Scale::new(natural(row, 2), natural(row, 3)).expect("a scale");
            (sheet(text(row, 0), text(row, 1)), Sheet { revision: 1, scale, cells: BTreeMap::new() })
        })
        .collect();
    for row in rows(case, "cells") {
        let value = row[4].as_i64().expect("a value") as i32;
        let name = sheet(text(row, 0), text(row, 1));
        sheets.get_mut(&name).expect("the sheet").cells.insert(cell(text(row, 2), text(row, 3)), value);
    }
    sheets
}

#[track_caller]
fn close(what: &str, found: Estimate, value: f64, variance: f64) {
    assert!((found.value - value).abs() < 1e-8, "{what}: {found:?} against {value}");
    let error = variance.max(0.0).sqrt();
    assert!((found.standard_error - error).abs() < 1e-6, "{what}: {found:?} against {error}");
}

#[test]
fn estimates_and_errors_are_those_of_a_dense_solve_by_another_program() {
    for (name, case) in golden() {
        let whole = made(sheets_of(&case), &TableName::ALL);
        for row in rows(&case, "cells") {
            let found = whole.cell(sheet(text(row, 0), text(row, 1)), &cell(text(row, 2), text(row, 3)));
            let due = |at: usize| row[at].as_f64().expect("a number");
            close(&format!("{name}: {row}"), found.expect("there"), due(5), due(6));
        }
        for sum in rows(&case, "sums") {
            let cells = rows(sum, "cells").iter();
            let cells =
                cells.map(|row| (sheet(text(row, 0), text(row, 1)), cell(text(row, 2), text(row, 3))));
            let due = |key: &str| sum[key].as_f64().expect("a number");
            close(
                &format!("{name}: {}", sum["what"]),
                whole.sum(cells).expect("there"),
                due("value"),
                due("variance"),
            );
        }
    }
}

#[test]
fn an_audience_gets_nothing_from_a_table_that_it_may_not_see() {
    let all = sheets_of(&golden()["six tables"]);
    let four = sheets_of(&golden()["a partner's four"]);
    let tables: Vec<TableName> = four.keys().map(|name| name.table()).collect();
    let (of_all, of_four) = (made(all.clone(), &tables), made(all.clone(), &TableName::ALL));
    let block = (sheet("block_year", "2025"), cell("B-1", ""));
    let mut without = all;
    without.retain(|name, _| tables.contains(&name.table()));
    let alone = made(without, &tables);
    assert_eq!(of_all.sum([block.clone()]), alone.sum([block.clone()]), "the other tables were not read");
    assert_ne!(of_all.sum([block.clone()]), of_four.sum([block]));
    assert_eq!(of_all.cell(sheet("authority_sector_quarter", "2025Q1"), &cell("A1", "police")), None);
}

#[test]
fn sums_are_the_same_by_whichever_table_they_are_made_from() {
    let whole = made(sheets_of(&golden()["six tables"]), &TableName::ALL);
    let year = period("2025");
    let by = |found: Option<Estimate>| found.expect("there");
    let agree = |one: Estimate, other: Estimate| {
        assert!(
            (one.value - other.value).abs() < 1e-9
                && (one.standard_error - other.standard_error).abs() < 1e-6
        );
    };
    let of_blocks =
        |codes: &[&str]| by(whole.sum(codes.iter().map(|b| (sheet("block_year", "2025"), cell(b, "")))));
    agree(by(whole.middle_area(&area("M2"), year, &nesting())), of_blocks(&["B-3", "B-4", "B-5"]));
    let of_contexts =
        ["place", "home"].map(|p| (sheet("authority_context_type_year", "2025"), cell("A1", p)));
    agree(by(whole.authority(&area("A1"), year)), by(whole.sum(of_contexts)));
    let harms =
        ["cse", "cce", "several"].map(|p| by(whole.part(TableName::AuthorityHarmQuarter, p, year)).value);
    assert!((by(whole.region(year)).value - harms.iter().sum::<f64>()).abs() < 1e-9);
    let quarters = year.quarters().into_iter().map(|q| by(whole.region(q)).value).sum::<f64>();
    assert!((by(whole.region(year)).value - quarters).abs() < 1e-9);
    assert_eq!(whole.region(period("2024")), None);
    assert_eq!(whole.authority(&area("A9"), year), None);
}

#[test]
fn geography_that_changed_since_binds_nothing_and_loses_nothing() {
    let mut sheets = sheets_of(&golden()["six tables"]);
    let blocks = sheet("block_year", "2025");
    let old = sheets.get_mut(&blocks).expect("blocks");
    let value = old.cells.remove(&cell("B-6", "")).expect("there");
    old.cells.insert(cell("B-OLD", ""), value);
    let raw = NoiseLaw::at(old.scale).variance();
    let kept = old.cells.clone();
    let whole = made(sheets, &TableName::ALL);
    for (cell, value) in kept {
        close("as drawn", whole.cell(blocks, &cell).expect("there"), f64::from(value), raw);
    }
}

/// True counts of the small region that every table agrees about: one report after another.
fn true_sheets(reports: &[(usize, usize, usize)], case: &Value) -> Sheets {
    let mut sheets = sheets_of(case);
    for sheet in sheets.values_mut() {
        sheet.cells.values_mut().for_each(|value| *value = 0);
    }
    for (quarter, block, other) in reports {
        let block = ["B-1", "B-2", "B-3", "B-4", "B-5", "B-6", ""][block % 7];
        let (middle, authority) = match block {
            "B-1" | "B-2" => ("M1", "A1"),
            "B-6" => ("M3", "A2"),
            "" => ("", ["A1", "A2"][other % 2]),
            _ => ("M2", "A1"),
        };
        let quarter = format!("2025Q{}", quarter % 4 + 1);
        let place = if authority == "A1" { ["P-1", "P-2", ""][other % 3] } else { ["P-3", ""][other % 2] };
        let whole_or =
            |code: &str, part: &str| if code.is_empty() { cell(authority, part) } else { cell(code, "") };
        let cells = [
            ("block_year", "2025", whole_or(block, "unplaced")),
            ("middle_area_quarter", quarter.as_str(), whole_or(middle, "unplaced")),
            ("place_year", "2025", whole_or(place, "elsewhere")),
            (
                "authority_harm_quarter",
                quarter.as_str(),
                cell(authority, ["cse", "cce", "several"][other % 3]),
            ),
            ("authority_sector_quarter", quarter.as_str(), cell(authority, ["police", "health"][other % 2])),
            ("authority_context_type_year", "2025", cell(authority, ["place", "home"][other / 2 % 2])),
        ];
        for (table, text, cell) in cells {
            if let Some(sheet) = sheets.get_mut(&sheet(table, text)) {
                *sheet.cells.get_mut(&cell).expect("a cell of the case") += 1;
            }
        }
    }
    sheets
}

fn reports() -> impl Strategy<Value = Vec<(usize, usize, usize)>> {
    prop::collection::vec((0_usize..4, 0_usize..7, 0_usize..12), 0..80)
}

/// Splitmix64 (Steele, Lea and Flood 2014): words for a simulation.
struct Mixed(u64);

impl Words for Mixed {
    fn word(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
}

/// Least squares is linear, so how far an estimate misses does not depend on the counts: they are nought here.
#[test]
fn intervals_of_cells_and_of_sums_hold_the_truth_ninety_five_times_in_a_hundred() {
    const TIMES: u32 = 4_000;
    let mut words = Mixed(20_261_121);
    for (name, case) in golden() {
        let drawn = sheets_of(&case);
        let mut held: BTreeMap<String, u32> = BTreeMap::new();
        for _ in 0..TIMES {
            let mut sheets = drawn.clone();
            for sheet in sheets.values_mut() {
                for value in sheet.cells.values_mut() {
                    *value = noise_draw(&mut words, sheet.scale) as i32;
                }
            }
            let cells: Vec<_> =
                sheets.iter().flat_map(|(n, s)| s.cells.keys().map(|c| (*n, c.clone()))).collect();
            let whole = made(sheets, &TableName::ALL);
            let mut told = |what: String, estimate: Option<Estimate>| {
                let Some(estimate) = estimate else { return };
                // Away from nought, where an interval is cut off.
                let (low, high) = Estimate { value: estimate.value + 1e6, ..estimate }.interval();
                *held.entry(what).or_default() += u32::from((low..=high).contains(&1_000_000));
            };
            for cell in cells {
                told(format!("{cell:?}"), whole.sum([cell]));
            }
            let year = period("2025");
            told("the region in the year".to_owned(), whole.region(year));
            for code in ["A1", "A2"] {
                told(format!("{code} in the year"), whole.authority(&area(code), year));
            }
            for code in ["M1", "M2", "M3"] {
                told(format!("{code} in the year"), whole.middle_area(&area(code), year, &nesting()));
            }
        }
        for (what, times) in held {
            // Three standard errors of the simulation below 95 %.
            assert!(times >= 3_759, "{name}: {what} held in {times} of {TIMES}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn values_that_agree_already_are_left_alone(reports in reports()) {
        for case in golden().values() {
            let sheets = true_sheets(&reports, case);
            let whole = made(sheets.clone(), &TableName::ALL);
            for (name, sheet) in sheets {
                for (cell, value) in sheet.cells {
                    let found = whole.cell(name, &cell).expect("there");
                    prop_assert!((found.value - f64::from(value)).abs() < 1e-9);
                }
            }
        }
    }

    /// Least squares is linear and leaves agreeing values alone, so more reports move every estimate by as many.
    #[test]
    fn more_reports_move_the_estimates_by_as_many(reports in reports()) {
        for case in golden().values() {
            let (noisy, more) = (sheets_of(case), true_sheets(&reports, case));
            let mut moved = noisy.clone();
            for (name, sheet) in &mut moved {
                for (cell, value) in &mut sheet.cells {
                    *value += more[name].cells[cell];
                }
            }
            let (before, after) = (made(noisy, &TableName::ALL), made(moved, &TableName::ALL));
            for (name, sheet) in more {
                for (cell, step) in sheet.cells {
                    let of = |whole: &Consistent| whole.cell(name, &cell).expect("there").value;
                    prop_assert!((of(&after) - of(&before) - f64::from(step)).abs() < 1e-8);
                }
            }
        }
    }

    /// Whatever is summed: the error is no more than that of the drawn values themselves.
    #[test]
    fn no_sum_is_less_sure_than_the_drawn_values(picks in prop::collection::vec(any::<prop::sample::Index>(), 1..30)) {
        for case in golden().values() {
            let sheets = sheets_of(case);
            let all: Vec<(SheetName, CellCode, f64)> = sheets.iter().flat_map(|(name, sheet)| {
                let variance = NoiseLaw::at(sheet.scale).variance();
                sheet.cells.keys().map(move |cell| (*name, cell.clone(), variance))
            }).collect();
            let mut weights: BTreeMap<usize, f64> = BTreeMap::new();
            for pick in &picks {
                *weights.entry(pick.index(all.len())).or_default() += 1.0;
            }
            let raw: f64 = weights.iter().map(|(at, weight)| weight * weight * all[*at].2).sum();
            let cells = picks.iter().map(|pick| &all[pick.index(all.len())]).map(|(name, cell, _)| (*name, cell.clone()));
            let found = made(sheets.clone(), &TableName::ALL).sum(cells).expect("there");
            prop_assert!(found.standard_error * found.standard_error <= raw + 1e-9);
        }
    }
}
