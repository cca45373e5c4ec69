//! Small multiples: one small map for each harm type or source, all on one scale, each a button that narrows the map, with the same in figures.

use super::over::{Over, over};
use crate::desk::{Desk, desk};
use crate::door::{self, Errand, Load};
use crate::month::{Month, period};
use crate::number::{plain, whole};
use crate::palette::{DENSITY, LAND, Rgb};
use crate::states::{FailureView, Skeleton};
use crate::words::{Arg, lang, w};
use api::concern::{HarmSet, HarmType, SourceSector, SourceSet};
use api::language::say_in;
use api::{LatticeShape, SmallMap, WorkingMultiples};
use leptos::html::Canvas;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::CanvasRenderingContext2d;

/// Width of a small map in CSS pixels; its height follows the region.
const WIDTH: f64 = 230.0;

/// Which list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Harm,
    Source,
}

impl By {
    const fn code(self) -> &'static str {
        match self {
            Self::Harm => "harm",
            Self::Source => "source",
        }
    }
}

type Answer = RwSignal<Load<Arc<WorkingMultiples>>>;

/// Asks anew whenever the filters or the list change; the question before is called off.
fn keep_in_step(by: RwSignal<By>, answer: Answer) -> RwSignal<u32> {
    let desk = desk();
    let again = RwSignal::new(0_u32);
    let under_way: StoredValue<Option<Errand>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |_| {
        let _ = again.get();
        let query = desk.choice.with(crate::filters::choice::Choice::period_query);
        let mark = if query.is_empty() { "" } else { "&" };
        let path = format!("/api/working/multiples?by={}{mark}{query}", by.get().code());
        let errand = Errand::new();
        let signal = errand.as_ref().map(Errand::signal);
        under_way.set_value(errand);
        spawn_local(async move {
            match door::get::<WorkingMultiples>(&path, signal.as_ref()).await {
                Err(door::Failure::CalledOff) => {}
                Err(failure) => drop(answer.try_set(Load::Failed(failure))),
                Ok(maps) => drop(answer.try_set(Load::Ready(Arc::new(maps)))),
            }
        });
    });
    again
}

