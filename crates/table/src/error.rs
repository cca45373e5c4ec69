//! Why a file cannot be read.

use crate::Kind;
use thiserror::Error;

/// What is wrong with a file, and where. The messages never repeat what the file says, which may be a report's.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TableError {
    /// The file cannot be read at all.
    #[error("the file cannot be read: {0}")]
    Unreadable(std::io::ErrorKind),
    /// No line with the names of the columns.
    #[error("the file has no line with the names of its columns")]
    NoHeader,
    /// No column of this name.
    #[error("the file has no column `{0}`")]
    NoColumn(String),
    /// Two columns of this name.
    #[error("the file has two columns `{0}`")]
    ColumnTwice(String),
    /// A line with more or fewer fields than the first.
    #[error("line {line} has {fields} fields where the first line has {names}")]
    Width {
        /// Its number, the line of names being 1.
        line: u64,
        /// How many fields it has.
        fields: usize,
        /// How many the first line has.
        names: usize,
    },
    /// A field that is not what its column holds.
    #[error("line {line}, column `{column}`: not {kind}")]
    Value {
        /// Its number, the line of names being 1.
        line: u64,
        /// The column's name.
        column: String,
        /// What the column holds.
        kind: Kind,
    },
    /// A line longer than 1 MiB.
    #[error("line {line} is longer than 1 MiB")]
    LongLine {
        /// Its number, the line of names being 1.
        line: u64,
    },
    /// More than 2^32 - 1 different codes in one column.
    #[error("the column `{0}` has more than 4,294,967,295 different codes")]
    TooManyCodes(String),
}

impl From<std::io::Error> for TableError {
    fn from(error: std::io::Error) -> Self {
        Self::Unreadable(error.kind())
    }
}
