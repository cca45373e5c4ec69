//! Poisson regression by iteratively reweighted least squares, for a handful of terms.

use crate::EvaluationError;

/// Most rounds of reweighting; ten are usual.
const ROUNDS: u32 = 100;

/// A fitted model.
pub(crate) struct Fit {
    /// One coefficient for each column.
    pub(crate) coefficients: Vec<f64>,
    /// Inverse of the information: the covariance of the coefficients at dispersion 1.
    pub(crate) covariance: Vec<Vec<f64>>,
    /// Fitted mean of each row.
    pub(crate) fitted: Vec<f64>,
}

/// Fits log(mean) = offset + columns · coefficients to Poisson counts. Every column has one entry for each count.
///
/// P. `McCullagh` and J. A. Nelder, "Generalized Linear Models", 2nd edition (1989), 2.5.
pub(crate) fn poisson_regression(
    counts: &[f64],
    columns: &[Vec<f64>],
    offset: &[f64],
) -> Result<Fit, EvaluationError> {
    // Columns of one size keep the equations well conditioned; the coefficients are scaled back at the end.
    let sizes: Vec<f64> =
        columns.iter().map(|column| column.iter().fold(0.0_f64, |most, x| most.max(x.abs()))).collect();
    if sizes.contains(&0.0) {
        return Err(EvaluationError::NoFit);
    }
    let scaled: Vec<Vec<f64>> =
        columns.iter().zip(&sizes).map(|(column, size)| column.iter().map(|x| x / size).collect()).collect();
    let mean = counts.iter().sum::<f64>() / counts.len() as f64;
    let mut fitted: Vec<f64> = counts.iter().map(|y| f64::midpoint(*y, mean).max(1e-3)).collect();
    let mut linear: Vec<f64> =
        fitted.iter().zip(offset).map(|(mu, offset)| libm::log(*mu) - offset).collect();
    let mut before = f64::INFINITY;
    for _ in 0..ROUNDS {
        let working: Vec<f64> =
            linear.iter().zip(counts.iter().zip(&fitted)).map(|(eta, (y, mu))| eta + (y - mu) / mu).collect();
        let (information, right) = equations(&scaled, &fitted, &working);
        let factor = cholesky(&information).ok_or(EvaluationError::NoFit)?;
        let coefficients = solve(&factor, &right);
        for (row, eta) in linear.iter_mut().enumerate() {
            *eta = scaled.iter().zip(&coefficients).map(|(column, b)| column[row] * b).sum();
        }
        for (mu, (eta, offset)) in fitted.iter_mut().zip(linear.iter().zip(offset)) {
            *mu = libm::exp((eta + offset).clamp(-700.0, 700.0));
        }
        let now = deviance(counts, &fitted);
        if (before - now).abs() <= 1e-13 * (now.abs() + 0.1) {
            // A mean that runs away to 0 converges in its deviance and has no coefficient.
            let ran_away = fitted.iter().any(|mu| !(*mu > 1e-8 && mu.is_finite()));
            let (information, _) = equations(&scaled, &fitted, &working);
            let factor = cholesky(&information).filter(|_| !ran_away).ok_or(EvaluationError::NoFit)?;
            return Ok(scaled_back(coefficients, &factor, &sizes, fitted));
        }
        before = now;
    }
    Err(EvaluationError::NoFit)
}

fn scaled_back(mut coefficients: Vec<f64>, factor: &[Vec<f64>], sizes: &[f64], fitted: Vec<f64>) -> Fit {
    let mut covariance = inverse(factor);
    for (i, size) in sizes.iter().enumerate() {
        coefficients[i] /= size;
        for (j, other) in sizes.iter().enumerate() {
            covariance[i][j] /= size * other;
        }
    }
    Fit { coefficients, covariance, fitted }
}

/// X' W X and X' W z.
fn equations(columns: &[Vec<f64>], weights: &[f64], working: &[f64]) -> (Vec<Vec<f64>>, Vec<f64>) {
    let product =
        |a: &[f64], b: &[f64]| -> f64 { a.iter().zip(b).zip(weights).map(|((a, b), w)| a * b * w).sum() };
    let matrix = columns.iter().map(|a| columns.iter().map(|b| product(a, b)).collect()).collect();
    (matrix, columns.iter().map(|a| product(a, working)).collect())
}

fn deviance(counts: &[f64], fitted: &[f64]) -> f64 {
    let term = |(y, mu): (&f64, &f64)| {
        let log = if *y > 0.0 { y * libm::log(y / mu) } else { 0.0 };
        2.0 * (log - (y - mu))
    };
    counts.iter().zip(fitted).map(term).sum()
}

/// The lower triangle L with L L' = matrix; none when it is not positive definite.
fn cholesky(matrix: &[Vec<f64>]) -> Option<Vec<Vec<f64>>> {
    let n = matrix.len();
    let mut lower = vec![vec![0.0; n]; n];
    for i in 0..n {
        for j in 0..=i {
            let before: f64 = (0..j).map(|k| lower[i][k] * lower[j][k]).sum();
            let rest = matrix[i][j] - before;
            if i == j {
                // Relative to what was there: columns that depend on each other leave only rounding.
                if rest.is_nan() || rest <= 1e-12 * matrix[i][i] {
                    return None;
                }
                lower[i][i] = rest.sqrt();
            } else {
                lower[i][j] = rest / lower[j][j];
            }
        }
    }
    Some(lower)
}

fn solve(lower: &[Vec<f64>], right: &[f64]) -> Vec<f64> {
    let n = right.len();
    let mut x = right.to_vec();
    for i in 0..n {
        let known: f64 = (0..i).map(|k| lower[i][k] * x[k]).sum();
        x[i] = (x[i] - known) / lower[i][i];
    }
    for i in (0..n).rev() {
        let known: f64 = (i + 1..n).map(|k| lower[k][i] * x[k]).sum();
        x[i] = (x[i] - known) / lower[i][i];
    }
    x
}

fn inverse(lower: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let n = lower.len();
    (0..n)
        .map(|i| {
            let unit: Vec<f64> = (0..n).map(|j| f64::from(u8::from(i == j))).collect();
            solve(lower, &unit)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_alone_is_the_mean() {
        let counts = [3.0, 5.0, 1.0, 7.0];
        let fit = poisson_regression(&counts, &[vec![1.0; 4]], &[0.0; 4]).unwrap();
        assert!((fit.coefficients[0] - libm::log(4.0)).abs() < 1e-12);
        assert!((fit.covariance[0][0] - 1.0 / 16.0).abs() < 1e-12);
    }

    #[test]
    fn columns_that_depend_on_each_other_have_no_single_fit() {
        let counts = [3.0, 5.0, 1.0, 7.0];
        let columns = [vec![1.0; 4], vec![2.0; 4]];
        assert_eq!(poisson_regression(&counts, &columns, &[0.0; 4]).err(), Some(EvaluationError::NoFit));
        let none = poisson_regression(&[0.0; 4], &columns[..1], &[0.0; 4]);
        assert_eq!(none.err(), Some(EvaluationError::NoFit), "no counts, no logarithm");
    }
}
