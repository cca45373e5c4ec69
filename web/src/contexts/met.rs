//! A form and the record behind it: what is missing, and what others did to the record meanwhile.

use super::parts::{Part, Takes, at, is_blank, list_at, put};
use serde_json::Value;

/// What others did to the record while the form was open.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Met {
    /// Fields that they changed and nobody touched here: taken over.
    pub(super) taken: Vec<String>,
    /// Fields that were changed on both sides, with what is kept now; what was filled in here stays until somebody takes theirs.
    pub(super) clashes: Vec<(String, Value)>,
}

/// What of a place lies at or below a path.
pub(super) fn below<'p>(place: &'p str, path: &str) -> Option<&'p str> {
    place.strip_prefix(path).filter(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// The paths of fields that must be filled in and are not.
pub(super) fn lacking(parts: &[Part], value: &Value) -> Vec<String> {
    let unfinished = |one: &Value| {
        !is_blank(&one["text"]) && ["on", "source", "confidence"].iter().any(|field| is_blank(&one[*field]))
    };
    let lacks = |part: &&Part| match part.takes {
        Takes::Evidence(..) => list_at(at(value, &part.path), "").iter().any(unfinished),
        _ => part.needed && is_blank(at(value, &part.path)),
    };
    parts.iter().filter(lacks).map(|part| part.path.clone()).collect()
}

/// Takes over what others changed where nobody did here; what both changed stays as it was filled in, and is named.
pub(super) fn merge(parts: &[Part], base: &Value, mine: &mut Value, theirs: &Value) -> Met {
    let mut met = Met::default();
    let same = |one: &Value, other: &Value| one == other || is_blank(one) && is_blank(other);
    for Part { path, .. } in parts {
        let (was, now) = (at(base, path), at(theirs, path));
        if same(was, now) || same(at(mine, path), now) {
            continue;
        }
        if same(at(mine, path), was) {
            put(mine, path, now.clone());
            met.taken.push(path.clone());
        } else {
            met.clashes.push((path.clone(), now.clone()));
        }
    }
    met
}

#[cfg(test)]
mod tests {
    use super::super::parts::part;
    use super::*;
    use serde_json::json;

    fn parts() -> Vec<Part> {
        vec![
            part("organisation.en", "records-organisation-en", Takes::Words),
            part("since", "records-since", Takes::Day),
            part("until", "records-until", Takes::Day).freely(),
        ]
    }

    #[test]
    fn what_others_changed_is_taken_over_and_what_was_typed_stays() {
        let base = json!({ "organisation": { "en": "Library" }, "since": "2025-01-06", "until": null });
        let mut mine =
            json!({ "organisation": { "en": "Town library" }, "since": "2025-01-06", "until": "2026-02-01" });
        let theirs =
            json!({ "organisation": { "en": "County library" }, "since": "2025-02-01", "until": null });
        let met = merge(&parts(), &base, &mut mine, &theirs);
        assert_eq!(met.taken, ["since"]);
        assert_eq!(met.clashes, [("organisation.en".to_owned(), json!("County library"))]);
        assert_eq!(
            mine,
            json!({ "organisation": { "en": "Town library" }, "since": "2025-02-01", "until": "2026-02-01" })
        );
        // Both typed the same: nothing to choose.
        let mut again = theirs.clone();
        assert_eq!(merge(&parts(), &base, &mut again, &theirs), Met::default());
    }

    #[test]
    fn what_must_be_filled_in_is_named_and_the_rest_may_stay_empty() {
        let value = json!({ "organisation": { "en": "Library" }, "since": "" });
        assert_eq!(lacking(&parts(), &value), ["since"]);
        let evidence = vec![part("evidence", "records-evidence", Takes::Evidence(Vec::new(), Vec::new()))];
        let one = |source: Value| json!({ "evidence": [{ "text": "Walked", "on": "2026-01-10", "source": source, "confidence": "high" }] });
        assert!(lacking(&evidence, &one(json!("transport"))).is_empty());
        assert_eq!(lacking(&evidence, &one(Value::Null)), ["evidence"]);
        assert!(
            lacking(&evidence, &json!({ "evidence": [{ "text": "" }] })).is_empty(),
            "an empty line is left out"
        );
    }

    #[test]
    fn a_place_lies_below_its_path_and_not_below_one_that_begins_alike() {
        assert_eq!(below("headings.1.needs.0", "headings.1.needs"), Some(".0"));
        assert_eq!(below("since", "since"), Some(""));
        assert_eq!(below("headings.10.needs", "headings.1"), None);
    }
}
