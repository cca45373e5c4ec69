//! Knox and near repeats: do concerns that are close in space come close in time as well?

use super::ask::Chosen;
use super::coverage;
use super::ground::Ground;
use super::outcome::{Outcome, counted, figure, number, table, words};
use api::{Field, FindingRow};
use hotspot::{Event, HotspotError, KnoxBands, NearRepeat, NearRepeatRule, Watch, near_repeats};
use language::{Arg, Text, say};

pub(super) fn find(
    ground: &Ground<'_>,
    chosen: &Chosen,
    seed: u64,
    watch: &Watch,
) -> Result<Outcome, HotspotError> {
    let band = chosen.number("band");
    let points = ground.points(band);
    let events: Vec<Event> =
        points.at.iter().zip(&points.day).map(|(at, day)| Event { at: *at, day: *day }).collect();
    let bands = KnoxBands {
        space_m: (1..=chosen.number("bands")).map(|i| f64::from(i * band)).collect(),
        days: (1..=chosen.number("day_bands")).map(|i| i * chosen.number("band_days")).collect(),
    };
    let permutations = chosen.number("permutations");
    let knox = hotspot::knox(&events, &bands, permutations, seed, watch)?;
    let repeats = near_repeats(&knox, NearRepeatRule::default())?;
    Ok(told(&repeats, &bands, coverage(points.coverage), permutations))
}

fn told(
    repeats: &[Vec<NearRepeat>],
    bands: &KnoxBands,
    coverage: api::Coverage,
    permutations: u32,
) -> Outcome {
    let mut rows = Vec::new();
    let mut marks = Vec::new();
    for (space, row) in repeats.iter().enumerate() {
        for (time, band) in row.iter().enumerate() {
            if band.elevated {
                marks.push((space * 100 + time) as u64);
            }
            let told = |value: Option<f64>, decimals| {
                value.map_or(Field::Nothing(()), |value| figure(value, decimals))
            };
            let reading = if band.elevated { "word-elevated" } else { "word-not-elevated" };
            rows.push(FindingRow {
                fields: vec![
                    Field::Words(space_words(space, bands)),
                    Field::Words(time_words(time, bands)),
                    figure(band.observed as f64, 0),
                    figure(band.expected, 1),
                    told(band.ratio, 2),
                    told(band.interval.map(|interval| interval.lower), 2),
                    told(band.interval.map(|interval| interval.upper), 2),
                    told(band.p_upper, 4),
                    Field::Words(say(reading, &[])),
                ],
                at: None,
            });
        }
    }
    let mut outcome = Outcome::new(coverage, counted("finding-knox", marks.len()));
    outcome.marks = marks.into_iter().collect();
    outcome.figure("figure-permutations", permutations.to_string());
    outcome.figure("figure-least-p", format!("{:.5}", 1.0 / (1.0 + f64::from(permutations))));
    let columns = vec![
        words("column-apart"),
        words("column-days-apart"),
        number("column-observed", 0),
        number("column-expected", 1),
        number("column-ratio", 2),
        number("column-low", 2),
        number("column-high", 2),
        number("column-p", 4),
        words("column-reading"),
    ];
    outcome.tables.push(table("table-knox", columns, rows));
    outcome
}

/// The same place, and then each ring: "200–400 m".
fn space_words(space: usize, bands: &KnoxBands) -> Text {
    let edge = |i: usize| format!("{:.0}", bands.space_m[i]);
    match space {
        0 => say("word-same-place", &[]),
        1 => say("word-up-to-metres", &[("to", Arg::from(edge(0)))]),
        _ => Text::same(format!("{}–{} m", edge(space - 2), edge(space - 1))),
    }
}

fn time_words(time: usize, bands: &KnoxBands) -> Text {
    let from = if time == 0 { 0 } else { bands.days[time - 1] + 1 };
    say(
        "word-days",
        &[("from", Arg::from(from.to_string())), ("to", Arg::from(bands.days[time].to_string()))],
    )
}
