//! The Knox table of a case.

use super::case::{self, Case};
use super::input;
use super::{Answer, NoResult, Setting};
use crate::failure::Outcome;
use hotspot::{Event, HotspotError, KnoxBands};
use serde::Serialize;

#[derive(Serialize)]
struct Told {
    observed: Vec<Vec<u64>>,
    expected: Vec<Vec<f64>>,
    p_upper: Vec<Vec<f64>>,
    reps: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    no_result: Option<NoResult>,
}

pub(super) fn answer(case: &Case, setting: &Setting<'_>) -> Outcome<Answer> {
    let space_m = case.need(case.params.space_bands_m.clone(), "params.space_bands_m")?;
    let days = case.need(case.params.time_bands_days.as_ref(), "params.time_bands_days")?;
    let whole = |days: &f64| (*days >= 0.0 && *days < 1e6 && *days <= days.floor()).then_some(*days as u32);
    let days = days.iter().map(whole).collect::<Option<_>>();
    let days = days.ok_or_else(|| case::wrong("params.time_bands_days"))?;
    let reps = case.replicates()?;
    let points = input::points_read(&case.input(&setting.dir)?, case.row_limit()?, true)?;
    let events: Vec<Event> =
        points.at.iter().zip(&points.days).map(|(at, day)| Event { at: *at, day: *day }).collect();
    let bands = KnoxBands { space_m, days };
    let mut told = Told { observed: vec![], expected: vec![], p_upper: vec![], reps, no_result: None };
    match hotspot::knox(&events, &bands, reps, setting.seed, setting.watch) {
        Ok(found) => {
            (told.observed, told.expected) = (found.observed, found.expected);
            told.p_upper = found.p_upper.unwrap_or_default();
        }
        Err(error @ HotspotError::TooFewValues) => told.no_result = Some(NoResult::of(error)),
        Err(error) => return Err(super::no_answer(error)),
    }
    Answer::of(case, &told)
}
