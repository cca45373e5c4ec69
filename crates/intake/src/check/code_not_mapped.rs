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

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("code-not-mapped");

/// The fault of a code that the mapping does not have.
pub(crate) const fn fault(column: Column) -> Fault {
    RULE.at(column)
}
