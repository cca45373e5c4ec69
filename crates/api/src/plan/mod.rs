//! Plans on contexts: what is to be done about a place, by whom, until when, and how it will be known whether it helped.

mod content;
mod page;

pub use content::{
    Controller, Displacement, EthicsGate, MeasureState, MeasureVerdict, Milestone, PlanContent, PlanGoal,
    PlanPartner, PlanState, PlannedMeasure, Success, Views,
};
pub use page::{
    MeasureUse, PlanAsk, PlanAuthority, PlanChangeAsk, PlanContext, PlanDone, PlanLine, PlanMay, PlanPage,
    PlanStepAsk, PlanVersionLine, PlansAsk, PlansPage, VerificationAsk, VerificationLine,
};
