//! What belongs to contexts, at the door: who may, versions, what is named in a refusal, history, three sessions, and the walls.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::house::{Answer, House};
use api::{
    ContextDone, ContextLists, ContextRecords, MappingAnswer, RecordDone, RecordHistory, SafetySessionsPage,
    WeightingLine, WeightingsPage,
};
use axum::http::{Method, StatusCode};
use context::{ContextRecord, Raised, RecordChange, record_fold};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use sqlx::PgPool;
use sqlx::types::Json;
use uuid::Uuid;

const GROUND: &str = "
    insert into registry.area (area_code, kind, name_en, name_cy, shape, licence)
    select code, kind, code, code, st_multi(st_makeenvelope(0, 0, 1, 1, 27700)), ''
    from (values ('GWL-BOARD', 'board'), ('OTH-BOARD', 'board'), ('GWL-LA1', 'local_authority'), ('OTH-LA1', 'local_authority'),
                 ('GWL-L001', 'lsoa'), ('OTH-L001', 'lsoa')) as area (code, kind);
    insert into registry.area_parent (area_code, parent_code) values ('GWL-LA1', 'GWL-BOARD'), ('OTH-LA1', 'OTH-BOARD'),
        ('GWL-L001', 'GWL-LA1'), ('OTH-L001', 'OTH-LA1');";

struct Desk {
    house: House,
    analyst: String,
    chair: String,
    partner: String,
}

impl Desk {
    async fn new() -> Self {
        let house = House::new().await;
        house.database.sql(GROUND).unwrap();
        let analyst = house.cookie("analyst").await;
        let chair = house.cookie("chair").await;
        let partner = house.cookie("partner").await;
        Self { house, analyst, chair, partner }
    }

    async fn ask(&self, cookie: &str, method: Method, path: &str, body: &Value) -> Answer {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        self.house.ask(method, &format!("/api/contexts{path}"), &[("cookie", cookie)], &body).await
    }

    async fn get<T: DeserializeOwned>(&self, path: &str) -> T {
        let answer = self.ask(&self.partner, Method::GET, path, &Value::Null).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        assert_eq!(answer.header("cache-control"), "no-store");
        serde_json::from_str(&answer.body).unwrap()
    }

    async fn context(&self, name: &str) -> String {
        let body = json!({
            "name": { "en": name, "cy": name },
            "details": { "kind": "place", "place_type": "park", "hours": [], "register": "registered",
                         "shape": { "type": "Point", "coordinates": [200_100.0, 250_100.0] } },
            "owner_role": "coordinator", "review_on": "2026-06-01", "marking": "official", "sources": ["education"],
        });
        let answer = self.ask(&self.analyst, Method::POST, "", &body).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
        serde_json::from_str::<ContextDone>(&answer.body).unwrap().contexts.remove(0)
    }

    /// Records or changes something as an analyst.
    async fn keep(&self, method: Method, path: &str, body: &Value) -> RecordDone {
        let answer = self.ask(&self.analyst, method, path, body).await;
        assert!(answer.status.is_success(), "{path}: {}", answer.body);
        serde_json::from_str(&answer.body).unwrap()
    }

    /// The fields that a refusal names.
    async fn refused(&self, path: &str, body: &Value) -> Vec<String> {
        let answer = self.ask(&self.analyst, Method::POST, path, body).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}: {}", answer.body);
        answer.problem().fields.into_iter().map(|field| field.field).collect()
    }
}

fn guardian() -> Value {
    json!({ "kind": "place_manager", "organisation": { "en": "Lowland Hundred Transport", "cy": "Trafnidiaeth y Cantref" },
            "organisation_kind": "transport_operator", "role": "station_manager", "since": "2025-01-06", "until": null,
            "route": "control_room" })
}

fn factor(code: &str, day: &str, sources: &[&str]) -> Value {
    json!({ "code": code, "last_evidenced": day, "sources": sources, "confidence": "medium", "until": null })
}

fn assessment(made_on: &str, baseline: Option<&str>, need: &str) -> Value {
    json!({ "of": "neighbourhood", "version": "2026-1", "made_on": made_on, "baseline": baseline, "headings": [
        { "code": "place_and_design", "strengths": ["It is in plain view from the road."], "needs": [need],
          "evidence": [{ "text": "Walked after dark with the operator.", "on": made_on, "source": "transport",
                         "confidence": "high" }] }] })
}

