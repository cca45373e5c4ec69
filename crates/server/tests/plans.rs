//! Plans at the door: who may, versions, the gate, the second person, what is directed at persons, and the wall between regions.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::house::{Answer, House};
use api::{MeasuresPage, PlanDone, PlanPage, PlanState, PlansPage};
use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

const GROUND: &str = "
    insert into registry.area (area_code, kind, name_en, name_cy, shape, licence)
    select code, kind, code, code, st_multi(st_makeenvelope(200000, 250000, 201000, 251000, 27700)), ''
    from (values ('GWL-BOARD', 'board'), ('OTH-BOARD', 'board'), ('GWL-LA1', 'local_authority')) as area (code, kind);
    insert into registry.area_parent (area_code, parent_code) values ('GWL-LA1', 'GWL-BOARD');";

struct Desk {
    house: House,
    officer: String,
    coordinator: String,
    chair: String,
    partner: String,
}

impl Desk {
    async fn new() -> Self {
        let house = House::new().await;
        house.database.sql(GROUND).unwrap();
        let officer = house.cookie("officer").await;
        let coordinator = house.cookie("coordinator").await;
        let chair = house.cookie("chair").await;
        let partner = house.cookie("partner").await;
        Self { house, officer, coordinator, chair, partner }
    }

    async fn ask(&self, cookie: &str, method: Method, path: &str, body: &Value) -> Answer {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        self.house.ask(method, path, &[("cookie", cookie)], &body).await
    }

    async fn done(&self, cookie: &str, method: Method, path: &str, body: &Value) -> PlanDone {
        let answer = self.ask(cookie, method, path, body).await;
        assert!(answer.status.is_success(), "{path}: {}", answer.body);
        serde_json::from_str(&answer.body).unwrap()
    }

    /// The status and kind of the problem that refuses an act.
    async fn refused(&self, cookie: &str, method: Method, path: &str, body: &Value) -> (u16, String) {
        let answer = self.ask(cookie, method, path, body).await;
        let problem = answer.problem();
        (answer.status.as_u16(), problem.kind.rsplit(':').next().unwrap().to_owned())
    }

    async fn page(&self, cookie: &str, id: &str) -> PlanPage {
        let answer = self.ask(cookie, Method::GET, &format!("/api/plans/{id}"), &Value::Null).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        assert_eq!(answer.header("cache-control"), "no-store");
        serde_json::from_str(&answer.body).unwrap()
    }

    /// A place in the register, as the coordinator proposes it.
    async fn context(&self) -> String {
        let asked = json!({
            "name": { "en": "Elffin Park", "cy": "Parc Elffin" },
            "details": { "kind": "place", "place_type": "park", "hours": [{ "day": "fri", "from": 960, "to": 1500 }],
                         "shape": { "type": "Point", "coordinates": [200_100.25, 250_100.5] }, "register": "registered" },
            "owner_role": "coordinator", "review_on": "2026-06-01", "marking": "official",
            "sources": ["police", "education"], "places": [],
        });
        let answer = self.ask(&self.coordinator, Method::POST, "/api/contexts", &asked).await;
        assert!(answer.status.is_success(), "{}", answer.body);
        let done: Value = serde_json::from_str(&answer.body).unwrap();
        done["contexts"][0].as_str().unwrap().to_owned()
    }

    async fn begin(&self, content: Value) -> String {
        let body = json!({ "context": self.context().await, "content": content });
        self.done(&self.officer, Method::POST, "/api/plans", &body).await.id
    }
}

