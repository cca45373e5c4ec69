//! The 500 m cell: the unit of the working map.

use crate::{Bng, GeographyError};
use serde::{Deserialize, Serialize};

/// Side of a [`Cell`] in metres.
pub const CELL_M: f64 = 500.0;

/// A 500 m square of the National Grid, half-open: it holds `[col*500, (col+1)*500)` east and likewise north.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Cell {
    /// Row from the south: floor(northing / 500). First, so that cells sort by row and then column.
    pub row: u16,
    /// Column from the west: floor(easting / 500).
    pub col: u16,
}

impl Cell {
    /// The cell that holds a point.
    ///
    /// # Errors
    /// [`GeographyError::OutsideGrid`] or [`GeographyError::NotFinite`]: a point off the grid has no cell.
    pub fn of(point: Bng) -> Result<Self, GeographyError> {
        let point = Bng::checked(point.easting, point.northing)?;
        Ok(Self {
            row: (point.northing / CELL_M).floor() as u16,
            col: (point.easting / CELL_M).floor() as u16,
        })
    }

    /// South-west corner, which belongs to the cell.
    pub fn south_west(self) -> Bng {
        Bng::new(f64::from(self.col) * CELL_M, f64::from(self.row) * CELL_M)
    }

    /// Centre of the square.
    pub fn centre(self) -> Bng {
        let corner = self.south_west();
        Bng::new(corner.easting + CELL_M / 2.0, corner.northing + CELL_M / 2.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_owns_its_south_west_edges_only() {
        let inside = Cell::of(Bng::new(250_000.0, 228_000.0)).unwrap();
        assert_eq!((inside.col, inside.row), (500, 456));
        assert_eq!(Cell::of(Bng::new(249_999.99, 228_000.0)).unwrap().col, 499);
        assert_eq!(Cell::of(Bng::new(250_499.99, 228_499.99)).unwrap(), inside);
        assert_eq!(Cell::of(inside.centre()), Ok(inside));
        assert_eq!(Cell::of(inside.south_west()), Ok(inside));
    }

    #[test]
    fn a_point_off_the_grid_has_no_cell() {
        assert_eq!(Cell::of(Bng::new(-0.01, 10.0)), Err(GeographyError::OutsideGrid));
        assert_eq!(Cell::of(Bng::new(f64::NAN, 10.0)), Err(GeographyError::NotFinite));
    }
}
