//! Keeping a batch: one transaction, so that after a crash the file is whole or absent.
//!
//! | step | if the process or the server dies after it |
//! |---|---|
//! | batch opened | nothing is there |
//! | rows copied into a temporary table | nothing is there |
//! | rows that change kept ones: what was is put aside, what is takes its place | nothing is there |
//! | rows inserted, equal ones passed over | nothing is there |
//! | held rows inserted, notes and matters written, counts written, cube told | nothing is there |
//! | event of the record written, the job ended that it is | nothing is there |
//! | committed | everything is there, also when the receipt was never seen: the same file again says so |

use crate::amend::{Amended, rows_amend};
use crate::counting::counting_hold;
use crate::held_keep::held_insert;
use crate::late_settle::late_settle;
use crate::matters::{matters_join, notes_keep};
use crate::progress::STEP;
use crate::receipt_get::receipt_address;
use crate::stored::{COLUMNS, Stored};
use crate::{ImportOptions, Outcome, Progress, Row, Stage, Taken, check};
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
    /// The form: one concern.
    Form,
}

impl Origin {
    const fn code(self) -> &'static str {
        match self {
            Self::CommandLine => "command_line",
            Self::Page => "page",
            Self::Demo => "demo",
            Self::Form => "form",
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
        /// Lines of accepted, held and late rows that equal one taken in before.
        repeated: HashSet<u32>,
        /// Rows that were found to need a person only beside what is kept.
        held: Vec<Outcome>,
        /// Rows that changed a kept one.
        amended: u64,
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
    // Said before the first statement, which may have to wait for another file.
    progress(Progress { stage: Stage::Keeping, done: 0, total: taken.accepted.len() as u64 });
    let mut change = pool.begin().await?;
    let Some(batch) = batch_open(&mut change, taken, digest, options).await? else {
        let batch = batch_find(&mut *change, digest).await?;
        audit_insert(&mut change, &options.event).await?;
        change.commit().await?;
        // Between the two statements only a rollback of another import could have taken the batch away.
        return batch.map(Keeping::SameFile).ok_or(sqlx::Error::RowNotFound);
    };
    counting_hold(&mut change).await?;
    rows_copy(&mut change, &taken.accepted, progress).await?;
    let Amended { lines: amended, released } = rows_amend(&mut change, batch).await?;
    let mut repeated = rows_insert(&mut change, batch).await?;
    let late = late_settle(&mut change, &taken.late).await?;
    repeated.extend(late.repeated);
    // Rows that need a person only beside what is kept: of records of a released period.
    let changed = taken.accepted.iter().filter(|row| released.contains(&row.line));
    let unknown = taken.late.iter().filter(|row| late.unknown.contains(&row.line));
    let rule = check::record_released::RULE.row();
    let mut found: Vec<(&Row, Outcome)> =
        changed.chain(unknown).map(|row| (row, Outcome::new(row.line, rule))).collect();
    repeated.extend(held_insert(&mut change, batch, taken, &found).await?);
    found.retain(|(row, _)| !repeated.contains(&row.line));
    notes_keep(&mut change, taken, batch).await?;
    matters_join(&mut change, taken).await?;
    let settled: HashSet<u32> =
        found.iter().map(|(row, _)| row.line).chain(repeated.iter().copied()).collect();
    let accepted = taken.accepted.iter().filter(|row| !settled.contains(&row.line)).count();
    let waiting = taken.held.iter().filter(|one| !repeated.contains(&one.row.line)).count() + found.len();
    counts_write(
        &mut change,
        batch,
        [accepted, waiting, repeated.len() + taken.repeated.len(), amended.len()],
    )
    .await?;
    if accepted > 0 {
        // Heard when the transaction is committed, and not otherwise.
        sqlx::query!("-- intake::batch_keep\nselect pg_notify('working_cube', '')")
            .execute(&mut *change)
            .await?;
    }
    audit_insert(&mut change, &options.event).await?;
    options.work.settle(&mut change, receipt_address).await?;
    change.commit().await?;
    let held = found.into_iter().map(|(_, outcome)| outcome).collect();
    Ok(Keeping::Kept { batch, repeated, held, amended: amended.len() as u64 })
}

async fn counts_write(
    change: &mut Transaction<'_, Postgres>,
    batch: BatchId,
    [accepted, held, duplicate, amended]: [usize; 4],
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "-- intake::batch_keep
        update intake.batch set accepted = $2, held = $3, duplicate = $4, amended = $5 where batch_id = $1",
        batch.0,
        count(accepted),
        count(held),
        count(duplicate),
        count(amended)
    )
    .execute(&mut **change)
    .await?;
    Ok(())
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
    options: &ImportOptions,
) -> Result<Option<BatchId>, sqlx::Error> {
    // Rows of released periods and rows that say nothing new are settled below; until then they count as kept.
    let accepted = taken.rows_total as usize - taken.held.len() - taken.refused.len();
    let opened = sqlx::query_scalar!(
        "-- intake::batch_open
        insert into intake.batch as batch
            (batch_id, file_digest, origin, rows_total, accepted, held, refused, duplicate, agency_code, account_id,
                mapping_name, mapping_version)
        values ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9, $10, $11)
        on conflict (region_code, file_digest) do update
        set origin = excluded.origin, rows_total = excluded.rows_total, accepted = excluded.accepted,
            held = excluded.held, refused = excluded.refused, duplicate = 0, amended = 0, taken_at = now(),
            agency_code = excluded.agency_code, account_id = excluded.account_id,
            mapping_name = excluded.mapping_name, mapping_version = excluded.mapping_version
        where batch.accepted + batch.held = 0
        returning batch_id",
        Uuid::now_v7(),
        digest.as_slice(),
        options.origin.code(),
        i32::try_from(taken.rows_total).unwrap_or(i32::MAX),
        count(accepted),
        count(taken.held.len()),
        count(taken.refused.len()),
        options.event.agency(),
        options.event.account(),
        options.template.name(),
        i32::try_from(options.template.version()).unwrap_or(i32::MAX)
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
pub(crate) async fn rows_insert(
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
            where not exists (
                select from intake.held_row
                where held_row.row_key = staged.row_key and held_row.decided is distinct from 'kept')
            order by line
            on conflict do nothing
            returning line
        )
        select line from pg_temp.staged_concern except select line from kept"
    );
    // Made of our own constants; it cannot be checked beforehand, since the staged table is made just before.
    let repeated: Vec<i32> =
        sqlx::query_scalar(AssertSqlSafe(insert)).bind(batch.0).fetch_all(&mut **change).await?;
    Ok(repeated.into_iter().map(i32::cast_unsigned).collect())
}
