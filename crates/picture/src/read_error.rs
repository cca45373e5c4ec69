//! Why schema `released` could not be read.

/// A failed read, or a stored value that this version does not understand.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The database refused or did not answer.
    #[error("schema released could not be read")]
    Database(#[from] sqlx::Error),
    /// A stored code or number is not one that this version knows.
    #[error("{table}.{column} holds a value that this version does not understand")]
    Stored {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
    },
}
