//! What is kept packed and sent to many: bytes, forms and tags. Here, because only this room may call something released.
#![allow(clippy::unwrap_used, reason = "a test ends where its answer cannot be read")]

use access::Role;
use axum::body::to_bytes;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use disclosure::Released;
use flate2::read::GzDecoder;
use http::{ReleasedPack, ReleasedTag};
use std::io::Read as _;

fn accepting(value: &'static str) -> HeaderMap {
    [(ACCEPT_ENCODING, HeaderValue::from_static(value))].into_iter().collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_sent_unpacks_to_what_was_kept_and_tags_are_each_roles_own() {
    let bytes: Vec<u8> = (0..9_000_u32).flat_map(|n| (n / 7).to_le_bytes()).collect();
    let kept = Released::read_from_released_schema(bytes.clone());
    let pack = ReleasedPack::of("application/x", &kept);
    let tag = |role| move || ReleasedTag::new(role, "tile");
    let packed = pack.reply(Role::Analyst, tag(Role::Analyst), &accepting("gzip"));
    assert_eq!(packed.headers()[CONTENT_ENCODING], "gzip");
    assert_eq!(packed.headers()[VARY], "accept-encoding");
    let etag = packed.headers()[ETAG].clone();
    let body = to_bytes(packed.into_body(), usize::MAX).await.unwrap();
    assert!(body.len() < bytes.len());
    let mut unpacked = Vec::new();
    GzDecoder::new(&body[..]).read_to_end(&mut unpacked).unwrap();
    assert_eq!(unpacked, bytes);

    let plain = pack.reply(Role::BoardMember, tag(Role::BoardMember), &HeaderMap::new());
    assert!(plain.headers().get(CONTENT_ENCODING).is_none());
    assert_ne!(plain.headers()[ETAG], etag, "another role's tag");
    assert_eq!(to_bytes(plain.into_body(), usize::MAX).await.unwrap(), bytes);

    let held: HeaderMap = [(IF_NONE_MATCH, etag)].into_iter().collect();
    let unchanged = pack.reply(Role::Analyst, tag(Role::Analyst), &held);
    assert_eq!(unchanged.status(), StatusCode::NOT_MODIFIED);
    let changed = pack.reply(Role::BoardMember, tag(Role::BoardMember), &held);
    assert_eq!(changed.status(), StatusCode::OK, "one role's tag is no answer to another");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_short_or_does_not_shrink_is_sent_as_it_is() {
    let mut state = 1_u32;
    let noise: Vec<u8> = (0..5_000)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
        .collect();
    for bytes in [vec![0; 1_024], noise] {
        let pack = ReleasedPack::of("application/x", &Released::read_from_released_schema(bytes.clone()));
        let reply = pack.reply(Role::Analyst, || ReleasedTag::new(Role::Analyst, "x"), &accepting("gzip"));
        assert!(reply.headers().get(CONTENT_ENCODING).is_none());
        assert_eq!(to_bytes(reply.into_body(), usize::MAX).await.unwrap(), bytes);
    }
    let empty = ReleasedPack::of("application/x", &Released::read_from_released_schema(Vec::new()));
    let reply = empty.reply(Role::Analyst, || ReleasedTag::new(Role::Analyst, "x"), &HeaderMap::new());
    assert_eq!(reply.status(), StatusCode::NO_CONTENT);
    assert!(reply.headers().get(CONTENT_TYPE).is_none());
}
