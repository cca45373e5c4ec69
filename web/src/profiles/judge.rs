//! Key judgements: their words of the yardstick, where each range lies, and how sound the ground is.

use crate::words::{both, w};
use api::{EditionPage, KeyJudgement, Probability, YardstickLine};
use leptos::prelude::*;

/// A word of the yardstick with its range: "Likely or probable (55–75%)".
#[component]
pub(super) fn ProbabilityWord(
    /// The word.
    word: Probability,
    /// The yardstick.
    yardstick: Vec<YardstickLine>,
) -> impl IntoView {
    yardstick.into_iter().find(|line| line.code == word).map(|line| {
        let range = line.range();
        view! { <strong>{both(line.label)}</strong>" ("{range}")" }
    })
}

/// The range on a line from 0 to 100 %.
#[component]
fn Range(
    /// The word.
    word: Probability,
    /// The yardstick.
    yardstick: Vec<YardstickLine>,
) -> impl IntoView {
    yardstick.into_iter().find(|line| line.code == word).map(|line| {
        let (x, width) = (line.low.to_string(), (line.high - line.low).to_string());
        view! {
            <svg class="pfl-range" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect class="ground" x="0" y="3" width="100" height="2"/><rect class="here" x=x y="0" width=width height="8"/>
            </svg>
        }
    })
}

/// The judgements as they are read.
#[component]
pub(super) fn Judgements(
    /// What the server told.
    told: EditionPage,
) -> impl IntoView {
    let yardstick = told.yardstick;
    let pins = told.pins;
    let one = |judgement: KeyJudgement| {
        let leans: Vec<_> = pins
            .iter()
            .filter(|pin| judgement.pins.contains(&pin.id))
            .map(|pin| {
                let href = format!("#pin-{}", pin.id);
                view! { <li><a href=href>{both(pin.pinned.name.clone())}</a></li> }
            })
            .collect();
        view! {
            <li class="pfl-judgement">
                <p>{both(judgement.statement.shown())}</p>
                <p><ProbabilityWord word=judgement.probability yardstick=yardstick.clone()/></p>
                <Range word=judgement.probability yardstick=yardstick.clone()/>
                <p class="hint">{w("profiles-confidence")}": "{w(judgement.confidence.key())}" · "{both(judgement.reason.shown())}</p>
                {(!leans.is_empty()).then(|| view! { <p class="hint">{w("profiles-leans")}</p><ul>{leans}</ul> })}
            </li>
        }
    };
    view! {
        <section aria-labelledby="judgements">
            <h2 id="judgements">{w("profiles-judgements")}</h2>
            <ol class="pfl-judgements">{told.content.judgements.into_iter().map(one).collect_view()}</ol>
        </section>
    }
}
