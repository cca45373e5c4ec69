//! Hours of the week: how many concerns each hour has, and which hours the map is narrowed to. The squares are chart and control in one.

use super::week_hours::{DAYS, HOURS, WeekHours};
use crate::desk::desk;
use crate::number::whole;
use crate::palette::DENSITY;
use crate::words::{Arg, lang, w};
use api::language::say_in;
use leptos::prelude::*;

/// A square: the day, and the hour; hour 24 stands for the whole day, which is the row's name.
type Square = (u8, u8);
/// The place of a row's name.
const WHOLE_DAY: u8 = HOURS;

/// What the squares know.
#[derive(Clone, Copy)]
struct Week {
    /// Concerns by hour, Monday from midnight first; empty before the first answer.
    counts: Memo<Vec<u32>>,
    /// The greatest of them.
    most: Memo<u32>,
    /// The one square that the Tab key reaches.
    at: RwSignal<Square>,
    /// Where a stretch begins that is being drawn, and where the pointer is.
    drawn: RwSignal<Option<(Square, Square)>>,
}

/// The filter.
#[component]
pub(super) fn WeekFilter() -> impl IntoView {
    let (desk, lang) = (desk(), lang());
    let counts = Memo::new(move |_| {
        desk.working.with(|load| load.ready().map(|it| it.map.hours.clone()).unwrap_or_default())
    });
    let most = Memo::new(move |_| counts.with(|counts| counts.iter().copied().max().unwrap_or(0)));
    let week = Week { counts, most, at: RwSignal::new((0, 0)), drawn: RwSignal::new(None) };
    let released = window_event_listener(leptos::ev::pointerup, move |_| {
        if let Some((from, to)) = week.drawn.get_untracked() {
            week.drawn.set(None);
            desk.choice.update(|choice| choice.hours = turned(choice.hours, from, to));
        }
    });
    on_cleanup(move || released.remove());
    let summary = move || {
        let lang = lang.get();
        match desk.choice.with(|choice| choice.hours) {
            Some(hours) => say_in(lang, "week-chosen", &[("n", Arg::from(hours.len()))]),
            None => say_in(lang, "week-all", &[]),
        }
    };
    let darkest =
        move || say_in(lang.get(), "week-darkest", &[("n", Arg::from(whole(u64::from(most.get()))))]);
    let rows = (0..DAYS).map(|day| view! { <tr>{(0..=HOURS).map(|n| square(week, (day, (n + HOURS) % (HOURS + 1)))).collect_view()}</tr> });
    view! {
        <fieldset class="filter week-filter">
            <legend>{w("week-title")}</legend>
            <p class="hint" id="week-hint">{w("week-hint")}</p>
            <table class="week" role="grid" aria-label=w("week-title") aria-describedby="week-hint" aria-multiselectable="true"
                on:keydown=move |event| strike(week, &event)>
                <tbody>{rows.collect_view()}</tbody>
                <tfoot aria-hidden="true"><tr><td></td>{[0, 6, 12, 18].map(|hour| view! { <td colspan="6">{hour}</td> }).collect_view()}</tr></tfoot>
            </table>
            <p class="hint"><span class="week-key" style:background-color=DENSITY[DENSITY.len() - 1].css()></span>{darkest}</p>
            <p role="status">{summary}</p>
            <div class="chips">{presets().map(|(key, hours)| view! {
                <button type="button" class="chip" aria-pressed=move || (desk.choice.with(|choice| choice.hours) == hours).to_string()
                    on:click=move |_| desk.choice.update(|choice| choice.hours = hours)>{w(key)}</button>
            }).collect_view()}</div>
        </fieldset>
    }
}

