//! `occurred-backwards`
//!
//! **What it does.** Refuses a row whose `occurred_to` lies before its `occurred_from`.
//!
//! **Why is this bad.** It cannot be so; two cells were changed about or one was mistyped.
//!
//! **Example.** From `2025-03-14T21:30` to `2025-03-14T20:00`.
//!
//! **Use instead.** The earlier moment in `occurred_from`.

use super::{Fault, Rule};
use crate::Column;
use jiff::civil::DateTime;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("occurred-backwards");

/// Whether the interval runs forward.
pub(crate) fn check(from: DateTime, to: DateTime) -> Result<(), Fault> {
    if to < from { Err(RULE.at(Column::OccurredTo)) } else { Ok(()) }
}
