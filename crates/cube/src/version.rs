//! The version of a cube: a digest of what it holds.

use geography::GridMask;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// Words of one row.
const WORDS: usize = 8;

/// Grows row by row. Each row becomes two words by mixing, and the words of all rows are added up, so the order of the rows does not show:
/// the database gives them in any. It tells versions apart; it is no proof against somebody who makes rows to deceive it.
#[derive(Default)]
pub(crate) struct Fingerprint {
    rows: u64,
    sums: [u64; 2],
}

impl Fingerprint {
    pub(crate) fn add(&mut self, row: [u64; WORDS]) {
        let (mut one, mut two) = (0x9E37_79B9_7F4A_7C15_u64, 0xD1B5_4A32_D192_ED03_u64);
        for word in row {
            one = mix(one ^ word);
            two = mix(two.wrapping_add(word).rotate_left(23));
        }
        self.rows += 1;
        self.sums[0] = self.sums[0].wrapping_add(one);
        self.sums[1] = self.sums[1].wrapping_add(two);
    }

    /// The first sixteen digits of SHA-256 over the sums and the study area.
    pub(crate) fn finish(&self, grid: &GridMask) -> String {
        let lattice = grid.lattice();
        let mut digest = Sha256::new();
        digest.update(b"contexture cube 2");
        for number in [self.rows, self.sums[0], self.sums[1]] {
            digest.update(number.to_be_bytes());
        }
        for number in [lattice.e0, lattice.n0, lattice.cell] {
            digest.update(number.to_bits().to_be_bytes());
        }
        for number in [lattice.cols, lattice.rows] {
            digest.update(number.to_be_bytes());
        }
        for (first, length) in grid.runs() {
            digest.update(first.to_be_bytes());
            digest.update(length.to_be_bytes());
        }
        digest.finalize()[..8].iter().fold(String::with_capacity(16), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
    }
}

/// The mark of a code's text.
pub(crate) fn mark_of(code: &str) -> u64 {
    let digest: [u8; 32] = Sha256::digest(code).into();
    digest[..8].iter().fold(0, |word, byte| word << 8 | u64::from(*byte))
}

/// Every bit of the input sways every bit of the output (the finaliser of `SplitMix64`).
const fn mix(mut z: u64) -> u64 {
    z = z.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
