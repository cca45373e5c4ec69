//! The points by square, all points of a square within reach of each other.

use crate::centimetre::square_between;
use crate::extent::Extent;
use rayon::prelude::*;
use std::ops::Range;
use std::sync::atomic::{AtomicU32, Ordering};

/// No place, no square.
pub(super) const NONE: u32 = u32::MAX;

/// Squares in one piece of work: few enough that a town does not hold up the rest.
const PIECE: usize = 1_024;

/// The points sorted by square. Side of a square: the largest whole number of centimetres whose diagonal is within reach.
///
/// A point's place is where it stands in the sorted order. Squares of one row of squares follow each other, and so do their points: all squares
/// within reach of a square are five runs of squares.
pub(super) struct Squares {
    reach: i64,
    min_points: usize,
    /// Row and column of each square, both 2 or more, packed so that they sort by row and then by column.
    keys: Vec<u64>,
    /// Where each square's points begin; one more at the end.
    starts: Vec<u32>,
    /// Position of the point at each place.
    at: Vec<[i32; 2]>,
    /// Row in the input of the point at each place; ascending within a square.
    pub(super) rows: Vec<u32>,
}

/// Which points are core points.
pub(super) struct Core {
    /// By place.
    pub(super) of: Vec<bool>,
    /// By square: the place of its first core point.
    pub(super) first: Vec<u32>,
}

impl Squares {
    pub(super) fn new(points: &[[i32; 2]], reach: i64, min_points: usize) -> Self {
        // The points of a square differ by at most side - 1 each way: 2 (side - 1)^2 <= reach.
        let side = ((reach / 2) as f64).sqrt().floor() as i64 + 1;
        let side = if 2 * (side - 1) * (side - 1) > reach { side - 1 } else { side };
        let side = side.clamp(1, i64::from(u32::MAX)) as u32;
        let origin = points.iter().fold([i32::MAX; 2], |low, at| [low[0].min(at[0]), low[1].min(at[1])]);
        let key = |at: &[i32; 2]| {
            let along = |axis: usize| u64::from(at[axis].abs_diff(origin[axis]) / side) + 2;
            along(0) << 32 | along(1)
        };
        let keys: Vec<u64> = points.par_iter().with_min_len(8_192).map(key).collect();
        let (rows, keys, starts) = sorted(keys);
        let at = rows.par_iter().with_min_len(8_192).map(|row| points[*row as usize]).collect();
        Self { reach, min_points, keys, starts, at, rows }
    }

    /// The places of a run of squares.
    fn places(&self, squares: Range<usize>) -> Range<usize> {
        self.starts[squares.start] as usize..self.starts[squares.end] as usize
    }

    fn members(&self, square: usize) -> Range<usize> {
        self.places(square..square + 1)
    }

    fn within(&self, one: usize, other: usize) -> bool {
        square_between(self.at[one], self.at[other]) <= self.reach
    }

