//! What is written in a plan.

use crate::codes::words;
use language::codes;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

codes! {
    /// How far a plan has come.
    PlanState {
        /// It is written.
        Draft = "draft",
        /// It is carried out.
        Running = "running",
        /// It has ended, and says how.
        Closed = "closed",
    }
}
words! {
    PlanState {
        Draft = "plan-state-draft",
        Running = "plan-state-running",
        Closed = "plan-state-closed",
    }
}

codes! {
    /// Who could control what happens and is missing: the outer triangle of problem-oriented policing (Clarke and Eck).
    Controller {
        /// Somebody who looks after those who may be harmed.
        Guardian = "guardian",
        /// Somebody who holds back those who may harm.
        Handler = "handler",
        /// Somebody who runs the place.
        PlaceManager = "place_manager",
    }
}
words! {
    Controller {
        Guardian = "plan-controller-guardian",
        Handler = "plan-controller-handler",
        PlaceManager = "plan-controller-place-manager",
    }
}

codes! {
    /// How a measure of a plan goes.
    MeasureState {
        /// It is meant to be taken.
        Planned = "planned",
        /// It was asked for, and is not decided.
        AppliedFor = "applied_for",
        /// It is in place.
        InPlace = "in_place",
        /// It was refused.
        Refused = "refused",
        /// It was in place and has ended.
        Ended = "ended",
        /// It was never taken.
        Dropped = "dropped",
    }
}
words! {
    MeasureState {
        Planned = "plan-measure-planned",
        AppliedFor = "plan-measure-applied-for",
        InPlace = "plan-measure-in-place",
        Refused = "plan-measure-refused",
        Ended = "plan-measure-ended",
        Dropped = "plan-measure-dropped",
    }
}

codes! {
    /// Whether young people's views stand behind a plan. There is no answer before somebody gives one.
    Views {
        /// They were asked, and what they said shaped it.
        Considered = "considered",
        /// They were not asked yet.
        NotYet = "not_yet",
        /// They could not be asked; the gate's words say why.
        NotPossible = "not_possible",
    }
}
words! {
    Views {
        Considered = "plan-views-considered",
        NotYet = "plan-views-not-yet",
        NotPossible = "plan-views-not-possible",
    }
}

codes! {
    /// What came of checking the law behind a measure.
    MeasureVerdict {
        /// It is as the catalogue says.
        Verified = "verified",
        /// It may not be; the note says what.
        Doubtful = "doubtful",
    }
}
words! {
    MeasureVerdict {
        Verified = "plan-verdict-verified",
        Doubtful = "plan-verdict-doubtful",
    }
}

/// Something good that is to be so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanGoal {
    /// What is to be so, in positive words.
    pub text: String,
    /// What the context's assessment says is needed, word for word, where the goal answers it.
    #[serde(default)]
    pub need: Option<String>,
}

/// A measure of a plan. It is one that is directed at a place: of no other can there be an instance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PlannedMeasure {
    /// Id in the catalogue.
    pub measure: String,
    /// How it goes.
    pub state: MeasureState,
    /// The role that sees to it, never a person.
    pub owner: String,
    /// The first day, `YYYY-MM-DD`.
    #[serde(default)]
    pub from: Option<String>,
    /// The last day.
    #[serde(default)]
    pub until: Option<String>,
    /// What is done in particular.
    #[serde(default)]
    pub note: String,
}

/// An organisation that takes part, and the least that it must be told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanPartner {
    /// The organisation, never a person.
    pub organisation: String,
    /// What it is told, and nothing beyond that.
    pub told: String,
}

/// A step with a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// What is done then.
    pub what: String,
    /// Until when.
    pub due: String,
    /// The day on which it was done.
    #[serde(default)]
    pub done_on: Option<String>,
}

/// Where the problem may go instead.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Displacement {
    /// How that may happen here.
    pub risk: String,
    /// Codes of the areas or contexts near by that are watched.
    #[serde(default)]
    pub watched: Vec<String>,
}

/// What success would look like. What is done and what changes are two things.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Success {
    /// What will have been done, and how that is counted.
    pub effort: String,
    /// What will be otherwise, and how that is seen.
    pub change: String,
}

/// What is asked before anything is begun. No answer is given by default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EthicsGate {
    /// Focus: is it the place and those who harm that are worked on, and not young people?
    pub focus: String,
    /// Method: is it lawful, needed, and no more than is needed?
    pub method: String,
    /// Impact: whom else does it touch, and how?
    pub impact: String,
    /// Equality: who may be treated worse by it?
    pub equality: String,
    /// Young people's views.
    #[serde(default)]
    pub views: Option<Views>,
}

/// What is written in a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanContent {
    /// Its title.
    pub title: String,
    /// What is to be so.
    #[serde(default)]
    pub goals: Vec<PlanGoal>,
    /// Who is missing.
    #[serde(default)]
    pub missing: BTreeSet<Controller>,
    /// What is done.
    #[serde(default)]
    pub measures: Vec<PlannedMeasure>,
    /// Who takes part.
    #[serde(default)]
    pub partners: Vec<PlanPartner>,
    /// Steps.
    #[serde(default)]
    pub milestones: Vec<Milestone>,
    /// What it takes: hours, money, rooms.
    #[serde(default)]
    pub resources: String,
    /// Where the problem may go instead.
    #[serde(default)]
    pub displacement: Displacement,
    /// What success would look like.
    #[serde(default)]
    pub success: Success,
    /// The ethics gate.
    #[serde(default)]
    pub ethics: EthicsGate,
    /// The first day.
    pub first_day: String,
    /// The last day.
    pub last_day: String,
    /// The day of its review.
    #[serde(default)]
    pub review_on: Option<String>,
    /// How it ended; needed to close it.
    #[serde(default)]
    pub outcome: String,
}
