//! The last hand on every answer of the API: problems in the caller's language, and nothing but problems when it fails.

use crate::{CallerLang, ProblemReply};
use axum::extract::Request;
use axum::http::header::{ALLOW, CONTENT_LENGTH, CONTENT_TYPE, VARY};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

/// Middleware around the whole API (`axum::middleware::from_fn(speak)`).
///
/// A [`ProblemReply`] is said again in the caller's language. A failure that did not come from one of our routes (a plain
/// 405 of the router, a text of an extractor) is replaced by the problem of its status, so that no other text gets out.
pub async fn speak(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let CallerLang(lang) = CallerLang::of(&parts);
    let mut response = next.run(Request::from_parts(parts, body)).await;
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let problem =
        response.extensions_mut().remove::<ProblemReply>().unwrap_or_else(|| ProblemReply::of_status(status));
    let mut spoken = problem.response(lang);
    // What else the answer said (cookies, Allow) stays.
    for (name, value) in response.headers() {
        if ![CONTENT_TYPE, CONTENT_LENGTH].contains(name)
            && (name == ALLOW || !spoken.headers().contains_key(name))
        {
            spoken.headers_mut().append(name, value.clone());
        }
    }
    spoken.headers_mut().append(VARY, HeaderValue::from_static("accept-language, cookie"));
    spoken
}

impl ProblemReply {
    /// The problem that stands for a bare status.
    pub(crate) fn of_status(status: StatusCode) -> Self {
        let kind = match status {
            StatusCode::NOT_FOUND => "not-found",
            StatusCode::METHOD_NOT_ALLOWED => "method-not-allowed",
            StatusCode::PAYLOAD_TOO_LARGE => "too-large",
            StatusCode::UNSUPPORTED_MEDIA_TYPE => "media-type",
            StatusCode::REQUEST_TIMEOUT | StatusCode::GATEWAY_TIMEOUT => "took-too-long",
            StatusCode::UNAUTHORIZED => "sign-in-needed",
            StatusCode::FORBIDDEN => "refused",
            StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => "busy",
            _ if status.is_client_error() => "malformed",
            _ => return Self::unplanned(&format!("a bare status {status}")),
        };
        Self::new(status, kind)
    }
}
