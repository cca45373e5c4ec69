//! The form of a draft: title, period, sections, judgements, review. It is kept as a whole, against the version that is on the screen.

use super::edition::Book;
use super::two_languages::TwoLanguages;
use crate::door::Failure;
use crate::form_fault::Fault;
use crate::guidance::GuidanceFor;
use crate::words::{both, w};
use api::guidance::Topic;
use api::{
    AnalyticConfidence, EditionChangeAsk, EditionContent, EditionPage, KeyJudgement, PinLine, Probability,
    ProfileSection, Prose, YardstickLine,
};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A judgement as it is written.
#[derive(Clone, Copy, PartialEq)]
struct Draft {
    n: usize,
    name: RwSignal<String>,
    statement: RwSignal<Prose>,
    reason: RwSignal<Prose>,
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
                statement: Prose::default(),
                probability: Probability::RealisticPossibility,
                confidence: AnalyticConfidence::Low,
                reason: Prose::default(),
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
    let title = RwSignal::new(content.title.clone());
    let (first, last) = (text(&content.first_day), text(&content.last_day));
    let review = text(content.review_on.as_deref().unwrap_or_default());
    let months = RwSignal::new(content.minimum_months);
    let sections: BTreeMap<ProfileSection, RwSignal<Prose>> = ProfileSection::ALL
        .iter()
        .map(|section| (*section, RwSignal::new(content.sections.get(section).cloned().unwrap_or_default())))
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
    let part = |(section, text): (ProfileSection, RwSignal<Prose>)| {
        let code = section.code();
        view! { <TwoLanguages id=format!("edit-{code}") label=section.key() field=format!("sections.{code}") most=8000 rows=5 text failure=Some(failure)/> }
    };
    let parts = sections.into_iter().map(part).collect_view();
    view! {
        <form class="form pfl-form" id="edition-form" on:submit=submit on:input=move |_| book.unsaved.set(true) on:change=move |_| book.unsaved.set(true)>
            <GuidanceFor topic=Topic::Profile/>
            <TwoLanguages id="edition-title".to_owned() label="profiles-title-field" field="title".to_owned() most=300 rows=1 text=title failure=Some(failure)/>
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
    let named = move |name: &str| format!("judgements.{place}.{name}");
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
            <Fault failure field=named("id") id=id("id-fault")/>
            <TwoLanguages id=id("statement") label="profiles-judgement-statement" field=named("statement") most=300 rows=3 text=draft.statement failure=Some(failure)/>
            <label for=id("word")>{w("profiles-probability")}</label>
            <select id=id("word") on:change=move |event| {
                if let Some(word) = Probability::parse(&event_target_value(&event)) { draft.probability.set(word); }
            }>{words}</select>
            <label for=id("confidence")>{w("profiles-confidence")}</label>
            <select id=id("confidence") on:change=move |event| {
                if let Some(one) = AnalyticConfidence::parse(&event_target_value(&event)) { draft.confidence.set(one); }
            }>{AnalyticConfidence::ALL.iter().map(|one| view! {
                <option value=one.code() selected=draft.confidence.get_untracked() == *one>{w(one.key())}</option>
            }).collect_view()}</select>
            <TwoLanguages id=id("reason") label="profiles-judgement-reason" field=named("reason") most=300 rows=3 text=draft.reason failure=Some(failure)/>
            <fieldset class="pfl-leans"><legend>{w("profiles-leans")}</legend>{leans}</fieldset>
        </div>
    }
}
