//! Laws of the tiles, over made-up regions, read by another library than the one that writes.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use super::drawn::{CellDrawn, Corners, Drawn, lattice_of, level_of};
use super::ground::Ground;
use super::rings::{area_twice, clipped, snapped};
use super::scheme::{Bounds, EXTENT, TileId, Unit, ZOOMS, unit};
use super::told::{Layer, PlaceTold, Told};
use crate::ogc::Grounds;
use crate::released_geography::AreasRead;
use api::{
    AreaFeature, Geography, LatticeShape, ReleasedPlace, ReleasedValue, Shape, WorkingCells, WorkingMap,
};
use geo::{Area as _, Intersects as _};
use geo_types::{Coord, Geometry, LineString, Polygon, Rect};
use geography::{Bng, WebMercator};
use language::Text;
use mvt_reader::feature::{Feature, Value};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Areas of a side, and the metres between their corners.
const AREAS: usize = 4;
const PITCH: i32 = 3_000;
const WEST: i32 = 250_000;
const SOUTH: i32 = 230_000;

/// A corner net that is pushed about, so that neighbours share crooked edges.
#[derive(Clone, Debug)]
struct Net(Vec<(i32, i32)>);

impl Net {
    fn at(&self, col: usize, row: usize) -> [i32; 2] {
        let (dx, dy) = self.0[row * (AREAS + 1) + col];
        [WEST + col as i32 * PITCH + dx, SOUTH + row as i32 * PITCH + dy]
    }

    fn ring(&self, col: usize, row: usize) -> Vec<i32> {
        let corners = [(col, row), (col + 1, row), (col + 1, row + 1), (col, row + 1), (col, row)];
        corners.iter().flat_map(|(col, row)| self.at(*col, *row)).collect()
    }

    fn geography(&self) -> Geography {
        let area = |n: usize| AreaFeature {
            code: code(n),
            kind: "block".to_owned(),
            name: Text::new(format!("Block {n}"), format!("Bloc {n}")),
            parents: Vec::new(),
            residents_10_17: None,
            shape: Shape::Polygons(vec![vec![self.ring(n % AREAS, n / AREAS)]]),
        };
        Geography { areas: (0..AREAS * AREAS).map(area).collect(), ..nowhere() }
    }
}

fn ground_of(geography: Geography) -> Ground {
    Ground::of(&Grounds::of(AreasRead { areas: geography.areas, licences: geography.licences })).unwrap()
}

fn code(n: usize) -> String {
    format!("B-{n:02}")
}

fn nets() -> impl Strategy<Value = Net> {
    prop::collection::vec((-900..900i32, -900..900i32), (AREAS + 1) * (AREAS + 1)).prop_map(Net)
}

fn values() -> impl Strategy<Value = Vec<ReleasedValue>> {
    let value = (0..40u32, 0..9u32).prop_map(|(n, width)| ReleasedValue::Value {
        rounded: n * 5,
        low: (n * 5).saturating_sub(width),
        high: n * 5 + width,
    });
    prop::collection::vec(prop_oneof![value, Just(ReleasedValue::Withheld)], AREAS * AREAS)
}

fn told(values: &[ReleasedValue]) -> Told {
    let blocks = values.iter().enumerate().map(|(n, value)| (code(n), *value)).collect();
    Told { year: Some(2025), release: None, blocks, middle_areas: Vec::new(), places: Vec::new() }
}

fn place(n: usize, (east, north): (i32, i32)) -> PlaceTold {
    let place = ReleasedPlace {
        id: format!("P-{n}"),
        kind: "park".to_owned(),
        name: Text::same("Parc"),
        authority: None,
        at: Some((east, north)),
        value: ReleasedValue::Withheld,
        years: Vec::new(),
    };
    PlaceTold::of(place).unwrap()
}

fn projected(ring: &[i32]) -> Vec<WebMercator> {
    let point = |at: &[i32]| WebMercator::of_bng(Bng::new(f64::from(at[0]), f64::from(at[1]))).unwrap();
    ring.chunks_exact(2).map(point).collect()
}

/// The tiles of a zoom around the net, with one more on each side.
fn tiles_around(z: u8) -> Vec<TileId> {
    let far = (AREAS as i32 + 1) * PITCH;
    let corner = |e: i32, n: i32| unit(projected(&[e, n])[0], z);
    let (low, high) = (corner(WEST - PITCH, SOUTH + far), corner(WEST + far, SOUTH - PITCH));
    let tile = |units: i32, more: i32| (units / EXTENT + more) as u32;
    let rows = tile(low[1], -1)..=tile(high[1], 1);
    rows.flat_map(|y| (tile(low[0], -1)..=tile(high[0], 1)).map(move |x| TileId { z, x, y })).collect()
}

