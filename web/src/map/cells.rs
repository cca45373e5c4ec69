//! The working map's cells: found by place, walked by key, drawn by window.

use super::world::Window;
use api::geography::{Bng, grid_ref};
use api::{LatticeShape, WorkingMap};

/// One cell's numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct CellFacts {
    /// Index in the lattice.
    pub(crate) index: u32,
    /// Concerns in it.
    pub(crate) count: u32,
    /// Gi* z, if there is a result.
    pub(crate) z: Option<f64>,
    /// Benjamini–Hochberg q, if there is a result.
    pub(crate) q: Option<f64>,
    /// −3 … 3.
    pub(crate) class: i8,
}

/// What lies at a point of the working map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum CellHere {
    /// A cell with a concern or a finding.
    Found(CellFacts),
    /// In the study area, with nothing recorded.
    Nothing(u32),
    /// Not in force: outside the study area.
    Outside,
}

/// Cells sorted by index, with the lattice they lie on.
#[derive(Clone, Debug)]
pub(crate) struct CellField {
    lattice: LatticeShape,
    study_area: Vec<(u32, u32)>,
    cells: Vec<CellFacts>,
}

impl CellField {
    /// From the server's columns. A column that is shorter than the indices (no result: no z, no q) leaves its values absent.
    pub(crate) fn new(map: &WorkingMap) -> Self {
        let columns = &map.cells;
        let has_result = map.method.no_result.is_none();
        let mut cells: Vec<CellFacts> = columns
            .index
            .iter()
            .enumerate()
            .map(|(i, index)| CellFacts {
                index: *index,
                count: columns.count.get(i).copied().unwrap_or(0),
                z: columns.z.get(i).copied().filter(|_| has_result),
                q: columns.q.get(i).copied().filter(|_| has_result),
                class: columns.class.get(i).copied().unwrap_or(0),
            })
            .collect();
        cells.sort_unstable_by_key(|cell| cell.index);
        let mut study_area = map.study_area.clone();
        study_area.sort_unstable();
        Self { lattice: map.lattice, study_area, cells }
    }

    /// All cells, by index.
    pub(crate) fn all(&self) -> &[CellFacts] {
        &self.cells
    }

    /// Column and row of an index.
    pub(crate) fn col_row(&self, index: u32) -> (u32, u32) {
        (index % self.lattice.cols.max(1), index / self.lattice.cols.max(1))
    }

    /// The square of an index.
    pub(crate) fn square(&self, index: u32) -> Window {
        let (col, row) = self.col_row(index);
        let side = self.lattice.cell;
        let (west, south) =
            (self.lattice.e0 + f64::from(col) * side, self.lattice.n0 + f64::from(row) * side);
        Window { west, south, east: west + side, north: south + side }
    }

    /// Grid reference of a cell's south-west corner, to 100 m.
    pub(crate) fn grid_reference(&self, index: u32) -> String {
        let square = self.square(index);
        grid_ref::format(Bng::new(square.west, square.south), 6)
            .unwrap_or_else(|_| format!("{:.0} {:.0}", square.west, square.south))
    }

    /// The numbers of an index, if it has any.
    pub(crate) fn facts(&self, index: u32) -> Option<CellFacts> {
        self.cells.binary_search_by_key(&index, |cell| cell.index).ok().map(|at| self.cells[at])
    }

    /// Whether an index is in the study area.
    pub(crate) fn in_force(&self, index: u32) -> bool {
        let after = self.study_area.partition_point(|(start, _)| *start <= index);
        after > 0 && {
            let (start, length) = self.study_area[after - 1];
            index < start + length
        }
    }

    /// What lies under a point.
    pub(crate) fn at(&self, easting: f64, northing: f64) -> CellHere {
        let lattice = &self.lattice;
        let col = ((easting - lattice.e0) / lattice.cell).floor();
        let row = ((northing - lattice.n0) / lattice.cell).floor();
        if !(0.0..f64::from(lattice.cols)).contains(&col) || !(0.0..f64::from(lattice.rows)).contains(&row) {
            return CellHere::Outside;
        }
        self.here(row as u32 * lattice.cols + col as u32)
    }

    /// What an index holds.
    pub(crate) fn here(&self, index: u32) -> CellHere {
        match self.facts(index) {
            Some(facts) => CellHere::Found(facts),
            None if self.in_force(index) => CellHere::Nothing(index),
            None => CellHere::Outside,
        }
    }

