//! Findings of the released side: the question, the answer, and what must be known of it.

use super::codes::PinMethod;
use crate::{MixLine, ReleaseCard, ReleasedDifference, ReleasedValue};
use language::Text;
use serde::{Deserialize, Serialize};

/// A question to the released side whose answer is pinned. It has no field for a number of the answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PinAsk {
    /// How it is asked.
    pub method: PinMethod,
    /// `block` or `middle_area`.
    pub unit: String,
    /// The area's code.
    pub area: String,
    /// A year, or for middle areas a quarter: `2025`, `2025Q3`.
    pub period: String,
    /// For a change: the year that it is compared with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<String>,
    /// For exceedance: how many times the region's rate, of the map's short list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub c: Option<String>,
}

/// What must be known of a finding wherever it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PinHonesty {
    /// The largest share of one source sector, in per cent; none where no table tells it.
    pub top_source: Option<u8>,
    /// Whether all reports of the year come from police, as far as the steps of the mix tell.
    pub police_only: bool,
    /// Kinds that stand for what was not recorded.
    pub not_recorded: Vec<MixLine>,
    /// What to ask about.
    pub prompts: Vec<Text>,
    /// What these figures cannot tell.
    pub not_known: Vec<Text>,
}

/// A finding as the released side answered it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ReleasedFinding {
    /// The question as it was understood.
    pub question: PinAsk,
    /// The area in words.
    pub name: Text,
    /// The value of the period.
    pub value: ReleasedValue,
    /// For exceedance: how likely, in whole per cent.
    pub percent: Option<u8>,
    /// For a change: the value of the other year.
    pub against: Option<ReleasedValue>,
    /// For a change: the difference, where both are shown.
    pub change: Option<ReleasedDifference>,
    /// The release that it was computed from.
    pub release: ReleaseCard,
    /// For a change: the release of the other year.
    pub against_release: Option<ReleaseCard>,
    /// What must be known of it.
    pub honesty: PinHonesty,
}

/// A sector's share of a year's reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct YearShare {
    /// Calendar year.
    pub year: i16,
    /// In per cent, to the step of the policy.
    pub percent: u8,
}

/// What one sector gave, year by year, as it is told to every reader of the released side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PartnerLine {
    /// Code of the source sector.
    pub code: String,
    /// Its words.
    pub label: Text,
    /// Its shares; a year of which nothing is released is left out.
    pub years: Vec<YearShare>,
}

/// Who gave what, when, how complete it is, and how it was coded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PartnerData {
    /// The quarters of the period, oldest first.
    pub quarters: Vec<String>,
    /// Those of them of which nothing is released.
    pub missing: Vec<String>,
    /// The sectors.
    pub sectors: Vec<PartnerLine>,
    /// The year that the coding is told of; none when no year of the period is released.
    pub coding_year: Option<String>,
    /// Shares that were coded as unclear or other: how far the coding can be trusted.
    pub coding: Vec<MixLine>,
    /// Releases that this was read from.
    pub releases: Vec<String>,
}

/// A pinned finding in an edition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PinLine {
    /// Its id.
    pub id: String,
    /// The finding as it was pinned.
    pub pinned: ReleasedFinding,
    /// In a draft: the same question of the newest release, where that is another.
    pub now: Option<ReleasedFinding>,
}
