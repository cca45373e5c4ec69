//! `coordinates-half`
//!
//! **What it does.** Refuses a row with one coordinate of a pair.
//!
//! **Why is this bad.** One number is a line across the country, not a place.
//!
//! **Example.** A longitude without a latitude.
//!
//! **Use instead.** Both numbers of the pair.

use super::{Fault, Rule};
use crate::Column;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("coordinates-half");

/// Whether both of a pair are given; the missing one is named.
pub(crate) fn check(pair: [(Column, &str); 2]) -> Result<(), Fault> {
    match pair.into_iter().find(|(_, cell)| cell.is_empty()) {
        Some((column, _)) => Err(RULE.at(column)),
        None => Ok(()),
    }
}
