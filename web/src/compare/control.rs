//! The choice of a period to compare with: in the rail with all its parts, in the timeline as one list.

use super::beside::BesideWorking;
use super::over::{Sheet, over};
use super::{Compare, Lies, Null, Period, before, year_before};
use crate::desk::{Desk, desk};
use crate::month::Month;
use crate::words::{lang, w};
use leptos::prelude::*;

/// Months of the period that a comparison begins with where the whole of the data is chosen.
const BEGINS_WITH: i32 = 12;

/// First and last month that hold data.
fn held(desk: Desk) -> Option<Period> {
    desk.working.with(|load| {
        let (first, last) = load.ready()?.map.months_held.as_ref()?;
        Month::parse(first).zip(Month::parse(last))
    })
}

/// The period chosen, its open ends at the ends of the data.
fn period(desk: Desk) -> Option<Period> {
    let (first, last) = held(desk)?;
    let (from, to) = desk.choice.with(|choice| (choice.from, choice.to));
    let (from, to) = (from.unwrap_or(first).max(first), to.unwrap_or(last).min(last));
    (from <= to).then_some((from, to))
}

/// Where the period moves, the other moves with it: playing through the months compares each with the ones before.
pub(crate) fn keep_apart(desk: Desk) {
    let now = Memo::new(move |_| period(desk));
    Effect::new(move |was: Option<Option<Period>>| {
        let now = now.get();
        if let (Some(was), Some(now)) = (was.flatten(), now)
            && was != now
            && desk.choice.with_untracked(|choice| choice.against.is_some())
        {
            desk.choice.update(|choice| choice.against = choice.against.map(|it| it.follow(was, now)));
        }
        now
    });
}

/// Chooses a period to compare with. Where the period is all there is, it becomes the last twelve months first, or the later half.
fn choose(desk: Desk, lies: Option<Lies>) {
    let Some(lies) = lies else { return desk.choice.update(|choice| choice.against = None) };
    let (Some((first, last)), Some(mut of)) = (untrack(|| held(desk)), untrack(|| period(desk))) else {
        return;
    };
    let all = last.0 - first.0 + 1;
    if before(of).0 < first && of == (first, last) && all > 1 {
        of.0 = Month(last.0 - BEGINS_WITH.min(all / 2) + 1);
    }
    let months = match lies {
        Lies::YearBefore => year_before(of),
        Lies::Before | Lies::Chosen => before(of),
    };
    desk.choice.update(|choice| {
        let kept = choice.against.unwrap_or(Compare::with(months));
        // Months that were there already are the best start for choosing others.
        let months = if lies == Lies::Chosen && choice.against.is_some() { kept.months } else { months };
        (choice.from, choice.to) = (Some(of.0), choice.to.filter(|_| of.1 < last));
        choice.against = Some(Compare { months, ..kept });
    });
}

/// One list: nothing, the period before, the year before, chosen months.
#[component]
pub(crate) fn CompareSelect() -> impl IntoView {
    let desk = desk();
    // "Chosen" stays chosen while the months happen to be those of another entry.
    let by_hand = RwSignal::new(false);
    let shown = Memo::new(move |_| {
        let against = desk.choice.with(|choice| choice.against);
        let lies = against.map(|against| period(desk).map_or(Lies::Chosen, |of| against.lies(of)));
        lies.map_or("", |lies| if by_hand.get() { Lies::Chosen.code() } else { lies.code() })
    });
    let change = move |event| {
        let value = event_target_value(&event);
        let lies =
            [Lies::Before, Lies::YearBefore, Lies::Chosen].into_iter().find(|lies| lies.code() == value);
        by_hand.set(lies == Some(Lies::Chosen));
        choose(desk, lies);
    };
    let option = move |code: &'static str, key: &'static str| {
        view! { <option value=code selected=move || shown.get() == code>{w(key)}</option> }
    };
    view! {
        <label class="versus">
            <span>{w("web-compare")}</span>
            <select on:change=change prop:value=shown>
                {option("", "web-compare-nothing")}
                {option(Lies::Before.code(), "web-compare-before")}
                {option(Lies::YearBefore.code(), "web-compare-year")}
                {option(Lies::Chosen.code(), "web-compare-chosen")}
            </select>
        </label>
    }
}

