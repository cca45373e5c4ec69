//! Keeping a batch: one transaction, so that after a crash the file is whole or absent.
//!
//! | step | if the process or the server dies after it |
//! |---|---|
//! | batch opened | nothing is there |
//! | rows copied into a temporary table | nothing is there |
//! | rows inserted, equal ones passed over | nothing is there |
//! | held rows inserted, counts written, cube told | nothing is there |
//! | event of the record written | nothing is there |
//! | committed | everything is there, also when the receipt was never seen: the same file again says so |

use crate::counting::counting_hold;
use crate::progress::STEP;
use crate::stored::{COLUMNS, Stored};
use crate::{ImportOptions, Progress, Row, Stage, Taken};
use concern::BatchId;
use http::audit_insert;
use sqlx::{AssertSqlSafe, PgPool, Postgres, Transaction};
use std::collections::HashSet;
use uuid::Uuid;

/// Where a file came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The command line.
    CommandLine,
    /// The upload page or the API.
    Page,
    /// The fictional region.
    Demo,
}

impl Origin {
    const fn code(self) -> &'static str {
        match self {
            Self::CommandLine => "command_line",
            Self::Page => "page",
            Self::Demo => "demo",
        }
    }
}

/// What became of a batch.
#[derive(Debug)]
pub(crate) enum Keeping {
    /// It is kept, but for the rows on these lines, which were there already.
    Kept {
        /// The batch.
        batch: BatchId,
        /// Lines of accepted and held rows that equal one taken in before.
        repeated: HashSet<u32>,
    },
    /// These very bytes were kept before, as this batch. Nothing was changed.
    SameFile(BatchId),
}

/// Keeps what a file gave, whole or not at all, and tells those who count.
///
/// A file of which nothing was kept (every row refused for want of geography, say) may come again: its batch is taken up anew.
/// The counts of the batch are those of its receipt and stay so when a person decides about held rows later.
pub(crate) async fn batch_keep(
    pool: &PgPool,
    taken: &Taken,
    digest: [u8; 32],
    options: &ImportOptions,
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<Keeping, sqlx::Error> {
    let mut change = pool.begin().await?;
    let Some(batch) = batch_open(&mut change, taken, digest, options.origin).await? else {
        let batch = batch_find(&mut *change, digest).await?;
        audit_insert(&mut change, &options.event).await?;
        change.commit().await?;
        // Between the two statements only a rollback of another import could have taken the batch away.
        return batch.map(Keeping::SameFile).ok_or(sqlx::Error::RowNotFound);
    };
    counting_hold(&mut change).await?;
    rows_copy(&mut change, &taken.accepted, progress).await?;
    let mut repeated = rows_insert(&mut change, batch).await?;
    let repeated_accepted = repeated.len();
    repeated.extend(held_insert(&mut change, batch, taken).await?);
    let accepted = taken.accepted.len() - repeated_accepted;
    let held = taken.held.len() + repeated_accepted - repeated.len();
    sqlx::query!(
        "-- intake::batch_keep
        update intake.batch set accepted = $2, held = $3, duplicate = $4 where batch_id = $1",
        batch.0,
        count(accepted),
        count(held),
        count(repeated.len())
    )
    .execute(&mut *change)
    .await?;
    if accepted > 0 {
        // Heard when the transaction is committed, and not otherwise.
        sqlx::query!("-- intake::batch_keep\nselect pg_notify('working_cube', '')")
            .execute(&mut *change)
            .await?;
    }
    audit_insert(&mut change, &options.event).await?;
    change.commit().await?;
    Ok(Keeping::Kept { batch, repeated })
}

/// The batch that these bytes are kept as.
pub(crate) async fn batch_find<'e>(
    executor: impl sqlx::PgExecutor<'e>,
    digest: [u8; 32],
) -> Result<Option<BatchId>, sqlx::Error> {
    let found = sqlx::query_scalar!(
        "-- intake::batch_find
        select batch_id from intake.batch where file_digest = $1 and accepted + held > 0",
        digest.as_slice()
    )
    .fetch_optional(executor)
    .await?;
    Ok(found.map(BatchId))
}

/// Opens a batch for these bytes; none when they are kept already. A second import of the same bytes waits here for the first.
async fn batch_open(
    change: &mut Transaction<'_, Postgres>,
    taken: &Taken,
    digest: [u8; 32],
    origin: Origin,
) -> Result<Option<BatchId>, sqlx::Error> {
    let opened = sqlx::query_scalar!(
        "-- intake::batch_open
        insert into intake.batch as batch
            (batch_id, file_digest, origin, rows_total, accepted, held, refused, duplicate)
        values ($1, $2, $3, $4, $5, $6, $7, 0)
        on conflict (region_code, file_digest) do update
        set origin = excluded.origin, rows_total = excluded.rows_total, accepted = excluded.accepted,
            held = excluded.held, refused = excluded.refused, duplicate = 0, taken_at = now()
        where batch.accepted + batch.held = 0
        returning batch_id",
        Uuid::now_v7(),
        digest.as_slice(),
        origin.code(),
        i32::try_from(taken.rows_total).unwrap_or(i32::MAX),
        count(taken.accepted.len()),
        count(taken.held.len()),
        count(taken.refused.len())
    )
    .fetch_optional(&mut **change)
    .await?;
    Ok(opened.map(BatchId))
}

