//! Answers of the working side that are read now and kept by nobody.

use crate::{AuditEvent, Door, Json, Reply, audit_write};
use access::{Action, Grant};
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;

/// Puts a look on record, before anything is told: when it cannot be, nothing is. `subject` is in codes and ids.
///
/// # Errors
/// The database's; the look must fail with it.
pub async fn looked<A: Action>(
    door: &Door,
    grant: &Grant<A>,
    action: &'static str,
    subject: impl Into<String>,
) -> Reply<()> {
    audit_write(door.pool(), &AuditEvent::under(grant, action, subject)).await?;
    Ok(())
}

/// An answer as JSON that no cache keeps.
pub fn unstored<T: Serialize>(answer: &T) -> Response {
    ([(CACHE_CONTROL, "no-store")], Json(answer)).into_response()
}
