//! A chart over time: bars of exact counts, or released values with their intervals, and the same as a table.
//!
//! Widths are shares of the window and heights are pixels, so that words keep their size on a phone.

use super::live;
use crate::inspector::whisker::value_words;
use crate::month::Month;
use crate::number::{plain, whole};
use crate::words::{Arg, Lang, Text, both, lang, w};
use api::ReleasedValue;
use api::language::say_in;
use leptos::prelude::*;
use std::sync::Arc;

/// Height of the highest value, and of what is above it, in pixels.
const PLOT: f64 = 150.0;
const TOP: f64 = 8.0;
/// Columns that are drawn; the table has all.
const DRAWN: usize = 60;
/// Up to so many columns each has its own words below.
const NAMED: usize = 6;

/// What a column shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Shown {
    /// An exact count, and how many of it are there although nobody knows that it was then.
    Count {
        /// All.
        count: u32,
        /// Of these the unclear.
        unclear: u32,
    },
    /// A released value.
    Value(ReleasedValue),
}

/// A period and what it shows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Column {
    /// `2025-03`, `2025Q1` or `2025`.
    pub(crate) period: String,
    /// What it shows.
    pub(crate) shown: Shown,
}

impl Column {
    /// The upper end of what it shows.
    fn highest(&self) -> u32 {
        match self.shown {
            Shown::Count { count, .. } => count,
            Shown::Value(ReleasedValue::Value { high, .. }) => high,
            Shown::Value(ReleasedValue::Withheld) => 0,
        }
    }

    /// "Mar 2025"; a quarter or a year is the same in both languages.
    fn words(&self, lang: Lang) -> String {
        Month::parse(&self.period).map_or_else(|| self.period.clone(), |month| month.label(lang))
    }

    /// The year that begins with it.
    fn opens(&self) -> Option<&str> {
        let (year, rest) = self.period.split_at_checked(4)?;
        matches!(rest, "" | "-01" | "Q1").then_some(year)
    }
}

/// The end of the scale, which starts at nought: 1, 2 or 5 times a power of ten, and at least four.
fn scale_end(columns: &[Column]) -> f64 {
    let highest = columns.iter().map(Column::highest).fold(0.0, |most, one| f64::from(one).max(most));
    if highest <= 4.0 {
        return 4.0;
    }
    let power = 10.0_f64.powf(highest.log10().floor());
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|n| n * power).find(|end| *end >= highest).unwrap_or(highest)
}

/// The words below the columns: each of a few, else the years as they begin, at most one in so many that they do not touch.
fn ticks(columns: &[Column], lang: Lang) -> Vec<(usize, String)> {
    if columns.len() <= NAMED {
        return columns.iter().enumerate().map(|(n, column)| (n, column.words(lang))).collect();
    }
    let years = columns.iter().enumerate().filter_map(|(n, column)| Some((n, column.opens()?.to_owned())));
    // Words that begin at the very end would stand beyond the window.
    let years = years.filter(|(n, _)| n * 100 <= columns.len() * 92);
    let mut years: Vec<(usize, String)> = years.collect();
    if years.is_empty() {
        years.extend(columns.first().map(|first| (0, first.words(lang))));
    }
    let step = years.len().div_ceil(8).max(1);
    years.into_iter().step_by(step).collect()
}

/// The chart in one sentence, for whoever does not see it.
fn summary(columns: &[Column], lang: Lang) -> String {
    let (Some(first), Some(last)) = (columns.first(), columns.last()) else { return String::new() };
    let (from, to) = (("from", Arg::from(first.words(lang))), ("to", Arg::from(last.words(lang))));
    if matches!(first.shown, Shown::Value(_)) {
        let withheld = Shown::Value(ReleasedValue::Withheld);
        let shown = columns.iter().filter(|column| column.shown != withheld).count();
        let args = [from, to, ("shown", Arg::from(shown)), ("all", Arg::from(columns.len()))];
        return say_in(lang, "contexts-time-summary-values", &args);
    }
    let total: u32 = columns.iter().map(Column::highest).sum();
    if total == 0 {
        return say_in(lang, "contexts-time-summary-none", &[from, to]);
    }
    // Of equal months the latest.
    let most = columns.iter().max_by_key(|column| column.highest()).unwrap_or(last);
    let args = [
        from,
        to,
        ("total", Arg::from(whole(u64::from(total)))),
        ("most", Arg::from(whole(u64::from(most.highest())))),
        ("month", Arg::from(most.words(lang))),
    ];
    say_in(lang, "contexts-time-summary-counts", &args)
}

