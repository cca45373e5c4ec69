//! Mann-Kendall and Sen: does a series rise or fall?

use crate::{HotspotError, normal_two_sided};
use rayon::prelude::*;

/// Series judged in one go.
const CHUNK: usize = 128;
/// The longest series: its pairs take 256 MB.
pub(crate) const LONGEST: usize = 1 << 13;

/// What Mann-Kendall and Sen say of a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// Pairs that rise less pairs that fall, over all pairs of an earlier and a later value.
    pub s: i64,
    /// Variance of S when the order is random, corrected for ties.
    pub variance: f64,
    /// (S - sign S) / sqrt(variance); 0 when S or the variance is 0.
    pub z: f64,
    /// Two-sided normal p of z.
    pub p: f64,
    /// Sen's slope: the median of the slopes of all pairs, per step of the series.
    pub slope: f64,
}

/// The Mann-Kendall test for a trend, with Sen's slope.
///
/// Papers: H. B. Mann, "Nonparametric tests against trend", Econometrica 13 (1945); M. G. Kendall, "Rank correlation methods" (1948); P. K. Sen, "Estimates
/// of the regression coefficient based on Kendall's tau", Journal of the American Statistical Association 63 (1968).
///
/// * `series`: values at equal steps in order of time, empty months as 0. Leaving them out shortens the time and steepens the slope.
///
/// The test asks whether the series rises **or falls steadily**, by ranks alone, so a single wild month does not sway it. Commonly misread: no
/// trend is not no change, a series that doubles and halves again has S near 0. Months that resemble their neighbours (autocorrelation,
/// season) make p too small.
///
/// # Errors
/// [`HotspotError::TooFewValues`] for fewer than two values, [`HotspotError::NotFinite`] for NaN, infinity and values beyond half the range of floats,
/// [`HotspotError::Parameter`] for a series of more than 8,192 steps, whose pairs would fill the memory.
///
/// # Example
/// ```
/// let trend = hotspot::mann_kendall(&[1.0, 2.0, 2.0, 4.0, 5.0])?;
/// assert_eq!((trend.s, trend.slope), (9, 1.0));
/// assert!(trend.p < 0.05);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn mann_kendall(series: &[f64]) -> Result<Trend, HotspotError> {
    usable(series, series.len())?;
    Ok(Judge::default().trend(series))
}

/// The Mann-Kendall test and Sen's slope of many series at once, on all threads of the pool.
///
/// As [`mann_kendall`], series by series.
///
/// * `values`: one series after the other, each of `steps` values. Commonly misread: a cube kept month by month has to be turned first.
/// * `steps`: length of each series.
///
/// What comes back is one [`Trend`] for each series; nothing for nothing.
///
/// # Errors
/// Those of [`mann_kendall`], and [`HotspotError::Length`] when the values are not a whole number of series.
///
/// # Example
/// ```
/// let trends = hotspot::mann_kendall_many(&[1.0, 2.0, 2.0, 4.0, 7.0, 5.0, 4.0, 4.0], 4)?;
/// assert_eq!((trends[0].s, trends[1].s), (5, -5));
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn mann_kendall_many(values: &[f64], steps: usize) -> Result<Vec<Trend>, HotspotError> {
    usable(values, steps)?;
    if !values.len().is_multiple_of(steps) {
        return Err(HotspotError::Length);
    }
    let mut trends = vec![Trend { s: 0, variance: 0.0, z: 0.0, p: 1.0, slope: 0.0 }; values.len() / steps];
    trends.par_chunks_mut(CHUNK).zip(values.par_chunks(CHUNK * steps)).for_each(|(trends, values)| {
        let mut judge = Judge::default();
        for (trend, series) in trends.iter_mut().zip(values.chunks(steps)) {
            *trend = judge.trend(series);
        }
    });
    Ok(trends)
}

