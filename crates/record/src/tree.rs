//! The Merkle tree of RFC 6962, §2.1, over SHA-256.
//!
//! A leaf is hashed as `SHA-256(00 ‖ data)`, a node as `SHA-256(01 ‖ left ‖ right)`, the empty tree as `SHA-256()`. The functions are
//! those of the RFC, word for word; tests compare them with the crate `ct-merkle` and with a script in another language.

use sha2::{Digest as _, Sha256};

/// A hash of the tree.
pub type Hash = [u8; 32];

/// The hash of a leaf over its data.
pub fn leaf_hash(data: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(data).finalize().into()
}

/// The hash of a node over its two children.
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

/// The right edge of a growing tree: the roots of its full subtrees, largest first. It is all that is needed to append and to tell the
/// root: 64 hashes at most.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    roots: Vec<Hash>,
}

impl Frontier {
    /// The frontier of a tree of `size` leaves, read back; none when the hashes do not fit the size.
    pub fn read(size: u64, bytes: &[u8]) -> Option<Self> {
        let (roots, rest) = bytes.as_chunks::<32>();
        (rest.is_empty() && roots.len() == size.count_ones() as usize)
            .then(|| Self { size, roots: roots.to_vec() })
    }

    /// The hashes, one behind the other.
    pub fn bytes(&self) -> Vec<u8> {
        self.roots.concat()
    }

    /// Leaves so far.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Appends a leaf by its hash.
    pub fn push(&mut self, leaf: Hash) {
        let mut root = leaf;
        // Every trailing one of the size is a full subtree that the new leaf completes to one twice as large.
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.roots.pop() {
                root = node_hash(&left, &root);
            }
        }
        self.roots.push(root);
        self.size += 1;
    }

    /// The root of the tree.
    pub fn root(&self) -> Hash {
        let mut roots = self.roots.iter().rev();
        let Some(last) = roots.next() else { return Sha256::digest([]).into() };
        roots.fold(*last, |right, left| node_hash(left, &right))
    }
}

/// MTH: the root over the hashes of leaves.
pub fn root(leaves: &[Hash]) -> Hash {
    let mut frontier = Frontier::default();
    for leaf in leaves {
        frontier.push(*leaf);
    }
    frontier.root()
}

/// PATH(m, D\[n\]) of §2.1.1: what proves that leaf `index` is under the root of `leaves`. Empty when there is no such leaf.
pub fn inclusion_path(index: usize, leaves: &[Hash]) -> Vec<Hash> {
    if leaves.len() <= 1 || index >= leaves.len() {
        return Vec::new();
    }
    let (left, right) = leaves.split_at(split(leaves.len()));
    let (mut path, other) = if index < left.len() {
        (inclusion_path(index, left), root(right))
    } else {
        (inclusion_path(index - left.len(), right), root(left))
    };
    path.push(other);
    path
}

/// PROOF(m, D\[n\]) of §2.1.2: what proves that the tree over the first `size` of `leaves` is a beginning of the tree over all. Empty
/// when `size` is 0 or all of them, for then there is nothing to prove.
pub fn consistency_path(size: usize, leaves: &[Hash]) -> Vec<Hash> {
    if size == 0 || size >= leaves.len() { Vec::new() } else { sub_proof(size, leaves, true) }
}

fn sub_proof(size: usize, leaves: &[Hash], known: bool) -> Vec<Hash> {
    if size == leaves.len() {
        return if known { Vec::new() } else { vec![root(leaves)] };
    }
    let (left, right) = leaves.split_at(split(leaves.len()));
    let (mut path, other) = if size <= left.len() {
        (sub_proof(size, left, known), root(right))
    } else {
        (sub_proof(size - left.len(), right, false), root(left))
    };
    path.push(other);
    path
}

/// The largest power of two below `size`, which is 2 at least.
const fn split(size: usize) -> usize {
    1 << (usize::BITS - 1 - (size - 1).leading_zeros())
}

#[cfg(test)]
mod tests {
    use super::*;
    use ct_merkle::mem_backed_tree::MemoryBackedTree;
    use ct_merkle::{ConsistencyProof, InclusionProof, RootHash};
    use proptest::prelude::*;
    use sha2_of_ct_merkle::Sha256 as Theirs;

    fn data(size: u64) -> Vec<Vec<u8>> {
        (0..size).map(|n| n.to_be_bytes().to_vec()).collect()
    }

    fn theirs(data: &[Vec<u8>]) -> MemoryBackedTree<Theirs, Vec<u8>> {
        let mut tree = MemoryBackedTree::new();
        for leaf in data {
            tree.push(leaf.clone());
        }
        tree
    }

    fn their_root(root: Hash, size: u64) -> RootHash<Theirs> {
        RootHash::new(root.into(), size)
    }

    proptest! {
        #[test]
        fn roots_and_proofs_are_those_of_another_implementation(
            size in 1_u64..300, at in any::<prop::sample::Index>(), earlier in any::<prop::sample::Index>(),
        ) {
            let data = data(size);
            let leaves: Vec<Hash> = data.iter().map(|leaf| leaf_hash(leaf)).collect();
            let tree = theirs(&data);
            let theirs: Hash = (*tree.root().as_bytes()).into();
            prop_assert_eq!(root(&leaves), theirs);

            let at = at.index(data.len());
            let path = inclusion_path(at, &leaves);
            let proof = InclusionProof::<Theirs>::try_from_bytes(path.concat()).unwrap();
            let ours = their_root(root(&leaves), size);
            prop_assert!(ours.verify_inclusion(&data[at], at as u64, &proof).is_ok());
            prop_assert!(ours.verify_inclusion(&b"another".to_vec(), at as u64, &proof).is_err());

            let earlier = 1 + earlier.index(data.len());
            let before = their_root(root(&leaves[..earlier]), earlier as u64);
            let path = consistency_path(earlier, &leaves);
            let proof = ConsistencyProof::<Theirs>::try_from_bytes(path.concat()).unwrap();
            prop_assert!(ours.verify_consistency(&before, &proof).is_ok());
        }

        #[test]
        fn a_frontier_that_is_put_away_and_read_back_grows_into_the_same_tree(size in 0_u64..500, more in 0_u64..200) {
            let leaves: Vec<Hash> = data(size + more).iter().map(|leaf| leaf_hash(leaf)).collect();
            let mut frontier = Frontier::default();
            leaves[..size as usize].iter().for_each(|leaf| frontier.push(*leaf));
            let mut back = Frontier::read(size, &frontier.bytes()).unwrap();
            leaves[size as usize..].iter().for_each(|leaf| back.push(*leaf));
            prop_assert_eq!(back.root(), root(&leaves));
            prop_assert!(Frontier::read(size + 1, &frontier.bytes()).is_none() || size.count_ones() == (size + 1).count_ones());
        }
    }
}
