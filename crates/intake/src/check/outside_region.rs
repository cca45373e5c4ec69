//! `outside-region`
//!
//! **What it does.** Refuses a row whose position lies in no area of the region that this service keeps.
//!
//! **Why is this bad.** It cannot be counted for any authority; and a slip of a digit often lands in the sea.
//!
//! **Example.** A point beyond the border; a longitude without its minus sign.
//!
//! **Use instead.** The right position, or send the row to the region it lies in.

use super::{Fault, Rule};
use crate::{Column, Ground};
use geography::{Bng, Located};

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("outside-region");

/// The areas of the point. A point without a local authority is outside too, for every count is somebody's.
pub(crate) fn check(column: Column, point: Bng, ground: &Ground) -> Result<Located, Fault> {
    let located = ground.areas.locate(point).filter(|areas| areas.local_authority.is_some());
    located.ok_or(RULE.at(column))
}
