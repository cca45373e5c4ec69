//! The mesh: a honeycomb of about 0.06 km², each corner nudged, from whose sides every coast, border and built-up edge is made.
//!
//! Three cells meet at each corner and never four, so any set of cells has a boundary of simple rings, and two areas that touch share
//! the very same vertices. That is why areas tessellate the land exactly without any polygon arithmetic.

use crate::chance::Chance;

/// Side of a cell in metres.
const SIDE: f64 = 150.0;
/// √3: the width of a cell in sides.
const WIDTH: f64 = 1.732_050_807_568_877_2;
/// How far a corner is nudged at most, in metres on each axis.
const NUDGE: f64 = 0.3 * SIDE;

/// South-west corner of the frame (EPSG:27700).
pub(crate) const SOUTH_WEST: (f64, f64) = (206_000.0, 259_000.0);
/// Width and height of the frame in metres.
pub(crate) const EXTENT: (f64, f64) = (40_000.0, 60_000.0);

/// A corner's two or three neighbours, or a cell's six, are found by arithmetic on its number; only the nudged corners are stored.
pub(crate) struct Mesh {
    cols: usize,
    rows: usize,
    /// Positions of corners: 2 × cell is the cell's north corner, 2 × cell + 1 its south one.
    pub(crate) corners: Vec<(f64, f64)>,
}

impl Mesh {
    pub(crate) fn new(seed: u64) -> Self {
        let cols = (EXTENT.0 / (WIDTH * SIDE)) as usize;
        let rows = (EXTENT.1 / (1.5 * SIDE)) as usize;
        let mut mesh = Self { cols, rows, corners: Vec::with_capacity(2 * cols * rows) };
        for cell in 0..cols * rows {
            let (x, y) = mesh.centre(cell);
            for (side, up) in [(0, SIDE), (1, -SIDE)] {
                let mut chance = Chance::new(seed, 0xc0, 2 * cell as u64 + side);
                let nudged = (x + chance.between(-NUDGE, NUDGE), y + up + chance.between(-NUDGE, NUDGE));
                mesh.corners.push(nudged);
            }
        }
        mesh
    }

    /// How many cells there are.
    pub(crate) const fn len(&self) -> usize {
        self.cols * self.rows
    }

    /// Whether a cell lies at the rim, where neighbours are missing. Such cells are always sea.
    pub(crate) const fn at_rim(&self, cell: usize) -> bool {
        let (row, col) = (cell / self.cols, cell % self.cols);
        row < 2 || col < 2 || row + 2 >= self.rows || col + 2 >= self.cols
    }

    /// Cells that are not at the rim.
    pub(crate) fn inner(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.len()).filter(|cell| !self.at_rim(*cell))
    }

    /// Middle of a cell before nudging.
    pub(crate) fn centre(&self, cell: usize) -> (f64, f64) {
        let (row, col) = (cell / self.cols, cell % self.cols);
        let shift = if row % 2 == 1 { 1.0 } else { 0.5 };
        (SOUTH_WEST.0 + (col as f64 + shift) * WIDTH * SIDE, SOUTH_WEST.1 + (row as f64 * 1.5 + 1.0) * SIDE)
    }

    /// Ground of an unnudged cell in km².
    pub(crate) const fn cell_km2() -> f64 {
        1.5 * WIDTH * SIDE * SIDE / 1e6
    }

    /// The cell whose middle is nearest to a point inside the frame, to within a cell.
    pub(crate) fn cell_at(&self, at: (f64, f64)) -> usize {
        Self::cell_in(self.cols, self.rows, at)
    }

    /// [`Mesh::cell_at`] for a mesh of which only the size is known.
    pub(crate) fn cell_in(cols: usize, rows: usize, (x, y): (f64, f64)) -> usize {
        let row = (((y - SOUTH_WEST.1) / SIDE - 1.0) / 1.5).round().clamp(0.0, (rows - 1) as f64) as usize;
        let shift = if row % 2 == 1 { 1.0 } else { 0.5 };
        let col =
            ((x - SOUTH_WEST.0) / (WIDTH * SIDE) - shift).round().clamp(0.0, (cols - 1) as f64) as usize;
        row * cols + col
    }

    /// Cells from west to east.
    pub(crate) const fn cols(&self) -> usize {
        self.cols
    }

    /// The six neighbours of an inner cell: east and then counter-clockwise.
    pub(crate) const fn neighbours(&self, cell: usize) -> [usize; 6] {
        let odd = (cell / self.cols) % 2;
        let (north, south) = (cell + self.cols + odd, cell - self.cols + odd);
        [cell + 1, north, north - 1, cell - 1, south - 1, south]
    }

    /// The six corners of an inner cell; the side towards neighbour *k* runs from corner *k* to corner *k* + 1, counter-clockwise.
    pub(crate) const fn ring(&self, cell: usize) -> [usize; 6] {
        let [_, north_east, north_west, _, south_west, south_east] = self.neighbours(cell);
        [2 * south_east, 2 * north_east + 1, 2 * cell, 2 * north_west + 1, 2 * south_west, 2 * cell + 1]
    }

    /// The three cells that meet at a corner of an inner cell.
    pub(crate) const fn cells_at(&self, corner: usize) -> [usize; 3] {
        let cell = corner / 2;
        let around = self.neighbours(cell);
        if corner.is_multiple_of(2) { [cell, around[1], around[2]] } else { [cell, around[4], around[5]] }
    }

    /// The three corners that a corner of an inner cell is joined to.
    pub(crate) const fn joined(&self, corner: usize) -> [usize; 3] {
        let cell = corner / 2;
        let around = self.neighbours(cell);
        if corner.is_multiple_of(2) {
            // Up the side between the two upper cells, and along the cell's own upper sides.
            let above = self.neighbours(around[1]);
            [2 * above[2] + 1, 2 * around[1] + 1, 2 * around[2] + 1]
        } else {
            let below = self.neighbours(around[5]);
            [2 * below[4], 2 * around[4], 2 * around[5]]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_sides_and_corners_agree() {
        let mesh = Mesh::new(1);
        for cell in mesh.inner() {
            for (k, other) in mesh.neighbours(cell).into_iter().enumerate() {
                if mesh.at_rim(other) {
                    continue;
                }
                let ring = mesh.ring(cell);
                let (from, to) = (ring[k], ring[(k + 1) % 6]);
                let theirs = mesh.ring(other);
                assert!(
                    (0..6).any(|j| theirs[j] == to && theirs[(j + 1) % 6] == from),
                    "the neighbour has the side too"
                );
                assert!(mesh.joined(from).contains(&to) && mesh.joined(to).contains(&from));
                assert!(mesh.cells_at(from).contains(&cell) && mesh.cells_at(from).contains(&other));
            }
            assert_eq!(mesh.cell_at(mesh.centre(cell)), cell);
        }
    }
}
