//! The pen: it thinks in metres for shapes and in pixels for edges and words, and writes on a canvas or into a picture of vectors.
//!
//! Both surfaces are painted by the same code with the same colours, so that a picture that is taken away cannot differ from the map.

use super::sheet::Tile;
use super::vector::VectorSheet;
use super::world::{TILE_PX, Window};
use crate::palette::Rgb;
use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{CanvasRenderingContext2d, CanvasWindingRule, Path2d};

/// Distance of hatch lines in pixels; the tile's side is a multiple of it.
pub(super) const HATCH_PX: f64 = 8.0;

/// An outline from the ground's origin, in metres, south down, ready for a surface.
pub(super) enum Line {
    /// For a canvas.
    Canvas(Path2d),
    /// For a picture of vectors: the words of an SVG path.
    Vector(String),
}

/// A shape ready to be drawn.
pub(super) struct Drawn {
    /// Its outline.
    pub(super) line: Line,
    /// What it spans.
    pub(super) window: Window,
}

/// What a pen writes on.
#[derive(Clone, Copy)]
pub(super) enum Surface<'a> {
    /// A tile of the map.
    Canvas(&'a CanvasRenderingContext2d),
    /// A picture of vectors.
    Vector(&'a VectorSheet),
}

/// A pen over one tile.
pub(super) struct Pen<'a> {
    surface: Surface<'a>,
    pub(super) tile: Tile,
    origin: (f64, f64),
}

