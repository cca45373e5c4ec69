//! Core distances: how far it is to the `min_samples`-th point.

use super::spots::Spots;
use super::tree::{BLOCK, Seek, Tree};
use crate::{HotspotError, Watch};
use rayon::prelude::*;

/// The squared core distance of the spot at each place; infinite at a place without a spot.
pub(super) fn core_distances(
    tree: &Tree,
    spots: &Spots,
    min_samples: usize,
    watch: &Watch,
) -> Result<Vec<f64>, HotspotError> {
    let counts: Vec<u32> = tree.spots.iter().map(|spot| spots.count(*spot)).collect();
    let mut core = vec![f64::INFINITY; tree.places()];
    core.par_chunks_mut(64 * BLOCK).enumerate().try_for_each(|(piece, core)| {
        let first = piece * 64 * BLOCK;
        let with_spot = core.len().min(counts.len() - first);
        let mut nearest = Nearest::new(&counts, min_samples);
        for (place, core) in (first..).zip(&mut core[..with_spot]) {
            *core = if counts[place] as usize >= min_samples {
                0.0
            } else {
                nearest.clear();
                tree.around(place, &mut nearest);
                nearest.reach
            };
        }
        watch.step(with_spot as u64)
    })?;
    Ok(core)
}

/// The nearest spots so far: as many as hold the points that are needed.
struct Nearest<'a> {
    counts: &'a [u32],
    needed: usize,
    /// Squared distance and number of points, ascending.
    found: Vec<(f64, u32)>,
    points: usize,
    /// Squared distance within which there are enough points.
    reach: f64,
}

impl<'a> Nearest<'a> {
    fn new(counts: &'a [u32], needed: usize) -> Self {
        Self { counts, needed, found: Vec::new(), points: 0, reach: f64::INFINITY }
    }

    fn clear(&mut self) {
        self.found.clear();
        self.points = 0;
        self.reach = f64::INFINITY;
    }

    fn offer(&mut self, distance: f64, count: u32) {
        let mut place = self.found.len();
        self.found.push((distance, count));
        while place > 0 && self.found[place - 1].0 > distance {
            self.found[place] = self.found[place - 1];
            place -= 1;
        }
        self.found[place] = (distance, count);
        self.points += count as usize;
        while let Some((_, last)) = self.found.last()
            && self.points - *last as usize >= self.needed
        {
            self.points -= *last as usize;
            self.found.pop();
        }
        if self.points >= self.needed {
            self.reach = self.found.last().map_or(0.0, |(distance, _)| *distance);
        }
    }
}

impl Seek for Nearest<'_> {
    fn wants(&self, _: usize, distance: f64) -> bool {
        distance < self.reach
    }

    fn look(&mut self, leaf: usize, distances: [f64; BLOCK]) {
        let counts = &self.counts[leaf * BLOCK..self.counts.len().min((leaf + 1) * BLOCK)];
        for (distance, count) in distances.into_iter().zip(counts) {
            if distance < self.reach {
                self.offer(distance, *count);
            }
        }
    }
}
