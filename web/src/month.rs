//! Months and periods: `2025-03` in a URL, "Mar 2025" or "Jan–Mar 2025" on the screen.

use api::language::{Lang, say_in};

/// A calendar month, counted from January 2000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Month(pub(crate) i32);

impl Month {
    /// Reads `YYYY-MM`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let (year, month) = (year.parse::<i32>().ok()?, month.parse::<i32>().ok()?);
        ((1..=12).contains(&month) && (1900..=9999).contains(&year))
            .then(|| Self((year - 2000) * 12 + month - 1))
    }

    /// `YYYY-MM`.
    pub(crate) fn code(self) -> String {
        format!("{:04}-{:02}", self.year(), self.of_year())
    }

    /// The calendar year.
    pub(crate) fn year(self) -> i32 {
        2000 + self.0.div_euclid(12)
    }

    /// 1 to 12.
    pub(crate) fn of_year(self) -> i32 {
        self.0.rem_euclid(12) + 1
    }

    /// Days of the month.
    pub(crate) fn days(self) -> i32 {
        let (year, leap) = (self.year(), |year: i32| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
        match self.of_year() {
            2 => 28 + i32::from(leap(year)),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    /// "Mar".
    pub(crate) fn short(self, lang: Lang) -> String {
        say_in(lang, &format!("web-month-{}", self.of_year()), &[])
    }

    /// "Mar 2025".
    pub(crate) fn label(self, lang: Lang) -> String {
        format!("{} {}", self.short(lang), self.year())
    }
}

/// "Mar 2025", "Jan–Mar 2025", "Jan 2024–Mar 2025", and "2025" for a whole year.
pub(crate) fn period(from: Month, to: Month, lang: Lang) -> String {
    if from == to {
        return from.label(lang);
    }
    if from.year() == to.year() {
        if (from.of_year(), to.of_year()) == (1, 12) {
            return from.year().to_string();
        }
        return format!("{}–{} {}", from.short(lang), to.short(lang), to.year());
    }
    format!("{}–{}", from.label(lang), to.label(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_reads_back_as_it_was_written() {
        for code in ["1999-12", "2000-01", "2025-03", "2026-12"] {
            assert_eq!(Month::parse(code).map(Month::code).as_deref(), Some(code));
        }
        let days = ["2024-02", "2025-02", "1900-02", "2025-04", "2025-12"];
        assert_eq!(days.map(|code| Month::parse(code).unwrap().days()), [29, 28, 28, 30, 31]);
        for bad in ["2025", "2025-13", "2025-00", "x-01", ""] {
            assert_eq!(Month::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_period_says_no_more_than_it_must() {
        let of = |from, to, lang| period(Month::parse(from).unwrap(), Month::parse(to).unwrap(), lang);
        assert_eq!(of("2025-03", "2025-03", Lang::En), "Mar 2025");
        assert_eq!(of("2025-01", "2025-03", Lang::En), "Jan–Mar 2025");
        assert_eq!(of("2025-01", "2025-12", Lang::En), "2025");
        assert_eq!(of("2024-11", "2025-02", Lang::En), "Nov 2024–Feb 2025");
        assert_eq!(of("2025-01", "2025-03", Lang::Cy), "Ion–Maw 2025");
    }
}