/// One column drawn, `n`-th of `of`, on a scale up to `most`.
fn drawn(column: &Column, (n, of): (usize, usize), most: f64, id: &str) -> AnyView {
    let share = 100.0 / of as f64;
    let (x, width) = (share * n as f64, format!("{:.3}%", share * 0.8));
    let left = format!("{:.3}%", x + share * 0.1);
    let y = |value: u32| TOP + PLOT * (1.0 - f64::from(value) / most);
    let bar = |class: &'static str, low: u32, high: u32, fill: Option<String>| {
        let height = format!("{:.1}", y(low) - y(high));
        view! { <rect class=class x=left.clone() width=width.clone() y=format!("{:.1}", y(high)) height=height fill=fill></rect> }
    };
    match column.shown {
        Shown::Count { count, unclear } => {
            let known = count.saturating_sub(unclear);
            view! {
                {(known > 0).then(|| bar("ctx-bar", 0, known, None))}
                {(unclear > 0).then(|| bar("ctx-bar-unclear", known, count, Some(format!("url(#{id}-unclear)"))))}
            }
            .into_any()
        }
        Shown::Value(ReleasedValue::Withheld) => {
            view! { <rect class="ctx-bar-withheld" x=left width=width y=TOP height=PLOT fill=format!("url(#{id}-withheld)")></rect> }.into_any()
        }
        Shown::Value(ReleasedValue::Value { rounded, low, high }) => {
            let (top, foot, at) = (format!("{:.1}", y(high)), format!("{:.1}", y(low)), format!("{:.1}", y(rounded)));
            view! {
                <svg class="ctx-interval" x=format!("{:.3}%", x + share / 2.0) y="0" overflow="visible">
                    <line x1="0" x2="0" y1=top.clone() y2=foot.clone()></line>
                    <line x1="-5" x2="5" y1=top.clone() y2=top></line>
                    <line x1="-5" x2="5" y1=foot.clone() y2=foot></line>
                    <circle cx="0" cy=at r="4.5"></circle>
                </svg>
            }
            .into_any()
        }
    }
}

/// Slanting lines, to be told from a full colour without colour.
fn hatch(id: String, class: &'static str) -> AnyView {
    view! {
        <pattern id=id width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="ctx-hatch-ground" width="6" height="6"></rect>
            <rect class=class width="2.5" height="6"></rect>
        </pattern>
    }
    .into_any()
}

fn legend(values: bool) -> AnyView {
    let keys = if values {
        [("ctx-key-value", "contexts-time-key-value"), ("ctx-key-withheld", "contexts-time-key-withheld")]
    } else {
        [("ctx-key-known", "contexts-time-key-known"), ("ctx-key-unclear", "contexts-time-key-unclear")]
    };
    let one = |(class, key)| view! { <li><i class=format!("ctx-key {class}") aria-hidden="true"></i><span>{w(key)}</span></li> };
    view! { <ul class="ctx-legend">{keys.map(one).collect_view()}</ul> }.into_any()
}

/// The chart with its axis, its key, and its table behind a press.
#[component]
pub(crate) fn TimeChart(
    /// Tells the patterns of two charts on one page apart.
    id: String,
    /// What it is of.
    title: Text,
    /// Key of the unit of its axis.
    unit: &'static str,
    /// The periods, oldest first.
    columns: Arc<Vec<Column>>,
    /// A line before this column: from here on something is in force.
    #[prop(optional)]
    from_here: Option<usize>,
) -> impl IntoView {
    let lang = lang();
    let from = columns.len().saturating_sub(DRAWN);
    let few: Arc<Vec<Column>> = Arc::new(columns[from..].to_vec());
    let (of, most) = (few.len(), scale_end(&few));
    let values = few.iter().any(|column| matches!(column.shown, Shown::Value(_)));
    let shapes = few.iter().enumerate().map(|(n, column)| drawn(column, (n, of), most, &id)).collect_view();
    let lines = [0.0, 0.5, 1.0].map(|part| format!("{:.1}", TOP + PLOT * part));
    let lines = lines.map(|y| view! { <line class="ctx-grid" x1="0" x2="100%" y1=y.clone() y2=y></line> });
    let mark = from_here.and_then(|n| n.checked_sub(from)).map(|n| {
        let x = format!("{:.3}%", 100.0 * n as f64 / of.max(1) as f64);
        view! { <line class="ctx-from-here" x1=x.clone() x2=x y1=TOP y2=TOP + PLOT></line> }
    });
    let of_ticks = Arc::clone(&few);
    let words_below = move || {
        let ticks = ticks(&of_ticks, lang.get());
        let (shift, anchor) = if of <= NAMED { (0.5, "middle") } else { (0.0, "start") };
        let at = move |n: usize| format!("{:.3}%", 100.0 * (n as f64 + shift) / of as f64);
        ticks
            .into_iter()
            .map(|(n, words)| view! { <text x=at(n) y=TOP + PLOT + 16.0 text-anchor=anchor>{words}</text> })
            .collect_view()
    };
    let of_summary = Arc::clone(&few);
    let label = move || summary(&of_summary, lang.get());
    view! {
        <figure class="ctx-time">
            <figcaption>{both(title)}</figcaption>
            <p class="hint">{w(unit)}</p>
            <div class="ctx-plot">
                <div class="ctx-axis" aria-hidden="true"><span>{plain(most)}</span><span>{plain(most / 2.0)}</span><span>"0"</span></div>
                <svg role="img" aria-label=live(label) width="100%" height="180">
                    <defs>{hatch(format!("{id}-unclear"), "ctx-hatch-unclear")}{hatch(format!("{id}-withheld"), "ctx-hatch-withheld")}</defs>
                    {lines}
                    {shapes}
                    {mark}
                    {live(words_below)}
                </svg>
            </div>
            {legend(values)}
            {(from > 0).then(|| view! { <p class="hint">{live(move || say_in(lang.get(), "contexts-time-drawn", &[("n", Arg::from(DRAWN))]))}</p> })}
            <details class="fold">
                <summary>{w("contexts-time-table")}</summary>
                <div class="table-scroll" tabindex="0" role="region" aria-label=w("contexts-time-table")>{table(&columns, unit)}</div>
            </details>
        </figure>
    }
}

