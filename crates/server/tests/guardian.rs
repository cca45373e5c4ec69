//! A business guardian has the form for one concern, their own receipts and their own account, and nothing else. And contexts near a
//! point, for those who may read contexts.

#![allow(clippy::unwrap_used, reason = "a test ends where its house cannot be built")]

use crate::house::House;
use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

/// Everything that shows or changes something beyond the form and the account itself. (Places, hubs and the ground are public geography.)
const CLOSED: [(Method, &str); 51] = [
    (Method::GET, "/api/working/map"),
    (Method::GET, "/api/released/map"),
    (Method::GET, "/api/released/table?table=a&period=2024"),
    (Method::GET, "/api/released/export?table=a&period=2024"),
    (Method::GET, "/api/released/hotspots?period=2024"),
    (Method::GET, "/api/released/geography"),
    (Method::GET, "/api/released/tiles/block.json"),
    (Method::GET, "/api/released/tiles/block/10/501/336.mvt"),
    (Method::GET, "/api/working/tiles/10/501/336.mvt"),
    (Method::GET, "/api/contexts"),
    (Method::GET, "/api/contexts/near?at=200000,250000"),
    (Method::GET, "/api/contexts/network"),
    (Method::GET, "/api/contexts/lists"),
    (Method::GET, "/api/contexts/weightings"),
    (Method::GET, "/api/contexts/mapping?area=GWL-L001"),
    (Method::GET, "/api/contexts/mapping/sessions?area=GWL-L001"),
    (Method::GET, "/api/contexts/GWL-BOARD-C1"),
    (Method::GET, "/api/contexts/GWL-BOARD-C1/history"),
    (Method::GET, "/api/contexts/GWL-BOARD-C1/records"),
    (Method::GET, "/api/working/cell?cell=1"),
    (Method::GET, "/api/working/multiples?by=harm"),
    (Method::POST, "/api/working/shape"),
    (Method::POST, "/api/working/picture"),
    (Method::POST, "/api/released/picture"),
    (Method::GET, "/api/released/change?year=2025&against=2024"),
    (Method::GET, "/api/released/under-identification"),
    (Method::GET, "/api/released/sheet"),
    (Method::GET, "/api/working/returns"),
    (Method::GET, "/api/working/contexts/months?context=00000000-0000-4000-8000-00000000beef"),
    (Method::GET, "/api/hubs?context=GWL-BOARD-C1"),
    (Method::GET, "/api/intake/template"),
    (Method::GET, "/api/intake/mappings"),
    (Method::GET, "/api/intake/batches"),
    (Method::GET, "/api/intake/held"),
    (Method::GET, "/api/intake/notes"),
    (Method::POST, "/api/intake/preview"),
    (Method::POST, "/api/intake/concerns"),
    (Method::POST, "/api/intake/concerns?dry_run=true"),
    (Method::POST, "/api/intake/uploads"),
    (Method::POST, "/api/intake/batches/00000000-0000-4000-8000-00000000beef/undo"),
    (Method::POST, "/api/intake/grades"),
    (Method::GET, "/api/releases"),
    (Method::GET, "/api/releases/00000000-0000-4000-8000-00000000beef/audit"),
    (Method::POST, "/api/releases/00000000-0000-4000-8000-00000000beef/sign"),
    (Method::POST, "/api/releases/00000000-0000-4000-8000-00000000beef/withdraw"),
    (Method::GET, "/api/audit/state"),
    (Method::GET, "/api/audit/counts?from=2026-01-01&to=2026-01-31"),
    (Method::GET, "/api/audit/events"),
    (Method::GET, "/api/audit/destruction"),
    (Method::GET, "/api/accounts"),
    (Method::GET, "/api/agreements"),
];

/// The region with its logins, for the contexts.
const REGION: &str = "insert into registry.area (area_code, kind, name_en, name_cy, shape, licence)
    values ('GWL-BOARD', 'board', 'GWL-BOARD', 'GWL-BOARD', st_multi(st_makeenvelope(0, 0, 1, 1, 27700)), '')";

