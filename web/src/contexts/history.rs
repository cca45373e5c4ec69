//! The history of a context: act by act, field by field, by role and agency; and undoing, where an act allows it.

use super::act::Bench;
use super::book::Book;
use super::fields::{Holds, OF_CONTEXT, OF_LINK, code_words, field_words, value_words};
use super::live;
use super::one::refusal;
use crate::door::{Failure, Load};
use crate::number::moment;
use crate::session::Session;
use crate::states::{FailureView, Skeleton};
use crate::words::{both, lang, w};
use api::{ContextHistory, ContextHistoryAct, ContextHistoryChange};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Value, json};

/// The history, newest first.
#[component]
pub(super) fn History(
    /// The page's state.
    bench: Bench,
) -> impl IntoView {
    let again = move || spawn_local(bench.history_ask(None));
    view! {
        <section class="whole" aria-labelledby="history"><h2 id="history">{w("contexts-history")}</h2>
            {live(move || match bench.history.get() {
                Load::Waiting => view! { <Skeleton/> }.into_any(),
                Load::Failed(failure) => view! { <FailureView failure again/> }.into_any(),
                Load::Ready(history) => view! { <Acts bench history/> }.into_any(),
            })}
        </section>
    }
}

#[component]
fn Acts(
    /// The page's state.
    bench: Bench,
    /// What came.
    history: ContextHistory,
) -> impl IntoView {
    let next = history.next.clone();
    view! {
        <ol class="ctx-acts">{history.acts.into_iter().map(|act| one(bench, act)).collect_view()}</ol>
        {next.map(|before| view! {
            <button type="button" class="button" on:click=move |_| spawn_local(bench.history_ask(Some(before.clone())))>{w("contexts-history-more")}</button>
        })}
    }
}

fn one(bench: Bench, act: ContextHistoryAct) -> AnyView {
    let count = act.changes.len();
    let by = act.role.clone();
    let lang = lang();
    let agency = act.agency.clone();
    // The machine itself acts in no role and for no agency.
    let role = move || {
        if agency.is_empty() {
            return w("contexts-history-machine")();
        }
        let known = super::fields::codes("role").contains(&by.as_str());
        let role = if known { code_words("role", &by).get(lang.get()).to_owned() } else { by.clone() };
        format!("{role} · {agency}")
    };
    let undone = act.undoes.is_some().then(|| view! { " · "{w("contexts-history-undid")} });
    view! {
        <li>
            <details class="fold" open={count <= 4 || act.may_undo}>
                <summary><strong>{both(act.kind_label.clone())}</strong>{undone}" · "<span class="hint">{moment(&act.at)}" · "{live(role)}</span></summary>
                <div class="table-scroll" tabindex="0" role="region" aria-label=both(act.kind_label.clone())>
                <table class="figures">
                    <thead><tr><th scope="col">{w("contexts-history-field")}</th><th scope="col">{w("contexts-history-before")}</th><th scope="col">{w("contexts-history-after")}</th></tr></thead>
                    <tbody>{act.changes.iter().map(changed).collect_view()}</tbody>
                </table></div>
                {act.may_undo.then(|| view! { <Undo bench act=act.act.clone()/> })}
            </details>
        </li>
    }
    .into_any()
}

fn changed(change: &ContextHistoryChange) -> AnyView {
    let (lang, book) = (lang(), expect_context::<Book>());
    let of_link = change.link.is_some();
    let table = if of_link { &OF_LINK[..] } else { &OF_CONTEXT[..] };
    let known = table.iter().find(|(code, _)| *code == change.field).map(|(_, holds)| *holds);
    let holds = known.unwrap_or(Holds::Words);
    let value = |value: &Option<Value>| {
        let value = value.clone().unwrap_or_default();
        move || {
            let words = value_words(holds, &value, book, lang.get());
            if words.is_empty() { "–".to_owned() } else { words }
        }
    };
    let name = if known.is_some() {
        field_words(&change.field, of_link)
    } else {
        crate::words::Text::same(change.field.clone())
    };
    view! {
        <tr><th scope="row">{of_link.then(|| view! { {w("contexts-history-link")}" · " })}{both(name)}</th>
            <td>{value(&change.before)}</td><td>{value(&change.after)}</td></tr>
    }
    .into_any()
}

/// Two presses undo an act.
#[component]
fn Undo(
    /// The page's state.
    bench: Bench,
    /// Its id.
    act: String,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let sure = RwSignal::new(false);
    let failure: RwSignal<Option<Failure>> = RwSignal::new(None);
    let act = StoredValue::new(act);
    let undo = move |_| {
        bench.act(
            "POST",
            "/api/contexts/undo".to_owned(),
            json!({ "act": act.get_value() }),
            "contexts-done-undo",
            failure,
        );
    };
    view! {
        <Show when=move || session.may("open_contexts")>
            <div class="sure">
                <p>{w("contexts-undo-lead")}</p>
                {live(move || if sure.get() {
                    view! { <button type="button" class="button danger undo-sure" disabled=live(move || bench.busy.get()) on:click=undo>{w("contexts-undo-sure")}</button> }.into_any()
                } else {
                    view! { <button type="button" class="button undo" on:click=move |_| { sure.set(true); super::inputs::focus_class("undo-sure"); }>{w("contexts-undo")}</button> }.into_any()
                })}
                {refusal(failure)}
            </div>
        </Show>
    }
}
