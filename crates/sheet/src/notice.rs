//! What a person should know of a file that was read.

use language::{Arg, Text, say};
use serde::{Deserialize, Serialize};

/// Something unusual that did not stop reading. It names sheets, lines and columns, never a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Notice {
    /// Lines above the header were left out.
    Titles {
        /// How many.
        rows: u32,
    },
    /// Two rows were joined into one header.
    TwoRowHeader,
    /// The header has numbers or dates, so it may be a row.
    HeaderDoubtful {
        /// Its line.
        line: u32,
    },
    /// Columns that have cells and no name.
    Unnamed {
        /// How many.
        columns: u32,
    },
    /// Rows with more or fewer cells than the header.
    Ragged {
        /// How many.
        rows: u32,
        /// The line of the first.
        line: u32,
    },
    /// Quotation marks that were never closed and are taken as they stand.
    LostQuote {
        /// Rows that have one.
        rows: u32,
        /// The line of the first.
        line: u32,
    },
    /// A sheet that is hidden.
    Hidden {
        /// Its name.
        name: String,
    },
    /// A sheet that only a macro can show.
    VeryHidden {
        /// Its name.
        name: String,
    },
    /// A sheet without a table.
    NoTable {
        /// Its name.
        name: String,
    },
    /// Cells that are merged below the header; what they hold stands in the first.
    Merged {
        /// How many such areas.
        areas: u32,
    },
    /// A cell far from all the others.
    FarCell {
        /// Its row.
        line: u32,
    },
    /// Formulas that failed.
    Errors {
        /// How many cells.
        cells: u32,
        /// The line of the first.
        line: u32,
    },
    /// Shapes that are not points and were left out; their features are kept.
    Shapes {
        /// How many features.
        features: u32,
    },
    /// Macros that the file carries and nobody looked at.
    Macros,
    /// The text is read as Windows-1252.
    Windows1252,
}

impl Notice {
    /// The stable name, for programs.
    pub const fn rule(&self) -> &'static str {
        match self {
            Self::Titles { .. } => "titles",
            Self::TwoRowHeader => "two-row-header",
            Self::HeaderDoubtful { .. } => "header-doubtful",
            Self::Unnamed { .. } => "unnamed",
            Self::Ragged { .. } => "ragged",
            Self::LostQuote { .. } => "lost-quote",
            Self::Hidden { .. } => "hidden",
            Self::VeryHidden { .. } => "very-hidden",
            Self::NoTable { .. } => "no-table",
            Self::Merged { .. } => "merged",
            Self::FarCell { .. } => "far-cell",
            Self::Errors { .. } => "errors",
            Self::Shapes { .. } => "shapes",
            Self::Macros => "macros",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// What it is, in both languages.
    pub fn text(&self) -> Text {
        let line_of = |line: &u32| ("line", Arg::from(line.to_string()));
        let args: Vec<(&str, Arg)> = match self {
            Self::Titles { rows } => vec![("n", (*rows).into())],
            Self::Unnamed { columns: n } | Self::Merged { areas: n } | Self::Shapes { features: n } => {
                vec![("n", (*n).into())]
            }
            Self::Ragged { rows: n, line }
            | Self::LostQuote { rows: n, line }
            | Self::Errors { cells: n, line } => {
                vec![("n", (*n).into()), line_of(line)]
            }
            Self::HeaderDoubtful { line } | Self::FarCell { line } => vec![line_of(line)],
            Self::Hidden { name } | Self::VeryHidden { name } | Self::NoTable { name } => {
                vec![("name", name.clone().into())]
            }
            Self::TwoRowHeader | Self::Macros | Self::Windows1252 => Vec::new(),
        };
        say(&format!("sheet-notice-{}", self.rule()), &args)
    }
}
