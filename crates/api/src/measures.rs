//! The catalogue of measures as a page reads it.

use crate::VerificationLine;
use measure::Measure;
use serde::{Deserialize, Serialize};

/// Every measure. None of them is verified until somebody has verified it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct MeasuresPage {
    /// The edition of the catalogue.
    pub edition: String,
    /// The day for which it says what is in force.
    pub day: String,
    /// The measures in the order of the catalogue.
    pub measures: Vec<MeasureLine>,
    /// Whether the reader may say that a law was checked.
    pub may_verify: bool,
}

/// One measure on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct MeasureLine {
    /// The measure.
    pub measure: Measure,
    /// Whether its law is in force on that day, as far as the catalogue states days.
    pub in_force: bool,
    /// What was found when its law was last checked in this region; none: nobody has verified it.
    pub verified: Option<VerificationLine>,
}
