//! The year against its quarters, and windows that roll.

use super::{ON_THE_EDGE, sight, together, told};
use crate::design::{Cell, Design};
use crate::interval::Tally;
use crate::trials::Bench;
use disclosure::Audience;

/// Quarters in a row of one middle area; the target is in the fifth.
const QUARTERS: usize = 8;
const TARGETS: usize = 4;
/// Known counts of a quarter.
const KNOWN: i64 = 12;

/// The report is in its block's year and its middle area's quarter. The attacker asks every window of up to four quarters that begins or ends at the
/// report's and the same window without it, evens out the rounding over the differences, and holds it against the block's year.
pub(crate) fn attack<D: Design>(bench: Bench<'_>, design: &D) -> Tally {
    bench.costly(4).learn_and_tally(0x160, |chance, there| {
        let year = design.keep(ON_THE_EDGE + i64::from(there), chance);
        let quarters: [Cell; QUARTERS] =
            std::array::from_fn(|at| design.keep(KNOWN + i64::from(there && at == TARGETS), chance));
        let mut ask = |from: usize, to: usize| match &quarters[from..to] {
            [] => 0,
            [one] => told(design.show(*one, Audience::Partnership, chance)),
            window => told(design.show_sum(window, Audience::Partnership, chance)),
        };
        let ending = (0..4).map(|back| (TARGETS - back, TARGETS));
        let mut differences: i64 = ending.map(|(from, to)| ask(from, to + 1) - ask(from, to)).sum();
        let beginning = (1..4).map(|on| (TARGETS + 1, TARGETS + 1 + on));
        differences += beginning.map(|(from, to)| ask(from - 1, to) - ask(from, to)).sum::<i64>();
        let block = sight(design.show(year, Audience::Partnership, chance));
        together([block, differences.unsigned_abs() << 1 | u64::from(differences < 0)])
    })
}
