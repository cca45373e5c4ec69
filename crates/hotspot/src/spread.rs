//! Mean and deviation of a study area, and the checks that every statistic makes first.

use crate::HotspotError;
use geography::GridMask;

/// Mean and standard deviation of the values of the study area, over one step of time or several.
pub(crate) struct Spread {
    /// Cells of the study area times steps.
    pub(crate) n: f64,
    pub(crate) mean: f64,
    /// Divided by n, not n - 1.
    pub(crate) deviation: f64,
}

impl Spread {
    /// Over one value for each cell of the lattice.
    pub(crate) fn of(values: &[f64], grid: &GridMask) -> Result<Self, HotspotError> {
        Self::over_steps(values, 1, grid)
    }

    /// Over `steps` values for each cell of the lattice, step by step.
    pub(crate) fn over_steps(values: &[f64], steps: usize, grid: &GridMask) -> Result<Self, HotspotError> {
        if Some(values.len()) != grid.lattice().len().checked_mul(steps) {
            return Err(HotspotError::Length);
        }
        if grid.cells() * steps < 2 {
            return Err(HotspotError::TooFewCells);
        }
        let marked = || values.chunks(grid.lattice().len()).flat_map(|step| step.iter().zip(grid.marks()));
        let inside = || marked().filter(|(_, belongs)| **belongs).map(|(value, _)| *value);
        if !inside().all(f64::is_finite) {
            return Err(HotspotError::NotFinite);
        }
        let n = (grid.cells() * steps) as f64;
        let mean = inside().sum::<f64>() / n;
        // About the mean rather than by the sum of squares: the same number, without cancellation when the mean is large.
        let variance = inside().map(|value| (value - mean) * (value - mean)).sum::<f64>() / n;
        let (low, high) = inside().fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(v), h.max(v)));
        if high <= low {
            return Err(HotspotError::AllEqual);
        }
        if !(variance.is_finite() && variance > 0.0) {
            return Err(HotspotError::NotFinite);
        }
        Ok(Self { n, mean, deviation: variance.sqrt() })
    }

    /// For each number W of neighbours up to `most`, what turns a neighbourhood's excess over W m into z:
    /// 1 / (s sqrt((n W - W^2) / (n - 1))), and 0 for a neighbourhood that is everything (or nothing).
    pub(crate) fn gi_scales(&self, most: u32) -> Vec<f64> {
        let n = self.n;
        let scale = |w: f64| 1.0 / (self.deviation * ((n * w - w * w) / (n - 1.0)).sqrt());
        (0..=most).map(f64::from).map(|w| if w > 0.0 && w < n { scale(w) } else { 0.0 }).collect()
    }
}
