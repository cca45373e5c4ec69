//! Points. The type says which space the numbers are in; there is no bare pair of floats in any signature.

use crate::GeographyError;
use serde::{Deserialize, Serialize};

/// A point on the British National Grid (EPSG:27700), in metres.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bng {
    /// Metres east of the false origin.
    pub easting: f64,
    /// Metres north of the false origin.
    pub northing: f64,
}

impl Bng {
    /// East-west and north-south extent of the grid in metres.
    pub const EXTENT: (f64, f64) = (700_000.0, 1_250_000.0);

    /// The point at these metres; no check, see [`Bng::checked`].
    pub const fn new(easting: f64, northing: f64) -> Self {
        Self { easting, northing }
    }

    /// The point, if it is finite and within the grid's rectangle (0-700 km east, 0-1250 km north, closed).
    ///
    /// # Errors
    /// [`GeographyError::NotFinite`] and [`GeographyError::OutsideGrid`].
    pub fn checked(easting: f64, northing: f64) -> Result<Self, GeographyError> {
        if !(easting.is_finite() && northing.is_finite()) {
            return Err(GeographyError::NotFinite);
        }
        let (east, north) = Self::EXTENT;
        if (0.0..=east).contains(&easting) && (0.0..=north).contains(&northing) {
            Ok(Self { easting, northing })
        } else {
            Err(GeographyError::OutsideGrid)
        }
    }

    /// Distance in metres in the plane of the grid (scale error below 0.1 % anywhere in Great Britain).
    pub fn distance(self, other: Self) -> f64 {
        let (de, dn) = (self.easting - other.easting, self.northing - other.northing);
        (de * de + dn * dn).sqrt()
    }
}

/// A longitude and latitude in degrees on WGS84, taken as ETRS89 (they differ by under a metre in Great Britain, and
/// consumer positions are not better than that).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Wgs84 {
    /// Degrees east of Greenwich; negative in nearly all of Wales' data.
    pub lon: f64,
    /// Degrees north of the equator.
    pub lat: f64,
}

impl Wgs84 {
    /// The point at these degrees, longitude first as in GeoJSON.
    pub const fn new(lon: f64, lat: f64) -> Self {
        Self { lon, lat }
    }
}