    /// The index `east` columns and `north` rows away, held inside the lattice.
    pub(crate) fn step(&self, index: u32, east: i32, north: i32) -> u32 {
        let (col, row) = self.col_row(index);
        let col = col.saturating_add_signed(east).min(self.lattice.cols.saturating_sub(1));
        let row = row.saturating_add_signed(north).min(self.lattice.rows.saturating_sub(1));
        row * self.lattice.cols + col
    }

    /// Where a reader starts who has only a keyboard: the hottest cell, or the first.
    pub(crate) fn start(&self) -> Option<u32> {
        let key = |cell: &CellFacts| (cell.class, cell.z.unwrap_or(0.0), cell.count);
        let hottest =
            self.cells.iter().max_by(|a, b| key(a).partial_cmp(&key(b)).unwrap_or(std::cmp::Ordering::Equal));
        hottest.map(|cell| cell.index).or_else(|| self.study_area.first().map(|(start, _)| *start))
    }

    /// The nine cells of a queen neighbourhood, north-west first; `None` beyond the lattice's edge.
    pub(crate) fn nine(&self, index: u32) -> [Option<u32>; 9] {
        let (col, row) = self.col_row(index);
        let mut nine = [None; 9];
        for (at, slot) in nine.iter_mut().enumerate() {
            let (east, north) = ((at % 3) as i32 - 1, 1 - (at / 3) as i32);
            let col = col.checked_add_signed(east).filter(|c| *c < self.lattice.cols);
            let row = row.checked_add_signed(north).filter(|r| *r < self.lattice.rows);
            *slot = col.zip(row).map(|(col, row)| row * self.lattice.cols + col);
        }
        nine
    }

