//! The grader's page: 3x5x2 grades for concerns that others sent, one line by hand or many out of a spreadsheet.
//!
//! There is one text, and `sheet` reads it as it is written; the form by hand adds a line to it. What was graded goes out of the text, all
//! else stays for another try. References are on the screen of who typed them and in one request, and nowhere else.

mod by_hand;
mod meaning;
mod sheet;

use super::{focus, live};
use crate::door::{self, Failure};
use crate::frame::Shell;
use crate::guidance::GuidanceFor;
use crate::number::whole;
use crate::words::{Arg, both, counted, lang, w};
use api::guidance::Topic;
use api::language::say_in;
use api::{GradeAsk, GradesAsk, GradesDone};
use by_hand::ByHand;
use leptos::prelude::*;
use leptos::task::spawn_local;
use meaning::Meaning;
use sheet::{LINES_MOST, Line, left, read, record_of, sendable};
use std::collections::HashSet;

/// Lines that are listed; of more, those that need attention.
const LISTED: usize = 200;

/// What became of a sending.
#[derive(Clone, Copy)]
struct Sent {
    /// Concerns graded.
    graded: u64,
    /// Lines that found none.
    unknown: u64,
}

/// The page's state.
#[derive(Clone, Copy)]
struct Bench {
    text: RwSignal<String>,
    lines: Memo<Vec<Line>>,
    /// Records that found no concern when they were sent last.
    unknown: RwSignal<HashSet<(String, String)>>,
    busy: RwSignal<bool>,
    sent: RwSignal<Option<Sent>>,
    failure: RwSignal<Option<Failure>>,
}

impl Bench {
    fn new() -> Self {
        let text = RwSignal::new(String::new());
        Self {
            text,
            lines: Memo::new(move |_| text.with(|text| read(text))),
            unknown: RwSignal::new(HashSet::new()),
            busy: RwSignal::new(false),
            sent: RwSignal::new(None),
            failure: RwSignal::new(None),
        }
    }

    /// Whether a line found no concern last time.
    fn is_unknown(self, grade: &GradeAsk) -> bool {
        self.unknown.with(|unknown| unknown.contains(&record_of(grade)))
    }

    fn send(self) {
        let lines = self.lines.get_untracked();
        let going = sendable(&lines);
        if going.is_empty() || self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failure.set(None);
        self.sent.set(None);
        spawn_local(async move {
            let asked = GradesAsk { grades: going.iter().map(|(_, grade)| grade.clone()).collect() };
            let answer = door::ask::<GradesAsk, GradesDone>("POST", "/api/intake/grades", &asked).await;
            self.busy.try_set(false);
            match answer {
                Ok(done) => self.keep(&lines, &going, &done),
                Err(why) => _ = self.failure.try_set(Some(why)),
            }
            focus("#grades-said");
        });
    }

    /// Takes the graded lines out of the text.
    fn keep(self, lines: &[Line], going: &[(usize, GradeAsk)], done: &GradesDone) {
        let is_unknown = |at: usize| done.unknown.contains(&(at as u64));
        let (unknown, graded): (Vec<_>, Vec<_>) =
            going.iter().enumerate().partition(|(at, _)| is_unknown(*at));
        let graded: HashSet<usize> = graded.into_iter().map(|(_, (number, _))| *number).collect();
        let records: HashSet<_> = unknown.iter().map(|(_, (_, grade))| record_of(grade)).collect();
        self.sent.try_set(Some(Sent { graded: done.graded, unknown: records.len() as u64 }));
        self.unknown.try_set(records);
        self.text.try_set(left(lines, |number| graded.contains(&number)));
    }
}

/// The page.
#[component]
pub(crate) fn GradesPage() -> impl IntoView {
    let bench = Bench::new();
    let write = move |event: web_sys::Event| {
        bench.sent.set(None);
        bench.text.set(event_target_value(&event));
    };
    view! {
        <Shell>
            <main id="main" class="plain intake grades wide-page">
                <h1>{w("web-grades-heading")}</h1>
                <p class="lead">{w("web-grades-lead")}</p>
                <Meaning/>
                <GuidanceFor topic=Topic::Coding/>
                <div id="grades-said" tabindex="-1">
                    <div role="status">{live(move || bench.sent.get().map(said))}</div>
                    <div role="alert">{live(move || bench.failure.get().map(|why| view! { <p class="wrong">{both(why.words())}</p> }))}</div>
                </div>
                <div class="progress" class:busy=bench.busy></div>
                <ByHand text=bench.text/>
                <section class="form" aria-labelledby="grades-many">
                    <h2 id="grades-many">{w("web-grades-many")}</h2>
                    <p class="hint" id="grades-hint">{w("web-grades-many-hint")}</p>
                    <textarea id="grades-text" rows="8" spellcheck="false" autocomplete="off" aria-labelledby="grades-many"
                        aria-describedby="grades-hint" prop:value=bench.text on:input=write></textarea>
                </section>
                {live(move || listed(bench))}
            </main>
        </Shell>
    }
}

