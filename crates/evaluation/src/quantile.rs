//! Quantiles of the normal and of Student's t distribution.

use hotspot::normal_upper;
use std::f64::consts::FRAC_2_PI;

/// The z above which a standard normal lies with probability `upper` (0 to 1, ends excluded).
pub(crate) fn normal_quantile(upper: f64) -> f64 {
    falling_root(|z| normal_upper(z) - upper)
}

/// The two-sided p of `t` with `df` degrees of freedom (1 or more): the finite series of Abramowitz and Stegun, "Handbook of Mathematical Functions"
/// (1964), 26.7.3 and 26.7.4.
pub(crate) fn student_two_sided(t: f64, df: u32) -> f64 {
    let df_f = f64::from(df);
    let theta = libm::atan(t.abs() / df_f.sqrt());
    let (sin, cos) = (libm::sin(theta), libm::cos(theta));
    let odd = df % 2 == 1;
    // Odd: theta + sin (cos + 2/3 cos^3 + ...); even: sin (1 + 1/2 cos^2 + ...).
    let mut term = if odd { cos } else { 1.0 };
    let mut sum = 0.0;
    let mut k = u32::from(odd);
    while k + 2 <= df {
        sum += term;
        term *= cos * cos * f64::from(k + 1) / f64::from(k + 2);
        k += 2;
    }
    let within = if odd { FRAC_2_PI * (theta + sin * sum) } else { sin * sum };
    (1.0 - within).clamp(0.0, 1.0)
}

/// The t that |T| exceeds with probability `both` (0 to 1, ends excluded).
pub(crate) fn student_quantile(both: f64, df: u32) -> f64 {
    falling_root(|t| student_two_sided(t, df) - both)
}

/// The root of a falling function, by halving: slow, and right to the last digits.
fn falling_root(f: impl Fn(f64) -> f64) -> f64 {
    let (mut low, mut high) = (-1e6, 1e6);
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if f(middle) > 0.0 { low = middle } else { high = middle }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;

    /// scipy 1.17.1: `norm.isf`, `t.isf(p / 2, df)`, `2 * t.sf`.
    #[test]
    fn quantiles_are_those_of_scipy() {
        for (upper, z) in
            [(0.025, 1.959_963_984_540_054), (0.2, 0.841_621_233_572_914_3), (0.9, -1.281_551_565_544_600_4)]
        {
            assert!((normal_quantile(upper) - z).abs() < 1e-11, "{upper}");
        }
        for (both, df, t) in [
            (0.05, 1, 12.706_204_736_174_705),
            (0.05, 20, 2.085_963_447_265_837),
            (0.01, 7, 3.499_483_297_350_493_7),
            (0.1, 44, 1.680_229_976_572_116_2),
        ] {
            assert!(
                (student_quantile(both, df) - t).abs() < 1e-9,
                "{both} {df}: {}",
                student_quantile(both, df)
            );
        }
        assert!(
            (student_two_sided(2.5, 13) - 0.026_588_782_810_857_463).abs() < 1e-12,
            "{}",
            student_two_sided(2.5, 13)
        );
        assert!((student_two_sided(0.0, 4) - 1.0).abs() < 1e-15);
    }
}
