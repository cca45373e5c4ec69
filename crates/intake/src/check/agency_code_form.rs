//! `agency-code-form`
//!
//! **What it does.** Refuses a row whose `agency_code` is not 2 to 12 capital letters, digits or hyphens.
//!
//! **Why is this bad.** The code stands for an organisation. Anything freer could hold a member of staff.
//!
//! **Example.** `Sgt J. Jones`
//!
//! **Use instead.** The agency's short code, such as `GWL-POL`.

use super::{Fault, Rule};
use crate::Column;
use concern::AgencyCode;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("agency-code-form");

/// The code.
pub(crate) fn check(cell: &str) -> Result<AgencyCode, Fault> {
    // Digits alone are a number of something, or a date.
    let named = cell.bytes().any(|b| b.is_ascii_alphabetic());
    AgencyCode::parse(cell).ok().filter(|_| named).ok_or(RULE.at(Column::AgencyCode))
}
