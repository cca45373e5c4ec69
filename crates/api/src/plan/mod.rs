//! Plans on contexts: what is to be done about a place, by whom, until when, and how it will be known whether it helped.

mod content;
mod effect;
mod page;
mod worked;

pub use content::{
    Controller, Displacement, EthicsGate, MeasureState, MeasureVerdict, Milestone, PlanContent, PlanGoal,
    PlanPartner, PlanState, PlannedMeasure, Success, Views,
};
pub use effect::{
    EffectArea, EffectBehind, EffectCandidate, EffectConclusion, EffectDesign, EffectDesignAsk, EffectFit,
    EffectFitAsk, EffectGround, EffectMay, EffectNumber, EffectPage, EffectPart, EffectRead, EffectReading,
    EffectReadingAsk, EffectRegistered, EffectResult, EffectState, EffectSum, EffectSumAsk, EffectWait,
};
pub use page::{
    MeasureUse, PlanAsk, PlanAuthority, PlanChangeAsk, PlanContext, PlanDone, PlanLine, PlanMay, PlanPage,
    PlanStepAsk, PlanVersionLine, PlansAsk, PlansPage, VerificationAsk, VerificationLine,
};
pub use worked::{WorkedLine, WorkedNote, WorkedPage, WorkedPooled};
