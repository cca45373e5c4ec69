//! The index of areas against `geo`'s own point in polygon, on shapes drawn to be awkward.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use geo::Intersects;
use geo_types::{Coord, LineString, MultiPolygon, Point, Polygon, polygon};
use geography::{AreaIndex, Bng, GeographyError};
use proptest::prelude::*;

/// The rule, word for word: the first area that holds the point or touches it.
fn first(areas: &[MultiPolygon<f64>], at: Bng) -> Option<u32> {
    let at = Point::new(at.easting, at.northing);
    areas.iter().position(|area| area.intersects(&at)).map(|area| area as u32)
}

fn index(areas: &[MultiPolygon<f64>]) -> AreaIndex {
    AreaIndex::new(&areas.iter().collect::<Vec<_>>()).unwrap()
}

/// A star about a middle, its corners on whole and half metres so that points meet edges and corners exactly.
fn star(middle: (f64, f64), reaches: &[u32], shrink: f64) -> LineString<f64> {
    let corner = |(k, reach): (usize, &u32)| {
        let turn = k as f64 / reaches.len() as f64 * std::f64::consts::TAU;
        let reach = f64::from(*reach) * shrink;
        Coord {
            x: (2.0 * (middle.0 + reach * libm::cos(turn))).round() / 2.0,
            y: (2.0 * (middle.1 + reach * libm::sin(turn))).round() / 2.0,
        }
    };
    reaches.iter().enumerate().map(corner).collect()
}

/// Areas of one or two stars, some with a hole, overlapping one another.
fn areas() -> impl Strategy<Value = Vec<MultiPolygon<f64>>> {
    let reaches = proptest::collection::vec(8_u32..40, 3..24);
    let part = (0_u32..120, 0_u32..120, reaches, any::<bool>()).prop_map(|(x, y, reaches, holed)| {
        let middle = (f64::from(x), f64::from(y));
        let holes = if holed { vec![star(middle, &reaches, 0.4)] } else { vec![] };
        Polygon::new(star(middle, &reaches, 1.0), holes)
    });
    let area = proptest::collection::vec(part, 0..3).prop_map(MultiPolygon);
    proptest::collection::vec(area, 0..8)
}

proptest! {
    #[test]
    fn the_first_area_that_holds_a_point_is_found(
        areas in areas(),
        points in proptest::collection::vec((-100_i32..400, -100_i32..400), 100),
    ) {
        let index = index(&areas);
        let corners = areas.iter().flatten().flat_map(|part| part.exterior().0.clone());
        let middles = areas.iter().flatten().flat_map(|part| part.exterior().lines().collect::<Vec<_>>());
        let middles = middles.map(|l| Coord { x: l.start.x.midpoint(l.end.x), y: l.start.y.midpoint(l.end.y) });
        let points = points.iter().map(|(x, y)| Coord { x: f64::from(*x) / 2.0, y: f64::from(*y) / 2.0 });
        for at in corners.chain(middles).chain(points).map(|c| Bng::new(c.x, c.y)) {
            prop_assert_eq!(index.find(at), first(&areas, at), "{:?}", at);
        }
    }
}

#[test]
fn a_hole_and_what_fills_it_share_its_edge_once() {
    let ring: MultiPolygon = polygon!(
        exterior: [(x: 0., y: 0.), (x: 30., y: 0.), (x: 30., y: 30.), (x: 0., y: 30.)],
        interiors: [[(x: 10., y: 10.), (x: 10., y: 20.), (x: 20., y: 20.), (x: 20., y: 10.)]],
    )
    .into();
    let pond: MultiPolygon =
        polygon![(x: 10., y: 10.), (x: 20., y: 10.), (x: 20., y: 20.), (x: 10., y: 20.)].into();
    for (areas, edge) in [([ring.clone(), pond.clone()], 0), ([pond, ring], 0)] {
        let index = index(&areas);
        for at in [(10.0, 15.0), (20.0, 20.0), (15.0, 10.0), (12.25, 20.0)] {
            assert_eq!(index.find(Bng::new(at.0, at.1)), Some(edge), "{at:?}");
        }
        let inner = index.find(Bng::new(15.0, 15.0));
        let outer = index.find(Bng::new(5.0, 15.0));
        assert!(inner.is_some() && outer.is_some() && inner != outer);
    }
}

