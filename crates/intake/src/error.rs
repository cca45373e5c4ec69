//! Why an import came to nothing.

use crate::FileProblem;
use language::{Text, say};

/// An import that was not done. Nothing of the file was kept.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// The file itself cannot be read.
    #[error(transparent)]
    File(#[from] FileProblem),
    /// The database did not take it.
    #[error("the database did not take the file")]
    Database(#[from] sqlx::Error),
}

impl IntakeError {
    /// What happened and what to do, in both languages, safe for a stranger to read.
    pub fn text(&self) -> Text {
        match self {
            Self::File(problem) => problem.text(),
            Self::Database(cause) => say(database_sentence(cause), &[]),
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
