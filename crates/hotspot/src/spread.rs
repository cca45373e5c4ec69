//! Mean and deviation of a study area, and the checks that every statistic makes first.

use crate::HotspotError;
use geography::GridMask;
use rayon::prelude::*;

/// Values added up in one go. The parts are the same for any number of threads, and so is the sum.
const CHUNK: usize = 1 << 13;

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

    /// Over all values.
    pub(crate) fn of_all(values: &[f64]) -> Result<Self, HotspotError> {
        Self::over(values.len(), || values.par_chunks(CHUNK).map(|values| (values, None)))
    }

    /// Over `steps` values for each cell of the lattice, step by step.
    pub(crate) fn over_steps(values: &[f64], steps: usize, grid: &GridMask) -> Result<Self, HotspotError> {
        let cells = grid.lattice().len();
        if Some(values.len()) != cells.checked_mul(steps) {
            return Err(HotspotError::Length);
        }
        let marks = (grid.cells() < cells).then(|| grid.marks());
        Self::over(grid.cells() * steps, || {
            values.par_chunks(cells).flat_map(move |step| {
                let mark = move |part: usize| marks.map(|marks| &marks[part * CHUNK..]);
                step.par_chunks(CHUNK).enumerate().map(move |(part, values)| (values, mark(part)))
            })
        })
    }

    /// Over the values of some parts, of which only the marked ones count, if there are marks.
    fn over<'a, P>(n: usize, parts: impl Fn() -> P) -> Result<Self, HotspotError>
    where
        P: ParallelIterator<Item = (&'a [f64], Option<&'a [bool]>)>,
    {
        if n < 2 {
            return Err(HotspotError::TooFewCells);
        }
        let n = n as f64;
        let (low, high, finite) = parts().map(|(values, marks)| extremes(values, marks)).reduce(
            || (f64::INFINITY, f64::NEG_INFINITY, true),
            |one, other| (one.0.min(other.0), one.1.max(other.1), one.2 && other.2),
        );
        if !finite {
            return Err(HotspotError::NotFinite);
        }
        if high <= low {
            return Err(HotspotError::AllEqual);
        }
        let mean = in_order(parts().map(|(values, marks)| total(values, marks, |value| value))) / n;
        // About the mean rather than by the sum of squares: the same number, without cancellation when the mean is large.
        let square = |value: f64| (value - mean) * (value - mean);
        let variance = in_order(parts().map(|(values, marks)| total(values, marks, square))) / n;
        if !(mean.is_finite() && variance.is_finite() && variance > 0.0) {
            return Err(HotspotError::NotFinite);
        }
        Ok(Self { n, mean, deviation: variance.sqrt() })
    }

    /// For each number W of neighbours up to `most`, what turns a neighbourhood's excess over W m into z:
    /// 1 / (s sqrt((n W - W^2) / (n - 1))), and 0 for a neighbourhood that is everything (or nothing).
    pub(crate) fn gi_scales(&self, most: u32) -> Vec<f64> {
        (0..=most).map(f64::from).map(|w| self.gi_scale(w, w)).collect()
    }

    /// What turns a neighbourhood's excess over W m into z, for the sum W of its weights and the sum S1 of their squares:
    /// 1 / (s sqrt((n S1 - W^2) / (n - 1))), and 0 for a neighbourhood that is everything, evenly (or nothing).
    pub(crate) fn gi_scale(&self, w: f64, s1: f64) -> f64 {
        let under = self.n * s1 - w * w;
        // Weights that are no whole numbers leave a rounding where there should be 0.
        if under <= 1e-13 * w * w { 0.0 } else { 1.0 / (self.deviation * (under / (self.n - 1.0)).sqrt()) }
    }
}

/// The parts added up in their order.
fn in_order(parts: impl ParallelIterator<Item = f64>) -> f64 {
    parts.collect::<Vec<f64>>().into_iter().sum()
}

/// The marked values, or all.
fn extremes(values: &[f64], marks: Option<&[bool]>) -> (f64, f64, bool) {
    let nothing = (f64::INFINITY, f64::NEG_INFINITY, true);
    let take = |(low, high, finite): (f64, f64, bool), value: f64| {
        (
            if value < low { value } else { low },
            if value > high { value } else { high },
            finite & value.is_finite(),
        )
    };
    match marks {
        None => values.iter().fold(nothing, |so_far, value| take(so_far, *value)),
        Some(marks) => values
            .iter()
            .zip(marks)
            .fold(nothing, |so_far, (value, belongs)| if *belongs { take(so_far, *value) } else { so_far }),
    }
}

/// The sum of a function of the marked values, or of all. Four sums side by side, because each addition waits for the one before.
fn total(values: &[f64], marks: Option<&[bool]>, term: impl Fn(f64) -> f64) -> f64 {
    let mut lanes = [0.0; 4];
    let mut take = |values: &[f64], marks: &[bool]| {
        for (lane, (value, belongs)) in lanes.iter_mut().zip(values.iter().zip(marks)) {
            *lane += if *belongs { term(*value) } else { 0.0 };
        }
    };
    match marks {
        None => values.chunks(4).for_each(|four| take(four, &[true; 4])),
        Some(marks) => values.chunks(4).zip(marks.chunks(4)).for_each(|(four, marks)| take(four, marks)),
    }
    (lanes[0] + lanes[1]) + (lanes[2] + lanes[3])
}
