//! Two periods compared: which, against what, and how the map, the legend, the inspector and the table tell it.

pub(crate) mod beside;
mod cards;
mod control;
pub(crate) mod field;
mod legend;
mod multiples;
pub(crate) mod over;
mod released;
mod rows;

pub(crate) use cards::{CellChange, ChangeFacts, spoken};
pub(crate) use control::{CompareFilter, CompareSelect, keep_apart};
pub(crate) use legend::ChangeLegend;
pub(crate) use multiples::Multiples;
pub(crate) use released::{TURN_COLUMNS, TurnCard, TurnFacts, TurnLegend, turn_rows};
pub(crate) use rows::{CHANGE_COLUMNS, change_rows};

use crate::month::Month;

/// A period: its first month and its last, both included.
pub(crate) type Period = (Month, Month);

/// What is taken for "no change".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Null {
    /// A cell changed as the region did.
    #[default]
    Region,
    /// As many concerns a day.
    Rate,
}

/// The period to compare with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Compare {
    /// Its months.
    pub(crate) months: Period,
    /// What is taken for "no change".
    pub(crate) null: Null,
    /// Whether the map shows where concerns gather although the comparison is there.
    pub(crate) standing: bool,
}

/// How the other period lies to the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lies {
    /// As long, and ending where the period begins.
    Before,
    /// The same months of the year before.
    YearBefore,
    /// Somewhere else.
    Chosen,
}

impl Lies {
    /// The code of an option.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::YearBefore => "year",
            Self::Chosen => "chosen",
        }
    }
}

impl Compare {
    /// The months alone, against the region.
    pub(crate) const fn with(months: Period) -> Self {
        Self { months, null: Null::Region, standing: false }
    }

    /// How it lies to a period.
    pub(crate) fn lies(&self, period: Period) -> Lies {
        if self.months == before(period) {
            Lies::Before
        } else if self.months == year_before(period) {
            Lies::YearBefore
        } else {
            Lies::Chosen
        }
    }

    /// Whether it shares a month with a period; an open end reaches as far as there are months.
    pub(crate) fn overlaps(&self, from: Option<Month>, to: Option<Month>) -> bool {
        to.is_none_or(|to| self.months.0 <= to) && from.is_none_or(|from| from <= self.months.1)
    }

    /// As it goes into an address and to the server.
    pub(crate) fn pairs(&self) -> Vec<String> {
        let mut pairs = vec![
            format!("against_from={}", self.months.0.code()),
            format!("against_to={}", self.months.1.code()),
        ];
        pairs.extend((self.null == Null::Rate).then(|| "against=rate".to_owned()));
        pairs
    }

    /// The same relation to another period; the same months where they were chosen and still lie beside it.
    pub(crate) fn follow(self, was: Period, now: Period) -> Self {
        let months = match self.lies(was) {
            Lies::YearBefore if !Self::with(year_before(now)).overlaps(Some(now.0), Some(now.1)) => {
                year_before(now)
            }
            Lies::Chosen if !self.overlaps(Some(now.0), Some(now.1)) => self.months,
            Lies::Before | Lies::YearBefore | Lies::Chosen => before(now),
        };
        Self { months, ..self }
    }
}

/// The period of the same length that ends where this one begins.
pub(crate) fn before((from, to): Period) -> Period {
    let length = to.0 - from.0 + 1;
    (Month(from.0 - length), Month(from.0 - 1))
}

/// The same months a year before.
pub(crate) fn year_before((from, to): Period) -> Period {
    (Month(from.0 - 12), Month(to.0 - 12))
}

/// Whether both hold the same months of the year, so that no season stands against another.
pub(crate) fn same_seasons((from, to): Period, (other_from, other_to): Period) -> bool {
    let whole_years = |from: Month, to: Month| (to.0 - from.0 + 1) % 12 == 0;
    (whole_years(from, to) && whole_years(other_from, other_to))
        || (from.of_year() == other_from.of_year() && to.0 - from.0 == other_to.0 - other_from.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(from: &str, to: &str) -> Period {
        (Month::parse(from).unwrap(), Month::parse(to).unwrap())
    }

    #[test]
    fn the_period_before_is_as_long_and_touches() {
        assert_eq!(before(period("2025-01", "2025-03")), period("2024-10", "2024-12"));
        assert_eq!(year_before(period("2025-01", "2025-03")), period("2024-01", "2024-03"));
        let year = Compare::with(period("2024-01", "2024-12"));
        assert_eq!(year.lies(period("2025-01", "2025-12")), Lies::Before);
        assert_eq!(year.lies(period("2025-02", "2025-12")), Lies::Chosen);
    }

    #[test]
    fn a_comparison_follows_its_period_and_never_shares_a_month_with_it() {
        let (was, now) = (period("2025-01", "2025-03"), period("2025-02", "2025-04"));
        let moved = |months: Period, now: Period| Compare::with(months).follow(was, now).months;
        assert_eq!(moved(before(was), now), period("2024-11", "2025-01"));
        assert_eq!(moved(year_before(was), now), period("2024-02", "2024-04"));
        assert_eq!(moved(period("2023-01", "2023-06"), now), period("2023-01", "2023-06"));
        assert_eq!(
            moved(period("2023-01", "2023-06"), period("2023-05", "2023-06")),
            period("2023-03", "2023-04")
        );
        let long = period("2024-01", "2025-06");
        assert_eq!(moved(year_before(was), long), before(long), "a year before would overlap");
    }

    #[test]
    fn an_open_end_overlaps_whatever_lies_on_its_side() {
        let of =
            |compare: &Compare, from: &str, to: &str| compare.overlaps(Month::parse(from), Month::parse(to));
        let year = Compare::with(period("2024-01", "2024-12"));
        assert!(of(&year, "", "") && of(&year, "2024-12", "") && of(&year, "", "2024-01"));
        assert!(!of(&year, "2025-01", "") && !of(&year, "", "2023-12"));
    }

    #[test]
    fn a_season_against_another_is_noticed() {
        let summer = period("2025-06", "2025-08");
        assert!(same_seasons(summer, period("2023-06", "2023-08")));
        assert!(!same_seasons(summer, period("2025-03", "2025-05")));
        assert!(same_seasons(period("2025-01", "2025-12"), period("2023-04", "2024-03")));
    }
}
