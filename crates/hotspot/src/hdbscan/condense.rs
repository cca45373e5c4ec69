//! The hierarchy of clusters: what the tree falls into as edges are taken away, and which of the clusters are worth naming.
//!
//! Built from below: edges are put in, lightest first, and the parts that grow together are known by how many points they hold.

use super::spanning_tree::Edge;
use super::spots::Spots;

/// No cluster, no spot.
pub(super) const NONE: u32 = u32::MAX;

/// The clusters of the hierarchy, each after those it splits into.
pub(super) struct Hierarchy {
    pub(super) clusters: Vec<Cluster>,
    /// For the spot at each place the cluster it falls out of as the level rises.
    pub(super) left: Vec<u32>,
    /// The weight (squared distance) at which it does.
    pub(super) at: Vec<f64>,
}

/// A cluster of the hierarchy, from the level at which it parts from the rest to that at which it splits or falls apart.
pub(super) struct Cluster {
    /// The cluster it parts from; none for the whole.
    pub(super) parent: u32,
    /// Level, 1 / metre, at which it parts from the rest: 0 for the whole.
    pub(super) birth: f64,
    /// Level at which the last of it falls apart, or at which it splits.
    pub(super) death: f64,
    /// Sum over its points of the level at which each leaves it.
    levels: f64,
    points: u32,
    /// The next of the clusters that are to be put together.
    next: u32,
}

/// The level of a weight: 1 / distance in metres; infinite for points on one spot.
pub(super) fn level(weight: f64) -> f64 {
    100.0 / weight.sqrt()
}

/// The parts that have grown together so far; each is led by one of its places.
struct Parts {
    leader: Vec<u32>,
    part: Vec<Part>,
    /// The next place in a list of places.
    next: Vec<u32>,
    min_cluster_size: u32,
    hierarchy: Hierarchy,
}

#[derive(Clone, Copy)]
struct Part {
    points: u32,
    /// The places that are in no cluster yet, as a list, and how many points those are.
    loose: (u32, u32),
    loose_points: u32,
    /// The clusters that meet here, as a list; between two weights one at most.
    clusters: (u32, u32),
}

impl Hierarchy {
    /// `places` tells the spot at each place, `core` its squared core distance; the edges ascend.
    ///
    /// Edges of one weight have no order. Parts that are no cluster are joined with each other first: a split is kept when any order would show it.
    pub(super) fn new(
        places: &[u32],
        core: &[f64],
        spots: &Spots,
        edges: &[Edge],
        min_cluster_size: usize,
    ) -> Self {
        let min_cluster_size = u32::try_from(min_cluster_size).unwrap_or(u32::MAX);
        let mut parts = Parts::new(places, spots, min_cluster_size);
        // A spot with enough points is a cluster by itself, from its core distance on.
        let mut full: Vec<(f64, u32)> = (0..places.len() as u32)
            .zip(core)
            .filter(|(place, _)| parts.part[*place as usize].points >= min_cluster_size)
            .map(|(place, core)| (*core, place))
            .collect();
        full.sort_unstable_by_key(|(core, place)| (core.to_bits(), *place));
        let (mut full, mut edges) = (full.as_slice(), edges);
        let mut late = Vec::new();
        while let Some(weight) = [full.first().map(|f| f.0), edges.first().map(|e| e.weight)]
            .into_iter()
            .flatten()
            .reduce(f64::min)
        {
            let level = level(weight);
            let (spots_now, edges_now);
            (spots_now, full) = full.split_at(full.partition_point(|(core, _)| *core <= weight));
            // Few edges share a weight; no search over all the rest.
            (edges_now, edges) =
                edges.split_at(edges.iter().take_while(|edge| edge.weight <= weight).count());
            late.clear();
            for edge in edges_now {
                let [one, other] = edge.ends.map(|end| parts.find(end));
                if parts.part[one as usize].clusters.0 == NONE
                    && parts.part[other as usize].clusters.0 == NONE
                {
                    parts.join(one, other);
                } else {
                    late.push(edge.ends);
                }
            }
            for end in
                edges_now.iter().map(|edge| edge.ends[0]).chain(spots_now.iter().map(|(_, place)| *place))
            {
                parts.settle(end, weight, level);
            }
            for [one, other] in &late {
                let (one, other) = (parts.find(*one), parts.find(*other));
                parts.join(one, other);
            }
            for [end, _] in &late {
                parts.settle(*end, weight, level);
            }
        }
        parts.hierarchy
    }

