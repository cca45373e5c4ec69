//! What can be reached from a point of a network within a distance: the catchment.

use crate::way::Stand;
use crate::{Network, Snap, metres, millimetres};
use geo::Buffer as _;
use geo::algorithm::buffer::{BufferStyle, LineCap, LineJoin};
use geo_types::{Coord, LineString, MultiLineString, MultiPolygon};
use geography::Bng;
use pathfinding::directed::dijkstra::dijkstra_reach;
use std::collections::BTreeMap;

/// The parts of a network within a distance of one of its points.
#[derive(Clone, Debug, PartialEq)]
pub struct Reach {
    /// The parts, in the order of the network's lines. A part ends where the distance ends, also between two junctions.
    pub lines: Vec<Vec<Bng>>,
    /// Metres of line within the distance.
    pub metres: f64,
}

impl Network {
    /// All of the network within `most_m` metres of a point of it, measured along it.
    pub fn reach(&self, from: &Snap, most_m: f64) -> Reach {
        let most = millimetres(most_m);
        let mut parts: BTreeMap<u32, Vec<(u64, u64)>> = BTreeMap::new();
        let own = self.edges[from.edge as usize].length();
        parts
            .entry(from.edge)
            .or_default()
            .push((from.along.saturating_sub(most), from.along.saturating_add(most).min(own)));
        for item in dijkstra_reach(&Stand::From, |stand| self.next(*stand, from, None)) {
            if item.total_cost > most {
                break;
            }
            let Stand::Node(node) = item.node else { continue };
            let left = most - item.total_cost;
            for edge in &self.around[node as usize] {
                let held = &self.edges[*edge as usize];
                let length = held.length();
                let of_edge = parts.entry(*edge).or_default();
                if held.ends[0] == node {
                    of_edge.push((0, left.min(length)));
                }
                if held.ends[1] == node {
                    of_edge.push((length.saturating_sub(left), length));
                }
            }
        }
        let mut reach = Reach { lines: Vec::new(), metres: 0.0 };
        let mut sum = 0;
        for (edge, mut spans) in parts {
            for (from, to) in joined(&mut spans) {
                sum += to - from;
                reach.lines.push(self.part(edge, from, to));
            }
        }
        reach.metres = metres(sum);
        reach
    }
}

/// Spans that touch or overlap, as one; those without a length are left out.
fn joined(spans: &mut [(u64, u64)]) -> Vec<(u64, u64)> {
    spans.sort_unstable();
    let mut joined: Vec<(u64, u64)> = Vec::new();
    for (from, to) in spans.iter().copied().filter(|(from, to)| from < to) {
        match joined.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => joined.push((from, to)),
        }
    }
    joined
}

/// What lies within `metres` of any of the lines: their buffer, joined. Round ends are told by corners, to within 1.3% of `metres`.
pub fn outline(lines: &[Vec<Bng>], metres: f64) -> MultiPolygon<f64> {
    /// Of an arc, in radians.
    const STEP: f64 = 0.32;
    let line = |line: &Vec<Bng>| -> LineString<f64> {
        line.iter().map(|point| Coord { x: point.easting, y: point.northing }).collect()
    };
    let style = BufferStyle::new(metres).line_cap(LineCap::Round(STEP)).line_join(LineJoin::Round(STEP));
    MultiLineString::new(lines.iter().map(line).collect()).buffer_with_style(style)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A ladder: two sides of 200 m, rungs at 0, 100 and 200.
    fn ladder() -> Network {
        let line = |points: [(f64, f64); 2]| points.map(|(e, n)| Bng::new(e, n)).to_vec();
        Network::new([
            line([(0.0, 0.0), (0.0, 100.0)]),
            line([(0.0, 100.0), (0.0, 200.0)]),
            line([(50.0, 0.0), (50.0, 100.0)]),
            line([(50.0, 100.0), (50.0, 200.0)]),
            line([(0.0, 0.0), (50.0, 0.0)]),
            line([(0.0, 100.0), (50.0, 100.0)]),
            line([(0.0, 200.0), (50.0, 200.0)]),
        ])
    }

    #[test]
    fn reach_ends_between_junctions_and_is_counted_once() {
        let network = ladder();
        let from = network.snap(Bng::new(0.0, 0.0), 1.0).unwrap();
        for (most, sum) in [(0.0, 0.0), (20.0, 40.0), (60.0, 60.0 + 50.0 + 10.0), (1e6, 550.0)] {
            let reach = network.reach(&from, most);
            assert!((reach.metres - sum).abs() < 1e-9, "{most}: {}", reach.metres);
            let drawn: f64 =
                reach.lines.iter().flat_map(|line| line.windows(2)).map(|p| p[0].distance(p[1])).sum();
            assert!((drawn - sum).abs() < 1e-6);
        }
        // The middle rung is reached from both sides: 100 + 40 from one, 150 + 0 from the other, and they do not meet twice.
        let reach = network.reach(&from, 140.0);
        let rung = reach.lines.iter().filter(|line| line.iter().all(|at| (at.northing - 100.0).abs() < 1e-9));
        assert_eq!(rung.count(), 1);
    }

    #[test]
    fn a_point_in_the_middle_reaches_both_ways() {
        let network = Network::new([vec![Bng::new(0.0, 0.0), Bng::new(1_000.0, 0.0)]]);
        let from = network.snap(Bng::new(300.0, 5.0), 10.0).unwrap();
        let reach = network.reach(&from, 400.0);
        assert_eq!(reach.lines, [[Bng::new(0.0, 0.0), Bng::new(700.0, 0.0)]]);
        let ring = outline(&reach.lines, 50.0);
        assert_eq!(ring.0.len(), 1);
    }

    #[test]
    fn a_line_that_comes_back_is_reached_from_both_of_its_ends() {
        let round = [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0), (0.0, 0.0)];
        let network = Network::new([round.map(|(e, n)| Bng::new(e, n)).to_vec()]);
        let from = network.snap(Bng::new(0.0, 0.0), 1.0).unwrap();
        assert!((network.reach(&from, 150.0).metres - 300.0).abs() < 1e-9);
        assert!((network.reach(&from, 250.0).metres - 400.0).abs() < 1e-9);
        let to = network.snap(Bng::new(0.0, 90.0), 1.0).unwrap();
        let way = network.way(&from, &to, 1e6).unwrap();
        assert!((way.metres - 90.0).abs() < 1e-9);
        assert_eq!(way.line, [Bng::new(0.0, 0.0), Bng::new(0.0, 90.0)]);
    }
}
