//! What a difference says to people who wanted a fall of a certain size, and how long one must wait to be able to tell.

use crate::quantile::normal_quantile;
use crate::{EvaluationError, WeightedDisplacement};

/// The longest wait that is looked at.
const LONGEST: u32 = 200;

/// What the counts say. It is about reports, and never by itself about harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Fewer concerns than the comparison would have led to, beyond chance.
    Fell,
    /// More concerns, beyond chance.
    Rose,
    /// The interval holds no change, and a fall as large as was wanted lies outside it.
    SmallerThanWanted,
    /// The interval holds both no change and the fall that was wanted.
    CannotTell,
    /// The counts break a rule of the method.
    NotValid,
}

/// Reads a difference beside the fall that was wanted before anything was looked at.
///
/// No change is said to be *shown* only where the interval keeps the wanted fall out, as in tests of equivalence: D. J. Schuirmann, Journal of
/// Pharmacokinetics and Biopharmaceutics 15 (1987). A wide interval says that nobody can tell.
///
/// * `found`: the difference with its interval and the rules it breaks.
/// * `wanted`: the fall that would have been worth the effort, as a count above 0 in the unit of the difference.
///
/// # Errors
/// [`EvaluationError::Weight`] for a wanted fall that is not finite and above 0.
///
/// # Example
/// ```
/// use evaluation::{AreaWeights, Change, Counts, TimeWeights, Verdict, verdict, weighted_displacement};
/// let counts = Counts::without_buffers(Change::new(100, 40), Change::new(98, 101));
/// let found = weighted_displacement(&counts, TimeWeights::default(), AreaWeights::default(), 0.95)?;
/// assert_eq!(verdict(&found, 30.0)?, Verdict::Fell);
/// # Ok::<(), evaluation::EvaluationError>(())
/// ```
pub fn verdict(found: &WeightedDisplacement, wanted: f64) -> Result<Verdict, EvaluationError> {
    if !(wanted.is_finite() && wanted > 0.0) {
        return Err(EvaluationError::Weight);
    }
    let (low, high) = found.interval;
    Ok(if !found.not_valid.is_empty() {
        Verdict::NotValid
    } else if high < 0.0 {
        Verdict::Fell
    } else if low > 0.0 {
        Verdict::Rose
    } else if low > -wanted {
        Verdict::SmallerThanWanted
    } else {
        Verdict::CannotTell
    })
}

/// What is known before a comparison is made, for one period (a month, a quarter).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expected {
    /// Concerns of the treated area in a period.
    pub treated: f64,
    /// Concerns of the comparison in a period, on the treated area's scale.
    pub control: f64,
    /// Weight that the comparison's counts are divided by: how many treated areas it is as large as.
    pub control_weight: f64,
    /// Concerns of both rings in a period; 0 without rings.
    pub rings: f64,
    /// Variance of the error that the counts of one period carry together, before and after; 0 for exact counts.
    pub error: f64,
}

