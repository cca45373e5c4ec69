//! Mann-Kendall and Sen: does a series rise or fall?

use crate::{HotspotError, normal_two_sided};

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
/// [`HotspotError::TooFewValues`] for fewer than two values, [`HotspotError::NotFinite`] for NaN or infinity.
///
/// # Example
/// ```
/// let trend = hotspot::mann_kendall(&[1.0, 2.0, 2.0, 4.0, 5.0])?;
/// assert_eq!((trend.s, trend.slope), (9, 1.0));
/// assert!(trend.p < 0.05);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn mann_kendall(series: &[f64]) -> Result<Trend, HotspotError> {
    if series.len() < 2 {
        return Err(HotspotError::TooFewValues);
    }
    if !series.iter().all(|value| value.is_finite()) {
        return Err(HotspotError::NotFinite);
    }
    let mut slopes = Vec::with_capacity(series.len() * (series.len() - 1) / 2);
    let mut s = 0_i64;
    for (i, earlier) in series.iter().enumerate() {
        for (steps, later) in series[i + 1..].iter().enumerate() {
            s += i64::from(later > earlier) - i64::from(later < earlier);
            slopes.push((later - earlier) / (steps + 1) as f64);
        }
    }
    let variance = variance(series);
    let z = if s == 0 || variance <= 0.0 { 0.0 } else { (s - s.signum()) as f64 / variance.sqrt() };
    Ok(Trend { s, variance, z, p: normal_two_sided(z), slope: median(&mut slopes) })
}

/// (n (n-1) (2n+5) - sum over groups of t equal values of t (t-1) (2t+5)) / 18, in whole numbers until the last.
fn variance(series: &[f64]) -> f64 {
    let term = |t: usize| (t * (t - 1) * (2 * t + 5)) as u64;
    let mut sorted = series.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let ties: u64 = sorted.chunk_by(|a, b| a >= b).map(|equal| term(equal.len())).sum();
    (term(series.len()) - ties) as f64 / 18.0
}

/// The middle value, or the mean of the middle two; the values must not be empty.
fn median(values: &mut [f64]) -> f64 {
    let middle = values.len() / 2;
    let odd = values.len() % 2 == 1;
    let (below, upper, _) = values.select_nth_unstable_by(middle, f64::total_cmp);
    if odd {
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
        fn sens_slope_is_the_median_of_all_slopes(series in proptest::collection::vec(-50.0..50.0_f64, 2..25)) {
            let mut slopes = Vec::new();
            for i in 0..series.len() {
                for j in i + 1..series.len() {
                    slopes.push((series[j] - series[i]) / (j - i) as f64);
                }
            }
            slopes.sort_by(f64::total_cmp);
            let half = slopes.len() / 2;
            let expected = if slopes.len() % 2 == 1 { slopes[half] } else { f64::midpoint(slopes[half - 1], slopes[half]) };
            prop_assert!((mann_kendall(&series).unwrap().slope - expected).abs() < 1e-12);
        }
    }
}
