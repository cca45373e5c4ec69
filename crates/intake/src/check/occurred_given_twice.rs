//! `occurred-given-twice`
//!
//! **What it does.** Refuses a row that tells its time both in `occurred` and in `occurred_from` or `occurred_to`.
//!
//! **Why is this bad.** Two tellings of one time may disagree, and nobody can say which holds.
//!
//! **Example.** `Friday evening` beside `2025-03-14T21:30`.
//!
//! **Use instead.** One of them.

use super::{Fault, Rule};
use crate::Column;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("occurred-given-twice");

/// Whether the time is told once.
pub(crate) fn check(written: &str, from: &str, to: &str) -> Result<(), Fault> {
    let twice = !written.is_empty() && (!from.is_empty() || !to.is_empty());
    if twice { Err(RULE.at(Column::Occurred)) } else { Ok(()) }
}
