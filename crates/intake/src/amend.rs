//! Rows that change a kept one: the same record by its reference, saying something else.
//!
//! What was is put aside in `intake.amendment` and never lost; the row takes what is, and is counted where its new day says. A row of a
//! released period does not change: the file's row waits for a person.

use crate::stored::COLUMNS;
use concern::BatchId;
use sqlx::{AssertSqlSafe, Postgres, Row as _, Transaction};
use std::collections::HashSet;

/// What became of the staged rows of records that are kept.
#[derive(Debug, Default)]
pub(crate) struct Amended {
    /// Lines that changed a row.
    pub(crate) lines: HashSet<u32>,
    /// Lines whose record is kept in a released period.
    pub(crate) released: HashSet<u32>,
}

/// The columns that an amendment sets: all of a row but its place in its file.
fn amended_columns() -> String {
    COLUMNS.split(',').map(str::trim).filter(|column| *column != "line").collect::<Vec<_>>().join(", ")
}

/// Changes the rows of the records that the staged rows tell anew, and takes those out of the stage.
pub(crate) async fn rows_amend(
    change: &mut Transaction<'_, Postgres>,
    batch: BatchId,
) -> Result<Amended, sqlx::Error> {
    let columns = amended_columns();
    let fresh = columns.split(", ").map(|column| format!("staged.{column}")).collect::<Vec<_>>().join(", ");
    // Made of our own constants; they cannot be checked beforehand, since the staged table is made just before.
    let find = "-- intake::rows_amend
        select staged.line, concern.counted_on >= coalesce(counting.open_from, '-infinity') as open
        from pg_temp.staged_concern as staged
        join intake.concern using (record_key)
        left join intake.counting on counting.local_authority_code = concern.local_authority_code
        where concern.row_key <> staged.row_key";
    let mut amended = Amended::default();
    for found in sqlx::query(find).fetch_all(&mut **change).await? {
        let line: i32 = found.try_get("line")?;
        let to = if found.try_get("open")? { &mut amended.lines } else { &mut amended.released };
        to.insert(line.cast_unsigned());
    }
    let signed = |lines: &HashSet<u32>| lines.iter().map(|line| line.cast_signed()).collect::<Vec<_>>();
    if !amended.lines.is_empty() {
        let lines = signed(&amended.lines);
        let aside = format!(
            "-- intake::rows_amend
            insert into intake.amendment (concern_id, batch_id, line, local_authority_code, before)
            select concern.concern_id, $1, staged.line, concern.local_authority_code,
                (select to_jsonb(was) from (select {was}, concern.counted_on) as was)
            from pg_temp.staged_concern as staged join intake.concern using (record_key)
            where staged.line = any ($2)
            order by staged.line",
            was =
                columns.split(", ").map(|column| format!("concern.{column}")).collect::<Vec<_>>().join(", ")
        );
        sqlx::query(AssertSqlSafe(aside)).bind(batch.0).bind(&lines).execute(&mut **change).await?;
        let set = format!(
            "-- intake::rows_amend
            update intake.concern
            set ({columns}, counted_on) = (select {fresh}, greatest(staged.recorded_on, counting.open_from))
            from pg_temp.staged_concern as staged
            left join intake.counting on counting.local_authority_code = staged.local_authority_code
            where staged.record_key = concern.record_key and staged.line = any ($1)"
        );
        sqlx::query(AssertSqlSafe(set)).bind(&lines).execute(&mut **change).await?;
    }
    let settled: Vec<i32> = signed(&amended.lines).into_iter().chain(signed(&amended.released)).collect();
    if !settled.is_empty() {
        sqlx::query("-- intake::rows_amend\ndelete from pg_temp.staged_concern where line = any ($1)")
            .bind(&settled)
            .execute(&mut **change)
            .await?;
    }
    // A row of the same record that waits says what was: the file's row has come in its place.
    sqlx::query(
        "-- intake::rows_amend
        delete from intake.held_row as held using pg_temp.staged_concern as staged
        where held.record_key = staged.record_key and held.row_key <> staged.row_key and held.decided is null",
    )
    .execute(&mut **change)
    .await?;
    Ok(amended)
}
