//! The columns of the file: number, header where it may be shown, how full they are, the codes in them, and what becomes of each.

use super::edit::{self, Use};
use super::flow::Flow;
use super::live;
use super::ours::title_of;
use crate::number::whole;
use crate::words::{Arg, Lang, both, lang, w};
use api::language::say_in;
use api::{Preview, PreviewColumn};
use leptos::prelude::*;
use std::sync::Arc;

/// Codes of a column that are shown.
const CODES_SHOWN: usize = 5;

/// "3 · Date", or "column 7" where the header may not be shown.
pub(super) fn column_words(lang: Lang, number: u32, header: Option<&str>) -> String {
    match header {
        Some(header) => format!("{number} · {header}"),
        None => say_in(lang, "web-their-column", &[("n", Arg::from(number.to_string()))]),
    }
}

/// The list.
#[component]
pub(super) fn Theirs(
    /// The page's state.
    flow: Flow,
    /// What the server found in the file.
    preview: Arc<Preview>,
) -> impl IntoView {
    let rows = preview.rows_total;
    view! {
        <section class="theirs" tabindex="0" aria-labelledby="theirs-title">
            <h3 id="theirs-title">{w("web-their-heading")}</h3>
            <p class="hint drag-hint">{w("web-their-drag")}</p>
            <ol>{preview.columns.iter().map(|column| one(flow, column, rows)).collect_view()}</ol>
        </section>
    }
}

fn one(flow: Flow, column: &PreviewColumn, rows: u64) -> AnyView {
    let lang = lang();
    let (number, filled) = (column.number, column.filled);
    let header = column.header.clone();
    let named = header.clone();
    let movable = header.is_some() && column.refused.is_none();
    let name = move || column_words(lang.get(), number, named.as_deref());
    let full = move || {
        say_in(
            lang.get(),
            "web-their-filled",
            &[("filled", Arg::from(whole(filled))), ("rows", Arg::from(whole(rows)))],
        )
    };
    let dragged = move |event: web_sys::DragEvent| {
        if let Some(transfer) = event.data_transfer() {
            let _ = transfer.set_data("text/plain", &number.to_string());
        }
    };
    view! {
        <li class="their" class:fixed=!movable draggable=movable.to_string() on:dragstart=dragged>
            <p class="their-name"><strong>{live(name)}</strong>" "<span class="hint">{live(full)}</span></p>
            {samples(column)}
            {column.refused.clone().map(|why| view! { <p class="wrong">{both(why)}</p> })}
            {header.filter(|_| movable).map(|header| becomes(flow, header))}
        </li>
    }
    .into_any()
}

/// The most frequent codes of a column that looks like a list.
fn samples(column: &PreviewColumn) -> AnyView {
    if column.values.is_empty() {
        return ().into_any();
    }
    let lang = lang();
    let more = column.values.len().saturating_sub(CODES_SHOWN) as u64;
    let shown = column.values.iter().take(CODES_SHOWN).map(|value| {
        view! { <span class="code">{value.value.clone()}<span class="hint">" "{whole(value.rows)}</span></span> }
    });
    view! {
        <p class="their-codes">{shown.collect_view()}
            {(more > 0).then(|| view! {
                <span class="hint">{live(move || say_in(lang.get(), "web-their-more", &[("n", Arg::from(whole(more)))]))}</span>
            })}</p>
    }
    .into_any()
}

/// What becomes of a column, and the way to leave it out.
fn becomes(flow: Flow, header: String) -> AnyView {
    let lang = lang();
    let key = header.clone();
    let state = Memo::new(move |_| flow.mapping.with(|mapping| edit::use_of(mapping, &key)));
    let header = StoredValue::new(header);
    let words = move || match state.get() {
        Use::Fills(names) => {
            let titles: Vec<String> =
                names.iter().map(|name| title_of(name).get(lang.get()).to_owned()).collect();
            format!("→ {}", titles.join(" · "))
        }
        Use::PassedOver => say_in(lang.get(), "web-their-passed-over", &[]),
        Use::Open => say_in(lang.get(), "web-their-open", &[]),
    };
    let open = Memo::new(move |_| state.get() == Use::Open);
    view! {
        <p class="their-use" class:open=open class:fills=move || matches!(state.get(), Use::Fills(_))>
            <span>{live(words)}</span>
            {live(move || open.get().then(|| view! {
                <button type="button" class="button small" on:click=move |_| flow.edit("", |mapping| edit::pass_over(mapping, &header.get_value()))>
                    {w("web-their-pass")}<span class="only-heard">" "{header.get_value()}</span>
                </button>
            }))}
        </p>
    }
    .into_any()
}
