//! Police-recorded incidents of Wales, where the data folder lies beside the repository. Without it the tests say so and stop.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use geo_types::{Geometry, MultiPolygon};
use geography::{AreaCode, AreaKind, AreaShape, AreaTree, Wgs84, project};
use geojson::{FeatureCollection, GeoJson};
use intake::{Ground, Taken, Template, concerns_read};
use jiff::civil::date;
use language::Text;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

fn shared(path: &str) -> Option<Vec<u8>> {
    fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(path)).ok()
}

fn mapping(name: &str) -> Template {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/mapping").join(name);
    Template::mapping(&fs::read_to_string(path).unwrap()).unwrap()
}

/// Notes a skipped test where the test command lists them, and on the terminal.
#[expect(clippy::print_stderr, reason = "a skipped test must be seen")]
fn skipped(name: &str) {
    let why = "../shared/data is not there";
    eprintln!("SKIPPED: intake::real_files::{name}: {why}");
    if let Some(list) = std::env::var_os("CONTEXTURE_SKIPS") {
        let mut file = fs::OpenOptions::new().create(true).append(true).open(list).unwrap();
        writeln!(file, "intake::real_files::{name}: {why}").unwrap();
    }
}

/// LSOAs and local authorities of Wales.
fn wales() -> Option<&'static Ground> {
    static WALES: OnceLock<Option<Ground>> = OnceLock::new();
    WALES
        .get_or_init(|| {
            let mut areas = areas_of("boundaries/lsoa21.geojson", AreaKind::Lsoa, "lsoa21cd")?;
            areas.extend(areas_of("boundaries/local_authorities.geojson", AreaKind::LocalAuthority, "la")?);
            Some(Ground {
                areas: Arc::new(AreaTree::new(areas).unwrap()),
                places: HashMap::new(),
                schools: HashSet::new(),
                gazetteer: Arc::default(),
            })
        })
        .as_ref()
}

fn areas_of(path: &str, kind: AreaKind, code: &str) -> Option<Vec<AreaShape>> {
    let text = String::from_utf8(shared(path)?).unwrap();
    let features = FeatureCollection::try_from(text.parse::<GeoJson>().unwrap()).unwrap();
    let grid = |c: geo_types::Coord<f64>| {
        let at = project(Wgs84::new(c.x, c.y)).unwrap();
        geo_types::Coord { x: at.easting, y: at.northing }
    };
    let area = |feature: geojson::Feature| {
        let text = |key: &str| feature.property(key).and_then(|v| v.as_str()).unwrap().to_owned();
        let shape = match Geometry::<f64>::try_from(feature.geometry.clone().unwrap()).unwrap() {
            Geometry::Polygon(one) => MultiPolygon(vec![one]),
            Geometry::MultiPolygon(many) => many,
            other => panic!("not a polygon: {other:?}"),
        };
        AreaShape {
            code: AreaCode::parse(&text(code)).unwrap(),
            kind,
            name: Text::new(text("name_en"), text("name_cy")),
            parents: if kind == AreaKind::Lsoa {
                vec![AreaCode::parse(&text("la")).unwrap()]
            } else {
                Vec::new()
            },
            shape: geo::MapCoords::map_coords(&shape, grid),
            residents_10_17: None,
        }
    };
    Some(features.features.into_iter().map(area).collect())
}

fn read(path: &str, template: &str) -> Option<Taken> {
    let (bytes, ground) = (shared(path)?, wales()?);
    let mut last = 0;
    let taken = concerns_read(&bytes, &mapping(template), ground, date(2026, 11, 21), &mut |p| last = p.done)
        .unwrap();
    assert_eq!(last, taken.rows_total);
    assert_eq!((taken.accepted.len() + taken.refused.len() + taken.held.len()) as u64, taken.rows_total);
    Some(taken)
}

/// Refused rows by rule.
fn refused(taken: &Taken) -> BTreeMap<&'static str, usize> {
    taken.refused.iter().fold(BTreeMap::new(), |mut by, outcome| {
        *by.entry(outcome.rule.name()).or_default() += 1;
        by
    })
}

#[test]
fn a_hundred_thousand_incidents_of_2018_stand_in_for_concerns() {
    let Some(taken) = read("incidents_police_uk/incidents_wales_2018-10_2019-01.csv.gz", "police_uk.toml")
    else {
        return skipped("a_hundred_thousand_incidents_of_2018_stand_in_for_concerns");
    };
    assert_eq!(taken.rows_total, 101_634);
    let refused = refused(&taken);
    assert_eq!(refused.keys().copied().collect::<Vec<_>>(), ["outside-region", "place-missing"]);
    assert_eq!(refused["place-missing"], 950, "rows without coordinates");
    // Eighty rows carry the code of an English area; ten lie off the simplified coast or over the border by a street.
    assert_eq!(refused["outside-region"], 90);
}

#[test]
fn those_of_2024_have_their_authorities() {
    let Some(taken) = read("incidents_police_uk/incidents_wales_2024-01_2024-03.csv.gz", "police_uk.toml")
    else {
        return skipped("those_of_2024_have_their_authorities");
    };
    assert_eq!(taken.rows_total, 66_858);
    assert_eq!(refused(&taken), BTreeMap::from([("outside-region", 20), ("place-missing", 1_394)]));
    let concern = |n: usize| &taken.accepted[n].concern;
    assert_eq!((concern(0).recorded, concern(0).occurred), (date(2024, 1, 31), None));
}

#[test]
fn a_month_as_published_is_the_same_rows_as_the_prepared_one() {
    let (Some(published), Some(prepared)) = (
        read("incidents_police_uk/2018-12-gwent-street.csv", "police_uk_published.toml"),
        read("incidents_police_uk/incidents_wales_2018-10_2019-01.csv.gz", "police_uk.toml"),
    ) else {
        return skipped("a_month_as_published_is_the_same_rows_as_the_prepared_one");
    };
    assert_eq!(published.rows_total, 4_609);
    let known: HashSet<_> = prepared.accepted.iter().map(|row| row.key).collect();
    let new = published.accepted.iter().filter(|row| !known.contains(&row.key)).count();
    assert_eq!((published.accepted.len(), refused(&published)["place-missing"]), (4_592, 10));
    assert_eq!(new, 0, "the two forms of one month are told as duplicates of each other");
}
