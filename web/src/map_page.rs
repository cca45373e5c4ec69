//! The map page: filters, map with legend, inspector, table and timeline in one frame, and the keys that move between them.

use crate::card::MethodDialog;
use crate::compare::Multiples;
use crate::compare::beside::{Beside, beside};
use crate::compare::over::{Over, Sheet, over};
use crate::desk::{Desk, Drawer};
use crate::door::{Failure, Load};
use crate::filters::FilterRail;
use crate::filters::choice::Side;
use crate::frame::{MarkingBar, TopBar};
use crate::inspector::Inspector;
use crate::legend::Legend;
use crate::map::Maps;
use crate::map::tools::ToolDesk;
use crate::purpose::PurposeQuestion;
use crate::session::Session;
use crate::states::{Empty, FailureView, Skeleton};
use crate::table::TableView;
use crate::timeline::Timeline;
use crate::timeline::calendar::Calendar;
use crate::words::{Arg, lang, w};
use leptos::ev::keydown;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The map page.
#[component]
pub(crate) fn MapPage() -> impl IntoView {
    let session = expect_context::<Session>();
    let desk = Desk::new(session);
    provide_context(desk);
    Beside::provide(desk);
    let tools = ToolDesk::new();
    provide_context(tools);
    keys(desk, Over::provide(), tools);
    let lang = lang();
    let edition = Signal::derive(move || {
        match desk.side.get() {
            Some(Side::Working) => desk.working.with(|load| {
                load.ready().map(|working| {
                    let version = working.map.cube_version.clone();
                    api::language::say_in(lang.get(), "web-cube-version", &[("version", Arg::from(version))])
                })
            }),
            _ => desk
                .released
                .with(|load| load.ready().and_then(|it| it.map.release.as_ref().map(|card| card.id.clone()))),
        }
        .unwrap_or_default()
    });
    let asks = Memo::new(move |_| {
        desk.side.get() == Some(Side::Working) && session.who().is_some_and(|who| who.purpose.is_none())
    });
    view! {
        <div class="desk" class:left-folded=desk.left_folded class:right-folded=desk.right_folded
            data-drawer=move || match desk.drawer.get() {
                Some(Drawer::Filters) => "filters",
                Some(Drawer::Inspector) => "inspector",
                None => "none",
            }>
            <MarkingBar side=desk.side edition/>
            <TopBar><SideSwitch/></TopBar>
            <Show when=move || asks.get() fallback=move || view! { <Instrument/> }>
                <main id="main" class="plain"><PurposeQuestion/></main>
            </Show>
            <MethodDialog/>
        </div>
    }
}

/// Filters, map, inspector, timeline.
#[component]
fn Instrument() -> impl IntoView {
    let (desk, over, two) = (crate::desk::desk(), over(), beside().on);
    view! {
        <FilterRail/>
        <main id="main" class="stage" class:with-table=desk.table>
            <h1 class="only-heard">{w("web-title-map")}</h1>
            <div class="stage-map" class:two=two>
                <Maps/>
                <Legend/>
                <div class="progress" class:busy=desk.busy role="status">
                    <span class="only-heard">{move || desk.busy.get().then(w("web-loading"))}</span>
                </div>
                <StageState/>
                <Show when=move || over.is(Sheet::Calendar) && desk.side.get() == Some(Side::Working)><Calendar/></Show>
                <Show when=move || over.is(Sheet::Multiples) && desk.side.get() == Some(Side::Working)><Multiples/></Show>
            </div>
            <Show when=move || desk.table.get()><TableView/></Show>
        </main>
        <Inspector/>
        <Timeline/>
        <BottomBar/>
    }
}

/// Working or released, for those who may see both.
#[component]
fn SideSwitch() -> impl IntoView {
    let desk = crate::desk::desk();
    let session = expect_context::<Session>();
    let both_sides = move || session.who().is_some_and(|who| who.may_analyse && who.may_read_released);
    let one = move |side: Side, key: &'static str| {
        view! {
            <button type="button" aria-pressed=move || (desk.side.get() == Some(side)).to_string()
                on:click=move |_| desk.choice.update(|choice| choice.side = Some(side))>{w(key)}</button>
        }
    };
    view! {
        <Show when=both_sides>
            <div class="switch" role="group" aria-label=w("web-side")>
                {one(Side::Working, "web-side-working")}
                {one(Side::Released, "web-side-released")}
            </div>
        </Show>
    }
}

