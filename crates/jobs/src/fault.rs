//! Why a job ended without doing its work.

use crate::ReleaseFault;
use intake::IntakeError;
use language::{Text, say};
use registry::RegistryError;

/// A job's failure. Nothing was half done: every job writes in one transaction.
#[derive(Debug, thiserror::Error)]
pub enum JobFault {
    /// The database refused or did not answer.
    #[error("the database refused or did not answer")]
    Database(#[from] sqlx::Error),
    /// The registry's room failed.
    #[error("the registry: {0}")]
    Registry(#[from] RegistryError),
    /// Intake's room failed, or could not read the file.
    #[error("intake: {0}")]
    Intake(#[from] IntakeError),
    /// The released side could not be read.
    #[error(transparent)]
    Released(#[from] picture::ReadError),
    /// The record failed.
    #[error("the record: {0}")]
    Record(#[from] record::RecordFault),
    /// There is no geography to place concerns in.
    #[error("no geography has been imported")]
    NoGround,
    /// A stored value that this version does not understand.
    #[error("{0} holds a value that this version does not understand")]
    Stored(&'static str),
    /// A period that no release can have.
    #[error("the period is out of range")]
    Year,
    /// There is no frame to release over.
    #[error(transparent)]
    Frame(#[from] disclosure::FrameError),
    /// The release was refused.
    #[error(transparent)]
    Release(#[from] disclosure::ReleaseError),
    /// A step of a release was refused.
    #[error(transparent)]
    Closing(#[from] ReleaseFault),
    /// The operating system gave no random bytes.
    #[error("the operating system gave no random bytes")]
    Chance,
    /// The database holds something else than the demonstration.
    #[error("the database holds data that are not the demonstration's")]
    NotTheDemo,
}

impl JobFault {
    /// What it means and what to do.
    pub fn text(&self) -> Text {
        match self {
            Self::Database(_) | Self::Released(picture::ReadError::Database(_)) => say("jobs-database", &[]),
            Self::Registry(error) => error.text(),
            Self::Intake(error) => error.text(),
            Self::Record(fault) => fault.text(),
            Self::NoGround => say("jobs-no-ground", &[]),
            Self::Stored(_) | Self::Released(_) => say("jobs-stored", &[]),
            Self::Year => say("jobs-year", &[]),
            Self::Frame(error) => error.text(),
            Self::Release(error) => error.text(),
            Self::Closing(fault) => fault.text(),
            Self::Chance => say("jobs-chance", &[]),
            Self::NotTheDemo => say("jobs-not-the-demo", &[]),
        }
    }
}
