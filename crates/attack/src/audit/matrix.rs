//! Matrices of a year's four quarters.

/// Quarters of a year.
pub(super) const QUARTERS: usize = 4;

/// Four by four.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Matrix(pub(super) [[f64; QUARTERS]; QUARTERS]);

impl Matrix {
    pub(super) const ZERO: Self = Self([[0.0; QUARTERS]; QUARTERS]);

    pub(super) fn diagonal(values: [f64; QUARTERS]) -> Self {
        Self::made(|row, column| if row == column { values[row] } else { 0.0 })
    }

    /// Every entry the same.
    pub(super) fn full(value: f64) -> Self {
        Self::made(|_, _| value)
    }

    fn made(entry: impl Fn(usize, usize) -> f64) -> Self {
        Self(std::array::from_fn(|row| std::array::from_fn(|column| entry(row, column))))
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        Self::made(|row, column| self.0[row][column] + other.0[row][column])
    }

    pub(super) fn times(&self, factor: f64) -> Self {
        Self::made(|row, column| self.0[row][column] * factor)
    }

    pub(super) fn minus(&self, other: &Self) -> Self {
        self.plus(&other.times(-1.0))
    }

    pub(super) fn by(&self, other: &Self) -> Self {
        Self::made(|row, column| (0..QUARTERS).map(|k| self.0[row][k] * other.0[k][column]).sum())
    }

    /// The sum of all entries: the variance of a sum.
    pub(super) fn total(&self) -> f64 {
        self.0.iter().flatten().sum()
    }

    /// Gauss and Jordan with the greatest pivot; an entry of a matrix that has no inverse comes out infinite or no number.
    pub(super) fn inverse(&self) -> Self {
        let (mut left, mut right) = (*self, Self::diagonal([1.0; QUARTERS]));
        for at in 0..QUARTERS {
            let greatest = (at..QUARTERS).fold(at, |best, row| {
                if left.0[row][at].abs() > left.0[best][at].abs() { row } else { best }
            });
            left.0.swap(at, greatest);
            right.0.swap(at, greatest);
            let pivot = left.0[at][at];
            for column in 0..QUARTERS {
                left.0[at][column] /= pivot;
                right.0[at][column] /= pivot;
            }
            for row in (0..QUARTERS).filter(|row| *row != at) {
                let factor = left.0[row][at];
                for column in 0..QUARTERS {
                    left.0[row][column] -= factor * left.0[at][column];
                    right.0[row][column] -= factor * right.0[at][column];
                }
            }
        }
        right
    }
}
