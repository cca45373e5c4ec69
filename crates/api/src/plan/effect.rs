//! Whether a plan changed anything: the comparison written down beforehand, what the releases tell of it, and what people make of it.

use super::page::PlanLine;
use crate::{PartnerLine, ReleasedValue};
use language::{Text, codes};
use serde::{Deserialize, Serialize};

codes! {
    /// What people who know the context make of the counts and of everything else that they know.
    EffectConclusion, "effect-conclusion", {
        /// It is better there.
        Better = "better",
        /// It is as it was.
        Same = "same",
        /// It is worse there.
        Worse = "worse",
        /// Nobody can tell yet.
        CannotTell = "cannot_tell",
    }
}

codes! {
    /// How far the counts speak.
    EffectState, "effect-state", {
        /// Fewer concerns than the comparison would have led to, beyond chance.
        Fell = "fell",
        /// More, beyond chance.
        Rose = "rose",
        /// A fall as large as was wanted is ruled out.
        SmallerThanWanted = "smaller_than_wanted",
        /// Neither no change nor the wanted fall is ruled out.
        CannotTell = "cannot_tell",
        /// The counts break a rule of the method.
        NotValid = "not_valid",
        /// Not every quarter of the comparison is released.
        NotReleased = "not_released",
        /// A sum is withheld, so that nothing can be said.
        Withheld = "withheld",
    }
}

/// What is compared with what: written down before anything of what came after is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EffectDesign {
    /// Codes of the middle areas in which the plan works.
    pub area: Vec<String>,
    /// Codes of the middle areas that it is compared with.
    pub compared: Vec<String>,
    /// Codes of the middle areas around, to which harm may move; empty: not looked at.
    #[serde(default)]
    pub ring: Vec<String>,
    /// Codes of the middle areas that the ring is compared with; empty exactly when the ring is.
    #[serde(default)]
    pub compared_ring: Vec<String>,
    /// The first quarter in which the measures count as in force, such as `2025Q1`.
    pub first: String,
    /// Quarters before, and as many from `first` on.
    pub quarters: u32,
    /// The least fall that would be worth the effort, per cent of what was there before.
    pub wanted_percent: u32,
    /// What is expected, and why these areas are compared.
    pub expected: String,
}

/// `GET /api/plans/{id}/effect/fit`: how alike other areas were **before**.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EffectFitAsk {
    /// Codes of the middle areas of the plan, with commas between them.
    pub area: String,
    /// The first quarter with the measures in force.
    pub first: String,
    /// Quarters before.
    pub quarters: u32,
}

/// How well one area would serve as a comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct EffectCandidate {
    /// Its code.
    pub code: String,
    /// Whether it may serve.
    pub fits: bool,
    /// Why it may, or the first reason why not.
    pub reason: Text,
    /// Its concerns in each quarter before, the earliest first.
    pub series: Vec<ReleasedValue>,
    /// Its concerns before over those of the plan's area, per area; none where one cannot be told.
    pub level_ratio: Option<f64>,
    /// Root mean squared difference of the two series, each over its own mean; 0 for the same shape.
    pub misfit: Option<f64>,
    /// p of Armitage's test for another trend, the noise of the release in its variance.
    pub trend_p: Option<f64>,
}

/// How alike other areas were before. It tells nothing of what came after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct EffectFit {
    /// The quarters before, the earliest first.
    pub periods: Vec<String>,
    /// The plan's area in each of them.
    pub series: Vec<ReleasedValue>,
    /// The others: those that fit first, by rising misfit.
    pub candidates: Vec<EffectCandidate>,
    /// Quarters before, and as many after, after which a fall of each of these percentages would be found with a chance of four in five, were the
    /// comparison as large as the plan's area; none: in no foreseeable time, or the level is not known.
    pub wait: Vec<EffectWait>,
}

/// How long it takes until a fall of a size can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct EffectWait {
    /// The fall, per cent.
    pub percent: u32,
    /// Quarters on either side; none: not in fifty years.
    pub quarters: Option<u32>,
}

/// `POST /api/plans/{id}/effect`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EffectDesignAsk {
    /// Number of the comparison that was on the screen; 0 for none.
    pub number: i32,
    /// What is compared.
    pub design: EffectDesign,
}

/// A comparison as it was written down. It is never changed; a later one stands beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct EffectRegistered {
    /// Its number: 1, and more for those that were written later.
    pub number: i32,
    /// What is compared.
    pub design: EffectDesign,
    /// The role of who wrote it down.
    pub role: Text,
    /// The day.
    pub on: String,
    /// Quarters from `first` on that were released already when it was written down; 0: nobody could have looked.
    pub seen: u32,
}

/// An area of the region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct EffectArea {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Text,
    /// Code of its local authority.
    pub authority: String,
    /// Codes of the middle areas that touch it.
    pub beside: Vec<String>,
}