/// A plan that can be started.
fn content() -> Value {
    json!({
        "title": "Light and people in the park", "first_day": "2026-02-01", "last_day": "2026-07-31", "review_on": "2026-05-01",
        "goals": [{ "text": "Young people are seen by adults who look after the park." }],
        "missing": ["guardian", "place_manager"],
        "measures": [{ "measure": "safe_haven", "state": "planned", "owner": "community_safety", "from": "2026-02-01", "note": "" }],
        "partners": [{ "organisation": "The cafe by the gate", "told": "That it is asked to be a safe place after school." }],
        "milestones": [{ "what": "Lamps repaired", "due": "2026-01-15" }],
        "displacement": { "risk": "The path behind the station.", "watched": ["GWL-BOARD-C2"] },
        "success": { "effort": "Hours of staff in the park.", "change": "Reports, and how safe young people feel there." },
        "ethics": { "focus": "The park and who runs it.", "method": "No power is used.", "impact": "Visitors see more staff.",
                    "equality": "Looked at by the equality lead.", "views": "considered" },
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_written_started_by_another_carried_out_and_closed() {
    let desk = Desk::new().await;
    let id = desk.begin(content()).await;
    let page = desk.page(&desk.partner, &id).await;
    assert_eq!((page.line.state, page.version, page.line.late), (PlanState::Draft, 1, 1));
    assert_eq!(page.line.context.authority.unwrap().code, "GWL-LA1");
    assert!(page.lacks.is_empty() && !page.may.keep && !page.may.start);
    let start = format!("/api/plans/{id}/start");
    assert_eq!(desk.refused(&desk.officer, Method::POST, &start, &json!({ "version": 1 })).await.0, 403);
    desk.done(&desk.chair, Method::POST, &start, &json!({ "version": 1 })).await;

    let mut going = content();
    going["measures"][0]["state"] = json!("in_place");
    going["milestones"][0]["done_on"] = json!("2026-01-20");
    let path = format!("/api/plans/{id}");
    desk.done(&desk.officer, Method::PUT, &path, &json!({ "version": 2, "content": going })).await;
    let close = format!("{path}/close");
    let early = desk.refused(&desk.officer, Method::POST, &close, &json!({ "version": 3 })).await;
    assert_eq!(early, (409, "plan-refused".to_owned()), "a plan says how it ended");
    going["outcome"] = json!("The lamps stand; reports could not tell a change yet.");
    desk.done(&desk.officer, Method::PUT, &path, &json!({ "version": 3, "content": going })).await;
    desk.done(&desk.officer, Method::POST, &close, &json!({ "version": 4 })).await;
    let late =
        desk.refused(&desk.officer, Method::PUT, &path, &json!({ "version": 5, "content": content() })).await;
    assert_eq!(late, (409, "plan-refused".to_owned()), "a closed plan does not change");

    let list = desk.ask(&desk.partner, Method::GET, "/api/plans", &Value::Null).await;
    let list: PlansPage = serde_json::from_str(&list.body).unwrap();
    assert_eq!((list.plans.len(), list.plans[0].state), (1, PlanState::Closed));
    assert_eq!((list.used[0].measure.as_str(), list.used[0].plans, list.used[0].taken), ("safe_haven", 1, 1));
    let versions: Vec<i32> =
        desk.page(&desk.partner, &id).await.history.iter().map(|one| one.version).collect();
    assert_eq!(versions, [5, 4, 3, 2, 1]);
    let other = desk.ask(&desk.partner, Method::GET, "/api/plans?context=GWL-BOARD-C9", &Value::Null).await;
    assert!(serde_json::from_str::<PlansPage>(&other.body).unwrap().plans.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_started_before_the_gate_is_answered_nor_by_who_wrote_it() {
    let desk = Desk::new().await;
    let mut open = content();
    open["ethics"]["views"] = json!("not_yet");
    open["ethics"]["equality"] = json!("");
    let id = desk.begin(open).await;
    let start = format!("/api/plans/{id}/start");
    let answer = desk.ask(&desk.chair, Method::POST, &start, &json!({ "version": 1 })).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    let fields: Vec<String> = answer.problem().fields.into_iter().map(|field| field.field).collect();
    assert_eq!(fields, ["ethics.equality", "ethics.views"]);
    // The coordinator answers the gate, and so cannot start the plan either.
    let body = json!({ "version": 1, "content": content() });
    desk.done(&desk.coordinator, Method::PUT, &format!("/api/plans/{id}"), &body).await;
    let own = desk.refused(&desk.coordinator, Method::POST, &start, &json!({ "version": 2 })).await;
    assert_eq!(own, (403, "own-work".to_owned()));
    assert!(desk.page(&desk.coordinator, &id).await.may.own);
    desk.done(&desk.chair, Method::POST, &start, &json!({ "version": 2 })).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_is_refused_by_field_and_a_measure_that_is_directed_at_one_has_no_instance() {
    let desk = Desk::new().await;
    let context = desk.context().await;
    let measures = desk.ask(&desk.officer, Method::GET, "/api/measures", &Value::Null).await;
    let measures: MeasuresPage = serde_json::from_str(&measures.body).unwrap();
    let person = measures.measures.iter().find(|line| line.measure.contexts.is_empty()).unwrap();
    let mut wrong = content();
    wrong["measures"][0]["measure"] = json!(person.measure.id);
    wrong["goals"][0]["text"] = json!("Staff know that Kayleigh waits there.");
    let body = json!({ "context": context, "content": wrong });
    let answer = desk.ask(&desk.officer, Method::POST, "/api/plans", &body).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    let fields: Vec<String> = answer.problem().fields.into_iter().map(|field| field.field).collect();
    assert_eq!(fields, ["goals.0.text", "measures.0.measure"]);
    assert!(!answer.body.contains("Kayleigh"));
    let nowhere = json!({ "context": "GWL-BOARD-C77", "content": content() });
    let answer = desk.refused(&desk.officer, Method::POST, "/api/plans", &nowhere).await;
    assert_eq!(answer.0, 404, "a plan is on a context of the register");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_write_do_not_overwrite_each_other_and_another_region_sees_nothing() {
    let desk = Desk::new().await;
    let id = desk.begin(content()).await;
    let path = format!("/api/plans/{id}");
    let mut first = content();
    first["title"] = json!("The park in winter");
    desk.done(&desk.coordinator, Method::PUT, &path, &json!({ "version": 1, "content": first })).await;
    let late =
        desk.refused(&desk.officer, Method::PUT, &path, &json!({ "version": 1, "content": content() })).await;
    assert_eq!(late, (409, "plan-changed".to_owned()));
    assert_eq!(desk.page(&desk.partner, &id).await.content.title, "The park in winter");
    for name in ["intake", "auditor", "admin", "grader", "guardian"] {
        let cookie = desk.house.cookie(name).await;
        let answer = desk.ask(&cookie, Method::GET, &path, &Value::Null).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}");
    }
    let other = access::RegionCode::parse("OTH-BOARD").unwrap();
    let pool = desk.house.pools.disruption_regions.of(&other).await.unwrap();
    let seen: i64 =
        sqlx::query_scalar("select count(*) from disruption.plan").fetch_one(&pool).await.unwrap();
    assert_eq!(seen, 0, "the database keeps regions apart by itself");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_measure_is_verified_by_a_named_role_with_a_day_and_only_in_its_region() {
    let desk = Desk::new().await;
    let path = "/api/measures/closure_order/verification";
    let asked =
        json!({ "verdict": "verified", "note": "Read on the official site of legislation, as amended." });
    assert_eq!(desk.refused(&desk.officer, Method::POST, path, &asked).await.0, 403);
    let empty = json!({ "verdict": "verified", "note": " " });
    assert_eq!(desk.refused(&desk.coordinator, Method::POST, path, &empty).await.0, 400);
    let answer = desk.ask(&desk.coordinator, Method::POST, path, &asked).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    let page = desk.ask(&desk.officer, Method::GET, "/api/measures", &Value::Null).await;
    let page: MeasuresPage = serde_json::from_str(&page.body).unwrap();
    let line = page.measures.iter().find(|line| line.measure.id == "closure_order").unwrap();
    let checked = line.verified.clone().unwrap();
    assert_eq!((checked.edition, checked.role.en.is_empty()), (page.edition.clone(), false));
    assert_eq!(page.measures.iter().filter(|line| line.verified.is_some()).count(), 1);
    let nothing =
        desk.refused(&desk.coordinator, Method::POST, "/api/measures/no_such/verification", &asked).await;
    assert_eq!(nothing.0, 404);
}
