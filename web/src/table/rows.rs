//! Rows of the tables and their order. Everything that the map shows is here in figures.

use crate::desk::{Released, Working};
use crate::inspector::whisker::value_words;
use crate::legend::class_words;
use crate::map::blocks::Spot;
use crate::number::{plain, q_value, signed, whole};
use crate::words::{Lang, Text};
use api::concern::PlaceKind;
use api::drawing::rate;
use api::{ReleasedPlace, ReleasedValue};
use std::cmp::Ordering;

/// What a field is sorted by.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Key {
    /// A number.
    Number(f64),
    /// Words.
    Words(String),
    /// Withheld or absent: last in either direction.
    Nothing,
}

/// A field: what is shown and what it is sorted by.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Field {
    /// The words.
    pub(crate) shown: String,
    /// The key.
    pub(crate) key: Key,
}

/// A row, and the spot on the map that it speaks of.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    /// The spot, if it has one.
    pub(crate) spot: Option<Spot>,
    /// The fields, in the order of the columns.
    pub(crate) fields: Vec<Field>,
}

pub(crate) fn words(shown: impl Into<String>) -> Field {
    let shown = shown.into();
    Field { key: Key::Words(shown.to_lowercase()), shown }
}

pub(crate) fn count(n: u32) -> Field {
    Field { shown: whole(u64::from(n)), key: Key::Number(f64::from(n)) }
}

fn maybe(value: Option<f64>, show: impl Fn(f64) -> String) -> Field {
    value.map_or_else(
        || Field { shown: "–".to_owned(), key: Key::Nothing },
        |value| Field { shown: show(value), key: Key::Number(value) },
    )
}

pub(crate) fn released(value: ReleasedValue, lang: Lang) -> Field {
    let key = match value {
        ReleasedValue::Value { rounded, .. } => Key::Number(f64::from(rounded)),
        ReleasedValue::Withheld => Key::Nothing,
    };
    Field { shown: value_words(value, lang), key }
}

/// Columns of the four tables: key of the heading, and whether it holds figures.
pub(crate) type Columns = &'static [(&'static str, bool)];

pub(crate) const CELL_COLUMNS: Columns = &[
    ("map-col-cell", false),
    ("map-col-count", true),
    ("map-col-z", true),
    ("map-col-q", true),
    ("map-col-class", false),
];
pub(crate) const AUTHORITY_COLUMNS: Columns = &[("map-col-authority", false), ("map-col-count", true)];
pub(crate) const BLOCK_COLUMNS: Columns = &[
    ("map-col-block", false),
    ("map-col-authority", false),
    ("map-col-residents", true),
    ("map-col-value", true),
    ("map-col-rate", true),
];
pub(crate) const PLACE_COLUMNS: Columns = &[
    ("map-col-place", false),
    ("map-col-kind", false),
    ("map-col-authority", false),
    ("map-col-value", true),
];

/// Cells with a concern or a finding.
pub(crate) fn cell_rows(working: &Working, lang: Lang) -> Vec<Row> {
    let row = |cell: &crate::map::cells::CellFacts| Row {
        spot: Some(Spot::Cell(cell.index)),
        fields: vec![
            // A reference that breaks over two lines is read wrong.
            words(working.cells.grid_reference(cell.index).replace(' ', "\u{a0}")),
            count(cell.count),
            maybe(cell.z, signed),
            maybe(cell.q, q_value),
            Field { shown: class_words(cell.class, lang), key: Key::Number(f64::from(cell.class)) },
        ],
    };
    working.cells.all().iter().map(row).collect()
}

/// Local authorities, mapped or not.
pub(crate) fn authority_rows(working: &Working, lang: Lang) -> Vec<Row> {
    let row = |area: &api::AreaCount| Row {
        spot: None,
        fields: vec![words(area.name.get(lang)), count(area.count)],
    };
    working.map.authorities.iter().map(row).collect()
}

