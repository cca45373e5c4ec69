//! The form of a draft: title, period, sections, judgements, review. It is kept as a whole, against the version that is on the screen.

use super::edition::Book;
use super::judge::confidence_key;
use crate::door::Failure;
use crate::words::{both, w};
use api::{
    AnalyticConfidence, EditionChangeAsk, EditionContent, EditionPage, KeyJudgement, PinLine, Probability,
    ProfileSection, YardstickLine,
};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The key of a section's words.
pub(super) const fn section_key(section: ProfileSection) -> &'static str {
    match section {
        ProfileSection::TermsOfReference => "profiles-section-terms",
        ProfileSection::Definitions => "profiles-section-definitions",
        ProfileSection::DataAndGaps => "profiles-section-data",
        ProfileSection::Problem => "profiles-section-problem",
        ProfileSection::Causes => "profiles-section-causes",
        ProfileSection::Response => "profiles-section-response",
        ProfileSection::Requirement => "profiles-section-requirement",
        ProfileSection::Recommendations => "profiles-section-recommendations",
    }
}

/// A judgement as it is written.
#[derive(Clone, Copy, PartialEq)]
struct Draft {
    n: usize,
    name: RwSignal<String>,
    statement: RwSignal<String>,
    reason: RwSignal<String>,
    probability: RwSignal<Probability>,
    confidence: RwSignal<AnalyticConfidence>,
    pins: RwSignal<Vec<String>>,
}

impl Draft {
    fn of(n: usize, judgement: &KeyJudgement) -> Self {
        Self {
            n,
            name: RwSignal::new(judgement.id.clone()),
            statement: RwSignal::new(judgement.statement.clone()),
            reason: RwSignal::new(judgement.reason.clone()),
            probability: RwSignal::new(judgement.probability),
            confidence: RwSignal::new(judgement.confidence),
            pins: RwSignal::new(judgement.pins.clone()),
        }
    }

    fn empty(n: usize) -> Self {
        Self::of(
            n,
            &KeyJudgement {
                id: format!("judgement-{}", n + 1),
                statement: String::new(),
                probability: Probability::RealisticPossibility,
                confidence: AnalyticConfidence::Low,
                reason: String::new(),
                pins: Vec::new(),
            },
        )
    }

    fn asked(self) -> KeyJudgement {
        KeyJudgement {
            id: self.name.get_untracked(),
            statement: self.statement.get_untracked(),
            probability: self.probability.get_untracked(),
            confidence: self.confidence.get_untracked(),
            reason: self.reason.get_untracked(),
            pins: self.pins.get_untracked(),
        }
    }
}

/// What is wrong with a field, beneath it.
#[component]
fn Fault(
    /// The refusal.
    failure: RwSignal<Option<Failure>>,
    /// The field, as the server names it.
    field: String,
    /// Its html id.
    id: String,
) -> impl IntoView {
    let found = move || {
        let fields = failure.get().map(|why| why.fields()).unwrap_or_default();
        fields
            .into_iter()
            .filter(|fault| fault.field == field)
            .map(|fault| view! { <span>{both(fault.message)}</span> })
            .collect_view()
    };
    view! { <p class="fault" id=id>{found}</p> }
}

