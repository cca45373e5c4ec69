//! The largest statistic of each replicate.
//!
//! Replicates are scanned by the dozen, side by side in the lanes of small whole numbers. The total of cases is fixed, so the statistic of a circle and
//! window depends on the count alone, and a level of it is one whole number (see `statistic`): most circles are done with additions and comparisons, and
//! logarithms are taken only where a lane reaches the level. The level lies below nearly all maxima; a replicate that never reaches it is scanned
//! again with a lower one, so that every maximum is exact.

use super::model::Held;
use super::report::Gumbel;
use super::statistic::{Levels, ceiling, log_ratio};
use super::{Ground, ScanDraws};
use crate::chance::Chance;
use crate::{HotspotError, Watch};
use rayon::prelude::*;
use std::ops::Range;

/// Replicates side by side.
const LANES: usize = 32;
/// The most numbers that a block of replicates may hold: 0.9 GB as a rule, 1.4 GB when circles hold more than 65,000 cases.
const BLOCK_MAX: usize = 1 << 27;
/// Centres that are worked on together.
const CHUNK: usize = 16;
/// Keeps these draws apart from those of other methods.
const PURPOSE: u64 = 0x005C_A4A1;

/// A small whole number of fixed width. Sums may wrap around; differences of sums come out right while they fit.
trait Lane: Copy + Default + Ord + Send + Sync {
    const LARGEST: u32;
    fn of(number: u32) -> Self;
    fn number(self) -> u32;
    fn plus(self, other: Self) -> Self;
    fn minus(self, other: Self) -> Self;
    /// By how much it is above the other, 0 if it is not.
    fn above(self, other: Self) -> Self;
    fn either(self, other: Self) -> Self;
}

macro_rules! lane {
    ($($number:ty),*) => {$(
        impl Lane for $number {
            const LARGEST: u32 = <$number>::MAX as u32;
            fn of(number: u32) -> Self {
                number as Self
            }
            fn number(self) -> u32 {
                u32::from(self)
            }
            fn plus(self, other: Self) -> Self {
                self.wrapping_add(other)
            }
            fn minus(self, other: Self) -> Self {
                self.wrapping_sub(other)
            }
            fn above(self, other: Self) -> Self {
                self.saturating_sub(other)
            }
            fn either(self, other: Self) -> Self {
                self | other
            }
        }
    )*};
}
lane!(u8, u16, u32);

/// One number of each replicate.
type Row<T> = [T; LANES];

/// The largest statistic of each replicate, in their order.
///
/// # Errors
/// [`HotspotError::TooManyOutcomes`] when a block of replicates does not fit; [`HotspotError::Cancelled`].
pub(super) fn maxima(ground: &Ground<'_>, draws: ScanDraws, watch: &Watch) -> Result<Vec<f64>, HotspotError> {
    let (spots, steps) = (ground.spots.len(), ground.windows.steps);
    if spots.saturating_mul(steps + 1).saturating_mul(LANES) > BLOCK_MAX {
        return Err(HotspotError::TooManyOutcomes);
    }
    let (least, most) = ground.model.bounds(spots, &ground.windows);
    let mut scanner = Scanner { ground, least, most, block: Block::default(), levels: None };
    let mut maxima: Vec<f64> = Vec::new();
    // Near the logarithm of the number of windows and circles lies the largest of that many independent ones; overlapping ones stay well below it.
    let looks = ground.circles.count() as f64 * ground.windows.all.len() as f64;
    let mut level = 0.3 * libm::log(looks.max(1.0));
    for first in (0..draws.replicates).step_by(LANES) {
        let lanes = LANES.min((draws.replicates - first) as usize);
        scanner.block.draw(ground, draws.seed, first, lanes);
        maxima.extend(scanner.block_maxima(lanes, level, watch)?);
        if first == 0 {
            level = level_below(&maxima);
        }
        watch.step(lanes as u64)?;
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
    middle: Vec<Row<u16>>,
    wide: Vec<Row<u32>>,
    /// The most cases that any lane has in each spot.
    peak: Vec<u32>,
}

impl Block {
    fn draw(&mut self, ground: &Ground<'_>, seed: u64, first: u32, lanes: usize) {
        let (spots, steps) = (ground.spots.len(), ground.windows.steps);
        let drawn: Vec<Vec<u32>> = (0..lanes as u64)
            .into_par_iter()
            .map(|lane| {
                ground.model.draw(Chance::keyed(seed, PURPOSE, u64::from(first) + lane), spots, steps)
            })
            .collect();
        let peak = |spot: usize| {
            let cases = |counts: &Vec<u32>| counts[spot * steps..][..steps].iter().sum();
            drawn.iter().map(cases).max().unwrap_or(0)
        };
        self.peak = (0..spots).into_par_iter().with_min_len(64).map(peak).collect();
        let largest = (0..ground.circles.centres())
            .map(|centre| ground.circles.around(centre).0.iter().map(|spot| self.cases(*spot)).sum::<u64>())
            .max()
            .unwrap_or(0);
        fill(&mut self.narrow, &drawn, spots, steps);
        if largest >= u64::from(u8::LARGEST) {
            fill(&mut self.middle, &drawn, spots, steps);
        }
        if largest >= u64::from(u16::LARGEST) {
            fill(&mut self.wide, &drawn, spots, steps);
        }
    }

    fn cases(&self, spot: u32) -> u64 {
        u64::from(self.peak[spot as usize])
    }
}

/// Puts drawn counts into their lanes.
fn fill<T: Lane>(table: &mut Vec<Row<T>>, drawn: &[Vec<u32>], spots: usize, steps: usize) {
    table.resize(spots * (steps + 1), [T::default(); LANES]);
    table.par_chunks_mut(steps + 1).enumerate().with_min_len(64).for_each(|(spot, rows)| {
        let mut before = [T::default(); LANES];
        for (step, row) in rows[1..].iter_mut().enumerate() {
            for (before, counts) in before.iter_mut().zip(drawn) {
                *before = before.plus(T::of(counts[spot * steps + step]));
            }
            *row = before;
        }
    });
}

/// Finds the maxima of a block.
struct Scanner<'a> {
    ground: &'a Ground<'a>,
    /// For each spot and group of windows the least that is expected of it.
    least: Vec<f64>,
    /// And the most.
    most: Vec<f64>,
    block: Block,
    levels: Option<(f64, Levels)>,
}

