//! The steward's queue: rows of one's own agency that wait, why, and the decision; where the place is open, one is chosen to keep the row.

use super::notes::NotesSection;
use super::rows::{how_told, list_words, reason, when_words};
use super::{Tabs, Waiting, focus, live, span_words, within};
use crate::door::{self, Failure, Load};
use crate::frame::Shell;
use crate::number::{moment, whole};
use crate::states::{Empty, FailureView, Skeleton};
use crate::words::{Arg, both, counted, lang, w};
use api::language::say_in;
use api::{HeldDecision, HeldLine, HeldPage, PlaceChoice, ReadRow};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The page's state.
#[derive(Clone, Copy)]
struct Desk {
    rows: RwSignal<Load<Vec<HeldLine>>>,
    waiting: Waiting,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
    /// The key of what was done last.
    done: RwSignal<Option<&'static str>>,
}

impl Desk {
    async fn ask(self) {
        let answer = door::get::<HeldPage>("/api/intake/held", None).await;
        if let Ok(page) = &answer {
            self.waiting.0.try_set(Some(page.waiting));
        }
        self.rows.try_set(answer.map_or_else(Load::Failed, |page| Load::Ready(page.rows)));
    }

    fn decide(self, path: String, decision: HeldDecision) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failure.set(None);
        self.done.set(None);
        spawn_local(async move {
            let answer = door::tell("POST", &path, &decision).await;
            self.ask().await;
            self.busy.try_set(false);
            match answer {
                Ok(()) => {
                    let key = if decision.keep { "web-queue-kept" } else { "web-queue-refused" };
                    self.done.try_set(Some(key));
                }
                Err(why) => _ = self.failure.try_set(Some(why)),
            }
            focus("#queue-said");
        });
    }
}

/// The page.
#[component]
pub(crate) fn QueuePage() -> impl IntoView {
    let lang = lang();
    let waiting = Waiting::new();
    let desk = Desk {
        rows: RwSignal::new(Load::Waiting),
        waiting,
        busy: RwSignal::new(false),
        failure: RwSignal::new(None),
        done: RwSignal::new(None),
    };
    spawn_local(desk.ask());
    let more = move |shown: usize| waiting.0.get().filter(|all| *all > shown as u64);
    view! {
        <Shell>
            <main id="main" class="plain intake wide-page">
                <Tabs waiting/>
                <h1>{w("web-queue-heading")}</h1>
                <p class="lead">{w("web-queue-lead")}</p>
                <div id="queue-said" tabindex="-1">
                    <div role="status">{live(move || desk.done.get().map(|key| view! { <p class="good">{w(key)}</p> }))}</div>
                    <div role="alert">{live(move || desk.failure.get().map(|why| {
                        let words = why.fields().into_iter().map(|field| field.message).next().unwrap_or_else(|| why.words());
                        view! { <p class="wrong">{both(words)}</p> }
                    }))}</div>
                </div>
                <div class="progress" class:busy=desk.busy></div>
                {live(move || match desk.rows.get() {
                    Load::Waiting => view! { <Skeleton/> }.into_any(),
                    Load::Failed(failure) => view! { <FailureView failure again=move || spawn_local(desk.ask())/> }.into_any(),
                    Load::Ready(rows) if rows.is_empty() => view! { <Empty title="web-queue-empty" next="web-queue-empty-next"/> }.into_any(),
                    Load::Ready(rows) => {
                        let shown = rows.len();
                        view! {
                            <ul class="queue">{rows.into_iter().map(|row| one(desk, row)).collect_view()}</ul>
                            {live(move || more(shown).map(|all| view! { <p class="hint">{counted(lang.get(), "web-queue-more", all)}</p> }))}
                        }.into_any()
                    }
                })}
                <NotesSection/>
            </main>
        </Shell>
    }
}

