//! The auditor's page: who did what and for which purpose, counts for the meeting, how the record is sealed, what was destroyed.

mod counts;
mod events;
mod seal;

use crate::door::{self, Failure, Load};
use crate::frame::Shell;
use crate::states::{FailureView, Skeleton};
use crate::words::w;
use counts::CountsView;
use events::{Events, EventsView};
use leptos::prelude::*;
use leptos::task::spawn_local;
use seal::SealView;
use serde::de::DeserializeOwned;

/// Which part of the record is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Events,
    Counts,
    Seal,
}

/// The auditor's page.
#[component]
pub(crate) fn RecordPage() -> impl IntoView {
    let part = RwSignal::new(Part::Events);
    let events = Events::new();
    let tab = move |of: Part, key: &'static str| {
        view! {
            <button type="button" aria-pressed=move || (part.get() == of).to_string() on:click=move |_| part.set(of)>
                {w(key)}</button>
        }
    };
    view! {
        <Shell>
            <main id="main" class="plain record">
                <h1>{w("record-page-heading")}</h1>
                <p class="lead">{w("record-page-lead")}</p>
                <div class="switch" role="group" aria-label=w("record-page-parts")>
                    {tab(Part::Events, "record-page-events")}
                    {tab(Part::Counts, "record-page-counts")}
                    {tab(Part::Seal, "record-page-seal")}
                </div>
                {move || match part.get() {
                    Part::Events => view! { <EventsView events/> }.into_any(),
                    Part::Counts => view! { <CountsView/> }.into_any(),
                    Part::Seal => view! { <SealView/> }.into_any(),
                }}
            </main>
        </Shell>
    }
}

/// Asks for a shape and puts it where it is waited for.
fn fetch<T: DeserializeOwned + Send + Sync + 'static>(path: String, into: RwSignal<Load<T>>) {
    into.set(Load::Waiting);
    spawn_local(async move {
        let answer = door::get::<T>(&path, None).await;
        into.try_set(match answer {
            Ok(shape) => Load::Ready(shape),
            Err(failure) => Load::Failed(failure),
        });
    });
}

/// A shape once it is there; before that the wait, and where it did not come the reason.
fn loaded<T, V>(
    load: RwSignal<Load<T>>,
    again: impl Fn() + Copy + Send + Sync + 'static,
    show: impl Fn(T) -> V + Copy + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    move || match load.get() {
        Load::Waiting => view! { <Skeleton/> }.into_any(),
        Load::Failed(failure) => failed(failure, again).into_any(),
        Load::Ready(shape) => show(shape).into_any(),
    }
}

fn failed(failure: Failure, again: impl Fn() + Send + Sync + 'static) -> impl IntoView {
    view! { <FailureView failure again/> }
}
