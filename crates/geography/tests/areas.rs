//! Every point of a region lies in exactly one of its areas, whatever order the areas came in.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use geo_types::{Coord, LineString, MultiPolygon, Polygon, polygon};
use geography::{AreaCode, AreaKind, AreaShape, AreaTree, Bng, GeographyError, GridMask, Located, block};
use language::Text;
use proptest::prelude::*;

fn code(text: &str) -> AreaCode {
    AreaCode::parse(text).unwrap()
}

fn area(name: &str, kind: AreaKind, parents: &[&str], shape: Vec<Polygon<f64>>) -> AreaShape {
    AreaShape {
        code: code(name),
        kind,
        name: Text::new(name, name),
        parents: parents.iter().map(|p| code(p)).collect(),
        shape: MultiPolygon(shape),
        residents_10_17: Some(60),
    }
}

/// Sixteen LSOAs that share crooked edges: a lattice of 5 by 5 corners, the inner ones moved by `wobble`.
fn crooked(wobble: &[(i32, i32)]) -> Vec<AreaShape> {
    let corner = |c: usize, r: usize| {
        let inner = (1..4).contains(&c) && (1..4).contains(&r);
        let (dx, dy) = if inner { wobble[(r - 1) * 3 + c - 1] } else { (0, 0) };
        Coord {
            x: 210_000.0 + c as f64 * 100.0 + f64::from(dx),
            y: 250_000.0 + r as f64 * 100.0 + f64::from(dy),
        }
    };
    let square = |c, r| {
        Polygon::new(
            LineString(vec![corner(c, r), corner(c + 1, r), corner(c + 1, r + 1), corner(c, r + 1)]),
            vec![],
        )
    };
    (0..16)
        .map(|i| {
            let middle = if i < 8 { "M1" } else { "M2" };
            area(&format!("L{i:02}"), AreaKind::Lsoa, &[middle], vec![square(i % 4, i / 4)])
        })
        .collect()
}

fn wobbles() -> impl Strategy<Value = Vec<(i32, i32)>> {
    proptest::collection::vec((-40_i32..40, -40_i32..40), 9)
}

proptest! {
    #[test]
    fn a_point_on_a_shared_edge_belongs_to_one_area(wobble in wobbles(), points in proptest::collection::vec((0_u32..=400, 0_u32..=400), 50)) {
        let areas = crooked(&wobble);
        let tree = AreaTree::new(areas.clone()).unwrap();
        let turned = AreaTree::new(areas.iter().rev().cloned().collect()).unwrap();
        let alone: Vec<AreaTree> = areas.iter().map(|a| AreaTree::new(vec![a.clone()]).unwrap()).collect();
        // Whole metres, among them every corner and many points of the edges.
        let corners = areas.iter().flat_map(|a| a.shape.0[0].exterior().0.clone()).map(|c| Bng::new(c.x, c.y));
        let points = points.iter().map(|(e, n)| Bng::new(210_000.0 + f64::from(*e), 250_000.0 + f64::from(*n)));
        for at in corners.chain(points) {
            let found = tree.locate(at).map(|located| located.lsoa);
            let first = alone.iter().filter_map(|one| one.locate(at)).map(|located| located.lsoa).min();
            prop_assert!(found.is_some(), "no gap between areas at {:?}", at);
            prop_assert_eq!(&found, &first, "of the areas that touch the point the first");
            prop_assert_eq!(found, turned.locate(at).map(|located| located.lsoa));
        }
    }

    #[test]
    fn neighbours_are_those_that_share_an_edge(wobble in wobbles()) {
        for fact in block::facts(&crooked(&wobble)) {
            let place = |c: &AreaCode| c.as_str()[1..].parse::<usize>().unwrap();
            let i = place(&fact.code);
            let beside: Vec<usize> = (0..16).filter(|j| (i % 4).abs_diff(j % 4) + (i / 4).abs_diff(j / 4) == 1).collect();
            prop_assert_eq!(fact.neighbours.iter().map(place).collect::<Vec<_>>(), beside);
        }
    }
}

