//! `row-width`
//!
//! **What it does.** Refuses a row that has more or fewer cells than the header.
//!
//! **Why is this bad.** When a cell is missing or split, every cell after it stands under the wrong heading.
//!
//! **Example.** `police,GWL-POL,2025-03-14` under a header of nine columns.
//!
//! **Use instead.** As many cells as the header, empty ones included; a cell with a comma in it goes in quotation marks.

use super::{Fault, Rule};

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("row-width");

/// Whether the row is as wide as the header.
pub(crate) fn check(cells: usize, width: usize) -> Result<(), Fault> {
    if cells == width { Ok(()) } else { Err(RULE.row()) }
}
