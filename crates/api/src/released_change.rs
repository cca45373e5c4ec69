//! How released values changed from one year to another.

use crate::{ReleaseCard, ReleasedValue};
use serde::{Deserialize, Serialize};

/// What can be said of the number of reports in an area, given two released values of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// It rose: more than noise and rounding can make in any area of the map.
    Rose,
    /// It fell.
    Fell,
    /// Noise and rounding may have made the difference, or there is none.
    NoDetectableChange,
}

/// The difference of an area's two shown values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ReleasedDifference {
    /// The year's shown value less the other's, in reports.
    pub difference: i32,
    /// Lower end of its own 95 % interval: noise of both releases, and the rounding of both.
    pub low: i32,
    /// Upper end.
    pub high: i32,
    /// What is said of it, for all areas of the map at once.
    pub turn: Turn,
}

/// One area in two years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct AreaChange {
    /// Area code.
    pub code: String,
    /// Shown value of the year.
    pub value: ReleasedValue,
    /// Shown value of the other year.
    pub against: ReleasedValue,
    /// Their difference; none where either is withheld.
    pub change: Option<ReleasedDifference>,
}

/// `GET /api/released/change?year=2025&against=2024&unit=block|middle_area`.
///
/// The statements hold all at once: with a probability of 95 % not one of them is wrong. The allowance for that is made over every area of the
/// frame, the withheld ones too, so that nothing depends on which are shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ReleasedChange {
    /// The region.
    pub region: crate::RegionName,
    /// `block` or `middle_area`.
    pub unit: String,
    /// The release of the year.
    pub release: ReleaseCard,
    /// The release of the other year.
    pub against: ReleaseCard,
    /// Areas of the frame of both years: those that the allowance is made for.
    pub frame: u32,
    /// Of these the areas with a shown value in both years.
    pub compared: u32,
    /// Areas in code order.
    pub areas: Vec<AreaChange>,
}
