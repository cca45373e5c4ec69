//! The minimum spanning tree of mutual reachability.
//!
//! O. Borůvka, 1926: each component takes its lightest edge to another one, all at once, until one component is left. The lightest edges are found
//! in the k-d tree (W. B. March, P. Ram and A. G. Gray, "Fast Euclidean minimum spanning tree", KDD 2010), with what each spot has learnt kept from
//! round to round: the nearest foreign spot only ever moves away.

use super::tree::{BLOCK, Seek, Tree};
use crate::centimetre::square_between;
use crate::{HotspotError, Watch};
use rayon::prelude::*;
use std::sync::atomic::{AtomicU64, Ordering};

/// No component, no spot; a node whose spots are of several components.
const NONE: u32 = u32::MAX;

/// An edge between two spots by their places.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    /// Squared mutual reachability: the greatest of both core distances and the distance.
    pub(super) weight: f64,
    pub(super) ends: [u32; 2],
}

/// What a spot knows of the nearest spot of another component.
#[derive(Clone, Copy)]
struct Known {
    /// It is not lighter than this; exactly this when it is known.
    weight: f64,
    to: u32,
}

/// The edges of the tree, ascending.
///
/// Which of several equally light edges a component takes makes no difference to the weights of the tree. Here it is the shortest.
pub(super) fn spanning_tree(tree: &Tree, core: &[f64], watch: &Watch) -> Result<Vec<Edge>, HotspotError> {
    let spots = tree.spots.len();
    let mut forest = Forest {
        tree,
        core,
        nodes: tree.fold(f64::INFINITY, |leaf| lowest(&core[leaf * BLOCK..(leaf + 1) * BLOCK]), f64::min),
        node_of: Vec::new(),
        of: (0..tree.places() as u32).collect(),
        lightest: (0..spots).map(|_| AtomicU64::new(f64::INFINITY.to_bits())).collect(),
    };
    let mut known: Vec<Known> = core[..spots].iter().map(|core| Known { weight: *core, to: NONE }).collect();
    let mut leader: Vec<u32> = (0..spots as u32).collect();
    let mut edges = Vec::with_capacity(spots.saturating_sub(1));
    let mut taken = vec![NONE; spots];
    while edges.len() + 1 < spots {
        forest.look_around(&mut known, watch)?;
        let before = edges.len();
        forest.take(&known, &mut taken);
        for place in taken.iter_mut().map(|taken| std::mem::replace(taken, NONE)) {
            if place == NONE {
                continue;
            }
            let Known { weight, to } = known[place as usize];
            let (one, other) = (find(&mut leader, place), find(&mut leader, to));
            if one != other {
                leader[one.max(other) as usize] = one.min(other);
                edges.push(Edge { weight, ends: [place.min(to), place.max(to)] });
            }
        }
        (0..spots).for_each(|place| forest.of[place] = find(&mut leader, place as u32));
        forest.lightest.iter_mut().for_each(|lightest| *lightest.get_mut() = f64::INFINITY.to_bits());
        watch.step((edges.len() - before) as u64)?;
    }
    // The bits of whole numbers rise with the number.
    edges.par_sort_unstable_by_key(|edge| (edge.weight.to_bits(), edge.ends));
    Ok(edges)
}

fn lowest(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::INFINITY, f64::min)
}

/// The components at the beginning of a round.
struct Forest<'a> {
    tree: &'a Tree,
    core: &'a [f64],
    /// The least core distance below each node of the tree.
    nodes: Vec<f64>,
    /// The component of each node whose spots are all of one.
    node_of: Vec<u32>,
    /// The component of the spot at each place: its lowest place.
    of: Vec<u32>,
    /// The weight of the lightest edge known to leave each component, as bits: those of whole numbers rise with the number.
    lightest: Vec<AtomicU64>,
}

