//! What the table knows of jobs.

use crate::ProblemReply;
use crate::job_work::{JobMade, JobRun, JobStage};
use access::UserId;
use api::JobKind;
use axum::http::StatusCode;
use sqlx::{PgConnection, PgPool};
use std::sync::Arc;
use uuid::Uuid;

/// A job as the table has it.
pub(crate) struct JobRow {
    pub(crate) job_id: Uuid,
    pub(crate) kind: String,
    pub(crate) state: String,
    pub(crate) made: Option<String>,
    pub(crate) begun: String,
}

impl JobRow {
    /// Where it is, as far as the table knows. One that is under way and not in the memory of this process is nobody's any more.
    fn stage(&self) -> JobStage {
        match self.state.as_str() {
            "done" => {
                JobStage::Done(Arc::new(JobMade { link: self.made.clone().unwrap_or_default(), kept: None }))
            }
            "stopped" => JobStage::Stopped,
            "failed" => JobStage::Failed(ProblemReply::new(StatusCode::CONFLICT, "job-failed-earlier")),
            _ => JobStage::Failed(ProblemReply::new(StatusCode::SERVICE_UNAVAILABLE, "job-service-stopped")),
        }
    }

    /// The job with its stage, for who tells it or listens to it; none of a kind that this version does not know.
    pub(crate) fn run(self, owner: UserId) -> Option<JobRun> {
        let (stage, kind) = (self.stage(), JobKind::parse(&self.kind)?);
        Some(JobRun::at(self.job_id, kind, (owner, self.begun), stage))
    }
}

pub(crate) async fn job_insert(
    door: &PgPool,
    id: Uuid,
    owner: UserId,
    (kind, region): (JobKind, &str),
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "-- http::job_insert
        insert into access.job (job_id, account_id, region_code, kind) values ($1, $2, $3, $4)",
        id,
        owner.0,
        region,
        kind.code()
    )
    .execute(door)
    .await?;
    Ok(())
}

/// Ends a job that has not ended itself, as `done` with the address of what it made, or as `failed`; and gives its state and that address
/// as they are then.
pub(crate) async fn job_close(
    door: &PgPool,
    id: Uuid,
    made: Option<&str>,
) -> Result<(String, Option<String>), sqlx::Error> {
    let row = sqlx::query!(
        "-- http::job_close
        update access.job
        set state = case when state <> 'under_way' then state when $2::text is null then 'failed' else 'done' end,
            made = case when state = 'under_way' then $2 else made end,
            ended_at = coalesce(ended_at, now())
        where job_id = $1
        returning state, made",
        id,
        made
    )
    .fetch_one(door)
    .await?;
    Ok((row.state, row.made))
}

/// Stops a job of `owner` that is under way; whether there was one.
pub(crate) async fn job_row_stop(
    act: &mut PgConnection,
    id: Uuid,
    owner: UserId,
) -> Result<bool, sqlx::Error> {
    let stopped = sqlx::query!(
        "-- http::job_row_stop
        update access.job set state = 'stopped', ended_at = now()
        where job_id = $1 and account_id = $2 and state = 'under_way'",
        id,
        owner.0
    )
    .execute(act)
    .await?;
    Ok(stopped.rows_affected() > 0)
}

/// A job of `owner`.
pub(crate) async fn job_row_find(
    door: &PgPool,
    id: Uuid,
    owner: UserId,
) -> Result<Option<JobRow>, sqlx::Error> {
    sqlx::query_as!(
        JobRow,
        r#"-- http::job_row_find
        select job_id, kind, state, made, to_char(begun_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "begun!"
        from access.job where job_id = $1 and account_id = $2"#,
        id,
        owner.0
    )
    .fetch_optional(door)
    .await
}

/// The jobs of `owner`, the newest first.
pub(crate) async fn job_rows(door: &PgPool, owner: UserId) -> Result<Vec<JobRow>, sqlx::Error> {
    sqlx::query_as!(
        JobRow,
        r#"-- http::job_rows
        select job_id, kind, state, made, to_char(begun_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "begun!"
        from access.job where account_id = $1 and expires_at > now()
        order by begun_at desc, job_id limit 50"#,
        owner.0
    )
    .fetch_all(door)
    .await
}

/// Gives up every job that a service left under way when it ended, and tells how many there were.
///
/// None is taken up again: the file of an intake was in that service's memory, and the key of a release is drawn for one drawing only.
/// None has left anything behind, for what ends a job is in the transaction of its work. Call it when a service begins.
///
/// # Errors
/// The database's.
pub async fn jobs_give_up(door: &PgPool) -> Result<u64, sqlx::Error> {
    let given_up = sqlx::query!(
        "-- http::jobs_give_up
        update access.job set state = 'lost', ended_at = now() where state = 'under_way'"
    )
    .execute(door)
    .await?;
    Ok(given_up.rows_affected())
}
