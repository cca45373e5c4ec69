//! What a map shows, in metres, and how long a kilometre is on it.

/// A rectangle of the National Grid in metres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// West edge.
    pub west: f64,
    /// South edge.
    pub south: f64,
    /// East edge.
    pub east: f64,
    /// North edge.
    pub north: f64,
}

impl Window {
    /// Nothing yet: [`Window::reach`] makes it hold points.
    pub const EMPTY: Self =
        Self { west: f64::INFINITY, south: f64::INFINITY, east: f64::NEG_INFINITY, north: f64::NEG_INFINITY };

    /// Grows until it holds the point.
    pub fn reach(&mut self, easting: f64, northing: f64) {
        self.west = self.west.min(easting);
        self.east = self.east.max(easting);
        self.south = self.south.min(northing);
        self.north = self.north.max(northing);
    }

    /// The same with a margin in metres on every side.
    #[must_use]
    pub fn grown(self, by: f64) -> Self {
        Self { west: self.west - by, south: self.south - by, east: self.east + by, north: self.north + by }
    }

    /// Whether the two share a point.
    pub fn meets(&self, other: &Self) -> bool {
        self.west <= other.east
            && other.west <= self.east
            && self.south <= other.north
            && other.south <= self.north
    }

    /// Whether it holds the point.
    pub fn holds(&self, easting: f64, northing: f64) -> bool {
        (self.west..=self.east).contains(&easting) && (self.south..=self.north).contains(&northing)
    }

    /// Its middle.
    pub fn middle(&self) -> (f64, f64) {
        (f64::midpoint(self.west, self.east), f64::midpoint(self.south, self.north))
    }
}

/// A scale bar of at most `most_px` pixels, at `scale` pixels to a metre: its length in metres (1, 2 or 5 times a power of ten) and in pixels.
pub fn scale_bar(scale: f64, most_px: f64) -> (f64, f64) {
    let most = most_px / scale;
    let power = 10.0_f64.powf(most.log10().floor());
    let length = [5.0, 2.0, 1.0].into_iter().map(|n| n * power).find(|l| *l <= most).unwrap_or(power);
    (length, length * scale)
}

/// "500 m", "2 km".
pub fn length_label(metres: f64) -> String {
    if metres >= 1000.0 { format!("{} km", metres / 1000.0) } else { format!("{metres} m") }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let (metres, px) = scale_bar(1.0 / 64.0, 110.0);
        assert!((metres - 5_000.0).abs() < 1e-9 && px <= 110.0);
        assert_eq!(length_label(metres), "5 km");
        let (metres, _) = scale_bar(2.0, 110.0);
        assert!((metres - 50.0).abs() < 1e-9);
        assert_eq!(length_label(metres), "50 m");
    }
}
