//! The shortest way between two points of a network (Dijkstra, Numerische Mathematik 1, 1959), with a bound.

use crate::{Network, Snap, metres, millimetres};
use geography::Bng;
use pathfinding::directed::dijkstra::dijkstra_reach;
use std::collections::HashMap;

/// A way along a network.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// Metres along it, to the millimetre.
    pub metres: f64,
    /// Where it goes.
    pub line: Vec<Bng>,
}

/// Where a search is: at a node, or at one of its two ends, which lie on an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Stand {
    From,
    Node(u32),
    To,
}

impl Network {
    /// The shortest way between two points of the network; none where no way of `most_m` metres leads.
    pub fn way(&self, from: &Snap, to: &Snap, most_m: f64) -> Option<Way> {
        let most = millimetres(most_m);
        let mut came: HashMap<Stand, Stand> = HashMap::new();
        for item in dijkstra_reach(&Stand::From, |stand| self.next(*stand, from, Some(to))) {
            if item.total_cost > most {
                return None;
            }
            if let Some(parent) = item.parent {
                came.insert(item.node, parent);
            }
            if item.node == Stand::To {
                let line = self.traced(&came, from, to);
                return Some(Way { metres: metres(item.total_cost), line });
            }
        }
        None
    }

    /// Where a search goes on from here, with the millimetres to it.
    pub(crate) fn next(&self, stand: Stand, from: &Snap, to: Option<&Snap>) -> Vec<(Stand, u64)> {
        let ends = |snap: &Snap| {
            let held = &self.edges[snap.edge as usize];
            [(held.ends[0], snap.along), (held.ends[1], held.length() - snap.along)]
        };
        match stand {
            Stand::From => {
                let mut next = ends(from).map(|(node, cost)| (Stand::Node(node), cost)).to_vec();
                let same = to.filter(|to| to.edge == from.edge);
                next.extend(same.map(|to| (Stand::To, to.along.abs_diff(from.along))));
                next
            }
            Stand::Node(node) => {
                let around = self.around[node as usize].iter().map(|edge| {
                    let held = &self.edges[*edge as usize];
                    let other = if held.ends[0] == node { held.ends[1] } else { held.ends[0] };
                    (Stand::Node(other), held.length())
                });
                let arrived = to.into_iter().flat_map(ends).filter(|(end, _)| *end == node);
                around.chain(arrived.map(|(_, cost)| (Stand::To, cost))).collect()
            }
            Stand::To => Vec::new(),
        }
    }

    /// The line of a way that was found.
    fn traced(&self, came: &HashMap<Stand, Stand>, from: &Snap, to: &Snap) -> Vec<Bng> {
        let mut stands = vec![Stand::To];
        while let Some(before) = stands.last().and_then(|stand| came.get(stand)) {
            stands.push(*before);
        }
        stands.reverse();
        let mut line = vec![from.at];
        for pair in stands.windows(2) {
            line.extend(self.step(pair[0], pair[1], from, to));
        }
        line.push(to.at);
        line.dedup();
        line
    }

    fn step(&self, a: Stand, b: Stand, from: &Snap, to: &Snap) -> Vec<Bng> {
        match (a, b) {
            (Stand::From, Stand::To) => self.between(from.edge, from.along, to.along),
            (Stand::From, Stand::Node(node)) => {
                self.between(from.edge, from.along, self.end(from.edge, node, from.along))
            }
            (Stand::Node(node), Stand::To) => {
                self.between(to.edge, self.end(to.edge, node, to.along), to.along)
            }
            (Stand::Node(u), Stand::Node(v)) => {
                let both = |edge: &&u32| {
                    let ends = self.edges[**edge as usize].ends;
                    ends == [u, v] || ends == [v, u]
                };
                let shortest = self.around[u as usize]
                    .iter()
                    .filter(both)
                    .min_by_key(|edge| (self.edges[**edge as usize].length(), **edge));
                let Some(edge) = shortest else { return Vec::new() };
                let held = &self.edges[*edge as usize];
                let ways = if held.ends[0] == u { (0, held.length()) } else { (held.length(), 0) };
                self.between(*edge, ways.0, ways.1)
            }
            _ => Vec::new(),
        }
    }

    /// How far along an edge one of its nodes is; of a line that comes back, its nearer end.
    fn end(&self, edge: u32, node: u32, along: u64) -> u64 {
        let held = &self.edges[edge as usize];
        let length = held.length();
        match (held.ends[0] == node, held.ends[1] == node) {
            (true, true) if length - along < along => length,
            (true, _) => 0,
            _ => length,
        }
    }

    fn between(&self, edge: u32, from: u64, to: u64) -> Vec<Bng> {
        if from <= to {
            return self.part(edge, from, to);
        }
        let mut line = self.part(edge, to, from);
        line.reverse();
        line
    }
}
