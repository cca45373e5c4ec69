//! Whatever stands in a `Cookie` header: it is a session's token in the one form that a token has, or it is none.

#![allow(clippy::unwrap_used, reason = "a test ends where its request cannot be built")]

use axum::http::header::COOKIE;
use axum::http::{HeaderValue, Request};
use contexture_http::{CallerLang, DoorRules, SessionToken};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

const CASES: u32 = 300_000;

/// Anything a header can carry, and what nearly is a cookie of ours.
fn cookies() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..120),
        "(session|__Host-session|Session|lang|)=?[0-9a-fA-FgG ]{0,66}(;[ ]?(session|lang|__Host-session)=[0-9a-f]{62,66}){0,3}"
            .prop_map(String::into_bytes),
        "[ -~]{0,80}".prop_map(String::into_bytes),
    ]
}

#[test]
fn a_cookie_is_a_token_in_its_one_form_or_none() {
    let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
    let outcome = TestRunner::new(config).run(&cookies(), |bytes| {
        let Ok(value) = HeaderValue::from_bytes(&bytes) else { return Ok(()) };
        let text = value.to_str().unwrap_or_default().to_owned();
        let parts = Request::get("/").header(COOKIE, value).body(()).unwrap().into_parts().0;
        let _ = CallerLang::of(&parts);
        for (https, name) in [(false, "session"), (true, "__Host-session")] {
            let rules = DoorRules { https, ..DoorRules::default() };
            let first = text.split(';').find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='));
            let is_token = |value: &str| value.len() == 64 && value.bytes().all(|b| b.is_ascii_hexdigit());
            prop_assert_eq!(SessionToken::of(&parts, rules).is_some(), first.is_some_and(is_token));
        }
        Ok(())
    });
    outcome.unwrap();
}