/// Periods before, and as many after, that a difference of the wanted size needs to be found with a chance of `power` at `level`.
///
/// By the standard error of [`crate::weighted_displacement`] under the counts expected: the treated area falls by `share`, everything else stays.
/// None: not within 200 periods.
///
/// # Errors
/// [`EvaluationError::Level`] for a share, level or power not between 0 and 1, [`EvaluationError::Weight`] for counts that are negative or not finite, or a
/// treated area or weight that is not above 0.
///
/// # Example
/// ```
/// use evaluation::{Expected, periods_needed};
/// let quarter = Expected { treated: 20.0, control: 20.0, control_weight: 1.0, rings: 0.0, error: 0.0 };
/// // (1.96 + 0.84)² · (20 + 14 + 40) / 6² is 16.1.
/// assert_eq!(periods_needed(quarter, 0.3, 0.95, 0.8)?, Some(17));
/// # Ok::<(), evaluation::EvaluationError>(())
/// ```
pub fn periods_needed(
    expected: Expected,
    share: f64,
    level: f64,
    power: f64,
) -> Result<Option<u32>, EvaluationError> {
    let within = |share: f64| share > 0.0 && share < 1.0;
    if !within(share) || !within(level) || !within(power) {
        return Err(EvaluationError::Level);
    }
    let counts = [expected.treated, expected.control, expected.rings, expected.error];
    let usable = counts.iter().all(|count| count.is_finite() && *count >= 0.0);
    if !(usable && expected.treated > 0.0 && expected.control_weight > 0.0) {
        return Err(EvaluationError::Weight);
    }
    let reach = normal_quantile((1.0 - level) / 2.0) + normal_quantile(1.0 - power);
    let fall = share * expected.treated;
    // Both grow with the number of periods, so the square of the fall overtakes the variance once and for all.
    let variance = expected.treated * (2.0 - share)
        + 2.0 * expected.control / expected.control_weight
        + 2.0 * expected.rings
        + expected.error;
    let needed = (reach * reach * variance / (fall * fall)).ceil().max(1.0);
    Ok((needed <= f64::from(LONGEST)).then_some(needed as u32))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{AreaWeights, Change, Counts, TimeWeights, weighted_displacement};
    use proptest::prelude::*;

    fn of(treated: (u32, u32), control: (u32, u32), wanted: f64) -> Verdict {
        let counts =
            Counts::without_buffers(Change::new(treated.0, treated.1), Change::new(control.0, control.1));
        let found =
            weighted_displacement(&counts, TimeWeights::default(), AreaWeights::default(), 0.95).unwrap();
        verdict(&found, wanted).unwrap()
    }

    #[test]
    fn each_verdict_has_its_counts() {
        assert_eq!(of((100, 40), (98, 101), 30.0), Verdict::Fell);
        assert_eq!(of((40, 100), (60, 61), 12.0), Verdict::Rose);
        // ±1.96 √400 is 39: a fall of 60 is ruled out, one of 30 is not.
        assert_eq!(of((100, 100), (100, 100), 60.0), Verdict::SmallerThanWanted);
        assert_eq!(of((100, 100), (100, 100), 30.0), Verdict::CannotTell);
        assert_eq!(of((100, 4), (98, 101), 30.0), Verdict::NotValid);
    }

    #[test]
    fn error_of_a_release_takes_certainty_away() {
        let change = |before, after| Change::new(before, after).with_errors(60.0, 60.0);
        let told = |change: &dyn Fn(u32, u32) -> Change| {
            let counts = Counts::without_buffers(change(60, 30), change(60, 60));
            let found = weighted_displacement(&counts, TimeWeights::default(), AreaWeights::default(), 0.95);
            verdict(&found.unwrap(), 20.0).unwrap()
        };
        assert_eq!(told(&Change::new), Verdict::Fell);
        assert_eq!(told(&change), Verdict::CannotTell);
    }

    const QUARTER: Expected =
        Expected { treated: 20.0, control: 40.0, control_weight: 2.0, rings: 0.0, error: 0.0 };

    #[test]
    fn what_cannot_be_found_in_any_time_is_said_to_be_so() {
        assert_eq!(periods_needed(QUARTER, 0.01, 0.95, 0.8), Ok(None));
        assert_eq!(
            periods_needed(Expected { treated: 0.0, ..QUARTER }, 0.3, 0.95, 0.8),
            Err(EvaluationError::Weight)
        );
        assert_eq!(periods_needed(QUARTER, 1.0, 0.95, 0.8), Err(EvaluationError::Level));
    }

    proptest! {
        /// What the wait promises, the comparison keeps: the counts that were expected, over that many periods, have a standard error that the
        /// wanted fall is large enough for, and over one period less they have not.
        #[test]
        fn the_wait_is_as_long_as_the_test_needs(treated in 10_u32..200, share in 0.1..0.8_f64, error in 0.0..40.0_f64) {
            let expected = Expected { treated: f64::from(treated), control: f64::from(treated), control_weight: 1.0, rings: 0.0, error };
            if let Some(n) = periods_needed(expected, share, 0.95, 0.8).unwrap() {
                let enough = |n: u32| {
                    let n = f64::from(n);
                    let se = (n * (expected.treated * (4.0 - share) + error)).sqrt();
                    crate::detectable_difference(se, 0.95, 0.8).unwrap() <= n * share * expected.treated * (1.0 + 1e-12)
                };
                prop_assert!(enough(n));
                prop_assert!(n == 1 || !enough(n - 1));
            }
        }
    }
}
