//! `/contexts/plans/{id}`: one plan: what it still lacks, its form, what was used before, its versions, and the steps that the reader may take.

use super::board::Used;
use super::fields::Form;
use super::form::parts;
use super::{Late, Measures, ask_with_measures, days};
use crate::contexts::code_words;
use crate::door::{self, Failure, Load};
use crate::form_fault::Refused;
use crate::frame::Shell;
use crate::route::{ContextCode, Link, Route};
use crate::states::{FailureView, Skeleton};
use crate::words::{both, w};
use api::{PlanChangeAsk, PlanDone, PlanPage as Told, PlanState, PlanStepAsk, PlanVersionLine};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;

/// The page's state.
#[derive(Clone, Copy)]
struct Desk {
    id: StoredValue<String>,
    page: RwSignal<Load<(Told, Measures)>>,
    busy: RwSignal<bool>,
    unsaved: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
    said: RwSignal<Option<&'static str>>,
}

impl Desk {
    async fn ask(self) {
        let path = format!("/api/plans/{}", self.id.get_value());
        self.page.try_set(ask_with_measures(&path).await);
    }

    /// Does an act, says what came of it, and shows the plan as it is then. What was refused leaves the page as it is, so that nothing that was
    /// written is lost.
    fn act<T: Serialize + 'static>(
        self,
        method: &'static str,
        step: &'static str,
        shape: T,
        done: &'static str,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failure.set(None);
        self.said.set(None);
        let path = format!("/api/plans/{}{step}", self.id.get_value());
        spawn_local(async move {
            match door::ask::<T, PlanDone>(method, &path, &shape).await {
                Ok(_) => {
                    self.unsaved.try_set(false);
                    self.ask().await;
                    self.said.try_set(Some(done));
                }
                Err(why) => _ = self.failure.try_set(Some(why)),
            }
            self.busy.try_set(false);
        });
    }
}

/// The page.
#[component]
pub(crate) fn PlanPage(
    /// The plan's id.
    id: ContextCode,
) -> impl IntoView {
    let desk = Desk {
        id: StoredValue::new(id.text()),
        page: RwSignal::new(Load::Waiting),
        busy: RwSignal::new(false),
        unsaved: RwSignal::new(false),
        failure: RwSignal::new(None),
        said: RwSignal::new(None),
    };
    spawn_local(desk.ask());
    view! {
        <Shell>
            <main id="main" class="plain pfl plans">
                <p><Link to=Route::Plans>{w("plans-back")}</Link></p>
                {move || match desk.page.get() {
                    Load::Waiting => view! { <Skeleton/> }.into_any(),
                    Load::Failed(failure) => view! { <FailureView failure again=move || spawn_local(desk.ask())/> }.into_any(),
                    Load::Ready((told, measures)) => view! { <Plan desk told measures/> }.into_any(),
                }}
            </main>
        </Shell>
    }
}

#[component]
fn Plan(
    /// The page's state.
    desk: Desk,
    /// What the server told.
    told: Told,
    /// The measures.
    measures: Measures,
) -> impl IntoView {
    let form = Form {
        content: RwSignal::new(told.content.clone()),
        shape: RwSignal::new(0),
        unsaved: desk.unsaved,
        failure: desk.failure,
        keep: told.may.keep,
    };
    let version = told.version;
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let mut content = form.content.get_untracked();
        for goal in &mut content.goals {
            goal.need = goal.need.take().filter(|need| !need.trim().is_empty());
        }
        desk.act("PUT", "", PlanChangeAsk { version, content }, "plans-said-kept");
    };
    let keep = told.may.keep;
    let context = (told.line.context.code.clone(), told.line.context.kind);
    view! {
        <Head told=told.clone()/>
        <div class="progress" class:busy=move || desk.busy.get()></div>
        <p role="status" class="pfl-said">{move || desk.said.get().map(|key| view! { <span class="good">{w(key)}</span> })}</p>
        <Refused failure=desk.failure/>
        <Steps desk told=told.clone()/>
        <form class="form pfl-form" id="plan-form" on:submit=save>
            {parts(form, context, &measures)}
            {keep.then(|| view! {
                <p class="pfl-save"><button type="submit" class="button strong" disabled=move || desk.busy.get()>{w("plans-save")}</button>
                    <span class="hint" role="status">{move || desk.unsaved.get().then(|| w("plans-unsaved")())}</span></p>
            })}
        </form>
        <Used used=told.used measures=measures.clone() heading="plans-used"/>
        <History history=told.history/>
    }
}

