//! A lattice: a rectangle of equal squares laid over the grid.

use crate::{Bng, CELL_M, GeographyError};
use serde::{Deserialize, Serialize};

/// A rectangle of square cells. Cell `r * cols + c` holds `[e0 + c*cell, e0 + (c+1)*cell)` east and likewise north.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lattice {
    /// Side of a cell in metres.
    pub cell: f64,
    /// Easting of the south-west corner in metres.
    pub e0: f64,
    /// Northing of the south-west corner in metres.
    pub n0: f64,
    /// Cells from west to east.
    pub cols: u32,
    /// Cells from south to north.
    pub rows: u32,
}

impl Lattice {
    /// A lattice of `cols` by `rows` squares of `cell` metres from the south-west corner `origin`.
    ///
    /// # Errors
    /// [`GeographyError::Lattice`] when the cell is not positive, the origin not finite, or there are no cells or more than 2^32.
    pub fn new(origin: Bng, cell: f64, cols: u32, rows: u32) -> Result<Self, GeographyError> {
        let cells = u64::from(cols) * u64::from(rows);
        let usable =
            cell.is_finite() && cell > 0.0 && origin.easting.is_finite() && origin.northing.is_finite();
        if !usable || cells == 0 || cells > u64::from(u32::MAX) {
            return Err(GeographyError::Lattice);
        }
        Ok(Self { cell, e0: origin.easting, n0: origin.northing, cols, rows })
    }

    /// The smallest lattice of whole 500 m National Grid cells that covers the rectangle from `south_west` to `north_east`, both
    /// corners included.
    ///
    /// # Errors
    /// [`GeographyError::OutsideGrid`], [`GeographyError::NotFinite`] for a corner off the grid, [`GeographyError::Lattice`] when
    /// the corners are the wrong way round.
    pub fn covering(south_west: Bng, north_east: Bng) -> Result<Self, GeographyError> {
        let (low, high) = (crate::Cell::of(south_west)?, crate::Cell::of(north_east)?);
        if high.col < low.col || high.row < low.row {
            return Err(GeographyError::Lattice);
        }
        let (cols, rows) = (u32::from(high.col - low.col) + 1, u32::from(high.row - low.row) + 1);
        Self::new(low.south_west(), CELL_M, cols, rows)
    }

    /// How many cells there are.
    pub const fn len(&self) -> usize {
        self.cols as usize * self.rows as usize
    }

    /// Whether there are no cells; never so for a lattice made by [`Lattice::new`].
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Index of the cell that holds a point, none when it lies outside or is not a number.
    pub fn index(&self, point: Bng) -> Option<usize> {
        let col = ((point.easting - self.e0) / self.cell).floor();
        let row = ((point.northing - self.n0) / self.cell).floor();
        let inside = col >= 0.0 && row >= 0.0 && col < f64::from(self.cols) && row < f64::from(self.rows);
        inside.then(|| row as usize * self.cols as usize + col as usize)
    }

    /// Column and row of a cell.
    pub const fn col_row(&self, index: usize) -> (u32, u32) {
        ((index % self.cols as usize) as u32, (index / self.cols as usize) as u32)
    }

    /// South-west corner of a cell.
    pub fn south_west(&self, index: usize) -> Bng {
        let (col, row) = self.col_row(index);
        Bng::new(self.e0 + f64::from(col) * self.cell, self.n0 + f64::from(row) * self.cell)
    }

    /// Centre of a cell.
    pub fn centre(&self, index: usize) -> Bng {
        let corner = self.south_west(index);
        Bng::new(corner.easting + self.cell / 2.0, corner.northing + self.cell / 2.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_holds_its_own_corner_and_centre() {
        let lattice = Lattice::new(Bng::new(290_000.0, 170_000.0), 1_000.0, 44, 40).unwrap();
        for i in 0..lattice.len() {
            assert_eq!(lattice.index(lattice.south_west(i)), Some(i));
            assert_eq!(lattice.index(lattice.centre(i)), Some(i));
        }
        assert_eq!(lattice.index(Bng::new(334_000.0, 170_000.0)), None, "the far edge belongs to no cell");
        assert_eq!(lattice.index(Bng::new(f64::NAN, 170_000.0)), None);
    }

    #[test]
    fn a_lattice_that_could_not_be_counted_is_refused() {
        let origin = Bng::new(0.0, 0.0);
        for (cell, cols, rows) in
            [(0.0, 1, 1), (f64::NAN, 1, 1), (-5.0, 1, 1), (1.0, 0, 3), (1.0, u32::MAX, 2)]
        {
            assert_eq!(Lattice::new(origin, cell, cols, rows), Err(GeographyError::Lattice));
        }
    }

    #[test]
    fn covering_takes_whole_national_grid_cells() {
        let lattice =
            Lattice::covering(Bng::new(210_250.0, 245_999.0), Bng::new(211_000.0, 246_001.0)).unwrap();
        assert_eq!((lattice.e0, lattice.n0, lattice.cols, lattice.rows), (210_000.0, 245_500.0, 3, 2));
    }
}
