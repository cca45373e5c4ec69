//! Why an effect cannot be worked out at all.

use crate::NotValid;
use thiserror::Error;

/// Input that no arithmetic can use. A rule that is broken by usable input is a [`crate::NotValid`] beside the answer instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum EvaluationError {
    /// A weight, exposure or length that is not a finite number above 0.
    #[error("a weight or exposure must be a finite number above 0")]
    Weight,
    /// A level or power that is not between 0 and 1.
    #[error("a level must lie between 0 and 1")]
    Level,
    /// Series of different lengths, or an interruption outside the series.
    #[error("the series and the interruption do not fit together")]
    Length,
    /// Too few points for the number of terms.
    #[error("the series has too few points for this model")]
    TooShort,
    /// A rule is broken so far that there is no number at all.
    #[error("not valid: {}", .0.code())]
    NotValid(NotValid),
    /// The model's equations have no single solution, such as with a segment of zeros only.
    #[error("the model has no single best fit for this series")]
    NoFit,
    /// Counts so large that the sums of an exact test do not end.
    #[error("the counts are too large for the exact test")]
    TooLarge,
}
