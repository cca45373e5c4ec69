//! A form of a record that belongs to a context, after a list of its fields; and how records are asked for and sent.

use super::inputs::select;
use super::live;
use super::one::refusal;
use crate::door::{self, Failure, Load};
use crate::words::{Text, both, w};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// What a field of a record takes.
#[derive(Clone)]
pub(super) enum Takes {
    /// A line of words.
    Words,
    /// A day.
    Day,
    /// A whole number.
    Number,
    /// A code with its words.
    One(Vec<(String, Text)>),
    /// Codes with their words, kept in this order.
    Many(Vec<(String, Text)>),
    /// Several texts, one to a line.
    Lines,
}

/// A field: its path in the record, what it is called, what it takes.
pub(super) type Part = (String, Text, Takes);

/// What is known of the records of a context.
#[derive(Clone, Copy)]
pub(super) struct Shelf {
    code: StoredValue<String>,
    /// `api::ContextRecords`.
    pub(super) records: RwSignal<Load<Arc<Value>>>,
    /// `api::ContextLists`.
    pub(super) lists: RwSignal<Arc<Value>>,
    /// The form that is open.
    pub(super) open: RwSignal<String>,
    busy: RwSignal<bool>,
}

impl Shelf {
    pub(super) fn new(code: String) -> Self {
        let shelf = Self {
            code: StoredValue::new(code),
            records: RwSignal::new(Load::Waiting),
            lists: RwSignal::new(Arc::new(Value::Null)),
            open: RwSignal::new(String::new()),
            busy: RwSignal::new(false),
        };
        spawn_local(async move {
            if let Ok(lists) = door::get::<Value>("/api/contexts/lists", None).await {
                shelf.lists.try_set(Arc::new(lists));
            }
            shelf.ask().await;
        });
        shelf
    }

    /// Asks anew, after a failure.
    pub(super) fn again(self) {
        spawn_local(self.ask());
    }

    async fn ask(self) {
        let path = format!("/api/contexts/{}/records", self.code.get_value());
        let answer = door::get::<Value>(&path, None).await;
        self.records.try_set(answer.map_or_else(Load::Failed, |records| Load::Ready(Arc::new(records))));
    }

    /// Sends a record and shows what is there then.
    pub(super) fn send(
        self,
        method: &'static str,
        path: String,
        asked: Value,
        failure: RwSignal<Option<Failure>>,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        failure.set(None);
        spawn_local(async move {
            match door::ask::<Value, Value>(method, &path, &asked).await {
                Ok(_) => {
                    self.open.try_set(String::new());
                    self.ask().await;
                }
                Err(why) => _ = failure.try_set(Some(why)),
            }
            self.busy.try_set(false);
        });
    }

    /// Codes and words of a list, or of those of its entries that fit.
    pub(super) fn choices(self, list: &str, fits: impl Fn(&Value) -> bool) -> Vec<(String, Text)> {
        self.lists.with_untracked(|lists| choices(&lists[list], fits))
    }

    /// A button that opens and closes a form.
    pub(super) fn button(self, id: String, key: &'static str) -> AnyView {
        let (of_open, of_html) = (id.clone(), id.clone());
        let is_open = move || self.open.with(|open| *open == of_open);
        let turn =
            move |_| self.open.update(|open| *open = if *open == id { String::new() } else { id.clone() });
        view! { <button type="button" class="button small" id=of_html aria-expanded=live(move || is_open().to_string()) on:click=turn>{w(key)}</button> }.into_any()
    }
}

/// Codes and words of a list of `{code, label}`.
pub(super) fn choices(list: &Value, fits: impl Fn(&Value) -> bool) -> Vec<(String, Text)> {
    let fitting = list.as_array().into_iter().flatten().filter(|one| fits(one));
    fitting.map(|one| (words_at(one, "code"), text_at(one, "label"))).collect()
}

/// A text of both languages in a value.
pub(super) fn text_at(value: &Value, field: &str) -> Text {
    Text::new(words_at(&value[field], "en"), words_at(&value[field], "cy"))
}

/// The words of a field; empty where there are none.
pub(super) fn words_at(value: &Value, field: &str) -> String {
    value[field].as_str().unwrap_or_default().to_owned()
}

/// The entries of a list.
pub(super) fn list_at(value: &Value, field: &str) -> Vec<Value> {
    value[field].as_array().cloned().unwrap_or_default()
}

