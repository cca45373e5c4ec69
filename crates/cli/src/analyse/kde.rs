//! Kernel density of a case, at its points.

use super::case::Case;
use super::input;
use super::{Answer, NoResult, Setting};
use crate::failure::Outcome;
use geography::Bng;
use hotspot::{HotspotError, Kernel, Mode, Smoothing, density_surface, kernel_density};
use serde::Serialize;

#[derive(Serialize)]
struct Told {
    epanechnikov: Vec<f64>,
    quartic: Vec<f64>,
    gaussian: Vec<f64>,
    /// Nothing is binned, transformed or cut off.
    mode: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    no_result: Option<NoResult>,
}

pub(super) fn answer(case: &Case, setting: &Setting<'_>) -> Outcome<Answer> {
    let bandwidth = case.need(case.params.h_m, "params.h_m")?;
    let at: Option<Vec<Bng>> = case.at.as_ref().map(|at| at.iter().map(|(e, n)| Bng::new(*e, *n)).collect());
    let grid = if at.is_some() { None } else { Some(case.grid()?) };
    let points = input::points_read(&case.input(&setting.dir)?, case.row_limit()?, false)?.at;
    let mut told =
        Told { epanechnikov: vec![], quartic: vec![], gaussian: vec![], mode: "exact", no_result: None };
    for (kernel, told_as) in [
        (Kernel::Epanechnikov, &mut told.epanechnikov),
        (Kernel::Quartic, &mut told.quartic),
        (Kernel::Gaussian, &mut told.gaussian),
    ] {
        let found = match (&at, &grid) {
            (Some(at), _) => {
                kernel_density(&points, at, kernel, bandwidth).map(|found| found.per_square_metre)
            }
            (None, Some(grid)) => {
                let smoothing = Smoothing { kernel, bandwidth_m: bandwidth, mode: Mode::Exact };
                density_surface(&points, None, grid.lattice(), smoothing, setting.watch)
                    .map(|found| grid.indices().map(|cell| found.per_square_metre[cell]).collect())
            }
            (None, None) => Ok(Vec::new()),
        };
        match found {
            Ok(found) => *told_as = found,
            Err(error @ HotspotError::TooFewValues) => told.no_result = Some(NoResult::of(error)),
            Err(error) => return Err(super::no_answer(error)),
        }
    }
    Answer::of(case, &told)
}
