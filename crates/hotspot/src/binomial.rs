//! The binomial law: the exact two-sided test of a share, and the exact interval of one.

use crate::gamma::{Interval, half_outside, ln_gamma_term};
use crate::{HotspotError, normal_two_sided};

/// Outcomes count as equally likely as the one seen when they are so within this part: a tie in exact numbers must not be lost to the last
/// bit. R and scipy use the same.
const TIE: f64 = 1e-7;

/// The exact two-sided p of `hits` out of `trials` when each is a hit with probability `share`.
///
/// Method of small p-values, as `binom.test` of R and `binomtest` of scipy have it: the chance of all outcomes that are no more likely than the
/// one seen. For two Poisson counts with sum n the first is binomial out of n, which makes it the conditional test of J. Przyborowski and
/// H. Wilenski, "Homogeneity of results in testing samples from Poisson series", Biometrika 31 (1940).
///
/// * `share`: above 0 and below 1; for two periods the first one's part of the days, or of the concerns of a wider area.
/// * Commonly misread: the p is not twice the smaller tail; the two differ wherever `share` is not a half.
///
/// What comes back is 1 for no trials at all.
///
/// # Errors
/// [`HotspotError::Parameter`] for more hits than trials, or a share that is not between 0 and 1.
///
/// # Example
/// ```
/// let p = hotspot::binomial_test(7, 8, 0.5)?;
/// assert!((p - 0.070_312_5).abs() < 1e-14);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn binomial_test(hits: u32, trials: u32, share: f64) -> Result<f64, HotspotError> {
    if hits > trials {
        return Err(HotspotError::Parameter("hits"));
    }
    if !(share > 0.0 && share < 1.0) {
        return Err(HotspotError::Parameter("share"));
    }
    Ok(two_sided(hits, trials, share))
}

/// The exact interval of a share of which `hits` out of `trials` were seen.
///
/// Paper: C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial", Biometrika 26 (1934).
/// It covers at least the level whatever the share is; for few trials clearly more.
///
/// * `level`: between 0 and 1, as 0.95.
///
/// What comes back runs from 0 where there was no hit, up to 1 where there was nothing else; with no trials it is 0 to 1.
///
/// # Errors
/// [`HotspotError::Parameter`] for more hits than trials, or a level that is not between 0 and 1.
///
/// # Example
/// ```
/// let found = hotspot::share_interval(3, 10, 0.95)?;
/// assert!((found.lower - 0.066_739_5).abs() < 1e-6 && (found.upper - 0.652_452_9).abs() < 1e-6);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn share_interval(hits: u32, trials: u32, level: f64) -> Result<Interval, HotspotError> {
    if hits > trials {
        return Err(HotspotError::Parameter("hits"));
    }
    let outside = half_outside(level)?;
    let [lower, upper] = odds_interval(hits, trials, outside);
    let share = |odds: f64| if odds == f64::INFINITY { 1.0 } else { odds / (1.0 + odds) };
    Ok(Interval { lower: share(lower), upper: share(upper) })
}

/// ln P(X = k) for X binomial out of n: the Poisson terms of hits and misses over that of their sum.
fn ln_chance(k: f64, n: f64, share: f64) -> f64 {
    ln_gamma_term(k, n * share) + ln_gamma_term(n - k, n * (1.0 - share)) - ln_gamma_term(n, n)
}

/// P(X >= k) over P(X = k); k lies at or above the mean, so that the terms fall.
fn sum_above(k: f64, n: f64, odds: f64) -> f64 {
    let (mut sum, mut term, mut at) = (1.0, 1.0, k);
    while at < n {
        term *= (n - at) / (at + 1.0) * odds;
        sum += term;
        if term < sum * 1e-17 {
            break;
        }
        at += 1.0;
    }
    sum
}

/// Two-sided p; `share` is strictly between 0 and 1.
pub(crate) fn two_sided(hits: u32, trials: u32, share: f64) -> f64 {
    let (k, n) = (f64::from(hits), f64::from(trials));
    let mean = n * share;
    if k.total_cmp(&mean).is_eq() {
        return 1.0;
    }
    // The mirror turns a count below the mean into one above it.
    if k < mean { two_sided_above(n - k, n, 1.0 - share) } else { two_sided_above(k, n, share) }
}

fn two_sided_above(k: f64, n: f64, share: f64) -> f64 {
    let own = ln_chance(k, n, share);
    let odds = share / (1.0 - share);
    let near = libm::exp(own) * sum_above(k, n, odds);
    // Below the mean the chances rise: the last that is no likelier than the one seen, if there is any.
    let fits = |at: f64| ln_chance(at, n, share) <= own + TIE;
    let (mut low, mut high) = (-1.0, (n * share).floor() + 1.0);
    while high - low > 1.0 {
        let middle = ((low + high) * 0.5).floor();
        if fits(middle) { low = middle } else { high = middle }
    }
    let far =
        if low < 0.0 { 0.0 } else { libm::exp(ln_chance(low, n, share)) * sum_above(n - low, n, 1.0 / odds) };
    (near + far).min(1.0)
}

