//! `quote-not-closed`
//!
//! **What it does.** Refuses a row with a quotation mark that is opened and not closed.
//!
//! **Why is this bad.** Nobody can tell where its cells end. The rows after it are read as usual.
//!
//! **Example.** `police,"GWL-POL,2025-03-14,…`
//!
//! **Use instead.** A closing quotation mark, or none at all: no code of the template needs one.

use super::{Fault, Rule};

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("quote-not-closed");

/// Whether every quotation mark of the row was closed.
pub(crate) fn check(closed: bool) -> Result<(), Fault> {
    if closed { Ok(()) } else { Err(RULE.row()) }
}
