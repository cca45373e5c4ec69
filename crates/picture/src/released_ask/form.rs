//! The forms in which a file is given away.

use export::Format;

/// The form of a file: CSV, which needs no library, or one of the formats of layers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportForm {
    /// RFC 4180.
    Csv,
    /// A format with fields, terms and, where it can hold them, outlines.
    Layer(Format),
}

impl ExportForm {
    /// Every form, in the order in which they are offered.
    pub fn every() -> impl Iterator<Item = Self> {
        [Self::Csv].into_iter().chain(Format::ALL.map(Self::Layer))
    }

    /// Its word in addresses, which is the ending of the file's name too.
    pub fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Layer(format) => format.code(),
        }
    }

    /// The form with this word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::every().find(|form| form.code() == code)
    }

    /// What the answer's head says of it.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Layer(format) => format.media_type(),
        }
    }

    /// The same without parameters, as a description of the interface names it.
    pub fn bare_media_type(self) -> &'static str {
        self.media_type().split(';').next().unwrap_or_default()
    }
}
