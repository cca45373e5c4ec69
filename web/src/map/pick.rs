//! A small map to choose one point on, by finger, mouse or keyboard.

use super::chart::{Chart, Ears};
use super::contexts::Mark;
use super::outline::Rings;
use super::{shape, world};
use crate::words::{Text, lang, w};
use api::Geography;
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;

/// Pixels that an arrow key moves the cross, and with Shift.
const STEP_PX: (f64, f64) = (16.0, 2.0);
/// Half an arm of the cross, in pixels.
const ARM_PX: f64 = 10.0;
/// A finger that covers more metres than this to a pixel is brought closer by its tap.
const FAR_M: f64 = 3.0;
/// Zoom levels that a tap brings closer: four of them are a quarter of the ground.
const CLOSER: f64 = 4.0;

type Held = StoredValue<Option<Chart>, LocalStorage>;

/// The authority that a point lies in, by its name.
pub(crate) fn authority_at(geography: &Geography, (easting, northing): (f64, f64)) -> Option<Text> {
    let mut authorities = geography.areas.iter().filter(|area| area.kind == "local_authority");
    authorities.find(|area| shape::holds(&area.shape, easting, northing)).map(|area| area.name.clone())
}

/// A cross at a point, and how well it is known around it.
fn cross((e, n): (f64, f64), precision: f64, zoom: f64) -> Rings {
    let arm = ARM_PX / world::scale(zoom);
    let around = |step: i32| {
        let angle = f64::from(step) * std::f64::consts::TAU / 48.0;
        (e + precision * angle.cos(), n + precision * angle.sin())
    };
    vec![vec![(e - arm, n), (e + arm, n)], vec![(e, n - arm), (e, n + arm)], (0..48).map(around).collect()]
}

/// The map, with its buttons and scale.
#[component]
pub(crate) fn PickMap(
    /// Public geography, once it is there.
    ground: RwSignal<Option<Arc<Geography>>>,
    /// Easting and northing of the point.
    point: RwSignal<Option<(f64, f64)>>,
    /// How well it is known, in metres.
    #[prop(into)]
    precision: Signal<f64>,
    /// Ids of what tells how to use it.
    described_by: &'static str,
    /// Marks that are there already.
    #[prop(optional)]
    beside: Option<Signal<Arc<Vec<Mark>>>>,
) -> impl IntoView {
    let element: NodeRef<Div> = NodeRef::new();
    let chart: Held = StoredValue::new_local(None);
    let made = RwSignal::new(false);
    let zoom = RwSignal::new(-13.0);
    // Set by the map itself, which is already where the point is.
    let own = StoredValue::new(false);
    Effect::new(move |_| {
        if let Some(element) = element.get()
            && !made.get_untracked()
        {
            chart.set_value(Chart::new(&element, ears(chart, zoom, point, own)));
            made.set(true);
        }
    });
    keep_in_step(chart, made, zoom, (ground, point, precision), own);
    if let Some(beside) = beside {
        Effect::new(move |_| {
            let marks = beside.get();
            if made.get() && ground.with(Option::is_some) {
                with(chart, |chart| chart.contexts(marks, None));
            }
        });
    }
    on_cleanup(move || chart.set_value(None));
    let nearer = move |steps: f64| with(chart, |chart| chart.zoom_at(point.get_untracked(), steps));
    let key = move |event: web_sys::KeyboardEvent| {
        let step = if event.shift_key() { STEP_PX.1 } else { STEP_PX.0 };
        let way = match event.key().as_str() {
            "ArrowLeft" => (-step, 0.0),
            "ArrowRight" => (step, 0.0),
            "ArrowUp" => (0.0, step),
            "ArrowDown" => (0.0, -step),
            "+" | "=" => return nearer(1.0),
            "-" => return nearer(-1.0),
            _ => return,
        };
        event.prevent_default();
        let from = point.get_untracked().unwrap_or_else(|| with(chart, Chart::middle));
        let scale = world::scale(zoom.get_untracked());
        let to = (from.0 + way.0 / scale, from.1 + way.1 / scale);
        own.set_value(true);
        point.set(Some((to.0.round(), to.1.round())));
        with(chart, |chart| chart.keep_in_sight(to));
    };
    view! {
        <div class="chart-hold">
            <div class="map" node_ref=element id="report-map" tabindex="0" role="application" aria-label=w("web-report-map")
                aria-describedby=described_by on:keydown=key></div>
            <div class="map-controls" role="group" aria-label=w("map-controls")>
                <button type="button" title=w("map-closer") aria-label=w("map-closer") on:click=move |_| { nearer(2.0); }>"+"</button>
                <button type="button" title=w("map-further") aria-label=w("map-further") on:click=move |_| { nearer(-2.0); }>"−"</button>
                <button type="button" title=w("map-whole") aria-label=w("map-whole")
                    on:click=move |_| { with(chart, Chart::home); }>"⤢"</button>
            </div>
            <super::ScaleNote zoom/>
        </div>
    }
}

