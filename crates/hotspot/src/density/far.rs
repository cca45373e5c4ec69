//! The gaussian, which has no edge: every point reaches every cell.
//!
//! exp(-(x^2 + y^2) / (2 h^2)) is a product of one factor for the column and one for the row. A tile of cells takes its places one by one, with a few
//! exponentials each, and leaves out those that its nearest place outweighs.

use super::place::Place;
use super::surface::{Mode, Rows, Smoothing};
use crate::{HotspotError, Watch};
use rayon::prelude::*;
use std::ops::Range;

/// The widest tile in cells.
const TILE_MAX: usize = 24;
/// A tile's width in bandwidths, where its cells are small.
const TILE_H: f64 = 4.0;
/// Places in a leaf of the tree.
const LEAF: usize = 16;
/// A gaussian this many bandwidths away is 0 in floats.
const NOTHING: f64 = 39.0;
/// ln of 1e10: what is left out of an exact sum is below 1e-10 of it.
const EXACT: f64 = 23.025_850_929_940_457;
/// Coordinates up to this many bandwidths are so exact that 40 bandwidths from a place the rounding of a step shows below 1e-10.
const ROUNDED: f64 = 1e4;
/// What the fast mode may leave out, as a share of the largest value.
const SHARE: f64 = 1e-3;

/// For each cell of the lattice the sum of exp(-d^2 / (2 h^2)) over the points, and a bound of what is missing.
///
/// # Errors
/// [`HotspotError::Cancelled`].
pub(super) fn sums(
    rows: &Rows<'_>,
    smoothing: Smoothing,
    total: f64,
    watch: &Watch,
) -> Result<(Vec<f64>, f64), HotspotError> {
    let h = smoothing.bandwidth_m;
    let cut = match smoothing.mode {
        Mode::Exact => None,
        Mode::Fast => cut(rows, h, total),
    };
    let tree = Tree::new(rows);
    let (cols, height) = (rows.lattice.cols as usize, rows.lattice.rows as usize);
    let side = ((TILE_H * h / rows.lattice.cell) as usize).clamp(1, TILE_MAX);
    watch.expect(height.div_ceil(side) as u64);
    let (eastings, northings) = (rows.eastings(cols), rows.northings());
    let mut sums = vec![0.0; cols * height];
    sums.par_chunks_mut(cols * side).zip(northings.par_chunks(side)).try_for_each(|(sums, northings)| {
        let mut factors = Factors::default();
        for (tile, eastings) in eastings.chunks(side).enumerate() {
            watch.step(0)?;
            let area = Tile::new(eastings, northings, rows.lattice.cell, h);
            let mut drawn = vec![0.0; eastings.len() * northings.len()];
            for leaf in tree.kept(&area, cut, total) {
                tree.places[leaf].iter().for_each(|place| area.add(place, &mut factors, &mut drawn));
            }
            for (row, drawn) in drawn.chunks_exact(eastings.len()).enumerate() {
                let start = row * cols + tile * side;
                sums[start..start + eastings.len()].copy_from_slice(drawn);
            }
        }
        watch.step(1)
    })?;
    Ok((sums, cut.map_or(0.0, |cut| total * libm::exp(-cut))))
}

/// The d^2 / (2 h^2) from which on the fast mode leaves everything out; none when it would have to reach too far to be fast.
///
/// The cell that holds the most weight m has at its centre at least m exp(-c^2 / (4 h^2)), c being its side: no point in it is farther than c / sqrt 2. All
/// that is left out of a cell is at most the total times exp(-cut).
fn cut(rows: &Rows<'_>, h: f64, total: f64) -> Option<f64> {
    let mut held = vec![0.0; rows.lattice.len()];
    for (i, point) in rows.points.iter().enumerate() {
        if let Some(cell) = rows.lattice.index(*point) {
            held[cell] += rows.weight(i);
        }
    }
    let most = held.into_iter().fold(0.0, f64::max);
    let side = rows.lattice.cell / h;
    let cut = side * side / 4.0 + libm::log(total / most / SHARE);
    (cut < NOTHING * NOTHING / 2.0).then_some(cut)
}

/// A rectangle with sides along the axes.
#[derive(Clone, Copy)]
struct Frame {
    west: f64,
    east: f64,
    south: f64,
    north: f64,
}

impl Frame {
    fn around(places: &[Place]) -> Self {
        let nothing =
            Self { west: f64::INFINITY, east: -f64::INFINITY, south: f64::INFINITY, north: -f64::INFINITY };
        places.iter().fold(nothing, |frame, place| Self {
            west: frame.west.min(place.easting),
            east: frame.east.max(place.easting),
            south: frame.south.min(place.northing),
            north: frame.north.max(place.northing),
        })
    }

