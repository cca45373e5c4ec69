//! Why a file is not read.

use language::{Arg, Text, say};
use serde::{Deserialize, Serialize};

/// A file that is refused as a whole. It names lines and limits, never a cell.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("the file was refused: {}", self.rule())]
pub enum Refusal {
    /// More bytes than a file may have.
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// Unpacks to more than it may.
    Inflates,
    /// More cells than a file may have.
    TooManyCells {
        /// The limit.
        limit: usize,
    },
    /// More columns than a sheet may have.
    TooManyColumns {
        /// The limit.
        limit: usize,
    },
    /// More rows than a file may have.
    TooManyRows {
        /// The limit.
        limit: usize,
    },
    /// A cell with too many characters.
    CellTooLong {
        /// Its line.
        line: u32,
        /// The limit in characters.
        limit: usize,
    },
    /// A line with too many bytes.
    LineTooLong {
        /// The line.
        line: u32,
    },
    /// More sheets than a workbook may have.
    TooManySheets {
        /// The limit.
        limit: usize,
    },
    /// More entries than a package may have.
    TooManyEntries,
    /// A document type declaration, by which entities are defined.
    Doctype,
    /// Entries of a package that share bytes.
    Overlap,
    /// An entry that is not as large as the package states.
    FalseSize,
    /// An entry whose name leads out of the package, or that is there twice.
    FalsePath,
    /// A zero byte in a text file.
    ZeroByte {
        /// Its line.
        line: u32,
    },
    /// Text that is in none of the known encodings.
    NotText,
    /// Begins as the kind it is and cannot be read to its end.
    Damaged,
    /// No table: nothing at all, or no row below a header.
    Empty,
    /// Protected by a password.
    Encrypted,
    /// JSON that is not a `GeoJSON` `FeatureCollection`.
    OtherJson,
    /// Another kind of file.
    Foreign(Foreign),
}

/// Kinds of file that are known and not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Foreign {
    /// The binary workbook of Excel 97–2003.
    Xls,
    /// The binary workbook of later versions.
    Xlsb,
    /// PDF.
    Pdf,
    /// A text document.
    Document,
    /// Slides.
    Slides,
    /// An image.
    Image,
    /// A database file.
    Database,
    /// A web page.
    WebPage,
    /// XML of some other kind.
    Xml,
    /// An archive of files.
    Archive,
    /// A saved e-mail.
    Mail,
    /// A program.
    Program,
    /// None of the known kinds.
    Unknown,
}

impl Foreign {
    /// All of them, for loops that must leave none out.
    pub const ALL: [Self; 13] = [
        Self::Xls,
        Self::Xlsb,
        Self::Pdf,
        Self::Document,
        Self::Slides,
        Self::Image,
        Self::Database,
        Self::WebPage,
        Self::Xml,
        Self::Archive,
        Self::Mail,
        Self::Program,
        Self::Unknown,
    ];

    /// The stable name, for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Xls => "xls",
            Self::Xlsb => "xlsb",
            Self::Pdf => "pdf",
            Self::Document => "document",
            Self::Slides => "slides",
            Self::Image => "image",
            Self::Database => "database",
            Self::WebPage => "web-page",
            Self::Xml => "xml",
            Self::Archive => "archive",
            Self::Mail => "mail",
            Self::Program => "program",
            Self::Unknown => "unknown",
        }
    }
}

impl Refusal {
    /// The stable name, for programs.
    pub const fn rule(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::Inflates => "inflates",
            Self::TooManyCells { .. } => "too-many-cells",
            Self::TooManyColumns { .. } => "too-many-columns",
            Self::TooManyRows { .. } => "too-many-rows",
            Self::CellTooLong { .. } => "cell-too-long",
            Self::LineTooLong { .. } => "line-too-long",
            Self::TooManySheets { .. } => "too-many-sheets",
            Self::TooManyEntries => "too-many-entries",
            Self::Doctype => "doctype",
            Self::Overlap => "overlap",
            Self::FalseSize => "false-size",
            Self::FalsePath => "false-path",
            Self::ZeroByte { .. } => "zero-byte",
            Self::NotText => "not-text",
            Self::Damaged => "damaged",
            Self::Empty => "empty",
            Self::Encrypted => "encrypted",
            Self::OtherJson => "other-json",
            Self::Foreign(_) => "foreign",
        }
    }

    /// What is wrong and what to do, in both languages.
    pub fn text(&self) -> Text {
        let args: Vec<(&str, Arg)> = match self {
            Self::TooLarge { limit } => vec![("megabytes", (limit / 1_000_000).to_string().into())],
            Self::TooManyCells { limit }
            | Self::TooManyColumns { limit }
            | Self::TooManyRows { limit }
            | Self::TooManySheets { limit } => vec![("limit", (*limit).into())],
            // As words: a line number is a name, not a quantity to be grouped.
            Self::CellTooLong { line, limit } => {
                vec![("line", line.to_string().into()), ("limit", (*limit).into())]
            }
            Self::LineTooLong { line } | Self::ZeroByte { line } => vec![("line", line.to_string().into())],
            Self::Foreign(kind) => vec![("kind", say(&format!("sheet-kind-{}", kind.code()), &[]).into())],
            _ => Vec::new(),
        };
        say(&format!("sheet-{}", self.rule()), &args)
    }
}
