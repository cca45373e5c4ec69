//! What, which harm, when, how it is known, by whom, and whether it was reported: choices, and one line of time.

use super::draft::{Draft, now};
use super::parts::{Answer, Choice, Part};
use super::place::GroundSignal;
use super::queue;
use crate::map::pick::authority_at;
use crate::words::{Arg, both, lang, w};
use api::concern::{CONTEXT_UNCLEAR, ContextKind, HarmType, Learned, Procedures, SourceSector};
use api::language::{say, say_in};
use leptos::prelude::*;

/// What it is about.
#[component]
pub(super) fn KindPart(
    /// The form.
    draft: Draft,
) -> impl IntoView {
    let mut answers: Vec<Answer> = ContextKind::ALL
        .iter()
        .map(|kind| {
            let meaning = match kind {
                ContextKind::Place => "web-report-kind-place",
                ContextKind::School => "web-report-kind-school",
                ContextKind::PeerGroup => "web-report-kind-peer-group",
                ContextKind::OnlineSpace => "web-report-kind-online-space",
                ContextKind::Home => "web-report-kind-home",
            };
            Answer { code: kind.code(), label: kind.label(), meaning }
        })
        .collect();
    let label = say("context-unclear", &[]);
    answers.push(Answer { code: CONTEXT_UNCLEAR, label, meaning: "web-report-kind-unclear" });
    view! {
        <Part draft id="report-kind" title="web-report-kind" fields=&["context_type"]>
            <Choice name="kind" answers chosen=draft.kind/>
        </Part>
    }
}

/// The kinds of harm, each with its meaning where it is chosen.
#[component]
pub(super) fn HarmsPart(
    /// The form.
    draft: Draft,
) -> impl IntoView {
    // A phone has room for the words alone; the meanings are one press away.
    let meanings = RwSignal::new(!crate::frame::is_narrow());
    let words = (w("web-report-definitions-show"), w("web-report-definitions-hide"));
    let turn = move |code: &'static str| {
        draft.harms.update(|harms| match harms.iter().position(|harm| harm == code) {
            Some(at) => {
                harms.remove(at);
            }
            None => harms.push(code.to_owned()),
        });
    };
    let one = move |harm: &HarmType| {
        let code = harm.code();
        let meaning = say(&format!("harm-definition-{}", code.replace('_', "-")), &[]);
        let id = format!("harm-{code}-meaning");
        let described = id.clone();
        view! {
            <label class="choice report-choice">
                <input type="checkbox" name="harms" value=code aria-describedby=described
                    prop:checked=move || draft.harms.with(|harms| harms.iter().any(|harm| harm == code)) on:change=move |_| turn(code)/>
                <span><b>{both(harm.label())}</b>
                    <span class="hint" id=id class:gone=move || !meanings.get()>{both(meaning)}</span></span>
            </label>
        }
    };
    view! {
        <Part draft id="report-harms" title="web-report-harms" fields=&["harms"]>
            <p class="report-row report-between"><span class="hint">{w("web-report-harms-hint")}</span>
                <button type="button" class="button small" aria-pressed=move || meanings.get().to_string()
                    on:click=move |_| meanings.update(|shown| *shown = !*shown)>
                    {move || if meanings.get() { words.1() } else { words.0() }}</button></p>
            <div class="report-choices two">{HarmType::ALL.iter().map(one).collect_view()}</div>
        </Part>
    }
}

/// When it happened.
#[component]
pub(super) fn WhenPart(
    /// The form.
    draft: Draft,
) -> impl IntoView {
    let lang = lang();
    let quick = move |key: &'static str| {
        let words = move |event: web_sys::MouseEvent| {
            event.prevent_default();
            // A moment is written out, for the form may be sent later; the rest is read by the day that is sent with it.
            let written = match key {
                "web-report-when-now" => now(),
                _ => say_in(lang.get_untracked(), key, &[]).to_lowercase(),
            };
            draft.occurred.set(written);
        };
        view! { <button type="button" class="chip" on:click=words>{w(key)}</button> }
    };
    view! {
        <Part draft id="report-when" title="web-report-when" fields=&["occurred"] optional=true>
            <p class="hint" id="report-when-hint">{w("web-report-when-hint")}</p>
            <input id="report-occurred" autocomplete="off" spellcheck="false" maxlength="64" aria-labelledby="report-when-label"
                aria-describedby="report-when-hint report-when-fault" prop:value=draft.occurred
                on:input=move |event| draft.occurred.set(event_target_value(&event))/>
            <span class="only-heard" id="report-when-label">{w("web-report-when")}</span>
            <div class="chips" role="group" aria-label=w("web-report-when-quick")>
                {quick("web-report-when-now")}
                {quick("web-report-when-today")}
                {quick("web-report-when-last-night")}
                {quick("web-report-when-last-weekend")}
                {quick("web-report-when-unknown")}
            </div>
        </Part>
    }
}

