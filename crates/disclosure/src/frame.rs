//! The frame: every cell there is, from public geography and never from reports.

use crate::{Policy, Standing};
use access::RegionCode;
use concern::{PlaceId, PlaceKind};
use geography::AreaCode;
use language::{Arg, Text, say};
use std::collections::{BTreeMap, BTreeSet};

/// A block and its public figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockFacts {
    /// Its code.
    pub code: AreaCode,
    /// Residents aged 10 to 17 by public estimate; `None` when no estimate was taken in.
    pub residents_10_17: Option<u32>,
}

/// A place of the public register and the public facts that decide its standing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceFacts {
    /// Its register id.
    pub id: PlaceId,
    /// What sort of place it is.
    pub kind: PlaceKind,
    /// Schools: pupils on roll, where known.
    pub roll: Option<u32>,
    /// Addresses it stands for; `None`: public space.
    pub addresses: Option<u32>,
    /// The pool it would be counted in if it is small; without one a small school is not released at all.
    pub pool: Option<PlaceId>,
}

/// The cells of a region's release. Empty ones are as much there as full ones: which cells exist tells nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    region: RegionCode,
    policy_digest: [u8; 32],
    blocks: BTreeSet<AreaCode>,
    places: BTreeSet<PlaceId>,
    /// Every place of the register; `None`: never released.
    counted_as: BTreeMap<PlaceId, Option<PlaceId>>,
}

/// Why there is no frame. The codes are those of public geography.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    /// The region has no blocks.
    #[error("the region has no blocks: import its geography first")]
    Empty,
    /// A block under the least number of residents, or without a figure.
    #[error("block {0} has too few residents aged 10 to 17, or no public figure for them")]
    SmallBlock(AreaCode),
    /// A code given twice.
    #[error("{0} is in the register twice")]
    Twice(String),
}

impl FrameError {
    /// The sentence for whoever prepares the region.
    pub fn text(&self) -> Text {
        match self {
            Self::Empty => say("frame-empty", &[]),
            Self::SmallBlock(block) => say("frame-small-block", &[("block", Arg::from(block.as_str()))]),
            Self::Twice(code) => say("frame-twice", &[("code", Arg::from(code.as_str()))]),
        }
    }
}

impl Frame {
    /// The frame of `region` under `policy`'s block rule and register rule.
    ///
    /// # Errors
    /// [`FrameError`] when there is no block, a block is too small or of unknown size, or a code comes twice.
    pub fn of(
        region: RegionCode,
        policy: &Policy,
        blocks: &[BlockFacts],
        places: &[PlaceFacts],
    ) -> Result<Self, FrameError> {
        if blocks.is_empty() {
            return Err(FrameError::Empty);
        }
        let mut frame = Self {
            region,
            policy_digest: policy.digest(),
            blocks: BTreeSet::new(),
            places: BTreeSet::new(),
            counted_as: BTreeMap::new(),
        };
        for block in blocks {
            if block.residents_10_17.is_none_or(|residents| residents < policy.min_residents_10_17()) {
                return Err(FrameError::SmallBlock(block.code.clone()));
            }
            if !frame.blocks.insert(block.code.clone()) {
                return Err(FrameError::Twice(block.code.to_string()));
            }
        }
        for place in places {
            let counted_as = match policy.standing(place.kind, place.roll, place.addresses) {
                Standing::Named => Some(&place.id),
                Standing::Pooled => place.pool.as_ref(),
                Standing::Never => None,
            };
            frame.places.extend(counted_as.cloned());
            if frame.counted_as.insert(place.id.clone(), counted_as.cloned()).is_some() {
                return Err(FrameError::Twice(place.id.to_string()));
            }
        }
        Ok(frame)
    }

    /// The region.
    pub const fn region(&self) -> &RegionCode {
        &self.region
    }

    /// Digest of the policy whose rules made it.
    pub const fn policy_digest(&self) -> &[u8; 32] {
        &self.policy_digest
    }

    /// Every block, in code order.
    pub const fn blocks(&self) -> &BTreeSet<AreaCode> {
        &self.blocks
    }

    /// Every place or pool that is counted, in id order.
    pub const fn places(&self) -> &BTreeSet<PlaceId> {
        &self.places
    }

    /// The code that reports at a place are counted under: its own, its pool's, or none when it is never released.
    pub fn counted_as(&self, place: &PlaceId) -> Option<&PlaceId> {
        self.counted_as.get(place)?.as_ref()
    }

    /// Every register id that the frame was made from, in id order, those that are never released too.
    pub fn register(&self) -> impl Iterator<Item = &PlaceId> {
        self.counted_as.keys()
    }

    /// Counts by register id put under the codes they are released as: pools are summed, places that are never released fall
    /// away. An id that is not in the register is kept as it is, so that [`crate::release`] refuses it rather than lose it.
    pub fn places_as_counted(
        &self,
        counts: impl IntoIterator<Item = (PlaceId, u32)>,
    ) -> BTreeMap<PlaceId, u32> {
        let mut counted = BTreeMap::new();
        for (place, count) in counts {
            let code = match self.counted_as.get(&place) {
                Some(Some(code)) => code.clone(),
                Some(None) => continue,
                None => place,
            };
            let sum: &mut u32 = counted.entry(code).or_default();
            *sum = sum.saturating_add(count);
        }
        counted
    }
}
