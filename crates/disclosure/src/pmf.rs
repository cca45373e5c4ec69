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

/// The share of truly empty cells that would be shown to the analyst and the partnership all the same: P(N ≥ threshold).
///
/// A shown value is therefore no proof that there was a report; the design allows 0.5 %.
pub fn phantom_rate(policy: &Policy) -> f64 {
    NoiseLaw::at(policy.scale()).at_least(policy.threshold_partnership())
}
