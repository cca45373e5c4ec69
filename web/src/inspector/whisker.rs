//! A value drawn with its interval: a dot with a range on a scale that starts at nought.

use crate::number::{interval, plain};
use crate::words::{lang, w};
use api::{PeriodValue, ReleasedValue, YearValue};
use leptos::prelude::*;

/// Where a value lies on a bar of this many units, in per cent, held inside it.
pub(super) fn at(value: f64, most: f64) -> f64 {
    if most <= 0.0 { 0.0 } else { (100.0 * value / most).clamp(0.0, 100.0) }
}

/// The end of the shared scale: the highest upper end, rounded up to 1, 2 or 5 times a power of ten.
pub(crate) fn most(values: impl IntoIterator<Item = ReleasedValue>) -> f64 {
    let highest = values.into_iter().map(|value| match value {
        ReleasedValue::Value { high, .. } => f64::from(high),
        ReleasedValue::Withheld => 0.0,
    });
    let highest = highest.fold(10.0, f64::max);
    let power = 10.0_f64.powf(highest.log10().floor());
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|n| n * power).find(|end| *end >= highest).unwrap_or(highest)
}

/// One bar.
#[component]
pub(crate) fn Whisker(
    /// The value.
    value: ReleasedValue,
    /// End of the scale.
    most: f64,
) -> impl IntoView {
    match value {
        ReleasedValue::Withheld => {
            view! { <span class="whisker withheld" aria-hidden="true"></span> }.into_any()
        }
        ReleasedValue::Value { rounded, low, high } => {
            let (from, to, dot) =
                (at(f64::from(low), most), at(f64::from(high), most), at(f64::from(rounded), most));
            view! {
                <span class="whisker" aria-hidden="true">
                    <i class="whisker-range" style:left=format!("{from:.1}%") style:width=format!("{:.1}%", to - from)></i>
                    <i class="whisker-dot" style:left=format!("{dot:.1}%")></i>
                </span>
            }
            .into_any()
        }
    }
}

/// A value in words: "10 (4–18)", or that it is withheld or none.
pub(crate) fn value_words(value: ReleasedValue, lang: crate::words::Lang) -> String {
    match value {
        ReleasedValue::Value { rounded, low, high } => {
            interval(u64::from(rounded), u64::from(low), u64::from(high))
        }
        ReleasedValue::Withheld => api::language::say_in(lang, "map-withheld", &[]),
    }
}

/// Every released year on one scale.
#[component]
pub(super) fn Years(
    /// The values, oldest first.
    years: Vec<YearValue>,
    /// The year that the map shows.
    shown: Option<i16>,
) -> impl IntoView {
    let lang = lang();
    let most = most(years.iter().map(|year| year.value));
    view! {
        <table class="years">
            <caption>{w("map-years")}</caption>
            <tbody>
                {years.into_iter().map(|year| view! {
                    <tr class:shown=shown == Some(year.year)><th scope="row">{year.year}</th>
                        <td class="years-bar"><Whisker value=year.value most/></td>
                        <td class="figure">{move || value_words(year.value, lang.get())}</td></tr>
                }).collect_view()}
            </tbody>
            <tfoot><tr><td></td><td class="years-axis"><span>"0"</span><span>{plain(most)}</span></td><td></td></tr></tfoot>
        </table>
    }
}

/// Every released quarter on one scale: the trend of a middle area.
#[component]
pub(super) fn Quarters(
    /// The values, oldest first.
    quarters: Vec<PeriodValue>,
) -> impl IntoView {
    let lang = lang();
    let most = most(quarters.iter().map(|quarter| quarter.value));
    view! {
        <table class="years quarters">
            <caption>{w("map-quarters")}</caption>
            <tbody>
                {quarters.into_iter().map(|quarter| {
                    let value = quarter.value;
                    view! {
                        <tr><th scope="row">{quarter.period}</th>
                            <td class="years-bar"><Whisker value most/></td>
                            <td class="figure">{move || value_words(value, lang.get())}</td></tr>
                    }
                }).collect_view()}
            </tbody>
            <tfoot><tr><td></td><td class="years-axis"><span>"0"</span><span>{plain(most)}</span></td><td></td></tr></tfoot>
        </table>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_starts_at_nought_and_ends_at_a_round_number() {
        let value = |high| ReleasedValue::Value { rounded: 10, low: 4, high };
        assert!((most([value(18), ReleasedValue::Withheld]) - 20.0).abs() < 1e-9);
        assert!((most([value(101)]) - 200.0).abs() < 1e-9);
        assert!((most([]) - 10.0).abs() < 1e-9);
        assert!((at(5.0, 20.0) - 25.0).abs() < 1e-9 && at(50.0, 20.0) <= 100.0);
    }
}