impl Forest<'_> {
    /// Finds the lightest edge of each component: each spot that could have it knows it afterwards.
    fn look_around(&mut self, known: &mut [Known], watch: &Watch) -> Result<(), HotspotError> {
        let spots = known.len();
        let of_leaf = |leaf: usize| {
            let of = &self.of[leaf * BLOCK..spots.min((leaf + 1) * BLOCK)];
            if of.iter().all(|component| *component == of[0]) { of[0] } else { NONE }
        };
        // A node without spots agrees with any other; NONE - 1 is no place.
        let with = |one: u32, other: u32| if one == other || other == NONE - 1 { one } else { NONE };
        self.node_of = self.tree.fold(NONE - 1, of_leaf, with);
        let forest = &*self;
        known.par_iter().with_min_len(4_096).zip(&forest.of).for_each(|(known, component)| {
            if known.to != NONE && forest.of[known.to as usize] != *component {
                forest.lightest[*component as usize].fetch_min(known.weight.to_bits(), Ordering::Relaxed);
            }
        });
        known.par_chunks_mut(64 * BLOCK).enumerate().try_for_each(|(piece, known)| {
            for (place, known) in (piece * 64 * BLOCK..).zip(known) {
                let component = forest.of[place];
                if known.to == NONE || forest.of[known.to as usize] == component {
                    known.to = NONE;
                    if known.weight <= forest.limit(component) {
                        forest.ask(place, known);
                    }
                }
            }
            watch.step(0)
        })
    }

    fn limit(&self, component: u32) -> f64 {
        f64::from_bits(self.lightest[component as usize].load(Ordering::Relaxed))
    }

    /// The nearest spot of another component, unless another spot of the component has a lighter edge.
    fn ask(&self, place: usize, known: &mut Known) {
        let component = self.of[place];
        let mut foreign = Foreign {
            forest: self,
            component,
            core: self.core[place],
            limit: self.limit(component),
            weight: f64::INFINITY,
            distance: f64::INFINITY,
            to: NONE,
        };
        self.tree.around(place, &mut foreign);
        let limit = self.limit(component);
        if foreign.weight <= limit {
            *known = Known { weight: foreign.weight, to: foreign.to };
            self.lightest[component as usize].fetch_min(foreign.weight.to_bits(), Ordering::Relaxed);
        } else {
            // Squares are whole numbers: what is not within the limit is at least one beyond.
            known.weight = known.weight.max(limit + 1.0);
        }
    }

    /// For each component the place with its lightest edge; of several the shortest, then the first.
    fn take(&self, known: &[Known], taken: &mut [u32]) {
        let length = |place: u32| {
            square_between(self.tree.at(place as usize), self.tree.at(known[place as usize].to as usize))
        };
        for ((here, component), place) in known.iter().zip(&self.of).zip(0..) {
            if here.to == NONE || here.weight > self.limit(*component) {
                continue;
            }
            let best = &mut taken[*component as usize];
            if *best == NONE || length(place) < length(*best) {
                *best = place;
            }
        }
    }
}

/// The nearest spot of another component so far.
struct Foreign<'a> {
    forest: &'a Forest<'a>,
    component: u32,
    core: f64,
    /// Heavier edges are of no use.
    limit: f64,
    weight: f64,
    distance: f64,
    to: u32,
}

impl Seek for Foreign<'_> {
    fn wants(&self, node: usize, distance: f64) -> bool {
        let weight = distance.max(self.core).max(self.forest.nodes[node]);
        weight <= self.limit
            && (weight < self.weight || (weight <= self.weight && distance < self.distance))
            && self.forest.node_of[node] != self.component
    }

    fn look(&mut self, leaf: usize, distances: [f64; BLOCK]) {
        let places = leaf * BLOCK..(leaf + 1) * BLOCK;
        let (core, of) = (&self.forest.core[places.clone()], &self.forest.of[places]);
        for (p, distance) in distances.into_iter().enumerate() {
            let weight = distance.max(self.core).max(core[p]);
            if weight <= self.limit
                && (weight < self.weight || (weight <= self.weight && distance < self.distance))
                && of[p] != self.component
            {
                (self.weight, self.distance, self.to) = (weight, distance, (leaf * BLOCK + p) as u32);
            }
        }
    }
}

/// The leader of a component, shortening the path to it.
fn find(leader: &mut [u32], mut place: u32) -> u32 {
    while leader[place as usize] != place {
        leader[place as usize] = leader[leader[place as usize] as usize];
        place = leader[place as usize];
    }
    place
}
