use super::*;
use crate::ogc::ask::items_read;
use crate::ogc::collection::{Collection, Outlines};
use crate::ogc::documents::terms;
use crate::ogc::feature::features;
use crate::ogc::ground::Grounds;
use crate::ogc::property::{Value, properties};
use crate::released_geography::AreasRead;
use crate::released_stand::{ReleaseFacts, Stand, StandingSheet};
use crate::released_view::View;
use api::{AreaFeature, RegionName, Shape};
use concern::HarmSet;
use disclosure::{Audience, CellCode, Nesting, Period, Policy, SheetName, TableName};
use geography::AreaCode;
use language::Text;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const COLLECTION: Collection = Collection::Table(TableName::BlockYear);

/// Blocks in a row from west to east, each a kilometre wide, with these stored values in 2025.
fn view(stored: &[i32]) -> View {
    let code = |code: &str| AreaCode::parse(code).unwrap();
    let blocks = (0..stored.len()).map(|n| (code(&format!("B-{n:03}")), code("M-1"), code("A-1")));
    let policy = Policy::standard();
    let scale = policy.scale();
    let cells = stored.iter().enumerate();
    let cells = cells.map(|(n, value)| (CellCode::new(&format!("B-{n:03}"), "").unwrap(), *value));
    let sheet = StandingSheet { release: 0, revision: 1, scale, cells: cells.collect() };
    let name = SheetName::new(TableName::BlockYear, Period::year(2025).unwrap()).unwrap();
    let published = "2026-02-01T00:00:00Z".to_owned();
    let stand = Stand {
        mark: [0; 32],
        region: RegionName { code: "R-1".to_owned(), name: Text::same("R-1") },
        releases: vec![ReleaseFacts { id: "R-1-2025-1".to_owned(), policy, published }],
        sheets: BTreeMap::from([(name, sheet)]),
        ledger: Vec::new(),
        nesting: Nesting::of(blocks).unwrap(),
        areas: BTreeMap::new(),
        centres: BTreeMap::new(),
        places: BTreeMap::new(),
    };
    View::of(Arc::new(stand), Audience::Analyst)
}

fn grounds(blocks: usize) -> Grounds {
    let area = |n: usize| {
        let (west, south) = (220_000 + 1_000 * i32::try_from(n).unwrap(), 270_000);
        let (east, north) = (west + 1_000, south + 1_000);
        let ring = vec![west, south, east, south, east, north, west, north, west, south];
        AreaFeature {
            code: format!("B-{n:03}"),
            kind: "block".to_owned(),
            name: Text::same("a block"),
            parents: Vec::new(),
            residents_10_17: Some(120),
            shape: Shape::Polygons(vec![vec![ring]]),
        }
    };
    Grounds::of(AreasRead { areas: (0..blocks).map(area).collect(), licences: Vec::new() })
}

fn all(stored: &[i32]) -> Vec<Feature> {
    features(&view(stored), &grounds(stored.len()), COLLECTION, HarmSet(0))
}

fn asked(query: &str) -> Ask {
    items_read(query, &properties(COLLECTION)).unwrap_or_else(|fault| panic!("{query}: {fault:?}"))
}

fn ids(features: &[Feature], query: &str) -> Vec<String> {
    page(features, &asked(query)).features.iter().map(|feature| feature.id.clone()).collect()
}

#[test]
fn a_box_is_understood_in_each_system_and_its_order_of_axes() {
    let features = all(&[20; 10]);
    // A narrow box well inside the fourth block.
    let expected = ["2025.B-003"];
    let (low, high) = ((223_400.0, 270_400.0), (223_600.0, 270_600.0));
    for crs in Crs::ALL {
        let corner = |(easting, northing): (f64, f64)| {
            let at = geography::unproject(geography::Bng::new(easting, northing)).unwrap();
            match crs {
                Crs::Epsg27700 => (easting, northing),
                other => other.write(Coord { x: at.lon, y: at.lat }),
            }
        };
        let ((a, b), (c, d)) = (corner(low), corner(high));
        let uri = crs.uri();
        assert_eq!(ids(&features, &format!("bbox={a},{b},{c},{d}&bbox-crs={uri}")), expected, "{uri}");
        let filter = format!("S_INTERSECTS(geometry, BBOX({a}, {b}, {c}, {d}))");
        assert_eq!(ids(&features, &format!("filter={filter}&filter-crs={uri}")), expected, "{uri}");
        // A triangle around the same corner.
        let filter = format!("S_INTERSECTS(geometry, POLYGON(({a} {b}, {c} {b}, {c} {d}, {a} {b})))");
        assert_eq!(ids(&features, &format!("filter={filter}&filter-crs={uri}")), expected, "{uri}");
        // Heights are left out.
        assert_eq!(ids(&features, &format!("bbox={a},{b},0,{c},{d},9&bbox-crs={uri}")), expected, "{uri}");
    }
    assert!(ids(&features, "bbox=-5,53.5,-4,54").is_empty());
}

