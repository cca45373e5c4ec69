//! Runs: findings in the making, in memory only. A few at once, each for the one who began it, dropped when nobody asks for it any more.

use super::{AreaResidents, Asked, Progress, find};
use crate::working_room::Held;
use access::UserId;
use api::{FindingAnswer, RunProgress, RunState};
use concern::HarmSet;
use disclosure::Working;
use http::{Heard, Hearing};
use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::{Semaphore, watch};

/// Runs at work at once in the whole service; each uses every core by itself.
const AT_ONCE: usize = 2;
/// Runs of one caller that may wait or work.
const EACH: usize = 4;
/// Finished runs of one caller that are kept; the oldest goes first.
const KEPT: usize = 8;
/// A run at work that nobody asks for so long is stopped.
const UNASKED: Duration = Duration::from_secs(30);
/// A finished run that nobody asks for so long is dropped.
const UNREAD: Duration = Duration::from_mins(10);
/// How often a run is looked after.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Why there is no run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRun {
    /// Nothing is held for the region.
    NoRegion,
    /// The caller has as many as they may.
    TooMany,
    /// The machine gave no chance for an id.
    NoId,
}

/// Where a run is.
#[derive(Clone)]
pub enum Stage {
    /// Others are before it.
    Waiting,
    /// At work.
    AtWork,
    /// Done, and still held.
    Done(Arc<Working<RunState>>),
    /// It broke off.
    Failed,
    /// It was stopped.
    Stopped,
}

/// One run.
pub struct Run {
    owner: UserId,
    /// The harm types that it was made over.
    harms: HarmSet,
    subject: String,
    progress: Progress,
    begun: Instant,
    asked_for: Mutex<Instant>,
    stage: watch::Sender<Stage>,
}

/// What a look at a run shows.
pub enum RunLooked {
    /// Waiting or at work: no part of a result.
    Under(RunState),
    /// Done: the finding, still held, and what the audit log calls it.
    Done(Arc<Working<RunState>>, String),
    /// It broke off.
    Failed,
}

/// The runs of the service.
#[derive(Clone)]
pub struct Runs {
    runs: Arc<Mutex<HashMap<String, Arc<Run>>>>,
    at_work: Arc<Semaphore>,
}

