//! Long jobs: begun by a request that does not wait, listened to, stopped.
//!
//! | step | if the process dies after it |
//! |---|---|
//! | row written as under way | the next service gives the job up; nothing of its work is there |
//! | work done, job ended in the same transaction, not committed | the same |
//! | committed | the work is there, and the job is done |
//!
//! A job that is stopped meets its work at its row: whichever comes first, the other finds it ended.

use crate::job_rows::{JobRow, job_close, job_insert, job_row_find, job_row_stop, job_rows};
use crate::job_work::{JobMade, JobRun, JobStage, Work};
use crate::{AuditEvent, Door, ProblemReply, Reply, audit_insert};
use access::UserId;
use api::{Job, JobKind};
use axum::Json;
use axum::http::header::{CACHE_CONTROL, LOCATION};
use axum::http::{HeaderName, StatusCode};
use axum::response::IntoResponse as _;
use serde_json::Value;
use sqlx::PgPool;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::Semaphore;
use uuid::Uuid;

/// Jobs at work at once in the whole service.
const AT_ONCE: usize = 2;
/// Jobs of one account that may wait or work.
const EACH: usize = 4;
/// How long what a job made is kept in memory.
const KEPT: Duration = Duration::from_hours(1);

/// The jobs of this process.
#[derive(Clone)]
pub(crate) struct Jobs {
    runs: Arc<Mutex<HashMap<Uuid, Arc<JobRun>>>>,
    at_work: Arc<Semaphore>,
}

