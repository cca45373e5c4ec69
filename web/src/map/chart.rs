//! The chart: the one object that owns the Leaflet map, its sheets and its outlines.

use super::bind::GridCrs;
use super::blocks::{BlockField, Spot};
use super::cells::CellField;
use super::contexts::ContextLayer;
use super::ground::{Ground, draw_ready};
use super::layer::LayerField;
use super::outline::{Outline, rings};
use super::paint_data::Layer;
use super::pen::{Pen, Surface};
use super::raster::Raster;
use super::sheet::{Sheet, Tile};
use super::vector::VectorSheet;
use super::world::{Window, ZOOM_IN, ZOOM_OUT};
use super::{paint_base, paint_data};
use crate::words::Lang;
use api::Geography;
use leaflet::{Event, Evented, EventedHandle, LatLng, LatLngBounds, Map, MapOptions, MouseEvent};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// Width that the legend takes of the map's left side.
const LEGEND_PX: f64 = 290.0;

/// What is painted; shared with the painters.
#[derive(Default)]
struct Scene {
    ground: Option<Ground>,
    /// A base map in place of our own ground, while it is switched on.
    raster: Option<Raster>,
    layer: Layer,
    lang: Lang,
}

/// Easting and northing in metres, and the metres that a pixel is worth.
pub(super) type Touch = (f64, f64, f64);

/// What the chart tells its page.
pub(super) struct Ears {
    /// The pointer is over a point, or has left.
    pub(super) over: Box<dyn Fn(Option<Touch>)>,
    /// A point was pressed.
    pub(super) pressed: Box<dyn Fn(Touch)>,
    /// The zoom is now this.
    pub(super) zoomed: Box<dyn Fn(f64)>,
}

/// The map with everything that must live as long as it.
pub(super) struct Chart {
    map: Map,
    scene: Rc<RefCell<Scene>>,
    base: Sheet,
    data: Sheet,
    pointed: Outline,
    opened: Outline,
    area: Outline,
    marked: [Option<Spot>; 2],
    framed: bool,
    /// Width that a legend takes of the left side, in pixels.
    legend_px: f64,
    _crs: GridCrs,
    _mouse: Vec<EventedHandle<MouseEvent>>,
    events: Vec<EventedHandle<Event>>,
}

impl Chart {
    /// A chart in an element of the page, or none when Leaflet refuses it.
    pub(super) fn new(element: &HtmlElement, ears: Ears) -> Option<Self> {
        let crs = GridCrs::new();
        let map = Map::new_with_element(element, &options(&crs.object)).ok()?;
        map.set_view(&LatLng::new(270_000.0, 240_000.0), -13.0);
        let scene: Rc<RefCell<Scene>> = Rc::default();
        let origin = |scene: &Scene| scene.ground.as_ref().map_or((0, 0), |ground| ground.origin);
        let base = {
            let scene = Rc::clone(&scene);
            Sheet::new(
                1.0,
                Rc::new(move |context, tile| {
                    let scene = scene.borrow();
                    let pen = Pen::new(Surface::Canvas(context), tile, origin(&scene));
                    paint_base::paint(&pen, scene.ground.as_ref());
                    if let Some(raster) = &scene.raster {
                        raster.paint(&pen);
                    }
                }),
            )
        };
        let data = {
            let scene = Rc::clone(&scene);
            Sheet::new(
                2.0,
                Rc::new(move |context, tile| {
                    let scene = scene.borrow();
                    let pen = Pen::new(Surface::Canvas(context), tile, origin(&scene));
                    paint_data::paint(&pen, scene.ground.as_ref(), &scene.layer, scene.lang);
                }),
            )
        };
        map.add_layer(base.layer.unchecked_ref());
        map.add_layer(data.layer.unchecked_ref());
        let opened = Outline::on(&map, &crate::palette::ACCENT.css(), 3.0);
        let pointed = Outline::on(&map, &crate::palette::INK.css(), 1.5);
        let area = Outline::on(&map, &crate::palette::ACCENT.css(), 2.0);
        let (mouse, events) = listen(&map, ears);
        let marked = [None; 2];
        Some(Self {
            map,
            scene,
            base,
            data,
            pointed,
            opened,
            area,
            marked,
            framed: false,
            legend_px: if crate::frame::is_narrow() { 0.0 } else { LEGEND_PX },
            _crs: crs,
            _mouse: mouse,
            events,
        })
    }