/// The form.
#[component]
pub(super) fn Sections(
    /// The page's state.
    book: Book,
    /// What the server told.
    told: EditionPage,
) -> impl IntoView {
    let content = told.content;
    let text = |text: &str| RwSignal::new(text.to_owned());
    let (title, first, last) = (text(&content.title), text(&content.first_day), text(&content.last_day));
    let review = text(content.review_on.as_deref().unwrap_or_default());
    let months = RwSignal::new(content.minimum_months);
    let sections: BTreeMap<ProfileSection, RwSignal<String>> = ProfileSection::ALL
        .iter()
        .map(|section| (*section, text(content.sections.get(section).map_or("", String::as_str))))
        .collect();
    let drafts = RwSignal::new(
        content.judgements.iter().enumerate().map(|(n, one)| Draft::of(n, one)).collect::<Vec<_>>(),
    );
    let kept = sections.clone();
    let version = told.version;
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let review_on = review.get_untracked();
        let content = EditionContent {
            title: title.get_untracked(),
            first_day: first.get_untracked(),
            last_day: last.get_untracked(),
            minimum_months: months.get_untracked(),
            sections: kept.iter().map(|(section, text)| (*section, text.get_untracked())).collect(),
            judgements: drafts.get_untracked().into_iter().map(Draft::asked).collect(),
            review_on: (!review_on.is_empty()).then_some(review_on),
        };
        book.act("PUT", "", EditionChangeAsk { version, content }, "profiles-said-kept");
    };
    let failure = book.failure;
    let parts =
        sections.into_iter().map(|(section, text)| view! { <Section section text failure/> }).collect_view();
    view! {
        <form class="form pfl-form" id="edition-form" on:submit=submit on:input=move |_| book.unsaved.set(true) on:change=move |_| book.unsaved.set(true)>
            <label for="edition-title">{w("profiles-title-field")}</label>
            <input id="edition-title" type="text" maxlength="300" required=true aria-describedby="title-fault" prop:value=title
                on:input=move |event| title.set(event_target_value(&event))/>
            <Fault failure field="title".to_owned() id="title-fault".to_owned()/>
            <div class="pfl-days">
                <Day label="profiles-first-day" field="first_day" value=first failure/>
                <Day label="profiles-last-day" field="last_day" value=last failure/>
                <div><label for="minimum_months">{w("profiles-minimum")}</label>
                    <input id="minimum_months" type="number" min="1" max="120" aria-describedby="minimum-fault" prop:value=move || months.get().to_string()
                        on:input=move |event| months.set(event_target_value(&event).parse().unwrap_or(0))/>
                    <Fault failure field="minimum_months".to_owned() id="minimum-fault".to_owned()/></div>
                <Day label="profiles-review-on" field="review_on" value=review failure/>
            </div>
            {parts}
            <JudgementForms drafts pins=told.pins yardstick=told.yardstick failure book/>
            <p class="pfl-save"><button type="submit" class="button strong" disabled=move || book.busy.get()>{w("profiles-save")}</button>
                <span class="hint" role="status">{move || book.unsaved.get().then(|| w("profiles-unsaved")())}</span></p>
        </form>
    }
}

#[component]
fn Day(
    /// Key of its words.
    label: &'static str,
    /// The field, as the server names it.
    field: &'static str,
    /// The day.
    value: RwSignal<String>,
    /// The refusal of the form.
    failure: RwSignal<Option<Failure>>,
) -> impl IntoView {
    let fault = format!("{field}-fault");
    view! {
        <div><label for=field>{w(label)}</label>
            <input id=field type="date" aria-describedby=fault.clone() prop:value=value on:input=move |event| value.set(event_target_value(&event))/>
            <Fault failure field=field.to_owned() id=fault/></div>
    }
}

#[component]
fn Section(
    /// The section.
    section: ProfileSection,
    /// Its prose.
    text: RwSignal<String>,
    /// The refusal of the form.
    failure: RwSignal<Option<Failure>>,
) -> impl IntoView {
    let id = format!("edit-{}", section.code());
    let fault = format!("{id}-fault");
    let field = format!("sections.{}", section.code());
    view! {
        <label for=id.clone()>{w(section_key(section))}</label>
        <textarea id=id rows="4" maxlength="8000" aria-describedby=fault.clone() prop:value=text
            on:input=move |event| text.set(event_target_value(&event))></textarea>
        <Fault failure field id=fault/>
    }
}

/// The judgements as they are written.
#[component]
fn JudgementForms(
    /// The judgements.
    drafts: RwSignal<Vec<Draft>>,
    /// The findings that they can lean on.
    pins: Vec<PinLine>,
    /// The yardstick.
    yardstick: Vec<YardstickLine>,
    /// The refusal of the form.
    failure: RwSignal<Option<Failure>>,
    /// The page's state.
    book: Book,
) -> impl IntoView {
    let (pins, yardstick) = (StoredValue::new(pins), StoredValue::new(yardstick));
    let add = move |_| {
        let next = drafts.with_untracked(|all| all.iter().map(|one| one.n + 1).max().unwrap_or(0));
        drafts.update(|all| all.push(Draft::empty(next)));
        book.unsaved.set(true);
    };
    let remove = move |draft: Draft| {
        drafts.update(|all| all.retain(|one| *one != draft));
        book.unsaved.set(true);
    };
    view! {
        <fieldset class="pfl-set"><legend>{w("profiles-judgements")}</legend>
            <For each=move || drafts.get() key=|draft| draft.n let:draft>
                <JudgementForm draft drafts pins=pins.get_value() yardstick=yardstick.get_value() failure/>
                <p><button type="button" class="button small" on:click=move |_| remove(draft)>{w("profiles-judgement-remove")}</button></p>
            </For>
            <p><button type="button" class="button" id="judgement-add" on:click=add>{w("profiles-judgement-add")}</button></p>
        </fieldset>
    }
}

