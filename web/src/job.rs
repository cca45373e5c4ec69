//! A long job on a page: begun, followed by its events, stopped. How far it is, with the way to stop it.

use crate::door::{self, Failure};
use crate::listen::{Listening, Step, pause};
use crate::number::whole;
use crate::words::{Arg, Text, lang, w};
use api::language::say_in;
use api::{Job, JobKind, JobPhase, JobState, JobsPage};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;

/// So long nothing is heard at most before it is looked whether the page is still there.
const LOOK_MS: i32 = 1_000;
/// Where no server is reached, it is asked again so often, after so long each time.
const TRIES: u32 = 60;
const AGAIN_MS: i32 = 2_000;

/// What a page knows of its job. A handful of handles: copy it freely.
#[derive(Clone, Copy)]
pub(crate) struct JobWatch {
    /// The job under way.
    now: RwSignal<Option<Job>>,
    /// Whether it has been asked to stop.
    stopping: RwSignal<bool>,
    /// What was said of the last one that was stopped.
    stopped: RwSignal<Option<Text>>,
}

impl JobWatch {
    pub(crate) fn new() -> Self {
        Self { now: RwSignal::new(None), stopping: RwSignal::new(false), stopped: RwSignal::new(None) }
    }

    /// Whether one is under way.
    pub(crate) fn is_busy(self) -> bool {
        self.now.with(Option::is_some)
    }

    /// Begins a job and follows it to its end: done, or none when it was stopped.
    pub(crate) async fn run<T: Serialize>(self, path: &str, shape: &T) -> Result<Option<Job>, Failure> {
        self.stopped.try_set(None);
        let job = door::defer(path, shape).await?;
        self.follow(job).await
    }

    /// A job of one of these kinds that the reader began earlier, on this page or another, and that is still under way.
    pub(crate) async fn earlier(self, kinds: &[JobKind]) -> Option<Job> {
        let page = door::get::<JobsPage>("/api/jobs", None).await.ok()?;
        page.jobs.into_iter().find(|job| kinds.contains(&job.kind) && !job.state.has_ended())
    }

    /// Follows a job to its end: done, or none when it was stopped.
    pub(crate) async fn follow(self, mut job: Job) -> Result<Option<Job>, Failure> {
        self.stopping.try_set(false);
        let path = format!("/api/jobs/{}", job.id);
        let mut tries = 0;
        while !job.state.has_ended() {
            if self.now.try_set(Some(job.clone())).is_some() {
                // The page is gone. The job goes on.
                return Err(Failure::CalledOff);
            }
            self.listen(&path).await;
            // Over, or no line for events: ask in the old way.
            job = match door::get::<Job>(&path, None).await {
                Ok(job) => {
                    tries = 0;
                    job
                }
                Err(Failure::Unreached) if tries < TRIES => {
                    tries += 1;
                    pause(AGAIN_MS).await;
                    job
                }
                Err(failure) => {
                    self.now.try_set(None);
                    return Err(failure);
                }
            };
        }
        self.now.try_set(None);
        match (job.state, job.problem.take()) {
            (JobState::Done, _) => Ok(Some(job)),
            (JobState::Failed, Some(problem)) => Err(Failure::Problem(Box::new(problem))),
            _ => {
                self.stopped.try_set(Some(job.words));
                Ok(None)
            }
        }
    }

    /// Shows a job's events until it has ended or the line is gone.
    async fn listen(self, path: &str) {
        let Some(listening) = Listening::<Job>::to(&format!("{path}/events")) else {
            return pause(LOOK_MS).await;
        };
        loop {
            let gone = match listening.next(LOOK_MS).await {
                Step::Told(job) => job.state.has_ended() || self.now.try_set(Some(job)).is_some(),
                Step::Nothing => self.now.try_with_untracked(Option::is_none).unwrap_or(true),
                Step::Broken => return pause(LOOK_MS).await,
            };
            if gone {
                return;
            }
        }
    }

    fn stop(self) {
        let Some(job) = self.now.get_untracked() else { return };
        self.stopping.set(true);
        spawn_local(async move {
            // Where it has just ended there is nothing to stop; what became of it is told as ever.
            let _ = door::delete(&format!("/api/jobs/{}", job.id)).await;
        });
    }
}

/// How far the page's job is, with the button that stops it; and that it was stopped.
#[component]
pub(crate) fn JobView(
    /// The page's job.
    watch: JobWatch,
) -> impl IntoView {
    let lang = lang();
    let words = Memo::new(move |_| {
        if watch.now.with(Option::is_some) && watch.stopping.get() {
            return Some(say_in(lang.get(), "job-stopping", &[]));
        }
        let told = watch.now.with(|job| job.as_ref().map(|job| job.words.clone()));
        told.or_else(|| watch.stopped.get()).map(|words| words.get(lang.get()).to_owned())
    });
    let busy = Memo::new(move |_| watch.now.with(Option::is_some));
    let said: NodeRef<leptos::html::P> = NodeRef::new();
    Effect::new(move |_| {
        // The button that had the keyboard is gone: what is said in its place takes it.
        if watch.stopped.with(Option::is_some)
            && !busy.get()
            && let Some(said) = said.get()
        {
            let _ = said.focus();
        }
    });
    view! {
        <div class="job" class:busy=busy>
            <div role="status" aria-live="polite">
                {move || words.get().map(|words| view! { <p class="job-words" tabindex="-1" node_ref=said>{words}</p> })}
            </div>
            {move || busy.get().then(|| view! { <Bar watch/> })}
        </div>
    }
}

/// The bar, how much of what there is in numbers, and the way to stop it.
#[component]
fn Bar(
    /// The page's job.
    watch: JobWatch,
) -> impl IntoView {
    let lang = lang();
    let part =
        Memo::new(move |_| watch.now.with(|job| job.as_ref().map_or((0, 0), |job| (job.done, job.of))));
    let known = Memo::new(move |_| part.get().1 > 0);
    let rows = Memo::new(move |_| {
        let phase = watch.now.with(|job| job.as_ref().map(|job| (job.kind, job.phase)));
        matches!(phase, Some((JobKind::Intake, Some(JobPhase::Reading | JobPhase::Keeping))))
    });
    let figures = move || {
        let (done, of) = part.get();
        let of_told = Arg::from(whole(of));
        if of == 0 {
            String::new()
        } else if rows.get() {
            say_in(lang.get(), "job-rows", &[("done", Arg::from(whole(done))), ("of", of_told)])
        } else {
            say_in(lang.get(), "job-step", &[("step", Arg::from(whole(done + 1))), ("of", of_told)])
        }
    };
    view! {
        {move || if known.get() {
            view! {
                <progress aria-label=w("job-progress") max=move || part.get().1.to_string()
                    prop:value=move || part.get().0 as f64></progress>
            }.into_any()
        } else {
            view! { <progress aria-label=w("job-progress")></progress> }.into_any()
        }}
        <p class="row">
            <span class="figure">{figures}</span>
            <button type="button" class="button" disabled=move || watch.stopping.get() on:click=move |_| watch.stop()>
                {w("job-stop")}
            </button>
        </p>
    }
}
