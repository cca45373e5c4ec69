//! The reference of the API: every operation as the service's own code describes it, found by words, opened one at a time.

mod operation;
mod read;

use crate::door::{self, Load};
use crate::frame::Shell;
use crate::states::{Empty, FailureView, Skeleton};
use crate::words::{Lang, lang, w};
use leptos::prelude::*;
use leptos::task::spawn_local;
use operation::OperationView;
use read::{Group, groups};
use serde_json::Value;
use std::sync::Arc;

/// The document as it came, in the language that it was asked for in.
type Document = Arc<Value>;

fn fetch(of: Lang, into: RwSignal<Load<Document>>) {
    into.set(Load::Waiting);
    spawn_local(async move {
        let answer = door::get::<Value>(&format!("/api/openapi.json?lang={of}"), None).await;
        into.try_set(answer.map_or_else(Load::Failed, |document| Load::Ready(Arc::new(document))));
    });
}

/// The page.
#[component]
pub(crate) fn ReferencePage() -> impl IntoView {
    let lang = lang();
    let document = RwSignal::new(Load::Waiting);
    let search = RwSignal::new(String::new());
    Effect::new(move |_| fetch(lang.get(), document));
    view! {
        <Shell>
            <main id="main" class="plain reference">
                <h1>{w("web-api-heading")}</h1>
                <p class="lead">{w("web-api-lead")}</p>
                <p><a href="/api/openapi.json" download="contexture-openapi.json">{w("web-api-file")}</a></p>
                <div class="reference-search" role="search">
                    <label for="reference-search">{w("web-api-search")}</label>
                    <input id="reference-search" type="search" autocomplete="off" spellcheck="false"
                        prop:value=search on:input=move |event| search.set(event_target_value(&event))/>
                </div>
                {move || match document.get() {
                    Load::Waiting => view! { <Skeleton/> }.into_any(),
                    Load::Failed(failure) => view! {
                        <FailureView failure again=move || fetch(lang.get_untracked(), document)/>
                    }.into_any(),
                    Load::Ready(document) => view! { <Groups document search/> }.into_any(),
                }}
            </main>
        </Shell>
    }
}

#[component]
fn Groups(
    /// The document.
    document: Document,
    /// What is searched for.
    search: RwSignal<String>,
) -> impl IntoView {
    let groups = groups(&document);
    let all = groups.clone();
    let found = move || {
        search.with(|search| all.iter().any(|group| group.operations.iter().any(|one| one.matches(search))))
    };
    view! {
        {groups.into_iter().map(|group| view! { <GroupView document=document.clone() group search/> }).collect_view()}
        <Show when=move || !found()><Empty title="web-api-none" next="web-api-none-next"/></Show>
    }
}

#[component]
fn GroupView(
    /// The document.
    document: Document,
    /// The group.
    group: Group,
    /// What is searched for.
    search: RwSignal<String>,
) -> impl IntoView {
    let heading = format!("reference-{}", group.name);
    let labelled = heading.clone();
    let operations = group.operations.clone();
    let empty = move || search.with(|search| !operations.iter().any(|one| one.matches(search)));
    view! {
        <section class="reference-group" aria-labelledby=labelled hidden=empty>
            <h2 id=heading>{group.says}</h2>
            {group.operations.into_iter().map(|operation| {
                view! { <OperationView document=document.clone() operation search/> }
            }).collect_view()}
        </section>
    }
}
