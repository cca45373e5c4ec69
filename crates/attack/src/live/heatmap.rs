//! The released surface turned back into numbers.

use super::ON_THE_EDGE;
use crate::chance::Chance;
use crate::design::Design;
use crate::interval::Tally;
use crate::trials::Bench;
use hotspot::{Noise, Watch, exceedance_released};
use std::collections::BTreeMap;

/// Areas of the map.
const AREAS: usize = 24;
/// Released values of the target's area that are worked out; none comes outside that in 10¹⁰ draws.
const REACH: i64 = 60;
/// How many times the region's rate the map asks about.
const TIMES: f64 = 1.5;

/// The map gives, to the last bit, the probability that the rate of an area lies above 1.5 times the region's. The attacker has all the other
/// released values, works the map out for every value that the target's area can have, and reads the stored value back. Maps by block and by
/// middle area: two draws.
pub(crate) fn attack<D: Design>(bench: Bench<'_>, design: &D) -> Tally {
    let blocks = Surface::of(bench.seed, design, 1);
    let middle_areas = Surface::of(bench.seed, design, 2);
    let known = ON_THE_EDGE;
    bench.costly(2).tally(0x170, |chance, there| {
        let read_back = [&blocks, &middle_areas].map(|surface| {
            let cell = design.keep(known + i64::from(there), chance);
            surface.invert(surface.at(i64::from(cell.stored)))
        });
        let for_it: i64 = read_back.iter().map(|values| weight(values, known, design)).sum();
        for_it > 0
    })
}

/// The sign of the likelihood ratio, given that the stored value is one of `values`.
fn weight<D: Design>(values: &[i64], known: i64, design: &D) -> i64 {
    let law = disclosure::NoiseLaw::at(design.rules().scale);
    let chance = |count: i64| values.iter().map(|value| law.mass(value - count)).sum::<f64>();
    let (with, without) = (chance(known + 1), chance(known));
    i64::from(with > without) - i64::from(with < without)
}

/// One map, worked out for each value that the target's area may have.
struct Surface {
    shown: Vec<u64>,
    inverse: BTreeMap<u64, Vec<i64>>,
}

impl Surface {
    fn of<D: Design>(seed: u64, design: &D, unit: u64) -> Self {
        let mut chance = Chance::keyed(seed, 0x171, unit);
        let mut values: Vec<i64> =
            (0..AREAS).map(|at| i64::from(design.keep(3 + at as i64 * 5 % 31, &mut chance).stored)).collect();
        let residents: Vec<f64> = (0..AREAS).map(|at| 400.0 + 37.0 * at as f64).collect();
        let scale = design.rules().scale;
        let scale = f64::from(scale.numerator()) / f64::from(scale.denominator());
        let mut inverse: BTreeMap<u64, Vec<i64>> = BTreeMap::new();
        let shown = (-REACH..=REACH)
            .map(|value| {
                values[0] = ON_THE_EDGE + value;
                let found = exceedance_released(
                    &values,
                    &residents,
                    TIMES,
                    Noise::DiscreteLaplace { scale },
                    &Watch::new(),
                );
                let shown = found.ok().and_then(|found| found.probability[0]).map_or(u64::MAX, f64::to_bits);
                inverse.entry(shown).or_default().push(ON_THE_EDGE + value);
                shown
            })
            .collect();
        Self { shown, inverse }
    }

    fn at(&self, value: i64) -> u64 {
        self.shown[(value - ON_THE_EDGE).clamp(-REACH, REACH).abs_diff(-REACH) as usize]
    }

    fn invert(&self, shown: u64) -> &[i64] {
        self.inverse.get(&shown).map_or(&[], Vec::as_slice)
    }
}
