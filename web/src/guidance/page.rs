//! The page of the whole register, what is overdue first.

use super::{document, unverified};
use crate::door::{self, Load};
use crate::frame::Shell;
use crate::route::query;
use crate::states::{FailureView, Skeleton};
use crate::words::{both, counted, lang, w};
use api::GuidancePage as Answer;
use api::guidance::Topic;
use api::language::{Arg, say_in};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The page.
#[component]
pub(crate) fn GuidancePage() -> impl IntoView {
    let known: RwSignal<Load<Arc<Answer>>> = RwSignal::new(Load::Waiting);
    let again = move || {
        spawn_local(async move {
            let answer = door::get::<Answer>("/api/guidance", None).await;
            known.try_set(answer.map_or_else(Load::Failed, |page| Load::Ready(Arc::new(page))));
        });
    };
    again();
    let topic = RwSignal::new(asked());
    let chosen = move |event| {
        let code = event_target_value(&event);
        topic.set(Topic::parse(&code));
    };
    let shown = move || match known.get() {
        Load::Waiting => view! { <Skeleton/> }.into_any(),
        Load::Failed(failure) => view! { <FailureView failure again/> }.into_any(),
        Load::Ready(page) => view! { <Found page topic/> }.into_any(),
    };
    view! {
        <Shell>
            <main id="main" class="plain reference">
                <h1>{w("guidance-title")}</h1>
                <p class="lead">{w("guidance-lead")}</p>
                <form class="record-filter" role="search" on:submit=|event| event.prevent_default()>
                    <div><label for="guidance-topic">{w("guidance-topic")}</label>
                        <select id="guidance-topic" on:change=chosen>
                            <option value="">{w("guidance-any")}</option>
                            {Topic::ALL.iter().map(|one| view! {
                                <option value=one.code() selected=topic.get_untracked() == Some(*one)>{both(one.label())}</option>
                            }).collect_view()}
                        </select></div>
                </form>
                {shown}
            </main>
        </Shell>
    }
}

/// The point of the work that the address names: `?topic={code}`.
fn asked() -> Option<Topic> {
    let query = query();
    let code = query.trim_start_matches('?').split('&').find_map(|pair| pair.strip_prefix("topic="))?;
    Topic::parse(code)
}

#[component]
fn Found(
    /// Every document.
    page: Arc<Answer>,
    /// What is asked for.
    topic: RwSignal<Option<Topic>>,
) -> impl IntoView {
    let lang = lang();
    let all = page.clone();
    let lists = Memo::new(move |_| {
        let fits =
            |line: &&api::GuidanceLine| topic.get().is_none_or(|topic| line.document.topics.contains(&topic));
        all.documents.iter().filter(fits).cloned().partition::<Vec<_>, _>(|line| line.overdue)
    });
    let count = move || {
        counted(lang.get(), "guidance-found", lists.with(|(late, rest)| late.len() + rest.len()) as u64)
    };
    let edition = page.edition.clone();
    let edition = move || say_in(lang.get(), "guidance-edition", &[("edition", Arg::from(edition.clone()))]);
    let late = move || {
        let late = lists.with(|(late, _)| late.clone());
        (!late.is_empty()).then(|| {
            view! {
                <section aria-labelledby="guidance-late">
                    <h2 id="guidance-late">{w("guidance-late")}</h2>
                    <ul class="guidance-list">{late.into_iter().map(document).collect_view()}</ul>
                </section>
            }
        })
    };
    let rest = move || lists.with(|(_, rest)| rest.clone()).into_iter().map(document).collect_view();
    view! {
        <p class="hint" role="status">{count}" · "{edition}</p>
        {late}
        <section aria-labelledby="guidance-current">
            <h2 id="guidance-current">{w("guidance-current")}</h2>
            <ul class="guidance-list">{rest}</ul>
        </section>
        {unverified()}
    }
}
