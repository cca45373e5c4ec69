//! `/contexts/measures`: what can be done about places, found by words, kind of context, what it works on and where it applies.

use super::fields::code_words;
use super::inputs::select;
use super::live;
use super::measure_check::Check;
use crate::door::{self, Load};
use crate::frame::Shell;
use crate::route::{Link, Route};
use crate::states::{Empty, FailureView, Skeleton};
use crate::words::{Text, both, counted, lang, w};
use api::concern::ContextKind;
use api::language::{Arg, Lang, say, say_in};
use api::measure::{Measure, MeasureCategory, Nation, Target};
use api::{MeasureLine, MeasuresPage as Answer};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// What is asked for; empty is anything.
#[derive(Clone, Default, PartialEq, Eq)]
struct Asked {
    words: String,
    category: String,
    context: String,
    nation: String,
}

impl Asked {
    fn fits(&self, measure: &Measure) -> bool {
        let texts = [&measure.name, &measure.what, &measure.evidence];
        let law =
            measure.basis.as_ref().map(|basis| format!("{} {}", basis.act, basis.part)).unwrap_or_default();
        // A word of either language finds it: a clerk may know the one and read the other.
        let all = texts.iter().flat_map(|text| [&text.en, &text.cy]).fold(law, |all, text| all + " " + text);
        let all = all.to_lowercase();
        self.words.to_lowercase().split_whitespace().all(|word| all.contains(word))
            && (self.category.is_empty() || measure.category.code() == self.category)
            && (self.context.is_empty() || measure.contexts.iter().any(|kind| kind.code() == self.context))
            && (self.nation.is_empty() || measure.applies.iter().any(|nation| nation.code() == self.nation))
    }
}

type Known = Arc<Answer>;

async fn ask(to: RwSignal<Load<Known>>) {
    let answer = door::get::<Answer>("/api/measures", None).await;
    to.try_set(answer.map_or_else(Load::Failed, |page| Load::Ready(Arc::new(page))));
}

/// The page.
#[component]
pub(crate) fn MeasuresPage() -> impl IntoView {
    let known: RwSignal<Load<Known>> = RwSignal::new(Load::Waiting);
    let again = move || spawn_local(ask(known));
    again();
    let asked = RwSignal::new(Asked::default());
    let shown = move || match known.get() {
        Load::Waiting => view! { <Skeleton/> }.into_any(),
        Load::Failed(failure) => view! { <FailureView failure again/> }.into_any(),
        Load::Ready(page) => view! { <Found page asked/> }.into_any(),
    };
    view! {
        <Shell>
            <main id="main" class="plain wide-page contexts">
                <p><Link to=Route::Contexts>{w("contexts-back")}</Link></p>
                <h1>{w("measures-title")}</h1>
                <p class="lead">{w("measures-lead")}</p>
                <form class="record-filter" role="search" on:submit=|event| event.prevent_default()>
                    <div><label for="measure-words">{w("measures-search")}</label>
                        <input id="measure-words" type="text" autocomplete="off"
                            on:input=move |event| asked.update(|asked| asked.words = event_target_value(&event))/></div>
                    <div><label for="measure-category">{w("measures-category")}</label>
                        {select("measure-category".to_owned(), categories(), move || asked.with(|asked| asked.category.clone()),
                            move |code| asked.update(|asked| asked.category = code), String::new())}</div>
                    <div><label for="measure-context">{w("measures-context")}</label>
                        {select("measure-context".to_owned(), kinds(), move || asked.with(|asked| asked.context.clone()),
                            move |code| asked.update(|asked| asked.context = code), String::new())}</div>
                    <div><label for="measure-nation">{w("measures-nation")}</label>
                        {select("measure-nation".to_owned(), nations(), move || asked.with(|asked| asked.nation.clone()),
                            move |code| asked.update(|asked| asked.nation = code), String::new())}</div>
                </form>
                {live(shown)}
            </main>
        </Shell>
    }
}

fn categories() -> Vec<(String, Text)> {
    MeasureCategory::ALL.iter().map(|one| (one.code().to_owned(), one.label())).collect()
}

/// The kinds that a measure can be for: nothing is done about a home here.
fn kinds() -> Vec<(String, Text)> {
    let kinds = ContextKind::ALL.iter().filter(|kind| **kind != ContextKind::Home);
    kinds.map(|kind| (kind.code().to_owned(), code_words("context", kind.code()))).collect()
}

fn nations() -> Vec<(String, Text)> {
    Nation::ALL.iter().map(|one| (one.code().to_owned(), one.label())).collect()
}

