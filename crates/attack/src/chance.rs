//! Seeded chance: every stretch of pairs of every attack has a stream of its own, so that threads change nothing.

use disclosure::Words;

/// `SplitMix64` (G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014), started
/// at a mix of seed, purpose and item. It stands for the keyed stream of a release: the sampler behind it is the product's.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) const fn keyed(seed: u64, purpose: u64, item: u64) -> Self {
        Self(mix(seed ^ mix(purpose ^ mix(item.wrapping_add(0x9E37_79B9_7F4A_7C15)))))
    }

    /// A number below `bound` (at least 1), each equally likely, by rejection.
    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        let most = u64::MAX - u64::MAX % bound;
        loop {
            let word = self.word();
            if word < most {
                return word % bound;
            }
        }
    }

    /// An item of a cumulative law in 2⁶⁴ths.
    pub(crate) fn pick(&mut self, cumulative: &[u64]) -> usize {
        let word = self.word();
        cumulative.partition_point(|reached| *reached <= word).min(cumulative.len() - 1)
    }
}

impl Words for Chance {
    fn word(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mix(self.0)
    }
}

/// The finaliser of `SplitMix64`: every bit of the input sways every bit of the output.
const fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// The Poisson law of this mean as cumulative 2⁶⁴ths, cut where it no longer matters.
pub(crate) fn poisson(mean: f64) -> Vec<u64> {
    const WHOLE: f64 = 18_446_744_073_709_551_616.0;
    let (mut mass, mut reached, mut cumulative) = (libm::exp(-mean), 0.0, Vec::new());
    for count in 1..=1_000 {
        reached += mass;
        cumulative.push((reached * WHOLE) as u64);
        mass *= mean / f64::from(count);
        if f64::from(count) > mean && mass < 1e-20 {
            break;
        }
    }
    cumulative
}
