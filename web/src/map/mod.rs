//! The map on the page, or two side by side. The only module that knows Leaflet.
//!
//! Each [`MapView`] owns its chart; the rest of the page speaks to it through the desk's signals alone. [`together::Together`] moves two as one.

pub(crate) mod blocks;
pub(crate) mod cells;
pub(crate) mod contexts;
pub(crate) mod layer;
mod raster;

mod bind;
mod chart;
mod ground;
pub(crate) mod outline;
mod paint_base;
mod paint_data;
mod pen;
pub(crate) mod pick;
mod shape;
mod sheet;
mod show;
mod sized;
mod together;
pub(crate) mod tools;
pub(crate) mod vector;
mod walk;
mod world;

use crate::compare::beside::{Beside, beside};
use crate::desk::{Desk, Drawer, desk};
use crate::filters::choice::Side;
use crate::words::w;
use blocks::Spot;
use cells::CellHere;
use chart::{Chart, Ears, Touch};
use leptos::html::Div;
use leptos::prelude::*;
pub(crate) use shape::{holds, middle};
use show::{keep_in_step, translated};
use sized::SizeHeard;
pub(crate) use together::Pane;
use together::Together;
use tools::keys::Done;
use tools::sketch::Sketch;
use tools::{Found, ToolDesk};

type Held = StoredValue<Option<Chart>, LocalStorage>;

/// Pixels around a place that count as on it: half a touch target.
const REACH_PX: f64 = 14.0;

/// The spot under a point of a pane, as the first pane numbers it.
fn spot_at(
    desk: Desk,
    beside: Beside,
    pane: Pane,
    (easting, northing, metres_per_px): Touch,
) -> Option<Spot> {
    let reach = REACH_PX * metres_per_px;
    match (desk.side.get_untracked()?, pane) {
        // Both panes have the cells of one lattice and one study area.
        (Side::Working, _) => {
            desk.working.with_untracked(|load| match load.ready()?.cells.at(easting, northing) {
                CellHere::Found(cell) => Some(Spot::Cell(cell.index)),
                CellHere::Nothing(index) => Some(Spot::Cell(index)),
                CellHere::Outside => None,
            })
        }
        (Side::Released, Pane::First) => {
            desk.released.with_untracked(|load| load.ready()?.blocks.at(easting, northing, reach))
        }
        (Side::Released, Pane::Other) => {
            let spot =
                beside.released.with_untracked(|load| load.ready()?.blocks.at(easting, northing, reach))?;
            translated(desk, beside, spot, Pane::First)
        }
    }
}

fn ears(desk: Desk, beside: Beside, pane: Pane, (tools, zoom): (ToolDesk, RwSignal<f64>)) -> Ears {
    Ears {
        over: Box::new(move |point| {
            let point = point.filter(|_| !tools.takes_points());
            let spot = point.and_then(|point| spot_at(desk, beside, pane, point));
            if desk.pointed.get_untracked() != spot {
                desk.pointed.set(spot);
            }
        }),
        pressed: Box::new(move |point| {
            if tools.takes_points() {
                tools.point_add((point.0, point.1));
                return;
            }
            if desk.area.drawing.get_untracked() {
                desk.area.point_add((point.0, point.1));
                return;
            }
            let spot = spot_at(desk, beside, pane, point);
            desk.opened.set(spot);
            if spot.is_some() && crate::frame::is_narrow() {
                desk.drawer.set(Some(Drawer::Inspector));
            }
        }),
        zoomed: Box::new(move |now| zoom.set(now)),
    }
}

/// The map, or two side by side that move as one.
#[component]
pub(crate) fn Maps() -> impl IntoView {
    let together = Together::new();
    let two = beside().on;
    view! {
        <div class="maps" class:two=two>
            <MapView pane=Pane::First together/>
            <Show when=move || two.get()><MapView pane=Pane::Other together/></Show>
        </div>
    }
}

/// One map. The first has the controls of both, scale and north.
#[component]
fn MapView(
    /// Which of the two.
    pane: Pane,
    /// What moves them as one.
    together: Together,
) -> impl IntoView {
    let (desk, beside, tools) = (desk(), beside(), tools::tools());
    let element: NodeRef<Div> = NodeRef::new();
    let chart: Held = StoredValue::new_local(None);
    let sketch: StoredValue<Option<Sketch>, LocalStorage> = StoredValue::new_local(None);
    let zoom = RwSignal::new(-13.0);
    let made = RwSignal::new(false);
    let sized: StoredValue<Option<SizeHeard>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |_| {
        if let Some(element) = element.get()
            && !made.get_untracked()
        {
            let mut made_now = Chart::new(&element, ears(desk, beside, pane, (tools, zoom)));
            if let Some(chart) = &mut made_now {
                if together.join(pane, chart.map()) {
                    chart.stay();
                    zoom.set(chart.map().get_zoom());
                }
                chart.on_moved(move || together.moved(pane));
            }
            sketch.set_value(made_now.as_ref().map(|chart| Sketch::on(chart.map())));
            chart.set_value(made_now);
            made.set(true);
            sized.set_value(SizeHeard::of(&element, move || {
                chart.try_with_value(|chart| chart.as_ref().map(Chart::resized));
            }));
        }
    });
    sketch_in_step(tools, sketch, made, zoom);
    base_in_step(tools, chart, made);
    keep_in_step((desk, beside, pane), chart, made, zoom);
    on_cleanup(move || {
        sized.set_value(None);
        together.leave(pane);
        sketch.set_value(None);
        chart.set_value(None);
    });
    let tell = move |what: fn(&Chart)| {
        chart.with_value(|chart| {
            if let Some(chart) = chart {
                what(chart);
            }
        });
    };
    let first = pane == Pane::First;
    let name = if first { w("map-name") } else { w("beside-map-name") };
    let id = if first { "map" } else { "other-map" };
    let told = move || match (beside.on.get(), first) {
        (false, _) => "map-keys",
        (true, true) => "map-keys pane-first",
        (true, false) => "map-keys pane-other",
    };
    view! {
        <figure class="pane">
            <Show when=move || beside.on.get()><crate::compare::beside::Caption pane/></Show>
            <div class="pane-map"><div class="chart-hold">
                <div class="map" id=id node_ref=element tabindex="0" role="application"
                    aria-label=name aria-describedby=told
                    on:keydown=move |event| match event.key().as_str() {
                        "+" | "=" => tell(|chart| chart.zoom_by(1.0)),
                        "-" => tell(|chart| chart.zoom_by(-1.0)),
                        _ if tool_key(tools, chart, zoom, &event) => event.prevent_default(),
                        key if walk::key(desk, key) => event.prevent_default(),
                        _ => {}
                    }
                    on:blur=move |_| desk.pointed.set(None)></div>
                {first.then(|| view! { <Controls chart zoom/> })}
            </div></div>
        </figure>
    }
}

