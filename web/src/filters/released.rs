//! The filters of the released side.

use super::choice::{Shading, Times, Unit};
use crate::area::AreaFilter;
use crate::compare::beside::BesideReleased;
use crate::desk::desk;
use crate::route::{Link, Route};
use crate::words::w;
use leptos::prelude::*;

/// The released side: a year, and why there is no more to choose.
#[component]
pub(super) fn ReleasedFilters() -> impl IntoView {
    let desk = desk();
    let years = move || {
        desk.released.with(|load| {
            let years =
                load.ready().map(|released| released.map.years.iter().map(|year| year.year).collect());
            years.unwrap_or_else(Vec::new)
        })
    };
    let shown = move || {
        desk.released.with(|load| load.ready().and_then(|it| it.map.release.as_ref().map(|r| r.year)))
    };
    view! {
        <fieldset class="filter">
            <legend>{w("web-filter-year")}</legend>
            {move || years().into_iter().rev().map(|year| view! {
                <label class="choice">
                    <input type="radio" name="year" prop:checked=move || shown() == Some(year)
                        on:change=move |_| desk.choice.update(|choice| choice.year = Some(year))/>
                    <span>{year}</span>
                </label>
            }).collect_view()}
        </fieldset>
        <UnitFilter/>
        <ShadingFilter/>
        <AreaFilter/>
        <p class="hint">{w("web-filter-why-none")}" "<Link to=Route::Tables>{w("web-title-tables")}</Link></p>
    }
}

/// Blocks or middle areas.
#[component]
fn UnitFilter() -> impl IntoView {
    let desk = desk();
    let one = move |unit: Unit, key: &'static str| {
        view! {
            <label class="choice">
                <input type="radio" name="unit" prop:checked=move || desk.choice.with(|choice| choice.unit == unit)
                    on:change=move |_| {
                        desk.opened.set(None);
                        desk.pointed.set(None);
                        desk.choice.update(|choice| choice.unit = unit);
                    }/>
                <span>{w(key)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="filter">
            <legend>{w("web-filter-unit")}</legend>
            {one(Unit::Block, "web-filter-unit-blocks")}
            {one(Unit::MiddleArea, "web-filter-unit-middle")}
        </fieldset>
    }
}

/// What the colours say.
#[component]
fn ShadingFilter() -> impl IntoView {
    let desk = desk();
    let one = move |shading: Shading, key: &'static str| {
        view! {
            <label class="choice">
                <input type="radio" name="shading" prop:checked=move || desk.choice.with(|choice| choice.shading == shading)
                    on:change=move |_| desk.choice.update(|choice| choice.shading = shading)/>
                <span>{w(key)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="filter">
            <legend>{w("web-filter-shading")}</legend>
            {one(Shading::Exceedance, "web-filter-exceedance")}
            <label class="inset"><span>{w("web-filter-times")}</span>
                <select disabled=move || desk.choice.with(|choice| choice.shading != Shading::Exceedance)
                    on:change=move |event| {
                        let times = Times::parse(&event_target_value(&event)).unwrap_or_default();
                        desk.choice.update(|choice| choice.times = times);
                    }>
                    {Times::ALL.into_iter().map(|code| view! {
                        <option value=code selected=move || desk.choice.with(|choice| choice.times.code() == code)>{code}" ×"</option>
                    }).collect_view()}
                </select></label>
            {one(Shading::Rate, "web-filter-rate")}
            {one(Shading::Change, "web-filter-change")}
            <OtherYear/>
            <BesideReleased/>
        </fieldset>
    }
}

/// The year that is compared with.
#[component]
fn OtherYear() -> impl IntoView {
    let desk = desk();
    let off = move || desk.choice.with(|choice| choice.shading != Shading::Change && !choice.beside);
    let years = move || {
        desk.released.with(|load| {
            let Some(it) = load.ready() else { return Vec::new() };
            let shown = it.map.release.as_ref().map(|card| card.year);
            it.map.years.iter().map(|year| year.year).filter(|year| Some(*year) != shown).collect()
        })
    };
    let chosen =
        move || desk.released.with(|load| load.ready().and_then(|it| Some(it.change.as_ref()?.against.year)));
    let choose = move |event| {
        let year = event_target_value(&event).parse().ok();
        desk.choice.update(|choice| choice.other_year = year);
    };
    view! {
        <label class="inset"><span>{w("web-filter-change-year")}</span>
            <select disabled=off on:change=choose>
                {move || years().into_iter().rev().map(|year| view! {
                    <option value=year.to_string() selected=move || chosen() == Some(year)>{year}</option>
                }).collect_view()}
            </select></label>
    }
}
