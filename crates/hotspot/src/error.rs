//! Why a statistic has no answer.

use thiserror::Error;

/// A question that has no answer, or not this one. None of them is a fault of the program: the caller says it to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum HotspotError {
    /// Not one value for each cell of the lattice.
    #[error("there must be one value for each cell of the lattice")]
    Length,
    /// A value in the study area is NaN or infinite.
    #[error("a value is not a finite number")]
    NotFinite,
    /// Fewer than two cells in the study area.
    #[error("the study area has fewer than two cells")]
    TooFewCells,
    /// No values, or too few to say anything of.
    #[error("there are too few values")]
    TooFewValues,
    /// All cells hold the same value, so none can be unusual.
    #[error("all cells hold the same value, so none can be unusual")]
    AllEqual,
    /// A distance or bandwidth that is negative or not a finite number, or 0 where it may not be.
    #[error("a distance must be a finite number and not negative")]
    Distance,
    /// An exact law with more outcomes than can be worked out.
    #[error("the exact law has too many outcomes to be worked out")]
    TooManyOutcomes,
    /// A p-value that is not between 0 and 1.
    #[error("a p-value lies outside 0 to 1")]
    NotProbability,
    /// A pair of places that cannot be neighbours so: the two places, and what is wrong.
    #[error("the pair of places {0} and {1} {2}")]
    Pair(u32, u32, &'static str),
    /// More places, or more pairs of neighbours, than are held in memory.
    #[error("there are too many pairs of neighbours")]
    TooManyPairs,
    /// A parameter outside its range; the name is the parameter's.
    #[error("the parameter {0} lies outside its range")]
    Parameter(&'static str),
    /// Stopped by whoever waited for it; see [`crate::Watch`].
    #[error("stopped before the end")]
    Cancelled,
}
