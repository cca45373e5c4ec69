//! `outside-national-grid`
//!
//! **What it does.** Refuses a row whose position lies outside the British National Grid.
//!
//! **Why is this bad.** A sign or a digit was lost, or the coordinates are of another system.
//!
//! **Example.** A longitude of -42 for -4.2; an easting in kilometres.
//!
//! **Use instead.** Degrees of WGS84 in `longitude` and `latitude`, or metres of the National Grid in `easting` and `northing`.

use super::{Fault, Rule};
use crate::Column;
use geography::{Bng, GeographyError};

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("outside-national-grid");

/// The point, if it lies on the grid; `column` is the one to look at first.
pub(crate) fn check(column: Column, point: Result<Bng, GeographyError>) -> Result<Bng, Fault> {
    point.map_err(|_| RULE.at(column))
}
