//! Kernel density: a smooth surface of concerns, in units that mean something.

mod far;
mod near;
mod place;
mod surface;

pub use surface::{DensitySurface, Mode, Smoothing, density_surface};

use crate::HotspotError;
use geography::Bng;
use rayon::prelude::*;
use std::f64::consts::PI;

/// The bandwidths that can be asked for, in metres.
const BANDWIDTHS: std::ops::RangeInclusive<f64> = 0.01..=1e7;

/// How the weight of a concern falls off with distance. K is per unit disc; u is distance over bandwidth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kernel {
    /// (2/pi) (1 - u^2) for u < 1.
    Epanechnikov,
    /// (3/pi) (1 - u^2)^2 for u < 1.
    Quartic,
    /// exp(-u^2 / 2) / (2 pi), never cut off.
    Gaussian,
}

impl Kernel {
    /// What a sum is multiplied by so that one point adds up to 1 over the plane: of h^2 - d^2, of its square, or of exp(-d^2 / (2 h^2)).
    fn unit(self, bandwidth_m: f64) -> f64 {
        let h2 = bandwidth_m * bandwidth_m;
        match self {
            Self::Epanechnikov => 2.0 / PI / h2 / h2,
            Self::Quartic => 3.0 / PI / h2 / h2 / h2,
            Self::Gaussian => 1.0 / (2.0 * PI) / h2,
        }
    }
}

/// Turns probability per square metre into concerns per square kilometre and month.
fn per_km2_month(per_square_metre: &[f64], concerns: f64, months: f64) -> Result<Vec<f64>, HotspotError> {
    if !(months.is_finite() && months > 0.0) {
        return Err(HotspotError::Parameter("months"));
    }
    let unit = 1e6 * concerns / months;
    Ok(per_square_metre.iter().map(|density| density * unit).collect())
}

/// A density at the places asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Density {
    /// Probability density per square metre: over the whole plane it adds up to 1.
    pub per_square_metre: Vec<f64>,
    /// How many concerns it was made from.
    pub concerns: usize,
}

impl Density {
    /// The density as concerns per square kilometre and month, which two maps can be compared by. `months` is the length of the period that the
    /// concerns were taken from, and not the number of months that had one.
    ///
    /// # Errors
    /// [`HotspotError::Parameter`] for months that are not a positive number.
    ///
    /// # Example
    /// ```
    /// use geography::Bng;
    /// let concerns = [Bng::new(210_000.0, 250_000.0); 36];
    /// let found = hotspot::kernel_density(&concerns, &concerns[..1], hotspot::Kernel::Epanechnikov, 1_000.0)?;
    /// // 36 concerns in 36 months on one spot, each a heap of 2/pi per square kilometre at its top.
    /// assert!((found.per_km2_month(36.0)?[0] - 2.0 / std::f64::consts::PI).abs() < 1e-12);
    /// # Ok::<(), hotspot::HotspotError>(())
    /// ```
    pub fn per_km2_month(&self, months: f64) -> Result<Vec<f64>, HotspotError> {
        per_km2_month(&self.per_square_metre, self.concerns as f64, months)
    }
}

/// The kernel density of points, exactly: f(p) = sum over the points of K(d / h) / (n h^2).
///
/// Source: B. W. Silverman, "Density estimation for statistics and data analysis" (1986), chapter 4.
///
/// * `points`: where the concerns are, in metres of the National Grid; concerns on one spot count each.
/// * `at`: where the density is wanted, as the centres of a lattice.
/// * `bandwidth_m`: the radius of support in metres; of the gaussian its sigma, which reaches about three times as far, so the same number does
///   not give the same smoothness. It decides what the map shows more than the kernel does: try half and double.
///
/// There is no correction at coasts or borders, so the density sinks towards them, and the unit (see [`Density::per_km2_month`]) is per area, not per
/// resident: a town centre is dense because people are there. A surface finds no significance; it shows where, not whether.
///
/// # Errors
/// [`HotspotError::TooFewValues`] without points, [`HotspotError::Distance`] for a bandwidth that is not between a centimetre and 10,000 km,
/// [`HotspotError::NotFinite`] for a coordinate that is NaN or infinite.
pub fn kernel_density(
    points: &[Bng],
    at: &[Bng],
    kernel: Kernel,
    bandwidth_m: f64,
) -> Result<Density, HotspotError> {
    if points.is_empty() {
        return Err(HotspotError::TooFewValues);
    }
    if !BANDWIDTHS.contains(&bandwidth_m) {
        return Err(HotspotError::Distance);
    }
    if !points.iter().chain(at).all(|p| p.easting.is_finite() && p.northing.is_finite()) {
        return Err(HotspotError::NotFinite);
    }
    let h2 = bandwidth_m * bandwidth_m;
    let near = (kernel != Kernel::Gaussian).then(|| Squares::new(points, bandwidth_m));
    let sum = |p: &Bng| match (kernel, &near) {
        (Kernel::Epanechnikov, Some(near)) => near.sum(*p, |left| left),
        (Kernel::Quartic, Some(near)) => near.sum(*p, |left| left * left),
        _ => points.iter().map(|q| libm::exp(-square(*p, *q) / (2.0 * h2))).sum::<f64>(),
    };
    let unit = kernel.unit(bandwidth_m) / points.len() as f64;
    let per_square_metre = at.par_iter().with_min_len(64).map(|p| sum(p) * unit).collect();
    Ok(Density { per_square_metre, concerns: points.len() })
}

