//! `harm-type-repeated`
//!
//! **What it does.** Refuses a row that names one harm type twice.
//!
//! **Why is this bad.** One of the two was meant to be another.
//!
//! **Example.** `cse;cse`
//!
//! **Use instead.** Each harm type once.

use super::{Fault, Rule};
use crate::Column;
use concern::{HarmSet, HarmType};

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("harm-type-repeated");

/// Adds a harm type to those before it.
pub(crate) fn check(before: HarmSet, harm: HarmType) -> Result<HarmSet, Fault> {
    if before.contains(harm) { Err(RULE.at(Column::HarmTypes)) } else { Ok(HarmSet::of(before.iter().chain([harm]))) }
}
