//! The period that a release closes.

use jiff::civil::{Date, date};
use serde::{Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;

/// A calendar year or a calendar quarter, by the date on which reports are **counted**: the day recorded, or, when the
/// period of that day was closed already, the first day of the first period that is still open.
///
/// Written `2025` or `2025Q3`. Periods of one length are disjoint, and a year is the sum of its quarters. In order, a
/// year stands after its own quarters and before the next year's: the order in which a region closes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    year: i16,
    quarter: Option<u8>,
}

impl Period {
    /// The calendar year `year`; none before 1900 or after 9998, where no report can be.
    pub const fn year(year: i16) -> Option<Self> {
        if year >= 1900 && year <= 9998 { Some(Self { year, quarter: None }) } else { None }
    }

    /// Quarter `quarter` of a calendar year, 1 to 4; 1 begins on 1 January.
    pub const fn quarter(year: i16, quarter: u8) -> Option<Self> {
        match Self::year(year) {
            Some(_) if quarter >= 1 && quarter <= 4 => Some(Self { year, quarter: Some(quarter) }),
            _ => None,
        }
    }

    /// Reads `2025` or `2025Q3`, nothing else: no spaces, no sign, no small letter.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, rest) = text.split_at_checked(4)?;
        if !year.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let year = year.parse().ok()?;
        match rest.as_bytes() {
            [] => Self::year(year),
            [b'Q', digit @ b'1'..=b'4'] => Self::quarter(year, digit - b'0'),
            _ => None,
        }
    }

    /// The calendar year that it is, or is a part of.
    pub const fn calendar_year(self) -> i16 {
        self.year
    }

    /// Whether it is a whole year.
    pub const fn is_year(self) -> bool {
        self.quarter.is_none()
    }

    /// The year it is a part of; a year is a part of itself.
    #[must_use]
    pub const fn whole_year(self) -> Self {
        Self { year: self.year, quarter: None }
    }

    /// The four quarters of a year, in order; of a quarter, itself alone.
    pub fn quarters(self) -> Vec<Self> {
        let all = 1..=4;
        match self.quarter {
            Some(_) => vec![self],
            None => all.map(|quarter| Self { year: self.year, quarter: Some(quarter) }).collect(),
        }
    }

    /// Whether every day of `other` is a day of this one.
    pub fn contains(self, other: Self) -> bool {
        self.year == other.year && (self.quarter.is_none() || self.quarter == other.quarter)
    }

    /// Whether they share a day.
    pub fn overlaps(self, other: Self) -> bool {
        self.contains(other) || other.contains(self)
    }

    /// Its first day.
    pub const fn first_day(self) -> Date {
        match self.quarter {
            Some(quarter) => date(self.year, quarter as i8 * 3 - 2, 1),
            None => date(self.year, 1, 1),
        }
    }

    /// Its last day.
    pub const fn last_day(self) -> Date {
        match self.quarter {
            Some(1) => date(self.year, 3, 31),
            Some(2) => date(self.year, 6, 30),
            Some(3) => date(self.year, 9, 30),
            _ => date(self.year, 12, 31),
        }
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> Ordering {
        let place = |period: &Self| (period.year, period.quarter.unwrap_or(5));
        place(self).cmp(&place(other))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        self.quarter.map_or(Ok(()), |quarter| write!(f, "Q{quarter}"))
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_read_as_it_is_written_and_nothing_else_is() {
        for text in ["2025", "2025Q1", "2025Q4", "1900"] {
            assert_eq!(Period::parse(text).unwrap().to_string(), text);
        }
        for text in [
            "",
            "25",
            "2025Q0",
            "2025Q5",
            "2025q1",
            "2025Q",
            "2025Q11",
            " 2025",
            "+025",
            "-202",
            "1899",
            "9999",
            "２０２５",
        ] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_quarters_of_a_year_part_its_days() {
        let year = Period::year(2024).unwrap();
        let quarters = year.quarters();
        assert_eq!(quarters.len(), 4);
        assert_eq!((quarters[0].first_day(), quarters[3].last_day()), (year.first_day(), year.last_day()));
        for pair in quarters.windows(2) {
            assert_eq!(pair[0].last_day().tomorrow().unwrap(), pair[1].first_day());
            assert!(pair[0] < pair[1] && pair[1] < year && !pair[0].overlaps(pair[1]));
            assert!(year.contains(pair[0]) && !pair[0].contains(year) && pair[0].overlaps(year));
        }
        assert!(year < Period::quarter(2025, 1).unwrap());
    }
}
