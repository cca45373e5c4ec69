//! Map tiles at the door: who may, what each audience is told, what looks alike, what may be kept, and what is on record.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::house::{Answer, House};
use api::{ReleasedArea, ReleasedMap, ReleasedValue, TileJson};
use axum::http::{Method, StatusCode};
use geography::{Bng, WebMercator};
use mvt_reader::feature::{Feature, Value};
use std::collections::BTreeMap;

/// Blocks of one kilometre in a row from here, and the stored value of each in 2025; none: it was in the frame of 2024 alone.
const WEST: i32 = 255_000;
const SOUTH: i32 = 275_000;
const BLOCKS: [(&str, Option<i32>); 5] =
    [("B-W1", Some(25)), ("B-W2", Some(12)), ("B-W3", Some(3)), ("B-W4", Some(-2)), ("B-W5", None)];

/// A board with its blocks and a place, and another board with a block in the same spot; a release of two years.
fn ground() -> String {
    let policy = include_str!("../../../policy/standard.toml");
    let square = |west: i32| {
        format!("st_multi(st_makeenvelope({west}, {SOUTH}, {}, {}, 27700))", west + 1_000, SOUTH + 1_000)
    };
    let small: Vec<String> = (1..=5)
        .zip((WEST..).step_by(1_000))
        .map(|(n, west)| {
            format!(
                "('W{n}', 'lsoa', 'W{n}', 'W{n}', array['M1'], 150, {0}, ''), ('B-W{n}', 'block', 'Block {n}', 'Bloc {n}', array['M1'], 150, {0}, 'Line · Llinell')",
                square(west)
            )
        })
        .collect();
    let cell = |(code, value): &(&str, Option<i32>)| {
        value.map(|value| format!("('GWL-2025-1', 'block_year', '2025', '{code}', {value})"))
    };
    let cells: Vec<String> = BLOCKS.iter().filter_map(cell).collect();
    format!(
        "insert into registry.area (area_code, kind, name_en, name_cy, shape, licence)
         select code, kind, code, code, st_multi(st_makeenvelope(0, 0, 1, 1, 27700)), ''
         from (values ('GWL-BOARD', 'board'), ('OTH-BOARD', 'board')) as area (code, kind);
         insert into released.area (area_code, kind, name_en, name_cy, parent_codes, residents_10_17, shape, licence) values
            ('GWL-BOARD', 'board', 'Bay Board', 'Bwrdd y Bae', array[]::text[], null, {home}, ''),
            ('OTH-BOARD', 'board', 'Other', 'Arall', array[]::text[], null, {home}, ''),
            ('GWL-LA1', 'local_authority', 'Haven', 'Hafan', array['GWL-BOARD'], 900, {home}, ''),
            ('OTH-LA1', 'local_authority', 'Other', 'Arall', array['OTH-BOARD'], 900, {home}, ''),
            ('M1', 'msoa', 'Haven 1', 'Hafan 1', array['GWL-LA1'], 900, {home}, ''),
            ('M9', 'msoa', 'Other 9', 'Arall 9', array['OTH-LA1'], 900, {home}, ''),
            ('X1', 'lsoa', 'X1', 'X1', array['M9'], 150, {home}, ''), ('B-X1', 'block', 'X1', 'X1', array['M9'], 150, {home}, ''),
            {small};
         insert into released.place (place_id, kind, name_en, name_cy, point, local_authority_code) values
            ('GWL-PK-001', 'park', 'Elffin Park', 'Parc Elffin', st_setsrid(st_makepoint(255500, 275500), 27700), 'GWL-LA1');
         insert into released.geography_edition (digest) values (sha256('one'));
         insert into released.release (release_id, region_code, closes, policy_version, policy_digest, policy, scale_numerator,
            scale_denominator, threshold_partner, threshold_community, rounding, epsilon_total)
         select id, board, year, '2026-2', sha256('p'), $policy${policy}$policy$, 2, 1, 10, 15, 5, '1'
         from (values ('GWL-2024-1', 'GWL-BOARD', '2024'), ('GWL-2025-1', 'GWL-BOARD', '2025'), ('OTH-2025-1', 'OTH-BOARD', '2025'))
            as release (id, board, year);
         insert into released.sheet (release_id, region_code, table_name, period, revision, scale_numerator, scale_denominator,
            sensitivity, epsilon, cells, in_force)
         select id, board, name, year, 1, 2, 1, 1, '0.5', 1, true
         from (values ('GWL-2024-1', 'GWL-BOARD', 'block_year', '2024'), ('GWL-2025-1', 'GWL-BOARD', 'block_year', '2025'),
            ('GWL-2025-1', 'GWL-BOARD', 'place_year', '2025'), ('OTH-2025-1', 'OTH-BOARD', 'block_year', '2025'))
            as sheet (id, board, name, year);
         insert into released.cell (release_id, table_name, period, code, value) values
            ('GWL-2024-1', 'block_year', '2024', 'B-W5', 60), ('OTH-2025-1', 'block_year', '2025', 'B-X1', 80),
            ('GWL-2025-1', 'place_year', '2025', 'GWL-PK-001', 40), {cells};",
        home = square(WEST),
        small = small.join(", "),
        cells = cells.join(", "),
    )
}

