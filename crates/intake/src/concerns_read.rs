//! Reading a whole file: bytes into rows that may be kept, rows for a person to look at, and what is wrong with the others.
//! Pure: no database, no clock. A bad row never sinks the file; a bad file is told in one sentence.

use crate::cells::cells_take;
use crate::check::{self, Fault};
use crate::concern_read::concern_read;
use crate::file_open::file_open;
use crate::header::{Layout, header_read};
use crate::progress::STEP;
use crate::records::{Found, Records};
use crate::row::Turns;
use crate::{FileProblem, Ground, Outcome, Progress, Row, Stage, Template};
use concern::Concern;
use jiff::civil::Date;
use std::borrow::Cow;

/// Rows that a file may have.
pub const MAX_ROWS: u64 = 1_000_000;

/// Rows that may be refused before the file is.
pub const MAX_REFUSED: u64 = 200_000;

/// What a file gave. `accepted + held + refused` is `rows_total`; what is already kept is found out later, by the keys.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// Rows that may be kept, in line order.
    pub accepted: Vec<Row>,
    /// Rows that a person must look at, with the rule that says why.
    pub held: Vec<(Row, Outcome)>,
    /// Rows that may not be kept.
    pub refused: Vec<Outcome>,
    /// Rows of the file, blank lines not counted.
    pub rows_total: u64,
}

/// What a row gave.
enum Read {
    Accepted(Concern),
    Held(Concern, Fault),
}

/// Reads a file of concerns, plain or gzip, by a template.
///
/// # Errors
/// [`FileProblem`] when the file as a whole cannot be read; a row at fault is told in [`Taken::refused`] instead.
pub fn concerns_read(
    bytes: &[u8],
    template: &Template,
    ground: &Ground,
    today: Date,
    progress: &mut dyn FnMut(Progress),
) -> Result<Taken, FileProblem> {
    let text = file_open(bytes)?;
    if ground.is_empty() {
        return Err(FileProblem::NoGeography);
    }
    let mut records = Records::new(&text, b',');
    let mut cells = Vec::new();
    records.next(&mut cells).ok_or(FileProblem::Empty)?;
    let layout = header_read(&cells, template)?;
    records.width_set(layout.width);
    let total = records.lines_left();
    let mut taken = Taken { accepted: Vec::new(), held: Vec::new(), refused: Vec::new(), rows_total: 0 };
    let mut turns = Turns::default();
    while let Some(found) = records.next(&mut cells) {
        taken.rows_total += 1;
        if taken.rows_total > MAX_ROWS {
            return Err(FileProblem::TooManyRows);
        }
        match row_read(found, &cells, &layout, ground, today) {
            Ok(Read::Accepted(concern)) => taken.accepted.push(row(found, concern, &mut turns)),
            Ok(Read::Held(concern, fault)) => {
                taken.held.push((row(found, concern, &mut turns), Outcome::new(found.line, fault)));
            }
            Err(fault) => taken.refused.push(Outcome::new(found.line, fault)),
        }
        if taken.refused.len() as u64 > MAX_REFUSED {
            return Err(FileProblem::TooManyRefused);
        }
        if taken.rows_total.is_multiple_of(STEP as u64) {
            progress(Progress { stage: Stage::Reading, done: taken.rows_total, total });
        }
    }
    if taken.rows_total == 0 {
        return Err(FileProblem::HeaderOnly);
    }
    progress(Progress { stage: Stage::Reading, done: taken.rows_total, total: taken.rows_total });
    Ok(taken)
}

fn row(found: Found, concern: Concern, turns: &mut Turns) -> Row {
    Row { line: found.line, key: turns.key(&concern), concern }
}

fn row_read(
    found: Found,
    cells: &[Cow<'_, str>],
    layout: &Layout<'_>,
    ground: &Ground,
    today: Date,
) -> Result<Read, Fault> {
    check::quote_not_closed::check(found.closed)?;
    check::row_width::check(cells.len(), layout.width)?;
    let cells = cells_take(cells, layout, ground)?;
    let (concern, held) = concern_read(&cells, ground, today)?;
    Ok(match held {
        None => Read::Accepted(concern),
        Some(fault) => Read::Held(concern, fault),
    })
}
