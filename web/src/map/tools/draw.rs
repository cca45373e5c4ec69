//! A shape that the reader draws, and the question about it: a released sum over whole blocks, or exact counts on the working side.

use super::network::{Catchment, catchment_of};
use super::shape_answer::{ReleasedAnswer, WorkingAnswer};
use super::{Form, PanelHead, PointButtons, ToolDesk, area_of, tools};
use crate::desk::{Desk, desk};
use crate::door::{self, Load};
use crate::filters::choice::{Choice, Side};
use crate::words::{counted, lang, w};
use api::{DRAWN_REACH_M, DrawnShape, WorkingShape, WorkingShapeAsk};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Asks about the shape, on the side that is shown.
fn ask(desk: Desk, tools: ToolDesk, shape: DrawnShape) {
    match desk.side.get_untracked() {
        Some(Side::Working) => {
            let asked = WorkingShapeAsk { filter: desk.choice.with_untracked(Choice::working_filter), shape };
            tools.counted.set(Some(Load::Waiting));
            spawn_local(async move {
                let answer = door::ask::<_, WorkingShape>("POST", "/api/working/shape", &asked).await;
                // The page may be gone by now.
                tools.counted.try_set(Some(answer.map_or_else(Load::Failed, |it| Load::Ready(Arc::new(it)))));
            });
        }
        Some(Side::Released) => area_of(desk).ask_drawn(desk, shape),
        None => {}
    }
}

/// The panel.
#[component]
pub(super) fn DrawPanel() -> impl IntoView {
    let (desk, tools, lang) = (desk(), tools(), lang());
    // An answer to one shape, side or filter says nothing of another.
    Effect::new(move |before: Option<()>| {
        let _ = (tools.shape(), desk.side.get(), desk.choice.get());
        if before.is_some() {
            tools.counted.set(None);
            area_of(desk).forget();
        }
    });
    on_cleanup(move || area_of(desk).forget());
    let one = move |form: Form, key: &'static str| {
        view! {
            <button type="button" class="button small" aria-pressed=move || (tools.form.get() == form).to_string()
                on:click=move |_| tools.form_set(form)>{w(key)}</button>
        }
    };
    let hint = move || {
        let key = match tools.form.get() {
            Form::Polygon => "map-draw-hint-polygon",
            Form::Route => "map-draw-hint-route",
            Form::Circle => "map-draw-hint-circle",
            Form::Catchment => "network-hint",
        };
        api::language::say_in(lang.get(), key, &[])
    };
    let reaches = move || tools.form.get() != Form::Polygon;
    let catches = move || tools.form.get() == Form::Catchment;
    let ready = Memo::new(move |_| tools.shape());
    let points = move || tools.points.with(Vec::len) as u64;
    view! {
        <section class="tools-panel" aria-label=w("map-tool-draw")>
            <PanelHead title="map-tool-draw"/>
            <div class="tools-row" role="group" aria-label=w("map-draw-form")>
                {one(Form::Polygon, "map-draw-polygon")}
                {one(Form::Route, "map-draw-route")}
                {one(Form::Circle, "map-draw-circle")}
                {one(Form::Catchment, "network-catchment")}
            </div>
            <p class="hint">{hint}</p>
            <Show when=catches><Catchment/></Show>
            <Show when=reaches><Reach/></Show>
            <AroundFound/>
            <p role="status">{move || (points() > 0).then(|| counted(lang.get(), "map-draw-points", points()))}</p>
            <div class="tools-row">
                <button type="button" id="draw-ask" class="button" disabled=move || ready.get().is_none()
                    on:click=move |_| if let Some(shape) = ready.get_untracked() { ask(desk, tools, shape) }>{w("map-draw-ask")}</button>
                <PointButtons/>
            </div>
            {move || match desk.side.get() {
                Some(Side::Working) => view! { <WorkingAnswer/> }.into_any(),
                Some(Side::Released) => view! { <ReleasedAnswer/> }.into_any(),
                None => ().into_any(),
            }}
        </section>
    }
}

/// How far a route or a circle reaches, and a catchment to either side.
#[component]
fn Reach() -> impl IntoView {
    let (tools, lang) = (tools(), lang());
    let set = move |event: web_sys::Event| {
        if let Ok(metres) = event_target_value(&event).trim().parse::<f64>()
            && (DRAWN_REACH_M.0..=DRAWN_REACH_M.1).contains(&metres)
        {
            tools.reach_m.set(metres.round());
        }
    };
    view! {
        <label class="tools-reach"><span>{move || api::language::say_in(lang.get(), reach_key(tools.form.get()), &[])}</span>
            <input id="draw-reach" type="number" inputmode="numeric" step="10" min=DRAWN_REACH_M.0.to_string() max=DRAWN_REACH_M.1.to_string()
                prop:value=move || tools.reach_m.get().to_string() on:change=set/></label>
    }
}

/// What the distance is of.
fn reach_key(form: Form) -> &'static str {
    if form == Form::Catchment { "network-side" } else { "map-draw-reach" }
}

/// The place that was found last, as the centre of a circle or of a catchment.
#[component]
fn AroundFound() -> impl IntoView {
    let (tools, lang) = (tools(), lang());
    let around = move |_| {
        if let Some(found) = tools.found.get_untracked() {
            tools.form_set(Form::Circle);
            tools.point_add(found.at);
        }
    };
    let catch = move |_| {
        if let Some(found) = tools.found.get_untracked() {
            catchment_of(tools, found.at);
        }
    };
    let words = move |key: &'static str| {
        tools.found.with(|found| {
            let name = found.as_ref()?.name.get(lang.get()).to_owned();
            Some(api::language::say_in(lang.get(), key, &[("name", name.into())]))
        })
    };
    view! {
        <Show when=move || tools.found.with(Option::is_some)>
            <button type="button" class="button small" on:click=around>{move || words("map-draw-around")}</button>
            <button type="button" class="button small" id="catchment-found" on:click=catch>{move || words("network-catchment-of")}</button>
        </Show>
    }
}
