//! How far an import has come.

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Rows are being read and checked.
    Reading,
    /// Rows are being written to the database.
    Keeping,
}

/// How far an import has come: `done` of `total` rows of a stage. The total of [`Stage::Reading`] is an upper bound
/// (the lines of the file).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// Rows done.
    pub done: u64,
    /// Rows there are.
    pub total: u64,
}

/// Rows between two reports: often enough for a bar, seldom enough to cost nothing.
pub(crate) const STEP: usize = 2_000;
