//! A question about an area of the reader's own: drawn on the map, typed as coordinates, or put together from blocks.
//!
//! The server answers with the sum over the blocks whose centre points lie inside, or with its one reply.

use crate::desk::{Desk, desk};
use crate::door::{self, Load};
use crate::filters::choice::Unit;
use crate::inspector::whisker::value_words;
use crate::map::blocks::Spot;
use crate::map::outline::Rings;
use crate::number::whole;
use crate::words::{Arg, counted, lang, w};
use api::language::say_in;
use api::{DrawnShape, PolygonAnswer, ReleasedValue, Shape};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use std::collections::BTreeSet;

/// Corners that an area can have here: far fewer than the server takes, far more than anyone draws.
const CORNERS_MAX: usize = 500;

/// The area under question.
#[derive(Clone, Copy)]
pub(crate) struct AreaDesk {
    /// Presses on the map add corners.
    pub(crate) drawing: RwSignal<bool>,
    corners: RwSignal<Vec<(f64, f64)>>,
    blocks: RwSignal<BTreeSet<String>>,
    answer: RwSignal<Option<Load<PolygonAnswer>>>,
}

/// What is sent.
#[derive(Serialize)]
#[serde(untagged)]
enum Question {
    Polygon {
        #[serde(rename = "type")]
        kind: &'static str,
        coordinates: [Vec<[f64; 2]>; 1],
    },
    Within {
        within_m: f64,
        of: Vec<(f64, f64)>,
    },
    WithinAny {
        within_m: f64,
        lines: Vec<Vec<(f64, f64)>>,
    },
    Blocks {
        blocks: BTreeSet<String>,
    },
}

impl AreaDesk {
    /// No question yet.
    pub(crate) fn new() -> Self {
        Self {
            drawing: RwSignal::new(false),
            corners: RwSignal::new(Vec::new()),
            blocks: RwSignal::new(BTreeSet::new()),
            answer: RwSignal::new(None),
        }
    }

    /// Adds a corner, in whole metres.
    pub(crate) fn point_add(self, (easting, northing): (f64, f64)) {
        self.answer.set(None);
        self.corners.update(|corners| {
            if corners.len() < CORNERS_MAX {
                corners.push((easting.round(), northing.round()));
            }
        });
    }

    /// Puts a block in or takes it out; says whether the spot was a block.
    pub(crate) fn turn(self, desk: Desk, spot: Option<Spot>) -> bool {
        let Some(Spot::Block(at)) = spot else { return false };
        let code = desk.released.with_untracked(|load| {
            let blocks = &load.ready()?.blocks;
            (blocks.unit == Unit::Block).then(|| blocks.blocks.get(at).map(|block| block.code.clone()))?
        });
        let Some(code) = code else { return false };
        self.answer.set(None);
        self.blocks.update(|blocks| {
            if !blocks.remove(&code) {
                blocks.insert(code);
            }
        });
        true
    }

    /// Whether a block is in.
    pub(crate) fn holds(self, code: &str) -> bool {
        self.blocks.with(|blocks| blocks.contains(code))
    }

    /// What is drawn on the map: the corners so far, and the blocks chosen or answered for.
    pub(crate) fn rings(self, desk: Desk) -> Rings {
        let mut rings: Rings =
            self.corners.with(|corners| if corners.is_empty() { Vec::new() } else { vec![corners.clone()] });
        let answered = self.answer.with(|answer| {
            let answer = answer.as_ref().and_then(Load::ready);
            answer.map_or_else(BTreeSet::new, |answer| answer.blocks.iter().cloned().collect())
        });
        let codes = if answered.is_empty() { self.blocks.get() } else { answered };
        if codes.is_empty() {
            return rings;
        }
        desk.geography.with(|load| {
            let areas = load.ready().map(|geography| geography.areas.as_slice()).unwrap_or_default();
            for area in areas.iter().filter(|area| codes.contains(&area.code)) {
                if let Shape::Polygons(polygons) = &area.shape {
                    rings.extend(polygons.iter().flatten().map(|ring| {
                        ring.chunks_exact(2).map(|pair| (f64::from(pair[0]), f64::from(pair[1]))).collect()
                    }));
                }
            }
        });
        rings
    }

    fn clear(self) {
        self.drawing.set(false);
        self.corners.set(Vec::new());
        self.blocks.set(BTreeSet::new());
        self.answer.set(None);
    }

