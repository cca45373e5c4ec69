//! The gamma law: its tails, its quantiles, and the exact interval of a Poisson count that follows from them.

use crate::HotspotError;
use std::f64::consts::{FRAC_1_SQRT_2, TAU};

/// A lower and an upper bound, in the unit of what they bound.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower bound.
    pub lower: f64,
    /// Upper bound.
    pub upper: f64,
}

/// P(a, x), the regularised lower incomplete gamma function: P(G <= x) for a gamma variable G with shape `a` and rate 1.
///
/// Method: the power series, Legendre's continued fraction, and for shapes above 10,000 N. M. Temme, "The asymptotic expansion of the incomplete
/// gamma functions", SIAM Journal on Mathematical Analysis 10 (1979); the leading factor by C. Loader, "Fast and accurate computation of
/// binomial probabilities", 2000, so that far tails keep their digits (relative error below 1e-12 down to 1e-300).
///
/// * `shape`: above 0, without unit. Commonly misread: P(a, x) is not P(Poisson(x) <= a). A Poisson variable with mean x is at least the whole
///   number a with probability P(a, x), and at most a with probability Q(a + 1, x).
/// * `x`: 0 or more; a value in units of the rate. With rate b, give b x.
///
/// # Errors
/// [`HotspotError::Parameter`] for a shape that is not above 0 and finite, or an `x` that is negative or NaN.
///
/// # Example
/// ```
/// // With shape 1 it is the exponential law.
/// let p = hotspot::gamma_lower(1.0, 2.0)?;
/// assert!((p - (1.0 - (-2.0_f64).exp())).abs() < 1e-15);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn gamma_lower(shape: f64, x: f64) -> Result<f64, HotspotError> {
    checked(shape, x).map(|()| tails(shape, x).0)
}

/// Q(a, x) = 1 - P(a, x), the regularised upper incomplete gamma function, worked out as such: a Q of 1e-250 keeps its digits.
///
/// See [`gamma_lower`] for the method, the parameters and how they are misread. Q(n / 2, x / 2) is the p-value of a chi-square statistic x
/// with n degrees of freedom.
///
/// # Errors
/// As [`gamma_lower`].
///
/// # Example
/// ```
/// // Chi-square 3.841 with one degree of freedom.
/// let p = hotspot::gamma_upper(0.5, 3.841_458_820_694_124 / 2.0)?;
/// assert!((p - 0.05).abs() < 1e-15);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn gamma_upper(shape: f64, x: f64) -> Result<f64, HotspotError> {
    checked(shape, x).map(|()| tails(shape, x).1)
}

/// The x at which P(a, x) = p: the quantile of the gamma law with rate 1.
///
/// Method: Newton's on the logarithm of the smaller tail, held between bounds that close in, from the start of E. B. Wilson and M. M. Hilferty, "The
/// distribution of chi-square", Proceedings of the National Academy of Sciences 17 (1931).
///
/// * `shape`: above 0, without unit.
/// * `p`: 0 to 1, the share **below** the quantile. Commonly misread: the 95 % two-sided interval asks for 0.025 and 0.975, not for 0.05 and 0.95.
///
/// What comes back is in units of the rate: divide by it. 0 for p = 0, infinity for p = 1. Small shapes have quantiles below the smallest float; these
/// come back as 0.
///
/// # Errors
/// [`HotspotError::Parameter`] for a shape that is not above 0 and finite; [`HotspotError::NotProbability`].
///
/// # Example
/// ```
/// let median = hotspot::gamma_quantile(1.0, 0.5)?;
/// assert!((median - 2.0_f64.ln()).abs() < 1e-15);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn gamma_quantile(shape: f64, p: f64) -> Result<f64, HotspotError> {
    checked(shape, 0.0)?;
    if !(0.0..=1.0).contains(&p) {
        return Err(HotspotError::NotProbability);
    }
    Ok(if p <= 0.5 { quantile(shape, p, Tail::Lower) } else { quantile(shape, 1.0 - p, Tail::Upper) })
}

