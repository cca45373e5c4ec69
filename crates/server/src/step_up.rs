//! Showing a passkey in an open session.

use crate::State as Service;
use crate::ceremony::{Ceremonial, Ceremony, ceremony_keep, ceremony_take};
use crate::passkey_list::passkeys_of;
use crate::session_routes::{token_of, who};
use api::Who;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::http::request::Parts;
use axum::response::IntoResponse as _;
use http::{
    AuditEvent, Caller, Json, ProblemReply, Reply, Routes, SessionToken, audit_insert, post, session_step_up,
};
use sqlx::PgConnection;
use webauthn_rs::prelude::{
    AuthenticationResult, Passkey, PasskeyAuthentication, PublicKeyCredential, RequestChallengeResponse,
    Webauthn,
};

/// `POST /api/step-up/begin`, `POST /api/step-up`.
pub(crate) fn router() -> Routes<Service> {
    Routes::new().route("/api/step-up/begin", post(begin)).route("/api/step-up", post(finish).gives::<Who>())
}

pub(crate) fn webauthn(service: &Service) -> Reply<&Webauthn> {
    service.entry.passkeys().ok_or_else(|| ProblemReply::new(StatusCode::CONFLICT, "passkeys-off"))
}

/// What the authenticator is asked. The account's own passkeys only, with user verification.
async fn begin(
    State(service): State<Service>,
    caller: Caller,
    parts: Parts,
) -> Reply<Json<Ceremonial<RequestChallengeResponse>>> {
    let token = token_of(&service, &parts)?;
    let mut act = service.door.pool().begin().await?;
    let passkeys: Vec<Passkey> =
        passkeys_of(&mut act, &caller).await?.into_iter().map(|(_, passkey)| passkey).collect();
    if passkeys.is_empty() {
        return Err(ProblemReply::new(StatusCode::CONFLICT, "passkey-none"));
    }
    let (asked, state) = webauthn(&service)?
        .start_passkey_authentication(&passkeys)
        .map_err(|error| ProblemReply::unplanned(&error))?;
    ceremony_keep(&mut act, &token, Ceremony::StepUp, &state).await?;
    act.commit().await?;
    Ok(Json(Ceremonial(asked)))
}

/// The session goes on under a new id.
async fn finish(
    State(service): State<Service>,
    caller: Caller,
    parts: Parts,
    Json(Ceremonial(shown)): Json<Ceremonial<PublicKeyCredential>>,
) -> Reply {
    let token = token_of(&service, &parts)?;
    let mut act = service.door.pool().begin().await?;
    let stepped = match passkey_check(&mut act, &service, &token, &shown).await? {
        Some(_) => session_step_up(&mut act, &token).await?,
        None => None,
    };
    let Some(fresh) = stepped else {
        audit_insert(&mut act, &AuditEvent::by(caller.who(), "step-up-refused", "session")).await?;
        act.commit().await?;
        return Err(ProblemReply::new(StatusCode::FORBIDDEN, "passkey-refused"));
    };
    audit_insert(&mut act, &AuditEvent::by(caller.who(), "step-up", "session")).await?;
    act.commit().await?;
    let caller = caller.after_step_up();
    let who = who(&service, &caller, &fresh).await?;
    Ok(([(SET_COOKIE, fresh.cookie(service.door.rules()))], Json(who)).into_response())
}

/// Whether the assertion answers the question of this session. The signature counter is checked twice: by the library against
/// the passkey as it was when it was asked, and here against the row as it is now, locked, so that of two answers made with the
/// same counter one fails (Web Authentication, 7.2 step 22).
async fn passkey_check(
    connection: &mut PgConnection,
    service: &Service,
    token: &SessionToken,
    shown: &PublicKeyCredential,
) -> Reply<Option<AuthenticationResult>> {
    let asked: Option<PasskeyAuthentication> = ceremony_take(connection, token, Ceremony::StepUp).await?;
    let Some(asked) = asked else { return Ok(None) };
    let Ok(result) = webauthn(service)?.finish_passkey_authentication(shown, &asked) else {
        return Ok(None);
    };
    let id: &[u8] = result.cred_id().as_ref();
    let row = sqlx::query!(
        r#"-- server::passkey_check
        select p.passkey_id, p.credential, coalesce((p.credential #>> '{cred,counter}')::bigint, 0) as "counter!"
        from access.passkey p join access.session s using (account_id)
        where p.credential_id = $1 and s.session_hash = $2
        for update of p"#,
        id,
        &token.digest()
    )
    .fetch_optional(&mut *connection)
    .await?;
    // Removed while the question was open.
    let Some(row) = row else { return Ok(None) };
    let counter = i64::from(result.counter());
    if (counter > 0 || row.counter > 0) && counter <= row.counter {
        return Ok(None);
    }
    let mut passkey: Passkey = serde_json::from_value(row.credential)
        .map_err(|_| ProblemReply::unplanned(&"access.passkey.credential cannot be read"))?;
    passkey.update_credential(&result);
    let credential = serde_json::to_value(&passkey).map_err(|error| ProblemReply::unplanned(&error))?;
    sqlx::query!(
        "-- server::passkey_check
         update access.passkey set credential = $2, used_at = now() where passkey_id = $1",
        row.passkey_id,
        credential
    )
    .execute(connection)
    .await?;
    Ok(Some(result))
}
