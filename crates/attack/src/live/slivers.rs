//! Polygons that differ by a sliver, and by exactly one block.

use super::{FAR_BELOW, ON_THE_EDGE, sight, strongest, together};
use crate::chance::Chance;
use crate::design::{Cell, Design};
use crate::interval::Tally;
use crate::trials::Bench;
use disclosure::Audience;
use geo_types::{Coord, LineString, Polygon};
use geography::{AreaCode, Bng, blocks_within};
use std::collections::BTreeMap;

/// Blocks stand on a lattice of this many by this many, a kilometre apart.
const SIDE: usize = 4;
/// Sliver polygons asked.
const SLIVERS: u64 = 20;
/// The target's block.
const TARGET: usize = 5;

/// Metres from the lattice's first block to the grid's origin.
const ORIGIN: f64 = 250_000.0;

/// The attacker moves the edge of a polygon by slivers, so that it creeps over the ground of the target's block without reaching its centre, and then to
/// exactly one block more. Slivers take in the same centres and so get the same answer; one block more is a difference of two unions.
pub(crate) fn attack<D: Design>(bench: Bench<'_>, design: &D) -> Tally {
    let slivers: Vec<Vec<usize>> = {
        let mut chance = Chance::keyed(bench.seed, 0x182, 0);
        (0..SLIVERS).map(|_| within(&outline(1_001.0 + chance.below(800) as f64, None))).collect()
    };
    let (with, without) = (within(&outline(1_900.0, Some(900.0))), within(&outline(1_900.0, None)));
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
            let alone = sight(design.show(cells[TARGET], Audience::Partnership, chance));
            together([first, wider, alone, equal as u64])
        })
    };
    strongest([of(0x180, FAR_BELOW), of(0x181, ON_THE_EDGE)])
}

/// The outline of the blocks to the east of the target's, its western edge so many metres from the lattice's; with a bump that reaches
/// over the target's block alone when one is asked for.
fn outline(west: f64, bump: Option<f64>) -> Polygon<f64> {
    let mut corners = vec![(west, 600.0), (3_400.0, 600.0), (3_400.0, 2_400.0), (west, 2_400.0)];
    if let Some(reach) = bump {
        corners.extend([(west, 1_400.0), (reach, 1_400.0), (reach, 700.0), (west, 700.0)]);
    }
    corners.push(corners[0]);
    let at = |(x, y)| Coord { x: ORIGIN + x, y: ORIGIN + y };
    Polygon::new(LineString::new(corners.into_iter().map(at).collect()), Vec::new())
}

/// The blocks that the service takes a polygon to mean: those whose fixed centre point lies within.
fn within(polygon: &Polygon<f64>) -> Vec<usize> {
    let code = |at: usize| AreaCode::parse(&format!("B-{at:02}")).expect("a code");
    let centre =
        |at: usize| Bng::new(ORIGIN + (at % SIDE) as f64 * 1_000.0, ORIGIN + (at / SIDE) as f64 * 1_000.0);
    let centres: BTreeMap<AreaCode, Bng> = (0..SIDE * SIDE).map(|at| (code(at), centre(at))).collect();
    let blocks = blocks_within(polygon, &centres).expect("the outlines are simple and wide enough");
    (0..SIDE * SIDE).filter(|at| blocks.contains(&code(*at))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slivers_take_in_the_same_blocks_and_the_bump_exactly_one_more() {
        let without = within(&outline(1_900.0, None));
        for west in [1_001.0, 1_400.0, 1_800.0] {
            assert_eq!(within(&outline(west, None)), without);
        }
        let mut with = without.clone();
        with.push(TARGET);
        with.sort_unstable();
        assert_eq!(within(&outline(1_900.0, Some(900.0))), with);
    }
}
