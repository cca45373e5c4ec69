//! The law of a sum of draws.

use crate::Scale;

/// The law of the sum of so many independent draws of discrete Laplace noise, exactly but for rounding.
///
/// A draw is the difference of two geometric numbers, so a sum of *k* is the difference of two negative binomial ones of
/// size *k* (Inusah and Kozubowski 2006, proposition 2.3): its masses are one negative binomial law against another.
#[derive(Clone, Debug)]
pub struct SumLaw {
    /// P(S = s) for s = 0, 1, …; the law is even.
    masses: Vec<f64>,
    /// P(S ≥ s), added up from the far end.
    tails: Vec<f64>,
}

impl SumLaw {
    /// Terms of the negative binomial law below this share of the largest are left out.
    const NOTHING: f64 = 1e-19;

    /// The law of the sum of `draws` draws at `scale`; of none, the sum is 0.
    pub fn of(scale: Scale, draws: u32) -> Self {
        let p = libm::exp(-f64::from(scale.denominator()) / f64::from(scale.numerator()));
        let weights = negative_binomial(f64::from(draws), p);
        let total: f64 = weights.iter().sum();
        let mut masses: Vec<f64> = Vec::new();
        for shift in 0..weights.len() {
            let pairs = weights.iter().zip(&weights[shift..]);
            let mass = pairs.map(|(a, b)| a * b).sum::<f64>() / (total * total);
            if shift > 0 && mass < Self::NOTHING {
                break;
            }
            masses.push(mass);
        }
        let mut tails = masses.clone();
        for at in (0..tails.len().saturating_sub(1)).rev() {
            tails[at] += tails[at + 1];
        }
        Self { masses, tails }
    }

    /// P(S = s).
    pub fn mass(&self, s: i64) -> f64 {
        let at = usize::try_from(s.unsigned_abs()).unwrap_or(usize::MAX);
        self.masses.get(at).copied().unwrap_or(0.0)
    }

    /// P(S ≥ s), for s ≥ 0.
    pub fn at_least(&self, s: u32) -> f64 {
        self.tails.get(s as usize).copied().unwrap_or(0.0)
    }

    /// The least m with P(|S| > m) ≤ `share`, a probability above 0.
    pub fn margin(&self, share: f64) -> u32 {
        let mut margin = 0;
        while 2.0 * self.at_least(margin + 1) > share {
            margin += 1;
        }
        margin
    }

    /// Probabilities of −h, …, 0, …, h.
    pub fn table(&self) -> Vec<f64> {
        self.masses.iter().skip(1).rev().chain(&self.masses).copied().collect()
    }
}

/// Weights of the negative binomial law of size `size`, the largest being 1, so that none overflows or vanishes: from its
/// mode both ways by the ratio of neighbours.
fn negative_binomial(size: f64, p: f64) -> Vec<f64> {
    if size == 0.0 {
        return vec![1.0];
    }
    let mode = libm::floor(((size - 1.0) * p / (1.0 - p)).max(0.0));
    let ratio = |j: f64| p * (size + j) / (j + 1.0);
    let mut down = Vec::new();
    let (mut weight, mut at) = (1.0, mode);
    while at > 0.0 && weight > SumLaw::NOTHING {
        at -= 1.0;
        weight /= ratio(at);
        down.push(weight);
    }
    let mut weights: Vec<f64> = down.into_iter().rev().collect();
    (weight, at) = (1.0, mode);
    while weight > SumLaw::NOTHING {
        weights.push(weight);
        weight *= ratio(at);
        at += 1.0;
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::NoiseLaw;

    #[test]
    fn one_draw_has_the_law_of_one_draw_and_none_is_nought() {
        for (t, s) in [(3, 2), (2, 1), (3, 1)] {
            let scale = Scale::new(t, s).unwrap();
            let (sum, one) = (SumLaw::of(scale, 1), NoiseLaw::at(scale));
            for k in -40..=40 {
                assert!((sum.mass(k) - one.mass(k)).abs() < 1e-15, "{scale} {k}");
            }
            assert_eq!(sum.margin(0.05), one.margin(0.05));
        }
        let none = SumLaw::of(Scale::new(2, 1).unwrap(), 0);
        assert_eq!((none.mass(0), none.mass(1), none.margin(0.05)), (1.0, 0.0, 0));
    }

    #[test]
    fn the_law_of_a_sum_is_the_convolution_of_its_parts() {
        let scale = Scale::new(2, 1).unwrap();
        let (three, four, seven) = (SumLaw::of(scale, 3), SumLaw::of(scale, 4), SumLaw::of(scale, 7));
        for s in -60..=60 {
            let by_hand: f64 = (-200..=200).map(|k| three.mass(k) * four.mass(s - k)).sum();
            assert!((seven.mass(s) - by_hand).abs() < 1e-14, "{s}");
        }
    }

    #[test]
    fn masses_add_up_and_the_variance_is_that_of_so_many_draws_up_to_a_whole_country() {
        let scale = Scale::new(2, 1).unwrap();
        let one = NoiseLaw::at(scale).variance();
        for draws in [1, 3, 40, 2_000] {
            let law = SumLaw::of(scale, draws).table();
            let reach = (law.len() / 2) as f64;
            let total: f64 = law.iter().sum();
            let variance: f64 = law
                .iter()
                .zip(0..)
                .map(|(m, at)| m * (f64::from(at) - reach) * (f64::from(at) - reach))
                .sum();
            assert!((total - 1.0).abs() < 1e-12, "{draws}: {total}");
            assert!((variance / (one * f64::from(draws)) - 1.0).abs() < 1e-9, "{draws}: {variance}");
        }
    }
}
