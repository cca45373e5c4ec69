//! `occurred-only-to`
//!
//! **What it does.** Refuses a row that says when it ended and not when it began.
//!
//! **Why is this bad.** An interval with one end has no length, and the other end would be invented.
//!
//! **Example.** An empty `occurred_from` beside `2025-03-14T21:30`.
//!
//! **Use instead.** Both ends; or `occurred_from` alone when the moment is known; or neither.

use super::{Fault, Rule};
use crate::Column;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("occurred-only-to");

/// Whether the beginning is there when the end is.
pub(crate) fn check(from: &str, to: &str) -> Result<(), Fault> {
    if from.is_empty() && !to.is_empty() { Err(RULE.at(Column::OccurredFrom)) } else { Ok(()) }
}
