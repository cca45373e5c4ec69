//! What is said of one spot in both periods, and over each map of which period it is.

use super::{beside, density};
use crate::compare::cards::ratio_words;
use crate::compare::released::difference_words;
use crate::desk::{Desk, Released, Working, desk};
use crate::filters::choice::Side;
use crate::inspector::whisker::value_words;
use crate::legend::{class_words, period_words};
use crate::map::Pane;
use crate::map::blocks::Spot;
use crate::number::whole;
use crate::palette::significance;
use crate::states::FailureView;
use crate::words::{Arg, Lang, counted, lang, w};
use api::language::say_in;
use leptos::prelude::*;
use std::sync::Arc;

/// Of which period a map is, and how much it shows.
#[component]
pub(crate) fn Caption(
    /// Which map.
    pane: Pane,
) -> impl IntoView {
    let (desk, beside, lang) = (desk(), beside(), lang());
    let words = move || match desk.side.get()? {
        Side::Working => {
            let of = |working: &Arc<Working>| working_words(working, lang.get());
            match pane {
                Pane::First => desk.working.with(|load| load.ready().map(of)),
                Pane::Other => beside.working.with(|load| load.ready().map(of)),
            }
        }
        Side::Released => {
            let of = |released: &Arc<Released>| released_words(released, lang.get());
            match pane {
                Pane::First => desk.released.with(|load| load.ready().and_then(of)),
                Pane::Other => beside.released.with(|load| load.ready().and_then(of)),
            }
        }
    };
    let id = if pane == Pane::First { "pane-first" } else { "pane-other" };
    let failure = move || beside.failure().filter(|_| pane == Pane::Other);
    view! {
        <figcaption id=id>{move || words().unwrap_or_else(|| say_in(lang.get(), "web-loading", &[]))}</figcaption>
        {move || failure().map(|failure| view! { <div class="over"><FailureView failure again=move || beside.again()/></div> })}
    }
}

/// "Jan–Jun 2025 · n = 1 234 of 1 300".
fn working_words(working: &Working, lang: Lang) -> String {
    let coverage = working.map.coverage;
    let args = [
        ("period", Arg::from(period_words(&working.map, lang))),
        ("mapped", Arg::from(whole(u64::from(coverage.mapped)))),
        ("total", Arg::from(whole(u64::from(coverage.total)))),
    ];
    say_in(lang, "beside-caption", &args)
}

/// "2025 · n = 310 (296–324)".
fn released_words(released: &Released, lang: Lang) -> Option<String> {
    let card = released.map.release.as_ref()?;
    let args =
        [("year", Arg::from(card.year.to_string())), ("total", Arg::from(value_words(card.total, lang)))];
    Some(say_in(lang, "beside-caption-year", &args))
}

/// Concerns of a cell, and none where it holds none.
fn count(working: &Working, index: u32) -> u32 {
    working.cells.facts(index).map_or(0, |cell| cell.count)
}

/// What a map's colour says of a cell.
fn cell_class(working: &Working, index: u32, is_density: bool, lang: Lang) -> String {
    if is_density {
        let args =
            [("density", Arg::from(format!("{:.1}", density::of(&working.map, count(working, index)))))];
        return say_in(lang, "beside-density-value", &args);
    }
    class_words(working.cells.facts(index).map_or(0, |cell| cell.class), lang)
}

/// "+5", "−3", "0".
fn signed_whole(difference: i64) -> String {
    let size = whole(difference.unsigned_abs());
    match difference {
        0 => size,
        1.. => format!("+{size}"),
        _ => format!("−{size}"),
    }
}

/// A cell in both periods: its concerns, what each map says, their difference, and how many times the neighbourhood's concerns became.
#[component]
pub(crate) fn BesideCell(
    /// The map of the period.
    working: Arc<Working>,
    /// The cell.
    index: u32,
) -> impl IntoView {
    let (beside, lang) = (beside(), lang());
    move || {
        if !beside.on.get() {
            return None;
        }
        let other = beside.working.with(|load| load.ready().cloned())?;
        let (is_density, lang) = (beside.is_density(), lang.get());
        let row = |of: &Working| {
            let class = of.cells.facts(index).map_or(0, |cell| cell.class);
            let swatch = (!is_density).then(|| {
                view! { <i class="swatch" style:background-color=significance(class).css()></i> }
            });
            view! {
                <tr><th scope="row">{period_words(&of.map, lang)}</th>
                    <td class="figure">{whole(u64::from(count(of, index)))}</td>
                    <td>{swatch}{cell_class(of, index, is_density, lang)}</td></tr>
            }
        };
        let difference = i64::from(count(&working, index)) - i64::from(count(&other, index));
        let facts = working.change.as_ref().and_then(|change| change.facts(index).copied());
        let ratio = facts.map_or_else(|| "–".to_owned(), |cell| ratio_words(&cell));
        Some(view! {
            <table class="mix beside-card">
                <caption>{w("beside-both")}</caption>
                <thead><tr><th scope="col">{w("beside-col-period")}</th><th scope="col" class="figure">{w("beside-col-count")}</th>
                    <th scope="col">{w("beside-col-class")}</th></tr></thead>
                <tbody>{row(&working)}{row(&other)}
                    <tr><th scope="row">{w("beside-difference")}</th><td class="figure">{signed_whole(difference)}</td>
                        <td>{say_in(lang, "beside-ratio", &[("ratio", Arg::from(ratio))])}</td></tr></tbody>
            </table>
        })
    }
}

