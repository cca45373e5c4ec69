//! Distinct numbers and how often each occurs: counts give few distinct scores, and each needs its p and q worked out but once.

use rayon::prelude::*;

/// Numbers counted in one go.
const CHUNK: usize = 1 << 16;
/// One distinct number for so many numbers is still worth it.
const WORTH: usize = 8;
/// No number that is compared has these bits (they are a NaN's).
const NOTHING: u64 = u64::MAX;

/// A table from distinct numbers, by their bits, to their place in `keys`.
pub(crate) struct Levels {
    slots: Vec<(u64, u32)>,
    /// 64 less the binary logarithm of the number of slots.
    shift: u32,
    pub(crate) keys: Vec<u64>,
    pub(crate) counts: Vec<u64>,
}

impl Levels {
    /// The distinct bits, none when there are so many that the table would be slower than doing without.
    pub(crate) fn of(numbers: &[f64], bits: impl Fn(f64) -> u64 + Sync) -> Option<Self> {
        let parts: Vec<Option<Self>> = numbers
            .par_chunks(CHUNK)
            .map(|part| {
                let mut levels = Self::new();
                for number in part {
                    levels.add(bits(*number), 1);
                    if levels.keys.len() > CHUNK / WORTH {
                        return None;
                    }
                }
                Some(levels)
            })
            .collect();
        let mut all = Self::new();
        for part in parts {
            let part = part?;
            part.keys.iter().zip(&part.counts).for_each(|(key, count)| all.add(*key, *count));
        }
        (all.keys.len() <= numbers.len() / WORTH).then_some(all)
    }

    fn new() -> Self {
        Self { slots: vec![(NOTHING, 0); 1 << 10], shift: 54, keys: Vec::new(), counts: Vec::new() }
    }

    fn add(&mut self, key: u64, count: u64) {
        let slot = self.slot(key);
        if self.slots[slot].0 == key {
            self.counts[self.slots[slot].1 as usize] += count;
            return;
        }
        self.slots[slot] = (key, self.keys.len() as u32);
        self.keys.push(key);
        self.counts.push(count);
        if self.keys.len() * 4 > self.slots.len() {
            self.shift -= 1;
            self.slots = vec![(NOTHING, 0); self.slots.len() * 2];
            for (number, key) in (0..).zip(&self.keys) {
                let slot = self.slot(*key);
                self.slots[slot] = (*key, number);
            }
        }
    }

    /// The slot of a key, or the empty one where it would go; there is always one.
    fn slot(&self, key: u64) -> usize {
        let mut slot = (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> self.shift) as usize;
        while self.slots[slot].0 != key && self.slots[slot].0 != NOTHING {
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        slot
    }

    /// The place in `keys` of bits that were counted.
    pub(crate) fn number(&self, key: u64) -> usize {
        self.slots[self.slot(key)].1 as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_found_again_with_its_count() {
        let numbers: Vec<f64> = (0..200_000).map(|i| f64::from(i % 7_001) * 0.1).collect();
        let levels = Levels::of(&numbers, f64::to_bits).unwrap();
        assert_eq!(levels.keys.len(), 7_001);
        assert_eq!(levels.counts.iter().sum::<u64>(), 200_000);
        for i in [0_u32, 1, 3_999, 7_000] {
            let number = levels.number((f64::from(i) * 0.1).to_bits());
            assert_eq!(levels.keys[number], (f64::from(i) * 0.1).to_bits());
            assert_eq!(levels.counts[number], if i < 200_000 % 7_001 { 29 } else { 28 });
        }
        let all_different: Vec<f64> = (0..20_000).map(f64::from).collect();
        assert!(Levels::of(&all_different, f64::to_bits).is_none());
    }
}
