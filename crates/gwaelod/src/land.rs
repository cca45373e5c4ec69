//! The land: which cells are dry, how high they lie, and how far the sea is.

use crate::chance::{Chance, mix2};
use crate::mesh::{EXTENT, Mesh, SOUTH_WEST};
use crate::noise::fractal;
use std::collections::VecDeque;

/// The middle of the land in the frame, as shares of its width and height.
const MIDDLE: (f64, f64) = (0.5, 0.5);
/// Half width and half length in metres before the noise wears it.
const HALF: (f64, f64) = (15_300.0, 26_300.0);
/// Sine and cosine of the lean of its long axis, which follows the line of the bay (13° east of north).
const LEAN: (f64, f64) = (0.224_951, 0.974_370);

/// A bay or a cape: a tapering stroke from the sea inland, in shares of the half axes, with its half widths in metres.
struct Stroke {
    from: (f64, f64),
    to: (f64, f64),
    width: (f64, f64),
}

/// The bays of the legend: the great haven in the west, its eastern twin, and smaller ones.
const BAYS: [Stroke; 6] = [
    Stroke { from: (-1.35, -0.02), to: (-0.36, 0.10), width: (6_400.0, 700.0) },
    Stroke { from: (1.30, -0.30), to: (0.52, -0.22), width: (4_600.0, 500.0) },
    Stroke { from: (0.35, 1.20), to: (0.12, 0.70), width: (3_600.0, 500.0) },
    Stroke { from: (-0.10, -1.20), to: (-0.02, -0.74), width: (2_900.0, 450.0) },
    Stroke { from: (1.25, 0.42), to: (0.70, 0.36), width: (2_800.0, 350.0) },
    Stroke { from: (-1.25, -0.62), to: (-0.66, -0.50), width: (2_300.0, 300.0) },
];

/// Headlands and two islets.
const CAPES: [Stroke; 5] = [
    Stroke { from: (-0.75, 0.45), to: (-1.10, 0.33), width: (2_600.0, 500.0) },
    Stroke { from: (0.80, 0.05), to: (1.08, 0.00), width: (2_400.0, 500.0) },
    Stroke { from: (-0.62, -0.25), to: (-0.98, -0.20), width: (2_000.0, 500.0) },
    Stroke { from: (-1.20, 0.12), to: (-1.22, 0.16), width: (800.0, 600.0) },
    Stroke { from: (0.96, -0.62), to: (0.99, -0.57), width: (650.0, 500.0) },
];

impl Stroke {
    /// Metres that a point (in metres along the leaning axes) lies inside the stroke; negative outside.
    fn depth(&self, (u, v): (f64, f64)) -> f64 {
        let from = (self.from.0 * HALF.0, self.from.1 * HALF.1);
        let along = (self.to.0 * HALF.0 - from.0, self.to.1 * HALF.1 - from.1);
        let square = along.0 * along.0 + along.1 * along.1;
        let t = (((u - from.0) * along.0 + (v - from.1) * along.1) / square).clamp(0.0, 1.0);
        let (dx, dy) = (u - from.0 - t * along.0, v - from.1 - t * along.1);
        self.width.0 + t * (self.width.1 - self.width.0) - (dx * dx + dy * dy).sqrt()
    }
}

/// Dry ground on the mesh.
pub(crate) struct Land {
    /// Whether a cell is dry.
    pub(crate) dry: Vec<bool>,
    /// Whether it belongs to the main island, not to an islet.
    pub(crate) main: Vec<bool>,
    /// Steps to the sea: 0 in the sea, 1 at the shore.
    pub(crate) inland: Vec<u16>,
    /// Height in metres.
    pub(crate) height: Vec<f64>,
}

impl Land {
    pub(crate) fn new(mesh: &Mesh, seed: u64) -> Self {
        let mut dry: Vec<bool> = (0..mesh.len())
            .map(|cell| !mesh.at_rim(cell) && shore_distance(seed, mesh.centre(cell)) > 0.0)
            .collect();
        let main = pieces_tidy(mesh, &mut dry);
        let inland = steps_to_sea(mesh, &dry);
        let height = (0..mesh.len()).map(|cell| height(seed, mesh.centre(cell), inland[cell])).collect();
        Self { dry, main, inland, height }
    }

    /// Dry cells in order.
    pub(crate) fn cells(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.dry.len()).filter(|cell| self.dry[*cell])
    }
}

/// The point of the frame at shares (u, v) of the island's half width and half length from its middle, along its leaning axes.
pub(crate) fn along_axes((u, v): (f64, f64)) -> (f64, f64) {
    let (u, v) = (u * HALF.0, v * HALF.1);
    let middle = (SOUTH_WEST.0 + MIDDLE.0 * EXTENT.0, SOUTH_WEST.1 + MIDDLE.1 * EXTENT.1);
    (middle.0 + u * LEAN.1 + v * LEAN.0, middle.1 - u * LEAN.0 + v * LEAN.1)
}

