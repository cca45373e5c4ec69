//! Transverse Mercator on GRS80 with the National Grid's origin and scale, by Redfearn's series.
//!
//! Source: J. C. B. Redfearn, "Transverse Mercator formulae", Empire Survey Review 69 (1948); the Ordnance Survey prints the same in
//! "A guide to coordinate systems in Great Britain", annex C, a term shorter. The meridian arc is Helmert's series to n^4. The tests hold
//! both directions to 0.1 mm against the Krüger series of sixth order over the whole grid.

use crate::{Bng, Wgs84};

/// Semi-major and semi-minor axis of GRS80 in metres.
const A: f64 = 6_378_137.0;
const B: f64 = 6_356_752.314_140;
/// First eccentricity squared and third flattening.
const E2: f64 = (A * A - B * B) / (A * A);
const N: f64 = (A - B) / (A + B);
/// Scale on the central meridian.
const F0: f64 = 0.999_601_271_7;
const DEGREE: f64 = std::f64::consts::PI / 180.0;
/// True origin: 49° N, 2° W, and its grid coordinates.
const PHI0: f64 = 49.0 * DEGREE;
const LAM0: f64 = -2.0 * DEGREE;
const E0: f64 = 400_000.0;
const N0: f64 = -100_000.0;

/// Metres of meridian for each radian of rectifying latitude.
const RECTIFYING: f64 = F0 * A / (1.0 + N) * (1.0 + N * N / 4.0 + N * N * N * N / 64.0);
/// Helmert's coefficients of sin 2phi, 4phi, 6phi, 8phi in the arc, relative to A F0 / (1 + n).
const ARC: [f64; 4] = [
    -1.5 * (N - N * N * N / 8.0),
    15.0 / 16.0 * (N * N - N * N * N * N / 4.0),
    -35.0 / 48.0 * N * N * N,
    315.0 / 512.0 * N * N * N * N,
];
/// Coefficients of sin 2mu, 4mu, 6mu, 8mu in the footpoint latitude.
const FOOT: [f64; 4] = [
    1.5 * N - 27.0 / 32.0 * N * N * N,
    21.0 / 16.0 * N * N - 55.0 / 32.0 * N * N * N * N,
    151.0 / 96.0 * N * N * N,
    1097.0 / 512.0 * N * N * N * N,
];

/// `c0 sin 2x + c1 sin 4x + c2 sin 6x + c3 sin 8x` from sin x and cos x.
const fn even_sines(coefficients: [f64; 4], sin: f64, cos: f64) -> f64 {
    let (s2, c2) = (2.0 * sin * cos, cos * cos - sin * sin);
    let (s4, c4) = (2.0 * s2 * c2, c2 * c2 - s2 * s2);
    let (s6, s8) = (s4 * c2 + c4 * s2, 2.0 * s4 * c4);
    coefficients[0] * s2 + coefficients[1] * s4 + coefficients[2] * s6 + coefficients[3] * s8
}

/// Distance along the meridian from the equator to `phi` in metres, scaled.
const fn arc(phi: f64, sin: f64, cos: f64) -> f64 {
    RECTIFYING * phi + F0 * A / (1.0 + N) * even_sines(ARC, sin, cos)
}

/// The arc at the true origin; sine and cosine of 49° written out, since it is needed for every point.
const ARC0: f64 = arc(PHI0, 0.754_709_580_222_772, 0.656_059_028_990_507_3);

/// Radius of curvature across the meridian (nu) and eta squared = nu/rho - 1 at a latitude.
fn curvature(sin: f64) -> (f64, f64) {
    let w = 1.0 - E2 * sin * sin;
    (A * F0 / w.sqrt(), w * (1.0 / (1.0 - E2)) - 1.0)
}

/// Sine and cosine of a latitude of Great Britain: Taylor's series about 55.5° N, turned by that angle. Over the 49° to 62° that
/// [`super::project`] accepts, the first term left out is below 2e-18; no reduction, no table, no branch, so that loops become vectors.
fn sine_cosine(phi: f64) -> (f64, f64) {
    /// 55.5°, its sine and its cosine.
    const MIDDLE: f64 = 55.5 * DEGREE;
    const SIN: f64 = 0.824_126_188_622_015_7;
    const COS: f64 = 0.566_406_236_924_832_8;
    let x = phi - MIDDLE;
    let x2 = x * x;
    let sin =
        x * (1.0 - x2 * (1.0 / 6.0 - x2 * (1.0 / 120.0 - x2 * (1.0 / 5_040.0 - x2 * (1.0 / 362_880.0)))));
    let cos = 1.0
        - x2 * (0.5
            - x2 * (1.0 / 24.0 - x2 * (1.0 / 720.0 - x2 * (1.0 / 40_320.0 - x2 * (1.0 / 3_628_800.0)))));
    (SIN * cos + COS * sin, COS * cos - SIN * sin)
}

