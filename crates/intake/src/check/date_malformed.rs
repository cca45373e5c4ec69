//! `date-malformed`
//!
//! **What it does.** Refuses a row whose `recorded_on` is not a day of the calendar written year first.
//!
//! **Why is this bad.** `04/05/2025` is two different days to two readers.
//!
//! **Example.** `14/03/2025`, `2025-02-30`
//!
//! **Use instead.** `2025-03-14`

use super::{Fault, Rule};
use crate::Column;
use crate::dates::date_read;
use jiff::civil::Date;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("date-malformed");

/// The date.
pub(crate) fn check(cell: &str) -> Result<Date, Fault> {
    date_read(cell).ok_or(RULE.at(Column::RecordedOn))
}