fn usable(values: &[f64], steps: usize) -> Result<(), HotspotError> {
    if steps < 2 {
        return Err(HotspotError::TooFewValues);
    }
    if steps > LONGEST {
        return Err(HotspotError::Parameter("steps"));
    }
    // The difference of two values must be a number too.
    let finite = |value: &f64| value.abs() <= f64::MAX / 2.0;
    if values.par_iter().with_min_len(1 << 14).all(finite) { Ok(()) } else { Err(HotspotError::NotFinite) }
}

/// Judges series of usable values, one after the other, with room that it keeps.
#[derive(Default)]
pub(crate) struct Judge {
    slopes: Vec<f64>,
}

impl Judge {
    /// The trend of a series of two or more finite values.
    pub(crate) fn trend(&mut self, series: &[f64]) -> Trend {
        let n = series.len() as u64;
        let (mut rises, mut falls) = (0_u64, 0_u64);
        for lag in 1..series.len() {
            for (earlier, later) in series.iter().zip(&series[lag..]) {
                rises += u64::from(later > earlier);
                falls += u64::from(later < earlier);
            }
        }
        let level = n * (n - 1) / 2 - rises - falls;
        let s = rises as i64 - falls as i64;
        let ties = if level == 0 { 0 } else { ties(series) };
        let variance = (n * (n - 1) * (2 * n + 5) - ties) as f64 / 18.0;
        let z = if s == 0 || variance <= 0.0 { 0.0 } else { (s - s.signum()) as f64 / variance.sqrt() };
        let slope = self.sen(series, falls as usize, level as usize);
        Trend { s, variance, z, p: normal_two_sided(z), slope }
    }

    /// The median of all slopes, of which the `falls` smallest are below 0 and the next `level` are 0.
    fn sen(&mut self, series: &[f64], falls: usize, level: usize) -> f64 {
        let pairs = series.len() * (series.len() - 1) / 2;
        let (lower, upper) = ((pairs - 1) / 2, pairs / 2);
        let rising = falls + level;
        // In most series of counts the middle slopes are 0, and no slope need be worked out.
        if lower >= falls && upper < rising {
            return 0.0;
        }
        let (from, to) = if upper < falls {
            self.gather(series, falls, |earlier, later| later < earlier);
            (lower, upper)
        } else if lower >= rising {
            self.gather(series, pairs - rising, |earlier, later| later > earlier);
            (lower - rising, upper - rising)
        } else {
            self.gather(series, pairs, |_, _| true);
            (lower, upper)
        };
        middle(&mut self.slopes, from, to)
    }

    /// The slopes of the `count` pairs that are wanted.
    fn gather(&mut self, series: &[f64], count: usize, wanted: impl Fn(f64, f64) -> bool) {
        // One place more, for the slope that is written before it is known whether it is wanted.
        self.slopes.clear();
        self.slopes.resize(count + 1, 0.0);
        let mut next = 0;
        for lag in 1..series.len() {
            for (earlier, later) in series.iter().zip(&series[lag..]) {
                self.slopes[next] = (later - earlier) / lag as f64;
                next += usize::from(wanted(*earlier, *later));
            }
        }
        self.slopes.truncate(count);
    }
}

/// The sum over groups of t equal values of t (t-1) (2t+5), added up value by value: each of the t brings (t-1) (2t+5).
#[expect(clippy::float_cmp, reason = "a tie is exact")]
fn ties(series: &[f64]) -> u64 {
    let equals = |value: &f64| series.iter().map(|other| u64::from(other == value)).sum::<u64>();
    series.iter().map(equals).map(|t| (t - 1) * (2 * t + 5)).sum()
}