impl<'a> Pen<'a> {
    pub(super) fn new(surface: Surface<'a>, tile: Tile, origin: (i32, i32)) -> Self {
        Self { surface, tile, origin: (f64::from(origin.0), f64::from(origin.1)) }
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

    /// Pixel of the origin that paths count from, and pixels in a metre.
    fn frame(&self) -> (f64, f64, f64) {
        let (x, y) = self.pixel(self.origin.0, self.origin.1);
        (x, y, self.tile.scale)
    }

    /// Units are metres from the origin until [`Pen::in_pixels`].
    fn in_metres(&self, context: &CanvasRenderingContext2d) {
        let density = self.tile.density;
        let (x, y, scale) = self.frame();
        let zoom = scale * density;
        let _ = context.set_transform(zoom, 0.0, 0.0, zoom, x * density, y * density);
    }

    fn in_pixels(&self, context: &CanvasRenderingContext2d) {
        let density = self.tile.density;
        let _ = context.set_transform(density, 0.0, 0.0, density, 0.0, 0.0);
    }

    /// Fills the whole surface.
    pub(super) fn cover(&self, colour: &str) {
        match self.surface {
            Surface::Canvas(context) => {
                context.set_fill_style_str(colour);
                context.fill_rect(0.0, 0.0, TILE_PX, TILE_PX);
            }
            Surface::Vector(sheet) => sheet.cover(colour),
        }
    }

    /// Fills a shape.
    pub(super) fn fill(&self, shape: &Drawn, colour: &str) {
        match (self.surface, &shape.line) {
            (Surface::Canvas(context), Line::Canvas(path)) => {
                self.in_metres(context);
                context.set_fill_style_str(colour);
                context.fill_with_path_2d_and_winding(path, CanvasWindingRule::Evenodd);
                self.in_pixels(context);
            }
            (Surface::Vector(sheet), Line::Vector(path)) => sheet.fill(path, self.frame(), colour),
            _ => {}
        }
    }

    /// Draws a line of `width` pixels, dashed by `dash` pixels unless that is empty.
    pub(super) fn stroke(&self, shape: &Drawn, colour: &str, width: f64, dash: &[f64]) {
        match (self.surface, &shape.line) {
            (Surface::Canvas(context), Line::Canvas(path)) => {
                self.in_metres(context);
                context.set_stroke_style_str(colour);
                context.set_line_width(width / self.tile.scale);
                context.set_line_join("round");
                let dashes: Array = dash.iter().map(|px| JsValue::from_f64(px / self.tile.scale)).collect();
                let _ = context.set_line_dash(&dashes);
                context.stroke_with_path(path);
                let _ = context.set_line_dash(&Array::new());
                self.in_pixels(context);
            }
            (Surface::Vector(sheet), Line::Vector(path)) => {
                sheet.stroke(path, self.frame(), (colour, width), dash);
            }
            _ => {}
        }
    }

    /// Hatches a shape at 45°, rising to the right, or with level lines.
    pub(super) fn hatch(&self, shape: &Drawn, colour: &str, rising: bool) {
        let context = match (self.surface, &shape.line) {
            (Surface::Canvas(context), Line::Canvas(_)) => context,
            (Surface::Vector(sheet), Line::Vector(path)) => {
                return sheet.hatch(path, self.frame(), colour, rising);
            }
            _ => return,
        };
        self.within(shape, || {
            context.set_stroke_style_str(colour);
            context.set_line_width(1.0);
            context.begin_path();
            let mut at = if rising { -TILE_PX } else { HATCH_PX / 2.0 };
            while at < TILE_PX {
                if rising {
                    context.move_to(at, TILE_PX);
                    context.line_to(at + TILE_PX, 0.0);
                } else {
                    context.move_to(0.0, at + 0.5);
                    context.line_to(TILE_PX, at + 0.5);
                }
                at += HATCH_PX;
            }
            context.stroke();
        });
    }

    /// A filled square of the ground with an edge of one pixel inside it. Pixel edges are rounded alike for neighbours: no gaps.
    pub(super) fn square(&self, square: &Window, fill: &str, edge: &str) {
        let snap = |px: f64| (px * self.tile.density).round() / self.tile.density;
        let (left, top) = self.pixel(square.west, square.north);
        let (right, bottom) = self.pixel(square.east, square.south);
        let (left, top, right, bottom) = (snap(left), snap(top), snap(right), snap(bottom));
        let width = if right - left < 5.0 { 0.5 } else { 1.0 };
        let inside = (left + width / 2.0, top + width / 2.0, right - left - width, bottom - top - width);
        match self.surface {
            Surface::Canvas(context) => {
                context.set_fill_style_str(fill);
                context.fill_rect(left, top, right - left, bottom - top);
                context.set_stroke_style_str(edge);
                context.set_line_width(width);
                context.stroke_rect(inside.0, inside.1, inside.2, inside.3);
            }
            Surface::Vector(sheet) => {
                sheet.rectangle((left, top, right - left, bottom - top), fill);
                sheet.frame(inside, edge, width);
            }
        }
    }

    /// Draws only inside a shape.
    pub(super) fn within(&self, shape: &Drawn, draw: impl Fn()) {
        match (self.surface, &shape.line) {
            (Surface::Canvas(context), Line::Canvas(path)) => {
                context.save();
                self.in_metres(context);
                context.clip_with_path_2d_and_winding(path, CanvasWindingRule::Evenodd);
                self.in_pixels(context);
                draw();
                context.restore();
            }
            (Surface::Vector(sheet), Line::Vector(path)) => sheet.within(path, self.frame(), draw),
            _ => {}
        }
    }

    /// Fills a rectangle of the ground without an edge.
    pub(super) fn block_out(&self, ground: &Window, fill: &str) {
        let (left, top) = self.pixel(ground.west, ground.north);
        let (right, bottom) = self.pixel(ground.east, ground.south);
        match self.surface {
            Surface::Canvas(context) => {
                context.set_fill_style_str(fill);
                context.fill_rect(left, top, right - left, bottom - top);
            }
            Surface::Vector(sheet) => sheet.rectangle((left, top, right - left, bottom - top), fill),
        }
    }

    /// A circle at a point, `radius` in pixels.
    pub(super) fn circle(&self, at: (f64, f64), radius: f64, fill: &str, edge: (&str, f64)) {
        let (x, y) = self.pixel(at.0, at.1);
        match self.surface {
            Surface::Canvas(context) => {
                context.begin_path();
                // A radius is never negative, which is all that could be refused.
                let _ = context.arc(x, y, radius, 0.0, std::f64::consts::TAU);
                context.set_fill_style_str(fill);
                context.fill();
                context.set_stroke_style_str(edge.0);
                context.set_line_width(edge.1);
                context.stroke();
            }
            Surface::Vector(sheet) => sheet.circle((x, y), radius, fill, edge),
        }
    }

    /// A picture over its ground. What others have drawn is shown on the map and never taken away with it.
    pub(super) fn picture(&self, picture: &web_sys::HtmlImageElement, ground: &Window) {
        let (left, top) = self.pixel(ground.west, ground.north);
        let (right, bottom) = self.pixel(ground.east, ground.south);
        if let Surface::Canvas(context) = self.surface {
            // A picture that cannot be drawn leaves the ground as it is.
            let _ = context.draw_image_with_html_image_element_and_dw_and_dh(
                picture,
                left,
                top,
                right - left,
                bottom - top,
            );
        }
    }

    /// A closed outline through pixels, edged from the widest edge to the narrowest; its fill lies over all edges but the last.
    pub(super) fn polygon(&self, corners: &[(f64, f64)], fill: &str, edges: &[(&str, f64)]) {
        match self.surface {
            Surface::Canvas(context) => {
                context.begin_path();
                for (x, y) in corners {
                    context.line_to(*x, *y);
                }
                context.close_path();
                context.set_fill_style_str(fill);
                for (colour, width) in edges {
                    context.fill();
                    context.set_stroke_style_str(colour);
                    context.set_line_width(*width);
                    context.stroke();
                }
            }
            Surface::Vector(sheet) => sheet.polygon(corners, fill, edges),
        }
    }

    /// A name with a light halo, its middle at a point.
    pub(super) fn words(&self, words: &str, at: (f64, f64), font: &str, ink: Rgb) {
        let (x, y) = self.pixel(at.0, at.1);
        let context = match self.surface {
            Surface::Canvas(context) => context,
            Surface::Vector(sheet) => return sheet.words(words, (x, y), font, ink),
        };
        context.set_font(font);
        context.set_text_align("center");
        context.set_text_baseline("middle");
        context.set_line_join("round");
        context.set_line_width(3.0);
        context.set_stroke_style_str(&crate::palette::PAPER.css_at(0.85));
        let _ = context.stroke_text(words, x, y);
        context.set_fill_style_str(&ink.css());
        let _ = context.fill_text(words, x, y);
    }
}
