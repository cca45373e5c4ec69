//! Hours of the week: when concerns happen, spread over the hours that they may have happened in.

use super::ask::Chosen;
use super::ground::Ground;
use super::outcome::{Outcome, figure, number, table, words};
use api::{Chart, ChartKind, Coverage, Field, FindingRow};
use hotspot::{HotspotError, LongSpans, TimeSpan, hour_of_week};
use language::{Arg, Text, say};

/// Hours of a day.
const DAY: usize = 24;
/// The busiest tenth of the week.
const BUSIEST: usize = 17;

pub(super) fn find(ground: &Ground<'_>, chosen: &Chosen) -> Result<Outcome, HotspotError> {
    let (times, unknown) = ground.cube().week_times(ground.filter());
    let longest = chosen.number("longest_hours") * 60;
    let spans: Vec<Option<TimeSpan>> = times
        .iter()
        .filter(|time| u32::from(time.span) <= longest)
        .map(|time| {
            let from = i64::from(time.minute);
            Some(TimeSpan { from, to: from + i64::from(time.span) })
        })
        .collect();
    let week = hour_of_week(&spans, LongSpans::LeaveOut);
    if week.known == 0 {
        return Err(HotspotError::TooFewValues);
    }
    let long = times.len() - spans.len();
    let total = (times.len() as u32).saturating_add(unknown);
    // Where is of no matter here: what is left out is left out for its time.
    let coverage =
        Coverage { total, mapped: week.known as u32, too_coarse: total - week.known as u32, outside: 0 };
    let mut order: Vec<usize> = (0..week.weight.len()).collect();
    order.sort_by(|a, b| week.weight[*b].total_cmp(&week.weight[*a]).then(a.cmp(b)));
    order.truncate(BUSIEST);
    let share: f64 = order.iter().map(|hour| week.weight[*hour]).sum::<f64>() / week.known as f64;
    let headline = say("finding-hour-of-week", &[("share", Arg::from(format!("{:.0}", share * 100.0)))]);
    let mut outcome = Outcome::new(coverage, headline);
    outcome.marks = order.iter().map(|hour| *hour as u64).collect();
    outcome.figure("figure-without-time", unknown.to_string());
    outcome.figure("figure-long-span", long.to_string());
    outcome.charts.push(Chart {
        title: say("chart-week", &[]),
        kind: ChartKind::Week,
        labels: (0..week.weight.len()).map(hour_words).collect(),
        values: week.weight.iter().map(|weight| (weight * 1e4).round() / 1e4).collect(),
        reference: Vec::new(),
    });
    let rows = order.iter().map(|hour| FindingRow {
        fields: vec![
            Field::Words(hour_words(*hour)),
            figure(week.weight[*hour], 1),
            figure(100.0 * week.weight[*hour] / week.known as f64, 1),
        ],
        at: None,
    });
    let columns = vec![words("column-hour"), number("column-concerns", 1), number("column-share", 1)];
    outcome.tables.push(table("table-busiest-hours", columns, rows.collect()));
    Ok(outcome)
}

fn hour_words(hour: usize) -> Text {
    let day = say(&format!("weekday-{}", hour / DAY + 1), &[]);
    say("word-hour", &[("day", Arg::from(day)), ("hour", Arg::from(format!("{:02}", hour % DAY)))])
}