    /// The cells that a window shows, row by row.
    pub(crate) fn within<'a>(&'a self, window: &Window) -> impl Iterator<Item = &'a CellFacts> + 'a {
        let lattice = self.lattice;
        let clamp = |value: f64, most: u32| value.floor().clamp(0.0, f64::from(most)) as u32;
        let first_row = clamp((window.south - lattice.n0) / lattice.cell, lattice.rows);
        let last_row = clamp((window.north - lattice.n0) / lattice.cell + 1.0, lattice.rows);
        let first_col = clamp((window.west - lattice.e0) / lattice.cell, lattice.cols);
        let last_col = clamp((window.east - lattice.e0) / lattice.cell + 1.0, lattice.cols);
        (first_row..last_row).flat_map(move |row| {
            let from = row * lattice.cols + first_col;
            let to = row * lattice.cols + last_col;
            let start = self.cells.partition_point(|cell| cell.index < from);
            self.cells[start..].iter().take_while(move |cell| cell.index < to)
        })
    }

    /// The parts of a window that are not in force: a strip for each run of cells outside the study area, and all beyond the lattice.
    pub(crate) fn outside(&self, window: &Window) -> Vec<Window> {
        let lattice = self.lattice;
        let mut strips = Vec::new();
        let first = ((window.south - lattice.n0) / lattice.cell).floor() as i64;
        let last = ((window.north - lattice.n0) / lattice.cell).floor() as i64;
        for row in first..=last {
            let south = lattice.n0 + row as f64 * lattice.cell;
            let strip = |west: f64, east: f64| Window { west, east, south, north: south + lattice.cell };
            let mut west = window.west;
            if let Some(row) = u32::try_from(row).ok().filter(|row| *row < lattice.rows) {
                let (start, end) = (row * lattice.cols, (row + 1) * lattice.cols);
                let runs = self.study_area.iter().skip_while(|(at, length)| at + length <= start);
                for (at, length) in runs.take_while(|(at, _)| *at < end) {
                    let easting = |index: u32| lattice.e0 + f64::from(index - start) * lattice.cell;
                    let (from, to) = (easting((*at).max(start)), easting((at + length).min(end)));
                    if from > west {
                        strips.push(strip(west, from.min(window.east)));
                    }
                    west = west.max(to);
                }
            }
            if west < window.east {
                strips.push(strip(west, window.east));
            }
        }
        strips
    }

    /// How many cells of each class there are, −3 first.
    pub(crate) fn class_counts(&self) -> [u32; 7] {
        let mut counts = [0; 7];
        for cell in &self.cells {
            counts[usize::from((cell.class.clamp(-3, 3) + 3).unsigned_abs())] += 1;
        }
        counts
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use api::language::Text;
    use api::{Coverage, MethodCard, RegionName, WorkingCells, WorkingFilter};

    /// Four columns by three rows at SN 400 800; the study area lacks the last column.
    pub(crate) fn small_map() -> WorkingMap {
        WorkingMap {
            filter: WorkingFilter::default(),
            region: RegionName { code: "X".to_owned(), name: Text::same("X") },
            months_held: None,
            lattice: LatticeShape { e0: 240_000.0, n0: 280_000.0, cell: 500.0, cols: 4, rows: 3 },
            study_area: vec![(0, 3), (4, 3), (8, 3)],
            cells: WorkingCells {
                index: vec![5, 0, 10],
                count: vec![9, 1, 2],
                z: vec![3.1, 0.2, -0.4],
                q: vec![0.004, 0.7, 0.8],
                class: vec![3, 0, 0],
            },
            method: MethodCard {
                method: "gi_star".to_owned(),
                neighbourhood: "queen".to_owned(),
                cell_m: 500,
                fdr: 0.05,
                cells: 9,
                mean: 1.3,
                no_result: None,
            },
            coverage: Coverage::default(),
            sources: vec![],
            harms: vec![],
            learned: Vec::new(),
            contexts: Vec::new(),
            grades: Vec::new(),
            hours: Vec::new(),
            months: vec![],
            authorities: vec![],
            school: Vec::new(),
            comparison: None,
            cube_version: "0123456789abcdef".to_owned(),
        }
    }

    #[test]
    fn a_point_finds_its_cell_or_says_why_not() {
        let field = CellField::new(&small_map());
        assert!(matches!(field.at(240_500.0, 280_500.0), CellHere::Found(cell) if cell.count == 9));
        assert!(matches!(field.at(240_999.9, 280_999.9), CellHere::Found(cell) if cell.count == 9));
        assert_eq!(field.at(240_499.9, 280_500.0), CellHere::Nothing(4));
        assert_eq!(field.at(241_600.0, 280_500.0), CellHere::Outside, "the last column is not in force");
        assert_eq!(field.at(239_999.0, 280_500.0), CellHere::Outside);
        assert_eq!(field.at(240_000.0, 281_500.0), CellHere::Outside);
    }

    #[test]
    fn arrows_walk_cell_by_cell_and_stop_at_the_edge() {
        let field = CellField::new(&small_map());
        assert_eq!(field.start(), Some(5), "the hottest");
        assert_eq!(field.step(5, 1, 0), 6);
        assert_eq!(field.step(5, 0, 1), 9);
        assert_eq!(field.step(0, -1, -1), 0);
        assert_eq!(field.step(11, 1, 1), 11);
    }

    #[test]
    fn a_window_shows_its_cells_and_no_others() {
        let field = CellField::new(&small_map());
        let shown = |window: Window| field.within(&window).map(|cell| cell.index).collect::<Vec<_>>();
        assert_eq!(shown(field.square(5)), [5, 10], "with those that touch its north-east corner");
        assert_eq!(shown(Window { west: 0.0, south: 0.0, east: 900_000.0, north: 900_000.0 }), [0, 5, 10]);
        assert!(shown(Window { west: 0.0, south: 0.0, east: 1_000.0, north: 1_000.0 }).is_empty());
    }

    #[test]
    fn what_is_not_in_force_is_blanked_out_and_nothing_else() {
        let field = CellField::new(&small_map());
        let window = Window { west: 239_800.0, south: 280_000.0, east: 242_200.0, north: 280_499.0 };
        let strips: Vec<_> = field.outside(&window).iter().map(|strip| (strip.west, strip.east)).collect();
        assert_eq!(
            strips,
            [(239_800.0, 240_000.0), (241_500.0, 242_200.0)],
            "west of the lattice, and its last column"
        );
        let north = Window { south: 281_600.0, north: 281_900.0, ..window };
        assert_eq!(field.outside(&north).len(), 1, "beyond the lattice nothing is in force");
    }

    #[test]
    fn a_cell_is_named_by_its_south_west_corner() {
        let field = CellField::new(&small_map());
        assert_eq!(field.grid_reference(5), "SN 405 805");
        assert_eq!(field.nine(0), [None, Some(4), Some(5), None, Some(0), Some(1), None, None, None]);
        assert_eq!(field.class_counts(), [0, 0, 0, 2, 0, 0, 1]);
    }

    #[test]
    fn without_a_result_there_is_no_score() {
        let mut map = small_map();
        map.method.no_result = Some(Text::same("all equal"));
        assert!(CellField::new(&map).all().iter().all(|cell| cell.z.is_none() && cell.q.is_none()));
    }
}
