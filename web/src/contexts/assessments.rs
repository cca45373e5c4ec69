//! The assessments of a context: heading by heading, what a re-run found otherwise, and the forms that make, change and run one again.

use super::assessment_form::{assessed_as, body, first, headings, parts, turns};
use super::draft::Draft;
use super::parts::{choices, list_at, text_at, words_at};
use super::record_form::record_form;
use super::record_row::{Act, Kept, acts, buttons, opened};
use super::records::{section, table};
use super::shapes::Line;
use super::shelf::{Kind, Shelf};
use crate::words::{Text, both, w};
use leptos::prelude::*;
use serde_json::Value;
use std::sync::Arc;

/// The section.
pub(super) fn assessments(shelf: Shelf, line: &Arc<Line>, records: &Value) -> AnyView {
    let Some(kind) = assessed_as(line.kind()) else { return ().into_any() };
    let all = list_at(records, "assessments");
    let lists = shelf.lists.get_untracked();
    let known = all.iter().map(|one| assessed(shelf, kind, &lists, (one, &all))).collect_view();
    let known = if all.is_empty() { table(&[], Vec::new(), "records-assessments") } else { known.into_any() };
    let form = move || {
        let set = headings(&shelf.lists.get_untracked(), kind, None);
        form(shelf, kind, set, (&Value::Null, Value::Null))
    };
    section(
        shelf,
        "assessments",
        "records-assessments",
        known,
        Some(("records-assessment-add", Box::new(form))),
    )
}

/// The form of a new one, or of a re-run: the id of its baseline and what that said.
fn form(shelf: Shelf, kind: &'static str, set: Value, (baseline, before): (&Value, Value)) -> AnyView {
    let draft = Draft::new(Kind::Assessment, parts(shelf, &set), turns(kind, &set), first(baseline));
    record_form(shelf, draft, Arc::new(move || body(draft, &set, &before)))
}

/// One assessment: heading by heading, and what is not as it was in its baseline.
fn assessed(shelf: Shelf, kind: &'static str, lists: &Value, (one, all): (&Value, &[Value])) -> AnyView {
    let of = &one["assessment"];
    // A re-run goes by the headings of its baseline, whatever is in force now.
    let set = headings(lists, kind, of["version"].as_str());
    let turned = turns(kind, &set);
    let said = (turned.from)(of);
    let kept = Kept {
        shelf,
        kind: Kind::Assessment,
        line: one.clone(),
        parts: Arc::new(parts(shelf, &set)),
        turns: turned,
    };
    let id = kept.id();
    let (of_change, of_rerun, of_baseline) = (set.clone(), set.clone(), one["id"].clone());
    let mut keeping = vec![kept.change_by(move |draft| body(draft, &of_change, &Value::Null))];
    if of["baseline"].is_null() {
        keeping.push(Act::new(format!("rerun-{id}"), "records-rerun", move || {
            form(shelf, kind, of_rerun.clone(), (&of_baseline, said.clone()))
        }));
    }
    let acts = acts(&kept, keeping);
    let of_day = all
        .iter()
        .find(|other| other["id"] == of["baseline"])
        .map(|base| words_at(&base["assessment"], "made_on"));
    let rerun = of_day.map(|day| view! { " · "{w("records-baseline")}" "{day} });
    view! {
        <h3 id=format!("row-{id}")>{words_at(of, "made_on")}" · "{both(text_at(one, "kind_label"))}{rerun}</h3>
        {found(lists, &set, of)}
        {compared(&set, one)}
        {buttons(shelf, &id, &acts)}
        {opened(shelf, acts)}
    }
    .into_any()
}

fn name(set: &Value, code: &str) -> Text {
    let names = choices(&set["heading"], |_| true);
    names.iter().find(|(one, _)| one == code).map_or_else(|| Text::same(code), |(_, words)| words.clone())
}

fn texts(list: Vec<Value>) -> AnyView {
    let all = list.iter().filter_map(Value::as_str).map(str::to_owned);
    all.map(|text| view! { <p>{text}</p> }).collect_view().into_any()
}

/// What was found, heading by heading.
fn found(lists: &Value, set: &Value, of: &Value) -> AnyView {
    let (sectors, confidences) =
        (choices(&lists["sectors"], |_| true), choices(&lists["confidences"], |_| true));
    let word = |list: &[(String, Text)], code: String| {
        list.iter().find(|(one, _)| *one == code).map_or_else(|| Text::same(code), |(_, words)| words.clone())
    };
    let seen = |it: Value| {
        let (sector, sure) =
            (word(&sectors, words_at(&it, "source")), word(&confidences, words_at(&it, "confidence")));
        view! { <p>{words_at(&it, "text")}" "<span class="hint">{words_at(&it, "on")}" · "{both(sector)}" · "{both(sure)}</span></p> }
    };
    let rows = list_at(of, "headings").into_iter().map(|heading| {
        view! { <tr><th scope="row">{both(name(set, &words_at(&heading, "code")))}</th><td>{texts(list_at(&heading, "strengths"))}</td>
            <td>{texts(list_at(&heading, "needs"))}</td><td>{list_at(&heading, "evidence").into_iter().map(seen).collect_view()}</td></tr> }
        .into_any()
    });
    table(
        &["records-heading", "records-strengths", "records-needs", "records-evidence"],
        rows.collect(),
        "records-assessments",
    )
}

/// What a re-run found otherwise than its baseline, under the headings where something is otherwise.
fn compared(set: &Value, one: &Value) -> AnyView {
    const SIDES: [&str; 4] = ["strengths_gained", "strengths_gone", "needs_gained", "needs_gone"];
    let all = list_at(one, "compared");
    if all.is_empty() {
        return ().into_any();
    }
    let is_other = |heading: &&Value| SIDES.iter().any(|side| !list_at(heading, side).is_empty());
    let rows: Vec<AnyView> = all
        .iter()
        .filter(is_other)
        .map(|heading| {
            let sides = SIDES.map(|side| view! { <td>{texts(list_at(heading, side))}</td> });
            view! { <tr><th scope="row">{both(name(set, &words_at(heading, "code")))}</th>{sides}</tr> }
                .into_any()
        })
        .collect();
    if rows.is_empty() {
        return view! { <p>{w("records-compared-same")}</p> }.into_any();
    }
    let heads = [
        "records-heading",
        "records-strengths-gained",
        "records-strengths-gone",
        "records-needs-gained",
        "records-needs-gone",
    ];
    view! { <p>{w("records-compared")}</p><div class="ctx-compared">{table(&heads, rows, "records-compared")}</div> }.into_any()
}
