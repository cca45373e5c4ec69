//! One row under the canonical headings. What is kept as it was written is screened here; what is read into a code or a position is
//! screened only when it cannot be read, for a code of a list holds nobody.

use crate::Column;
use crate::check::{self, Detail, Fault};
use crate::dates::month_end_read;
use crate::header::{Layout, Source};
use crate::template::Reading;
use screen::{Kind, Screener, Verdict};
use std::borrow::Cow;
use std::sync::LazyLock;

/// The cells of one row, by canonical column.
#[derive(Debug)]
pub(crate) struct Cells<'r> {
    cells: [Cow<'r, str>; Column::ALL.len()],
    /// Why a person must look, though the row can be read.
    pub(crate) held: Option<Fault>,
}

/// Word lists and patterns, read once.
pub(crate) fn screener() -> &'static Screener {
    static SCREENER: LazyLock<Screener> = LazyLock::new(Screener::new);
    &SCREENER
}

impl Cells<'static> {
    /// The cells of a form.
    pub(crate) fn of(told: impl IntoIterator<Item = (Column, String)>) -> Result<Self, Fault> {
        let mut cells = Self { cells: Default::default(), held: None };
        for (column, cell) in told {
            check::cell_too_long::check(column, &cell)?;
            check::control_character::check(column, &cell)?;
            cells.cells[column.index()] = Cow::Owned(cell);
        }
        cells.kept_screen()?;
        Ok(cells)
    }
}

impl Cells<'_> {
    /// Screens what is kept as it was written.
    fn kept_screen(&mut self) -> Result<(), Fault> {
        for column in [Column::AgencyCode, Column::Note] {
            if let Some(fault) = screened(column, self.get(column)) {
                if fault.rule.status() == api::RowStatus::Refused {
                    return Err(fault);
                }
                self.held = self.held.or(Some(fault));
            }
        }
        Ok(())
    }

    /// The cell, trimmed; empty when the file does not have it.
    pub(crate) fn get(&self, column: Column) -> &str {
        self.cells[column.index()].trim()
    }

    /// The fault of a row that could not be read, told as a person's where the cell at fault holds one.
    pub(crate) fn blame(&self, fault: Fault) -> Fault {
        fault.column.map_or(fault, |column| blame(column, self.get(column), fault))
    }
}

/// Puts a row of the file under the canonical headings. Cells that the template ignores are not read.
pub(crate) fn cells_take<'r>(row: &'r [Cow<'_, str>], layout: &'r Layout<'_>) -> Result<Cells<'r>, Fault> {
    let mut cells = Cells { cells: Default::default(), held: None };
    for column in Column::ALL {
        let (cell, reading) = match &layout.sources[column.index()] {
            Source::Absent => continue,
            Source::Constant(constant) => {
                cells.cells[column.index()] = Cow::Borrowed(constant);
                continue;
            }
            Source::Cell(at, reading) => {
                (Cow::Borrowed(row.get(*at).map_or("", |cell| cell.trim())), reading)
            }
            Source::Joined(several, reading) => (joined(row, several), reading),
        };
        check::cell_too_long::check(column, &cell)?;
        check::control_character::check(column, &cell)?;
        let ours = match reading {
            Reading::Codes(codes) => {
                let ours = codes.ours(&cell).ok_or_else(|| check::code_not_mapped::fault(column));
                ours.map_err(|fault| blame(column, &cell, fault))?
            }
            // What is no month is left for the rules about dates.
            Reading::MonthEnd => month_end_read(&cell).map_or(cell, |day| Cow::Owned(day.to_string())),
            Reading::Plain => cell,
        };
        cells.cells[column.index()] = ours;
    }
    cells.kept_screen()?;
    Ok(cells)
}

fn joined<'r>(row: &'r [Cow<'_, str>], several: &[usize]) -> Cow<'r, str> {
    let parts: Vec<&str> = several
        .iter()
        .filter_map(|at| row.get(*at))
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .collect();
    match parts.as_slice() {
        [one] => Cow::Borrowed(one),
        _ => Cow::Owned(parts.join(" ")),
    }
}

/// What the screen makes of a cell that is kept as it was written, or that names one of several places.
pub(crate) fn screened(column: Column, cell: &str) -> Option<Fault> {
    if cell.is_empty() {
        return None;
    }
    let found = screener().screen(cell);
    let gravest = found.spans.iter().map(|span| span.kind).max_by_key(|kind| kind.verdict())?;
    Some(match found.verdict {
        Verdict::Refuse => check::personal_data_suspected::fault(column, gravest),
        Verdict::Hold => check::personal_data_possible::fault(column, gravest),
        Verdict::Pass => return None,
    })
}

/// The fault of a cell that could not be read: what the screen finds weighs more than any other rule.
fn blame(column: Column, cell: &str, fault: Fault) -> Fault {
    if fault.rule.status() != api::RowStatus::Refused || matches!(fault.detail, Detail::Screened(_)) {
        return fault;
    }
    let found = screener().screen(cell);
    let date_column =
        matches!(column, Column::RecordedOn | Column::OccurredFrom | Column::OccurredTo | Column::Occurred);
    // A date in a column of dates is a date, even in a form that is not read.
    let plain_date = date_column && !cell.contains(char::is_alphabetic);
    let kinds = found.spans.iter().map(|span| span.kind);
    let of_a_person =
        |kind: &Kind| kind.verdict() == Verdict::Refuse && !(plain_date && *kind == Kind::DateOfBirth);
    // Bare numbers are measured against the map, and no message repeats them.
    match kinds.filter(|_| !column.is_number()).find(of_a_person) {
        Some(kind) => check::personal_data_suspected::fault(column, kind),
        None => fault,
    }
}
