//! `place-unknown`
//!
//! **What it does.** Refuses a row whose `place_id` is not on the register of places.
//!
//! **Why is this bad.** An id that nobody knows has no position, and a mistyped one might have the wrong one.
//!
//! **Example.** The id of a stop that has not been imported.
//!
//! **Use instead.** The id as the register writes it, or a position.

use super::{Fault, Rule};
use crate::{Column, Ground};
use concern::PlaceId;
use geography::Bng;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("place-unknown");

/// The place and where it is.
pub(crate) fn check(cell: &str, ground: &Ground) -> Result<(PlaceId, Bng), Fault> {
    let place = PlaceId::parse(cell).map_err(|_| RULE.at(Column::PlaceId))?;
    match ground.places.get(&place) {
        Some(at) => Ok((place, *at)),
        None => Err(RULE.at(Column::PlaceId)),
    }
}
