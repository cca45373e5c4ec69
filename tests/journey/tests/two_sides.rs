//! The wall between the sides, seen from outside: who gets what, and from where it comes.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use journey::{Service, Visitor};
use serde_json::{Value, json};

#[test]
fn each_role_sees_its_side_and_a_stranger_nothing() {
    let service = Service::demo();
    let stranger = Visitor::stranger(&service.address);
    for path in ["/api/working/map", "/api/released/map", "/api/released/geography", "/api/intake/template"] {
        let answer = stranger.get_in(path, "cy");
        assert_eq!(answer.status, 401, "{path}");
        assert_eq!(answer.header("content-type"), "application/problem+json");
        let problem = answer.json();
        assert_eq!(problem["detail"], problem["cy"]["detail"], "Welsh was asked for");
        assert_ne!(problem["en"]["detail"], problem["cy"]["detail"]);
    }

    let analyst = Visitor::demo(&service.address, "analyst");
    assert_eq!(analyst.get("/api/working/map").status, 403, "no purpose was chosen yet");
    analyst.enter_working();
    let map = analyst.get("/api/working/map?from=2025-01&to=2025-12&harm=cse,cce");
    assert_eq!((map.status, map.header("cache-control")), (200, "no-store"));
    let map = map.json();
    let (total, mapped) =
        (map["coverage"]["total"].as_u64().unwrap(), map["coverage"]["mapped"].as_u64().unwrap());
    let counted: u64 = map["cells"]["count"].as_array().unwrap().iter().map(|n| n.as_u64().unwrap()).sum();
    assert_eq!(counted, mapped);
    let by_authority: u64 =
        map["authorities"].as_array().unwrap().iter().map(|a| a["count"].as_u64().unwrap()).sum();
    assert_eq!(by_authority, total, "each concern lies in one authority");
    let seen = service.data.sql(
        "select purpose is not null, subject from audit.event where action = 'working-map-view' order by event_id desc limit 1",
    );
    assert_eq!(seen.trim(), "t|from=2025-01&to=2025-12&harm=cse,cce", "the look is on record");

    for name in ["partner", "officer"] {
        let visitor = Visitor::demo(&service.address, name);
        let refused = visitor.get("/api/working/map");
        assert_eq!(refused.status, 403, "{name}");
        assert!(refused.json().get("cells").is_none());
        let released = visitor.get("/api/released/map");
        assert_eq!(released.status, 200, "{name}");
        assert!(released.header("cache-control").contains("private"));
        let threshold = released.json()["release"]["threshold"].as_u64().unwrap();
        assert_eq!(threshold, if name == "partner" { 10 } else { 15 });
        for block in released.json()["blocks"].as_array().unwrap() {
            let value = &block["value"];
            if value["shown"] == "value" {
                let rounded = value["rounded"].as_u64().unwrap();
                assert!(rounded % 5 == 0 && rounded >= threshold, "{value}");
                assert!(
                    value["low"].as_u64().unwrap() <= rounded && rounded <= value["high"].as_u64().unwrap()
                );
            } else {
                assert_eq!(value, &json!({ "shown": "withheld" }), "hidden and empty look the same");
            }
        }
    }
}

#[test]
fn bad_questions_are_answered_with_one_plain_problem() {
    let service = Service::demo();
    let analyst = Visitor::analyst(&service.address);
    let long = format!("/api/working/map?harm={}", "cse,".repeat(2000));
    let bad = [
        "/api/working/map?from=yesterday",
        "/api/working/map?from=2025-05&to=2025-04",
        "/api/working/map?harm=1%20or%201=1",
        "/api/working/map?source=%00",
        "/api/working/map?learned=%F0%9F%98%80",
        "/api/released/map?year=abc",
        "/api/released/map?year=NaN",
        "/api/released/map?year=99999999999999999999",
        long.as_str(),
    ];
    for path in bad {
        let answer = analyst.get(path);
        assert!((400..500).contains(&answer.status), "{path:.60}: {} {}", answer.status, answer.text());
        assert_eq!(answer.header("content-type"), "application/problem+json", "{path:.60}");
        assert!(!answer.text().contains("or 1=1"), "the value is not repeated");
    }
    assert_eq!(analyst.get("/api/released/map?year=1999").status, 404);
    assert_eq!(analyst.get("/api/no/such/path").status, 404);
    let broken = analyst.send("POST", "/api/session", "application/json", "{\"name\":".to_owned());
    assert_eq!((broken.status, broken.header("content-type")), (400, "application/problem+json"));
}

#[test]
fn an_upload_is_seen_on_the_map_without_a_restart() {
    let service = Service::demo();
    let clerk = Visitor::demo(&service.address, "intake");
    let template = clerk.get("/api/intake/template");
    assert_eq!(template.status, 200);
    let analyst = Visitor::analyst(&service.address);
    let total = |map: &Value| map["coverage"]["total"].as_u64().unwrap();
    let before = analyst.get("/api/working/map").json();

    let checked = clerk.post_csv("/api/intake/concerns?dry_run=true", &template.text()).json();
    assert_eq!((&checked["accepted"], &checked["dry_run"]), (&json!(2), &json!(true)));
    let receipt = clerk.post_csv("/api/intake/concerns", &template.text()).json();
    assert_eq!(receipt["accepted"], 2);

    let mut after = before.clone();
    for _ in 0..100 {
        after = analyst.get("/api/working/map").json();
        if after["cube_version"] != before["cube_version"] && total(&after) == total(&before) + 2 {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!("the map still holds {} of {}", total(&after), total(&before) + 2);
}
