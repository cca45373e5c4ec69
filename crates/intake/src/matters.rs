//! What belongs to kept rows without being part of a concern: the steward's notes, and rows that are one matter.

use crate::{Row, Taken};
use concern::BatchId;
use sqlx::{Postgres, Transaction};

/// Keeps the notes of the rows that this batch keeps or changes, for the agency that sent it: at the command line, where nobody is signed
/// in for one, the agency that the row names. A row that was there already keeps the note it has.
pub(crate) async fn notes_keep(
    change: &mut Transaction<'_, Postgres>,
    taken: &Taken,
    batch: BatchId,
) -> Result<(), sqlx::Error> {
    let noted = || taken.accepted.iter().filter_map(|row| Some((row, row.beside.note.as_ref()?)));
    let keys: Vec<Vec<u8>> = noted().map(|(row, _)| row.key.to_vec()).collect();
    let notes: Vec<String> = noted().map(|(_, note)| note.0.clone()).collect();
    if keys.is_empty() {
        return Ok(());
    }
    sqlx::query!(
        "-- intake::notes_keep
        insert into intake.steward_note (concern_id, agency_code, local_authority_code, note)
        select concern.concern_id, coalesce(nullif(batch.agency_code, ''), concern.agency_code), concern.local_authority_code, told.note
        from unnest($1::bytea[], $2::text[]) as told (row_key, note)
        join intake.concern using (row_key)
        join intake.batch on batch.batch_id = $3
        where concern.batch_id = $3
            or exists (
                select from intake.amendment
                where amendment.concern_id = concern.concern_id and amendment.batch_id = $3)
        on conflict (concern_id) do update
        set note = excluded.note, agency_code = excluded.agency_code, made_at = clock_timestamp()",
        &keys,
        &notes,
        batch.0
    )
    .execute(&mut **change)
    .await?;
    Ok(())
}

/// Rounds of joining: a chain of this many records is one matter.
const ROUNDS: usize = 40;

/// Gives rows that the sender says are one matter the same random token.
pub(crate) async fn matters_join(
    change: &mut Transaction<'_, Postgres>,
    taken: &Taken,
) -> Result<(), sqlx::Error> {
    let joined = || taken.accepted.iter().filter_map(|row: &Row| Some((row.record?, row.same_matter?)));
    let ones: Vec<Vec<u8>> = joined().map(|(one, _)| one.to_vec()).collect();
    let others: Vec<Vec<u8>> = joined().map(|(_, other)| other.to_vec()).collect();
    if ones.is_empty() {
        return Ok(());
    }
    sqlx::query!(
        "-- intake::matters_join
        update intake.concern set matter_id = gen_random_uuid()
        where matter_id is null and record_key in (
            select one.record_key from unnest($1::bytea[], $2::bytea[]) as told (one, other)
            join intake.concern as one on one.record_key = told.one
            join intake.concern as other on other.record_key = told.other
            union
            select other.record_key from unnest($1::bytea[], $2::bytea[]) as told (one, other)
            join intake.concern as one on one.record_key = told.one
            join intake.concern as other on other.record_key = told.other)",
        &ones,
        &others
    )
    .execute(&mut **change)
    .await?;
    for _ in 0..ROUNDS {
        // The lesser of two tokens wins, whole matters at a time, until none is left to be joined.
        let changed = sqlx::query!(
            "-- intake::matters_join
            update intake.concern as row set matter_id = lesser.to_id
            from (
                select greatest(one.matter_id, other.matter_id) as from_id, min(least(one.matter_id, other.matter_id)::text)::uuid as to_id
                from unnest($1::bytea[], $2::bytea[]) as told (one, other)
                join intake.concern as one on one.record_key = told.one
                join intake.concern as other on other.record_key = told.other
                where one.matter_id <> other.matter_id
                group by 1
            ) as lesser
            where row.matter_id = lesser.from_id",
            &ones,
            &others
        )
        .execute(&mut **change)
        .await?;
        if changed.rows_affected() == 0 {
            break;
        }
    }
    Ok(())
}
