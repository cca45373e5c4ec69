//! A working value goes out only after its audit event, and no cache keeps it.

#![allow(clippy::unwrap_used, reason = "a test ends where its house cannot be built")]

use crate::house::{House, LOOPBACK, head};
use access::{Analyse, Purpose};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequestParts as _, State};
use axum::http::{Request, StatusCode};
use axum::response::Response;
use axum::routing::get;
use contexture_http::{Caller, Door, Reply, SessionToken, purpose_choose, working_reply};
use disclosure::Working;
use tower::ServiceExt as _;

async fn look(State(door): State<Door>, caller: Caller) -> Reply {
    let grant = caller.grant::<Analyse>()?;
    working_reply(&door, &grant, "working-test-view", "months 2025-01..2025-03", &Working::hold(4711_u32))
        .await
}

async fn get_look(house: &House, token: &SessionToken) -> Response {
    #[expect(clippy::disallowed_methods, reason = "no route of the API")]
    let app = Router::new().route("/look", get(look)).with_state(house.door.clone());
    let cookie = head(token, LOOPBACK).headers["cookie"].clone();
    app.oneshot(Request::get("/look").header("cookie", cookie).body(Body::empty()).unwrap()).await.unwrap()
}

async fn text(response: Response) -> String {
    String::from_utf8(to_bytes(response.into_body(), 100_000).await.unwrap().to_vec()).unwrap()
}

async fn analyst_with_purpose(house: &House) -> SessionToken {
    house.account("analyst", "analyst", false).await;
    let token = house.stepped_up("analyst").await;
    let who = Caller::from_request_parts(&mut head(&token, LOOPBACK), &house.door).await.unwrap();
    purpose_choose(&house.door, &who, &token, Purpose::DataQuality).await.unwrap();
    token
}

#[tokio::test(flavor = "multi_thread")]
async fn the_analysts_look_is_recorded_with_its_purpose_and_not_kept_by_a_cache() {
    let house = House::new();
    let token = analyst_with_purpose(&house).await;
    let response = get_look(&house, &token).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()["cache-control"], "no-store");
    assert_eq!(text(response).await, "4711");
    let event = house.sql(
        "select purpose, role, region_code, subject from audit.event where action = 'working-test-view'",
    );
    assert_eq!(event, "data_quality|analyst|X-BOARD|months 2025-01..2025-03");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_an_audit_log_nothing_is_shown() {
    let house = House::new();
    let token = analyst_with_purpose(&house).await;
    house.sql("revoke insert on audit.event from ctx_door");
    let response = get_look(&house, &token).await;
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    let shown = text(response).await;
    assert!(!shown.contains("4711"), "{shown}");
    assert!(
        !shown.contains("permission") && !shown.contains("audit"),
        "the cause is no stranger's business: {shown}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_purpose_or_without_the_role_nothing_is_shown() {
    let house = House::new();
    house.account("analyst", "analyst", false).await;
    house.account("partner", "board_member", false).await;
    for (name, kind) in [("analyst", "purpose-missing"), ("partner", "refused")] {
        let response = get_look(&house, &house.stepped_up(name).await).await;
        assert_eq!(response.status(), StatusCode::FORBIDDEN);
        let shown = text(response).await;
        assert!(shown.contains(&format!("urn:contexture:problem:{kind}")), "{shown}");
    }
    assert_eq!(house.sql("select count(*) from audit.event where action = 'working-test-view'"), "0");
}