/// An area in both years.
#[component]
pub(crate) fn BesideBlock(
    /// The map of the year.
    released: Arc<Released>,
    /// Position of the area.
    at: usize,
) -> impl IntoView {
    let (beside, lang) = (beside(), lang());
    move || {
        if !beside.on.get() {
            return None;
        }
        let (block, lang) = (released.blocks.blocks.get(at)?, lang.get());
        let change = released.change.as_ref()?;
        let area = change.areas.iter().find(|area| area.code == block.code)?;
        let row = |year: i16, value| {
            view! { <tr><th scope="row">{year}</th><td class="figure">{value_words(value, lang)}</td></tr> }
        };
        let difference = area.change.map_or_else(|| "–".to_owned(), |of| difference_words(of, lang));
        Some(view! {
            <table class="mix beside-card">
                <caption>{w("beside-both")}</caption>
                <tbody>{row(change.release.year, area.value)}{row(change.against.year, area.against)}
                    <tr><th scope="row">{w("beside-difference")}</th><td class="figure">{difference}</td></tr></tbody>
            </table>
        })
    }
}

/// A spot in both periods in one sentence, for those who hear the page; nothing while there is one map.
pub(crate) fn spoken(desk: Desk, spot: Spot, lang: Lang) -> Option<String> {
    let beside = use_context::<super::Beside>().filter(|beside| beside.on.get())?;
    match spot {
        Spot::Cell(index) => beside.working.with(|load| {
            let other = load.ready()?;
            let args = [
                ("period", Arg::from(period_words(&other.map, lang))),
                ("concerns", Arg::from(counted(lang, "map-concerns", u64::from(count(other, index))))),
                ("class", Arg::from(cell_class(other, index, beside.is_density(), lang))),
            ];
            Some(say_in(lang, "beside-spoken", &args))
        }),
        Spot::Block(at) => desk.released.with(|load| {
            let released = load.ready()?;
            let block = released.blocks.blocks.get(at)?;
            let change = released.change.as_ref()?;
            let area = change.areas.iter().find(|area| area.code == block.code)?;
            let difference = area.change.map_or_else(|| "–".to_owned(), |of| difference_words(of, lang));
            let args = [
                ("year", Arg::from(change.against.year.to_string())),
                ("value", Arg::from(value_words(area.against, lang))),
                ("difference", Arg::from(difference)),
            ];
            Some(say_in(lang, "beside-spoken-year", &args))
        }),
        Spot::Place(at) => desk.released.with(|load| {
            let released = load.ready()?;
            let (place, year) = (released.blocks.places.get(at)?, released.change.as_ref()?.against.year);
            let value = place.years.iter().find(|it| it.year == year)?.value;
            let args =
                [("year", Arg::from(year.to_string())), ("value", Arg::from(value_words(value, lang)))];
            Some(say_in(lang, "beside-spoken-place", &args))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::cells::tests::small_map;

    #[test]
    fn a_difference_has_a_true_sign() {
        assert_eq!([5, -3, 0].map(signed_whole), ["+5", "−3", "0"]);
    }

    #[test]
    fn a_cell_that_holds_nothing_is_told_as_nothing_on_either_map() {
        let working = Working::new(small_map());
        assert_eq!((count(&working, 5), count(&working, 1)), (9, 0));
        for lang in Lang::ALL {
            assert_eq!(cell_class(&working, 1, false, lang), class_words(0, lang));
            assert!(cell_class(&working, 1, true, lang).contains("0.0"));
            let words = working_words(&working, lang);
            assert!(words.contains(&whole(u64::from(working.map.coverage.mapped))), "{words}");
        }
    }
}
