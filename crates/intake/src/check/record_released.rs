//! `record-released`
//!
//! **What it does.** Holds a row that was recorded in a released period, has a reference, and equals none of that period's rows.
//!
//! **Why is this bad.** It is a late report or a change of one already counted, and the way back to the counted row was cut.
//!
//! **Example.** A record of last year that the agency changed this week.
//!
//! **Use instead.** Nothing needs to be sent again: a steward keeps it when it is a late report, and refuses it when it changes an old one.

use super::Rule;

/// The rule.
pub(crate) static RULE: Rule = Rule::holds("record-released");
