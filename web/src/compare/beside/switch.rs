//! The switch between one map and two.

use crate::desk::desk;
use crate::words::w;
use leptos::prelude::*;

/// One map or two.
#[component]
fn Switch() -> impl IntoView {
    let desk = desk();
    view! {
        <label class="choice">
            <input type="checkbox" id="beside" prop:checked=move || desk.choice.with(|choice| choice.beside)
                on:change=move |event| {
                    let beside = event_target_checked(&event);
                    desk.choice.update(|choice| choice.beside = beside);
                }/>
            <span>{w("beside-switch")}</span>
        </label>
    }
}

/// Of two periods: one map or two, and what two of them show.
#[component]
pub(crate) fn BesideWorking() -> impl IntoView {
    let desk = desk();
    let one = move |density: bool, key: &'static str| {
        let pressed = move || desk.choice.with(|choice| choice.density == density).to_string();
        view! {
            <button type="button" aria-pressed=pressed
                on:click=move |_| desk.choice.update(|choice| choice.density = density)>{w(key)}</button>
        }
    };
    let finding = move || desk.bench().shown.with(Option::is_some);
    view! {
        <Switch/>
        <Show when=move || desk.choice.with(|choice| choice.beside)>
            <div class="switch" role="group" aria-label=w("web-compare-lens")>
                {one(false, "web-compare-lens-standing")}
                {one(true, "beside-density")}
            </div>
            <Show when=finding><p class="caution">{w("beside-finding")}</p></Show>
        </Show>
    }
}

/// Of two released years: one map or two.
#[component]
pub(crate) fn BesideReleased() -> impl IntoView {
    let desk = desk();
    let years = move || desk.released.with(|load| load.ready().map_or(0, |it| it.map.years.len()));
    view! {
        <Show when=move || { years() > 1 }>
            <Switch/>
            <Show when=move || desk.choice.with(|choice| choice.beside)><p class="hint">{w("beside-hint-released")}</p></Show>
        </Show>
    }
}
