//! What helps at one point of the work: asked for when it is opened.

use super::{document, unverified};
use crate::door::{self, Load};
use crate::route::{Link, Route};
use crate::states::{FailureView, Skeleton};
use crate::words::w;
use api::GuidancePage;
use api::guidance::Topic;
use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast as _;

/// The documents that help here, closed until somebody wants them.
#[component]
pub(crate) fn GuidanceFor(
    /// The point of the work.
    topic: Topic,
) -> impl IntoView {
    // None until somebody has opened it.
    let known: RwSignal<Option<Load<GuidancePage>>> = RwSignal::new(None);
    let ask = move || {
        known.set(Some(Load::Waiting));
        spawn_local(async move {
            let path = format!("/api/guidance?topic={}", topic.code());
            let answer = door::get::<GuidancePage>(&path, None).await;
            known.try_set(Some(answer.map_or_else(Load::Failed, Load::Ready)));
        });
    };
    let toggled = move |event: Event| {
        let open = event
            .current_target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .is_some_and(|details| details.has_attribute("open"));
        if open && known.with_untracked(Option::is_none) {
            ask();
        }
    };
    let shown = move || {
        known.get().map(|load| match load {
            Load::Waiting => view! { <Skeleton/> }.into_any(),
            Load::Failed(failure) => view! { <FailureView failure again=ask/> }.into_any(),
            Load::Ready(page) => view! {
                <ul class="guidance-list">{page.documents.into_iter().map(document).collect_view()}</ul>
                {unverified()}
                <p><Link to=Route::Guidance>{w("guidance-all")}</Link></p>
            }
            .into_any(),
        })
    };
    view! {
        <details class="guidance-near" on:toggle=toggled>
            <summary>{w("guidance-near")}</summary>
            {shown}
        </details>
    }
}
