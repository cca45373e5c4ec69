//! What the server tells of contexts, as far as these pages look into it.
//!
//! A record is kept as a JSON value: facts, forms and history then go by one table of fields ([`super::fields`]), and the page carries
//! one reader in place of one for every code list. A test holds these shapes against those of `api`.

use crate::words::Text;
use api::CodeChoice;
use serde::Deserialize;
use serde_json::Value;

/// `api::ContextLine`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Line {
    pub(crate) id: String,
    pub(crate) code: String,
    pub(crate) version: i32,
    pub(crate) context: Value,
    pub(crate) kind_label: Text,
    pub(crate) state_label: Text,
    pub(crate) owner_label: Text,
    pub(crate) next_states: Vec<CodeChoice>,
    pub(crate) became: Vec<String>,
    pub(crate) asked_for: Option<String>,
    #[serde(default)]
    pub(crate) stands_for: Vec<String>,
}

impl Line {
    /// A value of the record by its field code: `state`, `details.kind`; null where there is none.
    pub(crate) fn at(&self, field: &str) -> &Value {
        field.split('.').fold(&self.context, |value, part| &value[part])
    }

    /// The same as words; empty where there are none.
    pub(crate) fn code_at(&self, field: &str) -> &str {
        self.at(field).as_str().unwrap_or_default()
    }

    /// Its kind's code.
    pub(crate) fn kind(&self) -> &str {
        self.code_at("details.kind")
    }

    /// What people call it.
    pub(crate) fn name(&self) -> Text {
        Text::new(self.code_at("name.en"), self.code_at("name.cy"))
    }

    /// The codes of a list of the record.
    pub(crate) fn list(&self, field: &str) -> Vec<String> {
        let list = self.at(field).as_array().into_iter().flatten();
        list.filter_map(|one| one.as_str().map(str::to_owned)).collect()
    }

    /// Whether its review day is before `today` while the meeting has it in hand. Days compare as they are written.
    pub(crate) fn is_overdue(&self, today: &str) -> bool {
        let day = self.code_at("review_on");
        self.code_at("state") != "closed" && !day.is_empty() && day < today
    }
}

/// `api::ContextsPage`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Page {
    pub(crate) contexts: Vec<Line>,
    pub(crate) total: u64,
    pub(crate) next: Option<i32>,
}

/// `api::LinkLine`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Edge {
    pub(crate) id: String,
    pub(crate) version: i32,
    pub(crate) kind_label: Text,
    pub(crate) directed: bool,
    pub(crate) link: EdgeLink,
}

/// `context::Link`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct EdgeLink {
    pub(crate) kind: String,
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) from_on: String,
    pub(crate) to_on: Option<String>,
    pub(crate) confidence: String,
    pub(crate) source: String,
}

impl EdgeLink {
    /// Whether it was known to have ended before `today`.
    pub(crate) fn has_ended(&self, today: &str) -> bool {
        self.to_on.as_deref().is_some_and(|last| last < today)
    }

    /// Whether one of its ends is the context of an id.
    pub(crate) fn touches(&self, id: &str) -> bool {
        self.from == id || self.to == id
    }
}

/// `api::ContextNode`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Node {
    pub(crate) id: String,
    pub(crate) code: String,
    pub(crate) name: Text,
    pub(crate) kind: String,
    pub(crate) state: String,
}

/// `api::ContextNetwork`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Net {
    pub(crate) nodes: Vec<Node>,
    pub(crate) edges: Vec<Edge>,
    pub(crate) cut: bool,
}

/// The part of a code that people say: `C12` of `GWL05000001-C12`.
pub(crate) fn short(code: &str) -> &str {
    code.rsplit('-').next().unwrap_or(code)
}

/// Today by the reader's own clock, year-month-day.
pub(crate) fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn told() -> Value {
        let text = |word: &str| json!({ "en": word, "cy": word });
        json!({
            "id": "00000000-0000-0000-0000-000000000001", "code": "GWL-C12", "version": 3,
            "context": {
                "name": text("Canol y Dref"),
                "details": { "kind": "place", "place_type": "retail", "shape": { "type": "Point", "coordinates": [1.0, 2.0] },
                    "hours": [], "register": "registered" },
                "state": "under_plan", "owner_role": "coordinator", "review_on": "2026-01-05", "marking": "official",
                "sources": ["police", "education"], "places": [], "opened_on": null, "ended": null, "became": [],
            },
            "kind_label": text("k"), "state_label": text("s"), "owner_label": text("o"),
            "next_states": [{ "code": "open", "label": text("Open") }], "became": [], "asked_for": null,
        })
    }

    #[test]
    fn a_line_is_read_as_the_api_writes_it() {
        let api: api::ContextLine = serde_json::from_value(told()).unwrap();
        let line: Line = serde_json::from_value(serde_json::to_value(&api).unwrap()).unwrap();
        assert_eq!((line.kind(), line.code_at("state"), line.version), ("place", "under_plan", 3));
        assert_eq!(line.name(), Text::same("Canol y Dref"));
        assert_eq!(line.list("sources"), ["police", "education"]);
        assert_eq!(short(&line.code), "C12");
    }

    #[test]
    fn a_network_is_read_as_the_api_writes_it() {
        let link = json!({ "id": "l", "version": 1, "kind_label": { "en": "k", "cy": "k" }, "directed": true, "link": {
            "kind": "feeds", "from": "00000000-0000-0000-0000-000000000001", "to": "00000000-0000-0000-0000-000000000002",
            "from_on": "2025-01-01", "to_on": null, "confidence": "low", "source": "police" } });
        let node = json!({ "id": "i", "code": "c", "name": { "en": "n", "cy": "n" }, "kind": "place", "state": "open" });
        let api: api::ContextNetwork =
            serde_json::from_value(json!({ "nodes": [node], "edges": [link], "cut": false })).unwrap();
        let net: Net = serde_json::from_value(serde_json::to_value(&api).unwrap()).unwrap();
        assert_eq!((net.nodes[0].kind.as_str(), net.edges[0].link.kind.as_str()), ("place", "feeds"));
        assert!(net.edges[0].link.touches("00000000-0000-0000-0000-000000000002"));
    }

    #[test]
    fn a_review_is_overdue_from_the_day_after_and_never_when_closed() {
        let mut line: Line = serde_json::from_value(told()).unwrap();
        assert!(!line.is_overdue("2026-01-05") && line.is_overdue("2026-01-06"));
        line.context["state"] = json!("closed");
        assert!(!line.is_overdue("2026-01-06"));
    }
}
