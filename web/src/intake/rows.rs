//! What would become of the first rows: a line for each, by a sign and in words, with what would be kept or why not.

use super::flow::Flow;
use super::ours::{title_of, told_key};
use super::{live, span_words, within};
use crate::number::whole;
use crate::words::{Arg, Text, both, lang, w};
use api::language::say_in;
use api::{Preview, PreviewRow, ReadRow, RowOutcome, RowStatus};
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn PreviewView(
    /// The page's state.
    flow: Flow,
) -> impl IntoView {
    let lang = lang();
    let only = RwSignal::new(false);
    let sum = move || {
        flow.preview.with(|preview| {
            let preview = preview.as_ref().filter(|preview| preview.problems.is_empty())?;
            let n = |n: u64| Arg::from(whole(n));
            let args = [
                ("shown", n(preview.rows.len() as u64)),
                ("all", n(preview.rows_total)),
                ("accepted", n(preview.accepted)),
                ("held", n(preview.held)),
                ("refused", n(preview.refused)),
            ];
            Some(say_in(lang.get(), "web-preview-sum", &args))
        })
    };
    let table = move || {
        let only = only.get();
        flow.preview
            .with(|preview| preview.as_ref().filter(|it| it.problems.is_empty()).map(|it| table(it, only)))
    };
    view! {
        <section class="preview" aria-labelledby="preview-title" class:stale=flow.stale>
            <h2 id="preview-title">{w("web-preview-heading")}</h2>
            <p role="status">{live(move || sum().unwrap_or_else(w("web-preview-none")))}</p>
            <label class="choice"><input type="checkbox" prop:checked=only on:change=move |event| only.set(event_target_checked(&event))/>
                <span>{w("web-preview-only")}</span></label>
            {live(table)}
        </section>
    }
}

fn table(preview: &Preview, only: bool) -> AnyView {
    let rows: Vec<&PreviewRow> = preview.rows.iter().filter(|row| !only || row.outcome.is_some()).collect();
    if rows.is_empty() {
        return view! { <p>{w("web-preview-all-good")}</p> }.into_any();
    }
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=w("web-preview-heading")>
            <table class="figures stacked preview-rows">
                <thead><tr>
                    <th scope="col" class="figure">{w("web-receipt-line")}</th>
                    <th scope="col">{w("web-preview-becomes")}</th>
                    <th scope="col">{w("web-ours-recorded-on")}</th>
                    <th scope="col">{w("web-ours-occurred")}</th>
                    <th scope="col">{w("web-ours-place")}</th>
                    <th scope="col">{w("web-ours-harm-types")}</th>
                    <th scope="col">{w("web-ours-source-sector")}</th>
                </tr></thead>
                {rows.into_iter().map(row).collect_view()}
            </table>
        </div>
    }
    .into_any()
}

/// The sign of an outcome and its word.
pub(super) fn outcome_mark(outcome: Option<RowStatus>) -> AnyView {
    let (class, key) = match outcome {
        None => ("mark kept", "web-preview-kept"),
        Some(RowStatus::Held) => ("mark held", "web-receipt-held"),
        Some(RowStatus::Refused) => ("mark refused", "web-receipt-refused"),
        Some(RowStatus::Duplicate) => ("mark held", "web-receipt-duplicate"),
    };
    view! { <span class=class><i aria-hidden="true"></i>{w(key)}</span> }.into_any()
}

fn row(row: &PreviewRow) -> AnyView {
    let why = row.outcome.clone();
    let cells = match row.read.clone() {
        Some(read) => cells(read),
        None => view! { <td colspan="5" class="nothing">{w("web-preview-nothing")}</td> }.into_any(),
    };
    // A row and its reason belong together, also where a table is read aloud.
    view! {
        <tbody>
            <tr>
                <th scope="row" class="figure" data-label=w("web-receipt-line")>{whole(row.line)}</th>
                <td>{outcome_mark(why.as_ref().map(|why| why.status))}</td>
                {cells}
            </tr>
            {why.map(|why| view! { <tr class="why"><td></td><td colspan="6">{reason(why)}</td></tr> })}
        </tbody>
    }
    .into_any()
}

/// Why a row waits or is refused: the sentence, our column, the rule.
pub(super) fn reason(why: RowOutcome) -> AnyView {
    let column = (!why.column.is_empty()).then(|| title_of(&why.column));
    view! {
        <p class="sentence">{column.map(|column| view! { <strong>{both(column)}": "</strong> })}{both(why.messages)}" "
            <code class="hint">{rule_words(&why.rule, &why.kind)}</code></p>
    }
    .into_any()
}

/// The rule with the kind that was found.
pub(super) fn rule_words(rule: &str, kind: &str) -> String {
    if kind.is_empty() { rule.to_owned() } else { format!("{rule} · {kind}") }
}

fn cells(read: ReadRow) -> AnyView {
    let when = read.occurred.map(|(from, to)| span_words(&from, &to));
    view! {
        <td class="day" data-label=w("web-ours-recorded-on")>{read.recorded_on}</td>
        <td class="day" data-label=w("web-ours-occurred")>{when_words(when)}</td>
        <td data-label=w("web-ours-place")>{both(read.place)}{how_told(read.precision_m, &read.place_source)}</td>
        <td data-label=w("web-ours-harm-types")>{list_words(read.harms)}</td>
        <td data-label=w("web-ours-source-sector")>{both(read.source)}" · "{read.agency}</td>
    }
    .into_any()
}

/// When, or that it is not known.
pub(super) fn when_words(when: Option<String>) -> AnyView {
    when.map_or_else(
        || view! { <span class="hint">{w("web-preview-unknown")}</span> }.into_any(),
        IntoAny::into_any,
    )
}

/// Several labels as one line.
pub(super) fn list_words(labels: Vec<Text>) -> AnyView {
    let lang = lang();
    let words = move || labels.iter().map(|label| label.get(lang.get())).collect::<Vec<_>>().join(" · ");
    live(words).into_any()
}

/// How well a place is known, and by what it was told.
pub(super) fn how_told(metres: u32, source: &str) -> AnyView {
    let told = told_key(source);
    view! {
        <span class="hint how">{within(metres)}{told.map(|key| view! { ", "{w(key)} })}</span>
    }
    .into_any()
}
