//! Cutting lines where they join, for files that draw a road through its junctions.

use crate::{Spot, at, spot};
use geography::Bng;
use rstar::RTree;
use rstar::primitives::{GeomWithData, Line};
use std::collections::{BTreeMap, BTreeSet};

/// An end this near to another line stands on it, in metres: what remains of a junction when degrees are cut to six places.
pub const TOUCH_M: f64 = 0.1;

type Piece = GeomWithData<Line<[f64; 2]>, (usize, usize)>;

/// The lines, each once and without repeated points. With `split` they are cut where they join: at each point that two lines, or two passages
/// of one, have in common, and where an end stands on another line (within [`TOUCH_M`], and the other line is led through it). Where lines
/// cross without a common point nothing is cut: that is a bridge.
pub fn noded(lines: &[Vec<Bng>], split: bool) -> Vec<Vec<Bng>> {
    let mut spots: Vec<Vec<Spot>> = lines
        .iter()
        .map(|line| {
            let mut spots: Vec<Spot> = line.iter().map(|point| spot(*point)).collect();
            spots.dedup();
            spots
        })
        .filter(|line| line.len() > 1)
        .collect();
    if split {
        let touching = touches(&spots);
        spots = led_through(&spots, &touching);
        spots = cut(&spots);
    }
    let mut seen = BTreeSet::new();
    spots.retain(|line| {
        let back: Vec<Spot> = line.iter().rev().copied().collect();
        seen.insert(line.clone().min(back))
    });
    spots.into_iter().map(|line| line.into_iter().map(at).collect()).collect()
}

/// How often each point occurs. The point that closes a ring is there twice.
fn occurrences(lines: &[Vec<Spot>]) -> BTreeMap<Spot, u32> {
    let mut times = BTreeMap::new();
    for point in lines.iter().flatten() {
        *times.entry(*point).or_default() += 1;
    }
    times
}

/// Ends that stand on another line without being one of its points: by line and piece of the line they stand on.
fn touches(lines: &[Vec<Spot>]) -> BTreeMap<(usize, usize), Vec<Spot>> {
    let times = occurrences(lines);
    let plain = |point: Spot| [point.0 as f64 / 1_000.0, point.1 as f64 / 1_000.0];
    let pieces = lines.iter().enumerate().flat_map(|(number, line)| {
        let pairs = line.windows(2).enumerate();
        pairs.map(move |(nth, pair)| Piece::new(Line::new(plain(pair[0]), plain(pair[1])), (number, nth)))
    });
    let index = RTree::bulk_load(pieces.collect());
    let mut touching: BTreeMap<(usize, usize), Vec<Spot>> = BTreeMap::new();
    for (number, line) in lines.iter().enumerate() {
        for end in [line.first(), line.last()].into_iter().flatten() {
            if times.get(end).copied().unwrap_or(0) > 1 {
                continue;
            }
            let near = index.locate_within_distance(plain(*end), TOUCH_M * TOUCH_M);
            let others = near.filter(|piece| piece.data.0 != number).map(|piece| piece.data);
            if let Some(first) = others.min() {
                touching.entry(first).or_default().push(*end);
            }
        }
    }
    touching
}

/// The lines, led through the ends that stand on them.
fn led_through(lines: &[Vec<Spot>], touching: &BTreeMap<(usize, usize), Vec<Spot>>) -> Vec<Vec<Spot>> {
    let led = |(number, line): (usize, &Vec<Spot>)| {
        let mut through = Vec::with_capacity(line.len());
        for (nth, from) in line.iter().enumerate() {
            through.push(*from);
            let mut ends = touching.get(&(number, nth)).cloned().unwrap_or_default();
            ends.sort_unstable_by_key(|end| apart_2(*from, *end));
            through.extend(ends);
        }
        through.dedup();
        through
    };
    lines.iter().enumerate().map(led).collect()
}

fn apart_2(a: Spot, b: Spot) -> i128 {
    let (east, north) = (i128::from(a.0 - b.0), i128::from(a.1 - b.1));
    east * east + north * north
}

fn cut(lines: &[Vec<Spot>]) -> Vec<Vec<Spot>> {
    let times = occurrences(lines);
    let mut stretches = Vec::new();
    for line in lines {
        let mut stretch = vec![line[0]];
        for point in &line[1..] {
            stretch.push(*point);
            if times.get(point).copied().unwrap_or(0) > 1 {
                stretches.push(std::mem::replace(&mut stretch, vec![*point]));
            }
        }
        if stretch.len() > 1 {
            stretches.push(stretch);
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Network;

    fn line(points: &[(f64, f64)]) -> Vec<Bng> {
        points.iter().map(|(e, n)| Bng::new(*e, *n)).collect()
    }

    #[test]
    fn a_road_is_cut_at_its_junctions_and_not_under_a_bridge() {
        let high_street = line(&[(0.0, 0.0), (50.0, 0.0), (100.0, 0.0)]);
        let at_a_point = line(&[(50.0, 0.0), (50.0, 80.0)]);
        let on_the_line = line(&[(75.0, -0.04), (75.0, -60.0)]);
        let bridge = line(&[(25.0, -50.0), (25.0, 50.0)]);
        let lines = [high_street, at_a_point, on_the_line, bridge];
        assert_eq!(Network::new(noded(&lines, false)).size(), (4, 8));
        let network = Network::new(noded(&lines, true));
        assert_eq!(network.size(), (6, 8), "three pieces of the street, one of each of the others");
        let snap = |e: f64, n: f64| network.snap(Bng::new(e, n), 1.0).unwrap();
        let way = network.way(&snap(50.0, 80.0), &snap(75.0, -60.0), 1e6).unwrap();
        assert!((way.metres - (80.0 + 25.0 + 59.96)).abs() < 0.01, "{}", way.metres);
        assert_eq!(network.way(&snap(25.0, 50.0), &snap(0.0, 0.0), 1e6), None);
    }

    #[test]
    fn the_same_line_twice_is_one() {
        let there = line(&[(0.0, 0.0), (10.0, 5.0), (20.0, 0.0)]);
        let back: Vec<Bng> = there.iter().rev().copied().collect();
        assert_eq!(noded(&[there.clone(), back, there.clone()], false), [there]);
    }

    #[test]
    fn a_ring_with_a_tail_is_cut_where_it_closes() {
        let six = line(&[(0.0, -50.0), (0.0, 0.0), (50.0, 0.0), (50.0, 50.0), (0.0, 0.0)]);
        assert_eq!(Network::new(noded(&[six], true)).size(), (2, 2));
    }
}