    /// Does the work for each piece of the squares, and puts what it brings into one list.
    fn pieces<T: Send + Clone>(&self, work: impl Fn(Range<usize>, &mut Near<'_>) -> Vec<T> + Sync) -> Vec<T> {
        let of_piece = |piece: usize| {
            let squares = piece * PIECE..self.keys.len().min((piece + 1) * PIECE);
            work(squares.clone(), &mut Near::new(&self.keys, squares.start))
        };
        let found: Vec<Vec<T>> = (0..self.keys.len().div_ceil(PIECE)).into_par_iter().map(of_piece).collect();
        found.concat()
    }

    /// Whether each point has `min_points` points within reach.
    pub(super) fn core(&self) -> Core {
        let of = self.pieces(|squares, near| {
            let mut of = Vec::with_capacity(self.places(squares.clone()).len());
            for square in squares {
                let members = self.members(square);
                if members.len() >= self.min_points {
                    of.resize(of.len() + members.len(), true);
                    continue;
                }
                let runs = near.runs(square).map(|squares| self.places(squares));
                if runs.iter().map(Range::len).sum::<usize>() < self.min_points {
                    of.resize(of.len() + members.len(), false);
                } else {
                    of.extend(members.map(|place| self.has_enough(place, &runs)));
                }
            }
            of
        });
        let first =
            |square: usize| self.members(square).find(|place| of[*place]).map_or(NONE, |place| place as u32);
        let first = (0..self.keys.len()).into_par_iter().with_min_len(PIECE).map(first).collect();
        Core { of, first }
    }

    /// Whether a point has `min_points` points within reach, stopping as soon as that is clear.
    fn has_enough(&self, place: usize, runs: &[Range<usize>; 5]) -> bool {
        let here = self.at[place];
        let mut found = 0;
        // The nearest runs first.
        for run in [2, 1, 3, 0, 4] {
            for some in self.at[runs[run].clone()].chunks(64) {
                found += some.iter().filter(|at| square_between(here, **at) <= self.reach).count();
                if found >= self.min_points {
                    return true;
                }
            }
        }
        false
    }

    /// Joins squares with core points within reach of each other; for each square the square that leads its cluster, the first of it.
    pub(super) fn join(&self, core: &Core) -> Vec<u32> {
        let leader: Vec<AtomicU32> = (0..self.keys.len() as u32).map(AtomicU32::new).collect();
        // Squares side by side first: most that lie farther off are then joined already.
        for adjacent in [true, false] {
            self.pieces::<()>(|squares, near| {
                for square in squares.filter(|square| core.first[*square] != NONE) {
                    let [_, _, own, above, beyond] = near.runs(square);
                    let after = (square + 1..own.end).chain(above).chain(beyond);
                    for other in after.filter(|other| core.first[*other] != NONE) {
                        let (dr, dc) = apart(self.keys[square], self.keys[other]);
                        if (dr.max(dc) == 1) == adjacent
                            && find(&leader, square) != find(&leader, other)
                            && self.touch(square, other, core)
                        {
                            unite(&leader, square, other);
                        }
                    }
                }
                Vec::new()
            });
        }
        (0..leader.len()).map(|square| find(&leader, square)).collect()
    }

    /// Whether any core point of one square is within reach of any of the other.
    fn touch(&self, one: usize, other: usize, core: &Core) -> bool {
        let (some, others) = (self.members(one), self.members(other));
        let all_core = some.len().min(others.len()) >= self.min_points;
        if all_core && some.len().saturating_mul(others.len()) > 4_096 {
            return meet(&mut self.at[some].to_vec(), &mut self.at[others].to_vec(), self.reach);
        }
        some.filter(|place| core.of[*place])
            .any(|place| others.clone().any(|far| core.of[far] && self.within(place, far)))
    }

    /// For the point at each place, the square whose cluster it joins: a core point's own, a border point's by the first core point of the input
    /// within reach.
    pub(super) fn anchors(&self, core: &Core) -> Vec<u32> {
        self.pieces(|squares, near| {
            let mut anchors = Vec::with_capacity(self.places(squares.clone()).len());
            for square in squares {
                let members = self.members(square);
                if members.clone().all(|place| core.of[place]) {
                    anchors.resize(anchors.len() + members.len(), square as u32);
                    continue;
                }
                let runs = near.runs(square);
                let anchor =
                    |place| if core.of[place] { square as u32 } else { self.anchor(place, &runs, core) };
                anchors.extend(members.map(anchor));
            }
            anchors
        })
    }

    /// The square of the first core point of the input within reach of a point.
    fn anchor(&self, place: usize, runs: &[Range<usize>; 5], core: &Core) -> u32 {
        let (mut lowest, mut anchor) = (NONE, NONE);
        for square in runs.iter().flat_map(Clone::clone).filter(|square| core.first[*square] != NONE) {
            let cores = core.first[square] as usize..self.members(square).end;
            let earlier = cores.take_while(|other| self.rows[*other] < lowest);
            if let Some(first) =
                earlier.filter(|other| core.of[*other]).find(|other| self.within(place, *other))
            {
                (lowest, anchor) = (self.rows[first], square as u32);
            }
        }
        anchor
    }
}

/// The rows sorted by key, the keys that occur, and where each key's rows begin (one more at the end). Rows of one key stay in order.
fn sorted(keys: Vec<u64>) -> (Vec<u32>, Vec<u64>, Vec<u32>) {
    let highest =
        keys.iter().fold([0; 2], |high, key| [high[0].max(key >> 32), high[1].max(key & 0xFFFF_FFFF)]);
    let [high, low] = highest.map(|highest| 64 - highest.leading_zeros());
    if high + low > 32 {
        // Tiny squares in a wide country: their numbers in order stand for them.
        let mut table = keys.clone();
        table.par_sort_unstable();
        table.dedup();
        let rank = |key: u64| table.partition_point(|other| *other < key) as u32;
        let order = by_digits(keys.par_iter().map(|key| rank(*key)).collect(), 32);
        let (rows, ranks, starts) = runs(&order);
        return (rows, ranks.into_iter().map(|rank| table[rank as usize]).collect(), starts);
    }
    let pack = |key: u64| (key >> 32 << low | key & 0xFFFF_FFFF) as u32;
    let order = by_digits(keys.into_par_iter().map(pack).collect(), high + low);
    let (rows, packed, starts) = runs(&order);
    let unpack = |key: u32| u64::from(key >> low) << 32 | u64::from(key) & ((1 << low) - 1);
    (rows, packed.into_iter().map(unpack).collect(), starts)
}

/// Keys of at most so many bits, each with its row below it, in ascending order: digit by digit from the lowest, keeping the order within a digit.
fn by_digits(keys: Vec<u32>, bits: u32) -> Vec<u64> {
    let mut now: Vec<u64> = keys.into_iter().zip(0..).map(|(key, row)| u64::from(key) << 32 | row).collect();
    let mut next = vec![0; now.len()];
    let passes = bits.div_ceil(11).max(1);
    let width = bits.div_ceil(passes);
    for pass in 0..passes {
        let digit = |item: u64| (item >> (32 + pass * width)) as usize & ((1 << width) - 1);
        let mut place = vec![0_u32; 1 << width];
        for item in &now {
            place[digit(*item)] += 1;
        }
        let mut sum = 0;
        for count in &mut place {
            (*count, sum) = (sum, sum + *count);
        }
        for item in &now {
            let place = &mut place[digit(*item)];
            next[*place as usize] = *item;
            *place += 1;
        }
        std::mem::swap(&mut now, &mut next);
    }
    now
}

/// The rows of sorted pairs of key and row, the keys that occur, and where each begins; one more at the end.
fn runs(order: &[u64]) -> (Vec<u32>, Vec<u32>, Vec<u32>) {
    let (mut keys, mut starts): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
    for (item, place) in order.iter().zip(0..) {
        let key = (item >> 32) as u32;
        if keys.last() != Some(&key) {
            keys.push(key);
            starts.push(place);
        }
    }
    starts.push(order.len() as u32);
    (order.iter().map(|item| *item as u32).collect(), keys, starts)
}

/// How far apart two squares are, in rows and columns.
fn apart(one: u64, other: u64) -> (u64, u64) {
    ((one >> 32).abs_diff(other >> 32), (one & 0xFFFF_FFFF).abs_diff(other & 0xFFFF_FFFF))
}

/// The squares near a square, found by moving along: for squares asked in ascending order each run only ever moves forward.
struct Near<'a> {
    keys: &'a [u64],
    runs: [Range<usize>; 5],
}