#[test]
fn a_point_beside_an_edge_by_the_last_digit_is_told_apart() {
    // The edge from (0, 0) to (3e5, 7e5): its middle is exact, the neighbours of the middle are not on it.
    let left: MultiPolygon = polygon![(x: 0., y: 0.), (x: 3e5, y: 7e5), (x: 0., y: 7e5)].into();
    let right: MultiPolygon = polygon![(x: 0., y: 0.), (x: 3e5, y: 0.), (x: 3e5, y: 7e5)].into();
    let index = index(&[left, right]);
    assert_eq!(index.find(Bng::new(150_000.0, 350_000.0)), Some(0));
    assert_eq!(index.find(Bng::new(150_000.0_f64.next_up(), 350_000.0)), Some(1));
    assert_eq!(index.find(Bng::new(150_000.0_f64.next_down(), 350_000.0)), Some(0));
}

#[test]
fn nothing_to_find_is_none_and_what_has_no_end_is_refused() {
    let none = AreaIndex::new(&[]).unwrap();
    assert!(none.is_empty() && none.find(Bng::new(1.0, 1.0)).is_none());
    let hollow = index(&[MultiPolygon(vec![]), MultiPolygon(vec![Polygon::new(LineString(vec![]), vec![])])]);
    assert_eq!((hollow.len(), hollow.find(Bng::new(0.0, 0.0))), (2, None));
    let dot = index(&[polygon![(x: 5., y: 5.), (x: 5., y: 5.), (x: 5., y: 5.)].into()]);
    assert_eq!((dot.find(Bng::new(5.0, 5.0)), dot.find(Bng::new(5.0, 5.1))), (Some(0), None));
    let square: MultiPolygon =
        polygon![(x: 0., y: 0.), (x: 1., y: 0.), (x: 1., y: 1.), (x: 0., y: 1.)].into();
    for at in
        [(f64::NAN, 0.5), (0.5, f64::NAN), (f64::INFINITY, 0.5), (-f64::MIN_POSITIVE, 0.5), (1e300, 0.5)]
    {
        assert_eq!(index(std::slice::from_ref(&square)).find(Bng::new(at.0, at.1)), None, "{at:?}");
    }
    for far in [f64::NAN, f64::INFINITY] {
        let endless: MultiPolygon = polygon![(x: 0., y: 0.), (x: far, y: 0.), (x: 1., y: 1.)].into();
        assert_eq!(AreaIndex::new(&[&endless]).err(), Some(GeographyError::NotFinite));
    }
    let vast: MultiPolygon = polygon![(x: -1e308, y: 0.), (x: 1e308, y: 0.), (x: 0., y: 1.)].into();
    assert_eq!(AreaIndex::new(&[&vast]).err(), Some(GeographyError::NotFinite));
    let far: MultiPolygon = polygon![(x: 0., y: 0.), (x: 1e300, y: 0.), (x: 1e300, y: 1e-300)].into();
    assert_eq!(index(&[far]).find(Bng::new(5.0, 0.0)), Some(0));
}

#[test]
fn many_long_edges_do_not_fill_the_memory() {
    // Ten thousand edges, each as high as the whole area.
    let comb = (0..10_000).map(|i| (f64::from(i), if i % 2 == 0 { 0.0 } else { 10_000.0 }));
    let comb: LineString<f64> = comb.chain([(10_000.0, 20_000.0), (0.0, 20_000.0)]).collect();
    let areas = [MultiPolygon(vec![Polygon::new(comb, vec![])])];
    let index = index(&areas);
    for i in 0..2_000 {
        let at = Bng::new(f64::from(i) * 5.003, f64::from(i % 97) * 103.7);
        assert_eq!(index.find(at), first(&areas, at), "{at:?}");
    }
}
