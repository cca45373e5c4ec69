//! What the map is asked with: a search for places, a measure, drawn shapes, and pictures to take away.
//!
//! The tools stand over the map. Where somebody is drawing is kept here and nowhere else: no shape is in the address, in storage, or in the
//! record of looks.

mod draw;
mod find;
pub(super) mod keys;
mod legend_read;
mod measure;
mod network;
pub(crate) mod paper;
pub(crate) mod picture;
mod save;
mod shape_answer;
mod sheet;
pub(super) mod sketch;

use crate::area::AreaDesk;
use crate::door::{self, Load};
use crate::map::outline::Rings;
use crate::words::{Text, lang, w};
use api::{BaseMap, BaseMapPage, DRAWN_POINTS_MAX, DRAWN_REACH_M, DrawnShape, WorkingShape};
use leptos::prelude::*;
use leptos::task::spawn_local;
use network::NetworkDesk;
use std::sync::Arc;

/// Metres to either side of what a catchment reaches, to begin with.
const CATCHMENT_SIDE_M: f64 = 100.0;

/// A tool that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tool {
    /// Length and area of a line.
    Measure,
    /// A shape, and what lies in it.
    Draw,
    /// The map as a file.
    Picture,
}

/// What a drawn shape is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Form {
    /// One closed line.
    #[default]
    Polygon,
    /// What lies near a line.
    Route,
    /// What lies near a point.
    Circle,
    /// What lies near what is reached from a point along roads, railways or bus lines.
    Catchment,
}

/// A place that was found, as the map marks it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    /// Its name.
    pub(crate) name: Text,
    /// Easting and northing in metres.
    pub(crate) at: (f64, f64),
    /// How well that is known, in metres.
    pub(crate) precision_m: f64,
}

/// Signals of the tools. It is a handful of handles: copy it freely.
#[derive(Clone, Copy)]
pub(crate) struct ToolDesk {
    /// The tool that is open.
    pub(crate) tool: RwSignal<Option<Tool>>,
    /// What is drawn, while that is the tool.
    pub(crate) form: RwSignal<Form>,
    /// Its points so far, in whole metres.
    pub(crate) points: RwSignal<Vec<(f64, f64)>>,
    /// Metres around a route or a centre.
    pub(crate) reach_m: RwSignal<f64>,
    /// The keyboard's cross.
    pub(crate) cross: RwSignal<Option<(f64, f64)>>,
    /// The place that was found last.
    pub(crate) found: RwSignal<Option<Found>>,
    /// The raster base map that is configured; none until it is known, and none where there is none.
    pub(crate) base: RwSignal<Option<BaseMap>>,
    /// Whether it is shown.
    pub(crate) base_on: RwSignal<bool>,
    /// What the working side holds in the shape.
    pub(crate) counted: RwSignal<Option<Load<Arc<WorkingShape>>>>,
    /// Along roads, railways and bus lines.
    pub(crate) network: NetworkDesk,
}

impl ToolDesk {
    /// Nothing found and nothing drawn.
    pub(crate) fn new() -> Self {
        Self {
            tool: RwSignal::new(None),
            form: RwSignal::new(Form::default()),
            points: RwSignal::new(Vec::new()),
            reach_m: RwSignal::new(500.0),
            cross: RwSignal::new(None),
            found: RwSignal::new(None),
            base: RwSignal::new(None),
            base_on: RwSignal::new(false),
            counted: RwSignal::new(None),
            network: NetworkDesk::new(),
        }
    }

    /// Asks whether a base map is configured.
    fn base_ask(self) {
        spawn_local(async move {
            if let Ok(page) = door::get::<BaseMapPage>("/api/base-map", None).await {
                // The page may be gone by now.
                self.base.try_set(page.base_map);
            }
        });
    }

    /// The base map, while it is switched on.
    pub(crate) fn base_shown(self) -> Option<BaseMap> {
        self.base.get().filter(|_| self.base_on.get())
    }

    /// Whether presses on the map add points.
    pub(crate) fn takes_points(self) -> bool {
        matches!(self.tool.get_untracked(), Some(Tool::Measure | Tool::Draw))
    }

    /// Opens a tool, or closes it when it is open; what was drawn with another one goes.
    pub(crate) fn turn(self, tool: Tool) {
        let open = self.tool.get_untracked() == Some(tool);
        self.clear();
        self.tool.set((!open).then_some(tool));
    }

    /// Closes whatever is open; says whether anything was.
    pub(crate) fn end(self) -> bool {
        let open = self.tool.get_untracked().is_some();
        if open {
            self.clear();
            self.tool.set(None);
        }
        open
    }

    /// Takes every point away, and what was answered about them.
    pub(crate) fn clear(self) {
        self.points.set(Vec::new());
        self.cross.set(None);
        self.counted.set(None);
    }

    /// Chooses what is drawn, and begins anew.
    pub(crate) fn form_set(self, form: Form) {
        self.clear();
        if form == Form::Catchment && self.form.get_untracked() != form {
            // Either side of a road, rather than around a point.
            self.reach_m.set(CATCHMENT_SIDE_M);
        }
        self.form.set(form);
    }

    /// Whether a circle is being drawn.
    fn is_circle(self) -> bool {
        self.tool.get() == Some(Tool::Draw) && self.form.get() == Form::Circle
    }

