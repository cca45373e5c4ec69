//! The digest of the records behind a release.

use sha2::{Digest, Sha256};

/// SHA-256 over the sorted keys of the records counted. It goes into the seed of the noise, so that the same key over
/// other records draws other noise; it leaves no other trace.
///
/// Of the working side: no Debug, no comparison, no bytes to be had.
pub struct RecordsDigest([u8; 32]);

impl RecordsDigest {
    /// Digests the keys in whatever order they come.
    pub fn of(mut keys: Vec<[u8; 32]>) -> Self {
        keys.sort_unstable();
        let mut hash = Sha256::new();
        for key in &keys {
            hash.update(key);
        }
        Self(hash.finalize().into())
    }

    pub(crate) const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_reading_does_not_matter_and_each_record_does() {
        let (a, b, c) = ([1; 32], [2; 32], [3; 32]);
        let digest = |keys: Vec<[u8; 32]>| *RecordsDigest::of(keys).bytes();
        assert_eq!(digest(vec![a, b, c]), digest(vec![c, a, b]));
        assert_ne!(digest(vec![a, b, c]), digest(vec![a, b]));
        assert_ne!(digest(vec![a, b]), digest(vec![a, c]));
    }
}
