//! One grade by hand: it becomes a line of the text, read by the same rules as pasted ones.

use super::live;
use super::meaning::{HANDLING, INFORMATION, SOURCES};
use super::sheet::{Fault, read};
use crate::words::{lang, w};
use api::language::say_in;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// What has been filled in.
#[derive(Clone, Copy)]
struct Hand {
    agency: RwSignal<String>,
    reference: RwSignal<String>,
    source: RwSignal<String>,
    information: RwSignal<String>,
    handling: RwSignal<String>,
    leave: RwSignal<bool>,
    faults: RwSignal<Vec<Fault>>,
}

impl Hand {
    fn empty() -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            agency: empty(),
            reference: empty(),
            source: empty(),
            information: empty(),
            handling: empty(),
            leave: RwSignal::new(false),
            faults: RwSignal::new(Vec::new()),
        }
    }

    /// The line as a spreadsheet would give it.
    fn line(self) -> String {
        // A tab inside a cell would make two of it.
        let cell = |cell: RwSignal<String>| cell.get_untracked().replace(['\t', '"'], " ");
        let leave = self.leave.get_untracked() && self.handling.with_untracked(|handling| handling == "C");
        let cells = [self.agency, self.reference, self.source, self.information, self.handling].map(cell);
        format!("{}\t{}", cells.join("\t"), if leave { "yes" } else { "" })
    }

    /// Adds the line to the text when nothing is wrong with it. The agency stays: the next grade is often of the same.
    fn add(self, text: RwSignal<String>) {
        let line = self.line();
        let read = read(&line);
        let faults = read.into_iter().next().and_then(|line| line.said.err()).unwrap_or_default();
        if !faults.is_empty() {
            return self.faults.set(faults);
        }
        self.faults.set(Vec::new());
        text.update(|text| {
            if !text.is_empty() && !text.ends_with('\n') {
                text.push('\n');
            }
            text.push_str(line.trim_end());
            text.push('\n');
        });
        self.reference.set(String::new());
    }
}

/// The form.
#[component]
pub(super) fn ByHand(
    /// The text that the line is added to.
    text: RwSignal<String>,
) -> impl IntoView {
    let lang = lang();
    let hand = Hand::empty();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        hand.add(text);
    };
    let may_leave = move || hand.handling.with(|handling| handling == "C");
    let faults = move || {
        hand.faults
            .get()
            .into_iter()
            .map(|fault| {
                view! { <p class="wrong">{live(move || say_in(lang.get(), fault.key, &[]))}</p> }
            })
            .collect_view()
    };
    view! {
        <form class="form grade-one" aria-labelledby="grades-one" aria-describedby="grade-faults" novalidate=true on:submit=submit>
            <h2 id="grades-one">{w("web-grades-one")}</h2>
            {written("grade-agency", "web-grades-agency", "12", hand.agency)}
            {written("grade-reference", "web-grades-reference", "40", hand.reference)}
            {chosen("grade-source", "web-grades-source", &SOURCES, hand.source)}
            {chosen("grade-information", "web-grades-information", &INFORMATION, hand.information)}
            {chosen("grade-handling", "web-grades-handling", &HANDLING, hand.handling)}
            <label class="choice">
                <input type="checkbox" id="grade-leave" disabled=move || !may_leave() prop:checked=hand.leave
                    on:change=move |event| hand.leave.set(event_target_checked(&event))/>
                <span>{w("web-grades-condition")}</span>
            </label>
            <div id="grade-faults" role="alert">{live(faults)}</div>
            <button type="submit" class="button">{w("web-grades-add")}</button>
        </form>
    }
}

fn written(id: &'static str, label: &'static str, most: &'static str, value: RwSignal<String>) -> AnyView {
    view! {
        <div>
            <label for=id>{w(label)}</label>
            <input id=id autocomplete="off" spellcheck="false" maxlength=most prop:value=value
                on:input=move |event| value.set(event_target_value(&event))/>
        </div>
    }
    .into_any()
}

fn chosen(
    id: &'static str,
    label: &'static str,
    signs: &'static [(&'static str, &'static str)],
    value: RwSignal<String>,
) -> AnyView {
    view! {
        <div>
            <label for=id>{w(label)}</label>
            <select id=id prop:value=value on:change=move |event| value.set(event_target_value(&event))>
                <option value="">{w("web-grades-choose")}</option>
                {signs.iter().map(|(sign, words)| view! { <option value=*sign>{*sign}" · "{w(words)}</option> }).collect_view()}
            </select>
        </div>
    }
    .into_any()
}
