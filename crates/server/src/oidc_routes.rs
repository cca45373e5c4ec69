//! Signing in by the identity provider: there, and back.

use crate::State as Service;
use crate::oidc::{Oidc, OidcError, Secrets};
use axum::extract::State;
use axum::http::header::{LOCATION, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use http::{
    Door, Knock, OidcCookie, ProblemReply, Query, Reply, Routes, get, sign_in_subject, stranger_refused,
};
use serde::Deserialize;

/// The longest code and state that are looked at.
const ANSWER_BYTES: usize = 2048;

/// `GET /api/oidc/start`, `GET /api/oidc/callback`.
pub(crate) fn router() -> Routes<Service> {
    Routes::new()
        .route("/api/oidc/start", get(start).gives_nothing(303))
        .route("/api/oidc/callback", get(callback).gives_nothing(303))
}

/// Sends the browser to the provider, with a cookie of ten minutes by which it is known again when it comes back.
async fn start(State(service): State<Service>) -> Reply {
    let Some(oidc) = service.entry.oidc() else {
        return Err(ProblemReply::new(StatusCode::NOT_FOUND, "not-found"));
    };
    let cookie = OidcCookie::fresh()?;
    let address = match oidc.address(&secrets(&cookie)).await {
        Ok(address) => address,
        Err(error) => return Ok(back(&error_told(&error), Vec::new())),
    };
    request_keep(&service.door, &cookie).await?;
    Ok(back(&address, vec![cookie.set(service.door.rules())]))
}

/// What the provider sends back with the browser.
#[derive(Deserialize, utoipa::ToSchema)]
#[schema(as = ProviderAnswer)]
struct Answer {
    /// The authorisation code.
    code: Option<String>,
    /// What the browser was sent with.
    state: Option<String>,
    /// Who answers (RFC 9207).
    iss: Option<String>,
}

/// Comes back by a navigation from another site, with no page of ours to show a problem on, so every end is a redirect: to the
/// first page, which says what went wrong in a fixed sentence.
async fn callback(
    State(service): State<Service>,
    parts: Parts,
    answer: Result<Query<Answer>, ProblemReply>,
) -> Reply {
    let Some(oidc) = service.entry.oidc() else {
        return Err(ProblemReply::new(StatusCode::NOT_FOUND, "not-found"));
    };
    let rules = service.door.rules();
    let gone = OidcCookie::gone(rules);
    let taken = match (OidcCookie::of(&parts, rules), answer) {
        (Some(cookie), Ok(Query(answer))) => answer_take(&service.door, oidc, &cookie, answer).await,
        _ => Ok(Err(OidcError::Refused("no sign-in was begun in this browser"))),
    };
    let subject = match taken? {
        Ok(subject) => subject,
        Err(error) => return refuse(&service.door, &error, gone).await,
    };
    let knock = Knock::of(&parts, rules);
    match sign_in_subject(&service.door, &subject.issuer, &subject.subject, knock).await? {
        Some((token, _)) => Ok(back("/", vec![token.cookie(rules), gone])),
        None => refuse(&service.door, &OidcError::Refused("the subject is linked to no account"), gone).await,
    }
}

/// In order: the browser is the one that was sent, once, within ten minutes; the state is the one that it was sent with; the
/// answer is the issuer's (RFC 9207); the code is good for a token that stands every check.
async fn answer_take(
    door: &Door,
    oidc: &Oidc,
    cookie: &OidcCookie,
    answer: Answer,
) -> Reply<Result<crate::oidc::Subject, OidcError>> {
    if !request_take(door, cookie).await? {
        return Ok(Err(OidcError::Refused("the sign-in was begun too long ago, or has come back before")));
    }
    let secrets = secrets(cookie);
    if !answer.state.is_some_and(|state| state.len() <= ANSWER_BYTES && cookie.is_derived("state", &state)) {
        return Ok(Err(OidcError::Refused("the state is another")));
    }
    if answer.iss.is_some_and(|issuer| issuer != oidc.issuer()) {
        return Ok(Err(OidcError::Refused("another issuer answers")));
    }
    match answer.code.filter(|code| code.len() <= ANSWER_BYTES) {
        Some(code) => Ok(oidc.subject(code, &secrets).await),
        None => Ok(Err(OidcError::Refused("the provider gave no code"))),
    }
}

fn secrets(cookie: &OidcCookie) -> Secrets {
    Secrets {
        state: cookie.derived("state"),
        nonce: cookie.derived("nonce"),
        verifier: cookie.derived("verifier"),
    }
}

async fn refuse(door: &Door, error: &OidcError, gone: HeaderValue) -> Reply {
    stranger_refused(door, "sign-in-refused").await?;
    Ok(back(&error_told(error), vec![gone]))
}

/// The first page, with a word for what went wrong; the cause is the log's.
fn error_told(error: &OidcError) -> String {
    tracing::warn!(%error, "signing in by the identity provider failed");
    match error {
        OidcError::Unreachable(_) => "/?sign-in=provider-away".to_owned(),
        OidcError::Refused(_) => "/?sign-in=provider-refused".to_owned(),
    }
}

fn back(address: &str, cookies: Vec<HeaderValue>) -> Response {
    let Ok(location) = HeaderValue::from_str(address) else {
        return ProblemReply::unplanned(&"the provider's address cannot be sent").into_response();
    };
    let mut response = (StatusCode::SEE_OTHER, [(LOCATION, location)]).into_response();
    for cookie in cookies {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

async fn request_keep(door: &Door, cookie: &OidcCookie) -> Result<(), sqlx::Error> {
    sqlx::query!("-- server::request_keep\ndelete from access.oidc_request where expires_at < now()")
        .execute(door.pool())
        .await?;
    sqlx::query!(
        "-- server::request_keep
         insert into access.oidc_request (request_hash, expires_at) values ($1, now() + interval '10 minutes')",
        &cookie.digest()
    )
    .execute(door.pool())
    .await?;
    Ok(())
}

/// Whether the sign-in was begun and is not over; it is over now.
async fn request_take(door: &Door, cookie: &OidcCookie) -> Result<bool, sqlx::Error> {
    let taken = sqlx::query_scalar!(
        r#"-- server::request_take
        delete from access.oidc_request where request_hash = $1 returning expires_at > now() as "live!""#,
        &cookie.digest()
    )
    .fetch_optional(door.pool())
    .await?;
    Ok(taken.unwrap_or(false))
}