impl Default for Runs {
    fn default() -> Self {
        Self { runs: Arc::default(), at_work: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl Runs {
    /// Begins a run on the state held now, and gives its id. It waits its turn when others are at work.
    ///
    /// # Errors
    /// [`NoRun`].
    pub fn begin(
        &self,
        held: Arc<Held>,
        region: String,
        (asked, areas): (Asked, Vec<AreaResidents>),
        owner: UserId,
    ) -> Result<String, NoRun> {
        if !held.regions.contains_key(&region) {
            return Err(NoRun::NoRegion);
        }
        let run = Arc::new(Run {
            owner,
            harms: asked.filter.harms,
            subject: asked.subject(),
            progress: Progress::new(),
            begun: Instant::now(),
            asked_for: Mutex::new(Instant::now()),
            stage: watch::Sender::new(Stage::Waiting),
        });
        let id = self.keep(&run)?;
        tokio::spawn(work(self.clone(), id.clone(), Arc::clone(&run), (held, region, asked, areas)));
        tokio::spawn(look_after(self.clone(), id.clone(), run));
        Ok(id)
    }

    /// A look at a run of `owner`, waiting up to `within` for its end; none when there is no such run of theirs, or when it
    /// was made over harm types that their agreements no longer cover.
    pub async fn look(
        &self,
        id: &str,
        (owner, covered): (UserId, HarmSet),
        within: Duration,
    ) -> Option<RunLooked> {
        let run = self.theirs(id, (owner, covered))?;
        run.ask_noted();
        let mut stage = run.stage.subscribe();
        let ended = stage.wait_for(Stage::has_ended);
        // Not in time is no fault: the look then tells how far it is.
        let _ = tokio::time::timeout(within, ended).await;
        let stage = run.stage.borrow().clone();
        Some(match stage {
            Stage::Waiting => RunLooked::Under(RunState::Waiting { id: id.to_owned() }),
            Stage::AtWork => {
                let done = run.progress.thousandths();
                RunLooked::Under(RunState::Running { id: id.to_owned(), done })
            }
            Stage::Done(finding) => RunLooked::Done(finding, run.subject.clone()),
            Stage::Failed => RunLooked::Failed,
            Stage::Stopped => return None,
        })
    }

    /// The steps of a run of `owner`, as they come: those after the mark `heard`. None as with [`Self::look`].
    pub fn hear(&self, id: &str, of: (UserId, HarmSet), heard: Option<u16>) -> Option<Hearing<Run>> {
        Some(Hearing::of(self.theirs(id, of)?, heard))
    }

    fn theirs(&self, id: &str, (owner, covered): (UserId, HarmSet)) -> Option<Arc<Run>> {
        let theirs = |run: &&Arc<Run>| run.owner == owner && run.harms.0 & !covered.0 == 0;
        self.locked().get(id).filter(theirs).cloned()
    }

    /// Stops and drops a run of `owner`; whether there was one.
    pub fn stop(&self, id: &str, owner: UserId) -> bool {
        let mut runs = self.locked();
        let theirs = runs.get(id).is_some_and(|run| run.owner == owner);
        if theirs && let Some(run) = runs.remove(id) {
            run.stop();
        }
        theirs
    }

    /// Stops and drops every run of `owner`, as when they sign out.
    pub fn forget(&self, owner: UserId) {
        self.locked().retain(|_, run| {
            let stays = run.owner != owner;
            if !stays {
                run.stop();
            }
            stays
        });
    }

    fn keep(&self, run: &Arc<Run>) -> Result<String, NoRun> {
        let id = fresh_id()?;
        let mut runs = self.locked();
        let of_owner: Vec<(String, Arc<Run>)> = runs
            .iter()
            .filter(|(_, other)| other.owner == run.owner)
            .map(|(id, other)| (id.clone(), Arc::clone(other)))
            .collect();
        let (mut ended, under): (Vec<_>, Vec<_>) = of_owner.into_iter().partition(|(_, run)| run.has_ended());
        if under.len() >= EACH {
            return Err(NoRun::TooMany);
        }
        ended.sort_by_key(|(_, run)| std::cmp::Reverse(run.begun));
        for (old, _) in ended.iter().skip(KEPT - 1) {
            runs.remove(old);
        }
        runs.insert(id.clone(), Arc::clone(run));
        Ok(id)
    }

    fn locked(&self) -> MutexGuard<'_, HashMap<String, Arc<Run>>> {
        // Whoever held it only put in or took out one entry: the map is whole.
        self.runs.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Stage {
    fn has_ended(&self) -> bool {
        matches!(self, Self::Done(_) | Self::Failed | Self::Stopped)
    }
}

impl Run {
    fn has_ended(&self) -> bool {
        self.stage.borrow().has_ended()
    }

    /// The next stage; one that is stopped stays so.
    fn come_to(&self, next: Stage) {
        self.stage.send_if_modified(|stage| {
            let goes_on = !matches!(stage, Stage::Stopped);
            if goes_on {
                *stage = next;
            }
            goes_on
        });
    }

    fn stop(&self) {
        self.progress.stop();
        if !self.has_ended() {
            self.come_to(Stage::Stopped);
        }
    }

    fn unasked_for(&self) -> Duration {
        self.asked_for.lock().unwrap_or_else(PoisonError::into_inner).elapsed()
    }
}

impl Heard for Run {
    type Stage = Stage;
    type Step = RunProgress;

    fn stages(&self) -> watch::Receiver<Stage> {
        self.stage.subscribe()
    }

    fn step(&self) -> RunProgress {
        match *self.stage.borrow() {
            Stage::Waiting => RunProgress::Waiting,
            Stage::AtWork => RunProgress::Running { done: self.progress.thousandths() },
            Stage::Done(_) => RunProgress::Done,
            Stage::Failed => RunProgress::Failed,
            Stage::Stopped => RunProgress::Cancelled,
        }
    }

    fn mark(step: &RunProgress) -> u16 {
        step.mark()
    }

    fn ask_noted(&self) {
        *self.asked_for.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }
}

/// Waits for its turn, works, and keeps the result.
async fn work(runs: Runs, id: String, run: Arc<Run>, ask: (Arc<Held>, String, Asked, Vec<AreaResidents>)) {
    let Ok(turn) = runs.at_work.acquire().await else { return };
    if run.progress.stopped() {
        return;
    }
    run.come_to(Stage::AtWork);
    let at_work = Arc::clone(&run);
    // Arithmetic for seconds: not on a thread that serves others.
    let made = tokio::task::spawn_blocking(move || {
        let (held, region, asked, areas) = ask;
        let begun = Instant::now();
        let found =
            held.regions.get(&region).map(|region| find(region, &asked, &areas, &at_work.progress))?;
        let taken_ms = u32::try_from(begun.elapsed().as_millis()).unwrap_or(u32::MAX);
        Some(found.map(|answer| FindingAnswer { taken_ms, ..answer }))
    })
    .await;
    drop(turn);
    let stage = match made {
        Ok(Some(found)) => {
            Stage::Done(Arc::new(found.map(|answer| RunState::Done { id, answer: Box::new(answer) })))
        }
        // The panic hook has said where.
        Ok(None) | Err(_) => Stage::Failed,
    };
    run.come_to(stage);
}

/// Stops the run when nobody asks for it any more, and drops it some time after.
async fn look_after(runs: Runs, id: String, run: Arc<Run>) {
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        let limit = if run.has_ended() { UNREAD } else { UNASKED };
        if run.unasked_for() > limit {
            run.stop();
            runs.locked().remove(&id);
        }
        if !runs.locked().contains_key(&id) {
            return;
        }
    }
}

/// 128 bits of chance in hexadecimal.
fn fresh_id() -> Result<String, NoRun> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|_| NoRun::NoId)?;
    Ok(bytes.iter().fold(String::with_capacity(32), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    }))
}
