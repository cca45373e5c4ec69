//! `place-not-settled`
//!
//! **What it does.** Holds a row whose place may be one of several: two of one name, or a name with a typing error.
//!
//! **Why is this bad.** The likeliest place is a guess, and a guess is never taken silently.
//!
//! **Example.** `Station Road` where the register has three.
//!
//! **Use instead.** Nothing needs to be sent again: a steward of the agency chooses the place, or refuses the row.

use super::{Fault, Rule};
use crate::Column;

/// The rule.
pub(crate) static RULE: Rule = Rule::holds("place-not-settled");

/// The fault of a place with several readings.
pub(crate) const fn fault() -> Fault {
    RULE.at(Column::Place)
}
