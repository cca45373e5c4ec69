//! Drafting a sharing agreement.

use crate::agreement::{AgreementError, AgreementTerms, code};
use access::{DraftAgreement, Grant};
use http::{AuditEvent, Door, audit_insert};
use jiff::civil::Date;
use sqlx::PgConnection;
use uuid::Uuid;

/// Keeps a draft in the region of the grant: a new agreement, or the next version of the one that it `replaces`. It opens
/// nothing until somebody else has signed it.
///
/// # Errors
/// [`AgreementError::NoSuch`] when it is to replace one that the region has not, or the database's.
pub async fn agreement_draft(
    door: &Door,
    grant: &Grant<DraftAgreement>,
    terms: &AgreementTerms,
    replaces: Option<Uuid>,
    today: Date,
) -> Result<String, AgreementError> {
    let mut act = door.pool().begin().await?;
    let (number, version) = next(&mut act, grant.region().as_str(), replaces).await?;
    let [first_day, last_day, review_day] = terms.days();
    sqlx::query!(
        "-- server::agreement_draft
         insert into access.agreement (agreement_id, region_code, number, version, agencies, purposes, harms, first_day,
                                       last_day, review_day, legal_basis, drafted_by, drafted_role, drafted_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8::text::date, $9::text::date, $10::text::date, $11, $12, $13,
                 $14::text::date)",
        Uuid::new_v4(),
        grant.region().as_str(),
        number,
        version,
        &terms.agencies(),
        &terms.purposes(),
        &terms.harms(),
        first_day,
        last_day,
        review_day,
        terms.legal_basis(),
        grant.caller().user().map(|user| user.0),
        grant.caller().role_code(),
        today.to_string()
    )
    .execute(&mut *act)
    .await?;
    let code = code(grant.region(), number, version);
    audit_insert(&mut act, &AuditEvent::under(grant, "agreement-draft", &code)).await?;
    act.commit().await?;
    Ok(code)
}

/// The next number of the region, or the next version of an agreement. Two drafts at the same moment wait for each other.
async fn next(
    connection: &mut PgConnection,
    region: &str,
    replaces: Option<Uuid>,
) -> Result<(i32, i32), AgreementError> {
    sqlx::query!(
        "-- server::agreement_next\nselect pg_advisory_xact_lock(hashtextextended('agreement ' || $1, 0))",
        region
    )
    .execute(&mut *connection)
    .await?;
    let next = sqlx::query!(
        r#"-- server::agreement_next
        select coalesce(max(number) filter (where $2::uuid is not null), max(number) + 1, 1) as "number!",
               coalesce(max(version) filter (where $2::uuid is not null) + 1, 1) as "version!", count(*) as "rows!"
        from access.agreement
        where region_code = $1
          and ($2::uuid is null
               or number = (select number from access.agreement where agreement_id = $2 and region_code = $1))"#,
        region,
        replaces
    )
    .fetch_one(connection)
    .await?;
    if replaces.is_some() && next.rows == 0 {
        return Err(AgreementError::NoSuch);
    }
    Ok((next.number, next.version))
}