/// What was found, by what it works on.
#[component]
fn Found(
    /// Every measure.
    page: Known,
    /// What is asked for.
    asked: RwSignal<Asked>,
) -> impl IntoView {
    let lang = lang();
    let (all, edition) = (page.clone(), page.edition.clone());
    let found = Memo::new(move |_| {
        asked.with(|asked| {
            let fitting = all.measures.iter().enumerate().filter(|(_, line)| asked.fits(&line.measure));
            fitting.map(|(nth, _)| nth).collect::<Vec<_>>()
        })
    });
    let count = move || counted(lang.get(), "measures-found", found.with(Vec::len) as u64);
    let edition = move || say_in(lang.get(), "measures-edition", &[("edition", Arg::from(edition.clone()))]);
    let groups = move || {
        let found = found.get();
        let groups = MeasureCategory::ALL.iter().filter_map(|category| {
            let of = found
                .iter()
                .filter_map(|nth| page.measures.get(*nth))
                .filter(|line| line.measure.category == *category);
            let lines: Vec<MeasureLine> = of.cloned().collect();
            (!lines.is_empty()).then(|| group(*category, lines, page.may_verify))
        });
        groups.collect_view()
    };
    view! {
        <p class="hint" role="status">{live(count)}" · "{live(edition)}</p>
        {live(groups)}
        <Show when=move || found.with(Vec::is_empty)><Empty title="measures-none" next="measures-none-next"/></Show>
    }
}

fn group(category: MeasureCategory, lines: Vec<MeasureLine>, may_verify: bool) -> AnyView {
    let heading = format!("measures-of-{}", category.code());
    let labelled = heading.clone();
    view! {
        <section class="measure-group" aria-labelledby=labelled>
            <h2 id=heading>{both(category.label())}</h2>
            {lines.into_iter().map(|line| measure(line, may_verify)).collect_view()}
        </section>
    }
    .into_any()
}

fn measure(line: MeasureLine, may_verify: bool) -> AnyView {
    let MeasureLine { measure, in_force, verified } = line;
    let guidance = measure.target == Target::Person;
    let checked = RwSignal::new(verified);
    let status = move || {
        let key = checked.with(|line| line.as_ref().map_or("measures-unverified", |line| line.verdict.key()));
        w(if guidance { "measures-guidance" } else { key })()
    };
    let id = measure.id.clone();
    let days = days(&measure, in_force);
    let law = match measure.basis {
        Some(basis) => view! {
            <p><a href=basis.link rel="external noreferrer">{basis.act}", "{basis.part}</a></p>
            <p class="hint">{both(measure.competence.label())}" · "{both(days)}</p>
        }
        .into_any(),
        None => view! { <p>{w("measures-agreement")}</p> }.into_any(),
    };
    let apply = listed(measure.apply.iter().map(|one| one.label()).collect());
    let applies = listed(measure.applies.iter().map(|one| one.label()).collect());
    let kinds = listed(measure.contexts.iter().map(|kind| code_words("context", kind.code())).collect());
    view! {
        <details class="reference-operation measure" id=format!("measure-{}", measure.id)>
            <summary><span class="measure-name">{both(measure.name)}</span>" "
                <span class="measure-state">{live(status)}</span>" "
                <span class="reference-says">{both(measure.what)}</span></summary>
            <div class="reference-told">
                {guidance.then(|| view! { <p>{w("measures-guidance-why")}</p> })}
                <h3>{w("measures-law")}</h3>{law}
                <h3>{w("measures-apply")}</h3><p>{both(apply)}</p>
                <h3>{w("measures-evidence")}</h3><p>{both(measure.evidence)}</p>
                <h3>{w("measures-applies")}</h3><p>{both(applies)}</p>
                {(!guidance).then(|| view! { <h3>{w("measures-contexts")}</h3><p>{both(kinds)}</p>
                    <h3>{w("measures-checked")}</h3><Check measure=id shown=checked may=may_verify/> })}
            </div>
        </details>
    }
    .into_any()
}

/// Since when, or until when, the law is in force.
fn days(measure: &Measure, in_force: bool) -> Text {
    let (key, day) = match (&measure.from, &measure.until) {
        (_, Some(last)) => ("measures-ended", last),
        (Some(first), None) if in_force => ("measures-in-force", first),
        (Some(first), None) => ("measures-not-yet", first),
        (None, None) => return say("measures-day-unknown", &[]),
    };
    say(key, &[("day", Arg::from(day.to_string()))])
}

/// Words with commas between them.
fn listed(words: Vec<Text>) -> Text {
    let of = |lang: Lang| words.iter().map(|text| text.get(lang)).collect::<Vec<_>>().join(", ");
    Text::new(of(Lang::En), of(Lang::Cy))
}