/// The comparison's part of the rail.
#[component]
pub(crate) fn CompareFilter() -> impl IntoView {
    let (desk, over) = (desk(), over());
    let on = Memo::new(move |_| desk.choice.with(|choice| choice.against.is_some()));
    let all = Memo::new(move |_| {
        held(desk).map_or_else(Vec::new, |(first, last)| (first.0..=last.0).map(Month).collect::<Vec<_>>())
    });
    let overlaps = move || {
        desk.choice.with(|choice| choice.against.is_some_and(|it| it.overlaps(choice.from, choice.to)))
    };
    view! {
        <fieldset class="filter">
            <legend>{w("web-compare-title")}</legend>
            <CompareSelect/>
            <Show when=move || on.get()>
                <div class="pair">
                    <OtherMonth all key="web-filter-from" is_from=true/>
                    <OtherMonth all key="web-filter-to" is_from=false/>
                </div>
                <Show when=overlaps><p class="caution" role="alert">{w("web-compare-overlap")}</p></Show>
                <Nulls/>
                <Show when=move || !desk.choice.with(|choice| choice.beside)><Lens/></Show>
                <BesideWorking/>
            </Show>
            <button type="button" class="button small wide" id="multiples-open" aria-expanded=move || over.is(Sheet::Multiples).to_string()
                on:click=move |_| {
                    over.turn(Sheet::Multiples);
                    desk.drawer.set(None);
                }>{w("web-multiples-open")}</button>
            <button type="button" class="button small wide" aria-expanded=move || over.is(Sheet::Calendar).to_string()
                on:click=move |_| {
                    over.turn(Sheet::Calendar);
                    desk.drawer.set(None);
                }>{w("web-calendar")}</button>
        </fieldset>
    }
}

/// What is taken for "no change".
#[component]
fn Nulls() -> impl IntoView {
    let desk = desk();
    let one = move |null: Null, key: &'static str| {
        let chosen = move || desk.choice.with(|choice| choice.against.is_some_and(|it| it.null == null));
        let choose = move |_| {
            desk.choice.update(|choice| choice.against = choice.against.map(|it| Compare { null, ..it }));
        };
        view! {
            <label class="choice"><input type="radio" name="compare-null" prop:checked=chosen on:change=choose/><span>{w(key)}</span></label>
        }
    };
    view! {
        <div role="radiogroup" aria-label=w("web-compare-null")>
            {one(Null::Region, "web-compare-null-region")}
            {one(Null::Rate, "web-compare-null-rate")}
        </div>
    }
}

/// The change, or where concerns gather in the period.
#[component]
fn Lens() -> impl IntoView {
    let desk = desk();
    let one = move |standing: bool, key: &'static str| {
        let pressed = move || {
            desk.choice.with(|choice| choice.against.is_some_and(|it| it.standing == standing)).to_string()
        };
        let press = move |_| {
            desk.choice.update(|choice| choice.against = choice.against.map(|it| Compare { standing, ..it }));
        };
        view! { <button type="button" aria-pressed=pressed on:click=press>{w(key)}</button> }
    };
    view! {
        <div class="switch" role="group" aria-label=w("web-compare-lens")>
            {one(false, "web-compare-lens-change")}
            {one(true, "web-compare-lens-standing")}
        </div>
    }
}

#[component]
fn OtherMonth(
    /// The months there are.
    all: Memo<Vec<Month>>,
    /// Key of its label.
    key: &'static str,
    /// The first month, or the last.
    is_from: bool,
) -> impl IntoView {
    let (desk, lang) = (desk(), lang());
    let chosen = move || {
        let months = desk.choice.with(|choice| choice.against.map(|it| it.months));
        months.map(|(from, to)| if is_from { from } else { to })
    };
    let choose = move |event| {
        let Some(month) = Month::parse(&event_target_value(&event)) else { return };
        desk.choice.update(|choice| {
            if let Some(against) = &mut choice.against {
                let (from, to) = against.months;
                against.months = if is_from { (month, to.max(month)) } else { (from.min(month), month) };
            }
        });
    };
    // A month before the data, as "a year before" may give, stands in the list too.
    let listed = move || {
        let mut months = all.get();
        months.extend(chosen().filter(|month| all.with(|all| !all.contains(month))));
        months.sort_unstable();
        months
    };
    view! {
        <label>
            <span>{w(key)}</span>
            <select on:change=choose>
                {move || listed().into_iter().map(|month| view! {
                    <option value=month.code() selected=chosen() == Some(month)>{month.label(lang.get())}</option>
                }).collect_view()}
            </select>
        </label>
    }
}
