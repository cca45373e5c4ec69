//! School holidays over the months of a timeline: the usual days of the rule in `told`, of which each authority's own dates differ by a few days.

use api::SchoolBand;
use cube::Month;
use std::ops::RangeInclusive;
use told::when::SchoolTime;

/// Holidays and half-terms that lie in some of the months, oldest first.
pub(crate) fn school_bands(months: &RangeInclusive<Month>) -> Vec<SchoolBand> {
    let (first, last) = (months.start(), months.end());
    let inside = |day: jiff::civil::Date| Month::of(day).is_some_and(|month| months.contains(&month));
    // Christmas goes by the year of its December.
    let mut bands: Vec<SchoolBand> = (first.year() - 1..=last.year())
        .flat_map(|year| SchoolTime::HOLIDAYS.into_iter().map(move |time| (time, time.usual_days(year))))
        .filter(|(_, (from, to))| inside(*from) || inside(*to))
        .map(|(time, (from, to))| SchoolBand {
            first: from.to_string(),
            last: to.to_string(),
            name: time.name(),
        })
        .collect();
    bands.sort_by(|a, b| a.first.cmp(&b.first));
    bands
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_school_year_has_six_holidays_and_a_band_at_the_edge_is_told() {
        let month = |text| Month::parse(text).unwrap();
        let bands = school_bands(&(month("2024-09")..=month("2025-08")));
        assert_eq!(bands.len(), 6 + 1, "the summer of 2024 reaches into September or ends before it");
        let names: Vec<&str> = bands.iter().map(|band| band.name.en.as_str()).collect();
        assert!(names.iter().any(|name| name.contains("Christmas")), "{names:?}");
        assert!(bands.iter().all(|band| band.first < band.last));
        assert!(school_bands(&(month("2025-03")..=month("2025-03"))).is_empty());
    }
}
