//! DBSCAN: places where concerns lie close together, of any shape.

use crate::HotspotError;
use crate::centimetre::{Spot, spots, square_of};
use geography::Bng;
use std::collections::HashMap;

/// What DBSCAN says of each point, in the order of the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clusters {
    /// Number of the point's cluster from 0, none for noise. Clusters are numbered by their first core point in the input. A border point that
    /// could join several clusters joins that of the first core point in reach.
    pub cluster: Vec<Option<u32>>,
    /// Whether the point is a core point: it has `min_points` points within `eps`, itself among them.
    pub core: Vec<bool>,
    /// How many clusters there are.
    pub count: u32,
}

/// DBSCAN, exactly.
///
/// Paper: M. Ester, H.-P. Kriegel, J. Sander and X. Xu, "A density-based algorithm for discovering clusters in large spatial databases with noise", KDD
/// 1996; by squares of side eps / sqrt 2 as A. Gunawan, "A faster algorithm for DBSCAN", 2013: the points of one square are all within reach of each
/// other, so a square with `min_points` needs no distances, however many concerns a bus station has.
///
/// * `points`: where the concerns are; several on one spot count each. Positions are taken to the centimetre.
/// * `eps_m`: reach in metres, closed: a point at exactly this distance is within.
/// * `min_points`: how many points within reach make a core point, **the point itself counted** (some software leaves it out).
///
/// Commonly misread: a cluster is a place where much is close together, not where more is than chance would bring; a town has clusters of
/// anything. Long chains join: a cluster can be far wider than eps.
///
/// # Errors
/// [`HotspotError::Distance`] when eps is below a centimetre or not a number, [`HotspotError::TooFewValues`] when `min_points` is 0,
/// [`HotspotError::NotFinite`] for a coordinate that is not usable. No points give no clusters.
///
/// # Example
/// ```
/// use geography::Bng;
/// let row = |e: f64| Bng::new(210_000.0 + e, 250_000.0);
/// let found = hotspot::dbscan(&[row(0.0), row(90.0), row(180.0), row(900.0)], 100.0, 2)?;
/// assert_eq!(found.cluster, [Some(0), Some(0), Some(0), None]);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn dbscan(points: &[Bng], eps_m: f64, min_points: usize) -> Result<Clusters, HotspotError> {
    let reach = square_of(eps_m)?;
    if reach == 0 {
        return Err(HotspotError::Distance);
    }
    if min_points == 0 {
        return Err(HotspotError::TooFewValues);
    }
    let spots = spots(points)?;
    let squares = Squares::new(&spots, reach);
    let core = squares.core(min_points);
    let leader = squares.join(&core);
    // Number the clusters by their first core point.
    let mut number: HashMap<usize, u32> = HashMap::new();
    for point in (0..points.len()).filter(|point| core[*point]) {
        let next = number.len() as u32;
        number.entry(leader[squares.of[point]]).or_insert(next);
    }
    let cluster = (0..points.len())
        .map(|point| {
            let centre = if core[point] { Some(point) } else { squares.first_core(point, &core) };
            centre.map(|core| number[&leader[squares.of[core]]])
        })
        .collect();
    Ok(Clusters { cluster, core, count: number.len() as u32 })
}

/// The points by square. Side: the largest whole number of centimetres whose diagonal is within reach.
struct Squares<'a> {
    spots: &'a [Spot],
    reach: i64,
    /// Points sorted by square (row, column) and then by number.
    points: Vec<usize>,
    /// Where each square's points begin in `points`; one more at the end.
    starts: Vec<usize>,
    /// Squares within reach of each square, itself among them: a run for each square, found by `near_starts`.
    near: Vec<usize>,
    near_starts: Vec<usize>,
    /// Square of each point.
    of: Vec<usize>,
}

impl<'a> Squares<'a> {
    fn new(spots: &'a [Spot], reach: i64) -> Self {
        // The points of a square differ by at most side - 1 each way: 2 (side - 1)^2 <= reach.
        let side = ((reach / 2) as f64).sqrt().floor() as i64 + 1;
        let side = if 2 * (side - 1) * (side - 1) > reach { side - 1 } else { side };
        let mut order: Vec<(i64, i64, usize)> = spots
            .iter()
            .enumerate()
            .map(|(point, spot)| (spot.row.div_euclid(side), spot.col.div_euclid(side), point))
            .collect();
        order.sort_unstable();
        let (mut keys, mut starts, mut of) = (Vec::new(), Vec::new(), vec![0; spots.len()]);
        for (place, (row, col, point)) in order.iter().enumerate() {
            if keys.last() != Some(&(*row, *col)) {
                keys.push((*row, *col));
                starts.push(place);
            }
            of[*point] = keys.len() - 1;
        }
        starts.push(order.len());
        let points = order.into_iter().map(|(_, _, point)| point).collect();
        let (near, near_starts) = neighbours(&keys, side, reach);
        Self { spots, reach, points, starts, near, near_starts, of }
    }

