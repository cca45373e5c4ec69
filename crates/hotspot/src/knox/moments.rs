//! Mean and deviation of a Knox table over all permutations, without permuting.

use super::pairs::Part;
use rayon::prelude::*;

/// Pairs of events that are close, and how they share events.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Ties {
    /// Unordered pairs.
    pub(super) pairs: u64,
    /// Ordered pairs of different pairs that share an event: the sum of d (d - 1) over the events, d being the partners of one.
    sharing: f64,
}

impl Ties {
    fn of(partners: impl Iterator<Item = u64>) -> Self {
        let (mut ends, mut sharing) = (0, 0_u128);
        for d in partners {
            ends += d;
            sharing += u128::from(d) * u128::from(d.saturating_sub(1));
        }
        Self { pairs: ends / 2, sharing: sharing as f64 }
    }
}

/// The partners of each event in each space band, gathered chunk by chunk.
pub(super) struct Partners {
    /// For each band, by how much the number of partners changes from one event to the next.
    changes: Vec<Vec<i64>>,
}

impl Partners {
    pub(super) fn new(events: usize, bands: usize) -> Self {
        Self { changes: vec![vec![0; events + 1]; bands] }
    }

    pub(super) fn add(&mut self, parts: &[Part]) {
        self.changes.par_iter_mut().enumerate().for_each(|(band, changes)| {
            let mut add = |range: std::ops::Range<usize>, partners: i64| {
                changes[range.start] += partners;
                changes[range.end] -= partners;
            };
            for part in parts {
                if band == 0 {
                    part.same.iter().for_each(|place| add(place.range(), i64::from(place.count) - 1));
                } else {
                    for (own, runs) in part.near[band - 1].rows() {
                        for run in runs {
                            add(run.range(), i64::from(own.count));
                        }
                        add(own.range(), runs.iter().map(|run| i64::from(run.count)).sum());
                    }
                }
            }
        });
    }

    pub(super) fn ties(&self) -> Vec<Ties> {
        let partners = |changes: &Vec<i64>| {
            Ties::of(changes.iter().scan(0_i64, |partners, change| {
                *partners += change;
                Some(*partners as u64)
            }))
        };
        self.changes.iter().map(partners).collect()
    }
}

/// The pairs of each time band; `days` rising from 0, `edges` the closed outer edges of the bands.
pub(super) fn time_ties(days: &[u32], edges: &[u32]) -> Vec<Ties> {
    let mut nearer = vec![0_u64; days.len()];
    edges
        .iter()
        .map(|edge| {
            let (mut start, mut end) = (0, 0);
            Ties::of(days.iter().zip(&mut nearer).map(|(day, nearer)| {
                while day - days[start] > *edge {
                    start += 1;
                }
                while days.get(end).is_some_and(|other| other.saturating_sub(*day) <= *edge) {
                    end += 1;
                }
                let within = (end - start - 1) as u64;
                within - std::mem::replace(nearer, within)
            }))
        })
        .collect()
}

/// Mean and standard deviation, over all permutations of the days, of the number of pairs that are close in space and in time.
///
/// D. E. Barton and F. N. David, "The random intersection of two graphs" (1966), as N. Mantel, "The detection of disease clustering and a generalized
/// regression approach" (1967) has it: two close pairs meet two close pairs in one way when they share an event and in another when they do not.
pub(super) fn mean_and_deviation(events: usize, space: Ties, time: Ties) -> (f64, f64) {
    let n = events as f64;
    let all = n * (n - 1.0) / 2.0;
    let (near, soon) = (space.pairs as f64, time.pairs as f64);
    let mean = near * (soon / all);
    if near <= 0.0 || soon <= 0.0 || near >= all || soon >= all {
        return (mean, 0.0);
    }
    let triples = n * (n - 1.0) * (n - 2.0);
    let shared = space.sharing * (time.sharing / triples);
    let apart = |ties: Ties| {
        let pairs = ties.pairs as f64;
        (pairs * (pairs - 1.0) - ties.sharing).max(0.0)
    };
    let quadruples = triples * (n - 3.0);
    let separate = if quadruples > 0.0 { apart(space) * (4.0 * apart(time) / quadruples) } else { 0.0 };
    (mean, (mean + shared + separate - mean * mean).max(0.0).sqrt())
}