/// The exact interval of a Poisson mean, given one count.
///
/// Paper: F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936). The lower bound is the mean at which this count or a
/// higher one has probability (1 - level) / 2, the upper bound that at which this count or a lower one has it.
///
/// * `count`: concerns counted. For a rate divide both bounds by the population. Commonly misread: the interval is that of the mean from which
///   the count came, not of the next count, which varies more.
/// * `level`: confidence above 0 and below 1, such as 0.95. Commonly misread: it is **at least** the level; the true coverage of an exact
///   interval lies above it, by much for small counts.
///
/// What comes back are bounds in concerns; the lower one is 0 for the count 0. Two intervals that overlap may still belong to means that
/// differ: compare two counts by a test, not by their intervals.
///
/// # Errors
/// [`HotspotError::Parameter`] for a level that is not between 0 and 1.
///
/// # Example
/// ```
/// let ten = hotspot::poisson_interval(10, 0.95)?;
/// assert!((ten.lower - 4.795_389).abs() < 1e-6);
/// assert!((ten.upper - 18.390_356).abs() < 1e-6);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn poisson_interval(count: u64, level: f64) -> Result<Interval, HotspotError> {
    let outside = half_outside(level)?;
    let count = count as f64;
    let lower = if count > 0.0 { quantile(count, outside, Tail::Lower) } else { 0.0 };
    Ok(Interval { lower, upper: quantile(count + 1.0, outside, Tail::Upper) })
}

/// The probability on each side outside a two-sided interval.
pub(crate) fn half_outside(level: f64) -> Result<f64, HotspotError> {
    if level > 0.0 && level < 1.0 { Ok((1.0 - level) / 2.0) } else { Err(HotspotError::Parameter("level")) }
}

/// Which of the two tails is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tail {
    Lower,
    Upper,
}

fn checked(shape: f64, x: f64) -> Result<(), HotspotError> {
    if !(shape > 0.0 && shape.is_finite()) {
        return Err(HotspotError::Parameter("shape"));
    }
    if x >= 0.0 { Ok(()) } else { Err(HotspotError::Parameter("x")) }
}

/// From this shape on the asymptotic expansion takes over near the mean, where the other two would need many terms.
const ASYMPTOTIC: f64 = 1e4;

/// P(a, x) and Q(a, x), the smaller of the two worked out and never the difference of 1 and the larger.
pub(crate) fn tails(a: f64, x: f64) -> (f64, f64) {
    if x <= 0.0 {
        return (0.0, 1.0);
    }
    if x == f64::INFINITY {
        return (1.0, 0.0);
    }
    let from_mean = (x - a) / a;
    if a >= ASYMPTOTIC && from_mean.abs() < 0.1 {
        return asymptotic(a, x);
    }
    if a < 1.0 && x < 1.0 {
        return small(a, x);
    }
    let (tail, lower) = if x < a + 1.0 { (series(a, x), true) } else { (continued_fraction(a, x), false) };
    // The factor is 0 where a tail is below the smallest float; the sum may then be infinite.
    let factor = gamma_term(a, x);
    let tail = if factor == 0.0 { 0.0 } else { (factor * tail).min(1.0) };
    if lower { (tail, 1.0 - tail) } else { (1.0 - tail, tail) }
}

/// x^a e^-x / Γ(a + 1): for whole a the Poisson probability of a at the mean x.
pub(crate) fn gamma_term(a: f64, x: f64) -> f64 {
    if x == 0.0 {
        return if a == 0.0 { 1.0 } else { 0.0 };
    }
    if a < 10.0 {
        // In two halves, for e^-x alone may be below the smallest float where the whole is not.
        let half = libm::exp(-0.5 * x);
        return libm::pow(x, a) * half / libm::tgamma(a + 1.0) * half;
    }
    libm::exp(-stirling_rest(a) - a * deviance(a, x)) / (TAU * a).sqrt()
}

/// The logarithm of [`gamma_term`] for x > 0, which keeps its digits where the term itself is below the smallest float.
pub(crate) fn ln_gamma_term(a: f64, x: f64) -> f64 {
    if a < 10.0 {
        return a * libm::log(x) - x - libm::lgamma(a + 1.0);
    }
    -stirling_rest(a) - a * deviance(a, x) - 0.5 * libm::log(TAU * a)
}

