//! The period that a release closes.

use jiff::civil::{Date, date};
use serde::Serialize;
use std::fmt;

/// A calendar year by date recorded. Periods are disjoint: a report that comes late is counted in the period it was
/// recorded in only while that period is open, else it waits for the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Period {
    year: i16,
}

impl Period {
    /// The calendar year `year`; none before 1900 or after 9998, where no report can be.
    pub const fn year(year: i16) -> Option<Self> {
        if year >= 1900 && year <= 9998 { Some(Self { year }) } else { None }
    }

    /// The calendar year.
    pub const fn calendar_year(self) -> i16 {
        self.year
    }

    /// Its first day.
    pub const fn first_day(self) -> Date {
        date(self.year, 1, 1)
    }

    /// Its last day.
    pub const fn last_day(self) -> Date {
        date(self.year, 12, 31)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.year)
    }
}
