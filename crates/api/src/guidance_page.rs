//! The register of guidance as a page reads it.

use guidance::{Document, Topic};
use serde::{Deserialize, Serialize};

/// `GET /api/guidance?topic={code}`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct GuidanceAsk {
    /// The point of the work; none: everything.
    pub topic: Option<Topic>,
}

/// What helps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct GuidancePage {
    /// The edition of the register.
    pub edition: String,
    /// The day for which it says what is overdue.
    pub day: String,
    /// The documents in the order of the register.
    pub documents: Vec<GuidanceLine>,
}

/// One document on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct GuidanceLine {
    /// The document.
    pub document: Document,
    /// Whether somebody should have looked by that day whether it still is the current edition.
    pub overdue: bool,
}
