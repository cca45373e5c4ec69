//! `precision-malformed`
//!
//! **What it does.** Refuses a row whose `precision_m` is not a whole number of metres from 1 to 100000.
//!
//! **Why is this bad.** It decides whether the row may be drawn in a cell, in a block, or only counted for its authority.
//!
//! **Example.** `0`, `50 m`, `2.5`
//!
//! **Use instead.** `50`

use super::{Fault, Rule};
use crate::Column;
use geography::Precision;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("precision-malformed");

/// The precision.
pub(crate) fn check(cell: &str) -> Result<Precision, Fault> {
    let plain = cell.bytes().all(|b| b.is_ascii_digit());
    let metres: Option<u32> = cell.parse().ok().filter(|metres| plain && (1..=100_000).contains(metres));
    metres.map(Precision::new).ok_or(RULE.at(Column::PrecisionM))
}