/// u - ln(1 + u) at u = (x - a) / a, with full relative precision near 0 and where x is tiny.
fn deviance(a: f64, x: f64) -> f64 {
    let ratio = x / a;
    if !(0.5..=2.0).contains(&ratio) {
        return ratio - 1.0 - libm::log(ratio);
    }
    let u = (x - a) / a;
    // ln(1 + u) = 2 artanh r, and u - 2 r = u r.
    let r = u / (2.0 + u);
    let square = r * r;
    let rest = (0..18).rev().fold(0.0, |sum, i| sum * square + 1.0 / f64::from(2 * i + 3));
    r * (u - 2.0 * square * rest)
}

/// ln Γ(a + 1) - (a + 1/2) ln a + a - ln sqrt(2 pi) for a >= 10: what Stirling's formula leaves out.
fn stirling_rest(a: f64) -> f64 {
    const TERMS: [f64; 8] = [
        1.0 / 12.0,
        -1.0 / 360.0,
        1.0 / 1_260.0,
        -1.0 / 1_680.0,
        1.0 / 1_188.0,
        -691.0 / 360_360.0,
        1.0 / 156.0,
        -3_617.0 / 122_400.0,
    ];
    polynomial(&TERMS, 1.0 / (a * a)) / a
}

fn polynomial(coefficients: &[f64], x: f64) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, coefficient| sum * x + coefficient)
}

/// P(a, x) over [`gamma_term`], for x < a + 1: 1 + x / (a + 1) + x^2 / ((a + 1) (a + 2)) + ...
fn series(a: f64, x: f64) -> f64 {
    let (mut sum, mut term, mut n) = (1.0, 1.0, a);
    while term > sum * 1e-17 {
        n += 1.0;
        term *= x / n;
        sum += term;
    }
    sum
}

/// Q(a, x) over [`gamma_term`], for x >= max(a + 1, 1): Legendre's continued fraction, evaluated forwards by Lentz's method.
fn continued_fraction(a: f64, x: f64) -> f64 {
    let mut b = x + 1.0 - a;
    let mut c = f64::INFINITY;
    let mut d = 1.0 / b;
    let mut fraction = d;
    for i in 1..100_000 {
        let i = f64::from(i);
        let numerator = i * (a - i);
        b += 2.0;
        d = 1.0 / (numerator * d + b);
        c = b + numerator / c;
        let step = c * d;
        fraction *= step;
        if (step - 1.0).abs() < 1e-16 {
            break;
        }
    }
    a * fraction
}

/// Both tails for a < 1 and x < 1, where Q may be small (for small a) although x lies above the mean.
///
/// x^-a Γ(a + 1) P(a, x) is 1 - a (x / (a + 1) - x^2 / (2! (a + 2)) + ...); the two parts of Q are both known to their last digits.
fn small(a: f64, x: f64) -> (f64, f64) {
    let (mut sum, mut power, mut n) = (0.0, 1.0, 0.0);
    loop {
        n += 1.0;
        power *= -x / n;
        let term = power / (a + n);
        sum += term;
        if term.abs() <= 1e-17 * f64::abs(sum) {
            break;
        }
    }
    let log = a * libm::log(x) - ln_gamma_1p(a);
    let lower = libm::exp(log) * (1.0 + a * sum);
    if lower < 0.5 {
        (lower, 1.0 - lower)
    } else {
        let upper = -libm::expm1(log) - libm::exp(log) * a * sum;
        (1.0 - upper, upper)
    }
}

