//! The largest statistic of each replicate.
//!
//! Replicates are scanned by the dozen, side by side in lanes. The total of cases is fixed, so the statistic of a circle and window depends on the count alone,
//! and a level of it is one whole number for each (see `reach`): most circles are done with additions and comparisons, and logarithms are taken only where
//! a lane reaches the level. The level lies below nearly all maxima; a replicate that never reaches it is scanned again with a lower one, so that
//! every maximum is exact.

use super::lanes::{LANES, Lane, Row, fold, larger};
use super::model::Held;
use super::reach::{Reaches, Rows};
use super::report::Gumbel;
use super::statistic::{ceiling, log_ratio};
use super::{Ground, ScanDraws};
use crate::chance::Chance;
use crate::{HotspotError, Watch};
use rayon::prelude::*;
use std::ops::Range;

/// The most numbers that a block of replicates may hold: 0.9 GB as a rule, 1.4 GB when circles hold more than 32,000 cases.
const BLOCK_MAX: usize = 1 << 27;
/// Centres that are worked on together.
const CHUNK: usize = 16;
/// Spots that are put into lanes together.
const TOGETHER: usize = 16;
/// Keeps these draws apart from those of other methods.
const PURPOSE: u64 = 0x005C_A4A1;

/// The largest statistic of each replicate, in their order.
///
/// # Errors
/// [`HotspotError::TooManyOutcomes`] when a block of replicates does not fit; [`HotspotError::Cancelled`].
pub(super) fn maxima(ground: &Ground<'_>, draws: ScanDraws, watch: &Watch) -> Result<Vec<f64>, HotspotError> {
    let (spots, steps) = (ground.spots.len(), ground.windows.steps);
    if spots.saturating_mul(steps + 1).saturating_mul(LANES) > BLOCK_MAX {
        return Err(HotspotError::TooManyOutcomes);
    }
    let mut maxima: Vec<f64> = Vec::new();
    // Near the logarithm of the number of windows and circles lies the largest of that many independent ones; overlapping ones stay well below it.
    let looks = ground.circles.count() as f64 * ground.windows.all.len() as f64;
    let mut reaches = Reaches::new(ground, 0.3 * libm::log(looks.max(1.0)));
    let mut block = Block::default();
    for first in (0..draws.replicates).step_by(LANES) {
        let lanes = LANES.min((draws.replicates - first) as usize);
        block.draw(ground, draws.seed, first, lanes);
        let best = block_maxima(ground, &block, &reaches, lanes, watch)?;
        maxima.extend(&best[..lanes]);
        watch.step(lanes as u64)?;
        if first == 0 && (LANES as u32) < draws.replicates {
            reaches = Reaches::new(ground, level_below(&maxima));
        }
    }
    Ok(maxima)
}

/// A level that nearly no further maximum stays below.
fn level_below(maxima: &[f64]) -> f64 {
    let lowest = maxima.iter().copied().fold(f64::INFINITY, f64::min);
    // One of two thousand lies below if they follow their law; such a one costs a second look at its block.
    Gumbel::fit(maxima).map_or(0.9 * lowest, |law| law.location - 2.0 * law.scale).max(0.0)
}

/// Replicates side by side: for each spot the cases before each step and in all, in every lane, in the widths that are needed.
#[derive(Default)]
struct Block {
    narrow: Vec<Row<u8>>,
    middle: Vec<Row<i16>>,
    wide: Vec<Row<i32>>,
    /// The most cases that any lane has in each spot.
    peak: Vec<u32>,
    /// What the lanes were filled from; kept for its memory.
    drawn: Vec<Drawn>,
}

/// One draw: cases of each spot by step, and in all.
type Drawn = (Vec<u32>, Vec<u32>);

