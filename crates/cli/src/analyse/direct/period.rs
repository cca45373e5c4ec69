//! Months and neighbourhoods as a person types them.

use hotspot::Neighbourhood;
use std::fmt;
use std::str::FromStr;

/// Whole calendar months, both included, counted from January 2023.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Period {
    pub(super) first: i32,
    pub(super) last: i32,
}

impl Period {
    /// How many months.
    pub(super) fn months(self) -> usize {
        usize::try_from(self.last - self.first + 1).unwrap_or(0)
    }

    /// The step of a month, 0 for the first.
    pub(super) fn step(self, month: i32) -> Option<usize> {
        if month <= self.last { usize::try_from(month - self.first).ok() } else { None }
    }
}

/// `2024-03` of a month.
pub(super) fn month_name(month: i32) -> String {
    format!("{:04}-{:02}", 2023 + month.div_euclid(12), month.rem_euclid(12) + 1)
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", month_name(self.first), month_name(self.last))
    }
}

impl FromStr for Period {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const FORM: &str = "a period looks like 2024-01..2025-06";
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        let month = |text: &str| {
            let (year, month) = text.split_once('-')?;
            let (year, month): (i32, i32) = (year.parse().ok()?, month.parse().ok()?);
            ((1900..=2200).contains(&year) && (1..=12).contains(&month))
                .then_some((year - 2023) * 12 + month - 1)
        };
        let period = Self { first: month(first).ok_or(FORM)?, last: month(last).ok_or(FORM)? };
        if period.first > period.last { Err("the first month comes after the last") } else { Ok(period) }
    }
}

/// Which cells are neighbours, in metres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Around {
    Queen,
    Within(f64),
}

impl Around {
    /// The same on a lattice of such cells.
    pub(super) fn on(self, cell: f64) -> Neighbourhood {
        match self {
            Self::Queen => Neighbourhood::Queen,
            Self::Within(metres) => Neighbourhood::Distance(metres / cell),
        }
    }
}

impl fmt::Display for Around {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Queen => f.write_str("queen"),
            Self::Within(metres) => write!(f, "dist:{metres}"),
        }
    }
}

impl FromStr for Around {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const FORM: &str = "queen, or dist:METRES such as dist:1500";
        if text == "queen" {
            return Ok(Self::Queen);
        }
        let metres = text.strip_prefix("dist:").and_then(|metres| metres.parse().ok());
        metres.filter(|metres: &f64| metres.is_finite() && *metres > 0.0).map(Self::Within).ok_or(FORM)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_whole_months() {
        let period: Period = "2024-01..2025-06".parse().unwrap();
        assert_eq!((period.first, period.last, period.months()), (12, 29, 18));
        assert_eq!(period.to_string(), "2024-01..2025-06");
        assert_eq!("2022-12".parse::<Period>().unwrap().to_string(), "2022-12..2022-12");
        assert_eq!([11, 12, 29, 30].map(|month| period.step(month)), [None, Some(0), Some(17), None]);
        for bad in ["", "2024", "2024-13", "2025-01..2024-12", "2024-01..", "999999999999-01"] {
            assert!(bad.parse::<Period>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_neighbourhood_is_told_in_metres() {
        assert_eq!("dist:1500".parse::<Around>().unwrap().on(500.0), Neighbourhood::Distance(3.0));
        for bad in ["rook", "dist:", "dist:-1", "dist:NaN", "dist:inf"] {
            assert!(bad.parse::<Around>().is_err(), "{bad}");
        }
    }
}