/// Where and when a comparison can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EffectGround {
    /// Middle areas of the region.
    pub areas: Vec<EffectArea>,
    /// Quarters that are released, the earliest first.
    pub periods: Vec<String>,
}

/// A sum over areas and quarters that is asked of the released side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EffectSumAsk {
    /// Codes of middle areas; empty: the whole region.
    pub areas: Vec<String>,
    /// Quarters.
    pub periods: Vec<String>,
}

/// A sum as it is shown, with what is known of its error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EffectSum {
    /// What is shown.
    pub value: ReleasedValue,
    /// Variance of noise and rounding, which is known beforehand and tells nothing of any count.
    pub error: f64,
}

/// Who told of the concerns of some quarters, and which releases they are of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EffectBehind {
    /// Sources by year.
    pub sources: Vec<PartnerLine>,
    /// Ids of releases.
    pub releases: Vec<String>,
}

/// One part of a comparison, as it is released.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct EffectPart {
    /// What it is called.
    pub name: Text,
    /// How many areas it has; 0 for the region.
    pub areas: u32,
    /// Its concerns in each quarter of the comparison that is released, the earliest first.
    pub series: Vec<ReleasedValue>,
    /// Its concerns in all quarters before.
    pub before: ReleasedValue,
    /// Its concerns in all quarters from the first one with the measures on.
    pub after: ReleasedValue,
}

/// A number of a method, with what it is read by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct EffectNumber {
    /// The method.
    pub name: Text,
    /// What the number is of.
    pub meaning: Text,
    /// Whether the number is a ratio, which says "no change" at 1, and not a difference, which says so at 0.
    pub is_ratio: bool,
    /// The number; none where a rule keeps it from being one.
    pub value: Option<f64>,
    /// Its 95 % interval; none for what has none.
    pub interval: Option<(f64, f64)>,
    /// Two-sided p; none for what has none.
    pub p: Option<f64>,
    /// "Not valid because …".
    pub not_valid: Vec<Text>,
}

/// What the releases tell of a comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct EffectResult {
    /// The quarters of the comparison that are released, the earliest first.
    pub periods: Vec<String>,
    /// Which of them is the first with the measures in force.
    pub start: u32,
    /// Quarters of it that are not released yet.
    pub missing: u32,
    /// The plan's area, what it is compared with, the rings, and the region.
    pub parts: Vec<EffectPart>,
    /// How far the counts speak.
    pub state: EffectState,
    /// Weighted displacement difference, quotient, net effect, E-test and interrupted series; empty where nothing can be computed.
    pub numbers: Vec<EffectNumber>,
    /// The least true fall that the comparison would have shown with a chance of four in five, per cent of what was there before.
    pub detectable_percent: Option<u32>,
    /// Where it cannot be told: months more of before and after, about.
    pub more_months: Option<u32>,
    /// Which sources told of the region's concerns in each year of the comparison: other reporting looks like other harm.
    pub sources: Vec<PartnerLine>,
    /// Ids of the releases that it was made of.
    pub releases: Vec<String>,
}

/// What people make of it: the counts are one part, and never enough.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EffectReading {
    /// What they make of it.
    pub conclusion: EffectConclusion,
    /// What the assessment of the context says now, compared with before.
    #[serde(default)]
    pub assessment: String,
    /// What young people say of it now.
    #[serde(default)]
    pub young_people: String,
    /// Whether the same people still tell of what they see: fewer guardians who report look like less harm.
    pub reporting: String,
    /// What is to be known by whoever does this again.
    #[serde(default)]
    pub learned: String,
}

/// `POST /api/plans/{id}/effect/readings`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EffectReadingAsk {
    /// Number of the comparison that was on the screen.
    pub number: i32,
    /// What people make of it.
    pub reading: EffectReading,
}

/// A reading as it was written down, with what the counts said then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct EffectRead {
    /// Which comparison was read.
    pub number: i32,
    /// What people made of it.
    pub reading: EffectReading,
    /// How far the counts spoke on that day.
    pub state: EffectState,
    /// The role of who wrote it down.
    pub role: Text,
    /// The day.
    pub on: String,
}

/// What the reader may do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct EffectMay {
    /// Write down what is compared, and what people make of it.
    pub keep: bool,
}

/// The page of a plan's effect.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct EffectPage {
    /// The plan.
    pub line: PlanLine,
    /// What it called success, as change.
    pub success: String,
    /// Middle areas of the region.
    pub areas: Vec<EffectArea>,
    /// Quarters that are released, the earliest first.
    pub periods: Vec<String>,
    /// Comparisons as they were written down, the newest first; the newest counts.
    pub registered: Vec<EffectRegistered>,
    /// What the releases tell of the newest; none where none is written down.
    pub result: Option<EffectResult>,
    /// What people made of it, the newest first.
    pub readings: Vec<EffectRead>,
    /// What the reader may do.
    pub may: EffectMay,
}
