//! The form of a record while it is filled in: its fields, what is missing, and what others did to the record meanwhile.

use super::met::{Met, below, lacking, merge};
use super::parts::{Part, at, list_at, put, words_at, written};
use super::shelf::Kind;
use crate::door::Failure;
use crate::words::Text;
use api::language::say;
use leptos::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;

type Turn = Arc<dyn Fn(&Value) -> Value + Send + Sync>;
type Place = Arc<dyn Fn(&Value, &str) -> String + Send + Sync>;

/// How a record becomes what a form fills in, and back; and where a field of the record is in the form.
#[derive(Clone)]
pub(super) struct Turns {
    /// From the record as it is kept.
    pub(super) from: Turn,
    /// To the record that is sent.
    pub(super) to: Turn,
    /// The path in the form of a field that the server names, after what was filled in.
    pub(super) place: Place,
}

impl Turns {
    /// A form that fills in the record as it is.
    pub(super) fn same() -> Self {
        let as_it_is: Turn = Arc::new(Value::clone);
        Self { from: Arc::clone(&as_it_is), to: as_it_is, place: Arc::new(|_, field| field.to_owned()) }
    }

    /// A judgement: lines of evidence without words are left out, and the server names its fields after its place among all.
    fn judgement() -> Self {
        let to = |filled: &Value| {
            let mut judgement = filled.clone();
            judgement["evidence"] = json!(written(&filled["evidence"]));
            judgement
        };
        let place = |_: &Value, field: &str| {
            let own = field.strip_prefix("judgements.").and_then(|rest| rest.split_once('.'));
            own.map_or_else(|| field.to_owned(), |(_, own)| own.to_owned())
        };
        Self { to: Arc::new(to), place: Arc::new(place), ..Self::same() }
    }
}

/// What a form is sent to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A record that is not there yet.
    New(Kind),
    /// One that is, by its id.
    Kept(Kind, String),
    /// A judgement in the weighting of an id.
    Judgement(String),
}

/// A form that is filled in. A handful of handles: copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    form: &'static str,
    target: StoredValue<Target>,
    parts: StoredValue<Arc<Vec<Part>>>,
    turns: StoredValue<Turns>,
    version: StoredValue<i64>,
    base: StoredValue<Value>,
    sent: StoredValue<Value>,
    /// What is filled in.
    pub(super) value: RwSignal<Value>,
    /// Why it was refused.
    pub(super) failure: RwSignal<Option<Failure>>,
    /// What others did.
    pub(super) met: RwSignal<Option<Met>>,
    /// Counts up when controls must show what they did not type themselves.
    pub(super) drawn: RwSignal<u32>,
    missing: RwSignal<Vec<String>>,
}

impl Draft {
    fn begin(form: &'static str, target: Target, parts: Arc<Vec<Part>>, turns: Turns, value: Value) -> Self {
        Self {
            form,
            target: StoredValue::new(target),
            parts: StoredValue::new(parts),
            turns: StoredValue::new(turns),
            version: StoredValue::new(0),
            base: StoredValue::new(value.clone()),
            sent: StoredValue::new(Value::Null),
            value: RwSignal::new(value),
            failure: RwSignal::new(None),
            met: RwSignal::new(None),
            drawn: RwSignal::new(0),
            missing: RwSignal::new(Vec::new()),
        }
    }

    /// The form of a new record.
    pub(super) fn new(kind: Kind, parts: Vec<Part>, turns: Turns, first: Value) -> Self {
        Self::begin(kind.form(), Target::New(kind), Arc::new(parts), turns, first)
    }

    /// The form of a record that is kept, from its line.
    pub(super) fn of(kind: Kind, line: &Value, parts: Arc<Vec<Part>>, turns: Turns) -> Self {
        let value = (turns.from)(&line[kind.field()]);
        let draft = Self::begin(kind.form(), Target::Kept(kind, words_at(line, "id")), parts, turns, value);
        draft.version.set_value(line["version"].as_i64().unwrap_or_default());
        draft
    }

    /// The form of a judgement in a weighting, from its line.
    pub(super) fn judgement(line: &Value, parts: Vec<Part>) -> Self {
        let target = Target::Judgement(words_at(line, "id"));
        let (turns, first) = (Turns::judgement(), json!({ "evidence": [] }));
        let draft = Self::begin("judgement", target, Arc::new(parts), turns, first);
        draft.version.set_value(line["version"].as_i64().unwrap_or_default());
        draft
    }