/// One row that waits.
fn one(desk: Desk, row: HeldLine) -> AnyView {
    let lang = lang();
    let id = format!("{}-{}", row.batch, row.line);
    let path = StoredValue::new(format!("/api/intake/held/{}/{}", row.batch, row.line));
    let (line, at) = (row.line, moment(&row.held_at));
    let title = move || {
        let args = [("line", Arg::from(whole(u64::from(line)))), ("at", Arg::from(at.as_str()))];
        say_in(lang.get(), "web-queue-line", &args)
    };
    let chosen: RwSignal<Option<usize>> = RwSignal::new(None);
    let wanted = RwSignal::new(false);
    let sure = RwSignal::new(false);
    let settled = row.choices.is_empty();
    let keep = move |_| {
        if !settled && chosen.get_untracked().is_none() {
            return wanted.set(true);
        }
        desk.decide(path.get_value(), HeldDecision { keep: true, choice: chosen.get_untracked() });
    };
    let refuse = move |_| desk.decide(path.get_value(), HeldDecision { keep: false, choice: None });
    let fault = format!("fault-{id}");
    view! {
        <li class="held-row">
            <h2>{live(title)}</h2>
            {reason(row.outcome)}
            {facts(row.read, settled)}
            {row.note.map(|note| view! { <p class="well"><strong>{w("web-queue-note")}</strong>" "{note}</p> })}
            {(!settled).then(|| choices(&id, row.choices, chosen, wanted))}
            <p class="wrong-line" id=fault.clone() role="alert">{live(move || wanted.get().then(|| view! { <span class="wrong">{w("web-queue-choose")}</span> }))}</p>
            <div class="row">
                <button type="button" class="button strong" disabled=desk.busy aria-describedby=fault on:click=keep>{w("web-queue-keep")}</button>
                {live(move || if sure.get() {
                    view! {
                        <span>{w("web-queue-sure")}</span>
                        <button type="button" class="button danger refuse-sure" disabled=desk.busy on:click=refuse>{w("web-queue-sure-yes")}</button>
                        <button type="button" class="button" on:click=move |_| sure.set(false)>{w("web-files-sure-no")}</button>
                    }.into_any()
                } else {
                    view! { <button type="button" class="button" disabled=desk.busy on:click=move |_| { sure.set(true); focus(".refuse-sure"); }>{w("web-queue-refuse")}</button> }.into_any()
                })}
            </div>
        </li>
    }
    .into_any()
}

/// The row in our codes; its place only where it is settled.
fn facts(read: ReadRow, settled: bool) -> AnyView {
    let when = read.occurred.map(|(from, to)| span_words(&from, &to));
    view! {
        <dl class="terms">
            <div><dt>{w("web-ours-recorded-on")}</dt><dd>{read.recorded_on}</dd></div>
            <div><dt>{w("web-ours-occurred")}</dt><dd>{when_words(when)}</dd></div>
            {settled.then(|| view! {
                <div><dt>{w("web-ours-place")}</dt><dd>{both(read.place)}" "{how_told(read.precision_m, &read.place_source)}</dd></div>
            })}
            <div><dt>{w("web-ours-harm-types")}</dt><dd>{list_words(read.harms)}</dd></div>
            <div><dt>{w("web-ours-source-sector")}</dt><dd>{both(read.source)}" · "{read.agency}</dd></div>
        </dl>
    }
    .into_any()
}

/// The places that may be meant, the likeliest first; none is chosen beforehand.
fn choices(
    id: &str,
    places: Vec<PlaceChoice>,
    chosen: RwSignal<Option<usize>>,
    wanted: RwSignal<bool>,
) -> AnyView {
    let group = format!("place-{id}");
    view! {
        <fieldset class="places">
            <legend>{w("web-queue-places")}</legend>
            {places.into_iter().enumerate().map(|(at, place)| view! {
                <label class="choice">
                    <input type="radio" name=group.clone() value=at.to_string() on:change=move |_| { chosen.set(Some(at)); wanted.set(false); }/>
                    <span>{both(place.name)}<span class="hint">" "{both(place.hint)}" · "{within(place.precision_m)}</span></span>
                </label>
            }).collect_view()}
        </fieldset>
    }
    .into_any()
}
