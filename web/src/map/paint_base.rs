//! The lower sheet: sea, land, towns, water, roads and railway, pale, so that data lie on it and not in it.

use super::ground::{Feature, Ground};
use super::pen::Pen;
use crate::palette::{GREEN, LAND, PAPER, RAIL, RIVER, ROAD, SEA, TEXT_2, URBAN};

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

/// Width of a road in pixels, or none while it would only be clutter. `scale` is in pixels to a metre.
pub(super) fn road_width(rank: u8, scale: f64) -> Option<f64> {
    let closeness = (scale * 64.0).max(0.25).sqrt();
    match rank {
        0 => Some((1.8 * closeness).min(6.0)),
        1 => Some((1.2 * closeness).min(4.5)),
        2 => (scale > 1.0 / 90.0).then_some((0.9 * closeness).min(3.5)),
        _ => (scale > 1.0 / 24.0).then_some((0.7 * closeness).min(3.0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lanes_wait_until_one_is_close_and_main_roads_never_do() {
        assert_eq!(road_width(3, 1.0 / 64.0), None);
        assert!(road_width(3, 1.0 / 8.0).is_some());
        assert!(road_width(0, 1.0 / 256.0).is_some_and(|width| width > 0.5));
        assert!(road_width(0, 4.0).is_some_and(|width| width <= 6.0));
    }
}
