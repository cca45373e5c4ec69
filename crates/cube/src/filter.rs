//! Which concerns a question is about.

use crate::Month;
use concern::{ContextSet, GradeSet, HarmSet, Learned, SourceSet};
use geography::AreaCode;
use std::ops::RangeInclusive;

/// A set of the 168 hours of the week; 0 is Monday from 00:00 to 00:59.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HourSet([u64; 3]);

impl HourSet {
    /// Hours of a week.
    pub const WEEK: u8 = 168;

    /// The set of these hours; numbers above 167 are no hours and are left out.
    pub fn of(hours: impl IntoIterator<Item = u8>) -> Self {
        let mut bits = [0; 3];
        for hour in hours.into_iter().filter(|hour| *hour < Self::WEEK) {
            bits[usize::from(hour / 64)] |= 1 << (hour % 64);
        }
        Self(bits)
    }

    /// The hours that it holds, in order.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (0..Self::WEEK).filter(move |hour| self.contains(*hour))
    }

    /// Whether it holds an hour.
    pub const fn contains(self, hour: u8) -> bool {
        hour < Self::WEEK && self.0[(hour / 64) as usize] & (1 << (hour % 64)) != 0
    }
}

/// A question: a concern counts when every part of the filter admits it.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter {
    /// Months of occurrence (of recording where the occurrence is not known), both ends included.
    pub months: RangeInclusive<Month>,
    /// Harm types: a concern counts when it has at least one of them. An empty set admits nothing.
    pub harms: HarmSet,
    /// Source sectors. An empty set admits nothing.
    pub sources: SourceSet,
    /// How it became known; `None` admits both ways.
    pub learned: Option<Learned>,
    /// What it is about. An empty set admits nothing.
    pub contexts: ContextSet,
    /// Grades, the ungraded among them. An empty set admits nothing.
    pub grades: GradeSet,
    /// Hours of the week; `None` admits all. With a set, concerns whose hour is not known are left out.
    pub hours: Option<HourSet>,
    /// Local authorities; `None` admits all.
    pub authorities: Option<Vec<AreaCode>>,
}

impl Filter {
    /// The filter that admits every concern.
    pub fn everything() -> Self {
        Self {
            months: Month::FIRST..=Month::LAST,
            harms: HarmSet(u16::MAX),
            sources: SourceSet(u16::MAX),
            learned: None,
            contexts: ContextSet(u16::MAX),
            grades: GradeSet(u16::MAX),
            hours: None,
            authorities: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::HourSet;

    #[test]
    fn a_set_of_hours_holds_those_hours_and_no_others() {
        let nights = HourSet::of([0, 63, 64, 127, 128, 167, 200]);
        let held: Vec<u8> = (0..=255).filter(|hour| nights.contains(*hour)).collect();
        assert_eq!(held, [0, 63, 64, 127, 128, 167]);
    }
}
