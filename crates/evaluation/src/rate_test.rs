//! Are two Poisson rates the same?

use crate::{Change, EvaluationError};
use hotspot::normal_upper;

/// The largest count that the exact sums take.
const LARGEST: u32 = 1_000_000;

/// A comparison of two rates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RateTest {
    /// First rate less second.
    pub difference: f64,
    /// First rate over second; none where the second count is 0.
    pub ratio: Option<f64>,
    /// Two-sided p of the E-test.
    pub p: f64,
    /// Two-sided p of the conditional test, twice the smaller tail.
    pub p_conditional: f64,
}

/// The Poisson E-test of two rates, with the conditional test beside it.
///
/// Paper: K. Krishnamoorthy and J. Thomson, "A more powerful test for comparing two Poisson means", Journal of Statistical Planning and Inference 119 (2004). The
/// p is the chance, with the pooled rate in both, of a difference at least as many standard errors wide as the one seen, summed exactly. Conditional test: J.
/// Przyborowski and H. Wilenski, "Homogeneity of results in testing samples from Poisson series", Biometrika 31 (1940).
///
/// * `first`, `second`: counts.
/// * `first_exposure`, `second_exposure`: months, residents or areas behind them, in one unit for both.
///
/// Commonly misread: it takes every concern for an event of its own. Five reports of one evening are not five events, and make p too small.
///
/// # Errors
/// [`EvaluationError::Weight`] for an exposure that is not above 0, [`EvaluationError::TooLarge`] for counts beyond a million.
///
/// # Example
/// ```
/// let test = evaluation::rate_test(6, 2, 1.0, 1.0)?;
/// assert!((test.p - 0.1749).abs() < 5e-5);
/// # Ok::<(), evaluation::EvaluationError>(())
/// ```
pub fn rate_test(
    first: u32,
    second: u32,
    first_exposure: f64,
    second_exposure: f64,
) -> Result<RateTest, EvaluationError> {
    let usable = |exposure: f64| exposure.is_finite() && exposure > 1e-12 && exposure < 1e12;
    if !usable(first_exposure) || !usable(second_exposure) {
        return Err(EvaluationError::Weight);
    }
    if first.max(second) > LARGEST {
        return Err(EvaluationError::TooLarge);
    }
    let (rate_1, rate_2) = (f64::from(first) / first_exposure, f64::from(second) / second_exposure);
    let share = first_exposure / (first_exposure + second_exposure);
    Ok(RateTest {
        difference: rate_1 - rate_2,
        ratio: (second > 0).then(|| rate_1 / rate_2),
        p: e_test([first, second], [first_exposure, second_exposure], [0.0; 2])?,
        p_conditional: conditional(first, second, share),
    })
}

/// Two-sided p of the E-test of a count before and one after the same length of time, each with the errors that [`Change`] says it has.
///
/// The test of [`rate_test`], with the law of each count widened: the chance of a Poisson count and a normal error of the stated variance, in whole numbers,
/// and the errors in the standard error of the difference. With errors of 0 it is the E-test itself. A released value has the noise of the release and half a
/// step of rounding; the E-test of the paper would take both for concerns.
///
/// # Errors
/// [`EvaluationError::TooLarge`] for counts beyond a million, [`EvaluationError::Weight`] for errors that are not finite or below 0.
///
/// # Example
/// ```
/// use evaluation::{Change, change_test};
/// let exact = change_test(Change::new(60, 30))?;
/// assert_eq!(exact, evaluation::rate_test(60, 30, 1.0, 1.0)?.p);
/// assert!(change_test(Change::new(60, 30).with_errors(34.0, 34.0))? > exact);
/// # Ok::<(), evaluation::EvaluationError>(())
/// ```
pub fn change_test(change: Change) -> Result<f64, EvaluationError> {
    if change.before.max(change.after) > LARGEST {
        return Err(EvaluationError::TooLarge);
    }
    let errors = [change.error_before, change.error_after];
    if !errors.iter().all(|error| (0.0..1e9).contains(error)) {
        return Err(EvaluationError::Weight);
    }
    e_test([change.before, change.after], [1.0; 2], errors)
}

