//! The one place where a working value becomes bytes.

use crate::{AuditEvent, Door, Reply, audit_write};
use access::{Analyse, Grant};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use disclosure::Working;
use serde::Serialize;

/// Answers the holder of `grant` with a working value, on screen only.
///
/// The audit event (`action`, such as `working-map-view`, on `subject`, such as the months and codes of the filter) is
/// written first; when it cannot be, nothing is shown. No cache keeps the answer.
///
/// # Errors
/// When the event cannot be written, or the value has no JSON form.
pub async fn working_reply<T: Serialize>(
    door: &Door,
    grant: &Grant<Analyse>,
    action: &'static str,
    subject: &str,
    value: &Working<T>,
) -> Reply {
    let recorded = audit_write(door.pool(), &AuditEvent::under(grant, action, subject)).await?;
    let bytes = value.serialise_for_screen(grant, &recorded)?;
    Ok(([(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "no-store")], bytes).into_response())
}
