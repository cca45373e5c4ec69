//! What can be wrong with a file as a whole. Nothing of the import is kept then.

use language::{Arg, Text, say};

/// The largest file that is read, bytes, before and after decompression.
pub const MAX_BYTES: usize = 64 << 20;

/// Why a whole file cannot be read. The sentences never repeat its content.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileProblem {
    /// Larger than [`MAX_BYTES`].
    #[error("the file is larger than {MAX_BYTES} bytes")]
    TooLarge,
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// The compression is damaged.
    #[error("the compression is damaged")]
    Damaged,
    /// Not JSON.
    #[error("not JSON (line {line})")]
    NotJson {
        /// Where reading stopped.
        line: usize,
    },
    /// JSON, but no feature collection.
    #[error("no GeoJSON feature collection")]
    NotACollection,
    /// A feature collection of something else than was asked for.
    #[error("no feature is of a kind that is read here")]
    NothingOfUse,
    /// LSOAs of 2011.
    #[error("areas of 2011")]
    AreasOf2011,
    /// Not a table of the kind that was expected.
    #[error("the table lacks the column {0}")]
    ColumnMissing(&'static str),
    /// Text that is not UTF-8, or a table that does not hold together.
    #[error("the table cannot be read at line {line}")]
    Table {
        /// Where reading stopped.
        line: u64,
    },
    /// Figures by the areas of 2011 without the table of changes to those of 2021.
    #[error("figures by areas of 2011 without the table of changes")]
    ChangesMissing,
    /// No feature is a line.
    #[error("no feature is a line")]
    NoLines,
    /// Positions in a system that is not read.
    #[error("positions neither in EPSG:4326 nor in EPSG:27700")]
    OtherSystem,
    /// `SQLite`, but no `GeoPackage`.
    #[error("no GeoPackage")]
    NotAPackage,
}

impl FileProblem {
    /// What is wrong and what to do.
    pub fn text(&self) -> Text {
        match self {
            Self::TooLarge => say("registry-file-too-large", &[("mebibytes", Arg::from(MAX_BYTES >> 20))]),
            Self::Empty => say("registry-file-empty", &[]),
            Self::Damaged => say("registry-file-damaged", &[]),
            Self::NotJson { line } => say("registry-file-not-json", &[("line", Arg::from(line.to_string()))]),
            Self::NotACollection => say("registry-file-not-a-collection", &[]),
            Self::NothingOfUse => say("registry-file-nothing-of-use", &[]),
            Self::AreasOf2011 => say("registry-file-areas-of-2011", &[]),
            Self::ColumnMissing(name) => say("registry-file-column-missing", &[("name", Arg::from(*name))]),
            Self::Table { line } => say("registry-file-table", &[("line", Arg::from(line.to_string()))]),
            Self::ChangesMissing => say("registry-file-changes-missing", &[]),
            Self::NoLines => say("network-file-no-lines", &[]),
            Self::OtherSystem => say("network-file-other-system", &[]),
            Self::NotAPackage => say("network-file-not-a-package", &[]),
        }
    }
}
