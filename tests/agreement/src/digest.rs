//! A digest of bits, and the seeded numbers that the probes work on.

/// FNV-1a over 64-bit words: not for secrets, but no two results that differ in a bit are likely to share it.
pub(crate) struct Digest(u64);

impl Digest {
    pub(crate) fn new() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }

    pub(crate) fn word(&mut self, word: u64) {
        for byte in word.to_le_bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
        }
    }

    /// The bits as they are: -0 and 0 differ, and so do two NaN.
    pub(crate) fn float(&mut self, value: f64) {
        self.word(value.to_bits());
    }

    pub(crate) fn floats(&mut self, values: &[f64]) {
        for value in values {
            self.float(*value);
        }
    }

    pub(crate) fn finish(self) -> u64 {
        self.0
    }
}

/// `SplitMix64`: the same numbers on every machine, from integers alone.
pub(crate) struct Seeded(u64);

impl Seeded {
    pub(crate) fn new(seed: u32) -> Self {
        Self(u64::from(seed))
    }

    pub(crate) fn word(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.word() % bound
    }

    /// From 0 up to but not including 1, in steps of 2^-53.
    pub(crate) fn unit(&mut self) -> f64 {
        (self.word() >> 11) as f64 / 9_007_199_254_740_992.0
    }
}
