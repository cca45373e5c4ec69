//! A drawn polygon as a union of blocks.

use crate::{AreaCode, AreaIndex, Bng};
use geo::{GeoNum, Kernel, Orientation};
use geo_types::{Coord, MultiPolygon, Polygon};
use std::collections::{BTreeMap, BTreeSet};

/// Corners that a polygon may have at most, the closing one included.
pub const CORNERS_MAX: usize = 20_000;
/// Blocks that a polygon must take in at least. Fewer are told by the table of blocks alone.
pub const BLOCKS_MIN: usize = 3;
/// Pairs of edges that are looked at to find a crossing. A drawn outline of [`CORNERS_MAX`] corners needs far fewer; a
/// hostile one is refused when it has cost this much.
const PAIRS_MAX: usize = 3_000_000;

/// Why a polygon was not answered. All of it is geometry: no reason depends on a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PolygonRefused {
    /// Fewer than three different corners, or more than [`CORNERS_MAX`].
    #[error("a polygon has from 3 to 20,000 corners")]
    Corners,
    /// A corner that is not finite or not on the British National Grid.
    #[error("a corner lies outside the British National Grid")]
    OffGrid,
    /// A ring that is not closed, has a hole, or meets itself.
    #[error("the outline is not one closed line that never meets itself")]
    NotSimple,
    /// Fewer than [`BLOCKS_MIN`] centre points lie within.
    #[error("the polygon takes in fewer than three blocks")]
    TooFew,
}

/// The blocks whose fixed centre point lies within a polygon (EPSG:27700, metres), the outline included.
///
/// The answer is a union of whole blocks, so that outlines that differ by a sliver get the same answer or one that differs by
/// a whole block.
///
/// # Errors
/// [`PolygonRefused`]. The time is bounded whatever the corners are.
///
/// # Example
/// ```
/// use geo_types::polygon;
/// use geography::{AreaCode, Bng, PolygonRefused, blocks_within};
/// let centres = (0..5).map(|n| (AreaCode::parse(&format!("B-{n}")).expect("a code"), Bng::new(f64::from(n), 1.0))).collect();
/// let drawn = polygon![(x: 0.5, y: 0.0), (x: 3.5, y: 0.0), (x: 3.5, y: 2.0), (x: 0.5, y: 2.0)];
/// assert_eq!(blocks_within(&drawn, &centres)?.len(), 3);
/// let bow_tie = polygon![(x: 0.0, y: 0.0), (x: 4.0, y: 2.0), (x: 4.0, y: 0.0), (x: 0.0, y: 2.0)];
/// assert_eq!(blocks_within(&bow_tie, &centres), Err(PolygonRefused::NotSimple));
/// # Ok::<(), PolygonRefused>(())
/// ```
pub fn blocks_within(
    polygon: &Polygon<f64>,
    centres: &BTreeMap<AreaCode, Bng>,
) -> Result<BTreeSet<AreaCode>, PolygonRefused> {
    let ring = &polygon.exterior().0;
    if !polygon.interiors().is_empty() {
        return Err(PolygonRefused::NotSimple);
    }
    if !(4..=CORNERS_MAX).contains(&ring.len()) {
        return Err(PolygonRefused::Corners);
    }
    if ring.iter().any(|corner| Bng::checked(corner.x, corner.y).is_err()) {
        return Err(PolygonRefused::OffGrid);
    }
    if ring.first() != ring.last() || !is_simple(ring) {
        return Err(PolygonRefused::NotSimple);
    }
    let outline = MultiPolygon::new(vec![polygon.clone()]);
    let index = AreaIndex::new(&[&outline]).map_err(|_| PolygonRefused::Corners)?;
    let within: BTreeSet<AreaCode> = centres
        .iter()
        .filter(|(_, centre)| index.find(**centre).is_some())
        .map(|(block, _)| block.clone())
        .collect();
    if within.len() < BLOCKS_MIN { Err(PolygonRefused::TooFew) } else { Ok(within) }
}

/// An edge of the ring, by the number of its first corner.
#[derive(Clone, Copy)]
struct Edge {
    number: usize,
    from: Coord<f64>,
    to: Coord<f64>,
}

