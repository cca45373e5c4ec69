//! `grid-reference-malformed`
//!
//! **What it does.** Refuses a row whose `grid_reference` is not two letters and an even number of digits.
//!
//! **Why is this bad.** An odd digit too few or too many moves the place by kilometres.
//!
//! **Example.** `SN 123 45`
//!
//! **Use instead.** `SN 123 456`, with 2 to 10 digits.

use super::{Fault, Rule, outside_national_grid};
use crate::Column;
use geography::{Bng, GeographyError, Precision, grid_ref};

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("grid-reference-malformed");

/// The centre of the square and its side. Letters alone, a square of 100 km, are no place.
pub(crate) fn check(cell: &str) -> Result<(Bng, Precision), Fault> {
    let (centre, side) = grid_ref::parse(cell).map_err(|fault| match fault {
        GeographyError::OutsideGrid => outside_national_grid::RULE.at(Column::GridReference),
        _ => RULE.at(Column::GridReference),
    })?;
    if side.metres() < 100_000 { Ok((centre, side)) } else { Err(RULE.at(Column::GridReference)) }
}