/// ETRS89 eastings and northings of a longitude and latitude.
#[expect(
    clippy::inline_always,
    reason = "a call in the loop over a block would keep it from becoming vectors"
)]
#[inline(always)]
pub(super) fn forward(point: Wgs84) -> Bng {
    let phi = point.lat * DEGREE;
    let (sin, cos) = sine_cosine(phi);
    let (nu, eta2) = curvature(sin);
    let tan = sin / cos;
    let t2 = tan * tan;
    let (t4, t6) = (t2 * t2, t2 * t2 * t2);
    // p = lambda cos phi is small: 0.075 at the corners of the grid. Fractions are multiplied by: a division costs what ten of them do.
    let lambda = point.lon * DEGREE - LAM0;
    let p = lambda * cos;
    let p2 = p * p;
    let north = p2
        * (0.5
            + p2 * ((5.0 - t2 + 9.0 * eta2 + 4.0 * eta2 * eta2) * (1.0 / 24.0)
                + p2 * ((61.0 - 58.0 * t2 + t4 + eta2 * (270.0 - 330.0 * t2)) * (1.0 / 720.0)
                    + p2 * ((1385.0 - 3111.0 * t2 + 543.0 * t4 - t6) * (1.0 / 40_320.0)))));
    let east = 1.0
        + p2 * ((1.0 + eta2 - t2) * (1.0 / 6.0)
            + p2 * ((5.0 - 18.0 * t2 + t4 + eta2 * (14.0 - 58.0 * t2)) * (1.0 / 120.0)
                + p2 * ((61.0 - 479.0 * t2 + 179.0 * t4 - t6) * (1.0 / 5_040.0))));
    // sin/cos * p^2 = lambda^2 sin cos: the factor that every northing term shares.
    Bng::new(E0 + nu * p * east, N0 + (arc(phi, sin, cos) - ARC0) + nu * tan * north)
}

