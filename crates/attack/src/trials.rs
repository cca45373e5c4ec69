//! Pairs of worlds, tried on all threads.

use crate::chance::Chance;
use crate::interval::Tally;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Pairs that share one stream of chance.
const STRETCH: u64 = 1 << 14;

/// Where attacks are tried: how many pairs, from which seed, and who is told how far it is.
#[derive(Clone, Copy)]
pub(crate) struct Bench<'a> {
    pub(crate) pairs: u64,
    pub(crate) seed: u64,
    pub(crate) told: &'a (dyn Fn(u64) + Sync),
}

impl Bench<'_> {
    /// The same bench for an attack that costs as much as `share` others: it tries fewer pairs.
    pub(crate) fn costly(self, share: u64) -> Self {
        Self { pairs: (self.pairs / share).max(1_000), ..self }
    }

    /// Shows the attacker a world with the report and one without, for every pair. `guess` says whether it is there.
    pub(crate) fn tally(self, purpose: u64, guess: impl Fn(&mut Chance, bool) -> bool + Sync) -> Tally {
        let [tally] = self.tallies(purpose, |chance, there| [guess(chance, there)]);
        tally
    }

    /// The same for several attackers who see the same worlds.
    pub(crate) fn tallies<const K: usize>(
        self,
        purpose: u64,
        guess: impl Fn(&mut Chance, bool) -> [bool; K] + Sync,
    ) -> [Tally; K] {
        (0..self.pairs.div_ceil(STRETCH))
            .into_par_iter()
            .map(|stretch| {
                let mut chance = Chance::keyed(self.seed, purpose, stretch);
                let pairs = STRETCH.min(self.pairs - stretch * STRETCH);
                let mut tallies = [Tally { pairs, ..Tally::default() }; K];
                for _ in 0..pairs {
                    let (right, wrong) = (guess(&mut chance, true), guess(&mut chance, false));
                    for (tally, (right, wrong)) in tallies.iter_mut().zip(right.into_iter().zip(wrong)) {
                        tally.right += u64::from(right);
                        tally.wrong += u64::from(wrong);
                    }
                }
                (self.told)(pairs);
                tallies
            })
            .reduce(|| [Tally::default(); K], |a, b| std::array::from_fn(|at| a[at].and(b[at])))
    }

    /// The attacker first watches worlds whose truth is known (a tenth as many, at least 100,000) and learns how much oftener each sight
    /// comes with the report than without; then guesses by that likelihood ratio on fresh pairs. Learnt, not computed, so that a
    /// service that is broken in a way that nobody thought of is attacked at its weak spot too.
    pub(crate) fn learn_and_tally(
        self,
        purpose: u64,
        see: impl Fn(&mut Chance, bool) -> u64 + Sync,
    ) -> Tally {
        let speaks = self.learn(purpose ^ LEARNING, &see);
        self.tally(purpose, |chance, there| {
            let seen = see(chance, there);
            speaks.binary_search_by_key(&seen, |(sight, _)| *sight).is_ok_and(|at| speaks[at].1 > 0)
        })
    }

    /// Every sight that came, in order, with how much oftener it came with the report.
    fn learn(self, purpose: u64, see: &(impl Fn(&mut Chance, bool) -> u64 + Sync)) -> Vec<(u64, i64)> {
        let pairs = (self.pairs / 10).clamp(100_000, 1_000_000);
        let watched = (0..pairs.div_ceil(STRETCH))
            .into_par_iter()
            .map(|stretch| {
                let mut chance = Chance::keyed(self.seed, purpose, stretch);
                let mut seen: BTreeMap<u64, i64> = BTreeMap::new();
                for _ in 0..STRETCH {
                    *seen.entry(see(&mut chance, true)).or_default() += 1;
                    *seen.entry(see(&mut chance, false)).or_default() -= 1;
                }
                seen
            })
            .reduce(BTreeMap::new, |mut all, part| {
                for (sight, speaks) in part {
                    *all.entry(sight).or_default() += speaks;
                }
                all
            });
        watched.into_iter().collect()
    }
}

/// Sets the streams of learning apart from those of the fresh pairs.
const LEARNING: u64 = 0x5EED_0000_0000_0000;
