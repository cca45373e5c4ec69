//! Sessions, tokens and jobs that are over, and what a sign-in under way had asked for, are destroyed.

use crate::Sweep;
use sqlx::PgPool;

/// Destroys sessions past their end, with their ceremonies, enrolment codes, requests to an identity provider, tokens, and jobs. `now` is milliseconds
/// since 1970.
///
/// # Errors
/// The database's; nothing was destroyed then.
pub async fn sessions_sweep(door: &PgPool, now: i64, sweep: &Sweep) -> Result<u64, sqlx::Error> {
    let mut change = sweep.begin(door).await?;
    let gone = sqlx::query_scalar!(
        r#"-- http::sessions_sweep
        with moment as (select to_timestamp($1::bigint / 1000.0) as at),
        sessions as (delete from access.session using moment where expires_at <= at returning 1),
        ceremonies as (delete from access.passkey_ceremony using moment where expires_at <= at returning 1),
        codes as (delete from access.enrolment_code using moment where expires_at <= at returning 1),
        requests as (delete from access.oidc_request using moment where expires_at <= at returning 1),
        tokens as (delete from access.token using moment where expires_at <= at returning 1),
        jobs as (delete from access.job using moment where expires_at <= at and state <> 'under_way' returning 1)
        select (select count(*) from sessions) + (select count(*) from ceremonies)
             + (select count(*) from codes) + (select count(*) from requests) + (select count(*) from tokens)
             + (select count(*) from jobs) as "gone!""#,
        now
    )
    .fetch_one(&mut *change)
    .await?;
    sweep.end(change, "access.session", gone.cast_unsigned()).await
}