impl<'a> Near<'a> {
    fn new(keys: &'a [u64], first: usize) -> Self {
        let runs = std::array::from_fn(|row| {
            let (from, _) = window(keys[first], row);
            let start = keys.partition_point(|key| *key < from);
            start..start
        });
        Self { keys, runs }
    }

    /// The squares that may hold points within reach of points of a square, itself among them: two rows of squares down to two rows up.
    fn runs(&mut self, square: usize) -> [Range<usize>; 5] {
        for (row, run) in self.runs.iter_mut().enumerate() {
            let (from, to) = window(self.keys[square], row);
            while self.keys.get(run.start).is_some_and(|key| *key < from) {
                run.start += 1;
            }
            run.end = run.end.max(run.start);
            while self.keys.get(run.end).is_some_and(|key| *key <= to) {
                run.end += 1;
            }
        }
        self.runs.clone()
    }
}

/// First and last key of a run: two columns each way, but one in the rows two off. Farther squares are out of reach: their nearest points are more
/// than 2 (side + 1)^2 > reach apart, squared, or more than (2 side + 1)^2.
fn window(key: u64, row: usize) -> (u64, u64) {
    let width = if row == 0 || row == 4 { 1 } else { 2 };
    let middle = key + ((row as u64) << 32) - (2 << 32);
    (middle - width, middle + width)
}

