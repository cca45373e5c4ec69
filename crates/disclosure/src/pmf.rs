//! The law of the noise, for intervals and for the figures that are printed.

use crate::{Policy, Scale};

/// The discrete Laplace law at one scale: P(k) = (1 − p)/(1 + p) · p^|k| with p = exp(−1/scale) (Inusah and Kozubowski 2006).
///
/// Used to describe noise, never to draw it.
#[derive(Clone, Copy, Debug)]
pub struct NoiseLaw {
    scale: f64,
    p: f64,
}

impl NoiseLaw {
    /// The law at `scale`.
    pub fn at(scale: Scale) -> Self {
        let scale = f64::from(scale.numerator()) / f64::from(scale.denominator());
        Self { scale, p: libm::exp(-1.0 / scale) }
    }

    /// P(N = k).
    pub fn mass(&self, k: i64) -> f64 {
        (1.0 - self.p) / (1.0 + self.p) * self.power(k.unsigned_abs())
    }

    /// P(N ≥ k) for k ≥ 1.
    pub fn at_least(&self, k: u32) -> f64 {
        self.power(u64::from(k)) / (1.0 + self.p)
    }

    /// Variance, in reports squared: 2p/(1 − p)².
    pub fn variance(&self) -> f64 {
        2.0 * self.p / ((1.0 - self.p) * (1.0 - self.p))
    }

    /// P(|N| > k).
    pub fn beyond(&self, k: u32) -> f64 {
        2.0 * self.at_least(k + 1)
    }

    /// The least k with P(|N| > k) ≤ `share`, a probability above 0.
    pub fn margin(&self, share: f64) -> u32 {
        let mut k = 0;
        while self.beyond(k) > share {
            k += 1;
        }
        k
    }

    fn power(&self, k: u64) -> f64 {
        libm::exp(-(k as f64) / self.scale)
    }
}

/// The share of truly empty cells that would be shown all the same to whoever has the lowest threshold: P(N ≥ threshold).
///
/// A shown value is therefore no proof that there was a report; the design allows 0.5 %.
pub fn phantom_rate(policy: &Policy) -> f64 {
    NoiseLaw::at(policy.scale()).at_least(policy.threshold_least())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn law(numerator: u32, denominator: u32) -> NoiseLaw {
        NoiseLaw::at(Scale::new(numerator, denominator).unwrap())
    }

    /// Python 3.11 `decimal`, 40 digits: `p = (-D(s)/D(t)).exp(); (1-p)/(1+p) * p**k`.
    const MASSES: [((u32, u32), i64, f64); 9] = [
        ((2, 1), 0, 0.244_918_662_403_709_13),
        ((2, 1), -1, 0.148_550_677_883_657_45),
        ((2, 1), 5, 0.020_104_148_066_375_597),
        ((3, 2), 0, 0.321_512_737_531_634_43),
        ((3, 2), 1, 0.165_070_143_435_773_63),
        ((3, 2), -10, 0.000_409_167_977_344_051_9),
        ((3, 1), 0, 0.165_140_412_924_629_35),
        ((3, 1), 5, 0.031_190_995_043_983_26),
        ((3, 1), 10, 0.005_891_217_992_035_742),
    ];

    #[test]
    fn the_law_has_the_values_that_another_program_computed() {
        for ((t, s), k, value) in MASSES {
            let mass = law(t, s).mass(k);
            assert!((mass - value).abs() < 1e-15, "scale {t}/{s}, {k}: {mass} against {value}");
        }
    }

    #[test]
    fn masses_add_up_to_one_and_to_their_tails() {
        for law in [law(2, 1), law(3, 2), law(3, 1)] {
            let all: f64 = (-400..=400).map(|k| law.mass(k)).sum();
            assert!((all - 1.0).abs() < 1e-12);
            let beyond: f64 = (5..=400).map(|k| law.mass(k) + law.mass(-k)).sum();
            assert!((law.beyond(4) - beyond).abs() < 1e-12);
        }
    }

    #[test]
    fn the_margin_is_the_least_that_holds_ninety_five_in_a_hundred() {
        // By the same Python, over the exact tails: 4 at scale 3/2, 6 at 2, 9 at 3.
        for ((t, s), margin) in [((3, 2), 4), ((2, 1), 6), ((3, 1), 9)] {
            let law = law(t, s);
            assert_eq!(law.margin(0.05), margin);
            assert!(law.beyond(margin) <= 0.05 && law.beyond(margin - 1) > 0.05);
        }
    }

    #[test]
    fn fewer_than_one_empty_cell_in_two_hundred_is_shown() {
        let rate = phantom_rate(&Policy::standard());
        assert!(
            (rate - 0.004_194_097_982_724_283).abs() < 1e-15,
            "exp(-5)/(1 + exp(-1/2)), by the same Python: {rate}"
        );
        assert!(rate <= 0.005);
    }
}
