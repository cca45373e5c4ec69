//! Seeded chance: the same numbers on every machine and for any number of threads.

/// A stream of random words for one seed and one replicate. Each replicate has its own, so their order and the number of threads change nothing.
///
/// `SplitMix64` (G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014), started at a mix of seed and replicate.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64, replicate: u32) -> Self {
        Self(mix(seed ^ mix(u64::from(replicate).wrapping_add(0x9E37_79B9_7F4A_7C15))))
    }

    /// A stream for one item of one purpose within a seed, such as the draws of one group of cells.
    pub(crate) fn keyed(seed: u64, purpose: u64, item: u64) -> Self {
        Self(mix(seed ^ mix(purpose ^ mix(item.wrapping_add(0x9E37_79B9_7F4A_7C15)))))
    }

    /// 64 random bits.
    pub(crate) fn word(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mix(self.0)
    }

    /// A number from 0 up to but not including `bound` (1 or more), each equally likely: D. Lemire, "Fast random integer generation in an
    /// interval", 2019, with its rejection.
    pub(crate) fn below(&mut self, bound: u32) -> u32 {
        let bound = u64::from(bound);
        loop {
            let product = (self.word() >> 32) * bound;
            // The division is asked only of the few that may be rejected.
            let low = product & 0xFFFF_FFFF;
            if low >= bound || low >= (1 << 32) % bound {
                return (product >> 32) as u32;
            }
        }
    }

    /// Puts the values into a random order, each order equally likely (Fisher and Yates).
    pub(crate) fn shuffle<T>(&mut self, values: &mut [T]) {
        for last in (1..values.len()).rev() {
            values.swap(last, self.below(last as u32 + 1) as usize);
        }
    }
}

/// The finaliser of `SplitMix64`: every bit of the input sways every bit of the output.
const fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::Chance;
    use std::collections::HashMap;

    #[test]
    fn every_order_of_four_comes_up_equally_often() {
        let mut seen: HashMap<[u8; 4], u32> = HashMap::new();
        for replicate in 0..24_000 {
            let mut values = [0, 1, 2, 3];
            Chance::new(7, replicate).shuffle(&mut values);
            *seen.entry(values).or_default() += 1;
        }
        assert_eq!(seen.len(), 24);
        let chi_square: f64 =
            seen.values().map(|n| (f64::from(*n) - 1_000.0) * (f64::from(*n) - 1_000.0) / 1_000.0).sum();
        assert!(
            chi_square < 49.73,
            "{chi_square} is beyond the upper 0.1 % of chi-square with 23 degrees of freedom"
        );
    }

    #[test]
    fn another_seed_or_replicate_draws_otherwise() {
        let order = |seed, replicate| {
            let mut values: Vec<u32> = (0..50).collect();
            Chance::new(seed, replicate).shuffle(&mut values);
            values
        };
        assert_eq!(order(1, 1), order(1, 1));
        assert_ne!(order(1, 1), order(1, 2));
        assert_ne!(order(1, 1), order(2, 1));
    }
}
