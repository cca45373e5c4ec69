//! Signing a sharing agreement, which brings it into force on its first day.

use crate::agreement::{AgreementError, code};
use access::{Grant, Maker, RegionCode, SignAgreement, UserId};
use http::{AuditEvent, Door, audit_insert};
use jiff::civil::Date;
use uuid::Uuid;

/// Who drafted an agreement of a region: what [`access::decide`] is told before it may be signed.
///
/// # Errors
/// [`AgreementError::NoSuch`], or the database's.
pub async fn agreement_maker(
    door: &Door,
    region: &RegionCode,
    agreement: Uuid,
) -> Result<Maker, AgreementError> {
    let drafted_by = sqlx::query_scalar!(
        "-- server::agreement_maker
         select drafted_by from access.agreement where agreement_id = $1 and region_code = $2",
        agreement,
        region.as_str()
    )
    .fetch_optional(door.pool())
    .await?
    .ok_or(AgreementError::NoSuch)?;
    Ok(drafted_by.map_or(Maker::CommandLine, |user| Maker::Account(UserId(user))))
}

/// Signs a draft of the region of the grant. The database holds the second wall: another person, in another role, once.
///
/// # Errors
/// [`AgreementError::NoSuch`] when there is no such draft, or its last day has passed; or the database's.
pub async fn agreement_sign(
    door: &Door,
    grant: &Grant<SignAgreement>,
    agreement: Uuid,
    today: Date,
) -> Result<String, AgreementError> {
    let signer = grant.caller().user().ok_or(AgreementError::NoSuch)?;
    let mut act = door.pool().begin().await?;
    let signed = sqlx::query!(
        "-- server::agreement_sign
         update access.agreement set signed_by = $3, signed_role = $4, signed_on = $5::text::date
         where agreement_id = $1 and region_code = $2 and signed_on is null and ended_on is null
           and last_day >= $5::text::date
         returning number, version",
        agreement,
        grant.region().as_str(),
        signer.0,
        grant.caller().role_code(),
        today.to_string()
    )
    .fetch_optional(&mut *act)
    .await?
    .ok_or(AgreementError::NoSuch)?;
    let code = code(grant.region(), signed.number, signed.version);
    audit_insert(&mut act, &AuditEvent::under(grant, "agreement-sign", &code)).await?;
    act.commit().await?;
    Ok(code)
}
