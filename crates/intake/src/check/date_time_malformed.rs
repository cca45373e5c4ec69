//! `date-time-malformed`
//!
//! **What it does.** Refuses a row whose `occurred_from` or `occurred_to` is not a day and time of day.
//!
//! **Why is this bad.** A day without a time would be counted at midnight, and a hotspot of Monday nights would be an artefact.
//!
//! **Example.** `2025-03-14`, `14/03/2025 9pm`
//!
//! **Use instead.** `2025-03-14T21:30`, local time. If the time is not known, leave both cells empty or give the day from `T00:00` to `T23:59`.

use super::{Fault, Rule};
use crate::Column;
use crate::dates::date_time_read;
use jiff::civil::DateTime;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("date-time-malformed");

/// The moment.
pub(crate) fn check(column: Column, cell: &str) -> Result<DateTime, Fault> {
    date_time_read(cell).ok_or(RULE.at(column))
}
