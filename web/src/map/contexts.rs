//! Contexts on the map: a sign for each kind, told apart by shape before colour, and lines and areas below them.

use super::chart::{Chart, Ears};
use super::ground::Beside;
use super::pen::{Drawn, Pen};
use super::world::Window;
use super::{REACH_PX, ScaleNote};
use crate::door::Load;
use crate::palette::{CATEGORY, INK, PAPER, Rgb, SIGNIFICANCE};
use crate::words::{Text, lang, w};
use api::{Geography, Shape};
use leptos::html::Div;
use leptos::prelude::*;
use std::fmt::Write as _;
use std::sync::Arc;

/// A context with a place on the map.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mark {
    /// Its code.
    pub(crate) code: String,
    /// Code of its kind.
    pub(crate) kind: String,
    /// Its name.
    pub(crate) name: Text,
    /// A line or an area; a point has none.
    pub(crate) shape: Option<Shape>,
    /// Where its sign stands, in metres.
    pub(crate) at: (f64, f64),
}

/// What the upper sheet shows of contexts.
pub(super) struct ContextLayer {
    marks: Arc<Vec<Mark>>,
    drawn: Vec<Option<Drawn>>,
    /// The one that is looked at.
    here: Option<usize>,
}

/// Radius of a sign in pixels.
const SIGN_PX: f64 = 7.0;

/// The corners of a kind's sign around its middle, within a radius of one: circle, square, triangle, diamond. The marks of a safety
/// map, which never stand beside contexts, have the same four.
fn corners(kind: &str) -> Vec<(f64, f64)> {
    let ring = |count: u32, turn: f64, radius: f64| {
        let corner = |n: u32| {
            let angle = (f64::from(n) / f64::from(count) + turn) * std::f64::consts::TAU;
            (radius * angle.cos(), radius * angle.sin())
        };
        (0..count).map(corner).collect()
    };
    match kind {
        // At an interchange: a station, its stops, and what is around them.
        "station" => ring(6, 0.0, 1.5),
        "stop" => ring(24, 0.0, 0.55),
        "around" => ring(3, 0.25, 0.8),
        "school" | "safe" => ring(4, 0.125, 1.2),
        "peer_group" | "red" => ring(3, -0.25, 1.25),
        "online_space" | "amber" => ring(4, 0.0, 1.2),
        _ => ring(24, 0.0, 1.0),
    }
}

/// The sign of a kind in SVG path words.
pub(crate) fn sign_path(kind: &str, radius: f64) -> String {
    let mut path = String::new();
    for (n, (x, y)) in corners(kind).into_iter().enumerate() {
        // Writing to a String cannot fail.
        let _ = write!(path, "{}{:.1} {:.1}", if n == 0 { 'M' } else { 'L' }, x * radius, y * radius);
    }
    path + "Z"
}

/// The colour of a kind, which its sign repeats.
pub(crate) fn sign_colour(kind: &str) -> Rgb {
    match kind {
        "school" | "amber" => CATEGORY[0],
        "peer_group" => CATEGORY[6],
        "station" => CATEGORY[5],
        "stop" => CATEGORY[1],
        "around" => CATEGORY[7],
        "online_space" | "green" => CATEGORY[2],
        "red" => SIGNIFICANCE[6],
        _ => CATEGORY[4],
    }
}

