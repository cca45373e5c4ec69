//! Pinned findings as small cards: value, interval, period, method, release, and what must be known of them.

use super::edition::Book;
use crate::inspector::whisker::value_words;
use crate::words::{both, lang, w};
use api::language::say_in;
use api::number::signed;
use api::{EditionPage, PinLine, ReleasedFinding, Turn};
use leptos::prelude::*;

/// What a finding says, in one line: the value with its interval, and what its method adds.
#[component]
pub(super) fn Numbers(
    /// The finding.
    finding: ReleasedFinding,
) -> impl IntoView {
    let lang = lang();
    let value = finding.value;
    let c = finding.question.c.clone().unwrap_or_default();
    let change = finding.change.map(|change| {
        let key = match change.turn {
            Turn::Rose => "profiles-turn-rose",
            Turn::Fell => "profiles-turn-fell",
            Turn::NoDetectableChange => "profiles-turn-no-detectable-change",
        };
        let range = format!("{} ({}–{})", signed(change.difference), signed(change.low), signed(change.high));
        view! { <p>{range}" · "{w(key)}</p> }
    });
    view! {
        <p class="pfl-value">{move || value_words(value, lang.get())}</p>
        {finding.percent.map(|percent| view! { <p>{format!("P = {percent}%, c = {c}")}</p> })}
        {finding.against.map(|against| view! { <p class="hint">{w("profiles-against")}" "{finding.question.against.clone()}": "{move || value_words(against, lang.get())}</p> })}
        {change}
    }
}

#[component]
fn Card(
    /// The page's state.
    book: Book,
    /// The finding.
    pin: PinLine,
    /// Whether the reader may change the draft.
    keep: bool,
) -> impl IntoView {
    let finding = pin.pinned;
    let lang = lang();
    let path = StoredValue::new(format!("/pins/{}", pin.id));
    let name = finding.name.clone();
    let of = move |key: &'static str| {
        let name = name.clone();
        move || format!("{}: {}", say_in(lang.get(), key, &[]), name.get(lang.get()))
    };
    let (renew_label, remove_label) = (of("profiles-pin-renew"), of("profiles-pin-remove"));
    let release = &finding.release;
    let epsilon = format!(
        "ε {} · {} {}",
        release.epsilon,
        release.policy_version,
        &release.policy_digest.get(..8).unwrap_or_default()
    );
    let shares = release.sources.iter().filter(|share| share.percent > 0).map(|share| {
        view! { <li>{both(share.label.clone())}" "{share.percent.to_string()}"%"</li> }
    });
    let shares = shares.collect_view();
    let honesty = finding.honesty.clone();
    let now = pin.now.map(|now| {
        let period = now.question.period.clone();
        view! {
            <div class="pfl-now"><p class="hint">{w("profiles-pin-newer")}" "{now.release.id.clone()}" · "{period}</p><Numbers finding=now/>
                {keep.then(|| view! { <p><button type="button" class="button small" aria-label=renew_label disabled=move || book.is_held()
                    on:click=move |_| book.act("PUT", &path.get_value(), (), "profiles-said-renewed")>{w("profiles-pin-renew")}</button></p> })}
            </div>
        }
    });
    view! {
        <li class="pfl-card" id=format!("pin-{}", pin.id)>
            <h3>{both(finding.name.clone())}<span class="hint">" "{finding.question.area.clone()}</span></h3>
            <Numbers finding=finding.clone()/>
            <p class="hint">{w(finding.question.method.key())}" · "{finding.question.period.clone()}" · "{release.id.clone()}</p>
            {now}
            {honesty.police_only.then(|| view! { <p class="caution">{w("profiles-police-only")}</p> })}
            <details><summary>{w("profiles-honesty")}</summary>
                <p class="hint">{epsilon}</p>
                <ul class="hint">{shares}</ul>
                <ul>{honesty.prompts.into_iter().map(|text| view! { <li>{both(text)}</li> }).collect_view()}</ul>
                <ul>{honesty.not_known.into_iter().map(|text| view! { <li>{both(text)}</li> }).collect_view()}</ul>
            </details>
            {keep.then(|| view! { <p><button type="button" class="button small" aria-label=remove_label disabled=move || book.is_held()
                on:click=move |_| book.act("DELETE", &path.get_value(), (), "profiles-said-removed")>{w("profiles-pin-remove")}</button></p> })}
        </li>
    }
}

/// The findings of an edition.
#[component]
pub(super) fn Pins(
    /// The page's state.
    book: Book,
    /// What the server told.
    told: EditionPage,
) -> impl IntoView {
    let keep = told.may.keep;
    let none = told.pins.is_empty();
    view! {
        <section aria-labelledby="pins">
            <h2 id="pins">{w("profiles-pins")}</h2>
            {none.then(|| view! { <p class="hint">{w("profiles-pins-none")}</p> })}
            <ul class="pfl-cards">{told.pins.into_iter().map(|pin| view! { <Card book pin keep/> }).collect_view()}</ul>
        </section>
    }
}
