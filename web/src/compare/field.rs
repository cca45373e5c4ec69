//! The compared cells, found by index, and the layer that the map draws of them.

use crate::map::layer::LayerField;
use crate::palette::CHANGE;
use api::WorkingMap;
use std::sync::Arc;

/// One cell's comparison.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct ChangedCell {
    /// Index in the lattice.
    pub(crate) index: u32,
    /// Concerns in the cell alone, in the other period.
    pub(crate) cell_against: u32,
    /// Concerns in the window, in the period and in the other.
    pub(crate) counts: [u32; 2],
    /// How many times they became, over "no change".
    pub(crate) ratio: Option<f64>,
    /// Its interval; open above where the other period holds nothing.
    pub(crate) interval: (f64, Option<f64>),
    /// Benjamini–Hochberg q.
    pub(crate) q: f64,
    /// −3 … 3.
    pub(crate) class: i8,
}

/// The compared cells by index, and their layer.
#[derive(Clone, Debug)]
pub(crate) struct ChangeField {
    cells: Vec<ChangedCell>,
    /// What the map draws.
    pub(crate) layer: Arc<LayerField>,
}

/// Position of a class among the colours.
pub(crate) fn position(class: i8) -> u8 {
    (class.clamp(-3, 3) + 3).unsigned_abs()
}

impl ChangeField {
    /// Of a map, if it compares and the comparison has an answer.
    pub(crate) fn new(map: &WorkingMap) -> Option<Self> {
        let comparison = map.comparison.as_ref().filter(|comparison| comparison.no_result.is_none())?;
        let columns = &comparison.cells;
        let cell = |(i, index): (usize, &u32)| {
            Some(ChangedCell {
                index: *index,
                cell_against: *columns.cell_against.get(i)?,
                counts: [*columns.count.get(i)?, *columns.count_against.get(i)?],
                ratio: *columns.ratio.get(i)?,
                interval: (*columns.low.get(i)?, *columns.high.get(i)?),
                q: *columns.q.get(i)?,
                class: *columns.class.get(i)?,
            })
        };
        let mut cells: Vec<ChangedCell> = columns.index.iter().enumerate().filter_map(cell).collect();
        cells.sort_unstable_by_key(|cell| cell.index);
        let classes = cells.iter().map(|cell| (cell.index, position(cell.class))).collect();
        let layer = Arc::new(LayerField::of_classes(map.lattice, classes, CHANGE.to_vec()));
        Some(Self { cells, layer })
    }

    /// All cells, by index.
    pub(crate) fn all(&self) -> &[ChangedCell] {
        &self.cells
    }

    /// The comparison of one cell.
    pub(crate) fn facts(&self, index: u32) -> Option<&ChangedCell> {
        self.cells.binary_search_by_key(&index, |cell| cell.index).ok().map(|at| &self.cells[at])
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::map::cells::tests::small_map;
    use api::{AgenciesOver, ComparedCells, Comparison, Coverage};

    /// The small map with two compared cells: one risen from nothing, one without a change.
    pub(crate) fn compared_map() -> WorkingMap {
        let mut map = small_map();
        map.comparison = Some(Comparison {
            from: "2024-01".to_owned(),
            to: "2024-12".to_owned(),
            against: "region".to_owned(),
            days: [365, 366],
            coverage: Coverage { total: 9, mapped: 8, ..Coverage::default() },
            sources: Vec::new(),
            agencies: AgenciesOver { throughout: 4, partly: 1 },
            region_ratio: Some(1.5),
            windows: 4,
            fdr: 0.05,
            no_result: None,
            cells: ComparedCells {
                index: vec![5, 0],
                cell_against: vec![0, 2],
                count: vec![12, 4],
                count_against: vec![0, 3],
                ratio: vec![None, Some(0.89)],
                low: vec![2.1, 0.2],
                high: vec![None, Some(4.3)],
                q: vec![0.003, 0.8],
                class: vec![3, 0],
            },
        });
        map
    }

    #[test]
    fn cells_are_found_by_index_and_counted_by_class() {
        let field = ChangeField::new(&compared_map()).unwrap();
        assert_eq!(field.facts(5).map(|cell| (cell.class, cell.interval.1)), Some((3, None)));
        assert_eq!(field.facts(1), None);
        assert_eq!(field.layer.counts(), [0, 0, 0, 1, 0, 0, 1]);
    }

    #[test]
    fn without_a_comparison_or_an_answer_there_is_no_field() {
        assert!(ChangeField::new(&small_map()).is_none());
        let mut map = compared_map();
        if let Some(comparison) = &mut map.comparison {
            comparison.no_result = Some(crate::words::Text::same("nothing"));
        }
        assert!(ChangeField::new(&map).is_none());
    }
}
