//! The name of a cell.

use concern::{ContextKind, HarmSet, HarmType, SourceSector};
use geography::AreaCode;
use serde::Serialize;
use std::fmt;

/// The part of a cell for reports that were told too coarsely to lie in a block.
pub const UNPLACED: &str = "unplaced";
/// The part of a cell for reports at no place that is named or pooled.
pub const ELSEWHERE: &str = "elsewhere";
/// The harm part of a report with more than one harm type: so each report is in one cell, and the table's sensitivity is 1.
pub const SEVERAL: &str = "several";
/// The context part of a report of which the kind of context is not known.
pub const UNCLEAR: &str = "unclear";

/// A cell of a released table: the code of an area or place of public geography, and a word of a fixed list where the
/// table is parted further (`part` is empty where it is not).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct CellCode {
    code: String,
    part: String,
}

/// A cell code that no cell can have. It does not repeat what was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a cell has a code of 1 to 32 letters, digits and - _ . : and a part of up to 32 small letters and _"
)]
pub struct CellCodeError;

impl CellCode {
    /// The cell `code`, parted by `part` (empty: not parted).
    ///
    /// # Errors
    /// [`CellCodeError`] for a code that is not 1 to 32 ASCII letters, digits and `- _ . :`, or a part that is not up to 32
    /// small ASCII letters and `_`.
    pub fn new(code: &str, part: &str) -> Result<Self, CellCodeError> {
        let in_code = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b':');
        let in_part = |b: u8| b.is_ascii_lowercase() || b == b'_';
        let fits = (1..=32).contains(&code.len())
            && part.len() <= 32
            && code.bytes().all(in_code)
            && part.bytes().all(in_part);
        if fits { Ok(Self::of(code, part)) } else { Err(CellCodeError) }
    }

    /// For codes and parts that are fit by their types.
    pub(crate) fn of(code: &str, part: &str) -> Self {
        Self { code: code.to_owned(), part: part.to_owned() }
    }

    /// The code of the area or place.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The part, empty where there is none.
    pub fn part(&self) -> &str {
        &self.part
    }
}

impl fmt::Display for CellCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.part.is_empty() { f.write_str(&self.code) } else { write!(f, "{}/{}", self.code, self.part) }
    }
}

/// The harm part of a report with these harm types: the one, or [`SEVERAL`]. One that names none counts as another kind.
pub fn harm_part(harms: HarmSet) -> &'static str {
    let mut each = harms.iter();
    match (each.next(), each.next()) {
        (Some(harm), None) => harm.code(),
        (None, _) => HarmType::Other.code(),
        _ => SEVERAL,
    }
}

/// Every part of the harm table, in the order of the list.
pub fn harm_parts() -> impl Iterator<Item = &'static str> {
    HarmType::ALL.iter().map(|harm| harm.code()).chain([SEVERAL])
}

/// The context part of a report; `None`: not known.
pub const fn context_part(context: Option<ContextKind>) -> &'static str {
    match context {
        Some(kind) => kind.code(),
        None => UNCLEAR,
    }
}

/// Every part of the context table, in the order of the list.
pub fn context_parts() -> impl Iterator<Item = &'static str> {
    ContextKind::ALL.iter().map(|kind| kind.code()).chain([UNCLEAR])
}

/// Every part of the sector table, in the order of the list.
pub fn sector_parts() -> impl Iterator<Item = &'static str> {
    SourceSector::ALL.iter().map(|sector| sector.code())
}

/// The cell of an authority for reports that lie in none of its areas or places.
pub(crate) fn rest(authority: &AreaCode, part: &str) -> CellCode {
    CellCode::of(authority.as_str(), part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_code_is_a_code_and_a_word_and_can_hold_no_sentence() {
        let cell = CellCode::new("GWL06000001", "several").unwrap();
        assert_eq!(
            (cell.code(), cell.part(), cell.to_string().as_str()),
            ("GWL06000001", "several", "GWL06000001/several")
        );
        assert_eq!(CellCode::new("B-GWL01000001", "").unwrap().to_string(), "B-GWL01000001");
        for (code, part) in [("", ""), ("a b", ""), ("a", "Cse"), ("a", "a b"), ("a/b", ""), ("é", "")] {
            assert_eq!(CellCode::new(code, part), Err(CellCodeError), "{code} {part}");
        }
        assert_eq!(CellCode::new(&"a".repeat(33), ""), Err(CellCodeError));
    }

    #[test]
    fn every_part_of_a_fixed_list_is_fit_and_a_report_has_one_harm_part() {
        for part in harm_parts().chain(context_parts()).chain(sector_parts()).chain([UNPLACED, ELSEWHERE]) {
            assert!(CellCode::new("A", part).is_ok(), "{part}");
        }
        assert_eq!(harm_part(HarmSet::of([HarmType::Cse])), "cse");
        assert_eq!(harm_part(HarmSet::of([HarmType::Cse, HarmType::Missing])), SEVERAL);
        assert_eq!(harm_part(HarmSet::default()), "other");
    }
}
