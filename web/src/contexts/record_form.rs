//! A form of a record, after a list of its fields.

use super::draft::Draft;
use super::evidence::evidence;
use super::inputs::select;
use super::live;
use super::met::Met;
use super::parts::{Choices, Part, Takes};
use super::shelf::Shelf;
use crate::words::{Text, both, lang, w};
use leptos::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;

/// What a form shows between its beginning and its end.
pub(super) type Body = Arc<dyn Fn() -> AnyView + Send + Sync>;

/// The controls of some fields, or of all.
pub(super) fn controls(draft: Draft, shown: Option<&[&str]>) -> AnyView {
    let parts = draft.parts();
    let is_shown = |part: &&Part| shown.is_none_or(|shown| shown.contains(&part.path.as_str()));
    parts.iter().filter(is_shown).map(|part| control(draft, part)).collect_view().into_any()
}

/// A form of a record.
pub(super) fn record_form(shelf: Shelf, draft: Draft, body: Body) -> AnyView {
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        shelf.keep(draft);
    };
    let form = draft.form();
    let cancel = move |_| {
        shelf.open.set(String::new());
        if draft.met.with_untracked(Option::is_some) {
            shelf.again();
        }
    };
    let body = move || {
        draft.drawn.track();
        body()
    };
    view! {
        <form class="form across ctx-record" id=format!("{form}-form") novalidate=true on:submit=submit>
            {live(body)}
            <div class="whole ctx-said" role="alert" tabindex="-1" id=format!("{form}-said")>{live(move || met(draft))}{live(move || refused(draft))}</div>
            <div class="go whole"><button type="submit" class="button strong" id=format!("{form}-save") disabled=live(move || shelf.busy.get())>{w("contexts-save")}</button>
                <button type="button" class="button" id=format!("{form}-cancel") on:click=cancel>{w("contexts-cancel")}</button></div>
        </form>
    }
    .into_any()
}

/// Why the server refused, as far as no control says it.
fn refused(draft: Draft) -> AnyView {
    let Some(why) = draft.failure.get() else { return ().into_any() };
    let beyond = draft.faults_beyond().into_iter();
    view! { <p class="wrong">{both(why.words())}
    {beyond.map(|message| view! { <span class="wrong-field">{both(message)}</span> }).collect_view()}</p> }
    .into_any()
}

/// What others changed while the form was open.
fn met(draft: Draft) -> AnyView {
    let Some(Met { taken, clashes }) = draft.met.get() else { return ().into_any() };
    let (lang, parts) = (lang(), draft.parts());
    let label = |path: &str| {
        let part = parts.iter().find(|part| part.path == path);
        part.map_or_else(|| Text::same(path), |part| part.label.clone())
    };
    let over = taken
        .iter()
        .map(|path| view! { <li>{both(label(path))}": "{w("records-met-taken")}</li> })
        .collect_view();
    let one = |(path, theirs): (String, Value)| {
        let takes =
            parts.iter().find(|part| part.path == path).map_or(Takes::Words, |part| part.takes.clone());
        let words = move || {
            let words = takes.words(&theirs, lang.get());
            if words.is_empty() { "–".to_owned() } else { words }
        };
        let (label, id) = (label(&path), format!("{}-take", draft.html(&path)));
        view! { <li>{both(label)}": "{w("records-met-theirs")}" "<q>{live(words)}</q>". "{w("records-met-kept")}" "
        <button type="button" class="button small" id=id on:click=move |_| draft.take(&path)>{w("records-met-take")}</button></li> }
    };
    view! { <div class="caution"><p>{w("records-met")}</p><ul>{over}{clashes.into_iter().map(one).collect_view()}</ul></div> }
        .into_any()
}

/// What is wrong with a field, beside it.
pub(super) fn fault(draft: Draft, path: &str) -> AnyView {
    let (id, path) = (format!("{}-fault", draft.html(path)), path.to_owned());
    let said = move || {
        let faults = draft.faults(&path).into_iter();
        faults.map(|(entry, words)| view! { <span class="wrong">{entry}{both(words)}</span> }).collect_view()
    };
    view! { <span class="fault" id=id>{live(said)}</span> }.into_any()
}

/// The control of a field.
pub(super) fn control(draft: Draft, part: &Part) -> AnyView {
    let html = draft.html(&part.path);
    let described = format!("{html}-fault");
    let path = StoredValue::new(part.path.clone());
    let now = move || path.with_value(|path| draft.at(path));
    let set = move |new: Value| path.with_value(|path| draft.put(path, new));
    let text = move || match now() {
        Value::String(text) => text,
        Value::Number(number) => number.to_string(),
        Value::Array(lines) => lines.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n"),
        _ => String::new(),
    };
    let field = match &part.takes {
        Takes::One(options) => {
            select(html.clone(), options.clone(), text, move |code| set(json!(code)), described)
        }
        Takes::Many(options) => return many(draft, part, options.clone()),
        Takes::Evidence(sectors, confidences) => return evidence(draft, part, (sectors, confidences)),
        // The map has a field of its own.
        Takes::Marks(..) | Takes::SafePlaces(_) => return ().into_any(),
        Takes::Lines => view! {
            <textarea id=html.clone() rows="3" aria-describedby=described prop:value=untrack(text) on:input=move |event| {
                let lines: Vec<String> = event_target_value(&event).lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
                set(json!(lines));
            }></textarea>
        }
        .into_any(),
        Takes::Words | Takes::Day | Takes::Number => {
            let kind = match part.takes {
                Takes::Day => "date",
                Takes::Number => "number",
                _ => "text",
            };
            let is_number = kind == "number";
            view! {
                <input id=html.clone() type=kind autocomplete="off" aria-describedby=described prop:value=live(text) on:input=move |event| {
                    let typed = event_target_value(&event);
                    set(match typed.parse::<u64>() {
                        Ok(number) if is_number => json!(number),
                        _ if typed.is_empty() => Value::Null,
                        _ => json!(typed),
                    });
                }/>
            }
            .into_any()
        }
    };
    view! { <label for=html>{both(part.label.clone())}</label>{field}{fault(draft, &part.path)} }.into_any()
}

fn many(draft: Draft, part: &Part, options: Choices) -> AnyView {
    let codes: Arc<Vec<String>> = Arc::new(options.iter().map(|(code, _)| code.clone()).collect());
    let path = StoredValue::new(part.path.clone());
    let has = move |code: &str| {
        let now = path.with_value(|path| draft.at(path));
        now.as_array().is_some_and(|all| all.iter().any(|one| one == code))
    };
    let one = move |(code, words): (String, Text)| {
        let (codes, of_check, value) = (Arc::clone(&codes), code.clone(), code.clone());
        let turn = move |_| {
            let kept: Vec<&String> =
                codes.iter().filter(|one| untrack(|| has(one)) != (**one == code)).collect();
            path.with_value(|path| draft.put(path, json!(kept)));
        };
        view! { <label class="choice"><input type="checkbox" value=value prop:checked=live(move || has(&of_check)) on:change=turn/><span>{both(words)}</span></label> }
    };
    let html = draft.html(&part.path);
    view! {
        <fieldset class="whole" id=html.clone() tabindex="-1" aria-describedby=format!("{html}-fault")><legend>{both(part.label.clone())}</legend>
            <div class="choices">{options.into_iter().map(one).collect_view()}</div>{fault(draft, &part.path)}</fieldset>
    }
    .into_any()
}