/// The tile of a zoom that holds a point of the National Grid.
fn tile_at(z: u8, east: i32, north: i32) -> String {
    let at = WebMercator::of_bng(Bng::new(f64::from(east), f64::from(north))).unwrap();
    let side = f64::from(1_u32 << z);
    format!("{z}/{}/{}.mvt", (at.x * side) as u32, (at.y * side) as u32)
}

fn features(answer: &Answer) -> Vec<Feature> {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    assert_eq!(answer.header("content-type"), "application/vnd.mapbox-vector-tile");
    mvt_reader::Reader::new(answer.bytes.clone()).unwrap().get_features(0).unwrap()
}

fn said(feature: &Feature) -> BTreeMap<String, String> {
    let words = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::SInt(n) => n.to_string(),
        Value::Double(n) => n.to_string(),
        other => panic!("{other:?}"),
    };
    feature.properties.iter().flatten().map(|(key, value)| (key.clone(), words(value))).collect()
}

struct Desk {
    house: House,
}

impl Desk {
    async fn new() -> Self {
        let house = House::new().await;
        house.database.sql(&ground()).unwrap();
        Self { house }
    }

    async fn get(&self, cookie: &str, path: &str) -> Answer {
        self.house.get(path, &[("cookie", cookie)]).await
    }

    /// What the tiles of a zoom tell of each area or place, by code.
    async fn told(
        &self,
        cookie: &str,
        layer: &str,
        z: u8,
        query: &str,
    ) -> BTreeMap<String, BTreeMap<String, String>> {
        let mut told = BTreeMap::new();
        let mut tiles: Vec<String> = (0..=10).map(|n| tile_at(z, WEST + n * 500, SOUTH + 500)).collect();
        tiles.dedup();
        for tile in tiles {
            let answer = self.get(cookie, &format!("/api/released/tiles/{layer}/{tile}{query}")).await;
            // A tile beside what there is.
            if answer.status == StatusCode::NO_CONTENT {
                continue;
            }
            for feature in features(&answer) {
                let said = said(&feature);
                told.insert(said["code"].clone(), said);
            }
        }
        told
    }

    async fn entered(&self) -> String {
        let cookie = self.house.cookie("analyst").await;
        let purpose = r#"{"purpose":"hotspot_review"}"#;
        let entered =
            self.house.ask(Method::PUT, "/api/session/purpose", &[("cookie", &cookie)], purpose).await;
        assert_eq!(entered.status, StatusCode::OK, "{}", entered.body);
        cookie
    }

    fn looks(&self) -> String {
        let looks = "select count(*) || ' ' || coalesce(string_agg(purpose || ':' || subject, '; ' order by event_id), '')
            from audit.event where action = 'working-tiles-view'";
        self.house.database.sql(looks).unwrap().trim().to_owned()
    }
}

