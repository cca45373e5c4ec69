//! Polygons that differ by a sliver, and by exactly one block.

use super::{FAR_BELOW, ON_THE_EDGE, sight, strongest, together};
use crate::chance::Chance;
use crate::design::{Cell, Design};
use crate::interval::Tally;
use crate::trials::Bench;
use disclosure::Audience;

/// Blocks stand on a lattice of this many by this many, a kilometre apart.
const SIDE: usize = 4;
/// Sliver polygons asked.
const SLIVERS: u64 = 20;
/// The target's block.
const TARGET: usize = 5;

/// Edges of a rectangle in metres: west, south, east, north.
type Edges = [f64; 4];

/// The attacker moves the edge of a polygon by slivers, so that it creeps over the ground of the target's block without reaching its centre, and then to
/// exactly one block more. Slivers take in the same centres and so get the same answer; one block more is a difference of two unions.
pub(crate) fn attack<D: Design>(bench: Bench<'_>, design: &D) -> Tally {
    let without: Edges = [1_600.0, 600.0, 3_400.0, 2_400.0];
    let with: Edges = [600.0, 600.0, 3_400.0, 2_400.0];
    let slivers: Vec<Vec<usize>> = {
        let mut chance = Chance::keyed(bench.seed, 0x182, 0);
        (0..SLIVERS)
            .map(|_| within([1_501.0 + chance.below(400) as f64, without[1], without[2], without[3]]))
            .collect()
    };
    let (with, without) = (within(with), within(without));
    let of = |purpose, count: i64| {
        bench.costly(4).learn_and_tally(purpose, |chance, there| {
            let cells: [Cell; SIDE * SIDE] = std::array::from_fn(|at| {
                let known = if at == TARGET { count + i64::from(there) } else { 8 + at as i64 };
                design.keep(known, chance)
            });
            let mut ask = |blocks: &[usize]| {
                let union: Vec<Cell> = blocks.iter().map(|at| cells[*at]).collect();
                sight(design.show_sum(&union, Audience::Partnership, chance))
            };
            let first = ask(&without);
            let equal = slivers.iter().filter(|sliver| ask(sliver) == first).count();
            let wider = ask(&with);
            let alone = sight(design.show(&cells[TARGET], Audience::Partnership, chance));
            together([first, wider, alone, equal as u64])
        })
    };
    strongest([of(0x180, FAR_BELOW), of(0x181, ON_THE_EDGE)])
}

/// The blocks whose centres lie in a rectangle.
fn within([west, south, east, north]: Edges) -> Vec<usize> {
    (0..SIDE * SIDE)
        .filter(|at| {
            let (x, y) = ((at % SIDE) as f64 * 1_000.0, (at / SIDE) as f64 * 1_000.0);
            west <= x && x <= east && south <= y && y <= north
        })
        .collect()
}
