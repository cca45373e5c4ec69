//! Why the room could not do what it was asked.

use crate::FileProblem;
use cube::CubeError;
use language::{Text, say};

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