    /// Squared distance of the nearest point of the rectangle.
    fn square(&self, easting: f64, northing: f64) -> f64 {
        let (e, n) = (
            easting - easting.clamp(self.west, self.east),
            northing - northing.clamp(self.south, self.north),
        );
        e * e + n * n
    }
}

/// The places in halves of halves, so that those near a tile are found without looking at the others.
struct Tree {
    places: Vec<Place>,
    /// The root, then the children of node i at 2 i + 1 and 2 i + 2.
    frames: Vec<Frame>,
    /// Halvings down to the leaves.
    depth: u32,
}

impl Tree {
    fn new(rows: &Rows<'_>) -> Self {
        let place = |(i, point): (usize, &geography::Bng)| Place {
            easting: point.easting,
            northing: point.northing,
            weight: rows.weight(i),
        };
        let mut places: Vec<Place> =
            rows.points.iter().enumerate().map(place).filter(|place| place.weight > 0.0).collect();
        Place::gather(&mut places);
        let depth = places.len().div_ceil(LEAF).next_power_of_two().ilog2();
        let mut frames = vec![Frame::around(&[]); (2 << depth) - 1];
        Self::halve(&mut places, &mut frames, 0, depth);
        Self { places, frames, depth }
    }

    fn halve(places: &mut [Place], frames: &mut [Frame], node: usize, depth: u32) {
        let frame = Frame::around(places);
        frames[node] = frame;
        if depth > 0 {
            let middle = places.len() / 2;
            if frame.east - frame.west > frame.north - frame.south {
                places.select_nth_unstable_by(middle, |a, b| a.easting.total_cmp(&b.easting));
            } else {
                places.select_nth_unstable_by(middle, |a, b| a.northing.total_cmp(&b.northing));
            }
            let (low, high) = places.split_at_mut(middle);
            Self::halve(low, frames, 2 * node + 1, depth - 1);
            Self::halve(high, frames, 2 * node + 2, depth - 1);
        }
    }

    /// Calls `leaf` with the places of each leaf that is reached through nodes that `enter` lets in.
    fn walk(&self, enter: &mut impl FnMut(&Frame) -> bool, leaf: &mut impl FnMut(Range<usize>)) {
        let mut open = vec![(0, 0..self.places.len(), self.depth)];
        while let Some((node, range, depth)) = open.pop() {
            if range.is_empty() || !enter(&self.frames[node]) {
                continue;
            }
            if depth == 0 {
                leaf(range);
                continue;
            }
            let middle = range.start + range.len() / 2;
            open.push((2 * node + 2, middle..range.end, depth - 1));
            open.push((2 * node + 1, range.start..middle, depth - 1));
        }
    }

    /// The place nearest to a point, and the square of its distance.
    fn nearest(&self, easting: f64, northing: f64) -> (Place, f64) {
        let mut best = (self.places[0], f64::INFINITY);
        // Down the nearer half first, so that the first leaf already rules most others out.
        let mut open = vec![(0, 0..self.places.len(), self.depth)];
        while let Some((node, range, depth)) = open.pop() {
            if range.is_empty() || self.frames[node].square(easting, northing) >= best.1 {
                continue;
            }
            if depth == 0 {
                for place in &self.places[range] {
                    let (e, n) = (easting - place.easting, northing - place.northing);
                    if e * e + n * n < best.1 {
                        best = (*place, e * e + n * n);
                    }
                }
                continue;
            }
            let middle = range.start + range.len() / 2;
            let low = (2 * node + 1, range.start..middle, depth - 1);
            let high = (2 * node + 2, middle..range.end, depth - 1);
            let far = |node: usize| self.frames[node].square(easting, northing);
            open.extend(if far(low.0) < far(high.0) { [high, low] } else { [low, high] });
        }
        best
    }

    /// The leaves whose places matter to a tile.
    fn kept(&self, tile: &Tile<'_>, cut: Option<f64>, total: f64) -> Vec<Range<usize>> {
        let mut kept = Vec::new();
        let twice = 2.0 * tile.h * tile.h;
        let (nearest, square) = self.nearest(tile.easting, tile.northing);
        let half = (tile.east * tile.east + tile.north * tile.north).sqrt();
        if square.sqrt() - half > NOTHING * tile.h {
            return kept;
        }
        let more = twice * (EXACT + libm::log(total / nearest.weight));
        let mut enter = |frame: &Frame| match cut {
            Some(cut) => tile.gap(frame) < twice * cut,
            None => tile.excess(frame, &nearest) < more,
        };
        self.walk(&mut enter, &mut |leaf| kept.push(leaf));
        kept
    }
}

