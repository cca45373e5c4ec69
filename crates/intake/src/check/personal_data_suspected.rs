//! `personal-data-suspected`
//!
//! **What it does.** Refuses a row when a cell tells who somebody is: a number that people carry, a telephone number, an e-mail address, a date of birth, a home's address, a full name.
//!
//! **Why is this bad.** No person may come in. A number typed into the wrong column is the usual way they do.
//!
//! **Example.** An NHS number in `agency_code`.
//!
//! **Use instead.** The code that the column asks for. If what was typed is about a child, it belongs in a safeguarding report and nowhere in this file.

use super::{Detail, Fault, Rule};
use crate::Column;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("personal-data-suspected");

/// The fault of a cell in which something was found.
pub(crate) const fn fault(column: Column, kind: screen::Kind) -> Fault {
    RULE.at(column).found(Detail::Screened(kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cells::screened;

    #[test]
    fn what_people_carry_is_found_in_any_dress() {
        // Numbers that the issuing bodies set aside for examples, or that have only the form.
        for cell in [
            "someone@example.org",
            "07700 900123",
            "+44 7700 900123",
            "(01632) 960-001",
            "999 000 0018",
            "9990000018",
            "DOB 04/03/2010",
            "dyddiad geni 4/3/2010",
        ] {
            let fault = screened(Column::AgencyCode, cell);
            assert_eq!(fault.map(|fault| fault.rule), Some(&RULE), "{cell}");
        }
    }

    #[test]
    fn codes_pass() {
        for cell in ["GWL-POL", "police", "cse;cce", "GWL-ST-004", "BORNE-12"] {
            assert_eq!(screened(Column::AgencyCode, cell), None, "{cell}");
        }
    }
}
