//! Why a time could not be read.

use language::{Text, say};
use thiserror::Error;

/// Why a time could not be read. None of them repeats the text; the messages in English are for logs, [`WhenProblem::sentence`] is for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Error)]
pub enum WhenProblem {
    /// Nothing is written.
    #[error("the cell is empty")]
    Empty,
    /// More than [`super::LENGTH_MAX`] characters.
    #[error("the cell is too long for a time")]
    TooLong,
    /// It says that the time is not known.
    #[error("the cell says that the time is not known")]
    NotKnown,
    /// No form of date or time that is known.
    #[error("the cell is not a date or time")]
    NotRead,
    /// 31 February.
    #[error("there is no such day")]
    NoSuchDay,
    /// 25:00.
    #[error("there is no such time")]
    NoSuchTime,
    /// The second number of the date cannot be a month, the first can.
    #[error("the month stands before the day")]
    MonthFirst,
    /// `Mar 25`: the twenty-fifth, or the year.
    #[error("a number can be the day or the year")]
    DayOrYear,
    /// A time without a day.
    #[error("there is a time but no day")]
    DayMissing,
    /// The weekday is not that of the date.
    #[error("the weekday is not that of the date")]
    WeekdayDisagrees,
    /// The time is not in the part of day beside it.
    #[error("the time does not lie in the part of day")]
    PartDisagrees,
    /// The end lies before the beginning.
    #[error("the end lies before the beginning")]
    Backwards,
    /// After the day of recording.
    #[error("the time lies after the day of recording")]
    Future,
    /// Before [`super::FIRST_YEAR`].
    #[error("the time lies before the year 2000")]
    TooEarly,
    /// Two days or two times without a word that joins them.
    #[error("there are two days or times that nothing joins")]
    Twice,
    /// A time of day beside several days.
    #[error("there is a time of day beside several days")]
    TimeOfManyDays,
    /// A spreadsheet's number that is no date.
    #[error("the number is not a spreadsheet's date")]
    Serial,
}

impl WhenProblem {
    /// Every kind, for tests and pages that explain them.
    pub const ALL: [Self; 17] = [
        Self::Empty,
        Self::TooLong,
        Self::NotKnown,
        Self::NotRead,
        Self::NoSuchDay,
        Self::NoSuchTime,
        Self::MonthFirst,
        Self::DayOrYear,
        Self::DayMissing,
        Self::WeekdayDisagrees,
        Self::PartDisagrees,
        Self::Backwards,
        Self::Future,
        Self::TooEarly,
        Self::Twice,
        Self::TimeOfManyDays,
        Self::Serial,
    ];

    /// Its name in tables and catalogues.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too-long",
            Self::NotKnown => "not-known",
            Self::NotRead => "not-read",
            Self::NoSuchDay => "no-such-day",
            Self::NoSuchTime => "no-such-time",
            Self::MonthFirst => "month-first",
            Self::DayOrYear => "day-or-year",
            Self::DayMissing => "day-missing",
            Self::WeekdayDisagrees => "weekday-disagrees",
            Self::PartDisagrees => "part-disagrees",
            Self::Backwards => "backwards",
            Self::Future => "future",
            Self::TooEarly => "too-early",
            Self::Twice => "twice",
            Self::TimeOfManyDays => "time-of-many-days",
            Self::Serial => "serial",
        }
    }

    /// What happened and what to do, in both languages.
    pub fn sentence(self) -> Text {
        say(&format!("told-when-{}", self.code()), &[])
    }
}
