//! Exact discrete Laplace noise in whole numbers.
//!
//! Canonne, Kamath and Steinke, "The Discrete Gaussian for Differential Privacy", 2020 (arXiv:2004.00010),
//! algorithms 1 and 2. No floating-point number is on the path: floats leak through their gaps (Mironov 2012).

use crate::Scale;
use crate::key::Words;

/// One draw with P(k) ∝ exp(−|k| / scale), exactly.
///
/// With scale *t/s*: U is uniform below *t* and kept with probability exp(−U/t); V counts successes of exp(−1);
/// ⌊(U + tV)/s⌋ is geometric, and a fair sign makes it two-sided, minus zero being thrown away.
///
/// # Panics
/// On a draw of 2^63 or more, which has probability below exp(−10^14).
pub fn draw(words: &mut impl Words, scale: Scale) -> i64 {
    let (t, s) = (u64::from(scale.numerator()), u64::from(scale.denominator()));
    loop {
        let u = below(words, t);
        if !bernoulli_exp(words, u, t) {
            continue;
        }
        let mut v = 0;
        while bernoulli_exp(words, 1, 1) {
            v += 1;
        }
        let size = (u + t * v) / s;
        let negative = below(words, 2) == 1;
        if negative && size == 0 {
            continue;
        }
        let size = i64::try_from(size).expect("a draw of 2^63 has probability below exp(-10^14)");
        return if negative { -size } else { size };
    }
}

/// True with probability exp(−numerator/denominator), for a fraction of at most 1 (algorithm 1).
fn bernoulli_exp(words: &mut impl Words, numerator: u64, denominator: u64) -> bool {
    let mut k = 1;
    // The chance of reaching k is 1/k!, so k·denominator stays far inside 64 bits.
    while below(words, k * denominator) < numerator {
        k += 1;
    }
    k % 2 == 1
}

/// A uniform number below `bound` (at least 1), by rejection from the words' low bits: no bias.
fn below(words: &mut impl Words, bound: u64) -> u64 {
    if bound == 1 {
        return 0;
    }
    let mask = u64::MAX >> (bound - 1).leading_zeros();
    loop {
        let number = words.word() & mask;
        if number < bound {
            return number;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::NoiseLaw;
    use crate::key::Stream;

    /// Largest size that gets a class of its own; both tails beyond it are one class each.
    const LAST: i64 = 12;
    /// Upper 0.1 % point of chi-square with 26 degrees of freedom: NIST/SEMATECH e-Handbook of Statistical Methods,
    /// table 1.3.6.7.4. (25 single values and two tails are 27 classes.)
    const CRITICAL: f64 = 54.052;

    fn classes(draws: u64, scale: Scale, seed: u8) -> Vec<u64> {
        let mut words = Stream::seeded(&[seed; 32]);
        let mut classes = vec![0; 2 * LAST as usize + 3];
        for _ in 0..draws {
            let k = draw(&mut words, scale).clamp(-LAST - 1, LAST + 1);
            classes[(k + LAST + 1) as usize] += 1;
        }
        classes
    }

    fn expected(scale: Scale) -> Vec<f64> {
        let law = NoiseLaw::at(scale);
        let tail = law.at_least(LAST as u32 + 1);
        [tail].into_iter().chain((-LAST..=LAST).map(|k| law.mass(k))).chain([tail]).collect()
    }

    fn chi_square(observed: &[u64], expected: &[f64]) -> f64 {
        let draws = observed.iter().sum::<u64>() as f64;
        observed
            .iter()
            .zip(expected)
            .map(|(seen, share)| {
                let due = share * draws;
                (*seen as f64 - due) * (*seen as f64 - due) / due
            })
            .sum()
    }

    #[test]
    fn a_million_draws_follow_the_law_at_every_scale_in_use() {
        for (seed, (t, s)) in [(3, 2), (2, 1), (3, 1), (7, 5), (1, 1)].into_iter().enumerate() {
            let scale = Scale::new(t, s).unwrap();
            let statistic = chi_square(&classes(1_000_000, scale, seed as u8), &expected(scale));
            assert!(statistic < CRITICAL, "scale {scale}: chi-square {statistic}");
        }
    }

    #[test]
    fn ten_million_draws_at_scale_2_agree_with_the_law_value_by_value() {
        const DRAWS: u64 = 10_000_000;
        let scale = Scale::new(2, 1).unwrap();
        let (seen, due) = (classes(DRAWS, scale, 77), expected(scale));
        let statistic = chi_square(&seen, &due);
        assert!(statistic < CRITICAL, "chi-square {statistic}");
        for (seen, due) in seen.iter().zip(&due) {
            let share = *seen as f64 / DRAWS as f64;
            let standard_error = (due * (1.0 - due) / DRAWS as f64).sqrt();
            assert!((share - due).abs() < 4.0 * standard_error, "{share} against {due}");
        }
    }

    /// `SplitMix64` (Steele, Lea and Flood 2014): another source of words, and fast enough for so many draws.
    struct SplitMix(u64);

    impl Words for SplitMix {
        fn word(&mut self) -> u64 {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = self.0;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^ (z >> 31)
        }
    }

    #[test]
    fn every_mass_is_right_to_a_ten_thousandth() {
        const DRAWS: u64 = 200_000_000;
        let scale = Scale::new(2, 1).unwrap();
        let mut words = SplitMix(2_026);
        let mut seen = [0_u64; 2 * LAST as usize + 3];
        for _ in 0..DRAWS {
            let k = draw(&mut words, scale).clamp(-LAST - 1, LAST + 1);
            seen[(k + LAST + 1) as usize] += 1;
        }
        // The largest standard error is 0.00003.
        for (seen, due) in seen.iter().zip(expected(scale)) {
            let share = *seen as f64 / DRAWS as f64;
            assert!((share - due).abs() < 1e-4, "{share} against {due}");
        }
    }

    #[test]
    fn the_check_would_see_a_scale_that_is_a_little_off() {
        let drawn = classes(1_000_000, Scale::new(2, 1).unwrap(), 9);
        let statistic = chi_square(&drawn, &expected(Scale::new(101, 50).unwrap()));
        assert!(statistic > CRITICAL, "chi-square {statistic} against scale 2.02");
    }

    #[test]
    fn numbers_below_a_bound_are_even() {
        let mut words = Stream::seeded(&[5; 32]);
        let mut seen = [0_i64; 6];
        for _ in 0..60_000 {
            seen[below(&mut words, 6) as usize] += 1;
        }
        // Standard deviation of each is 91.
        assert!(seen.iter().all(|n| (n - 10_000).abs() < 400), "{seen:?}");
        assert_eq!(below(&mut words, 1), 0);
    }
}
