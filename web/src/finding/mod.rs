//! Methods on the working side: what is chosen, what runs, what was found. The form is in the left rail, the finding in the right.

pub(crate) mod chart;
pub(crate) mod form;
pub(crate) mod panel;
pub(crate) mod table;

use crate::desk::Desk;
use crate::door::{self, Failure};
use crate::filters::choice::Choice;
use crate::listen::{Listening, Step};
use crate::map::layer::LayerField;
use api::{FindingAnswer, Method, MethodAsk, Parameters, RunProgress, RunState};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Where a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// None is under way.
    Idle,
    /// Others are before it.
    Waiting,
    /// Thousandths done.
    Running(u16),
}

/// Whether the finding came out the same when it was run again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Again {
    /// The same bytes.
    Same,
    /// The concerns have changed since.
    OtherConcerns,
    /// The same concerns and other bytes: a fault.
    Differs,
}

/// A finding as it is shown.
#[derive(Debug)]
pub(crate) struct Shown {
    /// As the server gave it.
    pub(crate) answer: FindingAnswer,
    /// Its layer, made ready.
    pub(crate) layer: Option<Arc<LayerField>>,
    /// The filters it was asked with.
    choice: Choice,
}

/// Signals of methods and findings. It is a handful of handles: copy it freely.
#[derive(Clone, Copy)]
pub(crate) struct Bench {
    /// The method chosen; none: the standing map.
    pub(crate) method: RwSignal<Option<&'static Method>>,
    /// Its parameters.
    pub(crate) parameters: RwSignal<Parameters>,
    /// Seed of chance.
    pub(crate) seed: RwSignal<u32>,
    /// Where the run is.
    pub(crate) stage: RwSignal<Stage>,
    /// The finding shown in place of the standing map.
    pub(crate) shown: RwSignal<Option<Arc<Shown>>>,
    /// Why there is none.
    pub(crate) failure: RwSignal<Option<Failure>>,
    /// What running it again gave.
    pub(crate) again: RwSignal<Option<Again>>,
    /// The run under way, and how many were begun: an answer to an older one is not shown.
    under_way: StoredValue<(u32, Option<String>)>,
}

impl Bench {
    /// Nothing chosen.
    pub(crate) fn new() -> Self {
        Self {
            method: RwSignal::new(None),
            parameters: RwSignal::new(Parameters::new()),
            seed: RwSignal::new(1),
            stage: RwSignal::new(Stage::Idle),
            shown: RwSignal::new(None),
            failure: RwSignal::new(None),
            again: RwSignal::new(None),
            under_way: StoredValue::new((0, None)),
        }
    }

    /// Chooses a method with its usual parameters; none goes back to the standing map.
    pub(crate) fn choose(self, method: Option<&'static Method>) {
        self.cancel();
        self.parameters.set(method.map(Method::usual).unwrap_or_default());
        self.method.set(method);
        self.failure.set(None);
        if method.is_none() {
            self.shown.set(None);
        }
    }

    /// Runs the chosen method over the concerns under the desk's filters.
    pub(crate) fn run(self, desk: Desk) {
        let Some(method) = self.method.get_untracked() else { return };
        let choice = desk.choice.get_untracked();
        let ask = MethodAsk {
            method: method.code.to_owned(),
            parameters: self.parameters.get_untracked(),
            filter: choice.working_filter(),
            seed: self.seed.get_untracked(),
        };
        self.begin(desk, ask, choice, None);
    }

    /// Runs the finding shown once more, from what it says of itself, and compares the digests.
    pub(crate) fn run_again(self, desk: Desk) {
        if let Some(shown) = self.shown.get_untracked() {
            self.begin(desk, shown.answer.finding.ask.clone(), shown.choice.clone(), Some(shown));
        }
    }

    /// Stops the run under way, here and on the server.
    pub(crate) fn cancel(self) {
        let mut id = None;
        self.under_way.update_value(|(begun, run)| {
            *begun += 1;
            id = run.take();
        });
        self.stage.set(Stage::Idle);
        if let Some(id) = id {
            spawn_local(async move {
                // It may have ended in the meantime; then there is nothing to stop.
                let _ = door::delete(&format!("/api/working/findings/{id}")).await;
            });
        }
    }

