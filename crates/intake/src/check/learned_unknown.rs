//! `learned-unknown`
//!
//! **What it does.** Refuses a row whose `learned` is empty or not a code of the list.
//!
//! **Why is this bad.** A concern that a professional noticed and one that somebody told of are two different kinds of evidence.
//!
//! **Example.** `found out`
//!
//! **Use instead.** One of the codes that the message lists.

use super::{Fault, Rule};
use crate::Column;
use concern::Learned;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("learned-unknown");

/// The code.
pub(crate) fn check(cell: &str) -> Result<Learned, Fault> {
    Learned::parse(cell).ok_or(RULE.at(Column::Learned))
}
