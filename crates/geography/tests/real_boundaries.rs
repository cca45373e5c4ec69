//! The published LSOA boundaries of Wales, where the data folder lies beside the repository. Without it the test says so and stops.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use geo_types::{Geometry, MultiPolygon};
use geography::{AreaCode, AreaKind, AreaShape, AreaTree, Bng, GridMask, Wgs84, block, project};
use geojson::{FeatureCollection, GeoJson};
use language::Text;
use std::fs;
use std::io::Write;
use std::path::PathBuf;

/// Notes a skipped test where the test command lists them, and on the terminal.
#[expect(clippy::print_stderr, reason = "a skipped test must be seen")]
fn skipped(name: &str, why: &str) {
    eprintln!("SKIPPED: {name}: {why}");
    if let Some(list) = std::env::var_os("CONTEXTURE_SKIPS") {
        let mut file = fs::OpenOptions::new().create(true).append(true).open(list).unwrap();
        writeln!(file, "{name}: {why}").unwrap();
    }
}

fn wales() -> Option<Vec<AreaShape>> {
    let path =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/boundaries/lsoa21.geojson");
    let text = fs::read_to_string(path).ok()?;
    let features = FeatureCollection::try_from(text.parse::<GeoJson>().unwrap()).unwrap();
    let grid = |c: geo_types::Coord<f64>| {
        let at = project(Wgs84::new(c.x, c.y)).unwrap();
        geo_types::Coord { x: at.easting, y: at.northing }
    };
    let areas = features.features.into_iter().map(|feature| {
        let text = |key: &str| feature.property(key).and_then(|v| v.as_str()).unwrap().to_owned();
        let shape = match Geometry::<f64>::try_from(feature.geometry.clone().unwrap()).unwrap() {
            Geometry::Polygon(one) => MultiPolygon(vec![one]),
            Geometry::MultiPolygon(many) => many,
            other => panic!("not a polygon: {other:?}"),
        };
        AreaShape {
            code: AreaCode::parse(&text("lsoa21cd")).unwrap(),
            kind: AreaKind::Lsoa,
            name: Text::new(text("name_en"), text("name_cy")),
            parents: vec![AreaCode::parse(&text("msoa21cd")).unwrap(), AreaCode::parse(&text("la")).unwrap()],
            shape: geo::MapCoords::map_coords(&shape, grid),
            residents_10_17: Some(80),
        }
    });
    Some(areas.collect())
}

#[test]
fn every_lsoa_of_wales_is_found_and_none_overlap_by_more_than_rounding() {
    let Some(areas) = wales() else {
        return skipped(
            "geography::real_boundaries",
            "../shared/data/boundaries/lsoa21.geojson is not there",
        );
    };
    assert_eq!(areas.len(), 1_917);
    let mask = GridMask::of_region(&areas, 0).unwrap();
    let facts = block::facts(&areas);
    let tree = AreaTree::new(areas).unwrap();
    // 100,000 points on a fixed grid over the whole rectangle, sea and England among them.
    let (mut land, mut missing) = (0, 0);
    let lattice = *mask.lattice();
    for i in 0..100_000_u32 {
        let (c, r) = (f64::from(i % 400), f64::from(i / 400));
        let at = Bng::new(
            lattice.e0 + (c + 0.5) / 400.0 * f64::from(lattice.cols) * lattice.cell,
            lattice.n0 + (r + 0.5) / 250.0 * f64::from(lattice.rows) * lattice.cell,
        );
        if tree.locate(at).is_some() {
            land += 1;
            missing += u32::from(mask.index(at).is_none());
        }
    }
    // Wales is 20,782 km2 by the same boundaries.
    let rectangle = f64::from(lattice.cols) * f64::from(lattice.rows) * 0.25;
    let km2 = f64::from(land) / 100_000.0 * rectangle;
    assert!((20_600.0..20_950.0).contains(&km2), "{km2} km2");
    assert_eq!(missing, 0, "a point of an area always has a cell");
    let lonely = facts.iter().filter(|fact| fact.neighbours.is_empty()).count();
    assert_eq!(lonely, 0, "published boundaries share their corners, so every LSOA has a neighbour");
    let blocks = block::join(&facts).unwrap();
    let small = blocks.iter().filter(|b| b.residents_10_17 < block::RESIDENTS_MIN).count();
    assert_eq!(small, 0, "every block can be released for");
}
