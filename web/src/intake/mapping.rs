//! The file as it was understood: what is wrong at the head, their columns beside ours, what would become of the rows, and the taking in.

use super::fill::Fills;
use super::flow::Flow;
use super::live;
use super::rows::PreviewView;
use super::saved::SavedBar;
use super::theirs::Theirs;
use crate::number::whole;
use crate::states::FailureView;
use crate::words::{Arg, Text, both, counted, lang, w};
use api::Preview;
use api::language::say_in;
use leptos::prelude::*;
use std::sync::Arc;

/// The page between sending a file and taking it in.
#[component]
pub(super) fn MappingView(
    /// The page's state.
    flow: Flow,
) -> impl IntoView {
    let head = move || {
        flow.drawn.get();
        flow.preview.get_untracked().map(|preview| view! { <About flow preview/> })
    };
    let problems = Memo::new(move |_| {
        flow.preview.with(|preview| preview.as_ref().map(|it| it.problems.clone()).unwrap_or_default())
    });
    view! {
        {live(head)}
        <div role="status">{live(move || lacks(problems.get()))}</div>
        {live(move || if flow.canonical.get() {
            view! {
                <p class="good">{w("web-map-canonical")}</p>
                <details class="fold"><summary>{w("web-map-heading")}</summary><Columns flow/></details>
            }.into_any()
        } else {
            view! { <h2>{w("web-map-heading")}</h2><p class="lead">{w("web-map-lead")}</p><Columns flow/> }.into_any()
        })}
        <PreviewView flow/>
        <Take flow/>
    }
}

/// What the mapping lacks, or the file may not have.
fn lacks(problems: Vec<Text>) -> AnyView {
    if problems.is_empty() {
        return ().into_any();
    }
    view! {
        <div class="wrong problems">
            <p><strong>{w("web-map-problems")}</strong></p>
            <ul>{problems.into_iter().map(|problem| view! { <li>{both(problem)}</li> }).collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// The kind of file, its sheets, and what is to be known of it.
#[component]
fn About(
    /// The page's state.
    flow: Flow,
    /// The newest answer.
    preview: Arc<Preview>,
) -> impl IntoView {
    let lang = lang();
    let rows = preview.rows_total;
    let notices = preview.notices.clone();
    view! {
        <div class="row">
            <p>{kind_words(&preview.kind)}" · "{live(move || counted(lang.get(), "map-rows", rows))}</p>
            {(preview.sheets.len() > 1).then(|| sheets(flow, &preview))}
        </div>
        {notices.into_iter().map(|notice| view! { <p class="caution">{both(notice)}</p> }).collect_view()}
    }
}

fn kind_words(kind: &str) -> AnyView {
    match kind {
        "separated" => w("web-kind-separated").into_any(),
        "xlsx" | "xlsm" => "XLSX".into_any(),
        "ods" => "ODS".into_any(),
        _ => "GeoJSON".into_any(),
    }
}

/// Which sheet of the workbook is read. One whose name may not be shown cannot be chosen by it.
fn sheets(flow: Flow, preview: &Preview) -> AnyView {
    let lang = lang();
    let now = preview.sheet;
    let options = preview.sheets.iter().enumerate().map(|(at, sheet)| {
        let (rows, hidden, named) = (sheet.rows, sheet.hidden, sheet.name.is_some());
        let name = sheet.name.clone();
        let words = move || {
            let said = lang.get();
            let name = name.clone().unwrap_or_else(|| {
                say_in(said, "web-map-sheet-unnamed", &[("n", Arg::from(whole(at as u64 + 1)))])
            });
            let hidden = if hidden {
                format!(" · {}", say_in(said, "web-map-sheet-hidden", &[]))
            } else {
                String::new()
            };
            format!("{name} · {}{hidden}", counted(said, "map-rows", rows))
        };
        view! { <option value=at.to_string() selected=at == now disabled=!named>{live(words)}</option> }
    });
    let names: Vec<Option<String>> = preview.sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let chosen = move |event| {
        let at: Option<usize> = event_target_value(&event).parse().ok();
        if let Some(name) = at.and_then(|at| names.get(at).cloned()).flatten() {
            flow.guess(Some(name));
        }
    };
    view! {
        <label class="beside"><span>{w("web-map-sheet")}</span>
            <select id="sheet" on:change=chosen>{options.collect_view()}</select></label>
    }
    .into_any()
}

/// Saved mappings, and their columns beside ours. Drawn once for each file: a control that has the keyboard stays where it is.
#[component]
fn Columns(
    /// The page's state.
    flow: Flow,
) -> impl IntoView {
    view! {
        <SavedBar flow/>
        {live(move || {
            flow.drawn.get();
            flow.preview.get_untracked().map(|preview| view! {
                <div class="mapping">
                    <Theirs flow preview=Arc::clone(&preview)/>
                    <Fills flow preview/>
                </div>
            })
        })}
    }
}

/// The last step.
#[component]
fn Take(
    /// The page's state.
    flow: Flow,
) -> impl IntoView {
    let lang = lang();
    let ready = Memo::new(move |_| {
        let sound = flow.preview.with(|preview| preview.as_ref().is_some_and(|it| it.problems.is_empty()));
        sound && !flow.stale.get() && !flow.taking.get()
    });
    let all = move || flow.preview.with(|preview| preview.as_ref().map_or(0, |preview| preview.rows_total));
    view! {
        <div class="take">
            <div role="alert">
                {live(move || flow.failure.get().map(|failure| {
                    let fields = failure.fields();
                    view! {
                        {fields.into_iter().map(|field| view! { <p class="wrong">{both(field.message)}</p> }).collect_view()}
                        <FailureView failure again=move || flow.again()/>
                    }
                }))}
            </div>
            <p class="go">
                <button type="button" class="button strong" disabled=move || !ready.get() on:click=move |_| flow.take()>
                    {live(move || if flow.taking.get() { w("web-intake-taking")() } else { counted(lang.get(), "web-take-rows", all()) })}
                </button>
                <span class="hint">{w("web-intake-go-note")}</span>
            </p>
        </div>
    }
}
