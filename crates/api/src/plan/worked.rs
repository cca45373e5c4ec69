//! What came of measures: the effects of plans by measure and kind of context, failures included.

use super::effect::EffectConclusion;
use concern::ContextKind;
use language::Text;
use serde::{Deserialize, Serialize};

/// The effects of several plans as one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct WorkedPooled {
    /// Plans that it is made of.
    pub plans: u32,
    /// Mean of the ratios of change in the plan's area to change in its comparison: 0.7 is three tenths fewer.
    pub ratio: f64,
    /// Its 95 % interval.
    pub interval: (f64, f64),
    /// Where the ratio of one more plan would lie; none for fewer than three.
    pub next: Option<(f64, f64)>,
    /// Share of the spread between plans that chance does not explain, per cent.
    pub heterogeneity_percent: u32,
}

/// What somebody wrote for those who do it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct WorkedNote {
    /// Id of the plan.
    pub plan: String,
    /// What people made of the plan.
    pub conclusion: EffectConclusion,
    /// What the next ones should know.
    pub learned: String,
    /// The role of who wrote it.
    pub role: Text,
    /// The day.
    pub on: String,
}

/// What came of a measure at contexts of a kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct WorkedLine {
    /// Id of the measure.
    pub measure: String,
    /// Kind of the contexts.
    pub kind: ContextKind,
    /// Plans in which it was in place and that are compared with something.
    pub plans: u32,
    /// Of these: the comparison was written down before any of it was released.
    pub early: u32,
    /// Of these: fewer concerns than the comparison would have led to.
    pub fell: u32,
    /// Of these: more.
    pub rose: u32,
    /// Of these: a fall as large as was wanted is ruled out.
    pub ruled_out: u32,
    /// Of these: nobody can tell yet, the counts break a rule, or something is withheld or not released.
    pub not_told: u32,
    /// Their effects as one; none where none can be pooled.
    pub pooled: Option<WorkedPooled>,
    /// What was written for those who do it again, the newest first.
    pub notes: Vec<WorkedNote>,
}

/// `GET /api/plans/worked`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct WorkedPage {
    /// By measure and kind; what most plans tell of comes first.
    pub lines: Vec<WorkedLine>,
    /// Plans that were started.
    pub started: u32,
    /// Of these: compared with something.
    pub compared: u32,
}
