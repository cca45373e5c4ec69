//! One row under the canonical headings, screened before anything reads it.

use crate::Column;
use crate::Ground;
use crate::check::{self, Fault};
use crate::dates::month_end_read;
use crate::header::{Layout, Source};
use crate::template::Reading;
use concern::PlaceId;
use std::borrow::Cow;

/// The cells of one row, by canonical column.
#[derive(Debug)]
pub(crate) struct Cells<'r>([Cow<'r, str>; Column::ALL.len()]);

impl Cells<'_> {
    /// The cell, trimmed; empty when the file does not have it.
    pub(crate) fn get(&self, column: Column) -> &str {
        self.0[column.index()].trim()
    }
}

/// Puts a row of the file under the canonical headings. Cells that the template ignores are never looked at.
pub(crate) fn cells_take<'r>(
    row: &'r [Cow<'_, str>],
    layout: &Layout<'r>,
    ground: &Ground,
) -> Result<Cells<'r>, Fault> {
    let mut cells: [Cow<'r, str>; Column::ALL.len()] = Default::default();
    for column in Column::ALL {
        let (cell, reading) = match layout.sources[column.index()] {
            Source::Absent => continue,
            Source::Constant(constant) => {
                cells[column.index()] = Cow::Borrowed(constant);
                continue;
            }
            Source::Cell(at, reading) => (row[at].trim(), reading),
        };
        cells[column.index()] = match reading {
            // An exact code of a list needs no screening, and one that is not in it is refused.
            Reading::Codes(codes) => Cow::Borrowed(check::code_not_mapped::check(column, cell, codes)?),
            Reading::Plain => {
                screen(column, cell, ground)?;
                Cow::Borrowed(cell)
            }
            Reading::MonthEnd => {
                screen(column, cell, ground)?;
                match month_end_read(cell) {
                    Some(day) => Cow::Owned(day.to_string()),
                    // What is no month is left for the rules about dates.
                    None => Cow::Borrowed(cell),
                }
            }
        };
    }
    Ok(Cells(cells))
}

fn screen(column: Column, cell: &str, ground: &Ground) -> Result<(), Fault> {
    check::cell_too_long::check(column, cell)?;
    check::control_character::check(column, cell)?;
    // A registered id may happen to have the digits of a telephone number; it is a place all the same.
    let registered =
        || column == Column::PlaceId && PlaceId::parse(cell).is_ok_and(|id| ground.places.contains_key(&id));
    check::personal_data_suspected::check(column, cell)
        .or_else(|fault| if registered() { Ok(()) } else { Err(fault) })
}
