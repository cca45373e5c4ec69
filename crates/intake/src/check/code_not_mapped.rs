//! `code-not-mapped`
//!
//! **What it does.** Refuses a row with a code that the mapping file does not turn into one of ours.
//!
//! **Why is this bad.** A guess would put the row under the wrong heading for ever.
//!
//! **Example.** A new crime category that the mapping was written before.
//!
//! **Use instead.** A line for the new code in the mapping file, with its version raised; then the file again: rows already kept are told as duplicates.

use super::{Fault, Rule};
use crate::Column;
use std::collections::HashMap;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("code-not-mapped");

/// Our code for theirs.
pub(crate) fn check<'t>(column: Column, cell: &str, codes: &'t HashMap<String, String>) -> Result<&'t str, Fault> {
    codes.get(cell).map(String::as_str).ok_or(RULE.at(column))
}
