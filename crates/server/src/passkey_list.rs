//! The passkeys of an account, as its holder sees and removes them.

use crate::State as Service;
use api::{PasskeyLine, PasskeyPage};
use axum::extract::State;
use axum::http::StatusCode;
use http::{AuditEvent, Caller, Json, Path, ProblemReply, Reply, Routes, audit_insert, delete, get};
use sqlx::PgConnection;
use uuid::Uuid;
use webauthn_rs::prelude::Passkey;

/// `GET /api/passkeys`, `DELETE /api/passkeys/{id}`.
pub(crate) fn router() -> Routes<Service> {
    Routes::new()
        .route("/api/passkeys", get(passkeys_get))
        .route("/api/passkeys/{id}", delete(passkey_delete))
}

/// A passkey is told by its number and the day it was added: nobody types a name for it, and it gets none from its maker.
async fn passkeys_get(State(service): State<Service>, caller: Caller) -> Reply<Json<PasskeyPage>> {
    let user = caller.who().user().map(|user| user.0);
    let rows = sqlx::query!(
        r#"-- server::passkeys_get
        select passkey_id, to_char(added_at, 'YYYY-MM-DD') as "added!", to_char(used_at, 'YYYY-MM-DD') as used
        from access.passkey where account_id = $1 order by added_at, passkey_id"#,
        user
    )
    .fetch_all(service.door.pool())
    .await?;
    let passkeys: Vec<PasskeyLine> = rows
        .into_iter()
        .zip(1..)
        .map(|(row, number)| PasskeyLine {
            id: row.passkey_id.to_string(),
            number,
            added: row.added,
            used: row.used,
        })
        .collect();
    Ok(Json(PasskeyPage {
        origin: service.entry.origin().as_text(),
        code_needed: passkeys.is_empty() && !caller.step_up().is_waived(),
        stepped_up: caller.stepped_up(),
        passkeys,
    }))
}

/// Removing one is as grave as adding one: a passkey must have been shown within 15 minutes.
async fn passkey_delete(
    State(service): State<Service>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Reply<StatusCode> {
    if !caller.stepped_up() {
        return Err(ProblemReply::new(StatusCode::FORBIDDEN, "step-up-needed"));
    }
    let mut act = service.door.pool().begin().await?;
    let gone = sqlx::query!(
        "-- server::passkey_delete
         delete from access.passkey where passkey_id = $1 and account_id = $2",
        id,
        caller.who().user().map(|user| user.0)
    )
    .execute(&mut *act)
    .await?;
    if gone.rows_affected() == 0 {
        return Err(ProblemReply::new(StatusCode::NOT_FOUND, "not-found"));
    }
    audit_insert(&mut act, &AuditEvent::by(caller.who(), "passkey-remove", id.to_string())).await?;
    act.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The passkeys of the caller's account.
pub(crate) async fn passkeys_of(
    connection: &mut PgConnection,
    caller: &Caller,
) -> Reply<Vec<(Uuid, Passkey)>> {
    let rows = sqlx::query!(
        "-- server::passkeys_of
         select passkey_id, credential from access.passkey where account_id = $1 order by added_at",
        caller.who().user().map(|user| user.0)
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|row| {
            let passkey = serde_json::from_value(row.credential)
                .map_err(|_| ProblemReply::unplanned(&"access.passkey.credential cannot be read"))?;
            Ok((row.passkey_id, passkey))
        })
        .collect()
}
