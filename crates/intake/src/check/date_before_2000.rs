//! `date-before-2000`
//!
//! **What it does.** Refuses a row with a date before the year 2000.
//!
//! **Why is this bad.** The picture starts in 2000, and an earlier date is nearly always a slip or the birthday of somebody.
//!
//! **Example.** `0025-03-14`, `1970-01-01`
//!
//! **Use instead.** The right date. For harm of long ago leave `occurred_from` and `occurred_to` empty.

use super::{Fault, Rule};
use crate::Column;
use jiff::civil::Date;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("date-before-2000");

/// Whether the date is in the years that can be counted.
pub(crate) fn check(column: Column, date: Date) -> Result<(), Fault> {
    if date.year() < 2000 { Err(RULE.at(column)) } else { Ok(()) }
}
