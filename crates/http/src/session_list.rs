//! The sessions of an account, as its holder sees and ends them.

use crate::{AuditEvent, Caller, Door, ProblemReply, audit_insert};
use axum::http::StatusCode;
use sqlx::PgConnection;
use uuid::Uuid;

/// One live session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionLine {
    /// By which it is ended; it opens nothing.
    pub id: Uuid,
    /// When it was opened, `YYYY-MM-DDTHH:MMZ`.
    pub opened: String,
    /// When it was last used, to half a minute.
    pub seen: String,
    /// The browser's family, as [`crate::Browser::code`] writes it.
    pub browser: String,
    /// How it was opened: `passphrase` or `oidc`.
    pub method: String,
    /// Whether the working side is open in it.
    pub working: bool,
}

/// The live sessions of the caller's account, the newest first.
///
/// # Errors
/// The database's.
pub async fn session_list(door: &Door, caller: &Caller) -> Result<Vec<SessionLine>, ProblemReply> {
    let Some(user) = caller.who().user() else { return Ok(Vec::new()) };
    Ok(sqlx::query_as!(
        SessionLine,
        r#"-- http::session_list
        select session_id as id, to_char(created_at, 'YYYY-MM-DD"T"HH24:MI"Z"') as "opened!",
               to_char(seen_at, 'YYYY-MM-DD"T"HH24:MI"Z"') as "seen!", browser, method,
               purpose is not null and seen_at > now() - interval '15 minutes' as "working!"
        from access.session where account_id = $1 and expires_at > now()
        order by created_at desc, session_id"#,
        user.0
    )
    .fetch_all(door.pool())
    .await?)
}

/// Ends one session of the caller's own, this one too.
///
/// # Errors
/// 404 when the caller has no such session, in the same words whether or not another has it.
pub async fn session_close(door: &Door, caller: &Caller, session: Uuid) -> Result<(), ProblemReply> {
    let missing = || ProblemReply::new(StatusCode::NOT_FOUND, "not-found");
    let user = caller.who().user().ok_or_else(missing)?;
    let mut act = door.pool().begin().await?;
    let ended = sqlx::query!(
        "-- http::session_close
         delete from access.session where session_id = $1 and account_id = $2",
        session,
        user.0
    )
    .execute(&mut *act)
    .await?;
    if ended.rows_affected() == 0 {
        return Err(missing());
    }
    audit_insert(&mut act, &AuditEvent::by(caller.who(), "session-end", session.to_string())).await?;
    act.commit().await?;
    Ok(())
}

/// Ends every session of the caller's account but this one, and tells how many.
///
/// # Errors
/// The database's.
pub async fn session_close_others(door: &Door, caller: &Caller) -> Result<u64, ProblemReply> {
    let mut act = door.pool().begin().await?;
    let ended = others_end(&mut act, caller).await?;
    audit_insert(&mut act, &AuditEvent::by(caller.who(), "session-end", format!("others {ended}"))).await?;
    act.commit().await?;
    Ok(ended)
}

pub(crate) async fn others_end(connection: &mut PgConnection, caller: &Caller) -> Result<u64, sqlx::Error> {
    let Some(user) = caller.who().user() else { return Ok(0) };
    let ended = sqlx::query!(
        "-- http::others_end
         delete from access.session where account_id = $1 and session_id <> $2",
        user.0,
        caller.session()
    )
    .execute(connection)
    .await?;
    Ok(ended.rows_affected())
}
