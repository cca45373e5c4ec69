//! Where on a network a point stands.

use crate::{Network, metres, millimetres};
use geography::Bng;

/// The point of a network that is nearest to another point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Snap {
    /// Where it is.
    pub at: Bng,
    /// Metres from the point that was asked about.
    pub off_m: f64,
    pub(crate) edge: u32,
    /// Number of the stretch's point before it, and millimetres from the stretch's beginning.
    pub(crate) after: u32,
    pub(crate) along: u64,
}

impl Network {
    /// The nearest point of the network, no further than `most_m` metres. Of several that are equally near the one of the first line is
    /// taken.
    pub fn snap(&self, point: Bng, most_m: f64) -> Option<Snap> {
        let asked = [point.easting, point.northing];
        if !asked.iter().all(|metres| metres.is_finite()) {
            return None;
        }
        let mut near = self.index.nearest_neighbor_iter_with_distance_2(&asked);
        let (first, least) = near.next()?;
        // At a junction several stretches are equally near.
        let tied = near.take_while(|(_, distance_2)| *distance_2 <= least).map(|(piece, _)| piece);
        let piece = tied.fold(first, |best, piece| if piece.data < best.data { piece } else { best });
        let on = piece.geom().nearest_point(&asked);
        let at = Bng::new(on[0], on[1]);
        let off_m = at.distance(point);
        if off_m > most_m {
            return None;
        }
        let (edge, after) = piece.data;
        let held = &self.edges[edge as usize];
        let before = after as usize;
        let beyond = millimetres(held.line[before].distance(at));
        let along = (held.along[before] + beyond).min(held.along[before + 1]);
        Some(Snap { at, off_m, edge, after, along })
    }

    /// The part of an edge between two distances from its beginning, in millimetres.
    pub(crate) fn part(&self, edge: u32, from: u64, to: u64) -> Vec<Bng> {
        let held = &self.edges[edge as usize];
        let mut line = vec![held.at(from)];
        let between = held.along.iter().zip(&held.line).filter(|(along, _)| (from + 1..to).contains(along));
        line.extend(between.map(|(_, point)| *point));
        line.push(held.at(to));
        line
    }
}

impl crate::Edge {
    /// The point so many millimetres from the beginning.
    fn at(&self, along: u64) -> Bng {
        let after = self.along.partition_point(|point| *point <= along).clamp(1, self.line.len() - 1);
        let (from, to) = (self.along[after - 1], self.along[after]);
        let (a, b) = (self.line[after - 1], self.line[after]);
        if along >= to {
            return b;
        }
        let share = metres(along - from) / metres(to - from).max(1e-3);
        Bng::new(a.easting + share * (b.easting - a.easting), a.northing + share * (b.northing - a.northing))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_stands_at_the_nearest_place_or_nowhere() {
        let line = vec![Bng::new(0.0, 0.0), Bng::new(100.0, 0.0), Bng::new(100.0, 100.0)];
        let network = Network::new([line]);
        let snap = network.snap(Bng::new(40.0, 30.0), 1_000.0).unwrap();
        assert_eq!((snap.at, snap.off_m, snap.along), (Bng::new(40.0, 0.0), 30.0, 40_000));
        let corner = network.snap(Bng::new(130.0, -40.0), 1_000.0).unwrap();
        assert_eq!((corner.at, corner.off_m, corner.along), (Bng::new(100.0, 0.0), 50.0, 100_000));
        assert_eq!(network.snap(Bng::new(130.0, -40.0), 49.0), None);
        assert_eq!(network.snap(Bng::new(f64::NAN, 0.0), 49.0), None);
        assert_eq!(Network::default().snap(Bng::new(0.0, 0.0), 1e9), None);
        assert_eq!(
            network.part(0, 50_000, 150_000),
            [Bng::new(50.0, 0.0), Bng::new(100.0, 0.0), Bng::new(100.0, 50.0)]
        );
    }
}