/// How it is known.
#[component]
pub(super) fn LearnedPart(
    /// The form.
    draft: Draft,
) -> impl IntoView {
    let answers = Learned::ALL.iter().map(|learned| Answer {
        code: learned.code(),
        label: learned.label(),
        meaning: match learned {
            Learned::Discovered => "web-report-learned-discovered",
            Learned::Told => "web-report-learned-told",
        },
    });
    view! {
        <Part draft id="report-learned" title="web-report-learned" fields=&["learned"]>
            <Choice name="learned" answers=answers.collect() chosen=draft.learned/>
        </Part>
    }
}

/// The sector, as it was chosen last in this browser.
#[component]
pub(super) fn SourcePart(
    /// The form.
    draft: Draft,
) -> impl IntoView {
    let choose = move |event: web_sys::Event| {
        let code = event_target_value(&event);
        if let Some(me) = queue::me() {
            queue::me_keep(Some(&queue::Me { source: code.clone(), ..me }));
        }
        draft.source.set(code);
    };
    let option = move |sector: &SourceSector| {
        let code = sector.code();
        view! { <option value=code selected=move || draft.source.with(|now| now == code)>{both(sector.label())}</option> }
    };
    view! {
        <Part draft id="report-source" title="web-report-source" fields=&["source"]>
            <select id="report-sector" aria-labelledby="report-sector-label" aria-describedby="report-sector-hint report-source-fault"
                prop:value=draft.source on:change=choose>
                <option value="" selected=move || draft.source.with(String::is_empty)>{w("web-report-source-choose")}</option>
                {SourceSector::ALL.iter().map(option).collect_view()}
            </select>
            <span class="only-heard" id="report-sector-label">{w("web-report-source")}</span>
            <p class="hint" id="report-sector-hint">{w("web-report-source-hint")}</p>
        </Part>
    }
}

/// Whether it was reported; where it was not, the way to report it.
#[component]
pub(super) fn ProceduresPart(
    /// The form.
    draft: Draft,
    /// Public geography, to name the authority.
    ground: GroundSignal,
) -> impl IntoView {
    let answers = Procedures::ALL.iter().map(|procedures| Answer {
        code: procedures.code(),
        label: procedures.label(),
        meaning: match procedures {
            Procedures::Yes => "web-report-procedures-yes",
            Procedures::No => "web-report-procedures-no",
            Procedures::NotApplicable => "web-report-procedures-not-applicable",
        },
    });
    let shown = move || draft.procedures.with(|answer| answer == "no");
    view! {
        <Part draft id="report-procedures" title="web-report-procedures" fields=&["procedures"]>
            <Choice name="procedures" answers=answers.collect() chosen=draft.procedures/>
            <div role="alert">
                <Show when=shown><Route draft ground/></Show>
            </div>
        </Part>
    }
}

/// The way to report it, before anything else.
#[component]
fn Route(
    /// The form.
    draft: Draft,
    /// Public geography.
    ground: GroundSignal,
) -> impl IntoView {
    let lang = lang();
    let authority = move || {
        let point = draft.point.get()?;
        let name = ground.with(|ground| authority_at(ground.as_ref()?, point))?;
        Some(say_in(lang.get(), "web-report-route-authority", &[("name", Arg::from(name))]))
    };
    view! {
        <section class="report-route" aria-labelledby="report-route-title">
            <h3 id="report-route-title">{w("web-report-route-title")}</h3>
            <ol>
                <li><strong>{w("web-report-route-999")}</strong></li>
                <li>{w("web-report-route-services")}" "{authority}</li>
            </ol>
            <p>{w("web-report-route-self")}</p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::language::keys;

    #[test]
    fn every_kind_of_harm_has_its_meaning_in_both_languages() {
        for harm in HarmType::ALL {
            let key = format!("harm-definition-{}", harm.code().replace('_', "-"));
            assert!(keys(&key), "{key}");
            let meaning = say(&key, &[]);
            assert!(meaning.en.len() > 30 && meaning.cy.len() > 30 && meaning.en != meaning.cy, "{key}");
        }
    }
}