/// A value by its path, `judge.seat`; a number in a path is a place in a list.
fn at<'v>(value: &'v Value, path: &str) -> &'v Value {
    path.split('.')
        .fold(value, |value, part| part.parse::<usize>().map_or_else(|_| &value[part], |n| &value[n]))
}

/// Puts a value at a path, and makes what is not there yet.
fn put(value: &mut Value, path: &str, new: Value) {
    let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
    let inner = if let Ok(n) = first.parse::<usize>() {
        if !value.is_array() {
            *value = json!([]);
        }
        let Value::Array(list) = value else { return };
        while list.len() <= n {
            list.push(Value::Null);
        }
        &mut list[n]
    } else {
        if !value.is_object() {
            *value = Value::Object(Map::new());
        }
        &mut value[first]
    };
    match rest {
        Some(rest) => put(inner, rest, new),
        None => *inner = new,
    }
}

/// A form of a record. `send` is given what was filled in, and where a refusal goes.
pub(super) fn record_form(
    id: &'static str,
    parts: Vec<Part>,
    first: Value,
    send: impl Fn(Value, RwSignal<Option<Failure>>) + 'static,
) -> AnyView {
    let (value, failure) = (RwSignal::new(first), RwSignal::<Option<Failure>>::new(None));
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        send(value.get_untracked(), failure);
    };
    view! {
        <form class="form across ctx-record" novalidate=true on:submit=submit>
            {parts.into_iter().map(|part| control(id, part, value)).collect_view()}
            {refusal(failure)}
            <div class="go whole"><button type="submit" class="button strong">{w("contexts-save")}</button></div>
        </form>
    }
    .into_any()
}

fn control(id: &str, (path, label, takes): Part, value: RwSignal<Value>) -> AnyView {
    let html = format!("{id}-{}", path.replace(['.', '_'], "-"));
    let path = StoredValue::new(path);
    let now = move || path.with_value(|path| value.with(|value| at(value, path).clone()));
    let set = move |new: Value| path.with_value(|path| value.update(|value| put(value, path, new)));
    let text = move || match now() {
        Value::String(text) => text,
        Value::Number(number) => number.to_string(),
        Value::Array(lines) => lines.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n"),
        _ => String::new(),
    };
    let field = match takes {
        Takes::One(options) => select(html.clone(), options, text, move |code| set(json!(code)), String::new()),
        Takes::Many(options) => return many(label, options, now, set),
        Takes::Lines => view! {
            <textarea id=html.clone() rows="2" prop:value=value.with_untracked(|_| text()) on:input=move |event| {
                let lines: Vec<String> = event_target_value(&event).lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
                set(json!(lines));
            }></textarea>
        }
        .into_any(),
        Takes::Words | Takes::Day | Takes::Number => {
            let kind = match takes {
                Takes::Day => "date",
                Takes::Number => "number",
                _ => "text",
            };
            let is_number = kind == "number";
            view! {
                <input id=html.clone() type=kind autocomplete="off" prop:value=live(text) on:input=move |event| {
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
    view! { <label for=html>{both(label)}</label>{field} }.into_any()
}

fn many(
    label: Text,
    options: Vec<(String, Text)>,
    now: impl Fn() -> Value + Copy + Send + Sync + 'static,
    set: impl Fn(Value) + Copy + 'static,
) -> AnyView {
    let codes: Arc<Vec<String>> = Arc::new(options.iter().map(|(code, _)| code.clone()).collect());
    let has = move |code: &str| now().as_array().is_some_and(|all| all.iter().any(|one| one == code));
    let one = move |(code, words): (String, Text)| {
        let (codes, of_check) = (Arc::clone(&codes), code.clone());
        let turn = move |_| {
            let kept: Vec<&String> = codes.iter().filter(|one| has(one) != (**one == code)).collect();
            set(json!(kept));
        };
        view! { <label class="choice"><input type="checkbox" prop:checked=live(move || has(&of_check)) on:change=turn/><span>{both(words)}</span></label> }
    };
    view! { <fieldset class="whole"><legend>{both(label)}</legend><div class="choices">{options.into_iter().map(one).collect_view()}</div></fieldset> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_put_where_its_path_leads() {
        let mut value = Value::Null;
        put(&mut value, "organisation.en", json!("Library"));
        put(&mut value, "headings.1.needs", json!(["light"]));
        assert_eq!(at(&value, "organisation.en"), "Library");
        assert_eq!(at(&value, "headings.1.needs"), &json!(["light"]));
        assert!(at(&value, "headings.0").is_null() && at(&value, "nothing.here").is_null());
    }
}
