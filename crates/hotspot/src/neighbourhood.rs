//! Which cells are neighbours, and sums over the neighbourhood of every cell at once.

use crate::HotspotError;
use geography::GridMask;
use rayon::prelude::*;
use std::ops::{Add, AddAssign, Sub};

/// Which cells are the neighbours of a cell. Only cells of the study area are; there is no wrap and no padding, so a cell at an edge or a
/// coast just has fewer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Neighbourhood {
    /// The up to eight cells around, as a queen moves in chess.
    Queen,
    /// All cells whose centre lies within this many **cell sides** (not metres), closed.
    Distance(f64),
}

/// Cells that one thread takes on in one go, at the least.
const CHUNK: usize = 1 << 13;

impl Neighbourhood {
    /// Sums over each cell's neighbours and itself, for every cell of the lattice.
    pub(crate) fn sums_with_self(self, values: &[f64], grid: &GridMask) -> Result<Vec<f64>, HotspotError> {
        let marks = grid.marks();
        self.sums_of(grid, |cell| if marks[cell] { values[cell] } else { 0.0 })
    }

    /// How many cells of the study area each cell's neighbourhood has, itself among them.
    pub(crate) fn counts_with_self(self, grid: &GridMask) -> Result<Vec<u32>, HotspotError> {
        let marks = grid.marks();
        self.sums_of(grid, |cell| u32::from(marks[cell]))
    }

    /// Sums of anything over the neighbourhood of every cell; `value` must be 0 outside the study area.
    pub(crate) fn sums_of<T: Term>(
        self,
        grid: &GridMask,
        value: impl Fn(usize) -> T + Sync,
    ) -> Result<Vec<T>, HotspotError> {
        let half_widths = self.half_widths(grid)?;
        let square = half_widths == [1, 1, 1];
        Ok(if square { sums_around(grid, value) } else { sums_over(grid, &half_widths, value) })
    }

    /// How far each row of the neighbourhood reaches to both sides, the row of the cell itself in the middle. No cell lies farther off than the
    /// lattice is wide or high, whatever the distance asked.
    pub(crate) fn half_widths(self, grid: &GridMask) -> Result<Vec<usize>, HotspotError> {
        let distance = match self {
            Self::Queen => return Ok(vec![1, 1, 1]),
            Self::Distance(cells) if cells.is_finite() && cells >= 0.0 => cells,
            Self::Distance(_) => return Err(HotspotError::Distance),
        };
        let lattice = grid.lattice();
        let rows_up = distance.min(f64::from(lattice.rows)).floor() as i64;
        let half_width = |dy: f64| {
            let reaches = |dx: f64| (dx * dx + dy * dy).sqrt() <= distance;
            let near = ((distance - dy.abs()) * (distance + dy.abs())).sqrt();
            let mut width = near.min(f64::from(lattice.cols)).floor();
            // The root may be off by a rounding; the distance decides.
            while width < f64::from(lattice.cols) && reaches(width + 1.0) {
                width += 1.0;
            }
            while width > 0.0 && !reaches(width) {
                width -= 1.0;
            }
            width as usize
        };
        Ok((-rows_up..=rows_up).map(|dy| half_width(dy as f64)).collect())
    }
}

/// What can be summed.
pub(crate) trait Term:
    Copy + Default + Send + Sync + Add<Output = Self> + AddAssign + Sub<Output = Self>
{
}
impl Term for f64 {}
impl Term for u32 {}

/// Rows of the lattice in one go, so that no thread is woken for a handful of cells.
fn rows_at_once(cols: usize) -> usize {
    CHUNK.div_ceil(cols)
}

/// The three by three cells around each: three rows are added up, then three columns. Nothing is subtracted, so nothing cancels.
fn sums_around<T: Term>(grid: &GridMask, value: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let (cols, rows) = (grid.lattice().cols as usize, grid.lattice().rows as usize);
    let mut sums = vec![T::default(); grid.lattice().len()];
    let many = rows_at_once(cols);
    sums.par_chunks_mut(many * cols).enumerate().for_each(|(chunk, target)| {
        let mut upright = vec![T::default(); cols + 2];
        for (row, target) in (chunk * many..).zip(target.chunks_mut(cols)) {
            upright[1..=cols].fill(T::default());
            for other in row.saturating_sub(1)..(row + 2).min(rows) {
                for (sum, cell) in upright[1..=cols].iter_mut().zip(other * cols..) {
                    *sum += value(cell);
                }
            }
            for (sum, three) in target.iter_mut().zip(upright.windows(3)) {
                *sum = three[0] + three[1] + three[2];
            }
        }
    });
    sums
}

