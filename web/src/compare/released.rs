//! Two released years: the legend, the card, the rows and the facts of how shown values changed.

use crate::desk::Released;
use crate::inspector::whisker::value_words;
use crate::legend::{Frame, Licence, swatch};
use crate::map::blocks::{BlockFacts, Spot};
use crate::number::whole;
use crate::palette::TEXT_2;
use crate::table::rows::{Columns, Field, Key, Row, released, words};
use crate::words::{Arg, Lang, lang, w};
use api::language::say_in;
use api::{ReleasedChange, ReleasedDifference, Turn};
use leptos::prelude::*;
use std::sync::Arc;

/// Every turn, the rise first.
const TURNS: [Turn; 3] = [Turn::Rose, Turn::NoDetectableChange, Turn::Fell];

fn turn_words(turn: Turn, lang: Lang) -> String {
    let key = match turn {
        Turn::Rose => "map-turn-rose",
        Turn::NoDetectableChange => "map-change-none",
        Turn::Fell => "map-turn-fell",
    };
    say_in(lang, key, &[])
}

/// "+15 (+2 to +28)", with true signs.
pub(super) fn difference_words(change: ReleasedDifference, lang: Lang) -> String {
    let of = |n: i32| match n {
        0 => "0".to_owned(),
        1.. => format!("+{n}"),
        _ => format!("−{}", n.unsigned_abs()),
    };
    let args = [
        ("difference", Arg::from(of(change.difference))),
        ("low", Arg::from(of(change.low))),
        ("high", Arg::from(of(change.high))),
    ];
    say_in(lang, "map-turn-difference", &args)
}

fn years(change: &ReleasedChange) -> [(&'static str, Arg); 2] {
    [
        ("year", Arg::from(change.release.year.to_string())),
        ("other", Arg::from(change.against.year.to_string())),
    ]
}

/// Which years, how many areas, and for how many at once.
fn line_words(change: &ReleasedChange, lang: Lang) -> String {
    let [year, other] = years(change);
    let args = [
        year,
        other,
        ("compared", Arg::from(whole(u64::from(change.compared)))),
        ("frame", Arg::from(whole(u64::from(change.frame)))),
    ];
    say_in(lang, "map-turn-line", &args)
}

/// The legend.
#[component]
pub(crate) fn TurnLegend(
    /// The map.
    released: Arc<Released>,
    /// Whether it starts unfolded.
    open: bool,
) -> impl IntoView {
    let lang = lang();
    let change = released.change.clone()?;
    let count = move |turn: Turn| {
        let of = |block: &&BlockFacts| block.change.is_some_and(|change| change.turn == turn);
        whole(released.blocks.blocks.iter().filter(of).count() as u64)
    };
    let of_title = change.clone();
    let title = Signal::derive(move || say_in(lang.get(), "map-turn-title", &years(&of_title)));
    let fills = TURNS.map(|turn| crate::palette::turn(turn).css()).to_vec();
    let edge = TEXT_2.css_at(0.7);
    Some(view! {
        <Frame title unit=Signal::derive(w("map-turn-unit")) fills open>
            <ul class="classes">
                {TURNS.into_iter().map(|turn| view! {
                    <li>{swatch(crate::palette::turn(turn).css(), edge.clone())}
                        <span>{move || turn_words(turn, lang.get())}</span>
                        <span class="figure">{count(turn)}</span></li>
                }).collect_view()}
                <li><i class="swatch withheld"></i><span>{w("map-turn-withheld")}</span></li>
                <li><i class="swatch place"></i><span>{w("map-key-place")}</span></li>
            </ul>
            <p>{move || line_words(&change, lang.get())}</p>
            <p>{w("map-turn-method")}</p>
            <Licence/>
        </Frame>
    })
}

/// The change on the card of an area.
#[component]
pub(crate) fn TurnCard(
    /// The map.
    released: Arc<Released>,
    /// Position of the area.
    at: usize,
) -> impl IntoView {
    let lang = lang();
    let change = released.change.clone()?;
    let of = released.blocks.blocks.get(at)?.change;
    let title = move || say_in(lang.get(), "map-turn-title", &years(&change));
    Some(view! {
        <section class="cell-change">
            <h3>{title}</h3>
            {match of {
                Some(of) => view! {
                    <p class="spot-class"><i class="swatch" style:background-color=crate::palette::turn(of.turn).css()></i>
                        {move || turn_words(of.turn, lang.get())}</p>
                    <p>{move || difference_words(of, lang.get())}</p>
                    <p class="hint">{w("map-turn-chance")}</p>
                }.into_any(),
                None => view! { <p>{w("map-turn-withheld")}</p> }.into_any(),
            }}
        </section>
    })
}

/// The lines of the honesty panel.
#[component]
pub(crate) fn TurnFacts(
    /// The map.
    released: Arc<Released>,
) -> impl IntoView {
    let lang = lang();
    let change = released.change.clone()?;
    let (of_title, id) = (change.clone(), change.against.id.clone());
    let total = change.against.total;
    Some(view! {
        <h4>{move || say_in(lang.get(), "map-turn-title", &years(&of_title))}</h4>
        <p>{move || line_words(&change, lang.get())}</p>
        <p>{w("map-turn-method")}</p>
        <dl class="facts wide">
            <dt>{w("web-honesty-release")}</dt><dd><code>{id}</code></dd>
            <dt>{w("web-honesty-total")}</dt><dd>{move || value_words(total, lang.get())}</dd>
        </dl>
        <p class="caution">{w("map-turn-chance")}</p>
    })
}

pub(crate) const TURN_COLUMNS: Columns = &[
    ("map-col-block", false),
    ("map-col-authority", false),
    ("map-col-value", true),
    ("map-turn-col-other", true),
    ("map-turn-col-difference", true),
    ("map-col-class", false),
];

/// Areas of the frame, withheld ones too.
pub(crate) fn turn_rows(it: &Released, lang: Lang) -> Vec<Row> {
    let Some(change) = &it.change else { return Vec::new() };
    let row = |(i, block): (usize, &BlockFacts)| {
        let other = change.areas.iter().find(|area| area.code == block.code);
        let nothing = || Field { shown: "–".to_owned(), key: Key::Nothing };
        let difference = block.change.map_or_else(nothing, |of| Field {
            shown: difference_words(of, lang),
            key: Key::Number(f64::from(of.difference)),
        });
        let class = block.change.map_or_else(nothing, |of| words(turn_words(of.turn, lang)));
        Row {
            spot: Some(Spot::Block(i)),
            fields: vec![
                words(block.name.get(lang)),
                words(block.authority.as_ref().map_or("", |name| name.get(lang))),
                released(block.value, lang),
                other.map_or_else(nothing, |area| released(area.against, lang)),
                difference,
                class,
            ],
        }
    };
    it.blocks.blocks.iter().enumerate().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_has_true_signs_in_both_languages() {
        let change =
            ReleasedDifference { difference: -15, low: -28, high: 2, turn: Turn::NoDetectableChange };
        for lang in Lang::ALL {
            let words = difference_words(change, lang);
            assert!(words.contains("−15") && words.contains("−28") && words.contains("+2"), "{words}");
        }
    }
}
