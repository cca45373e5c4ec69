//! A sheet: one canvas layer over the whole map, painted tile by tile and repainted in place.

use super::bind::{grid_layer, number, set};
use super::world::{TILE_PX, Window, scale, tile_window};
use js_sys::Object;
use leaflet::{Event, Evented, EventedHandle, GridLayer};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement};

/// One tile to be painted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tile {
    /// The ground it shows.
    pub(super) window: Window,
    /// Pixels in a metre.
    pub(super) scale: f64,
    /// Device pixels in a CSS pixel.
    pub(super) density: f64,
}

/// Paints a tile. The context comes with CSS pixels from the tile's north-west corner.
pub(super) type Painter = Rc<dyn Fn(&CanvasRenderingContext2d, Tile)>;

type Tiles = Rc<RefCell<Vec<(HtmlCanvasElement, Tile)>>>;

/// A layer of painted tiles. Keep it as long as the map: its closures go with it.
pub(super) struct Sheet {
    /// The layer for the map.
    pub(super) layer: GridLayer,
    tiles: Tiles,
    painter: Painter,
    _create: Closure<dyn Fn(JsValue) -> HtmlElement>,
    _unload: EventedHandle<Event>,
}

impl Sheet {
    pub(super) fn new(z_index: f64, painter: Painter) -> Self {
        let tiles = Tiles::default();
        let create = {
            let (tiles, painter) = (Rc::clone(&tiles), Rc::clone(&painter));
            Closure::<dyn Fn(JsValue) -> HtmlElement>::new(move |coords: JsValue| {
                let zoom = number(&coords, "z");
                let tile = Tile {
                    window: tile_window(number(&coords, "x"), number(&coords, "y"), zoom),
                    scale: scale(zoom),
                    density: web_sys::window().map_or(1.0, |window| window.device_pixel_ratio().max(1.0)),
                };
                let canvas = canvas_of(tile.density);
                paint(&canvas, tile, &painter);
                tiles.borrow_mut().push((canvas.clone(), tile));
                canvas.into()
            })
        };
        let options = Object::new();
        set(&options, "tileSize", &JsValue::from_f64(TILE_PX));
        set(&options, "minZoom", &JsValue::from_f64(super::world::ZOOM_OUT));
        set(&options, "maxZoom", &JsValue::from_f64(super::world::ZOOM_IN));
        set(&options, "zIndex", &JsValue::from_f64(z_index));
        set(&options, "keepBuffer", &JsValue::from_f64(1.0));
        set(&options, "updateWhenZooming", &JsValue::FALSE);
        let layer = grid_layer(&create, &options);
        let unload = {
            let tiles = Rc::clone(&tiles);
            let evented: &Evented = layer.unchecked_ref();
            Evented::on_leaflet_event(&evented, "tileunload", move |event: Event| {
                let gone =
                    js_sys::Reflect::get(event.as_ref(), &JsValue::from_str("tile")).unwrap_or_default();
                tiles
                    .borrow_mut()
                    .retain(|(canvas, _)| <HtmlCanvasElement as AsRef<JsValue>>::as_ref(canvas) != &gone);
            })
        };
        Self { layer, tiles, painter, _create: create, _unload: unload }
    }

    /// The same as [`Sheet::repaint`], for whoever may outlive the sheet.
    pub(super) fn repainter(&self) -> impl Fn() + 'static {
        let (tiles, painter) = (Rc::downgrade(&self.tiles), Rc::downgrade(&self.painter));
        move || {
            let Some((tiles, painter)) = tiles.upgrade().zip(painter.upgrade()) else { return };
            for (canvas, tile) in tiles.borrow().iter() {
                paint(canvas, *tile, &painter);
            }
        }
    }

    /// Paints every live tile anew, in place: no tile is thrown away and nothing flickers.
    pub(super) fn repaint(&self) {
        for (canvas, tile) in self.tiles.borrow().iter() {
            paint(canvas, *tile, &self.painter);
        }
    }
}

fn canvas_of(density: f64) -> HtmlCanvasElement {
    let document = web_sys::window().and_then(|window| window.document()).expect("a page has a document");
    let canvas: HtmlCanvasElement =
        document.create_element("canvas").expect("canvas is an element").unchecked_into();
    let side = (TILE_PX * density).round() as u32;
    canvas.set_width(side);
    canvas.set_height(side);
    canvas
}

fn paint(canvas: &HtmlCanvasElement, tile: Tile, painter: &Painter) {
    let context = canvas.get_context("2d").ok().flatten();
    let Some(context) = context.and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok())
    else {
        return;
    };
    // A transform of finite numbers is always taken.
    let _ = context.set_transform(tile.density, 0.0, 0.0, tile.density, 0.0, 0.0);
    context.clear_rect(0.0, 0.0, TILE_PX, TILE_PX);
    painter(&context, tile);
}
