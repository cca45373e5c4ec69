//! Points in a tree of boxes: the nearest of a point, and those within a distance.

use crate::HotspotError;
use crate::centimetre::{Spot, spots};
use geography::Bng;

/// Points in a leaf.
const LEAF: usize = 12;

/// J. L. Bentley, "Multidimensional binary search trees used for associative searching", Communications of the ACM 18 (1975). Points at one place are told apart
/// by their row, so that thousands of them split as well as any.
pub(crate) struct KdTree {
    /// Position by row.
    spots: Vec<Spot>,
    /// Rows in the order of the leaves.
    rows: Vec<u32>,
    /// In preorder: the left child of a node follows it.
    nodes: Vec<Node>,
}

struct Node {
    low: Spot,
    high: Spot,
    /// Its points are `rows[from..to]`.
    from: u32,
    to: u32,
    /// Its right child; 0 for a leaf.
    right: u32,
    least_row: u32,
}

impl Node {
    /// Squared distance to the nearest and to the farthest point of the box.
    fn squares(&self, at: Spot) -> (i64, i64) {
        let axis = |at: i64, low: i64, high: i64| {
            let near = (low - at).max(at - high).max(0);
            let far = (at - low).max(high - at);
            (near * near, far * far)
        };
        let (row, col) =
            (axis(at.row, self.low.row, self.high.row), axis(at.col, self.low.col, self.high.col));
        (row.0 + col.0, row.1 + col.1)
    }
}

impl KdTree {
    pub(crate) fn of(points: &[Bng]) -> Result<Self, HotspotError> {
        let spots = spots(points)?;
        let mut rows: Vec<u32> = (0..spots.len() as u32).collect();
        let mut tree =
            Self { nodes: Vec::with_capacity(2 * spots.len() / LEAF + 1), spots, rows: Vec::new() };
        tree.split(&mut rows, 0);
        tree.rows = rows;
        Ok(tree)
    }

    /// Makes the node of some rows, which begin at `from`, and those below it. Each level halves the rows, so the depth is small.
    fn split(&mut self, rows: &mut [u32], from: u32) {
        let Some(first) = rows.first() else { return };
        let first = self.spots[*first as usize];
        let mut node = Node {
            low: first,
            high: first,
            from,
            to: from + rows.len() as u32,
            right: 0,
            least_row: rows.iter().copied().min().unwrap_or(0),
        };
        for spot in rows.iter().map(|row| self.spots[*row as usize]) {
            node.low = Spot { row: node.low.row.min(spot.row), col: node.low.col.min(spot.col) };
            node.high = Spot { row: node.high.row.max(spot.row), col: node.high.col.max(spot.col) };
        }
        let upright = node.high.row - node.low.row > node.high.col - node.low.col;
        let here = self.nodes.len();
        self.nodes.push(node);
        if rows.len() <= LEAF {
            return;
        }
        let middle = rows.len() / 2;
        let spots = &self.spots;
        rows.select_nth_unstable_by_key(middle, |row| {
            let spot = spots[*row as usize];
            if upright { (spot.row, spot.col, *row) } else { (spot.col, spot.row, *row) }
        });
        let (left, right) = rows.split_at_mut(middle);
        self.split(left, from);
        self.nodes[here].right = self.nodes.len() as u32;
        self.split(right, from + middle as u32);
    }

    /// The `k` points nearest to the point `row`, itself left out: squared distance and row. Of equally near ones the lowest rows.
    /// In no particular order; `found` is emptied first.
    pub(crate) fn nearest(&self, row: u32, k: usize, found: &mut Vec<(i64, u32)>) {
        found.clear();
        let mut heap = std::collections::BinaryHeap::from(std::mem::take(found));
        if !self.nodes.is_empty() {
            self.seek(0, row, k, &mut heap);
        }
        *found = heap.into_vec();
    }

    fn seek(&self, node: u32, row: u32, k: usize, best: &mut std::collections::BinaryHeap<(i64, u32)>) {
        let at = self.spots[row as usize];
        let this = &self.nodes[node as usize];
        if this.right == 0 {
            for other in self.rows[this.from as usize..this.to as usize].iter().filter(|other| **other != row)
            {
                let candidate = (at.square(self.spots[*other as usize]), *other);
                if best.len() < k {
                    best.push(candidate);
                } else if let Some(mut worst) = best.peek_mut().filter(|worst| candidate < **worst) {
                    *worst = candidate;
                }
            }
            return;
        }
        let ahead = |node: u32| {
            let node = &self.nodes[node as usize];
            (node.squares(at).0, node.least_row)
        };
        let (left, right) = ((ahead(node + 1), node + 1), (ahead(this.right), this.right));
        for ((square, least_row), child) in if left <= right { [left, right] } else { [right, left] } {
            // The best that the child can offer is a point at that distance with that row.
            if best.len() < k || best.peek().is_some_and(|worst| (square, least_row) < *worst) {
                self.seek(child, row, k, best);
            }
        }
    }

    /// How many points lie within the squared distance of the point `row`, itself among them.
    pub(crate) fn count_within(&self, row: u32, square: i64) -> usize {
        let mut count = 0;
        self.visit(row, square, |rows, whole| {
            let near = |other: &&u32| self.square(row, **other) <= square;
            count += if whole { rows.len() } else { rows.iter().filter(near).count() };
        });
        count
    }

    /// Adds the points within the squared distance of the point `row`, itself left out, in no particular order.
    pub(crate) fn within(&self, row: u32, square: i64, found: &mut Vec<u32>) {
        self.visit(row, square, |rows, whole| {
            let near = |other: &u32| *other != row && (whole || self.square(row, *other) <= square);
            found.extend(rows.iter().copied().filter(near));
        });
    }

    fn square(&self, one: u32, other: u32) -> i64 {
        self.spots[one as usize].square(self.spots[other as usize])
    }

    /// Shows the rows that may lie within the squared distance, part by part, and whether the part lies within as a whole.
    fn visit(&self, row: u32, square: i64, mut show: impl FnMut(&[u32], bool)) {
        let at = self.spots[row as usize];
        let mut open = vec![0_u32];
        while let Some(index) = open.pop() {
            let Some(node) = self.nodes.get(index as usize) else { continue };
            let (near, far) = node.squares(at);
            if near > square {
                continue;
            }
            if far <= square || node.right == 0 {
                show(&self.rows[node.from as usize..node.to as usize], far <= square);
            } else {
                open.extend([index + 1, node.right]);
            }
        }
    }
}
