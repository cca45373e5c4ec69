//! A form about a context: its values by field code, what is missing, what the server refused.

use super::fields::{Field, Holds, details_of, field_of};
use super::shapes::Line;
use crate::door::Failure;
use crate::words::Text;
use api::language::say;
use leptos::prelude::*;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Values by field code.
pub(super) type Values = BTreeMap<&'static str, Value>;

/// The fields that every kind has, in the order of the form; the name comes first where somebody writes it.
pub(super) const COMMON: [&str; 5] = ["owner_role", "review_on", "marking", "sources", "places"];
/// The two forms of a name.
pub(super) const NAMES: [&str; 2] = ["name.en", "name.cy"];

/// What is being filled in. A handful of handles: copy it freely.
#[derive(Clone, Copy)]
pub(crate) struct Sheet {
    /// Tells the ids of two sheets on one page apart.
    pub(super) id: usize,
    pub(super) values: RwSignal<Values>,
    missing: RwSignal<Vec<&'static str>>,
    pub(super) failure: RwSignal<Option<Failure>>,
}

impl Sheet {
    /// An empty sheet for a kind.
    pub(super) fn new(id: usize, kind: &str) -> Self {
        let sheet = Self {
            id,
            values: RwSignal::new(Values::new()),
            missing: RwSignal::new(Vec::new()),
            failure: RwSignal::new(None),
        };
        sheet.set("details.kind", json!(kind));
        sheet.set("marking", json!("official_sensitive"));
        sheet
    }

    /// A sheet with what is known of a context.
    pub(super) fn of(id: usize, line: &Line) -> Self {
        let sheet = Self::new(id, line.kind());
        let known = details_of(line.kind()).iter().chain(&COMMON).chain(&NAMES);
        sheet.values.update(|values| values.extend(known.map(|field| (*field, line.at(field).clone()))));
        sheet
    }

    pub(super) fn set(self, field: &'static str, value: Value) {
        self.values.update(|values| _ = values.insert(field, value));
        self.missing.update(|missing| missing.retain(|one| *one != field));
    }

    pub(super) fn get(self, field: &str) -> Value {
        self.values.with(|values| values.get(field).cloned().unwrap_or_default())
    }

    pub(super) fn kind(self) -> String {
        self.get("details.kind").as_str().unwrap_or_default().to_owned()
    }

    /// The id of a field's control on the page.
    pub(super) fn html_id(self, field: &str) -> String {
        format!("s{}-{}", self.id, field.replace(['.', '_'], "-"))
    }

    /// What is wrong with a field, in words.
    pub(super) fn fault(self, field: &str) -> Option<Text> {
        if self.missing.with(|missing| missing.contains(&field)) {
            return Some(say("contexts-form-needed", &[]));
        }
        self.failure.with(|failure| {
            let fields = failure.as_ref().map(Failure::fields).unwrap_or_default();
            fields
                .into_iter()
                .find(|one| one.field == field || one.field == field.replace("details.", ""))
                .map(|one| one.message)
        })
    }

