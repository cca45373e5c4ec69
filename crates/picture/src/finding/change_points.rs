//! Turning points: months at which the level of concerns changed.

use super::ask::Chosen;
use super::ground::Ground;
use super::months::{coverage_of_months, month_of};
use super::outcome::{Outcome, counted, figure, month_words, number, table, words};
use api::{Chart, ChartKind, Field, FindingRow};
use hotspot::{ChangePointSearch, HotspotError, SegmentCost, Watch, change_points};
use language::say;

/// Turning points are the same when they lie in the same quarter.
const QUARTER: u64 = 3;
/// Level of the intervals of the stretches' means.
const LEVEL: f64 = 0.95;

pub(super) fn find(ground: &Ground<'_>, chosen: &Chosen, watch: &Watch) -> Result<Outcome, HotspotError> {
    let counts = ground.cube().by_month(ground.filter());
    let values: Vec<f64> = counts.iter().map(|count| f64::from(*count)).collect();
    let search = ChangePointSearch {
        cost: SegmentCost::PoissonMean,
        penalty: None,
        min_segment: chosen.number("least_months") as usize,
        level: LEVEL,
    };
    let found = change_points(&values, &search, watch)?;
    let mut outcome =
        Outcome::new(coverage_of_months(&counts), counted("finding-change-points", found.positions.len()));
    let month = |position: usize| month_of(ground.filter(), position);
    outcome.marks =
        found.positions.iter().map(|position| u64::from(month(*position).index()) / QUARTER).collect();
    outcome.figure("figure-months", counts.len().to_string());
    outcome.figure("figure-penalty", format!("{:.2}", found.penalty));
    let level = |i: usize| {
        let segment = found.segments.iter().find(|segment| (segment.from..segment.to).contains(&i));
        segment.map_or(0.0, |segment| segment.mean)
    };
    outcome.charts.push(Chart {
        title: say("chart-months", &[]),
        kind: ChartKind::Bars,
        labels: (0..counts.len()).map(|i| month_words(month(i))).collect(),
        values,
        reference: (0..counts.len()).map(level).collect(),
    });
    let rows = found.segments.iter().map(|segment| FindingRow {
        fields: vec![
            Field::Words(month_words(month(segment.from))),
            Field::Words(month_words(month(segment.to.saturating_sub(1)))),
            figure(segment.mean, 1),
            figure(segment.interval.lower, 1),
            figure(segment.interval.upper, 1),
        ],
        at: None,
    });
    let columns = vec![
        words("column-first"),
        words("column-last"),
        number("column-per-month", 1),
        number("column-low", 1),
        number("column-high", 1),
    ];
    outcome.tables.push(table("table-stretches", columns, rows.collect()));
    Ok(outcome)
}
