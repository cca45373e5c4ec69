//! Where the table begins, and what its columns are called.
//!
//! Exports have titles above the header ("Printed on …"), headers over two rows, and merged cells in both. The header is
//! the first row that is nearly as wide as the rows usually are. It is not judged by its words: a row that is passed over
//! because it looks odd would be a row lost.

use crate::grid::Grid;
use crate::{Cell, Header, Notice, Row, Sheet, Visibility};
use std::collections::HashSet;

/// Rows that are looked at for a header.
const HEAD: usize = 60;

/// An area of merged cells; lines count from 1, columns are those of the file; both ends belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Area {
    pub(crate) lines: (u32, u32),
    pub(crate) columns: (u32, u32),
}

/// What is known of a sheet besides its cells.
#[derive(Debug)]
pub(crate) struct Frame {
    pub(crate) name: String,
    pub(crate) visibility: Visibility,
    pub(crate) merged: Vec<Area>,
    /// Whether rows that are shorter or longer than the header are worth a notice; in a workbook short rows are nothing.
    pub(crate) ragged: bool,
}

/// Makes a sheet of a grid; none when there is no row below a header.
pub(crate) fn sheet_of(mut grid: Grid, frame: Frame) -> Option<Sheet> {
    let columns = grid.settle();
    let found = Head::find(&grid.rows, &columns, &frame.merged);
    let (first, last) = found.rows();
    let mut notices = Vec::new();
    let mut rows = grid.rows;
    if rows.len() <= last + 1 {
        return None;
    }
    if first > 0 {
        notices.push(Notice::Titles { rows: first as u32 });
    }
    if last > first {
        notices.push(Notice::TwoRowHeader);
    }
    let line = rows[last].line;
    if rows[first].cells.iter().any(|cell| !names_something(cell)) {
        notices.push(Notice::HeaderDoubtful { line });
    }
    let header = Header { line, names: found.names };
    rows.drain(..=last);
    let unnamed = header.names.iter().filter(|name| name.is_empty()).count();
    if unnamed > 0 {
        notices.push(Notice::Unnamed { columns: unnamed as u32 });
    }
    let below = frame.merged.iter().filter(|area| area.lines.0 > line).count();
    if below > 0 {
        notices.push(Notice::Merged { areas: below as u32 });
    }
    if !frame.ragged {
        notices.extend(far_cell(&rows));
    }
    notices.extend(errors(&rows));
    Some(Sheet { name: frame.name, visibility: frame.visibility, header, columns, rows, notices })
}

/// A header that was found.
struct Head {
    first: usize,
    two: bool,
    names: Vec<String>,
}

impl Head {
    fn find(rows: &[Row], columns: &[u32], merged: &[Area]) -> Self {
        let head = &rows[..rows.len().min(HEAD)];
        let said: Vec<Vec<String>> = head.iter().map(|row| spread(row, head, columns, merged)).collect();
        let counts: Vec<usize> = said.iter().map(|row| distinct(row)).collect();
        let mut usual = counts.clone();
        usual.sort_unstable();
        // Three in four rows are no wider: one overlong row does not hide the header, nor do a few titles.
        let usual = usual.get(usual.len().saturating_sub(1) * 3 / 4).copied().unwrap_or_default();
        let widest = counts.iter().copied().max().unwrap_or_default();
        let least = (usual * 3).div_ceil(5).max(2).min(widest);
        let first = counts.iter().position(|count| *count >= least).unwrap_or_default();
        let two = is_two(first, head, &said, merged);
        let names = (0..columns.len())
            .map(|column| {
                let at =
                    |row: usize| said.get(row).and_then(|row| row.get(column)).map_or("", String::as_str);
                if two { joined(at(first), at(first + 1)) } else { at(first).to_owned() }
            })
            .collect::<Vec<_>>();
        let names = if two { left_over(names, &said[first], &said[first + 1]) } else { names };
        Self { first, two, names }
    }

    fn rows(&self) -> (usize, usize) {
        (self.first, self.first + usize::from(self.two))
    }
}