/// ln Γ(1 + a) for 0 < a < 1, precise in relation to a also where a is tiny.
fn ln_gamma_1p(a: f64) -> f64 {
    /// -γ, then ζ(k) (-1)^k / k from k = 2.
    const TAYLOR: [f64; 16] = [
        -0.577_215_664_901_532_9,
        0.822_467_033_424_113_2,
        -0.400_685_634_386_531_43,
        0.270_580_808_427_784_54,
        -0.207_385_551_028_673_98,
        0.169_557_176_997_408_2,
        -0.144_049_896_768_846_1,
        0.125_509_669_524_743_04,
        -0.111_334_265_869_564_69,
        0.100_099_457_512_781_8,
        -0.090_954_017_145_829_04,
        0.083_353_840_546_109,
        -0.076_932_516_411_352_2,
        0.071_432_946_295_361_33,
        -0.066_668_705_882_420_46,
        0.062_500_955_141_213_04,
    ];
    if a > 0.1 {
        return libm::lgamma(1.0 + a);
    }
    a * polynomial(&TAYLOR, a)
}

/// Temme's uniform expansion for large a near the mean.
fn asymptotic(a: f64, x: f64) -> (f64, f64) {
    const C0: [f64; 12] = [
        -0.333_333_333_333_333_3,
        0.083_333_333_333_333_33,
        -0.014_814_814_814_814_815,
        0.001_157_407_407_407_407_3,
        0.000_352_733_686_067_019_4,
        -0.000_178_755_144_032_921_8,
        3.919_263_178_522_438e-5,
        -2.185_448_510_679_992e-6,
        -1.854_062_210_715_16e-6,
        8.296_711_340_953_087e-7,
        -1.766_595_273_682_607_8e-7,
        6.707_853_543_401_498e-9,
    ];
    const C1: [f64; 8] = [
        -0.001_851_851_851_851_852,
        -0.003_472_222_222_222_222,
        0.002_645_502_645_502_645_4,
        -0.000_990_226_337_448_559_6,
        0.000_205_761_316_872_427_98,
        -4.018_775_720_164_609e-7,
        -1.809_855_033_448_997_7e-5,
        7.649_160_916_081_11e-6,
    ];
    const C2: [f64; 4] = [
        0.004_133_597_883_597_883,
        -0.002_681_327_160_493_827_3,
        0.000_771_604_938_271_604_9,
        2.009_387_860_082_304_7e-6,
    ];
    let half_square = deviance(a, x);
    let eta = (2.0 * half_square).sqrt().copysign(x - a);
    let sum = polynomial(&C0, eta) + (polynomial(&C1, eta) + polynomial(&C2, eta) / a) / a;
    let correction = libm::exp(-a * half_square) / (TAU * a).sqrt() * sum;
    let z = eta * a.sqrt() * FRAC_1_SQRT_2;
    if x < a {
        let lower = 0.5 * libm::erfc(-z) - correction;
        (lower, 1.0 - lower)
    } else {
        let upper = 0.5 * libm::erfc(z) + correction;
        (1.0 - upper, upper)
    }
}

/// The x whose lower or upper tail is `share`, a number from 0 to 1.
pub(crate) fn quantile(a: f64, share: f64, tail: Tail) -> f64 {
    let edge = |at_none, at_all| if tail == Tail::Lower { (at_none, at_all) } else { (at_all, at_none) };
    let (at_none, at_all) = edge(0.0, f64::INFINITY);
    if share <= 0.0 {
        return at_none;
    }
    if share >= 1.0 {
        return at_all;
    }
    // Where x is tiny, P(a, x) is x^a / Γ(a + 1).
    let log_lower = if tail == Tail::Lower { libm::log(share) } else { libm::log1p(-share) };
    let tiny = libm::exp((log_lower + libm::lgamma(a + 1.0)) / a);
    if tiny < 1e-17 {
        return tiny;
    }
    refine(a, share, tail, start(a, share, tail))
}

/// Newton's steps on ln(tail) over ln x, kept between the bounds found so far.
fn refine(a: f64, share: f64, tail: Tail, start: f64) -> f64 {
    let (mut low, mut high) = (0.0, f64::INFINITY);
    let mut x = start;
    for _ in 0..200 {
        let (lower, upper) = tails(a, x);
        let (value, sign) = if tail == Tail::Lower { (lower, 1.0) } else { (upper, -1.0) };
        // Above 0 when x is too large.
        let off = sign * libm::log(value / share);
        if off > 0.0 {
            high = x;
        } else {
            low = x;
        }
        let step = off * value / (a * gamma_term(a, x));
        let next = if step.is_finite() { x * libm::exp(-step.clamp(-2.0, 2.0)) } else { f64::NAN };
        // Once the steps are as small as the rounding they no longer help.
        if (next - x).abs() <= 4.0 * f64::EPSILON * x {
            return next;
        }
        x = if next > low && next < high { next } else { between(low, high) };
        if x <= low || x >= high {
            break;
        }
    }
    x
}

