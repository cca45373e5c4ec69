//! Is a part of the concerns made up otherwise than the rest? Shares with their intervals, and Fisher's exact test.

use crate::{HotspotError, Interval};

/// Tables whose probability is this much above the observed one's still count as no likelier: sums of logarithms are not exact.
const TIE: f64 = 1.0 + 1e-7;
/// The standard normal quantile of 97.5 %.
const Z_95: f64 = 1.959_963_984_540_054;

/// The 95 % interval of a share.
///
/// Paper: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
///
/// * `part`: concerns of the category.
/// * `all`: concerns of every category.
///
/// Both ends lie within 0 and 1 also for shares of nothing and of everything, where the usual interval has no width. Commonly misread: it is the
/// interval of one share; whether two shares differ is not told by whether their intervals touch.
///
/// # Errors
/// [`HotspotError::TooFewValues`] when there are no concerns; [`HotspotError::Parameter`] when the part is larger than the whole.
///
/// # Example
/// ```
/// let interval = hotspot::wilson_interval(8, 20)?;
/// assert!((interval.lower - 0.2188).abs() < 1e-4 && (interval.upper - 0.6134).abs() < 1e-4);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn wilson_interval(part: u64, all: u64) -> Result<Interval, HotspotError> {
    if all == 0 {
        return Err(HotspotError::TooFewValues);
    }
    if part > all {
        return Err(HotspotError::Parameter("part"));
    }
    let (n, share, zz) = (all as f64, part as f64 / all as f64, Z_95 * Z_95);
    let middle = share + zz / (2.0 * n);
    let reach = Z_95 * libm::sqrt(share * (1.0 - share) / n + zz / (4.0 * n * n));
    let scale = 1.0 + zz / n;
    let low = if part == 0 { 0.0 } else { (middle - reach) / scale };
    let high = if part == all { 1.0 } else { (middle + reach) / scale };
    Ok(Interval { lower: low, upper: high })
}

/// p of Fisher's exact test, two-sided: how probable a table is that is no likelier than this one, when the category is as common here as
/// elsewhere and both margins are given.
///
/// Paper: R. A. Fisher, "The logic of inductive inference", JRSS 98 (1935); two sides by small probabilities, as `scipy.stats.fisher_exact` and `fisher.test` of R do.
///
/// * `here`: concerns here of the category, and all concerns here.
/// * `everywhere`: the same of the whole that holds them, these among them.
///
/// Commonly misread: concerns that tell of one evening are not independent, and make p smaller than it should be.
///
/// # Errors
/// [`HotspotError::TooFewValues`] when there are no concerns here; [`HotspotError::Parameter`] when a part is larger than its whole.
///
/// # Example
/// ```
/// // 8 of 10 here, 9 of 30 in all: 1 of 20 elsewhere.
/// let p = hotspot::fisher_exact((8, 10), (9, 30))?;
/// assert!((p - 6.3605e-5).abs() < 1e-8);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn fisher_exact(here: (u64, u64), everywhere: (u64, u64)) -> Result<f64, HotspotError> {
    let ((part, drawn), (of_kind, all)) = (here, everywhere);
    if drawn == 0 {
        return Err(HotspotError::TooFewValues);
    }
    let fits = part <= drawn && of_kind <= all && drawn <= all && part <= of_kind;
    if !fits || drawn - part > all - of_kind {
        return Err(HotspotError::Parameter("here"));
    }
    let (low, high) = ((drawn + of_kind).saturating_sub(all), drawn.min(of_kind));
    // Probabilities by their ratio to the observed one, outwards from it: no factorial, and nothing overflows that matters.
    let up = |k: u64| {
        ((of_kind - k) as f64 * (drawn - k) as f64)
            / ((k + 1) as f64 * (all + k + 1 - of_kind - drawn) as f64)
    };
    let (mut sum, mut extreme) = (1.0, 1.0);
    let mut weigh = |weight: f64| {
        sum += weight;
        if weight <= TIE {
            extreme += weight;
        }
        weight.is_finite() && weight > 0.0
    };
    let mut weight = 1.0;
    for k in part..high {
        weight *= up(k);
        if !weigh(weight) {
            break;
        }
    }
    weight = 1.0;
    for k in (low..part).rev() {
        weight /= up(k);
        if !weigh(weight) {
            break;
        }
    }
    // The observed table is so far out that the likeliest one is beyond the range of floats.
    if !sum.is_finite() {
        return Ok(0.0);
    }
    Ok((extreme / sum).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_share_lies_within_its_interval_and_the_other_share_mirrors_it(all in 1_u64..5_000, part in 0_u64..5_000) {
            let part = part.min(all);
            let interval = wilson_interval(part, all).unwrap();
            let share = part as f64 / all as f64;
            prop_assert!(interval.lower <= share && share <= interval.upper && interval.lower >= 0.0 && interval.upper <= 1.0);
            let other = wilson_interval(all - part, all).unwrap();
            prop_assert!((interval.lower + other.upper - 1.0).abs() < 1e-12);
        }

        #[test]
        fn the_test_does_not_care_which_side_or_which_category_is_named(a in 0_u64..60, b in 0_u64..60, c in 0_u64..60, d in 0_u64..60) {
            prop_assume!(a + b > 0 && c + d > 0);
            let p = fisher_exact((a, a + b), (a + c, a + b + c + d)).unwrap();
            let elsewhere = fisher_exact((c, c + d), (a + c, a + b + c + d)).unwrap();
            let other_kind = fisher_exact((b, a + b), (b + d, a + b + c + d)).unwrap();
            prop_assert!(p > 0.0 && p <= 1.0);
            prop_assert!((p - elsewhere).abs() < 1e-9 && (p - other_kind).abs() < 1e-9);
        }
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert!(fisher_exact((0, 0), (1, 2)).is_err());
        assert!(fisher_exact((3, 2), (3, 9)).is_err());
        assert!(fisher_exact((2, 3), (1, 9)).is_err());
        assert!(fisher_exact((0, 5), (8, 9)).is_err());
        assert!(wilson_interval(0, 0).is_err() && wilson_interval(2, 1).is_err());
    }
}