#[component]
fn Head(
    /// What the server told.
    told: Told,
) -> impl IntoView {
    let line = told.line;
    let name = both(line.context.name.clone());
    let context = match ContextCode::read(&line.context.code).map(Route::Context) {
        Some(to) => view! { <Link to>{name}</Link> }.into_any(),
        None => view! { {name} }.into_any(),
    };
    let days = days(&line);
    let begun = line.state != PlanState::Draft;
    let effect = ContextCode::read_edition(&line.id).filter(|_| begun).map(Route::PlanEffect);
    view! {
        <h1>{line.title.clone()}</h1>
        <p class="hint">{context}" · "{both(code_words("context", line.context.kind.code()))}" · "<strong>{w(line.state.key())}</strong>" · "{days}" "
            <Late line=line.clone()/></p>
        {effect.map(|to| view! { <p><Link to>{w("effect-page-link")}</Link></p> })}
    }
}

/// What must still be written before the plan is started, and the steps that the reader may take.
#[component]
fn Steps(
    /// The page's state.
    desk: Desk,
    /// What the server told.
    told: Told,
) -> impl IntoView {
    let (may, version, draft) = (told.may, told.version, told.line.state == PlanState::Draft);
    let lacks = told.lacks;
    let ready = lacks.is_empty();
    let held = move || desk.busy.get() || desk.unsaved.get();
    let step = move |path: &'static str, key: &'static str, done: &'static str| {
        let act = move |_| desk.act("POST", path, PlanStepAsk { version }, done);
        view! { <button type="button" class="button" disabled=held on:click=act>{w(key)}</button> }
    };
    view! {
        <section aria-labelledby="plan-steps">
            {draft.then(|| view! {
                <h2 id="plan-steps">{w("plans-lacks")}</h2>
                {ready.then(|| view! { <p>{w("plans-lacks-none")}</p> })}
                <ul>{lacks.into_iter().map(|lack| {
                    let href = format!("#plan-{}", lack.field.replace('.', "-"));
                    view! { <li><a href=href>{w(field_key(&lack.field))}</a>": "{both(lack.message)}</li> }
                }).collect_view()}</ul>
            })}
            {(!draft).then(|| view! { <h2 id="plan-steps">{w("plans-steps")}</h2> })}
            {(may.start && may.own).then(|| view! { <p class="hint">{w("plans-own")}</p> })}
            <p class="hint" role="status">{move || desk.unsaved.get().then(|| w("plans-save-first")())}</p>
            <p class="pfl-steps">
                {may.start.then(|| step("/start", "plans-start", "plans-said-started"))}
                {may.keep.then(|| step("/close", "plans-close", "plans-said-closed"))}
            </p>
        </section>
    }
}

/// The key of the words that stand above a field which a plan can lack.
fn field_key(field: &str) -> &'static str {
    match field {
        "ethics.focus" => "plans-ethics-focus",
        "ethics.method" => "plans-ethics-method",
        "ethics.impact" => "plans-ethics-impact",
        "ethics.equality" => "plans-ethics-equality",
        "ethics.views" => "plans-ethics-views",
        "success.effort" => "plans-success-effort",
        "success.change" => "plans-success-change",
        "displacement.risk" => "plans-displacement-risk",
        "goals" => "plans-goals",
        "measures" => "plans-measures",
        "review_on" => "plans-review-on",
        _ => "plans-lacks",
    }
}

#[component]
fn History(
    /// Its versions, the newest first.
    history: Vec<PlanVersionLine>,
) -> impl IntoView {
    let lines = history.into_iter().map(|one| {
        view! { <li>{one.version}" · "{one.on}" · "{both(one.role)}" · "{w(one.state.key())}</li> }
    });
    let lines = lines.collect_view();
    view! { <section aria-labelledby="plan-history"><h2 id="plan-history">{w("plans-history")}</h2><ul class="plain-list">{lines}</ul></section> }
}
