//! Network. How far is it along roads, railways or bus lines, and what is within reach.
//!
//! Holds: lines as public bodies publish them, joined where they share an end; distances along them in whole millimetres.
//! Takes: lines in metres of the British National Grid.
//! Gives: the nearest point of a network, the shortest way between two points, and all that is within so many metres of one.
//! May touch: nothing; pure, also in the browser.
//! Must never: join lines that only cross (a bridge is no junction), or know what kind of line it holds.
//! Story: `noded` cuts lines where they join, `Network::new` joins them, `snap` finds where a point stands, `way` and `reach` answer.

mod noding;
mod reach;
mod snap;
mod way;

pub use noding::{TOUCH_M, noded};
pub use reach::{Reach, outline};
pub use snap::Snap;
pub use way::Way;

use geography::Bng;
use rstar::RTree;
use rstar::primitives::{GeomWithData, Line};
use std::collections::BTreeMap;

/// A position in whole millimetres: what is at the same one is the same.
pub(crate) type Spot = (i64, i64);

pub(crate) fn spot(at: Bng) -> Spot {
    // Within the grid: 1.25e9 at most.
    ((at.easting * 1_000.0).round() as i64, (at.northing * 1_000.0).round() as i64)
}

pub(crate) fn at((east, north): Spot) -> Bng {
    Bng::new(east as f64 / 1_000.0, north as f64 / 1_000.0)
}

/// A stretch of line between two junctions or ends.
#[derive(Debug)]
pub(crate) struct Edge {
    /// The nodes at its ends; the same one twice for a line that comes back.
    pub(crate) ends: [u32; 2],
    pub(crate) line: Vec<Bng>,
    /// Millimetres from its beginning to each of its points.
    pub(crate) along: Vec<u64>,
}

impl Edge {
    pub(crate) fn length(&self) -> u64 {
        self.along.last().copied().unwrap_or(0)
    }
}

/// A piece of an edge between two of its points, as the index holds it: numbers of edge and piece.
pub(crate) type Piece = GeomWithData<Line<[f64; 2]>, (u32, u32)>;

/// Lines that join where they share an end. A line that only crosses another, or touches it between its ends, is not joined to it: see [`noded`].
#[derive(Debug, Default)]
pub struct Network {
    pub(crate) edges: Vec<Edge>,
    pub(crate) nodes: Vec<Bng>,
    /// The edges at each node, by number.
    pub(crate) around: Vec<Vec<u32>>,
    pub(crate) index: RTree<Piece>,
}

impl Network {
    /// Joins lines by their ends, to the millimetre. A line of fewer than two different points is left out. The order of the lines decides
    /// nothing but which of several equally short ways is told.
    pub fn new(lines: impl IntoIterator<Item = Vec<Bng>>) -> Self {
        let mut network = Self::default();
        let mut known: BTreeMap<Spot, u32> = BTreeMap::new();
        let mut pieces = Vec::new();
        for mut line in lines {
            line.dedup_by_key(|point| spot(*point));
            let (Some(first), Some(last)) = (line.first().copied(), line.last().copied()) else { continue };
            if line.len() < 2 {
                continue;
            }
            let number = network.edges.len() as u32;
            let ends = [first, last].map(|end| network.node(&mut known, end));
            network.around[ends[0] as usize].push(number);
            if ends[0] != ends[1] {
                network.around[ends[1] as usize].push(number);
            }
            let stretches = (0..).zip(line.windows(2));
            pieces.extend(stretches.map(|(nth, pair)| {
                let ends = (pair[0], pair[1]);
                Piece::new(
                    Line::new([ends.0.easting, ends.0.northing], [ends.1.easting, ends.1.northing]),
                    (number, nth),
                )
            }));
            network.edges.push(Edge { ends, along: measured(&line), line });
        }
        network.index = RTree::bulk_load(pieces);
        network
    }

    fn node(&mut self, known: &mut BTreeMap<Spot, u32>, at: Bng) -> u32 {
        *known.entry(spot(at)).or_insert_with(|| {
            self.nodes.push(at);
            self.around.push(Vec::new());
            (self.nodes.len() - 1) as u32
        })
    }

    /// Whether it has no line.
    pub fn is_empty(&self) -> bool {
        self.edges.is_empty()
    }

    /// Metres of line.
    pub fn length_m(&self) -> f64 {
        metres(self.edges.iter().map(Edge::length).sum())
    }

    /// In how many pieces it is: between two of them there is no way.
    pub fn pieces(&self) -> usize {
        let mut seen = vec![false; self.nodes.len()];
        let mut pieces = 0;
        for start in 0..self.nodes.len() {
            if seen[start] {
                continue;
            }
            pieces += 1;
            let mut open = vec![start];
            while let Some(node) = open.pop() {
                if std::mem::replace(&mut seen[node], true) {
                    continue;
                }
                let edges = self.around[node].iter().map(|edge| &self.edges[*edge as usize]);
                open.extend(edges.flat_map(|edge| edge.ends).map(|end| end as usize));
            }
        }
        pieces
    }

    /// Its stretches between junctions and ends, and its junctions and ends.
    pub fn size(&self) -> (usize, usize) {
        (self.edges.len(), self.nodes.len())
    }
}

/// Millimetres from the first point to each.
fn measured(line: &[Bng]) -> Vec<u64> {
    let mut so_far = 0.0;
    let mut along = vec![0];
    for pair in line.windows(2) {
        so_far += pair[0].distance(pair[1]);
        along.push((so_far * 1_000.0).round() as u64);
    }
    along
}

pub(crate) fn metres(millimetres: u64) -> f64 {
    millimetres as f64 / 1_000.0
}

/// Whole millimetres of a distance; what is no distance is none, and what is beyond every map is as far as numbers go.
pub(crate) fn millimetres(metres: f64) -> u64 {
    if metres > 0.0 { (metres * 1_000.0).round() as u64 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_join_at_their_ends_and_nowhere_else() {
        let line = |points: &[(f64, f64)]| points.iter().map(|(e, n)| Bng::new(*e, *n)).collect::<Vec<_>>();
        let cross = Network::new([line(&[(0.0, 50.0), (100.0, 50.0)]), line(&[(50.0, 0.0), (50.0, 100.0)])]);
        assert_eq!(cross.size(), (2, 4), "a bridge is no junction");
        let bend =
            Network::new([line(&[(0.0, 0.0), (100.0, 0.0)]), line(&[(100.000_2, 0.0), (100.0, 30.0)])]);
        assert_eq!(bend.size(), (2, 3), "the same millimetre is the same place");
        let apart = Network::new([line(&[(0.0, 0.0), (100.0, 0.0)]), line(&[(100.01, 0.0), (100.0, 30.0)])]);
        assert_eq!((apart.size(), apart.pieces(), bend.pieces(), cross.pieces()), ((2, 4), 2, 1, 2));
        assert!((bend.length_m() - 130.0).abs() < 0.002);
        assert!(Network::new([line(&[(5.0, 5.0)]), line(&[]), line(&[(5.0, 5.0), (5.0, 5.0)])]).is_empty());
    }
}