#[tokio::test(flavor = "multi_thread")]
async fn a_business_guardian_has_the_form_and_nothing_else() {
    let house = House::new().await;
    house.database.sql(REGION).unwrap();
    let cookie = house.cookie("guardian").await;
    let with = [("cookie", cookie.as_str())];
    let who: Value = serde_json::from_str(&house.get("/api/session", &with).await.body).unwrap();
    assert_eq!(who["actions"], json!(["send_concern"]));
    for flag in ["may_analyse", "may_import", "may_read_released"] {
        assert_eq!(who[flag], false, "{flag}");
    }
    for (method, path) in CLOSED {
        let body = match path {
            "/api/intake/uploads" => json!({ "length": 1, "sha256": "0".repeat(64) }).to_string(),
            "/api/working/shape" => {
                json!({ "shape": { "form": "circle", "centre": [240_000, 280_000], "within_m": 900 } })
                    .to_string()
            }
            "/api/working/picture" | "/api/released/picture" => json!({ "format": "svg" }).to_string(),
            "/api/intake/grades" => json!({ "grades": [] }).to_string(),
            _ => String::new(),
        };
        let answer = house.ask(method.clone(), path, &with, &body).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{method} {path}: {}", answer.body);
    }
    for path in ["/api/intake/receipts", "/api/ground"] {
        let answer = house.get(path, &with).await;
        assert_ne!(answer.status, StatusCode::FORBIDDEN, "{path}: {}", answer.body);
    }
    let receipts = house.get("/api/intake/receipts", &with).await;
    assert_eq!((receipts.status, receipts.body.as_str()), (StatusCode::OK, r#"{"receipts":[]}"#));
    // The ground is for those who send concerns; somebody who grades them has no form.
    let grader = house.cookie("grader").await;
    assert_eq!(house.get("/api/ground", &[("cookie", &grader)]).await.status, StatusCode::FORBIDDEN);
}

/// A context of the analyst's as the meeting keeps it: open, at a point.
async fn context(house: &House, cookie: &str, name: &str, at: [f64; 2]) -> String {
    let body = json!({
        "name": { "en": name, "cy": name },
        "details": { "kind": "place", "place_type": "park", "hours": [], "register": "registered",
                     "shape": { "type": "Point", "coordinates": at } },
        "owner_role": "coordinator", "review_on": "2026-06-01", "marking": "official", "sources": ["education"],
    });
    let answer = house.ask(Method::POST, "/api/contexts", &[("cookie", cookie)], &body.to_string()).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    let done: api::ContextDone = serde_json::from_str(&answer.body).unwrap();
    done.contexts[0].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn open_contexts_near_a_point_are_told_by_distance_and_the_point_stays_out_of_the_record() {
    let house = House::new().await;
    house.database.sql(REGION).unwrap();
    let analyst = house.cookie("analyst").await;
    let chair = house.cookie("chair").await;
    let mut codes = Vec::new();
    for (name, at) in [
        ("Elffin Park", [200_400.0, 250_000.0]),
        ("Mererid Square", [200_096.0, 250_000.0]),
        ("Seithenyn Quay", [201_500.0, 250_000.0]),
        ("Proposed Alley", [200_010.0, 250_000.0]),
    ] {
        codes.push(context(&house, &analyst, name, at).await);
    }
    for code in &codes[..3] {
        let body = r#"{"version":1,"to":"open"}"#;
        let path = format!("/api/contexts/{code}/move");
        let moved = house.ask(Method::POST, &path, &[("cookie", &chair)], body).await;
        assert!(moved.status.is_success(), "{}", moved.body);
    }
    let near = async |query: &str| {
        let answer = house.get(&format!("/api/contexts/near?{query}"), &[("cookie", &analyst)]).await;
        assert_eq!(answer.status, StatusCode::OK, "{query}: {}", answer.body);
        assert_eq!(answer.header("cache-control"), "no-store");
        let found: api::ContextsNear = serde_json::from_str(&answer.body).unwrap();
        let found = found.contexts.into_iter().map(|one| (one.name.en, one.metres));
        found.collect::<Vec<(String, u32)>>()
    };
    let both = [("Mererid Square".to_owned(), 100), ("Elffin Park".to_owned(), 400)];
    assert_eq!(near("at=200000,250000").await, both);
    assert_eq!(near("at=200000,250000&within=9000").await.len(), 3, "two kilometres at most");
    assert_eq!(near("at=200000,250000&within=100").await, both[..1]);
    let bad = house.get("/api/contexts/near?at=here", &[("cookie", &analyst)]).await;
    assert_eq!((bad.status, bad.problem().fields[0].field.as_str()), (StatusCode::BAD_REQUEST, "at"));
    let record = house
        .database
        .sql("select distinct subject from audit.event where action = 'contexts-near-view' order by 1")
        .unwrap();
    assert_eq!(record.trim(), "within=100\nwithin=1000\nwithin=2000");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_worker_of_the_app_may_look_after_the_whole_site_and_is_asked_for_anew_each_time() {
    let house = House::new().await;
    std::fs::write(house.web.path().join("sw.js"), "self").unwrap();
    let worker = house.get("/sw.js", &[]).await;
    assert_eq!(worker.status, StatusCode::OK);
    assert_eq!(worker.header("service-worker-allowed"), "/");
    assert_eq!(worker.header("cache-control"), "no-cache");
    assert!(worker.header("content-type").starts_with("text/javascript"));
    assert!(worker.header("content-security-policy").contains("worker-src 'self';"));
    assert_eq!(house.get("/app.wasm", &[]).await.header("service-worker-allowed"), "");
}
