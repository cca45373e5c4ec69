//! Which cells are neighbours, and sums over the neighbourhood of every cell at once.

use crate::HotspotError;
use geography::GridMask;
use std::ops::{AddAssign, Sub};

/// Which cells are the neighbours of a cell. Only cells of the study area are; there is no wrap and no padding, so a cell at an edge or a
/// coast just has fewer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Neighbourhood {
    /// The up to eight cells around, as a queen moves in chess.
    Queen,
    /// All cells whose centre lies within this many **cell sides** (not metres), closed.
    Distance(f64),
}

impl Neighbourhood {
    /// Sums over each cell's neighbours and itself.
    pub(crate) fn sums_with_self(self, values: &[f64], grid: &GridMask) -> Result<LocalSums, HotspotError> {
        match self {
            Self::Queen => Ok(queen(values, grid)),
            Self::Distance(cells) if cells.is_finite() && cells >= 0.0 => Ok(within(values, grid, cells)),
            Self::Distance(_) => Err(HotspotError::Distance),
        }
    }
}

/// For each cell of the lattice, the sum and number of the cells of the study area in its neighbourhood, itself among them.
pub(crate) struct LocalSums {
    pub(crate) sum: Vec<f64>,
    pub(crate) count: Vec<u32>,
}

/// The eight cells around and the cell itself. No wrap and no padding: a cell at an edge or a coast just has fewer.
fn queen(values: &[f64], grid: &GridMask) -> LocalSums {
    sums_over(values, grid, &[1, 1, 1])
}

/// All cells whose centre lies within `distance` cells of the centre, closed.
fn within(values: &[f64], grid: &GridMask, distance: f64) -> LocalSums {
    // No cell lies farther off than the lattice is long, whatever the distance asked.
    let lattice = grid.lattice();
    let longest = f64::from(lattice.cols.max(lattice.rows));
    let rows_up = distance.min(longest).floor() as i64;
    let half_widths: Vec<usize> = (-rows_up..=rows_up)
        .map(|dy| {
            let reaches = |dx: f64| (dx * dx + (dy * dy) as f64).sqrt() <= distance;
            let mut width = 0_u32;
            while f64::from(width) < longest && reaches(f64::from(width + 1)) {
                width += 1;
            }
            width as usize
        })
        .collect();
    sums_over(values, grid, &half_widths)
}

/// Sums over runs of cells: row `dy` of the neighbourhood reaches `half_widths[dy + middle]` cells to both sides. Prefix sums make each
/// run two look-ups, so the work grows with the height of the neighbourhood and not with its area.
fn sums_over(values: &[f64], grid: &GridMask, half_widths: &[usize]) -> LocalSums {
    let (cols, rows) = (grid.lattice().cols as usize, grid.lattice().rows as usize);
    let middle = half_widths.len() / 2;
    let mut local = LocalSums { sum: vec![0.0; values.len()], count: vec![0; values.len()] };
    let mut sums = vec![0.0; cols + 1];
    let mut counts = vec![0_u32; cols + 1];
    for from in 0..rows {
        let row = from * cols..(from + 1) * cols;
        for (c, (value, belongs)) in values[row.clone()].iter().zip(&grid.marks()[row]).enumerate() {
            sums[c + 1] = sums[c] + if *belongs { *value } else { 0.0 };
            counts[c + 1] = counts[c] + u32::from(*belongs);
        }
        // This row is row `dy` of the neighbourhoods of the cells `dy` rows further down.
        for to in from.saturating_sub(middle)..(from + middle + 1).min(rows) {
            let width = half_widths[from + middle - to];
            let target = to * cols..(to + 1) * cols;
            add_runs(&mut local.sum[target.clone()], &sums, width);
            add_runs(&mut local.count[target], &counts, width);
        }
    }
    local
}

/// Adds to each cell of a row the run of `width` cells to both sides, cut off at the ends, from the prefix sums of another row.
fn add_runs<T: Copy + AddAssign + Sub<Output = T>>(row: &mut [T], prefix: &[T], width: usize) {
    let cols = row.len();
    // The cells whose run lies wholly within the row need no care for its ends, and the loop over them becomes vector code.
    let whole = width.min(cols)..cols.saturating_sub(width).max(width.min(cols));
    for c in (0..whole.start).chain(whole.end..cols) {
        row[c] += prefix[(c + width + 1).min(cols)] - prefix[c.saturating_sub(width)];
    }
    let (low, high) = (&prefix[..cols], prefix.get(2 * width + 1..).unwrap_or(&[]));
    for (cell, (low, high)) in row[whole].iter_mut().zip(low.iter().zip(high)) {
        *cell += *high - *low;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geography::{Bng, Lattice};
    use proptest::prelude::*;

    fn grid(cols: u32, rows: u32, marks: &[bool]) -> GridMask {
        let lattice = Lattice::new(Bng::new(0.0, 0.0), 500.0, cols, rows).unwrap();
        let marks = (0..lattice.len()).map(|i| marks[i % marks.len()]).collect();
        GridMask::new(lattice, marks).unwrap()
    }

    /// Cell by cell, pair by pair, as the definition says.
    fn plain(values: &[f64], grid: &GridMask, near: impl Fn(i64, i64) -> bool) -> Vec<(f64, u32)> {
        let at = |i: usize| {
            let (c, r) = grid.lattice().col_row(i);
            (i64::from(c), i64::from(r))
        };
        (0..values.len())
            .map(|i| {
                let others = grid.indices().filter(|j| near(at(*j).0 - at(i).0, at(*j).1 - at(i).1));
                others.fold((0.0, 0), |(sum, count), j| (sum + values[j], count + 1))
            })
            .collect()
    }

    proptest! {
        #[test]
        fn running_sums_equal_the_pairwise_definition(
            cols in 1_u32..9, rows in 1_u32..9, marks in proptest::collection::vec(any::<bool>(), 1..30),
            counts in proptest::collection::vec(0_u32..50, 81), distance in 0.0..6.0_f64,
        ) {
            let grid = grid(cols, rows, &marks);
            let values: Vec<f64> = counts[..(cols * rows) as usize].iter().map(|c| f64::from(*c)).collect();
            let both = |local: LocalSums| local.sum.into_iter().zip(local.count).collect::<Vec<_>>();
            prop_assert_eq!(both(queen(&values, &grid)), plain(&values, &grid, |dx, dy| dx.abs() <= 1 && dy.abs() <= 1));
            prop_assert_eq!(
                both(within(&values, &grid, distance)),
                plain(&values, &grid, |dx, dy| ((dx * dx + dy * dy) as f64).sqrt() <= distance)
            );
        }
    }

    #[test]
    fn a_distance_of_one_diagonal_takes_the_diagonal() {
        let marks = [true];
        let grid = grid(5, 5, &marks);
        let values = vec![1.0; 25];
        assert_eq!(within(&values, &grid, 2.0_f64.sqrt()).count[12], 9);
        assert_eq!(within(&values, &grid, 1.0).count[12], 5);
        assert_eq!(within(&values, &grid, 0.0).count[12], 1);
        assert_eq!(within(&values, &grid, 1e300).count[12], 25);
    }
}
