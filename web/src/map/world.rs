//! Pixels and metres: the map's zoom levels, tiles and scale bar. Pure arithmetic.
//!
//! The map is drawn in the National Grid itself. At zoom `z` one CSS pixel is `2^(−z/2)` metres: two levels are one octave, so that a
//! region fits its window without tiles ever being stretched.

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

/// A rectangle of the National Grid in metres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Window {
    /// West edge.
    pub(crate) west: f64,
    /// South edge.
    pub(crate) south: f64,
    /// East edge.
    pub(crate) east: f64,
    /// North edge.
    pub(crate) north: f64,
}

impl Window {
    /// What a tile shows. Tiles count east and south from the grid's origin.
    pub(crate) fn of_tile(x: f64, y: f64, zoom: f64) -> Self {
        let side = TILE_PX / scale(zoom);
        Self { west: x * side, east: (x + 1.0) * side, north: -y * side, south: -(y + 1.0) * side }
    }

    /// Nothing yet: [`Window::reach`] makes it hold points.
    pub(crate) const EMPTY: Self =
        Self { west: f64::INFINITY, south: f64::INFINITY, east: f64::NEG_INFINITY, north: f64::NEG_INFINITY };

    /// Grows until it holds the point.
    pub(crate) fn reach(&mut self, easting: f64, northing: f64) {
        self.west = self.west.min(easting);
        self.east = self.east.max(easting);
        self.south = self.south.min(northing);
        self.north = self.north.max(northing);
    }

    /// The same with a margin in metres on every side.
    pub(crate) fn grown(self, by: f64) -> Self {
        Self { west: self.west - by, south: self.south - by, east: self.east + by, north: self.north + by }
    }

    /// Whether the two share a point.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.west <= other.east
            && other.west <= self.east
            && self.south <= other.north
            && other.south <= self.north
    }

    /// Whether it holds the point.
    pub(crate) fn holds(&self, easting: f64, northing: f64) -> bool {
        (self.west..=self.east).contains(&easting) && (self.south..=self.north).contains(&northing)
    }

    /// Its middle.
    pub(crate) fn middle(&self) -> (f64, f64) {
        (f64::midpoint(self.west, self.east), f64::midpoint(self.south, self.north))
    }
}

/// A scale bar of at most `most_px` pixels: its length in metres (1, 2 or 5 times a power of ten) and in pixels.
pub(crate) fn scale_bar(zoom: f64, most_px: f64) -> (f64, f64) {
    let most = most_px / scale(zoom);
    let power = 10.0_f64.powf(most.log10().floor());
    let length = [5.0, 2.0, 1.0].into_iter().map(|n| n * power).find(|l| *l <= most).unwrap_or(power);
    (length, length * scale(zoom))
}

/// "500 m", "2 km".
pub(crate) fn length_label(metres: f64) -> String {
    if metres >= 1000.0 { format!("{} km", metres / 1000.0) } else { format!("{metres} m") }
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
        let tile = Window::of_tile(7.0, -8.0, -12.0);
        assert!((tile.west - 229_376.0).abs() < 1e-6 && (tile.east - 262_144.0).abs() < 1e-6);
        assert!((tile.north - 262_144.0).abs() < 1e-6 && (tile.south - 229_376.0).abs() < 1e-6);
        assert!(tile.holds(245_000.0, 260_000.0));
        let right = Window::of_tile(8.0, -8.0, -12.0);
        let below = Window::of_tile(7.0, -7.0, -12.0);
        assert!((right.west - tile.east).abs() < 1e-9 && (below.north - tile.south).abs() < 1e-9);
    }

    #[test]
    fn windows_know_whether_they_meet() {
        let mut around = Window::EMPTY;
        around.reach(10.0, 20.0);
        around.reach(30.0, 10.0);
        assert_eq!(around, Window { west: 10.0, south: 10.0, east: 30.0, north: 20.0 });
        assert!(around.meets(&Window { west: 30.0, south: 0.0, east: 40.0, north: 10.0 }));
        assert!(!around.meets(&Window { west: 31.0, south: 0.0, east: 40.0, north: 10.0 }));
        assert!(around.grown(1.0).meets(&Window { west: 31.0, south: 0.0, east: 40.0, north: 10.0 }));
    }

    #[test]
    fn the_scale_bar_is_a_round_length_that_fits() {
        let (metres, px) = scale_bar(-12.0, 110.0);
        assert!((metres - 5_000.0).abs() < 1e-9 && px <= 110.0);
        assert_eq!(length_label(metres), "5 km");
        let (metres, _) = scale_bar(2.0, 110.0);
        assert!((metres - 50.0).abs() < 1e-9);
        assert_eq!(length_label(metres), "50 m");
    }
}
