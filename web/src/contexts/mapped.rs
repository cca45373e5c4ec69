//! What young people mapped: the summary, as far as it may be told, and for whoever keeps contexts the single sessions and their form.

use super::draft::{Draft, Turns};
use super::live;
use super::mark_form::{Marking, colours, parts};
use super::parts::{choices, list_at, text_at, words_at};
use super::record_form::{controls, record_form};
use super::record_row::{Kept, acts, row};
use super::records::{section, table};
use super::shapes::today;
use super::shelf::{Kind, Shelf};
use crate::door::Load;
use crate::session::Session;
use crate::states::{FailureView, Skeleton};
use crate::words::{Text, both, counted, lang, w};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Value, json};
use std::sync::Arc;

/// The fields beside the marks.
const FIELDS: [&str; 4] = ["held_on", "size", "age", "led_by"];

/// The section, of a context or of an area.
pub(super) fn mapped(shelf: Shelf, records: &Value) -> AnyView {
    let known = view! { {summary(&records["mapping"])}{sessions(shelf)} }.into_any();
    let form = move || {
        let first = json!({ "area": shelf.code(), "held_on": today(), "features": [], "safe_places": [] });
        let draft = Draft::new(Kind::Session, parts(shelf), Turns::same(), first);
        record_form(shelf, draft, Arc::new(move || body(shelf, draft)))
    };
    section(shelf, "mapping", "records-mapping", known, Some(("records-session-add", Box::new(form))))
}

fn body(shelf: Shelf, draft: Draft) -> AnyView {
    view! {
        <p class="hint whole">{w("records-session-lead")}</p>
        {controls(draft, Some(&FIELDS))}
        <Marking shelf draft/>
    }
    .into_any()
}

/// The counts, and what they are counts of. Below three sessions the sentence is the same whether there were two or none.
fn summary(answer: &Value) -> AnyView {
    let lang = lang();
    let words = choices(&answer["words"], |_| true);
    let of = move |code: &str| {
        words.iter().find(|(one, _)| one == code).map_or_else(|| Text::same(code), |(_, words)| words.clone())
    };
    let rows = list_at(&answer["summary"], "marks").into_iter().map(|mark| {
        let colour = words_at(&mark, "colour");
        view! { <tr><th scope="row">{super::sign(&colour)}{both(of(&colour))}</th><td>{both(of(&words_at(&mark, "reason")))}</td>
            <td class="figure">{mark["marks"].to_string()}</td></tr> }
        .into_any()
    });
    let rows: Vec<AnyView> = rows.collect();
    let count = |key: &'static str, n: &Value| {
        n.as_u64().map(|n| view! { <p>{live(move || counted(lang.get(), key, n))}</p> })
    };
    let told = !answer["summary"].is_null();
    view! {
        <p class="hint">{w("records-mapping-rule")}</p>
        <p class="well" id="mapping-note">{both(text_at(answer, "note"))}</p>
        {told.then(|| view! { <div id="mapping-summary">
            {count("records-mapping-sessions", &answer["summary"]["sessions"])}
            {table(&["records-colour", "records-reason", "records-marks"], rows, "records-mapping")}
            {count("records-safe-places", &answer["summary"]["safe_places"])}
        </div> })}
    }
    .into_any()
}

/// The single sessions, for whoever keeps contexts, once they are asked for.
fn sessions(shelf: Shelf) -> AnyView {
    if !expect_context::<Session>().may("keep_contexts") {
        return ().into_any();
    }
    let wanted = Memo::new(move |_| shelf.sessions.with(Option::is_some));
    let turn = move |_| {
        if wanted.get_untracked() {
            shelf.sessions.set(None);
        } else {
            spawn_local(shelf.sessions_ask());
        }
    };
    let shown = move || match shelf.sessions.get()? {
        Load::Waiting => Some(view! { <Skeleton/> }.into_any()),
        Load::Failed(failure) => {
            Some(view! { <FailureView failure again=move || spawn_local(shelf.sessions_ask())/> }.into_any())
        }
        Load::Ready(page) => Some(listed(shelf, &page)),
    };
    view! {
        <div class="ctx-row"><button type="button" class="button small" id="mapping-sessions" aria-expanded=live(move || wanted.get().to_string()) on:click=turn>{w("records-sessions-show")}</button>
            <p class="hint">{w("records-sessions-recorded")}</p></div>
        {live(shown)}
    }
    .into_any()
}

fn listed(shelf: Shelf, page: &Value) -> AnyView {
    const HEADS: [&str; 6] = [
        "records-session-held",
        "records-session-size",
        "records-session-age",
        "records-session-led",
        "records-session-marked",
        "records-acts",
    ];
    let (lang, all) = (lang(), Arc::new(parts(shelf)));
    let one = |line: Value| {
        let kept = Kept { shelf, kind: Kind::Session, line, parts: Arc::clone(&all), turns: Turns::same() };
        let session = kept.line["session"].clone();
        let words = |path: &str| {
            let takes = all.iter().find(|part| part.path == path).map(|part| part.takes.clone());
            let value = session[path].clone();
            live(move || takes.as_ref().map(|takes| takes.words(&value, lang.get())).unwrap_or_default())
        };
        let marked = colours(&session)
            .map(|(colour, n)| view! { <span class="ctx-count">{super::sign(colour)}{n}</span> });
        let cells = view! {
            <td>{words("size")}</td><td>{words("age")}</td><td>{both(text_at(&kept.line, "led_by_label"))}</td>
            <td>{marked.collect_view()}</td>
        };
        let keeping = vec![kept.change_by(move |draft| body(shelf, draft))];
        row(&kept, words_at(&session, "held_on"), cells.into_any(), HEADS.len(), acts(&kept, keeping))
    };
    let rows = list_at(page, "sessions").into_iter().map(one).collect();
    view! { <div id="mapping-list">{table(&HEADS, rows, "records-sessions")}</div> }.into_any()
}
