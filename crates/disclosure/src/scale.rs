//! The scale of the noise, as a fraction.

use serde::Serialize;
use std::fmt;

/// Scale *b* of the discrete Laplace law, P(k) ∝ exp(−|k| / b), as an exact fraction in lowest terms.
///
/// A larger scale hides more and blurs more. It is not a standard deviation: scale 2 has one of about 2.8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Scale {
    numerator: u32,
    denominator: u32,
}

/// A scale that cannot be drawn from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a scale is a fraction of two whole numbers from 1 to {}", Scale::LARGEST)]
pub struct ScaleError;

impl Scale {
    /// Largest numerator and denominator; it keeps every product of the sampler within 64 bits.
    pub const LARGEST: u32 = 10_000;

    /// The scale `numerator / denominator`, such as 2/1 or 3/2.
    ///
    /// # Errors
    /// [`ScaleError`] unless both are from 1 to [`Scale::LARGEST`].
    pub const fn new(numerator: u32, denominator: u32) -> Result<Self, ScaleError> {
        if numerator == 0 || denominator == 0 || numerator > Self::LARGEST || denominator > Self::LARGEST {
            return Err(ScaleError);
        }
        let divisor = greatest_common_divisor(numerator as u64, denominator as u64) as u32;
        Ok(Self { numerator: numerator / divisor, denominator: denominator / divisor })
    }

    /// Numerator, in lowest terms.
    pub const fn numerator(self) -> u32 {
        self.numerator
    }

    /// Denominator, in lowest terms.
    pub const fn denominator(self) -> u32 {
        self.denominator
    }

    /// Whether it is at least `numerator / denominator`.
    pub const fn at_least(self, numerator: u32, denominator: u32) -> bool {
        self.numerator as u64 * denominator as u64 >= numerator as u64 * self.denominator as u64
    }
}

impl fmt::Display for Scale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.denominator {
            1 => write!(f, "{}", self.numerator),
            denominator => write!(f, "{}/{denominator}", self.numerator),
        }
    }
}

/// Euclid's algorithm; both arguments at least 1.
pub(crate) const fn greatest_common_divisor(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_is_kept_in_lowest_terms_and_written_as_people_write_it() {
        assert_eq!(Scale::new(4, 2), Scale::new(2, 1));
        assert_eq!(Scale::new(2, 1).unwrap().to_string(), "2");
        assert_eq!(Scale::new(15, 10).unwrap().to_string(), "3/2");
        for bad in [(0, 1), (1, 0), (Scale::LARGEST + 1, 1), (1, u32::MAX)] {
            assert_eq!(Scale::new(bad.0, bad.1), Err(ScaleError));
        }
    }

    #[test]
    fn scales_are_compared_as_fractions() {
        let three_halves = Scale::new(3, 2).unwrap();
        assert!(three_halves.at_least(3, 2) && three_halves.at_least(1, 1) && !three_halves.at_least(2, 1));
    }
}
