//! The lists of a plan's form: goals, measures, partners, steps.

use super::fields::{Form, choice, day, list, needed_day, proposed, text};
use super::needs::{self, Needs};
use super::{Measures, measure_name};
use crate::contexts::{code_words, codes};
use crate::words::{both, w};
use api::concern::ContextKind;
use api::measure::Target;
use api::{MeasureState, Milestone, PlanGoal, PlanPartner, PlannedMeasure};
use leptos::prelude::*;

/// What is to be so.
pub(super) fn goals(form: Form, needs: Needs) -> AnyView {
    let entry = move |i: usize| {
        let field = |name: &str| format!("goals.{i}.{name}");
        let proposals = (needs::LIST, move || needs.ask());
        let need = proposed(form, &field("need"), "plans-goal-need", proposals, move |content| {
            content.goals[i].need.get_or_insert_with(String::new)
        });
        view! {
            {text(form, &field("text"), "plans-goal", 2, move |content| &mut content.goals[i].text)}
            {need}
        }
        .into_any()
    };
    list(
        form,
        ("goals", "plans-goals", "plans-goals-lead"),
        |content| content.goals.len(),
        entry,
        |content| content.goals.push(PlanGoal::default()),
        |content, i| _ = content.goals.remove(i),
    )
}

/// What is done: measures of the catalogue that are directed at places and are for contexts of this kind.
pub(super) fn measures(form: Form, kind: ContextKind, known: Measures) -> AnyView {
    let entry = move |i: usize| {
        let planned = form.content.with_untracked(|content| content.measures[i].clone());
        let field = |name: &str| format!("measures.{i}.{name}");
        let all = known.measures.iter().map(|line| &line.measure);
        let fitting =
            all.filter(|one| one.target == Target::Place && one.suits(kind)).map(|one| one.id.clone());
        let mut ids: Vec<String> = fitting.collect();
        if !planned.measure.is_empty() && !ids.contains(&planned.measure) {
            ids.push(planned.measure.clone());
        }
        let mut options = vec![(String::new(), view! { "–" }.into_any())];
        options.extend(ids.into_iter().map(|id| {
            let name = both(measure_name(&known, &id));
            (id, view! { {name} }.into_any())
        }));
        let states =
            MeasureState::ALL.iter().map(|one| (one.code().to_owned(), view! { {w(one.key())} }.into_any()));
        view! {
            {choice(form, &field("measure"), "plans-measure", options, &planned.measure, move |content, id| content.measures[i].measure = id)}
            {choice(form, &field("state"), "plans-measure-state", states.collect(), planned.state.code(), move |content, code| {
                if let Some(state) = MeasureState::parse(&code) { content.measures[i].state = state; }
            })}
            {choice(form, &field("owner"), "plans-measure-owner", owners(), &planned.owner, move |content, code| content.measures[i].owner = code)}
            <div class="pfl-pair">
                {day(form, &field("from"), "plans-measure-from", move |content| &mut content.measures[i].from)}
                {day(form, &field("until"), "plans-measure-until", move |content| &mut content.measures[i].until)}
            </div>
            {text(form, &field("note"), "plans-measure-note", 2, move |content| &mut content.measures[i].note)}
        }
        .into_any()
    };
    list(
        form,
        ("measures", "plans-measures", "plans-measures-lead"),
        |content| content.measures.len(),
        entry,
        |content| content.measures.push(planned()),
        |content, i| _ = content.measures.remove(i),
    )
}

fn planned() -> PlannedMeasure {
    PlannedMeasure {
        measure: String::new(),
        state: MeasureState::Planned,
        owner: String::new(),
        from: None,
        until: None,
        note: String::new(),
    }
}

/// The roles that can see to a measure.
fn owners() -> Vec<(String, AnyView)> {
    let mut options = vec![(String::new(), view! { "–" }.into_any())];
    options.extend(codes("role").into_iter().map(|role| {
        let words = both(code_words("role", role));
        (role.to_owned(), view! { {words} }.into_any())
    }));
    options
}

/// Who takes part, and the least that each is told.
pub(super) fn partners(form: Form) -> AnyView {
    let entry = move |i: usize| {
        let field = |name: &str| format!("partners.{i}.{name}");
        view! {
            {text(form, &field("organisation"), "plans-partner", 1, move |content| &mut content.partners[i].organisation)}
            {text(form, &field("told"), "plans-partner-told", 2, move |content| &mut content.partners[i].told)}
        }
        .into_any()
    };
    list(
        form,
        ("partners", "plans-partners", "plans-partners-lead"),
        |content| content.partners.len(),
        entry,
        |content| content.partners.push(PlanPartner::default()),
        |content, i| _ = content.partners.remove(i),
    )
}

/// Steps with their days.
pub(super) fn milestones(form: Form) -> AnyView {
    let entry = move |i: usize| {
        let field = |name: &str| format!("milestones.{i}.{name}");
        view! {
            {text(form, &field("what"), "plans-milestone", 1, move |content| &mut content.milestones[i].what)}
            <div class="pfl-pair">
                {needed_day(form, &field("due"), "plans-milestone-due", move |content| &mut content.milestones[i].due)}
                {day(form, &field("done_on"), "plans-milestone-done", move |content| &mut content.milestones[i].done_on)}
            </div>
        }
        .into_any()
    };
    list(
        form,
        ("milestones", "plans-milestones", "plans-milestones-lead"),
        |content| content.milestones.len(),
        entry,
        |content| content.milestones.push(Milestone::default()),
        |content, i| _ = content.milestones.remove(i),
    )
}
