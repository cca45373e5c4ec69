//! `precision-missing`
//!
//! **What it does.** Refuses a row that does not say how well its place is known.
//!
//! **Why is this bad.** Without it a guess at a village would be drawn as sharply as a bus stop.
//!
//! **Example.** An empty `precision_m`.
//!
//! **Use instead.** Metres: 10 for a spot, 100 for a postcode in a town, 1000 for a neighbourhood.

use super::{Fault, Rule};
use crate::Column;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("precision-missing");

/// The fault of a position that neither states a precision nor implies one.
pub(crate) const fn fault() -> Fault {
    RULE.at(Column::PrecisionM)
}
