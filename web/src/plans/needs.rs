//! What the assessments of the plan's context say is needed: proposals for a goal, asked for when somebody comes to the field.

use crate::door;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;

/// Id of the list of proposals.
pub(super) const LIST: &str = "plan-needs";

/// The proposals.
#[derive(Clone, Copy)]
pub(super) struct Needs {
    code: StoredValue<String>,
    known: RwSignal<Vec<String>>,
    asked: StoredValue<bool>,
}

impl Needs {
    /// None yet, for the context of this code.
    pub(super) fn of(code: String) -> Self {
        Self {
            code: StoredValue::new(code),
            known: RwSignal::new(Vec::new()),
            asked: StoredValue::new(false),
        }
    }

    /// Asks once. Without an answer a need is written by hand, as it can be anyway.
    pub(super) fn ask(self) {
        if self.asked.get_value() {
            return;
        }
        self.asked.set_value(true);
        let path = format!("/api/contexts/{}/records", self.code.get_value());
        spawn_local(async move {
            match door::get::<Value>(&path, None).await {
                Ok(records) => _ = self.known.try_set(needs_of(&records)),
                Err(_) => _ = self.asked.try_set_value(false),
            }
        });
    }

    /// The list that a field names.
    pub(super) fn list(self) -> AnyView {
        let options = move || self.known.get().into_iter().map(|need| view! { <option value=need></option> });
        view! { <datalist id=LIST>{move || options().collect_view()}</datalist> }.into_any()
    }
}

/// Every need that an assessment names, each once, those of the newest assessment first.
fn needs_of(records: &Value) -> Vec<String> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let mut assessments = list(&records["assessments"]);
    assessments.sort_by_key(|one| one["assessment"]["made_on"].as_str().map(str::to_owned));
    let headings = assessments.iter().rev().flat_map(|one| list(&one["assessment"]["headings"]));
    let mut found = Vec::new();
    for need in headings.flat_map(|heading| list(&heading["needs"])) {
        if let Some(need) = need.as_str().filter(|need| !found.iter().any(|known| known == need)) {
            found.push(need.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_newest_assessment_comes_first_and_nothing_stands_twice() {
        let of = |day: &str, needs: &[&str]| json!({ "assessment": { "made_on": day, "headings": [{ "code": "a", "needs": needs }, { "code": "b", "needs": ["Light"] }] } });
        let records = json!({ "assessments": [of("2025-01-01", &["A warden", "Light"]), of("2026-01-01", &["A kiosk"])] });
        assert_eq!(needs_of(&records), ["A kiosk", "Light", "A warden"]);
        assert!(needs_of(&json!({})).is_empty());
    }
}
