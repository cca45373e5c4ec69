//! What belongs to a context beyond its own fields: guardians, factors and strengths, assessments, safety mapping, weightings.

use super::assessments::assessments;
use super::factors::factors;
use super::guardians::guardians;
use super::live;
use super::mapped::mapped;
use super::shapes::Line;
use super::shelf::Shelf;
use super::weighting::Weightings;
use crate::door::Load;
use crate::session::Session;
use crate::states::{FailureView, Skeleton};
use crate::words::w;
use leptos::prelude::*;
use std::sync::Arc;

/// The sections.
#[component]
pub(super) fn Records(
    /// The context.
    line: Arc<Line>,
) -> impl IntoView {
    let shelf = Shelf::of_context(line.code.clone());
    let sections = move || match shelf.records.get() {
        Load::Waiting => view! { <section class="whole"><Skeleton/></section> }.into_any(),
        Load::Failed(failure) => view! { <FailureView failure again=move || shelf.again()/> }.into_any(),
        Load::Ready(records) => view! {
            {guardians(shelf, &records)}
            {factors(shelf, &records)}
            {assessments(shelf, &line, &records)}
            {mapped(shelf, &records)}
            <Weightings shelf line=Arc::clone(&line) records/>
        }
        .into_any(),
    };
    view! { {said(shelf)}{live(sections)} }
}

/// That something was kept.
pub(super) fn said(shelf: Shelf) -> AnyView {
    view! { <div class="whole" role="status" id="records-said">{live(move || shelf.said.get().then(|| view! { <p class="good">{w("records-said")}</p> }))}</div> }
        .into_any()
}

/// A section with its title, what is known, and the form that adds to it for those who may.
pub(super) fn section(
    shelf: Shelf,
    id: &'static str,
    key: &'static str,
    known: AnyView,
    form: Option<Form>,
) -> AnyView {
    let may = expect_context::<Session>().may("keep_contexts");
    let form = form.filter(|_| may).map(|(key, form)| {
        view! { <div>{shelf.button(id.to_owned(), key, None)}{live(move || shelf.is_open(id).then(&form))}</div> }
    });
    view! { <section class="whole" aria-labelledby=format!("{id}-title")><h2 id=format!("{id}-title")>{w(key)}</h2>{known}{form}</section> }.into_any()
}

/// The key of a form's button, and the form.
pub(super) type Form = (&'static str, Box<dyn Fn() -> AnyView + Send + Sync>);

/// A table whose first column names its rows; a sentence where there are none.
pub(super) fn table(heads: &[&'static str], rows: Vec<AnyView>, title: &'static str) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="hint">{w("records-none")}</p> }.into_any();
    }
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=w(title)><table class="figures ctx-kept">
            <thead><tr>{heads.iter().map(|key| view! { <th scope="col">{w(key)}</th> }).collect_view()}</tr></thead>
            <tbody>{rows}</tbody></table></div>
    }
    .into_any()
}