/// Longitude and latitude of ETRS89 eastings and northings.
pub(super) fn inverse(etrs: Bng) -> Wgs84 {
    let mu = (etrs.northing - N0 + ARC0) / RECTIFYING;
    let (sin_mu, cos_mu) = libm::sincos(mu);
    let foot = mu + even_sines(FOOT, sin_mu, cos_mu);
    let (sin, cos) = libm::sincos(foot);
    let (nu, eta2) = curvature(sin);
    let tan = sin / cos;
    let t2 = tan * tan;
    let (t4, t6) = (t2 * t2, t2 * t2 * t2);
    let q = (etrs.easting - E0) / nu;
    let q2 = q * q;
    let north = q2
        * (0.5
            - q2 * ((5.0 + 3.0 * t2 + eta2 * (1.0 - 9.0 * t2) - 4.0 * eta2 * eta2) / 24.0
                - q2 * ((61.0 + 90.0 * t2 + 45.0 * t4 + eta2 * (46.0 - 252.0 * t2 - 90.0 * t4)) / 720.0
                    - q2 * (1385.0 + 3633.0 * t2 + 4095.0 * t4 + 1575.0 * t6) / 40_320.0)));
    let east = 1.0
        - q2 * ((1.0 + eta2 + 2.0 * t2) / 6.0
            - q2 * ((5.0 + 28.0 * t2 + 24.0 * t4 + eta2 * (6.0 + 8.0 * t2)) / 120.0
                - q2 * (61.0 + 662.0 * t2 + 1320.0 * t4 + 720.0 * t6) / 5_040.0));
    // nu/rho = 1 + eta^2.
    let mut lat = foot - tan * (1.0 + eta2) * north;
    let mut lon = LAM0 + q * east / cos;
    // Far from the meridian in the north the series is off by up to a millimetre. Going forth again shows by how much; each turn leaves a
    // tenth, the sine of the angle between grid north and true north.
    for _ in 0..2 {
        let again = forward(Wgs84::new(lon / DEGREE, lat / DEGREE));
        lat -= (again.northing - etrs.northing) * (1.0 + eta2) / nu;
        lon -= (again.easting - etrs.easting) / (nu * cos);
    }
    Wgs84::new(lon / DEGREE, lat / DEGREE)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The Krüger series of sixth order (C. F. F. Karney, "Transverse Mercator with an accuracy of a few nanometers", 2011, eq. 35),
    /// written straight from the paper as an independent check.
    #[expect(clippy::disallowed_methods, reason = "an independent check in the platform's own functions")]
    fn krueger(point: Wgs84) -> Bng {
        let n = N;
        let power = |k: i32| n.powi(k);
        let alpha = [
            n / 2.0 - 2.0 / 3.0 * power(2) + 5.0 / 16.0 * power(3) + 41.0 / 180.0 * power(4)
                - 127.0 / 288.0 * power(5)
                + 7891.0 / 37800.0 * power(6),
            13.0 / 48.0 * power(2) - 3.0 / 5.0 * power(3)
                + 557.0 / 1440.0 * power(4)
                + 281.0 / 630.0 * power(5)
                - 1_983_433.0 / 1_935_360.0 * power(6),
            61.0 / 240.0 * power(3) - 103.0 / 140.0 * power(4)
                + 15061.0 / 26880.0 * power(5)
                + 167_603.0 / 181_440.0 * power(6),
            49561.0 / 161_280.0 * power(4) - 179.0 / 168.0 * power(5) + 6_601_661.0 / 7_257_600.0 * power(6),
            34729.0 / 80640.0 * power(5) - 3_418_889.0 / 1_995_840.0 * power(6),
            212_378_941.0 / 319_334_400.0 * power(6),
        ];
        let radius = A / (1.0 + n) * (1.0 + power(2) / 4.0 + power(4) / 64.0 + power(6) / 256.0);
        let conformal = |phi: f64| {
            let e = E2.sqrt();
            let sigma = (e * (e * phi.sin()).atanh()).sinh();
            let tau = phi.tan();
            tau * (1.0 + sigma * sigma).sqrt() - sigma * (1.0 + tau * tau).sqrt()
        };
        let northing = |phi: f64, lambda: f64| {
            let tau = conformal(phi);
            let xi = tau.atan2(lambda.cos());
            let eta = (lambda.sin() / (tau * tau + lambda.cos().powi(2)).sqrt()).asinh();
            let (mut x, mut y) = (eta, xi);
            for (j, a) in alpha.iter().enumerate() {
                let k = 2.0 * (j as f64 + 1.0);
                y += a * (k * xi).sin() * (k * eta).cosh();
                x += a * (k * xi).cos() * (k * eta).sinh();
            }
            (F0 * radius * x, F0 * radius * y)
        };
        let (x, y) = northing(point.lat * DEGREE, point.lon * DEGREE - LAM0);
        let (_, y0) = northing(PHI0, 0.0);
        Bng::new(E0 + x, N0 + y - y0)
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "an independent check in the platform's own functions")]
    fn sines_of_british_latitudes_are_right_to_the_last_digits() {
        for i in 0..=13_000 {
            let phi = (49.0 + f64::from(i) * 0.001) * DEGREE;
            let (sin, cos) = sine_cosine(phi);
            assert!((sin - phi.sin()).abs() < 3e-16 && (cos - phi.cos()).abs() < 3e-16, "{phi}");
        }
    }

    #[test]
    fn the_series_and_its_inverse_hold_a_tenth_of_a_millimetre_over_the_grid() {
        let (mut forth, mut back) = (0.0_f64, 0.0_f64);
        let points =
            (0..=112).flat_map(|lat| (0..=110).map(move |lon| (f64::from(lon) * 0.1, f64::from(lat) * 0.1)));
        for point in points.map(|(lon, lat)| Wgs84::new(-8.6 + lon, 49.8 + lat)) {
            let exact = krueger(point);
            if Bng::checked(exact.easting, exact.northing).is_err() {
                continue;
            }
            forth = forth.max(forward(point).distance(exact));
            let again = inverse(exact);
            let metres_of_a_degree = 111_000.0;
            back = back
                .max((again.lon - point.lon).abs().max((again.lat - point.lat).abs()) * metres_of_a_degree);
        }
        assert!(forth < 1e-4, "forward differs by {forth} m");
        assert!(back < 1e-4, "inverse differs by {back} m");
    }
}
