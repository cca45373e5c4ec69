//! Emerging hot spots of a case.

use super::case::{self, Case};
use super::input::{self, months_of};
use super::{Answer, NoResult, Setting};
use crate::failure::Outcome;
use geography::GridMask;
use hotspot::{EmergingHotSpots, HotspotError, emerging_hot_spots, mann_kendall};
use serde::Serialize;

/// The most cells times steps: 1 GB of counts.
const BINS_MAX: usize = 1 << 27;

/// Cell; S, variance, z, p and Sen's slope of its counts; z of the trend of its z-scores; its z-score in the last step.
type Trended = (u32, i64, f64, f64, f64, f64, f64, f64);

#[derive(Default, Serialize)]
struct Told {
    categories: Vec<String>,
    mk: Vec<Trended>,
    sum_z: f64,
    max_z: Option<f64>,
    hot_bins: usize,
    cold_bins: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    no_result: Option<NoResult>,
}

pub(super) fn answer(case: &Case, setting: &Setting<'_>) -> Outcome<Answer> {
    let grid = case.grid()?;
    let steps = case.size(case.steps, "steps")?;
    let cells = grid.lattice().len();
    if cells.saturating_mul(steps) > BINS_MAX {
        return Err(case::too_large());
    }
    let around = case.around(grid.lattice().cell)?;
    let points = input::points_read(&case.input(&setting.dir)?, case.row_limit()?, true)?;
    let counts = counts_by_month(&grid, steps, &points);
    let total = |cell: usize| (0..steps).map(|step| counts[step * cells + cell]).sum::<f64>();
    let asked = match case.cells(cells)? {
        Some(asked) => asked,
        // As the goldens do: the cells that ever held a concern.
        None => (0..cells).filter(|cell| total(*cell) > 0.0).collect(),
    };
    let mut told = Told::default();
    match emerging_hot_spots(&counts, steps, &grid, around, setting.watch) {
        Ok(found) => told.take(&found, &counts, &asked)?,
        Err(error @ (HotspotError::AllEqual | HotspotError::TooFewCells | HotspotError::TooFewValues)) => {
            told.no_result = Some(NoResult::of(error));
        }
        Err(error) => return Err(super::no_answer(error)),
    }
    Answer::of(case, &told)
}

/// Entry `step * cells + cell`; points outside the lattice or the months are dropped.
fn counts_by_month(grid: &GridMask, steps: usize, points: &input::Points) -> Vec<f64> {
    let cells = grid.lattice().len();
    let mut counts = vec![0.0; cells * steps];
    // Days that are in no month are refused when they are read.
    let months = months_of(&points.days).unwrap_or_default();
    for (at, month) in points.at.iter().zip(months) {
        let step = usize::try_from(month).ok().filter(|step| *step < steps);
        if let (Some(cell), Some(step)) = (grid.index(*at), step) {
            counts[step * cells + cell] += 1.0;
        }
    }
    counts
}

impl Told {
    /// Every cell of the lattice is in the study area, so a cell's entry stands at its own number.
    fn take(&mut self, found: &EmergingHotSpots, counts: &[f64], asked: &[usize]) -> Outcome {
        let cells = found.index.len();
        let steps = found.z.len() / cells.max(1);
        for cell in asked {
            let series: Vec<f64> = (0..steps).map(|step| counts[step * cells + cell]).collect();
            let trend = mann_kendall(&series).map_err(super::no_answer)?;
            let last = found.z[(steps - 1) * cells + cell];
            let of_z = found.trend[*cell].z;
            self.mk.push((*cell as u32, trend.s, trend.variance, trend.z, trend.p, trend.slope, of_z, last));
        }
        self.categories = found.class.iter().map(|class| class.code()).collect();
        self.sum_z = found.z.iter().sum();
        self.max_z = found.z.iter().copied().reduce(f64::max);
        let beyond =
            |sign: f64| found.z.iter().zip(&found.q).filter(|(z, q)| **z * sign > 0.0 && **q <= 0.05).count();
        (self.hot_bins, self.cold_bins) = (beyond(1.0), beyond(-1.0));
        Ok(())
    }
}
