//! Why the registry could not do what it was asked. Nothing was half done.

use crate::FileProblem;
use geography::GeographyError;
use language::{Arg, Text, say};

/// An import or a read that came to nothing. Every import is one transaction.
#[derive(Debug, thiserror::Error)]
pub enum RegistryError {
    /// A file cannot be read as a whole, so nothing of the import was kept.
    #[error("{name}: {problem}")]
    File {
        /// The file's name.
        name: String,
        /// What is wrong with it.
        problem: FileProblem,
    },
    /// Places were to be kept before there is any area that they could lie in.
    #[error("no areas have been imported")]
    NoAreas,
    /// The database refused or did not answer.
    #[error("the database refused or did not answer")]
    Database(#[from] sqlx::Error),
    /// A stored value that this version does not understand.
    #[error("{0} holds a value that this version does not understand")]
    Stored(&'static str),
    /// Stored areas that do not make a tree.
    #[error(transparent)]
    Geography(#[from] GeographyError),
}

impl RegistryError {
    pub(crate) fn file(name: &str, problem: FileProblem) -> Self {
        Self::File { name: name.to_owned(), problem }
    }

    /// What happened and what to do, safe for a stranger to read.
    pub fn text(&self) -> Text {
        match self {
            Self::File { name, problem } => say(
                "registry-file",
                &[("name", Arg::from(name.as_str())), ("problem", Arg::from(problem.text()))],
            ),
            Self::NoAreas => say("registry-no-areas", &[]),
            Self::Database(cause) => say(database_sentence(cause), &[]),
            Self::Stored(_) | Self::Geography(_) => say("registry-stored", &[]),
        }
    }
}

/// By SQLSTATE, PostgreSQL 15 documentation, appendix A.
fn database_sentence(cause: &sqlx::Error) -> &'static str {
    const AWAY: &str = "registry-database-away";
    match cause {
        sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed => AWAY,
        sqlx::Error::Database(cause) => match cause.code().as_deref() {
            Some("57P01" | "57P02" | "57P03" | "53300") => AWAY,
            Some("53100") => "registry-database-full",
            Some(code) if code.starts_with("08") => AWAY,
            _ => "registry-database-trouble",
        },
        _ => "registry-database-trouble",
    }
}
