//! Two overlapping unions.

use super::{FAR_BELOW, sight, strongest, together};
use crate::design::{Cell, Design};
use crate::interval::Tally;
use crate::trials::Bench;
use disclosure::Audience;

/// Known counts of the blocks that both unions have.
const AROUND: [i64; 3] = [11, 14, 17];

/// Of three blocks and the same three with the target's: what the two answers say together, the target's block being far under the
/// threshold alone, or on its edge.
pub(crate) fn attack<D: Design>(bench: Bench<'_>, design: &D) -> Tally {
    let of = |purpose, count: i64| {
        bench.costly(2).learn_and_tally(purpose, |chance, there| {
            let target = design.keep(count + i64::from(there), chance);
            let around = AROUND.map(|count| design.keep(count, chance));
            let with: Vec<Cell> = around.iter().copied().chain([target]).collect();
            let answers = [
                design.show_sum(&with, Audience::Partnership, chance),
                design.show_sum(&around, Audience::Partnership, chance),
                design.show(target, Audience::Partnership, chance),
            ];
            together(answers.map(sight))
        })
    };
    strongest([of(0x140, FAR_BELOW), of(0x141, super::ON_THE_EDGE)])
}
