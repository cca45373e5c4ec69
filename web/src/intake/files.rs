//! The files that were taken in, with what became of their rows; one whose period is open can be undone.

use super::{Tabs, Waiting, focus, live};
use crate::door::{self, Failure, Load};
use crate::frame::Shell;
use crate::number::{moment, whole};
use crate::states::{Empty, FailureView, Skeleton};
use crate::words::{Arg, both, lang, w};
use api::language::say_in;
use api::{BatchLine, BatchesPage};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The page's state.
#[derive(Clone, Copy)]
struct Shelf {
    lines: RwSignal<Load<Vec<BatchLine>>>,
    /// The file that is asked about.
    sure: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
    /// When the file came that was undone last.
    undone: RwSignal<Option<String>>,
    waiting: Waiting,
}

impl Shelf {
    async fn ask(self) {
        let answer = door::get::<BatchesPage>("/api/intake/batches", None).await;
        self.lines.try_set(answer.map_or_else(Load::Failed, |page| Load::Ready(page.batches)));
    }

    fn undo(self, batch: String, taken: String) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failure.set(None);
        spawn_local(async move {
            let answer = door::tell("POST", &format!("/api/intake/batches/{batch}/undo"), &()).await;
            self.busy.try_set(false);
            self.sure.try_set(None);
            match answer {
                Ok(()) => _ = self.undone.try_set(Some(taken)),
                Err(why) => _ = self.failure.try_set(Some(why)),
            }
            self.ask().await;
            self.waiting.ask().await;
            focus("#files-said");
        });
    }
}

/// The page.
#[component]
pub(crate) fn FilesPage() -> impl IntoView {
    let lang = lang();
    let waiting = Waiting::new();
    spawn_local(waiting.ask());
    let shelf = Shelf {
        lines: RwSignal::new(Load::Waiting),
        sure: RwSignal::new(None),
        busy: RwSignal::new(false),
        failure: RwSignal::new(None),
        undone: RwSignal::new(None),
        waiting,
    };
    spawn_local(shelf.ask());
    let undone = move || {
        shelf.undone.get().map(|taken| {
            view! { <p class="good">{live(move || say_in(lang.get(), "web-files-undone-done", &[("taken", Arg::from(taken.as_str()))]))}</p> }
        })
    };
    view! {
        <Shell>
            <main id="main" class="plain intake wide-page">
                <Tabs waiting/>
                <h1>{w("web-tab-files")}</h1>
                <p class="lead">{w("web-files-lead")}</p>
                <div id="files-said" tabindex="-1">
                    <div role="status">{live(undone)}</div>
                    <div role="alert">{live(move || shelf.failure.get().map(|why| view! { <p class="wrong">{both(why.words())}</p> }))}</div>
                </div>
                <div class="progress" class:busy=shelf.busy></div>
                {live(move || match shelf.lines.get() {
                    Load::Waiting => view! { <Skeleton/> }.into_any(),
                    Load::Failed(failure) => view! { <FailureView failure again=move || spawn_local(shelf.ask())/> }.into_any(),
                    Load::Ready(lines) if lines.is_empty() => view! { <Empty title="web-files-empty" next="web-files-empty-next"/> }.into_any(),
                    Load::Ready(lines) => table(shelf, lines),
                })}
            </main>
        </Shell>
    }
}

fn table(shelf: Shelf, lines: Vec<BatchLine>) -> AnyView {
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=w("web-tab-files")>
            <table class="figures stacked files">
                <thead><tr>
                    <th scope="col">{w("web-files-taken")}</th>
                    <th scope="col">{w("web-files-origin")}</th>
                    <th scope="col">{w("web-files-mapping")}</th>
                    <th scope="col" class="figure">{w("web-receipt-accepted")}</th>
                    <th scope="col" class="figure">{w("web-receipt-amended")}</th>
                    <th scope="col" class="figure">{w("web-receipt-held")}</th>
                    <th scope="col" class="figure">{w("web-receipt-refused")}</th>
                    <th scope="col" class="figure">{w("web-receipt-duplicate")}</th>
                    <th scope="col">{w("web-files-undo-heading")}</th>
                </tr></thead>
                {lines.into_iter().map(|line| one(shelf, line)).collect_view()}
            </table>
        </div>
    }
    .into_any()
}

fn origin_key(origin: &str) -> &'static str {
    match origin {
        "command_line" => "web-files-origin-command-line",
        "demo" => "web-files-origin-demo",
        _ => "web-files-origin-page",
    }
}

fn figure(key: &'static str, n: u64) -> AnyView {
    view! { <td class="figure" data-label=w(key)>{whole(n)}</td> }.into_any()
}

fn one(shelf: Shelf, line: BatchLine) -> AnyView {
    let taken = moment(&line.taken_at);
    let gone = line.undone_at.is_some();
    let batch = StoredValue::new((line.batch.clone(), taken.clone()));
    let asked = Memo::new(move |_| {
        shelf.sure.get().is_some_and(|sure| batch.with_value(|(batch, _)| *batch == sure))
    });
    view! {
        <tbody>
            <tr class:undone=gone>
                <th scope="row" data-label=w("web-files-taken")>{taken}</th>
                <td data-label=w("web-files-origin")>{w(origin_key(&line.origin))}</td>
                <td data-label=w("web-files-mapping")>{line.mapping.clone()}</td>
                {figure("web-receipt-accepted", line.accepted)}
                {figure("web-receipt-amended", line.amended)}
                {figure("web-receipt-held", line.held)}
                {figure("web-receipt-refused", line.refused)}
                {figure("web-receipt-duplicate", line.duplicate)}
                <td>{state(shelf, &line, batch)}</td>
            </tr>
            {live(move || asked.get().then(|| sure(shelf, batch)))}
        </tbody>
    }
    .into_any()
}

/// Whether a file was undone, can be, or why it cannot.
fn state(shelf: Shelf, line: &BatchLine, batch: StoredValue<(String, String)>) -> AnyView {
    let lang = lang();
    if let Some(undone) = &line.undone_at {
        let at = moment(undone);
        let words = move || say_in(lang.get(), "web-files-undone", &[("at", Arg::from(at.as_str()))]);
        return view! { <strong>{live(words)}</strong> }.into_any();
    }
    if !line.may_undo {
        return view! { <span class="hint">{w("web-files-bound")}</span> }.into_any();
    }
    let ask = move |_| {
        shelf.undone.set(None);
        shelf.sure.set(Some(batch.with_value(|(batch, _)| batch.clone())));
        focus("#undo-sure");
    };
    let heard = move || {
        batch.with_value(|(_, taken)| {
            say_in(lang.get(), "web-files-undo-which", &[("taken", Arg::from(taken.as_str()))])
        })
    };
    view! { <button type="button" class="button small" aria-label=live(heard) on:click=ask>{w("web-files-undo")}</button> }.into_any()
}

/// The question before a file is undone.
fn sure(shelf: Shelf, batch: StoredValue<(String, String)>) -> AnyView {
    let go = move |_| {
        let (batch, taken) = batch.get_value();
        shelf.undo(batch, taken);
    };
    view! {
        <tr class="why"><td colspan="9">
            <div class="sure" role="group" aria-labelledby="undo-question">
                <p id="undo-question">{w("web-files-sure")}</p>
                <button type="button" id="undo-sure" class="button danger" disabled=shelf.busy on:click=go>{w("web-files-sure-yes")}</button>
                <button type="button" class="button" on:click=move |_| shelf.sure.set(None)>{w("web-files-sure-no")}</button>
            </div>
        </td></tr>
    }
    .into_any()
}
