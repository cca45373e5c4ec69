//! Why the record could not be kept or read.

use crate::key::KeyError;
use language::{Arg, Text, say};
use std::path::PathBuf;

/// A failure of the record. What was being done was not done, and not half done.
#[derive(Debug, thiserror::Error)]
pub enum RecordFault {
    /// The database refused or did not answer.
    #[error("the database refused or did not answer")]
    Database(#[from] sqlx::Error),
    /// There is no key to sign with.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The newest head is not sound: nothing is signed on top of it until a person has looked.
    #[error("the newest head does not hold; nothing is signed on top of it")]
    HeadUnsound,
    /// The newest head was signed by another key.
    #[error("the newest head was signed by another key")]
    OtherKey,
    /// The second place did not take the heads. They are sent again with the next.
    #[error("the second place did not take the heads: {0}")]
    SecondPlace(String),
    /// The address of the second place is neither a file nor an http address.
    #[error("the second place is neither a file nor an http or https address")]
    PlaceForm,
    /// A file of heads that cannot be read.
    #[error("line {line} of {path} is no head")]
    NotHeads {
        /// The file.
        path: PathBuf,
        /// Its line.
        line: usize,
    },
    /// A file that cannot be opened.
    #[error("{path}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// There is no such event or head under a head.
    #[error("there is nothing of this number under a head")]
    NoSuch,
}

impl RecordFault {
    /// What it means and what to do.
    pub fn text(&self) -> Text {
        let file = |path: &PathBuf| ("file", Arg::from(path.display().to_string()));
        match self {
            Self::Database(_) => say("record-database", &[]),
            Self::Key(error) => error.text(),
            Self::HeadUnsound => say("record-head-unsound", &[]),
            Self::OtherKey => say("record-other-key", &[]),
            Self::SecondPlace(_) => say("record-second-place", &[]),
            Self::PlaceForm => say("record-place-form", &[]),
            Self::NotHeads { path, line } => {
                say("record-not-heads", &[file(path), ("line", Arg::from(line.to_string()))])
            }
            Self::File { path, .. } => say("record-file", &[file(path)]),
            Self::NoSuch => say("record-no-such", &[]),
        }
    }
}