    /// Shows this ground, and frames it the first time.
    pub(super) fn ground(&mut self, geography: Arc<Geography>) {
        let ground = Ground::new(geography);
        let bounds = ground.bounds();
        self.scene.borrow_mut().ground = Some(ground);
        if self.framed {
            self.hold_near(bounds);
        } else {
            self.framed = true;
            self.frame(bounds);
        }
        self.base.repaint();
        self.data.repaint();
    }

    /// The whole region in the window.
    fn frame(&self, (west, south, east, north): (i32, i32, i32, i32)) {
        let corner = |e: i32, n: i32| LatLng::new(f64::from(n), f64::from(e));
        let bounds = LatLngBounds::new(&corner(west, south), &corner(east, north));
        let options = js_sys::Object::new();
        // The legend lies on the left; the region beside it.
        let legend = js_sys::Array::of2(&JsValue::from_f64(self.legend_px), &JsValue::from_f64(0.0));
        super::bind::set(&options, "paddingTopLeft", &legend);
        // A movement under way would swallow the next framing.
        super::bind::set(&options, "animate", &JsValue::FALSE);
        self.map.fit_bounds_with_options(&bounds, &options);
        self.hold_near((west, south, east, north));
    }

    /// Nobody loses the region from sight.
    fn hold_near(&self, (west, south, east, north): (i32, i32, i32, i32)) {
        let (width, height) = (f64::from(east - west), f64::from(north - south));
        let wide = LatLngBounds::new(
            &LatLng::new(f64::from(south) - height, f64::from(west) - width),
            &LatLng::new(f64::from(north) + height, f64::from(east) + width),
        );
        self.map.set_max_bounds(&wide);
    }

    /// Frames the region again.
    pub(super) fn home(&self) {
        let bounds = self.scene.borrow().ground.as_ref().map(Ground::bounds);
        if let Some(bounds) = bounds {
            self.frame(bounds);
        }
    }

    /// Shows cells.
    pub(super) fn cells(&self, field: Arc<CellField>) {
        self.show(Layer::Cells(field));
    }

    /// Shows a finding in place of the standing map's cells, which still say what is under the pointer.
    pub(super) fn finding(&self, cells: Arc<CellField>, layer: Arc<LayerField>) {
        self.show(Layer::Finding(cells, layer));
    }

    /// Nothing lies over the map's left side.
    pub(super) fn no_legend(&mut self) {
        self.legend_px = 0.0;
    }

    /// The legend lies over the map's left side again, where there is room for it.
    pub(super) fn legend(&mut self) {
        self.legend_px = if crate::frame::is_narrow() { 0.0 } else { LEGEND_PX };
    }

    /// It shows what another chart shows already, and is not framed by itself.
    pub(super) const fn stay(&mut self) {
        self.framed = true;
    }

    /// Whom to tell of every movement, while it goes on.
    pub(super) fn on_moved(&mut self, told: impl Fn() + 'static) {
        self.events.push(Evented::on_leaflet_event(&&self.map, "move", move |_: Event| told()));
    }

    /// Where paths count from.
    pub(super) fn origin(&self) -> (i32, i32) {
        self.scene.borrow().ground.as_ref().map_or((0, 0), |ground| ground.origin)
    }

    /// Shows contexts.
    pub(super) fn show_contexts(&self, layer: ContextLayer) {
        self.show(Layer::Contexts(layer));
    }

    /// Frames points with some ground around them; the region, when there are none.
    pub(super) fn close_in(&self, points: impl Iterator<Item = (f64, f64)>) {
        let mut window = super::world::Window::EMPTY;
        points.for_each(|(e, n)| window.reach(e, n));
        if window.west <= window.east {
            let around = window.grown(1_200.0);
            let corner = |e: f64, n: f64| LatLng::new(n, e);
            let bounds =
                LatLngBounds::new(&corner(around.west, around.south), &corner(around.east, around.north));
            let options = js_sys::Object::new();
            super::bind::set(&options, "animate", &JsValue::FALSE);
            self.map.fit_bounds_with_options(&bounds, &options);
        }
    }

    fn show(&self, layer: Layer) {
        {
            let mut scene = self.scene.borrow_mut();
            scene.layer = layer;
            if let Some(ground) = &scene.ground {
                ground.names_forget();
            }
        }
        self.data.repaint();
        self.remark();
    }

