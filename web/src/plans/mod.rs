//! Plans on contexts: the board, a plan with its form, and the plans of one context.

mod board;
mod fields;
mod form;
mod lists;
mod of_context;
mod one;

pub(crate) use board::PlansPage;
pub(crate) use of_context::PlansOfContext;
pub(crate) use one::PlanPage;

use crate::words::{counted, lang, w};
use api::PlanLine;
use leptos::prelude::*;

/// What is late about a plan: its review or its steps.
#[component]
fn Late(
    /// The plan.
    line: PlanLine,
) -> impl IntoView {
    let lang = lang();
    let late = line.late;
    view! {
        {line.overdue.then(|| view! { <span class="ctx-overdue">{w("plans-overdue")}</span> })}
        {(late > 0).then(|| view! { <span class="ctx-overdue">{move || counted(lang.get(), "plans-late", late.into())}</span> })}
    }
}

/// "2026-02-01 – 2026-07-31".
fn days(line: &PlanLine) -> String {
    format!("{} – {}", line.first_day, line.last_day)
}