/// Paints one tile: areas and lines first, then signs, the one looked at last and larger.
pub(super) fn paint(pen: &Pen<'_>, layer: &ContextLayer) {
    for (mark, drawn) in layer.marks.iter().zip(&layer.drawn) {
        let (Some(drawn), Some(shape)) = (drawn, &mark.shape) else { continue };
        if !pen.shows(&drawn.window) {
            continue;
        }
        let colour = sign_colour(&mark.kind);
        if matches!(shape, Shape::Polygons(_)) {
            pen.fill(drawn, &colour.css_at(0.18));
            pen.hatch(drawn, &colour.css_at(0.8), true);
        } else {
            pen.stroke(drawn, &PAPER.css(), 7.0, &[]);
        }
        pen.stroke(drawn, &INK.css(), 4.0, &[]);
        pen.stroke(drawn, &colour.css(), 2.4, &[]);
    }
    for (_, mark) in layer.marks.iter().enumerate().filter(|(n, _)| Some(*n) != layer.here) {
        sign(pen, mark, SIGN_PX);
    }
    if let Some(mark) = layer.here.and_then(|n| layer.marks.get(n)) {
        pen.circle(mark.at, SIGN_PX * 2.2, &PAPER.css_at(0.7), (&INK.css(), 2.0));
        sign(pen, mark, SIGN_PX * 1.3);
    }
}

/// Names of the ground step aside for signs.
pub(super) fn beside(layer: &ContextLayer, scale: f64) -> Beside {
    let reach = (SIGN_PX + 2.0) / scale;
    let around = |mark: &Mark| {
        let (e, n) = mark.at;
        Window { west: e - reach, east: e + reach, south: n - reach, north: n + reach }
    };
    Beside { taken: layer.marks.iter().map(around).collect(), ..Beside::default() }
}

fn sign(pen: &Pen<'_>, mark: &Mark, radius: f64) {
    let reach = radius * 2.0 / pen.tile.scale;
    let (e, n) = mark.at;
    if !pen.shows(&Window { west: e - reach, east: e + reach, south: n - reach, north: n + reach }) {
        return;
    }
    let (x, y) = pen.pixel(e, n);
    let corners: Vec<_> =
        corners(&mark.kind).into_iter().map(|(dx, dy)| (x + dx * radius, y + dy * radius)).collect();
    pen.polygon(&corners, &sign_colour(&mark.kind).css(), &[(&PAPER.css(), 4.0), (&INK.css(), 1.5)]);
}

/// The mark nearest to a point, within reach.
fn mark_at(marks: &[Mark], (e, n): (f64, f64), reach: f64) -> Option<usize> {
    let apart = |mark: &Mark| (mark.at.0 - e).hypot(mark.at.1 - n);
    let near = marks.iter().enumerate().map(|(n, mark)| (n, apart(mark)));
    let near = near.filter(|(_, metres)| *metres <= reach).min_by(|a, b| a.1.total_cmp(&b.1));
    near.map(|(n, _)| n)
}

impl Chart {
    /// Shows contexts.
    pub(super) fn contexts(&self, marks: Arc<Vec<Mark>>, here: Option<usize>) {
        let origin = self.origin();
        let ready =
            |mark: &Mark| mark.shape.as_ref().and_then(|shape| super::ground::draw_ready(shape, origin));
        let drawn = marks.iter().map(ready).collect();
        self.show_contexts(ContextLayer { marks, drawn, here });
    }
}

/// What a press on the map tells: where in metres, and the mark that is there.
pub(crate) type Pressed = Arc<dyn Fn((f64, f64), Option<usize>) + Send + Sync>;