/// What the first map has over it: keys, zoom, scale, tools.
#[component]
fn Controls(
    /// The map.
    chart: Held,
    /// Its zoom.
    zoom: RwSignal<f64>,
) -> impl IntoView {
    let go = Callback::new(move |found: Found| {
        chart.with_value(|chart| {
            if let Some(chart) = chart {
                chart.go_to(found.at, found.precision_m);
            }
        });
    });
    let draw = Callback::new(move |()| in_vectors(chart));
    let tell = move |what: fn(&Chart)| {
        chart.with_value(|chart| {
            if let Some(chart) = chart {
                what(chart);
            }
        });
    };
    view! {
        <p id="map-keys" class="only-heard">{w("map-keys")}</p>
        <div class="map-controls" role="group" aria-label=w("map-controls")>
            <button type="button" title=w("map-closer") aria-label=w("map-closer")
                on:click=move |_| tell(|chart| chart.zoom_by(1.0))>"+"</button>
            <button type="button" title=w("map-further") aria-label=w("map-further")
                on:click=move |_| tell(|chart| chart.zoom_by(-1.0))>"−"</button>
            <button type="button" title=w("map-whole") aria-label=w("map-whole")
                on:click=move |_| tell(Chart::home)>"⤢"</button>
        </div>
        <ScaleNote zoom/>
        <tools::Tools go draw/>
        <tools::BaseCredit/>
    }
}

/// Draws what the tools hold, whenever that or the zoom changes.
fn sketch_in_step(
    tools: ToolDesk,
    sketch: StoredValue<Option<Sketch>, LocalStorage>,
    made: RwSignal<bool>,
    zoom: RwSignal<f64>,
) {
    Effect::new(move |_| {
        let (zoom, _) = (zoom.get(), made.get());
        sketch.with_value(|sketch| {
            if let Some(sketch) = sketch {
                sketch.draw(tools, zoom);
            }
        });
    });
}

/// What the window shows, as vectors.
fn in_vectors(chart: Held) -> Option<tools::paper::MapVectors> {
    let drawn = chart.with_value(|chart| chart.as_ref().map(Chart::in_vectors));
    drawn.map(|(defs, body, size, zoom)| tools::paper::MapVectors { defs, body, size, zoom })
}

/// Shows the base map while it is switched on.
fn base_in_step(tools: ToolDesk, chart: Held, made: RwSignal<bool>) {
    Effect::new(move |_| {
        let template = tools.base_shown().map(|base| base.template);
        if made.get() {
            chart.with_value(|chart| {
                if let Some(chart) = chart {
                    chart.raster(template);
                }
            });
        }
    });
}

/// Whether a tool took the key; the map follows the cross.
fn tool_key(tools: ToolDesk, chart: Held, zoom: RwSignal<f64>, event: &web_sys::KeyboardEvent) -> bool {
    let middle = || chart.with_value(|chart| chart.as_ref().map(Chart::middle)).unwrap_or_default();
    let scale = world::scale(zoom.get_untracked());
    let done = tools::keys::press(tools, (&event.key(), event.shift_key()), middle, scale);
    if let Done::Moved(to) = done {
        chart.with_value(|chart| {
            if let Some(chart) = chart {
                chart.keep_in_sight(to);
            }
        });
    }
    done != Done::NotOurs
}

/// Measures words of a size in pixels, as the page's own font has them.
pub(crate) fn ruler_of(size: f64) -> Box<dyn Fn(&str) -> f64> {
    let ruler = ground::ruler();
    if let Some(context) = &ruler {
        context.set_font(&ground::font(size, false));
    }
    Box::new(move |words| {
        let measured = ruler.as_ref().and_then(|context| context.measure_text(words).ok());
        measured.map_or(words.chars().count() as f64 * size * 0.55, |metrics| metrics.width())
    })
}

/// Scale bar in true metres, and which way is up.
#[component]
fn ScaleNote(
    /// The map's zoom.
    zoom: RwSignal<f64>,
) -> impl IntoView {
    const MOST_PX: f64 = 110.0;
    let bar = move || api::drawing::scale_bar(world::scale(zoom.get()), MOST_PX);
    view! {
        <div class="scale" role="img" aria-label=move || api::drawing::length_label(bar().0)>
            <span class="north" title=w("map-north")>"↑ N"</span>
            <span class="scale-bar" style:width=move || format!("{:.0}px", bar().1)></span>
            <span>{move || api::drawing::length_label(bar().0)}</span>
        </div>
    }
}
