//! Counts of a case by cell and month.

use super::case::{self, Case};
use super::input::{self, month_of};
use super::{Answer, Setting, sha256};
use crate::failure::{Failure, Outcome};
use serde::Serialize;
use std::fmt::Write as _;

/// How many of the fullest entries are listed.
const TOP: usize = 25;
/// Months of 2023 to 2025, the least that `by_month` has.
const MONTHS: usize = 36;

/// Row, column, month, count.
type Entry = (i64, i64, i32, u32);

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
    if !(side.is_finite() && side > 0.0) {
        return Err(case::wrong("params.cell_m"));
    }
    let points = input::points_read(&case.input(&setting.dir)?, case.row_limit()?, true)?;
    let mut keys = Vec::with_capacity(points.at.len());
    for (at, day) in points.at.iter().zip(&points.days) {
        let month = month_of(*day).filter(|month| *month >= 0);
        let month = month.ok_or_else(|| Failure::say("analyse-before-2023", &[]))?;
        let step = |metres: f64, from: f64| ((metres - from) / side).floor() as i64;
        keys.push((step(at.northing, n0), step(at.easting, e0), month));
    }
    keys.sort_unstable();
    let entries: Vec<Entry> = keys
        .chunk_by(|a, b| a == b)
        .filter_map(|same| same.first().map(|(row, col, month)| (*row, *col, *month, same.len() as u32)))
        .collect();
    Answer::of(case, &told(entries, keys.len()))
}

/// The entries rise by row, column and month.
fn told(mut entries: Vec<Entry>, total: usize) -> Told {
    let months = entries.iter().map(|entry| entry.2 as usize + 1).max().unwrap_or(0).max(MONTHS);
    let mut by_month = vec![0; months];
    let mut text = String::with_capacity(entries.len() * 16);
    for (row, col, month, count) in &entries {
        by_month[*month as usize] += count;
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{row},{col},{month},{count}");
    }
    let cells = entries.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)).count();
    let nonzero = entries.len();
    // A stable sort keeps equals in the order of row, column, month.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.3));
    entries.truncate(TOP);
    Told { nonzero, cells, total, sha256: sha256(&text), top: entries, by_month }
}
