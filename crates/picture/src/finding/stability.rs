//! Stability: does the finding hold at half and double the reach, and in both halves of the period?

use super::Progress;
use super::ask::Asked;
use super::outcome::{Outcome, month_words};
use api::{Kind, ParameterValue, Stability};
use cube::{Filter, Month};
use hotspot::{HotspotError, Watch};
use language::{Arg, Text, say};
use std::collections::BTreeSet;

/// Draws that are enough to compare with.
const PERMUTATIONS_MOST: u32 = 199;

/// Asks again with one thing changed at a time, and counts how many of the marks come back.
pub(super) fn check(
    asked: &Asked,
    marks: &BTreeSet<u64>,
    progress: &Progress,
    again: &dyn Fn(&Asked, &Watch) -> Result<Outcome, HotspotError>,
) -> Vec<Stability> {
    let mut told = Vec::new();
    for (change, asked) in changes(asked) {
        let watch = progress.part();
        if progress.stopped() {
            break;
        }
        // A changed question without an answer found none of the marks again, but that is not the same as finding others.
        let other = again(&asked, &watch).ok().map(|outcome| outcome.marks);
        told.push(Stability {
            change,
            found: marks.len() as u32,
            kept: other.as_ref().map(|other| other.intersection(marks).count() as u32),
            new: other.as_ref().map_or(0, |other| other.difference(marks).count() as u32),
        });
    }
    told
}

fn changes(asked: &Asked) -> Vec<(Text, Asked)> {
    let mut all = Vec::new();
    if let Some(name) = reach(asked) {
        for (key, up) in [("stability-half", false), ("stability-double", true)] {
            all.extend(scaled(asked, name, up).map(|(words, asked)| {
                let parameter = say(&format!("parameter-{}", name.replace('_', "-")), &[]);
                let args = [("parameter", Arg::from(parameter)), ("value", Arg::from(words))];
                (say(key, &args), asked)
            }));
        }
    }
    all.extend(halves(asked));
    for (_, asked) in &mut all {
        let most = asked.parameters.number("permutations").min(PERMUTATIONS_MOST);
        if let Some(fewer) = asked.parameters.with("permutations", ParameterValue::Whole(most)) {
            asked.parameters = fewer;
        }
    }
    all
}

/// The parameter that says how far the method looks.
fn reach(asked: &Asked) -> Option<&'static str> {
    let chosen = &asked.parameters;
    if chosen.code("neighbours") == "distance" {
        return Some("distance");
    }
    ["bandwidth", "reach", "radius", "band", "min_cluster_size", "cell"]
        .into_iter()
        .find(|name| chosen.parameter(name).is_some())
}

/// The ask at half or double of a parameter, with the new value in words; none when its range does not reach so far.
fn scaled(asked: &Asked, name: &str, up: bool) -> Option<(String, Asked)> {
    let chosen = &asked.parameters;
    let (words, value) = match chosen.parameter(name)?.kind {
        Kind::Whole { .. } => {
            let now = chosen.number(name);
            let changed = if up { now.checked_mul(2)? } else { now / 2 };
            (changed.to_string(), ParameterValue::Whole(changed))
        }
        // Cells have a few sides only, each double the one before.
        Kind::OneOf(_) => {
            let side = chosen.cell_m();
            let code = format!("{}m", if up { side * 2 } else { side / 2 });
            (code.trim_end_matches('m').to_owned(), ParameterValue::Code(code))
        }
    };
    let parameters = chosen.with(name, value)?;
    Some((words, Asked { parameters, ..asked.clone() }))
}

/// The two halves of the period; none when it is one month.
fn halves(asked: &Asked) -> Vec<(Text, Asked)> {
    let (from, to) = (asked.filter.months.start().index(), asked.filter.months.end().index());
    if from >= to {
        return Vec::new();
    }
    let middle = from + (to - from) / 2;
    [("stability-first-half", from, middle), ("stability-second-half", middle + 1, to)]
        .into_iter()
        .map(|(key, from, to)| {
            let (from, to) = (Month::from_index(from), Month::from_index(to));
            let words =
                say(key, &[("from", Arg::from(month_words(from))), ("to", Arg::from(month_words(to)))]);
            let filter = Filter { months: from..=to, ..asked.filter.clone() };
            (words, Asked { filter, ..asked.clone() })
        })
        .collect()
}