fn features(bytes: Vec<u8>, layer: &str) -> Vec<Feature<f64>> {
    if bytes.is_empty() {
        return Vec::new();
    }
    let reader = mvt_reader::Reader::new(bytes).unwrap();
    assert_eq!(reader.get_layer_names().unwrap(), [layer]);
    assert_eq!(reader.get_layer_metadata().unwrap()[0].extent, EXTENT as u32);
    reader.get_features_as::<f64>(0).unwrap()
}

fn text(feature: &Feature<f64>, key: &str) -> Option<String> {
    match feature.properties.as_ref()?.get(key)? {
        Value::String(text) => Some(text.clone()),
        other => panic!("{other:?}"),
    }
}

fn whole(feature: &Feature<f64>, key: &str) -> Option<i64> {
    match feature.properties.as_ref()?.get(key)? {
        Value::SInt(n) => Some(*n),
        other => panic!("{other:?}"),
    }
}

fn rect(bounds: Bounds, more: f64) -> Rect<f64> {
    let at = |x: i32, y: i32, more: f64| Coord { x: f64::from(x) + more, y: f64::from(y) + more };
    Rect::new(at(bounds.west, bounds.north, -more), at(bounds.east, bounds.south, more))
}

fn polygon_of(ring: &[Unit]) -> Polygon<f64> {
    let line = ring.iter().map(|at| Coord { x: f64::from(at[0]), y: f64::from(at[1]) });
    Polygon::new(line.collect(), Vec::new())
}

/// By the surveyor's formula over the tile's own coordinates.
fn area_on_screen(line: &LineString<f64>) -> f64 {
    line.0.windows(2).map(|pair| pair[0].x * pair[1].y - pair[1].x * pair[0].y).sum::<f64>() / 2.0
}

/// A lattice of 9 × 7 cells, with counts in some.
fn working(counts: &[u32]) -> WorkingMap {
    let lattice = LatticeShape { e0: 250_000.0, n0: 230_000.0, cell: 500.0, cols: 9, rows: 7 };
    let held: Vec<u32> = (0..counts.len() as u32).filter(|n| counts[*n as usize] > 0).collect();
    WorkingMap {
        lattice,
        cells: WorkingCells {
            count: held.iter().map(|n| counts[*n as usize]).collect(),
            z: held.iter().map(|n| f64::from(*n) / 10.0 - 2.0).collect(),
            q: vec![0.5; held.len()],
            class: held.iter().map(|n| (n % 3) as i8).collect(),
            index: held,
        },
        ..empty_map()
    }
}

fn empty_map() -> WorkingMap {
    serde_json::from_value(serde_json::json!({
        "filter": {}, "region": {"code": "R", "name": {"en": "R", "cy": "R"}}, "months_held": null,
        "lattice": {"e0": 0.0, "n0": 0.0, "cell": 500.0, "cols": 1, "rows": 1}, "study_area": [],
        "method": {"method": "gi_star", "neighbourhood": "queen", "cell_m": 500, "fdr": 0.05, "cells": 1, "mean": 0.0, "no_result": null},
        "cells": {"index": [], "count": [], "z": [], "q": [], "class": []},
        "coverage": {"total": 0, "mapped": 0, "too_coarse": 0, "outside": 0},
        "sources": [], "harms": [], "learned": [], "contexts": [], "grades": [], "hours": [], "months": [], "authorities": [],
        "cube_version": ""
    }))
    .unwrap()
}

fn drawn(map: &WorkingMap) -> Drawn {
    Drawn::of(map, Arc::new(Corners::of(&lattice_of(&map.lattice))))
}

fn counts() -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(prop_oneof![2 => Just(0), 1 => 1..50u32], 63)
}

