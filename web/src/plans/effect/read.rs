//! What people make of the counts and of everything else that they know: what was written down, and the form for it.

use super::Desk;
use crate::form_fault::Fault;
use crate::words::{both, w};
use api::{EffectConclusion, EffectRead, EffectReading, EffectReadingAsk};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The texts of a reading: field, key of its words.
const TEXTS: [(&str, &str); 4] = [
    ("assessment", "effect-page-assessment"),
    ("young_people", "effect-page-young-people"),
    ("reporting", "effect-page-reporting"),
    ("learned", "effect-page-learned"),
];

/// What was written down, and the form.
#[component]
pub(super) fn Readings(
    /// The page's state.
    desk: Desk,
    /// Number of the comparison.
    number: i32,
    /// What was written down, the newest first.
    readings: Vec<EffectRead>,
    /// Whether the reader may write.
    may: bool,
) -> impl IntoView {
    let none = readings.is_empty().then(|| view! { <p>{w("effect-page-readings-none")}</p> });
    view! {
        <section aria-labelledby="effect-readings">
            <h2 id="effect-readings">{w("effect-page-readings")}</h2>
            <p class="hint">{w("effect-page-readings-lead")}</p>
            {none}
            {readings.into_iter().map(one).collect_view()}
            {may.then(|| view! { <ReadingForm desk number/> })}
        </section>
    }
}

fn one(read: EffectRead) -> AnyView {
    let reading = read.reading;
    let texts = [&reading.assessment, &reading.young_people, &reading.reporting, &reading.learned];
    let said = TEXTS.iter().zip(texts).filter(|(_, text)| !text.trim().is_empty()).map(|((_, key), text)| {
        view! { <div><dt>{w(key)}</dt><dd class="pfl-prose">{text.clone()}</dd></div> }
    });
    view! {
        <article class="pfl-part">
            <p><strong>{both(reading.conclusion.label())}</strong>" · "{both(read.role)}" · "{read.on}</p>
            <dl class="pfl-facts">{said.collect_view()}
                <div><dt>{w("effect-page-counts-then")}</dt><dd>{both(read.state.label())}</dd></div></dl>
        </article>
    }
    .into_any()
}

#[component]
fn ReadingForm(
    /// The page's state.
    desk: Desk,
    /// Number of the comparison.
    number: i32,
) -> impl IntoView {
    let conclusion = RwSignal::new(None::<EffectConclusion>);
    let texts: [RwSignal<String>; 4] = std::array::from_fn(|_| RwSignal::new(String::new()));
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        // The browser asks for a conclusion before it lets the form go.
        let Some(conclusion) = conclusion.get_untracked() else { return };
        let [assessment, young_people, reporting, learned] = texts.map(|text| text.get_untracked());
        let reading = EffectReading { conclusion, assessment, young_people, reporting, learned };
        desk.keep("/readings", EffectReadingAsk { number, reading });
    };
    let choose = move |event| conclusion.set(EffectConclusion::parse(&event_target_value(&event)));
    let options = EffectConclusion::ALL
        .iter()
        .map(|one| view! { <option value=one.code()>{both(one.label())}</option> });
    let field = |((field, key), text): (&(&'static str, &'static str), RwSignal<String>)| {
        let (id, fault) = (format!("effect-read-{field}"), format!("effect-read-{field}-fault"));
        view! {
            <div class="plan-field"><label for=id.clone()>{w(key)}</label>
                <textarea id=id rows="3" maxlength="4000" aria-describedby=fault.clone() on:input=move |event| text.set(event_target_value(&event))></textarea>
                <Fault failure=desk.failure field=(*field).to_owned() id=fault/></div>
        }
    };
    let fields = TEXTS.iter().zip(texts).map(field).collect_view();
    view! {
        <details class="fold"><summary>{w("effect-page-read")}</summary>
            <form class="form pfl-form" id="effect-read-form" on:submit=save>
                <div class="plan-field"><label for="effect-conclusion">{w("effect-page-conclusion")}</label>
                    <select id="effect-conclusion" required aria-describedby="effect-conclusion-fault" on:change=choose>
                        <option value="">{w("effect-page-conclusion-choose")}</option>{options.collect_view()}</select>
                    <Fault failure=desk.failure field="conclusion".to_owned() id="effect-conclusion-fault".to_owned()/></div>
                {fields}
                <p><button type="submit" class="button" disabled=move || desk.busy.get()>{w("effect-page-keep")}</button></p>
            </form></details>
    }
}
