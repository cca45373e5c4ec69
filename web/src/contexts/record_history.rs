//! The history of one record: act by act, field by field in words, by role and agency.

use super::live;
use super::parts::{Part, at, list_at, put, text_at, words_at};
use super::record_row::Kept;
use crate::door::{self, Load};
use crate::number::moment;
use crate::states::{FailureView, Skeleton};
use crate::words::{both, lang, w};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;
use std::sync::Arc;

/// The history of a record; it is asked for when it is opened, for each look is on record.
pub(super) fn history(kept: &Kept) -> AnyView {
    let told: RwSignal<Load<Arc<Value>>> = RwSignal::new(Load::Waiting);
    let path = StoredValue::new(format!("/api/contexts/records/{}/history", kept.id()));
    let ask = move || {
        spawn_local(async move {
            let answer = door::get::<Value>(&path.get_value(), None).await;
            told.try_set(answer.map_or_else(Load::Failed, |history| Load::Ready(Arc::new(history))));
        });
    };
    ask();
    let kept = kept.clone();
    live(move || match told.get() {
        Load::Waiting => view! { <Skeleton/> }.into_any(),
        Load::Failed(failure) => view! { <FailureView failure again=ask/> }.into_any(),
        Load::Ready(history) => acts(&kept, &history),
    })
    .into_any()
}

fn acts(kept: &Kept, history: &Value) -> AnyView {
    let acts = list_at(history, "acts");
    let forms: Vec<Value> =
        versions(&acts).iter().map(|version| (kept.turns.from)(&version["record"])).collect();
    let last = acts.len();
    let one = |(n, act): (usize, &Value)| {
        // The newest act is the first, the newest version the last.
        let after = &forms[last - 1 - n];
        let before = (n + 1 < last).then(|| &forms[last - 2 - n]);
        shown(kept, act, before, after)
    };
    let id = format!("history-{}-acts", kept.id());
    view! { <ol class="ctx-acts" id=id>{acts.iter().enumerate().map(one).collect_view()}</ol> }.into_any()
}

fn shown(kept: &Kept, act: &Value, before: Option<&Value>, after: &Value) -> AnyView {
    let agency = words_at(act, "agency");
    let role = both(text_at(act, "role_label"));
    // The machine itself acts in no role and for no agency.
    let machine = w("contexts-history-machine");
    let by = move || if agency.is_empty() { machine() } else { format!("{} · {agency}", role()) };
    let key = if before.is_none() { "records-history-first" } else { "records-history-changed" };
    let nothing = Value::Null;
    let before = before.unwrap_or(&nothing);
    let rows: Vec<AnyView> = differing(&kept.parts, before, after)
        .map(|part| changed(part, at(before, &part.path), at(after, &part.path)))
        .collect();
    view! {
        <li><p><strong>{w(key)}</strong>" · "<span class="hint">{moment(&words_at(act, "at"))}" · "{live(by)}</span></p>
            <table class="figures">
                <thead><tr><th scope="col">{w("contexts-history-field")}</th><th scope="col">{w("contexts-history-before")}</th><th scope="col">{w("contexts-history-after")}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table></li>
    }
    .into_any()
}

/// The fields that are not the same before and after.
fn differing<'p>(parts: &'p [Part], before: &'p Value, after: &'p Value) -> impl Iterator<Item = &'p Part> {
    let blank = super::parts::is_blank;
    parts.iter().filter(move |part| {
        let (old, new) = (at(before, &part.path), at(after, &part.path));
        old != new && !(blank(old) && blank(new))
    })
}

fn changed(part: &Part, before: &Value, after: &Value) -> AnyView {
    let lang = lang();
    let words = |value: &Value| {
        let (value, takes) = (value.clone(), part.takes.clone());
        live(move || {
            let words = takes.words(&value, lang.get());
            if words.is_empty() { "–".to_owned() } else { words }
        })
    };
    view! { <tr><th scope="row">{both(part.label.clone())}</th><td>{words(before)}</td><td>{words(after)}</td></tr> }
        .into_any()
}

/// Every version of a record, the oldest first, from its acts, the newest first.
fn versions(acts: &[Value]) -> Vec<Value> {
    let mut now = Value::Null;
    let next = |act: &Value| {
        let changes = list_at(act, "changes");
        // Entries at the end of a list are taken out from the last.
        let gone = |change: &&Value| change["after"].is_null();
        for change in changes.iter().filter(|change| !gone(change)) {
            follow(&mut now, &words_at(change, "field"), &change["after"]);
        }
        for change in changes.iter().rev().filter(gone) {
            leave(&mut now, &words_at(change, "field"));
        }
        now.clone()
    };
    acts.iter().rev().map(next).collect()
}

fn follow(now: &mut Value, field: &str, after: &Value) {
    if field.is_empty() { *now = after.clone() } else { put(now, field, after.clone()) }
}

/// Nothing is left of a field: the last entry of a list goes, any other value is none.
fn leave(now: &mut Value, field: &str) {
    let (list, entry) = field.rsplit_once('.').unwrap_or(("", field));
    let mut kept = at_or_all(now, list).clone();
    match (kept.as_array_mut(), entry.parse::<usize>()) {
        (Some(all), Ok(n)) if n + 1 == all.len() => {
            all.pop();
            follow(now, list, &kept);
        }
        _ => follow(now, field, &Value::Null),
    }
}

fn at_or_all<'v>(value: &'v Value, path: &str) -> &'v Value {
    if path.is_empty() { value } else { at(value, path) }
}

#[cfg(test)]
mod tests {
    use super::super::parts::{Takes, part};
    use super::*;
    use api::context::{ContextRecord, record_changes};
    use serde_json::json;

    fn assessment(needs: &[&str], evidence: usize) -> ContextRecord {
        let seen = json!({ "text": "Walked after dark.", "on": "2026-01-10", "source": "transport", "confidence": "high" });
        serde_json::from_value(json!({ "kind": "assessment", "record": {
            "of": "neighbourhood", "version": "2026-1", "made_on": "2026-01-10", "baseline": null,
            "headings": [{ "code": "routes", "strengths": [], "needs": needs, "evidence": vec![seen; evidence] }] } }))
        .unwrap()
    }

    /// What the register writes down of its acts leads to the same versions here.
    #[test]
    fn versions_are_what_the_register_kept() {
        let kept = [
            assessment(&["Light", "Bench"], 1),
            assessment(&["Light", "Bench", "Bin"], 3),
            assessment(&["Bench"], 0),
            assessment(&["Bench"], 1),
        ];
        let mut acts = Vec::new();
        for (n, version) in kept.iter().enumerate() {
            let before = n.checked_sub(1).map(|n| &kept[n]);
            acts.push(json!({ "changes": record_changes(before, version) }));
        }
        acts.reverse();
        let told: Vec<Value> = kept.iter().map(|one| serde_json::to_value(one).unwrap()).collect();
        assert_eq!(versions(&acts), told);
    }

    #[test]
    fn only_what_changed_is_shown() {
        let parts = [
            part("since", "records-since", Takes::Day),
            part("until", "records-until", Takes::Day).freely(),
            part("sources", "contexts-field-sources", Takes::Many(Vec::new())),
        ];
        let (before, after) = (
            json!({ "since": "2025-01-06", "until": null }),
            json!({ "since": "2025-01-06", "until": "2026-01-06", "sources": [] }),
        );
        let paths: Vec<&str> = differing(&parts, &before, &after).map(|part| part.path.as_str()).collect();
        assert_eq!(paths, ["until"]);
    }
}
