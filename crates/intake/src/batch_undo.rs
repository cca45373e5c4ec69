//! A batch is undone: what it kept goes, what it changed is as it was, and its bytes may come again.
//!
//! Only while every row of it is counted in an open period, and only as the last one: a row that a later file changed is not taken from
//! under that file.

use crate::IntakeError;
use crate::counting::counting_hold;
use crate::error::NotUndone;
use crate::stored::COLUMNS;
use concern::BatchId;
use http::{AuditEvent, audit_insert};
use sqlx::{AssertSqlSafe, PgPool, Postgres, Transaction};

/// Undoes a batch of `agency`, or of anybody where none is given, with its `event` on record.
///
/// # Errors
/// [`IntakeError::NoBatch`], [`IntakeError::NotUndone`], and the database's; nothing was changed then.
pub async fn batch_undo(
    pool: &PgPool,
    batch: BatchId,
    agency: Option<&str>,
    event: &AuditEvent,
) -> Result<(), IntakeError> {
    let mut change = pool.begin().await?;
    counting_hold(&mut change).await?;
    let found = sqlx::query!(
        r#"-- intake::batch_undo
        select accepted - amended as "kept!", amended from intake.batch
        where batch_id = $1 and undone_at is null and ($2::text is null or agency_code = $2)
        for update"#,
        batch.0,
        agency
    )
    .fetch_optional(&mut *change)
    .await?
    .ok_or(IntakeError::NoBatch)?;
    obstacle_find(&mut change, batch, found.kept, found.amended).await?;
    amendments_take_back(&mut change, batch).await?;
    sqlx::query!("-- intake::batch_undo\ndelete from intake.concern where batch_id = $1", batch.0)
        .execute(&mut *change)
        .await?;
    sqlx::query!("-- intake::batch_undo\ndelete from intake.held_row where batch_id = $1", batch.0)
        .execute(&mut *change)
        .await?;
    // The digest is no longer that of the file, so that the file may come again as a batch of its own.
    sqlx::query!(
        "-- intake::batch_undo
        update intake.batch set undone_at = now(), file_digest = sha256(file_digest || uuid_send(batch_id))
        where batch_id = $1",
        batch.0
    )
    .execute(&mut *change)
    .await?;
    sqlx::query!("-- intake::batch_undo\nselect pg_notify('working_cube', '')").execute(&mut *change).await?;
    audit_insert(&mut change, event).await?;
    change.commit().await?;
    Ok(())
}

/// Why it cannot be undone, if so.
async fn obstacle_find(
    change: &mut Transaction<'_, Postgres>,
    batch: BatchId,
    kept: i32,
    amended: i32,
) -> Result<(), IntakeError> {
    let found = sqlx::query!(
        r#"-- intake::batch_obstacle
        select
            (select count(*) from intake.concern where batch_id = $1) as "rows!",
            (select count(*) from intake.held_row where batch_id = $1 and decided = 'kept') as "decided!",
            (select count(*) from intake.amendment where batch_id = $1) as "changes!",
            exists (
                select from intake.concern join intake.counting using (local_authority_code)
                where concern.counted_on < counting.open_from
                    and (concern.batch_id = $1
                        or concern.concern_id in (select concern_id from intake.amendment where batch_id = $1))
            ) as "released!",
            exists (
                select from intake.amendment as later
                where later.batch_id <> $1 and (
                    later.concern_id in (select concern_id from intake.concern where batch_id = $1)
                    or exists (
                        select from intake.amendment as own
                        where own.batch_id = $1 and own.concern_id = later.concern_id
                            and own.amendment_id < later.amendment_id))
            ) as "built_on!""#,
        batch.0
    )
    .fetch_one(&mut **change)
    .await?;
    if found.built_on {
        return Err(IntakeError::NotUndone(NotUndone::BuiltOn));
    }
    // Fewer rows than were kept: the others' way back was cut when their period was released.
    let cut = found.rows < i64::from(kept) || found.changes < i64::from(amended);
    if found.released || cut {
        return Err(IntakeError::NotUndone(NotUndone::Released));
    }
    Ok(())
}

/// Gives rows back what they said before the batch changed them.
async fn amendments_take_back(
    change: &mut Transaction<'_, Postgres>,
    batch: BatchId,
) -> Result<(), sqlx::Error> {
    let columns: Vec<&str> = COLUMNS.split(',').map(str::trim).filter(|column| *column != "line").collect();
    let was = columns.iter().map(|column| format!("was.{column}")).collect::<Vec<_>>().join(", ");
    let back = format!(
        "-- intake::amendments_take_back
        update intake.concern set ({columns}, counted_on) = (select {was}, was.counted_on)
        from (
            select distinct on (concern_id) concern_id as id, before from intake.amendment
            where batch_id = $1 order by concern_id, amendment_id
        ) as own
        cross join lateral jsonb_populate_record(null::intake.concern, own.before) as was
        where concern.concern_id = own.id",
        columns = columns.join(", ")
    );
    // Made of our own constants.
    sqlx::query(AssertSqlSafe(back)).bind(batch.0).execute(&mut **change).await?;
    sqlx::query!(
        "-- intake::amendments_take_back\ndelete from intake.amendment where batch_id = $1",
        batch.0
    )
    .execute(&mut **change)
    .await?;
    Ok(())
}
