//! Near repeats: how much more often than expected one concern is followed by another close by.

use crate::{HotspotError, Interval, Knox, poisson_interval};

/// When a band counts as elevated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NearRepeatRule {
    /// Confidence of the intervals, above 0 and below 1.
    pub level: f64,
    /// The largest p of an elevated band.
    pub p_most: f64,
    /// The smallest ratio of an elevated band: a certain excess may still be too small to matter.
    pub ratio_least: f64,
}

impl Default for NearRepeatRule {
    /// The rule of Ratcliffe's Near Repeat Calculator: p of 0.05 or less and at least a fifth more than expected. Intervals of 95 %.
    fn default() -> Self {
        Self { level: 0.95, p_most: 0.05, ratio_least: 1.2 }
    }
}

/// One band of space and time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NearRepeat {
    /// Pairs of concerns in the band.
    pub observed: u64,
    /// Pairs expected when the days have nothing to do with the places.
    pub expected: f64,
    /// Observed over expected; none where no pair can be expected.
    pub ratio: Option<f64>,
    /// The interval of the ratio as if the pairs were a Poisson count; none where the ratio is.
    pub interval: Option<Interval>,
    /// The p of the permutations; none without them.
    pub p_upper: Option<f64>,
    /// Whether the band is elevated by the rule. Never without permutations.
    pub elevated: bool,
}

