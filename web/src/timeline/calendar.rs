//! The calendar: years down, months across, each month a button that chooses it, its colour the count, its dots the returns that are missing.

use super::histogram::Bar;
use crate::compare::over::{Sheet, over};
use crate::desk::desk;
use crate::month::Month;
use crate::number::whole;
use crate::palette::{DENSITY, INK, PAPER};
use crate::words::{Arg, lang, w};
use api::language::say_in;
use leptos::prelude::*;

/// Steps of the ramp on which a figure can be read: the middle one is too dark for ink and too pale for paper.
const STEPS: [usize; 5] = [0, 1, 2, 4, 5];

/// Step of the ramp: five even parts of the greatest month.
fn step(count: u32, most: u32) -> usize {
    let part = (count as usize * STEPS.len()).checked_div(most as usize + 1).unwrap_or(0);
    STEPS[part.min(STEPS.len() - 1)]
}

/// Bars by year, January first; months without data are none.
fn by_year(bars: &[Bar]) -> Vec<(i32, [Option<Bar>; 12])> {
    let mut years: Vec<(i32, [Option<Bar>; 12])> = Vec::new();
    for bar in bars {
        if years.last().is_none_or(|(year, _)| *year != bar.month.year()) {
            years.push((bar.month.year(), [None; 12]));
        }
        if let Some((_, months)) = years.last_mut() {
            months[bar.month.of_year().unsigned_abs() as usize - 1] = Some(*bar);
        }
    }
    years
}

/// The sheet over the map.
#[component]
pub(crate) fn Calendar() -> impl IntoView {
    let (desk, over, lang) = (desk(), over(), lang());
    let bars = Memo::new(move |_| {
        desk.working.with(|load| load.ready().map(|it| super::bars(&it.map)).unwrap_or_default())
    });
    let most = move || bars.with(|bars| bars.iter().map(|bar| bar.count).max().unwrap_or(0));
    let cell = move |bar: Option<Bar>| match bar {
        Some(bar) => view! { <Square bar most=most()/> }.into_any(),
        None => view! { <td class="pale">"–"</td> }.into_any(),
    };
    view! {
        <section class="multiples calendar" aria-labelledby="calendar-title" tabindex="0">
            <div class="multiples-head">
                <h2 id="calendar-title">{w("web-calendar")}</h2>
                <button type="button" class="button small" on:click=move |_| over.turn(Sheet::Calendar)>{w("web-close")}</button>
            </div>
            <p class="hint">{w("web-calendar-note")}</p>
            <div class="calendar-hold" tabindex="0" role="region" aria-label=w("web-calendar")><table class="months">
                <thead><tr>
                    <td></td>
                    {(0..12).map(|month| view! { <th scope="col">{move || Month(month).short(lang.get())}</th> }).collect_view()}
                    <th scope="col" class="figure">{w("web-calendar-year")}</th>
                </tr></thead>
                <tbody>
                    {move || by_year(&bars.get()).into_iter().map(|(year, months)| {
                        let sum: u64 = months.iter().flatten().map(|bar| u64::from(bar.count)).sum();
                        view! {
                            <tr><th scope="row">{year}</th>
                                {months.into_iter().map(cell).collect_view()}
                                <td class="figure">{whole(sum)}</td></tr>
                        }
                    }).collect_view()}
                </tbody>
            </table></div>
        </section>
    }
}

#[component]
fn Square(
    /// The month.
    bar: Bar,
    /// The greatest month.
    most: u32,
) -> impl IntoView {
    let (desk, lang) = (desk(), lang());
    let at = step(bar.count, most);
    let (fill, words) = (DENSITY[at], if at >= 3 { PAPER } else { INK });
    let label = move || {
        let args = [
            ("month", Arg::from(bar.month.label(lang.get()))),
            ("count", Arg::from(whole(u64::from(bar.count)))),
            ("agencies", Arg::from(bar.agencies)),
        ];
        let fewer = if bar.fewer { say_in(lang.get(), "web-calendar-fewer", &[]) } else { String::new() };
        format!("{}{fewer}", say_in(lang.get(), "web-timeline-bar", &args))
    };
    let chosen =
        move || desk.choice.with(|choice| choice.from == Some(bar.month) && choice.to == Some(bar.month));
    let choose = move |_| {
        desk.choice.update(|choice| (choice.from, choice.to) = (Some(bar.month), Some(bar.month)));
    };
    view! {
        <td><button type="button" class="month-square" class:fewer=bar.fewer aria-pressed=move || chosen().to_string()
            aria-label=label title=label style:background-color=fill.css() style:color=words.css() on:click=choose>
            {whole(u64::from(bar.count))}</button></td>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_stand_under_their_names_and_years_apart() {
        let bar = |code: &str| Bar {
            month: Month::parse(code).unwrap(),
            count: 3,
            height: 0.0,
            agencies: 1,
            fewer: false,
        };
        let years = by_year(&[bar("2024-11"), bar("2024-12"), bar("2025-01")]);
        assert_eq!(years.iter().map(|(year, _)| *year).collect::<Vec<_>>(), [2024, 2025]);
        assert!(years[0].1[9].is_none() && years[0].1[10].is_some() && years[1].1[0].is_some());
    }

    #[test]
    fn the_greatest_month_is_the_darkest_and_nothing_the_palest() {
        assert_eq!((step(0, 90), step(90, 90), step(0, 0)), (0, 5, 0));
    }
}
