//! The timeline: concerns by month with two handles on the working side, released years on the other; on a phone a stepper.

pub(crate) mod calendar;
pub(crate) mod histogram;
mod play;
mod school;

use crate::compare::CompareSelect;
use crate::compare::over::{Sheet, over};
use crate::desk::{Desk, desk};
use crate::filters::choice::Side;
use crate::month::{Month, period};
use crate::number::whole;
use crate::words::{Arg, lang, w};
use api::language::say_in;
use histogram::{Bar, bars, shifted, window};
use leptos::prelude::*;
use play::Play;
use school::SchoolBands;

/// The strip at the foot of the page.
#[component]
pub(crate) fn Timeline() -> impl IntoView {
    let desk = desk();
    let working = move || desk.side.get() == Some(Side::Working);
    view! {
        <section class="timeline" aria-label=w("web-timeline")>
            <Show when=working fallback=Years><Months/></Show>
        </section>
    }
}

/// Puts the window between two bars into the choice; the ends of the data are no limit at all.
fn choose(desk: Desk, bars: &[Bar], (first, last): (usize, usize)) {
    let month = |at: usize| bars.get(at).map(|bar| bar.month);
    desk.choice.update(|choice| {
        choice.from = month(first).filter(|_| first > 0);
        choice.to = month(last).filter(|_| last + 1 < bars.len());
    });
}

#[component]
fn Months() -> impl IntoView {
    let (desk, over) = (desk(), over());
    let lang = lang();
    let bars = Memo::new(move |_| {
        desk.working.with(|load| load.ready().map(|it| bars(&it.map)).unwrap_or_default())
    });
    let at = Memo::new(move |_| {
        let (from, to) = desk.choice.with(|choice| (choice.from, choice.to));
        bars.with(|bars| window(bars, from, to))
    });
    let words = move || {
        let (first, last) = at.get();
        bars.with(|bars| match (bars.get(first), bars.get(last)) {
            (Some(first), Some(last)) => period(first.month, last.month, lang.get()),
            _ => String::new(),
        })
    };
    let step = move |later: bool| {
        bars.with_untracked(|bars| choose(desk, bars, shifted(bars.len(), at.get_untracked(), later)));
    };
    let most =
        move || whole(u64::from(bars.with(|bars| bars.iter().map(|bar| bar.count).max().unwrap_or(0))));
    view! {
        <div class="timeline-head">
            <button type="button" class="button small" aria-label=w("web-earlier") on:click=move |_| step(false)>"‹"</button>
            <strong>{words}</strong>
            <button type="button" class="button small" aria-label=w("web-later") on:click=move |_| step(true)>"›"</button>
            <Play bars at/>
            <CompareSelect/>
            <button type="button" class="button small calendar-open" aria-expanded=move || over.is(Sheet::Calendar).to_string()
                on:click=move |_| over.turn(Sheet::Calendar)>{w("web-calendar-open")}</button>
            <span class="timeline-note">{w("web-timeline-note")}"; "{w("web-timeline-school")}</span>
        </div>
        <div class="timeline-axis" aria-hidden="true"><span>{most}</span><span>"0"</span></div>
        <div class="timeline-body">
            <SchoolBands/>
            <div class="bars" aria-hidden="true">
                {move || bars.get().into_iter().enumerate().map(|(i, bar)| view! { <MonthBar bar i at/> }).collect_view()}
            </div>
            <Handles bars at/>
        </div>
    }
}

