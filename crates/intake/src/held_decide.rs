//! A person decides about a row that was held.

use crate::IntakeError;
use crate::counting::counting_hold;
use concern::BatchId;
use http::{AuditEvent, audit_insert};
use sqlx::PgPool;

/// What a person decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The row is right as it stands: keep it.
    Keep,
    /// The row is wrong: do not keep it.
    Refuse,
}

impl Decision {
    const fn code(self) -> &'static str {
        match self {
            Self::Keep => "kept",
            Self::Refuse => "refused",
        }
    }
}

/// Keeps or refuses a row that waits; once, for good, and with its `event` on record. The batch's counts stay those of its receipt.
///
/// # Errors
/// [`IntakeError::NotWaiting`] when no such row waits; the database's, and then the row still waits.
pub async fn held_decide(
    pool: &PgPool,
    batch: BatchId,
    line: u32,
    decision: Decision,
    event: &AuditEvent,
) -> Result<(), IntakeError> {
    let mut change = pool.begin().await?;
    let decided = sqlx::query!(
        "-- intake::held_decide
        update intake.held_row set decided = $3, decided_at = now()
        where batch_id = $1 and line = $2 and decided is null",
        batch.0,
        line.cast_signed(),
        decision.code()
    )
    .execute(&mut *change)
    .await?;
    if decided.rows_affected() == 0 {
        return Err(IntakeError::NotWaiting);
    }
    if decision == Decision::Keep {
        counting_hold(&mut change).await?;
        sqlx::query!(
            "-- intake::held_decide
            insert into intake.concern (batch_id, line, row_key, vocabulary_version, source_sector, agency_code,
                recorded_on, occurred_from, occurred_to, point, precision_m, place_id, lsoa_code, block_code,
                msoa_code, local_authority_code, board_code, harms, learned, procedures, context_type, counted_on)
            select held.batch_id, held.line, held.row_key, coded.vocabulary_version, coded.source_sector,
                coded.agency_code, coded.recorded_on, coded.occurred_from, coded.occurred_to, coded.point,
                coded.precision_m, coded.place_id, coded.lsoa_code, coded.block_code, coded.msoa_code,
                coded.local_authority_code, coded.board_code, coded.harms, coded.learned, coded.procedures,
                coalesce(coded.context_type, 'unclear'), greatest(coded.recorded_on, counting.open_from)
            from intake.held_row as held
            cross join lateral jsonb_populate_record(null::intake.concern, held.coded) as coded
            left join intake.counting on counting.local_authority_code = coded.local_authority_code
            where held.batch_id = $1 and held.line = $2
            on conflict (row_key) do nothing",
            batch.0,
            line.cast_signed()
        )
        .execute(&mut *change)
        .await?;
        sqlx::query!("-- intake::held_decide\nselect pg_notify('working_cube', '')")
            .execute(&mut *change)
            .await?;
    }
    audit_insert(&mut change, event).await?;
    change.commit().await?;
    Ok(())
}