impl Edge {
    fn west(&self) -> f64 {
        self.from.x.min(self.to.x)
    }

    fn east(&self) -> f64 {
        self.from.x.max(self.to.x)
    }
}

/// Whether the closed ring meets itself nowhere but where one edge ends and the next begins.
///
/// Edges are met from west to east against those that still reach that far, with exact predicates.
pub(crate) fn is_simple(ring: &[Coord<f64>]) -> bool {
    let edges: Vec<Edge> = ring
        .windows(2)
        .enumerate()
        .map(|(number, pair)| Edge { number, from: pair[0], to: pair[1] })
        .collect();
    if edges.iter().any(|edge| edge.from == edge.to) {
        return false;
    }
    let mut order: Vec<&Edge> = edges.iter().collect();
    order.sort_unstable_by(|a, b| a.west().total_cmp(&b.west()).then(a.number.cmp(&b.number)));
    let mut open: Vec<&Edge> = Vec::new();
    let mut looked_at = 0;
    for edge in order {
        open.retain(|other| other.east() >= edge.west());
        looked_at += open.len();
        if looked_at > PAIRS_MAX || open.iter().any(|other| meet_wrongly(edge, other, edges.len())) {
            return false;
        }
        open.push(edge);
    }
    true
}

/// Whether two edges meet where they must not: neighbours share one corner and no more, others nothing.
fn meet_wrongly(a: &Edge, b: &Edge, count: usize) -> bool {
    let (north, south) = (|e: &Edge| e.from.y.max(e.to.y), |e: &Edge| e.from.y.min(e.to.y));
    if south(a) > north(b) || south(b) > north(a) {
        return false;
    }
    let (first, second) = if (a.number + 1) % count == b.number { (a, b) } else { (b, a) };
    if (first.number + 1) % count == second.number {
        // The next edge goes back along this one: same line, same side of the shared corner.
        return turn(first.from, first.to, second.to) == Orientation::Collinear
            && dot(first.from, first.to, second.to) > 0.0;
    }
    let sides = |edge: &Edge, other: &Edge| {
        (turn(edge.from, edge.to, other.from), turn(edge.from, edge.to, other.to))
    };
    let (of_b, of_a) = (sides(a, b), sides(b, a));
    if of_b.0 == Orientation::Collinear && of_b.1 == Orientation::Collinear {
        // On one line, and their boxes meet: north-south was looked at above.
        return a.west() <= b.east() && b.west() <= a.east();
    }
    of_b.0 != of_b.1 && of_a.0 != of_a.1
}

fn turn(a: Coord<f64>, b: Coord<f64>, c: Coord<f64>) -> Orientation {
    <f64 as GeoNum>::Ker::orient2d(a, b, c)
}