    /// The start of every id of the form.
    pub(super) const fn form(self) -> &'static str {
        self.form
    }

    /// What it is sent to.
    pub(super) fn target(self) -> Target {
        self.target.get_value()
    }

    /// The fields of the record.
    pub(super) fn parts(self) -> Arc<Vec<Part>> {
        self.parts.get_value()
    }

    /// The id in the page of the control of a path.
    pub(super) fn html(self, path: &str) -> String {
        format!("{}-{}", self.form, path.replace(['.', '_'], "-"))
    }

    /// The value at a path.
    pub(super) fn at(self, path: &str) -> Value {
        self.value.with(|value| at(value, path).clone())
    }

    /// Puts a value at a path.
    pub(super) fn put(self, path: &str, new: Value) {
        self.value.update(|value| put(value, path, new));
    }

    /// One more entry of a list.
    pub(super) fn push(self, path: &str, new: Value) {
        let mut all = self.value.with_untracked(|value| list_at(at(value, path), ""));
        all.push(new);
        self.put(path, json!(all));
    }

    /// One entry of a list less.
    pub(super) fn remove(self, path: &str, n: usize) {
        let mut all = self.value.with_untracked(|value| list_at(at(value, path), ""));
        if n < all.len() {
            all.remove(n);
            self.put(path, json!(all));
        }
    }

    /// Looks for what is missing; the id of the first control that lacks something.
    pub(super) fn lacking(self) -> Option<String> {
        let missing = self.parts.with_value(|parts| self.value.with_untracked(|value| lacking(parts, value)));
        let first = missing.first().map(|path| self.html(path));
        self.missing.set(missing);
        first
    }

    /// How it is asked of the server: the method, the path and what is sent.
    pub(super) fn asked(self, code: &str) -> (&'static str, String, Value) {
        let value = self.value.get_untracked();
        let record = self.turns.with_value(|turns| (turns.to)(&value));
        self.sent.set_value(value);
        self.failure.set(None);
        let version = self.version.get_value();
        match self.target() {
            Target::New(kind) => ("POST", kind.new_at(code), record),
            Target::Kept(kind, id) => {
                let path = format!("/api/contexts/{}/{id}", kind.path());
                ("PUT", path, json!({ "version": version, "record": record }))
            }
            Target::Judgement(id) => {
                let path = format!("/api/contexts/weightings/{id}/judgements");
                ("POST", path, json!({ "version": version, "judgement": record }))
            }
        }
    }

    /// What is wrong with the field of a path: the number of the entry, where it is one of a list, and the sentence.
    pub(super) fn faults(self, path: &str) -> Vec<(String, Text)> {
        let mut all = Vec::new();
        if self.missing.with(|missing| missing.iter().any(|one| one == path)) {
            all.push((String::new(), say("contexts-form-needed", &[])));
        }
        for (place, message) in self.refused() {
            if let Some(rest) = below(&place, path) {
                let entry = rest.split('.').find_map(|part| part.parse::<usize>().ok());
                all.push((entry.map_or_else(String::new, |n| format!("{}: ", n + 1)), message));
            }
        }
        all
    }

    /// The sentences of a refusal that belong to no field of the form.
    pub(super) fn faults_beyond(self) -> Vec<Text> {
        let parts = self.parts();
        let beyond = self
            .refused()
            .into_iter()
            .filter(|(place, _)| parts.iter().all(|part| below(place, &part.path).is_none()));
        beyond.map(|(_, message)| message).collect()
    }

    /// The id of the first control that the server refused.
    pub(super) fn first_refused(self) -> Option<String> {
        let refused = self.refused();
        let parts = self.parts();
        let first =
            parts.iter().find(|part| refused.iter().any(|(place, _)| below(place, &part.path).is_some()));
        first.map(|part| self.html(&part.path))
    }

    fn refused(self) -> Vec<(String, Text)> {
        let fields = self.failure.with(|failure| failure.as_ref().map(Failure::fields).unwrap_or_default());
        let sent = self.sent.get_value();
        self.turns.with_value(|turns| {
            fields.into_iter().map(|field| ((turns.place)(&sent, &field.field), field.message)).collect()
        })
    }

    /// Meets what others did: the record as it is kept now is the new ground, and what was filled in stays.
    pub(super) fn meet(self, line: &Value) {
        let met = match self.target() {
            Target::Kept(kind, _) => {
                let theirs = self.turns.with_value(|turns| (turns.from)(&line[kind.field()]));
                let mut value = self.value.get_untracked();
                let met = self
                    .parts
                    .with_value(|parts| self.base.with_value(|base| merge(parts, base, &mut value, &theirs)));
                self.base.set_value(theirs);
                self.value.set(value);
                met
            }
            // A judgement is of one seat; those of others are not in its form.
            Target::New(_) | Target::Judgement(_) => Met::default(),
        };
        self.version.set_value(line["version"].as_i64().unwrap_or_default());
        self.met.set(Some(met));
        self.drawn.update(|drawn| *drawn += 1);
    }

    /// Takes what is kept now in the place of what was filled in.
    pub(super) fn take(self, path: &str) {
        let theirs = self.met.with_untracked(|met| {
            let clashes = met.as_ref().map(|met| met.clashes.clone()).unwrap_or_default();
            clashes.into_iter().find(|(one, _)| one == path)
        });
        if let Some((path, theirs)) = theirs {
            self.put(&path, theirs);
            self.met.update(|met| {
                if let Some(met) = met {
                    met.clashes.retain(|(one, _)| *one != path);
                    met.taken.push(path);
                }
            });
            self.drawn.update(|drawn| *drawn += 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_judgement_is_sent_without_empty_lines_and_its_faults_come_home() {
        let turns = Turns::judgement();
        let seen = json!({ "text": "Shut by six.", "on": "2026-01-10", "source": "transport", "confidence": "high" });
        let filled = json!({ "word": "strong", "evidence": [{ "text": " " }, seen] });
        assert_eq!((turns.to)(&filled), json!({ "word": "strong", "evidence": [seen] }));
        assert_eq!((turns.place)(&filled, "judgements.3.word"), "word");
        assert_eq!((turns.place)(&filled, "judgements.12.judge"), "judge");
        assert_eq!((turns.place)(&filled, "context"), "context");
    }
}
