//! Concerns per square kilometre and month, cell by cell, in classes that never move: two periods of any length are drawn alike.

use crate::desk::Working;
use crate::map::layer::LayerField;
use crate::month::Month;
use crate::number::plain;
use crate::palette::DENSITY;
use crate::words::{Arg, Lang};
use api::WorkingMap;
use api::language::say_in;

/// Lower bounds of the classes above the first.
const BREAKS: [f64; 5] = [0.5, 1.0, 2.0, 5.0, 10.0];

/// Whole months of a map's period; one where it tells none.
pub(super) fn months(map: &WorkingMap) -> f64 {
    let month = |code: &Option<String>| code.as_deref().and_then(Month::parse);
    let span = month(&map.filter.from).zip(month(&map.filter.to)).map_or(1, |(from, to)| to.0 - from.0 + 1);
    f64::from(span.max(1))
}

/// Concerns per km² and month of so many in a cell.
pub(super) fn of(map: &WorkingMap, count: u32) -> f64 {
    let km2 = (map.lattice.cell / 1_000.0).powi(2);
    f64::from(count) / km2 / months(map)
}

/// Its class, 0 the lowest.
fn class(density: f64) -> u8 {
    BREAKS.partition_point(|least| *least <= density) as u8
}

/// The cells that hold a concern, by class.
pub(crate) fn layer(working: &Working) -> LayerField {
    let cells = working.cells.all().iter().filter(|cell| cell.count > 0);
    let classes = cells.map(|cell| (cell.index, class(of(&working.map, cell.count)))).collect();
    LayerField::of_classes(working.map.lattice, classes, DENSITY.to_vec())
}

/// "under 0.5", "0.5–1", "10 and over".
pub(super) fn class_words(class: usize, lang: Lang) -> String {
    match (class.checked_sub(1).map(|at| BREAKS[at]), BREAKS.get(class)) {
        (None, _) => say_in(lang, "map-class-under", &[("to", Arg::from(plain(BREAKS[0])))]),
        (Some(from), Some(to)) => format!("{}–{}", plain(from), plain(*to)),
        (Some(from), None) => say_in(lang, "map-class-over", &[("from", Arg::from(plain(from)))]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::cells::tests::small_map;

    #[test]
    fn a_class_is_the_same_for_periods_of_any_length() {
        let mut map = small_map();
        let mut density = |to: &str, count: u32| {
            (map.filter.from, map.filter.to) = (Some("2025-01".to_owned()), Some(to.to_owned()));
            of(&map, count)
        };
        assert!((density("2025-01", 1) - 4.0).abs() < 1e-12, "one in a quarter of a square kilometre");
        assert!((density("2025-12", 12) - density("2025-03", 3)).abs() < 1e-12);
        assert_eq!([0.1, 0.5, 1.9, 2.0, 9.9, 500.0].map(class), [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn every_class_has_a_colour_and_words_of_its_own() {
        assert_eq!(BREAKS.len() + 1, DENSITY.len());
        for lang in Lang::ALL {
            let words: std::collections::BTreeSet<_> =
                (0..DENSITY.len()).map(|class| class_words(class, lang)).collect();
            assert_eq!(words.len(), DENSITY.len());
        }
    }

    #[test]
    fn cells_without_a_concern_are_not_drawn() {
        let working = Working::new(small_map());
        let drawn: u32 = layer(&working).counts().iter().sum();
        assert_eq!(drawn as usize, working.cells.all().iter().filter(|cell| cell.count > 0).count());
    }
}