/// How far `to` lies back from `corner` in the direction of `from`: above 0 is back.
fn dot(from: Coord<f64>, corner: Coord<f64>, to: Coord<f64>) -> f64 {
    (from.x - corner.x) * (to.x - corner.x) + (from.y - corner.y) * (to.y - corner.y)
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo_types::LineString;
    use proptest::prelude::*;

    fn centres() -> BTreeMap<AreaCode, Bng> {
        let code = |n: usize| AreaCode::parse(&format!("B-{n:04}")).unwrap();
        (0..2_000).map(|n| (code(n), Bng::new((n % 50) as f64 * 10.0, (n / 50) as f64 * 10.0))).collect()
    }

    fn ring(corners: &[(f64, f64)]) -> Polygon<f64> {
        Polygon::new(LineString::from(corners.to_vec()), Vec::new())
    }

    #[test]
    fn an_outline_that_is_none_is_refused_whatever_is_wrong_with_it() {
        let refused = |corners: &[(f64, f64)]| blocks_within(&ring(corners), &centres()).unwrap_err();
        assert_eq!(refused(&[(0.0, 0.0), (9.0, 9.0)]), PolygonRefused::Corners);
        assert_eq!(refused(&[(0.0, 0.0), (f64::NAN, 0.0), (5.0, 5.0)]), PolygonRefused::OffGrid);
        assert_eq!(refused(&[(0.0, 0.0), (1e308, 0.0), (5.0, 5.0)]), PolygonRefused::OffGrid);
        assert_eq!(refused(&[(0.0, 0.0), (f64::INFINITY, 0.0), (5.0, 5.0)]), PolygonRefused::OffGrid);
        let bow_tie = [(0.0, 0.0), (90.0, 90.0), (90.0, 0.0), (0.0, 90.0)];
        assert_eq!(refused(&bow_tie), PolygonRefused::NotSimple);
        let spike = [(0.0, 0.0), (90.0, 0.0), (90.0, 90.0), (90.0, 20.0), (0.0, 90.0)];
        assert_eq!(refused(&spike), PolygonRefused::NotSimple, "goes back along an edge");
        let touch = [(0.0, 0.0), (90.0, 0.0), (90.0, 90.0), (45.0, 0.0), (0.0, 90.0)];
        assert_eq!(refused(&touch), PolygonRefused::NotSimple, "a corner on another edge");
        assert_eq!(refused(&[(0.0, 0.0), (50.0, 0.0), (90.0, 0.0)]), PolygonRefused::NotSimple, "a line");
        assert_eq!(refused(&[(0.0, 0.0), (12.0, 0.0), (0.0, 9.0)]), PolygonRefused::TooFew);
        let hole = Polygon::new(
            LineString::from(vec![(0.0, 0.0), (90.0, 0.0), (90.0, 90.0)]),
            vec![LineString::from(vec![(50.0, 10.0), (60.0, 10.0), (60.0, 20.0)])],
        );
        assert_eq!(blocks_within(&hole, &centres()), Err(PolygonRefused::NotSimple));
    }

    #[test]
    fn a_sliver_more_or_less_changes_nothing_or_a_whole_block() {
        let square = |east: f64| ring(&[(-0.0, 0.0), (east, 0.0), (east, 100.0), (0.0, 100.0)]);
        let of = |east| blocks_within(&square(east), &centres()).unwrap();
        assert_eq!(of(95.0), of(95.000_1));
        assert_eq!(of(100.0).len() - of(99.999).len(), 11, "the outline is part of it");
    }

    #[test]
    fn a_hostile_zigzag_of_many_corners_is_answered_within_the_work_allowed() {
        // Every edge spans the whole width, so each is held against all the others.
        let zigzag: Vec<(f64, f64)> =
            (0..19_000).map(|n| (if n % 2 == 0 { 1.0 } else { 400.0 }, f64::from(n) * 0.01)).collect();
        assert_eq!(blocks_within(&ring(&zigzag), &centres()), Err(PolygonRefused::NotSimple));
        let too_many = vec![(1.0, 1.0); CORNERS_MAX + 1];
        assert_eq!(blocks_within(&ring(&too_many), &centres()), Err(PolygonRefused::Corners));
    }

    proptest! {
        /// A star-shaped outline is simple however spiky, and holds what an even-odd count of crossings says.
        #[test]
        fn the_blocks_are_those_whose_centre_lies_within(radii in prop::collection::vec(20_u32..200, 5..60)) {
            let step = core::f64::consts::TAU / radii.len() as f64;
            let corners: Vec<(f64, f64)> = radii.iter().enumerate().map(|(n, radius)| {
                let turn = step * n as f64;
                (250.3 + f64::from(*radius) * libm::cos(turn), 200.7 + f64::from(*radius) * libm::sin(turn))
            }).collect();
            let crossings = |at: &Bng| {
                corners.iter().zip(corners.iter().cycle().skip(1)).filter(|((ax, ay), (bx, by))| {
                    (*ay > at.northing) != (*by > at.northing)
                        && at.easting < (bx - ax) * (at.northing - ay) / (by - ay) + ax
                }).count()
            };
            let due: BTreeSet<AreaCode> =
                centres().into_iter().filter(|(_, at)| crossings(at) % 2 == 1).map(|(code, _)| code).collect();
            prop_assert_eq!(blocks_within(&ring(&corners), &centres()), Ok(due));
        }
    }
}