/// Times that are asked about most.
fn presets() -> [(&'static str, Option<WeekHours>); 5] {
    let nights = WeekHours::block(4..=5, 22..24).and(WeekHours::block(5..=6, 0..4));
    [
        ("week-any", None),
        ("week-school", Some(WeekHours::block(0..=4, 9..15))),
        ("week-after-school", Some(WeekHours::block(0..=4, 15..18))),
        ("week-evenings", Some(WeekHours::block(0..=6, 18..22))),
        ("week-nights", Some(nights)),
    ]
}

/// One square, or the name of a row.
fn square(week: Week, spot: Square) -> AnyView {
    let (desk, lang) = (desk(), lang());
    let (day, hour) = spot;
    let is_in = move || {
        let chosen = desk.choice.with(|choice| choice.hours);
        let hours = if hour == WHOLE_DAY { 0..HOURS } else { hour..hour + 1 };
        chosen.is_some_and(|chosen| hours.clone().all(|hour| chosen.contains(day, hour)))
    };
    let count = move || {
        week.counts.with(|counts| counts.get(usize::from(day) * 24 + usize::from(hour)).copied().unwrap_or(0))
    };
    let tab = move || if week.at.get() == spot { "0" } else { "-1" };
    let id = format!("week-{day}-{hour}");
    let press = move |event: web_sys::PointerEvent| {
        event.prevent_default();
        week.at.set(spot);
        focus(spot);
        week.drawn.set(Some((spot, spot)));
    };
    let cross = move |_| {
        week.drawn.update(|drawn| {
            if let Some((_, to)) = drawn {
                *to = spot;
            }
        });
    };
    if hour == WHOLE_DAY {
        let name = move || say_in(lang.get(), &format!("weekday-{}", day + 1), &[]);
        let short = move || say_in(lang.get(), &format!("weekday-short-{}", day + 1), &[]);
        return view! { <th scope="row" id=id tabindex=tab aria-label=name aria-selected=move || is_in().to_string() on:pointerdown=press on:pointerenter=cross>{short}</th> }
            .into_any();
    }
    let step = move || {
        let share = f64::from(count()) / f64::from(week.most.get().max(1));
        (share * DENSITY.len() as f64).floor().min(DENSITY.len() as f64 - 1.0) as usize
    };
    let colour = move || if count() == 0 { String::new() } else { DENSITY[step()].css() };
    let words = move || {
        let day = say_in(lang.get(), &format!("weekday-{}", day + 1), &[]);
        let n = Arg::from(whole(u64::from(count())));
        say_in(lang.get(), "week-square", &[("day", Arg::from(day)), ("hour", Arg::from(hour)), ("n", n)])
    };
    let drawn = move || week.drawn.get().is_some_and(|(from, to)| within(from, to, spot));
    let out = move || desk.choice.with(|choice| choice.hours.is_some()) && !is_in();
    view! {
        <td role="gridcell" id=id tabindex=tab title=words aria-label=words aria-selected=move || is_in().to_string()
            class:out=out class:drawn=drawn style:background-color=colour on:pointerdown=press on:pointerenter=cross></td>
    }
    .into_any()
}

/// Whether a square lies in the stretch between two; the name of a row stands for all its hours.
fn within(from: Square, to: Square, (day, hour): Square) -> bool {
    let hours = if from.1 == WHOLE_DAY || to.1 == WHOLE_DAY {
        0..=HOURS - 1
    } else {
        from.1.min(to.1)..=from.1.max(to.1)
    };
    (from.0.min(to.0)..=from.0.max(to.0)).contains(&day) && hours.contains(&hour)
}

/// The choice after a stretch: taken out where its first square was in, put in otherwise. Nothing left is any hour.
fn turned(chosen: Option<WeekHours>, from: Square, to: Square) -> Option<WeekHours> {
    let mut hours = chosen.unwrap_or_default();
    let first = if from.1 == WHOLE_DAY { 0..HOURS } else { from.1..from.1 + 1 };
    let is_in = first.clone().all(|hour| hours.contains(from.0, hour));
    for day in 0..DAYS {
        for hour in (0..HOURS).filter(|hour| within(from, to, (day, *hour))) {
            hours.put(day, hour, !is_in);
        }
    }
    (hours.len() > 0).then_some(hours)
}

/// Arrow keys go from square to square, with Shift they draw a stretch; space turns the square, or the stretch.
fn strike(week: Week, event: &web_sys::KeyboardEvent) {
    let (day, hour) = week.at.get_untracked();
    // In sight the name of a row stands before its first hour.
    let column = (hour + 1) % (HOURS + 1);
    let (day, column) = match event.key().as_str() {
        "ArrowUp" => (day.saturating_sub(1), column),
        "ArrowDown" => ((day + 1).min(DAYS - 1), column),
        "ArrowLeft" => (day, column.saturating_sub(1)),
        "ArrowRight" => (day, (column + 1).min(HOURS)),
        "Home" => (day, 0),
        "End" => (day, HOURS),
        " " | "Enter" => {
            event.prevent_default();
            let (from, to) = week.drawn.get_untracked().unwrap_or(((day, hour), (day, hour)));
            week.drawn.set(None);
            return desk().choice.update(|choice| choice.hours = turned(choice.hours, from, to));
        }
        "Escape" => return week.drawn.set(None),
        _ => return,
    };
    event.prevent_default();
    let next = (day, (column + HOURS) % (HOURS + 1));
    let from = week.drawn.get_untracked().map_or_else(|| week.at.get_untracked(), |(from, _)| from);
    week.drawn.set(event.shift_key().then_some((from, next)));
    week.at.set(next);
    focus(next);
}

fn focus((day, hour): Square) {
    use leptos::wasm_bindgen::JsCast as _;
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.get_element_by_id(&format!("week-{day}-{hour}")));
    if let Some(element) = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_is_put_in_and_drawn_again_it_is_taken_out() {
        let evening = turned(None, (4, 18), (5, 20)).unwrap();
        assert_eq!(evening.code(), "114-116,138-140");
        assert_eq!(turned(Some(evening), (5, 20), (4, 18)), None, "nothing left is any hour");
        assert_eq!(turned(Some(evening), (4, 18), (4, 18)).unwrap().len(), 5);
        let day = turned(Some(evening), (0, WHOLE_DAY), (0, WHOLE_DAY)).unwrap();
        assert_eq!(day.len(), 30);
        assert_eq!(turned(Some(day), (0, WHOLE_DAY), (0, WHOLE_DAY)), Some(evening));
    }
}
