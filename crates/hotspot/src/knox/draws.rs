//! The tables of many permutations at once: each pair is looked up once for [`LANES`] of them.

use super::pairs::{Part, Run};
use crate::chance::Chance;
use crate::{HotspotError, Watch};
use rayon::prelude::*;

/// Permutations that are counted side by side; one row of the table of days is then a cache line.
const LANES: usize = 32;

/// A day as narrow as the data allow, and a count of as many bits.
///
/// "At most t days apart" is one subtraction and one comparison: b - a + t, wrapped, is at most 2 t. It is right as long as the span of all days and t
/// together do not wrap; [`fits`] says so.
pub(super) trait Day: Copy + Default + Send + Sync {
    /// The most pairs that a count of this width can hold.
    const FULL: usize;
    /// The day, counted from the first.
    fn of(day: u32) -> Self;
    /// The day plus t, moved so that a signed comparison compares unsigned numbers.
    fn ahead(self, t: u32) -> Self;
    /// What [`Day::ahead`] less another day stays below when they are at most t days apart.
    fn limit(t: u32) -> Self;
    /// One more when the day is close to the one that `ahead` was made from.
    fn count(self, ahead: Self, day: Self, limit: Self) -> Self;
    /// The count as a number.
    fn number(self) -> u64;
}

macro_rules! day {
    ($unsigned:ty, $signed:ty) => {
        impl Day for $unsigned {
            const FULL: usize = <$unsigned>::MAX as usize;
            fn of(day: u32) -> Self {
                day as Self
            }
            fn ahead(self, t: u32) -> Self {
                self.wrapping_add(t as Self).wrapping_add(<$signed>::MIN as Self)
            }
            fn limit(t: u32) -> Self {
                (2 * t + 1) as Self ^ <$signed>::MIN as Self
            }
            fn count(self, ahead: Self, day: Self, limit: Self) -> Self {
                let close = (ahead.wrapping_sub(day) as $signed) < limit as $signed;
                self.wrapping_add(Self::from(close))
            }
            fn number(self) -> u64 {
                u64::from(self)
            }
        }
    };
}
day!(u16, i16);
day!(u32, i32);

/// Whether days up to `last` and a band of `t` days can be compared in numbers of `bits` bits.
pub(super) fn fits(last: u64, t: u32, bits: u32) -> bool {
    last + u64::from(t) < 1 << bits && 2 * u64::from(t) + 1 < 1 << bits
}

/// What is permuted.
pub(super) struct Draws<'a> {
    /// Days of the events in the order of the places, from 0.
    pub(super) days: &'a [u32],
    /// Closed outer edges of the time bands.
    pub(super) edges: &'a [u32],
    pub(super) seed: u64,
}

impl Draws<'_> {
    /// The tables of the days as given and of each permutation: `tables[replicate][band][column]`, flat, columns counted from day 0 (cumulative). Adds to
    /// `tables` what the pairs of `parts` give.
    ///
    /// # Errors
    /// [`HotspotError::Cancelled`].
    pub(super) fn tabulate<D: Day>(
        &self,
        parts: &[Part],
        tables: &mut [u64],
        watch: &Watch,
    ) -> Result<(), HotspotError> {
        let bands = 1 + parts.first().map_or(0, |part| part.near.len());
        let cells = bands * self.edges.len();
        let days: Vec<D> = self.days.iter().map(|day| D::of(*day)).collect();
        tables.par_chunks_mut(cells * LANES).enumerate().try_for_each(|(block, tables)| {
            watch.step(0)?;
            let lanes = tables.len() / cells;
            let shuffled = self.shuffled(&days, block * LANES, lanes);
            for part in parts {
                for (column, edge) in self.edges.iter().enumerate() {
                    for band in 0..bands {
                        let mut tally = Tally::new(&shuffled, *edge);
                        if band == 0 {
                            part.same.iter().for_each(|place| tally.within(*place));
                        } else {
                            part.near[band - 1].rows().for_each(|(own, runs)| tally.between(own, runs));
                        }
                        let totals = tally.totals();
                        for (table, total) in tables.chunks_exact_mut(cells).zip(totals) {
                            table[band * self.edges.len() + column] += total;
                        }
                    }
                }
            }
            watch.step(lanes as u64)
        })
    }

    /// The days of `lanes` replicates from `from` on, side by side for each event; replicate 0 is the days as given.
    fn shuffled<D: Day>(&self, days: &[D], from: usize, lanes: usize) -> Vec<[D; LANES]> {
        let replicates: Vec<Vec<D>> = (from..from + lanes)
            .map(|replicate| {
                let mut days = days.to_vec();
                if let Some(permutation) = replicate.checked_sub(1) {
                    Chance::new(self.seed, permutation as u32).shuffle(&mut days);
                }
                days
            })
            .collect();
        let mut side_by_side = vec![[D::default(); LANES]; days.len()];
        // Piece by piece, so that the rows being written stay in the cache.
        for (piece, rows) in side_by_side.chunks_mut(64).enumerate() {
            for (lane, replicate) in replicates.iter().enumerate() {
                for (row, day) in rows.iter_mut().zip(&replicate[piece * 64..]) {
                    row[lane] = *day;
                }
            }
        }
        side_by_side
    }
}

/// Counts, for each lane, the pairs at most t days apart.
struct Tally<'a, D> {
    days: &'a [[D; LANES]],
    t: u32,
    limit: [D; LANES],
    counts: [D; LANES],
    held: usize,
    totals: [u64; LANES],
}

impl<'a, D: Day> Tally<'a, D> {
    fn new(days: &'a [[D; LANES]], t: u32) -> Self {
        let nothing = [D::default(); LANES];
        Self { days, t, limit: [D::limit(t); LANES], counts: nothing, held: 0, totals: [0; LANES] }
    }

    /// The pairs among the events of one place.
    fn within(&mut self, place: Run) {
        for event in place.range() {
            let later = Run { first: event as u32 + 1, count: (place.range().end - event - 1) as u32 };
            self.event(event, &[later]);
        }
    }

    /// The pairs of one of the place's events and one of the runs'.
    fn between(&mut self, own: Run, runs: &[Run]) {
        for event in own.range() {
            self.event(event, runs);
        }
    }

    fn event(&mut self, event: usize, runs: &[Run]) {
        let ahead = self.days[event].map(|day| day.ahead(self.t));
        let mut counts = self.counts;
        for run in runs {
            // The counts are narrow: they are emptied before they could run over.
            for days in self.days[run.range()].chunks(D::FULL) {
                if self.held + days.len() > D::FULL {
                    self.counts = counts;
                    self.empty();
                    counts = self.counts;
                }
                self.held += days.len();
                for day in days {
                    for lane in 0..LANES {
                        counts[lane] = counts[lane].count(ahead[lane], day[lane], self.limit[lane]);
                    }
                }
            }
        }
        self.counts = counts;
    }

    fn empty(&mut self) {
        for (total, count) in self.totals.iter_mut().zip(&mut self.counts) {
            *total += std::mem::take(count).number();
        }
        self.held = 0;
    }

    fn totals(mut self) -> [u64; LANES] {
        self.empty();
        self.totals
    }
}