/// Squared distance in square metres.
fn square(p: Bng, q: Bng) -> f64 {
    let (de, dn) = (p.easting - q.easting, p.northing - q.northing);
    de * de + dn * dn
}

/// The points sorted into squares of the bandwidth, row by row, so that all points within it of a place lie in three runs.
struct Squares {
    side: f64,
    /// Row and column of the square, and the point; sorted.
    points: Vec<(i64, i64, Bng)>,
}

impl Squares {
    fn new(points: &[Bng], side: f64) -> Self {
        let mut points: Vec<(i64, i64, Bng)> = points
            .iter()
            .map(|p| ((p.northing / side).floor() as i64, (p.easting / side).floor() as i64, *p))
            .collect();
        // By place within a square too, so that the order of the input cannot change the last bit of a sum.
        points.sort_unstable_by(|a, b| {
            let squares = (a.0, a.1).cmp(&(b.0, b.1));
            squares.then(a.2.northing.total_cmp(&b.2.northing)).then(a.2.easting.total_cmp(&b.2.easting))
        });
        Self { side, points }
    }

    /// Sum of `weight(h^2 - d^2)` over the points with d < h.
    fn sum(&self, at: Bng, weight: impl Fn(f64) -> f64) -> f64 {
        let (row, col) = ((at.northing / self.side).floor() as i64, (at.easting / self.side).floor() as i64);
        let h2 = self.side * self.side;
        let mut sum = 0.0;
        for row in row.saturating_sub(1)..=row.saturating_add(1) {
            let first = self.points.partition_point(|(r, c, _)| (*r, *c) < (row, col.saturating_sub(1)));
            let run =
                self.points[first..].iter().take_while(|(r, c, _)| *r == row && *c <= col.saturating_add(1));
            // In the order in which a surface works it out: near the rim the last bit counts.
            let left = |p: Bng| {
                let (de, dn) = (at.easting - p.easting, at.northing - p.northing);
                h2 - dn * dn - de * de
            };
            for left in run.map(|(_, _, p)| left(*p)).filter(|left| *left > 0.0) {
                sum += weight(left);
            }
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_question_without_points_or_bandwidth_is_refused() {
        let here = [Bng::new(0.0, 0.0)];
        assert_eq!(kernel_density(&[], &here, Kernel::Quartic, 5.0), Err(HotspotError::TooFewValues));
        for h in [0.0, -1.0, 1e-200, 1e200, f64::NAN, f64::INFINITY] {
            assert_eq!(kernel_density(&here, &here, Kernel::Gaussian, h), Err(HotspotError::Distance));
        }
        let nowhere = [Bng::new(f64::NAN, 0.0)];
        assert_eq!(kernel_density(&nowhere, &here, Kernel::Quartic, 5.0), Err(HotspotError::NotFinite));
    }

    #[test]
    fn every_kernel_spreads_one_concern_over_one() {
        let here = [Bng::new(0.0, 0.0)];
        let lattice: Vec<Bng> = (-300..300)
            .flat_map(|i| (-300..300).map(move |j| (i, j)))
            .map(|(i, j)| Bng::new(f64::from(i) * 0.02 + 0.01, f64::from(j) * 0.02 + 0.01))
            .collect();
        for kernel in [Kernel::Epanechnikov, Kernel::Quartic, Kernel::Gaussian] {
            let found = kernel_density(&here, &lattice, kernel, 1.0).unwrap();
            let mass: f64 = found.per_square_metre.iter().sum::<f64>() * 0.02 * 0.02;
            assert!((mass - 1.0).abs() < 1e-4, "{kernel:?}: {mass}");
        }
    }

    proptest! {
        #[test]
        fn the_order_of_the_concerns_changes_nothing(
            places in proptest::collection::vec((0.0..4_000.0_f64, 0.0..4_000.0_f64), 1..60), turn in 0_usize..60,
        ) {
            let points: Vec<Bng> = places.iter().map(|(e, n)| Bng::new(*e, *n)).collect();
            let mut turned = points.clone();
            turned.rotate_left(turn % points.len());
            let ask = |points: &[Bng]| kernel_density(points, &[Bng::new(2_000.0, 2_000.0)], Kernel::Quartic, 900.0);
            prop_assert_eq!(ask(&points), ask(&turned));
            let plain: f64 = points.iter().map(|p| square(*p, Bng::new(2_000.0, 2_000.0)) / 810_000.0).filter(|u2| *u2 < 1.0)
                .map(|u2| 3.0 / PI * (1.0 - u2) * (1.0 - u2)).sum::<f64>() / (points.len() as f64 * 810_000.0);
            prop_assert!((ask(&points).unwrap().per_square_metre[0] - plain).abs() <= 1e-12 * plain);
        }
    }
}
