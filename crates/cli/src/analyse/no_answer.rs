//! Why a method has no answer, in words.

use crate::failure::Failure;
use hotspot::HotspotError;
use language::{Arg, Text, say};
use serde::Serialize;

/// Written in the place of a result where the data, and not the question, leave none: all cells equal, or too little to say anything of.
#[derive(Serialize)]
pub(super) struct NoResult {
    code: &'static str,
    #[serde(flatten)]
    text: Text,
}

impl NoResult {
    pub(super) fn of(error: HotspotError) -> Self {
        let (code, text) = words(error);
        Self { code, text }
    }

    /// The sentence in both languages.
    pub(super) fn text(&self) -> &Text {
        &self.text
    }
}

/// A question that cannot be answered: the command fails and writes nothing.
pub(super) fn no_answer(error: HotspotError) -> Failure {
    Failure::told(words(error).1)
}

fn words(error: HotspotError) -> (&'static str, Text) {
    let told = |code, key| (code, say(key, &[]));
    match error {
        HotspotError::AllEqual => told("all_equal", "analyse-no-all-equal"),
        HotspotError::TooFewCells => told("too_few_cells", "analyse-no-too-few-cells"),
        HotspotError::TooFewValues => told("too_few_values", "analyse-no-too-few-values"),
        HotspotError::Distance => told("distance", "analyse-no-distance"),
        HotspotError::NotFinite => told("not_finite", "analyse-no-not-finite"),
        HotspotError::TooManyOutcomes => told("too_many_outcomes", "analyse-no-too-many-outcomes"),
        HotspotError::Cancelled => told("stopped", "analyse-stopped"),
        HotspotError::TooManyPairs => told("too_many_pairs", "analyse-no-too-many-pairs"),
        HotspotError::Pair(i, j, _) => (
            "pair",
            say("analyse-no-pair", &[("i", Arg::from(i.to_string())), ("j", Arg::from(j.to_string()))]),
        ),
        HotspotError::Parameter(name) => {
            ("parameter", say("analyse-no-parameter", &[("name", Arg::from(name))]))
        }
        // Faults of this program rather than of the case; the English of the crate goes along.
        other => ("other", say("analyse-no-other", &[("cause", Arg::from(other.to_string()))])),
    }
}