    /// The clusters of the greatest total stability (excess of mass), none inside another and never the whole: for each cluster of the hierarchy
    /// the chosen one it is or lies in.
    pub(super) fn chosen(&self) -> Vec<u32> {
        // What the best choice at and below each cluster is worth.
        let mut worth: Vec<f64> = vec![0.0; self.clusters.len()];
        let mut below = worth.clone();
        let mut chosen = vec![NONE; self.clusters.len()];
        for (number, cluster) in self.clusters.iter().enumerate() {
            if cluster.parent == NONE {
                continue;
            }
            let stability = cluster.stability();
            if below[number] > stability {
                worth[number] = below[number];
            } else {
                worth[number] = stability;
                chosen[number] = number as u32;
            }
            below[cluster.parent as usize] += worth[number];
        }
        for (number, cluster) in self.clusters.iter().enumerate().rev() {
            if cluster.parent != NONE && chosen[cluster.parent as usize] != NONE {
                chosen[number] = chosen[cluster.parent as usize];
            }
        }
        chosen
    }
}

impl Cluster {
    /// How much the cluster is there: over its points, for how many levels each is in it.
    pub(super) fn stability(&self) -> f64 {
        (self.levels - self.birth * f64::from(self.points)).max(0.0)
    }
}

impl Parts {
    fn new(places: &[u32], spots: &Spots, min_cluster_size: u32) -> Self {
        let part = |(spot, place): (&u32, u32)| {
            let points = spots.count(*spot);
            Part { points, loose: (place, place), loose_points: points, clusters: (NONE, NONE) }
        };
        Self {
            leader: (0..places.len() as u32).collect(),
            part: places.iter().zip(0..).map(part).collect(),
            next: vec![NONE; places.len()],
            min_cluster_size,
            hierarchy: Hierarchy {
                clusters: Vec::new(),
                left: vec![NONE; places.len()],
                at: vec![0.0; places.len()],
            },
        }
    }

    fn find(&mut self, mut place: u32) -> u32 {
        while self.leader[place as usize] != place {
            self.leader[place as usize] = self.leader[self.leader[place as usize] as usize];
            place = self.leader[place as usize];
        }
        place
    }

    fn join(&mut self, one: u32, other: u32) {
        let (mut one, mut other) = (one as usize, other as usize);
        if one == other {
            return;
        }
        if self.part[one].points < self.part[other].points {
            (one, other) = (other, one);
        }
        self.leader[other] = one as u32;
        let (mut part, more) = (self.part[one], self.part[other]);
        part.points += more.points;
        part.loose_points += more.loose_points;
        part.loose = chain(part.loose, more.loose, |last, next| self.next[last] = next);
        let clusters = &mut self.hierarchy.clusters;
        part.clusters = chain(part.clusters, more.clusters, |last, next| clusters[last].next = next);
        self.part[one] = part;
    }

    /// What has grown together at a weight is one cluster, or none yet. Doing so twice changes nothing.
    fn settle(&mut self, place: u32, weight: f64, level: f64) {
        let leader = self.find(place) as usize;
        let part = &mut self.part[leader];
        if part.points < self.min_cluster_size {
            return;
        }
        let clusters = &mut self.hierarchy.clusters;
        if part.clusters.0 == NONE || part.clusters.0 != part.clusters.1 {
            let new = clusters.len() as u32;
            let (mut levels, mut points, mut child) = (0.0, 0, part.clusters.0);
            while child != NONE {
                let inner = &mut clusters[child as usize];
                (inner.parent, inner.birth) = (new, level);
                points += inner.points;
                child = inner.next;
            }
            if points > 0 {
                levels = level * f64::from(points);
            }
            clusters.push(Cluster { parent: NONE, birth: 0.0, death: level, levels, points, next: NONE });
            part.clusters = (new, new);
        }
        let number = part.clusters.0;
        if part.loose_points > 0 {
            let cluster = &mut clusters[number as usize];
            cluster.levels += level * f64::from(part.loose_points);
            cluster.points += part.loose_points;
            let mut place = part.loose.0;
            while place != NONE {
                self.hierarchy.left[place as usize] = number;
                self.hierarchy.at[place as usize] = weight;
                place = self.next[place as usize];
            }
            (part.loose, part.loose_points) = ((NONE, NONE), 0);
        }
    }
}

/// One list after another; each is known by its first and last.
fn chain(one: (u32, u32), other: (u32, u32), mut link: impl FnMut(usize, u32)) -> (u32, u32) {
    match (one.0, other.0) {
        (NONE, _) => other,
        (_, NONE) => one,
        _ => {
            link(one.1 as usize, other.0);
            (one.0, other.1)
        }
    }
}
