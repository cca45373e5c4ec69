//! Positions in whole centimetres, so that "within 400 m" has an exact answer.
//!
//! In floats two points 400.00 m apart come out as 399.99999999 or 400.00000001 by where they lie on the grid, and a closed distance would depend on
//! the origin of the map. No concern is known to the centimetre; the rounding costs nothing.

use crate::HotspotError;
use geography::Bng;
use rayon::prelude::*;

/// A position in whole centimetres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Spot {
    pub(crate) row: i64,
    pub(crate) col: i64,
}

/// The farthest coordinate in centimetres: squares of distances then fit 64 bits.
const FARTHEST: f64 = 1e9;

/// The positions in whole centimetres.
///
/// # Errors
/// [`HotspotError::NotFinite`] for NaN, infinity or a coordinate beyond 10,000 km.
pub(crate) fn spots(points: &[Bng]) -> Result<Vec<Spot>, HotspotError> {
    let whole = |metres: f64| {
        let cm = (metres * 100.0).round();
        (cm.abs() <= FARTHEST).then_some(cm as i64).ok_or(HotspotError::NotFinite)
    };
    points.iter().map(|p| Ok(Spot { row: whole(p.northing)?, col: whole(p.easting)? })).collect()
}

/// The positions in whole centimetres, row and column, as small as they fit: for the methods that hold a million of them. Differences fit 32 bits too.
///
/// # Errors
/// As [`spots`].
pub(crate) fn positions(points: &[Bng]) -> Result<Vec<[i32; 2]>, HotspotError> {
    // The same rounding as `f64::round`, without its call: what is cut off is exact.
    let whole = |metres: f64| {
        let cm = metres * 100.0;
        let cut = cm as i32;
        let rest = cm - f64::from(cut);
        let near = cut.saturating_add(i32::from(rest >= 0.5)).saturating_sub(i32::from(rest <= -0.5));
        if near.unsigned_abs() <= FARTHEST as u32 && !cm.is_nan() { near } else { i32::MIN }
    };
    let found: Vec<[i32; 2]> =
        points.par_iter().with_min_len(8_192).map(|p| [whole(p.northing), whole(p.easting)]).collect();
    let usable = found.par_iter().with_min_len(8_192).all(|at| at[0] != i32::MIN && at[1] != i32::MIN);
    if usable { Ok(found) } else { Err(HotspotError::NotFinite) }
}

/// Squared distance of two positions in square centimetres.
pub(crate) fn square_between(one: [i32; 2], other: [i32; 2]) -> i64 {
    let (dr, dc) = (i64::from(one[0] - other[0]), i64::from(one[1] - other[1]));
    dr * dr + dc * dc
}

/// The largest squared distance in square centimetres that is within `metres`, closed.
///
/// # Errors
/// [`HotspotError::Distance`] when the distance is negative, not a number or beyond 10,000 km.
pub(crate) fn square_of(metres: f64) -> Result<i64, HotspotError> {
    let cm = metres * 100.0;
    if !(0.0..=FARTHEST).contains(&cm) {
        return Err(HotspotError::Distance);
    }
    // 0.29 m is 28.999999999999996 cm in floats; a distance meant in whole centimetres is one.
    let whole = cm.round();
    Ok(if (cm - whole).abs() < 1e-6 { whole as i64 * whole as i64 } else { (cm * cm).floor() as i64 })
}

impl Spot {
    /// Squared distance in square centimetres.
    pub(crate) fn square(self, other: Self) -> i64 {
        let (dr, dc) = (self.row - other.row, self.col - other.col);
        dr * dr + dc * dc
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_positions_are_the_spots() {
        let metres = [0.0, 0.005, -0.005, 0.0049, 123_456.785, -99.995, 1e7, -1e7, 0.004_999_999_999_999_999];
        for (e, n) in metres.iter().flat_map(|e| metres.iter().map(move |n| (*e, *n))) {
            let point = [Bng::new(e, n)];
            let (spot, at) = (spots(&point).unwrap()[0], positions(&point).unwrap()[0]);
            assert_eq!((spot.row, spot.col), (i64::from(at[0]), i64::from(at[1])), "{e}, {n}");
        }
        for wrong in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e7 + 0.006, -1e7 - 0.006, 3e7, 1e300] {
            assert_eq!(positions(&[Bng::new(0.0, wrong)]), Err(HotspotError::NotFinite));
            assert_eq!(positions(&[Bng::new(wrong, 0.0)]), Err(HotspotError::NotFinite));
        }
        assert_eq!(square_between([-1_000_000_000, 0], [1_000_000_000, 1]), 4_000_000_000_000_000_001);
    }

    #[test]
    fn a_distance_on_the_line_is_within_wherever_the_points_lie() {
        for origin in [0.0, 0.01, 123_456.78, 999_999.99] {
            let pair = spots(&[Bng::new(origin, origin), Bng::new(origin + 240.0, origin + 320.0)]).unwrap();
            assert_eq!(pair[0].square(pair[1]), square_of(400.0).unwrap());
        }
        assert_eq!(square_of(0.29), Ok(841));
        assert_eq!(square_of(0.0), Ok(0));
        assert_eq!(square_of(0.015), Ok(2), "one and a half centimetres");
        assert_eq!(square_of(-0.1), Err(HotspotError::Distance));
        assert_eq!(square_of(f64::NAN), Err(HotspotError::Distance));
        assert_eq!(spots(&[Bng::new(f64::NAN, 0.0)]), Err(HotspotError::NotFinite));
    }
}