#[test]
fn a_point_knows_every_area_above_it() {
    let shape = || vec![polygon![(x: 0., y: 0.), (x: 10., y: 0.), (x: 10., y: 10.), (x: 0., y: 10.)]];
    let tree = AreaTree::new(vec![
        area("L1", AreaKind::Lsoa, &["M1", "B-L1", "unknown"], shape()),
        area("B-L1", AreaKind::Block, &[], vec![]),
        area("M1", AreaKind::Msoa, &["LA1"], vec![]),
        area("LA1", AreaKind::LocalAuthority, &["north", "F1", "M1"], vec![]),
        area("north", AreaKind::Board, &["C"], vec![]),
        area("F1", AreaKind::Force, &["C"], vec![]),
        area("C", AreaKind::Country, &[], vec![]),
    ])
    .unwrap();
    let some = |c| Some(code(c));
    assert_eq!(
        tree.locate(Bng::new(5.0, 5.0)),
        Some(Located {
            lsoa: code("L1"),
            block: some("B-L1"),
            msoa: some("M1"),
            local_authority: some("LA1"),
            board: some("north"),
            force: some("F1"),
        })
    );
    assert_eq!(tree.locate(Bng::new(10.1, 5.0)), None, "at sea");
    assert_eq!(tree.locate(Bng::new(f64::NAN, 5.0)), None);
    assert_eq!(tree.area(&code("F1")).map(|a| a.kind), Some(AreaKind::Force));
}

#[test]
fn a_hole_is_not_part_of_its_area() {
    let pond = polygon!(
        exterior: [(x: 0., y: 0.), (x: 30., y: 0.), (x: 30., y: 30.), (x: 0., y: 30.)],
        interiors: [[(x: 10., y: 10.), (x: 10., y: 20.), (x: 20., y: 20.), (x: 20., y: 10.)]],
    );
    let isle = polygon![(x: 100., y: 100.), (x: 101., y: 100.), (x: 101., y: 101.)];
    let tree = AreaTree::new(vec![area("L1", AreaKind::Lsoa, &[], vec![pond, isle])]).unwrap();
    assert!(tree.locate(Bng::new(15.0, 15.0)).is_none());
    assert!(tree.locate(Bng::new(10.0, 15.0)).is_some(), "the shore is land");
    assert!(tree.locate(Bng::new(100.9, 100.5)).is_some(), "an island counts");
}

#[test]
fn a_layer_with_a_fault_is_refused_whole() {
    let twice = vec![area("L1", AreaKind::Lsoa, &[], vec![]), area("L1", AreaKind::Msoa, &[], vec![])];
    assert_eq!(AreaTree::new(twice).err(), Some(GeographyError::AreaTwice));
    let endless = polygon![(x: 0., y: 0.), (x: f64::INFINITY, y: 0.), (x: 1., y: 1.)];
    assert_eq!(
        AreaTree::new(vec![area("L1", AreaKind::Lsoa, &[], vec![endless])]).err(),
        Some(GeographyError::NotFinite)
    );
}

#[test]
fn blocks_of_a_real_layout_keep_to_their_middle_area() {
    let mut areas = crooked(&[(0, 0); 9]);
    areas.push(area("M1", AreaKind::Msoa, &["LA"], vec![]));
    areas.push(area("M2", AreaKind::Msoa, &["LA"], vec![]));
    areas.push(area("LA", AreaKind::LocalAuthority, &[], vec![]));
    let plans = block::join(&block::facts(&areas)).unwrap();
    assert!(plans.iter().all(|plan| plan.residents_10_17 >= block::RESIDENTS_MIN));
    let half = |c: &AreaCode| c.as_str()[1..].parse::<u32>().unwrap() / 8;
    assert!(plans.iter().all(|plan| plan.lsoas.iter().all(|l| half(l) == half(&plan.lsoas[0]))));
}

#[test]
fn the_study_area_holds_the_cell_of_every_point_in_an_area() {
    let areas = crooked(&[(30, -20); 9]);
    let mask = GridMask::of_region(&areas, 1).unwrap();
    let tree = AreaTree::new(areas).unwrap();
    for (e, n) in (0..=40).flat_map(|e| (0..=40).map(move |n| (f64::from(e) * 10.0, f64::from(n) * 10.0))) {
        let at = Bng::new(210_000.0 + e, 250_000.0 + n);
        assert!(
            tree.locate(at).is_none() || mask.index(at).is_some(),
            "{at:?} lies in an area but in no cell"
        );
    }
    assert!(mask.cells() < mask.lattice().len(), "the margin is not part of the study area");
}
