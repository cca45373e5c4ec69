//! The projection against points made with PROJ and the OSTN15 grid (`fixtures/hotspot/project.json`), and its own inverse.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use geography::{Bng, GeographyError, Refused, Wgs84, project, project_many, unproject};
use proptest::prelude::*;
use serde::Deserialize;
use std::collections::HashMap;
use std::fs;
use std::path::Path;

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/hotspot").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[derive(Deserialize)]
struct Golden {
    ids: Vec<u32>,
    ostn15: Vec<(f64, f64)>,
    helmert: Vec<(f64, f64)>,
}

/// Longitude and latitude by id, and the easting and northing to the centimetre.
fn points() -> HashMap<u32, (Wgs84, Bng)> {
    let text = fixture("points.csv");
    let rows = text
        .lines()
        .skip(1)
        .map(|line| line.split(',').map(|f| f.parse::<f64>().unwrap()).collect::<Vec<_>>());
    rows.map(|f| (f[0] as u32, (Wgs84::new(f[1], f[2]), Bng::new(f[3], f[4])))).collect()
}

#[test]
fn ostn15_is_met_to_a_millimetre_and_a_half_at_every_golden_point() {
    let golden: Golden = serde_json::from_str(&fixture("project.json")).unwrap();
    let points = points();
    for (id, (e, n)) in golden.ids.iter().zip(&golden.ostn15) {
        let at = project(points[id].0).unwrap();
        let worst = (at.easting - e).abs().max((at.northing - n).abs());
        assert!(worst <= 0.0015, "point {id} is off by {worst} m");
    }
    let helmert = golden
        .ids
        .iter()
        .zip(&golden.helmert)
        .map(|(id, (e, n))| project(points[id].0).unwrap().distance(Bng::new(*e, *n)));
    assert!(
        helmert.fold(0.0, f64::max) > 1.0,
        "the fallback of others is another projection, and must not be taken for this one"
    );
}

#[test]
fn all_six_thousand_points_agree_to_their_centimetre() {
    for (id, (geographic, grid)) in points() {
        let at = project(geographic).unwrap();
        let worst = (at.easting - grid.easting).abs().max((at.northing - grid.northing).abs());
        assert!(worst <= 0.005 + 0.0015, "point {id} is off by {worst} m");
    }
}

#[test]
fn the_ordnance_surveys_own_test_points_are_met_from_scilly_to_unst() {
    for line in fixture("ostn15_points.csv").lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let [lon, lat, e, n] = [1, 2, 3, 4].map(|i: usize| fields[i].parse::<f64>().unwrap());
        let at = project(Wgs84::new(lon, lat)).unwrap();
        let worst = (at.easting - e).abs().max((at.northing - n).abs());
        assert!(worst <= 0.0015, "{} is off by {worst} m", fields[0]);
        let back = unproject(Bng::new(e, n)).unwrap();
        let degrees = (back.lon - lon).abs().max((back.lat - lat).abs());
        assert!(degrees < 2e-8, "{} comes back off by {degrees} degrees", fields[0]);
    }
}

#[test]
fn what_is_off_the_grid_is_an_error_and_not_a_guess() {
    for (lon, lat) in [(2.35, 48.86), (-12.0, 54.0), (-3.0, 65.0), (100.0, 10.0), (-9.5, 49.2)] {
        assert_eq!(project(Wgs84::new(lon, lat)), Err(GeographyError::OutsideGrid), "{lon} {lat}");
    }
    assert_eq!(project(Wgs84::new(f64::NAN, 52.0)), Err(GeographyError::NotFinite));
    assert_eq!(unproject(Bng::new(0.0, f64::INFINITY)), Err(GeographyError::NotFinite));
    assert_eq!(unproject(Bng::new(-50_000.0, 200_000.0)), Err(GeographyError::OutsideGrid));
    // Longitude and latitude the wrong way round, the commonest fault in files.
    assert_eq!(project(Wgs84::new(52.0, -4.0)), Err(GeographyError::OutsideGrid));
}

#[test]
fn many_points_are_projected_as_each_alone_on_any_number_of_threads() {
    // Not a whole number of blocks; some off the grid, some no numbers.
    let point = |i: u32| match i % 50 {
        7 => Wgs84::new(f64::NAN, 52.0),
        8 => Wgs84::new(-4.0, f64::INFINITY),
        9 => Wgs84::new(2.35, 48.86),
        _ => Wgs84::new(-8.0 + f64::from(i % 977) * 0.01, 49.9 + f64::from(i % 1_009) * 0.01),
    };
    let points: Vec<Wgs84> = (0..5_003).map(point).collect();
    let each: Vec<_> = points.iter().map(|at| project(*at)).collect();
    for threads in [1, 2, 3] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let done = pool.install(|| project_many(&points));
        assert_eq!(done.points.len(), points.len());
        for (at, one) in done.points.iter().zip(&each) {
            match one {
                Ok(one) => assert_eq!(
                    (at.easting.to_bits(), at.northing.to_bits()),
                    (one.easting.to_bits(), one.northing.to_bits())
                ),
                Err(_) => assert!(at.easting.is_nan() && at.northing.is_nan()),
            }
        }
        let refused: Vec<Refused> =
            (0..).zip(&each).filter_map(|(row, one)| one.err().map(|error| Refused { row, error })).collect();
        assert!(refused.len() > 300);
        assert_eq!(done.refused, refused);
    }
    assert!(project_many(&[]).points.is_empty());
}

proptest! {
    #[test]
    fn there_and_back_is_the_same_point(e in 1_000.0..698_000.0_f64, n in 1_000.0..1_248_000.0_f64) {
        let here = Bng::new(e, n);
        let again = project(unproject(here).unwrap()).unwrap();
        prop_assert!(again.distance(here) < 0.0002, "{:?}", again);
    }
}
