//! "Already known here?", and the note: the two questions that may be left out.

use super::draft::Draft;
use super::outbox::Outbox;
use super::parts::Part;
use crate::door::{self, Failure, Load};
use crate::words::{Arg, both, counted, lang, w};
use api::language::say_in;
use api::{ContextNear, ContextsNear};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// How long the cross has to stand before its surroundings are asked for.
const SETTLED: Duration = Duration::from_millis(400);

/// Open contexts near the point, for those who may read contexts.
#[component]
pub(super) fn KnownPart(
    /// The form.
    draft: Draft,
    /// Whether there is a line.
    outbox: Outbox,
) -> impl IntoView {
    let near: RwSignal<Option<Load<ContextsNear>>> = RwSignal::new(None);
    Effect::new(move |_| {
        let Some((easting, northing)) = draft.point.get() else { return near.set(None) };
        // A new line is a new chance.
        let _ = outbox.line.get();
        near.set(Some(Load::Waiting));
        let stands = move || draft.point.try_get_untracked().flatten() == Some((easting, northing));
        let ask = move || {
            if !stands() {
                return;
            }
            spawn_local(async move {
                let path = format!("/api/contexts/near?at={easting:.0},{northing:.0}");
                let answer = door::get::<ContextsNear>(&path, None).await;
                if stands() {
                    near.try_set(Some(answer.map_or_else(Load::Failed, Load::Ready)));
                }
            });
        };
        // A cross that is on its way is not asked about at each step.
        set_timeout(ask, SETTLED);
    });
    view! {
        <Part draft id="report-known" title="web-report-known" fields=&["context"] optional=true>
            <div aria-live="polite">
                {move || match near.get() {
                    None => view! { <p class="hint">{w("web-report-known-first")}</p> }.into_any(),
                    Some(Load::Waiting) => view! { <p class="hint">{w("web-loading")}</p> }.into_any(),
                    Some(Load::Failed(Failure::Unreached)) => view! { <p class="hint">{w("web-report-known-offline")}</p> }.into_any(),
                    Some(Load::Failed(failure)) => view! { <p class="hint">{both(failure.words())}</p> }.into_any(),
                    Some(Load::Ready(found)) if found.contexts.is_empty() => {
                        view! { <p class="hint">{w("web-report-known-none")}</p> }.into_any()
                    }
                    Some(Load::Ready(found)) => view! { <Contexts draft contexts=found.contexts/> }.into_any(),
                }}
            </div>
        </Part>
    }
}

#[component]
fn Contexts(
    /// The form.
    draft: Draft,
    /// The nearest first.
    contexts: Vec<ContextNear>,
) -> impl IntoView {
    let lang = lang();
    if !contexts.iter().any(|context| draft.context.with_untracked(|chosen| *chosen == context.id)) {
        draft.context.set(String::new());
    }
    let one = move |context: ContextNear| {
        let ContextNear { id, code, name, kind_label, state_label, metres } = context;
        let (value, chosen) = (id.clone(), id.clone());
        let about = move || {
            let args = [
                ("kind", Arg::from(kind_label.clone())),
                ("state", Arg::from(state_label.clone())),
                ("metres", Arg::from(crate::number::whole(u64::from(metres)))),
            ];
            say_in(lang.get(), "web-report-known-line", &args)
        };
        view! {
            <label class="choice report-choice">
                <input type="radio" name="context" value=value prop:checked=move || draft.context.with(|now| *now == chosen)
                    on:change=move |_| draft.context.set(id.clone())/>
                <span><b>{both(name)}</b>" "<code>{code}</code><span class="hint">{about}</span></span>
            </label>
        }
    };
    view! {
        <p class="hint">{w("web-report-known-hint")}</p>
        <div class="report-choices">
            {contexts.into_iter().map(one).collect_view()}
            <label class="choice report-choice">
                <input type="radio" name="context" value="" prop:checked=move || draft.context.with(String::is_empty)
                    on:change=move |_| draft.context.set(String::new())/>
                <span><b>{w("web-report-known-no")}</b></span>
            </label>
        </div>
    }
}

/// A note for the steward: the one text that a person writes here, screened by the server.
#[component]
pub(super) fn NotePart(
    /// The form.
    draft: Draft,
) -> impl IntoView {
    let lang = lang();
    let left = move || {
        let left = draft.note_left();
        if left < 0 {
            return w("web-report-fault-note-length")();
        }
        counted(lang.get(), "web-report-note-left", left.unsigned_abs())
    };
    view! {
        <Part draft id="report-note" title="web-report-note" fields=&["note"] optional=true>
            <p class="hint" id="report-note-hint">{w("web-report-note-hint")}</p>
            <textarea id="report-note-text" rows="3" spellcheck="true" autocomplete="off" aria-labelledby="report-note-label"
                aria-describedby="report-note-hint report-note-fault report-note-left" prop:value=draft.note
                on:input=move |event| draft.note.set(event_target_value(&event))></textarea>
            <span class="only-heard" id="report-note-label">{w("web-report-note")}</span>
            <p class="hint report-row report-between"><span>{w("web-report-note-kept")}</span>
                <span id="report-note-left" class="figure">{left}</span></p>
        </Part>
    }
}
