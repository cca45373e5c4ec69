//! When: the neighbourhood's months and hours of the week. Drawn over, they narrow the map; timeline and filter do the same by keys.

use crate::desk::desk;
use crate::filters::week_hours::{DAYS, HOURS, WeekHours};
use crate::month::Month;
use crate::number::whole;
use crate::palette::DENSITY;
use crate::words::{Arg, Lang, counted, lang, w};
use api::CellStory;
use api::language::say_in;
use leptos::prelude::*;
use std::sync::Arc;

/// A day and an hour.
type Square = (u8, u8);

/// Months and hours of the neighbourhood.
#[component]
pub(super) fn WhenView(
    /// What came.
    told: Arc<CellStory>,
) -> impl IntoView {
    let lang = lang();
    let known: u32 = told.hours.iter().sum();
    let hours = told.hours.clone();
    view! {
        <h4>{w("explain-when")}</h4>
        <Months told=Arc::clone(&told)/>
        {if known == 0 {
            view! { <p>{w("explain-hours-none")}</p> }.into_any()
        } else {
            view! { <p>{move || counted(lang.get(), "explain-hours-known", u64::from(known))}</p><Hours hours/> }.into_any()
        }}
    }
}

/// The months of the map's timeline with the neighbourhood's counts.
fn months(told: &CellStory) -> Vec<(Month, u32)> {
    let first = desk().working.with_untracked(|load| {
        load.ready().and_then(|it| it.map.months.first().and_then(|month| Month::parse(&month.month)))
    });
    let Some(Month(first)) = first else { return Vec::new() };
    (first..).map(Month).zip(told.months.iter().copied()).collect()
}

fn summary(months: &[(Month, u32)], lang: Lang) -> String {
    let fullest = months.iter().max_by_key(|(_, count)| *count);
    let (Some((from, _)), Some((to, _)), Some((month, count))) = (months.first(), months.last(), fullest)
    else {
        return String::new();
    };
    let args = [
        ("from", Arg::from(from.label(lang))),
        ("to", Arg::from(to.label(lang))),
        ("month", Arg::from(month.label(lang))),
        ("n", Arg::from(whole(u64::from(*count)))),
    ];
    say_in(lang, "explain-months", &args)
}

#[component]
fn Months(
    /// What came.
    told: Arc<CellStory>,
) -> impl IntoView {
    let (desk, lang) = (desk(), lang());
    let months = months(&told);
    let most = months.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    let drawn: RwSignal<Option<(Month, Month)>> = RwSignal::new(None);
    let up = window_event_listener(leptos::ev::pointerup, move |_| {
        if let Some((from, to)) = drawn.get_untracked() {
            drawn.set(None);
            desk.choice.update(|choice| {
                choice.from = Some(from.min(to));
                choice.to = Some(from.max(to));
            });
        }
    });
    on_cleanup(move || up.remove());
    let bar = |(month, count): &(Month, u32)| {
        let (month, count) = (*month, *count);
        let height = format!("{:.1}%", 100.0 * f64::from(count) / f64::from(most));
        let within =
            move || drawn.get().is_some_and(|(from, to)| from.min(to) <= month && month <= from.max(to));
        let press = move |event: web_sys::PointerEvent| {
            event.prevent_default();
            drawn.set(Some((month, month)));
        };
        let cross = move |_| {
            drawn.update(|drawn| {
                if let Some((_, to)) = drawn {
                    *to = month;
                }
            });
        };
        let words = move || format!("{}: {}", month.label(lang.get()), whole(u64::from(count)));
        view! { <span class="chart-slot" class:drawn=within title=words on:pointerdown=press on:pointerenter=cross><i class="chart-bar" style:height=height></i></span> }
    };
    let bars = months.iter().map(bar).collect_view();
    let ends = (months.first().map(|(month, _)| *month), months.last().map(|(month, _)| *month));
    let end = move |month: Option<Month>| move || month.map(|month| month.label(lang.get()));
    let label = move || summary(&months, lang.get());
    view! {
        <figure class="finding-chart story-months">
            <figcaption>{label.clone()}</figcaption>
            <div class="chart-bars" role="img" aria-label=label>{bars}</div>
            <p class="chart-ends"><span>{end(ends.0)}</span><span class="figure">{most}</span><span>{end(ends.1)}</span></p>
        </figure>
        <p class="hint">{w("explain-months-hint")}</p>
    }
}

#[component]
fn Hours(
    /// Counts by hour, Monday from midnight first.
    hours: Vec<u32>,
) -> impl IntoView {
    let (desk, lang) = (desk(), lang());
    let most = hours.iter().copied().max().unwrap_or(0).max(1);
    let drawn: RwSignal<Option<(Square, Square)>> = RwSignal::new(None);
    let up = window_event_listener(leptos::ev::pointerup, move |_| {
        if let Some((from, to)) = drawn.get_untracked() {
            drawn.set(None);
            desk.choice.update(|choice| choice.hours = Some(block(from, to)));
        }
    });
    on_cleanup(move || up.remove());
    let square = |day: u8, hour: u8| {
        let count =
            hours.get(usize::from(day) * usize::from(HOURS) + usize::from(hour)).copied().unwrap_or(0);
        let share = f64::from(count) / f64::from(most);
        let step = (share * DENSITY.len() as f64).floor().min(DENSITY.len() as f64 - 1.0) as usize;
        let colour = if count == 0 { String::new() } else { DENSITY[step].css() };
        let words = move || {
            let day = say_in(lang.get(), &format!("weekday-{}", day + 1), &[]);
            let args = [
                ("day", Arg::from(day)),
                ("hour", Arg::from(hour)),
                ("n", Arg::from(whole(u64::from(count)))),
            ];
            say_in(lang.get(), "week-square", &args)
        };
        let within = move || drawn.get().is_some_and(|(from, to)| block(from, to).contains(day, hour));
        let press = move |event: web_sys::PointerEvent| {
            event.prevent_default();
            drawn.set(Some(((day, hour), (day, hour))));
        };
        let cross = move |_| {
            drawn.update(|drawn| {
                if let Some((_, to)) = drawn {
                    *to = (day, hour);
                }
            });
        };
        view! { <i class:drawn=within title=words style:background-color=colour on:pointerdown=press on:pointerenter=cross></i> }
    };
    let row = |day: u8| {
        let name = move || say_in(lang.get(), &format!("weekday-short-{}", day + 1), &[]);
        view! { <span>{name}</span>{(0..HOURS).map(|hour| square(day, hour)).collect_view()} }
    };
    view! {
        <div class="chart-week story-week" role="img" aria-label=w("explain-hours")>
            {(0..DAYS).map(row).collect_view()}
            <span></span>
            {[0, 6, 12, 18].map(|hour| view! { <span class="chart-hour">{hour}</span> }).collect_view()}
        </div>
        <p class="hint">{w("explain-hours-hint")}</p>
    }
}

/// The hours between two squares, whichever was first.
fn block(from: Square, to: Square) -> WeekHours {
    WeekHours::block(from.0.min(to.0)..=from.0.max(to.0), from.1.min(to.1)..from.1.max(to.1) + 1)
}
