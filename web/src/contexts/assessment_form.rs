//! The form of an assessment: one fieldset for each heading, with its prompts as help, strengths, needs, and evidence with its days.

use super::draft::{Draft, Turns};
use super::parts::{Part, Takes, list_at, part, text_at, words_at, written};
use super::record_form::control;
use super::shapes::today;
use super::shelf::Shelf;
use crate::guidance::GuidanceFor;
use crate::words::{Text, both, w};
use api::guidance::Topic;
use leptos::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;

/// The kind of assessment of a kind of context; an online space has none.
pub(super) fn assessed_as(kind: &str) -> Option<&'static str> {
    match kind {
        "place" => Some("neighbourhood"),
        "school" => Some("school"),
        "peer_group" => Some("peer_group"),
        _ => None,
    }
}

/// The set of headings of a kind: of a version, or the one in force.
pub(super) fn headings(lists: &Value, kind: &str, version: Option<&str>) -> Value {
    let fits = |set: &&Value| {
        set["kind"] == kind && version.map_or(set["current"] == true, |version| set["version"] == version)
    };
    lists["headings"].as_array().and_then(|all| all.iter().find(fits)).cloned().unwrap_or_default()
}

/// The fields: the day, and three under each heading.
pub(super) fn parts(shelf: Shelf, set: &Value) -> Vec<Part> {
    let mut all = vec![part("made_on", "records-made-on", Takes::Day)];
    for (n, heading) in list_at(set, "heading").iter().enumerate() {
        let label = text_at(heading, "label");
        let evidence = Takes::Evidence(shelf.all("sectors"), shelf.all("confidences"));
        let fields = [
            ("strengths", "records-strengths-lines", Takes::Lines),
            ("needs", "records-needs-lines", Takes::Lines),
            ("evidence", "records-evidence", evidence),
        ];
        for (field, key, takes) in fields {
            let one = part(&format!("headings.{n}.{field}"), key, takes).freely();
            let named = |heading: &str, field: &str| format!("{heading}: {field}");
            let named = Text::new(named(&label.en, &one.label.en), named(&label.cy, &one.label.cy));
            all.push(Part { label: named, ..one });
        }
    }
    all
}

/// A heading of which something was said.
fn is_said(heading: &Value) -> bool {
    ["strengths", "needs", "evidence"].iter().any(|field| !list_at(heading, field).is_empty())
}

/// What the form fills in has every heading of the set in its place; the record leaves out those of which nothing was said, and lines
/// of evidence without words.
pub(super) fn turns(kind: &'static str, set: &Value) -> Turns {
    let codes: Arc<Vec<String>> =
        Arc::new(list_at(set, "heading").iter().map(|one| words_at(one, "code")).collect());
    let (of_from, version) = (Arc::clone(&codes), set["version"].clone());
    let from = move |record: &Value| {
        let said = list_at(record, "headings");
        let heading =
            |code: &String| said.iter().find(|one| one["code"] == code.as_str()).cloned().unwrap_or_default();
        let headings: Vec<Value> = of_from.iter().map(heading).collect();
        json!({ "made_on": record["made_on"], "baseline": record["baseline"], "headings": headings })
    };
    let to = move |filled: &Value| {
        let sent: Vec<Value> =
            spoken(filled).into_iter().map(|(n, heading)| with_code(&heading, codes.get(n))).collect();
        json!({ "of": kind, "version": version, "made_on": filled["made_on"], "baseline": filled["baseline"], "headings": sent })
    };
    Turns { from: Arc::new(from), to: Arc::new(to), place: Arc::new(place) }
}

fn with_code(heading: &Value, code: Option<&String>) -> Value {
    json!({ "code": code, "strengths": heading["strengths"], "needs": heading["needs"], "evidence": heading["evidence"] })
}

/// The headings of which something is filled in, each with its place in the set.
fn spoken(filled: &Value) -> Vec<(usize, Value)> {
    let tidy = |heading: &Value| {
        let evidence = written(&heading["evidence"]);
        json!({ "strengths": list_at(heading, "strengths"), "needs": list_at(heading, "needs"), "evidence": evidence })
    };
    let all = list_at(filled, "headings").iter().map(tidy).enumerate().collect::<Vec<_>>();
    all.into_iter().filter(|(_, heading)| is_said(heading)).collect()
}

/// The server counts the headings that were sent; the form has all of them.
fn place(filled: &Value, field: &str) -> String {
    let found = field.strip_prefix("headings.").and_then(|rest| {
        let (n, rest) = rest.split_once('.')?;
        let (place, _) = spoken(filled).get(n.parse::<usize>().ok()?)?.clone();
        Some(format!("headings.{place}.{rest}"))
    });
    found.unwrap_or_else(|| field.to_owned())
}

/// A new assessment begins empty; a re-run names its baseline.
pub(super) fn first(baseline: &Value) -> Value {
    json!({ "made_on": today(), "baseline": baseline, "headings": [] })
}

