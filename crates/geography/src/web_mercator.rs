//! Web Mercator (EPSG:3857), the plane that map tiles are cut from.

use crate::{Bng, GeographyError, Wgs84, unproject};
use serde::{Deserialize, Serialize};
use std::f64::consts::PI;

/// A point of the Web Mercator square as a share of its side: x from the 180th meridian eastwards, y from the north edge (85.0511°)
/// southwards, both 0 to 1. Times 2^z it is counted in tiles of zoom z.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WebMercator {
    /// Share of the side from west to east.
    pub x: f64,
    /// Share of the side from north to south.
    pub y: f64,
}

impl WebMercator {
    /// A longitude and latitude on the square: spherical Mercator, as EPSG:3857 has it. Beyond 85.0511° y is below 0 or above 1.
    pub fn of(at: Wgs84) -> Self {
        let x = at.lon / 360.0 + 0.5;
        let sine = libm::sin(at.lat * (PI / 180.0));
        let y = 0.5 - libm::log((1.0 + sine) / (1.0 - sine)) / (4.0 * PI);
        Self { x, y }
    }

    /// A National Grid point on the square, by the inverse of OSTN15.
    ///
    /// # Errors
    /// As [`unproject`]: a point without an OSTN15 shift has no place here.
    pub fn of_bng(at: Bng) -> Result<Self, GeographyError> {
        unproject(at).map(Self::of)
    }

    /// Longitude and latitude in degrees.
    pub fn wgs84(self) -> Wgs84 {
        let lon = (self.x - 0.5) * 360.0;
        let lat = (2.0 * libm::atan(libm::exp((0.5 - self.y) * 2.0 * PI)) - PI / 2.0) * (180.0 / PI);
        Wgs84::new(lon, lat)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Half the side of the square in the metres of EPSG:3857.
    const HALF_SIDE_M: f64 = PI * 6_378_137.0;

    fn metres(at: WebMercator) -> (f64, f64) {
        ((at.x * 2.0 - 1.0) * HALF_SIDE_M, (1.0 - at.y * 2.0) * HALF_SIDE_M)
    }

    #[test]
    fn the_worked_example_of_the_epsg_guidance_note_is_met() {
        // IOGP 373-7-2, method 1024: 24°22'54.433"N 100°20'00.000"W is E -11169055.58, N 2800000.00.
        let at = Wgs84::new(-(100.0 + 20.0 / 60.0), 24.0 + 22.0 / 60.0 + 54.433 / 3_600.0);
        let (east, north) = metres(WebMercator::of(at));
        assert!((east + 11_169_055.58).abs() < 0.01, "{east}");
        assert!((north - 2_800_000.00).abs() < 0.02, "{north}");
    }

    #[test]
    fn a_point_without_a_shift_has_no_place() {
        assert!(WebMercator::of_bng(Bng::new(-1.0, -1.0)).is_err());
        assert!(WebMercator::of_bng(Bng::new(f64::NAN, 0.0)).is_err());
    }

    proptest! {
        #[test]
        fn there_and_back_is_the_same_point(lon in -9.0..3.0f64, lat in 49.0..61.0f64) {
            let back = WebMercator::of(Wgs84::new(lon, lat)).wgs84();
            prop_assert!((back.lon - lon).abs() < 1e-9 && (back.lat - lat).abs() < 1e-9);
        }

        #[test]
        fn east_stays_east_and_north_stays_north(e in 200_000.0..350_000.0f64, n in 180_000.0..400_000.0f64) {
            let at = WebMercator::of_bng(Bng::new(e, n)).unwrap();
            prop_assert!(WebMercator::of_bng(Bng::new(e + 500.0, n)).unwrap().x > at.x);
            prop_assert!(WebMercator::of_bng(Bng::new(e, n + 500.0)).unwrap().y < at.y);
        }
    }
}