impl Scanner<'_> {
    fn block_maxima(
        &mut self,
        lanes: usize,
        mut level: f64,
        watch: &Watch,
    ) -> Result<Vec<f64>, HotspotError> {
        loop {
            if self.levels.as_ref().is_none_or(|(built, _)| built.total_cmp(&level).is_ne()) {
                let most = self.ground.most_expected;
                self.levels = Some((level, Levels::new(level, self.ground.wanted, most)));
            }
            let best = self.pass(lanes, watch)?;
            // What lies below the level may not be the largest: it was not looked for.
            if level <= 0.0 || best[..lanes].iter().all(|best| *best >= level) {
                return Ok(best[..lanes].to_vec());
            }
            level = if level > 0.1 { level / 2.0 } else { 0.0 };
        }
    }

    /// All centres of a block once.
    fn pass(&self, lanes: usize, watch: &Watch) -> Result<Row<f64>, HotspotError> {
        let Some((_, levels)) = &self.levels else { return Ok([0.0; LANES]) };
        let larger = |one: Row<f64>, other: Row<f64>| std::array::from_fn(|lane| one[lane].max(other[lane]));
        let chunks = self.ground.circles.centres().div_ceil(CHUNK);
        (0..chunks)
            .into_par_iter()
            .map(|chunk| {
                watch.step(0)?;
                let mut best = [0.0; LANES];
                for centre in chunk * CHUNK..self.ground.circles.centres().min((chunk + 1) * CHUNK) {
                    let mut walk = Walk { centre, ring: 0, peak: 0, lanes, best };
                    self.walk(&self.block.narrow, levels, &mut walk);
                    self.walk(&self.block.middle, levels, &mut walk);
                    self.walk(&self.block.wide, levels, &mut walk);
                    best = walk.best;
                }
                Ok(best)
            })
            .try_reduce(|| [0.0; LANES], |one, other| Ok(larger(one, other)))
    }

    /// Goes on along the circles of a centre while their cases fit the width.
    fn walk<T: Lane>(&self, table: &[Row<T>], levels: &Levels, walk: &mut Walk) {
        let (members, rings) = self.ground.circles.around(walk.centre);
        if table.is_empty() || walk.ring == rings.len() {
            return;
        }
        let mut circle = Circle::new(self.ground.windows.steps, self.ground.windows.groups.len());
        let mut from = 0;
        for (place, ring) in rings.iter().enumerate().skip(walk.ring.saturating_sub(1)) {
            let joining = &members[from..ring.end as usize];
            let known = place < walk.ring;
            let more = if known { 0 } else { joining.iter().map(|spot| self.block.cases(*spot)).sum() };
            if walk.peak + more >= u64::from(T::LARGEST) {
                return;
            }
            walk.peak += more;
            for spot in joining.iter().filter(|spot| self.block.cases(**spot) > 0) {
                circle.join(self, table, *spot);
            }
            from = ring.end as usize;
            if !known {
                walk.ring = place + 1;
                if ring.first {
                    let hit = circle.hits(self, levels, walk.peak, 0..self.ground.windows.groups.len());
                    if hit[..walk.lanes].iter().any(|hit| *hit > T::default()) {
                        self.weigh(&circle, &members[..from], levels, walk);
                    }
                }
            }
        }
    }

    /// Works out the statistic where a lane was hit.
    fn weigh<T: Lane>(&self, circle: &Circle<T>, members: &[u32], levels: &Levels, walk: &mut Walk) {
        let (mut held, mut expected) = (Held::default(), Vec::new());
        for spot in members {
            self.ground.model.hold(&mut held, *spot);
        }
        self.ground.model.expected(&held, &self.ground.windows.all, &mut expected);
        let (wanted, mut rest) = (self.ground.wanted, &expected[..]);
        for (place, group) in self.ground.windows.groups.iter().enumerate() {
            let (here, after) = rest.split_at(group.to - group.from);
            rest = after;
            let hit = circle.hits(self, levels, walk.peak, place..place + 1);
            for lane in (0..walk.lanes).filter(|lane| hit[*lane] > T::default()) {
                let best = &mut walk.best[lane];
                for (window, expected) in group.windows().zip(here) {
                    let (from, to) = (circle.before[window.from as usize], circle.before[window.to as usize]);
                    let cases = to[lane].minus(from[lane]).number();
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
struct Walk {
    centre: usize,
    ring: usize,
    /// No lane has more cases in the circle.
    peak: u64,
    lanes: usize,
    best: Row<f64>,
}

/// What a circle holds.
struct Circle<T> {
    /// Cases before each step and in all.
    before: Vec<Row<T>>,
    least: Vec<f64>,
    most: Vec<f64>,
}

impl<T: Lane> Circle<T> {
    fn new(steps: usize, groups: usize) -> Self {
        Self {
            before: vec![[T::default(); LANES]; steps + 1],
            least: vec![0.0; groups],
            most: vec![0.0; groups],
        }
    }

    fn join(&mut self, scanner: &Scanner<'_>, table: &[Row<T>], spot: u32) {
        let rows = &table[spot as usize * self.before.len()..][..self.before.len()];
        for (before, row) in self.before.iter_mut().zip(rows) {
            *before = lanes(*before, row, T::plus);
        }
        let groups = spot as usize * self.least.len()..(spot as usize + 1) * self.least.len();
        if scanner.ground.wanted.rates.high() {
            self.least.iter_mut().zip(&scanner.least[groups.clone()]).for_each(|(sum, more)| *sum += more);
        }
        if scanner.ground.wanted.rates.low() {
            self.most.iter_mut().zip(&scanner.most[groups]).for_each(|(sum, more)| *sum += more);
        }
    }

    /// The lanes in which some window of these groups may reach the level: those that are not 0.
    fn hits(&self, scanner: &Scanner<'_>, levels: &Levels, peak: u64, groups: Range<usize>) -> Row<T> {
        let mut hit = [T::default(); LANES];
        let rates = scanner.ground.wanted.rates;
        let (least, most) = (&self.least[groups.clone()], &self.most[groups.clone()]);
        for (group, (least, most)) in scanner.ground.windows.groups[groups].iter().zip(least.iter().zip(most))
        {
            let ends = &self.before[group.from + group.length..group.to + group.length];
            let starts = &self.before[group.from..group.to];
            if rates.high() {
                let reach = levels.high(*least);
                if u64::from(reach) <= peak {
                    let largest = fold(ends, starts, T::default(), Ord::max);
                    hit = lanes(hit, &lanes(largest, &[T::of(reach - 1); LANES], T::above), T::either);
                }
            }
            if rates.low() {
                let reach = T::of(levels.low(*most).min(T::LARGEST));
                let smallest = fold(ends, starts, T::of(T::LARGEST), Ord::min);
                hit = lanes(hit, &lanes([reach; LANES], &smallest, T::above), T::either);
            }
        }
        hit
    }
}

/// Works on two rows lane by lane.
#[inline]
fn lanes<T: Lane>(mut one: Row<T>, other: &Row<T>, work: impl Fn(T, T) -> T) -> Row<T> {
    for (one, other) in one.iter_mut().zip(other) {
        *one = work(*one, *other);
    }
    one
}

/// The largest or smallest count over windows, lane by lane.
#[inline]
fn fold<T: Lane>(ends: &[Row<T>], starts: &[Row<T>], first: T, pick: impl Fn(T, T) -> T) -> Row<T> {
    let mut picked = [first; LANES];
    for (end, start) in ends.iter().zip(starts) {
        picked = lanes(picked, &lanes(*end, start, T::minus), &pick);
    }
    picked
}