/// About how many metres inside the coast a point lies; negative at sea.
fn shore_distance(seed: u64, (x, y): (f64, f64)) -> f64 {
    let bend = |purpose| 2_300.0 * fractal(mix2(seed, purpose), (x, y), 10_000.0, 5);
    let (x, y) = (x + bend(1), y + bend(2));
    let (dx, dy) = (x - SOUTH_WEST.0 - MIDDLE.0 * EXTENT.0, y - SOUTH_WEST.1 - MIDDLE.1 * EXTENT.1);
    let (u, v) = (dx * LEAN.1 - dy * LEAN.0, dx * LEAN.0 + dy * LEAN.1);
    let (a, b) = ((u / HALF.0).abs(), (v / HALF.1).abs());
    // A shape between an ellipse and a box, so that the island has shoulders.
    let radius = libm::pow(libm::pow(a, 2.5) + libm::pow(b, 2.5), 0.4);
    let mut depth = (1.0 - radius) * HALF.0;
    for cape in &CAPES {
        depth = depth.max(cape.depth((u, v)));
    }
    for bay in &BAYS {
        depth = depth.min(-bay.depth((u, v)));
    }
    depth + 1_300.0 * fractal(mix2(seed, 3), (x, y), 5_200.0, 6)
}

/// Fills ponds, drops specks, and tells the main island from islets.
fn pieces_tidy(mesh: &Mesh, dry: &mut [bool]) -> Vec<bool> {
    const SMALLEST_ISLET: usize = 9;
    for pond in pieces(mesh, dry, false) {
        if !pond.iter().any(|cell| mesh.at_rim(*cell)) {
            for cell in pond {
                dry[cell] = true;
            }
        }
    }
    let mut land = pieces(mesh, dry, true);
    land.sort_by_key(|piece| (std::cmp::Reverse(piece.len()), piece[0]));
    let mut main = vec![false; dry.len()];
    for (rank, piece) in land.iter().enumerate() {
        for cell in piece {
            main[*cell] = rank == 0;
            dry[*cell] = piece.len() >= SMALLEST_ISLET;
        }
    }
    main
}

/// Connected sets of cells whose mark is `wanted`; the rim counts as sea that is joined to its inner neighbours.
fn pieces(mesh: &Mesh, marks: &[bool], wanted: bool) -> Vec<Vec<usize>> {
    let mut seen = vec![false; marks.len()];
    let mut found = Vec::new();
    for start in mesh.inner() {
        if seen[start] || marks[start] != wanted {
            continue;
        }
        seen[start] = true;
        let mut piece = vec![start];
        let mut next = 0;
        while next < piece.len() {
            let cell = piece[next];
            next += 1;
            if mesh.at_rim(cell) {
                continue;
            }
            for other in mesh.neighbours(cell) {
                if !seen[other] && marks[other] == wanted {
                    seen[other] = true;
                    piece.push(other);
                }
            }
        }
        found.push(piece);
    }
    found
}

fn steps_to_sea(mesh: &Mesh, dry: &[bool]) -> Vec<u16> {
    let mut steps = vec![u16::MAX; dry.len()];
    let mut queue: VecDeque<usize> = (0..dry.len()).filter(|cell| !dry[*cell]).collect();
    for cell in &queue {
        steps[*cell] = 0;
    }
    while let Some(cell) = queue.pop_front() {
        if mesh.at_rim(cell) {
            continue;
        }
        for other in mesh.neighbours(cell) {
            if steps[other] == u16::MAX {
                steps[other] = steps[cell] + 1;
                queue.push_back(other);
            }
        }
    }
    steps
}

/// A low land: it rises gently from the shore to a broken line of hills.
fn height(seed: u64, at: (f64, f64), inland: u16) -> f64 {
    let away = f64::from(inland.min(60));
    let hills = (1.0 - fractal(mix2(seed, 5), at, 9_000.0, 4).abs()).max(0.0);
    let rough = Chance::new(seed, 6, (at.0 * 8.0) as u64 ^ ((at.1 * 8.0) as u64) << 24).unit();
    away * 1.8 + away.min(22.0) * hills * hills * 5.0 + 6.0 * rough
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_seed_has_one_main_island_without_ponds() {
        for seed in [1, 2, 77, u64::MAX] {
            let mesh = Mesh::new(seed);
            let land = Land::new(&mesh, seed);
            let mut main_marks = land.main.clone();
            assert_eq!(pieces(&mesh, &main_marks, true).len(), 1);
            let km2 = land.cells().count() as f64 * Mesh::cell_km2();
            assert!((850.0..1_500.0).contains(&km2), "{km2} km²");
            main_marks.clone_from(&land.dry);
            assert_eq!(pieces(&mesh, &main_marks, false).len(), 1, "all water is the sea");
        }
    }
}