#[component]
fn MonthBar(
    /// The bar.
    bar: Bar,
    /// Its position.
    i: usize,
    /// The window.
    at: Memo<(usize, usize)>,
) -> impl IntoView {
    let (desk, lang) = (desk(), lang());
    let title = move || {
        let args = [
            ("month", Arg::from(bar.month.label(lang.get()))),
            ("count", Arg::from(whole(u64::from(bar.count)))),
            ("agencies", Arg::from(bar.agencies)),
        ];
        say_in(lang.get(), "web-timeline-bar", &args)
    };
    let inside = move || (at.get().0..=at.get().1).contains(&i);
    let against = move || {
        let months = desk.choice.with(|choice| choice.against.map(|against| against.months));
        months.is_some_and(|(from, to)| (from..=to).contains(&bar.month))
    };
    let year = (bar.month.of_year() == 1).then(|| bar.month.year());
    view! {
        <span class="bar-slot" title=title class:inside=inside class:against=against>
            <i class="bar" class:fewer=bar.fewer style:height=format!("{:.1}%", bar.height)></i>
            {year.map(|year| view! { <b>{year}</b> })}
        </span>
    }
}

/// Two handles, each a slider of its own: mouse, touch and keys for nothing.
#[component]
fn Handles(
    /// The bars.
    bars: Memo<Vec<Bar>>,
    /// The window.
    at: Memo<(usize, usize)>,
) -> impl IntoView {
    let desk = desk();
    let lang = lang();
    let label = move |i: usize| {
        bars.with(|bars| bars.get(i).map(|bar| Month::label(bar.month, lang.get()))).unwrap_or_default()
    };
    let count = move || bars.with(Vec::len);
    let moved = move |is_first: bool, value: String| {
        let Ok(value) = value.parse::<usize>() else { return };
        let (first, last) = at.get_untracked();
        let window =
            if is_first { (value.min(last), last) } else { (first, value.saturating_sub(1).max(first)) };
        bars.with_untracked(|bars| choose(desk, bars, window));
    };
    view! {
        <input type="range" class="handle first" min="0" max=count aria-label=w("web-filter-from")
            aria-valuetext=move || label(at.get().0) prop:value=move || at.get().0.to_string()
            on:input=move |event| {
                moved(true, event_target_value(&event));
                held_back(&event, at.get_untracked().0);
            }/>
        <input type="range" class="handle last" min="0" max=count aria-label=w("web-filter-to")
            aria-valuetext=move || label(at.get().1) prop:value=move || (at.get().1 + 1).to_string()
            on:input=move |event| {
                moved(false, event_target_value(&event));
                held_back(&event, at.get_untracked().1 + 1);
            }/>
    }
}

/// A handle pushed past the other stays where the window is, also when the window did not change.
fn held_back(event: &web_sys::Event, value: usize) {
    event_target::<web_sys::HtmlInputElement>(event).set_value(&value.to_string());
}

/// Released years.
#[component]
fn Years() -> impl IntoView {
    let desk = desk();
    let years = Memo::new(move |_| {
        let years = desk.released.with(|load| {
            load.ready().map(|it| it.map.years.iter().map(|year| year.year).collect::<Vec<_>>())
        });
        years.unwrap_or_default()
    });
    let shown = Memo::new(move |_| {
        desk.released.with(|load| load.ready().and_then(|it| it.map.release.as_ref().map(|card| card.year)))
    });
    let near = move |later: bool| {
        let years = years.get();
        let at = years.iter().position(|year| Some(*year) == shown.get())?;
        if later { years.get(at + 1) } else { at.checked_sub(1).and_then(|at| years.get(at)) }.copied()
    };
    let go = move |later: bool| {
        if let Some(year) = near(later) {
            desk.choice.update(|choice| choice.year = Some(year));
        }
    };
    view! {
        <div class="timeline-head years-head">
            <button type="button" class="button small" aria-label=w("web-earlier") disabled=move || near(false).is_none()
                on:click=move |_| go(false)>"‹"</button>
            <div class="switch" role="group" aria-label=w("web-filter-year")>
                {move || years.get().into_iter().map(|year| view! {
                    <button type="button" aria-pressed=move || (shown.get() == Some(year)).to_string()
                        on:click=move |_| desk.choice.update(|choice| choice.year = Some(year))>{year}</button>
                }).collect_view()}
            </div>
            <button type="button" class="button small" aria-label=w("web-later") disabled=move || near(true).is_none()
                on:click=move |_| go(true)>"›"</button>
            <span class="timeline-note">{w("web-years-note")}</span>
        </div>
    }
}
