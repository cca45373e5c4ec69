//! The comparison in the inspector: one cell's figures, and what every reader must know of both periods.

use super::field::ChangedCell;
use super::legend::{class_words, coverage_words, method_words, other_words, periods_words};
use super::same_seasons;
use crate::desk::Working;
use crate::month::Month;
use crate::number::{q_value, share, whole};
use crate::palette::CHANGE;
use crate::words::{Arg, Lang, lang, w};
use api::language::say_in;
use api::{Comparison, WorkingMap};
use leptos::prelude::*;
use std::sync::Arc;

/// "1.8 (1.2–2.9)", and "– (2.1–)" over nothing.
pub(super) fn ratio_words(cell: &ChangedCell) -> String {
    let of = |value: f64| if value < 10.0 { format!("{value:.2}") } else { format!("{value:.0}") };
    let ratio = cell.ratio.map_or_else(|| "–".to_owned(), of);
    let high = cell.interval.1.map_or_else(|| "∞".to_owned(), of);
    format!("{ratio} ({}–{high})", of(cell.interval.0))
}

/// A cell's change in one sentence, for those who hear the page.
pub(crate) fn spoken(working: &Working, index: u32, lang: Lang) -> Option<String> {
    let cell = working.change.as_ref()?.facts(index)?;
    let args = [
        ("now", Arg::from(whole(u64::from(cell.counts[0])))),
        ("other", Arg::from(whole(u64::from(cell.counts[1])))),
        ("class", Arg::from(class_words(cell.class, lang))),
    ];
    Some(say_in(lang, "map-change-spoken", &args))
}

/// The comparison's rows on the card of a cell; nothing where nothing is compared.
#[component]
pub(crate) fn CellChange(
    /// The map.
    working: Arc<Working>,
    /// The cell.
    index: u32,
) -> impl IntoView {
    let lang = lang();
    let cell = *working.change.as_ref()?.facts(index)?;
    let comparison = working.map.comparison.clone()?;
    let ratio = move || {
        let args = [("ratio", Arg::from(ratio_words(&cell)))];
        let key =
            if comparison.against == "rate" { "map-change-ratio-rate" } else { "map-change-ratio-region" };
        say_in(lang.get(), key, &args)
    };
    let of_other = working.clone();
    let other = move || of_other.map.comparison.as_ref().map(|it| other_words(it, lang.get()));
    let now = move || crate::legend::period_words(&working.map, lang.get());
    let class = cell.class;
    let fill = CHANGE[usize::from(super::field::position(class))].css();
    Some(view! {
        <section class="cell-change">
            <h3>{w("map-change-title")}</h3>
            <p class="spot-class"><i class="swatch" style:background-color=fill></i>{move || class_words(class, lang.get())}</p>
            <p>{ratio}</p>
            <dl class="facts">
                <dt>{w("map-change-window")}" · "{now}</dt><dd>{whole(u64::from(cell.counts[0]))}</dd>
                <dt>{w("map-change-window")}" · "{other.clone()}</dt><dd>{whole(u64::from(cell.counts[1]))}</dd>
                <dt>{w("map-change-cell")}" · "{other}</dt><dd>{whole(u64::from(cell.cell_against))}</dd>
                <dt>{w("map-q")}</dt><dd>{q_value(cell.q)}</dd>
            </dl>
        </section>
    })
}

/// The comparison's part of the honesty panel: both periods, the test, the sources, whose returns they hold.
#[component]
pub(crate) fn ChangeFacts(
    /// The map.
    working: Arc<Working>,
) -> impl IntoView {
    let lang = lang();
    working.map.comparison.as_ref()?;
    let held = StoredValue::new(working);
    let say = move |f: fn(&WorkingMap, &Comparison, Lang) -> String| {
        move || held.with_value(|it| it.map.comparison.as_ref().map(|of| f(&it.map, of, lang.get())))
    };
    let cautions = move || {
        let words = held
            .with_value(|it| it.map.comparison.as_ref().map(|of| cautions(&it.map, of, lang.get())))
            .unwrap_or_default();
        words.into_iter().map(|words| view! { <p class="caution">{words}</p> }).collect_view()
    };
    Some(view! {
        <h4>{w("map-change-title")}</h4>
        <dl class="facts wide">
            <dt>{w("web-honesty-period")}</dt><dd>{say(periods_words)}</dd>
            <dt>{w("web-honesty-method")}</dt><dd>{say(method_words)}</dd>
            <dt>{w("web-honesty-mapped")}</dt><dd>{say(coverage_words)}</dd>
            <dt>{w("web-compare-region")}</dt><dd>{say(region_words)}</dd>
            <dt>{w("web-compare-agencies")}</dt><dd>{say(agencies_words)}</dd>
            <dt>{w("web-honesty-sources")}</dt><dd>{say(sources_words)}</dd>
        </dl>
        {cautions}
    })
}

