//! `date-in-future`
//!
//! **What it does.** Refuses a row with a date after today.
//!
//! **Why is this bad.** What has not happened cannot have been recorded; it is a slip of the year or the day and month changed about.
//!
//! **Example.** `2062-03-14`
//!
//! **Use instead.** The day it was recorded, or happened.

use super::{Fault, Rule};
use crate::Column;
use jiff::civil::Date;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("date-in-future");

/// Whether the date is no later than today.
pub(crate) fn check(column: Column, date: Date, today: Date) -> Result<(), Fault> {
    if date > today { Err(RULE.at(column)) } else { Ok(()) }
}