/// What lies over the map while it has nothing to show: waiting, failed, empty.
#[component]
fn StageState() -> impl IntoView {
    #[derive(Clone, PartialEq)]
    enum State {
        Fine,
        Waiting,
        Failed(Failure),
        NoConcerns,
        NoRelease,
    }
    let desk = crate::desk::desk();
    let state = Memo::new(move |_| {
        if let Load::Failed(failure) = desk.geography.get() {
            return State::Failed(failure);
        }
        match desk.side.get() {
            Some(Side::Working) => desk.working.with(|load| match load {
                Load::Waiting => State::Waiting,
                Load::Failed(failure) => State::Failed(failure.clone()),
                Load::Ready(working) if working.map.coverage.total == 0 => State::NoConcerns,
                Load::Ready(_) => State::Fine,
            }),
            _ => desk.released.with(|load| match load {
                Load::Waiting => State::Waiting,
                Load::Failed(failure) => State::Failed(failure.clone()),
                Load::Ready(released) if released.map.release.is_none() => State::NoRelease,
                Load::Ready(_) => State::Fine,
            }),
        }
    });
    move || {
        match state.get() {
        State::Fine => ().into_any(),
        State::Waiting => view! { <div class="over"><Skeleton/></div> }.into_any(),
        State::Failed(failure) => {
            view! { <div class="over"><FailureView failure again=move || desk.again()/></div> }.into_any()
        }
        State::NoConcerns => view! {
            <div class="over">
                <Empty title="web-empty-title" next="web-empty-next">
                    <button type="button" class="button"
                        on:click=move |_| desk.choice.update(|choice| *choice = choice.cleared())>{w("web-filters-clear")}</button>
                </Empty>
            </div>
        }
        .into_any(),
        State::NoRelease => view! {
            <div class="over"><Empty title="web-no-release-title" next="web-no-release-next"/></div>
        }
        .into_any(),
    }
    }
}

/// On a phone: the sheets and the table.
#[component]
fn BottomBar() -> impl IntoView {
    let desk = crate::desk::desk();
    let turn = move |drawer: Drawer| {
        desk.drawer.update(|open| *open = if *open == Some(drawer) { None } else { Some(drawer) });
    };
    let pressed = move |drawer: Drawer| move || (desk.drawer.get() == Some(drawer)).to_string();
    view! {
        <div class="bottom" role="toolbar" aria-label=w("web-bottom")>
            <button type="button" aria-expanded=pressed(Drawer::Filters) on:click=move |_| turn(Drawer::Filters)>{w("web-filters")}</button>
            <button type="button" aria-expanded=pressed(Drawer::Inspector) on:click=move |_| turn(Drawer::Inspector)>{w("web-inspector")}</button>
            <button type="button" aria-expanded=move || desk.table.get().to_string()
                on:click=move |_| desk.table.update(|open| *open = !*open)>{w("web-table")}</button>
            <button type="button" aria-label=w("web-card-open") on:click=move |_| desk.card.set(true)>"?"</button>
        </div>
    }
}

/// Keys of the page. They rest while somebody writes in a field.
fn keys(desk: Desk, over: Over, tools: ToolDesk) {
    let handle = window_event_listener(keydown, move |event| {
        let writes =
            event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()).is_some_and(|e| {
                let kind = e.get_attribute("type").unwrap_or_default();
                e.tag_name() == "TEXTAREA"
                    || e.tag_name() == "INPUT" && !matches!(kind.as_str(), "checkbox" | "radio" | "range")
            });
        if writes || event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let turn = |signal: RwSignal<bool>| signal.update(|on| *on = !*on);
        match event.key().as_str() {
            "[" => turn(desk.left_folded),
            "]" => turn(desk.right_folded),
            "t" | "T" => turn(desk.table),
            "?" => turn(desk.card),
            "/" => {
                event.prevent_default();
                focus("find");
            }
            "Escape" if !desk.card.get_untracked() && tools.end() => {}
            "Escape" if !desk.card.get_untracked() => escape(desk, over),
            _ => {}
        }
    });
    on_cleanup(move || handle.remove());
}

/// Puts the focus on an element by its id.
fn focus(id: &str) {
    let element = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // An element that is not shown does not take the focus, and nothing is lost.
        let _ = element.focus();
    }
}

/// Closes what was opened last.
fn escape(desk: Desk, over: Over) {
    if over.close() {
        return;
    }
    if desk.drawer.get_untracked().is_some() {
        desk.drawer.set(None);
    } else if desk.opened.get_untracked().is_some() {
        desk.opened.set(None);
        desk.pointed.set(None);
    } else {
        desk.table.set(false);
    }
}