impl Block {
    fn draw(&mut self, ground: &Ground<'_>, seed: u64, first: u32, lanes: usize) {
        let (spots, steps) = (ground.spots.len(), ground.windows.steps);
        self.drawn.resize(lanes, (Vec::new(), Vec::new()));
        self.drawn.par_iter_mut().enumerate().for_each(|(lane, (counts, totals))| {
            counts.clear();
            counts.resize(spots * steps, 0);
            ground.model.draw(Chance::keyed(seed, PURPOSE, u64::from(first) + lane as u64), counts, steps);
            totals.clear();
            totals.extend(counts.chunks_exact(steps).map(|row| row.iter().sum::<u32>()));
        });
        self.peak.clear();
        self.peak.resize(spots, 0);
        for (_, totals) in &self.drawn {
            self.peak.iter_mut().zip(totals).for_each(|(peak, total)| *peak = (*peak).max(*total));
        }
        let largest = (0..ground.circles.centres())
            .map(|centre| ground.circles.around(centre).0.iter().map(|spot| self.cases(*spot)).sum::<u64>())
            .max()
            .unwrap_or(0);
        let rows = |needed: bool| if needed { spots * (steps + 1) } else { 0 };
        self.narrow.resize(rows(true), Row::all(0));
        self.middle.resize(rows(largest >= u64::from(u8::LARGEST)), Row::all(0));
        self.wide.resize(rows(largest >= u64::from(i16::LARGEST)), Row::all(0));
        put(&mut self.narrow, &self.drawn, steps);
        put(&mut self.middle, &self.drawn, steps);
        put(&mut self.wide, &self.drawn, steps);
    }

    fn cases(&self, spot: u32) -> u64 {
        u64::from(self.peak[spot as usize])
    }
}

/// Puts drawn counts into their lanes.
fn put<T: Lane>(table: &mut [Row<T>], drawn: &[Drawn], steps: usize) {
    // Some spots at a time: the counts of a lane are read in long runs, and the rows stay at hand.
    table.par_chunks_mut((steps + 1) * TOGETHER).enumerate().for_each(|(chunk, rows)| {
        for (lane, (counts, _)) in drawn.iter().enumerate() {
            let counts = counts[chunk * TOGETHER * steps..].chunks_exact(steps);
            for (rows, counts) in rows.chunks_exact_mut(steps + 1).zip(counts) {
                let mut before = T::default();
                for (row, count) in rows[1..].iter_mut().zip(counts) {
                    before = before.plus(T::of(*count));
                    row.0[lane] = before;
                }
            }
        }
    });
}

fn block_maxima(
    ground: &Ground<'_>,
    block: &Block,
    reaches: &Reaches,
    lanes: usize,
    watch: &Watch,
) -> Result<[f64; LANES], HotspotError> {
    let mut best = Scanner { ground, block, reaches, lanes }.pass(watch)?;
    let mut level = reaches.level;
    // What lies below the level may not be the largest: it was not looked for.
    while level > 0.0 && best[..lanes].iter().any(|best| *best < level) {
        level = if level > 0.1 { level / 2.0 } else { 0.0 };
        best = Scanner { ground, block, reaches: &Reaches::new(ground, level), lanes }.pass(watch)?;
    }
    Ok(best)
}

/// Finds the maxima of a block.
struct Scanner<'a> {
    ground: &'a Ground<'a>,
    block: &'a Block,
    reaches: &'a Reaches,
    lanes: usize,
}

