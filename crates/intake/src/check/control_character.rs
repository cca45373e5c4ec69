//! `control-character`
//!
//! **What it does.** Refuses a row with a line break, a tab, or an invisible mark inside a cell.
//!
//! **Why is this bad.** Invisible marks hide a word from the checks that come after, or turn round what is seen on the screen.
//!
//! **Example.** A zero-width space in the middle of `agency_code`.
//!
//! **Use instead.** The visible letters, digits and punctuation of the code alone. Typing the cell again removes them.

use super::{Fault, Rule};
use crate::Column;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("control-character");

/// Whether every character of the cell can be seen.
pub(crate) fn check(column: Column, cell: &str) -> Result<(), Fault> {
    let invisible = |c: char| {
        c.is_control()
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    if cell.is_ascii() && !cell.bytes().any(|b| b.is_ascii_control()) || !cell.chars().any(invisible) {
        Ok(())
    } else {
        Err(RULE.at(column))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_marks_are_found() {
        assert!(check(Column::AgencyCode, "GWL-POL").is_ok());
        for cell in ["GWL\nPOL", "GWL\u{200b}POL", "GWL\u{202e}POL", "\u{feff}GWL"] {
            assert!(check(Column::AgencyCode, cell).is_err());
        }
    }
}
