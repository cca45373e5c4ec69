//! `place-missing`
//!
//! **What it does.** Refuses a row that gives no place in any of the four ways.
//!
//! **Why is this bad.** A concern about nowhere cannot be put on a map.
//!
//! **Example.** `longitude`, `latitude`, `easting`, `northing`, `grid_reference` and `place_id` all empty.
//!
//! **Use instead.** One of the ways. Where only the district is known, its middle with a large `precision_m`.

use super::{Fault, Rule};

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("place-missing");

/// Whether the place is given at all.
pub(crate) fn check(ways: usize, place_id: &str) -> Result<(), Fault> {
    if ways == 0 && place_id.is_empty() { Err(RULE.row()) } else { Ok(()) }
}