fn sum(cells: &[CellDrawn]) -> u32 {
    cells.iter().map(|cell| cell.count).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn an_area_is_in_exactly_the_tiles_that_it_touches(net in nets(), values in values(), z in ZOOMS) {
        let ground = ground_of(net.geography());
        let told = told(&values);
        for tile in tiles_around(z) {
            let there: BTreeSet<String> = features(told.encode(&ground, Layer::Block, tile), "block")
                .iter()
                .map(|feature| text(feature, "code").unwrap())
                .collect();
            for n in 0..AREAS * AREAS {
                let ring = snapped(&projected(&net.ring(n % AREAS, n / AREAS)), z);
                let bounds = Bounds::around(&ring);
                if there.contains(&code(n)) {
                    prop_assert!(bounds.unwrap().touches(&tile.window()));
                }
                // What reaches a unit into the window is drawn, what stays a unit outside is not; between them rounding decides.
                let shape = polygon_of(&ring);
                if !ring.is_empty() && shape.intersects(&rect(tile.window(), -2.0)) {
                    prop_assert!(there.contains(&code(n)), "{} is missing in {tile:?}", code(n));
                }
                if ring.is_empty() || !shape.intersects(&rect(tile.window(), 1.0)) {
                    prop_assert!(!there.contains(&code(n)), "{} is too much in {tile:?}", code(n));
                }
            }
        }
    }

    #[test]
    fn nothing_withheld_has_a_value_and_every_other_has_its_own(net in nets(), values in values(), z in ZOOMS) {
        let ground = ground_of(net.geography());
        let told = told(&values);
        for tile in tiles_around(z) {
            for feature in features(told.encode(&ground, Layer::Block, tile), "block") {
                let n: usize = text(&feature, "code").unwrap()[2..].parse().unwrap();
                let said = ["rounded", "low", "high"].map(|key| whole(&feature, key));
                match values[n] {
                    ReleasedValue::Withheld => {
                        prop_assert_eq!(said, [None; 3]);
                        prop_assert_eq!(feature.properties.unwrap().len(), 3);
                    }
                    ReleasedValue::Value { rounded, low, high } => {
                        prop_assert_eq!(said, [rounded, low, high].map(|n| Some(i64::from(n))));
                    }
                }
            }
        }
    }

    #[test]
    fn the_bytes_are_the_same_whatever_the_order(net in nets(), values in values(), counts in counts(), turn in 1..15usize) {
        let mut turned = net.geography();
        turned.areas.rotate_left(turn);
        let (ground, other) = (ground_of(net.geography()), ground_of(turned));
        let map = working(&counts);
        let mut shuffled = map.clone();
        let (cells, n) = (&mut shuffled.cells, map.cells.index.len().max(1));
        cells.index.rotate_left(turn % n);
        cells.count.rotate_left(turn % n);
        cells.z.rotate_left(turn % n);
        cells.class.rotate_left(turn % n);
        for z in [6, 9, 12] {
            for tile in tiles_around(z) {
                let of = |ground| told(&values).encode(ground, Layer::Block, tile);
                prop_assert_eq!(of(&ground), of(&other));
                prop_assert_eq!(drawn(&map).encode(tile), drawn(&shuffled).encode(tile));
            }
        }
    }

    #[test]
    fn shared_edges_stay_shared_when_snapped_and_when_cut(net in nets(), z in ZOOMS) {
        let rings: Vec<_> = (0..AREAS * AREAS)
            .map(|n| snapped(&projected(&net.ring(n % AREAS, n / AREAS)), z))
            .collect();
        // The outline of all of them together.
        let side = |n: usize| (0..AREAS).map(move |k| (n, k));
        let outline: Vec<i32> = side(0).map(|(_, k)| (k, 0))
            .chain(side(0).map(|(_, k)| (AREAS, k)))
            .chain(side(0).map(|(_, k)| (AREAS - k, AREAS)))
            .chain(side(0).map(|(_, k)| (0, AREAS - k)))
            .flat_map(|(col, row)| net.at(col, row))
            .collect();
        let outline = snapped(&projected(&outline), z);
        let area = |ring: &[Unit]| area_twice(ring).abs();
        prop_assert_eq!(rings.iter().map(|ring| area(ring)).sum::<i64>(), area(&outline));
        for tile in tiles_around(z) {
            let window = tile.window();
            let parts: i64 = rings.iter().map(|ring| area(&clipped(ring, &window))).sum();
            prop_assert_eq!(parts, area(&clipped(&outline, &window)), "no gap and no overlap in {:?}", tile);
        }
    }

    #[test]
    fn joined_levels_add_up_and_say_no_z(counts in counts()) {
        let drawn = drawn(&working(&counts));
        let total: u32 = counts.iter().sum();
        for level in 0..=level_of(*ZOOMS.start()) {
            prop_assert_eq!(sum(drawn.level(level)), total);
            prop_assert!(drawn.level(level).iter().all(|cell| cell.tested.is_some() == (level == 0)));
            if level == 0 {
                continue;
            }
            let mut children: BTreeMap<(u32, u32), u32> = BTreeMap::new();
            for child in drawn.level(level - 1) {
                *children.entry((child.col_row.0 / 2, child.col_row.1 / 2)).or_default() += child.count;
            }
            let joined: BTreeMap<_, _> = drawn.level(level).iter().map(|cell| (cell.col_row, cell.count)).collect();
            prop_assert_eq!(joined, children);
        }
    }

    #[test]
    fn a_cell_is_in_exactly_the_tiles_that_it_touches(counts in counts(), z in ZOOMS) {
        let map = working(&counts);
        let drawn = drawn(&map);
        let level = level_of(z);
        let mut seen: BTreeMap<u64, i64> = BTreeMap::new();
        for tile in tiles_around(z) {
            for feature in features(drawn.encode(tile), "cells") {
                prop_assert_eq!(whole(&feature, "side"), Some(500 << level));
                prop_assert_eq!(feature.properties.as_ref().unwrap().contains_key("z"), level == 0);
                prop_assert_eq!(whole(&feature, "class").is_some(), level == 0);
                let count = whole(&feature, "count").unwrap();
                prop_assert_eq!(*seen.entry(feature.id.unwrap()).or_insert(count), count);
            }
        }
        prop_assert_eq!(seen.values().sum::<i64>(), i64::from(counts.iter().sum::<u32>()));
        prop_assert_eq!(seen.len(), drawn.level(level).len());
    }

    #[test]
    fn a_place_is_in_exactly_the_tiles_that_hold_it(at in (WEST..WEST + 9_000, SOUTH..SOUTH + 9_000), z in ZOOMS) {
        let told = Told { places: vec![place(1, at)], ..told(&[]) };
        let ground = ground_of(nowhere());
        let [x, y] = unit(projected(&[at.0, at.1])[0], z);
        for tile in tiles_around(z) {
            let there = features(told.encode(&ground, Layer::Place, tile), "place");
            prop_assert_eq!(there.len(), usize::from(tile.window().holds([x, y])));
            if let Some(feature) = there.first() {
                let [west, north] = tile.corner();
                let Geometry::MultiPoint(points) = &feature.geometry else { panic!("{:?}", feature.geometry) };
                prop_assert_eq!(points.0.as_slice(), [(f64::from(x - west), f64::from(y - north)).into()]);
                prop_assert_eq!(text(feature, "kind"), Some("park".to_owned()));
            }
        }
    }
}