fn session(area: &str, day: u8) -> Value {
    json!({ "area": area, "size": "under_10", "age": "13_15", "led_by": "youth_service",
            "held_on": format!("2026-01-{day:02}"),
            "features": [{ "colour": "red", "reason": "poor_light",
                           "shape": { "type": "Point", "coordinates": [200_123.0, 250_128.0] } }],
            "safe_places": [{ "reason": "trusted_adult", "at": [200_123.0, 250_178.0] }] })
}

#[tokio::test(flavor = "multi_thread")]
async fn guardians_factors_and_strengths_are_kept_shown_and_changed_with_their_history() {
    let desk = Desk::new().await;
    let code = desk.context("Elffin Park").await;
    let done = desk.keep(Method::POST, &format!("/{code}/guardians"), &guardian()).await;
    for (factor_code, day, sources) in [
        ("poor_lighting", "2025-11-01", vec!["education"]),
        ("recruiting", "2026-01-20", vec!["police"]),
        ("detached_youth_worker", "2026-01-30", vec!["youth_service"]),
    ] {
        desk.keep(Method::POST, &format!("/{code}/factors"), &factor(factor_code, day, &sources)).await;
    }
    let told: ContextRecords = desk.get(&format!("/{code}/records")).await;
    assert_eq!((told.guardians.len(), told.harms.len(), told.strengths.len()), (1, 2, 1));
    assert_eq!(told.guardians[0].role_label.cy, "Rheolwr gorsaf");
    assert_eq!(told.raised, Raised::PoliceAlone);
    assert_eq!(told.harms[0].factor.code, "poor_lighting", "the weightiest first");
    assert!(told.harms[1].live && told.harms[1].weight < 1.0 && told.strengths[0].meaning.safe_adult);

    let recruiting = &told.harms[1];
    let seen =
        json!({ "version": 1, "record": factor("recruiting", "2026-01-28", &["police", "education"]) });
    desk.keep(Method::PUT, &format!("/factors/{}", recruiting.id), &seen).await;
    let after: ContextRecords = desk.get(&format!("/{code}/records")).await;
    assert_eq!(after.raised, Raised::Raised);
    let history: RecordHistory = desk.get(&format!("/records/{}/history", recruiting.id)).await;
    let fields: Vec<&str> = history.acts[0].changes.iter().map(|change| change.field.as_str()).collect();
    assert_eq!(fields, ["record.last_evidenced", "record.sources.1"]);
    assert_eq!((history.acts.len(), history.acts[0].role.as_str()), (2, "analyst"));

    let stale = desk.ask(&desk.analyst, Method::PUT, &format!("/factors/{}", recruiting.id), &seen).await;
    let problem = stale.problem();
    assert_eq!((problem.status, problem.fields[0].field.as_str()), (409, "record.last_evidenced"));
    let other_kind = json!({ "version": 1, "record": factor("recruiting", "2026-01-28", &["education"]) });
    let answer = desk.ask(&desk.analyst, Method::PUT, &format!("/factors/{}", done.id), &other_kind).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND, "a guardian is no factor");
    let other_code = json!({ "version": 2, "record": factor("drugs_supply", "2026-01-28", &["education"]) });
    let answer =
        desk.ask(&desk.analyst, Method::PUT, &format!("/factors/{}", recruiting.id), &other_code).await;
    assert_eq!(answer.problem().fields[0].field, "code");

    for cookie in [&desk.partner, &desk.chair] {
        let answer = desk.ask(cookie, Method::POST, &format!("/{code}/guardians"), &guardian()).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
    }
    let lists: ContextLists = desk.get("/lists").await;
    assert!(lists.factors.iter().any(|one| one.code == "recruiting") && lists.headings.len() == 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_named_by_field_and_no_person_is_kept() {
    let desk = Desk::new().await;
    let code = desk.context("Elffin Park").await;
    let mut named = guardian();
    named["organisation"]["en"] = json!("Gareth Llewellyn-Jones");
    named["until"] = json!("2024-01-01");
    assert_eq!(desk.refused(&format!("/{code}/guardians"), &named).await, ["organisation.en", "until"]);
    let wrong = factor("no_such", "2026-02-01", &[]);
    assert_eq!(
        desk.refused(&format!("/{code}/factors"), &wrong).await,
        ["code", "last_evidenced", "sources"]
    );
    let path = format!("/{code}/assessments");
    let person = assessment("2026-01-10", None, "Kayleigh waits here alone.");
    let answer = desk.ask(&desk.analyst, Method::POST, &path, &person).await;
    assert_eq!(answer.problem().fields[0].field, "headings.0.needs.0");
    assert!(!answer.body.contains("Kayleigh"));
    let long = assessment("2026-01-10", None, &"lamps ".repeat(50));
    assert_eq!(desk.refused(&path, &long).await, ["headings.0.needs.0"]);
    let named = desk
        .refused(
            "",
            &json!({
        "name": { "en": "Dafydd", "cy": "Dafydd" },
        "details": { "kind": "online_space", "platform": "game", "space": "voice_room", "features": [] },
        "owner_role": "analyst", "review_on": null, "marking": "official", "sources": ["education"] }),
        )
        .await;
    assert_eq!(named, ["name.en"], "the naming check of contexts knows names now");
    let kept = "select count(*) from registry.context_record";
    assert_eq!(desk.house.database.sql(kept).unwrap(), "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_re_run_names_its_baseline_and_says_what_changed() {
    let desk = Desk::new().await;
    let (code, other) = (desk.context("Elffin Park").await, desk.context("Bell Arcade").await);
    let path = format!("/{code}/assessments");
    let first = desk.keep(Method::POST, &path, &assessment("2025-07-01", None, "The lamps are out.")).await;
    let rerun = assessment("2026-01-10", Some(&first.id), "The bench is broken.");
    let second = desk.keep(Method::POST, &path, &rerun).await;
    let told: ContextRecords = desk.get(&format!("/{code}/records")).await;
    assert_eq!(
        (told.assessments[0].id.as_str(), told.assessments[1].compared.len()),
        (second.id.as_str(), 0)
    );
    let change = told.assessments[0].compared.iter().find(|one| one.code == "place_and_design").unwrap();
    assert_eq!(
        (change.needs_gone.as_slice(), change.strengths_gone.len()),
        (&["The lamps are out.".to_owned()][..], 0)
    );
    for (at, baseline) in [(&path, second.id.as_str()), (&format!("/{other}/assessments"), first.id.as_str())]
    {
        let body = assessment("2026-01-20", Some(baseline), "The bench is broken.");
        let answer = desk.ask(&desk.analyst, Method::POST, at, &body).await;
        assert_eq!(answer.status, StatusCode::CONFLICT, "no re-run of a re-run, nor of another context");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_weighting_keeps_who_differs_and_closes() {
    let desk = Desk::new().await;
    let (one, two) = (desk.context("Elffin Park").await, desk.context("Bell Arcade").await);
    let ask = json!({ "scale": "2026-1", "held_on": "2026-01-20", "contexts": [two, one] });
    let done = desk.keep(Method::POST, "/weightings", &ask).await;
    let line: WeightingLine = desk.get(&format!("/weightings/{}", done.id)).await;
    let at = line.contexts.iter().find(|context| context.code == one).unwrap().id.clone();
    let path = format!("/weightings/{}/judgements", done.id);
    let judgement = |version: i32, seat: u8, direction: &str, word: &str| {
        json!({ "version": version, "judgement": {
            "judge": { "seat": seat, "role": "youth_work", "sector": "youth_service" }, "context": at,
            "direction": direction, "word": word, "reason": "Seen on four evenings.", "evidence": [] } })
    };
    for (version, seat, direction) in [(1, 1, "harm"), (2, 2, "harm"), (3, 3, "safety")] {
        desk.keep(Method::POST, &path, &judgement(version, seat, direction, "strong")).await;
    }
    assert_eq!(desk.refused(&path, &judgement(4, 4, "harm", "enormous")).await, ["judgements.3.word"]);
    let stale = desk.ask(&desk.analyst, Method::POST, &path, &judgement(2, 4, "harm", "some")).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    let line: WeightingLine = desk.get(&format!("/weightings/{}", done.id)).await;
    let spread = &line.spreads[0];
    assert_eq!((spread.counts.len(), spread.differing.len(), spread.differing[0].seat), (2, 1, 3));
    desk.keep(Method::POST, &format!("/weightings/{}/close", done.id), &json!({ "version": 4 })).await;
    let closed = desk.ask(&desk.analyst, Method::POST, &path, &judgement(5, 4, "harm", "some")).await;
    assert_eq!(closed.problem().kind, "urn:contexture:problem:context-refused");
    let told: ContextRecords = desk.get(&format!("/{two}/records")).await;
    let all: WeightingsPage = desk.get("/weightings").await;
    assert_eq!((told.weightings.len(), all.weightings.len()), (1, 1));
    let alone = json!({ "scale": "2026-1", "held_on": "2026-01-20", "contexts": [one] });
    assert_eq!(desk.refused("/weightings", &alone).await, ["contexts"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn below_three_sessions_nothing_is_told_whatever_there_is() {
    let desk = Desk::new().await;
    let nothing = desk.ask(&desk.partner, Method::GET, "/mapping?area=NO-SUCH", &Value::Null).await;
    let mut ids = Vec::new();
    for day in 1..=2 {
        ids.push(desk.keep(Method::POST, "/mapping", &session("GWL-L001", day)).await.id);
        let told = desk.ask(&desk.partner, Method::GET, "/mapping?area=GWL-L001", &Value::Null).await;
        assert_eq!((told.status, &told.body), (StatusCode::OK, &nothing.body));
    }
    assert_eq!(desk.refused("/mapping", &session("OTH-L001", 3)).await, ["area"], "another region's area");
    let single = desk.ask(&desk.partner, Method::GET, "/mapping/sessions?area=GWL-L001", &Value::Null).await;
    assert_eq!(single.status, StatusCode::FORBIDDEN, "single sessions are for those who keep them");
    let history = format!("/records/{}/history", ids[0]);
    assert_eq!(
        desk.ask(&desk.partner, Method::GET, &history, &Value::Null).await.status,
        StatusCode::NOT_FOUND
    );
    let kept = desk.ask(&desk.analyst, Method::GET, "/mapping/sessions?area=GWL-L001", &Value::Null).await;
    let kept: SafetySessionsPage = serde_json::from_str(&kept.body).unwrap();
    assert_eq!(
        kept.sessions[0].session.safe_places[0].at.map(f64::to_bits),
        [200_100.0_f64, 250_200.0].map(f64::to_bits)
    );
    desk.keep(Method::POST, "/mapping", &session("GWL-L001", 3)).await;
    let told: MappingAnswer = desk.get("/mapping?area=GWL-L001").await;
    let summary = told.summary.unwrap();
    assert_eq!((summary.sessions, summary.marks[0].marks), (3, 3));
    desk.keep(Method::POST, "/mapping", &session("GWL-L001", 4)).await;
    let told: MappingAnswer = desk.get("/mapping?area=GWL-L001").await;
    assert_eq!(told.summary, Some(summary), "what one session adds is not told");
    let looks =
        "select count(*) from audit.event where action = 'safety-sessions-view' and subject = 'GWL-L001'";
    assert_eq!(desk.house.database.sql(looks).unwrap(), "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_belongs_to_a_merged_context_is_shown_with_its_heir_and_nothing_new_is_kept_of_it() {
    let desk = Desk::new().await;
    let (old, heir) = (desk.context("Elffin Park").await, desk.context("Elffin Park gardens").await);
    let guard = desk.keep(Method::POST, &format!("/{old}/guardians"), &guardian()).await;
    for day in 1..=3 {
        let at = if day == 3 { &heir } else { &old };
        desk.keep(Method::POST, "/mapping", &session(at, day)).await;
    }
    let before: ContextRecords = desk.get(&format!("/{heir}/records")).await;
    assert!(before.guardians.is_empty() && before.mapping.summary.is_none());
    let merge = json!({ "version": 1, "into": heir, "into_version": 1 });
    let merged = desk.ask(&desk.chair, Method::POST, &format!("/{old}/merge"), &merge).await;
    let merged: ContextDone = serde_json::from_str(&merged.body).unwrap();
    let told: ContextRecords = desk.get(&format!("/{old}/records")).await;
    assert_eq!((told.code.as_str(), told.guardians[0].of.as_str()), (heir.as_str(), old.as_str()));
    assert_eq!(told.mapping.summary.unwrap().sessions, 3, "they mapped one place");
    let new = desk.ask(&desk.analyst, Method::POST, &format!("/{old}/guardians"), &guardian()).await;
    assert_eq!(new.status, StatusCode::CONFLICT);
    let mut ended = guardian();
    ended["until"] = json!("2026-01-15");
    let ended = json!({ "version": 1, "record": ended });
    desk.keep(Method::PUT, &format!("/guardians/{}", guard.id), &ended).await;
    let undo = json!({ "act": merged.act });
    assert!(desk.ask(&desk.chair, Method::POST, "/undo", &undo).await.status.is_success());
    let again: ContextRecords = desk.get(&format!("/{heir}/records")).await;
    assert!(again.guardians.is_empty(), "undone, each has its own again");
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_are_what_their_history_folds_to_and_a_region_does_not_see_another() {
    let desk = Desk::new().await;
    let code = desk.context("Elffin Park").await;
    let done = desk.keep(Method::POST, &format!("/{code}/guardians"), &guardian()).await;
    let mut ended = guardian();
    ended["until"] = json!("2026-01-15");
    let change = json!({ "version": 1, "record": ended });
    desk.keep(Method::PUT, &format!("/guardians/{}", done.id), &change).await;
    let owner = PgPool::connect(&desk.house.database.url(None)).await.unwrap();
    let acts: Vec<(Json<Vec<RecordChange>>,)> =
        sqlx::query_as("select changes from registry.context_record_event order by event_id")
            .fetch_all(&owner)
            .await
            .unwrap();
    let (Json(row),): (Json<ContextRecord>,) =
        sqlx::query_as("select content from registry.context_record").fetch_one(&owner).await.unwrap();
    assert_eq!(record_fold(acts.iter().map(|(Json(act),)| act.as_slice())).unwrap(), Some(row));

    let login = |name: &str| {
        let url = desk.house.database.url(Some(name));
        async move { PgPool::connect(&url).await.unwrap() }
    };
    let own = login("ctx_contexts_r_gwl_board").await;
    for closed in [
        "update registry.context_record_event set changes = '[]'",
        "delete from registry.context_record_event",
        "delete from registry.context_record",
        "update registry.context_record set context_id = null",
    ] {
        let error = sqlx::query(closed).execute(&own).await.unwrap_err();
        assert_eq!(error.into_database_error().unwrap().code().unwrap(), "42501", "{closed}");
    }
    let other = login("ctx_contexts_r_oth_board").await;
    for table in ["registry.context_record", "registry.context_record_event"] {
        let count = format!("select count(*) from {table}");
        let seen: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(count)).fetch_one(&other).await.unwrap();
        assert_eq!(seen, 0, "{table}");
    }
    // Another region's record is like one that is not there.
    desk.house.database.sql("update registry.context_record set region_code = 'OTH-BOARD'").unwrap();
    let answer = desk.ask(&desk.analyst, Method::PUT, &format!("/guardians/{}", done.id), &change).await;
    let nothing =
        desk.ask(&desk.analyst, Method::PUT, &format!("/guardians/{}", Uuid::new_v4()), &change).await;
    assert_eq!((answer.status, answer.body == nothing.body), (StatusCode::NOT_FOUND, true));
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_record_cannot_be_written_no_record_is_kept() {
    let desk = Desk::new().await;
    let code = desk.context("Elffin Park").await;
    desk.house
        .database
        .sql(
            "create function public.full_disk() returns trigger language plpgsql as
                $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
             create trigger full_disk before insert on audit.event for each row execute function public.full_disk();",
        )
        .unwrap();
    for (path, body) in [
        (format!("/{code}/guardians"), guardian()),
        (format!("/{code}/factors"), factor("recruiting", "2026-01-20", &["education"])),
        ("/mapping".to_owned(), session("GWL-L001", 1)),
    ] {
        let answer = desk.ask(&desk.analyst, Method::POST, &path, &body).await;
        assert_eq!(answer.status, StatusCode::INSUFFICIENT_STORAGE, "{path}: {}", answer.body);
    }
    let kept = "select (select count(*) from registry.context_record) + (select count(*) from registry.context_record_event)";
    assert_eq!(desk.house.database.sql(kept).unwrap(), "0");
}
