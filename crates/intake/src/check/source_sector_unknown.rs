//! `source-sector-unknown`
//!
//! **What it does.** Refuses a row whose `source_sector` is empty or not a code of the list.
//!
//! **Why is this bad.** Every picture says which sectors it rests on; a row of no sector cannot be shown honestly.
//!
//! **Example.** `the police`
//!
//! **Use instead.** One of the codes that the message lists.

use super::{Fault, Rule};
use crate::Column;
use concern::SourceSector;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("source-sector-unknown");

/// The code.
pub(crate) fn check(cell: &str) -> Result<SourceSector, Fault> {
    SourceSector::parse(cell).ok_or(RULE.at(Column::SourceSector))
}
