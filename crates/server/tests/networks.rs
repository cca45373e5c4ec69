//! Networks at the door: who may ask, what is answered, and what is said where there is none.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::house::{Answer, House};
use access::{Caller, RegionCode};
use api::{NetworkCatchment, NetworkDistance, NetworkKind, NetworksPage};
use axum::http::{Method, StatusCode};
use geography::Bng;
use http::AuditEvent;
use registry::{NetworkRecord, SourceFile, network_import, network_keep};
use serde_json::{Value, json};

/// A street with a side street and, apart, a street beyond the river.
const STREETS: &str = r#"{"type":"FeatureCollection","licence":"Invented · Dychmygol",
  "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::27700"}},"features":[
  {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[250000,300000],[251000,300000]]}},
  {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[250500,300000],[250500,300400]]}},
  {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[250000,301000],[251000,301000]]}},
  {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[250000,301000]}}]}"#;

fn event() -> AuditEvent {
    AuditEvent::by(&Caller::command_line(RegionCode::parse("all").unwrap()), "network-import", "test")
}

async fn streets(house: &House, split: bool) -> registry::Receipt {
    let file = SourceFile { name: "streets.geojson".into(), bytes: STREETS.as_bytes().to_vec() };
    let pool = &house.pools.registry;
    network_import(pool, &event(), (NetworkKind::Road, split), &[file], |_| {}).await.unwrap()
}

async fn post(house: &House, cookie: &str, path: &str, body: &Value) -> Answer {
    house.ask(Method::POST, path, &[("cookie", cookie)], &body.to_string()).await
}