/// The day, and the fieldsets. `before`: what the baseline of a re-run says, to look at; nothing of it is filled in.
pub(super) fn body(draft: Draft, set: &Value, before: &Value) -> AnyView {
    let parts = draft.parts();
    let made_on = parts.iter().find(|part| part.path == "made_on").map(|part| control(draft, part));
    let headings = list_at(set, "heading");
    let one = |(n, heading): (usize, &Value)| fieldset(draft, &parts, n, (heading, &before["headings"][n]));
    view! {
        <p class="hint whole">{w("records-assessment-lead")}</p>
        <div class="whole"><GuidanceFor topic=Topic::Assessment/></div>
        {made_on}
        {headings.iter().enumerate().map(one).collect_view()}
    }
    .into_any()
}

fn fieldset(draft: Draft, parts: &[Part], n: usize, (heading, before): (&Value, &Value)) -> AnyView {
    let prompts = list_at(heading, "prompts").into_iter().map(|prompt| {
        let words = Text::new(words_at(&prompt, "en"), words_at(&prompt, "cy"));
        view! { <li>{both(words)}</li> }
    });
    let field = |field: &str, key: &str| {
        let path = format!("headings.{n}.{field}");
        let part = parts.iter().find(|part| part.path == path)?;
        // The legend says which heading it is.
        let plain = Part { label: api::language::say(key, &[]), ..part.clone() };
        Some(control(draft, &plain))
    };
    let id = format!("{}-heading-{n}", draft.form());
    view! {
        <fieldset class="whole ctx-heading" id=id.clone() aria-describedby=format!("{id}-prompts")>
            <legend>{both(text_at(heading, "label"))}</legend>
            <ul class="hint ctx-prompts" id=format!("{id}-prompts")>{prompts.collect_view()}</ul>
            {baseline(before)}
            <div class="ctx-sides">
                <div>{field("strengths", "records-strengths-lines")}</div>
                <div>{field("needs", "records-needs-lines")}</div>
            </div>
            {field("evidence", "records-evidence")}
        </fieldset>
    }
    .into_any()
}

/// What the baseline said under a heading.
fn baseline(before: &Value) -> AnyView {
    let line = |key: &'static str, field: &str| {
        let texts: Vec<String> =
            list_at(before, field).iter().filter_map(Value::as_str).map(str::to_owned).collect();
        (!texts.is_empty()).then(|| view! { <li>{w(key)}": "{texts.join("; ")}</li> })
    };
    let (strengths, needs) = (line("records-strengths", "strengths"), line("records-needs", "needs"));
    let any = strengths.is_some() || needs.is_some();
    any.then(
        || view! { <div class="hint"><p>{w("records-baseline-said")}</p><ul>{strengths}{needs}</ul></div> },
    )
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set() -> Value {
        json!({ "kind": "neighbourhood", "version": "2026-1", "heading": [{ "code": "a" }, { "code": "b" }, { "code": "c" }] })
    }

    #[test]
    fn headings_of_which_nothing_was_said_are_left_out_and_come_back_in_their_place() {
        let seen = json!({ "text": "Walked after dark.", "on": "2026-01-10", "source": "transport", "confidence": "high" });
        let filled = json!({ "made_on": "2026-11-01", "baseline": null, "headings": [
            { "evidence": [{ "text": " ", "on": "2026-11-01" }] }, { "needs": ["light"] }, { "evidence": [seen, { "text": "" }] }] });
        let turns = turns("neighbourhood", &set());
        let sent = (turns.to)(&filled);
        assert_eq!(
            sent["headings"],
            json!([{ "code": "b", "strengths": [], "needs": ["light"], "evidence": [] },
                   { "code": "c", "strengths": [], "needs": [], "evidence": [seen] }])
        );
        let read: api::context::Assessment = serde_json::from_value(sent.clone()).unwrap();
        assert_eq!((read.headings.len(), read.baseline), (2, None));
        let back = (turns.from)(&sent);
        assert!(back["headings"][0].is_null());
        assert_eq!(back["headings"][2]["evidence"], json!([seen]));
        assert_eq!((turns.to)(&back), sent, "there and back");
    }

    #[test]
    fn a_refusal_is_shown_at_the_heading_that_it_is_about() {
        let filled = json!({ "headings": [null, { "needs": ["light"] }, { "strengths": ["a view"] }] });
        assert_eq!(place(&filled, "headings.0.needs.0"), "headings.1.needs.0");
        assert_eq!(place(&filled, "headings.1.strengths.0"), "headings.2.strengths.0");
        assert_eq!(place(&filled, "headings"), "headings");
        assert_eq!(place(&filled, "made_on"), "made_on");
    }

    #[test]
    fn online_spaces_are_not_assessed() {
        assert_eq!(assessed_as("place"), Some("neighbourhood"));
        assert_eq!(assessed_as("online_space"), None);
    }
}
