//! `record-ref-form`
//!
//! **What it does.** Refuses a row whose reference of a record is longer than 40 characters, has other characters than letters, digits and `/ - _ . :`, or is the number of a person.
//!
//! **Why is this bad.** A reference is for knowing the same record again. A number of a person would make a row a trace of somebody.
//!
//! **Example.** A National Insurance number, a name.
//!
//! **Use instead.** The number that the agency's own system gives to the record; or leave the column out.

use super::{Detail, Fault, Rule};
use crate::Column;
use screen::{Kind, Verdict};

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("record-ref-form");

/// Characters that a reference may have.
const LENGTH_MAX: usize = 40;

/// Whether the cell has the form of a reference and of no person's number. Ten digits that happen to pass the check digit of an NHS
/// number are one reference in eleven; a whole column of them is found when the file has been read.
///
/// # Returns
/// Whether it passes the check digit of a person's number all the same.
pub(crate) fn check(column: Column, cell: &str) -> Result<bool, Fault> {
    let formed = cell.len() <= LENGTH_MAX
        && cell.bytes().any(|b| b.is_ascii_digit())
        && cell.bytes().all(|b| b.is_ascii_alphanumeric() || b"/-_.: ".contains(&b));
    if !formed {
        return Err(RULE.at(column));
    }
    let found = crate::cells::screener().screen(cell);
    let of_a_person = |kind: Kind| kind.verdict() == Verdict::Refuse && !may_be_reference(kind);
    let kind = found.spans.iter().map(|span| span.kind).find(|kind| of_a_person(*kind));
    if let Some(kind) = kind {
        return Err(RULE.at(column).found(Detail::Screened(kind)));
    }
    // With letters or strokes among its digits it is nobody's number.
    let bare = cell.bytes().all(|b| b.is_ascii_digit() || b == b' ' || b == b'-');
    Ok(bare && found.spans.iter().any(|span| matches!(span.kind, Kind::NhsNumber | Kind::Uln)))
}

/// Whether references may have the form of this kind too.
const fn may_be_reference(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Reference
            | Kind::NhsNumber
            | Kind::Uln
            | Kind::Phone
            | Kind::Uprn
            | Kind::BankAccount
            | Kind::VehiclePlate
    )
}
