//! Attacks on the service as it answers today. Each attacker knows every other report.

pub(crate) mod averaging;
pub(crate) mod collusion;
pub(crate) mod differencing;
pub(crate) mod equality;
pub(crate) mod heatmap;
pub(crate) mod revision;
pub(crate) mod slivers;
pub(crate) mod tracker;
pub(crate) mod windows;

use crate::closed_form::seen;
use crate::interval::Tally;
use disclosure::Shown;

/// The count of other reports at which a displayed cell tells most: one more may lift it to the threshold of 10.
const ON_THE_EDGE: i64 = 9;
/// A count that is always hidden by itself.
const FAR_BELOW: i64 = 2;

/// An answer as one number; no line in the answer is a sight too.
fn sight(shown: Option<Shown>) -> u64 {
    shown.map_or(u64::MAX, seen)
}

/// The number that is told, 0 for none.
fn told(shown: Option<Shown>) -> i64 {
    match shown {
        Some(Shown::Value { rounded, .. }) => i64::from(rounded),
        Some(Shown::Withheld) | None => 0,
    }
}

/// Several sights as one number (FNV-1a over their eight bytes at once).
fn together(sights: impl IntoIterator<Item = u64>) -> u64 {
    sights.into_iter().fold(0xCBF2_9CE4_8422_2325, |all, sight| {
        (all ^ sight).wrapping_mul(0x0000_0100_0000_01B3).rotate_left(29)
    })
}

/// The best of several attacks on one weakness.
fn strongest<const K: usize>(tallies: [Tally; K]) -> Tally {
    tallies.into_iter().fold(Tally { pairs: 1, right: 0, wrong: 1 }, |best, tally| {
        if tally.advantage() > best.advantage() { tally } else { best }
    })
}
