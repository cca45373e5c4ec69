//! Why an act on a plan came to nothing.

use axum::http::StatusCode;
use context::FieldFault;
use http::ProblemReply;
use language::say;

/// Why not. Nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum PlanFault {
    /// There is no such plan or measure in the region.
    #[error("there is no such plan")]
    NoSuch,
    /// Fields are wrong.
    #[error("fields are wrong")]
    Fields(Vec<FieldFault>),
    /// Somebody else was there first.
    #[error("the plan was changed since it was seen")]
    Changed,
    /// It is closed.
    #[error("a closed plan does not change")]
    Closed,
    /// The step does not follow from where it stands.
    #[error("the plan is not at this step")]
    Step,
    /// A draft has no effect.
    #[error("the plan was not started")]
    NotStarted,
    /// Nothing is compared yet.
    #[error("no comparison is written down")]
    NotCompared,
    /// Something is not written that every plan has when it is started or closed.
    #[error("the plan is not whole")]
    NotWhole(Vec<FieldFault>),
    /// A plan of the database cannot be read.
    #[error("a kept plan cannot be read")]
    Kept,
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
}

impl From<PlanFault> for ProblemReply {
    fn from(fault: PlanFault) -> Self {
        let conflict =
            |key: &'static str| Self::new(StatusCode::CONFLICT, "plan-refused").detail(say(key, &[]));
        let fields = |problem: Self, faults: Vec<FieldFault>| {
            faults.into_iter().fold(problem, |problem, fault| {
                let text = fault.text();
                problem.field(fault.field, text)
            })
        };
        match fault {
            PlanFault::NoSuch => Self::new(StatusCode::NOT_FOUND, "not-found"),
            PlanFault::Fields(faults) => fields(Self::new(StatusCode::BAD_REQUEST, "malformed"), faults),
            PlanFault::Changed => Self::new(StatusCode::CONFLICT, "plan-changed"),
            PlanFault::Closed => conflict("plan-fault-closed"),
            PlanFault::Step => conflict("plan-fault-step"),
            PlanFault::NotStarted => conflict("effect-fault-draft"),
            PlanFault::NotCompared => conflict("effect-fault-none"),
            PlanFault::NotWhole(faults) => fields(conflict("plan-fault-not-whole"), faults),
            PlanFault::Kept => Self::unplanned(&"a kept plan cannot be read"),
            PlanFault::Database(cause) => cause.into(),
        }
    }
}
