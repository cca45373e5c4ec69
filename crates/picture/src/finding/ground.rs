//! What a method stands on: the cube under a filter, over cells of any side.

use super::ask::Chosen;
use super::rates::AreaResidents;
use api::LatticeShape;
use cube::{Coverage, Cube, Filter, Points};
use geography::{Bng, CELL_M, GridMask, Lattice};
use hotspot::{HotspotError, Neighbourhood};
use std::collections::BTreeSet;

/// The most counts, cells times months, that one question may take: 128 MB of them.
const COUNTS_MOST: usize = 16_000_000;

/// The cube under a filter.
pub(super) struct Ground<'a> {
    cube: &'a Cube,
    filter: &'a Filter,
    areas: &'a [AreaResidents],
}

/// Counts over a lattice.
pub(super) struct Cells {
    pub(super) grid: GridMask,
    pub(super) counts: Vec<u32>,
    pub(super) coverage: Coverage,
}

impl<'a> Ground<'a> {
    pub(super) const fn new(cube: &'a Cube, filter: &'a Filter, areas: &'a [AreaResidents]) -> Self {
        Self { cube, filter, areas }
    }

    /// The cube itself, for methods that ask it for more than points and cells.
    pub(super) const fn cube(&self) -> &'a Cube {
        self.cube
    }

    /// The filter, with its period cut to the months held.
    pub(super) const fn filter(&self) -> &'a Filter {
        self.filter
    }

    /// Small areas with their residents; empty where none were asked for.
    pub(super) const fn areas(&self) -> &'a [AreaResidents] {
        self.areas
    }

    /// Months of the period.
    pub(super) fn months(&self) -> usize {
        let (from, to) = (self.filter.months.start().index(), self.filter.months.end().index());
        usize::from(to.saturating_sub(from)) + 1
    }

    /// Points known to `coarsest_m` metres or better.
    pub(super) fn points(&self, coarsest_m: u32) -> Points {
        self.cube.points(self.filter, coarsest_m)
    }

    /// Concerns by cell of a side, of those known as well as the cell is wide.
    pub(super) fn cells(&self, cell_m: u32) -> Result<Cells, HotspotError> {
        let grid = grid_of(self.cube.grid(), cell_m)?;
        let (counts, coverage) = self.cube.cells_over(self.filter, cell_m, &grid);
        Ok(Cells { grid, counts, coverage })
    }

    /// The same month by month: entry `month * cells + cell`.
    pub(super) fn cells_by_month(&self, cell_m: u32) -> Result<Cells, HotspotError> {
        let grid = grid_of(self.cube.grid(), cell_m)?;
        if self.months().saturating_mul(grid.lattice().len()) > COUNTS_MOST {
            return Err(HotspotError::TooManyOutcomes);
        }
        let (counts, coverage) = self.cube.cells_by_month(self.filter, cell_m, &grid);
        Ok(Cells { grid, counts, coverage })
    }

    /// The mark of a place in the study area: its 500 m cell. Findings over cells of any side are compared by these.
    pub(super) fn mark(&self, at: Bng) -> Option<u64> {
        self.cube.grid().index(at).map(|index| index as u64)
    }

    /// The marks of a cell of another lattice: every 500 m cell that it overlaps.
    pub(super) fn marks_of(&self, grid: &GridMask, index: u32, marks: &mut BTreeSet<u64>) {
        let side = grid.lattice().cell;
        let corner = grid.lattice().south_west(index as usize);
        let steps = (side / CELL_M).ceil().max(1.0) as u32;
        let inset = side.min(CELL_M) / 2.0;
        for (row, col) in (0..steps).flat_map(|row| (0..steps).map(move |col| (row, col))) {
            let at = Bng::new(
                corner.easting + f64::from(col) * CELL_M + inset,
                corner.northing + f64::from(row) * CELL_M + inset,
            );
            marks.extend(self.mark(at));
        }
    }
}

/// The study area in cells of another side: a cell belongs when any part of it did.
pub(super) fn grid_of(grid: &GridMask, cell_m: u32) -> Result<GridMask, HotspotError> {
    let side = f64::from(cell_m);
    let from = grid.lattice();
    if (side - from.cell).abs() < f64::EPSILON {
        return Ok(grid.clone());
    }
    let bad = |_| HotspotError::Parameter("cell");
    // On multiples of its side, so that a cell is the same cell in every region.
    let west = (from.e0 / side).floor() * side;
    let south = (from.n0 / side).floor() * side;
    let count = |low: f64, start: f64, cells: u32| {
        ((start + f64::from(cells) * from.cell - low) / side).ceil() as u32
    };
    let lattice = Lattice::new(
        Bng::new(west, south),
        side,
        count(west, from.e0, from.cols),
        count(south, from.n0, from.rows),
    )
    .map_err(bad)?;
    let mut inside = vec![false; lattice.len()];
    let parts = (from.cell / side).ceil().max(1.0) as u32;
    let step = from.cell / f64::from(parts);
    for index in grid.indices() {
        let corner = from.south_west(index);
        for (row, col) in (0..parts).flat_map(|row| (0..parts).map(move |col| (row, col))) {
            let east = corner.easting + (f64::from(col) + 0.5) * step;
            let north = corner.northing + (f64::from(row) + 0.5) * step;
            if let Some(part) = lattice.index(Bng::new(east, north)) {
                inside[part] = true;
            }
        }
    }
    GridMask::new(lattice, inside).map_err(bad)
}

/// The neighbours that were chosen, in sides of a cell.
pub(super) fn neighbourhood(chosen: &Chosen) -> Neighbourhood {
    if chosen.code("neighbours") == "distance" {
        Neighbourhood::Distance(f64::from(chosen.number("distance")) / f64::from(chosen.cell_m()))
    } else {
        Neighbourhood::Queen
    }
}

/// A lattice in the shape of the API.
pub(super) fn lattice_shape(grid: &GridMask) -> LatticeShape {
    let lattice = grid.lattice();
    LatticeShape {
        e0: lattice.e0,
        n0: lattice.n0,
        cell: lattice.cell,
        cols: lattice.cols,
        rows: lattice.rows,
    }
}

/// The counts as the statistics take them.
pub(super) fn values(counts: &[u32]) -> Vec<f64> {
    counts.iter().map(|count| f64::from(*count)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_study_area_is_the_same_land_in_cells_of_any_side() {
        let lattice = Lattice::new(Bng::new(200_500.0, 250_000.0), 500.0, 3, 3).unwrap();
        let grid = GridMask::new(lattice, (0..9).map(|i| i == 0 || i == 8).collect()).unwrap();
        let fine = grid_of(&grid, 250).unwrap();
        assert_eq!((fine.cells(), fine.lattice().cols), (8, 6));
        let wide = grid_of(&grid, 1_000).unwrap();
        assert_eq!((wide.lattice().e0, wide.lattice().cols, wide.lattice().rows), (200_000.0, 2, 2));
        assert_eq!(wide.indices().collect::<Vec<_>>(), [0, 3]);
        assert_eq!(grid_of(&grid, 500).unwrap(), grid);
    }
}
