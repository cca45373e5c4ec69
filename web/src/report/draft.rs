//! The draft: what has been chosen and typed so far, what is missing, and what is sent.

use super::queue::Kept;
use crate::words::Text;
use api::{ConcernAsk, FieldProblem, language::say};
use js_sys::{Date, Math, Reflect};
use leptos::prelude::*;
use std::fmt::Write as _;
use wasm_bindgen::{JsCast, JsValue};

/// Characters of a note at most, as the server counts them.
pub(super) const NOTE_MOST: usize = 280;
/// How well a place is known, unless somebody says otherwise, in metres.
const PRECISION_M: u32 = 100;

/// The draft's signals: a handful of handles, copied freely.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub(super) form: RwSignal<String>,
    pub(super) point: RwSignal<Option<(f64, f64)>>,
    pub(super) precision: RwSignal<String>,
    pub(super) kind: RwSignal<String>,
    pub(super) harms: RwSignal<Vec<String>>,
    pub(super) occurred: RwSignal<String>,
    pub(super) learned: RwSignal<String>,
    pub(super) source: RwSignal<String>,
    pub(super) procedures: RwSignal<String>,
    pub(super) context: RwSignal<String>,
    pub(super) note: RwSignal<String>,
    pub(super) faults: RwSignal<Vec<FieldProblem>>,
    recorded_on: RwSignal<Option<String>>,
}

impl Draft {
    /// An empty form for an account of this sector.
    pub(super) fn new(source: &str) -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            form: RwSignal::new(form_id()),
            point: RwSignal::new(None),
            precision: RwSignal::new(PRECISION_M.to_string()),
            kind: empty(),
            harms: RwSignal::new(Vec::new()),
            occurred: empty(),
            learned: empty(),
            source: RwSignal::new(source.to_owned()),
            procedures: empty(),
            context: empty(),
            note: empty(),
            faults: RwSignal::new(Vec::new()),
            recorded_on: RwSignal::new(None),
        }
    }

    /// Begins another one. The sector stays: the same person goes on.
    pub(super) fn clear(self) {
        self.form.set(form_id());
        self.point.set(None);
        self.precision.set(PRECISION_M.to_string());
        for text in [self.kind, self.occurred, self.learned, self.procedures, self.context, self.note] {
            text.set(String::new());
        }
        self.harms.set(Vec::new());
        self.faults.set(Vec::new());
        self.recorded_on.set(None);
    }

    /// Takes up a form that was refused, with what was said of it.
    pub(super) fn load(self, kept: Kept, note: Option<String>) {
        let ask = kept.ask;
        self.form.set(ask.form);
        self.point.set(ask.point.map(|[e, n]| (e, n)));
        self.precision.set(ask.precision_m.to_string());
        self.kind.set(ask.context_type);
        self.harms.set(ask.harms);
        self.occurred.set(ask.occurred);
        self.learned.set(ask.learned);
        self.source.set(ask.source);
        self.procedures.set(ask.procedures);
        self.context.set(ask.context.unwrap_or_default());
        self.note.set(note.unwrap_or_default());
        self.recorded_on.set(Some(ask.recorded_on));
        self.faults
            .set(kept.refused.map(|refused| faults_of(&refused.said, refused.fields)).unwrap_or_default());
    }

    /// What is missing, in the order of the page.
    pub(super) fn missing(self) -> Vec<FieldProblem> {
        let asks = [
            (self.point.with_untracked(Option::is_none), "point", "web-report-fault-point"),
            (self.kind.with_untracked(String::is_empty), "context_type", "web-report-fault-context-type"),
            (self.harms.with_untracked(Vec::is_empty), "harms", "web-report-fault-harms"),
            (self.learned.with_untracked(String::is_empty), "learned", "web-report-fault-learned"),
            (self.source.with_untracked(String::is_empty), "source", "web-report-fault-source"),
            (self.procedures.with_untracked(String::is_empty), "procedures", "web-report-fault-procedures"),
            (self.note_left() < 0, "note", "web-report-fault-note-length"),
        ];
        let lacking = asks.into_iter().filter(|(lacks, ..)| *lacks);
        lacking
            .map(|(_, field, key)| FieldProblem { field: field.to_owned(), message: say(key, &[]) })
            .collect()
    }

    /// Characters that the note may still have.
    pub(super) fn note_left(self) -> i64 {
        NOTE_MOST as i64 - self.note.with(|note| note.trim().chars().count()) as i64
    }

    /// What is sent.
    pub(super) fn ask(self) -> ConcernAsk {
        let some = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        ConcernAsk {
            form: self.form.get_untracked(),
            point: self.point.get_untracked().map(|(e, n)| [e, n]),
            place: None,
            precision_m: self.precision.get_untracked().parse().unwrap_or(PRECISION_M),
            context_type: self.kind.get_untracked(),
            context: some(self.context.get_untracked()),
            harms: self.harms.get_untracked(),
            occurred: self.occurred.get_untracked().trim().to_owned(),
            learned: self.learned.get_untracked(),
            procedures: self.procedures.get_untracked(),
            source: self.source.get_untracked(),
            recorded_on: self.recorded_on.get_untracked().unwrap_or_else(today),
            note: some(self.note.get_untracked()),
        }
    }

    /// What is said of one of these fields.
    pub(super) fn fault(self, fields: &'static [&'static str]) -> Option<Text> {
        self.faults.with(|faults| {
            faults
                .iter()
                .find(|fault| fields.contains(&fault.field.as_str()))
                .map(|fault| fault.message.clone())
        })
    }
}