/// All that a client could tell two refusals apart by.
fn whole(answer: &Answer) -> (StatusCode, Vec<(String, String)>, String) {
    let headers = answer.headers.iter();
    let headers =
        headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
    (answer.status, headers, answer.body.clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn each_audience_gets_the_values_of_its_own_json_map_and_what_is_withheld_looks_alike() {
    let desk = Desk::new().await;
    for (name, shown) in [("analyst", 2), ("partner", 2), ("officer", 1)] {
        let cookie = desk.house.cookie(name).await;
        let map: ReleasedMap =
            serde_json::from_str(&desk.get(&cookie, "/api/released/map?year=2025").await.body).unwrap();
        assert_eq!(map.blocks.len(), BLOCKS.len());
        for z in [6, 10, 14] {
            let blocks = desk.told(&cookie, "block", z, "?period=2025").await;
            assert_eq!(
                blocks.keys().collect::<Vec<_>>(),
                BLOCKS.iter().map(|(code, _)| code).collect::<Vec<_>>(),
                "z{z}"
            );
            for ReleasedArea { code, value, .. } in &map.blocks {
                let said = &blocks[code];
                match value {
                    ReleasedValue::Withheld => {
                        assert_eq!(said.keys().collect::<Vec<_>>(), ["code", "name_cy", "name_en"]);
                    }
                    ReleasedValue::Value { rounded, low, high } => {
                        assert_eq!(
                            (&said["rounded"], &said["low"], &said["high"]),
                            (&rounded.to_string(), &low.to_string(), &high.to_string())
                        );
                    }
                }
            }
            assert_eq!(
                blocks.values().filter(|said| said.contains_key("rounded")).count(),
                shown,
                "{name} z{z}"
            );
            let middle = desk.told(&cookie, "middle_area", z, "").await;
            assert_eq!(middle.keys().collect::<Vec<_>>(), ["M1"], "the other region's lies in the same spot");
        }
        let places = desk.told(&cookie, "place", 14, "").await;
        assert_eq!(
            (places["GWL-PK-001"]["kind"].as_str(), places["GWL-PK-001"]["rounded"].as_str()),
            ("park", "40")
        );
        assert_eq!(places["GWL-PK-001"]["name_cy"], "Parc Elffin");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_readers_of_the_released_side_have_tiles_and_what_is_not_held_gets_the_one_reply() {
    let desk = Desk::new().await;
    let path = format!("/api/released/tiles/block/{}", tile_at(10, WEST, SOUTH));
    for name in ["intake", "grader", "guardian", "auditor", "admin"] {
        let cookie = desk.house.cookie(name).await;
        for path in [path.as_str(), "/api/released/tiles/block.json"] {
            assert_eq!(desk.get(&cookie, path).await.status, StatusCode::FORBIDDEN, "{name} {path}");
        }
    }
    assert_eq!(desk.house.get(&path, &[]).await.status, StatusCode::UNAUTHORIZED);
    let cookie = desk.house.cookie("partner").await;
    let refused = whole(&desk.get(&cookie, "/api/released/table?table=nonsense&period=2025").await);
    assert_eq!(refused.0, StatusCode::NOT_FOUND);
    for path in [
        "/api/released/tiles/lsoa/10/501/336.mvt",
        "/api/released/tiles/block/5/15/10.mvt",
        "/api/released/tiles/block/15/16000/10000.mvt",
        "/api/released/tiles/block/10/1024/336.mvt",
        "/api/released/tiles/block/10/501/336.pbf",
        "/api/released/tiles/block/10/501/336.mvt?period=2023",
        "/api/released/tiles/block/10/501/336.mvt?period=2025Q1",
        "/api/released/tiles/block/10/501/336.mvt?period=NaN",
        "/api/released/tiles/block/10/501/336.mvt?colour=red",
        "/api/released/tiles/block.json?period=2023",
        "/api/released/tiles/lsoa.json",
        "/api/released/tiles/block",
    ] {
        assert_eq!(whole(&desk.get(&cookie, path).await), refused, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tile_is_kept_by_its_reader_checked_by_tag_and_empty_where_nothing_is() {
    let desk = Desk::new().await;
    let (partner, officer) = (desk.house.cookie("partner").await, desk.house.cookie("officer").await);
    let path = format!("/api/released/tiles/block/{}?period=2025", tile_at(10, WEST, SOUTH));
    let first = desk.get(&partner, &path).await;
    assert_eq!(first.header("cache-control"), "private, no-cache");
    let tag = first.header("etag").to_owned();
    let again = desk.get(&partner, &path).await;
    assert_eq!((again.header("etag"), &again.bytes), (tag.as_str(), &first.bytes), "the second is a copy");
    let ask =
        async |cookie: &str| desk.house.get(&path, &[("cookie", cookie), ("if-none-match", &tag)]).await;
    assert_eq!(ask(&partner).await.status, StatusCode::NOT_MODIFIED);
    assert_eq!(ask(&officer).await.status, StatusCode::OK, "another role's tag never matches");
    let empty = desk.get(&partner, "/api/released/tiles/block/10/100/100.mvt").await;
    assert_eq!((empty.status, empty.bytes.len()), (StatusCode::NO_CONTENT, 0));
    assert_eq!((empty.header("content-type"), empty.header("cache-control")), ("", "private, no-cache"));
    // New geography is seen within a second, and changes the tag.
    desk.house
        .database
        .sql(
            "insert into released.geography_edition (digest) values (sha256('two'));
              update released.area set name_en = 'Renamed' where area_code = 'B-W1'",
        )
        .unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
    let renewed = ask(&partner).await;
    let names: Vec<String> =
        features(&renewed).iter().map(|feature| said(feature)["name_en"].clone()).collect();
    assert!(names.contains(&"Renamed".to_owned()), "{names:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_tilejson_says_what_the_layer_is_in_both_languages() {
    let desk = Desk::new().await;
    let cookie = desk.house.cookie("partner").await;
    for (layer, title) in
        [("block", "Blociau"), ("middle_area", "Ardaloedd canol"), ("place", "Lleoedd cofrestredig")]
    {
        let answer = desk.get(&cookie, &format!("/api/released/tiles/{layer}.json?period=2025")).await;
        assert_eq!(answer.header("cache-control"), "private, no-cache");
        let shape: TileJson = serde_json::from_str(&answer.body).unwrap();
        assert_eq!((shape.tilejson.as_str(), shape.minzoom, shape.maxzoom), ("3.0.0", 6, 14));
        assert_eq!(shape.tiles, [format!("/api/released/tiles/{layer}/{{z}}/{{x}}/{{y}}.mvt?period=2025")]);
        assert_eq!(
            (shape.title.cy.as_str(), shape.release.as_deref(), shape.period),
            (title, Some("GWL-2025-1"), Some(2025))
        );
        assert_eq!(
            (shape.attribution.as_str(), shape.licences[0].cy.as_str()),
            ("Line · Llinell", "Llinell")
        );
        let [west, south, east, north] = shape.bounds.unwrap();
        assert!(
            west < east && south < north && (-5.0..-3.0).contains(&west) && (52.0..53.0).contains(&south),
            "{:?}",
            shape.bounds
        );
        let tile = format!("/api/released/tiles/{layer}/{}?period=2025", tile_at(14, 255_500, 275_500));
        let fields = &shape.vector_layers[0].fields;
        for key in features(&desk.get(&cookie, &tile).await).iter().flat_map(said) {
            assert!(fields.contains_key(&key.0), "{} is not told", key.0);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn working_tiles_are_for_a_purpose_kept_by_nobody_and_recorded_once_for_each_filter() {
    let desk = Desk::new().await;
    let (fine, joined) = (tile_at(12, 200_250, 250_250), tile_at(8, 200_250, 250_250));
    let path = |tile: &str, query: &str| format!("/api/working/tiles/{tile}{query}");
    let bare = desk.house.cookie("analyst").await;
    assert_eq!(
        desk.get(&bare, &path(&fine, "")).await.problem().kind,
        "urn:contexture:problem:purpose-missing"
    );
    for name in ["partner", "officer", "intake", "admin"] {
        let cookie = desk.house.cookie(name).await;
        assert_eq!(desk.get(&cookie, &path(&fine, "")).await.status, StatusCode::FORBIDDEN, "{name}");
    }
    assert_eq!(desk.looks(), "0", "nothing was shown");

    let cookie = desk.entered().await;
    let answer = desk.get(&cookie, &path(&fine, "")).await;
    assert_eq!((answer.header("cache-control"), answer.header("etag")), ("no-store", ""));
    let cell = said(&features(&answer)[0]);
    assert_eq!((cell["count"].as_str(), cell["side"].as_str()), ("1", "500"));
    assert!(cell.contains_key("z") && cell.contains_key("class"));
    let sum = desk.get(&cookie, &path(&joined, "")).await;
    assert_eq!(
        said(&features(&sum)[0]),
        BTreeMap::from([("count".into(), "1".into()), ("side".into(), "4000".into())])
    );
    let empty = desk.get(&cookie, &path("12/100/100.mvt", "")).await;
    assert_eq!((empty.status, empty.header("cache-control")), (StatusCode::NO_CONTENT, "no-store"));
    assert_eq!(
        desk.looks().split(':').next(),
        Some("1 hotspot_review"),
        "three tiles, one look: {}",
        desk.looks()
    );

    let none = desk.get(&cookie, &path(&fine, "?from=2026-01")).await;
    assert_eq!(none.status, StatusCode::NO_CONTENT, "that there is nothing is a look too");
    let looks = desk.looks();
    assert!(looks.starts_with("2 ") && looks.contains("from=2026-01"), "{looks}");
    // Another session of the same person is another look.
    let second = desk.entered().await;
    assert_eq!(desk.get(&second, &path(&fine, "")).await.status, StatusCode::OK);
    assert!(desk.looks().starts_with("3 "));

    assert_eq!(desk.get(&cookie, &path("5/1/1.mvt", "")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(desk.get(&cookie, &path(&fine, "?harm=x")).await.status, StatusCode::BAD_REQUEST);
    assert!(desk.looks().starts_with("3 "), "what was refused was not looked at");
}
