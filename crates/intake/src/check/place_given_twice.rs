//! `place-given-twice`
//!
//! **What it does.** Refuses a row that gives its position in more than one way.
//!
//! **Why is this bad.** When they differ nobody knows which was meant.
//!
//! **Example.** Longitude and latitude beside a grid reference.
//!
//! **Use instead.** One way alone. A `place_id` may stand beside one position, as a check of each other.

use super::{Fault, Rule};

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("place-given-twice");

/// Whether the position is given in one way at most.
pub(crate) fn check(ways: usize) -> Result<(), Fault> {
    if ways > 1 { Err(RULE.row()) } else { Ok(()) }
}
