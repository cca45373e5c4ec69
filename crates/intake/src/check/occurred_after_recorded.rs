//! `occurred-after-recorded`
//!
//! **What it does.** Refuses a row that ended more than a day after it was recorded.
//!
//! **Why is this bad.** It cannot be known before it happens. One day is allowed for records begun before midnight.
//!
//! **Example.** Recorded on `2025-03-14`, occurred to `2025-04-14T21:30`.
//!
//! **Use instead.** The right month or day in the one or the other.

use super::{Fault, Rule};
use crate::Column;
use jiff::civil::{Date, DateTime};

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("occurred-after-recorded");

/// Whether it had happened, within a day, when it was recorded.
pub(crate) fn check(to: DateTime, recorded: Date) -> Result<(), Fault> {
    let latest = recorded.tomorrow().unwrap_or(recorded);
    if to.date() > latest { Err(RULE.at(Column::OccurredTo)) } else { Ok(()) }
}
