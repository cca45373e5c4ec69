//! `personal-data-suspected`
//!
//! **What it does.** Refuses a row when a cell that should hold a code looks like an e-mail address, a telephone number, an NHS number, a National Insurance number or a date of birth.
//!
//! **Why is this bad.** No person may come in. A number typed into the wrong column is the usual way they do.
//!
//! **Example.** An NHS number in `agency_code`.
//!
//! **Use instead.** The code that the column asks for. If what was typed is about a child, it belongs in a safeguarding report and nowhere in this file.

use super::{Fault, Rule};
use crate::Column;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("personal-data-suspected");

/// Whether the cell looks like something about a person. Columns of bare numbers are not looked at: their digits are
/// measured against the map, and no message repeats them.
pub(crate) fn check(column: Column, cell: &str) -> Result<(), Fault> {
    if column.is_number() || cell.is_empty() {
        return Ok(());
    }
    let date_column = matches!(column, Column::RecordedOn | Column::OccurredFrom | Column::OccurredTo);
    let suspected = cell.contains('@')
        || birth_words(cell)
        || digits_of_a_person(cell)
        || insurance_number(cell)
        || (!date_column && date_like(cell));
    if suspected { Err(RULE.at(column)) } else { Ok(()) }
}

/// Words that go with a date of birth, in both languages.
fn birth_words(cell: &str) -> bool {
    const WORDS: [&str; 7] = ["dob", "born", "birth", "geni", "ganwyd", "ganed", "nhs"];
    let words = cell.split(|c: char| !c.is_alphanumeric());
    cell.to_ascii_lowercase().contains("d.o.b") || words.into_iter().any(|w| WORDS.iter().any(|x| w.eq_ignore_ascii_case(x)))
}

/// A telephone number of the United Kingdom, or ten digits with the check digit of an NHS number.
fn digits_of_a_person(cell: &str) -> bool {
    let mut digits = [0_u8; 15];
    let mut length = 0;
    for (at, c) in cell.chars().enumerate() {
        match c {
            '0'..='9' if length < digits.len() => {
                digits[length] = c as u8 - b'0';
                length += 1;
            }
            ' ' | '-' | '(' | ')' | '.' => {}
            '+' if at == 0 => {}
            _ => return false,
        }
    }
    let digits = &digits[..length];
    let national = (10..=11).contains(&length) && digits[0] == 0;
    let international = (11..=14).contains(&length) && (digits.starts_with(&[4, 4]) || digits.starts_with(&[0, 0, 4, 4]));
    national || international || nhs_number(digits)
}

/// NHS Data Dictionary, "NHS number": weights 10 to 2, the check digit being 11 less the sum modulo 11.
fn nhs_number(digits: &[u8]) -> bool {
    let [first @ .., last] = digits else { return false };
    let sum: u32 = first.iter().zip((2..=10).rev()).map(|(digit, weight)| u32::from(*digit) * weight).sum();
    first.len() == 9 && (11 - sum % 11) % 11 == u32::from(*last)
}

/// Two letters, six digits, a letter from A to D.
fn insurance_number(cell: &str) -> bool {
    let marks: Vec<u8> = cell.bytes().filter(|b| *b != b' ' && *b != b'-').take(10).collect();
    let [a, b, digits @ .., last] = marks.as_slice() else { return false };
    a.is_ascii_alphabetic()
        && b.is_ascii_alphabetic()
        && digits.len() == 6
        && digits.iter().all(u8::is_ascii_digit)
        && matches!(last.to_ascii_uppercase(), b'A'..=b'D')
}

/// `2010-03-04` or `04/03/2010` and the like, where no date belongs.
fn date_like(cell: &str) -> bool {
    let mut parts = cell.split(['-', '/', '.']);
    let (Some(a), Some(b), Some(c), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else { return false };
    let digits = |part: &str, least, most| (least..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    digits(b, 1, 2) && (digits(a, 4, 4) && digits(c, 1, 2) || digits(a, 1, 2) && digits(c, 4, 4))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_carry_is_found_in_any_dress() {
        // Numbers that the issuing bodies set aside for examples, or that have only the form.
        for cell in [
            "someone@example.org", "07700 900123", "+44 7700 900123", "(01632) 960-001", "999 000 0018", "9990000018",
            "QQ 12 34 56 C", "DOB 04/03/2010", "04-03-2010", "2010-03-04", "dyddiad geni", "d.o.b. 2010",
        ] {
            assert!(check(Column::AgencyCode, cell).is_err(), "{cell}");
        }
    }

    #[test]
    fn codes_and_dates_pass() {
        for cell in ["GWL-POL", "police", "SN 123 456", "SN 12345 67890", "cse;cce", "9990000017", "GWL-ST-004", "BORNE-12"] {
            assert!(check(Column::AgencyCode, cell).is_ok(), "{cell}");
        }
        assert!(check(Column::RecordedOn, "2025-03-14").is_ok());
        assert!(check(Column::OccurredFrom, "2025-03-14T21:30").is_ok());
        assert!(check(Column::Easting, "0207700900").is_ok());
    }
}
