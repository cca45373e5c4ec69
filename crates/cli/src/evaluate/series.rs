//! A series of counts from a file, interrupted by a measure.

use super::arguments::Series;
use super::{Page, no_effect, number, print_json, rules, small};
use crate::failure::{Failure, Outcome};
use crate::voice::{self, Voice};
use evaluation::{Coefficient, InterruptedSeries, Interruption, interrupted_series};
use language::Arg;
use serde_json::{Value, json};
use std::path::Path;

pub(super) fn series(asked: &Series, voice: Voice) -> Outcome {
    let (counts, exposure) = read(&asked.file)?;
    let interruption = Interruption {
        // Counted from 1 by people.
        start: asked.start.checked_sub(1).ok_or_else(|| Failure::say("evaluate-no-length", &[]))?,
        season: asked.season,
        exposure,
        level: asked.told.level,
    };
    let found = interrupted_series(&counts, &interruption).map_err(no_effect)?;
    if asked.told.json {
        return print_json(&told(&found));
    }
    let mut page = Page::new(voice, "evaluate-series-name");
    for (key, term) in [
        ("evaluate-series-trend", found.trend),
        ("evaluate-series-level", found.level),
        ("evaluate-series-slope", found.slope),
    ] {
        page.say(
            key,
            &[
                ("ratio", number(term.ratio)),
                ("low", number(term.interval.0)),
                ("high", number(term.interval.1)),
                ("p", small(term.p)),
            ],
        );
    }
    page.say("evaluate-series-prevented", &[("prevented", number(found.prevented))]);
    page.say(
        "evaluate-series-fit",
        &[("dispersion", number(found.dispersion)), ("autocorrelation", number(found.autocorrelation))],
    );
    page.not_valid(&found.not_valid);
    page.say("evaluate-series-cannot", &[]);
    voice::print(page.text.trim_end())
}

fn told(found: &InterruptedSeries) -> Value {
    let term = |term: Coefficient| {
        json!({
            "estimate": term.estimate, "standard_error": term.standard_error, "p": term.p, "ratio": term.ratio,
            "interval": [term.interval.0, term.interval.1],
        })
    };
    json!({
        "trend": term(found.trend), "level": term(found.level), "slope": term(found.slope),
        "dispersion": found.dispersion, "degrees": found.degrees, "autocorrelation": found.autocorrelation,
        "durbin_watson": found.durbin_watson, "fitted": found.fitted, "without": found.without,
        "prevented": found.prevented, "not_valid": rules(&found.not_valid),
    })
}

/// The columns `count` and, where there is one, `exposure`.
fn read(path: &Path) -> Outcome<(Vec<u32>, Option<Vec<f64>>)> {
    let name = || ("file", Arg::from(path.display().to_string()));
    let unreadable = |error: &csv::Error| Failure::say("evaluate-file-unreadable", &[name()]).because(error);
    let mut file =
        csv::ReaderBuilder::new().trim(csv::Trim::All).from_path(path).map_err(|e| unreadable(&e))?;
    let head = file.headers().map_err(|e| unreadable(&e))?.clone();
    let column = |wanted: &str| head.iter().position(|name| name.trim_start_matches('\u{feff}') == wanted);
    let count_at = column("count").ok_or_else(|| Failure::say("evaluate-file-no-count", &[name()]))?;
    let exposure_at = column("exposure");
    let (mut counts, mut exposure) = (Vec::new(), Vec::new());
    for row in file.records() {
        let row = row.map_err(|e| unreadable(&e))?;
        let line = row.position().map_or(0, csv::Position::line);
        let wrong = |column: &str| {
            let args =
                [name(), ("line", Arg::from(line.to_string())), ("column", Arg::from(column.to_owned()))];
            Failure::say("evaluate-file-not-number", &args)
        };
        let field = |at: usize| row.get(at).unwrap_or_default();
        counts.push(field(count_at).parse().map_err(|_| wrong("count"))?);
        if let Some(at) = exposure_at {
            exposure.push(field(at).parse().map_err(|_| wrong("exposure"))?);
        }
    }
    Ok((counts, exposure_at.map(|_| exposure)))
}