impl Scanner<'_> {
    /// All centres once.
    fn pass(&self, watch: &Watch) -> Result<[f64; LANES], HotspotError> {
        let centres = self.ground.circles.centres();
        (0..centres.div_ceil(CHUNK))
            .into_par_iter()
            .map(|chunk| {
                watch.step(0)?;
                let (mut best, mut scratch) = ([0.0; LANES], Rows::default());
                for centre in chunk * CHUNK..centres.min((chunk + 1) * CHUNK) {
                    let (high, low) = self.reaches.around(self.ground, centre, &mut scratch);
                    let last = self.ground.circles.around(centre).1.iter().rposition(|ring| ring.first);
                    let mut walk = Walk {
                        centre,
                        high,
                        low,
                        ring: 0,
                        end: last.map_or(0, |last| last + 1),
                        peak: 0,
                        best,
                    };
                    self.walk(&self.block.narrow, &mut walk);
                    self.walk(&self.block.middle, &mut walk);
                    self.walk(&self.block.wide, &mut walk);
                    best = walk.best;
                }
                Ok(best)
            })
            .try_reduce(|| [0.0; LANES], |one, other| Ok(larger(&one, &other)))
    }

    /// Goes on along the circles of a centre while their cases fit the width.
    fn walk<T: Lane>(&self, table: &[Row<T>], walk: &mut Walk<'_>) {
        let (members, rings) = self.ground.circles.around(walk.centre);
        if table.is_empty() || walk.ring == walk.end {
            return;
        }
        let mut circle = Circle { before: vec![Row::all(T::default()); self.ground.windows.steps + 1] };
        let groups = self.ground.windows.groups.len();
        let mut from = 0;
        for (place, ring) in rings[..walk.end].iter().enumerate().skip(walk.ring.saturating_sub(1)) {
            let joining = &members[from..ring.end as usize];
            let known = place < walk.ring;
            let more = if known { 0 } else { joining.iter().map(|spot| self.block.cases(*spot)).sum() };
            if walk.peak + more >= u64::from(T::LARGEST) {
                return;
            }
            walk.peak += more;
            for spot in joining.iter().filter(|spot| self.block.cases(**spot) > 0) {
                circle.join(table, *spot);
            }
            from = ring.end as usize;
            if !known {
                walk.ring = place + 1;
                if ring.first && circle.hits(self, walk, 0..groups).any(self.lanes) {
                    self.weigh(&circle, &members[..from], walk);
                }
            }
        }
    }

    /// Works out the statistic where a lane was hit.
    fn weigh<T: Lane>(&self, circle: &Circle<T>, members: &[u32], walk: &mut Walk<'_>) {
        let (mut held, mut expected) = (Held::default(), Vec::new());
        for spot in members {
            self.ground.model.hold(&mut held, *spot);
        }
        self.ground.model.expected(&held, &self.ground.windows.all, &mut expected);
        let (wanted, mut rest) = (self.ground.wanted, &expected[..]);
        for (place, group) in self.ground.windows.groups.iter().enumerate() {
            let (here, after) = rest.split_at(group.to - group.from);
            rest = after;
            let hit = circle.hits(self, walk, place..place + 1);
            if !hit.any(self.lanes) {
                continue;
            }
            for lane in (0..self.lanes).filter(|lane| hit.0[*lane] > T::default()) {
                let best = &mut walk.best[lane];
                for (window, expected) in group.windows().zip(here) {
                    let (from, to) =
                        (&circle.before[window.from as usize], &circle.before[window.to as usize]);
                    let cases = to.0[lane].minus(from.0[lane]).number();
                    let c = f64::from(cases);
                    if wanted.takes(cases, *expected) && ceiling(c, *expected, wanted.all) > *best {
                        *best = best.max(log_ratio(c, *expected, wanted.all));
                    }
                }
            }
        }
    }
}

/// How far the circles of a centre have been looked at.
struct Walk<'a> {
    centre: usize,
    /// See [`Reaches::around`].
    high: &'a [u32],
    low: &'a [u32],
    /// The next circle, and one past the last that is looked at.
    ring: usize,
    end: usize,
    /// No lane has more cases in the circle.
    peak: u64,
    best: [f64; LANES],
}

/// The cases in a circle before each step and in all.
struct Circle<T> {
    before: Vec<Row<T>>,
}

impl<T: Lane> Circle<T> {
    fn join(&mut self, table: &[Row<T>], spot: u32) {
        let rows = &table[spot as usize * self.before.len()..][..self.before.len()];
        for (before, row) in self.before.iter_mut().zip(rows) {
            *before = before.with(row, T::plus);
        }
    }

