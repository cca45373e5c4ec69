//! What is wrong with a question, and where. Never with the value that was sent.

use axum::http::StatusCode;
use http::ProblemReply;
use language::{Arg, Text, say};

/// A parameter that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// The parameter, or `query` for one that nobody knows.
    pub(crate) parameter: &'static str,
    /// What to write instead.
    pub(crate) text: Text,
}

impl Fault {
    /// By a key of the catalogue.
    pub(crate) fn new(parameter: &'static str, key: &str) -> Self {
        Self { parameter, text: say(key, &[]) }
    }
}

impl From<Fault> for ProblemReply {
    fn from(fault: Fault) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "ogc-question").field(fault.parameter, fault.text)
    }
}

/// Why a filter cannot be read. The number is a place in the filter, in characters from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CqlFault {
    /// More than 8,192 bytes.
    TooLong,
    /// A character that begins nothing, or a text or number that does not end.
    Unreadable(usize),
    /// Something else was to stand here.
    Unexpected(usize),
    /// Brackets too deep.
    TooDeep(usize),
    /// Too many predicates, literals, geometries or corners.
    TooMany(usize),
    /// No property of this name, or none to ask by.
    NoProperty(usize),
    /// A text beside a number.
    OtherKind(usize),
    /// A box whose corners are the wrong way round, or a ring that is not closed.
    Geometry(usize),
}

impl CqlFault {
    /// What is wrong and where.
    pub(crate) fn text(self) -> Text {
        let at = |key: &str, place: usize| say(key, &[("place", Arg::from(place.to_string()))]);
        match self {
            Self::TooLong => say("ogc-filter-too-long", &[]),
            Self::Unreadable(place) => at("ogc-filter-unreadable", place),
            Self::Unexpected(place) => at("ogc-filter-unexpected", place),
            Self::TooDeep(place) => at("ogc-filter-too-deep", place),
            Self::TooMany(place) => at("ogc-filter-too-many", place),
            Self::NoProperty(place) => at("ogc-filter-no-property", place),
            Self::OtherKind(place) => at("ogc-filter-other-kind", place),
            Self::Geometry(place) => at("ogc-filter-geometry", place),
        }
    }
}
