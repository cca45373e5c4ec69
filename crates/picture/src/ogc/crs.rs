//! The four coordinate reference systems, each with its own order of axes.

use geo_types::Coord;
use std::f64::consts::PI;

/// Radius of the sphere of EPSG:3857, metres.
const SPHERE_M: f64 = 6_378_137.0;

/// A system that coordinates can be asked for and given in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Crs {
    /// Longitude, latitude.
    Crs84,
    /// Latitude, longitude: the order that the register of EPSG gives.
    Epsg4326,
    /// Spherical Mercator: x, y in metres.
    Epsg3857,
    /// The British National Grid: easting, northing in metres.
    Epsg27700,
}

/// In which coordinates two geometries are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Plane {
    /// Metres of the National Grid.
    Grid,
    /// Degrees, longitude first.
    LonLat,
}

impl Crs {
    pub(crate) const ALL: [Self; 4] = [Self::Crs84, Self::Epsg27700, Self::Epsg4326, Self::Epsg3857];

    /// Its address in the register of the OGC.
    pub(crate) const fn uri(self) -> &'static str {
        match self {
            Self::Crs84 => "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
            Self::Epsg4326 => "http://www.opengis.net/def/crs/EPSG/0/4326",
            Self::Epsg3857 => "http://www.opengis.net/def/crs/EPSG/0/3857",
            Self::Epsg27700 => "http://www.opengis.net/def/crs/EPSG/0/27700",
        }
    }

    pub(crate) fn parse(uri: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|crs| crs.uri() == uri)
    }

    /// Where coordinates of this system are compared.
    pub(crate) const fn plane(self) -> Plane {
        match self {
            Self::Epsg27700 => Plane::Grid,
            Self::Crs84 | Self::Epsg4326 | Self::Epsg3857 => Plane::LonLat,
        }
    }

    /// A pair as it was written in this system, in its plane.
    pub(crate) fn read(self, first: f64, second: f64) -> Coord<f64> {
        match self {
            Self::Crs84 | Self::Epsg27700 => Coord { x: first, y: second },
            Self::Epsg4326 => Coord { x: second, y: first },
            Self::Epsg3857 => Coord {
                x: (first / SPHERE_M).to_degrees(),
                y: libm::atan(libm::sinh(second / SPHERE_M)).to_degrees(),
            },
        }
    }

    /// A point of its plane as it is written in this system.
    pub(crate) fn write(self, at: Coord<f64>) -> (f64, f64) {
        match self {
            Self::Crs84 | Self::Epsg27700 => (at.x, at.y),
            Self::Epsg4326 => (at.y, at.x),
            Self::Epsg3857 => {
                let north = libm::log(libm::tan(PI / 4.0 + at.y.to_radians() / 2.0));
                (SPHERE_M * at.x.to_radians(), SPHERE_M * north)
            }
        }
    }

    /// Digits behind the point: outlines are whole metres, so that a centimetre is enough anywhere.
    pub(crate) const fn digits(self) -> usize {
        match self {
            Self::Crs84 | Self::Epsg4326 => 7,
            Self::Epsg3857 => 2,
            Self::Epsg27700 => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_system_has_its_own_order_of_axes() {
        let at = Coord { x: -4.0, y: 52.5 };
        assert_eq!(Crs::Crs84.write(at), (-4.0, 52.5));
        assert_eq!(Crs::Epsg4326.write(at), (52.5, -4.0));
        let (x, y) = Crs::Epsg3857.write(at);
        // PROJ: echo "-4 52.5" | cs2cs EPSG:4326 (x, y) EPSG:3857.
        assert!((x + 445_277.963).abs() < 0.001 && (y - 6_891_041.724).abs() < 0.5, "{x} {y}");
        assert_eq!(Crs::Epsg27700.write(Coord { x: 250_000.0, y: 300_000.0 }), (250_000.0, 300_000.0));
    }

    #[test]
    fn an_address_is_read_to_its_system_and_no_other() {
        for crs in Crs::ALL {
            assert_eq!(Crs::parse(crs.uri()), Some(crs));
        }
        assert_eq!(Crs::parse("http://www.opengis.net/def/crs/EPSG/0/4277"), None);
        assert_eq!(Crs::parse("EPSG:27700"), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(x in -8.0..2.0_f64, y in 49.0..61.0_f64) {
            for crs in Crs::ALL {
                let (first, second) = crs.write(Coord { x, y });
                let back = crs.read(first, second);
                prop_assert!((back.x - x).abs() < 1e-9 && (back.y - y).abs() < 1e-9);
            }
        }
    }
}
