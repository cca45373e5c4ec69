//! The upper sheet: cells or blocks with their edges and hatches, then the lines that people find their way by, then names.

use super::blocks::BlockField;
use super::cells::CellField;
use super::contexts::{self, ContextLayer};
use super::ground::{Beside, Ground, font, vector_ready};
use super::layer::LayerField;
use super::pen::{Drawn, Pen};
use super::world::Window;
use crate::filters::choice::Shading;
use crate::palette::{BOUNDARY, INK, PAPER, TEXT_2, exceedance, significance, significance_edge, turn};
use crate::words::Lang;
use api::drawing::{Wish, is_wide, name_size, place_radius, road_width};
use api::{ReleasedPlace, ReleasedValue};
use std::sync::Arc;

/// Rank of a registered place's name among the names of the map.
const PLACE_RANK: u8 = 4;

/// From a circle's edge to the middle of its name, in pixels.
const NAME_BELOW_PX: f64 = 12.0;

/// What the upper sheet shows.
#[derive(Default)]
pub(super) enum Layer {
    /// Nothing yet.
    #[default]
    Blank,
    /// The working side's cells.
    Cells(Arc<CellField>),
    /// A finding of the working side, over the cells of its standing map.
    Finding(Arc<CellField>, Arc<LayerField>),
    /// The released side's blocks with their outlines, in the field's order.
    Blocks(Arc<BlockField>, Vec<Option<Drawn>>),
    /// Contexts.
    Contexts(ContextLayer),
}

impl Layer {
    /// The same layer with its outlines for a picture of vectors.
    pub(super) fn in_vectors(&self, origin: (i32, i32)) -> Self {
        match self {
            // The map of contexts is not taken away: it has no legend of counts.
            Self::Blank | Self::Contexts(_) => Self::Blank,
            Self::Cells(field) => Self::Cells(Arc::clone(field)),
            Self::Finding(cells, layer) => Self::Finding(Arc::clone(cells), Arc::clone(layer)),
            Self::Blocks(field, _) => {
                let outlines = field.blocks.iter().map(|block| vector_ready(&block.shape, origin)).collect();
                Self::Blocks(Arc::clone(field), outlines)
            }
        }
    }
}

/// Paints one tile of data.
pub(super) fn paint(pen: &Pen<'_>, ground: Option<&Ground>, layer: &Layer, lang: Lang) {
    match layer {
        Layer::Blank | Layer::Contexts(_) => {}
        Layer::Cells(field) => {
            paint_outside(pen, ground, field);
            paint_cells(pen, field);
        }
        Layer::Finding(cells, layer) => {
            paint_outside(pen, ground, cells);
            paint_finding(pen, layer);
        }
        Layer::Blocks(field, outlines) => paint_blocks(pen, field, outlines),
    }
    let Some(ground) = ground else { return };
    paint_lines(pen, ground, matches!(layer, Layer::Blank | Layer::Contexts(_)));
    if let Layer::Blocks(field, _) = layer {
        paint_places(pen, field);
    }
    let beside = || match layer {
        Layer::Blocks(field, _) => places_beside(field, pen.tile.scale, lang),
        Layer::Contexts(layer) => contexts::beside(layer, pen.tile.scale),
        Layer::Cells(_) | Layer::Finding(..) | Layer::Blank => Beside::default(),
    };
    for name in ground.names(pen.tile.scale, lang, beside).iter().filter(|name| pen.shows(&name.covers)) {
        let ink = if name.rank <= 1 { INK } else { TEXT_2 };
        pen.words(&name.words, name.at, &font(name_size(name.rank), name.rank <= 1), ink);
    }
    if let Layer::Contexts(layer) = layer {
        contexts::paint(pen, layer);
    }
}

/// The circles of places with a value, and their names just below them.
fn places_beside(field: &BlockField, scale: f64, lang: Lang) -> Beside {
    let mut beside = Beside::default();
    for place in &field.places {
        let Some((e, n)) = place.at.map(|(e, n)| (f64::from(e), f64::from(n))) else { continue };
        let ReleasedValue::Value { rounded, .. } = place.value else { continue };
        let radius = place_radius(rounded) / scale;
        beside.taken.push(Window {
            west: e - radius,
            east: e + radius,
            south: n - radius,
            north: n + radius,
        });
        let below = (e, n - radius - NAME_BELOW_PX / scale);
        beside.wishes.push(Wish { words: place.name.get(lang).to_owned(), at: below, rank: PLACE_RANK });
    }
    beside
}

/// Land that is not in force: blank paper, cell by cell, so that it is not taken for land where nothing was recorded.
fn paint_outside(pen: &Pen<'_>, ground: Option<&Ground>, field: &CellField) {
    let land = ground.into_iter().flat_map(|ground| &ground.features).filter(|part| part.layer == "land");
    for land in land.filter(|land| pen.shows(&land.drawn.window)) {
        pen.within(&land.drawn, || {
            for run in field.outside(&pen.tile.window) {
                pen.block_out(&run, &PAPER.css());
            }
        });
    }
}

