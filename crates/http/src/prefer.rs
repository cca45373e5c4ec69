//! Whether a caller waits for an answer, or wants a job that is asked for later: `Prefer: respond-async` (RFC 7240).
//!
//! The caller decides, and nothing else does. Without the header the answer comes when the work is done, as it always did, so that
//! nobody takes "begun" for "done"; with it the answer is 202 and the address of a job, however short the work may be.

use crate::{Operation, Taken};
use api::Job;
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use std::convert::Infallible;

/// What a caller would rather have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prefers {
    /// A job, and no waiting.
    pub a_job: bool,
}

impl Prefers {
    fn of(headers: &HeaderMap) -> Self {
        let said = headers.get_all("prefer").iter().filter_map(|header| header.to_str().ok());
        let mut preferences = said.flat_map(|header| header.split(','));
        let a_job = preferences.any(|one| {
            let name = one.split(';').next().unwrap_or_default();
            name.trim().eq_ignore_ascii_case("respond-async")
        });
        Self { a_job }
    }
}

impl<S: Sync> FromRequestParts<S> for Prefers {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.headers))
    }
}

impl Taken for Prefers {
    fn taken(operation: &mut Operation) {
        operation.deferrable = true;
        operation.answer_of::<Job>(202);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_is_what_is_asked_for_in_the_words_of_the_standard() {
        for (said, a_job) in [
            ("respond-async", true),
            ("Respond-Async", true),
            ("return=minimal, respond-async ;x=1", true),
            ("wait=10", false),
            ("respond-asynchronously", false),
            ("", false),
        ] {
            let headers = HeaderMap::from_iter([("prefer".parse().unwrap(), said.parse().unwrap())]);
            assert_eq!(Prefers::of(&headers), Prefers { a_job }, "{said}");
        }
        assert_eq!(Prefers::of(&HeaderMap::new()), Prefers { a_job: false });
    }
}
