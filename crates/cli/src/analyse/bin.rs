//! Counts of a case by cell and month.

use super::case::{self, Case};
use super::input::{self, months_of};
use super::{Answer, Setting, sha256};
use crate::failure::{Failure, Outcome};
use cube::{BinEntry, BinError, bin_cells};
use geography::Bng;
use serde::Serialize;
use std::fmt::Write as _;

/// How many of the fullest entries are listed.
const TOP: usize = 25;
/// Months of 2023 to 2025, the least that `by_month` has.
const MONTHS: usize = 36;

/// Row, column, month, count.
type Entry = (i32, i32, i32, u32);

#[derive(Serialize)]
struct Told {
    nonzero: usize,
    cells: usize,
    total: usize,
    sha256: String,
    top: Vec<Entry>,
    by_month: Vec<u32>,
}

pub(super) fn answer(case: &Case, setting: &Setting<'_>) -> Outcome<Answer> {
    let side = case.params.cell_m.unwrap_or(500.0);
    let (e0, n0) = case.params.origin.unwrap_or((0.0, 0.0));
    let points = input::points_read(&case.input(&setting.dir)?, case.row_limit()?, true)?;
    let months = months_of(&points.days).filter(|months| months.iter().all(|month| *month >= 0));
    let months = months.ok_or_else(|| Failure::say("analyse-before-2023", &[]))?;
    let entries = bin_cells(&points.at, &months, side, Bng::new(e0, n0)).map_err(|error| match error {
        BinError::Cell => case::wrong("params.cell_m"),
        other => Failure::say("analyse-bin-too-far", &[]).because(&other),
    })?;
    Answer::of(case, &told(entries, points.at.len()))
}

/// The entries rise by row, column and month.
fn told(mut entries: Vec<BinEntry>, total: usize) -> Told {
    let months = entries.iter().map(|entry| entry.month as usize + 1).max().unwrap_or(0).max(MONTHS);
    let mut by_month = vec![0; months];
    let mut text = String::with_capacity(entries.len() * 16);
    for BinEntry { row, col, month, count } in &entries {
        by_month[*month as usize] += count;
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{row},{col},{month},{count}");
    }
    let cells = entries.chunk_by(|a, b| (a.row, a.col) == (b.row, b.col)).count();
    let nonzero = entries.len();
    // A stable sort keeps equals in the order of row, column, month.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.count));
    entries.truncate(TOP);
    Told {
        nonzero,
        cells,
        total,
        sha256: sha256(&text),
        top: entries.iter().map(|entry| (entry.row, entry.col, entry.month, entry.count)).collect(),
        by_month,
    }
}
