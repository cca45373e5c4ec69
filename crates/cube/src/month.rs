//! A calendar month.

use jiff::civil::Date;
use std::fmt;

/// A calendar month, kept as months since January 2000; months before that are not held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(u16);

impl Month {
    /// January 2000.
    pub const FIRST: Self = Self(0);
    /// The last that can be held, in the year 7461.
    pub const LAST: Self = Self(u16::MAX);

    /// The month of a date, none before the year 2000.
    pub fn of(date: Date) -> Option<Self> {
        Self::new(date.year(), date.month())
    }

    /// A month by year and number (1 to 12).
    pub fn new(year: i16, month: i8) -> Option<Self> {
        if !(1..=12).contains(&month) {
            return None;
        }
        u16::try_from((i32::from(year) - 2000) * 12 + i32::from(month) - 1).ok().map(Self)
    }

    /// Reads `YYYY-MM`.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let digits = |part: &str, length| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?)
    }

    /// Months since January 2000.
    pub const fn index(self) -> u16 {
        self.0
    }

    /// The month `index` months after January 2000.
    pub const fn from_index(index: u16) -> Self {
        Self(index)
    }

    /// Calendar year.
    pub const fn year(self) -> i16 {
        2000 + (self.0 / 12) as i16
    }

    /// Days of the month: 28 to 31.
    pub fn days(self) -> u32 {
        let first = jiff::civil::date(self.year(), self.number(), 1);
        first.days_in_month().unsigned_abs().into()
    }

    /// Number of the month, 1 to 12.
    pub const fn number(self) -> i8 {
        (self.0 % 12) as i8 + 1
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.number())
    }
}

#[cfg(test)]
mod tests {
    use super::Month;
    use jiff::civil::date;

    #[test]
    fn a_month_reads_as_it_is_written() {
        let march = Month::of(date(2025, 3, 31)).unwrap();
        assert_eq!((march.to_string().as_str(), march.index()), ("2025-03", 302));
        assert_eq!(Month::parse("2025-03"), Some(march));
        assert_eq!((march.year(), march.number(), march.days()), (2025, 3, 31));
        assert_eq!(Month::new(2024, 2).unwrap().days(), 29);
        assert_eq!(Month::LAST.days(), 30);
    }

    #[test]
    fn what_is_no_month_is_none() {
        for text in ["2025-13", "2025-00", "1999-12", "2025-3", "2025", "+202-01", "2025-+1", ""] {
            assert_eq!(Month::parse(text), None, "{text}");
        }
        assert_eq!(Month::of(date(1999, 12, 31)), None);
    }
}
