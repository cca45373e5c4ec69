//! Several effects as one: what a measure did on the whole, and how much it differed from place to place.

use crate::EvaluationError;
use crate::quantile::{normal_quantile, student_quantile};

/// One effect with the variance of its estimate, on a scale on which effects add, such as a logarithm of a ratio.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Study {
    /// The effect.
    pub estimate: f64,
    /// Its variance.
    pub variance: f64,
}

/// Effects pooled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pooled {
    /// The mean effect.
    pub estimate: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// Its interval.
    pub interval: (f64, f64),
    /// Variance of the true effects between places (τ²); 0 where chance alone explains how they differ, or there is one.
    pub between: f64,
    /// Share of the spread that chance does not explain (I²), 0 to 1.
    pub heterogeneity: f64,
    /// Where the true effect of one more place would lie; none for fewer than three.
    pub next: Option<(f64, f64)>,
}

/// Pools effects by a model of random effects.
///
/// τ² by R. `DerSimonian` and N. Laird, "Meta-analysis in clinical trials", Controlled Clinical Trials 7 (1986); the interval by Student's t with the variance of
/// J. Hartung and G. Knapp, Statistics in Medicine 20 (2001), never narrower than without it (C. Röver, G. Knapp and T. Friede, BMC Medical Research Methodology 15
/// (2015)); the interval for one more place by J. P. T. Higgins, S. G. Thompson and D. J. Spiegelhalter, Journal of the Royal Statistical Society A 172 (2009).
///
/// * `studies`: one for each place, independent of each other.
/// * `level`: of the intervals, such as 0.95.
///
/// Commonly misread: the mean is no promise for the next place; that is `next`. Places were not chosen by lot, and pooling does not mend how they were compared.
///
/// # Errors
/// [`EvaluationError::TooShort`] without a study, [`EvaluationError::Weight`] for an estimate that is not finite or a variance that is not above 0,
/// [`EvaluationError::Level`] for a level not between 0 and 1.
///
/// # Example
/// ```
/// use evaluation::{Study, pooled};
/// let found = pooled(&[Study { estimate: -0.3, variance: 0.04 }, Study { estimate: -0.1, variance: 0.04 }], 0.95)?;
/// assert!((found.estimate + 0.2).abs() < 1e-12);
/// # Ok::<(), evaluation::EvaluationError>(())
/// ```
pub fn pooled(studies: &[Study], level: f64) -> Result<Pooled, EvaluationError> {
    if studies.is_empty() {
        return Err(EvaluationError::TooShort);
    }
    if !(level > 0.0 && level < 1.0) {
        return Err(EvaluationError::Level);
    }
    let usable = |one: &Study| one.estimate.is_finite() && one.variance.is_finite() && one.variance > 0.0;
    if !studies.iter().all(usable) {
        return Err(EvaluationError::Weight);
    }
    let degrees = (studies.len() - 1) as f64;
    let (between, heterogeneity) = spread(studies, degrees);
    let (estimate, weights, square) = mean(studies, between);
    let plain = (1.0 / weights).sqrt();
    let around = |reach: f64| (estimate - reach, estimate + reach);
    let Ok(df @ 1..) = u32::try_from(studies.len() - 1) else {
        let reach = normal_quantile((1.0 - level) / 2.0) * plain;
        return Ok(Pooled {
            estimate,
            standard_error: plain,
            interval: around(reach),
            between: 0.0,
            heterogeneity: 0.0,
            next: None,
        });
    };
    let standard_error = plain * (square / degrees).max(1.0).sqrt();
    let next = (df >= 2).then(|| {
        around(student_quantile(1.0 - level, df - 1) * (between + standard_error * standard_error).sqrt())
    });
    Ok(Pooled {
        estimate,
        standard_error,
        interval: around(student_quantile(1.0 - level, df) * standard_error),
        between,
        heterogeneity,
        next,
    })
}

/// τ² and I².
fn spread(studies: &[Study], degrees: f64) -> (f64, f64) {
    let (_, weights, square) = mean(studies, 0.0);
    let squares: f64 = studies.iter().map(|one| 1.0 / (one.variance * one.variance)).sum();
    let scale = weights - squares / weights;
    let beyond = (square - degrees).max(0.0);
    if scale > 0.0 && square > 0.0 { (beyond / scale, beyond / square) } else { (0.0, 0.0) }
}

