//! Adding a passkey to one's own account.

use crate::State as Service;
use crate::ceremony::{Ceremonial, Ceremony, ceremony_keep, ceremony_take};
use crate::enrolment::code_digest;
use crate::passkey_list::passkeys_of;
use crate::session_routes::token_of;
use crate::step_up::webauthn;
use api::PasskeyAdd;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::request::Parts;
use http::{
    AuditEvent, Caller, Json, ProblemReply, Reply, Routes, SessionToken, audit_insert, audit_write, post,
};
use sqlx::PgConnection;
use sqlx::error::ErrorKind;
use uuid::Uuid;
use webauthn_rs::prelude::{CreationChallengeResponse, PasskeyRegistration, RegisterPublicKeyCredential};

/// Passkeys of an account at most.
const PASSKEYS_MOST: usize = 10;

/// `POST /api/passkeys/begin`, `POST /api/passkeys`.
pub(crate) fn router() -> Routes<Service> {
    Routes::new()
        .route("/api/passkeys/begin", post(begin))
        .route("/api/passkeys", post(finish).gives_nothing(201))
}

/// Why a passkey may be added, if it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Leave {
    /// One that the account has was shown within 15 minutes.
    Shown,
    /// The administrator's code was given, within 15 minutes of signing in.
    Code,
    /// A demo account without a passkey, within 15 minutes of signing in.
    Demo,
}

/// The account holder proves more than the passphrase before an authenticator is bound to the account: another passkey, or
/// the administrator's code beside a fresh sign-in (NIST SP 800-63B, 4.1.2.1). A stolen session alone adds nothing.
fn leave(caller: &Caller, fresh: bool, code_right: bool) -> Result<Leave, &'static str> {
    let waived = caller.step_up().is_waived();
    if caller.stepped_up() && !waived {
        return Ok(Leave::Shown);
    }
    match (fresh, code_right, waived) {
        (false, ..) => Err("sign-in-anew"),
        (true, true, _) => Ok(Leave::Code),
        (true, false, true) => Ok(Leave::Demo),
        (true, false, false) => Err("enrolment-code"),
    }
}

async fn begin(
    State(service): State<Service>,
    caller: Caller,
    parts: Parts,
    Json(asked): Json<PasskeyAdd>,
) -> Reply<Json<Ceremonial<CreationChallengeResponse>>> {
    let token = token_of(&service, &parts)?;
    let user = caller.who().user().ok_or_else(|| ProblemReply::new(StatusCode::FORBIDDEN, "refused"))?;
    let mut act = service.door.pool().begin().await?;
    let fresh = session_is_fresh(&mut act, &token).await?;
    let right = match &asked.code {
        Some(code) if fresh => code_is_right(&mut act, user.0, code).await?,
        _ => false,
    };
    if let Err(kind) = leave(&caller, fresh, right) {
        if asked.code.is_some() {
            audit_write(
                service.door.pool(),
                &AuditEvent::by(caller.who(), "passkey-refused", user.to_string()),
            )
            .await?;
        }
        return Err(ProblemReply::new(StatusCode::FORBIDDEN, kind));
    }
    let present = passkeys_of(&mut act, &caller).await?;
    if present.len() >= PASSKEYS_MOST {
        return Err(ProblemReply::new(StatusCode::CONFLICT, "passkeys-enough"));
    }
    let exclude = present.iter().map(|(_, passkey)| passkey.cred_id().clone()).collect();
    let name = caller.sign_in_name();
    let (ask, state) = webauthn(&service)?
        .start_passkey_registration(user.0, name, name, Some(exclude))
        .map_err(|error| ProblemReply::unplanned(&error))?;
    ceremony_keep(&mut act, &token, Ceremony::Register, &state).await?;
    act.commit().await?;
    Ok(Json(Ceremonial(ask)))
}

/// Keeps the new passkey and uses the administrator's code up.
async fn finish(
    State(service): State<Service>,
    caller: Caller,
    parts: Parts,
    Json(Ceremonial(made)): Json<Ceremonial<RegisterPublicKeyCredential>>,
) -> Reply<StatusCode> {
    let token = token_of(&service, &parts)?;
    let user = caller.who().user().ok_or_else(|| ProblemReply::new(StatusCode::FORBIDDEN, "refused"))?;
    let mut act = service.door.pool().begin().await?;
    let asked: Option<PasskeyRegistration> = ceremony_take(&mut act, &token, Ceremony::Register).await?;
    let passkey =
        asked.and_then(|asked| webauthn(&service).ok()?.finish_passkey_registration(&made, &asked).ok());
    let Some(passkey) = passkey else {
        audit_insert(&mut act, &AuditEvent::by(caller.who(), "passkey-refused", user.to_string())).await?;
        act.commit().await?;
        return Err(ProblemReply::new(StatusCode::FORBIDDEN, "passkey-refused"));
    };
    let (id, credential) = (Uuid::new_v4(), serde_json::to_value(&passkey));
    let credential = credential.map_err(|error| ProblemReply::unplanned(&error))?;
    let credential_id: &[u8] = passkey.cred_id().as_ref();
    let kept = sqlx::query!(
        "-- server::passkey_add
         insert into access.passkey (passkey_id, account_id, credential_id, credential) values ($1, $2, $3, $4)",
        id,
        user.0,
        credential_id,
        credential
    )
    .execute(&mut *act)
    .await;
    match kept {
        Err(sqlx::Error::Database(cause)) if cause.kind() == ErrorKind::UniqueViolation => {
            return Err(ProblemReply::new(StatusCode::FORBIDDEN, "passkey-refused"));
        }
        other => other?,
    };
    sqlx::query!("-- server::passkey_add\ndelete from access.enrolment_code where account_id = $1", user.0)
        .execute(&mut *act)
        .await?;
    audit_insert(&mut act, &AuditEvent::by(caller.who(), "passkey-add", id.to_string())).await?;
    act.commit().await?;
    Ok(StatusCode::CREATED)
}

async fn session_is_fresh(connection: &mut PgConnection, token: &SessionToken) -> Result<bool, sqlx::Error> {
    let fresh = sqlx::query_scalar!(
        r#"-- server::session_is_fresh
        select created_at > now() - interval '15 minutes' as "fresh!" from access.session where session_hash = $1"#,
        &token.digest()
    )
    .fetch_optional(connection)
    .await?;
    Ok(fresh.unwrap_or(false))
}

async fn code_is_right(
    connection: &mut PgConnection,
    account: Uuid,
    code: &str,
) -> Result<bool, sqlx::Error> {
    let right = sqlx::query_scalar!(
        r#"-- server::code_is_right
        select exists (select from access.enrolment_code
                       where account_id = $1 and code_hash = $2 and expires_at > now()) as "right!""#,
        account,
        &code_digest(code)
    )
    .fetch_one(connection)
    .await?;
    Ok(right)
}
