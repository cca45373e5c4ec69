//! A write carries the session's token beside its cookie.

use crate::{DoorRules, ProblemReply, SessionToken};
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

/// The header that carries [`SessionToken::write_token`].
pub const WRITE_TOKEN_HEADER: &str = "x-contexture-token";

/// Middleware around the whole API: a write with a session's cookie is refused unless it also carries the token that only
/// our own page could read.
///
/// The third wall after `SameSite=Strict` and [`crate::same_origin`] (OWASP: an HMAC-based token bound to the session). The
/// sign-in itself is let through: a browser may come with the cookie of a session that ended, whose token no page can read any
/// more, and what it opens is opened by a passphrase and not by that cookie.
pub async fn write_token_check(State(rules): State<DoorRules>, request: Request, next: Next) -> Response {
    let reads = [Method::GET, Method::HEAD, Method::OPTIONS].contains(request.method());
    let signs_in = *request.method() == Method::POST && request.uri().path() == "/api/session";
    if reads || signs_in {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let token = SessionToken::of(&parts, rules);
    let sent = parts.headers.get(WRITE_TOKEN_HEADER).and_then(|value| value.to_str().ok());
    if token.is_none_or(|token| sent.is_some_and(|sent| token.writes_with(sent))) {
        next.run(Request::from_parts(parts, body)).await
    } else {
        ProblemReply::new(StatusCode::FORBIDDEN, "write-token").into_response()
    }
}