async fn distance(house: &House, cookie: &str, points: &Value) -> NetworkDistance {
    let asked = json!({"network": "road", "points": points});
    let answer = post(house, cookie, "/api/networks/distance", &asked).await;
    assert_eq!(
        (answer.status, answer.header("cache-control")),
        (StatusCode::OK, "no-store"),
        "{}",
        answer.body
    );
    serde_json::from_str(&answer.body).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_network_is_imported_and_measured_along_by_whoever_is_signed_in() {
    let house = House::new().await;
    let stranger = house.get("/api/networks", &[]).await;
    assert_eq!(stranger.status, StatusCode::UNAUTHORIZED);
    let cookie = house.cookie("partner").await;
    let none: NetworksPage =
        serde_json::from_str(&house.get("/api/networks", &[("cookie", &cookie)]).await.body).unwrap();
    assert!(none.networks.is_empty());

    let receipt = streets(&house, false).await;
    assert_eq!((receipt.files[0].taken, receipt.files[0].refused.len()), (3, 1));
    assert_eq!(receipt.network.unwrap().added, 3);
    // Not cut where they touch: the side street leads nowhere.
    let apart = distance(&house, &cookie, &json!([[250_500, 300_350], [250_900, 300_000]])).await;
    assert_eq!((apart.along_m, apart.legs[0].line.len()), (None, 0));

    let receipt = streets(&house, true).await;
    let kept = receipt.network.unwrap();
    assert_eq!((kept.added, kept.unchanged, kept.removed), (2, 2, 1), "the street is in two");
    assert!(receipt.notices[0].en.contains("2.4 km"), "{}", receipt.notices[0].en);
    assert!(streets(&house, true).await.is_unchanged());

    let way =
        distance(&house, &cookie, &json!([[250_480, 300_300], [250_500, 300_000], [251_000, 300_030]])).await;
    let along: Vec<Option<f64>> = way.legs.iter().map(|leg| leg.along_m).collect();
    assert_eq!(along, [Some(300.0), Some(500.0)]);
    assert_eq!((way.along_m, way.off_m), (Some(800.0), vec![Some(20.0), Some(0.0), Some(30.0)]));
    assert!(way.straight_m < 802.0 && way.legs[1].straight_m > 500.0);
    assert_eq!(way.legs[0].line, [(250_500.0, 300_300.0), (250_500.0, 300_000.0)]);
    let over_the_river = distance(&house, &cookie, &json!([[250_100, 300_000], [250_100, 301_000]])).await;
    assert_eq!((over_the_river.along_m, over_the_river.legs[0].straight_m), (None, 1_000.0));
    let page: NetworksPage =
        serde_json::from_str(&house.get("/api/networks", &[("cookie", &cookie)]).await.body).unwrap();
    assert_eq!(page.networks.len(), 1);
    assert_eq!((page.networks[0].length_m, page.networks[0].stretches), (2_400.0, 4));
    assert_eq!(page.networks[0].licences, ["Invented · Dychmygol"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_catchment_is_what_is_within_reach_and_can_be_asked_about() {
    let house = House::new().await;
    streets(&house, true).await;
    let cookie = house.cookie("partner").await;
    let asked = json!({"network": "road", "centre": [250_500, 299_990], "metres": 300, "within_m": 50});
    let answer = post(&house, &cookie, "/api/networks/catchment", &asked).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let caught: NetworkCatchment = serde_json::from_str(&answer.body).unwrap();
    assert_eq!((caught.at, caught.off_m, caught.length_m), ((250_500.0, 300_000.0), 10.0, 900.0));
    assert_eq!((caught.outline.len(), caught.outline[0].len()), (1, 1), "one piece without a hole");
    // Three arms 100 m wide with round ends, which have the square at the crossing in common.
    let expected = 900.0 * 100.0 - 50.0 * 100.0 / 2.0 - 2_500.0 + 1.5 * std::f64::consts::PI * 2_500.0;
    assert!((caught.area_m2 / expected - 1.0).abs() < 0.05, "{} for {expected}", caught.area_m2);
    let again = post(&house, &cookie, "/api/networks/catchment", &asked).await;
    assert_eq!(answer.body, again.body, "the same bytes");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_answered_says_why_in_both_languages() {
    let house = House::new().await;
    streets(&house, true).await;
    let rail = NetworkRecord {
        kind: NetworkKind::Rail,
        lines: vec![vec![Bng::new(250_000.0, 300_000.0), Bng::new(251_000.0, 300_000.0)]],
        split: false,
        licence: String::new(),
    };
    network_keep(&house.pools.registry, &event(), rail).await.unwrap();
    let cookie = house.cookie("partner").await;
    let catchment = |network: &str, metres: f64, within: f64, easting: f64| {
        (
            "/api/networks/catchment",
            json!({"network": network, "centre": [easting, 300_000], "metres": metres, "within_m": within}),
        )
    };
    let distance = |points: Value| ("/api/networks/distance", json!({"network": "rail", "points": points}));
    for ((path, asked), field) in [
        (catchment("bus", 500.0, 50.0, 250_000.0), "network"),
        (catchment("road", 49.0, 50.0, 250_000.0), "metres"),
        (catchment("road", 20_001.0, 50.0, 250_000.0), "metres"),
        (catchment("road", 500.0, 5.0, 250_000.0), "within_m"),
        (catchment("road", 500.0, 50.0, 260_000.0), "centre"),
        (catchment("road", 500.0, 50.0, -5.0), "centre"),
        (distance(json!([[250_000, 300_000]])), "points"),
        (distance(json!(vec![[250_000, 300_000]; 51])), "points"),
        (distance(json!([[250_000, 300_000], [1e9, 300_000]])), "points"),
    ] {
        let answer = post(&house, &cookie, path, &asked).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{asked}: {}", answer.body);
        let problem = answer.problem();
        assert_eq!(problem.fields[0].field, field, "{asked}");
        assert_ne!(problem.fields[0].message.en, problem.fields[0].message.cy);
    }
    for body in [json!({"network": "sea", "points": []}), json!({"network": "rail"}), json!([])] {
        assert_eq!(
            post(&house, &cookie, "/api/networks/distance", &body).await.status,
            StatusCode::BAD_REQUEST
        );
    }
    let stranger = house.ask(Method::POST, "/api/networks/distance", &[], "{}").await;
    assert!(stranger.status.is_client_error());
}
