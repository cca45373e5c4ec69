//! Outlines: from sets of cells to polygons that share their vertices.

use crate::chance::{Chance, mix2};
use crate::mesh::Mesh;
use geo_types::{Coord, LineString, MultiPolygon, Polygon};
use std::collections::BTreeMap;

/// Where each corner of the mesh ends up, and which sides are coast.
pub(crate) struct Outline<'a> {
    mesh: &'a Mesh,
    dry: &'a [bool],
    at: Vec<(f64, f64)>,
    seed: u64,
}

impl<'a> Outline<'a> {
    /// Corners as the mesh has them.
    pub(crate) fn new(mesh: &'a Mesh, dry: &'a [bool], seed: u64) -> Self {
        Self { mesh, dry, at: mesh.corners.clone(), seed }
    }

    /// The same with the borders between differently labelled cells made smoother: `rounds` times, each corner on a border moves
    /// half-way to the mean of its neighbours along borders. Corners for which `held` is true stay.
    pub(crate) fn smoothed<L: PartialEq>(
        &self,
        label: impl Fn(usize) -> L,
        held: impl Fn(usize) -> bool,
        rounds: u32,
    ) -> Self {
        let parted = |from: usize, to: usize| {
            let (a, b) = self.beside(from, to);
            label(a) != label(b)
        };
        let mut borders: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for corner in self.mesh.inner().flat_map(|cell| [2 * cell, 2 * cell + 1]) {
            let inner = self.mesh.cells_at(corner).into_iter().all(|cell| !self.mesh.at_rim(cell));
            if inner && !held(corner) {
                let along: Vec<usize> =
                    self.mesh.joined(corner).into_iter().filter(|to| parted(corner, *to)).collect();
                if !along.is_empty() {
                    borders.insert(corner, along);
                }
            }
        }
        let mut at = self.at.clone();
        for _ in 0..rounds {
            let before = at.clone();
            for (corner, along) in &borders {
                let share = 1.0 / along.len() as f64;
                let (x, y) = along
                    .iter()
                    .fold((0.0, 0.0), |(x, y), c| (x + before[*c].0 * share, y + before[*c].1 * share));
                at[*corner] = (before[*corner].0.midpoint(x), before[*corner].1.midpoint(y));
            }
        }
        Self { mesh: self.mesh, dry: self.dry, at, seed: self.seed }
    }

    /// Position of a corner.
    pub(crate) fn corner(&self, corner: usize) -> (f64, f64) {
        self.at[corner]
    }

    /// Whether a corner lies on the coast.
    pub(crate) fn on_coast(&self, corner: usize) -> bool {
        let dry = self.mesh.cells_at(corner).into_iter().filter(|cell| self.dry[*cell]).count();
        dry == 1 || dry == 2
    }

    /// The two cells on either side of the side between two joined corners.
    fn beside(&self, from: usize, to: usize) -> (usize, usize) {
        let (here, there) = (self.mesh.cells_at(from), self.mesh.cells_at(to));
        let mut both = here.into_iter().filter(|cell| there.contains(cell));
        match (both.next(), both.next()) {
            (Some(a), Some(b)) => (a, b),
            _ => (here[0], here[0]),
        }
    }

    /// The polygons of the cells for which `inside` is true: shells counter-clockwise, holes clockwise.
    pub(crate) fn polygons(&self, inside: impl Fn(usize) -> bool) -> MultiPolygon<f64> {
        let mut next: BTreeMap<usize, (usize, bool)> = BTreeMap::new();
        for cell in self.mesh.inner().filter(|cell| inside(*cell)) {
            let ring = self.mesh.ring(cell);
            for (side, other) in self.mesh.neighbours(cell).into_iter().enumerate() {
                if !inside(other) {
                    next.insert(ring[side], (ring[(side + 1) % 6], self.dry[cell] != self.dry[other]));
                }
            }
        }
        let (mut shells, mut holes) = (Vec::new(), Vec::new());
        while let Some((&start, _)) = next.first_key_value() {
            let mut ring = Vec::new();
            let mut from = start;
            while let Some((to, coast)) = next.remove(&from) {
                ring.push(self.at[from]);
                if coast {
                    self.coast_between(from, to, &mut ring);
                }
                from = to;
            }
            ring.push(self.at[start]);
            if twice_area(&ring) > 0.0 { shells.push((ring, Vec::new())) } else { holes.push(ring) }
        }
        for hole in holes {
            // A ring of a degree-three mesh touches no other, so one of its points tells which shell holds it.
            let shell = shells.iter_mut().find(|(shell, _)| holds(shell, hole[0]));
            if let Some((_, inner)) = shell {
                inner.push(line(&hole));
            }
        }
        MultiPolygon(shells.into_iter().map(|(shell, inner)| Polygon::new(line(&shell), inner)).collect())
    }

    /// Three points between two corners on the coast, thrown off the straight line (midpoint displacement); the same ones from both
    /// directions.
    fn coast_between(&self, from: usize, to: usize, ring: &mut Vec<(f64, f64)>) {
        let (low, high) = (from.min(to), from.max(to));
        let mut chance = Chance::new(mix2(self.seed, 0xc0a5), low as u64, high as u64);
        let mut off = |a: (f64, f64), b: (f64, f64)| {
            let throw = chance.between(-0.2, 0.2);
            (a.0.midpoint(b.0) - throw * (b.1 - a.1), a.1.midpoint(b.1) + throw * (b.0 - a.0))
        };
        let (a, b) = (self.at[low], self.at[high]);
        let middle = off(a, b);
        let three = [off(a, middle), middle, off(middle, b)];
        if from < to { ring.extend(three) } else { ring.extend(three.into_iter().rev()) }
    }
}

fn line(ring: &[(f64, f64)]) -> LineString<f64> {
    ring.iter().map(|(x, y)| Coord { x: *x, y: *y }).collect()
}

/// Twice the signed area of a closed ring, positive when it runs counter-clockwise.
fn twice_area(ring: &[(f64, f64)]) -> f64 {
    let (x0, y0) = ring[0]; // from its own start, so that large coordinates do not eat the digits
    ring.windows(2).map(|w| (w[0].0 - x0) * (w[1].1 - y0) - (w[1].0 - x0) * (w[0].1 - y0)).sum()
}

/// Whether a closed ring holds a point (crossing number).
fn holds(ring: &[(f64, f64)], (x, y): (f64, f64)) -> bool {
    let crossed = |w: &[(f64, f64)]| {
        let (a, b) = (w[0], w[1]);
        (a.1 > y) != (b.1 > y) && x < a.0 + (y - a.1) / (b.1 - a.1) * (b.0 - a.0)
    };
    ring.windows(2).filter(|w| crossed(w)).count() % 2 == 1
}

/// A line with its corners cut (Chaikin 1974), `rounds` times; its ends stay.
pub(crate) fn rounded(points: &[(f64, f64)], rounds: u32) -> Vec<(f64, f64)> {
    let mut points = points.to_vec();
    for _ in 0..rounds {
        let (Some(first), Some(last)) = (points.first().copied(), points.last().copied()) else { break };
        let mut next = vec![first];
        for w in points.windows(2) {
            let at = |t: f64| (w[0].0 + t * (w[1].0 - w[0].0), w[0].1 + t * (w[1].1 - w[0].1));
            next.extend([at(0.25), at(0.75)]);
        }
        next.push(last);
        points = next;
    }
    points
}
