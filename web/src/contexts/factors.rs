//! Factors, strengths and safe adults of a context: what they weigh today, and the forms that add, change and evidence one anew.

use super::draft::{Draft, Turns};
use super::live;
use super::parts::{Part, Takes, list_at, part, text_at, words_at};
use super::record_form::{controls, record_form};
use super::record_row::{Kept, acts, row};
use super::records::{section, table};
use super::shapes::today;
use super::shelf::{Kind, Shelf};
use crate::words::{Text, both, lang, w};
use leptos::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;

const HEADS: [&str; 7] = [
    "records-factor",
    "records-pace",
    "records-evidenced",
    "records-weight",
    "contexts-col-sources",
    "records-confidence",
    "records-acts",
];

fn parts(shelf: Shelf) -> Vec<Part> {
    vec![
        part("code", "records-factor", Takes::One(shelf.all("factors"))),
        part("last_evidenced", "records-evidenced", Takes::Day),
        part("sources", "contexts-field-sources", Takes::Many(shelf.all("sectors"))),
        part("confidence", "records-confidence", Takes::One(shelf.all("confidences"))),
        part("until", "records-until", Takes::Day).freely(),
    ]
}

fn shown(kept: &Kept) -> AnyView {
    let (one, of) = (&kept.line, &kept.line["factor"]);
    let percent = (one["weight"].as_f64().unwrap_or_default() * 100.0).round();
    let pace =
        if words_at(&one["meaning"], "pace") == "static" { "records-static" } else { "records-dynamic" };
    let sources: Vec<Text> = list_at(one, "source_labels")
        .iter()
        .map(|text| Text::new(words_at(text, "en"), words_at(text, "cy")))
        .collect();
    let lang = lang();
    let sources = move || sources.iter().map(|text| text.get(lang.get())).collect::<Vec<_>>().join(", ");
    let (live_now, until) = (one["live"].as_bool().unwrap_or_default(), words_at(of, "until"));
    let old =
        (!live_now && until.is_empty()).then(|| view! { " "<span class="hint">{w("records-old")}</span> });
    let ended = (!until.is_empty())
        .then(|| view! { " "<span class="hint">{w("records-until-day")}" "{until}</span> });
    let cells = view! {
        <td>{w(pace)}</td><td class="ctx-day">{words_at(of, "last_evidenced")}{old}{ended}</td>
        <td class="figure">{format!("{percent:.0}%")}</td><td class="ctx-sources">{live(sources)}</td><td>{both(text_at(one, "confidence_label"))}</td>
    };
    let name = view! { <span title=both(text_at(&one["meaning"], "definition"))>{both(text_at(&one["meaning"], "label"))}</span> };
    let keeping = vec![
        kept.change_but("code"),
        kept.quick(
            ("again", "records-evidenced-again"),
            &["last_evidenced", "sources", "confidence"],
            ("last_evidenced", json!(today())),
        ),
    ];
    row(kept, name, cells.into_any(), HEADS.len(), acts(kept, keeping))
}

/// The section.
pub(super) fn factors(shelf: Shelf, records: &Value) -> AnyView {
    let all = Arc::new(parts(shelf));
    let kept =
        |line: Value| Kept { shelf, kind: Kind::Factor, line, parts: Arc::clone(&all), turns: Turns::same() };
    let side = |list: &str, title: &'static str| {
        table(&HEADS, list_at(records, list).into_iter().map(|line| shown(&kept(line))).collect(), title)
    };
    let known = view! {
        <p class="well" id="factors-raised">{both(text_at(records, "raised_label"))}</p>
        <h3>{w("records-harms")}</h3>{side("harms", "records-harms")}
        <h3>{w("records-strengths")}</h3>{side("strengths", "records-strengths")}
    }
    .into_any();
    let form = move || {
        let first = json!({ "last_evidenced": today(), "sources": [], "until": null });
        let draft = Draft::new(Kind::Factor, parts(shelf), Turns::same(), first);
        record_form(shelf, draft, Arc::new(move || controls(draft, None)))
    };
    section(shelf, "factors", "records-factors", known, Some(("records-factor-add", Box::new(form))))
}