/// How many were graded, and how many are still here.
fn said(sent: Sent) -> AnyView {
    let lang = lang();
    view! {
        <p class="good">{live(move || counted(lang.get(), "web-grades-done", sent.graded))}</p>
        {(sent.unknown > 0).then(|| view! { <p class="caution">{live(move || counted(lang.get(), "web-grades-unknown", sent.unknown))}</p> })}
    }
    .into_any()
}

/// What was read, what is wrong with it, and the button.
fn listed(bench: Bench) -> AnyView {
    let lang = lang();
    let lines = bench.lines.get();
    if lines.is_empty() {
        return ().into_any();
    }
    let able = lines.iter().filter(|line| line.said.is_ok()).count();
    let faulty = (lines.len() - able) as u64;
    let now = able.min(LINES_MOST) as u64;
    let later = (able as u64) - now;
    let all = lines.len() <= LISTED;
    let worth = move |line: &Line| all || line.said.as_ref().map_or(true, |grade| bench.is_unknown(grade));
    let rows: Vec<Line> = lines.into_iter().filter(worth).take(LISTED).collect();
    view! {
        <section class="take" aria-labelledby="grades-read">
            <h2 id="grades-read">{w("web-grades-read")}</h2>
            <p role="status">
                {live(move || counted(lang.get(), "web-grades-able", now))}
                {(faulty > 0).then(|| view! { " "{live(move || counted(lang.get(), "web-grades-faulty", faulty))} })}
                {(later > 0).then(|| view! { " "{live(move || counted(lang.get(), "web-grades-later", later))} })}
            </p>
            {(!all).then(|| view! { <p class="hint">{w("web-grades-listed")}</p> })}
            {(!rows.is_empty()).then(|| table(bench, rows))}
            <div class="row">
                <button type="button" class="button strong" disabled=move || bench.busy.get() || now == 0
                    on:click=move |_| bench.send()>{live(move || counted(lang.get(), "web-grades-send", now))}</button>
            </div>
        </section>
    }
    .into_any()
}

fn table(bench: Bench, rows: Vec<Line>) -> AnyView {
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=w("web-grades-read")>
            <table class="figures stacked outcomes">
                <thead><tr>
                    <th scope="col" class="figure">{w("web-receipt-line")}</th>
                    <th scope="col">{w("web-grades-agency")}</th>
                    <th scope="col">{w("web-grades-reference")}</th>
                    <th scope="col">{w("web-grades-grade")}</th>
                    <th scope="col">{w("web-grades-leave")}</th>
                    <th scope="col">{w("web-grades-stands")}</th>
                </tr></thead>
                <tbody>{rows.into_iter().map(|line| row(bench, line)).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// One line. Of a line at fault nothing is said again but its number: it stands in the text above.
fn row(bench: Bench, line: Line) -> AnyView {
    let lang = lang();
    let number = whole(line.number as u64);
    let first = view! { <th scope="row" class="figure" data-label=w("web-receipt-line")>{number}</th> };
    match line.said {
        Ok(grade) => {
            let unknown = bench.is_unknown(&grade);
            let code = format!("{} {} {}", grade.source, grade.information, grade.handling);
            let leave = if grade.statistical_use { "web-grades-leave-yes" } else { "web-grades-leave-no" };
            let state = if unknown { "web-grades-state-unknown" } else { "web-grades-state-able" };
            view! {
                <tr>{first}
                    <td data-label=w("web-grades-agency")>{grade.agency}</td>
                    <td data-label=w("web-grades-reference")>{grade.record_ref}</td>
                    <td data-label=w("web-grades-grade")>{code}</td>
                    <td data-label=w("web-grades-leave")>{(grade.handling == "C").then(|| w(leave))}</td>
                    <td class:wrong=unknown>{w(state)}</td>
                </tr>
            }
            .into_any()
        }
        Err(faults) => {
            let words = move |fault: sheet::Fault| {
                let line = ("line", Arg::from(fault.line.unwrap_or_default() as u64));
                view! { <p class="wrong">{live(move || say_in(lang.get(), fault.key, std::slice::from_ref(&line)))}</p> }
            };
            view! { <tr>{first}<td class="sentence" colspan="5">{faults.into_iter().map(words).collect_view()}</td></tr> }
                .into_any()
        }
    }
}
