//! What became of a profile between two editions: judgement by judgement, finding by finding. "No detectable change" is a result.

use super::judge::ProbabilityWord;
use super::number_words;
use super::pins::Numbers;
use crate::door::{self, Load};
use crate::frame::Shell;
use crate::route::{ContextCode, Link, Route, query};
use crate::states::{FailureView, Skeleton};
use crate::words::{both, w};
use api::{DiffTurn, EditionDiff, JudgementDiff, KeyJudgement, PinDiff, ProfilesPage, YardstickLine};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A sign beside the words, so that rows can be told at a glance.
const fn turn_sign(turn: DiffTurn) -> &'static str {
    match turn {
        DiffTurn::Rose => "▲",
        DiffTurn::Fell => "▼",
        DiffTurn::New => "+",
        DiffTurn::Gone => "−",
        DiffTurn::NotComparable => "?",
        DiffTurn::Reworded => "≠",
        DiffTurn::NoDetectableChange | DiffTurn::Same => "=",
    }
}

/// `/profiles/{id}/diff?against={id}`
#[component]
pub(crate) fn DiffPage(
    /// One of the two editions.
    id: ContextCode,
) -> impl IntoView {
    let told: RwSignal<Load<(EditionDiff, Vec<YardstickLine>)>> = RwSignal::new(Load::Waiting);
    let ask = move || {
        spawn_local(async move {
            let path = format!("/api/profiles/editions/{}/diff{}", id.text(), query());
            let answer = match door::get::<EditionDiff>(&path, None).await {
                Ok(diff) => {
                    door::get::<ProfilesPage>("/api/profiles", None).await.map(|page| (diff, page.yardstick))
                }
                Err(why) => Err(why),
            };
            told.try_set(answer.map_or_else(Load::Failed, Load::Ready));
        });
    };
    ask();
    view! {
        <Shell>
            <main id="main" class="plain pfl">
                <p><Link to=Route::Profile(id)>{w("profiles-back-edition")}</Link></p>
                <h1>{w("profiles-diff-title")}</h1>
                {move || match told.get() {
                    Load::Waiting => view! { <Skeleton/> }.into_any(),
                    Load::Failed(failure) => view! { <FailureView failure again=ask/> }.into_any(),
                    Load::Ready((diff, yardstick)) => view! { <Diff diff yardstick/> }.into_any(),
                }}
            </main>
        </Shell>
    }
}

#[component]
fn Diff(
    /// The difference.
    diff: EditionDiff,
    /// The yardstick.
    yardstick: Vec<YardstickLine>,
) -> impl IntoView {
    let (before, after) = (number_words(diff.before.number), number_words(diff.after.number));
    let heads = move || {
        let (before, after) = (before.clone(), after.clone());
        view! { <th scope="col">{before}</th><th scope="col">{after}</th> }
    };
    let nothing = diff.is_empty();
    let sections =
        diff.sections.into_iter().map(|one| view! { <li>{w(one.section.key())}": "{w(one.turn.key())}</li> });
    let sections = sections.collect_view();
    let judgements =
        diff.judgements.into_iter().map(|line| view! { <JudgementRow line yardstick=yardstick.clone()/> });
    let judgements = judgements.collect_view();
    let pins = diff.pins.into_iter().map(|line| view! { <PinRow line/> }).collect_view();
    view! {
        <p class="lead">{both(diff.after.title.shown())}</p>
        {nothing.then(|| view! { <p class="state-title">{w("profiles-diff-none")}</p> })}
        <section aria-labelledby="diff-judgements"><h2 id="diff-judgements">{w("profiles-judgements")}</h2>
            <div class="table-scroll" tabindex="0" role="region" aria-label=w("profiles-judgements")>
                <table class="figures pfl-diff"><thead><tr><th scope="col">{w("profiles-diff-what")}</th><th scope="col">{w("profiles-diff-turn")}</th>{heads()}</tr></thead>
                    <tbody>{judgements}</tbody></table></div></section>
        <section aria-labelledby="diff-pins"><h2 id="diff-pins">{w("profiles-pins")}</h2>
            <p class="hint">{w("profiles-diff-rule")}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=w("profiles-pins")>
                <table class="figures pfl-diff"><thead><tr><th scope="col">{w("profiles-diff-what")}</th><th scope="col">{w("profiles-diff-turn")}</th>{heads()}</tr></thead>
                    <tbody>{pins}</tbody></table></div></section>
        <section aria-labelledby="diff-sections"><h2 id="diff-sections">{w("profiles-diff-sections")}</h2><ul>{sections}</ul></section>
    }
}

#[component]
fn Turned(
    /// What became of it.
    turn: DiffTurn,
) -> impl IntoView {
    view! { <span class="pfl-turn" data-turn=turn.code()><span aria-hidden="true">{turn_sign(turn)}" "</span>{w(turn.key())}</span> }
}

#[component]
fn JudgementRow(
    /// The judgement in both.
    line: JudgementDiff,
    /// The yardstick.
    yardstick: Vec<YardstickLine>,
) -> impl IntoView {
    let cell = move |judgement: Option<KeyJudgement>| {
        match judgement {
        Some(one) => {
            view! { <td><p>{both(one.statement.shown())}</p><p><ProbabilityWord word=one.probability yardstick=yardstick.clone()/></p></td> }.into_any()
        }
        None => view! { <td>"–"</td> }.into_any(),
    }
    };
    view! { <tr><th scope="row">{line.id}</th><td><Turned turn=line.turn/></td>{cell(line.before)}{cell(line.after)}</tr> }
}

#[component]
fn PinRow(
    /// The finding in both.
    line: PinDiff,
) -> impl IntoView {
    let name = line.after.as_ref().or(line.before.as_ref()).map(|finding| {
        view! { {both(finding.name.clone())}<br/><span class="hint">{w(finding.question.method.key())}</span> }
    });
    let cell = |finding: Option<api::ReleasedFinding>| match finding {
        Some(finding) => {
            let under = format!("{} · {}", finding.question.period, finding.release.id);
            view! { <td><Numbers finding/><p class="hint">{under}</p></td> }.into_any()
        }
        None => view! { <td>"–"</td> }.into_any(),
    };
    view! { <tr><th scope="row">{name}</th><td><Turned turn=line.turn/></td>{cell(line.before)}{cell(line.after)}</tr> }
}
