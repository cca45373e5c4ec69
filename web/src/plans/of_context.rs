//! The plans on one context, on its page, and the way to a new one.

use super::board::PlanRows;
use super::{Measures, ask_with_measures};
use crate::door::{self, Failure, Load};
use crate::form_fault::Refused;
use crate::route::{ContextCode, Here, Route, go};
use crate::session::Session;
use crate::states::{FailureView, Skeleton};
use crate::words::w;
use api::{PlanAsk, PlanContent, PlanDone, PlansPage as Told};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The section.
#[component]
pub(crate) fn PlansOfContext(
    /// Code of the context.
    code: String,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let told: RwSignal<Load<(Told, Measures)>> = RwSignal::new(Load::Waiting);
    let code = StoredValue::new(code);
    let ask = move || {
        spawn_local(async move {
            let path = format!("/api/plans?context={}", code.get_value());
            told.try_set(ask_with_measures(&path).await);
        });
    };
    if session.may("read_plans") {
        ask();
    }
    view! {
        <Show when=move || session.may("read_plans")>
            <section class="whole" aria-labelledby="plans-here"><h2 id="plans-here">{w("plans-of-context")}</h2>
                {move || match told.get() {
                    Load::Waiting => view! { <Skeleton/> }.into_any(),
                    Load::Failed(failure) => view! { <FailureView failure again=ask/> }.into_any(),
                    Load::Ready((page, _)) if page.plans.is_empty() => view! { <p class="hint">{w("plans-none-here")}</p> }.into_any(),
                    Load::Ready((page, measures)) => view! { <PlanRows plans=page.plans measures/> }.into_any(),
                }}
                <Show when=move || session.may("keep_plans")><Begin code/></Show>
            </section>
        </Show>
    }
}

/// The form that begins a plan: its title and its days; all else is written on its own page.
#[component]
fn Begin(
    /// Code of the context.
    code: StoredValue<String>,
) -> impl IntoView {
    let here = expect_context::<Here>().0;
    let [title, first, last] = [(); 3].map(|()| RwSignal::new(String::new()));
    let failure = RwSignal::new(None::<Failure>);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        failure.set(None);
        let content = PlanContent {
            title: title.get_untracked(),
            first_day: first.get_untracked(),
            last_day: last.get_untracked(),
            ..PlanContent::default()
        };
        let asked = PlanAsk { context: code.get_value(), content };
        spawn_local(async move {
            match door::ask::<PlanAsk, PlanDone>("POST", "/api/plans", &asked).await {
                Ok(done) => {
                    if let Some(id) = ContextCode::read_edition(&done.id) {
                        go(here, Route::Plan(id));
                    }
                }
                Err(why) => _ = failure.try_set(Some(why)),
            }
        });
    };
    view! {
        <details class="fold" id="plan-begin">
            <summary>{w("plans-begin")}</summary>
            <form class="form" on:submit=submit>
                <label for="plan-title">{w("plans-title-field")}</label>
                <input id="plan-title" type="text" required=true maxlength="300" prop:value=title
                    on:input=move |event| title.set(event_target_value(&event))/>
                <label for="plan-first">{w("plans-first-day")}</label>
                <input id="plan-first" type="date" required=true prop:value=first on:input=move |event| first.set(event_target_value(&event))/>
                <label for="plan-last">{w("plans-last-day")}</label>
                <input id="plan-last" type="date" required=true prop:value=last on:input=move |event| last.set(event_target_value(&event))/>
                <Refused failure/>
                <button type="submit" class="button strong">{w("plans-begin-go")}</button>
            </form>
        </details>
    }
}
