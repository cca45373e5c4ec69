//! Answers that are the same for every signed-in account: private, and checked again by tag.

use crate::{ProblemReply, Reply, entity_tag, tag_held};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::IntoResponse as _;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

/// Answers with a shape, or with 304 when the caller has these very bytes. The tag is their digest, so it changes with them and with
/// nothing else. For what is no secret among accounts and is cheap to make; never for counts.
///
/// # Errors
/// When the shape has no JSON form.
pub fn tagged_reply<T: Serialize>(request: &HeaderMap, shape: &T) -> Reply {
    let bytes = serde_json::to_vec(shape).map_err(|error| ProblemReply::unplanned(&error))?;
    let tag = entity_tag(Sha256::digest(&bytes));
    let mut response = if tag_held(request, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(CONTENT_TYPE, "application/json")], bytes).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    headers.insert(ETAG, tag);
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::header::IF_NONE_MATCH;

    #[test]
    fn the_same_bytes_are_not_sent_twice_and_others_are() {
        let first = tagged_reply(&HeaderMap::new(), &["a"]).unwrap();
        assert_eq!(first.status(), StatusCode::OK);
        assert_eq!(first.headers()[CACHE_CONTROL], "private, no-cache");
        let held: HeaderMap = [(IF_NONE_MATCH, first.headers()[ETAG].clone())].into_iter().collect();
        let again = tagged_reply(&held, &["a"]).unwrap();
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        assert_eq!(again.headers()[ETAG], first.headers()[ETAG]);
        assert_eq!(tagged_reply(&held, &["b"]).unwrap().status(), StatusCode::OK);
    }
}
