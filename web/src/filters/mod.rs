//! The left rail: what the map is narrowed to. On the released side the filters that it cannot have are shown with the reason.

pub(crate) mod choice;
mod codes;
mod period;
mod released;
mod views;
mod week;
pub(crate) mod week_hours;

use crate::desk::{Working, desk};
use crate::finding::form::MethodForm;
use crate::number::whole;
use crate::words::{Text, lang, w};
use api::concern::{ContextType, Grade, HarmType, Learned, SourceSector};
use choice::{Choice, Side};
use codes::{CodeFilter, TICKED, check, folded};
use leptos::prelude::*;
use period::PeriodFilter;
use released::ReleasedFilters;
use std::sync::Arc;
use views::MapViews;
use week::WeekFilter;

/// The rail.
#[component]
pub(crate) fn FilterRail() -> impl IntoView {
    let desk = desk();
    let working = move || desk.side.get() == Some(Side::Working);
    view! {
        <aside class="rail left" aria-label=w("web-filters")>
            <div class="rail-head">
                <h2>{w("web-filters")}</h2>
                <Show when=move || working() && desk.choice.with(Choice::narrows)>
                    <button type="button" class="button small"
                        on:click=move |_| desk.choice.update(|choice| *choice = choice.cleared())>{w("web-filters-clear")}</button>
                </Show>
                <button type="button" class="sheet-close" aria-label=w("web-close") on:click=move |_| desk.drawer.set(None)>"×"</button>
            </div>
            <Show when=working fallback=ReleasedFilters><WorkingFilters/></Show>
        </aside>
    }
}

#[component]
fn WorkingFilters() -> impl IntoView {
    let harms = CodeFilter {
        title: "web-filter-harm",
        all: HarmType::ALL,
        said: |harm| (harm.code(), harm.label()),
        shares: |map| &map.harms,
        has: |choice, harm| choice.harms.contains(harm),
        turn: |choice, harm| choice.harms = choice.harms.turned(harm),
    };
    let sources = CodeFilter {
        title: "web-filter-source",
        all: SourceSector::ALL,
        said: |source| (source.code(), source.label()),
        shares: |map| &map.sources,
        has: |choice, source| choice.sources.contains(source),
        turn: |choice, source| choice.sources = choice.sources.turned(source),
    };
    let contexts = CodeFilter {
        title: "web-filter-context",
        all: ContextType::ALL,
        said: |context| (context.code(), context.label()),
        shares: |map| &map.contexts,
        has: |choice, context| choice.contexts.contains(context),
        turn: |choice, context| choice.contexts = choice.contexts.turned(context),
    };
    let grades = CodeFilter {
        title: "web-filter-grade",
        all: Grade::ALL,
        said: |grade| (grade.code(), grade.label()),
        shares: |map| &map.grades,
        has: |choice, grade| choice.grades.contains(grade),
        turn: |choice, grade| choice.grades = choice.grades.turned(grade),
    };
    view! {
        <MapViews/>
        <MethodForm/>
        <PeriodFilter/>
        <crate::compare::CompareFilter/>
        {harms.open()}
        {sources.open()}
        <LearnedFilter/>
        <AuthorityFilter/>
        {contexts.folded()}
        {grades.folded()}
        <WeekFilter/>
        <p class="hint">{w("web-filter-hint")}</p>
    }
}

/// The local authorities of the region, each with its count.
#[component]
fn AuthorityFilter() -> impl IntoView {
    let (desk, lang) = (desk(), lang());
    let known = Memo::new(move |_| {
        let names = |it: &Arc<Working>| {
            it.map.authorities.iter().map(|area| (area.code.clone(), area.name.clone())).collect()
        };
        desk.working.with(|load| load.ready().map_or_else(Vec::new, names))
    });
    let row = move |(code, name): (String, Text)| {
        let code = StoredValue::new(code);
        let ticked = move || desk.choice.with(|choice| code.with_value(|code| choice.areas.contains(code)));
        let count = move || {
            let in_sight = desk.choice.with(|choice| choice.areas.is_empty()) || ticked();
            let of = |it: &Arc<Working>| {
                it.map
                    .authorities
                    .iter()
                    .find(|area| code.with_value(|code| area.code == *code))
                    .map(|area| area.count)
            };
            let count = desk.working.with(|load| load.ready().and_then(of)).filter(|_| in_sight);
            count.map_or_else(String::new, |count| whole(u64::from(count)))
        };
        check(
            Signal::derive(move || name.get(lang.get()).to_owned()),
            Signal::derive(ticked),
            Signal::derive(count),
            move || desk.choice.update(|choice| code.with_value(|code| choice.area_turn(code))),
        )
    };
    let ticked = Signal::derive(move || desk.choice.with(|choice| choice.areas.len()));
    folded(
        "web-filter-authority",
        ticked,
        TICKED,
        (move || known.get().into_iter().map(row).collect_view()).into_any(),
    )
}

#[component]
fn LearnedFilter() -> impl IntoView {
    let desk = desk();
    let lang = lang();
    let either = w("web-filter-either");
    let one = move |learned: Option<Learned>| {
        let label = move || match learned {
            Some(learned) => learned.label().get(lang.get()).to_owned(),
            None => either(),
        };
        view! {
            <label class="choice">
                <input type="radio" name="learned" prop:checked=move || desk.choice.with(|choice| choice.learned == learned)
                    on:change=move |_| desk.choice.update(|choice| choice.learned = learned)/>
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="filter">
            <legend>{w("web-filter-learned")}</legend>
            {one(None)}
            {Learned::ALL.iter().map(|learned| one(Some(*learned))).collect_view()}
        </fieldset>
    }
}
