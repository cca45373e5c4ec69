//! Forms that wait on this device for a line.
//!
//! They are kept in the browser's local storage, each with its random id, so that sending one twice keeps it once. A form holds codes, a
//! point and a day, as little as a row of a file does, and goes as soon as the server has it. It is not encrypted: a key on the same
//! device would open it to whoever opens the page. The note is words of somebody's own, so it is never written to the device: it lives
//! in the memory of the page that it was typed into. What is kept is an account's own and is shown to no other.

use api::{ConcernAsk, FieldProblem, language::Text};
use serde::{Deserialize, Serialize};
use web_sys::Storage;

/// Where the forms stand in the storage.
const FORMS: &str = "contexture.report.forms";
/// Where the account stands that may fill in the form without a line.
const ME: &str = "contexture.report.me";
/// How long a form is kept that nobody sends: as long as the server takes it, in milliseconds.
const KEPT_MS: f64 = 30.0 * 86_400_000.0;

/// A form that was not sent, or was refused.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Kept {
    /// Sign-in name of the account that filled it in.
    pub(crate) account: String,
    /// When, in milliseconds since 1970.
    pub(crate) at: f64,
    /// What is sent, without the note.
    pub(crate) ask: ConcernAsk,
    /// It had a note.
    pub(crate) noted: bool,
    /// What the server said of it, where it was refused.
    pub(crate) refused: Option<Refused>,
}

/// Why a form was refused. The sentences never repeat what was written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Refused {
    /// What happened.
    pub(crate) said: Text,
    /// The fields at fault.
    pub(crate) fields: Vec<FieldProblem>,
}

/// Who may fill in the form without a line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Me {
    /// Sign-in name.
    pub(crate) account: String,
    /// The source sector that the account chose last.
    pub(crate) source: String,
    /// Whether it may read contexts.
    pub(crate) reads_contexts: bool,
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

fn get<T: for<'de> Deserialize<'de>>(key: &str) -> Option<T> {
    serde_json::from_str(&storage()?.get_item(key).ok().flatten()?).ok()
}

/// Whether it is on the device now: a browser may have no storage, or a full one.
fn put<T: Serialize>(key: &str, value: &T) -> bool {
    let Some(storage) = storage() else { return false };
    serde_json::to_string(value).is_ok_and(|text| storage.set_item(key, &text).is_ok())
}

/// The account remembered.
pub(crate) fn me() -> Option<Me> {
    get(ME)
}

/// Remembers an account; none forgets it.
pub(crate) fn me_keep(me: Option<&Me>) {
    match me {
        Some(me) => {
            put(ME, me);
        }
        None => {
            let _ = storage().map(|storage| storage.remove_item(ME));
        }
    }
}

/// Every account's forms that are not too old.
fn all() -> Vec<Kept> {
    let now = js_sys::Date::now();
    let mut forms: Vec<Kept> = get(FORMS).unwrap_or_default();
    forms.retain(|kept| now - kept.at < KEPT_MS);
    forms
}

/// The forms of an account, the oldest first.
pub(crate) fn forms_of(account: &str) -> Vec<Kept> {
    let mut forms = all();
    forms.retain(|kept| kept.account == account);
    forms
}

/// The forms of everybody else.
pub(crate) fn forms_of_others(account: &str) -> Vec<Kept> {
    let mut forms = all();
    forms.retain(|kept| kept.account != account);
    forms
}

/// Puts these forms in place of all.
pub(crate) fn forms_put(forms: &[Kept]) -> bool {
    if forms.is_empty() {
        return storage().is_some_and(|storage| storage.remove_item(FORMS).is_ok());
    }
    put(FORMS, &forms)
}

/// Keeps a form, in place of an earlier one with its id.
pub(crate) fn form_keep(kept: Kept) -> bool {
    forms_put(&with_form(all(), kept))
}

/// Lets go of a form.
pub(crate) fn form_drop(form: &str) {
    let mut forms = all();
    forms.retain(|kept| kept.ask.form != form);
    forms_put(&forms);
}

/// The note is taken off here and nowhere else: nothing reaches the storage by another way.
fn with_form(mut forms: Vec<Kept>, mut kept: Kept) -> Vec<Kept> {
    kept.ask.note = None;
    match forms.iter_mut().find(|other| other.ask.form == kept.ask.form) {
        Some(other) => *other = kept,
        None => forms.push(kept),
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(form: &str, note: Option<&str>) -> Kept {
        let ask = ConcernAsk {
            form: form.to_owned(),
            point: Some([1.0, 2.0]),
            place: None,
            precision_m: 100,
            context_type: "place".to_owned(),
            context: None,
            harms: vec!["cse".to_owned()],
            occurred: String::new(),
            learned: "told".to_owned(),
            procedures: "yes".to_owned(),
            source: "police".to_owned(),
            recorded_on: "2026-01-01".to_owned(),
            note: note.map(str::to_owned),
        };
        Kept { account: "a".to_owned(), at: 0.0, ask, noted: note.is_some(), refused: None }
    }

    #[test]
    fn a_form_is_kept_once_and_never_with_its_note() {
        let forms = with_form(Vec::new(), kept("f", Some("words of somebody")));
        let forms = with_form(forms, kept("g", None));
        let forms = with_form(forms, kept("f", Some("other words")));
        assert_eq!(forms.iter().map(|kept| kept.ask.form.as_str()).collect::<Vec<_>>(), ["f", "g"]);
        let written = serde_json::to_string(&forms).unwrap();
        assert!(forms[0].noted && !written.contains("words"), "{written}");
        assert_eq!(serde_json::from_str::<Vec<Kept>>(&written).unwrap(), forms);
    }
}