    /// Shows blocks and places.
    pub(super) fn blocks(&self, field: Arc<BlockField>) {
        let origin = self.origin();
        let outlines = field.blocks.iter().map(|block| draw_ready(&block.shape, origin)).collect();
        self.show(Layer::Blocks(field, outlines));
    }

    /// Draws the area that is asked about, in metres.
    pub(super) fn area(&self, rings: &super::outline::Rings) {
        self.area.around(rings);
    }

    /// Shows the ground alone.
    pub(super) fn blank(&self) {
        self.show(Layer::Blank);
    }

    /// Names in this language.
    pub(super) fn speak(&self, lang: Lang) {
        self.scene.borrow_mut().lang = lang;
        self.data.repaint();
    }

    /// Rings what is pointed at and what is open.
    pub(super) fn mark(&mut self, pointed: Option<Spot>, opened: Option<Spot>) {
        self.marked = [pointed, opened];
        self.remark();
    }

    /// Draws the rings again, as after a zoom: a place's circle keeps its pixels.
    pub(super) fn remark(&self) {
        let scene = self.scene.borrow();
        let (cells, blocks) = match &scene.layer {
            Layer::Cells(field) | Layer::Finding(field, _) => (Some(field.as_ref()), None),
            Layer::Blocks(field, _) => (None, Some(field.as_ref())),
            Layer::Blank | Layer::Contexts(_) => (None, None),
        };
        let zoom = self.map.get_zoom();
        for (outline, spot) in [(&self.pointed, self.marked[0]), (&self.opened, self.marked[1])] {
            outline.around(&spot.map_or_else(Vec::new, |spot| rings(spot, cells, blocks, zoom)));
        }
    }

    /// Brings a point into sight, moving no further than needed.
    pub(super) fn reveal(&self, (easting, northing): (f64, f64)) {
        let options = js_sys::Object::new();
        let corner = |x: f64, y: f64| js_sys::Array::of2(&JsValue::from_f64(x), &JsValue::from_f64(y));
        let legend = self.legend_px.max(40.0);
        super::bind::set(&options, "paddingTopLeft", &corner(legend, 90.0));
        super::bind::set(&options, "paddingBottomRight", &corner(110.0, 60.0));
        self.map.pan_inside_with_options(&LatLng::new(northing, easting), &options);
    }

    /// Closer (+1) or further (−1).
    pub(super) fn zoom_by(&self, steps: f64) {
        self.map.set_zoom(self.map.get_zoom() + steps);
    }

    /// The element has a new size.
    pub(super) fn resized(&self) {
        self.map.invalidate_size(false);
    }

    /// The middle of the window.
    pub(super) fn middle(&self) -> (f64, f64) {
        let middle = self.map.get_center();
        (middle.lng(), middle.lat())
    }

    /// What the window shows, drawn as vectors: definitions, drawing, width and height in pixels, and the zoom.
    pub(super) fn in_vectors(&self) -> (String, String, (f64, f64), f64) {
        let (size, zoom) = (self.map.get_size(), self.map.get_zoom());
        let (width, height) = (size.x(), size.y());
        let scale = super::world::scale(zoom);
        let (e, n) = self.middle();
        let (half_width, half_height) = (width / 2.0 / scale, height / 2.0 / scale);
        let window = Window {
            west: e - half_width,
            south: n - half_height,
            east: e + half_width,
            north: n + half_height,
        };
        let scene = self.scene.borrow();
        let ground = scene.ground.as_ref().map(Ground::in_vectors);
        let origin = ground.as_ref().map_or((0, 0), |ground| ground.origin);
        let sheet = VectorSheet::new((width, height));
        let pen = Pen::new(Surface::Vector(&sheet), Tile { window, scale, density: 1.0 }, origin);
        paint_base::paint(&pen, ground.as_ref());
        paint_data::paint(&pen, ground.as_ref(), &scene.layer.in_vectors(origin), scene.lang);
        let (defs, body) = sheet.finish();
        (defs, body, (width, height), zoom)
    }

    /// Shows a base map over our own ground, by its template; none takes it away.
    pub(super) fn raster(&self, template: Option<String>) {
        let raster = template.map(|template| Raster::new(template, self.base.repainter()));
        self.scene.borrow_mut().raster = raster;
        self.base.repaint();
    }

