//! The left rail: what the map is narrowed to. On the released side the filters that it cannot have are shown with the reason.

pub(crate) mod choice;

use crate::area::AreaFilter;
use crate::desk::{Desk, desk};
use crate::finding::form::MethodForm;
use crate::month::Month;
use crate::number::whole;
use crate::route::{Link, Route};
use crate::words::{lang, w};
use api::Share;
use api::concern::{HarmType, Learned, SourceSector};
use choice::{Choice, Shading, Side, Times, Unit};
use leptos::prelude::*;

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
    let desk = desk();
    let lang = lang();
    let harms =
        move || desk.working.with(|load| load.ready().map(|it| it.map.harms.clone()).unwrap_or_default());
    let sources =
        move || desk.working.with(|load| load.ready().map(|it| it.map.sources.clone()).unwrap_or_default());
    view! {
        <MethodForm/>
        <PeriodFilter/>
        <fieldset class="filter">
            <legend>{w("web-filter-harm")}</legend>
            {HarmType::ALL.iter().map(|harm| {
                let harm = *harm;
                check(
                    Signal::derive(move || harm.label().get(lang.get()).to_owned()),
                    Signal::derive(move || desk.choice.with(|choice| choice.harms.contains(harm))),
                    Signal::derive(move || count_of(&harms(), harm.code(), desk.choice.with(|c| c.harms.is_empty() || c.harms.contains(harm)))),
                    move || desk.choice.update(|choice| choice.harm_turn(harm)),
                )
            }).collect_view()}
        </fieldset>
        <fieldset class="filter">
            <legend>{w("web-filter-source")}</legend>
            {SourceSector::ALL.iter().map(|source| {
                let source = *source;
                check(
                    Signal::derive(move || source.label().get(lang.get()).to_owned()),
                    Signal::derive(move || desk.choice.with(|choice| choice.sources.contains(source))),
                    Signal::derive(move || count_of(&sources(), source.code(), desk.choice.with(|c| c.sources.is_empty() || c.sources.contains(source)))),
                    move || desk.choice.update(|choice| choice.source_turn(source)),
                )
            }).collect_view()}
        </fieldset>
        <LearnedFilter/>
        <p class="hint">{w("web-filter-hint")}</p>
    }
}

/// The count beside a filter: empty when the filter itself shut it out, for then the answer does not say.
fn count_of(shares: &[Share], code: &str, is_in: bool) -> String {
    if !is_in {
        return String::new();
    }
    let count = shares.iter().find(|share| share.code == code).map_or(0, |share| share.count);
    whole(u64::from(count))
}

fn check(
    label: Signal<String>,
    checked: Signal<bool>,
    count: Signal<String>,
    turn: impl Fn() + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=checked on:change=move |_| turn()/>
            <span>{label}</span>
            <span class="figure">{count}</span>
        </label>
    }
}

/// Months that hold data, first to last.
fn months(desk: Desk) -> Vec<Month> {
    desk.working.with(|load| {
        load.ready()
            .map(|it| it.map.months.iter().filter_map(|m| Month::parse(&m.month)).collect())
            .unwrap_or_default()
    })
}

#[component]
fn PeriodFilter() -> impl IntoView {
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

/// The released side: a year, and why there is no more to choose.
#[component]
fn ReleasedFilters() -> impl IntoView {
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
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Text;

    #[test]
    fn a_filter_that_was_shut_out_shows_no_count_rather_than_a_false_nought() {
        let shares = [Share { code: "cse".to_owned(), label: Text::same("x"), count: 1_204 }];
        assert_eq!(count_of(&shares, "cse", true), "1\u{202f}204");
        assert_eq!(count_of(&shares, "cce", true), "0");
        assert_eq!(count_of(&shares, "cce", false), "");
    }
}
