//! The two paths, through a session and over a real database.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::house::{file, row};
use crate::room::{Desk, body};
use api::{Problem, Receipt};
use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{Request, StatusCode};
use tower::ServiceExt as _;

#[tokio::test(flavor = "multi_thread")]
async fn a_file_comes_in_raw_or_by_a_form_and_is_logged() {
    let desk = Desk::of("analyst").await;
    let raw = file([row(1), row(2), "broken".to_owned()]);
    let dry: Receipt =
        body(desk.post("/api/intake/concerns?dry_run=true", "text/csv", raw.clone()).await).await;
    assert_eq!((dry.accepted, dry.dry_run, desk.house.concerns()), (2, true, 0));
    let form = format!(
        "--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"march.csv\"\r\n\r\n{raw}\r\n--edge--\r\n"
    );
    let answer = desk.post("/api/intake/concerns?lang=cy", "multipart/form-data; boundary=edge", form).await;
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

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_file_is_a_problem_and_a_large_one_is_never_read() {
    let desk = Desk::of("analyst").await;
    let answer = desk.post("/api/intake/concerns", "text/csv", "").await;
    assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let problem: Problem = body(answer).await;
    assert_eq!(problem.kind, "urn:contexture:problem:intake-file");
    assert!(problem.en.detail.contains("empty") && problem.cy.detail != problem.en.detail);
    let answer = desk.post("/api/intake/concerns", "text/csv", vec![b'a'; 65 << 20]).await;
    assert_eq!(answer.status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert!(body::<Problem>(answer).await.en.detail.contains("20 MB"));
    let answer = desk.post("/api/intake/concerns?mapping=nobody-s", "text/csv", file([row(1)])).await;
    assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
    assert_eq!(desk.house.concerns(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_import_is_refused_before_the_file_is_looked_at() {
    let desk = Desk::of("community_safety").await;
    assert_eq!(
        desk.post("/api/intake/concerns", "text/csv", file([row(1)])).await.status(),
        StatusCode::FORBIDDEN
    );
    let stranger = Request::post("/api/intake/concerns").body(Body::from(file([row(1)]))).unwrap();
    assert_eq!(desk.router.clone().oneshot(stranger).await.unwrap().status(), StatusCode::UNAUTHORIZED);
    assert_eq!(desk.house.concerns(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_template_can_be_fetched_and_sent_back() {
    let desk = Desk::of("analyst").await;
    let answer = desk.get("/api/intake/template").await;
    assert_eq!(answer.headers()[CONTENT_TYPE], "text/csv; charset=utf-8");
    let template = axum::body::to_bytes(answer.into_body(), 1 << 16).await.unwrap();
    let receipt: Receipt = body(desk.post("/api/intake/concerns", "text/csv", template).await).await;
    assert_eq!((receipt.accepted, receipt.rows.len()), (2, 0));
}