/// The same as a table, the newest first.
fn table(columns: &[Column], unit: &'static str) -> AnyView {
    let lang = lang();
    let counts = columns.iter().any(|column| matches!(column.shown, Shown::Count { .. }));
    let row = |column: &Column| {
        let (column, of_words) = (column.clone(), column.clone());
        let cells = match column.shown {
            Shown::Count { count, unclear } => view! {
                <td class="figure">{whole(u64::from(count))}</td><td class="figure">{whole(u64::from(unclear))}</td>
            }
            .into_any(),
            Shown::Value(value) => {
                view! { <td class="figure">{live(move || value_words(value, lang.get()))}</td> }.into_any()
            }
        };
        view! { <tr><th scope="row">{live(move || of_words.words(lang.get()))}</th>{cells}</tr> }
    };
    view! {
        <table class="figures">
            <thead><tr><th scope="col">{w("contexts-time-period")}</th><th scope="col" class="figure">{w(unit)}</th>
                {counts.then(|| view! { <th scope="col" class="figure">{w("contexts-time-unclear")}</th> })}</tr></thead>
            <tbody>{columns.iter().rev().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn months(counts: &[(&str, u32)]) -> Vec<Column> {
        let one = |(period, count): &(&str, u32)| Column {
            period: (*period).to_owned(),
            shown: Shown::Count { count: *count, unclear: 0 },
        };
        counts.iter().map(one).collect()
    }

    #[test]
    fn the_scale_starts_at_nought_and_ends_at_a_round_number_above_the_highest() {
        let end = |count| scale_end(&months(&[("2025-01", count)]));
        assert!((end(0) - 4.0).abs() < 1e-9 && (end(4) - 4.0).abs() < 1e-9);
        assert!(
            (end(7) - 10.0).abs() < 1e-9 && (end(11) - 20.0).abs() < 1e-9 && (end(100) - 100.0).abs() < 1e-9
        );
        let value = ReleasedValue::Value { rounded: 10, low: 4, high: 18 };
        let column = Column { period: "2025".to_owned(), shown: Shown::Value(value) };
        assert!((scale_end(&[column]) - 20.0).abs() < 1e-9, "room for the whole interval");
    }

    #[test]
    fn years_stand_where_they_begin_and_a_few_columns_have_words_of_their_own() {
        let long: Vec<(String, u32)> = (0..30).map(|n| (Month(290 + n).code(), 1)).collect();
        let long: Vec<(&str, u32)> = long.iter().map(|(month, n)| (month.as_str(), *n)).collect();
        let told = ticks(&months(&long), Lang::En);
        assert!(
            told.iter().all(|(n, year)| long[*n].0 == format!("{year}-01")) && told.len() >= 2,
            "{told:?}"
        );
        let few = ticks(&months(&[("2025-02", 1), ("2025-03", 2)]), Lang::Cy);
        assert_eq!(few.len(), 2);
        assert!(ticks(&[], Lang::En).is_empty());
    }

    #[test]
    fn the_summary_tells_total_and_peak_and_of_released_values_how_many_are_shown() {
        let told = summary(&months(&[("2025-01", 3), ("2025-02", 9), ("2025-03", 1)]), Lang::En);
        assert!(told.contains("13") && told.contains('9') && told.contains("Feb 2025"), "{told}");
        let none = summary(&months(&[("2025-01", 0), ("2025-02", 0)]), Lang::En);
        assert!(none.contains("no concern"), "{none}");
        let value = ReleasedValue::Value { rounded: 10, low: 4, high: 18 };
        let one = |period: &str, value| Column { period: period.to_owned(), shown: Shown::Value(value) };
        let told = summary(&[one("2024", value), one("2025", ReleasedValue::Withheld)], Lang::En);
        assert!(told.contains("2024") && !told.contains("10"), "{told}");
    }
}