fn paint_cells(pen: &Pen<'_>, field: &CellField) {
    let styles: Vec<(String, String)> = (-3..=3)
        .map(|class| {
            let (edge, opacity) = significance_edge(class);
            (significance(class).css(), edge.css_at(opacity))
        })
        .collect();
    for cell in field.within(&pen.tile.window) {
        let (fill, edge) = &styles[usize::from((cell.class.clamp(-3, 3) + 3).unsigned_abs())];
        pen.square(&field.square(cell.index), fill, edge);
    }
}

/// Cells, and circles over them, the most telling on top.
fn paint_finding(pen: &Pen<'_>, layer: &LayerField) {
    let edge = TEXT_2.css_at(0.7);
    for (square, class) in layer.within(&pen.tile.window) {
        pen.square(&square, &layer.fill(class).css(), &edge);
    }
    for circle in layer.circles.iter().rev() {
        let reach = pen.tile.window.grown(circle.radius_m);
        if reach.holds(circle.easting, circle.northing) {
            let colour = layer.fill(circle.class);
            let radius = (circle.radius_m * pen.tile.scale).max(4.0);
            pen.circle((circle.easting, circle.northing), radius, &colour.css_at(0.25), (&colour.css(), 2.5));
        }
    }
}

fn paint_blocks(pen: &Pen<'_>, field: &BlockField, outlines: &[Option<Drawn>]) {
    let in_sight = || {
        let pairs = field.blocks.iter().zip(outlines);
        pairs
            .filter_map(|(block, drawn)| drawn.as_ref().map(|drawn| (block, drawn)))
            .filter(|(block, _)| pen.shows(&block.window))
    };
    for (block, drawn) in in_sight() {
        if field.shading == Shading::Exceedance {
            if let Some((_, band)) = block.likely {
                pen.fill(drawn, &exceedance(band).css());
            }
            // Withheld stays hatched: the colour is what the lack of a number leaves likely.
            if matches!(block.value, ReleasedValue::Withheld) {
                pen.hatch(drawn, &INK.css_at(0.25), block.likely.is_none());
            }
            continue;
        }
        if field.shading == Shading::Change {
            match block.change {
                Some(change) => pen.fill(drawn, &turn(change.turn).css()),
                None => pen.hatch(drawn, &INK.css_at(0.25), true),
            }
            continue;
        }
        match block.rate() {
            Some(rate) => {
                pen.fill(drawn, &field.breaks.colour(field.breaks.class(rate.value)).css());
                if is_wide(block.value) {
                    pen.hatch(drawn, &PAPER.css_at(0.6), false);
                }
            }
            None => pen.hatch(drawn, &INK.css_at(0.25), true),
        }
    }
    for (_, drawn) in in_sight() {
        pen.stroke(drawn, &TEXT_2.css_at(0.7), 1.0, &[]);
    }
}

/// Roads and railway again, thin and dark, and the boundaries: cells cover the ground, and a reader needs to know where they are.
fn paint_lines(pen: &Pen<'_>, ground: &Ground, bare: bool) {
    let in_sight = |features: &'static str| {
        ground.features.iter().filter(move |f| f.layer == features && pen.shows(&f.drawn.window))
    };
    if !bare {
        for road in in_sight("road").filter(|road| road.rank <= 1 || pen.tile.scale > 1.0 / 24.0) {
            if let Some(width) = road_width(road.rank, pen.tile.scale) {
                pen.stroke(&road.drawn, &INK.css_at(0.2), width.min(1.4), &[]);
            }
        }
        for rail in in_sight("rail") {
            pen.stroke(&rail.drawn, &INK.css_at(0.45), 1.2, &[6.0, 4.0]);
        }
    }
    for area in ground.outlines.iter().filter(|area| pen.shows(&area.drawn.window)) {
        let (width, dash): (f64, &[f64]) =
            if area.layer == "local_authority" { (1.0, &[]) } else { (1.6, &[8.0, 4.0, 2.0, 4.0]) };
        pen.stroke(&area.drawn, &PAPER.css_at(0.5), width + 1.2, &[]);
        let line = if area.layer == "local_authority" { TEXT_2 } else { BOUNDARY };
        pen.stroke(&area.drawn, &line.css_at(0.75), width, dash);
    }
}

fn paint_places(pen: &Pen<'_>, field: &BlockField) {
    let reach = pen.tile.window.grown(60.0 / pen.tile.scale);
    // The greater below, so that none is lost under another.
    let mut places: Vec<&ReleasedPlace> = field.places.iter().collect();
    places.sort_by_key(|place| match place.value {
        ReleasedValue::Value { rounded, .. } => std::cmp::Reverse(rounded),
        ReleasedValue::Withheld => std::cmp::Reverse(u32::MAX),
    });
    for place in places {
        let Some((e, n)) = place.at.map(|(e, n)| (f64::from(e), f64::from(n))) else { continue };
        if !reach.holds(e, n) {
            continue;
        }
        match place.value {
            ReleasedValue::Withheld if pen.tile.scale > 1.0 / 40.0 => {
                pen.circle((e, n), 2.5, &PAPER.css(), (&TEXT_2.css(), 1.0));
            }
            ReleasedValue::Withheld => {}
            ReleasedValue::Value { rounded, .. } => {
                let radius = place_radius(rounded);
                pen.circle((e, n), radius, &PAPER.css_at(0.92), (&INK.css(), 1.6));
                pen.words(&rounded.to_string(), (e, n), &font(10.5, true), INK);
            }
        }
    }
}