    fn begin(self, desk: Desk, ask: MethodAsk, choice: Choice, before: Option<Arc<Shown>>) {
        self.cancel();
        let number = self.under_way.with_value(|(begun, _)| *begun);
        self.failure.set(None);
        self.again.set(None);
        self.stage.set(Stage::Waiting);
        spawn_local(async move {
            let mut answer = door::ask::<_, RunState>("POST", "/api/working/findings", &ask).await;
            loop {
                // The page may be gone, or something else was asked meanwhile.
                if self.under_way.try_with_value(|(begun, _)| *begun) != Some(number) {
                    if let Ok(RunState::Waiting { id } | RunState::Running { id, .. }) = answer {
                        let _ = door::delete(&format!("/api/working/findings/{id}")).await;
                    }
                    return;
                }
                let id = match answer {
                    Ok(RunState::Waiting { id }) => id,
                    Ok(RunState::Running { id, done }) => {
                        self.stage.set(Stage::Running(done));
                        id
                    }
                    Ok(RunState::Done { answer, .. }) => {
                        return self.settle(desk, *answer, choice, before.as_ref());
                    }
                    Err(failure) => {
                        self.stage.set(Stage::Idle);
                        self.failure.set(Some(failure));
                        return;
                    }
                };
                let path = format!("/api/working/findings/{id}");
                self.under_way.update_value(|(_, run)| *run = Some(id.clone()));
                self.listen(&id, number).await;
                // Over, or no line for events: the server holds its answer back a moment while nothing has changed.
                answer = door::get::<RunState>(&path, None).await;
            }
        });
    }

    /// Follows a run by its events until it has ended, the line is gone, or somebody asked for something else.
    async fn listen(self, id: &str, number: u32) {
        /// So long nothing is heard at most before it is looked whether anybody still wants it.
        const LOOK_MS: i32 = 1_000;
        let Some(listening) = Listening::to(&format!("/api/working/findings/{id}/events")) else { return };
        while self.under_way.try_with_value(|(begun, _)| *begun) == Some(number) {
            match listening.next(LOOK_MS).await {
                Step::Told(RunProgress::Running { done }) => _ = self.stage.try_set(Stage::Running(done)),
                Step::Told(RunProgress::Waiting) | Step::Nothing => {}
                Step::Told(RunProgress::Done | RunProgress::Failed | RunProgress::Cancelled)
                | Step::Broken => return,
            }
        }
    }

    fn settle(self, desk: Desk, answer: FindingAnswer, choice: Choice, before: Option<&Arc<Shown>>) {
        self.under_way.update_value(|(_, run)| *run = None);
        self.stage.set(Stage::Idle);
        if let Some(before) = before {
            self.again.set(Some(compare(&before.answer, &answer)));
        }
        let layer = answer.finding.layer.as_ref().map(|layer| Arc::new(LayerField::new(layer)));
        // What is not on the map is in the table.
        if layer.is_none() && !answer.finding.tables.is_empty() && !crate::frame::is_narrow() {
            desk.table.set(true);
        }
        desk.opened.set(None);
        self.shown.set(Some(Arc::new(Shown { answer, layer, choice })));
        if crate::frame::is_narrow() && before.is_none() {
            desk.drawer.set(Some(crate::desk::Drawer::Inspector));
        }
    }
}

impl Shown {
    /// Whether the filters have changed since it was asked.
    pub(crate) fn is_stale(&self, now: &Choice) -> bool {
        self.choice.working_filter() != now.working_filter()
    }
}

fn compare(before: &FindingAnswer, after: &FindingAnswer) -> Again {
    if before.digest == after.digest {
        Again::Same
    } else if before.finding.cube_version == after.finding.cube_version {
        Again::Differs
    } else {
        Again::OtherConcerns
    }
}
