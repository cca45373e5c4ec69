//! Quarters of a comparison: as many before the measures as from their first quarter on, whole years, so that the season is the same on both sides.

use disclosure::Period;

/// How long a comparison may be on either side.
pub(crate) const LENGTHS: [u32; 3] = [4, 8, 12];

/// The quarters of a comparison, each `YYYYQn`, the earliest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Quarters {
    pub(crate) before: Vec<String>,
    pub(crate) after: Vec<String>,
}

impl Quarters {
    /// None for what is no quarter, or a length that is not whole years.
    pub(crate) fn of(first: &str, length: u32) -> Option<Self> {
        let period = Period::parse(first).filter(|period| !period.is_year() && LENGTHS.contains(&length))?;
        let start = index(period)?;
        let length = i32::try_from(length).ok()?;
        Some(Self { before: list(start - length, start)?, after: list(start, start + length)? })
    }

    /// All of them that are released, the earliest first.
    pub(crate) fn released(&self, released: &[String]) -> Vec<String> {
        self.before.iter().chain(&self.after).filter(|quarter| released.contains(quarter)).cloned().collect()
    }
}

/// Quarters since the year 0.
fn index(quarter: Period) -> Option<i32> {
    let nth = quarter.whole_year().quarters().iter().position(|one| *one == quarter)?;
    Some(i32::from(quarter.calendar_year()) * 4 + i32::try_from(nth).ok()?)
}

fn list(from: i32, to: i32) -> Option<Vec<String>> {
    (from..to)
        .map(|at| {
            let nth = u8::try_from(at.rem_euclid(4) + 1).ok()?;
            Some(Period::quarter(i16::try_from(at.div_euclid(4)).ok()?, nth)?.to_string())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_on_either_side_of_a_quarter() {
        let quarters = Quarters::of("2025Q3", 4).unwrap();
        assert_eq!(quarters.before, ["2024Q3", "2024Q4", "2025Q1", "2025Q2"]);
        assert_eq!(quarters.after, ["2025Q3", "2025Q4", "2026Q1", "2026Q2"]);
        let released = ["2025Q1", "2025Q2", "2025Q3"].map(str::to_owned);
        assert_eq!(quarters.released(&released), released);
    }

    #[test]
    fn what_is_no_whole_year_is_none() {
        assert_eq!(Quarters::of("2025Q3", 5), None);
        assert_eq!(Quarters::of("2025", 4), None);
        assert_eq!(Quarters::of("soon", 4), None);
    }
}