fn region_words(map: &WorkingMap, comparison: &Comparison, lang: Lang) -> String {
    let _ = map;
    let args = [
        ("ratio", Arg::from(comparison.region_ratio.map_or_else(|| "–".to_owned(), |it| format!("{it:.2}")))),
        ("days", Arg::from(comparison.days[0])),
        ("days-other", Arg::from(comparison.days[1])),
        ("windows", Arg::from(whole(u64::from(comparison.windows)))),
    ];
    say_in(lang, "web-compare-region-line", &args)
}

fn agencies_words(map: &WorkingMap, comparison: &Comparison, lang: Lang) -> String {
    let _ = map;
    let agencies = comparison.agencies;
    let all = agencies.throughout + agencies.partly;
    let args = [("throughout", Arg::from(agencies.throughout)), ("all", Arg::from(all))];
    say_in(lang, "web-compare-agencies-line", &args)
}

/// The three greatest sources with their share in the period and in the other.
fn sources_words(map: &WorkingMap, comparison: &Comparison, lang: Lang) -> String {
    let sum = |shares: &[api::Share]| shares.iter().map(|one| u64::from(one.count)).sum::<u64>();
    let (now, other) = (sum(&map.sources), sum(&comparison.sources));
    let mut sources: Vec<&api::Share> = map.sources.iter().filter(|one| one.count > 0).collect();
    sources.sort_by_key(|one| std::cmp::Reverse(one.count));
    let one = |one: &&api::Share| {
        let before = comparison.sources.iter().find(|other| other.code == one.code).map_or(0, |it| it.count);
        let args = [
            ("source", Arg::from(one.label.get(lang).to_owned())),
            ("now", Arg::from(share(u64::from(one.count), now))),
            ("other", Arg::from(share(u64::from(before), other))),
        ];
        say_in(lang, "web-compare-source", &args)
    };
    sources.iter().take(3).map(one).collect::<Vec<_>>().join(" · ")
}

/// What may make a change that is none: other agencies, another season, no answer at all.
fn cautions(map: &WorkingMap, comparison: &Comparison, lang: Lang) -> Vec<String> {
    let mut words: Vec<String> = comparison.no_result.iter().map(|why| why.get(lang).to_owned()).collect();
    let partly = comparison.agencies.partly;
    words.extend(
        (partly > 0).then(|| crate::words::counted(lang, "web-compare-agencies-caution", u64::from(partly))),
    );
    let month = |code: &Option<String>| code.as_deref().and_then(Month::parse);
    let period = month(&map.filter.from).zip(month(&map.filter.to));
    let other = Month::parse(&comparison.from).zip(Month::parse(&comparison.to));
    let seasons = period.zip(other).is_none_or(|(period, other)| same_seasons(period, other));
    words.extend((!seasons).then(|| say_in(lang, "web-compare-season-caution", &[])));
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::field::ChangeField;
    use crate::compare::field::tests::compared_map;

    #[test]
    fn a_ratio_over_nothing_is_not_said_to_be_a_number() {
        let field = ChangeField::new(&compared_map()).unwrap();
        assert_eq!(ratio_words(field.facts(5).unwrap()), "– (2.10–∞)");
        assert_eq!(ratio_words(field.facts(0).unwrap()), "0.89 (0.20–4.30)");
    }

    #[test]
    fn other_agencies_and_another_season_are_cautioned_of() {
        let mut map = compared_map();
        (map.filter.from, map.filter.to) = (Some("2025-06".to_owned()), Some("2025-08".to_owned()));
        for lang in Lang::ALL {
            let comparison = map.comparison.as_ref().unwrap();
            assert_eq!(cautions(&map, comparison, lang).len(), 2);
        }
    }
}
