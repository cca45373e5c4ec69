//! The two paths, through a session and over a real database.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

mod house;

use api::{Problem, Receipt};
use axum::body::Body;
use axum::extract::FromRef;
use axum::http::header::{CONTENT_TYPE, COOKIE};
use axum::http::{Request, Response, StatusCode};
use house::{House, TODAY, file, row};
use http::{Door, DoorRules, Knock, secret_hash, sign_in};
use intake::{Room, Template};
use std::sync::{Arc, RwLock};
use tower::ServiceExt as _;

const RULES: DoorRules = DoorRules { https: false, demo: false };

#[derive(Clone, FromRef)]
struct State {
    room: Room,
    door: Door,
}

struct Desk {
    house: House,
    router: axum::Router,
    cookie: String,
}

impl Desk {
    async fn of(role: &str) -> Self {
        let house = House::new();
        let door = Door::new(house.pools.door.clone(), RULES);
        let hash = secret_hash("four words of no meaning".to_owned()).await.unwrap();
        house.sql(&format!(
            "insert into access.account (account_id, sign_in_name, role, region_code, agency_code, secret_hash)
             values (gen_random_uuid(), 'clerk', '{role}', 'T-BOARD', 'GWL-POL', '{hash}'),
                    ('00000000-0000-0000-0000-00000000000c', 'chair', 'meeting_chair', 'T-BOARD', 'GWL-POL', '');
             insert into access.agreement (agreement_id, region_code, number, version, agencies, purposes, harms, first_day,
                 last_day, review_day, legal_basis, drafted_role, drafted_on, signed_by, signed_role, signed_on)
             values (gen_random_uuid(), 'T-BOARD', 1, 1, array['GWL-POL'], array['data_quality'], array['cse'], '2026-01-01',
                 '2199-12-31', '2199-01-01', 'a law of the tests, in words', 'command-line', '2026-01-01',
                 '00000000-0000-0000-0000-00000000000c', 'meeting_chair', '2026-01-01')"
        ));
        let (token, _) =
            sign_in(&door, "clerk", "four words of no meaning".to_owned(), Knock::default()).await.unwrap();
        let cookie = token.cookie(RULES).to_str().unwrap().split(';').next().unwrap().to_owned();
        let room = Room {
            pools: house.pools.intake_regions.clone(),
            ground: Arc::new(RwLock::new(Arc::new(house.ground.clone()))),
            templates: Arc::from([Template::canonical()]),
            books: Arc::new(intake::ReadHere),
            uploads: intake::Uploads::default(),
            today: || TODAY,
        };
        Self { router: intake::router().with_state(State { room, door }), house, cookie }
    }

    async fn post(&self, query: &str, kind: &str, body: impl Into<Body>) -> Response<Body> {
        let request = Request::post(format!("/api/intake/concerns{query}"))
            .header(COOKIE, &self.cookie)
            .header(CONTENT_TYPE, kind)
            .body(body.into())
            .unwrap();
        self.router.clone().oneshot(request).await.unwrap()
    }
}

async fn body<T: serde::de::DeserializeOwned>(response: Response<Body>) -> T {
    serde_json::from_slice(&axum::body::to_bytes(response.into_body(), 1 << 20).await.unwrap()).unwrap()
}

#[tokio::test]
async fn a_file_comes_in_raw_or_by_a_form_and_is_logged() {
    let desk = Desk::of("analyst").await;
    let raw = file([row(1), row(2), "broken".to_owned()]);
    let dry: Receipt = body(desk.post("?dry_run=true", "text/csv", raw.clone()).await).await;
    assert_eq!((dry.accepted, dry.dry_run, desk.house.concerns()), (2, true, 0));
    let form = format!(
        "--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"march.csv\"\r\n\r\n{raw}\r\n--edge--\r\n"
    );
    let answer = desk.post("?lang=cy", "multipart/form-data; boundary=edge", form).await;
    assert_eq!(answer.status(), StatusCode::OK);
    let receipt: Receipt = body(answer).await;
    assert_eq!((receipt.accepted, receipt.refused, desk.house.concerns()), (2, 1, 2));
    assert_eq!(receipt.rows[0].message, receipt.rows[0].messages.cy);
    assert_eq!(
        desk.house
            .sql("select string_agg(action, ' ' order by event_id) from audit.event where role = 'analyst'"),
        "sign-in concerns-check concerns-import"
    );
}

#[tokio::test]
async fn a_bad_file_is_a_problem_and_a_large_one_is_never_read() {
    let desk = Desk::of("analyst").await;
    let answer = desk.post("", "text/csv", "").await;
    assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let problem: Problem = body(answer).await;
    assert_eq!(problem.kind, "urn:contexture:problem:intake-file");
    assert!(problem.en.detail.contains("empty") && problem.cy.detail != problem.en.detail);
    let answer = desk.post("", "text/csv", vec![b'a'; 65 << 20]).await;
    assert_eq!(answer.status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert!(body::<Problem>(answer).await.en.detail.contains("20 MB"));
    let answer = desk.post("?mapping=nobody-s", "text/csv", file([row(1)])).await;
    assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
    assert_eq!(desk.house.concerns(), 0);
}

#[tokio::test]
async fn who_may_not_import_is_refused_before_the_file_is_looked_at() {
    let desk = Desk::of("community_safety").await;
    assert_eq!(desk.post("", "text/csv", file([row(1)])).await.status(), StatusCode::FORBIDDEN);
    let stranger = Request::post("/api/intake/concerns").body(Body::from(file([row(1)]))).unwrap();
    assert_eq!(desk.router.clone().oneshot(stranger).await.unwrap().status(), StatusCode::UNAUTHORIZED);
    assert_eq!(desk.house.concerns(), 0);
}

#[tokio::test]
async fn the_template_can_be_fetched_and_sent_back() {
    let desk = Desk::of("analyst").await;
    let request =
        Request::get("/api/intake/template").header(COOKIE, &desk.cookie).body(Body::empty()).unwrap();
    let answer = desk.router.clone().oneshot(request).await.unwrap();
    assert_eq!(answer.headers()[CONTENT_TYPE], "text/csv; charset=utf-8");
    let template = axum::body::to_bytes(answer.into_body(), 1 << 16).await.unwrap();
    let receipt: Receipt = body(desk.post("", "text/csv", template).await).await;
    assert_eq!((receipt.accepted, receipt.rows.len()), (2, 0));
}
