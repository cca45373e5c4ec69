//! The released side: functions of a released cube and of public geography, nothing else.

use language::Text;
use serde::{Deserialize, Serialize};

/// A value as this role may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "shown", rename_all = "snake_case")]
pub enum ReleasedValue {
    /// A rounded value with its interval from the noise and the rounding.
    Value {
        /// Rounded to the release's step.
        rounded: u32,
        /// Lower end of the 95 % interval.
        low: u32,
        /// Upper end.
        high: u32,
    },
    /// Withheld or none: hidden, empty and not-in-force look the same.
    Withheld,
}

/// A line of the privacy ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerLine {
    /// The table.
    pub table: String,
    /// Noise scale, such as `2`.
    pub scale: String,
    /// ε as an exact decimal.
    pub epsilon: String,
    /// Cells in the frame.
    pub cells: u32,
}

/// What a reader must know about a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseCard {
    /// Release id.
    pub id: String,
    /// Calendar year, by date recorded.
    pub year: i16,
    /// Version of the policy file.
    pub policy_version: String,
    /// Below this a value is not shown to this role.
    pub threshold: u32,
    /// Values are rounded to this step.
    pub rounding: u32,
    /// Total ε.
    pub epsilon: String,
    /// By table.
    pub ledger: Vec<LedgerLine>,
    /// When it was published, RFC 3339, UTC.
    pub published: String,
}

/// One block's value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleasedArea {
    /// Block code.
    pub code: String,
    /// The value in the chosen year.
    pub value: ReleasedValue,
    /// The value in every released year, oldest first.
    pub years: Vec<YearValue>,
}

/// One registered place's value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleasedPlace {
    /// Register id or pool code.
    pub id: String,
    /// Code of `concern::PlaceKind`.
    pub kind: String,
    /// Name.
    pub name: Text,
    /// Code of the local authority.
    pub authority: Option<String>,
    /// Easting and northing in metres; a pool has none.
    pub at: Option<(i32, i32)>,
    /// The value in the chosen year.
    pub value: ReleasedValue,
    /// The value in every released year, oldest first.
    pub years: Vec<YearValue>,
}

/// A value in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearValue {
    /// Calendar year.
    pub year: i16,
    /// The value.
    pub value: ReleasedValue,
}

/// A released year that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleasedYear {
    /// Calendar year.
    pub year: i16,
    /// The release that holds it.
    pub release: String,
}

/// `GET /api/released/map?year=2025`: an absent year means the latest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleasedMap {
    /// The region.
    pub region: crate::RegionName,
    /// The years there are, oldest first.
    pub years: Vec<ReleasedYear>,
    /// The release shown; absent when none is published yet.
    pub release: Option<ReleaseCard>,
    /// Blocks in code order, every one of the frame.
    pub blocks: Vec<ReleasedArea>,
    /// Registered places in id order, every one of the frame.
    pub places: Vec<ReleasedPlace>,
}
