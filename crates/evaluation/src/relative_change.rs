//! The change of a treated area over that of its control, as a ratio: what the effects of several plans can be pooled by.

use crate::quantile::normal_quantile;
use crate::{Counts, EvaluationError, NotValid};

/// A relative change.
#[derive(Clone, Debug, PartialEq)]
pub struct RelativeChange {
    /// Ratio: 0.7 is three tenths fewer than the control would have led to.
    pub ratio: f64,
    /// Its logarithm.
    pub log: f64,
    /// Variance of the logarithm.
    pub variance: f64,
    /// Interval of the ratio.
    pub interval: (f64, f64),
    /// Rules that the counts break.
    pub not_valid: Vec<NotValid>,
}

/// The relative change (T1 / T0) / (C1 / C0), with T the treated area, C the control, 0 before and 1 after: the relative incident rate ratio of reviews of
/// place-based prevention (D. B. Wilson, "The relative incident rate ratio effect size for count-based impact evaluations: when an odds ratio is not an odds
/// ratio", Journal of Quantitative Criminology 38 (2022)).
///
/// The variance of the logarithm is the sum over the four counts of variance / count², which is 1 / count for exact Poisson counts; overdispersion is not
/// in it. Rings have no part in it.
///
/// * `counts`: `treated` and `control`.
/// * `level`: of the interval, such as 0.95.
///
/// # Errors
/// [`NotValid::DividesByZero`] when one of the four counts is 0, [`EvaluationError::Level`] for a level not between 0 and 1.
///
/// # Example
/// ```
/// use evaluation::{Change, Counts, relative_change};
/// let counts = Counts::without_buffers(Change::new(100, 60), Change::new(50, 45));
/// let found = relative_change(&counts, 0.95)?;
/// assert!((found.ratio - 0.6 / 0.9).abs() < 1e-12);
/// # Ok::<(), evaluation::EvaluationError>(())
/// ```
pub fn relative_change(counts: &Counts, level: f64) -> Result<RelativeChange, EvaluationError> {
    if !(level > 0.0 && level < 1.0) {
        return Err(EvaluationError::Level);
    }
    let areas = [counts.treated, counts.control];
    if areas.iter().any(|change| change.before == 0 || change.after == 0) {
        return Err(EvaluationError::NotValid(NotValid::DividesByZero));
    }
    let logs = areas.map(|change| libm::log(f64::from(change.after)) - libm::log(f64::from(change.before)));
    let log = logs[0] - logs[1];
    let share = |variance: f64, count: u32| variance / (f64::from(count) * f64::from(count));
    let variance: f64 = areas
        .iter()
        .map(|change| {
            share(change.variance_before(), change.before) + share(change.variance_after(), change.after)
        })
        .sum();
    let reach = normal_quantile((1.0 - level) / 2.0) * variance.sqrt();
    let few = areas.iter().any(|change| change.before.min(change.after) < 5);
    Ok(RelativeChange {
        ratio: libm::exp(log),
        log,
        variance,
        interval: (libm::exp(log - reach), libm::exp(log + reach)),
        not_valid: if few { vec![NotValid::TooFewConcerns] } else { Vec::new() },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Change;
    use proptest::prelude::*;

    #[test]
    fn the_variance_is_the_sum_of_the_reciprocals_and_noise_adds_to_it() {
        let counts = Counts::without_buffers(Change::new(100, 60), Change::new(50, 45));
        let found = relative_change(&counts, 0.95).unwrap();
        assert!((found.variance - (0.01 + 1.0 / 60.0 + 0.02 + 1.0 / 45.0)).abs() < 1e-15);
        let noisy = Counts { treated: counts.treated.with_errors(34.0, 34.0), ..counts };
        let added = relative_change(&noisy, 0.95).unwrap().variance - found.variance;
        assert!((added - 34.0 * (1e-4 + 1.0 / 3600.0)).abs() < 1e-15);
    }

    #[test]
    fn a_count_of_nought_has_no_ratio() {
        let counts = Counts::without_buffers(Change::new(9, 0), Change::new(5, 7));
        assert_eq!(relative_change(&counts, 0.95), Err(EvaluationError::NotValid(NotValid::DividesByZero)));
    }

    proptest! {
        #[test]
        fn the_areas_change_places_and_the_ratio_turns_over(a in 1_u32..300, b in 1_u32..300, c in 1_u32..300, d in 1_u32..300) {
            let (one, other) = (Change::new(a, b), Change::new(c, d));
            let there = relative_change(&Counts::without_buffers(one, other), 0.95).unwrap();
            let back = relative_change(&Counts::without_buffers(other, one), 0.95).unwrap();
            prop_assert!((there.log + back.log).abs() < 1e-12 && (there.variance - back.variance).abs() < 1e-12);
        }
    }
}
