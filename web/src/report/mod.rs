//! The two-minute form: one concern by one person, on a phone or at a desk, also without a line.
//!
//! `draft` is what was filled in, `place`, `questions` and `known` ask for it, `outbox` keeps and sends it, `queue` is what the device
//! holds, `worker` makes the page open without a line, `leave` asks before signing out forgets what was not sent.

mod draft;
mod known;
mod leave;
mod outbox;
mod parts;
mod place;
mod questions;
mod queue;
mod waiting;
mod worker;

pub(crate) use leave::{Aside, LeaveBar, must_ask};
pub(crate) use outbox::Outbox;

use crate::frame::Shell;
use crate::guidance::GuidanceFor;
use crate::words::{Arg, both, lang, w};
use api::guidance::Topic;
use api::language::say_in;
use draft::{Draft, faults_of};
use known::{KnownPart, NotePart};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use outbox::Standing;
use parts::{Summary, focus};
use place::PlacePart;
use questions::{HarmsPart, KindPart, LearnedPart, ProceduresPart, SourcePart, WhenPart};
use std::time::Duration;
use waiting::{Receipts, Waiting};

/// How often what waits is tried again while the page is open.
const AGAIN: Duration = Duration::from_secs(15);

/// Whether an account is remembered that may fill in the form without a line.
pub(crate) fn is_remembered() -> bool {
    queue::me().is_some()
}

/// The page.
#[component]
pub(crate) fn ReportPage() -> impl IntoView {
    let outbox = expect_context::<Outbox>();
    let me = outbox.me().unwrap_or_default();
    let draft = Draft::new(&me.source);
    // The id of the form that was sent or kept last; none while one is filled in.
    let done: RwSignal<Option<String>> = RwSignal::new(None);
    let busy = RwSignal::new(false);
    worker::register();
    if let Ok(timer) = set_interval_with_handle(move || outbox.again(), AGAIN) {
        on_cleanup(move || timer.clear());
    }
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if !busy.get_untracked() {
            send(outbox, draft, done, busy);
        }
    };
    let open = Callback::new(move |()| done.set(None));
    view! {
        <Shell>
            <main id="main" class="plain report">
                <h1>{w("web-report-heading")}</h1>
                <Show when=move || !outbox.line.get()><p class="caution" role="status">{w("web-report-offline")}</p></Show>
                <Show when=move || done.with(Option::is_none) fallback=move || view! { <Done outbox draft done/> }>
                    <p class="lead">{w("web-report-lead")}</p>
                    <p class="caution">{w("web-intake-not-a-report")}</p>
                    <GuidanceFor topic=Topic::Coding/>
                    <Form outbox draft busy reads_contexts=me.reads_contexts submit=Callback::new(submit)/>
                </Show>
                <Waiting outbox draft open/>
                <Show when=move || outbox.is_open()><Receipts outbox/></Show>
            </main>
        </Shell>
    }
}

/// Checks what is there, keeps it on the device, and sends it.
fn send(outbox: Outbox, draft: Draft, done: RwSignal<Option<String>>, busy: RwSignal<bool>) {
    let missing = draft.missing();
    if !missing.is_empty() {
        draft.faults.set(missing);
        return focus("report-summary");
    }
    draft.faults.set(Vec::new());
    let ask = draft.ask();
    let form = ask.form.clone();
    outbox.keep(ask);
    busy.set(true);
    spawn_local(async move {
        let standing = outbox.send(form.clone()).await;
        // The page may be gone by now; the form is not.
        if busy.try_set(false).is_some() {
            return;
        }
        match standing {
            Standing::Refused(refused) => {
                draft.faults.set(faults_of(&refused.said, refused.fields));
                focus("report-summary");
            }
            Standing::Sent(_) | Standing::Waits => {
                draft.clear();
                done.set(Some(form));
                focus("report-done");
            }
        }
    });
}

#[component]
fn Form(
    /// The outbox.
    outbox: Outbox,
    /// The form.
    draft: Draft,
    /// It is on its way.
    busy: RwSignal<bool>,
    /// Whether the account may read contexts.
    reads_contexts: bool,
    /// Sends it.
    submit: Callback<SubmitEvent>,
) -> impl IntoView {
    let ground = RwSignal::new(None);
    let words = (w("web-report-send"), w("web-report-sending"));
    view! {
        <form class="report-form" novalidate=true on:submit=move |event| submit.run(event)>
            <Summary draft/>
            <PlacePart draft ground/>
            <KindPart draft/>
            <HarmsPart draft/>
            <WhenPart draft/>
            <LearnedPart draft/>
            <SourcePart draft/>
            <ProceduresPart draft ground/>
            {reads_contexts.then(|| view! { <KnownPart draft outbox/> })}
            <NotePart draft/>
            <p class="report-send"><button type="submit" id="report-send" class="button strong" disabled=busy>
                {move || if busy.get() { words.1() } else { words.0() }}</button></p>
        </form>
    }
}

/// What became of it, in words, followed as it changes.
#[component]
fn Done(
    /// The outbox.
    outbox: Outbox,
    /// The form.
    draft: Draft,
    /// The form that this is about.
    done: RwSignal<Option<String>>,
) -> impl IntoView {
    let lang = lang();
    let form = move || done.get().unwrap_or_default();
    let receipt = Memo::new(move |_| {
        let form = form();
        outbox.sent.with(|sent| sent.iter().find(|(of, _)| *of == form).map(|(_, receipt)| receipt.clone()))
    });
    let waits = Memo::new(move |_| {
        let form = form();
        outbox.forms.with(|forms| forms.iter().find(|kept| kept.ask.form == form).map(|kept| kept.noted))
    });
    let title = move || match receipt.get().as_ref().map(|receipt| receipt.state.as_str()) {
        Some("held") => w("web-report-sent-held")(),
        Some("known") => w("web-report-sent-known")(),
        Some(_) => w("web-report-sent")(),
        None => w("web-report-kept")(),
    };
    let number = move || {
        receipt.get().map(|receipt| {
            let number = receipt.receipt.split('-').next().unwrap_or_default().to_owned();
            say_in(lang.get(), "web-report-sent-number", &[("number", Arg::from(number))])
        })
    };
    let notices = move || {
        let notices = receipt.get().map(|receipt| receipt.notices).unwrap_or_default();
        notices
            .into_iter()
            .map(|notice| view! { <p class="caution">{both(notice.message)}</p> })
            .collect_view()
    };
    let another = move |_| {
        draft.clear();
        done.set(None);
        focus("report-point");
    };
    view! {
        <section class="report-done" class:sent=move || receipt.get().is_some() id="report-done" tabindex="-1" role="status">
            <h2>{title}</h2>
            <p>{number}</p>
            {notices}
            <Show when=move || receipt.get().is_none()><p>{w("web-report-kept-text")}</p></Show>
            <Show when=move || waits.get() == Some(true)><p class="caution">{w("web-report-kept-no-note")}</p></Show>
            <p><button type="button" class="button strong" on:click=another>{w("web-report-another")}</button></p>
        </section>
    }
}