/// The weighted mean, the sum of weights, and the weighted sum of squares about the mean.
fn mean(studies: &[Study], between: f64) -> (f64, f64, f64) {
    let weight = |one: &Study| 1.0 / (one.variance + between);
    let weights: f64 = studies.iter().map(weight).sum();
    let mean = studies.iter().map(|one| weight(one) * one.estimate).sum::<f64>() / weights;
    let square = |one: &Study| weight(one) * (one.estimate - mean) * (one.estimate - mean);
    (mean, weights, studies.iter().map(square).sum())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Thirteen trials of the BCG vaccine (G. A. Colditz et al., JAMA 271 (1994)): cases and others, vaccinated and not.
    const BCG: [[f64; 4]; 13] = [
        [4.0, 119.0, 11.0, 128.0],
        [6.0, 300.0, 29.0, 274.0],
        [3.0, 228.0, 11.0, 209.0],
        [62.0, 13_536.0, 248.0, 12_619.0],
        [33.0, 5_036.0, 47.0, 5_761.0],
        [180.0, 1_361.0, 372.0, 1_079.0],
        [8.0, 2_537.0, 10.0, 619.0],
        [505.0, 87_886.0, 499.0, 87_892.0],
        [29.0, 7_470.0, 45.0, 7_232.0],
        [17.0, 1_699.0, 65.0, 1_600.0],
        [186.0, 50_448.0, 141.0, 27_197.0],
        [5.0, 2_493.0, 3.0, 2_338.0],
        [27.0, 16_886.0, 29.0, 17_825.0],
    ];

    /// The R package metafor prints for `rma(yi, vi, data=dat.bcg, method="DL")`: estimate -0.7141, se 0.1787, tau² 0.3088, I² 92.12 %.
    #[test]
    fn the_trials_of_bcg_pool_as_metafor_pools_them() {
        let trial = |[a, b, c, d]: &[f64; 4]| Study {
            estimate: libm::log((a / (a + b)) / (c / (c + d))),
            variance: 1.0 / a - 1.0 / (a + b) + 1.0 / c - 1.0 / (c + d),
        };
        let trials: Vec<Study> = BCG.iter().map(trial).collect();
        let found = pooled(&trials, 0.95).unwrap();
        assert!((found.estimate + 0.7141).abs() < 5e-5, "{}", found.estimate);
        assert!((found.between - 0.3088).abs() < 5e-5, "{}", found.between);
        assert!((found.heterogeneity - 0.9212).abs() < 5e-5, "{}", found.heterogeneity);
        // Hartung and Knapp's factor is 1.0220 here, by a plain sum in Python.
        assert!((found.standard_error - 0.178_742_089_535 * 1.021_989_506_932_771_6_f64.sqrt()).abs() < 1e-9);
        let (low, high) = found.next.unwrap();
        assert!(low < found.interval.0 && found.interval.1 < high);
    }

    #[test]
    fn one_effect_is_itself_and_two_say_nothing_of_the_next() {
        let one = Study { estimate: -0.4, variance: 0.09 };
        let found = pooled(&[one], 0.95).unwrap();
        assert!((found.interval.0 + 0.4 + 1.959_963_984_54 * 0.3).abs() < 1e-9);
        assert_eq!(found.next, None);
        let two = pooled(&[one, one], 0.95).unwrap();
        assert_eq!((two.next, two.between), (None, 0.0));
    }

    #[test]
    fn what_cannot_be_pooled_is_refused() {
        assert_eq!(pooled(&[], 0.95), Err(EvaluationError::TooShort));
        assert_eq!(pooled(&[Study { estimate: 0.0, variance: 0.0 }], 0.95), Err(EvaluationError::Weight));
        assert_eq!(pooled(&[Study { estimate: 0.0, variance: 1.0 }], 1.0), Err(EvaluationError::Level));
    }

    proptest! {
        #[test]
        fn the_mean_lies_among_the_effects_and_moves_with_them(
            effects in proptest::collection::vec((-2.0..2.0_f64, 0.01..1.0_f64), 1..12), by in -1.0..1.0_f64,
        ) {
            let studies: Vec<Study> = effects.iter().map(|(estimate, variance)| Study { estimate: *estimate, variance: *variance }).collect();
            let moved: Vec<Study> = studies.iter().map(|one| Study { estimate: one.estimate + by, ..*one }).collect();
            let (found, then) = (pooled(&studies, 0.95).unwrap(), pooled(&moved, 0.95).unwrap());
            let (low, high) = effects.iter().fold((f64::MAX, f64::MIN), |(low, high), (one, _)| (low.min(*one), high.max(*one)));
            prop_assert!(low - 1e-9 <= found.estimate && found.estimate <= high + 1e-9);
            prop_assert!((then.estimate - found.estimate - by).abs() < 1e-9 && (then.between - found.between).abs() < 1e-9);
            prop_assert!((0.0..=1.0).contains(&found.heterogeneity) && found.standard_error > 0.0);
        }
    }
}