fn e_test(counts: [u32; 2], [n1, n2]: [f64; 2], errors: [f64; 2]) -> Result<f64, EvaluationError> {
    let [first, second] = counts;
    if first + second == 0 {
        return Ok(1.0);
    }
    let pooled = (f64::from(first) + f64::from(second)) / (n1 + n2);
    let (xs, ys) = (Window::new(n1 * pooled, first)?, Window::new(n2 * pooled, second)?);
    // The squared number of standard errors; both counts 0 is no difference at all.
    let square = |x: f64, y: f64| {
        let apart = x * n2 - y * n1;
        let variance = (x.max(0.0) + errors[0]) * n2 * n2 + (y.max(0.0) + errors[1]) * n1 * n1;
        if variance > 0.0 { apart * apart / variance } else { 0.0 }
    };
    // A tie in exact numbers must not be lost to the last bit.
    let seen = square(f64::from(first), f64::from(second)) * (1.0 - 1e-12);
    if seen <= 0.0 {
        return Ok(1.0);
    }
    let xs: Vec<(f64, f64)> = widened(xs.terms().collect(), errors[0]);
    let ys: Vec<(f64, f64)> = widened(ys.terms().collect(), errors[1]);
    let p: f64 = xs
        .into_iter()
        .map(|(x, chance)| {
            let beyond: f64 = ys.iter().filter(|(y, _)| square(x, *y) >= seen).map(|(_, p)| p).sum();
            chance * beyond
        })
        .sum();
    Ok(p.clamp(0.0, 1.0))
}

/// The values of a Poisson variable that matter, and one that was seen.
struct Window {
    mean: f64,
    low: u32,
    high: u32,
}

impl Window {
    fn new(mean: f64, seen: u32) -> Result<Self, EvaluationError> {
        // Beyond ten standard deviations and forty there is less than 1e-20.
        let reach = 10.0 * mean.sqrt() + 40.0;
        if mean > 4.0 * f64::from(LARGEST) {
            return Err(EvaluationError::TooLarge);
        }
        let low = (mean - reach).max(0.0) as u32;
        let high = (mean + reach) as u32;
        Ok(Self { mean, low: low.min(seen), high: high.max(seen) })
    }

    /// Value and probability.
    fn terms(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        let log = libm::log(self.mean);
        (self.low..=self.high).map(move |value| {
            let value = f64::from(value);
            (value, libm::exp(value * log - self.mean - libm::lgamma(value + 1.0)))
        })
    }
}

/// The law of a count with a normal error besides, in whole numbers.
fn widened(law: Vec<(f64, f64)>, error: f64) -> Vec<(f64, f64)> {
    if error <= 0.0 || law.is_empty() {
        return law;
    }
    let sd = error.sqrt();
    let reach = (8.0 * sd + 1.0).ceil() as i32;
    let mass = |k: i32| normal_upper((f64::from(k) - 0.5) / sd) - normal_upper((f64::from(k) + 0.5) / sd);
    let masses: Vec<f64> = (-reach..=reach).map(mass).collect();
    let low = law[0].0 - f64::from(reach);
    let mut wide = vec![0.0; law.len() + masses.len() - 1];
    for (at, (_, chance)) in law.iter().enumerate() {
        for (k, mass) in masses.iter().enumerate() {
            wide[at + k] += chance * mass;
        }
    }
    wide.into_iter().enumerate().map(|(at, chance)| (low + at as f64, chance)).collect()
}

