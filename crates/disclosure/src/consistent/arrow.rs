//! Symmetric systems in the shape of an arrow: a diagonal with a narrow border.

use crate::consistent::Weighted;

/// The Cholesky factor of [diagonal, border; borderᵀ, corner]. Time and room are linear in the length of the diagonal.
///
/// Schur's complement: corner − borderᵀ · diagonal⁻¹ · border is factored densely; it has a handful of rows.
#[derive(Clone, Debug)]
pub(super) struct Arrow {
    diagonal: Vec<f64>,
    /// For each entry of the diagonal, its row of the border.
    border: Vec<Vec<f64>>,
    /// Lower Cholesky factor of the complement, row by row.
    corner: Vec<Vec<f64>>,
}

impl Arrow {
    /// Factors a positive definite matrix; `None` when it is not, which independent constraints cannot give.
    pub(super) fn factor(
        diagonal: Vec<f64>,
        border: Vec<Vec<f64>>,
        mut corner: Vec<Vec<f64>>,
    ) -> Option<Self> {
        for (d, row) in diagonal.iter().zip(&border) {
            for (i, corner_row) in corner.iter_mut().enumerate() {
                for (j, entry) in corner_row.iter_mut().enumerate() {
                    *entry -= row[i] * row[j] / d;
                }
            }
        }
        let size = corner.len();
        for j in 0..size {
            for i in j..size {
                let inner: f64 = (0..j).map(|k| corner[i][k] * corner[j][k]).sum();
                let left = corner[i][j] - inner;
                corner[i][j] = if i == j { left.sqrt() } else { left / corner[j][j] };
            }
            if corner[j][j].is_nan() || corner[j][j] <= 0.0 {
                return None;
            }
        }
        let fits = diagonal.iter().all(|d| *d > 0.0);
        fits.then_some(Self { diagonal, border, corner })
    }

    /// x with matrix · x = `right`, both over the diagonal first and the corner after.
    pub(super) fn solve(&self, right: &Weighted) -> Vec<f64> {
        let (arms, size) = (self.diagonal.len(), self.corner.len());
        let mut x = vec![0.0; arms + size];
        for (row, value) in right {
            x[*row] += value;
        }
        for (arm, border) in self.border.iter().enumerate() {
            let over = x[arm] / self.diagonal[arm];
            for (i, b) in border.iter().enumerate() {
                x[arms + i] -= b * over;
            }
        }
        for i in 0..size {
            let inner: f64 = (0..i).map(|k| self.corner[i][k] * x[arms + k]).sum();
            x[arms + i] = (x[arms + i] - inner) / self.corner[i][i];
        }
        for i in (0..size).rev() {
            let inner: f64 = (i + 1..size).map(|k| self.corner[k][i] * x[arms + k]).sum();
            x[arms + i] = (x[arms + i] - inner) / self.corner[i][i];
        }
        for (arm, border) in self.border.iter().enumerate() {
            let inner: f64 = border.iter().enumerate().map(|(i, b)| b * x[arms + i]).sum();
            x[arm] = (x[arm] - inner) / self.diagonal[arm];
        }
        x
    }
}
