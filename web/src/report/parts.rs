//! The parts that every question of the form is made of: its frame with its fault, a choice of one, and the summary of faults.

use super::draft::{Draft, part_of};
use crate::words::{Text, both, w};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// One question: a fieldset that can take the focus, its fault beside its title.
#[component]
pub(super) fn Part(
    /// The form.
    draft: Draft,
    /// Its id.
    id: &'static str,
    /// Key of its title.
    title: &'static str,
    /// The fields of the server that belong to it.
    fields: &'static [&'static str],
    /// Whether it may be left out.
    #[prop(optional)]
    optional: bool,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let fault_id = format!("{id}-fault");
    let fault = Memo::new(move |_| draft.fault(fields));
    let described = fault_id.clone();
    view! {
        <fieldset class="report-part" class:faulty=move || fault.get().is_some() id=id tabindex="-1" aria-describedby=described>
            <legend>{w(title)}{optional.then(|| view! { " "<span class="hint">{w("web-report-optional")}</span> })}</legend>
            <div class="fault" id=fault_id>
                {move || fault.get().map(|words| view! { <p class="wrong">{both(words)}</p> })}
            </div>
            {children()}
        </fieldset>
    }
}

/// One answer of a choice of one.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    /// Its code.
    pub(super) code: &'static str,
    /// Its words.
    pub(super) label: Text,
    /// Key of what it means; empty: its words say it.
    pub(super) meaning: &'static str,
}

/// A choice of one: one stop of the Tab key, arrows within.
#[component]
pub(super) fn Choice(
    /// Name of the group.
    name: &'static str,
    /// The answers.
    answers: Vec<Answer>,
    /// The code chosen.
    chosen: RwSignal<String>,
) -> impl IntoView {
    let one = move |answer: Answer| {
        let Answer { code, label, meaning } = answer;
        view! {
            <label class="choice report-choice">
                <input type="radio" name=name value=code prop:checked=move || chosen.with(|now| now == code)
                    on:change=move |_| chosen.set(code.to_owned())/>
                <span><b>{both(label)}</b>
                    {(!meaning.is_empty()).then(|| view! { <span class="hint">{w(meaning)}</span> })}</span>
            </label>
        }
    };
    view! { <div class="report-choices">{answers.into_iter().map(one).collect_view()}</div> }
}

/// What must be mended, at the head of the form; it takes the focus when it comes, and each line leads to its question.
#[component]
pub(super) fn Summary(
    /// The form.
    draft: Draft,
) -> impl IntoView {
    let lines = move || {
        draft
            .faults
            .get()
            .into_iter()
            .map(|fault| {
                let part = part_of(&fault.field);
                let lead = move |event: web_sys::MouseEvent| {
                    event.prevent_default();
                    focus(part);
                };
                view! { <li><a href=format!("#{part}") on:click=lead>{both(fault.message)}</a></li> }
            })
            .collect_view()
    };
    view! {
        <Show when=move || draft.faults.with(|faults| !faults.is_empty())>
            <section class="report-summary" id="report-summary" tabindex="-1" role="alert" aria-labelledby="report-summary-title">
                <h2 id="report-summary-title">{w("web-report-summary")}</h2>
                <ul>{lines}</ul>
            </section>
        </Show>
    }
}

/// Brings a part of the page to the reader: its first field, or itself.
pub(super) fn focus(id: &'static str) {
    let go = move || {
        let document = web_sys::window().and_then(|window| window.document());
        let Some(part) = document.and_then(|document| document.get_element_by_id(id)) else { return };
        part.scroll_into_view();
        let first =
            part.query_selector("input:not(:disabled), select, textarea, [role=application]").ok().flatten();
        let target = if part.tag_name() == "FIELDSET" { first.unwrap_or(part) } else { part };
        if let Ok(element) = target.dyn_into::<web_sys::HtmlElement>() {
            let _ = element.focus();
        }
    };
    // After the page has been drawn with what is new on it.
    set_timeout(go, std::time::Duration::from_millis(30));
}