/// Twice the smaller tail of the binomial law of the first count, given the sum of both.
fn conditional(first: u32, second: u32, share: f64) -> f64 {
    let all = first + second;
    if all == 0 {
        return 1.0;
    }
    let n = f64::from(all);
    let (log_in, log_out) = (libm::log(share), libm::log1p(-share));
    let chance = |k: u32| {
        let k = f64::from(k);
        let ways = libm::lgamma(n + 1.0) - libm::lgamma(k + 1.0) - libm::lgamma(n - k + 1.0);
        libm::exp(ways + k * log_in + (n - k) * log_out)
    };
    let lower: f64 = (0..=first).map(chance).sum();
    let upper: f64 = (first..=all).rev().map(chance).sum();
    (2.0 * lower.min(upper)).min(1.0)
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these numbers are whole, or the same sum")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// E-test: statsmodels 0.15.0, `test_poisson_2indep(method="etest-wald", compare="diff")`; for 100 against 0, whose tail that one cuts short, a plain double sum in scipy; the R package ptools prints 0.1748748 for (6, 2). Conditional:
    /// scipy 1.17.1, twice the smaller tail of `binom`.
    #[test]
    fn p_are_those_of_other_software() {
        for (first, second, n1, n2, p, conditional) in [
            (6, 2, 1.0, 1.0, 0.174_874_820_943_707_68, 0.289_062_5),
            (60, 30, 51_477.5, 54_308.7, 6.431_446_124_897_79e-4, 8.561_053_881_002_488e-4),
            (3, 12, 1.0, 2.5, 0.437_430_472_596_230_3, 0.680_345_154_451_466_9),
            (100, 0, 1.0, 1.0, 2.060_627_862_267_903e-29, 1.577_721_810_442_023_6e-30),
            (40, 75, 12.0, 12.0, 1.036_808_996_682_317e-3, 1.412_957_498_607_674e-3),
        ] {
            let test = rate_test(first, second, n1, n2).unwrap();
            assert!((test.p / p - 1.0).abs() < 1e-9, "{first} {second}: {}", test.p);
            assert!(
                (test.p_conditional / conditional - 1.0).abs() < 1e-9,
                "{first} {second}: {}",
                test.p_conditional
            );
        }
    }

    #[test]
    fn equal_rates_and_no_concerns_at_all_are_no_difference() {
        assert_eq!(rate_test(0, 0, 1.0, 3.0).unwrap().p, 1.0);
        assert_eq!(rate_test(5, 15, 1.0, 3.0).unwrap().p, 1.0);
        assert_eq!(rate_test(0, 4, 1.0, 1.0).unwrap().ratio, Some(0.0));
        assert_eq!(rate_test(4, 0, 1.0, 1.0).unwrap().ratio, None);
    }

    #[test]
    fn what_has_no_answer_is_refused() {
        assert_eq!(rate_test(1, 1, 0.0, 1.0), Err(EvaluationError::Weight));
        assert_eq!(rate_test(1, 1, 1.0, f64::NAN), Err(EvaluationError::Weight));
        assert_eq!(rate_test(2_000_000, 1, 1.0, 1.0), Err(EvaluationError::TooLarge));
    }

    /// Counts that did not change, with the error of four released quarters: a p below 0.05 in about one of twenty, as the plain E-test does not keep.
    #[test]
    fn noise_is_not_taken_for_a_change() {
        let mut state = 11_u64;
        let mut uniform = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 11) as f64 / (1_u64 << 53) as f64
        };
        // Twelve uniforms make a normal; chance and error together, about 40 concerns.
        let error: f64 = 34.0;
        let mut draw = || {
            let normal: f64 = (0..12).map(|_| uniform()).sum::<f64>() - 6.0;
            (40.0 + normal * (40.0 + error).sqrt()).round().max(0.0) as u32
        };
        let pairs: Vec<(u32, u32)> = (0..600).map(|_| (draw(), draw())).collect();
        let share = |error: f64| {
            let few = |(a, b): &&(u32, u32)| {
                change_test(Change::new(*a, *b).with_errors(error, error)).unwrap() < 0.05
            };
            pairs.iter().filter(few).count() as f64 / pairs.len() as f64
        };
        assert!((0.02..0.08).contains(&share(error)), "{}", share(error));
        assert!(share(0.0) > 0.09, "the plain test takes noise for change: {}", share(0.0));
    }

    proptest! {
        #[test]
        fn the_order_of_the_two_does_not_matter(a in 0_u32..60, b in 0_u32..60, n in 0.2..5.0_f64) {
            let (one, other) = (rate_test(a, b, n, 1.0).unwrap(), rate_test(b, a, 1.0, n).unwrap());
            prop_assert!((one.p - other.p).abs() < 1e-12);
            prop_assert!((one.p_conditional - other.p_conditional).abs() < 1e-12);
            prop_assert!((0.0..=1.0).contains(&one.p) && (0.0..=1.0).contains(&one.p_conditional));
        }

        #[test]
        fn a_wider_gap_has_a_smaller_p(a in 5_u32..40, more in 1_u32..20) {
            let near = rate_test(a + more, a, 1.0, 1.0).unwrap().p;
            let far = rate_test(a + more + 5, a, 1.0, 1.0).unwrap().p;
            prop_assert!(far <= near + 1e-12);
        }
    }
}
