//! The form of a plan, in the order in which a team thinks: the gate, goals, who is missing, measures, who takes part, steps, and how it will be known
//! whether it helped.

use super::Measures;
use super::fields::{Form, choice, day, needed_day, text};
use super::lists::{goals, measures, milestones, partners};
use super::needs::Needs;
use crate::form_fault::Fault;
use crate::guidance::GuidanceFor;
use crate::words::w;
use api::concern::ContextKind;
use api::guidance::Topic;
use api::{Controller, Views};
use leptos::prelude::*;

/// The form's parts.
pub(super) fn parts(form: Form, (code, kind): (String, ContextKind), known: &Measures) -> AnyView {
    let needs = Needs::of(code);
    view! {
        <GuidanceFor topic=Topic::Planning/>
        {text(form, "title", "plans-title-field", 1, |content| &mut content.title)}
        <div class="pfl-days">
            {needed_day(form, "first_day", "plans-first-day", |content| &mut content.first_day)}
            {needed_day(form, "last_day", "plans-last-day", |content| &mut content.last_day)}
            {day(form, "review_on", "plans-review-on", |content| &mut content.review_on)}
        </div>
        {gate(form)}
        {needs.list()}
        {goals(form, needs)}
        {missing(form)}
        {measures(form, kind, Measures::clone(known))}
        {partners(form)}
        {milestones(form)}
        {text(form, "resources", "plans-resources", 2, |content| &mut content.resources)}
        <fieldset class="pfl-set"><legend>{w("plans-displacement")}</legend>
            {text(form, "displacement.risk", "plans-displacement-risk", 3, |content| &mut content.displacement.risk)}
            {watched(form)}
        </fieldset>
        <fieldset class="pfl-set"><legend>{w("plans-success")}</legend>
            {text(form, "success.effort", "plans-success-effort", 3, |content| &mut content.success.effort)}
            {text(form, "success.change", "plans-success-change", 3, |content| &mut content.success.change)}
        </fieldset>
        <p class="hint">{w("plans-outcome-hint")}</p>
        {text(form, "outcome", "plans-outcome", 3, |content| &mut content.outcome)}
    }
    .into_any()
}

/// What is asked before anything is decided.
fn gate(form: Form) -> AnyView {
    let views = form.content.with_untracked(|content| content.ethics.views);
    let mut options = vec![(String::new(), view! { {w("plans-views-choose")} }.into_any())];
    options.extend(Views::ALL.iter().map(|one| (one.code().to_owned(), view! { {w(one.key())} }.into_any())));
    view! {
        <fieldset class="pfl-set plan-gate"><legend>{w("plans-ethics")}</legend>
            <p class="hint">{w("plans-ethics-lead")}</p>
            {text(form, "ethics.focus", "plans-ethics-focus", 2, |content| &mut content.ethics.focus)}
            {text(form, "ethics.method", "plans-ethics-method", 2, |content| &mut content.ethics.method)}
            {text(form, "ethics.impact", "plans-ethics-impact", 2, |content| &mut content.ethics.impact)}
            {text(form, "ethics.equality", "plans-ethics-equality", 2, |content| &mut content.ethics.equality)}
            {choice(form, "ethics.views", "plans-ethics-views", options, views.map_or("", Views::code),
                |content, code| content.ethics.views = Views::parse(&code))}
        </fieldset>
    }
    .into_any()
}

fn missing(form: Form) -> AnyView {
    let boxes = Controller::ALL.iter().map(|one| {
        let there = form.content.with_untracked(|content| content.missing.contains(one));
        let turn = move |_| {
            form.write(|content| {
                if !content.missing.remove(one) {
                    content.missing.insert(*one);
                }
            });
        };
        view! { <label class="choice"><input type="checkbox" disabled=!form.keep prop:checked=there on:change=turn/><span>{w(one.key())}</span></label> }
    });
    view! { <fieldset class="pfl-set"><legend>{w("plans-missing")}</legend>{boxes.collect_view()}</fieldset> }
        .into_any()
}

/// Codes with commas between them.
fn watched(form: Form) -> AnyView {
    let value = form.content.with_untracked(|content| content.displacement.watched.join(", "));
    let write = move |event| {
        let codes = event_target_value(&event);
        let codes = codes.split(',').map(|code| code.trim().to_uppercase()).filter(|code| !code.is_empty());
        let codes: Vec<String> = codes.collect();
        form.write(|content| content.displacement.watched = codes);
    };
    view! {
        <div class="plan-field"><label for="plan-watched">{w("plans-displacement-watched")}</label>
            <input id="plan-watched" type="text" readonly=!form.keep aria-describedby="plan-watched-fault" prop:value=value on:input=write/>
            <Fault failure=form.failure field="displacement.watched".to_owned() id="plan-watched-fault".to_owned()/></div>
    }
    .into_any()
}
