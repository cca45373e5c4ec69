//! Tail probabilities of the normal distribution.

use std::f64::consts::FRAC_1_SQRT_2;

/// P(|Z| >= |z|) for a standard normal Z: the two-sided p-value of a z-score.
///
/// Worked out as `erfc(|z| / sqrt 2)`, the survival function itself, and not as `2 * (1 - cdf)`, which is 0 for every |z| above 8.3: here
/// small p keep their digits (relative error below 1e-12 down to 1e-300) until they fall below the smallest number there is, at |z| = 38.5.
/// A p of 1e-80 still says no more than "the normal approximation is out of its depth": read it as "small".
///
/// NaN gives NaN; no statistic of this crate passes one in.
///
/// # Example
/// ```
/// let p = hotspot::normal_two_sided(-1.959_963_984_540_054);
/// assert!((p - 0.05).abs() < 1e-15);
/// assert!(hotspot::normal_two_sided(30.0) > 0.0);
/// ```
pub fn normal_two_sided(z: f64) -> f64 {
    libm::erfc(z.abs() * FRAC_1_SQRT_2)
}

/// P(Z >= z) for a standard normal Z: the one-sided p-value against "no more than expected".
///
/// # Example
/// ```
/// assert_eq!(hotspot::normal_upper(0.0), 0.5);
/// assert!((hotspot::normal_upper(1.644_853_626_951_472) - 0.05).abs() < 1e-15);
/// ```
pub fn normal_upper(z: f64) -> f64 {
    0.5 * libm::erfc(z * FRAC_1_SQRT_2)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made with mpmath 1.3.0 at 40 digits: `erfc(z / sqrt(2))`.
    const TWO_SIDED: [(f64, f64); 12] = [
        (0.5, 6.170_750_774_519_738e-1),
        (1.0, 3.173_105_078_629_141e-1),
        (1.96, 4.999_579_029_644_087e-2),
        (2.575_829_303_548_900_4, 1.000_000_000_000_001e-2),
        (5.0, 5.733_031_437_583_878e-7),
        (8.2, 2.403_870_308_547_157_4e-16),
        (10.0, 1.523_970_604_832_105e-23),
        (20.0, 5.507_248_237_212_467_5e-89),
        (26.1, 3.645_795_751_511_089e-150),
        (30.0, 9.813_427_854_296_374e-198),
        (37.0, 1.145_114_244_504_915_4e-299),
        (37.04, 2.601_818_375_688_379e-300),
    ];

    #[test]
    fn small_p_keep_their_digits() {
        for (z, p) in TWO_SIDED {
            let relative = (normal_two_sided(z) - p).abs() / p;
            assert!(relative < 1e-12, "z {z}: {relative}");
            assert!((normal_two_sided(-z) - p).abs() / p < 1e-12);
            assert!((normal_upper(z) * 2.0 - p).abs() / p < 1e-12);
        }
    }

    #[test]
    fn p_falls_as_z_grows_and_ends_at_nothing() {
        let mut last = normal_two_sided(0.0);
        assert!((last - 1.0).abs() < f64::EPSILON);
        for step in 1..=3_900 {
            let p = normal_two_sided(f64::from(step) / 100.0);
            // Below the smallest normal number neighbouring z share a p.
            assert!(p < last || (p <= last && p < f64::MIN_POSITIVE), "z {}", f64::from(step) / 100.0);
            last = p;
        }
        assert!(normal_two_sided(39.0).abs() < f64::MIN_POSITIVE);
    }
}
