//! Which cells are there at all?

use super::{ON_THE_EDGE, sight, strongest, together};
use crate::design::Design;
use crate::interval::Tally;
use crate::trials::Bench;
use disclosure::{Audience, Shown};

/// Cells of the answer beside the target's, with their known counts.
const OTHERS: [i64; 3] = [0, 0, 4];

/// The attacker compares the set of cells that an answer has, and which of them show a value, with the set expected: once where
/// the target would be the only report of its cell, once where it may lift the cell to the threshold. A cell that is not in the
/// frame, one that is hidden and one that is empty must be the same word.
pub(crate) fn attack<D: Design>(bench: Bench<'_>, design: &D) -> Tally {
    let of = |purpose, count: i64| {
        bench.costly(4).learn_and_tally(purpose, |chance, there| {
            let target = design.keep(count + i64::from(there), chance);
            let seen = sight(design.show(target, Audience::Partnership, chance));
            let others = OTHERS.map(|count| {
                let cell = design.keep(count, chance);
                // Only whether there is a line and whether it shows a value.
                match design.show(cell, Audience::Partnership, chance) {
                    Some(Shown::Value { .. }) => 2,
                    Some(Shown::Withheld) => 1,
                    None => 0,
                }
            });
            together([seen].into_iter().chain(others))
        })
    };
    strongest([of(0x120, 0), of(0x121, ON_THE_EDGE)])
}