#[component]
fn JudgementForm(
    /// The judgement.
    draft: Draft,
    /// All of them: a fault is named by its place.
    drafts: RwSignal<Vec<Draft>>,
    /// The findings that it can lean on.
    pins: Vec<PinLine>,
    /// The yardstick.
    yardstick: Vec<YardstickLine>,
    /// The refusal of the form.
    failure: RwSignal<Option<Failure>>,
) -> impl IntoView {
    let n = draft.n;
    let place = drafts.with_untracked(|all| all.iter().position(|one| one.n == n)).unwrap_or(n);
    let id = move |name: &str| format!("judgement-{n}-{name}");
    let fault = move |name: &str| {
        view! { <Fault failure field=format!("judgements.{place}.{name}") id=format!("judgement-{n}-{name}-fault")/> }
    };
    let words = yardstick.into_iter().map(|line| {
        let code = line.code;
        view! { <option value=code.code() selected=draft.probability.get_untracked() == code>{both(line.label)}</option> }
    });
    let words = words.collect_view();
    let leans = pins.into_iter().map(|pin| {
        let (of_check, of_turn) = (pin.id.clone(), pin.id);
        let turn = move |_| {
            draft.pins.update(|all| {
                let before = all.len();
                all.retain(|one| *one != of_turn);
                if all.len() == before {
                    all.push(of_turn.clone());
                }
            });
        };
        view! { <label class="choice"><input type="checkbox" prop:checked=move || draft.pins.with(|all| all.contains(&of_check)) on:change=turn/>
            <span>{both(pin.pinned.name)}" · "{pin.pinned.question.period}</span></label> }
    });
    let leans = leans.collect_view();
    view! {
        <div class="pfl-part" role="group" aria-label=move || draft.name.get()>
            <label for=id("id")>{w("profiles-judgement-name")}</label>
            <input id=id("id") type="text" maxlength="40" aria-describedby=id("id-fault") prop:value=draft.name
                on:input=move |event| draft.name.set(event_target_value(&event))/>
            {fault("id")}
            <label for=id("statement")>{w("profiles-judgement-statement")}</label>
            <textarea id=id("statement") rows="2" maxlength="300" aria-describedby=id("statement-fault") prop:value=draft.statement
                on:input=move |event| draft.statement.set(event_target_value(&event))></textarea>
            {fault("statement")}
            <label for=id("word")>{w("profiles-probability")}</label>
            <select id=id("word") on:change=move |event| {
                if let Some(word) = Probability::parse(&event_target_value(&event)) { draft.probability.set(word); }
            }>{words}</select>
            <label for=id("confidence")>{w("profiles-confidence")}</label>
            <select id=id("confidence") on:change=move |event| {
                if let Some(one) = AnalyticConfidence::parse(&event_target_value(&event)) { draft.confidence.set(one); }
            }>{AnalyticConfidence::ALL.iter().map(|one| view! {
                <option value=one.code() selected=draft.confidence.get_untracked() == *one>{w(confidence_key(*one))}</option>
            }).collect_view()}</select>
            <label for=id("reason")>{w("profiles-judgement-reason")}</label>
            <textarea id=id("reason") rows="2" maxlength="300" aria-describedby=id("reason-fault") prop:value=draft.reason
                on:input=move |event| draft.reason.set(event_target_value(&event))></textarea>
            {fault("reason")}
            <fieldset class="pfl-leans"><legend>{w("profiles-leans")}</legend>{leans}</fieldset>
        </div>
    }
}