/// The leader of a square, shortening the path to it. Leaders only ever go down, so threads may meet here in any order.
fn find(leader: &[AtomicU32], square: usize) -> u32 {
    let mut square = square as u32;
    loop {
        let next = leader[square as usize].load(Ordering::Relaxed);
        if next == square {
            return square;
        }
        let further = leader[next as usize].load(Ordering::Relaxed);
        leader[square as usize].fetch_min(further, Ordering::Relaxed);
        square = further;
    }
}

/// Puts two squares under the lower of their leaders.
fn unite(leader: &[AtomicU32], one: usize, other: usize) {
    loop {
        let (one, other) = (find(leader, one), find(leader, other));
        let (low, high) = (one.min(other), one.max(other));
        if low == high {
            return;
        }
        let taken = leader[high as usize].compare_exchange(high, low, Ordering::Relaxed, Ordering::Relaxed);
        if taken.is_ok() {
            return;
        }
    }
}

/// Whether any of the points is within reach of any of the others, by halving the wider set until the extents tell: two full squares just out of
/// reach would cost every pair.
fn meet(some: &mut [[i32; 2]], others: &mut [[i32; 2]], reach: i64) -> bool {
    let (one, other) = (Extent::of(some.iter().copied()), Extent::of(others.iter().copied()));
    if one.nearest(&other) > reach {
        return false;
    }
    if one.farthest(&other) <= reach {
        return true;
    }
    if some.len().saturating_mul(others.len()) <= 64 {
        return some.iter().any(|a| others.iter().any(|b| square_between(*a, *b) <= reach));
    }
    let (wide, rest, extent) =
        if one.width() >= other.width() { (some, others, one) } else { (others, some, other) };
    let axis = extent.wider();
    let half = wide.len() / 2;
    wide.select_nth_unstable_by_key(half, |at| at[axis]);
    let (low, high) = wide.split_at_mut(half);
    meet(low, rest, reach) || meet(high, rest, reach)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn halving_finds_a_pair_within_reach_where_there_is_one(
            some in proptest::collection::vec([0_i32..60, 0_i32..60], 1..90), others in proptest::collection::vec([0_i32..60, 0_i32..60], 1..90),
            off in 0_i32..120, reach in 0_i64..9_000,
        ) {
            let others: Vec<[i32; 2]> = others.into_iter().map(|[r, c]| [r, c + off]).collect();
            let plain = some.iter().any(|a| others.iter().any(|b| square_between(*a, *b) <= reach));
            prop_assert_eq!(meet(&mut some.clone(), &mut others.clone(), reach), plain);
        }

        #[test]
        fn rows_are_sorted_by_key_and_stay_in_order(keys in proptest::collection::vec((0_u64..5, 0_u64..40), 0..300), wide in 0_u32..30) {
            // Wide keys do not fit 32 bits together and take the other path.
            let keys: Vec<u64> = keys.into_iter().map(|(r, c)| (r << wide) << 32 | c << (wide / 2)).collect();
            let mut plain: Vec<u32> = (0..keys.len() as u32).collect();
            plain.sort_by_key(|row| keys[*row as usize]);
            let (rows, found, starts) = sorted(keys.clone());
            prop_assert_eq!(&rows, &plain);
            let mut distinct = keys.clone();
            distinct.sort_unstable();
            distinct.dedup();
            prop_assert_eq!(&found, &distinct);
            prop_assert_eq!(starts.len(), found.len() + 1);
            for (key, places) in found.iter().zip(starts.windows(2)) {
                prop_assert!(rows[places[0] as usize..places[1] as usize].iter().all(|row| keys[*row as usize] == *key));
            }
        }
    }
}
