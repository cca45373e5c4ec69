//! `personal-data-possible`
//!
//! **What it does.** Holds a row when a cell may single somebody out: a given name by itself, an exact age, words such as "the only", a number of an identifier's shape.
//!
//! **Why is this bad.** By itself it tells nobody; together with what a reader knows it may.
//!
//! **Example.** `Grace` in `place`, which is a name and a word.
//!
//! **Use instead.** Nothing needs to be sent again: a steward of the agency looks at the row and keeps or refuses it.

use super::{Detail, Fault, Rule};
use crate::Column;

/// The rule.
pub(crate) static RULE: Rule = Rule::holds("personal-data-possible");

/// The fault of a cell in which something was found.
pub(crate) const fn fault(column: Column, kind: screen::Kind) -> Fault {
    RULE.at(column).found(Detail::Screened(kind))
}
