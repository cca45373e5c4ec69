//! Charts of a finding: bars with a line to compare with, and the week as squares. What is drawn is in the table too.

use crate::number::plain;
use crate::palette::DENSITY;
use crate::words::{both, lang};
use api::language::say_in;
use api::{Chart, ChartKind};
use leptos::prelude::*;

/// Hours of a day.
const DAY: usize = 24;

/// A chart with its title.
#[component]
pub(super) fn ChartView(
    /// The chart.
    chart: Chart,
) -> impl IntoView {
    let title = chart.title.clone();
    let drawn = match chart.kind {
        ChartKind::Bars => view! { <Bars chart/> }.into_any(),
        ChartKind::Week => view! { <Week chart/> }.into_any(),
    };
    view! {
        <figure class="finding-chart">
            <figcaption>{both(title)}</figcaption>
            {drawn}
        </figure>
    }
}

fn greatest(chart: &Chart) -> f64 {
    chart.values.iter().chain(&chart.reference).copied().fold(0.0, f64::max).max(f64::MIN_POSITIVE)
}

#[component]
fn Bars(
    /// The chart.
    chart: Chart,
) -> impl IntoView {
    let lang = lang();
    let most = greatest(&chart);
    let (first, last) = (chart.labels.first().cloned(), chart.labels.last().cloned());
    let bars = chart.values.iter().enumerate().map(|(i, value)| {
        let height = format!("{:.1}%", 100.0 * value / most);
        let line = chart.reference.get(i).map(|line| format!("{:.1}%", 100.0 * line / most));
        let label = chart.labels.get(i).cloned();
        let title = format!("{value:.2}");
        let words = move || {
            let label = label.as_ref().map_or("", |label| label.get(lang.get()));
            format!("{label}: {title}")
        };
        view! {
            <span class="chart-slot" title=words><i class="chart-bar" style:height=height></i>
                {line.map(|height| view! { <b class="chart-line" style:bottom=height></b> })}</span>
        }
    });
    view! {
        <div class="chart-bars" role="img" aria-label=both(chart.title.clone())>{bars.collect_view()}</div>
        <p class="chart-ends">
            <span>{first.map(both)}</span><span class="figure">{plain(most)}</span><span>{last.map(both)}</span>
        </p>
    }
}

#[component]
fn Week(
    /// The chart.
    chart: Chart,
) -> impl IntoView {
    let lang = lang();
    let most = greatest(&chart);
    let squares = chart.values.iter().enumerate().map(|(hour, value)| {
        let step = (value / most * DENSITY.len() as f64).floor().min(DENSITY.len() as f64 - 1.0) as usize;
        let label = chart.labels.get(hour).cloned();
        let value = format!("{value:.2}");
        let words = move || format!("{}: {value}", label.as_ref().map_or("", |label| label.get(lang.get())));
        let day = (hour % DAY == 0).then(|| {
            let key = format!("weekday-short-{}", hour / DAY + 1);
            view! { <span>{move || say_in(lang.get(), &key, &[])}</span> }
        });
        view! { {day}<i title=words style:background-color=DENSITY[step].css()></i> }
    });
    view! {
        <div class="chart-week" role="img" aria-label=both(chart.title.clone())>
            {squares.collect_view()}
            <span></span>
            {[0, 6, 12, 18].map(|hour| view! { <span class="chart-hour">{hour}</span> }).collect_view()}
        </div>
    }
}
