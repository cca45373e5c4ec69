//! Which area lies in which, as far as released tables go.

use geography::AreaCode;
use language::{Arg, Text, say};
use std::collections::{BTreeMap, BTreeSet};

/// The tree behind the tables: a block lies in one middle area, a middle area in one authority, a place in one authority.
///
/// A block that joins LSOAs of two middle areas belongs to that of the member whose code sorts first, the one it takes its
/// own code from; so a middle area, as released, is the union of its blocks, and the tables add up exactly. It is public
/// geography, and the same on both sides of the house.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Nesting {
    authorities: BTreeSet<AreaCode>,
    middle_areas: BTreeMap<AreaCode, AreaCode>,
    blocks: BTreeMap<AreaCode, AreaCode>,
    places: BTreeMap<String, AreaCode>,
}

/// Two areas that cannot be in one tree. The codes are those of public geography.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} lies in two areas at once, or is there twice")]
pub struct NestingError(pub String);

impl NestingError {
    /// The sentence for whoever prepares the region.
    pub fn text(&self) -> Text {
        say("frame-nesting", &[("code", Arg::from(self.0.as_str()))])
    }
}

impl Nesting {
    /// The tree of blocks (block, middle area, authority).
    ///
    /// # Errors
    /// [`NestingError`] for a block that comes twice, or a middle area in two authorities.
    pub fn of(
        blocks: impl IntoIterator<Item = (AreaCode, AreaCode, AreaCode)>,
    ) -> Result<Self, NestingError> {
        let mut nesting = Self::default();
        for (block, middle_area, authority) in blocks {
            nesting.authorities.insert(authority.clone());
            let known = nesting.middle_areas.entry(middle_area.clone()).or_insert_with(|| authority.clone());
            if *known != authority {
                return Err(NestingError(middle_area.to_string()));
            }
            if nesting.blocks.insert(block.clone(), middle_area).is_some() {
                return Err(NestingError(block.to_string()));
            }
        }
        Ok(nesting)
    }

    /// The same tree with these places and pools (code, authority). A place of an authority that has no block is passed over.
    ///
    /// # Errors
    /// [`NestingError`] for a place that was put into two authorities.
    pub fn with_places(
        mut self,
        places: impl IntoIterator<Item = (String, AreaCode)>,
    ) -> Result<Self, NestingError> {
        for (place, authority) in places {
            if !self.authorities.contains(&authority) {
                continue;
            }
            let known = self.places.entry(place.clone()).or_insert_with(|| authority.clone());
            if *known != authority {
                return Err(NestingError(place));
            }
        }
        Ok(self)
    }

    /// Every authority, in code order.
    pub const fn authorities(&self) -> &BTreeSet<AreaCode> {
        &self.authorities
    }

    /// Every middle area with its authority.
    pub const fn middle_areas(&self) -> &BTreeMap<AreaCode, AreaCode> {
        &self.middle_areas
    }

    /// Every block with its middle area.
    pub const fn blocks(&self) -> &BTreeMap<AreaCode, AreaCode> {
        &self.blocks
    }

    /// Every place and pool with its authority.
    pub const fn places(&self) -> &BTreeMap<String, AreaCode> {
        &self.places
    }

    /// The authority of a block.
    pub fn authority_of_block(&self, block: &AreaCode) -> Option<&AreaCode> {
        self.middle_areas.get(self.blocks.get(block)?)
    }
}