/// The mean of the values of ranks `from` and `to`, which are the same or next to each other.
fn middle(values: &mut [f64], from: usize, to: usize) -> f64 {
    let (below, upper, _) = values.select_nth_unstable_by(to, f64::total_cmp);
    if from == to {
        return *upper;
    }
    let lower = below.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    f64::midpoint(lower, *upper)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_level_series_has_no_trend() {
        let trend = mann_kendall(&[3.0; 12]).unwrap();
        assert_eq!((trend.s, trend.variance, trend.z, trend.p, trend.slope), (0, 0.0, 0.0, 1.0, 0.0));
    }

    #[test]
    fn a_series_too_short_or_broken_is_refused() {
        assert_eq!(mann_kendall(&[]), Err(HotspotError::TooFewValues));
        assert_eq!(mann_kendall(&[1.0]), Err(HotspotError::TooFewValues));
        assert_eq!(mann_kendall(&[1.0, f64::NAN]), Err(HotspotError::NotFinite));
        assert_eq!(mann_kendall(&[f64::MAX, -f64::MAX]), Err(HotspotError::NotFinite));
        assert_eq!(mann_kendall(&vec![0.0; 10_000]), Err(HotspotError::Parameter("steps")));
        assert_eq!(mann_kendall_many(&[1.0, 2.0, 3.0], 2), Err(HotspotError::Length));
        assert_eq!(mann_kendall_many(&[1.0, 2.0, 3.0], 0), Err(HotspotError::TooFewValues));
        assert_eq!(mann_kendall_many(&[], 36), Ok(vec![]));
    }

    fn median_slope(series: &[f64]) -> f64 {
        let mut slopes = Vec::new();
        for i in 0..series.len() {
            for j in i + 1..series.len() {
                slopes.push((series[j] - series[i]) / (j - i) as f64);
            }
        }
        slopes.sort_by(f64::total_cmp);
        let half = slopes.len() / 2;
        if slopes.len() % 2 == 1 { slopes[half] } else { f64::midpoint(slopes[half - 1], slopes[half]) }
    }

    proptest! {
        #[test]
        fn the_mirror_of_a_series_has_the_mirror_of_its_trend(series in proptest::collection::vec(0_u8..9, 2..40)) {
            let series: Vec<f64> = series.into_iter().map(f64::from).collect();
            let (there, back) = (
                mann_kendall(&series).unwrap(),
                mann_kendall(&series.iter().rev().copied().collect::<Vec<_>>()).unwrap(),
            );
            prop_assert_eq!((there.s, there.variance, there.p), (-back.s, back.variance, back.p));
            prop_assert!((there.slope + back.slope).abs() < 1e-12);
        }

        #[test]
        fn many_series_are_judged_as_each_alone(values in proptest::collection::vec(-3_i8..9, 0..200), steps in 2_usize..9) {
            let values: Vec<f64> = values[..values.len() / steps * steps].iter().map(|v| f64::from(*v)).collect();
            let alone: Vec<Trend> = values.chunks(steps).map(|series| mann_kendall(series).unwrap()).collect();
            prop_assert_eq!(mann_kendall_many(&values, steps).unwrap(), alone);
        }

        /// By the definition, group by group of equal values.
        #[test]
        fn ties_narrow_the_variance(series in proptest::collection::vec(0_u8..5, 2..40)) {
            let term = |t: usize| t * (t - 1) * (2 * t + 5);
            let mut sizes = [0_usize; 5];
            for value in &series {
                sizes[usize::from(*value)] += 1;
            }
            let groups = sizes.into_iter().filter(|t| *t > 0).map(term).sum::<usize>();
            let expected = (term(series.len()) - groups) as f64 / 18.0;
            let series: Vec<f64> = series.into_iter().map(f64::from).collect();
            prop_assert!((mann_kendall(&series).unwrap().variance - expected).abs() < 1e-9);
        }

        #[test]
        fn sens_slope_of_counts_is_the_median_of_all_slopes(series in proptest::collection::vec(0_u8..4, 2..25)) {
            let series: Vec<f64> = series.into_iter().map(f64::from).collect();
            prop_assert!((mann_kendall(&series).unwrap().slope - median_slope(&series)).abs() < 1e-12);
        }

        #[test]
        fn sens_slope_is_the_median_of_all_slopes(series in proptest::collection::vec(-50.0..50.0_f64, 2..25)) {
            let expected = median_slope(&series);
            prop_assert!((mann_kendall(&series).unwrap().slope - expected).abs() < 1e-12);
        }
    }
}
