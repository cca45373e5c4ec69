//! Rows go when their time is over: erased, not marked. The working cube is told.

use crate::IntakeError;
use http::Sweep;
use jiff::civil::Date;
use sqlx::PgPool;

/// Erases concerns recorded before `before`.
///
/// # Errors
/// The database's; nothing was erased then.
pub async fn concerns_erase(pool: &PgPool, before: Date, sweep: &Sweep) -> Result<u64, IntakeError> {
    let mut change = sweep.begin(pool).await?;
    let gone = sqlx::query!(
        "-- intake::concerns_erase
        delete from intake.concern where recorded_on < $1::text::date",
        before.to_string()
    )
    .execute(&mut *change)
    .await?
    .rows_affected();
    if gone > 0 {
        // Heard when the transaction is committed, and not otherwise.
        sqlx::query!("-- intake::concerns_erase\nselect pg_notify('working_cube', '')")
            .execute(&mut *change)
            .await?;
    }
    Ok(sweep.end(change, "intake.concern", gone).await?)
}

/// Erases rows held before `before`, decided or not.
///
/// # Errors
/// The database's; nothing was erased then.
pub async fn held_erase(pool: &PgPool, before: Date, sweep: &Sweep) -> Result<u64, IntakeError> {
    let mut change = sweep.begin(pool).await?;
    let gone = sqlx::query!(
        "-- intake::held_erase
        delete from intake.held_row where held_at < $1::text::date",
        before.to_string()
    )
    .execute(&mut *change)
    .await?;
    Ok(sweep.end(change, "intake.held_row", gone.rows_affected()).await?)
}

/// Erases the notes for stewards made before `before`, and those of rows that wait.
///
/// # Errors
/// The database's; nothing was erased then.
pub async fn notes_erase(pool: &PgPool, before: Date, sweep: &Sweep) -> Result<u64, IntakeError> {
    let mut change = sweep.begin(pool).await?;
    let gone = sqlx::query!(
        "-- intake::notes_erase
        delete from intake.steward_note where made_at < $1::text::date",
        before.to_string()
    )
    .execute(&mut *change)
    .await?;
    Ok(sweep.end(change, "intake.steward_note", gone.rows_affected()).await?)
}

/// Erases receipts taken before `before` that no row points at any more.
///
/// # Errors
/// The database's; nothing was erased then.
pub async fn batches_erase(pool: &PgPool, before: Date, sweep: &Sweep) -> Result<u64, IntakeError> {
    let mut change = sweep.begin(pool).await?;
    let gone = sqlx::query!(
        "-- intake::batches_erase
        delete from intake.batch b
        where b.taken_at < $1::text::date
          and not exists (select from intake.concern c where c.batch_id = b.batch_id)
          and not exists (select from intake.held_row h where h.batch_id = b.batch_id)
          and not exists (select from intake.amendment a where a.batch_id = b.batch_id)",
        before.to_string()
    )
    .execute(&mut *change)
    .await?;
    Ok(sweep.end(change, "intake.batch", gone.rows_affected()).await?)
}

/// Cuts the way back to file and line of every row whose period is released. The row and its key stay.
///
/// # Errors
/// The database's; nothing was cut then.
pub async fn linkage_cut(pool: &PgPool, sweep: &Sweep) -> Result<u64, IntakeError> {
    let mut change = sweep.begin(pool).await?;
    // What a row said before its sender changed it leads back to the sender's record as much as the record's key does.
    sqlx::query!(
        "-- intake::linkage_cut
        delete from intake.amendment a using intake.concern c, intake.counting o
        where c.concern_id = a.concern_id and o.local_authority_code = c.local_authority_code
          and c.counted_on < o.open_from"
    )
    .execute(&mut *change)
    .await?;
    sqlx::query!(
        "-- intake::linkage_cut
        delete from intake.record_secret s
        where s.quarter + interval '3 months' <= (
            select min(o.open_from) from intake.counting o
            where o.local_authority_code = s.board_code or o.local_authority_code in (
                select distinct c.local_authority_code from intake.concern c where c.board_code = s.board_code))"
    )
    .execute(&mut *change)
    .await?;
    let cut = sqlx::query!(
        "-- intake::linkage_cut
        update intake.concern c set batch_id = null, line = null, record_key = null, matter_id = null
        from intake.counting o
        where o.local_authority_code = c.local_authority_code
          and c.counted_on < o.open_from and c.batch_id is not null"
    )
    .execute(&mut *change)
    .await?;
    Ok(sweep.end(change, "intake.concern", cut.rows_affected()).await?)
}