    fn ask_corners(self, desk: Desk) {
        let mut ring: Vec<[f64; 2]> =
            self.corners.with_untracked(|corners| corners.iter().map(|(e, n)| [*e, *n]).collect());
        if let Some(first) = ring.first().copied() {
            ring.push(first);
        }
        self.drawing.set(false);
        self.ask(desk, Question::Polygon { kind: "Polygon", coordinates: [ring] });
    }

    fn ask_blocks(self, desk: Desk) {
        self.ask(desk, Question::Blocks { blocks: self.blocks.get_untracked() });
    }

    /// Asks about a shape drawn with the tools of the map.
    pub(crate) fn ask_drawn(self, desk: Desk, shape: DrawnShape) {
        let question = match shape {
            DrawnShape::Polygon { mut points } => {
                points.extend(points.first().copied());
                let ring = points.into_iter().map(|(e, n)| [e, n]).collect();
                Question::Polygon { kind: "Polygon", coordinates: [ring] }
            }
            DrawnShape::Route { points, within_m } => Question::Within { within_m, of: points },
            DrawnShape::Lines { lines, within_m } => Question::WithinAny { within_m, lines },
            DrawnShape::Circle { centre, within_m } => Question::Within { within_m, of: vec![centre] },
        };
        self.clear();
        self.ask(desk, question);
    }

    /// What was answered last.
    pub(crate) fn answered(self) -> Option<Load<PolygonAnswer>> {
        self.answer.get()
    }

    /// Forgets what was answered.
    pub(crate) fn forget(self) {
        self.answer.set(None);
    }

    fn ask(self, desk: Desk, question: Question) {
        let year = desk
            .released
            .with_untracked(|load| load.ready().and_then(|it| it.map.release.as_ref().map(|card| card.year)));
        let Some(year) = year else { return };
        self.answer.set(Some(Load::Waiting));
        spawn_local(async move {
            let path = format!("/api/released/polygon?period={year}");
            let answer = door::ask::<Question, PolygonAnswer>("POST", &path, &question).await;
            // The page may be gone by now.
            self.answer.try_set(Some(answer.map_or_else(Load::Failed, Load::Ready)));
        });
    }
}

/// Coordinates as people type them: easting and northing on each line, parted by a space or comma.
fn corners_read(text: &str) -> Option<Vec<(f64, f64)>> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let corners: Option<Vec<(f64, f64)>> = lines
        .map(|line| {
            let mut numbers = line.split([' ', ',', ';', '\t']).filter(|part| !part.is_empty());
            let pair = (numbers.next()?.parse::<u32>().ok()?, numbers.next()?.parse::<u32>().ok()?);
            numbers.next().is_none().then_some((f64::from(pair.0), f64::from(pair.1)))
        })
        .collect();
    corners.filter(|corners| corners.len() >= 3 && corners.len() <= CORNERS_MAX)
}

/// The part of the left rail.
#[component]
pub(crate) fn AreaFilter() -> impl IntoView {
    let desk = desk();
    let area = desk.area;
    let lang = lang();
    let corners = move || area.corners.with(Vec::len);
    let blocks = move || area.blocks.with(BTreeSet::len);
    let idle = (w("web-area-draw"), w("web-area-drawing-stop"));
    let draw_words = move || if area.drawing.get() { idle.1() } else { idle.0() };
    let draw = move |_| {
        area.answer.set(None);
        area.drawing.update(|on| *on = !*on);
        if area.drawing.get_untracked() && crate::frame::is_narrow() {
            desk.drawer.set(None);
        }
    };
    let undo = move |_| {
        area.corners.update(|corners| {
            corners.pop();
        });
    };
    view! {
        <fieldset class="filter area-ask">
            <legend>{w("web-area")}</legend>
            <p class="hint">{w("web-area-hint")}</p>
            <div class="chips">
                <button type="button" class="button small" aria-pressed=move || area.drawing.get().to_string() on:click=draw>{draw_words}</button>
                <Show when=move || { corners() > 0 }>
                    <button type="button" class="button small" on:click=undo>{w("web-area-undo")}</button>
                </Show>
                <Show when=move || { corners() > 0 || blocks() > 0 }>
                    <button type="button" class="button small" on:click=move |_| area.clear()>{w("web-area-clear")}</button>
                </Show>
            </div>
            <Show when=move || { corners() > 0 }>
                <p>{move || counted(lang.get(), "web-area-corners", corners() as u64)}" "
                    <button type="button" class="button small" disabled=move || corners() < 3
                        on:click=move |_| area.ask_corners(desk)>{w("web-area-ask")}</button></p>
            </Show>
            <Show when=move || { blocks() > 0 }>
                <p>{move || counted(lang.get(), "web-area-blocks", blocks() as u64)}" "
                    <button type="button" class="button small"
                        on:click=move |_| area.ask_blocks(desk)>{w("web-area-ask")}</button></p>
            </Show>
            <Typed/>
            <div role="status" aria-live="polite"><Answer/></div>
        </fieldset>
    }
}

