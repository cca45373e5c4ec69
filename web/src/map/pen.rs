//! The pen: a canvas context that thinks in metres for shapes and in pixels for edges and words.

use super::sheet::Tile;
use super::world::{TILE_PX, Window};
use crate::palette::Rgb;
use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{CanvasRenderingContext2d, CanvasWindingRule, Path2d};

/// Distance of hatch lines in pixels; the tile's side is a multiple of it.
const HATCH_PX: f64 = 8.0;

/// A shape ready to be drawn.
pub(super) struct Drawn {
    /// Its outline from the ground's origin, in metres, south down.
    pub(super) path: Path2d,
    /// What it spans.
    pub(super) window: Window,
}

/// A pen over one tile.
pub(super) struct Pen<'a> {
    pub(super) context: &'a CanvasRenderingContext2d,
    pub(super) tile: Tile,
    origin: (f64, f64),
}

impl<'a> Pen<'a> {
    pub(super) fn new(context: &'a CanvasRenderingContext2d, tile: Tile, origin: (i32, i32)) -> Self {
        Self { context, tile, origin: (f64::from(origin.0), f64::from(origin.1)) }
    }

    /// Pixel of a point in metres.
    pub(super) fn pixel(&self, easting: f64, northing: f64) -> (f64, f64) {
        (
            (easting - self.tile.window.west) * self.tile.scale,
            (self.tile.window.north - northing) * self.tile.scale,
        )
    }

    /// Whether the tile shows any of it.
    pub(super) fn shows(&self, window: &Window) -> bool {
        self.tile.window.grown(4.0 / self.tile.scale).meets(window)
    }

    /// Units are metres from the origin until [`Pen::in_pixels`].
    fn in_metres(&self) {
        let (zoom, density) = (self.tile.scale * self.tile.density, self.tile.density);
        let (x, y) = self.pixel(self.origin.0, self.origin.1);
        let _ = self.context.set_transform(zoom, 0.0, 0.0, zoom, x * density, y * density);
    }

    fn in_pixels(&self) {
        let density = self.tile.density;
        let _ = self.context.set_transform(density, 0.0, 0.0, density, 0.0, 0.0);
    }

    /// Fills a shape.
    pub(super) fn fill(&self, shape: &Drawn, colour: &str) {
        self.in_metres();
        self.context.set_fill_style_str(colour);
        self.context.fill_with_path_2d_and_winding(&shape.path, CanvasWindingRule::Evenodd);
        self.in_pixels();
    }

    /// Draws a line of `width` pixels, dashed by `dash` pixels unless that is empty.
    pub(super) fn stroke(&self, shape: &Drawn, colour: &str, width: f64, dash: &[f64]) {
        self.in_metres();
        self.context.set_stroke_style_str(colour);
        self.context.set_line_width(width / self.tile.scale);
        self.context.set_line_join("round");
        let dashes: Array = dash.iter().map(|px| JsValue::from_f64(px / self.tile.scale)).collect();
        let _ = self.context.set_line_dash(&dashes);
        self.context.stroke_with_path(&shape.path);
        let _ = self.context.set_line_dash(&Array::new());
        self.in_pixels();
    }

    /// Hatches a shape at 45°, rising to the right, or with level lines.
    pub(super) fn hatch(&self, shape: &Drawn, colour: &str, rising: bool) {
        self.context.save();
        self.in_metres();
        self.context.clip_with_path_2d_and_winding(&shape.path, CanvasWindingRule::Evenodd);
        self.in_pixels();
        self.context.set_stroke_style_str(colour);
        self.context.set_line_width(1.0);
        self.context.begin_path();
        let mut at = if rising { -TILE_PX } else { HATCH_PX / 2.0 };
        while at < TILE_PX {
            if rising {
                self.context.move_to(at, TILE_PX);
                self.context.line_to(at + TILE_PX, 0.0);
            } else {
                self.context.move_to(0.0, at + 0.5);
                self.context.line_to(TILE_PX, at + 0.5);
            }
            at += HATCH_PX;
        }
        self.context.stroke();
        self.context.restore();
    }

    /// A filled square of the ground with an edge of one pixel inside it. Pixel edges are rounded alike for neighbours: no gaps.
    pub(super) fn square(&self, square: &Window, fill: &str, edge: &str) {
        let snap = |px: f64| (px * self.tile.density).round() / self.tile.density;
        let (left, top) = self.pixel(square.west, square.north);
        let (right, bottom) = self.pixel(square.east, square.south);
        let (left, top, right, bottom) = (snap(left), snap(top), snap(right), snap(bottom));
        self.context.set_fill_style_str(fill);
        self.context.fill_rect(left, top, right - left, bottom - top);
        let width = if right - left < 5.0 { 0.5 } else { 1.0 };
        self.context.set_stroke_style_str(edge);
        self.context.set_line_width(width);
        self.context.stroke_rect(
            left + width / 2.0,
            top + width / 2.0,
            right - left - width,
            bottom - top - width,
        );
    }

    /// Draws only inside a shape.
    pub(super) fn within(&self, shape: &Drawn, draw: impl Fn()) {
        self.context.save();
        self.in_metres();
        self.context.clip_with_path_2d_and_winding(&shape.path, CanvasWindingRule::Evenodd);
        self.in_pixels();
        draw();
        self.context.restore();
    }

    /// Fills a rectangle of the ground without an edge.
    pub(super) fn block_out(&self, ground: &Window, fill: &str) {
        let (left, top) = self.pixel(ground.west, ground.north);
        let (right, bottom) = self.pixel(ground.east, ground.south);
        self.context.set_fill_style_str(fill);
        self.context.fill_rect(left, top, right - left, bottom - top);
    }

    /// A circle at a point, `radius` in pixels.
    pub(super) fn circle(&self, at: (f64, f64), radius: f64, fill: &str, edge: (&str, f64)) {
        let (x, y) = self.pixel(at.0, at.1);
        self.context.begin_path();
        // A radius is never negative, which is all that could be refused.
        let _ = self.context.arc(x, y, radius, 0.0, std::f64::consts::TAU);
        self.context.set_fill_style_str(fill);
        self.context.fill();
        self.context.set_stroke_style_str(edge.0);
        self.context.set_line_width(edge.1);
        self.context.stroke();
    }

    /// A name with a light halo, its middle at a point.
    pub(super) fn words(&self, words: &str, at: (f64, f64), font: &str, ink: Rgb) {
        let (x, y) = self.pixel(at.0, at.1);
        self.context.set_font(font);
        self.context.set_text_align("center");
        self.context.set_text_baseline("middle");
        self.context.set_line_join("round");
        self.context.set_line_width(3.0);
        self.context.set_stroke_style_str(&crate::palette::PAPER.css_at(0.85));
        let _ = self.context.stroke_text(words, x, y);
        self.context.set_fill_style_str(&ink.css());
        let _ = self.context.fill_text(words, x, y);
    }
}
