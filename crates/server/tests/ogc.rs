//! Who may read the OGC API, and what is said to those who may not, or ask wrongly.

use crate::house::House;
use axum::http::StatusCode;
use serde_json::Value;

/// The region with its logins.
const REGION: &str = "insert into registry.area (area_code, kind, name_en, name_cy, shape, licence)
    values ('GWL-BOARD', 'board', 'GWL-BOARD', 'GWL-BOARD', st_multi(st_makeenvelope(0, 0, 1, 1, 27700)), '')";

const PATHS: [&str; 6] = [
    "/ogc",
    "/ogc/api",
    "/ogc/conformance",
    "/ogc/collections",
    "/ogc/collections/blocks",
    "/ogc/collections/blocks/items",
];

#[tokio::test(flavor = "multi_thread")]
async fn whoever_reads_what_is_released_reads_it_here_and_nobody_else() {
    let house = House::new().await;
    house.database.sql(REGION).unwrap();
    for path in PATHS {
        assert_eq!(house.get(path, &[]).await.status, StatusCode::UNAUTHORIZED, "{path}");
    }
    for (name, status) in
        [("guardian", StatusCode::FORBIDDEN), ("grader", StatusCode::FORBIDDEN), ("analyst", StatusCode::OK)]
    {
        let cookie = house.cookie(name).await;
        for path in PATHS {
            let answer = house.get(path, &[("cookie", &cookie)]).await;
            assert_eq!(answer.status, status, "{name} {path}: {}", answer.body);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_there_has_one_reply_and_a_fault_names_its_parameter() {
    let house = House::new().await;
    house.database.sql(REGION).unwrap();
    let cookie = house.cookie("analyst").await;
    let with = [("cookie", cookie.as_str())];
    // Nothing is released: a table of the policy is like a table of nobody's.
    let never = house.get("/ogc/collections/concerns", &with).await;
    assert_eq!(never.problem().kind, "urn:contexture:problem:not-held");
    for path in ["block_year", "block_year/items", "place_year/queryables", "blocks/items/B-1", "x/y/z"] {
        let answer = house.get(&format!("/ogc/collections/{path}"), &with).await;
        assert_eq!((answer.status, &answer.body), (never.status, &never.body), "{path}");
    }
    let fault = house.get("/ogc/collections/blocks/items?filter=code%20%3D%20'a'%20AND", &with).await;
    assert_eq!(fault.status, StatusCode::BAD_REQUEST);
    let problem = fault.problem();
    assert_eq!(problem.kind, "urn:contexture:problem:ogc-question");
    assert_eq!(problem.fields[0].field, "filter");
    assert!(problem.fields[0].message.en.contains("15"), "{:?}", problem.fields);
    assert!(!fault.body.contains("code ="), "a fault never repeats what was sent");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_bytes_are_not_sent_twice_and_links_lead_to_where_one_is() {
    let house = House::new().await;
    house.database.sql(REGION).unwrap();
    let cookie = house.cookie("analyst").await;
    let first = house.get("/ogc", &[("cookie", &cookie)]).await;
    let tag = first.header("etag").to_owned();
    assert_eq!(first.header("cache-control"), "private, no-cache");
    let landing: Value = serde_json::from_str(&first.body).unwrap();
    let links = landing["links"].as_array().unwrap();
    assert!(links.iter().all(|link| link["href"].as_str().unwrap().starts_with("http://localhost:8750/ogc")));
    let again = house.get("/ogc", &[("cookie", &cookie), ("if-none-match", &tag)]).await;
    assert_eq!((again.status, again.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
    // Its words are in another language, so they are other bytes.
    let welsh = [("cookie", cookie.as_str()), ("if-none-match", tag.as_str()), ("accept-language", "cy")];
    let welsh = house.get("/ogc", &welsh).await;
    assert_eq!((welsh.status, welsh.header("content-language")), (StatusCode::OK, "cy"));
}

/// Two authorities side by side, and the board around them.
const OUTLINES: &str = "insert into released.area (area_code, kind, name_en, name_cy, parent_codes, residents_10_17, shape, licence)
    select code, kind, en, cy, parents, people, st_multi(st_makeenvelope(west, 275000, east, 285000, 27700)), 'Invented · Dychmygol'
    from (values ('GWL-BOARD', 'board', 'Bay Board', 'Bwrdd y Bae', array[]::text[], null, 250000, 270000),
                 ('GWL-LA1', 'local_authority', 'Haven', 'Hafan', array['GWL-BOARD'], 900, 250000, 260000),
                 ('GWL-LA2', 'local_authority', 'Moor', 'Rhos', array['GWL-BOARD'], 800, 260000, 270000),
                 ('OTH-BOARD', 'board', 'Other', 'Arall', array[]::text[], null, 270000, 280000))
         as area (code, kind, en, cy, parents, people, west, east);
    insert into released.geography_edition (digest, published_at) values (sha256('one'), '2026-01-31T12:00:00Z');";

#[tokio::test(flavor = "multi_thread")]
async fn the_region_is_a_collection_a_layer_and_a_file_and_another_region_is_in_none() {
    let house = House::new().await;
    house.database.sql(REGION).unwrap();
    house.database.sql(OUTLINES).unwrap();
    let cookie = house.cookie("analyst").await;
    let with = [("cookie", cookie.as_str())];
    let items = house
        .get(
            "/ogc/collections/region/items?crs=http%3A%2F%2Fwww.opengis.net%2Fdef%2Fcrs%2FEPSG%2F0%2F27700",
            &with,
        )
        .await;
    let items: Value = serde_json::from_str(&items.body).unwrap();
    assert_eq!(
        (&items["numberMatched"], &items["features"][0]["properties"]["code"]),
        (&1.into(), &"GWL-BOARD".into())
    );
    assert_eq!(items["features"][0]["properties"]["name_cy"], "Bwrdd y Bae");
    assert!(items["features"][0]["properties"].get("authority").is_none());
    let tile = house.get("/api/released/tiles/region.json", &with).await;
    let tile: Value = serde_json::from_str(&tile.body).unwrap();
    assert_eq!(tile["vector_layers"][0]["id"], "region");
    let set = house.get("/ogc/collections/region/tiles/WebMercatorQuad", &with).await;
    assert_eq!(set.status, StatusCode::OK, "{}", set.body);
    let bound = |n: usize| tile["bounds"][n].as_f64().unwrap();
    assert!(bound(0) > -4.4 && bound(2) < -3.85, "the other board is not in it: {}", tile["bounds"]);
    // The map that people draw with has its three kinds, as before.
    let geography = house.get("/api/released/geography", &with).await;
    let geography: Value = serde_json::from_str(&geography.body).unwrap();
    assert_eq!(geography["areas"].as_array().unwrap().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn outlines_are_taken_away_as_files_by_whoever_may_and_are_on_record() {
    let house = House::new().await;
    house.database.sql(REGION).unwrap();
    house.database.sql(OUTLINES).unwrap();
    let cookie = house.cookie("analyst").await;
    let with = [("cookie", cookie.as_str())];
    for (format, media, begins) in [
        ("csv", "text/csv; charset=utf-8", &b"id,code,name_en"[..]),
        ("geojson", "application/geo+json", b"{"),
        ("gpkg", "application/geopackage+sqlite3", b"SQLite format 3"),
        ("fgb", "application/vnd.flatgeobuf", b"fgb"),
        ("parquet", "application/vnd.apache.parquet", b"PAR1"),
        ("ods", "application/vnd.oasis.opendocument.spreadsheet", b"PK"),
    ] {
        let file =
            house.get(&format!("/api/released/outlines?layer=authorities&format={format}"), &with).await;
        assert_eq!((file.status, file.header("content-type")), (StatusCode::OK, media), "{}", file.body);
        assert!(file.bytes.starts_with(begins), "{format}");
        assert!(file.header("content-disposition").contains(&format!("authorities.{format}")));
    }
    let geojson = house.get("/api/released/outlines?layer=region&format=geojson", &with).await;
    let geojson: Value = serde_json::from_str(&geojson.body).unwrap();
    assert_eq!(geojson["features"].as_array().unwrap().len(), 1);
    assert!(geojson["contexture"].to_string().contains("Dychmygol"), "the licence is in the file");
    let never = house.get("/api/released/outlines?layer=block_year", &with).await;
    assert_eq!(never.problem().kind, "urn:contexture:problem:not-held");
    assert_eq!(house.get("/api/released/outlines?layer=blocks", &[]).await.status, StatusCode::UNAUTHORIZED);
    let guardian = house.cookie("guardian").await;
    let refused = house.get("/api/released/outlines?layer=blocks", &[("cookie", &guardian)]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}
