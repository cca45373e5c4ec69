//! One cell, as a person saw it.

use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;
use std::borrow::Cow;

/// What stands in a cell. Text files have texts only: nothing in them is taken for a number, so that a code keeps its zeros.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Cell {
    /// Nothing, or white space alone.
    #[default]
    Empty,
    /// A text, as it is written.
    Text(SmolStr),
    /// A number of a workbook.
    Number(Number),
    /// A day.
    Date(Date),
    /// A day and a time, without a zone.
    DateTime(DateTime),
    /// A time of the day.
    Time(Time),
    /// True or false.
    Bool(bool),
    /// A formula that failed.
    Error(CellError),
}

/// A number and how many digits its format shows at least before the point.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Number {
    /// Its value; finite.
    pub value: f64,
    /// Least digits before the point: 5 for a number that the format `00000` shows as `00123`.
    pub digits: u8,
}

/// The errors of spreadsheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CellError {
    /// `#N/A`
    NotAvailable,
    /// `#DIV/0!`
    Division,
    /// `#NAME?`
    Name,
    /// `#NULL!`
    Null,
    /// `#NUM!`
    Number,
    /// `#REF!`
    Reference,
    /// `#VALUE!`
    Value,
    /// Any other.
    Other,
}

impl CellError {
    /// As spreadsheets write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotAvailable => "#N/A",
            Self::Division => "#DIV/0!",
            Self::Name => "#NAME?",
            Self::Null => "#NULL!",
            Self::Number => "#NUM!",
            Self::Reference => "#REF!",
            Self::Value => "#VALUE!",
            Self::Other => "#ERROR!",
        }
    }

    /// Reads what spreadsheets write.
    pub(crate) fn parse(written: &str) -> Self {
        let known = [
            Self::NotAvailable,
            Self::Division,
            Self::Name,
            Self::Null,
            Self::Number,
            Self::Reference,
            Self::Value,
        ];
        known.into_iter().find(|error| error.as_str() == written.trim()).unwrap_or(Self::Other)
    }
}

impl Number {
    /// The number as a person saw it: at most the fifteen significant digits of a spreadsheet, leading zeros of its format,
    /// never an exponent.
    pub fn shown(self) -> String {
        let rounded: f64 = format!("{:.14e}", self.value).parse().unwrap_or(self.value);
        self.padded(&format!("{}", if rounded == 0.0 { 0.0 } else { rounded }))
    }

    fn padded(self, plain: &str) -> String {
        let (sign, plain) = plain.strip_prefix('-').map_or(("", plain), |rest| ("-", rest));
        let before = plain.find('.').unwrap_or(plain.len());
        format!("{sign}{}{plain}", "0".repeat(usize::from(self.digits).saturating_sub(before)))
    }
}

impl Cell {
    /// A text cell, or an empty one for white space alone.
    pub fn text(written: &str) -> Self {
        if written.trim().is_empty() { Self::Empty } else { Self::Text(SmolStr::new(written)) }
    }

    /// A number cell of a plain format.
    pub const fn number(value: f64) -> Self {
        Self::Number(Number { value, digits: 1 })
    }

    /// Whether nothing stands in it.
    pub const fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// What a person saw; dates and times in ISO 8601 form (`2025-03-14`, `2025-03-14T21:30:00`, `21:30:00`).
    pub fn shown(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(number.shown()),
            Self::Date(date) => Cow::Owned(date.to_string()),
            Self::DateTime(moment) => Cow::Owned(moment.to_string()),
            Self::Time(time) => Cow::Owned(time.to_string()),
            Self::Bool(true) => Cow::Borrowed("TRUE"),
            Self::Bool(false) => Cow::Borrowed("FALSE"),
            Self::Error(error) => Cow::Borrowed(error.as_str()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(value: f64, digits: u8) -> String {
        Number { value, digits }.shown()
    }

    #[test]
    fn numbers_look_as_they_did_on_the_screen() {
        assert_eq!(shown(123.0, 5), "00123");
        assert_eq!(shown(-7.0, 3), "-007");
        assert_eq!(shown(-0.0, 1), "0");
        assert_eq!(shown(1_234_567_890_123_456_789.0, 1), "1234567890123460000", "never an exponent");
        assert_eq!(shown(100_000_000_000_000.0, 1), "100000000000000");
        assert_eq!(shown(0.1 + 0.2, 1), "0.3", "fifteen digits");
        assert_eq!(shown(51.481_500_000_000_003, 1), "51.4815");
        assert_eq!(shown(0.000_000_12, 1), "0.00000012");
    }

    #[test]
    fn a_cell_is_small_so_that_two_million_fit() {
        assert!(size_of::<Cell>() <= 24);
    }
}
