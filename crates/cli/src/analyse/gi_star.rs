//! Gi* of a case.

use super::cells::{Around, Cells, Plain, Tail};
use super::{Answer, NoResult, Setting, case};
use crate::analyse::case::Case;
use crate::failure::Outcome;
use hotspot::{GiStar, HotspotError, Neighbourhood};
use serde::Serialize;
use std::collections::BTreeMap;

/// The |z| that `raw_bins` counts beyond: 10, 5 and 1 % of a normal z, before any correction.
const BOUNDS: [(&str, f64); 3] = [("1.645", 1.645), ("1.96", 1.96), ("2.576", 2.576)];

#[derive(Default, Serialize)]
struct Told {
    n: usize,
    sum_y: Option<Plain>,
    mean: Option<f64>,
    s_pop: Option<f64>,
    /// Cell, value, z, p, q.
    z: Vec<(u32, Plain, f64, f64, f64)>,
    sum_z: f64,
    sum_z2: f64,
    max_z: Option<f64>,
    argmax: Option<u32>,
    min_z: Option<f64>,
    fdr05_hot: Vec<u32>,
    fdr05_cold: usize,
    raw_bins: BTreeMap<&'static str, usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    perm: Option<Vec<Tail>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    no_result: Option<NoResult>,
}

pub(super) fn answer(case: &Case, setting: &Setting<'_>) -> Outcome<Answer> {
    let cells = Cells::read(case, setting)?;
    let found = match &cells.around {
        Around::Lattice(..) if case.weights.own == Some(false) => return Err(case::wrong("weights.self")),
        Around::Lattice(grid, Neighbourhood::Queen) => hotspot::gi_star_queen(&cells.values, grid),
        Around::Lattice(grid, Neighbourhood::Distance(distance)) => {
            hotspot::gi_star_distance(&cells.values, grid, *distance)
        }
        Around::Given(weights) => hotspot::gi_star_given(&cells.values, weights),
    };
    let asked = cells.asked(case)?;
    let mut told = Told {
        n: cells.values.len(),
        sum_y: Some(cells.values.iter().sum::<f64>().into()),
        raw_bins: BOUNDS.into_iter().map(|(name, _)| (name, 0)).collect(),
        perm: cells.tails(case, setting, &asked)?,
        ..Told::default()
    };
    match found {
        Ok(found) => told.take(&found, &cells.values, &asked),
        Err(error @ (HotspotError::AllEqual | HotspotError::TooFewCells)) => {
            told.no_result = Some(NoResult::of(error));
        }
        Err(error) => return Err(super::no_answer(error)),
    }
    Answer::of(case, &told)
}

impl Told {
    /// Every cell of the lattice is in the study area, so a cell's entry stands at its own number.
    fn take(&mut self, found: &GiStar, values: &[f64], asked: &[usize]) {
        (self.mean, self.s_pop) = (Some(found.mean), Some(found.deviation));
        let row = |i: usize| (i as u32, values[i].into(), found.z[i], found.p[i], found.q[i]);
        self.z = asked.iter().map(|cell| row(*cell)).collect();
        self.sum_z = found.z.iter().sum();
        self.sum_z2 = found.z.iter().map(|z| z * z).sum();
        self.min_z = found.z.iter().copied().reduce(f64::min);
        // The first of equals.
        for (cell, z) in (0..).zip(&found.z) {
            if self.max_z.is_none_or(|most| *z > most) {
                (self.max_z, self.argmax) = (Some(*z), Some(cell));
            }
        }
        self.fdr05_hot = found.hot(0.05).collect();
        self.fdr05_cold = found.cold(0.05).count();
        for (name, bound) in BOUNDS {
            self.raw_bins.insert(name, found.z.iter().filter(|z| z.abs() >= bound).count());
        }
    }
}