/// Corners typed in.
#[component]
fn Typed() -> impl IntoView {
    let desk = desk();
    let area = desk.area;
    let text = RwSignal::new(String::new());
    let wrong = RwSignal::new(false);
    let ask = move |_| match corners_read(&text.get_untracked()) {
        Some(corners) => {
            wrong.set(false);
            area.blocks.set(BTreeSet::new());
            area.corners.set(corners);
            area.ask_corners(desk);
        }
        None => wrong.set(true),
    };
    view! {
        <details class="fold">
            <summary>{w("web-area-type")}</summary>
            <label for="area-corners">{w("web-area-type-label")}</label>
            <textarea id="area-corners" rows="4" spellcheck="false" aria-describedby="area-corners-wrong"
                aria-invalid=move || wrong.get().to_string()
                prop:value=text on:input=move |event| text.set(event_target_value(&event))></textarea>
            <p id="area-corners-wrong" class="caution" class:gone=move || !wrong.get()>{move || wrong.get().then(w("web-area-type-wrong"))}</p>
            <button type="button" class="button small" on:click=ask>{w("web-area-ask")}</button>
        </details>
    }
}

#[component]
fn Answer() -> impl IntoView {
    let desk = desk();
    let lang = lang();
    move || match desk.area.answer.get()? {
        Load::Waiting => Some(view! { <p>{w("web-loading")}</p> }.into_any()),
        Load::Failed(failure) => {
            let words = failure.words();
            Some(view! { <p class="caution">{move || words.get(lang.get()).to_owned()}</p> }.into_any())
        }
        Load::Ready(answer) => {
            let value = answer.value;
            let facts = move || {
                let args = [
                    ("blocks", Arg::from(answer.blocks.len())),
                    ("residents", Arg::from(whole(u64::from(answer.residents_10_17)))),
                    ("period", Arg::from(answer.release.period.clone())),
                ];
                say_in(lang.get(), "web-area-answer", &args)
            };
            let withheld = matches!(value, ReleasedValue::Withheld);
            Some(
                view! {
                    <p class="spot-count" class:withheld-words=withheld>{move || value_words(value, lang.get())}</p>
                    <p>{facts}</p>
                    <p class="hint">{w("map-value-note")}</p>
                }
                .into_any(),
            )
        }
    }
}

/// Puts the opened block into the area, or takes it out.
#[component]
pub(crate) fn TurnButton(
    /// Position of the block in the list.
    at: usize,
    /// Its code.
    code: String,
) -> impl IntoView {
    let desk = desk();
    let words = (w("web-area-add"), w("web-area-take-out"));
    let inside = Memo::new(move |_| desk.area.holds(&code));
    view! {
        <p><button type="button" class="button small" aria-keyshortcuts="A" aria-pressed=move || inside.get().to_string()
            on:click=move |_| { desk.area.turn(desk, Some(Spot::Block(at))); }>
            {move || if inside.get() { words.1() } else { words.0() }}</button></p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corners_are_read_line_by_line_and_three_make_an_area() {
        let read = corners_read("210000 260000\n 220000, 260000 \n\n220000;270000\n");
        assert_eq!(read, Some(vec![(210_000.0, 260_000.0), (220_000.0, 260_000.0), (220_000.0, 270_000.0)]));
        for bad in [
            "",
            "1 2\n3 4",
            "1 2\n3 4\n5",
            "1 2 3\n4 5\n6 7",
            "a b\n1 2\n3 4",
            "-1 2\n3 4\n5 6",
            "NaN 1\n1 2\n3 4",
        ] {
            assert_eq!(corners_read(bad), None, "{bad}");
        }
    }
}
