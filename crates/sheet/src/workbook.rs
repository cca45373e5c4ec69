//! What a file becomes.

use crate::{Cell, Notice};
use serde::{Deserialize, Serialize};

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Workbook {
    /// What kind of file it is, told from its bytes.
    pub kind: Kind,
    /// Whether it came compressed with gzip.
    pub gzip: bool,
    /// The encoding of a text file; none for workbooks.
    pub encoding: Option<Encoding>,
    /// How a separated file separates; none for the other kinds.
    pub dialect: Option<Dialect>,
    /// Sheets with at least one row below a header, in their order. A text file is one sheet without a name.
    pub sheets: Vec<Sheet>,
    /// What a person should know of the file as a whole.
    pub notices: Vec<Notice>,
}

/// Kinds of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// CSV, TSV and their like.
    Separated,
    /// Office Open XML.
    Xlsx,
    /// Office Open XML with macros, which are never looked at.
    Xlsm,
    /// `OpenDocument`.
    Ods,
    /// A `GeoJSON` `FeatureCollection`.
    GeoJson,
}

/// Encodings of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without a mark.
    Utf8,
    /// UTF-16, little end first.
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
    /// Windows-1252: what is not valid UTF-8 and has no zero bytes.
    Windows1252,
}

/// How a separated file separates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialect {
    /// `,`, `;`, tab or `|`.
    pub delimiter: char,
    /// Whether a first line `sep=;` says so.
    pub declared: bool,
}

/// Whether a sheet is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Visibility {
    /// Yes.
    Visible,
    /// Hidden; the spreadsheet program can show it.
    Hidden,
    /// Hidden so that only a macro can show it.
    VeryHidden,
}

/// One table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name; empty for text files.
    pub name: String,
    /// Whether it is shown.
    pub visibility: Visibility,
    /// What its columns are called.
    pub header: Header,
    /// Where each column stands in the file, the first being 0. Columns without anything in them are left out.
    pub columns: Vec<u32>,
    /// The rows below the header that have anything in them.
    pub rows: Vec<Row>,
    /// What a person should know of it.
    pub notices: Vec<Notice>,
}

/// The header of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The line of the file, or the row of the sheet, that it stands on, the first being 1; the last one, if it has two.
    pub line: u32,
    /// Names by column, without space around; two-row headers joined as `Location / Easting`; empty for a column without.
    pub names: Vec<String>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The line of the file, or the row of the sheet, where it begins, the first being 1. Features of `GeoJSON` are counted.
    pub line: u32,
    /// Its cells without empty ones at the end; it may be shorter or longer than the header.
    pub cells: Vec<Cell>,
}

impl Sheet {
    /// Whether a person who opens the file does not see this sheet.
    pub fn hidden(&self) -> bool {
        self.visibility != Visibility::Visible
    }
}

impl Row {
    /// The cell of a column; empty beyond the end.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }
}
