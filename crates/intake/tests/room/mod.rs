//! The intake room over a real database, asked through a session without a network.

#![allow(dead_code, reason = "each test file uses its part of the room")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::house::{House, TODAY};
use axum::body::Body;
use axum::extract::FromRef;
use axum::http::header::{CONTENT_TYPE, COOKIE};
use axum::http::{Request, Response};
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

pub(crate) struct Desk {
    pub(crate) house: House,
    pub(crate) router: axum::Router,
    pub(crate) door: Door,
    pub(crate) room: Room,
    cookie: String,
}

impl Desk {
    pub(crate) async fn of(role: &str) -> Self {
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
            working: house.pools.working_regions.clone(),
            ground: Arc::new(RwLock::new(Arc::new(house.ground.clone()))),
            templates: Arc::from([Template::canonical()]),
            books: Arc::new(intake::ReadHere),
            uploads: intake::Uploads::default(),
            today: || TODAY,
        };
        let routes = intake::router().merge(http::job_routes());
        let router = routes.into_router().with_state(State { room: room.clone(), door: door.clone() });
        Self { house, router, door, room, cookie }
    }

    pub(crate) async fn post(&self, path: &str, kind: &str, body: impl Into<Body>) -> Response<Body> {
        self.ask(Request::post(path).header(CONTENT_TYPE, kind), body).await
    }

    pub(crate) async fn post_json(&self, path: &str, body: &impl serde::Serialize) -> Response<Body> {
        self.post(path, "application/json", serde_json::to_string(body).unwrap()).await
    }

    /// A file with a mapping beside it, as the page sends them.
    pub(crate) async fn post_file(
        &self,
        path: &str,
        file: &str,
        mapping: Option<&api::Mapping>,
    ) -> Response<Body> {
        let mapping = mapping.map(|mapping| serde_json::to_string(mapping).unwrap()).unwrap_or_default();
        let form = format!(
            "--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n{file}\r\n\
             --edge\r\ncontent-disposition: form-data; name=\"mapping\"\r\n\r\n{mapping}\r\n--edge--\r\n"
        );
        self.post(path, "multipart/form-data; boundary=edge", form).await
    }

    pub(crate) async fn put(&self, path: &str, body: &[u8]) -> Response<Body> {
        self.ask(Request::put(path), body.to_vec()).await
    }

    pub(crate) async fn get(&self, path: &str) -> Response<Body> {
        self.ask(Request::get(path), "").await
    }

    pub(crate) async fn get_with(&self, path: &str, (name, value): (&str, &str)) -> Response<Body> {
        self.ask(Request::get(path).header(name, value), "").await
    }

    pub(crate) async fn delete(&self, path: &str) -> Response<Body> {
        self.ask(Request::delete(path), "").await
    }

    /// A file that nobody waits for: the answer is a job.
    pub(crate) async fn defer(&self, path: &str, file: &str) -> Response<Body> {
        let request = Request::post(path).header(CONTENT_TYPE, "text/csv").header("prefer", "respond-async");
        self.ask(request, file.to_owned()).await
    }

    /// The same desk after the service has died and another has begun: the same accounts and files, nothing in memory.
    pub(crate) async fn after_restart(&self) -> axum::Router {
        http::jobs_give_up(self.door.pool()).await.unwrap();
        let door = Door::new(self.house.pools.door.clone(), RULES);
        let state = State { room: self.room.clone(), door };
        intake::router().merge(http::job_routes()).into_router().with_state(state)
    }

    pub(crate) async fn get_of(&self, router: &axum::Router, path: &str) -> Response<Body> {
        let request = Request::get(path).header(COOKIE, &self.cookie).body(Body::empty()).unwrap();
        router.clone().oneshot(request).await.unwrap()
    }

    pub(crate) async fn text(&self, path: &str) -> String {
        let bytes = axum::body::to_bytes(self.get(path).await.into_body(), 1 << 20).await.unwrap();
        String::from_utf8(bytes.to_vec()).unwrap()
    }

    async fn ask(&self, request: axum::http::request::Builder, body: impl Into<Body>) -> Response<Body> {
        let request = request.header(COOKIE, &self.cookie).body(body.into()).unwrap();
        self.router.clone().oneshot(request).await.unwrap()
    }

    /// As if a passkey had been shown in this session just now.
    pub(crate) fn step_up(&self) {
        self.house.sql("update access.session set stepped_up_at = now()");
    }
}

pub(crate) async fn body<T: serde::de::DeserializeOwned>(response: Response<Body>) -> T {
    serde_json::from_slice(&axum::body::to_bytes(response.into_body(), 1 << 20).await.unwrap()).unwrap()
}
