//! Season: which months of the year lie above or below the run of the series.

use super::ask::Chosen;
use super::ground::Ground;
use super::months::{coverage_of_months, start};
use super::outcome::{Outcome, figure, number, table, words};
use api::{Chart, ChartKind, Field, FindingRow};
use hotspot::{HotspotError, MonthLengths, seasonal_index};
use language::{Arg, Text, say};

/// The highest months are compared when the question changes.
const HIGHEST: usize = 4;

pub(super) fn find(ground: &Ground<'_>, chosen: &Chosen) -> Result<Outcome, HotspotError> {
    let counts = ground.cube().by_month(ground.filter());
    let lengths = if chosen.code("by") == "day" { MonthLengths::PerDay } else { MonthLengths::AsCounted };
    let values: Vec<f64> = counts.iter().map(|count| f64::from(*count)).collect();
    let season = seasonal_index(&values, start(ground.filter()), lengths)?;
    let mut order: Vec<usize> = (0..season.index.len()).collect();
    order.sort_by(|a, b| season.index[*b].total_cmp(&season.index[*a]).then(a.cmp(b)));
    let highest = order.first().copied().unwrap_or(0);
    let args = [
        ("month", Arg::from(month_words(highest))),
        ("index", Arg::from(format!("{:.2}", season.index.get(highest).copied().unwrap_or(1.0)))),
    ];
    let mut outcome = Outcome::new(coverage_of_months(&counts), say("finding-seasonal", &args));
    outcome.marks = order.iter().take(HIGHEST).map(|month| *month as u64).collect();
    outcome.figure("figure-months", counts.len().to_string());
    if let Some(test) = season.seasonality {
        outcome.figure("figure-seasonality-p", format!("{:.4}", test.p));
    }
    outcome.charts.push(Chart {
        title: say("chart-season", &[]),
        kind: ChartKind::Bars,
        labels: (0..season.index.len()).map(month_words).collect(),
        values: season.index.clone(),
        reference: vec![1.0; season.index.len()],
    });
    let rows =
        season.index.iter().zip(&season.ratios).enumerate().map(|(month, (index, ratios))| FindingRow {
            fields: vec![
                Field::Words(month_words(month)),
                figure(*index, 2),
                Field::Number(f64::from(*ratios)),
            ],
            at: None,
        });
    let columns = vec![words("column-month"), number("column-index", 2), number("column-years", 0)];
    outcome.tables.push(table("table-season", columns, rows.collect()));
    Ok(outcome)
}

fn month_words(month: usize) -> Text {
    say(&format!("web-month-{}", month + 1), &[])
}
