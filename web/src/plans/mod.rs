//! Plans on contexts: the board, a plan with its form, and the plans of one context.

mod board;
mod effect;
mod fields;
mod form;
mod lists;
mod needs;
mod of_context;
mod one;
mod worked;

pub(crate) use board::PlansPage;
pub(crate) use effect::EffectPage;
pub(crate) use of_context::PlansOfContext;
pub(crate) use one::PlanPage;

use crate::door::{self, Load};
use crate::words::{Text, counted, lang, w};
use api::{MeasuresPage, PlanLine};
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// The catalogue of measures, as the server tells it: it is not built into this part of the app, which it would make a fifth larger.
type Measures = Arc<MeasuresPage>;

/// Asks for something, and for the measures that it names.
async fn ask_with_measures<T: DeserializeOwned + 'static>(path: &str) -> Load<(T, Measures)> {
    let told = match door::get::<T>(path, None).await {
        Ok(told) => told,
        Err(why) => return Load::Failed(why),
    };
    let measures = door::get::<MeasuresPage>("/api/measures", None).await;
    measures.map_or_else(Load::Failed, |measures| Load::Ready((told, Arc::new(measures))))
}

/// What a measure is called. An id of an older edition that is not there any more stands for itself.
fn measure_name(measures: &Measures, id: &str) -> Text {
    let found = measures.measures.iter().find(|line| line.measure.id == id);
    found.map_or_else(|| Text::same(id), |line| line.measure.name.clone())
}

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
