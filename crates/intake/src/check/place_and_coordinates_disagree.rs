//! `place-and-coordinates-disagree`
//!
//! **What it does.** Holds a row whose position lies further from its registered place than its precision and 500 metres allow.
//!
//! **Why is this bad.** One of the two is wrong, and only the sender can say which.
//!
//! **Example.** The id of one station beside the coordinates of another.
//!
//! **Use instead.** Nothing needs to be sent again: a person looks at the row and keeps or refuses it.

use super::{Fault, Rule};
use crate::Column;
use geography::{Bng, Precision};

/// The rule.
pub(crate) static RULE: Rule = Rule::holds("place-and-coordinates-disagree");

/// Metres allowed beyond the stated precision: a station or a park is that large.
const PLACE_EXTENT_M: f64 = 500.0;

/// Whether position and place agree.
pub(crate) fn check(told: Bng, place: Bng, precision: Precision) -> Option<Fault> {
    (told.distance(place) > f64::from(precision.metres()) + PLACE_EXTENT_M).then(|| RULE.at(Column::PlaceId))
}
