//! Sessions that are over are destroyed.

use crate::Sweep;
use sqlx::PgPool;

/// Destroys sessions past their end. `now` is milliseconds since 1970.
///
/// # Errors
/// The database's; nothing was destroyed then.
pub async fn sessions_sweep(door: &PgPool, now: i64, sweep: &Sweep) -> Result<u64, sqlx::Error> {
    let mut change = sweep.begin(door).await?;
    let gone = sqlx::query!(
        "-- http::sessions_sweep
        delete from access.session where expires_at <= to_timestamp($1::bigint / 1000.0)",
        now
    )
    .execute(&mut *change)
    .await?;
    sweep.end(change, "access.session", gone.rows_affected()).await
}
