//! The releases page: an officer proposes, reads the automatic audit, signs what another proposed, withdraws, revises.

mod audit;
mod history;
mod propose;
mod waiting;

use crate::door::{self, Failure, Load};
use crate::frame::Shell;
use crate::job::{JobView, JobWatch};
use crate::states::{FailureView, Skeleton};
use crate::words::{Arg, both, lang, w};
use api::language::say_in;
use api::{Closings, Job, JobKind, ReleaseStep};
use history::History;
use leptos::prelude::*;
use leptos::task::spawn_local;
use propose::{ProposeForm, ReviseForm};
use serde::Serialize;
use waiting::Waiting;

/// What the last step came to.
#[derive(Clone, Debug, PartialEq)]
enum Said {
    /// Nothing yet.
    Nothing,
    /// Done: the sentence's key and the release.
    Done(&'static str, String),
    /// Not done.
    Failed(Failure),
}

/// The jobs of this page.
const KINDS: [JobKind; 3] = [JobKind::ReleasePropose, JobKind::ReleaseSign, JobKind::ReleaseRevise];

/// The page's state.
#[derive(Clone, Copy)]
struct Bench {
    list: RwSignal<Load<Closings>>,
    busy: RwSignal<bool>,
    said: RwSignal<Said>,
    job: JobWatch,
}

impl Bench {
    /// Asks for the list anew.
    async fn ask(self) {
        let answer = door::get::<Closings>("/api/releases", None).await;
        self.list.try_set(match answer {
            Ok(list) => Load::Ready(list),
            Err(failure) => Load::Failed(failure),
        });
    }

    /// Takes a step, says what came of it, and shows the list as it is then.
    fn step<T: Serialize + 'static>(self, path: String, shape: T, done: &'static str) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.said.set(Said::Nothing);
        spawn_local(async move {
            let answer = door::ask::<T, ReleaseStep>("POST", &path, &shape).await;
            self.ask().await;
            self.said.try_set(match answer {
                Ok(step) => Said::Done(done, step.release),
                Err(failure) => Said::Failed(failure),
            });
            self.busy.try_set(false);
        });
    }

    /// Takes a step that draws or publishes: a job that is followed, and may be stopped.
    fn draw<T: Serialize + 'static>(self, path: String, shape: T) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.said.set(Said::Nothing);
        spawn_local(async move {
            let made = self.job.run(&path, &shape).await;
            self.drawn(made).await;
        });
    }

    /// Shows the list, and goes on with a step that the reader began earlier and left to itself.
    async fn take_up(self) {
        self.ask().await;
        let Some(job) = self.job.earlier(&KINDS).await else { return };
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        let made = self.job.follow(job).await;
        self.drawn(made).await;
    }

    /// Says what came of a job, and shows the list as it is then.
    async fn drawn(self, made: Result<Option<Job>, Failure>) {
        self.ask().await;
        self.said.try_set(match made {
            Ok(Some(job)) => self.done(job.kind),
            // The job's own words say that it was stopped.
            Ok(None) => Said::Nothing,
            Err(failure) => Said::Failed(failure),
        });
        self.busy.try_set(false);
    }

    /// What is said of a job that is done, by the list: the newest release, or the proposal that waits.
    fn done(self, kind: JobKind) -> Said {
        let newest = self.list.with_untracked(|list| {
            let list = list.ready()?;
            match kind {
                JobKind::ReleaseSign => list.releases.first().map(|line| line.id.clone()),
                _ => list
                    .proposals
                    .iter()
                    .find(|line| line.state == "proposed")
                    .map(|line| line.release.clone()),
            }
        });
        let key = if kind == JobKind::ReleaseSign {
            "release-page-signed-done"
        } else {
            "release-page-proposed-done"
        };
        newest.map_or(Said::Nothing, |release| Said::Done(key, release))
    }
}

/// The releases page.
#[component]
pub(crate) fn ReleasesPage() -> impl IntoView {
    let bench = Bench {
        list: RwSignal::new(Load::Waiting),
        busy: RwSignal::new(false),
        said: RwSignal::new(Said::Nothing),
        job: JobWatch::new(),
    };
    spawn_local(bench.take_up());
    view! {
        <Shell>
            <main id="main" class="plain releases">
                <h1>{w("release-page-title")}</h1>
                <p class="lead">{w("release-page-lead")}</p>
                <Notice bench/>
                {move || match bench.list.get() {
                    Load::Waiting => view! { <Skeleton/> }.into_any(),
                    Load::Failed(failure) => {
                        view! { <FailureView failure again=move || spawn_local(bench.ask())/> }.into_any()
                    }
                    Load::Ready(list) => view! { <Lists bench list/> }.into_any(),
                }}
            </main>
        </Shell>
    }
}

/// What is under way, and what the last step came to; said aloud when it changes.
#[component]
fn Notice(
    /// The page's state.
    bench: Bench,
) -> impl IntoView {
    let lang = lang();
    view! {
        <div class="progress" class:busy=move || bench.busy.get()></div>
        <JobView watch=bench.job/>
        <div role="status">
            {move || (bench.busy.get() && !bench.job.is_busy()).then(|| view! { <p>{w("release-page-working")}</p> })}
            {move || match bench.said.get() {
                Said::Done(key, release) => {
                    let words = move || say_in(lang.get(), key, &[("release", Arg::from(release.as_str()))]);
                    Some(view! { <p class="good">{words}</p> })
                }
                _ => None,
            }}
        </div>
        {move || match bench.said.get() {
            Said::Failed(failure) => Some(view! { <Refused failure/> }),
            _ => None,
        }}
    }
}

/// Why a step was not taken: the server's sentence, and what is wrong with each field.
#[component]
fn Refused(
    /// Why.
    failure: Failure,
) -> impl IntoView {
    let fields = failure.fields();
    view! {
        <div class="state failed" role="alert">
            <p class="state-title">{w("problem-release-step-title")}</p>
            <p>{both(failure.words())}</p>
            {fields.into_iter().map(|field| view! { <p>{both(field.message)}</p> }).collect_view()}
        </div>
    }
}

#[component]
fn Lists(
    /// The page's state.
    bench: Bench,
    /// What the server told.
    list: Closings,
) -> impl IntoView {
    let waiting = list.proposals.iter().find(|line| line.state == "proposed").cloned();
    let done = list.proposals.iter().filter(|line| line.state != "proposed").cloned().collect::<Vec<_>>();
    let in_force = list
        .releases
        .iter()
        .flat_map(|release| &release.sheets)
        .filter(|sheet| sheet.in_force == Some(true))
        .cloned()
        .collect::<Vec<_>>();
    let free = waiting.is_none();
    view! {
        <section aria-labelledby="waits">
            <h2 id="waits">{w("release-page-waits")}</h2>
            {match waiting {
                Some(line) => view! { <Waiting bench line/> }.into_any(),
                None => view! { <p>{w("release-page-none-waits")}</p> }.into_any(),
            }}
        </section>
        {free.then(|| view! { <ProposeForm bench open=list.open/> })}
        <History releases=list.releases done/>
        {(free && !in_force.is_empty()).then(|| view! { <ReviseForm bench sheets=in_force/> })}
    }
}
