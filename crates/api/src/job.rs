//! Long jobs: what somebody asked for and does not wait for.

use crate::{Problem, RunProgress};
use language::Text;
use serde::{Deserialize, Serialize};

/// What a job does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum JobKind {
    /// Takes a file of concerns in, or only checks it.
    Intake,
    /// Counts a period, draws its values and proposes them.
    ReleasePropose,
    /// Signs a proposal and publishes it.
    ReleaseSign,
    /// Draws one table anew and proposes it.
    ReleaseRevise,
}

impl JobKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Intake, Self::ReleasePropose, Self::ReleaseSign, Self::ReleaseRevise];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Intake => "intake",
            Self::ReleasePropose => "release_propose",
            Self::ReleaseSign => "release_sign",
            Self::ReleaseRevise => "release_revise",
        }
    }

    /// The kind of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Where a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// Others are before it.
    Queued,
    /// Under way.
    Running,
    /// Done: [`Job::made`] is where what it made is.
    Done,
    /// It failed, and left nothing behind: [`Job::problem`] says why.
    Failed,
    /// It was stopped, and left nothing behind.
    Stopped,
}

impl JobState {
    /// Whether nothing comes after it.
    pub const fn has_ended(self) -> bool {
        matches!(self, Self::Done | Self::Failed | Self::Stopped)
    }
}

/// What a job at work is doing. Each kind goes through some of these, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum JobPhase {
    /// A file is opened.
    Opening,
    /// Rows are read and checked.
    Reading,
    /// Reports are counted.
    Counting,
    /// Values are drawn.
    Drawing,
    /// The automatic audit is computed.
    Auditing,
    /// What came of it is written.
    Keeping,
}

impl JobPhase {
    /// Every phase, in order.
    pub const ALL: [Self; 6] =
        [Self::Opening, Self::Reading, Self::Counting, Self::Drawing, Self::Auditing, Self::Keeping];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Reading => "reading",
            Self::Counting => "counting",
            Self::Drawing => "drawing",
            Self::Auditing => "auditing",
            Self::Keeping => "keeping",
        }
    }
}

/// `GET /api/jobs/{id}`, the answer to what began it, and each event of `GET /api/jobs/{id}/events`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Job {
    /// Its id.
    pub id: String,
    /// What it does.
    pub kind: JobKind,
    /// When it was asked for, RFC 3339, UTC.
    pub begun: String,
    /// Where it is.
    pub state: JobState,
    /// What it is doing, while it is under way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<JobPhase>,
    /// Where it is and what it is doing, in words.
    pub words: Text,
    /// How much of the phase is done: rows of a file, steps of a release.
    pub done: u64,
    /// How much there is; 0 where that is not known.
    pub of: u64,
    /// Where what it made is, once it is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<String>,
    /// Why it failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<Problem>,
}

impl Job {
    /// Marks of one phase.
    const OF_PHASE: u64 = 300;

    /// Where it stands among the events of its job: later ones have greater marks, and the last has [`RunProgress::END`]. A reader who
    /// comes back names the last that it heard.
    pub fn mark(&self) -> u16 {
        if self.state.has_ended() {
            return RunProgress::END;
        }
        let Some(phase) = self.phase else { return 0 };
        let before = JobPhase::ALL.iter().filter(|other| **other < phase).count() as u64;
        let part = (Self::OF_PHASE - 1) * self.done.min(self.of);
        (1 + before * Self::OF_PHASE + part.checked_div(self.of).unwrap_or(0)) as u16
    }
}

/// `GET /api/jobs`: the jobs of whoever asks, the newest first; those of the last seven days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct JobsPage {
    /// The jobs.
    pub jobs: Vec<Job>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job(state: JobState, phase: Option<JobPhase>, done: u64, of: u64) -> Job {
        let words = Text::same("");
        let (id, begun) = (String::new(), String::new());
        Job { id, kind: JobKind::Intake, begun, state, phase, words, done, of, made: None, problem: None }
    }

    #[test]
    fn the_marks_of_a_job_only_rise() {
        let mut told = vec![job(JobState::Queued, None, 0, 0)];
        for phase in JobPhase::ALL {
            told.extend(
                [0, 1_000_000, 2_000_000].map(|done| job(JobState::Running, Some(phase), done, 2_000_000)),
            );
        }
        told.push(job(JobState::Stopped, None, 0, 0));
        assert!(told.windows(2).all(|pair| pair[0].mark() < pair[1].mark()), "{told:#?}");
        assert_eq!(told.last().unwrap().mark(), RunProgress::END);
        // A total that is not known is no reason to divide by it, and more than all is all.
        assert_eq!(job(JobState::Running, Some(JobPhase::Opening), 9, 0).mark(), 1);
        assert_eq!(job(JobState::Running, Some(JobPhase::Opening), 9, 3).mark(), 300);
    }

    #[test]
    fn codes_are_those_that_are_sent() {
        for kind in JobKind::ALL {
            assert_eq!(JobKind::parse(kind.code()), Some(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        }
        for phase in JobPhase::ALL {
            assert_eq!(serde_json::to_value(phase).unwrap(), phase.code());
        }
    }
}
