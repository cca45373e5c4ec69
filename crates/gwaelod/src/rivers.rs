//! Rivers run along the sides of mesh cells, so that a border can follow one exactly.

use crate::land::Land;
use crate::mesh::Mesh;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

/// Corners that must drain through a corner before water is drawn there (about 5 km²).
const SPRING: u32 = 170;
/// Corners that must drain through a river at its mouth (about 16 km²).
const MOUTH: u32 = 560;

/// One river from its spring to the sea or to the larger river it joins.
pub(crate) struct River {
    /// Corners of the mesh, downstream.
    pub(crate) course: Vec<usize>,
    /// Corners that drain through its end: its size.
    pub(crate) size: u32,
    /// Whether it ends in the sea.
    pub(crate) to_sea: bool,
}

/// The rivers, largest first, and the sides of the mesh that they run along.
pub(crate) struct Rivers {
    pub(crate) all: Vec<River>,
    sides: BTreeMap<(usize, usize), u32>,
}

impl Rivers {
    pub(crate) fn new(mesh: &Mesh, land: &Land) -> Self {
        let (order, down) = drainage(mesh, land);
        let mut drained = vec![0_u32; mesh.corners.len()];
        let mut feeders: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for corner in order.iter().rev() {
            drained[*corner] += 1;
            if let Some(next) = down[*corner] {
                drained[next] += drained[*corner];
                feeders.entry(next).or_default().push(*corner);
            }
        }
        let mut all = Vec::new();
        let mouths = order.iter().filter(|corner| down[**corner].is_none() && drained[**corner] >= MOUTH);
        let mut ends: Vec<(usize, bool)> = mouths.map(|corner| (*corner, true)).collect();
        while let Some((end, to_sea)) = ends.pop() {
            // Upstream by the larger feeder; the others that carry enough are tributaries of their own.
            let mut course = vec![end];
            let mut at = end;
            while let Some(above) = feeders.get(&at) {
                let mut strong: Vec<usize> =
                    above.iter().copied().filter(|c| drained[*c] >= SPRING).collect();
                strong.sort_by_key(|c| (Reverse(drained[*c]), *c));
                let Some((first, others)) = strong.split_first() else { break };
                ends.extend(others.iter().map(|c| (*c, false)));
                course.push(*first);
                at = *first;
            }
            course.reverse();
            course.extend(down[end]);
            all.push(River { course, size: drained[end], to_sea });
        }
        all.retain(|river| river.course.len() > 9);
        all.sort_by_key(|river| (Reverse(river.size), river.course[0]));
        let mut sides = BTreeMap::new();
        for river in &all {
            for pair in river.course.windows(2) {
                sides.insert((pair[0].min(pair[1]), pair[0].max(pair[1])), drained[pair[0]]);
            }
        }
        Self { all, sides }
    }

    /// How much water runs along the side between two corners; 0 for none.
    pub(crate) fn flow(&self, from: usize, to: usize) -> u32 {
        self.sides.get(&(from.min(to), from.max(to))).copied().unwrap_or(0)
    }
}

/// Every corner of the land in the order in which the rising sea would reach it, and the corner that each drains to
/// (priority flood, Barnes, Lehman and Mulla 2014): no pits, so each drop finds the sea.
fn drainage(mesh: &Mesh, land: &Land) -> (Vec<usize>, Vec<Option<usize>>) {
    let mut down = vec![None; mesh.corners.len()];
    let mut order = Vec::new();
    let mut seen = vec![false; mesh.corners.len()];
    let mut queue = BinaryHeap::new();
    for corner in mesh.inner().flat_map(|cell| [2 * cell, 2 * cell + 1]) {
        let dry = mesh.cells_at(corner).into_iter().filter(|cell| land.dry[*cell]).count();
        if (1..3).contains(&dry) {
            seen[corner] = true;
            queue.push(Reverse((0_u64, corner)));
        }
    }
    let height = |corner: usize| {
        let sum: f64 = mesh.cells_at(corner).into_iter().map(|cell| land.height[cell]).sum();
        (sum * 560.0) as u64
    };
    while let Some(Reverse((level, corner))) = queue.pop() {
        order.push(corner);
        for above in mesh.joined(corner) {
            let dry = mesh.cells_at(above).into_iter().all(|cell| land.dry[cell]);
            if dry && !seen[above] {
                seen[above] = true;
                down[above] = Some(corner);
                queue.push(Reverse((height(above).max(level + 1), above)));
            }
        }
    }
    (order, down)
}