    fn count(&self) -> usize {
        self.starts.len() - 1
    }

    /// The points of a square, ascending.
    fn members(&self, square: usize) -> &[usize] {
        &self.points[self.starts[square]..self.starts[square + 1]]
    }

    /// The squares within reach of a square, itself among them.
    fn near(&self, square: usize) -> &[usize] {
        &self.near[self.near_starts[square]..self.near_starts[square + 1]]
    }

    fn within(&self, one: usize, other: usize) -> bool {
        self.spots[one].square(self.spots[other]) <= self.reach
    }

    /// Whether each point has `min_points` points within reach.
    fn core(&self, min_points: usize) -> Vec<bool> {
        let mut core = vec![false; self.spots.len()];
        for square in 0..self.count() {
            let members = self.members(square);
            let others: usize = self.near(square).iter().map(|near| self.members(*near).len()).sum();
            if others < min_points {
                continue;
            }
            for point in members {
                core[*point] = members.len() >= min_points || self.has(*point, square, min_points);
            }
        }
        core
    }

    /// Whether a point has `min_points` points within reach, stopping as soon as that is clear.
    fn has(&self, point: usize, square: usize, min_points: usize) -> bool {
        let mut found = self.members(square).len();
        for near in self.near(square).iter().filter(|near| **near != square) {
            found += self.members(*near).iter().filter(|other| self.within(point, **other)).count();
            if found >= min_points {
                return true;
            }
        }
        false
    }

    /// Joins squares with core points within reach of each other; for each square the square that leads its cluster.
    fn join(&self, core: &[bool]) -> Vec<usize> {
        let cores: Vec<Vec<usize>> = (0..self.count())
            .map(|square| self.members(square).iter().copied().filter(|point| core[*point]).collect())
            .collect();
        let mut leader: Vec<usize> = (0..cores.len()).collect();
        for square in (0..cores.len()).filter(|square| !cores[*square].is_empty()) {
            for other in self.near(square).iter().copied().filter(|other| *other > square) {
                let (one, two) = (find(&mut leader, square), find(&mut leader, other));
                if one != two && self.touch(&cores[square], &cores[other]) {
                    leader[one.max(two)] = one.min(two);
                }
            }
        }
        (0..leader.len()).map(|square| find(&mut leader, square)).collect()
    }

    /// Whether any of the points is within reach of any of the others.
    fn touch(&self, some: &[usize], others: &[usize]) -> bool {
        if some.is_empty() || others.is_empty() {
            return false;
        }
        // Two full squares just out of reach would cost every pair; only the points that can reach the other square's extent are compared.
        let extent = |points: &[usize]| {
            let at = points.iter().map(|p| self.spots[*p]);
            at.fold((i64::MAX, i64::MAX, i64::MIN, i64::MIN), |(s, w, n, e), p| {
                (s.min(p.row), w.min(p.col), n.max(p.row), e.max(p.col))
            })
        };
        let facing = |points: &[usize], (s, w, n, e): (i64, i64, i64, i64)| -> Vec<usize> {
            let reaches = |p: &Spot| {
                let (dr, dc) = ((s - p.row).max(p.row - n).max(0), (w - p.col).max(p.col - e).max(0));
                dr * dr + dc * dc <= self.reach
            };
            points.iter().copied().filter(|p| reaches(&self.spots[*p])).collect()
        };
        let (some, others) = (facing(some, extent(others)), facing(others, extent(some)));
        some.iter().any(|one| others.iter().any(|other| self.within(*one, *other)))
    }

    /// The first core point of the input within reach of a point.
    fn first_core(&self, point: usize, core: &[bool]) -> Option<usize> {
        let candidates = self.near(self.of[point]).iter().flat_map(|near| self.members(*near)).copied();
        candidates.filter(|other| core[*other] && self.within(point, *other)).min()
    }
}

