//! Guardians and place managers of a context: who they are, and the forms that add, change and end one.

use super::draft::{Draft, Turns};
use super::parts::{Part, Takes, list_at, part, text_at, words_at};
use super::record_form::{controls, record_form};
use super::record_row::{Kept, acts, row};
use super::records::{section, table};
use super::shapes::today;
use super::shelf::{Kind, Shelf};
use crate::words::{both, w};
use leptos::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;

const HEADS: [&str; 7] = [
    "records-organisation",
    "records-organisation-kind",
    "records-kind",
    "records-role",
    "records-route",
    "records-days",
    "records-acts",
];

fn parts(shelf: Shelf) -> Vec<Part> {
    let one = |list: &str| Takes::One(shelf.all(list));
    vec![
        part("organisation.en", "records-organisation-en", Takes::Words),
        part("organisation.cy", "records-organisation-cy", Takes::Words),
        part("organisation_kind", "records-organisation-kind", one("organisation_kinds")),
        part("kind", "records-kind", one("guardian_kinds")),
        part("role", "records-role", one("guardian_roles")),
        part("route", "records-route", one("contact_routes")),
        part("since", "records-since", Takes::Day),
        part("until", "records-until", Takes::Day).freely(),
    ]
}

/// From a day to a day, as far as told.
fn days(from: &str, until: &str) -> String {
    if until.is_empty() { from.to_owned() } else { format!("{from} – {until}") }
}

fn shown(kept: &Kept) -> AnyView {
    let (one, of) = (&kept.line, &kept.line["guardian"]);
    let now = one["now"].as_bool().unwrap_or_default();
    let cells = view! {
        <td>{both(text_at(one, "organisation_kind_label"))}</td><td>{both(text_at(one, "kind_label"))}</td>
        <td>{both(text_at(one, "role_label"))}</td><td>{both(text_at(one, "route_label"))}</td>
        <td class="ctx-day">{days(&words_at(of, "since"), &words_at(of, "until"))}{(!now).then(|| view! { " "<span class="hint">{w("contexts-link-ended")}</span> })}</td>
    };
    let mut keeping = vec![kept.change_by(|draft| controls(draft, None))];
    if of["until"].is_null() {
        keeping.push(kept.quick(("end", "records-end"), &["until"], ("until", json!(today()))));
    }
    row(kept, both(text_at(of, "organisation")), cells.into_any(), HEADS.len(), acts(kept, keeping))
}

/// The section.
pub(super) fn guardians(shelf: Shelf, records: &Value) -> AnyView {
    let all = Arc::new(parts(shelf));
    let kept = |line: Value| Kept {
        shelf,
        kind: Kind::Guardian,
        line,
        parts: Arc::clone(&all),
        turns: Turns::same(),
    };
    let rows = list_at(records, "guardians").into_iter().map(|line| shown(&kept(line))).collect();
    let form = move || {
        let first = json!({ "since": today(), "until": null });
        let draft = Draft::new(Kind::Guardian, parts(shelf), Turns::same(), first);
        record_form(shelf, draft, Arc::new(move || controls(draft, None)))
    };
    let known = table(&HEADS, rows, "records-guardians");
    section(shelf, "guardians", "records-guardians", known, Some(("records-guardian-add", Box::new(form))))
}
