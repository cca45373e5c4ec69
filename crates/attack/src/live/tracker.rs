//! Padding, a hundred times over.

use super::{FAR_BELOW, told};
use crate::chance::Chance;
use crate::design::{Cell, Design};
use crate::interval::Tally;
use crate::trials::Bench;
use disclosure::Audience;

/// Blocks around, of known counts.
const BLOCKS: usize = 24;
/// Paddings asked.
const PADDINGS: u64 = 100;
/// The least number of blocks of a question.
const LEAST: usize = 3;

/// The general tracker (D. E. Denning, P. J. Denning and M. D. Schwartz, "The tracker: a threat to statistical database security", 1979):
/// the target's block, always hidden by itself, is asked for together with each of 100 paddings, and each padding alone. The mean of the
/// differences wears hiding and rounding away, and leaves the stored value of the block: its one draw, and no more.
pub(crate) fn attack<D: Design>(bench: Bench<'_>, design: &D) -> Tally {
    let paddings = paddings(bench.seed);
    bench.costly(20).learn_and_tally(0x150, |chance, there| {
        let target = design.keep(FAR_BELOW + i64::from(there), chance);
        let around: [Cell; BLOCKS] = std::array::from_fn(|at| design.keep(4 + at as i64 % 9, chance));
        let mut union = Vec::with_capacity(BLOCKS + 1);
        let sum: i64 = paddings
            .iter()
            .map(|padding| {
                union.clear();
                union.extend(padding.iter().map(|at| around[*at]));
                let without = told(design.show_sum(&union, Audience::Partnership, chance));
                union.push(target);
                told(design.show_sum(&union, Audience::Partnership, chance)) - without
            })
            .sum();
        // To a quarter of a report.
        (sum.clamp(-4_000, 4_000) + 4_000) as u64 * 4 / PADDINGS
    })
}

/// Sets of at least six of the blocks around, so that each is well over the threshold.
fn paddings(seed: u64) -> Vec<Vec<usize>> {
    let mut chance = Chance::keyed(seed, 0x151, 0);
    (0..PADDINGS)
        .map(|_| {
            let mut blocks: Vec<usize> = (0..BLOCKS).collect();
            let size = 2 * LEAST + chance.below(5) as usize;
            for last in (BLOCKS - size..BLOCKS).rev() {
                blocks.swap(last, chance.below(last as u64 + 1) as usize);
            }
            blocks.split_off(BLOCKS - size)
        })
        .collect()
}
