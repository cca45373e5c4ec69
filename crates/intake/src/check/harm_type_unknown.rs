//! `harm-type-unknown`
//!
//! **What it does.** Refuses a row with a harm type that is not in the list.
//!
//! **Why is this bad.** It would be counted nowhere, and the picture would be short of it without saying so.
//!
//! **Example.** `violence`
//!
//! **Use instead.** One of the codes that the message lists.

use super::{Fault, Rule};
use crate::Column;
use concern::HarmType;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("harm-type-unknown");

/// One harm type.
pub(crate) fn check(part: &str) -> Result<HarmType, Fault> {
    HarmType::parse(part).ok_or(RULE.at(Column::HarmTypes))
}