impl Default for Jobs {
    fn default() -> Self {
        Self { runs: Arc::default(), at_work: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl Jobs {
    fn locked(&self) -> MutexGuard<'_, HashMap<Uuid, Arc<JobRun>>> {
        // Whoever held it only put in or took out whole entries.
        self.runs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn of(&self, id: Uuid, owner: UserId) -> Option<Arc<JobRun>> {
        self.locked().get(&id).filter(|run| run.owner == owner).cloned()
    }

    /// Keeps a new one, unless its owner has as many as they may.
    fn keep(&self, run: &Arc<JobRun>) -> Result<(), ProblemReply> {
        let mut runs = self.locked();
        runs.retain(|_, old| !old.has_ended() || old.since.elapsed() < KEPT);
        if runs.values().filter(|other| other.owner == run.owner && !other.has_ended()).count() >= EACH {
            return Err(ProblemReply::new(StatusCode::TOO_MANY_REQUESTS, "job-many").retry_after(5));
        }
        runs.insert(run.id, Arc::clone(run));
        Ok(())
    }
}

/// Begins a job of `kind` for the caller's account, and answers 202 with its address. It works on when whoever asked goes away.
///
/// # Errors
/// 429 when the account has as many under way as it may, 403 for who has no account, else the database's; nothing was begun then.
pub async fn job_begin<F, W>(door: &Door, who: &access::Caller, kind: JobKind, work: F) -> Reply
where
    F: FnOnce(Work) -> W,
    W: Future<Output = Reply<JobMade>> + Send + 'static,
{
    let owner = who.user().ok_or(access::Refusal::Role)?;
    let run = Arc::new(JobRun::new(Uuid::now_v7(), kind, owner));
    door.jobs().keep(&run)?;
    if let Err(fault) = job_insert(door.pool(), run.id, owner, (kind, who.region.as_str())).await {
        door.jobs().locked().remove(&run.id);
        return Err(fault.into());
    }
    let told = run.told();
    let made = work(Work::of(Arc::clone(&run)));
    tokio::spawn(carry_out(door.clone(), run, made));
    let headers = [
        (LOCATION, format!("/api/jobs/{}", told.id)),
        (CACHE_CONTROL, "no-store".to_owned()),
        (HeaderName::from_static("preference-applied"), "respond-async".to_owned()),
    ];
    Ok((StatusCode::ACCEPTED, headers, Json(told)).into_response())
}

/// Waits for its turn, works, and tells what came of it.
async fn carry_out(
    door: Door,
    run: Arc<JobRun>,
    work: impl Future<Output = Reply<JobMade>> + Send + 'static,
) {
    // Stopped: the row says so already.
    let turn = tokio::select! {
        turn = door.jobs().at_work.acquire() => turn,
        () = run.stopped() => return,
    };
    // On a task of its own, so that work which panics is a job that failed.
    let mut at_work = tokio::spawn(work);
    let made = tokio::select! {
        made = &mut at_work => made,
        () = run.stopped() => {
            // Work that has a transaction open takes it back as it goes.
            at_work.abort();
            let _ = at_work.await;
            return;
        }
    };
    drop(turn);
    let made = made.unwrap_or_else(|broken| Err(ProblemReply::unplanned(&broken)));
    let stage = ended(door.pool(), run.id, made).await;
    run.come_to(stage);
}

/// What became of a job whose work is over: what its row says, which the work itself may have written.
async fn ended(door: &PgPool, id: Uuid, made: Reply<JobMade>) -> JobStage {
    let link = made.as_ref().ok().map(|made| made.link.as_str());
    let row = job_close(door, id, link).await;
    match (row, made) {
        (Ok((state, _)), _) if state == "stopped" => JobStage::Stopped,
        // Committed, and the line to the database broke before that was heard.
        (Ok((state, Some(link))), Err(_)) if state == "done" => {
            JobStage::Done(Arc::new(JobMade { link, kept: None }))
        }
        (_, Ok(made)) => JobStage::Done(Arc::new(made)),
        (_, Err(problem)) => JobStage::Failed(problem),
    }
}

/// A job of the caller's own.
///
/// # Errors
/// 404 when the caller has no such job, in the same words whether or not another has it.
pub async fn job_find(door: &Door, who: &access::Caller, id: Uuid) -> Reply<Job> {
    Ok(job_run(door, who, id).await?.told())
}

/// The jobs of the caller's own, the newest first.
///
/// # Errors
/// The database's.
pub async fn job_list(door: &Door, who: &access::Caller) -> Reply<Vec<Job>> {
    let Some(owner) = who.user() else { return Ok(Vec::new()) };
    let rows = job_rows(door.pool(), owner).await?;
    let told = |row: JobRow| match door.jobs().of(row.job_id, owner) {
        Some(run) => Some(run.told()),
        None => row.run(owner).map(|run| run.told()),
    };
    Ok(rows.into_iter().filter_map(told).collect())
}

/// A job of the caller's own, to be listened to: of one that this process does not hold, there is the last step.
///
/// # Errors
/// As [`job_find`].
pub async fn job_run(door: &Door, who: &access::Caller, id: Uuid) -> Reply<Arc<JobRun>> {
    let owner = who.user().ok_or_else(gone)?;
    if let Some(run) = door.jobs().of(id, owner) {
        return Ok(run);
    }
    let row = job_row_find(door.pool(), id, owner).await?;
    row.and_then(|row| row.run(owner)).map(Arc::new).ok_or_else(gone)
}

/// What a done job made and no table keeps. None when it is no job of `owner`, is not done, or was done
/// more than an hour or another service ago.
pub fn job_kept(door: &Door, owner: UserId, id: Uuid) -> Option<Value> {
    match &*door.jobs().of(id, owner)?.stage.borrow() {
        JobStage::Done(made) => made.kept.clone(),
        _ => None,
    }
}

/// Stops a job of the caller's own: from then on nothing of it will be there. One that was stopped before stays so.
///
/// # Errors
/// 404 as [`job_find`]; 409 when it had ended already.
pub async fn job_stop(door: &Door, who: &access::Caller, id: Uuid) -> Reply<()> {
    let owner = who.user().ok_or_else(gone)?;
    let mut act = door.pool().begin().await?;
    if job_row_stop(&mut act, id, owner).await? {
        audit_insert(&mut act, &AuditEvent::by(who, "job-stop", id.to_string())).await?;
        act.commit().await?;
        if let Some(run) = door.jobs().of(id, owner) {
            run.come_to(JobStage::Stopped);
        }
        return Ok(());
    }
    act.rollback().await?;
    match job_row_find(door.pool(), id, owner).await? {
        Some(row) if row.state == "stopped" => Ok(()),
        Some(_) => Err(ProblemReply::new(StatusCode::CONFLICT, "job-ended")),
        None => Err(gone()),
    }
}

fn gone() -> ProblemReply {
    ProblemReply::new(StatusCode::NOT_FOUND, "job-gone")
}
