//! The weighted displacement difference: how many concerns fewer, what moved next door included.

use crate::quantile::normal_quantile;
use crate::{Change, Counts, EvaluationError, NotValid};
use hotspot::normal_two_sided;

/// Fewest concerns in each count for the normal approximation.
const FEWEST: u32 = 5;
/// Largest ratio of the levels before, treated to control.
const LEVEL_RATIO: f64 = 2.0;

/// Lengths of the two periods, in any one unit: a count is divided by its period's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeWeights {
    /// Length of the period before.
    pub before: f64,
    /// Length of the period after.
    pub after: f64,
}

impl Default for TimeWeights {
    fn default() -> Self {
        Self { before: 1.0, after: 1.0 }
    }
}

/// Sizes of the areas, in any one unit (such as km² or residents): a count is divided by its area's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AreaWeights {
    /// The control area.
    pub control: f64,
    /// The treated area.
    pub treated: f64,
    /// The ring around the control area.
    pub control_buffer: f64,
    /// The ring around the treated area.
    pub treated_buffer: f64,
}

impl Default for AreaWeights {
    fn default() -> Self {
        Self { control: 1.0, treated: 1.0, control_buffer: 1.0, treated_buffer: 1.0 }
    }
}

/// A weighted displacement difference.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightedDisplacement {
    /// Concerns more (or, below 0, fewer) than the comparison lets expect, the rings included; for one unit of period and area.
    pub difference: f64,
    /// The part of it in the treated area.
    pub direct: f64,
    /// The part of it in the ring: above 0 displacement, below 0 diffusion of benefit.
    pub around: f64,
    /// Standard error, counts taken as Poisson.
    pub standard_error: f64,
    /// Difference over standard error.
    pub z: f64,
    /// Two-sided normal p.
    pub p: f64,
    /// Interval of the difference at `level`.
    pub interval: (f64, f64),
    /// Level of the interval, such as 0.95.
    pub level: f64,
    /// Rules that the counts break; empty when the effect may be quoted.
    pub not_valid: Vec<NotValid>,
}

/// The weighted displacement difference (WDD).
///
/// Paper: A. P. Wheeler and J. H. Ratcliffe, "A simple weighted displacement difference test to evaluate place based crime interventions", Crime Science 7
/// (2018); unequal periods and areas by dividing each count by its weight, and its variance by the square, as in A. P. Wheeler's later notes to it.
///
/// (treated after − before) − (control after − before) + (treated ring after − before) − (control ring after − before), each count first divided by the
/// length of its period and the size of its area.
///
/// * `counts`: concerns before and after. Both rings or neither.
/// * `time`: lengths of the periods; twelve months before and six after are 2 and 1, and the difference is then for six months.
/// * `area`: sizes of the areas; leave at 1 for a difference in plain concerns.
/// * `level`: of the interval, such as 0.95.
///
/// Commonly misread: it is a difference in **numbers**, so the control must be of a like level, not only of a like trend. It speaks of reports; a drop in
/// reporting is a drop here. And "not significant" is not "no effect": see [`detectable_difference`].
///
/// What comes back says "not valid because" for counts under five, levels that differ more than twofold, or a ring of one area only (which is then left out).
///
/// # Errors
/// [`EvaluationError::Weight`] and [`EvaluationError::Level`] for weights or a level outside their range.
///
/// # Example
/// ```
/// use evaluation::{AreaWeights, Change, Counts, TimeWeights, weighted_displacement};
/// let counts = Counts {
///     treated: Change::new(207, 110),
///     control: Change::new(308, 318),
///     treated_buffer: Some(Change::new(178, 157)),
///     control_buffer: Some(Change::new(150, 140)),
/// };
/// let found = weighted_displacement(&counts, TimeWeights::default(), AreaWeights::default(), 0.95)?;
/// assert_eq!(found.difference, -118.0);
/// assert_eq!(found.standard_error, 1568.0_f64.sqrt());
/// assert!(found.not_valid.is_empty());
/// # Ok::<(), evaluation::EvaluationError>(())
/// ```
pub fn weighted_displacement(
    counts: &Counts,
    time: TimeWeights,
    area: AreaWeights,
    level: f64,
) -> Result<WeightedDisplacement, EvaluationError> {
    let weights =
        [time.before, time.after, area.control, area.treated, area.control_buffer, area.treated_buffer];
    if !weights.iter().all(|weight| weight.is_finite() && *weight > 0.0) {
        return Err(EvaluationError::Weight);
    }
    if !(level > 0.0 && level < 1.0) {
        return Err(EvaluationError::Level);
    }
    let part = |change: Change, size: f64| {
        let (before, after) = (f64::from(change.before), f64::from(change.after));
        let (b, a) = (time.before * size, time.after * size);
        (after / a - before / b, change.variance_after() / (a * a) + change.variance_before() / (b * b))
    };
    let (treated, control) = (part(counts.treated, area.treated), part(counts.control, area.control));
    let rings = counts.treated_buffer.zip(counts.control_buffer);
    let (around, around_variance) = rings.map_or((0.0, 0.0), |(treated, control)| {
        let (t, c) = (part(treated, area.treated_buffer), part(control, area.control_buffer));
        (t.0 - c.0, t.1 + c.1)
    });
    let direct = treated.0 - control.0;
    let difference = direct + around;
    let standard_error = (treated.1 + control.1 + around_variance).sqrt();
    let z = if standard_error > 0.0 { difference / standard_error } else { 0.0 };
    let reach = normal_quantile((1.0 - level) / 2.0) * standard_error;
    Ok(WeightedDisplacement {
        difference,
        direct,
        around,
        standard_error,
        z,
        p: normal_two_sided(z),
        interval: (difference - reach, difference + reach),
        level,
        not_valid: broken(counts, area),
    })
}

