//! The form that puts a new context forward.

use super::inputs::{field, options, select};
use super::live;
use super::one::refusal;
use super::sheet::{COMMON, Sheet, asked_of, names_of, nested};
use crate::door;
use crate::route::{self, ContextCode, Here, Route};
use crate::words::{both, w};
use api::ContextDone;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Value, json};

/// All fields of a kind: name, details, and what every kind has.
pub(super) fn fields_of(sheet: Sheet, kind: &str) -> AnyView {
    let details = super::fields::details_of(kind);
    let composed = names_of(kind).is_empty();
    view! {
        {composed.then(|| view! { <p class="hint whole">{w("contexts-name-composed")}</p> })}
        {names_of(kind).iter().chain(details).chain(&COMMON).map(|code| field(sheet, code)).collect_view()}
    }
    .into_any()
}

/// The kinds that have a place of their own.
pub(super) const PLACED: [&str; 2] = ["place", "school"];

/// The form, folded away until it is wanted.
#[component]
pub(super) fn ProposeForm(
    /// What is known from the start of a kind that has a place: values by field.
    #[prop(optional)]
    given: Vec<(&'static str, Value)>,
) -> impl IntoView {
    let here = expect_context::<Here>().0;
    let given = StoredValue::new(given);
    let open = RwSignal::new(false);
    let sheet: RwSignal<Option<Sheet>> = RwSignal::new(None);
    let busy = RwSignal::new(false);
    let kind = move || sheet.get().map(Sheet::kind).unwrap_or_default();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(sheet) = sheet.get_untracked() else { return super::inputs::focus("propose-kind") };
        let fields = asked_of(&sheet.kind());
        if busy.get_untracked() || !sheet.is_complete(&fields) {
            return;
        }
        busy.set(true);
        let asked = sheet.values.with_untracked(|values| nested(values, &fields));
        spawn_local(async move {
            match door::ask::<Value, ContextDone>("POST", "/api/contexts", &asked).await {
                Ok(done) => {
                    if let Some(code) = done.contexts.first().and_then(|code| ContextCode::read(code)) {
                        route::go(here, Route::Context(code));
                    }
                }
                Err(why) => _ = sheet.failure.try_set(Some(why)),
            }
            busy.try_set(false);
        });
    };
    let choose = move |kind: String| {
        // What every kind has is kept when the kind is chosen anew.
        let before = sheet.get_untracked();
        sheet.set((!kind.is_empty()).then(|| {
            let new = Sheet::new(0, &kind);
            let given = given.get_value();
            let mut values = before.map(|before| before.values.get_untracked()).unwrap_or_default();
            if PLACED.contains(&kind.as_str()) {
                for (field, value) in given {
                    values.entry(field).or_insert(value);
                }
            } else {
                values
                    .retain(|field, value| !given.iter().any(|(one, start)| one == field && start == value));
            }
            new.values.update(|all| all.extend(values));
            new.set("details.kind", json!(kind));
            new
        }));
    };
    view! {
        <details class="add" id="propose" prop:open=open on:toggle=move |event| open.set(event_target::<web_sys::HtmlDetailsElement>(&event).open())>
            <summary>{w("contexts-propose")}</summary>
            <Show when=move || open.get()>
                <form class="form across" novalidate=true on:submit=submit>
                    <p class="hint whole">{w("contexts-propose-lead")}</p>
                    <label for="propose-kind">{both(super::fields::field_words("details.kind", false))}</label>
                    {select("propose-kind".to_owned(), options("context"), kind, choose, String::new())}
                    {live(move || sheet.get().map(|sheet| fields_of(sheet, &sheet.values.with_untracked(|all| all["details.kind"].as_str().unwrap_or_default().to_owned()))))}
                    {live(move || sheet.get().map(|sheet| refusal(sheet.failure)))}
                    <div class="go whole"><button type="submit" class="button strong" disabled=busy>{w("contexts-propose-go")}</button></div>
                </form>
            </Show>
        </details>
    }
}
