//! Ending a sharing agreement before its last day, or withdrawing a draft.

use crate::agreement::{AgreementError, code};
use access::{DraftAgreement, Grant};
use http::{AuditEvent, Door, audit_insert};
use jiff::civil::Date;
use uuid::Uuid;

/// Ends an agreement of the region of the grant. Its tokens end with it. Whoever leaned on it is refused at their next request: every request reads
/// the agreements anew.
///
/// # Errors
/// [`AgreementError::NoSuch`] when there is none, or it has ended; or the database's.
pub async fn agreement_end(
    door: &Door,
    grant: &Grant<DraftAgreement>,
    agreement: Uuid,
    today: Date,
) -> Result<String, AgreementError> {
    let mut act = door.pool().begin().await?;
    let ended = sqlx::query!(
        "-- server::agreement_end
         update access.agreement set ended_by = $3, ended_role = $4, ended_on = $5::text::date
         where agreement_id = $1 and region_code = $2 and ended_on is null
         returning number, version",
        agreement,
        grant.region().as_str(),
        grant.caller().user().map(|user| user.0),
        grant.caller().role_code(),
        today.to_string()
    )
    .fetch_optional(&mut *act)
    .await?
    .ok_or(AgreementError::NoSuch)?;
    // Its tokens would open nothing any more; so they are not there any more.
    sqlx::query!("-- server::agreement_end\ndelete from access.token where agreement_id = $1", agreement)
        .execute(&mut *act)
        .await?;
    let code = code(grant.region(), ended.number, ended.version);
    audit_insert(&mut act, &AuditEvent::under(grant, "agreement-end", &code)).await?;
    act.commit().await?;
    Ok(code)
}
