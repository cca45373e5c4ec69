//! School terms, half-terms and holidays.
//!
//! Each authority in Wales sets its own dates within a few days of the others', so a name gives the widest interval: the usual days by the
//! rule of the table, and [`SchoolTime::slack_days`] more at either end. The rules follow the usual pattern of Welsh school calendars
//! (half-term in the week of the last Monday of October and of May, two weeks at Easter); a single authority's dates are narrower.

use super::phrase::Days;
use super::{Assumed, WhenProblem};
use crate::page::Page;
use jiff::civil::{Date, Weekday, date};
use jiff::{Span, ToSpan};
use language::Text;

/// A part of the school year by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SchoolTime {
    /// September to Christmas.
    AutumnTerm,
    /// January to Easter.
    SpringTerm,
    /// Easter to July.
    SummerTerm,
    /// The week at the end of October.
    AutumnHalfTerm,
    /// The week in February.
    SpringHalfTerm,
    /// The week at the end of May.
    SummerHalfTerm,
    /// Two weeks over the new year; the year is that of the December.
    ChristmasHolidays,
    /// Two weeks around Easter.
    EasterHolidays,
    /// July to September.
    SummerHolidays,
}

/// One line of the table: first and last usual day in a year, what they may differ by, and the printed names.
struct Line {
    time: SchoolTime,
    days: fn(i16) -> (Date, Date),
    slack: i32,
    en: &'static str,
    cy: &'static str,
}

const TABLE: [Line; 9] = [
    Line {
        time: SchoolTime::AutumnTerm,
        days: |y| (date(y, 9, 2), date(y, 12, 20)),
        slack: 3,
        en: "autumn term",
        cy: "tymor yr hydref",
    },
    Line {
        time: SchoolTime::SpringTerm,
        days: |y| (date(y, 1, 5), shifted(easter(y), -9)),
        slack: 7,
        en: "spring term",
        cy: "tymor y gwanwyn",
    },
    Line {
        time: SchoolTime::SummerTerm,
        days: |y| (shifted(easter(y), 8), date(y, 7, 20)),
        slack: 7,
        en: "summer term",
        cy: "tymor yr haf",
    },
    Line {
        time: SchoolTime::AutumnHalfTerm,
        days: |y| week_of(last_monday(y, 10)),
        slack: 7,
        en: "October half-term",
        cy: "hanner tymor yr hydref",
    },
    Line {
        time: SchoolTime::SpringHalfTerm,
        days: |y| week_of(nth_monday(y, 2, 3)),
        slack: 7,
        en: "February half-term",
        cy: "hanner tymor y gwanwyn",
    },
    Line {
        time: SchoolTime::SummerHalfTerm,
        days: |y| week_of(last_monday(y, 5)),
        slack: 7,
        en: "May half-term",
        cy: "hanner tymor yr haf",
    },
    Line {
        time: SchoolTime::ChristmasHolidays,
        days: |y| (date(y, 12, 21), date(y + 1, 1, 4)),
        slack: 3,
        en: "Christmas holidays",
        cy: "gwyliau’r Nadolig",
    },
    Line {
        time: SchoolTime::EasterHolidays,
        days: |y| (shifted(easter(y), -8), shifted(easter(y), 7)),
        slack: 7,
        en: "Easter holidays",
        cy: "gwyliau’r Pasg",
    },
    Line {
        time: SchoolTime::SummerHolidays,
        days: |y| (date(y, 7, 20), date(y, 9, 1)),
        slack: 4,
        en: "summer holidays",
        cy: "gwyliau’r haf",
    },
];

/// How they are written beside the printed names.
const NAMES: &[(&str, SchoolTime)] = &[
    ("autumn term|winter term|christmas term|tymor yr hydref|dymor yr hydref", SchoolTime::AutumnTerm),
    ("tymor hydref", SchoolTime::AutumnTerm),
    ("spring term|easter term|tymor y gwanwyn|dymor y gwanwyn|tymor gwanwyn", SchoolTime::SpringTerm),
    ("summer term|tymor yr haf|dymor yr haf|tymor haf", SchoolTime::SummerTerm),
    ("october half term|autumn half term|hanner tymor yr hydref", SchoolTime::AutumnHalfTerm),
    ("hanner tymor hydref|hanner tymor mis hydref", SchoolTime::AutumnHalfTerm),
    ("february half term|feb half term|spring half term", SchoolTime::SpringHalfTerm),
    ("hanner tymor y gwanwyn|hanner tymor chwefror", SchoolTime::SpringHalfTerm),
    ("hanner tymor mis chwefror", SchoolTime::SpringHalfTerm),
    ("may half term|whitsun half term|whitsun|sulgwyn|summer half term", SchoolTime::SummerHalfTerm),
    ("hanner tymor yr haf|hanner tymor mai|hanner tymor mis mai", SchoolTime::SummerHalfTerm),
    ("hanner tymor y sulgwyn", SchoolTime::SummerHalfTerm),
    ("christmas holidays|christmas holiday|xmas holidays", SchoolTime::ChristmasHolidays),
    ("christmas break|gwyliaur nadolig|gwyliau r nadolig", SchoolTime::ChristmasHolidays),
    ("gwyliau nadolig", SchoolTime::ChristmasHolidays),
    ("easter holidays|easter holiday|easter break|gwyliaur pasg", SchoolTime::EasterHolidays),
    ("gwyliau r pasg|gwyliau pasg", SchoolTime::EasterHolidays),
    ("summer holidays|summer holiday|summer hols|summer break", SchoolTime::SummerHolidays),
    ("six weeks holidays|gwyliaur haf|gwyliau r haf|gwyliau haf", SchoolTime::SummerHolidays),
];