/// The sheet over the map.
#[component]
pub(crate) fn Multiples() -> impl IntoView {
    let over = over();
    let by = RwSignal::new(By::Harm);
    let answer: Answer = RwSignal::new(Load::Waiting);
    let again = keep_in_step(by, answer);
    let one = move |of: By, key: &'static str| {
        view! {
            <button type="button" aria-pressed=move || (by.get() == of).to_string() on:click=move |_| by.set(of)>{w(key)}</button>
        }
    };
    view! {
        <section class="multiples" aria-labelledby="multiples-title" tabindex="0">
            <div class="multiples-head">
                <h2 id="multiples-title">{w("web-multiples")}</h2>
                <div class="switch" role="group" aria-label=w("web-multiples-by")>
                    {one(By::Harm, "web-multiples-harm")}
                    {one(By::Source, "web-multiples-source")}
                </div>
                <button type="button" class="button small" on:click=move |_| over.turn(super::over::Sheet::Multiples)>{w("web-close")}</button>
            </div>
            {move || match answer.get() {
                Load::Waiting => view! { <Skeleton/> }.into_any(),
                Load::Failed(failure) => view! { <FailureView failure again=move || again.update(|n| *n += 1)/> }.into_any(),
                Load::Ready(maps) => view! { <Sheet maps/> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn Sheet(
    /// The answer.
    maps: Arc<WorkingMultiples>,
) -> impl IntoView {
    let lang = lang();
    let of_line = maps.clone();
    let line = move || {
        let month = |month: &Option<String>| month.as_deref().and_then(Month::parse);
        let months = month(&of_line.filter.from).zip(month(&of_line.filter.to));
        let when = months.map_or_else(String::new, |(from, to)| period(from, to, lang.get()));
        let args = [("cell", Arg::from(plain(of_line.lattice.cell))), ("period", Arg::from(when))];
        say_in(lang.get(), "web-multiples-line", &args)
    };
    let classes = maps.classes.clone();
    let figures = maps.maps.clone();
    let small = maps.maps.clone().into_iter().map(|map| {
        let maps = maps.clone();
        view! { <Small maps map/> }
    });
    view! {
        <ul class="multiples-key" aria-label=line.clone()>
            {classes.iter().enumerate().map(|(at, least)| view! {
                <li><i class="swatch" style:background-color=colour(at).css()></i>{class_words(&classes, at, *least)}</li>
            }).collect_view()}
        </ul>
        <p class="hint">{line}</p>
        <ul class="multiples-grid">{small.collect_view()}</ul>
        <p class="caution">{w("web-multiples-note")}</p>
        <Figures figures/>
    }
}

/// The colour of a class.
fn colour(class: usize) -> Rgb {
    DENSITY[class.min(DENSITY.len() - 1)]
}

/// "5–9", "50+".
fn class_words(classes: &[u32], at: usize, least: u32) -> String {
    match classes.get(at + 1) {
        Some(next) if *next == least + 1 => whole(u64::from(least)),
        Some(next) => format!("{}–{}", whole(u64::from(least)), whole(u64::from(next - 1))),
        None => format!("{}+", whole(u64::from(least))),
    }
}

/// Narrows the map to one code.
fn narrow(desk: Desk, over: Over, by: &str, code: &str) {
    desk.choice.update(|choice| {
        if by == By::Harm.code() {
            choice.harms = HarmSet::of(HarmType::parse(code));
        } else {
            choice.sources = SourceSet::of(SourceSector::parse(code));
        }
    });
    over.close();
}

#[component]
fn Small(
    /// All of them.
    maps: Arc<WorkingMultiples>,
    /// This one.
    map: SmallMap,
) -> impl IntoView {
    let (desk, over, lang) = (desk(), over(), lang());
    let canvas: NodeRef<Canvas> = NodeRef::new();
    let (by, code) = (maps.by.clone(), map.code.clone());
    let label = map.label.clone();
    let name = move || label.get(lang.get()).to_owned();
    let (mapped, total) = (map.mapped, map.total);
    let n = move || {
        let args =
            [("mapped", Arg::from(whole(u64::from(mapped)))), ("total", Arg::from(whole(u64::from(total))))];
        say_in(lang.get(), "web-multiples-n", &args)
    };
    let frame = Frame::of(&maps.lattice, &maps.study_area);
    let height = frame.height();
    Effect::new(move |_| {
        if let Some(canvas) = canvas.get() {
            paint(&canvas, &frame, &maps, &map);
        }
    });
    let press = move |_| narrow(desk, over, &by, &code);
    view! {
        <li><button type="button" class="multiple" on:click=press>
            <strong>{name}</strong>
            <canvas node_ref=canvas aria-hidden="true" style:width=format!("{WIDTH}px") style:height=format!("{height:.0}px")></canvas>
            <span class="figure">{n}</span>
            <span class="only-heard">{w("web-multiples-narrow")}</span>
        </button></li>
    }
}

/// What of the lattice is drawn: the study area with nothing around.
#[derive(Clone, Debug, PartialEq)]
struct Frame {
    cols: u32,
    first_col: u32,
    first_row: u32,
    wide: u32,
    high: u32,
}

impl Frame {
    fn of(lattice: &LatticeShape, study_area: &[(u32, u32)]) -> Self {
        let cols = lattice.cols.max(1);
        let (mut west, mut east, mut south, mut north) = (u32::MAX, 0, u32::MAX, 0);
        for (start, length) in study_area {
            let last = start + length.max(&1) - 1;
            (south, north) = (south.min(start / cols), north.max(last / cols));
            // A run that goes on in the next row spans the whole width.
            let whole = start / cols != last / cols;
            west = west.min(if whole { 0 } else { start % cols });
            east = east.max(if whole { cols - 1 } else { last % cols });
        }
        let empty = west > east;
        let (west, east, south, north) = if empty { (0, 0, 0, 0) } else { (west, east, south, north) };
        Self { cols, first_col: west, first_row: south, wide: east - west + 1, high: north - south + 1 }
    }

    fn side(&self) -> f64 {
        WIDTH / f64::from(self.wide)
    }

    fn height(&self) -> f64 {
        self.side() * f64::from(self.high)
    }

    /// Left and upper edge of a cell in pixels.
    fn corner(&self, index: u32) -> (f64, f64) {
        let col = f64::from(index % self.cols) - f64::from(self.first_col);
        let row = f64::from(index / self.cols) - f64::from(self.first_row);
        (col * self.side(), (f64::from(self.high) - 1.0 - row) * self.side())
    }
}

/// Position of a count's class; a count under the first class has none.
fn class_of(classes: &[u32], count: u32) -> Option<usize> {
    classes.partition_point(|least| *least <= count).checked_sub(1)
}

fn paint(canvas: &web_sys::HtmlCanvasElement, frame: &Frame, maps: &WorkingMultiples, map: &SmallMap) {
    let density = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio()).max(1.0);
    canvas.set_width((WIDTH * density).round() as u32);
    canvas.set_height((frame.height() * density).round() as u32);
    let context = canvas.get_context("2d").ok().flatten();
    let Some(context) = context.and_then(|it| it.dyn_into::<CanvasRenderingContext2d>().ok()) else { return };
    let _ = context.set_transform(density, 0.0, 0.0, density, 0.0, 0.0);
    let side = frame.side();
    context.set_fill_style_str(&LAND.css());
    for (start, length) in &maps.study_area {
        let (x, y) = frame.corner(*start);
        // Half a pixel more on every side closes the seams between rows.
        context.fill_rect(x - 0.25, y - 0.25, side * f64::from(*length) + 0.5, side + 0.5);
    }
    // A cell of two pixels at the least, or a single concern would not be seen.
    let drawn = side.max(2.0);
    for (index, count) in map.index.iter().zip(&map.count) {
        if let Some(class) = class_of(&maps.classes, *count) {
            let (x, y) = frame.corner(*index);
            context.set_fill_style_str(&colour(class).css());
            context.fill_rect(x, y, drawn, drawn);
        }
    }
}

/// The same in figures.
#[component]
fn Figures(
    /// The maps.
    figures: Vec<SmallMap>,
) -> impl IntoView {
    let lang = lang();
    let line = move |map: SmallMap| {
        let cells = map.index.len() as u64;
        let most = u64::from(map.count.iter().copied().max().unwrap_or(0));
        let (total, mapped) = (u64::from(map.total), u64::from(map.mapped));
        view! {
            <tr><th scope="row">{move || map.label.get(lang.get()).to_owned()}</th>
                <td class="figure">{whole(total)}</td><td class="figure">{whole(mapped)}</td>
                <td class="figure">{whole(cells)}</td><td class="figure">{whole(most)}</td></tr>
        }
    };
    view! {
        <table class="figures">
            <caption>{w("web-multiples-table")}</caption>
            <thead><tr>
                <th scope="col">{w("web-multiples-col-name")}</th>
                <th scope="col" class="figure">{w("web-multiples-col-total")}</th>
                <th scope="col" class="figure">{w("web-multiples-col-mapped")}</th>
                <th scope="col" class="figure">{w("web-multiples-col-cells")}</th>
                <th scope="col" class="figure">{w("web-multiples-col-most")}</th>
            </tr></thead>
            <tbody>{figures.into_iter().map(line).collect_view()}</tbody>
        </table>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_has_the_class_that_its_words_say() {
        let classes = [1, 2, 5, 10, 20, 50];
        assert_eq!(
            [0, 1, 4, 5, 49, 5_000].map(|n| class_of(&classes, n)),
            [None, Some(0), Some(1), Some(2), Some(4), Some(5)]
        );
        let words: Vec<String> = (0..6).map(|at| class_words(&classes, at, classes[at])).collect();
        assert_eq!(words, ["1", "2–4", "5–9", "10–19", "20–49", "50+"]);
    }

    #[test]
    fn the_frame_holds_the_study_area_and_no_more() {
        let lattice = LatticeShape { e0: 0.0, n0: 0.0, cell: 500.0, cols: 10, rows: 10 };
        let frame = Frame::of(&lattice, &[(23, 4), (32, 3)]);
        assert_eq!((frame.first_col, frame.first_row, frame.wide, frame.high), (2, 2, 5, 2));
        assert_eq!(frame.corner(32), (0.0, 0.0), "north is up");
        assert_eq!(frame.corner(23), (WIDTH / 5.0, WIDTH / 5.0));
        assert_eq!(Frame::of(&lattice, &[(8, 5)]).wide, 10, "a run over the edge");
    }
}
