//! A k-d tree over the spots: full blocks of eight below, rectangles above.

use super::spots::Spots;
use crate::extent::Extent;
use rayon::join;

/// Spots in a block.
pub(super) const BLOCK: usize = 8;

/// The spots of a leaf, coordinate by coordinate, so that eight distances are a few machine instructions.
#[derive(Clone, Copy)]
struct Block {
    row: [i32; BLOCK],
    col: [i32; BLOCK],
}

/// Nodes are numbered from the root, 1; below node k are 2k and 2k + 1; the leaves are the last ones. All leaves but the last are full, so that
/// the spot at place p is in leaf p / 8.
///
/// Squared distances are floats that hold whole numbers: exact up to 900 km.
pub(super) struct Tree {
    blocks: Vec<Block>,
    extents: Vec<Extent>,
    /// Number of the first leaf; a power of two.
    first_leaf: usize,
    /// The spot at each place.
    pub(super) spots: Vec<u32>,
}

/// What goes round in the tree.
pub(super) trait Seek {
    /// Whether a node at this squared distance could hold what is sought.
    fn wants(&self, node: usize, distance: f64) -> bool;
    /// Looks at the spots of a leaf, at these squared distances; the last leaf may hold places without a spot.
    fn look(&mut self, leaf: usize, distances: [f64; BLOCK]);
}

type Item = ([i32; 2], u32);

impl Tree {
    pub(super) fn new(spots: &Spots) -> Self {
        let leaves = spots.at.len().div_ceil(BLOCK);
        let first_leaf = leaves.max(1).next_power_of_two();
        let mut items: Vec<Item> = spots.at.iter().copied().zip(0..).collect();
        sort(&mut items, first_leaf);
        let blocks: Vec<Block> = items
            .chunks(BLOCK)
            .map(|items| {
                // A place without a spot repeats the last one.
                let at = |place: usize| items[place.min(items.len() - 1)].0;
                Block { row: std::array::from_fn(|p| at(p)[0]), col: std::array::from_fn(|p| at(p)[1]) }
            })
            .collect();
        let mut extents = vec![Extent::NOTHING; 2 * first_leaf];
        for (extent, block) in extents[first_leaf..].iter_mut().zip(&blocks) {
            *extent = Extent::of((0..BLOCK).map(|p| [block.row[p], block.col[p]]));
        }
        for node in (1..first_leaf).rev() {
            extents[node] = extents[2 * node].with(&extents[2 * node + 1]);
        }
        Self { blocks, extents, first_leaf, spots: items.into_iter().map(|(_, spot)| spot).collect() }
    }

    /// How many places the leaves have, with or without a spot.
    pub(super) fn places(&self) -> usize {
        self.blocks.len() * BLOCK
    }

    pub(super) fn at(&self, place: usize) -> [i32; 2] {
        let block = &self.blocks[place / BLOCK];
        [block.row[place % BLOCK], block.col[place % BLOCK]]
    }

    /// Folds what the leaves hold into each node, from below.
    pub(super) fn fold<T: Copy>(
        &self,
        nothing: T,
        leaf: impl Fn(usize) -> T,
        with: impl Fn(T, T) -> T,
    ) -> Vec<T> {
        let mut nodes = vec![nothing; 2 * self.first_leaf];
        (0..self.blocks.len()).for_each(|block| nodes[self.first_leaf + block] = leaf(block));
        for node in (1..self.first_leaf).rev() {
            nodes[node] = with(nodes[2 * node], nodes[2 * node + 1]);
        }
        nodes
    }

    /// Goes round from a place: its own leaf first, then, on the way up, each branch that is still wanted.
    pub(super) fn around(&self, place: usize, seek: &mut impl Seek) {
        let here = self.at(place);
        let mut node = self.first_leaf + place / BLOCK;
        self.look(node, here, seek);
        while node > 1 {
            let beside = node ^ 1;
            let distance = self.extents[beside].distance(here);
            if seek.wants(beside, distance) {
                self.below(beside, here, seek);
            }
            node /= 2;
        }
    }

    /// Goes down from a node, the nearer branch first.
    fn below(&self, node: usize, here: [i32; 2], seek: &mut impl Seek) {
        if node >= self.first_leaf {
            self.look(node, here, seek);
            return;
        }
        let (mut near, mut far) = (2 * node, 2 * node + 1);
        let (mut to_near, mut to_far) = (self.extents[near].distance(here), self.extents[far].distance(here));
        if to_far < to_near {
            (near, far, to_near, to_far) = (far, near, to_far, to_near);
        }
        for (child, distance) in [(near, to_near), (far, to_far)] {
            if seek.wants(child, distance) {
                self.below(child, here, seek);
            }
        }
    }

    fn look(&self, node: usize, here: [i32; 2], seek: &mut impl Seek) {
        let leaf = node - self.first_leaf;
        let block = &self.blocks[leaf];
        let distances = std::array::from_fn(|p| {
            let (dr, dc) = (f64::from(block.row[p] - here[0]), f64::from(block.col[p] - here[1]));
            dr * dr + dc * dc
        });
        seek.look(leaf, distances);
    }
}

/// Puts the spots below a node with room for so many leaves in order: the left half full, the rest on the right.
fn sort(items: &mut [Item], leaves: usize) {
    if leaves == 1 {
        return;
    }
    let half = leaves / 2 * BLOCK;
    if items.len() <= half {
        return sort(items, leaves / 2);
    }
    let extent = Extent::of(items.iter().map(|(at, _)| *at));
    let axis = extent.wider();
    items.select_nth_unstable_by_key(half, |(at, _)| (at[axis], at[1 - axis]));
    let (left, right) = items.split_at_mut(half);
    if left.len() > 4_096 {
        join(|| sort(left, leaves / 2), || sort(right, leaves / 2));
    } else {
        sort(left, leaves / 2);
        sort(right, leaves / 2);
    }
}
