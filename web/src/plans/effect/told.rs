//! What the releases tell of a comparison: a sentence, the two series, the sums, each method, and who told.

use crate::contexts::chart::{Column, Shown, TimeChart};
use crate::inspector::whisker::{Whisker, most, value_words};
use crate::number::signed;
use crate::words::{Arg, both, counted, lang, w};
use api::language::say_in;
use api::{EffectDesign, EffectNumber, EffectPart, EffectResult, EffectState, PartnerLine};
use leptos::prelude::*;
use std::sync::Arc;

/// All of it.
#[component]
pub(super) fn ResultView(
    /// What the server told.
    result: EffectResult,
    /// What is compared.
    design: EffectDesign,
) -> impl IntoView {
    let start = result.start as usize;
    let chart = |(n, part): (usize, &EffectPart)| {
        let column = |(period, value): (&String, &api::ReleasedValue)| Column {
            period: period.clone(),
            shown: Shown::Value(*value),
        };
        let columns: Arc<Vec<Column>> =
            Arc::new(result.periods.iter().zip(&part.series).map(column).collect());
        view! { <TimeChart id=format!("effect-{n}") title=part.name.clone() unit="effect-page-unit" columns from_here=start/> }
    };
    let charts = result.parts.iter().take(2).enumerate().map(chart).collect_view();
    let of_methods = (!result.numbers.is_empty()).then(|| methods(result.numbers.clone()));
    view! {
        <section aria-labelledby="effect-told">
            <h2 id="effect-told">{w("effect-page-told")}</h2>
            {verdict(&result, &design)}
            <div class="pfl-pair">{charts}</div>
            {parts(result.parts.clone())}
            {of_methods}
            {sources(result.sources.clone())}
            <p class="hint">{w("effect-page-releases")}": "{result.releases.join(", ")}</p>
        </section>
    }
}

/// What may be said, and how long to wait where nothing may. It is never green: counts alone are no success.
fn verdict(result: &EffectResult, design: &EffectDesign) -> AnyView {
    let lang = lang();
    let (missing, months, state) = (result.missing, result.more_months, result.state);
    let wait = move || match (state, months) {
        (EffectState::NotReleased, _) => counted(lang.get(), "effect-page-missing", missing.into()),
        (EffectState::CannotTell, Some(months)) => {
            say_in(lang.get(), "effect-page-more", &[("months", Arg::from(months as usize))])
        }
        (EffectState::CannotTell, None) => say_in(lang.get(), "effect-page-more-never", &[]),
        _ => String::new(),
    };
    let wanted = design.wanted_percent as usize;
    let detectable = result.detectable_percent.map(|percent| {
        let args = move || [("percent", Arg::from(percent as usize)), ("wanted", Arg::from(wanted))];
        view! { <p class="hint">{move || say_in(lang.get(), "effect-page-detectable", &args())}</p> }
    });
    view! {
        <div class="pfl-now" data-state=state.code()><p><strong>{both(state.label())}</strong></p><p>{wait}</p>{detectable}</div>
    }
    .into_any()
}

/// The sums of every part, before and after.
fn parts(parts: Vec<EffectPart>) -> AnyView {
    let lang = lang();
    // The region is no part of the scale: it would press the others together.
    let scale = most(parts.iter().filter(|part| part.areas > 0).flat_map(|part| [part.before, part.after]));
    let row = |part: EffectPart| {
        let cell = move |value: api::ReleasedValue| {
            let drawn = (part.areas > 0).then(|| view! { <Whisker value=value most=scale/> });
            view! { <td class="figure">{drawn}<span>{move || value_words(value, lang.get())}</span></td> }
        };
        view! {
            <tr><th scope="row">{both(part.name)}</th><td class="figure">{(part.areas > 0).then_some(part.areas)}</td>
                {cell(part.before)}{cell(part.after)}</tr>
        }
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=w("effect-page-parts")>
            <table class="figures effect-parts"><caption>{w("effect-page-parts")}</caption>
                <thead><tr><th scope="col">{w("effect-page-part")}</th><th scope="col" class="figure">{w("effect-page-areas")}</th>
                    <th scope="col" class="figure">{w("effect-page-before")}</th><th scope="col" class="figure">{w("effect-page-after")}</th></tr></thead>
                <tbody>{parts.into_iter().map(row).collect_view()}</tbody></table>
        </div>
    }
    .into_any()
}

/// The number of each method with what it is read by.
fn methods(numbers: Vec<EffectNumber>) -> AnyView {
    let row = |number: EffectNumber| {
        let is_ratio = number.is_ratio;
        let words = move |value: f64| if is_ratio { format!("{value:.2}") } else { signed(value) };
        let value = number.value.map(words);
        let none = value.is_none().then(|| w("effect-page-no-value"));
        let interval = number.interval.map(|(low, high)| format!("{} – {}", words(low), words(high)));
        let p = number.p.map(crate::number::q_value);
        let rules = number.not_valid.into_iter().map(|rule| view! { <li>{both(rule)}</li> });
        view! {
            <tr><th scope="row">{both(number.name)}<p class="hint">{both(number.meaning)}</p></th>
                <td class="figure">{value}{none}</td><td class="figure">{interval}</td><td class="figure">{p}</td>
                <td><ul class="plain-list">{rules.collect_view()}</ul></td></tr>
        }
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=w("effect-page-methods")>
            <table class="figures plans-table effect-methods"><caption>{w("effect-page-methods")}</caption>
                <thead><tr><th scope="col">{w("effect-page-method")}</th><th scope="col" class="figure">{w("effect-page-value")}</th>
                    <th scope="col" class="figure">{w("effect-page-interval")}</th><th scope="col" class="figure">{w("effect-page-p")}</th>
                    <th scope="col">{w("effect-page-rules")}</th></tr></thead>
                <tbody>{numbers.into_iter().map(row).collect_view()}</tbody></table>
        </div>
    }
    .into_any()
}

/// Who told, by year: a source that tells more or less moves the counts.
fn sources(lines: Vec<PartnerLine>) -> AnyView {
    let years: Vec<i16> =
        lines.first().map(|line| line.years.iter().map(|one| one.year).collect()).unwrap_or_default();
    if years.is_empty() {
        return ().into_any();
    }
    let row = |line: PartnerLine| {
        let shares = years.iter().map(|year| {
            let share = line.years.iter().find(|one| one.year == *year);
            let told = share.map(|one| format!("{}%", one.percent));
            let none = told.is_none().then(|| w("effect-page-no-share"));
            view! { <td class="figure">{told}{none}</td> }
        });
        view! { <tr><th scope="row">{both(line.label.clone())}</th>{shares.collect_view()}</tr> }
    };
    let rows = lines.clone().into_iter().map(row).collect_view();
    let heads = years.iter().map(|year| view! { <th scope="col" class="figure">{*year}</th> }).collect_view();
    view! {
        <details class="fold"><summary>{w("effect-page-sources")}</summary>
            <p class="hint">{w("effect-page-sources-lead")}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=w("effect-page-sources")>
                <table class="figures"><thead><tr><th scope="col">{w("effect-page-source")}</th>{heads}</tr></thead><tbody>{rows}</tbody></table>
            </div></details>
    }
    .into_any()
}
