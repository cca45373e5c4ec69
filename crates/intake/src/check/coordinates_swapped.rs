//! `coordinates-swapped`
//!
//! **What it does.** Refuses a row whose longitude and latitude stand in each other's place.
//!
//! **Why is this bad.** Many systems write the latitude first. Taken as they stand they are a point off the coast of Africa.
//!
//! **Example.** `longitude` 52.4, `latitude` -4.2
//!
//! **Use instead.** `longitude` -4.2, `latitude` 52.4

use super::{Fault, Rule};
use crate::Column;
use geography::Wgs84;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("coordinates-swapped");

/// Whether the pair makes sense only the other way round.
pub(crate) fn check(at: Wgs84) -> Result<(), Fault> {
    let (lons, lats) = (-10.0..=4.0, 49.0..=62.0);
    if lats.contains(&at.lon) && lons.contains(&at.lat) { Err(RULE.at(Column::Longitude)) } else { Ok(()) }
}
