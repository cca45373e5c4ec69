//! `occurred-too-long`
//!
//! **What it does.** Refuses a row whose interval is longer than 366 days.
//!
//! **Why is this bad.** It is the story of a year or more, not an event, and says nothing about when.
//!
//! **Example.** From `2022-01-01T00:00` to `2025-03-14T21:30`.
//!
//! **Use instead.** The part of it that is known more closely, or neither cell.

use super::{Fault, Rule};
use crate::Column;
use jiff::civil::DateTime;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("occurred-too-long");

/// Days an interval may have.
const LONGEST_DAYS: i64 = 366;

/// Whether the interval is of use.
pub(crate) fn check(from: DateTime, to: DateTime) -> Result<(), Fault> {
    if from.duration_until(to).as_hours() > LONGEST_DAYS * 24 { Err(RULE.at(Column::OccurredTo)) } else { Ok(()) }
}
