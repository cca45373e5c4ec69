//! The one way in for a file: read it, keep it, answer with a receipt.

use crate::amend_try::amended_count;
use crate::batch_keep::{Keeping, Origin, batch_find, batch_keep};
use crate::check;
use crate::concerns_read::concerns_read_book;
use crate::late_settle::late_settle;
use crate::outcome::notices;
use crate::record_settle::{Secrets, records_settle};
use crate::rows_find::rows_find;
use crate::{FileProblem, Ground, IntakeError, Outcome, Progress, Speaker, Taken, Template, concerns_read};
use api::{Receipt, RowStatus};
use concern::BatchId;
use http::{AuditEvent, Work, audit_write};
use jiff::civil::Date;
use language::Lang;
use sha2::{Digest, Sha256};
use sheet::Workbook;
use sqlx::PgPool;
use std::collections::HashSet;
use tokio::runtime::{Handle, RuntimeFlavor};

/// How a file is to be taken in.
#[derive(Clone, Debug)]
pub struct ImportOptions {
    /// How its columns are read.
    pub template: Template,
    /// Check only: nothing is written, and the receipt says what would have been.
    pub dry_run: bool,
    /// Where it came from.
    pub origin: Origin,
    /// Today, by the caller's clock.
    pub today: Date,
    /// The language of [`api::RowOutcome::message`].
    pub lang: Lang,
    /// Who does it, for the record: written in the transaction that keeps the file, so that neither is there without the other.
    pub event: AuditEvent,
    /// The job that it is, ended in the same transaction.
    pub work: Work,
}

/// Takes a file in, whole or not at all, and answers with its receipt. `pool` acts as the role `ctx_intake`.
///
/// The event of `options` is written with the batch; for a dry run, which can tell whether a row is there already, before the look.
/// `progress` hears of reading and
/// keeping every few thousand rows.
///
/// # Errors
/// [`IntakeError::File`] when the file cannot be read, [`IntakeError::Database`] when it could not be kept; in both cases nothing of
/// it was.
pub async fn import(
    pool: &PgPool,
    source: &[u8],
    options: &ImportOptions,
    ground: &Ground,
    mut progress: impl FnMut(Progress) + Send,
) -> Result<Receipt, IntakeError> {
    let taken =
        read_apart(|| concerns_read(source, &options.template, ground, options.today, &mut progress))?;
    taken_keep(pool, taken, Sha256::digest(source).into(), options, &mut progress).await
}

/// Takes in a file that its reader has opened, as [`import`] does; `source` are its bytes, by whose digest it is known again.
///
/// # Errors
/// As [`import`].
pub async fn import_book(
    pool: &PgPool,
    source: &[u8],
    book: &Workbook,
    options: &ImportOptions,
    ground: &Ground,
    mut progress: impl FnMut(Progress) + Send,
) -> Result<Receipt, IntakeError> {
    let taken =
        read_apart(|| concerns_read_book(book, &options.template, ground, options.today, &mut progress))?;
    taken_keep(pool, taken, Sha256::digest(source).into(), options, &mut progress).await
}

/// Keeps what was read, known again by `digest`.
pub(crate) async fn taken_keep(
    pool: &PgPool,
    mut taken: Taken,
    digest: [u8; 32],
    options: &ImportOptions,
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<Receipt, IntakeError> {
    let secrets = Secrets::of(pool, &taken, options.dry_run).await?;
    records_settle(&mut taken, &secrets);
    let keeping = if options.dry_run {
        audit_write(pool, &options.event).await?;
        batch_try(pool, &taken, digest).await?
    } else {
        let Some(earlier) = batch_find(pool, digest).await? else {
            let keeping = batch_keep(pool, &taken, digest, options, progress).await?;
            return Ok(receipt(&taken, keeping, options));
        };
        audit_write(pool, &options.event).await?;
        Keeping::SameFile(earlier)
    };
    Ok(receipt(&taken, keeping, options))
}

/// Reading is seconds of pure arithmetic: on a runtime with several threads the others are served meanwhile.
fn read_apart(read: impl FnOnce() -> Result<Taken, FileProblem>) -> Result<Taken, FileProblem> {
    match Handle::current().runtime_flavor() {
        RuntimeFlavor::MultiThread => tokio::task::block_in_place(read),
        _ => read(),
    }
}

/// What keeping would come to. The batch of a dry run is never shown.
async fn batch_try(pool: &PgPool, taken: &Taken, digest: [u8; 32]) -> Result<Keeping, sqlx::Error> {
    if let Some(batch) = batch_find(pool, digest).await? {
        return Ok(Keeping::SameFile(batch));
    }
    let rows = || taken.accepted.iter().chain(taken.held.iter().map(|held| &held.row)).chain(&taken.late);
    let found = rows_find(pool, rows().map(|row| row.key)).await?;
    let repeated = rows().filter(|row| found.contains(&row.key)).map(|row| row.line).collect();
    let mut change = pool.begin().await?;
    let late = late_settle(&mut change, &taken.late).await?;
    let (amended, released) = amended_count(&mut change, taken).await?;
    change.rollback().await?;
    let mut repeated: HashSet<u32> = repeated;
    repeated.extend(late.repeated);
    let waits = late.unknown.into_iter().chain(released);
    let held = waits.map(|line| Outcome::new(line, check::record_released::RULE.row())).collect();
    Ok(Keeping::Kept { batch: BatchId(uuid::Uuid::nil()), repeated, held, amended })
}

fn receipt(taken: &Taken, keeping: Keeping, options: &ImportOptions) -> Receipt {
    let (batch, repeated, found, amended, rule, same_file) = match keeping {
        Keeping::Kept { batch, repeated, held, amended } => {
            (batch, repeated, held, amended, &check::already_kept::RULE, false)
        }
        Keeping::SameFile(batch) => {
            let held = taken.held.iter().map(|held| &held.row);
            let rows = taken.accepted.iter().chain(held).chain(&taken.late);
            let repeated: HashSet<u32> = rows.map(|row| row.line).collect();
            (batch, repeated, Vec::new(), 0, &check::same_file::RULE, true)
        }
    };
    let held = taken.held.iter().map(|held| held.outcome).chain(found);
    let held = held.filter(|held| !repeated.contains(&held.line));
    let repeats = repeated.iter().map(|line| Outcome::new(*line, rule.row()));
    let file = taken.refused.iter().chain(&taken.repeated).copied();
    let mut outcomes: Vec<Outcome> = file.chain(held).chain(repeats).collect();
    outcomes.sort_unstable_by_key(|outcome| outcome.line);
    let status = |wanted| outcomes.iter().filter(|o| o.rule.status() == wanted).count() as u64;
    let mut speaker = Speaker::new(options.lang);
    Receipt {
        batch: (!options.dry_run).then(|| batch.to_string()),
        dry_run: options.dry_run,
        same_file,
        accepted: taken.rows_total - outcomes.len() as u64,
        amended,
        held: status(RowStatus::Held),
        refused: status(RowStatus::Refused),
        duplicate: status(RowStatus::Duplicate),
        rows: outcomes.iter().map(|outcome| speaker.say(*outcome)).collect(),
        notices: notices(taken, &repeated, options.template.notice.as_ref()),
    }
}

/// What the audit log calls a file: the start of its digest, enough to find the batch and nothing of what is in it.
pub fn file_name_for_log(source: &[u8]) -> String {
    let digest: [u8; 32] = Sha256::digest(source).into();
    let start = digest.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    format!("sha256:{start:016x}")
}
