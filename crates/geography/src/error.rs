//! What can be wrong with a place as it was given.

use thiserror::Error;

/// A coordinate, a grid reference, a code or a lattice that cannot be used.
///
/// The messages are for logs and developers and never repeat the coordinates themselves, which may be those of a report;
/// the rooms say the matter to a clerk in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum GeographyError {
    /// A coordinate is NaN or infinite.
    #[error("a coordinate is not a finite number")]
    NotFinite,
    /// The point lies outside the rectangle of the OSTN15 grid (0-700 km east, 0-1250 km north).
    #[error("the point lies outside the British National Grid")]
    OutsideGrid,
    /// Not the letters of a 100 km square of Great Britain, as `SN`.
    #[error("a grid reference starts with the two letters of a 100 km square, such as SN")]
    GridLetters,
    /// Not an even number of digits from 0 to 10 after the letters.
    #[error("a grid reference has an even number of digits, at most ten, after its letters")]
    GridDigits,
    /// An area code that is empty, longer than 32 characters or has characters other than letters, digits and `-_.`.
    #[error("an area code is 1 to 32 letters, digits, hyphens, underscores or full stops")]
    AreaCode,
    /// A lattice without cells, with more than 2^32 cells, or whose cell size or origin is not usable.
    #[error("a lattice needs a positive cell size, a finite origin and between 1 and 2^32 cells")]
    Lattice,
    /// A mask whose length differs from its lattice.
    #[error("a mask has one entry for each cell of its lattice")]
    Mask,
    /// Two areas of one tree share a code.
    #[error("two areas have the same code")]
    AreaTwice,
    /// Boundaries of more than 2^24 edges.
    #[error("the boundaries have more than 16,777,216 edges; simplify them")]
    TooManyEdges,
}
