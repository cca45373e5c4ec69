//! The web app's files, and the headers on everything.

use crate::house::House;
use axum::http::{Method, StatusCode};

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_carries_the_security_headers() {
    let house = House::new().await;
    for path in ["/", "/app.wasm", "/missing.js", "/api/health", "/api/nothing", "/api/session"] {
        let answer = house.get(path, &[]).await;
        let policy = answer.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';")
        );
        assert!(!policy.contains("unsafe-inline") && !policy.contains("http"), "{policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
        assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin");
        assert!(answer.header("permissions-policy").contains("geolocation=()"));
        if path.starts_with("/api") {
            assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_apps_own_addresses_get_the_app_and_a_missing_file_does_not() {
    let house = House::new().await;
    for path in ["/", "/map", "/cy/map/2025?x=1", "/index.html"] {
        let page = house.get(path, &[]).await;
        assert_eq!(
            (page.status, page.header("content-type")),
            (StatusCode::OK, "text/html; charset=utf-8"),
            "{path}"
        );
        assert_eq!(page.header("cache-control"), "no-cache");
        assert!(page.body.contains("Contexture"));
    }
    for path in ["/missing.js", "/../Cargo.toml", "/%2e%2e/%2e%2e/etc/passwd.txt", "/app.wasm/x.js"] {
        assert_eq!(house.get(path, &[]).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(house.ask(Method::POST, "/map", &[], "").await.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test(flavor = "multi_thread")]
async fn files_are_sent_compressed_where_the_build_left_a_copy_and_kept_when_their_name_is_their_digest() {
    let house = House::new().await;
    let plain = house.get("/app.wasm", &[]).await;
    assert_eq!((plain.header("content-type"), plain.body.as_str()), ("application/wasm", "plain"));
    assert_eq!(plain.header("cache-control"), "no-cache");
    let brotli = house.get("/app.wasm", &[("accept-encoding", "gzip, br")]).await;
    assert_eq!((brotli.header("content-encoding"), brotli.body.as_str()), ("br", "brotli"));
    assert_eq!(brotli.header("content-type"), "application/wasm");
    let hashed = house.get("/app-0123456789abcdef.js", &[]).await;
    assert_eq!(hashed.header("cache-control"), "public, max-age=31536000, immutable");
}

#[test]
fn the_page_that_is_served_has_nothing_inline() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web/index.html");
    let page = std::fs::read_to_string(path).expect("the page of the web app");
    let tags: Vec<&str> = page.split('<').skip(1).filter_map(|tag| tag.split('>').next()).collect();
    assert!(tags.iter().any(|tag| tag.starts_with("script ")));
    for tag in tags {
        assert!(!tag.starts_with("script") || tag.contains(" src=\"/"), "a script of its own file: <{tag}>");
        assert!(!tag.starts_with("style") && !tag.contains(" style="), "no style but by file: <{tag}>");
        let handler = tag.split_whitespace().skip(1).any(|part| part.starts_with("on") && part.contains('='));
        assert!(!handler && !tag.contains("javascript:"), "no code in attributes: <{tag}>");
    }
}
