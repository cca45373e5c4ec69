//! `place-not-read`
//!
//! **What it does.** Refuses a row whose place, as people write it, cannot be read or is on no register.
//!
//! **Why is this bad.** A place that is guessed puts harm on the map where none was.
//!
//! **Example.** `by the shops`.
//!
//! **Use instead.** A postcode, a grid reference, the code or the name of a stop, station, school or registered place, or "between A and B".

use super::{Detail, Fault, Rule};
use crate::Column;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("place-not-read");

/// The fault of a place that could not be read, by the code of the problem.
pub(crate) const fn fault(code: &'static str) -> Fault {
    RULE.at(Column::Place).found(Detail::Place(code))
}

/// The fault of a place that the register does not know.
pub(crate) const fn unknown(why: told::gazetteer::NotFound) -> Fault {
    RULE.at(Column::Place).found(Detail::Unknown(why))
}
