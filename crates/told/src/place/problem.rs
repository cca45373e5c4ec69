//! Why a place could not be read.

use super::Postcode;
use language::{Text, say};
use thiserror::Error;

/// Why a place could not be read. None of them repeats the text; the messages in English are for logs, [`PlaceProblem::sentence`] is for people.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PlaceProblem {
    /// Nothing is written.
    #[error("the cell is empty")]
    Empty,
    /// More than [`super::LENGTH_MAX`] characters.
    #[error("the cell is too long for a place")]
    TooLong,
    /// It says that the place is not known.
    #[error("the cell says that the place is not known")]
    NotKnown,
    /// No form of place that is known.
    #[error("the cell is not a place")]
    NotRead,
    /// Latitude before longitude, without letters.
    #[error("latitude stands before longitude")]
    Swapped,
    /// A longitude east of Britain that would lie in it with a minus sign.
    #[error("the longitude lacks its minus sign")]
    WestMissing,
    /// 61 minutes, 91 degrees of latitude.
    #[error("there are no such degrees, minutes or seconds")]
    DegreesImpossible,
    /// One coordinate of two.
    #[error("there is one coordinate of two")]
    CoordinateHalf,
    /// Not in Great Britain.
    #[error("the position lies outside the British National Grid")]
    OutsideGrid,
    /// No square of Great Britain has these letters.
    #[error("the letters are not a square of the National Grid")]
    GridLetters,
    /// An odd number of digits, or more than ten.
    #[error("a grid reference has an even number of digits, at most ten")]
    GridDigits,
    /// Almost a postcode: O for 0 or I for 1, or the other way round. A person chooses among what it may have been.
    #[error("a postcode has a letter in place of a digit, or a digit in place of a letter")]
    Postcode(Vec<Postcode>),
    /// Seven digits that begin with no authority of Wales.
    #[error("the school number begins with no authority of Wales")]
    SchoolAuthority,
    /// "Between" without exactly one "and".
    #[error("it is not clear where one place of a route ends")]
    RouteUnclear,
}

impl PlaceProblem {
    /// Its name in tables and catalogues.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too-long",
            Self::NotKnown => "not-known",
            Self::NotRead => "not-read",
            Self::Swapped => "swapped",
            Self::WestMissing => "west-missing",
            Self::DegreesImpossible => "degrees-impossible",
            Self::CoordinateHalf => "coordinate-half",
            Self::OutsideGrid => "outside-grid",
            Self::GridLetters => "grid-letters",
            Self::GridDigits => "grid-digits",
            Self::Postcode(_) => "postcode",
            Self::SchoolAuthority => "school-authority",
            Self::RouteUnclear => "route-unclear",
        }
    }

    /// What it may have been; for a person to choose from, never taken.
    pub fn suggestions(&self) -> &[Postcode] {
        match self {
            Self::Postcode(suggestions) => suggestions,
            _ => &[],
        }
    }

    /// What happened and what to do, in both languages.
    pub fn sentence(&self) -> Text {
        say(&format!("told-place-{}", self.code()), &[])
    }
}
