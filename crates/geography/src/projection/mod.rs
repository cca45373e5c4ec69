//! WGS84 to the British National Grid and back, by OSTN15.
//!
//! The definition is the Ordnance Survey's: a transverse Mercator projection of ETRS89 (GRS80 ellipsoid) and then a shift read from
//! the OSTN15 grid ("Transformations and OSGM15 user guide", 2020). Against PROJ with the same grid it agrees to the millimetre.
//! Helmert's seven parameters, which are what one gets without the grid, differ by up to 2.7 m in Wales and are not offered.
//!
//! Why not the crate `lonlat_bng`: it rounds to the millimetre, works with the platform's `sin` and `cos`, which differ between server
//! and browser, and brings rayon, rand, libc and cbindgen. The shifts are those of its sister crate `ostn15_phf` (see `shift`).

mod many;
mod mercator;
mod shift;

pub use many::{Projected, Refused, project_many};

use crate::{Bng, GeographyError, Wgs84};

/// A longitude and latitude as a point of the National Grid, by OSTN15.
///
/// # Errors
/// [`GeographyError::NotFinite`] for NaN or infinity; [`GeographyError::OutsideGrid`] outside the OSTN15 rectangle. There is no silent fallback.
///
/// # Example
/// Caister water tower, the worked example of the user guide:
/// ```
/// use geography::{Wgs84, project};
/// let tower = project(Wgs84::new(1.716_073_973, 52.658_007_833))?;
/// assert!((tower.easting - 651_409.804).abs() < 0.001);
/// assert!((tower.northing - 313_177.450).abs() < 0.001);
/// # Ok::<(), geography::GeographyError>(())
/// ```
pub fn project(point: Wgs84) -> Result<Bng, GeographyError> {
    if !(point.lon.is_finite() && point.lat.is_finite()) {
        return Err(GeographyError::NotFinite);
    }
    shifted(point, mercator::forward(point))
}

/// The second half of [`project`]: the bounds, and the shift at the ETRS89 eastings and northings of the point.
#[inline]
fn shifted(point: Wgs84, etrs: Bng) -> Result<Bng, GeographyError> {
    // The series holds near its meridian only; these bounds are a little wider than the grid. NaN is in no range.
    if !(-10.0..=4.0).contains(&point.lon) || !(49.0..=62.0).contains(&point.lat) {
        return Err(GeographyError::OutsideGrid);
    }
    let shift = shift::at(etrs)?;
    Ok(Bng::new(etrs.easting + shift.easting, etrs.northing + shift.northing))
}

/// A point of the National Grid as longitude and latitude: the inverse of [`project`] to well below a millimetre.
///
/// # Errors
/// As [`project`].
pub fn unproject(point: Bng) -> Result<Wgs84, GeographyError> {
    if !(point.easting.is_finite() && point.northing.is_finite()) {
        return Err(GeographyError::NotFinite);
    }
    // The grid gives the shift at the ETRS89 point, which is what we look for: start from the point itself and repeat. The shift
    // changes by millimetres a kilometre, so each turn gains five digits.
    let mut etrs = point;
    for _ in 0..6 {
        let shift = shift::at(etrs)?;
        let next = Bng::new(point.easting - shift.easting, point.northing - shift.northing);
        let settled = (next.easting - etrs.easting).abs().max((next.northing - etrs.northing).abs()) < 1e-7;
        etrs = next;
        if settled {
            break;
        }
    }
    Ok(mercator::inverse(etrs))
}
