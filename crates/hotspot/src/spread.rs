//! Mean and deviation of a study area, and the checks that every statistic makes first.

use crate::HotspotError;
use geography::GridMask;

/// Mean and standard deviation of the values of the study area.
pub(crate) struct Spread {
    pub(crate) n: f64,
    pub(crate) mean: f64,
    /// Divided by n, not n - 1.
    pub(crate) deviation: f64,
}

impl Spread {
    pub(crate) fn of(values: &[f64], grid: &GridMask) -> Result<Self, HotspotError> {
        if values.len() != grid.lattice().len() {
            return Err(HotspotError::Length);
        }
        if grid.cells() < 2 {
            return Err(HotspotError::TooFewCells);
        }
        let inside =
            || values.iter().zip(grid.marks()).filter(|(_, belongs)| **belongs).map(|(value, _)| *value);
        if !inside().all(f64::is_finite) {
            return Err(HotspotError::NotFinite);
        }
        let n = grid.cells() as f64;
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
}
