//! The auditor's paths, refused grants on record, and acts that do not happen when they cannot be recorded.
#![allow(clippy::unwrap_used, reason = "a test ends where its house cannot be built")]

use crate::house::House;
use axum::http::{Method, StatusCode};
use serde_json::Value;

/// Nothing can be written into the record any more.
const BROKEN: &str = "create function audit.broken() returns trigger language plpgsql as
    $$ begin raise exception 'the record is broken'; end $$;
    create trigger broken before insert on audit.event for each statement execute function audit.broken()";

fn sql(house: &House, statement: &str) -> String {
    house.database.sql(statement).unwrap().trim().to_owned()
}

async fn read(house: &House, cookie: &str, path: &str) -> Value {
    let answer = house.get(path, &[("cookie", cookie)]).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
    assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    serde_json::from_str(&answer.body).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_auditor_reads_who_did_what_and_reading_is_on_record() {
    let house = House::new().await;
    house.cookie("partner").await;
    let auditor = house.cookie("auditor").await;
    // The house's clock stands in January; what happened today is asked for by its day.
    let today = sql(&house, "select (now() at time zone 'Europe/London')::date");
    let period = format!("from={today}&to={today}");
    let page = read(&house, &auditor, &format!("/api/audit/events?{period}")).await;
    let lines = page["lines"].as_array().unwrap();
    assert_eq!(lines[0]["action"]["code"], "audit-events-read", "newest first, and this very look is there");
    assert_eq!(lines[0]["name"], "auditor");
    let signed_in: Vec<_> = lines.iter().filter(|line| line["action"]["code"] == "sign-in").collect();
    assert_eq!(signed_in.len(), 2);
    assert!(signed_in.iter().any(|line| line["name"] == "partner" && line["agency"] == "GWL-BOARD"));

    let named = read(&house, &auditor, &format!("/api/audit/events?{period}&name=partner")).await;
    assert_eq!(named["lines"].as_array().unwrap().len(), 1);
    let counts = read(&house, &auditor, &format!("/api/audit/counts?{period}")).await;
    let sign_ins =
        counts["counts"].as_array().unwrap().iter().find(|c| c["action"]["code"] == "sign-in").unwrap();
    assert_eq!((&sign_ins["count"], &sign_ins["accounts"]), (&2.into(), &2.into()));

    let csv = house.get(&format!("/api/audit/counts.csv?{period}"), &[("cookie", &auditor)]).await;
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    assert!(
        csv.body.lines().any(|line| line.starts_with(&format!("{today},{today},GWL-BOARD,,,Signed in,"))),
        "{}",
        csv.body
    );
    let state = read(&house, &auditor, "/api/audit/state").await;
    assert_eq!(state["head"], Value::Null);
    assert!(state["waiting"].as_u64().unwrap() > 5);
    assert_eq!(read(&house, &auditor, "/api/audit/destruction").await, Value::Array(Vec::new()));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_record_of_another_region_is_not_shown() {
    let house = House::new().await;
    let auditor = house.cookie("auditor").await;
    sql(
        &house,
        "insert into audit.event (role, region_code, action, subject)
         values ('analyst', 'ANOTHER', 'working-map-view', 'elsewhere')",
    );
    let today = sql(&house, "select (now() at time zone 'Europe/London')::date");
    for path in ["events", "counts"] {
        let answer =
            house.get(&format!("/api/audit/{path}?from={today}&to={today}"), &[("cookie", &auditor)]).await;
        assert!(
            !answer.body.contains("elsewhere") && !answer.body.contains("working-map-view"),
            "{}",
            answer.body
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_but_the_auditor_reads_the_record_and_who_tried_is_in_it() {
    let house = House::new().await;
    for name in ["analyst", "partner", "intake", "officer", "senior", "chair", "admin"] {
        let cookie = house.cookie(name).await;
        for path in ["events", "counts", "counts.csv", "state", "destruction"] {
            let answer = house.get(&format!("/api/audit/{path}"), &[("cookie", &cookie)]).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name} {path}");
            assert_eq!(answer.problem().kind, "urn:contexture:problem:refused");
        }
    }
    let refused = sql(
        &house,
        "select count(*), count(distinct account_id), string_agg(distinct subject, ' ') from audit.event
         where action = 'refused'",
    );
    assert_eq!(refused, "35|7|read_audit:role");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_of_refusals_is_counted_and_not_written_one_by_one() {
    let house = House::new().await;
    let cookie = house.cookie("partner").await;
    let app = house.app();
    for _ in 0..200 {
        let answer =
            crate::house::ask(app.clone(), Method::GET, "/api/audit/state", &[("cookie", &cookie)], "").await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(sql(&house, "select count(*) from audit.event where action = 'refused'"), "10");
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_questions_are_one_problem_and_no_hint() {
    let house = House::new().await;
    let auditor = house.cookie("auditor").await;
    for query in [
        "from=yesterday",
        "to=9999-99-99",
        "name=%27%3B+drop+table+audit.event%3B--",
        "action=../../etc/passwd",
        "purpose=curiosity",
        "before=1e308",
        "before=NaN",
        "unknown=1",
        &format!("name={}", "a".repeat(5000)),
    ] {
        let answer = house.get(&format!("/api/audit/events?{query}"), &[("cookie", &auditor)]).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query:.40}");
        assert!(!answer.body.contains("drop table") && !answer.body.contains("passwd"));
    }
    assert_eq!(sql(&house, "select count(*) from audit.event where action like 'audit-%'"), "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_recorded_does_not_happen() {
    let house = House::new().await;
    let cookie = house.cookie("analyst").await;
    let auditor = house.cookie("auditor").await;
    sql(&house, BROKEN);
    let before = sql(&house, "select count(*) from access.session");
    let body = r#"{"name":"partner","passphrase":"clychau-gwaelod-partner"}"#;
    let sign_in = house.ask(Method::POST, "/api/session", &[], body).await;
    assert!(sign_in.status.is_server_error(), "{}", sign_in.status);
    assert_eq!(sign_in.header("set-cookie"), "");
    let purpose = house
        .ask(Method::PUT, "/api/session/purpose", &[("cookie", &cookie)], r#"{"purpose":"hotspot_review"}"#)
        .await;
    assert!(!purpose.status.is_success());
    let out = house.ask(Method::DELETE, "/api/session", &[("cookie", &cookie)], "").await;
    assert!(!out.status.is_success());
    let look = house.get("/api/audit/events", &[("cookie", &auditor)]).await;
    assert!(look.status.is_server_error());
    assert_eq!(sql(&house, "select count(*), count(purpose) from access.session"), format!("{before}|0"));
}
