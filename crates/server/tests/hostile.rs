//! What a stranger, a stray page or a broken program may send, and what they get.

use crate::house::{House, ask};
use axum::http::{Method, StatusCode};
use cluster::{Cluster, Options};
use server::{ServerOptions, app};

#[tokio::test(flavor = "multi_thread")]
async fn malformed_bodies_are_one_problem_in_both_languages_and_never_quoted() {
    let house = House::new().await;
    let deep = "[".repeat(100_000);
    let bodies = [
        "",
        "{",
        "null",
        "[1,2]",
        r#"{"name":1,"passphrase":[]}"#,
        r#"{"name":"Gwenllian"}"#,
        "\u{0}",
        &deep,
    ];
    for body in bodies {
        let answer = house.ask(Method::POST, "/api/session", &[("accept-language", "cy")], body).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{body:.20}");
        let problem = answer.problem();
        assert_eq!(problem.kind, "urn:contexture:problem:malformed");
        assert_eq!((answer.header("content-language"), &problem.title), ("cy", &problem.cy.title));
        assert!(!problem.en.detail.is_empty() && problem.en.detail != problem.cy.detail);
        assert!(!answer.body.contains("Gwenllian") && !answer.body.contains("line 1"), "{}", answer.body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_kind_of_content_and_too_much_of_it_are_problems() {
    let house = House::new().await;
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let answer = house.ask(Method::POST, "/api/session", &form, "name=a").await;
    assert_eq!(answer.problem().kind, "urn:contexture:problem:media-type");
    let body = format!(r#"{{"name":"a","passphrase":"{}"}}"#, "x".repeat(3_000_000));
    let answer = house.ask(Method::POST, "/api/session", &[], &body).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(answer.problem().kind, "urn:contexture:problem:too-large");
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_addresses_of_a_signed_in_analyst_never_end_in_a_fault_of_ours() {
    let house = House::new().await;
    let cookie = house.cookie("analyst").await;
    let with = [("cookie", cookie.as_str())];
    house.ask(Method::PUT, "/api/session/purpose", &with, r#"{"purpose":"data_quality"}"#).await;
    let long = format!("/api/working/map?harm={}", "cse,".repeat(10_000));
    for path in [
        "/api/working/map?from=2025-13",
        "/api/working/map?from=%00",
        "/api/working/map?from=2025-01&from=2025-02",
        "/api/working/map?harm=';drop%20table%20x",
        "/api/working/map?harm=%FF%FE",
        "/api/released/map?year=NaN",
        "/api/released/map?year=99999999999",
        "/api/released/map?year=-32768",
        "/api/released/map?year=2025&year=2024",
        &long,
    ] {
        let answer = house.get(path, &with).await;
        assert!(
            answer.status.is_client_error() || answer.status.is_success(),
            "{path:.60}: {}",
            answer.status
        );
        if answer.status.is_client_error() {
            answer.problem();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filter_that_cannot_be_read_is_named_and_its_value_is_not_repeated() {
    let house = House::new().await;
    let cookie = house.cookie("analyst").await;
    let with = [("cookie", cookie.as_str())];
    house.ask(Method::PUT, "/api/session/purpose", &with, r#"{"purpose":"data_quality"}"#).await;
    for (query, field) in
        [("from=2025-77", "from"), ("harm=Gwenllian", "harm"), ("source=x&lang=cy", "source")]
    {
        let answer = house.get(&format!("/api/working/map?{query}"), &with).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}: {}", answer.body);
        let problem = answer.problem();
        assert_eq!(
            (problem.kind.as_str(), problem.fields[0].field.as_str()),
            ("urn:contexture:problem:filter", field)
        );
        assert!(!answer.body.contains("Gwenllian") && !answer.body.contains("2025-77"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_may_take_files_in_gets_one_past_the_door() {
    let house = House::new().await;
    let file = "source_sector,agency_code\npolice,GWL-POL\n";
    for (name, status) in [("partner", StatusCode::FORBIDDEN), ("officer", StatusCode::FORBIDDEN)] {
        let cookie = house.cookie(name).await;
        let headers = [("cookie", cookie.as_str()), ("content-type", "text/csv")];
        let answer = house.ask(Method::POST, "/api/intake/concerns?dry_run=true", &headers, file).await;
        assert_eq!(answer.status, status, "{name}");
        assert_eq!(answer.problem().kind, "urn:contexture:problem:refused");
    }
    let cookie = house.cookie("intake").await;
    let headers = [("cookie", cookie.as_str()), ("content-type", "text/csv")];
    for body in [file, "", "\u{0}", "a;b;c\n1;2;3\n"] {
        let answer = house.ask(Method::POST, "/api/intake/concerns?dry_run=true", &headers, body).await;
        assert!(answer.status.is_client_error(), "{}: {}", answer.status, answer.body);
        answer.problem();
    }
    let large = "x".repeat(3_000_000);
    let answer = house.ask(Method::POST, "/api/intake/concerns?dry_run=true", &headers, &large).await;
    assert_ne!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "files may be larger than other bodies");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_api_does_not_have_is_a_problem_and_tells_nobody_more() {
    let house = House::new().await;
    let nothing = house.get("/api/nothing?lang=cy", &[]).await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
    assert_eq!(nothing.problem().title, "Heb ei ganfod");
    let wrong_way = house.ask(Method::PATCH, "/api/session", &[], "").await;
    assert_eq!(wrong_way.problem().kind, "urn:contexture:problem:method-not-allowed");
    assert!(wrong_way.header("allow").contains("POST"));
    for path in [
        "/api/session",
        "/api/working/map",
        "/api/released/map",
        "/api/released/geography",
        "/api/intake/template",
    ] {
        let stranger = house.get(path, &[]).await;
        assert_eq!(stranger.problem().kind, "urn:contexture:problem:sign-in-needed", "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_sites_page_cannot_write() {
    let house = House::new().await;
    let cookie = house.cookie("analyst").await;
    for stray in [
        vec![("sec-fetch-site", "cross-site"), ("origin", "https://elsewhere.example")],
        vec![("sec-fetch-site", "same-site"), ("origin", "http://localhost:9999")],
        vec![("sec-fetch-site", "same-origin"), ("origin", "null")],
    ] {
        let headers: Vec<_> = stray.into_iter().chain([("cookie", cookie.as_str())]).collect();
        let answer = house.ask(Method::DELETE, "/api/session", &headers, "").await;
        assert_eq!(answer.problem().kind, "urn:contexture:problem:other-origin");
    }
    let still = house.get("/api/session", &[("cookie", &cookie)]).await;
    assert_eq!(still.status, StatusCode::OK, "the session stands");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_was_pointed_at_this_machine_is_not_answered() {
    let house = House::new().await;
    let rebound = house.get("/api/sign-in", &[("host", "rebound.example:8750")]).await;
    assert_eq!(rebound.status, StatusCode::MISDIRECTED_REQUEST);
    assert_eq!(rebound.problem().kind, "urn:contexture:problem:wrong-host");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stopped_database_is_said_so_and_comes_back_without_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let start = || Cluster::start_or_attach(&Options::fast(dir.path().join("data")), |_| {}).unwrap();
    let cluster = start();
    cluster.database_ensure("stopping").unwrap();
    let pools = crate::house::pools(&cluster, "stopping").await;
    let door = http::Door::new(pools.door.clone(), http::DoorRules::default());
    let options = ServerOptions::loopback(dir.path());
    let service = app(crate::house::state(&pools, door, Vec::new()), &options);
    let health =
        |headers: &'static [(&str, &str)]| ask(service.clone(), Method::GET, "/api/health", headers, "");
    assert_eq!(health(&[]).await.body, r#"{"status":"ok"}"#);

    cluster.stop();
    let away = health(&[("accept-language", "cy-GB")]).await;
    assert_eq!(away.status, StatusCode::SERVICE_UNAVAILABLE, "{}", away.body);
    assert_eq!(away.problem().title, "Nid yw’r gronfa ddata yn ateb");
    assert_eq!(away.header("retry-after"), "5");

    let _again = start();
    assert_eq!(health(&[]).await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_write_without_the_token_of_its_own_session_changes_nothing() {
    let house = House::new().await;
    let (cookie, other) = (house.cookie("analyst").await, house.cookie("analyst").await);
    let told = |answer: &crate::house::Answer| -> String {
        let who: api::Who = serde_json::from_str(&answer.body).expect("who is signed in");
        who.write_token
    };
    let others = told(&house.get("/api/session", &[("cookie", &other)]).await);
    let own = told(&house.get("/api/session", &[("cookie", &cookie)]).await);
    assert_ne!(own, others);
    for wrong in ["", "0", &"0".repeat(64), &others, cookie.split('=').nth(1).unwrap()] {
        let headers = [("cookie", cookie.as_str()), ("x-contexture-token", wrong)];
        let answer = house.ask(Method::DELETE, "/api/session", &headers, "").await;
        assert_eq!(answer.problem().kind, "urn:contexture:problem:write-token", "{wrong}");
    }
    assert_eq!(house.get("/api/session", &[("cookie", &cookie)]).await.status, StatusCode::OK);
    let headers = [("cookie", cookie.as_str()), ("x-contexture-token", own.as_str())];
    let out = house.ask(Method::DELETE, "/api/session", &headers, "").await;
    assert_eq!(out.status, StatusCode::NO_CONTENT);

    // Whose session ended meanwhile can sign in again without a token that no page could have.
    let body = r#"{"name":"analyst","passphrase":"clychau-gwaelod-analyst"}"#;
    let stale = [("cookie", cookie.as_str()), ("x-contexture-token", "")];
    assert_eq!(house.ask(Method::POST, "/api/session", &stale, body).await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_ids_and_answers_at_ones_own_account_are_fixed_problems() {
    let house = House::new().await;
    let cookie = house.cookie("analyst").await;
    let with = [("cookie", cookie.as_str())];
    let nothing = "00000000-0000-0000-0000-000000000000";
    for room in ["sessions", "passkeys"] {
        let mut answers = Vec::new();
        for id in [nothing, "1", "%00", "'; drop table access.session;--", &"9".repeat(3000)] {
            let path = format!("/api/{room}/{}", id.replace([' ', '\'', ';'], "%20"));
            let answer = house.ask(Method::DELETE, &path, &with, "").await;
            assert_eq!(answer.problem().kind, "urn:contexture:problem:not-found", "{path:.60}");
            answers.push(answer.body);
        }
        answers.dedup();
        assert_eq!(answers.len(), 1, "the same bytes for every one");
    }
    for body in ["", "{", "null", "[]", "{\"code\":1}", &"[".repeat(50_000)] {
        for path in ["/api/step-up", "/api/passkeys", "/api/passkeys/begin", "/api/passphrase"] {
            let method = if path == "/api/passphrase" { Method::PUT } else { Method::POST };
            let answer = house.ask(method, path, &with, body).await;
            assert_eq!(answer.problem().kind, "urn:contexture:problem:malformed", "{path} {body:.20}");
        }
    }
    let none = house.ask(Method::POST, "/api/step-up/begin", &with, "").await;
    assert_eq!(none.problem().kind, "urn:contexture:problem:passkey-none");
    for path in ["/api/sessions", "/api/passkeys"] {
        assert_eq!(house.get(path, &[]).await.problem().kind, "urn:contexture:problem:sign-in-needed");
        assert_eq!(house.get(path, &with).await.header("cache-control"), "no-store");
    }
    assert_eq!(house.get("/api/oidc/start", &[]).await.problem().kind, "urn:contexture:problem:not-found");
}
