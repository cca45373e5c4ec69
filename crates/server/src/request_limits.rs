//! What a request may be before anybody looks at what it asks: how often, how long, how large, in which form.

use axum::extract::{Request, State};
use axum::http::header::CONTENT_ENCODING;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::{CallerAddress, Pace, ProblemReply, RequestRate};
use std::sync::Arc;
use std::time::Duration;

/// Bytes of an address with its query. Our longest are a few hundred.
const ADDRESS_BYTES: usize = 8 << 10;
/// Bytes of all headers together.
const HEADER_BYTES: usize = 16 << 10;

/// The limits of one service.
#[derive(Clone)]
pub(crate) struct Limits {
    pace: Arc<Pace<CallerAddress>>,
}

impl Limits {
    pub(crate) fn new(rate: RequestRate) -> Self {
        Self { pace: Arc::new(Pace::new(rate)) }
    }

    /// Counts one request of an address.
    ///
    /// # Errors
    /// How long to wait, when it has asked too often.
    pub(crate) fn step(&self, address: &CallerAddress) -> Result<(), Duration> {
        self.pace.step(address)
    }
}

/// Middleware: refuses what no browser of ours sends, before any of it is parsed.
pub(crate) async fn check(State(limits): State<Limits>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    match refusal(&limits, &parts) {
        Some(problem) => problem.into_response(),
        None => next.run(Request::from_parts(parts, body)).await,
    }
}

fn refusal(limits: &Limits, parts: &Parts) -> Option<ProblemReply> {
    if let Some(address) = parts.extensions.get::<CallerAddress>()
        && let Err(wait) = limits.step(address)
    {
        let seconds = u32::try_from(wait.as_secs()).unwrap_or(u32::MAX).saturating_add(1);
        return Some(
            ProblemReply::new(StatusCode::TOO_MANY_REQUESTS, "too-many-requests").retry_after(seconds),
        );
    }
    unfit(parts)
}

/// Whether the head of a request is within bounds.
pub(crate) fn fits(parts: &Parts) -> bool {
    unfit(parts).is_none()
}

fn unfit(parts: &Parts) -> Option<ProblemReply> {
    if parts.uri.path_and_query().is_some_and(|asked| asked.as_str().len() > ADDRESS_BYTES) {
        return Some(ProblemReply::new(StatusCode::URI_TOO_LONG, "address-too-long"));
    }
    if header_bytes(&parts.headers) > HEADER_BYTES {
        return Some(ProblemReply::new(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE, "headers-too-large"));
    }
    let plain = |value: &axum::http::HeaderValue| value.as_bytes().eq_ignore_ascii_case(b"identity");
    if !parts.headers.get_all(CONTENT_ENCODING).iter().all(plain) {
        return Some(ProblemReply::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "encoding"));
    }
    None
}

fn header_bytes(headers: &HeaderMap) -> usize {
    headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum()
}
