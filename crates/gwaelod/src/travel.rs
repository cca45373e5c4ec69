//! Travel over the mesh: the cheapest way between two cells, and how far each cell is from a few.

use crate::mesh::Mesh;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Where travel has not come.
pub(crate) const NEVER: u64 = u64::MAX;

/// Cost from the nearest of several starts, and which start that is.
pub(crate) struct Reach {
    pub(crate) cost: Vec<u64>,
    pub(crate) start: Vec<usize>,
    before: Vec<usize>,
}

/// Spreads from `starts` over the cells that `open` allows, `step` being the cost between neighbours (Dijkstra 1959). Ties go to the
/// lower cell, so the answer is the same everywhere.
pub(crate) fn reach(
    mesh: &Mesh,
    starts: &[usize],
    open: impl Fn(usize) -> bool,
    step: impl Fn(usize, usize) -> u64,
) -> Reach {
    spread(mesh, starts, open, step, |_| false).0
}

/// The cheapest way from a cell to the first cell that `there` accepts; none when there is no way.
pub(crate) fn way(
    mesh: &Mesh,
    start: usize,
    open: impl Fn(usize) -> bool,
    step: impl Fn(usize, usize) -> u64,
    there: impl Fn(usize) -> bool,
) -> Option<Vec<usize>> {
    let (found, end) = spread(mesh, &[start], open, step, there);
    end.map(|end| found.way_to(end))
}

/// [`reach`], which stops at the first cell that `there` accepts and names it.
fn spread(
    mesh: &Mesh,
    starts: &[usize],
    open: impl Fn(usize) -> bool,
    step: impl Fn(usize, usize) -> u64,
    there: impl Fn(usize) -> bool,
) -> (Reach, Option<usize>) {
    let mut found = Reach {
        cost: vec![NEVER; mesh.len()],
        start: vec![usize::MAX; mesh.len()],
        before: (0..mesh.len()).collect(),
    };
    let mut queue = BinaryHeap::new();
    for (i, cell) in starts.iter().enumerate() {
        (found.cost[*cell], found.start[*cell]) = (0, i);
        queue.push(Reverse((0_u64, *cell)));
    }
    while let Some(Reverse((cost, cell))) = queue.pop() {
        if there(cell) {
            return (found, Some(cell));
        }
        if cost > found.cost[cell] || mesh.at_rim(cell) {
            continue;
        }
        for other in mesh.neighbours(cell) {
            if !open(other) {
                continue;
            }
            let total = cost + step(cell, other);
            if total < found.cost[other] {
                (found.cost[other], found.start[other], found.before[other]) =
                    (total, found.start[cell], cell);
                queue.push(Reverse((total, other)));
            }
        }
    }
    (found, None)
}

impl Reach {
    /// The cells from the start to a cell that was reached, both included.
    fn way_to(&self, end: usize) -> Vec<usize> {
        let mut way = vec![end];
        let mut at = end;
        while self.before[at] != at {
            at = self.before[at];
            way.push(at);
        }
        way.reverse();
        way
    }
}