    /// Whether a catchment is being drawn.
    fn is_catchment(self) -> bool {
        self.tool.get() == Some(Tool::Draw) && self.form.get() == Form::Catchment
    }

    /// Adds a point. Of a circle the first is its centre, and the next says how far it reaches; a catchment has one centre, the last.
    pub(crate) fn point_add(self, (easting, northing): (f64, f64)) {
        let at = (easting.round(), northing.round());
        self.counted.set(None);
        if untrack(move || self.is_catchment()) {
            self.points.set(vec![at]);
            return;
        }
        let circle = untrack(move || self.is_circle());
        let centre = self.points.with_untracked(|points| points.first().copied());
        if let (true, Some((e, n))) = (circle, centre) {
            let metres = (at.0 - e).hypot(at.1 - n).round();
            self.reach_m.set(metres.clamp(DRAWN_REACH_M.0, DRAWN_REACH_M.1));
            return;
        }
        self.points.update(|points| {
            if points.len() < DRAWN_POINTS_MAX && points.last() != Some(&at) {
                points.push(at);
            }
        });
    }

    /// Takes the last point away.
    pub(crate) fn point_drop(self) {
        self.counted.set(None);
        self.points.update(|points| _ = points.pop());
    }

    /// The shape as it is asked about; none while it has too few points.
    pub(crate) fn shape(self) -> Option<DrawnShape> {
        let (points, within_m) = (self.points.get(), self.reach_m.get());
        match self.form.get() {
            Form::Polygon => (points.len() >= 3).then_some(DrawnShape::Polygon { points }),
            Form::Route => (points.len() >= 2).then_some(DrawnShape::Route { points, within_m }),
            Form::Circle => points.first().map(|centre| DrawnShape::Circle { centre: *centre, within_m }),
            Form::Catchment => self.network.shape(),
        }
    }

    /// The line on the map: closed where it is an outline.
    pub(crate) fn line(self) -> Rings {
        let mut points = self.points.get();
        let closed = match self.tool.get() {
            Some(Tool::Draw) => self.form.get() == Form::Polygon,
            _ => false,
        };
        if closed && points.len() > 2 {
            points.push(points[0]);
        }
        if points.is_empty() { Vec::new() } else { vec![points] }
    }
}

/// The tools of the page.
pub(crate) fn tools() -> ToolDesk {
    expect_context::<ToolDesk>()
}

/// Search box, buttons, and the panel of the tool that is open.
#[component]
pub(crate) fn Tools(
    /// Brings a place into the middle of the map.
    go: Callback<Found>,
    /// Draws what the window of the map shows.
    draw: picture::DrawMap,
) -> impl IntoView {
    let tools = tools();
    tools.base_ask();
    let one = move |tool: Tool, key: &'static str| {
        view! {
            <button type="button" class="button small" aria-pressed=move || (tools.tool.get() == Some(tool)).to_string()
                on:click=move |_| tools.turn(tool)>{w(key)}</button>
        }
    };
    view! {
        <div class="tools">
            <find::FindBox go/>
            <div class="tools-bar" role="group" aria-label=w("map-tools")>
                {one(Tool::Measure, "map-tool-measure")}
                {one(Tool::Draw, "map-tool-draw")}
                {one(Tool::Picture, "map-tool-picture")}
                <Show when=move || tools.base.with(Option::is_some)>
                    <button type="button" class="button small" id="base-switch" aria-pressed=move || tools.base_on.get().to_string()
                        on:click=move |_| tools.base_on.update(|on| *on = !*on)>{w("map-tool-base")}</button>
                </Show>
            </div>
            {move || match tools.tool.get() {
                Some(Tool::Measure) => view! { <measure::MeasurePanel/> }.into_any(),
                Some(Tool::Draw) => view! { <draw::DrawPanel/> }.into_any(),
                Some(Tool::Picture) => view! { <picture::PicturePanel draw/> }.into_any(),
                None => ().into_any(),
            }}
        </div>
    }
}

/// Whom to thank for the base map, while it is shown.
#[component]
pub(crate) fn BaseCredit() -> impl IntoView {
    let (tools, lang) = (tools(), lang());
    move || {
        let base = tools.base_shown()?;
        Some(view! { <p class="base-credit">{move || base.attribution.get(lang.get()).to_owned()}</p> })
    }
}

/// The head of a panel, with the way to close it.
#[component]
fn PanelHead(
    /// Key of its title.
    title: &'static str,
) -> impl IntoView {
    let tools = tools();
    view! {
        <div class="tools-head">
            <h2>{w(title)}</h2>
            <button type="button" class="tools-close" aria-label=w("map-tool-close") aria-keyshortcuts="Escape"
                on:click=move |_| _ = tools.end()>"×"</button>
        </div>
    }
}

/// Buttons that take points away.
#[component]
fn PointButtons() -> impl IntoView {
    let tools = tools();
    let none = move || tools.points.with(Vec::is_empty);
    view! {
        <button type="button" class="button small" disabled=none on:click=move |_| tools.point_drop()>{w("map-tool-undo")}</button>
        <button type="button" class="button small" disabled=none on:click=move |_| tools.clear()>{w("map-tool-clear")}</button>
    }
}

/// Where the released side keeps what it was asked about an area.
fn area_of(desk: crate::desk::Desk) -> AreaDesk {
    desk.area
}
