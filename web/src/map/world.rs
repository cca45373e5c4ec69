//! Pixels and metres: the map's zoom levels, tiles and scale bar. Pure arithmetic.
//!
//! The map is drawn in the National Grid itself. At zoom `z` one CSS pixel is `2^(−z/2)` metres: two levels are one octave, so that a
//! region fits its window without tiles ever being stretched.

pub(crate) use api::drawing::Window;

/// Side of a tile in CSS pixels; a multiple of every hatch period, so that hatches run on from tile to tile.
pub(crate) const TILE_PX: f64 = 512.0;

/// Furthest out: 1,024 m to a pixel, so that a whole country fits a phone.
pub(crate) const ZOOM_OUT: f64 = -20.0;

/// Closest: a quarter of a metre to a pixel.
pub(crate) const ZOOM_IN: f64 = 4.0;

/// Pixels in a metre at a zoom.
pub(crate) fn scale(zoom: f64) -> f64 {
    (zoom / 2.0).exp2()
}

/// The zoom at which a metre has this many pixels.
pub(crate) fn zoom_of(scale: f64) -> f64 {
    2.0 * scale.log2()
}

/// What a tile shows. Tiles count east and south from the grid's origin.
pub(crate) fn tile_window(x: f64, y: f64, zoom: f64) -> Window {
    let side = TILE_PX / scale(zoom);
    Window { west: x * side, east: (x + 1.0) * side, north: -y * side, south: -(y + 1.0) * side }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pixel_is_a_metre_at_zoom_nought_and_doubles_every_two_levels() {
        assert!((scale(0.0) - 1.0).abs() < 1e-12);
        assert!((scale(-12.0) - 1.0 / 64.0).abs() < 1e-12);
        assert!((scale(-13.0) * scale(-13.0) - scale(-26.0)).abs() < 1e-12);
        assert!((zoom_of(scale(-7.0)) + 7.0).abs() < 1e-12);
    }

    #[test]
    fn tiles_cover_the_grid_without_gap_or_overlap() {
        // 64 m to a pixel: a tile is 32.768 km wide; tile 7, −8 holds a point of Cardigan Bay.
        let tile = tile_window(7.0, -8.0, -12.0);
        assert!((tile.west - 229_376.0).abs() < 1e-6 && (tile.east - 262_144.0).abs() < 1e-6);
        assert!((tile.north - 262_144.0).abs() < 1e-6 && (tile.south - 229_376.0).abs() < 1e-6);
        assert!(tile.holds(245_000.0, 260_000.0));
        let right = tile_window(8.0, -8.0, -12.0);
        let below = tile_window(7.0, -7.0, -12.0);
        assert!((right.west - tile.east).abs() < 1e-9 && (below.north - tile.south).abs() < 1e-9);
    }
}
