//! `cell-too-long`
//!
//! **What it does.** Refuses a row with a cell of more than 64 characters.
//!
//! **Why is this bad.** No code, date or number is so long: it is prose, and prose is where people are named.
//!
//! **Example.** A sentence in `harm_types`.
//!
//! **Use instead.** The code alone. What happened is told in the safeguarding report, not here.

use super::{Fault, Rule};
use crate::Column;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("cell-too-long");

/// Characters that a cell may have. A list of every harm type is longer, so `harm_types` is measured code by code.
const LONGEST: usize = 64;

/// Bytes of a cell of words, beyond which nothing looks at it.
const WORDS_LONGEST: usize = 2_000;

/// Whether the cell is short enough.
pub(crate) fn check(column: Column, cell: &str) -> Result<(), Fault> {
    // Bytes are never fewer than characters, so most cells need no counting.
    let fits = |part: &str| part.len() <= LONGEST || part.chars().count() <= LONGEST;
    let fine = match column {
        Column::HarmTypes => cell.split([';', ',', '|', '\n']).all(fits),
        // Words: each has a length of its own where it is read.
        Column::Place | Column::Occurred | Column::Note => cell.len() <= WORDS_LONGEST,
        _ => fits(cell),
    };
    if fine { Ok(()) } else { Err(RULE.at(column)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_and_not_bytes() {
        assert!(check(Column::AgencyCode, &"ŵ".repeat(64)).is_ok());
        assert!(check(Column::AgencyCode, &"ŵ".repeat(65)).is_err());
        assert!(check(Column::HarmTypes, &["antisocial_behaviour"; 5].join(";")).is_ok());
    }
}