/// What is asked of the chart; the default where there is none.
fn with<T: Default>(chart: Held, what: impl FnOnce(&Chart) -> T) -> T {
    chart.try_with_value(|chart| chart.as_ref().map(what)).flatten().unwrap_or_default()
}

fn ears(
    chart: Held,
    zoom: RwSignal<f64>,
    point: RwSignal<Option<(f64, f64)>>,
    own: StoredValue<bool>,
) -> Ears {
    Ears {
        over: Box::new(|_| ()),
        pressed: Box::new(move |(easting, northing, metres_per_px)| {
            own.set_value(true);
            point.set(Some((easting.round(), northing.round())));
            if metres_per_px > FAR_M {
                with(chart, |chart| chart.zoom_at(Some((easting, northing)), CLOSER));
            }
        }),
        zoomed: Box::new(move |now| zoom.set(now)),
    }
}

type Shown = (RwSignal<Option<Arc<Geography>>>, RwSignal<Option<(f64, f64)>>, Signal<f64>);

fn keep_in_step(
    chart: Held,
    made: RwSignal<bool>,
    zoom: RwSignal<f64>,
    (ground, point, precision): Shown,
    own: StoredValue<bool>,
) {
    let lang = lang();
    Effect::new(move |_| {
        if let (true, Some(geography)) = (made.get(), ground.get()) {
            chart.update_value(|chart| {
                if let Some(chart) = chart {
                    chart.no_legend();
                    chart.ground(geography.clone());
                    chart.calm();
                    if let Some(at) = point.get_untracked() {
                        chart.look_at(at);
                    }
                }
            });
        }
    });
    Effect::new(move |_| {
        let lang = lang.get();
        if made.get() {
            with(chart, |chart| chart.speak(lang));
        }
    });
    Effect::new(move |_| {
        let (at, metres, zoom) = (point.get(), precision.get(), zoom.get());
        let _ = ground.get();
        if made.get() {
            let rings = at.map_or_else(Vec::new, |at| cross(at, metres, zoom));
            with(chart, |chart| chart.area(&rings));
        }
    });
    Effect::new(move |_| {
        let at = point.get();
        let _ = made.get();
        // A point that was typed or found is brought into the middle; one that was tapped stays under the finger.
        if !own.get_value()
            && let Some(at) = at
        {
            with(chart, |chart| chart.look_at(at));
        }
        own.set_value(false);
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::{AreaFeature, Shape};

    #[test]
    fn the_cross_keeps_its_pixels_and_the_ring_its_metres() {
        let rings = cross((1_000.0, 2_000.0), 100.0, 0.0);
        assert_eq!(rings[0], [(990.0, 2_000.0), (1_010.0, 2_000.0)]);
        let out = cross((1_000.0, 2_000.0), 100.0, -4.0);
        assert_eq!(out[0], [(960.0, 2_000.0), (1_040.0, 2_000.0)]);
        assert_eq!(out[2], rings[2]);
        assert!(rings[2].iter().all(|(e, n)| ((e - 1_000.0).hypot(n - 2_000.0) - 100.0).abs() < 1e-6));
    }

    #[test]
    fn a_point_is_told_its_authority() {
        let area = |kind: &str, name: &str, west: i32| AreaFeature {
            code: name.to_owned(),
            kind: kind.to_owned(),
            name: Text::same(name),
            parents: Vec::new(),
            residents_10_17: None,
            shape: Shape::Polygons(vec![vec![vec![west, 0, west + 10, 0, west + 10, 10, west, 10, west, 0]]]),
        };
        let areas =
            vec![area("block", "B", 0), area("local_authority", "A", 0), area("local_authority", "C", 10)];
        let geography =
            Geography { bounds: (0, 0, 20, 10), basemap: Vec::new(), areas, licences: Vec::new() };
        assert_eq!(authority_at(&geography, (5.0, 5.0)), Some(Text::same("A")));
        assert_eq!(authority_at(&geography, (15.0, 5.0)), Some(Text::same("C")));
        assert_eq!(authority_at(&geography, (25.0, 5.0)), None);
    }
}
