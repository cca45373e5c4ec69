//! Is a part of the whole heard of less than before? Shares of counts that are themselves known only within bounds.

use crate::{HotspotError, Interval, wilson_interval};

/// A count that is known within bounds, as a released one is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounded {
    /// The best that is known of it.
    pub value: u64,
    /// It is no less than this.
    pub low: u64,
    /// It is no more than this.
    pub high: u64,
}

impl Bounded {
    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self { value: self.value + other.value, low: self.low + other.low, high: self.high + other.high }
    }
}

/// A share with its interval, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BoundedShare {
    /// The part's value over the whole's.
    pub share: f64,
    /// Its interval.
    pub interval: Interval,
}

/// What can be said of a part beside what it was before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Nothing is known of it now.
    Absent,
    /// Its share is at most half of what it was, and their intervals lie apart.
    FarBelow,
    /// Nothing to compare with.
    NoEarlier,
    /// Neither: its share may be what it was, or more, or somewhat less.
    NotFarBelow,
}

/// The share of a part in a whole, both known within bounds.
///
/// Paper: the ends are those of E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), the lower of the
/// least part in the greatest whole and the upper of the greatest part in the least whole: where the bounds hold with 95 % too, the interval errs on the
/// wide side.
///
/// * `part`: reports of the kind.
/// * `whole`: reports of every kind.
///
/// Commonly misread: it is a share of what was *reported*. It says nothing of how often the kind of harm happens.
///
/// # Errors
/// [`HotspotError::TooFewValues`] when the whole may be nothing; [`HotspotError::Parameter`] for bounds that are not around their value.
///
/// # Example
/// ```
/// use hotspot::{Bounded, share_between};
/// let told = share_between(
///     Bounded { value: 25, low: 17, high: 33 },
///     Bounded { value: 400, low: 388, high: 412 },
/// )?;
/// assert!((told.share - 0.0625).abs() < 1e-12);
/// assert!(told.interval.lower < 0.03 && told.interval.upper > 0.11);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn share_between(part: Bounded, whole: Bounded) -> Result<BoundedShare, HotspotError> {
    let is_around = |of: Bounded| of.low <= of.value && of.value <= of.high;
    if !is_around(part) || !is_around(whole) {
        return Err(HotspotError::Parameter("part"));
    }
    if whole.low == 0 {
        return Err(HotspotError::TooFewValues);
    }
    let lower = wilson_interval(part.low, whole.high.max(part.low))?.lower;
    let upper = wilson_interval(part.high, whole.low.max(part.high))?.upper;
    let share = (part.value as f64 / whole.value as f64).min(1.0);
    Ok(BoundedShare { share, interval: Interval { lower, upper } })
}

/// What is to be said of a part whose share is `now`, and was `before`; none stands for a share that is not known.
///
/// "Far below" is said when both hold: the intervals lie apart, and the share is at most half of what it was. Where the reporting of all kinds grows
/// or shrinks together, no share moves.
pub fn presence(now: Option<BoundedShare>, before: Option<BoundedShare>) -> Presence {
    match (now, before) {
        (None, _) => Presence::Absent,
        (Some(_), None) => Presence::NoEarlier,
        (Some(now), Some(before)) => {
            let apart = now.interval.upper < before.interval.lower;
            if apart && 2.0 * now.share <= before.share { Presence::FarBelow } else { Presence::NotFarBelow }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn exact(value: u64) -> Bounded {
        Bounded { value, low: value, high: value }
    }

    fn share(part: u64, whole: u64) -> Option<BoundedShare> {
        share_between(exact(part), exact(whole)).ok()
    }

    proptest! {
        #[test]
        fn what_is_known_exactly_has_wilsons_interval(whole in 1_u64..5_000, part in 0_u64..5_000) {
            let part = part.min(whole);
            let told = share(part, whole).unwrap();
            prop_assert_eq!(told.interval, wilson_interval(part, whole).unwrap());
        }

        #[test]
        fn the_less_is_known_the_wider_it_is(whole in 100_u64..5_000, part in 20_u64..100, by in 0_u64..20) {
            let blur = |of: u64| Bounded { value: of, low: of - by, high: of + by };
            let (sharp, blurred) = (share(part, whole).unwrap(), share_between(blur(part), blur(whole)).unwrap());
            prop_assert!((sharp.share - blurred.share).abs() < 1e-15);
            prop_assert!(blurred.interval.lower <= sharp.interval.lower && sharp.interval.upper <= blurred.interval.upper);
            prop_assert!((0.0..=1.0).contains(&blurred.interval.lower) && (0.0..=1.0).contains(&blurred.interval.upper));
        }

        #[test]
        fn when_all_kinds_are_reported_less_alike_nothing_is_far_below(part in 1_u64..200, rest in 1_u64..2_000, times in 1_u64..20) {
            let now = share(part, part + rest);
            let before = share(part * times, (part + rest) * times);
            prop_assert_eq!(presence(now, before), Presence::NotFarBelow);
        }
    }

    #[test]
    fn silence_is_told_from_a_fall_and_a_fall_from_chance() {
        assert_eq!(presence(None, share(40, 400)), Presence::Absent);
        assert_eq!(presence(None, None), Presence::Absent);
        assert_eq!(presence(share(5, 400), None), Presence::NoEarlier);
        assert_eq!(presence(share(10, 400), share(400, 4_000)), Presence::FarBelow, "2.5 % after 10 %");
        assert_eq!(presence(share(30, 400), share(400, 4_000)), Presence::NotFarBelow, "less, and not half");
        assert_eq!(presence(share(1, 20), share(4, 40)), Presence::NotFarBelow, "too few to say");
        assert_eq!(presence(share(80, 400), share(400, 4_000)), Presence::NotFarBelow);
    }

    #[test]
    fn what_is_no_share_is_refused() {
        assert!(share_between(exact(0), exact(0)).is_err());
        let crossed = Bounded { value: 5, low: 6, high: 9 };
        assert!(share_between(crossed, exact(10)).is_err() && share_between(exact(1), crossed).is_err());
        let told = share_between(exact(12), exact(10)).unwrap();
        assert!((told.share - 1.0).abs() < 1e-12, "two noisy values: a part may seem greater than its whole");
    }
}
