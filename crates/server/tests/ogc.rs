//! Who may read the OGC API, and what is said to those who may not, or ask wrongly.

mod house;

use axum::http::StatusCode;
use house::House;
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

#[tokio::test]
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

#[tokio::test]
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

#[tokio::test]
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
