//! A person decides about a row that was held.

use crate::IntakeError;
use crate::amend::rows_amend;
use crate::batch_keep::rows_insert;
use crate::counting::counting_hold;
use crate::stored::COLUMNS;
use concern::BatchId;
use http::{AuditEvent, audit_insert};
use sqlx::{AssertSqlSafe, PgPool, Postgres, Transaction};

/// What a person decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The row is right: keep it.
    Keep {
        /// Which of its places is meant, the first being 0; wanted where the place is not settled.
        choice: Option<usize>,
    },
    /// The row is wrong: do not keep it.
    Refuse,
}

impl Decision {
    const fn code(self) -> &'static str {
        match self {
            Self::Keep { .. } => "kept",
            Self::Refuse => "refused",
        }
    }
}

/// Keeps or refuses a row that waits, of a file of `agency` or of anybody where none is given; once, for good, and with its `event` on record.
/// The batch's counts stay those of its receipt.
///
/// # Errors
/// [`IntakeError::NotWaiting`] when no such row waits; [`IntakeError::NotSettled`] when it is to be kept and its place is not chosen; the
/// database's, and then the row still waits.
pub async fn held_decide(
    pool: &PgPool,
    batch: BatchId,
    line: u32,
    agency: Option<&str>,
    decision: Decision,
    event: &AuditEvent,
) -> Result<(), IntakeError> {
    let mut change = pool.begin().await?;
    let decided = sqlx::query!(
        "-- intake::held_decide
        update intake.held_row set decided = $3, decided_at = now()
        where batch_id = $1 and line = $2 and decided is null
            and ($4::text is null
                or exists (select from intake.batch where batch.batch_id = $1 and batch.agency_code = $4))",
        batch.0,
        line.cast_signed(),
        decision.code(),
        agency
    )
    .execute(&mut *change)
    .await?;
    if decided.rows_affected() == 0 {
        return Err(IntakeError::NotWaiting);
    }
    if let Decision::Keep { choice } = decision {
        counting_hold(&mut change).await?;
        choice_take(&mut change, batch, line, choice).await?;
        held_keep(&mut change, batch, line).await?;
        sqlx::query!("-- intake::held_decide\nselect pg_notify('working_cube', '')")
            .execute(&mut *change)
            .await?;
    }
    audit_insert(&mut change, event).await?;
    change.commit().await?;
    Ok(())
}

/// Puts the chosen place into the row that waits.
async fn choice_take(
    change: &mut Transaction<'_, Postgres>,
    batch: BatchId,
    line: u32,
    choice: Option<usize>,
) -> Result<(), IntakeError> {
    let choices = sqlx::query_scalar!(
        "-- intake::choice_take
        select choices from intake.held_row where batch_id = $1 and line = $2",
        batch.0,
        line.cast_signed()
    )
    .fetch_one(&mut **change)
    .await?;
    let Some(choices) = choices else { return Ok(()) };
    let place = choice.and_then(|choice| choices.get(choice)?.get("place").cloned());
    let place = place.ok_or(IntakeError::NotSettled)?;
    sqlx::query!(
        "-- intake::choice_take
        update intake.held_row set coded = coded || $3 where batch_id = $1 and line = $2",
        batch.0,
        line.cast_signed(),
        place
    )
    .execute(&mut **change)
    .await?;
    Ok(())
}

/// Keeps a row that waited, as a file of one row: one whose record is kept already changes that row, or stands beside it where that row's
/// period is released.
async fn held_keep(
    change: &mut Transaction<'_, Postgres>,
    batch: BatchId,
    line: u32,
) -> Result<(), sqlx::Error> {
    // Rows that were put aside before these columns were there lack them.
    let columns = COLUMNS
        .replace("place_source", "coalesce(place_source, 'position') as place_source")
        .replace("context_type", "coalesce(context_type, 'unclear') as context_type");
    let stage = format!(
        "-- intake::held_keep
        create temporary table staged_concern on commit drop as
        select {columns} from (
            select (jsonb_populate_record(null::intake.concern, held.coded
                || jsonb_build_object('line', held.line, 'row_key', held.row_key))).*
            from intake.held_row as held where held.batch_id = '{batch}' and held.line = {line}
        ) as coded"
    );
    // Made of our own constants, an id and a number.
    sqlx::raw_sql(AssertSqlSafe(stage)).execute(&mut **change).await?;
    sqlx::query(
        "-- intake::held_keep
        update pg_temp.staged_concern as staged set record_key = null
        from intake.concern join intake.counting using (local_authority_code)
        where concern.record_key = staged.record_key and concern.counted_on < counting.open_from",
    )
    .execute(&mut **change)
    .await?;
    rows_amend(change, batch).await?;
    rows_insert(change, batch).await?;
    sqlx::query!(
        "-- intake::held_keep
        insert into intake.steward_note (concern_id, agency_code, local_authority_code, note)
        select concern.concern_id, coalesce(nullif(batch.agency_code, ''), concern.agency_code), concern.local_authority_code, held.note
        from intake.held_row as held join intake.concern using (row_key) join intake.batch on batch.batch_id = held.batch_id
        where held.batch_id = $1 and held.line = $2 and held.note is not null
        on conflict (concern_id) do nothing",
        batch.0,
        line.cast_signed()
    )
    .execute(&mut **change)
    .await?;
    Ok(())
}