impl SchoolTime {
    /// Every name, as the school year has them.
    pub const ALL: [Self; 9] = [
        Self::AutumnTerm,
        Self::AutumnHalfTerm,
        Self::ChristmasHolidays,
        Self::SpringTerm,
        Self::SpringHalfTerm,
        Self::EasterHolidays,
        Self::SummerTerm,
        Self::SummerHalfTerm,
        Self::SummerHolidays,
    ];

    /// The times without school, in the order of a school year.
    pub const HOLIDAYS: [Self; 6] = [
        Self::AutumnHalfTerm,
        Self::ChristmasHolidays,
        Self::SpringHalfTerm,
        Self::EasterHolidays,
        Self::SummerHalfTerm,
        Self::SummerHolidays,
    ];

    fn line(self) -> &'static Line {
        // The table has a line for each; a test holds it.
        TABLE.iter().find(|line| line.time == self).unwrap_or(&TABLE[0])
    }

    /// Days at either end by which authorities differ; they are in the interval already.
    pub fn slack_days(self) -> i32 {
        self.line().slack
    }

    /// The name in both languages.
    pub fn name(self) -> Text {
        Text::new(self.line().en, self.line().cy)
    }

    /// First and last day as they usually are, without slack: for a picture of the year, not for what somebody told.
    pub fn usual_days(self, year: i16) -> (Date, Date) {
        (self.line().days)(year)
    }

    /// First day, and the day after the last, slack included.
    pub fn days(self, year: i16) -> (Date, Date) {
        let line = self.line();
        let (first, last) = (line.days)(year);
        (shifted(first, -line.slack), shifted(last, line.slack + 1))
    }

    /// Whether it lies in the first calendar year of a school year such as 2024/25.
    const fn first_of_two(self) -> bool {
        matches!(self, Self::AutumnTerm | Self::AutumnHalfTerm | Self::ChristmasHolidays)
    }
}

/// A name of the table at a place, and its year: `2025`, `2024/25`, or none.
pub(super) fn at(page: &Page, at: usize) -> Option<Result<super::date::Found, WhenProblem>> {
    let (time, length) = page.longest(at, NAMES)?;
    let mut here = at + length;
    while matches!(page.word(here), Some("of" | "in" | "yn" | "o")) || page.mark(here) == Some(',') {
        here += 1;
    }
    let year = page.number(here).filter(|(year, digits)| *digits == 4 && (1900..2200).contains(year));
    let Some((year, _)) = year else {
        return Some(Ok((Days::School { year: None, time }, Assumed::default(), length)));
    };
    let mut year = year as i16;
    if matches!(page.mark(here + 1), Some('/' | '-'))
        && page.glued(here + 1)
        && let Some((second, digits @ (2 | 4))) = page.number(here + 2)
    {
        let next = if digits == 2 { (year + 1).rem_euclid(100) } else { year + 1 };
        if second as i16 != next {
            return Some(Err(WhenProblem::NotRead));
        }
        year += i16::from(!time.first_of_two());
        here += 2;
    }
    Some(Ok((Days::School { year: Some(year), time }, Assumed::default(), here + 1 - at)))
}

fn shifted(day: Date, days: i32) -> Date {
    day.checked_add(Span::new().days(days)).unwrap_or(day)
}

/// From the Saturday before a Monday to the Sunday after it.
fn week_of(monday: Date) -> (Date, Date) {
    (shifted(monday, -2), shifted(monday, 6))
}

fn nth_monday(year: i16, month: i8, nth: i8) -> Date {
    date(year, month, 1).nth_weekday_of_month(nth, Weekday::Monday).unwrap_or(date(year, month, 15))
}

fn last_monday(year: i16, month: i8) -> Date {
    date(year, month, 1).nth_weekday_of_month(-1, Weekday::Monday).unwrap_or(date(year, month, 25))
}

/// Easter Sunday of the Gregorian calendar (Meeus, "Astronomical Algorithms", chapter 8).
fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    date(year, (sum / 31) as i8, 1).saturating_add((sum % 31).days())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_calendar_has_it() {
        let found = [2000, 2008, 2011, 2024, 2025, 2026, 2038].map(easter);
        let known = [
            date(2000, 4, 23),
            date(2008, 3, 23),
            date(2011, 4, 24),
            date(2024, 3, 31),
            date(2025, 4, 20),
            date(2026, 4, 5),
            date(2038, 4, 25),
        ];
        assert_eq!(found, known);
    }

    #[test]
    fn every_name_has_a_line_and_ends_after_it_begins() {
        for time in SchoolTime::ALL {
            assert_eq!(time.line().time, time);
            for year in 2000..2100 {
                let (from, to) = time.days(year);
                assert!(from < to && from.year() >= year - 1, "{time:?} {year}");
            }
        }
    }

    /// Dates of school years as Welsh authorities have published them.
    #[test]
    fn published_dates_lie_within() {
        let holds = |time: SchoolTime, year, first: Date, last: Date| {
            let (from, to) = time.days(year);
            from <= first && last < to
        };
        assert!(holds(SchoolTime::SpringHalfTerm, 2024, date(2024, 2, 12), date(2024, 2, 16)));
        assert!(holds(SchoolTime::SpringHalfTerm, 2025, date(2025, 2, 24), date(2025, 2, 28)));
        assert!(holds(SchoolTime::AutumnHalfTerm, 2024, date(2024, 10, 28), date(2024, 11, 1)));
        assert!(holds(SchoolTime::SummerTerm, 2025, date(2025, 4, 28), date(2025, 7, 21)));
        assert!(holds(SchoolTime::SpringTerm, 2025, date(2025, 1, 6), date(2025, 4, 11)));
        assert!(holds(SchoolTime::SummerHolidays, 2025, date(2025, 7, 22), date(2025, 8, 31)));
    }
}
