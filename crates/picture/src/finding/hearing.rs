//! Hearing of a run: each step as it comes, until it has ended. Never a part of what it found.

use super::runs::{Run, Stage};
use api::RunProgress;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// Progress is told no more often than this; the next stage at once.
const TICK: Duration = Duration::from_millis(250);
/// So long at most, then who listens comes back and is asked again who they are. The service waits no longer for it when it stops.
const AT_MOST: Duration = Duration::from_secs(20);

/// Somebody who listens to a run; it counts as asked for meanwhile.
pub struct Hearing {
    run: Arc<Run>,
    stages: watch::Receiver<Stage>,
    /// The mark of what was heard last.
    heard: Option<u16>,
    until: Instant,
}

impl Hearing {
    pub(super) fn of(run: Arc<Run>, heard: Option<u16>) -> Self {
        let stages = run.stages();
        Self { run, stages, heard, until: Instant::now() + AT_MOST }
    }

    /// The next step; none after the last, and when it has been listened to for long enough.
    pub async fn next(&mut self) -> Option<RunProgress> {
        while self.heard != Some(RunProgress::END) {
            self.run.ask_noted();
            self.stages.mark_unchanged();
            let step = self.run.step();
            if self.heard.is_none_or(|heard| heard < step.mark()) {
                self.heard = Some(step.mark());
                return Some(step);
            }
            if self.until <= Instant::now() {
                return None;
            }
            // Not in time is no fault: progress has no sign of its own.
            let _ = tokio::time::timeout(TICK, self.stages.changed()).await;
        }
        None
    }
}
