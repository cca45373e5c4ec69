//! A long job at work: where it is, and the hand by which the work itself tells so and ends it.

use crate::{Heard, ProblemReply};
use access::UserId;
use api::{Job, JobKind, JobPhase, JobState};
use jiff::Timestamp;
use language::{Lang, say};
use serde_json::Value;
use sqlx::PgConnection;
use std::sync::Arc;
use std::time::Instant;
use tokio::sync::watch;
use uuid::Uuid;

/// What a job made.
#[derive(Clone, Debug)]
pub struct JobMade {
    /// Its address.
    pub link: String,
    /// What is to be read there for an hour and is in no table: the receipt of a file.
    pub kept: Option<Value>,
}

/// Where a job is.
#[derive(Clone, Debug)]
pub enum JobStage {
    /// Others are before it.
    Queued,
    /// At work.
    Running {
        /// At what.
        phase: JobPhase,
        /// How much of that is done.
        done: u64,
        /// How much there is; 0: not known.
        of: u64,
    },
    /// Done.
    Done(Arc<JobMade>),
    /// It failed.
    Failed(ProblemReply),
    /// It was stopped.
    Stopped,
}

impl JobStage {
    pub(crate) const fn has_ended(&self) -> bool {
        matches!(self, Self::Done(_) | Self::Failed(_) | Self::Stopped)
    }
}

/// A job of this process, as memory has it. What became of it is in the table as well; see [`crate::job_begin`].
#[derive(Debug)]
pub struct JobRun {
    pub(crate) id: Uuid,
    pub(crate) kind: JobKind,
    pub(crate) owner: UserId,
    /// When it was asked for, RFC 3339, UTC.
    begun: String,
    /// The same by a clock that only goes forward.
    pub(crate) since: Instant,
    pub(crate) stage: watch::Sender<JobStage>,
}

impl JobRun {
    pub(crate) fn new(id: Uuid, kind: JobKind, owner: UserId) -> Self {
        let begun = Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
        Self::at(id, kind, (owner, begun), JobStage::Queued)
    }

    pub(crate) fn at(id: Uuid, kind: JobKind, (owner, begun): (UserId, String), stage: JobStage) -> Self {
        Self { id, kind, owner, begun, since: Instant::now(), stage: watch::Sender::new(stage) }
    }

    /// The next stage; after the last there is none.
    pub(crate) fn come_to(&self, next: JobStage) {
        self.stage.send_if_modified(|stage| {
            let goes_on = !stage.has_ended();
            if goes_on {
                *stage = next;
            }
            goes_on
        });
    }

    /// Ends when it is stopped.
    pub(crate) async fn stopped(&self) {
        // The sender is here, so that there is always a next stage to wait for.
        let _ = self.stage.subscribe().wait_for(|stage| matches!(stage, JobStage::Stopped)).await;
    }

    pub(crate) fn has_ended(&self) -> bool {
        self.stage.borrow().has_ended()
    }

    /// As its holder is told of it.
    pub fn told(&self) -> Job {
        let words = |key: &str| say(key, &[]);
        let (id, kind, begun) = (self.id.to_string(), self.kind, self.begun.clone());
        let at = |state, words| Job {
            id,
            kind,
            begun,
            state,
            phase: None,
            words,
            done: 0,
            of: 0,
            made: None,
            problem: None,
        };
        match &*self.stage.borrow() {
            JobStage::Queued => at(JobState::Queued, words("job-queued")),
            JobStage::Running { phase, done, of } => {
                let job = at(JobState::Running, words(&format!("job-phase-{}", phase.code())));
                Job { phase: Some(*phase), done: *done, of: *of, ..job }
            }
            JobStage::Done(made) => {
                Job { made: Some(made.link.clone()), ..at(JobState::Done, words("job-done")) }
            }
            // Both languages are in the problem; English is as good a first as any.
            JobStage::Failed(problem) => {
                Job { problem: Some(problem.spoken(Lang::En)), ..at(JobState::Failed, words("job-failed")) }
            }
            JobStage::Stopped => at(JobState::Stopped, words("job-stopped")),
        }
    }
}

impl Heard for JobRun {
    type Stage = JobStage;
    type Step = Job;

    fn stages(&self) -> watch::Receiver<JobStage> {
        self.stage.subscribe()
    }

    fn step(&self) -> Job {
        self.told()
    }

    fn mark(step: &Job) -> u16 {
        step.mark()
    }
}

/// The hand of a piece of work: by it the work tells how far it is, and ends its job in its own transaction. Work that somebody waits
/// for has an empty one.
#[derive(Clone, Debug, Default)]
pub struct Work(Option<Arc<JobRun>>);

impl Work {
    /// Work that somebody waits for, at the door or at the command line: no job.
    pub const fn waited_for() -> Self {
        Self(None)
    }

    pub(crate) const fn of(run: Arc<JobRun>) -> Self {
        Self(Some(run))
    }

    /// The id of its job; none of work that somebody waits for.
    pub fn id(&self) -> Option<Uuid> {
        self.0.as_ref().map(|run| run.id)
    }

    /// Tells how far it is: `done` of `of` of a phase.
    pub fn tell(&self, phase: JobPhase, done: u64, of: u64) {
        if let Some(run) = &self.0 {
            run.come_to(JobStage::Running { phase, done, of });
        }
    }

    /// The same between two pieces of arithmetic: others are let in, and a job that was stopped meanwhile ends here.
    pub async fn step(&self, phase: JobPhase, done: u64, of: u64) {
        self.tell(phase, done, of);
        tokio::task::yield_now().await;
    }

    /// Ends the job in the transaction that does its work, as the last thing before the commit: it is done exactly when its work is
    /// there. `made` is the address of what it made, given the job's id.
    ///
    /// # Errors
    /// [`sqlx::Error::RowNotFound`] when the job was stopped, or given up by a service that began after this one: the work must not be
    /// committed. Else the database's.
    pub async fn settle(
        &self,
        act: &mut PgConnection,
        made: impl FnOnce(Uuid) -> String,
    ) -> Result<(), sqlx::Error> {
        let Some(run) = &self.0 else { return Ok(()) };
        sqlx::query_scalar!(
            "-- http::job_settle
            update access.job set state = 'done', made = $2, ended_at = now()
            where job_id = $1 and state = 'under_way'
            returning job_id",
            run.id,
            made(run.id)
        )
        .fetch_one(act)
        .await?;
        Ok(())
    }
}