#[test]
fn values_are_asked_by_as_they_are_shown() {
    let features = all(&[3, 12, 22, 41]);
    assert_eq!(ids(&features, "value=20"), ["2025.B-002"], "22 is shown as 20");
    assert!(ids(&features, "value=22").is_empty());
    assert_eq!(ids(&features, "filter=value > 10"), ["2025.B-002", "2025.B-003"]);
    // What is withheld is neither over nor under anything.
    assert_eq!(ids(&features, "filter=NOT (value > 10)"), ["2025.B-001"]);
    assert_eq!(ids(&features, "filter=value IS NULL"), ["2025.B-000"]);
    assert_eq!(ids(&features, "filter=shown='withheld' OR code LIKE '%25003'"), ["2025.B-000", "2025.B-003"]);
    assert_eq!(ids(&features, "datetime=2025-06-01/..").len(), 4);
    assert!(ids(&features, "datetime=2026-01-01").is_empty());
}

#[test]
fn outlines_have_no_value_and_every_collection_has_as_many_values_as_properties() {
    let (view, grounds) = (view(&[20, 0]), grounds(2));
    let collections = Collection::all(&view);
    assert_eq!(collections.len(), 6, "one table in force, four kinds of outline, and registered places");
    for collection in collections {
        for feature in features(&view, &grounds, collection, HarmSet(0)) {
            assert_eq!(feature.values.len(), properties(collection).len(), "{}", collection.id());
        }
    }
    let blocks = properties(Collection::Outlines(Outlines::Blocks));
    assert!(blocks.iter().all(|property| property.name != "value"));
}

proptest! {
    /// Whatever is stored below the threshold, features, terms and the answer to any filter are the same.
    #[test]
    fn what_is_withheld_looks_alike(
        stored in prop::collection::vec(-12..60_i32, 1..12),
        other in prop::collection::vec(-12..10_i32, 12),
        bound in -20..70_i32,
    ) {
        let changed: Vec<i32> =
            stored.iter().zip(&other).map(|(value, other)| if *value < 10 { *other } else { *value }).collect();
        let (one, two) = (all(&stored), all(&changed));
        let told = |features: &[Feature]| -> Vec<(String, Vec<Value>)> {
            features.iter().map(|feature| (feature.id.clone(), feature.values.clone())).collect()
        };
        prop_assert_eq!(told(&one), told(&two));
        let terms = |stored: &[i32]| terms(&view(stored), &grounds(stored.len()), COLLECTION);
        prop_assert_eq!(terms(&stored), terms(&changed));
        for filter in [format!("value < {bound}"), format!("NOT (value >= {bound})"), format!("low <> {bound}")] {
            let query = format!("filter={filter}");
            prop_assert_eq!(ids(&one, &query), ids(&two, &query));
        }
        // The smallest number that leaves is the threshold.
        for feature in &one {
            let value = feature.values.iter().find_map(Value::number);
            prop_assert!(value.is_none_or(|value| value >= 10.0));
        }
    }

    #[test]
    fn turning_pages_shows_each_feature_once_and_none_twice(
        count in 1..60_usize, limit in 1..20_usize, over in 0..60_i32,
    ) {
        let stored: Vec<i32> = (0..count).map(|n| i32::try_from(n * 7 % 60).unwrap()).collect();
        let features = all(&stored);
        let query = format!("limit={limit}&filter=value >= {over} OR value IS NULL");
        let whole = ids(&features, &query.replace(&format!("limit={limit}&"), ""));
        let (mut seen, mut offset) = (Vec::new(), Some(0));
        while let Some(from) = offset {
            let ask = asked(&format!("{query}&offset={from}"));
            let page = page(&features, &ask);
            prop_assert_eq!(page.matched, whole.len());
            prop_assert!(page.features.len() <= limit);
            seen.extend(page.features.iter().map(|feature| feature.id.clone()));
            offset = page.next;
        }
        prop_assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), seen.len());
        prop_assert_eq!(seen, whole);
    }
}