fn nowhere() -> Geography {
    Geography { bounds: (0, 0, 0, 0), basemap: Vec::new(), areas: Vec::new(), licences: Vec::new() }
}

/// A square with a hole and a sliver beside it that is no area at any zoom here.
fn holed() -> Geography {
    let square = |west: i32, side: i32| {
        let (south, east, north) = (SOUTH + west - WEST, west + side, SOUTH + west - WEST + side);
        vec![west, south, east, south, east, north, west, north, west, south]
    };
    let sliver = vec![WEST + 9_000, SOUTH, WEST + 9_001, SOUTH, WEST + 9_000, SOUTH + 1, WEST + 9_000, SOUTH];
    let mut geography = Net(vec![(0, 0); 25]).geography();
    geography.areas.truncate(1);
    geography.areas[0].shape =
        Shape::Polygons(vec![vec![square(WEST, 8_000), square(WEST + 2_000, 2_000)], vec![sliver]]);
    geography
}

#[test]
fn shells_run_clockwise_on_the_screen_and_holes_the_other_way() {
    let ground = ground_of(holed());
    let told = told(&[ReleasedValue::Withheld]);
    let mut seen = 0;
    for z in [8, 11] {
        for tile in tiles_around(z) {
            for feature in features(told.encode(&ground, Layer::Block, tile), "block") {
                let Geometry::MultiPolygon(polygons) = &feature.geometry else {
                    panic!("{:?}", feature.geometry)
                };
                for polygon in polygons {
                    seen += polygon.interiors().len();
                    assert!(area_on_screen(polygon.exterior()) > 0.0);
                    assert!(polygon.interiors().iter().all(|hole| area_on_screen(hole) < 0.0));
                    assert!(polygon.unsigned_area() > 0.0, "no ring without an area");
                }
            }
        }
    }
    assert!(seen >= 2, "the hole is there at both zooms");
}

#[test]
fn ogrinfo_reads_what_was_written() {
    let ground = ground_of(holed());
    let told = told(&[ReleasedValue::Value { rounded: 25, low: 17, high: 33 }]);
    let tile = tiles_around(9)
        .into_iter()
        .find(|tile| !told.encode(&ground, Layer::Block, *tile).is_empty())
        .unwrap();
    let file = std::env::temp_dir().join(format!("contexture-tile-{}.mvt", std::process::id()));
    std::fs::write(&file, told.encode(&ground, Layer::Block, tile)).unwrap();
    let place = [("Z", u32::from(tile.z)), ("X", tile.x), ("Y", tile.y)];
    let place = place.iter().flat_map(|(axis, n)| ["-oo".to_owned(), format!("{axis}={n}")]);
    let ran = std::process::Command::new("ogrinfo").args(["-ro", "-al"]).args(place).arg(&file).output();
    std::fs::remove_file(&file).unwrap();
    let Ok(ran) = ran else {
        eprintln!("SKIPPED: ogrinfo is not on this machine (Debian and Ubuntu: gdal-bin)");
        return;
    };
    let said = String::from_utf8_lossy(&ran.stdout);
    assert!(ran.status.success(), "{said} {}", String::from_utf8_lossy(&ran.stderr));
    for words in
        ["Layer name: block", "Feature Count: 1", "rounded (Integer) = 25", "code (String) = B-00", "PROJCRS"]
    {
        assert!(said.contains(words), "{words} is not in: {said}");
    }
}