/// The fields of a refusal; one that names none is told as a whole.
pub(super) fn faults_of(said: &Text, fields: Vec<FieldProblem>) -> Vec<FieldProblem> {
    if fields.is_empty() {
        return vec![FieldProblem { field: String::new(), message: said.clone() }];
    }
    fields
}

/// The part of the page that a field of the server stands in.
pub(super) fn part_of(field: &str) -> &'static str {
    match field {
        "point" | "place" | "whereabouts" | "precision_m" => "report-point",
        "context_type" => "report-kind",
        "harms" => "report-harms",
        "occurred" => "report-when",
        "learned" => "report-learned",
        "source" => "report-source",
        "procedures" => "report-procedures",
        "context" => "report-known",
        "note" => "report-note",
        _ => "report-send",
    }
}

/// The reader's own day.
pub(super) fn today() -> String {
    let now = Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// The reader's own moment, as the reader of times takes it.
pub(super) fn now() -> String {
    let now = Date::new_0();
    let (day, month) = (now.get_date(), now.get_month() + 1);
    format!("{day:02}/{month:02}/{:04} {:02}:{:02}", now.get_full_year(), now.get_hours(), now.get_minutes())
}

/// A random UUID: the browser's own, or put together where it has none.
fn form_id() -> String {
    let made = || -> Option<String> {
        let crypto = Reflect::get(web_sys::window()?.as_ref(), &JsValue::from_str("crypto")).ok()?;
        let make: js_sys::Function =
            Reflect::get(&crypto, &JsValue::from_str("randomUUID")).ok()?.dyn_into().ok()?;
        make.call0(&crypto).ok()?.as_string()
    };
    made().unwrap_or_else(|| uuid_of(std::array::from_fn(|_| (Math::random() * 256.0) as u8)))
}

/// A UUID of version 4 of these bytes (RFC 9562, section 5.4).
fn uuid_of(mut bytes: [u8; 16]) -> String {
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut out = String::with_capacity(36);
    for (at, byte) in bytes.iter().enumerate() {
        let dash = if matches!(at, 4 | 6 | 8 | 10) { "-" } else { "" };
        // Writing to a String cannot fail.
        let _ = write!(out, "{dash}{byte:02x}");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uuid_of_chance_says_its_version() {
        assert_eq!(uuid_of([0xff; 16]), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_eq!(uuid_of([0; 16]), "00000000-0000-4000-8000-000000000000");
    }

    #[test]
    fn every_field_of_the_server_has_a_part_of_the_page() {
        for field in ["point", "whereabouts", "occurred", "note", "context", "harms", "recorded_on"] {
            assert!(part_of(field).starts_with("report-"), "{field}");
        }
        let whole = faults_of(&Text::same("no"), Vec::new());
        assert_eq!((whole.len(), part_of(&whole[0].field)), (1, "report-send"));
    }
}