/// Sums over runs of cells: row `dy` of the neighbourhood reaches `half_widths[dy + middle]` cells to both sides. Prefix sums make each
/// run two look-ups, so the work grows with the height of the neighbourhood and not with its area.
fn sums_over<T: Term>(grid: &GridMask, half_widths: &[usize], value: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let (cols, rows) = (grid.lattice().cols as usize, grid.lattice().rows as usize);
    let (middle, many) = (half_widths.len() / 2, rows_at_once(cols));
    let mut prefix = vec![T::default(); (cols + 1) * rows];
    prefix.par_chunks_mut(many * (cols + 1)).enumerate().for_each(|(chunk, prefix)| {
        for (row, prefix) in (chunk * many..).zip(prefix.chunks_mut(cols + 1)) {
            let mut sum = T::default();
            for (after, cell) in prefix[1..].iter_mut().zip(row * cols..) {
                sum += value(cell);
                *after = sum;
            }
        }
    });
    let mut sums = vec![T::default(); grid.lattice().len()];
    sums.par_chunks_mut(many * cols).enumerate().for_each(|(chunk, target)| {
        for (row, target) in (chunk * many..).zip(target.chunks_mut(cols)) {
            for other in row.saturating_sub(middle)..(row + middle + 1).min(rows) {
                let prefix = &prefix[other * (cols + 1)..(other + 1) * (cols + 1)];
                add_runs(target, prefix, half_widths[other + middle - row]);
            }
        }
    });
    sums
}

/// Adds to each cell of a row the run of `width` cells to both sides, cut off at the ends, from the prefix sums of another row.
fn add_runs<T: Term>(row: &mut [T], prefix: &[T], width: usize) {
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
            let both = |around: Neighbourhood| {
                let sums = around.sums_with_self(&values, &grid).unwrap();
                sums.into_iter().zip(around.counts_with_self(&grid).unwrap()).collect::<Vec<_>>()
            };
            prop_assert_eq!(both(Neighbourhood::Queen), plain(&values, &grid, |dx, dy| dx.abs() <= 1 && dy.abs() <= 1));
            prop_assert_eq!(
                both(Neighbourhood::Distance(distance)),
                plain(&values, &grid, |dx, dy| ((dx * dx + dy * dy) as f64).sqrt() <= distance)
            );
        }
    }

    #[test]
    fn a_distance_of_one_diagonal_takes_the_diagonal() {
        let grid = grid(5, 5, &[true]);
        let count = |distance| Neighbourhood::Distance(distance).counts_with_self(&grid).unwrap()[12];
        assert_eq!((count(2.0_f64.sqrt()), count(1.0), count(0.0), count(1e300)), (9, 5, 1, 25));
    }

    #[test]
    fn many_rows_in_many_parts_are_as_one() {
        let grid = grid(3, 9_000, &[true, true, false, true]);
        let values: Vec<f64> = (0..27_000).map(|i| f64::from(i % 17)).collect();
        let beside = |i: usize| {
            let around = i.saturating_sub(9)..(i + 9).min(27_000);
            let near = |j: &usize| (j % 3).abs_diff(i % 3) <= 1 && (j / 3).abs_diff(i / 3) <= 1;
            around.filter(near).filter(|j| grid.contains(*j)).map(|j| values[j]).sum::<f64>()
        };
        let sums = Neighbourhood::Queen.sums_with_self(&values, &grid).unwrap();
        assert_eq!(sums, (0..27_000).map(beside).collect::<Vec<_>>());
        let same = Neighbourhood::Distance(1.5).sums_with_self(&values, &grid).unwrap();
        assert_eq!(sums, same, "a queen's move is at most 1.5 cells long");
    }
}