/// Blocks of the frame, withheld ones too.
pub(crate) fn block_rows(it: &Released, lang: Lang) -> Vec<Row> {
    let name = |name: &Option<Text>| name.as_ref().map_or_else(String::new, |name| name.get(lang).to_owned());
    let rows = it.blocks.blocks.iter().enumerate().map(|(i, block)| {
        let per_thousand = rate(block.value, block.residents);
        let rate = per_thousand.map_or_else(
            || Field { shown: "–".to_owned(), key: Key::Nothing },
            |r| Field {
                shown: format!(
                    "{} ({}–{})",
                    plain(r.value.round()),
                    plain(r.low.round()),
                    plain(r.high.round())
                ),
                key: Key::Number(r.value),
            },
        );
        let fields = vec![
            words(block.name.get(lang)),
            words(name(&block.authority)),
            maybe(block.residents.map(f64::from), |n| whole(n as u64)),
            released(block.value, lang),
            rate,
        ];
        Row { spot: Some(Spot::Block(i)), fields }
    });
    rows.collect()
}

/// Registered places of the frame, withheld ones and pools too.
pub(crate) fn place_rows(it: &Released, lang: Lang) -> Vec<Row> {
    let kind = |place: &ReleasedPlace| {
        PlaceKind::parse(&place.kind)
            .map_or_else(|| place.kind.clone(), |kind| kind.label().get(lang).to_owned())
    };
    let authority = |place: &ReleasedPlace| {
        let name = place.authority.as_ref().and_then(|code| it.blocks.authorities.get(code));
        name.map_or_else(String::new, |name| name.get(lang).to_owned())
    };
    let rows = it.blocks.places.iter().enumerate().map(|(i, place)| Row {
        spot: place.at.map(|_| Spot::Place(i)),
        fields: vec![
            words(place.name.get(lang)),
            words(kind(place)),
            words(authority(place)),
            released(place.value, lang),
        ],
    });
    rows.collect()
}

/// Sorts by a column. Rows that are alike keep their order; withheld ones come last whichever way.
pub(crate) fn sort(rows: &mut [Row], column: usize, rising: bool) {
    rows.sort_by(|a, b| {
        let (Some(a), Some(b)) = (a.fields.get(column), b.fields.get(column)) else { return Ordering::Equal };
        let order = match (&a.key, &b.key) {
            (Key::Nothing, Key::Nothing) => return Ordering::Equal,
            (Key::Nothing, _) => return Ordering::Greater,
            (_, Key::Nothing) => return Ordering::Less,
            (Key::Number(a), Key::Number(b)) => a.total_cmp(b),
            (Key::Words(a), Key::Words(b)) => a.cmp(b),
            (Key::Number(_), Key::Words(_)) => Ordering::Less,
            (Key::Words(_), Key::Number(_)) => Ordering::Greater,
        };
        if rising { order } else { order.reverse() }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::cells::tests::small_map;

    #[test]
    fn withheld_rows_come_last_whichever_way_one_sorts() {
        let row = |key: Key| Row { spot: None, fields: vec![Field { shown: String::new(), key }] };
        let keys = |rows: &[Row]| rows.iter().map(|row| row.fields[0].key.clone()).collect::<Vec<_>>();
        let mut rows = vec![row(Key::Nothing), row(Key::Number(5.0)), row(Key::Number(15.0))];
        sort(&mut rows, 0, true);
        assert_eq!(keys(&rows), [Key::Number(5.0), Key::Number(15.0), Key::Nothing]);
        sort(&mut rows, 0, false);
        assert_eq!(keys(&rows), [Key::Number(15.0), Key::Number(5.0), Key::Nothing]);
    }

    #[test]
    fn the_table_holds_what_the_map_shows() {
        let map = small_map();
        let working = Working::new(map);
        let rows = cell_rows(&working, Lang::En);
        assert_eq!(rows.len(), 3);
        let hot = rows.iter().find(|row| row.spot == Some(Spot::Cell(5))).unwrap();
        let shown: Vec<&str> = hot.fields.iter().take(4).map(|field| field.shown.as_str()).collect();
        assert_eq!(shown, ["SN\u{a0}405\u{a0}805", "9", "+3.10", "0.004"]);
        assert!(rows.iter().all(|row| row.fields.len() == CELL_COLUMNS.len()));
    }
}
