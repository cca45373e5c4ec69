//! `coordinate-not-a-number`
//!
//! **What it does.** Refuses a row with a coordinate that is not a plain decimal number.
//!
//! **Why is this bad.** `NaN`, `inf` and `1e5` are words of computers; a decimal comma is another number to another reader.
//!
//! **Example.** `-4,2`, `NaN`
//!
//! **Use instead.** `-4.2`

use super::{Fault, Rule};
use crate::Column;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("coordinate-not-a-number");

/// The number.
pub(crate) fn check(column: Column, cell: &str) -> Result<f64, Fault> {
    let plain = cell.bytes().enumerate().all(|(at, b)| b.is_ascii_digit() || b == b'.' || (at == 0 && b == b'-'));
    cell.parse().ok().filter(|number: &f64| plain && number.is_finite()).ok_or(RULE.at(column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_numbers_are_numbers() {
        assert_eq!(check(Column::Longitude, "-4.25").ok(), Some(-4.25));
        for cell in ["NaN", "inf", "-inf", "1e5", "4,2", "4.2.1", "-", ".", "0x10", "4.2°W"] {
            assert!(check(Column::Longitude, cell).is_err(), "{cell}");
        }
    }
}
