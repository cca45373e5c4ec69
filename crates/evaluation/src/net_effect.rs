//! The total net effect: concerns prevented, the ring included.

use crate::quantile::normal_quantile;
use crate::{Change, Counts, EvaluationError, NotValid};

/// A total net effect.
#[derive(Clone, Debug, PartialEq)]
pub struct NetEffect {
    /// Concerns prevented in the treated area and its ring; below 0: more than expected.
    pub prevented: f64,
    /// Of these in the treated area.
    pub direct: f64,
    /// Of these in the ring.
    pub around: f64,
    /// Standard error, counts taken as Poisson (delta method).
    pub standard_error: f64,
    /// Interval of `prevented` at `level`.
    pub interval: (f64, f64),
    /// Level of the interval.
    pub level: f64,
    /// Rules that the counts break.
    pub not_valid: Vec<NotValid>,
}

/// The total net effect (TNE): concerns that did not come, compared with a treated area and ring that had changed **by the same share** as the control.
///
/// Source: R. T. Guerette, "Analyzing crime displacement and diffusion", Problem-Oriented Guides for Police, Tool Guide 10 (2009):
/// (R0 · C1/C0 − R1) + (D0 · C1/C0 − D1), with R the treated area, D the ring, C the control, 0 before and 1 after. The standard error is ours: counts as
/// Poisson, by the delta method.
///
/// * `counts`: `treated`, `control` and, where there is one, `treated_buffer`.
/// * `level`: of the interval, such as 0.95.
///
/// Commonly misread: this compares **shares**, [`crate::weighted_displacement`] numbers; when levels differ the two can disagree in sign, and neither is then to
/// be trusted. It is above 0 for a success, where the WDD is below.
///
/// # Errors
/// [`NotValid::DividesByZero`] when the control has no concerns before, [`EvaluationError::Level`] for a level not between 0 and 1.
///
/// # Example
/// ```
/// use evaluation::{Change, Counts, net_effect};
/// let counts = Counts::without_buffers(Change::new(100, 60), Change::new(50, 45));
/// // Nine tenths of 100 were to be expected, 60 came.
/// assert!((net_effect(&counts, 0.95)?.prevented - 30.0).abs() < 1e-12);
/// # Ok::<(), evaluation::EvaluationError>(())
/// ```
pub fn net_effect(counts: &Counts, level: f64) -> Result<NetEffect, EvaluationError> {
    if !(level > 0.0 && level < 1.0) {
        return Err(EvaluationError::Level);
    }
    let control = counts.control;
    if control.before == 0 {
        return Err(EvaluationError::NotValid(NotValid::DividesByZero));
    }
    let (before, after) = (f64::from(control.before), f64::from(control.after));
    let part = |change: Change| f64::from(change.before) * after / before - f64::from(change.after);
    let direct = part(counts.treated);
    let around = counts.treated_buffer.map_or(0.0, part);
    let areas = || std::iter::once(counts.treated).chain(counts.treated_buffer);
    let base: f64 = areas().map(|change| f64::from(change.before)).sum();
    // d/dC1 = base / C0 and d/dC0 = -base C1 / C0^2, each with the count and its error as its variance.
    let ratio = after / before;
    let from_control = base * base / (before * before)
        * (control.variance_after() + ratio * ratio * control.variance_before());
    let of_areas: f64 =
        areas().map(|change| ratio * ratio * change.variance_before() + change.variance_after()).sum();
    let standard_error = (of_areas + from_control).sqrt();
    let reach = normal_quantile((1.0 - level) / 2.0) * standard_error;
    let prevented = direct + around;
    let few = areas().chain([control]).any(|change| change.before.min(change.after) < 5);
    Ok(NetEffect {
        prevented,
        direct,
        around,
        standard_error,
        interval: (prevented - reach, prevented + reach),
        level,
        not_valid: if few { vec![NotValid::TooFewConcerns] } else { Vec::new() },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ring_and_treated_area_add_up() {
        let counts = Counts {
            treated: Change::new(207, 110),
            control: Change::new(308, 318),
            treated_buffer: Some(Change::new(178, 157)),
            control_buffer: None,
        };
        let found = net_effect(&counts, 0.95).unwrap();
        assert!((found.direct - (207.0 * 318.0 / 308.0 - 110.0)).abs() < 1e-12);
        assert!((found.around - (178.0 * 318.0 / 308.0 - 157.0)).abs() < 1e-12);
        assert!((found.prevented - found.direct - found.around).abs() < 1e-12);
        assert!(found.interval.0 > 0.0, "a success beyond chance");
    }

    #[test]
    fn a_control_without_concerns_before_is_refused() {
        let counts = Counts::without_buffers(Change::new(9, 5), Change::new(0, 7));
        assert_eq!(net_effect(&counts, 0.95), Err(EvaluationError::NotValid(NotValid::DividesByZero)));
    }

    /// The delta method against a simulation by the sum of its exact moments: for large counts both agree.
    #[test]
    fn the_error_shrinks_as_the_square_root_of_the_counts() {
        let of = |times: u32| {
            let change = |before: u32, after: u32| Change::new(before * times, after * times);
            net_effect(&Counts::without_buffers(change(20, 15), change(30, 28)), 0.95).unwrap().standard_error
        };
        assert!((of(100) / of(1) - 10.0).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn an_area_that_changes_as_its_control_prevented_nothing(b in 1_u32..300, a in 1_u32..300, times in 1_u32..5) {
            let counts = Counts::without_buffers(Change::new(b * times, a * times), Change::new(b, a));
            prop_assert!(net_effect(&counts, 0.95).unwrap().prevented.abs() < 1e-9);
        }
    }
}