/// A rectangle of cells.
struct Tile<'a> {
    eastings: &'a [f64],
    northings: &'a [f64],
    cell: f64,
    h: f64,
    /// The middle of the outermost centres, and how far they are from it.
    easting: f64,
    northing: f64,
    east: f64,
    north: f64,
}

impl<'a> Tile<'a> {
    fn new(eastings: &'a [f64], northings: &'a [f64], cell: f64, h: f64) -> Self {
        let middle = |values: &[f64]| values[0].midpoint(values[values.len() - 1]);
        let half = |values: &[f64]| (values[values.len() - 1] - values[0]) / 2.0;
        Self {
            eastings,
            northings,
            cell,
            h,
            easting: middle(eastings),
            northing: middle(northings),
            east: half(eastings),
            north: half(northings),
        }
    }

    /// Squared distance between the centres of the cells and a rectangle.
    fn gap(&self, frame: &Frame) -> f64 {
        let apart = |middle: f64, half: f64, low: f64, high: f64| {
            ((middle - middle.clamp(low, high)).abs() - half).max(0.0)
        };
        let e = apart(self.easting, self.east, frame.west, frame.east);
        let n = apart(self.northing, self.north, frame.south, frame.north);
        e * e + n * n
    }

    /// By how much, at least, a point of the rectangle is farther in square metres than `nearest`, seen from any centre of the tile.
    ///
    /// Seen from p, |p - q|^2 - |p - q0|^2 is linear in p: its least value over the tile is that at the middle less what the half sides can take off.
    /// Over q it falls apart into one term for each axis, a parabola with a bend at q0, least at an end or at its vertex.
    fn excess(&self, frame: &Frame, nearest: &Place) -> f64 {
        let axis = |middle: f64, half: f64, low: f64, high: f64, q0: f64| {
            let at = |q: f64| (middle - q) * (middle - q) - 2.0 * half * (q - q0).abs();
            let vertices = [low, high, (middle - half).clamp(low, high), (middle + half).clamp(low, high)];
            let own = (middle - q0) * (middle - q0);
            vertices.into_iter().map(at).fold(f64::INFINITY, f64::min) - own
        };
        axis(self.easting, self.east, frame.west, frame.east, nearest.easting)
            + axis(self.northing, self.north, frame.south, frame.north, nearest.northing)
    }

    /// Adds a place to the sums of the tile.
    fn add(&self, place: &Place, factors: &mut Factors, sums: &mut [f64]) {
        self.factors(self.eastings, place.easting, &mut factors.across);
        self.factors(self.northings, place.northing, &mut factors.along);
        for (sums, along) in sums.chunks_exact_mut(self.eastings.len()).zip(&factors.along) {
            let along = along * place.weight;
            for (sum, across) in sums.iter_mut().zip(&factors.across) {
                *sum += along * across;
            }
        }
    }

    /// exp(-(x - at)^2 / (2 h^2)) for the centres of cells along an axis.
    ///
    /// From the x nearest to `at` outwards, each from the one before: the ratio of neighbours falls by a fixed factor from step to step. Over 24 steps
    /// the rounding stays below 1e-12. Wide cells, and those so small that the rounding of their own centres would show, take an exponential each.
    fn factors(&self, xs: &[f64], at: f64, factors: &mut Vec<f64>) {
        factors.clear();
        let h = self.h;
        let single = |x: f64| libm::exp(-(x - at) * (x - at) / (2.0 * h * h));
        let step = self.cell / h;
        if step > 0.5 || xs[0].abs() + xs[xs.len() - 1].abs() > h * ROUNDED {
            factors.extend(xs.iter().map(|x| single(*x)));
            return;
        }
        factors.resize(xs.len(), 0.0);
        let start = ((at - xs[0]) / self.cell).round().clamp(0.0, (xs.len() - 1) as f64) as usize;
        let tilt = libm::exp((xs[start] - at) / h * step);
        let bend = libm::exp(-step * step / 2.0);
        let (below, above) = factors.split_at_mut(start);
        above[0] = single(xs[start]);
        let (mut value, mut ratio) = (above[0], bend / tilt);
        let mut next = |factor: &mut f64| {
            value *= ratio;
            ratio *= bend * bend;
            *factor = value;
        };
        above[1..].iter_mut().for_each(&mut next);
        let (mut value, mut ratio) = (above[0], bend * tilt);
        let mut next = |factor: &mut f64| {
            value *= ratio;
            ratio *= bend * bend;
            *factor = value;
        };
        below.iter_mut().rev().for_each(&mut next);
    }
}

/// The factors of a place for the columns and the rows of a tile.
#[derive(Default)]
struct Factors {
    across: Vec<f64>,
    along: Vec<f64>,
}
