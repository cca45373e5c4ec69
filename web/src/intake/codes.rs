//! Their codes into ours: a line for each of theirs that was found, what becomes of any other, and what separates several in one cell.

use super::flow::Flow;
use super::ours::Ours;
use super::{edit, live};
use crate::number::whole;
use crate::words::{Arg, Text, both, lang, w};
use api::language::say_in;
use api::{MappingEntry, Preview};
use leptos::prelude::*;
use std::sync::Arc;

/// Characters that may separate codes in one cell, and their names.
const SEPARATORS: [(&str, &str); 5] = [
    (";", "web-codes-semicolon"),
    (",", "web-codes-comma"),
    ("|", "web-codes-bar"),
    ("/", "web-codes-slash"),
    ("\n", "web-codes-line"),
];

/// What the table is about: drawn anew when another column fills ours, or its cells are parted otherwise.
#[derive(Clone, PartialEq)]
struct About {
    header: String,
    split: Option<String>,
}

/// The table of a column of ours that is filled from theirs.
pub(super) fn codes(
    flow: Flow,
    ours: &'static Ours,
    entry: Memo<Option<MappingEntry>>,
    preview: Arc<Preview>,
) -> AnyView {
    let about: Memo<Option<About>> = Memo::new(move |_| {
        let entry = entry.get()?;
        let header = entry.from.first()?.clone();
        let split = entry.split.or_else(|| ours.is_several().then(|| ";".to_owned()));
        Some(About { header, split })
    });
    let table = move || about.get().map(|about| folded(flow, ours, entry, &about, &preview));
    live(table).into_any()
}

fn folded(
    flow: Flow,
    ours: &'static Ours,
    entry: Memo<Option<MappingEntry>>,
    about: &About,
    preview: &Preview,
) -> AnyView {
    let lang = lang();
    let found = edit::codes_of(preview, &about.header, about.split.as_deref());
    let unknown: Vec<String> =
        found.iter().map(|(code, _)| code.clone()).filter(|code| ours.understood(code).is_none()).collect();
    let count = found.len() as u64;
    // Open where there is something to say.
    let shown = !unknown.is_empty() || count == 0;
    let summary = move || {
        let entry = entry.get().unwrap_or_default();
        let open = match entry.otherwise {
            Some(_) => 0,
            None => unknown.iter().filter(|code| !entry.codes.contains_key(*code)).count() as u64,
        };
        let args = [("n", Arg::from(whole(count))), ("open", Arg::from(whole(open)))];
        say_in(lang.get(), "web-codes-summary", &args)
    };
    let lines = found.into_iter().map(|(code, rows)| line(flow, ours, entry, code, rows)).collect_view();
    let by = about.split.clone().unwrap_or_default();
    view! {
        <details class="codes" open=shown>
            <summary>{live(summary)}</summary>
            {(count == 0).then(|| view! { <p class="hint">{w("web-codes-unshown")}</p> })}
            {(count > 0).then(|| view! {
                <table class="figures">
                    <thead><tr><th scope="col">{w("web-codes-theirs")}</th><th scope="col" class="figure">{w("web-codes-rows")}</th>
                        <th scope="col">{w("web-codes-ours")}</th></tr></thead>
                    <tbody>{lines}</tbody>
                </table>
            })}
            <label class="beside"><span>{w("web-codes-otherwise")}</span>{select(
                ours, None, Memo::new(move |_| entry.get().and_then(|entry| entry.otherwise).unwrap_or_default()),
                live(w("web-codes-refused")), move |to| flow.edit(ours.name, |mapping| edit::otherwise(mapping, ours, &to)),
            )}</label>
            {ours.is_several().then(|| view! {
                <label class="beside"><span>{w("web-codes-split")}</span>
                    <select on:change=move |event| flow.edit(ours.name, |mapping| edit::split(mapping, ours, &event_target_value(&event)))>
                        {SEPARATORS.into_iter().map(|(code, key)| view! { <option value=code selected=by == code>{w(key)}</option> }).collect_view()}
                    </select></label>
            })}
        </details>
    }
    .into_any()
}

/// One code of theirs.
fn line(
    flow: Flow,
    ours: &'static Ours,
    entry: Memo<Option<MappingEntry>>,
    theirs: String,
    rows: u64,
) -> AnyView {
    let lang = lang();
    let understood = ours.understood(&theirs);
    let known = understood.is_some();
    let (key, set, name) = (theirs.clone(), theirs.clone(), theirs.clone());
    let value =
        Memo::new(move |_| entry.get().and_then(|entry| entry.codes.get(&key).cloned()).unwrap_or_default());
    let as_it_stands = move || match &understood {
        Some(label) => {
            say_in(lang.get(), "web-codes-understood", &[("label", Arg::from(label.get(lang.get())))])
        }
        None => say_in(lang.get(), "web-codes-unknown", &[]),
    };
    let heard = move || say_in(lang.get(), "web-codes-for", &[("code", Arg::from(name.as_str()))]);
    let missing = Memo::new(move |_| {
        !known && value.get().is_empty() && entry.get().is_some_and(|entry| entry.otherwise.is_none())
    });
    view! {
        <tr class:missing=missing>
            <th scope="row">{theirs}</th>
            <td class="figure">{whole(rows)}</td>
            <td>{select(ours, Some(live(heard)), value, live(as_it_stands), move |to| {
                flow.edit(ours.name, |mapping| edit::code(mapping, ours, &set, &to));
            })}</td>
        </tr>
    }
    .into_any()
}

/// A list of our codes, with what an empty one means at its head.
fn select(
    ours: &'static Ours,
    heard: Option<Box<dyn FnMut() -> String + Send>>,
    value: Memo<String>,
    empty: Box<dyn FnMut() -> String + Send>,
    chosen: impl Fn(String) + 'static,
) -> AnyView {
    let mut options: Vec<(String, Text)> =
        ours.codes().into_iter().map(|(code, label)| (code.to_owned(), label)).collect();
    // Several of our codes for one of theirs come with a mapping file; they are kept as they are.
    let now = value.get_untracked();
    if now.contains(';') {
        options.push((now.clone(), Text::same(&now)));
    }
    view! {
        <select aria-label=heard on:change=move |event| chosen(event_target_value(&event))>
            <option value="" prop:selected=live(move || value.get().is_empty())>{empty}</option>
            {options.into_iter().map(|(code, label)| {
                let of = code.clone();
                view! { <option value=code prop:selected=live(move || value.get() == of)>{both(label)}</option> }
            }).collect_view()}
        </select>
    }
    .into_any()
}