/// The near-repeat ratios of a Knox table: row by row and column by column as in the table.
///
/// Paper: J. H. Ratcliffe and G. F. Rengert, "Near-repeat patterns in Philadelphia shootings", Security Journal 21 (2008). Intervals by F. Garwood,
/// "Fiducial limits for the Poisson distribution", Biometrika 28 (1936), divided by the expectation.
///
/// * `table`: of [`crate::knox`], with permutations if bands are to be called elevated.
/// * `rule`: see [`NearRepeatRule`]. Commonly misread: the default p of 0.05 is for one band. A table of twenty shows one by chance; a run of elevated
///   bands that begins at the nearest and earliest says more than a lone one far out.
///
/// Commonly misread: a ratio of 1.5 is not "half as likely again to happen to the same person or place". It says that pairs this near and this soon are
/// half as many again as they would be if the same places had the same days in another order. The **interval** takes the pairs for
/// independent, which they are not (three concerns on one evening are three pairs): it is too narrow, and shows the size of the ratio, not its certainty.
/// The p, which knows of it, decides.
///
/// # Errors
/// [`HotspotError::Parameter`] for a level that is not between 0 and 1, a p or a ratio that is not a number; [`HotspotError::Length`] for a table whose
/// parts differ in size.
///
/// # Example
/// ```
/// use geography::Bng;
/// use hotspot::{Event, KnoxBands, NearRepeatRule, Watch, knox, near_repeats};
/// // Twenty places far apart, each with two concerns on two days running.
/// let event = |i: i32| Event { at: Bng::new(f64::from(i / 2) * 5_000.0, 0.0), day: i / 2 * 30 + i % 2 };
/// let events: Vec<Event> = (0..40).map(event).collect();
/// let table = knox(&events, &KnoxBands { space_m: vec![100.0], days: vec![7] }, 199, 1, &Watch::new())?;
/// let bands = near_repeats(&table, NearRepeatRule::default())?;
/// assert_eq!(bands[0][0].observed, 20);
/// // 20 pairs of 780 are close in time, so about half a pair is expected at the same place: 39 times as many were seen.
/// assert!((bands[0][0].ratio.unwrap() - 39.0).abs() < 1e-9);
/// assert!(bands[0][0].elevated && !bands[1][0].elevated);
/// assert_eq!(bands[1][0].ratio, None, "no two places are within 100 m");
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn near_repeats(table: &Knox, rule: NearRepeatRule) -> Result<Vec<Vec<NearRepeat>>, HotspotError> {
    if rule.p_most.is_nan() {
        return Err(HotspotError::Parameter("p_most"));
    }
    if rule.ratio_least.is_nan() {
        return Err(HotspotError::Parameter("ratio_least"));
    }
    // Asked once here, so that a level out of range is refused for an empty table too.
    poisson_interval(0, rule.level)?;
    let alike = |rows: &Vec<Vec<f64>>| {
        rows.len() == table.observed.len()
            && rows.iter().zip(&table.observed).all(|(row, observed)| row.len() == observed.len())
    };
    if !alike(&table.expected) || !table.p_upper.as_ref().is_none_or(alike) {
        return Err(HotspotError::Length);
    }
    let band = |row: usize, column: usize| {
        let (observed, expected) = (table.observed[row][column], table.expected[row][column]);
        let p_upper = table.p_upper.as_ref().map(|p| p[row][column]);
        let possible = expected > 0.0;
        let ratio = possible.then(|| observed as f64 / expected);
        let interval = if possible { Some(poisson_interval(observed, rule.level)?) } else { None };
        let interval =
            interval.map(|pairs| Interval { lower: pairs.lower / expected, upper: pairs.upper / expected });
        let elevated =
            p_upper.is_some_and(|p| p <= rule.p_most) && ratio.is_some_and(|ratio| ratio >= rule.ratio_least);
        Ok(NearRepeat { observed, expected, ratio, interval, p_upper, elevated })
    };
    (0..table.observed.len())
        .map(|row| (0..table.observed[row].len()).map(|column| band(row, column)).collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(observed: u64, expected: f64, p: Option<f64>) -> Knox {
        Knox {
            observed: vec![vec![observed]],
            expected: vec![vec![expected]],
            deviation: vec![vec![1.0]],
            p_upper: p.map(|p| vec![vec![p]]),
        }
    }

    fn one(observed: u64, expected: f64, p: Option<f64>) -> NearRepeat {
        near_repeats(&table(observed, expected, p), NearRepeatRule::default()).unwrap()[0][0]
    }

    #[test]
    fn the_interval_is_the_exact_one_divided_by_the_expectation() {
        // scipy 1.17.1: chi2.ppf(0.025, 2 k) / 2 and chi2.ppf(0.975, 2 k + 2) / 2 for k = 27 and 0.
        let interval = one(27, 18.0, None).interval.unwrap();
        assert!((interval.lower * 18.0 - 17.793_170_131_8).abs() < 1e-8, "{interval:?}");
        assert!((interval.upper * 18.0 - 39.283_582_445_2).abs() < 1e-8, "{interval:?}");
        let none = one(0, 0.5, None).interval.unwrap();
        assert!(none.lower == 0.0 && (none.upper * 0.5 - 3.688_879_454_1).abs() < 1e-9);
    }

    #[test]
    fn a_band_is_elevated_when_it_is_certain_and_large() {
        assert!(one(24, 20.0, Some(0.05)).elevated);
        assert!(!one(24, 20.0, Some(0.051)).elevated, "not certain");
        assert!(!one(23, 20.0, Some(0.001)).elevated, "certain and small");
        assert!(!one(240, 20.0, None).elevated, "nothing says that it is certain");
        assert!(!one(0, 0.0, Some(1.0)).elevated);
    }

    #[test]
    fn what_cannot_be_answered_is_refused() {
        let rule = NearRepeatRule::default();
        let ask = |rule| near_repeats(&table(1, 1.0, None), rule);
        for level in [0.0, 1.0, f64::NAN] {
            assert!(matches!(ask(NearRepeatRule { level, ..rule }), Err(HotspotError::Parameter(_))));
        }
        assert!(ask(NearRepeatRule { p_most: f64::NAN, ..rule }).is_err());
        assert!(ask(NearRepeatRule { ratio_least: f64::NAN, ..rule }).is_err());
        let mut uneven = table(1, 1.0, None);
        uneven.expected[0].push(1.0);
        assert_eq!(near_repeats(&uneven, rule), Err(HotspotError::Length));
    }
}
