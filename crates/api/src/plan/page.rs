//! Pages and acts of plans, and the check of a measure's law.

use super::content::{MeasureVerdict, PlanContent, PlanState, PlannedMeasure};
use crate::FieldProblem;
use concern::ContextKind;
use language::Text;
use serde::{Deserialize, Serialize};

/// A local authority.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PlanAuthority {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Text,
}

/// The context of a plan, as the register told it when the plan was begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PlanContext {
    /// Its code.
    pub code: String,
    /// What people call it.
    pub name: Text,
    /// Its kind.
    pub kind: ContextKind,
    /// Its local authority; none for what lies in none.
    pub authority: Option<PlanAuthority>,
}

/// A plan in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PlanLine {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is on.
    pub context: PlanContext,
    /// How far it has come.
    pub state: PlanState,
    /// The first day.
    pub first_day: String,
    /// The last day.
    pub last_day: String,
    /// The day of its review.
    pub review_on: Option<String>,
    /// Whether it runs past its review or its last day.
    pub overdue: bool,
    /// Milestones that are due and not done.
    pub late: u32,
    /// Its measures and how they go.
    pub measures: Vec<PlannedMeasure>,
}

/// How often a measure was used at contexts of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct MeasureUse {
    /// Id of the measure.
    pub measure: String,
    /// Kind of the contexts.
    pub kind: ContextKind,
    /// Plans that were started with it.
    pub plans: u32,
    /// Of these: in place, or ended after it was.
    pub taken: u32,
    /// Of these: refused or dropped.
    pub not_taken: u32,
}

/// `GET /api/plans?context={code}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PlansAsk {
    /// Code of one context; none: all of the region.
    pub context: Option<String>,
}

/// The plans of a region, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PlansPage {
    /// The plans.
    pub plans: Vec<PlanLine>,
    /// What was used where, over all plans that were started: use, and no effect.
    pub used: Vec<MeasureUse>,
}

/// Who made a version, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PlanVersionLine {
    /// Its number.
    pub version: i32,
    /// How far the plan had come.
    pub state: PlanState,
    /// The role of who made it.
    pub role: Text,
    /// The day.
    pub on: String,
}

/// What the reader may do with a plan now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PlanMay {
    /// Write in it, and close it.
    pub keep: bool,
    /// Start it.
    pub start: bool,
    /// The reader wrote some of it, and so cannot start it.
    pub own: bool,
}

/// A plan's page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PlanPage {
    /// Its line.
    pub line: PlanLine,
    /// Its version, to be sent back with a change.
    pub version: i32,
    /// What is written.
    pub content: PlanContent,
    /// What must still be written before it can be started; empty: nothing.
    pub lacks: Vec<FieldProblem>,
    /// Its versions, the newest first.
    pub history: Vec<PlanVersionLine>,
    /// What was used before at contexts of this kind.
    pub used: Vec<MeasureUse>,
    /// What the reader may do.
    pub may: PlanMay,
}

/// `POST /api/plans`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanAsk {
    /// Code of the context.
    pub context: String,
    /// What is written.
    pub content: PlanContent,
}

/// `PUT /api/plans/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanChangeAsk {
    /// The version that was on the screen.
    pub version: i32,
    /// As it shall be.
    pub content: PlanContent,
}

/// `POST /api/plans/{id}/start`, `/close`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanStepAsk {
    /// The version that was on the screen.
    pub version: i32,
}

/// What an act came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PlanDone {
    /// The plan.
    pub id: String,
    /// Its version now.
    pub version: i32,
}

/// `POST /api/measures/{id}/verification`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VerificationAsk {
    /// What came of the check.
    pub verdict: MeasureVerdict,
    /// What was looked at, and what was found.
    pub note: String,
}

/// What was found of the law behind a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct VerificationLine {
    /// What came of the check.
    pub verdict: MeasureVerdict,
    /// What was looked at, and what was found.
    pub note: String,
    /// The edition of the catalogue that was checked.
    pub edition: String,
    /// The role of who checked it.
    pub role: Text,
    /// The day.
    pub on: String,
}
