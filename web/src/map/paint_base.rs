//! The lower sheet: sea, land, towns, water, roads and railway, pale, so that data lie on it and not in it.

use super::ground::{Feature, Ground};
use super::pen::Pen;
use crate::palette::{GREEN, LAND, PAPER, RAIL, RIVER, ROAD, SEA, TEXT_2, URBAN};
use api::drawing::road_width;

/// Paints one tile of the basemap.
pub(super) fn paint(pen: &Pen<'_>, ground: Option<&Ground>) {
    pen.cover(&SEA.css());
    let Some(ground) = ground else { return };
    for feature in ground.features.iter().filter(|feature| pen.shows(&feature.drawn.window)) {
        paint_feature(pen, feature);
    }
}

fn paint_feature(pen: &Pen<'_>, feature: &Feature) {
    let shape = &feature.drawn;
    match feature.layer.as_str() {
        "land" => {
            pen.fill(shape, &LAND.css());
            pen.stroke(shape, &TEXT_2.css_at(0.55), 1.0, &[]);
        }
        "urban" => pen.fill(shape, &URBAN.css()),
        "green" => pen.fill(shape, &GREEN.css()),
        "river" => pen.stroke(shape, &RIVER.css(), if feature.rank == 0 { 1.6 } else { 1.0 }, &[]),
        "road" => {
            if let Some(width) = road_width(feature.rank, pen.tile.scale) {
                pen.stroke(shape, &ROAD.css(), width, &[]);
            }
        }
        "rail" => {
            pen.stroke(shape, &PAPER.css(), 2.4, &[]);
            pen.stroke(shape, &RAIL.css(), 1.4, &[6.0, 4.0]);
        }
        _ => {}
    }
}
