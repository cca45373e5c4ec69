//! Why the room could not do what it was asked.

use crate::FileProblem;
use cube::CubeError;
use language::{Text, say};

/// Why a batch cannot be undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotUndone {
    /// A row of it is counted in a released period.
    Released,
    /// A later file changed a row of it.
    BuiltOn,
}

/// Something that was not done, and not half done either.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// The file itself cannot be read.
    #[error(transparent)]
    File(#[from] FileProblem),
    /// The database did not take it.
    #[error("the database did not take the file")]
    Database(#[from] sqlx::Error),
    /// No such row waits for a decision; it may have been decided before.
    #[error("no such row waits for a decision")]
    NotWaiting,
    /// The row's place is not settled, and none was chosen.
    #[error("the place of the row is not chosen")]
    NotSettled,
    /// No such file of the sender's, or it was undone before.
    #[error("no such batch")]
    NoBatch,
    /// The batch cannot be undone: something of it is released, or a later file has built on it.
    #[error("the batch cannot be undone")]
    NotUndone(NotUndone),
    /// A stored row that cannot be counted. The message carries no value of it.
    #[error("a stored concern cannot be counted")]
    Uncounted(#[from] CubeError),
    /// A stored row with a field that this version does not understand.
    #[error("a stored concern has a field that this version does not understand")]
    Stored,
}

impl IntakeError {
    /// What happened and what to do, in both languages, safe for a stranger to read.
    pub fn text(&self) -> Text {
        match self {
            Self::File(problem) => problem.text(),
            Self::Database(cause) => say(database_sentence(cause), &[]),
            Self::NotWaiting => say("intake-held-not-found", &[]),
            Self::NotSettled => say("intake-held-not-settled", &[]),
            Self::NoBatch => say("intake-batch-not-found", &[]),
            Self::NotUndone(NotUndone::Released) => say("intake-undo-released", &[]),
            Self::NotUndone(NotUndone::BuiltOn) => say("intake-undo-built-on", &[]),
            Self::Uncounted(_) | Self::Stored => say("intake-stored", &[]),
        }
    }
}

/// By SQLSTATE, `PostgreSQL` 15 documentation, appendix A.
fn database_sentence(cause: &sqlx::Error) -> &'static str {
    const AWAY: &str = "intake-database-away";
    match cause {
        sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed => AWAY,
        sqlx::Error::Database(cause) => match cause.code().as_deref() {
            Some("57P01" | "57P02" | "57P03" | "53300") => AWAY,
            Some("53100") => "intake-database-full",
            Some(code) if code.starts_with("08") => AWAY,
            _ => "intake-database-trouble",
        },
        _ => "intake-database-trouble",
    }
}