/// The exact interval of the odds p / (1 - p), `outside` on each side.
pub(crate) fn odds_interval(hits: u32, trials: u32, outside: f64) -> [f64; 2] {
    let (k, n) = (f64::from(hits), f64::from(trials));
    [lower_odds(k, n, outside), 1.0 / lower_odds(n - k, n, outside)]
}

/// The odds at which as many hits as seen, or more, have the chance `outside`.
///
/// Newton's method on ln P(X >= k) over the log odds. That function rises and is concave, so that after one step at the most every step stays
/// on one side and comes nearer.
fn lower_odds(k: f64, n: f64, outside: f64) -> f64 {
    if k == 0.0 {
        return 0.0;
    }
    let goal = libm::log(outside);
    if k.total_cmp(&n).is_eq() {
        // P(X >= n) is the share to the power of n.
        let share = libm::exp(goal / n);
        return share / -libm::expm1(goal / n);
    }
    // Wilson's bound is near enough to begin with.
    let z = start_z(outside);
    let (square, seen) = (z * z, k / n);
    let half_width = z * (seen * (1.0 - seen) / n + square / (4.0 * n * n)).sqrt();
    let share = ((seen + square / (2.0 * n) - half_width) / (1.0 + square / n)).max(1e-300);
    let mut log_odds = libm::log(share) - libm::log1p(-share);
    for _ in 0..100 {
        let odds = libm::exp(log_odds);
        let share = odds / (1.0 + odds);
        let sum = sum_above(k, n, odds);
        let off = goal - ln_chance(k, n, share) - libm::log(sum);
        let step = off * sum / (k * (1.0 - share));
        log_odds += step;
        if step.abs() < 1e-13 * log_odds.abs().max(1.0) {
            break;
        }
    }
    libm::exp(log_odds)
}

/// A z of which about `outside` lies above: a few halvings are enough for a start.
fn start_z(outside: f64) -> f64 {
    let (mut low, mut high) = (0.0, 40.0);
    for _ in 0..12 {
        let middle = 0.5 * (low + high);
        if normal_two_sided(middle) > 2.0 * outside { low = middle } else { high = middle }
    }
    0.5 * (low + high)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_ends_are_clean() {
        assert_eq!(binomial_test(0, 0, 0.3), Ok(1.0));
        assert_eq!(binomial_test(3, 10, 0.3), Ok(1.0));
        assert_eq!(binomial_test(4, 3, 0.3), Err(HotspotError::Parameter("hits")));
        for share in [0.0, 1.0, f64::NAN, -0.1] {
            assert_eq!(binomial_test(1, 3, share), Err(HotspotError::Parameter("share")));
        }
        assert_eq!(share_interval(0, 0, 0.95), Ok(Interval { lower: 0.0, upper: 1.0 }));
        assert_eq!(share_interval(1, 2, 1.0), Err(HotspotError::Parameter("level")));
        // One of one: the lower bound is alpha / 2 itself.
        assert!((share_interval(1, 1, 0.95).unwrap().lower - 0.025).abs() < 1e-15);
    }

    proptest! {
        #[test]
        fn hits_and_misses_are_mirror_images(n in 1_u32..3_000, part in 0.0..=1.0_f64, share in 0.01..0.99_f64) {
            let k = (f64::from(n) * part) as u32;
            let (one, other) = (two_sided(k, n, share), two_sided(n - k, n, 1.0 - share));
            prop_assert!((one - other).abs() <= 1e-9 * one, "{one} {other}");
            prop_assert!((0.0..=1.0).contains(&one));
            let (one, other) = (share_interval(k, n, 0.95).unwrap(), share_interval(n - k, n, 0.95).unwrap());
            prop_assert!((one.lower + other.upper - 1.0).abs() < 1e-12);
            let seen = f64::from(k) / f64::from(n);
            prop_assert!(one.lower <= seen && seen <= one.upper);
        }

        /// The bound is where the test of one tail stands at the level.
        #[test]
        fn the_bound_leaves_out_what_it_says(n in 2_u32..2_000, part in 0.0..1.0_f64, level in 0.5..0.999_f64) {
            let k = 1 + (f64::from(n - 1) * part) as u32;
            let lower = share_interval(k, n, level).unwrap().lower;
            let (k, n) = (f64::from(k), f64::from(n));
            let tail = libm::exp(ln_chance(k, n, lower)) * sum_above(k, n, lower / (1.0 - lower));
            prop_assert!((tail / ((1.0 - level) / 2.0) - 1.0).abs() < 1e-8, "{tail}");
        }
    }
}
