//! What a method gives back before it is told: the parts of a finding, and marks to compare findings by.

use api::{Chart, Column, Coverage, Field, Figure, FindingLayer, FindingRow, FindingTable, LayerClass};
use cube::Month;
use geography::{Bng, GridMask, grid_ref};
use language::{Arg, Text, say};
use std::collections::BTreeSet;

/// Rows that a table shows.
const ROWS_MOST: usize = 200;

/// What a method found.
pub(super) struct Outcome {
    pub(super) coverage: Coverage,
    pub(super) headline: Text,
    pub(super) figures: Vec<Figure>,
    pub(super) layer: Option<FindingLayer>,
    pub(super) charts: Vec<Chart>,
    pub(super) tables: Vec<FindingTable>,
    /// What was found, as numbers that a changed question can be compared by: 500 m cells for a method of the map, months, hours or bands for others.
    pub(super) marks: BTreeSet<u64>,
}

impl Outcome {
    /// No result.
    pub(super) fn nothing() -> Self {
        Self::new(Coverage::default(), say("finding-none", &[]))
    }

    /// A sentence, and nothing else yet.
    pub(super) fn new(coverage: Coverage, headline: Text) -> Self {
        Self {
            coverage,
            headline,
            figures: Vec::new(),
            layer: None,
            charts: Vec::new(),
            tables: Vec::new(),
            marks: BTreeSet::new(),
        }
    }

    /// Adds a labelled number.
    pub(super) fn figure(&mut self, key: &str, value: impl Into<String>) {
        self.figures.push(Figure { label: say(key, &[]), value: Text::same(value) });
    }
}

/// A month as people read it: "Jul 2025".
pub(super) fn month_words(month: Month) -> Text {
    let name = say(&format!("web-month-{}", month.number()), &[]);
    say("word-month-year", &[("month", Arg::from(name)), ("year", Arg::from(month.year().to_string()))])
}

/// A count with its noun: `$n` chooses the plural.
pub(super) fn counted(key: &str, n: usize) -> Text {
    say(key, &[("n", Arg::from(n)), ("shown", Arg::from(n.to_string()))])
}

/// A heading of words.
pub(super) fn words(key: &str) -> Column {
    Column { label: say(key, &[]), decimals: None }
}

/// A heading of numbers.
pub(super) fn number(key: &str, decimals: u8) -> Column {
    Column { label: say(key, &[]), decimals: Some(decimals) }
}

/// A table; what is beyond its length is told by `of`.
pub(super) fn table(key: &str, columns: Vec<Column>, mut rows: Vec<FindingRow>) -> FindingTable {
    let of = rows.len() as u32;
    rows.truncate(ROWS_MOST);
    FindingTable { title: say(key, &[]), columns, rows, of }
}

/// A row at a place.
pub(super) fn row_at(at: Bng, fields: Vec<Field>) -> FindingRow {
    FindingRow { fields, at: Some((at.easting, at.northing)) }
}

/// A number, rounded to the decimals that are shown, so that the digest stands for what was told.
pub(super) fn figure(value: f64, decimals: i32) -> Field {
    if !value.is_finite() {
        return Field::Nothing(());
    }
    let scale = (0..decimals).fold(1.0, |scale, _| scale * 10.0);
    // The sum takes the sign from a zero.
    Field::Number((value * scale).round() / scale + 0.0)
}

/// A cell's name: the grid reference of its south-west corner, to 100 m.
pub(super) fn cell_name(grid: &GridMask, index: u32) -> Field {
    let corner = grid.lattice().south_west(index as usize);
    let name = grid_ref::format(corner, 6).unwrap_or_default();
    Field::Words(Text::same(name.replace(' ', "\u{a0}")))
}

/// A class by its catalogue key and the code of its colour.
pub(super) fn class(key: &str, colour: impl Into<String>) -> LayerClass {
    LayerClass { label: say(key, &[]), colour: colour.into() }
}
