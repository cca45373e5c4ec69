//! The legend of the change: unit, classes, method, both periods, how many are shown and how many are not.

use crate::desk::Working;
use crate::legend::{Frame, Licence, period_words, swatch};
use crate::month::{Month, period};
use crate::number::{plain, whole};
use crate::palette::{CHANGE, TEXT_2};
use crate::words::{Arg, Lang, lang, w};
use api::language::say_in;
use api::{Comparison, WorkingMap};
use leptos::prelude::*;
use std::sync::Arc;

/// Words of a class of change.
pub(super) fn class_words(class: i8, lang: Lang) -> String {
    let key = match class {
        3.. => "map-change-rose-99",
        2 => "map-change-rose-95",
        1 => "map-change-rose-90",
        0 => "map-change-none",
        -1 => "map-change-fell-90",
        -2 => "map-change-fell-95",
        ..=-3 => "map-change-fell-99",
    };
    say_in(lang, key, &[])
}

/// The other period in words.
pub(super) fn other_words(comparison: &Comparison, lang: Lang) -> String {
    let months = Month::parse(&comparison.from).zip(Month::parse(&comparison.to));
    months.map_or_else(String::new, |(from, to)| period(from, to, lang))
}

/// "Jan–Jun 2025 against Jul–Dec 2024".
pub(super) fn periods_words(map: &WorkingMap, comparison: &Comparison, lang: Lang) -> String {
    let args =
        [("period", Arg::from(period_words(map, lang))), ("other", Arg::from(other_words(comparison, lang)))];
    say_in(lang, "map-change-periods", &args)
}

/// The test in one line.
pub(super) fn method_words(map: &WorkingMap, comparison: &Comparison, lang: Lang) -> String {
    let key =
        if comparison.against == "rate" { "map-change-method-rate" } else { "map-change-method-region" };
    let args = [("cell", Arg::from(map.method.cell_m)), ("fdr", Arg::from(plain(comparison.fdr * 100.0)))];
    say_in(lang, key, &args)
}

/// Concerns of both periods, on the map and not.
pub(super) fn coverage_words(map: &WorkingMap, comparison: &Comparison, lang: Lang) -> String {
    let n = |n: u32| Arg::from(whole(u64::from(n)));
    let (now, other) = (map.coverage, comparison.coverage);
    let args = [
        ("now", n(now.mapped)),
        ("now-all", n(now.total)),
        ("other", n(other.mapped)),
        ("other-all", n(other.total)),
        (
            "missing",
            n((now.total - now.mapped.min(now.total)) + (other.total - other.mapped.min(other.total))),
        ),
    ];
    say_in(lang, "map-change-coverage", &args)
}

/// The legend of the change.
#[component]
pub(crate) fn ChangeLegend(
    /// The map.
    working: Arc<Working>,
    /// Whether it starts unfolded.
    open: bool,
) -> impl IntoView {
    let lang = lang();
    let counts = working.change.as_ref().map(|change| change.layer.counts()).unwrap_or_default();
    let edge = TEXT_2.css_at(0.7);
    let fills = CHANGE.map(crate::palette::Rgb::css).to_vec();
    let held = StoredValue::new(working);
    let line = move |f: fn(&WorkingMap, &Comparison, Lang) -> String| {
        move || held.with_value(|it| it.map.comparison.as_ref().map(|of| f(&it.map, of, lang.get())))
    };
    view! {
        <Frame title=Signal::derive(w("map-change-title")) unit=Signal::derive(w("map-change-unit")) fills open>
            <ul class="classes">
                {(-3..=3_i8).rev().map(|class| {
                    let at = usize::from(super::field::position(class));
                    view! {
                        <li>{swatch(CHANGE[at].css(), edge.clone())}
                            <span>{move || class_words(class, lang.get())}</span>
                            <span class="figure">{whole(u64::from(counts.get(at).copied().unwrap_or(0)))}</span></li>
                    }
                }).collect_view()}
                <li><i class="swatch land"></i><span>{w("map-change-key-nothing")}</span></li>
                <li><i class="swatch blank"></i><span>{w("map-key-outside")}</span></li>
            </ul>
            <p>{line(periods_words)}</p>
            <p>{line(method_words)}</p>
            <p>{line(coverage_words)}</p>
            <Licence/>
        </Frame>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_has_its_own_words_in_each_language() {
        for lang in Lang::ALL {
            let words: std::collections::BTreeSet<_> =
                (-3..=3).map(|class| class_words(class, lang)).collect();
            assert_eq!(words.len(), 7);
        }
    }
}