fn broken(counts: &Counts, area: AreaWeights) -> Vec<NotValid> {
    let rings = counts.treated_buffer.zip(counts.control_buffer);
    let half = rings.is_none() && (counts.treated_buffer.is_some() || counts.control_buffer.is_some());
    let used =
        [counts.treated, counts.control].into_iter().chain(rings.into_iter().flat_map(|(t, c)| [t, c]));
    let few = used.into_iter().any(|change| change.before.min(change.after) < FEWEST);
    let level = |change: Change, size: f64| f64::from(change.before) / size;
    let (treated, control) = (level(counts.treated, area.treated), level(counts.control, area.control));
    let differ = treated.max(control) > LEVEL_RATIO * treated.min(control);
    let rules =
        [(few, NotValid::TooFewConcerns), (differ, NotValid::LevelsDiffer), (half, NotValid::BufferHalf)];
    rules.into_iter().filter(|(is_broken, _)| *is_broken).map(|(_, rule)| rule).collect()
}

/// The smallest true difference that a [`weighted_displacement`] with this standard error would probably show: (z(level) + z(power)) × standard error.
///
/// * `standard_error`: of a test that was made or, for planning, the square root of all concerns expected in all counts.
/// * `level`: of the interval, such as 0.95; `power`: the chance of finding it, such as 0.8.
///
/// Commonly misread: a difference smaller than this is not absent; the test could not have seen it.
///
/// # Errors
/// [`EvaluationError::Level`] for a level or power not between 0 and 1, [`EvaluationError::Weight`] for a standard error that is negative or not finite.
///
/// # Example
/// ```
/// let least = evaluation::detectable_difference(1568.0_f64.sqrt(), 0.95, 0.8)?;
/// assert!((least - 110.94).abs() < 0.01);
/// # Ok::<(), evaluation::EvaluationError>(())
/// ```
pub fn detectable_difference(standard_error: f64, level: f64, power: f64) -> Result<f64, EvaluationError> {
    let within = |share: f64| share > 0.0 && share < 1.0;
    if !within(level) || !within(power) {
        return Err(EvaluationError::Level);
    }
    if !(standard_error.is_finite() && standard_error >= 0.0) {
        return Err(EvaluationError::Weight);
    }
    Ok((normal_quantile((1.0 - level) / 2.0) + normal_quantile(1.0 - power)) * standard_error)
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these numbers are whole, or the same sum")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FOUR: Counts = Counts {
        treated: Change::new(207, 110),
        control: Change::new(308, 318),
        treated_buffer: Some(Change::new(178, 157)),
        control_buffer: Some(Change::new(150, 140)),
    };

    fn plain(counts: &Counts) -> WeightedDisplacement {
        weighted_displacement(counts, TimeWeights::default(), AreaWeights::default(), 0.95).unwrap()
    }

    #[test]
    fn the_published_example_comes_out() {
        let found = plain(&FOUR);
        assert_eq!((found.difference, found.direct, found.around), (-118.0, -107.0, -11.0));
        assert_eq!(found.standard_error, 1568.0_f64.sqrt());
        assert!((found.z + 2.98).abs() < 0.005);
        assert_eq!((found.interval.0.round(), found.interval.1.round()), (-196.0, -40.0));
        assert_eq!(found.not_valid, []);
    }

    #[test]
    fn periods_and_areas_of_unequal_size_are_brought_to_one_unit() {
        let counts = Counts::without_buffers(Change::new(80, 20), Change::new(100, 50));
        let time = TimeWeights { before: 2.0, after: 1.0 };
        let found = weighted_displacement(&counts, time, AreaWeights::default(), 0.95).unwrap();
        assert_eq!((found.difference, found.standard_error), (-20.0, 115.0_f64.sqrt()));
        let area = AreaWeights { control: 0.9, treated: 1.2, control_buffer: 1.6, treated_buffer: 1.5 };
        let found = weighted_displacement(&FOUR, TimeWeights::default(), area, 0.95).unwrap();
        assert!((found.difference + 99.694_44).abs() < 1e-5, "{}", found.difference);
        assert!((found.standard_error - 35.428_075_5).abs() < 1e-7, "{}", found.standard_error);
    }

    #[test]
    fn broken_rules_are_named() {
        let few = Counts::without_buffers(Change::new(10, 4), Change::new(12, 11));
        assert_eq!(plain(&few).not_valid, [NotValid::TooFewConcerns]);
        let unlike = Counts::without_buffers(Change::new(100, 80), Change::new(201, 200));
        assert_eq!(plain(&unlike).not_valid, [NotValid::LevelsDiffer]);
        let half = Counts { control_buffer: None, ..FOUR };
        let found = plain(&half);
        assert_eq!((found.not_valid, found.around), (vec![NotValid::BufferHalf], 0.0));
    }

    #[test]
    fn nothing_at_all_is_no_difference_and_never_nan() {
        let none = plain(&Counts::without_buffers(Change::new(0, 0), Change::new(0, 0)));
        assert_eq!((none.difference, none.z, none.p, none.interval), (0.0, 0.0, 1.0, (0.0, 0.0)));
        assert_eq!(none.not_valid, [NotValid::TooFewConcerns]);
    }

    #[test]
    fn weights_that_are_none_are_refused() {
        for bad in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            let time = TimeWeights { before: bad, after: 1.0 };
            let refused = weighted_displacement(&FOUR, time, AreaWeights::default(), 0.95);
            assert_eq!(refused, Err(EvaluationError::Weight));
        }
        let refused = weighted_displacement(&FOUR, TimeWeights::default(), AreaWeights::default(), 1.0);
        assert_eq!(refused, Err(EvaluationError::Level));
    }

    proptest! {
        /// The same change everywhere is no effect; what is won here and lost next door is none either.
        #[test]
        fn an_equal_change_is_no_effect(b in 0_u32..500, a in 0_u32..500, moved in 0_u32..50) {
            let same = Change::new(b, a);
            prop_assert_eq!(plain(&Counts::without_buffers(same, same)).difference, 0.0);
            let counts = Counts {
                treated: Change::new(b + moved, a),
                control: Change::new(b, a),
                treated_buffer: Some(Change::new(b, a + moved)),
                control_buffer: Some(Change::new(b, a)),
            };
            prop_assert!(plain(&counts).difference.abs() < 1e-12);
        }

        /// Doubling every length of time halves difference and error and leaves z.
        #[test]
        fn units_do_not_matter(b in 1_u32..500, a in 1_u32..500, c in 1_u32..500, d in 1_u32..500, unit in 0.1..10.0_f64) {
            let counts = Counts::without_buffers(Change::new(b, a), Change::new(c, d));
            let time = TimeWeights { before: unit, after: unit };
            let scaled = weighted_displacement(&counts, time, AreaWeights::default(), 0.9).unwrap();
            let one = plain(&counts);
            prop_assert!((scaled.difference * unit - one.difference).abs() < 1e-9 * (1.0 + one.difference.abs()));
            prop_assert!((scaled.z - one.z).abs() < 1e-9);
        }
    }
}
