//! `/contexts/plans/{id}/effect`: what a plan is compared with, what the releases tell of it, and what people make of it.

mod design;
mod read;
mod rows;
mod told;

use crate::door::{self, Failure, Load};
use crate::form_fault::Refused;
use crate::frame::Shell;
use crate::route::{ContextCode, Link, Route};
use crate::states::{FailureView, Skeleton};
use crate::words::{Arg, both, counted, lang, w};
use api::language::say_in;
use api::{EffectPage as Told, EffectRegistered, PlanDone, PlanState};
use design::DesignForm;
use leptos::prelude::*;
use leptos::task::spawn_local;
use read::Readings;
use serde::Serialize;
use told::ResultView;

/// The page's state.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    id: StoredValue<String>,
    page: RwSignal<Load<Told>>,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
    said: RwSignal<Option<&'static str>>,
}

impl Desk {
    fn path(self, step: &str) -> String {
        format!("/api/plans/{}/effect{step}", self.id.get_value())
    }

    async fn ask(self) {
        let told = door::get::<Told>(&self.path(""), None).await;
        self.page.try_set(told.map_or_else(Load::Failed, Load::Ready));
    }

    /// Writes something down and shows the page as it is then. What was refused leaves the page as it is.
    fn keep<T: Serialize + 'static>(self, step: &'static str, shape: T) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failure.set(None);
        self.said.set(None);
        spawn_local(async move {
            match door::ask::<T, PlanDone>("POST", &self.path(step), &shape).await {
                Ok(_) => {
                    self.ask().await;
                    self.said.try_set(Some("effect-page-kept"));
                }
                Err(why) => _ = self.failure.try_set(Some(why)),
            }
            self.busy.try_set(false);
        });
    }
}

/// The page.
#[component]
pub(crate) fn EffectPage(
    /// The plan's id.
    id: ContextCode,
) -> impl IntoView {
    let desk = Desk {
        id: StoredValue::new(id.text()),
        page: RwSignal::new(Load::Waiting),
        busy: RwSignal::new(false),
        failure: RwSignal::new(None),
        said: RwSignal::new(None),
    };
    spawn_local(desk.ask());
    view! {
        <Shell>
            <main id="main" class="plain pfl plans">
                <p><Link to=Route::Plan(id)>{w("effect-page-back")}</Link></p>
                {move || match desk.page.get() {
                    Load::Waiting => view! { <Skeleton/> }.into_any(),
                    Load::Failed(failure) => view! { <FailureView failure again=move || spawn_local(desk.ask())/> }.into_any(),
                    Load::Ready(told) => view! { <Whole desk told/> }.into_any(),
                }}
            </main>
        </Shell>
    }
}

#[component]
fn Whole(
    /// The page's state.
    desk: Desk,
    /// What the server told.
    told: Told,
) -> impl IntoView {
    let line = told.line.clone();
    let draft = line.state == PlanState::Draft;
    let next = if draft { "effect-page-none-draft" } else { "effect-page-none-next" };
    let success = told.success.clone();
    let mut registered = told.registered.clone().into_iter();
    let newest = registered.next();
    let earlier: Vec<EffectRegistered> = registered.collect();
    let number = newest.as_ref().map_or(0, |newest| newest.number);
    let areas = told.areas.clone();
    view! {
        <h1>{w("effect-page-title")}</h1>
        <p class="hint">{line.title}" · "{both(line.context.name)}" · "<strong>{w(line.state.key())}</strong></p>
        <p class="lead">{w("effect-page-lead")}</p>
        {(!success.trim().is_empty()).then(|| view! {
            <section aria-labelledby="effect-success"><h2 id="effect-success">{w("effect-page-success")}</h2><p class="pfl-prose">{success}</p></section>
        })}
        <div class="progress" class:busy=move || desk.busy.get()></div>
        <p role="status" class="pfl-said">{move || desk.said.get().map(|key| view! { <span class="good">{w(key)}</span> })}</p>
        <Refused failure=desk.failure/>
        {newest.is_none().then(|| view! {
            <section aria-labelledby="effect-none"><h2 id="effect-none">{w("effect-page-none")}</h2><p>{w(next)}</p></section>
        })}
        {newest.map(|newest| view! {
            <section aria-labelledby="effect-registered"><h2 id="effect-registered">{w("effect-page-registered")}</h2>
                {registered_view(newest.clone(), &areas)}</section>
            {told.result.clone().map(|result| view! { <ResultView result design=newest.design/> })}
            <Readings desk number readings=told.readings.clone() may=told.may.keep/>
        })}
        {told.may.keep.then(|| view! { <DesignForm desk told=told.clone() number/> })}
        {(!earlier.is_empty()).then(|| view! {
            <section aria-labelledby="effect-earlier"><h2 id="effect-earlier">{w("effect-page-earlier")}</h2>
                {earlier.into_iter().map(|one| registered_view(one, &areas)).collect_view()}</section>
        })}
    }
}

/// A comparison as it was written down.
fn registered_view(one: EffectRegistered, areas: &[api::EffectArea]) -> AnyView {
    let lang = lang();
    let design = one.design;
    let name = |code: &String| {
        let found = areas.iter().find(|area| area.code == *code);
        found.map_or_else(|| api::language::Text::same(code), |area| area.name.clone())
    };
    let list = |key: &'static str, codes: &[String]| {
        let names: Vec<_> = codes.iter().map(name).collect();
        (!names.is_empty()).then(|| {
            let names = move || {
                names.iter().map(|name| name.get(lang.get()).to_owned()).collect::<Vec<_>>().join(", ")
            };
            view! { <div><dt>{w(key)}</dt><dd>{names}</dd></div> }
        })
    };
    let (seen, wanted, quarters, first) =
        (one.seen, design.wanted_percent, design.quarters, design.first.clone());
    let window = move || {
        let args = [("quarters", Arg::from(quarters as usize)), ("first", Arg::from(first.clone()))];
        say_in(lang.get(), "effect-page-window", &args)
    };
    let wanted = move || say_in(lang.get(), "effect-page-wanted", &[("percent", Arg::from(wanted as usize))]);
    let (role, on) = (one.role, one.on);
    let by = move || {
        let role = role.get(lang.get()).to_owned();
        say_in(lang.get(), "effect-page-by", &[("role", Arg::from(role)), ("on", Arg::from(on.clone()))])
    };
    view! {
        <div class="pfl-part">
            <p>{if seen == 0 {
                view! { <strong>{w("effect-page-early")}</strong> }.into_any()
            } else {
                view! { <strong class="caution">{move || counted(lang.get(), "effect-page-late", seen.into())}</strong> }.into_any()
            }}" · "{by}</p>
            <dl class="pfl-facts">
                {list("effect-part-area", &design.area)}
                {list("effect-part-compared", &design.compared)}
                {list("effect-part-ring", &design.ring)}
                {list("effect-part-compared-ring", &design.compared_ring)}
            </dl>
            <p>{window}". "{wanted}"."</p>
            <p class="pfl-prose">{design.expected}</p>
        </div>
    }
    .into_any()
}
