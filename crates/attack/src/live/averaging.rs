//! The same cell asked a hundred times.

use super::{ON_THE_EDGE, sight};
use crate::design::Design;
use crate::interval::Tally;
use crate::trials::Bench;
use disclosure::Audience;

/// Descriptions asked for.
const ASKED: u64 = 100;

/// A cell on the edge of the threshold is asked for through 100 descriptions, by both audiences in turn; the attacker learns what number of
/// answers showed a value and what the last ones were. Answers that are equal to the bit tell no more than one of them.
pub(crate) fn attack<D: Design>(bench: Bench<'_>, design: &D) -> Tally {
    bench.costly(4).learn_and_tally(0x100, |chance, there| {
        let cell = design.keep(ON_THE_EDGE + i64::from(there), chance);
        let (mut shown, mut last) = ([0_u64; 2], [0; 2]);
        for asked in 0..ASKED {
            let (at, audience) =
                if asked % 2 == 0 { (0, Audience::Partnership) } else { (1, Audience::CommunitySafety) };
            let answer = sight(design.show(cell, audience, chance));
            // What matters of answers that differ is how often a value came; of equal ones, what they are.
            shown[at] += answer >> 63;
            last[at] = if asked < 2 || last[at] == answer { answer } else { u64::MAX };
        }
        super::together([shown[0], shown[1], last[0], last[1]])
    })
}
