//! A signed tree head: what a witness keeps.

use crate::hex::{hex, unhex};
use crate::tree::Hash;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

/// A tree head under its signature.
///
/// What is signed is the `TreeHeadSignature` of RFC 6962, §3.5, 50 bytes: version `00`, type `01` (tree hash), time in milliseconds
/// since 1970 as eight bytes, number of leaves as eight bytes, both big-endian, and the root. The signature is Ed25519, which RFC 9162
/// allows and RFC 6962 did not yet know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Line", into = "Line")]
pub struct SignedHead {
    /// Number in this database, from 1.
    pub id: i64,
    /// Leaves under it.
    pub size: u64,
    /// Root of the tree.
    pub root: Hash,
    /// When it was signed: milliseconds since 1970, UTC.
    pub at: i64,
    /// Public key.
    pub key: [u8; 32],
    /// Signature.
    pub signature: [u8; 64],
}

impl SignedHead {
    /// Signs a head.
    pub fn sign(key: &SigningKey, id: i64, size: u64, root: Hash, at: i64) -> Self {
        let signature = key.sign(&signed_bytes(at, size, &root)).to_bytes();
        Self { id, size, root, at, key: key.verifying_key().to_bytes(), signature }
    }

    /// Whether the signature is that of its key. Strict: no second signature for the same bytes passes.
    pub fn holds(&self) -> bool {
        let signature = Signature::from_bytes(&self.signature);
        VerifyingKey::from_bytes(&self.key).is_ok_and(|key| {
            key.verify_strict(&signed_bytes(self.at, self.size, &self.root), &signature).is_ok()
        })
    }
}

fn signed_bytes(at: i64, size: u64, root: &Hash) -> [u8; 50] {
    let mut bytes = [0; 50];
    bytes[1] = 1;
    bytes[2..10].copy_from_slice(&at.to_be_bytes());
    bytes[10..18].copy_from_slice(&size.to_be_bytes());
    bytes[18..].copy_from_slice(root);
    bytes
}

/// A head as a line of the second place.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Line {
    head: i64,
    size: u64,
    root: String,
    at: i64,
    key: String,
    signature: String,
}

impl From<SignedHead> for Line {
    fn from(head: SignedHead) -> Self {
        Self {
            head: head.id,
            size: head.size,
            root: hex(&head.root),
            at: head.at,
            key: hex(&head.key),
            signature: hex(&head.signature),
        }
    }
}

impl TryFrom<Line> for SignedHead {
    type Error = &'static str;

    fn try_from(line: Line) -> Result<Self, Self::Error> {
        const DIGITS: &str = "not the hexadecimal digits of a head";
        Ok(Self {
            id: line.head,
            size: line.size,
            root: unhex(&line.root).ok_or(DIGITS)?,
            at: line.at,
            key: unhex(&line.key).ok_or(DIGITS)?,
            signature: unhex(&line.signature).ok_or(DIGITS)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_goes_through_its_line_and_any_change_breaks_the_signature() {
        let key = SigningKey::from_bytes(&[7; 32]);
        let head = SignedHead::sign(&key, 3, 5, [9; 32], 1_700_000_000_000);
        let line = serde_json::to_string(&head).unwrap();
        let back: SignedHead = serde_json::from_str(&line).unwrap();
        assert_eq!(back, head);
        assert!(back.holds());
        for changed in [
            SignedHead { size: 6, ..head.clone() },
            SignedHead { at: head.at + 1, ..head.clone() },
            SignedHead { root: [8; 32], ..head.clone() },
            SignedHead { key: [1; 32], ..head.clone() },
            SignedHead { signature: [0; 64], ..head.clone() },
        ] {
            assert!(!changed.holds());
        }
    }
}