/// A number well inside the bounds.
fn between(low: f64, high: f64) -> f64 {
    match (low == 0.0, high == f64::INFINITY) {
        (_, true) => 2.0 * low.max(f64::MIN_POSITIVE),
        (true, false) => high / 16.0,
        (false, false) => (low.sqrt() * high.sqrt()).clamp(low, high),
    }
}

/// Wilson and Hilferty's approximation, or for small shapes that of the tail itself.
fn start(a: f64, share: f64, tail: Tail) -> f64 {
    let sign = if tail == Tail::Lower { -1.0 } else { 1.0 };
    let cube = 1.0 - 1.0 / (9.0 * a) + sign * rough_normal_quantile(share) / (3.0 * a.sqrt());
    if a > 0.5 && cube > 0.2 {
        return a * cube * cube * cube;
    }
    match tail {
        Tail::Lower => libm::exp((libm::log(share) + libm::lgamma(a + 1.0)) / a).min(a + 1.0),
        Tail::Upper => (-libm::log(share)).max(0.1 * a),
    }
}

/// The z with P(Z >= z) = share, to three digits: formula 26.2.23 of M. Abramowitz and I. A. Stegun, "Handbook of mathematical functions", 1964.
fn rough_normal_quantile(share: f64) -> f64 {
    let t = (-2.0 * libm::log(share.min(1.0 - share).max(f64::MIN_POSITIVE))).sqrt();
    let z = t - polynomial(&[2.515_517, 0.802_853, 0.010_328], t)
        / polynomial(&[1.0, 1.432_788, 0.189_269, 0.001_308], t);
    if share < 0.5 { z } else { -z }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Made with mpmath 1.4.1 at 45 digits, by the power series and the continued fraction: a, x, P, Q.
    const TAILS: [(f64, f64, f64, f64); 24] = [
        (0.001, 1.0e-6, 0.986_848_133_694_076_6, 0.013_151_866_305_923_335),
        (0.001, 0.9, 0.999_739_570_300_178_2, 0.000_260_429_699_821_817_8),
        (0.001, 1.5, 0.999_899_847_040_343, 0.000_100_152_959_657_014_39),
        (0.05, 0.5, 0.971_317_371_244_164, 0.028_682_628_755_836_02),
        (0.5, 0.25, 0.520_499_877_813_046_5, 0.479_500_122_186_953_5),
        (0.5, 600.0, 1.0, 6.099_568_814_808_433_4e-263),
        (3.7, 1.0e-40, 6.480_288_556_342_502e-150, 1.0),
        (3.7, 2.5, 0.298_545_130_700_919_8, 0.701_454_869_299_080_2),
        (3.7, 4.8, 0.756_096_851_912_267_9, 0.243_903_148_087_732_06),
        (9.99, 40.0, 0.999_999_996_131_296_2, 3.868_703_748_037_562e-9),
        (10.0, 3.0, 0.001_102_488_130_115_479_8, 0.998_897_511_869_884_5),
        (25.5, 24.0, 0.406_453_334_273_520_6, 0.593_546_665_726_479_4),
        (100.0, 5.0, 5.991_878_303_535_651e-91, 1.0),
        (100.0, 420.0, 1.0, 2.781_789_363_499_151_6e-79),
        (2_500.0, 2_400.0, 0.021_659_687_865_363_33, 0.978_340_312_134_636_7),
        (2_500.0, 3_900.0, 1.0, 8.955_673_923_229_043e-128),
        (9_999.5, 9_990.0, 0.463_468_679_914_021_46, 0.536_531_320_085_978_6),
        (10_000.0, 9_300.0, 3.833_163_643_930_770_4e-13, 0.999_999_999_999_616_6),
        (10_000.0, 13_600.0, 1.0, 9.399_356_444_057_407e-231),
        (50_000.0, 50_100.0, 0.673_069_989_376_195_4, 0.326_930_010_623_804_6),
        (1_000_000.0, 1_000_999.0, 0.841_102_855_958_796_1, 0.158_897_144_041_203_97),
        (1_000_000.0, 964_000.0, 4.781_194_861_769_103e-291, 1.0),
        (1_000_000.0, 1_036_500.0, 1.0, 3.945_666_162_657_750_6e-285),
        (1_000_000.0, 850_000.0, 0.0, 1.0),
    ];

    /// Made with `SciPy` 1.17.1: `scipy.stats.gamma.ppf(p, a)`.
    const QUANTILES: [(f64, f64, f64); 7] = [
        (0.02, 0.7, 1.026_350_278_560_109_9e-8),
        (0.5, 0.975, 2.511_943_093_657_444),
        (2.5, 1e-10, 0.000_161_677_857_312_484_83),
        (17.3, 0.025, 10.131_856_596_982_036),
        (17.3, 0.999_999_999, 54.814_935_225_871_736),
        (400.0, 0.9, 425.835_608_856_749_7),
        (250_000.0, 0.001, 248_457.733_252_844_34),
    ];

    /// Made with `SciPy` 1.17.1: `chi2.ppf(alpha / 2, 2 n) / 2` and `chi2.isf(alpha / 2, 2 n + 2) / 2`.
    const GARWOOD: [(u64, f64, f64, f64); 5] = [
        (0, 0.95, 0.0, 3.688_879_454_113_935_4),
        (1, 0.95, 0.025_317_807_984_289_897, 5.571_643_390_938_898),
        (7, 0.9, 3.285_315_691_894_671, 13.148_113_802_432_121),
        (120, 0.99, 93.662_127_540_436_98, 151.208_467_109_925_32),
        (5_000, 0.95, 4_862.359_188_694_899, 5_140.548_948_535_004_5),
    ];

    fn near(found: f64, expected: f64, relative: f64) -> bool {
        (found - expected).abs() <= relative * expected.abs()
    }

    #[test]
    fn both_tails_have_the_digits_that_another_program_computed() {
        for (a, x, lower, upper) in TAILS {
            assert!(near(gamma_lower(a, x).unwrap(), lower, 1e-12), "P({a}, {x})");
            assert!(near(gamma_upper(a, x).unwrap(), upper, 1e-12), "Q({a}, {x})");
        }
    }

    #[test]
    fn quantiles_and_intervals_are_those_of_another_program() {
        for (a, p, x) in QUANTILES {
            // Near 1 the probability itself has few digits left.
            assert!(near(gamma_quantile(a, p).unwrap(), x, 1e-12), "quantile({a}, {p})");
        }
        for (count, level, lower, upper) in GARWOOD {
            let found = poisson_interval(count, level).unwrap();
            assert!(
                near(found.lower, lower, 1e-12) && near(found.upper, upper, 1e-12),
                "{count} at {level}: {found:?}"
            );
        }
    }

    /// Made with mpmath 1.4.1, `(p * gamma(a + 1)) ** (1 / a)`: what lies next to 0.
    #[test]
    fn quantiles_of_small_shapes_keep_their_digits() {
        for (a, p, x) in [
            (0.001, 0.6, 7.960_233_816_826_859e-223),
            (0.001, 0.55, 1.295_283_803_662_390_2e-260),
            (0.01, 0.4, 9.096_455_487_101_947e-41),
            (0.03, 0.25, 4.911_501_926_094_992_6e-21),
        ] {
            assert!(near(gamma_quantile(a, p).unwrap(), x, 1e-12), "quantile({a}, {p})");
        }
        assert_eq!(gamma_quantile(1e-6, 0.9), Ok(0.0));
    }

    #[test]
    fn the_ends_are_clean() {
        assert_eq!(gamma_lower(2.0, 0.0), Ok(0.0));
        assert_eq!(gamma_upper(2.0, f64::INFINITY), Ok(0.0));
        assert_eq!((gamma_quantile(2.0, 0.0), gamma_quantile(2.0, 1.0)), (Ok(0.0), Ok(f64::INFINITY)));
        for shape in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(gamma_lower(shape, 1.0), Err(HotspotError::Parameter("shape")));
            assert_eq!(gamma_quantile(shape, 0.5), Err(HotspotError::Parameter("shape")));
        }
        assert_eq!(gamma_upper(1.0, -1.0), Err(HotspotError::Parameter("x")));
        assert_eq!(gamma_upper(1.0, f64::NAN), Err(HotspotError::Parameter("x")));
        assert_eq!(gamma_quantile(1.0, 1.5), Err(HotspotError::NotProbability));
        assert_eq!(gamma_quantile(1.0, f64::NAN), Err(HotspotError::NotProbability));
        for level in [0.0, 1.0, f64::NAN] {
            assert_eq!(poisson_interval(3, level), Err(HotspotError::Parameter("level")));
        }
        let widest = poisson_interval(u64::MAX, 0.95).unwrap();
        assert!(widest.lower < widest.upper && widest.upper.is_finite());
    }

    proptest! {
        #[test]
        fn tails_are_probabilities_whatever_comes(a in any::<f64>(), x in any::<f64>()) {
            if let (Ok(lower), Ok(upper)) = (gamma_lower(a, x), gamma_upper(a, x)) {
                prop_assert!((0.0..=1.0).contains(&lower) && (0.0..=1.0).contains(&upper));
                prop_assert!((lower + upper - 1.0).abs() < 1e-15);
            }
        }

        /// Q(a + 1, x) = Q(a, x) + x^a e^-x / Γ(a + 1) holds across the borders between the methods.
        #[test]
        fn one_more_adds_one_term(log_a in -3.0..6.0_f64, off in -30.0..30.0_f64, spread in -3.0..3.0_f64) {
            let a = libm::pow(10.0, log_a);
            for x in [a + off * a.sqrt(), a * libm::exp(spread)] {
                if x > 0.0 {
                    let (lower, upper) = tails(a, x);
                    let (less, more) = tails(a + 1.0, x);
                    let term = gamma_term(a, x);
                    prop_assert!((more - upper - term).abs() <= 2e-12 * more.max(1e-300), "Q({a}, {x})");
                    prop_assert!((lower - less - term).abs() <= 2e-12 * lower.max(1e-300), "P({a}, {x})");
                }
            }
        }

        #[test]
        fn a_quantile_has_its_share_below(log_a in -1.0..7.0_f64, log_share in -290.0..-0.302_f64) {
            let (a, share) = (libm::pow(10.0, log_a), libm::pow(10.0, log_share));
            // How the tail answers to the last digits of x.
            let slack = |x: f64| 1e-11 * (1.0 + a * gamma_term(a, x) / share * 1e-2);
            let low = quantile(a, share, Tail::Lower);
            if low > f64::MIN_POSITIVE {
                prop_assert!(near(tails(a, low).0, share, slack(low)), "{a} {share} {low}");
            }
            let high = quantile(a, share, Tail::Upper);
            prop_assert!(near(tails(a, high).1, share, slack(high)), "{a} {share} {high}");
            prop_assert!(low <= high);
        }

        /// What the interval promises: at the lower mean the count or more, at the upper the count or less, has half of what lies outside.
        #[test]
        fn the_interval_leaves_out_what_it_says(count in 1_u64..60, level in 0.5..0.999_f64) {
            let found = poisson_interval(count, level).unwrap();
            let up_to = |mean: f64, most: u64| -> f64 {
                let mut term = libm::exp(-mean);
                (0..=most).map(|k| { if k > 0 { term *= mean / k as f64; } term }).sum()
            };
            let outside = (1.0 - level) / 2.0;
            prop_assert!((1.0 - up_to(found.lower, count - 1) - outside).abs() < 1e-11);
            prop_assert!((up_to(found.upper, count) - outside).abs() < 1e-11);
        }
    }
}
