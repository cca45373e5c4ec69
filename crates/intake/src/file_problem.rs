//! Why a whole file cannot be read.

use language::{Arg, Text, say};

/// A file that was refused as a whole: nothing of it is kept. It names places of the file and headers, never a cell.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the file was refused: {}", self.rule())]
pub enum FileProblem {
    /// Larger than [`crate::MAX_BYTES`], as it is or after decompression.
    TooLarge,
    /// Larger than a file may be that is sent by the page.
    PageTooLarge,
    /// Compressed, and far larger inside than a file may be that is sent by the page.
    Unpacks,
    /// More rows than [`crate::MAX_ROWS`].
    TooManyRows,
    /// More rows refused than [`crate::MAX_REFUSED`]: nobody mends so many by hand; the export is at fault.
    TooManyRefused,
    /// No bytes, or only blank lines.
    Empty,
    /// A header and nothing after it.
    HeaderOnly,
    /// Encoded as UTF-16, as "Unicode text" of spreadsheets is.
    Utf16,
    /// Not UTF-8 from this line on, most often Windows-1252.
    NotUtf8 {
        /// Line of the first byte at fault.
        line: u64,
    },
    /// A zero byte.
    ZeroByte {
        /// Its line.
        line: u64,
    },
    /// A workbook, not a CSV file.
    Workbook,
    /// Compressed, and the compression is damaged.
    Damaged,
    /// Semicolons or tabs where commas belong.
    Separator,
    /// The first line is not a header.
    HeaderMissing,
    /// A column that the template does not know.
    UnknownColumn {
        /// Its number from the left, the first being 1.
        number: usize,
        /// Its header, when it is made of `a-z` and `_` alone and so is a column's name and not somebody's.
        name: Option<String>,
        /// The headers that the template knows.
        known: String,
    },
    /// A column that comes twice.
    ColumnTwice {
        /// Its header, one that the template knows.
        name: String,
    },
    /// Columns that the template needs and the file lacks.
    ColumnsMissing {
        /// Their headers.
        names: String,
    },
    /// A header that asks for a person, whether its cells are read or not.
    HeaderOfPerson {
        /// Its number from the left, the first being 1.
        number: usize,
        /// What it asks for.
        kind: screen::Kind,
    },
    /// No sheet of the name that the mapping says.
    SheetMissing,
    /// The references of records are numbers of persons.
    ReferencesOfPersons,
    /// A workbook or another kind of file, which its reader could not read; the reader's own rule and sentence.
    Unread {
        /// The stable name.
        rule: &'static str,
        /// What is wrong and what to do.
        text: Text,
    },
    /// No areas have been imported, so that no place can be checked.
    NoGeography,
}

impl FileProblem {
    /// The stable name, for programs.
    pub const fn rule(&self) -> &'static str {
        match self {
            Self::TooLarge => "file-too-large",
            Self::PageTooLarge => "file-page-too-large",
            Self::Unpacks => "file-unpacks",
            Self::TooManyRows => "file-too-many-rows",
            Self::TooManyRefused => "file-too-many-refused",
            Self::Empty => "file-empty",
            Self::HeaderOnly => "file-header-only",
            Self::Utf16 => "file-utf16",
            Self::NotUtf8 { .. } => "file-not-utf8",
            Self::ZeroByte { .. } => "file-zero-byte",
            Self::Workbook => "file-workbook",
            Self::Damaged => "file-damaged",
            Self::Separator => "file-separator",
            Self::HeaderMissing => "file-header-missing",
            Self::UnknownColumn { name: Some(_), .. } => "file-unknown-column",
            Self::UnknownColumn { name: None, .. } => "file-unknown-column-unnamed",
            Self::ColumnTwice { .. } => "file-column-twice",
            Self::ColumnsMissing { .. } => "file-columns-missing",
            Self::HeaderOfPerson { .. } => "file-header-of-person",
            Self::SheetMissing => "file-sheet-missing",
            Self::ReferencesOfPersons => "file-references-of-persons",
            Self::Unread { rule, .. } => rule,
            Self::NoGeography => "file-no-geography",
        }
    }

    /// What is wrong and what to do, in both languages.
    pub fn text(&self) -> Text {
        let args: Vec<(&str, Arg)> = match self {
            Self::TooLarge => vec![("mebibytes", (crate::MAX_BYTES >> 20).into())],
            Self::TooManyRows => vec![("rows", crate::MAX_ROWS.into())],
            Self::TooManyRefused => vec![("rows", crate::MAX_REFUSED.into())],
            // As words: a line number is a name, not a quantity to be grouped or put in a plural.
            Self::NotUtf8 { line } | Self::ZeroByte { line } => vec![("line", line.to_string().into())],
            Self::UnknownColumn { number, name, known } => vec![
                ("number", number.to_string().into()),
                ("name", name.clone().unwrap_or_default().into()),
                ("known", known.clone().into()),
            ],
            Self::HeaderOfPerson { number, kind } => {
                vec![("number", number.to_string().into()), ("found", crate::check::kind_label(*kind).into())]
            }
            Self::Unread { text, .. } => return text.clone(),
            Self::ColumnTwice { name } => vec![("name", name.clone().into())],
            Self::ColumnsMissing { names } => vec![("names", names.clone().into())],
            _ => Vec::new(),
        };
        say(&format!("intake-{}", self.rule()), &args)
    }
}
