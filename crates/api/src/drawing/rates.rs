//! Released values as rates: concerns per 1,000 residents aged 10–17, in classes that hold for every released year.

use super::palette::{DENSITY, Rgb};
use crate::{AreaFeature, Geography, ReleasedArea, ReleasedValue};
use std::collections::HashMap;

/// A rate per 1,000 with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// The rounded value over the residents.
    pub value: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// The rate of a value; none when it is withheld or nobody of that age is counted there.
pub fn rate(value: ReleasedValue, residents: Option<u32>) -> Option<Rate> {
    let residents = f64::from(residents.filter(|n| *n > 0)?);
    match value {
        ReleasedValue::Withheld => None,
        ReleasedValue::Value { rounded, low, high } => {
            let per_thousand = |n: u32| 1000.0 * f64::from(n) / residents;
            Some(Rate { value: per_thousand(rounded), low: per_thousand(low), high: per_thousand(high) })
        }
    }
}

/// Lower bounds of the classes above the first, ascending: at most five.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Breaks(pub Vec<f64>);

impl Breaks {
    /// Breaks near the sextiles of every rate of every year, so that one colour means one thing whichever year is shown.
    pub fn of(areas: &[ReleasedArea], residents: &HashMap<String, Option<u32>>) -> Self {
        let mut rates: Vec<f64> = areas
            .iter()
            .flat_map(|block| {
                let residents = residents.get(&block.code).copied().flatten();
                block.years.iter().filter_map(move |year| rate(year.value, residents).map(|r| r.value))
            })
            .collect();
        rates.sort_by(f64::total_cmp);
        Self::from_sorted(&rates)
    }

    fn from_sorted(rates: &[f64]) -> Self {
        let Some(last) = rates.last() else { return Self::default() };
        let mut breaks: Vec<f64> = Vec::new();
        for sixth in 1..6 {
            let at = round_number(rates[(rates.len() * sixth / 6).min(rates.len() - 1)]);
            if at > rates[0] && at <= *last && breaks.last().is_none_or(|before| at > *before) {
                breaks.push(at);
            }
        }
        Self(breaks)
    }

    /// The class of a rate, 0 the lowest.
    pub fn class(&self, rate: f64) -> usize {
        self.0.partition_point(|at| *at <= rate)
    }

    /// Colour of a class: spread over the ramp, so that few classes are as far apart as many.
    pub fn colour(&self, class: usize) -> Rgb {
        let ramp = &DENSITY;
        let last = self.0.len().max(1);
        ramp[(class.min(last) * (ramp.len() - 1) / last).min(ramp.len() - 1)]
    }

    /// Words of each class: "under 40", "40–60", "60 and more" as (from, to).
    pub fn bounds(&self) -> Vec<(Option<f64>, Option<f64>)> {
        (0..=self.0.len())
            .map(|class| {
                (class.checked_sub(1).and_then(|i| self.0.get(i)).copied(), self.0.get(class).copied())
            })
            .collect()
    }
}

/// The nearest of 1, 1.5, 2, 3, 4, 5, 6, 8 times a power of ten.
fn round_number(value: f64) -> f64 {
    if value <= 0.0 {
        return 0.0;
    }
    let power = 10.0_f64.powf(value.log10().floor());
    let steps = [1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
    let off = |step: &f64| (step * power - value).abs();
    steps.into_iter().min_by(|a, b| off(a).total_cmp(&off(b))).unwrap_or(1.0) * power
}

/// Whether the interval is wider than the value itself: the map says so with a hatch.
pub fn is_wide(value: ReleasedValue) -> bool {
    matches!(value, ReleasedValue::Value { rounded, low, high } if high.saturating_sub(low) > rounded)
}

/// Residents aged 10–17 of an area: its own figure, else that of the blocks in it.
pub fn residents_of(geography: &Geography, area: &AreaFeature) -> Option<u32> {
    area.residents_10_17.or_else(|| {
        let inside = |block: &&AreaFeature| block.kind == "block" && block.parents.contains(&area.code);
        let figures: Vec<u32> =
            geography.areas.iter().filter(inside).filter_map(|block| block.residents_10_17).collect();
        (!figures.is_empty()).then(|| figures.iter().sum())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_scales_its_interval_with_it() {
        let rate = rate(ReleasedValue::Value { rounded: 15, low: 8, high: 22 }, Some(200)).unwrap();
        assert!(
            (rate.value - 75.0).abs() < 1e-9
                && (rate.low - 40.0).abs() < 1e-9
                && (rate.high - 110.0).abs() < 1e-9
        );
    }

    #[test]
    fn nothing_is_made_of_a_withheld_value_or_of_no_residents() {
        assert_eq!(rate(ReleasedValue::Withheld, Some(200)), None);
        let value = ReleasedValue::Value { rounded: 15, low: 8, high: 22 };
        assert_eq!(rate(value, None), None);
        assert_eq!(rate(value, Some(0)), None);
    }

    #[test]
    fn breaks_are_round_and_every_class_is_used() {
        let rates: Vec<f64> = (10..=120).map(f64::from).collect();
        let breaks = Breaks::from_sorted(&rates);
        assert_eq!(breaks.0, [30.0, 50.0, 60.0, 80.0, 100.0]);
        assert_eq!([10.0, 30.0, 59.9, 1000.0].map(|r| breaks.class(r)), [0, 1, 2, 5]);
        assert_eq!(breaks.bounds().len(), 6);
        assert_eq!(breaks.bounds()[0], (None, Some(30.0)));
        assert_eq!(breaks.bounds()[5], (Some(100.0), None));
    }

    #[test]
    fn one_value_alone_makes_one_class() {
        assert_eq!(Breaks::from_sorted(&[40.0]).0, Vec::<f64>::new());
        assert_eq!(Breaks::from_sorted(&[]).bounds(), [(None, None)]);
    }

    #[test]
    fn a_wide_interval_is_told_from_a_narrow_one() {
        assert!(is_wide(ReleasedValue::Value { rounded: 10, low: 4, high: 18 }));
        assert!(!is_wide(ReleasedValue::Value { rounded: 40, low: 33, high: 47 }));
        assert!(!is_wide(ReleasedValue::Withheld));
    }
}
