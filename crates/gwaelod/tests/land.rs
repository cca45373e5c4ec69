//! The land and its areas: exact, nested, at sea, and with names of its own.

use geo::{Area, Validation};
use geo_types::{Coord, MultiPolygon};
use geography::{AreaKind, AreaShape, block};
use gwaelod::Region;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

fn region() -> &'static Region {
    static REGION: OnceLock<Region> = OnceLock::new();
    REGION.get_or_init(|| Region::generate(1))
}

fn of(kind: AreaKind) -> Vec<&'static AreaShape> {
    region().areas().iter().filter(|area| area.kind == kind).collect()
}

/// Exact value of a vertex, so that "the same point" means the same bits.
fn bits(at: Coord<f64>) -> (u64, u64) {
    (at.x.to_bits(), at.y.to_bits())
}

/// The directed sides of an area's rings: land lies on the left of each.
fn sides(shape: &MultiPolygon<f64>) -> impl Iterator<Item = ((u64, u64), (u64, u64))> + '_ {
    let rings = shape.iter().flat_map(|part| std::iter::once(part.exterior()).chain(part.interiors()));
    rings.flat_map(geo_types::LineString::lines).map(|line| (bits(line.start), bits(line.end)))
}

#[test]
fn there_are_as_many_areas_as_the_region_promises() {
    let count = |kind| of(kind).len();
    assert_eq!(count(AreaKind::Board), 1);
    assert_eq!(count(AreaKind::Force), 2);
    assert_eq!(count(AreaKind::LocalAuthority), 4);
    assert_eq!(count(AreaKind::Msoa), 25);
    assert_eq!(count(AreaKind::Lsoa), 150);
    let land = of(AreaKind::Board)[0].shape.unsigned_area() / 1e6;
    assert!((900.0..1_500.0).contains(&land), "{land} km²");
}

#[test]
fn small_areas_tessellate_the_land_exactly() {
    let mut owner = BTreeMap::new();
    for area in of(AreaKind::Lsoa) {
        for side in sides(&area.shape) {
            assert!(owner.insert(side, &area.code).is_none(), "a side belongs to one area");
        }
    }
    let coast: BTreeSet<_> = sides(&of(AreaKind::Board)[0].shape).collect();
    for (from, to) in owner.keys() {
        let neighbour = owner.contains_key(&(*to, *from));
        assert_ne!(neighbour, coast.contains(&(*from, *to)), "beyond a side is one neighbour or the sea");
    }
    assert!(coast.iter().all(|side| owner.contains_key(side)), "all coast is some small area's");
}

#[test]
fn every_kind_of_area_covers_the_same_ground_with_valid_shapes() {
    let land = of(AreaKind::Board)[0].shape.unsigned_area();
    for kind in [AreaKind::Force, AreaKind::LocalAuthority, AreaKind::Msoa, AreaKind::Lsoa] {
        let sum: f64 = of(kind).iter().map(|area| area.shape.unsigned_area()).sum();
        assert!((sum / land - 1.0).abs() < 1e-9, "{kind:?}: {sum} of {land}");
    }
    // The larger shapes are made of the same sides, so the checks of nesting hold them too.
    for area in of(AreaKind::Lsoa).into_iter().chain(of(AreaKind::Msoa)) {
        assert!(area.shape.is_valid(), "{}: {:?}", area.code, area.shape.check_validation());
    }
}

#[test]
fn areas_nest_and_their_residents_add_up() {
    for (kind, inner) in [
        (AreaKind::Msoa, AreaKind::Lsoa),
        (AreaKind::LocalAuthority, AreaKind::Msoa),
        (AreaKind::Force, AreaKind::LocalAuthority),
    ] {
        for area in of(kind) {
            let parts: Vec<_> =
                of(inner).into_iter().filter(|part| part.parents.contains(&area.code)).collect();
            assert!(parts.len() >= 2, "{}", area.code);
            let ground: f64 = parts.iter().map(|part| part.shape.unsigned_area()).sum();
            assert!((ground / area.shape.unsigned_area() - 1.0).abs() < 1e-9, "{}", area.code);
            // The parts' outer sides, less those between parts, are the area's own.
            let own: BTreeSet<_> = sides(&area.shape).collect();
            let all: BTreeSet<_> = parts.iter().flat_map(|part| sides(&part.shape)).collect();
            let outer: BTreeSet<_> = all.iter().filter(|(a, b)| !all.contains(&(*b, *a))).copied().collect();
            assert_eq!(own, outer, "{}", area.code);
            let young: u32 = parts.iter().filter_map(|part| part.residents_10_17).sum();
            assert_eq!(area.residents_10_17, Some(young));
        }
    }
}

#[test]
fn town_areas_are_small_country_areas_large_and_some_must_be_joined() {
    let mut km2: Vec<f64> = of(AreaKind::Lsoa).iter().map(|area| area.shape.unsigned_area() / 1e6).collect();
    km2.sort_by(f64::total_cmp);
    assert!(km2[30] < 1.2 && km2[140] > 15.0, "{} and {} km²", km2[30], km2[140]);
    let residents: Vec<u32> = of(AreaKind::Lsoa).iter().filter_map(|area| area.residents_10_17).collect();
    assert!(residents.iter().all(|young| (60..=260).contains(young)));
    let few = residents.iter().filter(|young| **young < 100).count();
    assert!((3..=40).contains(&few), "{few} small areas have under 100 residents of 10 to 17");
    let blocks = block::join(&block::facts(region().areas())).unwrap();
    assert!(blocks.len() < 150 && blocks.len() > 100, "{}", blocks.len());
    assert!(blocks.iter().all(|block| block.residents_10_17 >= block::RESIDENTS_MIN));
}

#[test]
fn codes_and_names_are_unique_and_no_statistics_office_issued_them() {
    let (mut codes, mut en, mut cy) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for area in region().areas() {
        assert!(area.code.as_str().starts_with("GWL"));
        assert!(codes.insert(area.code.as_str().to_owned()));
        assert!(en.insert(&area.name.en) && cy.insert(&area.name.cy), "{:?}", area.name);
    }
    let (mut en, mut cy) = (BTreeSet::new(), BTreeSet::new());
    for place in region().places() {
        assert!(codes.insert(place.id.as_str().to_owned()), "{}", place.id);
        assert!(en.insert(&place.name.en) && cy.insert(&place.name.cy), "{:?}", place.name);
    }
    for id in
        region().peer_groups().iter().map(|g| &g.id).chain(region().online_spaces().iter().map(|s| &s.id))
    {
        assert!(codes.insert(id.clone()), "{id}");
    }
}

#[test]
fn every_seed_gives_a_whole_region() {
    for seed in [2, 2_026] {
        let region = Region::generate(seed);
        let count = |kind| region.areas().iter().filter(|area| area.kind == kind).count();
        assert_eq!((count(AreaKind::Lsoa), count(AreaKind::Msoa)), (150, 25), "seed {seed}");
        let mut small = region.areas().iter().filter(|area| area.kind == AreaKind::Lsoa);
        assert!(small.all(|area| area.shape.is_valid()), "seed {seed}");
        assert_eq!(region.truth().len(), 7, "seed {seed}");
    }
}
