//! Answers of the released side: private, and checked again by tag.

use crate::{Reply, entity_tag, tag_held};
use access::Role;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use disclosure::Released;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

/// The strong validator of a released answer: role, view, and everything else the bytes depend on. Language is no part of
/// it, for released shapes carry both.
#[derive(Clone)]
pub struct ReleasedTag(Sha256);

impl ReleasedTag {
    /// The tag of a view as a role sees it. `view` is the route with its parameters as understood.
    pub fn new(role: Role, view: &str) -> Self {
        // Another version of the program may write the same values in another shape.
        Self(Sha256::new()).with(env!("CARGO_PKG_VERSION")).with(role.code()).with(view)
    }

    /// The same tag, which depends on one thing more: a release id, or a digest of the geography published.
    #[must_use]
    pub fn with(mut self, part: impl AsRef<[u8]>) -> Self {
        let part = part.as_ref();
        // Length first, so that two parts never read as one.
        self.0.update((part.len() as u64).to_be_bytes());
        self.0.update(part);
        self
    }

    /// The answer 304, when the caller has these very bytes. Ask it before the work is done.
    pub fn not_modified(&self, request: &HeaderMap) -> Option<Response> {
        tag_held(request, &self.value()).then(|| self.headed(StatusCode::NOT_MODIFIED.into_response()))
    }

    /// The tag as a header.
    pub(crate) fn value(&self) -> HeaderValue {
        entity_tag(self.0.clone().finalize())
    }

    fn headed(&self, mut response: Response) -> Response {
        let headers = response.headers_mut();
        // Private: no shared cache may hand one role's answer to another. No-cache: the tag is asked every time.
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
        headers.insert(ETAG, self.value());
        response
    }
}

/// Answers with a released shape, or with 304 when the caller has it already.
///
/// # Errors
/// When the shape has no JSON form.
pub fn released_reply<T: Serialize>(request: &HeaderMap, tag: &ReleasedTag, shape: &Released<T>) -> Reply {
    if let Some(unchanged) = tag.not_modified(request) {
        return Ok(unchanged);
    }
    let bytes = serde_json::to_vec(shape).map_err(|error| crate::ProblemReply::unplanned(&error))?;
    Ok(tag.headed(([(CONTENT_TYPE, "application/json")], bytes).into_response()))
}

/// Answers with released bytes of another kind than JSON, such as a file. The caller asks the tag first.
pub fn released_file(tag: &ReleasedTag, kind: &'static str, bytes: &Released<Vec<u8>>) -> Response {
    tag.headed(([(CONTENT_TYPE, kind)], bytes.get().clone()).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::header::IF_NONE_MATCH;

    #[test]
    fn the_tag_changes_with_role_view_and_release_and_answers_304_to_its_own() {
        let tag = ReleasedTag::new(Role::BoardMember, "map?year=2025").with("gwaelod-2025-1");
        let others = [
            ReleasedTag::new(Role::CommunitySafety, "map?year=2025").with("gwaelod-2025-1"),
            ReleasedTag::new(Role::BoardMember, "map?year=2024").with("gwaelod-2025-1"),
            ReleasedTag::new(Role::BoardMember, "map?year=2025").with("gwaelod-2024-1"),
        ];
        let held = |value: &str| -> HeaderMap {
            [(IF_NONE_MATCH, HeaderValue::from_str(value).unwrap())].into_iter().collect()
        };
        let own = tag.value();
        let own = own.to_str().unwrap();
        for request in [held(own), held(&format!("\"x\", W/{own}"))] {
            let unchanged = tag.not_modified(&request).expect("its own tag");
            assert_eq!(unchanged.status(), StatusCode::NOT_MODIFIED);
            assert_eq!(unchanged.headers()[ETAG], own);
            assert_eq!(unchanged.headers()[CACHE_CONTROL], "private, no-cache");
            for other in &others {
                assert!(other.not_modified(&request).is_none());
            }
        }
        assert!(tag.not_modified(&HeaderMap::new()).is_none());
    }
}
