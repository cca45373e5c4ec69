//! The compared cells as rows of the table.

use super::cards::ratio_words;
use super::legend::class_words;
use crate::desk::Working;
use crate::map::blocks::Spot;
use crate::number::q_value;
use crate::table::rows::{Columns, Field, Key, Row, count, words};
use crate::words::Lang;

pub(crate) const CHANGE_COLUMNS: Columns = &[
    ("map-col-cell", false),
    ("map-change-col-now", true),
    ("map-change-col-other", true),
    ("map-change-col-ratio", true),
    ("map-col-q", true),
    ("map-col-class", false),
];

/// Cells that were tested and that hold a concern or a finding.
pub(crate) fn change_rows(working: &Working, lang: Lang) -> Vec<Row> {
    let Some(change) = &working.change else { return Vec::new() };
    let row = |cell: &super::field::ChangedCell| Row {
        spot: Some(Spot::Cell(cell.index)),
        fields: vec![
            words(working.cells.grid_reference(cell.index).replace(' ', "\u{a0}")),
            count(cell.counts[0]),
            count(cell.counts[1]),
            Field {
                shown: ratio_words(cell),
                // Over nothing the lower end of the interval is all that is known.
                key: Key::Number(cell.ratio.unwrap_or(cell.interval.0)),
            },
            Field { shown: q_value(cell.q), key: Key::Number(cell.q) },
            Field { shown: class_words(cell.class, lang), key: Key::Number(f64::from(cell.class)) },
        ],
    };
    change.all().iter().map(row).collect()
}
