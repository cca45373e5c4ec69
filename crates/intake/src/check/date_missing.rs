//! `date-missing`
//!
//! **What it does.** Refuses a row without the date on which the agency recorded it.
//!
//! **Why is this bad.** Releases count by that date; without it the row belongs to no period.
//!
//! **Example.** An empty `recorded_on`.
//!
//! **Use instead.** The day of recording, `2025-03-14`.

use super::{Fault, Rule};
use crate::Column;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("date-missing");

/// Whether there is a date.
pub(crate) fn check(cell: &str) -> Result<(), Fault> {
    if cell.is_empty() { Err(RULE.at(Column::RecordedOn)) } else { Ok(()) }
}
