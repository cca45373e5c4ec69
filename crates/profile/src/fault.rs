//! Why an act on an edition came to nothing.

use axum::http::StatusCode;
use context::FieldFault;
use http::ProblemReply;
use language::say;

/// Why not. Nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum ProfileFault {
    /// There is no such edition, finding or remark in the region.
    #[error("there is no such edition")]
    NoSuch,
    /// Fields are wrong.
    #[error("fields are wrong")]
    Fields(Vec<FieldFault>),
    /// Somebody else was there first.
    #[error("the edition was changed since it was seen")]
    Changed,
    /// It is published, and so frozen.
    #[error("a published edition does not change")]
    Frozen,
    /// The step does not follow from where it stands.
    #[error("the edition is not at this step")]
    Step,
    /// A change that a reviewer asked for has no answer.
    #[error("a requested change is not answered")]
    Unanswered,
    /// A section or judgement is missing that every published edition has.
    #[error("the edition is not whole")]
    NotWhole(Vec<FieldFault>),
    /// Quarters of the period have no release, and nobody has acknowledged it.
    #[error("quarters of the period have no release")]
    Gaps(Vec<String>),
    /// Another edition is under way.
    #[error("another edition is under way")]
    UnderWay,
    /// More findings than an edition may have.
    #[error("too many findings")]
    Many,
    /// A judgement leans on the finding.
    #[error("a judgement leans on the finding")]
    LeantOn,
    /// Something that is no question was sent with a finding.
    #[error("a finding is asked for, never sent")]
    NotAsked(Vec<&'static str>),
    /// An edition cannot be written as JSON.
    #[error("the edition cannot be written down")]
    Written(#[from] serde_json::Error),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
}

impl From<ProfileFault> for ProblemReply {
    fn from(fault: ProfileFault) -> Self {
        let conflict =
            |key: &'static str| Self::new(StatusCode::CONFLICT, "profile-refused").detail(say(key, &[]));
        let fields = |problem: Self, faults: Vec<FieldFault>| {
            faults.into_iter().fold(problem, |problem, fault| {
                let text = fault.text();
                problem.field(fault.field, text)
            })
        };
        match fault {
            ProfileFault::NoSuch => Self::new(StatusCode::NOT_FOUND, "not-found"),
            ProfileFault::Fields(faults) => fields(Self::new(StatusCode::BAD_REQUEST, "malformed"), faults),
            ProfileFault::Changed => Self::new(StatusCode::CONFLICT, "profile-changed"),
            ProfileFault::Frozen => conflict("profile-fault-frozen"),
            ProfileFault::Step => conflict("profile-fault-step"),
            ProfileFault::Unanswered => conflict("profile-fault-unanswered"),
            ProfileFault::NotWhole(faults) => fields(conflict("profile-fault-not-whole"), faults),
            ProfileFault::Gaps(quarters) => {
                quarters.into_iter().fold(conflict("profile-fault-gaps"), |problem, quarter| {
                    problem.field(quarter, say("profile-fault-gap", &[]))
                })
            }
            ProfileFault::UnderWay => conflict("profile-fault-under-way"),
            ProfileFault::Many => conflict("profile-fault-many-pins"),
            ProfileFault::LeantOn => conflict("profile-fault-leant-on"),
            ProfileFault::NotAsked(names) => names
                .into_iter()
                .fold(Self::new(StatusCode::BAD_REQUEST, "profile-not-released"), |problem, name| {
                    problem.field(name, say("profile-fault-number", &[]))
                }),
            ProfileFault::Written(cause) => Self::unplanned(&cause),
            ProfileFault::Database(cause) => cause.into(),
        }
    }
}
