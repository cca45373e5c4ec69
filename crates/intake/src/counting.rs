//! On which day a concern is counted.
//!
//! It is counted on the day it was recorded, unless counting for its local authority is closed up to a later day: then on that day, the
//! first of the first period still open. Where nothing has been released, nothing is closed.

use sqlx::{Postgres, Transaction};

/// The advisory lock on `intake.counting`. Whoever keeps rows holds it shared until the rows are committed; whoever closes a period
/// holds it alone. So no row is counted into a period that closes while it comes.
pub const COUNTING_LOCK: i64 = 0x636f_756e_7465_6400;

/// Holds the closed days as they are until the end of the transaction.
pub(crate) async fn counting_hold(change: &mut Transaction<'_, Postgres>) -> Result<(), sqlx::Error> {
    sqlx::query!("-- intake::counting_hold\nselect pg_advisory_xact_lock_shared($1)", COUNTING_LOCK)
        .execute(&mut **change)
        .await?;
    Ok(())
}
