//! `procedures-unknown`
//!
//! **What it does.** Refuses a row whose `reported_under_procedures` is empty or not a code of the list.
//!
//! **Why is this bad.** A concern here never stands in for a safeguarding report, so each row says whether there was one.
//!
//! **Example.** An empty cell.
//!
//! **Use instead.** One of the codes that the message lists.

use super::{Fault, Rule};
use crate::Column;
use concern::Procedures;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("procedures-unknown");

/// The code.
pub(crate) fn check(cell: &str) -> Result<Procedures, Fault> {
    Procedures::parse(cell).ok_or(RULE.at(Column::ReportedUnderProcedures))
}
