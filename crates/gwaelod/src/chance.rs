//! Chance from a seed: the same numbers on every machine, and the numbers of row *i* without those of the rows before it.

/// The finaliser of `SplitMix64` (Steele, Lea and Flood 2014): neighbouring inputs give unrelated outputs.
pub(crate) const fn mix(value: u64) -> u64 {
    let mut z = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// One hash of two numbers.
pub(crate) const fn mix2(a: u64, b: u64) -> u64 {
    mix(mix(a) ^ b)
}

/// A `SplitMix64` stream.
#[derive(Clone, Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    /// The stream `index` of a purpose: streams of different purposes or indices are unrelated.
    pub(crate) const fn new(seed: u64, purpose: u64, index: u64) -> Self {
        Self(mix2(mix2(seed, purpose), index))
    }

    /// 64 random bits.
    pub(crate) const fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0)
    }

    /// Uniform in [0, 1).
    pub(crate) const fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }

    /// Uniform in [low, high).
    pub(crate) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// Uniform in 0..n; n must not be 0.
    pub(crate) const fn below(&mut self, n: u32) -> u32 {
        (((self.bits() >> 32) * n as u64) >> 32) as u32
    }

    /// True with the chance `p`.
    pub(crate) fn happens(&mut self, p: f64) -> bool {
        self.unit() < p
    }

    /// A point of a round cloud about the origin with standard deviation 1 on each axis (two sums of three uniforms, so no logarithm
    /// is taken, and nothing lies further out than 3).
    pub(crate) const fn cloud(&mut self) -> (f64, f64) {
        let x = self.unit() + self.unit() + self.unit() - 1.5;
        let y = self.unit() + self.unit() + self.unit() - 1.5;
        (2.0 * x, 2.0 * y)
    }
}

/// Draws an index with given weights in constant time (Walker 1977, tables built after Vose 1991).
#[derive(Clone, Debug)]
pub(crate) struct Weighted {
    slots: Vec<(u32, u32)>, // (threshold out of 2^32, the index taken above it)
}

impl Weighted {
    /// The weights must be finite, not negative and not all zero.
    pub(crate) fn new(weights: &[f64]) -> Self {
        let total: f64 = weights.iter().sum();
        assert!(total > 0.0 && total.is_finite(), "a choice needs weights that are not all zero");
        let count = weights.len();
        let mut scaled: Vec<f64> = weights.iter().map(|w| w * count as f64 / total).collect();
        let mut slots: Vec<(u32, u32)> = (0..count).map(|i| (u32::MAX, i as u32)).collect();
        let (mut small, mut large): (Vec<usize>, Vec<usize>) = (0..count).partition(|i| scaled[*i] < 1.0);
        while let (Some(low), Some(high)) = (small.pop(), large.pop()) {
            slots[low] = ((scaled[low] * 4_294_967_296.0) as u32, high as u32);
            scaled[high] -= 1.0 - scaled[low];
            if scaled[high] < 1.0 { small.push(high) } else { large.push(high) }
        }
        Self { slots }
    }

    /// One index.
    pub(crate) fn draw(&self, chance: &mut Chance) -> usize {
        let bits = chance.bits();
        let slot = (((bits >> 32) * self.slots.len() as u64) >> 32) as usize;
        let (threshold, other) = self.slots[slot];
        if (bits as u32) < threshold { slot } else { other as usize }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_kept() {
        let choice = Weighted::new(&[1.0, 0.0, 6.0, 3.0]);
        let mut chance = Chance::new(1, 2, 3);
        let mut seen = [0_u32; 4];
        (0..100_000).for_each(|_| seen[choice.draw(&mut chance)] += 1);
        assert_eq!(seen[1], 0);
        for (count, share) in seen.iter().zip([0.1, 0.0, 0.6, 0.3]) {
            assert!((f64::from(*count) / 100_000.0 - share).abs() < 0.01, "{seen:?}");
        }
    }

    #[test]
    fn a_stream_does_not_depend_on_its_neighbours() {
        let first = |i| Chance::new(7, 0, i).bits();
        assert_eq!(first(5), first(5));
        assert_ne!(first(5), first(6));
        let mut chance = Chance::new(7, 0, 0);
        let clouds: Vec<(f64, f64)> = (0..20_000).map(|_| chance.cloud()).collect();
        let spread = (clouds.iter().map(|(x, y)| x * x + y * y).sum::<f64>() / 40_000.0).sqrt();
        assert!((spread - 1.0).abs() < 0.02, "{spread}");
    }
}