    /// The lanes in which some window of these groups may reach the level: those that are not 0.
    fn hits(&self, scanner: &Scanner<'_>, walk: &Walk<'_>, groups: Range<usize>) -> Row<T> {
        let mut hit = Row::all(T::default());
        let all = &scanner.ground.windows.groups;
        let row = (walk.ring - 1) * all.len();
        if scanner.ground.wanted.rates.high() {
            let reaches = &walk.high[row..][groups.clone()];
            for (group, reach) in all[groups.clone()].iter().zip(reaches) {
                if u64::from(*reach) <= walk.peak {
                    let (starts, ends) = group.edges(&self.before);
                    let largest = fold(ends, starts, T::default(), Ord::max);
                    hit = hit.with(&largest.with(&Row::all(T::of(reach - 1)), T::above), T::either);
                }
            }
        }
        if scanner.ground.wanted.rates.low() {
            for (group, reach) in all[groups.clone()].iter().zip(&walk.low[row..][groups]) {
                let reach = Row::all(T::of((*reach).min(T::LARGEST)));
                let (starts, ends) = group.edges(&self.before);
                let smallest = fold(ends, starts, T::of(T::LARGEST), Ord::min);
                hit = hit.with(&reach.with(&smallest, T::above), T::either);
            }
        }
        hit
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::ground::{Input, before};
    use crate::scan::model::Model;
    use crate::scan::observed::best_windows;
    use crate::scan::{ScanRates, ScanShape, ScanSites};
    use geography::Bng;
    use proptest::prelude::*;

    /// Each replicate's maximum is what a plain look at its draw finds.
    fn maxima_are_exact(ground: &mut Ground<'_>, replicates: u32) {
        let (spots, steps) = (ground.spots.len(), ground.windows.steps);
        let found = maxima(ground, ScanDraws { replicates, seed: 4 }, &Watch::new()).unwrap();
        for (replicate, found) in (0..u64::from(replicates)).zip(found) {
            let mut counts = vec![0; spots * steps];
            ground.model.draw(Chance::keyed(4, PURPOSE, replicate), &mut counts, steps);
            ground.before = before(&counts, steps);
            let best = best_windows(ground, &[f64::INFINITY], &Watch::new()).unwrap();
            let plain = best[0].iter().map(|best| best.ratio).fold(0.0, f64::max);
            assert!((found - plain).abs() <= 1e-9 * plain, "replicate {replicate}: {found} and {plain}");
        }
    }

    fn rates() -> impl Strategy<Value = ScanRates> {
        prop_oneof![Just(ScanRates::High), Just(ScanRates::Low), Just(ScanRates::Both)]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]

        #[test]
        fn lanes_miss_no_maximum(
            places in proptest::collection::vec((0_i32..6, 0_i32..6, proptest::collection::vec(0_u32..4, 5)), 1..14),
            times in prop_oneof![Just(1_u32), Just(30), Just(2_500)],
            max_steps in 1_u32..6, prospective in any::<bool>(), rates in rates(), min_cases in 1_u32..4, poisson in any::<bool>(),
        ) {
            let at: Vec<Bng> = places.iter().map(|(e, n, _)| Bng::new(f64::from(*e), f64::from(*n))).collect();
            let sites = ScanSites::on_grid(&at).unwrap();
            let cases: Vec<u32> = places.iter().flat_map(|place| place.2.iter().map(|count| count * times)).collect();
            let people: Vec<f64> = (0..cases.len()).map(|i| 1.0 + (i * 7 % 5) as f64).collect();
            let shape = ScanShape { radius_m: 3.0, max_share: 0.7, max_steps, min_cases, prospective, rates, ..ScanShape::default() };
            let Some(input) = Input::new(&sites, &cases, poisson.then_some(&people[..]), &shape).unwrap() else { return Ok(()) };
            let model = if poisson {
                Model::population(&input.people, input.steps, input.all)
            } else {
                Model::margins(&input.counts, input.steps).unwrap()
            };
            // More than one block, so that the second is scanned at a level of its own.
            maxima_are_exact(&mut input.ground(model).unwrap(), if times > 30 { 5 } else { 130 });
        }
    }
}
