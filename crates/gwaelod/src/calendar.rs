//! The three years of the demonstration, day by day.

use crate::chance::Chance;
use crate::profile::MONTHS;
use concern::Interval;
use jiff::civil::{Date, DateTime, date};

/// The first day, a Sunday.
const FIRST: Date = date(2023, 1, 1);
/// Its weekday, Monday being 0.
const FIRST_WEEKDAY: usize = 6;
/// The longest that recording takes, in days.
const LONGEST_DELAY: f64 = 24.0;

/// Days of the three years and where each month starts among them.
#[derive(Clone, Debug)]
pub(crate) struct Calendar {
    days: Vec<Date>,
    month_starts: [usize; MONTHS + 1],
}

impl Calendar {
    pub(crate) fn new() -> Self {
        let days: Vec<Date> =
            FIRST.series(jiff::ToSpan::days(1)).take_while(|day| day.year() < 2026).collect();
        let month_of = |day: &Date| (day.year() as usize - 2023) * 12 + day.month() as usize - 1;
        let month_starts = std::array::from_fn(|month| days.partition_point(|day| month_of(day) < month));
        Self { days, month_starts }
    }

    /// When something happened in a month at an hour of the week (0 = Monday 00:00), where known, and the day it was recorded.
    ///
    /// Most moments are known to five minutes, some to an hour or two, some only to a day or two, and one in twelve not at all.
    pub(crate) fn moment(
        &self,
        month: usize,
        hour_of_week: usize,
        chance: &mut Chance,
    ) -> (Option<Interval>, Date) {
        let (start, end) = (self.month_starts[month], self.month_starts[month + 1]);
        let first = start + (hour_of_week / 24 + 7 - (start + FIRST_WEEKDAY) % 7) % 7;
        let weeks = (end - first).div_ceil(7);
        let day = first + 7 * chance.below(weeks as u32) as usize;
        let minutes = (hour_of_week % 24) * 60 + 5 * chance.below(12) as usize;
        let (known, lasted) = match chance.below(100) {
            0..8 => (false, 0),
            8..62 => (true, 0),
            62..90 => (true, 30 + 5 * chance.below(19) as usize),
            _ => (true, 8 * 60 + 60 * chance.below(40) as usize),
        };
        let last = self.days.len() - 1;
        let mut until = minutes + lasted;
        if day + until / 1_440 > last {
            until = minutes;
        }
        let delay = chance.unit();
        let recorded = (day + until / 1_440 + (delay * delay * delay * LONGEST_DELAY) as usize).min(last);
        let interval = Interval { from: self.at(day, minutes), to: self.at(day, until) };
        (known.then_some(interval), self.days[recorded])
    }

    fn at(&self, day: usize, minutes: usize) -> DateTime {
        let (hour, minute) = ((minutes / 60 % 24) as i8, (minutes % 60) as i8);
        self.days[day + minutes / 1_440].at(hour, minute, 0, 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::Weekday;

    #[test]
    fn a_moment_falls_in_its_month_and_hour_of_the_week() {
        let calendar = Calendar::new();
        assert_eq!(calendar.days.len(), 1_096, "2024 is a leap year");
        assert_eq!(FIRST.weekday(), Weekday::Sunday);
        let mut chance = Chance::new(1, 2, 3);
        for month in 0..MONTHS {
            for hour in 0..168 {
                let (occurred, recorded) = calendar.moment(month, hour, &mut chance);
                assert!(recorded.year() < 2026);
                let Some(interval) = occurred else { continue };
                let from = interval.from;
                assert_eq!((from.year() as usize - 2023) * 12 + from.month() as usize - 1, month);
                assert_eq!(from.weekday().to_monday_zero_offset() as usize * 24 + from.hour() as usize, hour);
                assert!(interval.to >= from && recorded >= interval.to.date());
            }
        }
    }
}
