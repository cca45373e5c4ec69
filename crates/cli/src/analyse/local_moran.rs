//! Local Moran of a case.

use super::case::Case;
use super::cells::{Around, Cells, Tail};
use super::{Answer, NoResult, Setting};
use crate::failure::Outcome;
use hotspot::{HotspotError, LocalMoran};
use serde::Serialize;

#[derive(Default, Serialize)]
#[expect(non_snake_case, reason = "the names of the goldens")]
struct Told {
    global_I: Option<f64>,
    /// Cell, I, quadrant.
    rows: Vec<(u32, f64, u8)>,
    sum_abs_I: f64,
    /// High-high, low-high, low-low, high-low.
    quadrant_counts: [usize; 4],
    #[serde(skip_serializing_if = "Option::is_none")]
    perm: Option<Vec<Tail>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    no_result: Option<NoResult>,
}

pub(super) fn answer(case: &Case, setting: &Setting<'_>) -> Outcome<Answer> {
    let cells = Cells::read(case, setting)?;
    let found = match &cells.around {
        Around::Lattice(grid, around) => hotspot::local_moran(&cells.values, grid, *around),
        Around::Given(weights) => hotspot::local_moran_given(&cells.values, weights),
    };
    let asked = cells.asked(case)?;
    let mut told = Told { perm: cells.tails(case, setting, &asked)?, ..Told::default() };
    match found {
        Ok(found) => told.take(&found, &asked),
        Err(error @ (HotspotError::AllEqual | HotspotError::TooFewCells)) => {
            told.no_result = Some(NoResult::of(error));
        }
        Err(error) => return Err(super::no_answer(error)),
    }
    Answer::of(case, &told)
}

impl Told {
    /// Every cell of the lattice is in the study area, so a cell's entry stands at its own number.
    fn take(&mut self, found: &LocalMoran, asked: &[usize]) {
        self.global_I = Some(found.global);
        self.rows =
            asked.iter().map(|cell| (*cell as u32, found.i[*cell], found.quadrant[*cell].number())).collect();
        self.sum_abs_I = found.i.iter().map(|i| i.abs()).sum();
        for quadrant in &found.quadrant {
            self.quadrant_counts[usize::from(quadrant.number()) - 1] += 1;
        }
    }
}
