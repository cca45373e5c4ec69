//! Events go after seven years; their leaves stay, so that the tree still verifies.

use crate::RecordFault;
use http::Sweep;
use sqlx::PgPool;

/// Destroys events that are seven years old and lie under a head signed seven years ago. The database itself holds the seven years, by
/// its own clock: this role has no other way to remove an event.
///
/// # Errors
/// The database's; nothing was destroyed then.
pub async fn events_purge(record: &PgPool, sweep: &Sweep) -> Result<u64, RecordFault> {
    let mut change = sweep.begin(record).await?;
    let gone = sqlx::query_scalar!(
        r#"-- record::events_purge
        select audit.event_purge() as "gone!""#
    )
    .fetch_one(&mut *change)
    .await?;
    Ok(sweep.end(change, "audit.event", gone.cast_unsigned()).await?)
}
