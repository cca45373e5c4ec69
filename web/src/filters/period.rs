//! The period of the working side.

use crate::desk::{Desk, desk};
use crate::month::Month;
use crate::words::{lang, w};
use leptos::prelude::*;

/// Months that hold data, first to last.
fn months(desk: Desk) -> Vec<Month> {
    desk.working.with(|load| {
        load.ready()
            .map(|it| it.map.months.iter().filter_map(|m| Month::parse(&m.month)).collect())
            .unwrap_or_default()
    })
}

#[component]
pub(super) fn PeriodFilter() -> impl IntoView {
    let desk = desk();
    let all = Memo::new(move |_| months(desk));
    let months_back = move |n: i32| {
        let last = all.with(|months| months.last().copied());
        desk.choice.update(|choice| {
            choice.from = last.map(|last| Month(last.0 - n + 1));
            choice.to = None;
        });
    };
    let whole_period = move |_| desk.choice.update(|choice| (choice.from, choice.to) = (None, None));
    view! {
        <fieldset class="filter">
            <legend>{w("web-filter-period")}</legend>
            <div class="pair">
                <MonthSelect all key="web-filter-from" is_from=true/>
                <MonthSelect all key="web-filter-to" is_from=false/>
            </div>
            <div class="chips">
                <button type="button" class="chip" on:click=move |_| months_back(3)>{w("web-period-3")}</button>
                <button type="button" class="chip" on:click=move |_| months_back(12)>{w("web-period-12")}</button>
                <button type="button" class="chip" on:click=whole_period>{w("web-period-all")}</button>
            </div>
        </fieldset>
    }
}

#[component]
fn MonthSelect(
    /// The months there are.
    all: Memo<Vec<Month>>,
    /// Key of its label.
    key: &'static str,
    /// The first month of the period, or the last.
    is_from: bool,
) -> impl IntoView {
    let desk = desk();
    let lang = lang();
    let chosen = move || {
        let (from, to) = desk.choice.with(|choice| (choice.from, choice.to));
        all.with(|all| if is_from { from.or(all.first().copied()) } else { to.or(all.last().copied()) })
    };
    let choose = move |event| {
        let month = Month::parse(&event_target_value(&event));
        desk.choice.update(|choice| {
            // A period that ends before it starts is one month: the one that was chosen last.
            if is_from {
                choice.from = month;
                choice.to = choice.to.max(month).filter(|_| choice.to.is_some());
            } else {
                choice.to = month;
                choice.from =
                    choice.from.filter(|from| month.is_none_or(|to| *from <= to)).or(choice.from.and(month));
            }
        });
    };
    view! {
        <label>
            <span>{w(key)}</span>
            <select on:change=choose>
                {move || all.get().into_iter().map(|month| view! {
                    <option value=month.code() selected=chosen() == Some(month)>{month.label(lang.get())}</option>
                }).collect_view()}
            </select>
        </label>
    }
}
