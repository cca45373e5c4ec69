//! One cell as it is displayed: hidden under the threshold, then rounded.

use crate::chance::poisson;
use crate::closed_form::{advantage_as_shown, seen, shown_law};
use crate::design::{Cell, Design};
use crate::interval::Tally;
use crate::trials::Bench;
use disclosure::Audience;
use std::collections::BTreeSet;

/// Reports of a block in a year where 237 blocks share 1,500.
pub(crate) const MEAN_OF_A_BLOCK: f64 = 1_500.0 / 237.0;
/// Counts that are looked through for the worst.
const COUNTS: i64 = 200;

/// The attacker knows the cell's other reports, whose number is Poisson as that of a block, and weighs what is shown by its exact
/// likelihood with and without the target.
pub(crate) fn shown<D: Design>(bench: Bench<'_>, design: &D) -> Tally {
    let others_law = poisson(MEAN_OF_A_BLOCK);
    let rules = design.rules();
    let speaks: Vec<BTreeSet<u64>> = (0..others_law.len() as i64)
        .map(|others| {
            let law = |count| shown_law(count, rules.scale, &rules.partnership);
            let (without, with) = (law(others), law(others + 1));
            with.into_iter()
                .filter(|(seen, mass)| *mass > without.get(seen).copied().unwrap_or(0.0))
                .map(|(seen, _)| seen)
                .collect()
        })
        .collect();
    bench.tally(0x82, |chance, there| {
        let others = chance.pick(&others_law);
        let cell: Cell = design.keep(others as i64 + i64::from(there), chance);
        let shown = design.show(cell, Audience::Partnership, chance);
        shown.is_some_and(|shown| speaks[others].contains(&seen(shown)))
    })
}

/// The same in closed form: the mean over the Poisson law, and the worst over all counts.
pub(crate) fn expected<D: Design>(design: &D) -> (f64, f64) {
    let rules = design.rules();
    let of = |count| advantage_as_shown(count, rules.scale, &rules.partnership);
    let mut mass = libm::exp(-MEAN_OF_A_BLOCK);
    let (mut mean, mut worst) = (0.0, 0.0_f64);
    for count in 0..COUNTS {
        mean += mass * of(count);
        worst = worst.max(of(count));
        mass *= MEAN_OF_A_BLOCK / (count + 1) as f64;
    }
    (mean, worst)
}