/// A map of contexts with the way closer, further and back to the whole. Whoever cannot point finds the same in the list beside it.
#[component]
pub(crate) fn ContextsMap(
    /// Public geography.
    geography: RwSignal<Load<Arc<Geography>>>,
    /// The contexts.
    marks: Signal<Arc<Vec<Mark>>>,
    /// The one that is looked at; the map brings it into sight.
    here: RwSignal<Option<usize>>,
    /// Frames the contexts in place of the region.
    #[prop(optional)]
    close: bool,
    /// Key of its name, for whoever does not see it.
    #[prop(default = "contexts-map-name")]
    name: &'static str,
    /// Told of presses.
    pressed: Pressed,
) -> impl IntoView {
    let element: NodeRef<Div> = NodeRef::new();
    let chart: StoredValue<Option<Chart>, LocalStorage> = StoredValue::new_local(None);
    let (zoom, made) = (RwSignal::new(-13.0), RwSignal::new(false));
    let lang = lang();
    let with = move |what: &dyn Fn(&mut Chart)| chart.update_value(|chart| _ = chart.as_mut().map(what));
    Effect::new(move |_| {
        let Some(element) = element.get().filter(|_| !made.get_untracked()) else { return };
        let pressed = Arc::clone(&pressed);
        let ears = Ears {
            over: Box::new(|_| ()),
            pressed: Box::new(move |(e, n, metres)| {
                let mark = marks.with_untracked(|marks| mark_at(marks, (e, n), REACH_PX * metres));
                pressed((e, n), mark);
            }),
            zoomed: Box::new(move |now| _ = zoom.try_set(now)),
        };
        chart.set_value(Chart::new(&element, ears));
        with(&|chart| chart.no_legend());
        made.set(true);
    });
    Effect::new(move |_| {
        if let (true, Load::Ready(geography)) = (made.get(), geography.get()) {
            with(&|chart| {
                chart.ground(geography.clone());
                if close {
                    marks.with_untracked(|marks| chart.close_in(marks.iter().map(|mark| mark.at)));
                }
            });
        }
    });
    Effect::new(move |_| {
        let ready = made.get() && geography.with(|load| load.ready().is_some());
        let (marks, here, lang) = (marks.get(), here.get(), lang.get());
        if ready {
            with(&|chart| {
                chart.speak(lang);
                chart.contexts(marks.clone(), here);
                if let Some(mark) = here.and_then(|n| marks.get(n)) {
                    chart.reveal(mark.at);
                }
            });
        }
    });
    on_cleanup(move || chart.set_value(None));
    view! {
        <div class="ctx-map">
            <div class="chart-hold">
                <div class="map" node_ref=element role="img" aria-label=w(name)></div>
                <div class="map-controls" role="group" aria-label=w("map-controls")>
                    <button type="button" title=w("map-closer") aria-label=w("map-closer") on:click=move |_| with(&|chart| chart.zoom_by(1.0))>"+"</button>
                    <button type="button" title=w("map-further") aria-label=w("map-further") on:click=move |_| with(&|chart| chart.zoom_by(-1.0))>"−"</button>
                    <button type="button" title=w("map-whole") aria-label=w("map-whole") on:click=move |_| with(&|chart| chart.home())>"⤢"</button>
                </div>
                <ScaleNote zoom/>
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_has_a_sign_of_its_own_shape() {
        let kinds = ["place", "school", "peer_group", "online_space", "station", "stop", "around"];
        let counts = kinds.map(|kind| sign_path(kind, 7.0));
        for (n, one) in counts.iter().enumerate() {
            assert!(counts[n + 1..].iter().all(|other| one != other));
        }
        assert_eq!(corners("peer_group").len(), 3);
        // The square stands on a side, the diamond on a corner.
        assert!(corners("school").iter().all(|(x, y)| (x.abs() - y.abs()).abs() < 1e-9));
        assert!(corners("online_space").iter().any(|(x, y)| x.abs() < 1e-9 && *y > 1.0));
    }

    #[test]
    fn marks_of_a_safety_map_are_told_apart_by_shape_and_by_colour() {
        let marks = ["red", "amber", "green", "safe"];
        for (n, one) in marks.iter().enumerate() {
            for other in &marks[n + 1..] {
                assert_ne!(sign_path(one, 7.0), sign_path(other, 7.0));
                assert_ne!(sign_colour(one).css(), sign_colour(other).css());
            }
        }
    }

    #[test]
    fn a_press_finds_the_nearest_mark_within_reach() {
        let mark = |e: f64| Mark {
            code: String::new(),
            kind: "place".to_owned(),
            name: Text::same("n"),
            shape: None,
            at: (e, 0.0),
        };
        let marks = [mark(0.0), mark(100.0)];
        assert_eq!(mark_at(&marks, (70.0, 0.0), 80.0), Some(1));
        assert_eq!(mark_at(&marks, (300.0, 0.0), 80.0), None);
    }
}