    /// The map itself, for what is drawn on it beside the sheets.
    pub(super) const fn map(&self) -> &Map {
        &self.map
    }

    /// A place in the middle of the window, as close as it is known and never closer than streets.
    pub(super) fn go_to(&self, (easting, northing): (f64, f64), precision_m: f64) {
        /// Pixels that the precision of a place fills.
        const ROOM_PX: f64 = 120.0;
        let zoom = super::world::zoom_of(ROOM_PX / precision_m.max(1.0)).floor().clamp(ZOOM_OUT, NEAR);
        let options = js_sys::Object::new();
        super::bind::set(&options, "animate", &JsValue::from_bool(!is_still()));
        self.map.set_view_with_options(&LatLng::new(northing, easting), zoom, &options);
    }

    /// Closer or further, around a point where there is one.
    pub(super) fn zoom_at(&self, point: Option<(f64, f64)>, steps: f64) {
        let zoom = (self.map.get_zoom() + steps).clamp(ZOOM_OUT, ZOOM_IN);
        let (easting, northing) = point.unwrap_or_else(|| self.middle());
        self.map.set_view(&LatLng::new(northing, easting), zoom);
    }

    /// A point in the middle of the window, close enough to know its streets.
    pub(super) fn look_at(&self, (easting, northing): (f64, f64)) {
        let zoom = self.map.get_zoom().max(NEAR);
        self.map.set_view(&LatLng::new(northing, easting), zoom);
    }

    /// Moves no further than needed to show a point.
    pub(super) fn keep_in_sight(&self, (easting, northing): (f64, f64)) {
        let options = js_sys::Object::new();
        let margin = js_sys::Array::of2(&JsValue::from_f64(40.0), &JsValue::from_f64(40.0));
        super::bind::set(&options, "padding", &margin);
        self.map.pan_inside_with_options(&LatLng::new(northing, easting), &options);
    }

    /// Leaves the wheel to the page that the map is a part of.
    pub(super) fn calm(&self) {
        super::bind::call(super::bind::member(&self.map, "scrollWheelZoom"), "disable");
    }
}

/// The zoom at which streets can be told apart: four metres to a pixel.
const NEAR: f64 = -4.0;

impl Drop for Chart {
    fn drop(&mut self) {
        self.map.remove();
    }
}

/// Whether the reader wants nothing to move.
fn is_still() -> bool {
    web_sys::window()
        .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten())
        .is_some_and(|query| query.matches())
}

fn options(crs: &JsValue) -> MapOptions {
    let still = is_still();
    let options = MapOptions::new();
    options.set_crs(crs.clone());
    options.set_min_zoom(ZOOM_OUT);
    options.set_max_zoom(ZOOM_IN);
    options.set_zoom_control(false);
    options.set_attribution_control(false);
    // Arrows move from cell to cell; the page listens for them itself.
    options.set_keyboard(false);
    options.set_fade_animation(false);
    options.set_zoom_animation(!still);
    options.set_inertia(!still);
    options.set_wheel_px_per_zoom_level(40.0);
    options.set_max_bounds_viscosity(0.8);
    options
}

fn listen(map: &Map, ears: Ears) -> (Vec<EventedHandle<MouseEvent>>, Vec<EventedHandle<Event>>) {
    let ears = Rc::new(ears);
    let point = {
        let map = map.clone();
        move |event: &MouseEvent| {
            let at = event.lat_lng();
            (at.lng(), at.lat(), 1.0 / super::world::scale(map.get_zoom()))
        }
    };
    let (over, pressed, left, zoomed) = (Rc::clone(&ears), Rc::clone(&ears), Rc::clone(&ears), ears);
    let point_too = point.clone();
    let mouse = vec![
        Evented::on_leaflet_event(&map, "mousemove", move |event: MouseEvent| {
            (over.over)(Some(point(&event)));
        }),
        Evented::on_leaflet_event(&map, "click", move |event: MouseEvent| {
            (pressed.pressed)(point_too(&event));
        }),
    ];
    let zoom_map = map.clone();
    let events = vec![
        Evented::on_leaflet_event(&map, "mouseout", move |_: Event| (left.over)(None)),
        Evented::on_leaflet_event(&map, "zoomend", move |_: Event| (zoomed.zoomed)(zoom_map.get_zoom())),
    ];
    (mouse, events)
}
