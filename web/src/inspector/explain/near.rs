//! Contexts of the register around the open cell, and the plans on them.

use crate::door;
use crate::words::{Arg, both, lang, w};
use api::language::say_in;
use api::{ContextNear, ContextsNear, PlanLine, PlanState, PlansPage};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far from the middle of the cell: the neighbourhood's half side.
const WITHIN_M: u32 = 750;

/// The list; nothing before it has come.
#[component]
pub(super) fn NearView(
    /// Easting and northing of the middle of the cell, metres.
    at: (f64, f64),
) -> impl IntoView {
    let lang = lang();
    let found: RwSignal<Option<Vec<ContextNear>>> = RwSignal::new(None);
    let plans: RwSignal<Vec<PlanLine>> = RwSignal::new(Vec::new());
    let (easting, northing) = at;
    spawn_local(async move {
        let path = format!("/api/contexts/near?at={easting:.0},{northing:.0}&within={WITHIN_M}");
        // Who may not read the register sees no section; the cell is told all the same.
        if let Ok(near) = door::get::<ContextsNear>(&path, None).await {
            found.try_set(Some(near.contexts));
        }
        if let Ok(page) = door::get::<PlansPage>("/api/plans", None).await {
            plans.try_set(page.plans);
        }
    });
    let hint = move || say_in(lang.get(), "explain-contexts-hint", &[("metres", Arg::from(WITHIN_M))]);
    let one = move |context: ContextNear| {
        let to = format!("/contexts/{}", context.code);
        let code = context.code;
        let here = move || {
            let plans = plans.get();
            let here =
                plans.into_iter().filter(|plan| plan.context.code == code && plan.state != PlanState::Closed);
            let line = |plan: PlanLine| {
                let to = format!("/contexts/plans/{}", plan.id);
                view! { <li><a href=to rel="external">{plan.title}</a>" "<span class="hint">{w(plan.state.key())}</span></li> }
            };
            view! { <ul class="story-near">{here.map(line).collect_view()}</ul> }
        };
        view! { <li><a href=to rel="external">{both(context.name)}</a>" "<span class="hint">{both(context.kind_label)}" · "{both(context.state_label)}</span>{here}</li> }
    };
    move || {
        found.get().map(|contexts| {
            let none = contexts.is_empty();
            view! {
                <h4>{w("explain-contexts")}</h4>
                {none.then(|| view! { <p>{w("explain-contexts-none")}</p> })}
                <ul class="story-near">{contexts.into_iter().map(one).collect_view()}</ul>
                <p class="hint">{hint}</p>
            }
        })
    }
}
