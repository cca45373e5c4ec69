//! `note-too-long`
//!
//! **What it does.** Refuses a row whose note for the steward is longer than 280 characters.
//!
//! **Why is this bad.** A note is a hint for the steward, not an account of what happened; long texts tell of people.
//!
//! **Example.** A case summary.
//!
//! **Use instead.** A few words, or nothing. What happened belongs in the safeguarding report.

use super::{Fault, Rule};
use crate::Column;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("note-too-long");

/// Characters that a note may have.
const LENGTH_MAX: usize = 280;

/// Whether the note is short enough.
pub(crate) fn check(note: &str) -> Result<(), Fault> {
    if note.chars().count() > LENGTH_MAX { Err(RULE.at(Column::Note)) } else { Ok(()) }
}