/// The words of a row, with merged cells in each of the columns that they cover.
fn spread(row: &Row, head: &[Row], columns: &[u32], merged: &[Area]) -> Vec<String> {
    let mut said: Vec<String> = (0..columns.len()).map(|column| tidy(&row.cell(column).shown())).collect();
    let over = |area: &&Area| (area.lines.0..=area.lines.1).contains(&row.line);
    for area in merged.iter().filter(over) {
        let Some(from) = columns.iter().position(|column| *column == area.columns.0) else { continue };
        let Some(top) = head.iter().find(|row| row.line == area.lines.0) else { continue };
        let words = tidy(&top.cell(from).shown());
        for (column, at) in columns.iter().enumerate() {
            if (area.columns.0..=area.columns.1).contains(at) && said[column].is_empty() {
                said[column].clone_from(&words);
            }
        }
    }
    said
}

fn tidy(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Cells with something in them; a title that is merged over the whole width counts as one.
fn distinct(row: &[String]) -> usize {
    let filled = row.iter().filter(|words| !words.is_empty());
    let different: HashSet<&String> = filled.clone().collect();
    if different.len() == 1 { 1 } else { filled.count() }
}

/// Whether the row below the first belongs to the header too: under merged cells, or filling every gap of the first with
/// words where later rows have figures.
fn is_two(first: usize, head: &[Row], said: &[Vec<String>], merged: &[Area]) -> bool {
    let (Some(upper), Some(lower)) = (said.get(first), said.get(first + 1)) else { return false };
    let words = lower.iter().all(|words| words.is_empty() || is_words(words));
    let plain = head[first + 1].cells.iter().all(|cell| matches!(cell, Cell::Empty | Cell::Text(_)));
    if !words || !plain {
        return false;
    }
    let line = head[first].line;
    let wide = |area: &Area| area.columns.0 < area.columns.1 && area.lines.0 <= line && line <= area.lines.1;
    if merged.iter().any(wide) {
        // Two rows of data under merged headers both are words; a header of two rows names columns apart.
        return lower.iter().collect::<HashSet<_>>().len() > 1;
    }
    let gaps: Vec<usize> = (0..upper.len()).filter(|column| upper[*column].is_empty()).collect();
    let filled = !gaps.is_empty() && gaps[0] > 0 && gaps.iter().all(|column| !lower[*column].is_empty());
    let half = lower.iter().any(String::is_empty);
    filled
        && half
        && gaps.iter().any(|column| said.iter().skip(first + 2).any(|row| !is_words(&row[*column])))
}

/// Text without merged cells, as CSV has it: the upper name holds until the next one, where the lower row has a name.
fn left_over(mut names: Vec<String>, upper: &[String], lower: &[String]) -> Vec<String> {
    let mut held = "";
    for (column, name) in names.iter_mut().enumerate() {
        if !upper[column].is_empty() {
            held = &upper[column];
        } else if !lower[column].is_empty() {
            *name = joined(held, &lower[column]);
        }
    }
    names
}

fn joined(upper: &str, lower: &str) -> String {
    match (upper, lower) {
        ("", one) | (one, "") => one.to_owned(),
        (upper, lower) if upper == lower => upper.to_owned(),
        (upper, lower) => format!("{upper} / {lower}"),
    }
}

/// Words and not a figure, a date or a code of digits.
fn is_words(words: &str) -> bool {
    words.chars().next().is_some_and(|letter| !letter.is_ascii_digit() && !"-+.".contains(letter))
}

/// Whether a cell can name a column.
fn names_something(cell: &Cell) -> bool {
    match cell {
        Cell::Empty => true,
        Cell::Text(text) => text.parse::<f64>().is_err() && !is_date(text),
        _ => false,
    }
}

fn is_date(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (6..=14).contains(&digits) && text.bytes().all(|byte| byte.is_ascii_digit() || b"-/.: T".contains(&byte))
}

/// The last row of a workbook, when it stands a thousand rows or more below the one before it.
fn far_cell(rows: &[Row]) -> Option<Notice> {
    let [.., before, last] = rows else { return None };
    (last.line - before.line >= 1000).then_some(Notice::FarCell { line: last.line })
}

fn errors(rows: &[Row]) -> Option<Notice> {
    let failed = |row: &Row| row.cells.iter().filter(|cell| matches!(cell, Cell::Error(_))).count() as u32;
    let line = rows.iter().find(|row| failed(row) > 0)?.line;
    Some(Notice::Errors { cells: rows.iter().map(failed).sum(), line })
}
