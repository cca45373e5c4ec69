//! Evidence in a form, line by line: what was seen, on which day, by which sector, and how sure that is.

use super::draft::Draft;
use super::inputs::{focus, select};
use super::live;
use super::parts::{Choices, Part, words_at};
use super::record_form::fault;
use super::shapes::today;
use crate::words::{both, w};
use leptos::prelude::*;
use serde_json::{Value, json};
use std::time::Duration;

/// Characters of a text at most, as the register takes them.
const TEXT_MOST: &str = "280";

/// The lines of evidence of a field, each with a way out, and one more.
pub(super) fn evidence(draft: Draft, part: &Part, (sectors, confidences): (&Choices, &Choices)) -> AnyView {
    let html = draft.html(&part.path);
    let path = StoredValue::new(part.path.clone());
    let lists = StoredValue::new((sectors.clone(), confidences.clone()));
    let count = Memo::new(move |_| path.with_value(|path| draft.at(path).as_array().map_or(0, Vec::len)));
    let of_add = html.clone();
    let add = move |_| {
        let n = count.get_untracked();
        path.with_value(|path| {
            draft.push(path, json!({ "text": "", "on": today(), "source": null, "confidence": "medium" }));
        });
        let new = format!("{of_add}-{n}-text");
        set_timeout(move || focus(&new), Duration::ZERO);
    };
    let of_rows = html.clone();
    let rows = move || (0..count.get()).map(|n| row(draft, path, lists, &of_rows, n)).collect_view();
    view! {
        <fieldset class="whole ctx-evidence" id=html.clone() tabindex="-1" aria-describedby=format!("{html}-fault")>
            <legend>{both(part.label.clone())}</legend>
            {live(rows)}
            <button type="button" class="button small" id=format!("{html}-add") on:click=add>{w("records-evidence-add")}</button>
            {fault(draft, &part.path)}
        </fieldset>
    }
    .into_any()
}

fn row(
    draft: Draft,
    path: StoredValue<String>,
    lists: StoredValue<(Choices, Choices)>,
    html: &str,
    n: usize,
) -> AnyView {
    let get = move |field: &'static str| {
        move || {
            path.with_value(|path| {
                draft.value.with(|value| words_at(super::parts::at(value, &format!("{path}.{n}")), field))
            })
        }
    };
    let set =
        move |field: &str, new: Value| path.with_value(|path| draft.put(&format!("{path}.{n}.{field}"), new));
    let id = |field: &str| format!("{html}-{n}-{field}");
    let (sectors, confidences) = lists.get_value();
    let choice = |field: &'static str, key: &'static str, options: Choices| {
        view! { <label><span>{w(key)}</span>{select(id(field), options, get(field), move |code| set(field, json!(code)), String::new())}</label> }
    };
    view! {
        <div class="ctx-row">
            <label class="ctx-grow"><span>{w("records-evidence-text")}</span>
                <input id=id("text") type="text" autocomplete="off" maxlength=TEXT_MOST prop:value=live(get("text"))
                    on:input=move |event| set("text", json!(event_target_value(&event)))/></label>
            <label><span>{w("records-evidence-on")}</span>
                <input id=id("on") type="date" prop:value=live(get("on")) on:input=move |event| set("on", json!(event_target_value(&event)))/></label>
            {choice("source", "records-evidence-source", sectors)}
            {choice("confidence", "records-confidence", confidences)}
            <button type="button" class="button small" on:click=move |_| path.with_value(|path| draft.remove(path, n))>{w("records-evidence-remove")}</button>
        </div>
    }
    .into_any()
}
