//! `harm-types-missing`
//!
//! **What it does.** Refuses a row without a harm type.
//!
//! **Why is this bad.** A concern about nothing in particular cannot be acted on.
//!
//! **Example.** An empty `harm_types`.
//!
//! **Use instead.** One or more codes; `other` when it is not clear yet.

use super::{Fault, Rule};
use crate::Column;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("harm-types-missing");

/// Whether any harm type is given.
pub(crate) fn check(cell: &str) -> Result<(), Fault> {
    if cell.split(';').all(|part| part.trim().is_empty()) { Err(RULE.at(Column::HarmTypes)) } else { Ok(()) }
}
