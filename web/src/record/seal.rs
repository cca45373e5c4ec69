//! How the record is sealed, what the last check of it came to, and what was destroyed.

use super::{fetch, loaded};
use crate::door::Load;
use crate::number::whole;
use crate::states::Empty;
use crate::words::{both, w};
use api::{RecordDestroyed, RecordHead, RecordState, RecordVerified};
use leptos::prelude::*;

/// Head, check and destruction log.
#[component]
pub(super) fn SealView() -> impl IntoView {
    let state = RwSignal::new(Load::Waiting);
    let destroyed = RwSignal::new(Load::Waiting);
    let ask_state = move || fetch::<RecordState>("/api/audit/state".to_owned(), state);
    let ask_destroyed = move || fetch::<Vec<RecordDestroyed>>("/api/audit/destruction".to_owned(), destroyed);
    ask_state();
    ask_destroyed();
    view! {
        {loaded(state, ask_state, |state| view! { <StateView state/> })}
        <h2>{w("record-page-destroyed")}</h2>
        <p class="lead">{w("record-page-destroyed-lead")}</p>
        {loaded(destroyed, ask_destroyed, |lines| view! { <DestroyedView lines/> })}
    }
}

#[component]
fn StateView(
    /// The state.
    state: RecordState,
) -> impl IntoView {
    let waiting = whole(state.waiting);
    view! {
        <h2>{w("record-page-verified")}</h2>
        {verdict(state.verified)}
        <h2>{w("record-page-head")}</h2>
        <p class="lead">{w("record-page-head-lead")}</p>
        {state.head.map(|head| view! { <HeadView head waiting/> })}
    }
}

/// In words first; the colour only repeats it.
fn verdict(verified: Option<RecordVerified>) -> AnyView {
    let Some(check) = verified else {
        return view! { <p>{w("record-page-not-verified")}</p> }.into_any();
    };
    let (words, class) = if check.whole {
        (w("record-page-whole"), "record-verdict")
    } else {
        (w("record-page-broken"), "record-verdict broken")
    };
    view! {
        <p class=class><strong>{words}</strong> " " <span>{check.at}</span>
            " · " {whole(check.size)} " " {w("record-page-leaves")}
            {check.finding.map(|code| view! { " · " <code>{code}</code> })}</p>
    }
    .into_any()
}

#[component]
fn HeadView(
    /// The newest head.
    head: RecordHead,
    /// Events that wait for the next.
    waiting: String,
) -> impl IntoView {
    let witnessed =
        if head.witnessed { w("record-page-witnessed-yes") } else { w("record-page-witnessed-no") };
    view! {
        <dl class="record-head">
            <dt>{w("record-page-number")}</dt><dd>{head.id}</dd>
            <dt>{w("record-page-signed")}</dt><dd>{head.at}</dd>
            <dt>{w("record-page-leaves")}</dt><dd>{whole(head.size)}</dd>
            <dt>{w("record-page-waiting")}</dt><dd>{waiting}</dd>
            <dt>{w("record-page-witnessed")}</dt><dd>{witnessed}</dd>
            <dt>{w("record-page-root")}</dt><dd><code>{head.root}</code></dd>
            <dt>{w("record-page-key")}</dt><dd><code>{head.key}</code></dd>
        </dl>
    }
}

#[component]
fn DestroyedView(
    /// The log.
    lines: Vec<RecordDestroyed>,
) -> impl IntoView {
    if lines.is_empty() {
        return view! { <Empty title="record-page-destroyed-none" next="record-page-destroyed-none-next"/> }
            .into_any();
    }
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=w("record-page-destroyed")>
            <table class="figures">
                <thead><tr>
                    <th scope="col">{w("record-page-at")}</th>
                    <th scope="col">{w("record-page-what")}</th>
                    <th scope="col">{w("record-page-rule")}</th>
                    <th scope="col" class="figure">{w("record-page-how-many")}</th>
                </tr></thead>
                <tbody>{lines.into_iter().map(|line| view! {
                    <tr>
                        <td class="record-at">{line.at}</td>
                        <th scope="row">{both(line.rule.label)}</th>
                        <td><code>{format!("{} · {}", line.rule.code, line.kept_for)}</code></td>
                        <td class="figure">{whole(line.how_many)}</td>
                    </tr>
                }).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