/// For each square, the squares that hold points within reach of points of it: all runs in one list, and where each begins.
///
/// The squares are sorted, so for each row offset the first candidate only ever moves forward.
fn neighbours(keys: &[(i64, i64)], side: i64, reach: i64) -> (Vec<usize>, Vec<usize>) {
    // Nearest points of two squares d apart are (d - 1) side + 1 apart; within reach up to three squares off.
    let gap = |d: i64| if d == 0 { 0 } else { (d.abs() - 1) * side + 1 };
    let fits = |r: i64, c: i64| gap(r) * gap(r) + gap(c) * gap(c) <= reach;
    // Row offset, farthest column offset, and the first square that may lie in that run.
    let mut runs: Vec<(i64, i64, usize)> =
        (-3..=3).filter_map(|r| (0..=3).rev().find(|c| fits(r, *c)).map(|c| (r, c, 0))).collect();
    let (mut near, mut starts) = (Vec::new(), vec![0]);
    for (row, col) in keys {
        for (offset, width, first) in &mut runs {
            let (from, to) = ((row + *offset, col - *width), (row + *offset, col + *width));
            while keys.get(*first).is_some_and(|key| *key < from) {
                *first += 1;
            }
            near.extend((*first..keys.len()).take_while(|square| keys[*square] <= to));
        }
        starts.push(near.len());
    }
    (near, starts)
}

/// The leader of a square, shortening the path to it.
fn find(leader: &mut [usize], mut square: usize) -> usize {
    while leader[square] != square {
        leader[square] = leader[leader[square]];
        square = leader[square];
    }
    square
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The definition, pair by pair.
    fn plain(points: &[Bng], reach: i64, min_points: usize) -> (Vec<bool>, Vec<Option<usize>>) {
        let spots = spots(points).unwrap();
        let near =
            |i: usize| (0..spots.len()).filter(|j| spots[i].square(spots[*j]) <= reach).collect::<Vec<_>>();
        let core: Vec<bool> = (0..spots.len()).map(|i| near(i).len() >= min_points).collect();
        let mut label: Vec<Option<usize>> =
            core.iter().enumerate().map(|(i, core)| core.then_some(i)).collect();
        for _ in 0..spots.len() {
            for i in (0..spots.len()).filter(|i| core[*i]) {
                label[i] = near(i).into_iter().filter_map(|j| label[j].filter(|_| core[j])).min();
            }
        }
        (core, label)
    }

    proptest! {
        #[test]
        fn squares_find_what_the_definition_says(
            places in proptest::collection::vec((0_i32..40, 0_i32..40), 0..70), eps in 1_i32..14, min_points in 1_usize..6,
        ) {
            // Centimetres, so that many pairs lie exactly at eps.
            let points: Vec<Bng> = places.iter().map(|(e, n)| Bng::new(f64::from(*e) / 100.0, f64::from(*n) / 100.0)).collect();
            let found = dbscan(&points, f64::from(eps) / 100.0, min_points).unwrap();
            let (core, label) = plain(&points, i64::from(eps * eps), min_points);
            prop_assert_eq!(&found.core, &core);
            let mut leaders: Vec<usize> = label.iter().flatten().copied().collect();
            leaders.sort_unstable();
            leaders.dedup();
            prop_assert_eq!(found.count as usize, leaders.len());
            for (i, label) in label.iter().enumerate().filter(|(i, _)| core[*i]) {
                prop_assert_eq!(found.cluster[i], label.map(|first| leaders.binary_search(&first).unwrap() as u32));
            }
            let spots = spots(&points).unwrap();
            for i in (0..points.len()).filter(|i| !core[*i]) {
                let first = (0..points.len()).find(|j| core[*j] && spots[i].square(spots[*j]) <= i64::from(eps * eps));
                prop_assert_eq!(found.cluster[i], first.and_then(|j| found.cluster[j]));
            }
        }
    }

    #[test]
    fn twenty_seven_thousand_concerns_on_one_spot_are_one_cluster() {
        let mut points = vec![Bng::new(210_000.0, 250_000.0); 27_000];
        points.extend(vec![Bng::new(210_300.0, 250_000.0); 27_000]);
        let found = dbscan(&points, 400.0, 8).unwrap();
        assert_eq!((found.count, found.core.iter().filter(|core| **core).count()), (1, 54_000));
    }

    #[test]
    fn parameters_without_meaning_are_refused() {
        let here = [Bng::new(0.0, 0.0)];
        assert_eq!(dbscan(&here, 0.0, 3), Err(HotspotError::Distance));
        assert_eq!(dbscan(&here, 5.0, 0), Err(HotspotError::TooFewValues));
        assert_eq!(dbscan(&[], 5.0, 3).unwrap().count, 0);
        assert_eq!(dbscan(&here, 5.0, 2).unwrap().cluster, [None]);
    }
}