/// Rows of a file, which [`crate::MAX_ROWS`] holds far below the reach of the column.
fn count(rows: usize) -> i32 {
    i32::try_from(rows).unwrap_or(i32::MAX)
}

async fn rows_copy(
    change: &mut Transaction<'_, Postgres>,
    rows: &[Row],
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<(), sqlx::Error> {
    // The columns and types of intake.concern without its keys; gone with the transaction.
    let stage = format!(
        "-- intake::rows_copy
        create temporary table staged_concern on commit drop as select {COLUMNS} from intake.concern limit 0"
    );
    // Both statements are made of our own constants.
    sqlx::raw_sql(AssertSqlSafe(stage)).execute(&mut **change).await?;
    let statement = format!("copy pg_temp.staged_concern ({COLUMNS}) from stdin");
    let mut copy = change.copy_in_raw(&statement).await?;
    let mut lines = String::new();
    for (chunk, done) in rows.chunks(STEP).zip(1_usize..) {
        lines.clear();
        for row in chunk {
            Stored::of(row).copy_line(row.line, &row.key, &mut lines);
        }
        copy.send(lines.as_bytes()).await?;
        let done = (done * STEP).min(rows.len()) as u64;
        progress(Progress { stage: Stage::Keeping, done, total: rows.len() as u64 });
    }
    copy.finish().await?;
    Ok(())
}

/// Inserts the staged rows and gives the lines of those that were there already, kept or held.
async fn rows_insert(
    change: &mut Transaction<'_, Postgres>,
    batch: BatchId,
) -> Result<HashSet<u32>, sqlx::Error> {
    let insert = format!(
        "-- intake::rows_insert
        with kept as (
            insert into intake.concern (batch_id, counted_on, {COLUMNS})
            select $1, greatest(recorded_on, counting.open_from), {COLUMNS}
            from pg_temp.staged_concern as staged
            left join intake.counting using (local_authority_code)
            where not exists (select from intake.held_row where held_row.row_key = staged.row_key)
            order by line
            on conflict (row_key) do nothing
            returning line
        )
        select line from pg_temp.staged_concern except select line from kept"
    );
    // Made of our own constants; it cannot be checked beforehand, since the staged table is made just before.
    let repeated: Vec<i32> =
        sqlx::query_scalar(AssertSqlSafe(insert)).bind(batch.0).fetch_all(&mut **change).await?;
    Ok(repeated.into_iter().map(i32::cast_unsigned).collect())
}

/// Puts the held rows aside and gives the lines of those that were there already.
async fn held_insert(
    change: &mut Transaction<'_, Postgres>,
    batch: BatchId,
    taken: &Taken,
) -> Result<HashSet<u32>, sqlx::Error> {
    if taken.held.is_empty() {
        return Ok(HashSet::new());
    }
    let mut lines = Vec::new();
    let mut keys = Vec::new();
    let mut columns = Vec::new();
    let mut rules = Vec::new();
    let mut coded = Vec::new();
    for (row, outcome) in &taken.held {
        lines.push(row.line.cast_signed());
        keys.push(row.key.to_vec());
        columns.push(outcome.column.map_or("", crate::Column::name).to_owned());
        rules.push(outcome.rule.name().to_owned());
        coded.push(serde_json::to_value(Stored::of(row)).map_err(|fault| sqlx::Error::Encode(fault.into()))?);
    }
    let repeated = sqlx::query_scalar!(
        r#"-- intake::held_insert
        with told as (
            select * from unnest($2::integer[], $3::bytea[], $4::text[], $5::text[], $6::jsonb[])
                as told (line, row_key, column_name, rule, coded)
        ), held as (
            insert into intake.held_row (batch_id, line, row_key, column_name, rule, coded)
            select $1, told.* from told
            where not exists (select from intake.concern where concern.row_key = told.row_key)
            on conflict (row_key) do nothing
            returning line
        )
        select line as "line!" from told except select line from held"#,
        batch.0,
        &lines,
        &keys,
        &columns,
        &rules,
        &coded
    )
    .fetch_all(&mut **change)
    .await?;
    Ok(repeated.into_iter().map(i32::cast_unsigned).collect())
}
