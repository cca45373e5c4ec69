//! Only sea is there: no real land under the region, no real settlement's name in it. Runs where the open data lie beside the
//! repository; elsewhere it says aloud that it did not run.

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "helpers of tests may fail and speak as tests do"
)]

use geo::{BoundingRect, ConvexHull, Intersects, MapCoords, Scale};
use geo_types::{Coord, Geometry, Polygon};
use geography::{AreaKind, Bng, unproject};
use gwaelod::{BasemapLayer, Region};
use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

/// A file of the open data; none when it is not there, which is told on the terminal and, where a run gathers such notes, in its file.
fn open_data(test: &str, file: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(file);
    if let Ok(text) = fs::read_to_string(path) {
        return Some(text);
    }
    let why = format!("{test}: no open data at ../shared/data/{file}");
    eprintln!("SKIPPED: {why}");
    if let Ok(notes) = std::env::var("CONTEXTURE_SKIPS") {
        let mut notes = OpenOptions::new().create(true).append(true).open(notes).unwrap();
        writeln!(notes, "{why}").unwrap();
    }
    None
}

/// The convex hull of the land, a twentieth larger (over a kilometre on every side), in longitude and latitude: clear of it means
/// well clear of the region.
fn hull(region: &Region) -> Polygon<f64> {
    let board = region.areas().iter().find(|area| area.kind == AreaKind::Board).unwrap();
    let around = board.shape.bounding_rect().unwrap();
    assert!(
        around.width() < 40_000.0 && around.height() < 60_000.0,
        "the region fits its frame of 40 by 60 km"
    );
    board.shape.convex_hull().scale(1.05).map_coords(|c| {
        let at = unproject(Bng::new(c.x, c.y)).unwrap();
        Coord { x: at.lon, y: at.lat }
    })
}

#[test]
fn no_real_land_lies_under_the_region() {
    let Some(text) = open_data("no_real_land_lies_under_the_region", "basemap/land.geojson") else { return };
    let collection: geojson::FeatureCollection = text.parse().unwrap();
    let real: Vec<Geometry<f64>> =
        collection.features.into_iter().filter_map(|f| f.geometry?.try_into().ok()).collect();
    assert!(real.len() > 50, "the open land was read");
    for seed in [1, 2, 3] {
        let ours = hull(&Region::generate(seed));
        for land in &real {
            let near = match land {
                Geometry::MultiPolygon(land) => land.intersects(&ours),
                Geometry::Polygon(land) => land.intersects(&ours),
                other => panic!("land is polygons, not {other:?}"),
            };
            assert!(!near, "real land within a kilometre of seed {seed}");
        }
    }
}

#[test]
fn no_real_settlement_lends_its_name() {
    let test = "no_real_settlement_lends_its_name";
    let Some(places) = open_data(test, "basemap/places.geojson") else { return };
    let Some(pairs) = open_data(test, "names/names_en_cy.csv") else { return };
    let plain = |name: &str| name.to_lowercase().replace(['-', ' ', '\'', '’'], "");
    let mut real = BTreeSet::new();
    let collection: geojson::FeatureCollection = places.parse().unwrap();
    for properties in collection.features.iter().filter_map(|f| f.properties.as_ref()) {
        let names = ["name_en", "name_cy", "alt"].into_iter().filter_map(|key| properties.get(key)?.as_str());
        real.extend(names.map(plain));
    }
    for row in csv::Reader::from_reader(pairs.as_bytes()).records().map(Result::unwrap) {
        real.extend([plain(&row[2]), plain(&row[3])].into_iter().filter(|name| !name.is_empty()));
    }
    assert!(real.len() > 2_000 && real.contains("aberystwyth"), "the gazetteer was read");
    let region = Region::generate(1);
    let drawn =
        region.basemap().iter().filter(|f| f.layer != BasemapLayer::Road).filter_map(|f| f.name.as_ref());
    let names =
        region.areas().iter().map(|a| &a.name).chain(region.places().iter().map(|p| &p.name)).chain(drawn);
    let taken: Vec<&str> = names
        .flat_map(|name| [name.en.as_str(), name.cy.as_str()])
        .filter(|name| real.contains(&plain(name)))
        .collect();
    assert!(taken.is_empty(), "names of real places: {taken:?}");
}