    /// Marks what must be given and is not, leads the keyboard to the first of it, and says whether all is there.
    pub(super) fn is_complete(self, fields: &[&'static str]) -> bool {
        self.failure.set(None);
        let missing = self.values.with_untracked(|values| missing(values, fields));
        self.missing.set(missing.clone());
        if let Some(first) = missing.first() {
            super::inputs::focus(&self.html_id(first));
        }
        missing.is_empty()
    }
}

/// Whether a field must be given.
fn is_needed((code, holds): Field, kind: &str) -> bool {
    match holds {
        Holds::Words | Holds::One(_) => true,
        Holds::Many(_) => code == "sources",
        Holds::Shape => kind == "place",
        _ => false,
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(list) => list.is_empty(),
        _ => false,
    }
}

fn missing(values: &Values, fields: &[&'static str]) -> Vec<&'static str> {
    let kind = values.get("details.kind").and_then(Value::as_str).unwrap_or_default();
    let none = |field: &&&'static str| values.get(**field).is_none_or(is_empty);
    let needed = |field: &&&'static str| field_of(field).is_some_and(|field| is_needed(field, kind));
    fields.iter().filter(needed).filter(none).copied().collect()
}

/// What is asked of the server: fields in their groups. Lists that were left empty are empty lists; other fields without a value are
/// left out.
pub(super) fn nested(values: &Values, fields: &[&'static str]) -> Value {
    let mut top = Map::new();
    for code in fields {
        let Some((_, holds)) = field_of(code) else { continue };
        let mut value = values.get(code).cloned().unwrap_or_default();
        if is_empty(&value) {
            match holds {
                Holds::Many(_) | Holds::Hours | Holds::Meets | Holds::Places => value = json!([]),
                _ => continue,
            }
        }
        if let Value::String(text) = &mut value {
            *text = text.trim().to_owned();
        }
        match code.split_once('.') {
            None => _ = top.insert((*code).to_owned(), value),
            Some((group, field)) => {
                if let Value::Object(group) = top.entry(group).or_insert_with(|| json!({})) {
                    group.insert(field.to_owned(), value);
                }
            }
        }
    }
    Value::Object(top)
}

/// The fields that are asked for a kind: its kind, name where somebody writes it, details, and what every kind has.
pub(super) fn asked_of(kind: &str) -> Vec<&'static str> {
    [&["details.kind"], names_of(kind), details_of(kind), &COMMON[..]].concat()
}

/// The fields that are asked of a part of a split.
pub(super) fn asked_of_part(kind: &str) -> Vec<&'static str> {
    [&["details.kind"], names_of(kind), details_of(kind)].concat()
}

/// A peer group's name is composed; nobody writes it.
pub(super) fn names_of(kind: &str) -> &'static [&'static str] {
    if kind == "peer_group" { &[] } else { &NAMES }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(pairs: &[(&'static str, Value)]) -> Values {
        pairs.iter().cloned().collect()
    }

    fn common() -> Vec<(&'static str, Value)> {
        vec![
            ("owner_role", json!("coordinator")),
            ("marking", json!("official")),
            ("sources", json!(["education"])),
            ("review_on", json!("")),
            ("name.en", json!(" Canol ")),
            ("name.cy", json!("Canol")),
        ]
    }

    /// What a form sends is what the server reads: the shape of `api`, for every kind.
    #[test]
    fn what_is_sent_is_read_as_the_api_asks_for_it() {
        let of_kind: [(&str, &[(&'static str, Value)]); 4] = [
            (
                "place",
                &[
                    ("details.place_type", json!("park")),
                    ("details.register", json!("not_public")),
                    ("details.shape", json!({ "type": "Point", "coordinates": [245_000.0, 260_000.0] })),
                    ("details.hours", json!([{ "day": "fri", "from": 1_020, "to": 1_260 }])),
                ],
            ),
            (
                "school",
                &[
                    ("details.phase", json!("secondary")),
                    ("details.roll", json!("100_499")),
                    ("details.medium", json!("welsh")),
                ],
            ),
            (
                "peer_group",
                &[
                    ("details.size", json!("10_20")),
                    ("details.age", json!("13_15")),
                    ("details.meets", json!([{ "at": "00000000-0000-0000-0000-000000000001", "hours": [] }])),
                ],
            ),
            (
                "online_space",
                &[
                    ("details.platform", json!("game")),
                    ("details.space", json!("voice_room")),
                    ("details.features", json!(["payments"])),
                ],
            ),
        ];
        for (kind, details) in of_kind {
            let mut all = values(&common());
            all.insert("details.kind", json!(kind));
            all.extend(details.iter().cloned());
            assert_eq!(missing(&all, &asked_of(kind)), Vec::<&str>::new(), "{kind}");
            let asked = nested(&all, &asked_of(kind));
            let read: api::ContextAsk =
                serde_json::from_value(asked).unwrap_or_else(|error| panic!("{kind}: {error}"));
            assert_eq!(read.details.kind().code(), kind);
            assert_eq!(read.name.is_none(), kind == "peer_group");
            assert_eq!(read.review_on, None);
        }
    }

    #[test]
    fn what_must_be_given_is_named() {
        let mut all = values(&[("details.kind", json!("place")), ("name.en", json!("  "))]);
        all.insert("marking", json!("official"));
        let missing = missing(&all, &asked_of("place"));
        for field in [
            "name.en",
            "name.cy",
            "details.place_type",
            "details.register",
            "details.shape",
            "owner_role",
            "sources",
        ] {
            assert!(missing.contains(&field), "{field}");
        }
        assert!(
            !missing.contains(&"review_on")
                && !missing.contains(&"details.hours")
                && !missing.contains(&"marking")
        );
    }
}
