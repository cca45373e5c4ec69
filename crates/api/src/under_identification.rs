//! Who and what a released year may be missing: the mix of what was reported, for the region and the year alone.

use crate::{ReleaseCard, ReleasedValue};
use language::Text;
use serde::{Deserialize, Serialize};

/// What a mix is by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MixOf {
    /// Harm types.
    Harm,
    /// The sectors that reports come from.
    Source,
    /// What reports are about.
    Context,
}

/// What can be said of a kind beside the region's earlier years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Heard {
    /// No value of the year is shown: few reports, or none.
    Absent,
    /// Its share is at most half of what it was, and the intervals lie apart.
    FarBelow,
    /// No earlier year has a value of it.
    NoEarlier,
    /// Neither.
    NotFarBelow,
}

/// A share with its 95 % interval, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct MixShare {
    /// The share of the shown values.
    pub share: f64,
    /// Lower end: chance, noise and rounding.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// One kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct MixLine {
    /// Code of the harm type, sector or kind of context, or of a rest.
    pub code: String,
    /// Its words.
    pub label: Text,
    /// Whether it stands for what was not recorded, or not clearly.
    pub not_recorded: bool,
    /// Reports of the year.
    pub value: ReleasedValue,
    /// Its share of the year's reports; none where the value is withheld.
    pub share: Option<MixShare>,
    /// Its share over all earlier released years; none where no value of them is shown.
    pub before: Option<MixShare>,
    /// What is said of it; none of what was not recorded.
    pub heard: Option<Heard>,
}

/// The mix by one list of kinds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Mix {
    /// The list.
    pub of: MixOf,
    /// Every kind of the list: what was not recorded first, then in the order of the list.
    pub lines: Vec<MixLine>,
}

/// Areas of one kind, and how many of them have a value. No area is named: the question is not asked by place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct AreasHeard {
    /// Areas of the region.
    pub all: u32,
    /// Of these, those with a shown value of the year.
    pub shown: u32,
}

/// `GET /api/released/under-identification?year=2025`: an absent year means the latest.
///
/// A mix of what was reported cannot show what was not. Released tables hold no attribute of a young person, so that nothing here is a share of
/// any group of them; [`Self::not_known`] says so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct UnderIdentification {
    /// The region.
    pub region: crate::RegionName,
    /// Calendar year, by date counted.
    pub year: i16,
    /// The release of the year.
    pub release: ReleaseCard,
    /// The earlier released years that it is held against, oldest first.
    pub earlier: Vec<i16>,
    /// All reports of the year.
    pub total: ReleasedValue,
    /// Residents aged 10–17 of the region, a public estimate; none where a block has none.
    pub residents_10_17: Option<u32>,
    /// The mixes that this reader's tables tell.
    pub mixes: Vec<Mix>,
    /// Local authorities.
    pub authorities: AreasHeard,
    /// Middle areas.
    pub middle_areas: AreasHeard,
    /// What to ask about, what was not recorded first.
    pub prompts: Vec<Text>,
    /// How it was worked out.
    pub method: Text,
    /// What these figures cannot tell.
    pub not_known: Vec<Text>,
    /// What must be done whatever they tell.
    pub duty: Text,
}
