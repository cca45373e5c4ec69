//! The frame: every cell there is, from public geography and never from reports.

use crate::cell::{context_parts, harm_part, harm_parts, rest, sector_parts};
use crate::{
    CellCode, ELSEWHERE, Nesting, NestingError, Policy, Standing, TableName, UNPLACED, context_part,
};
use access::RegionCode;
use concern::{ContextKind, HarmSet, PlaceId, PlaceKind, SourceSector};
use geography::AreaCode;
use language::{Arg, Text, say};
use std::collections::{BTreeMap, BTreeSet};

/// A block, where it lies, and its public figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockFacts {
    /// Its code.
    pub code: AreaCode,
    /// The middle area it belongs to: that of its member whose code sorts first.
    pub middle_area: AreaCode,
    /// The authority of that middle area.
    pub authority: AreaCode,
    /// Residents aged 10 to 17 by public estimate; `None` when no estimate was taken in.
    pub residents_10_17: Option<u32>,
}

/// A place of the public register and the public facts that decide its standing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceFacts {
    /// Its register id.
    pub id: PlaceId,
    /// The authority it lies in.
    pub authority: AreaCode,
    /// What sort of place it is.
    pub kind: PlaceKind,
    /// Schools: pupils on roll, where known.
    pub roll: Option<u32>,
    /// Addresses it stands for; `None`: public space.
    pub addresses: Option<u32>,
    /// The pool it would be counted in if it is small; without one a small school is not released at all.
    pub pool: Option<PlaceId>,
}

/// What decides the cells of a report.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// The authority it was located in.
    pub authority: &'a AreaCode,
    /// Its block, where it was told precisely enough.
    pub block: Option<&'a AreaCode>,
    /// The registered place it points at.
    pub place: Option<&'a PlaceId>,
    /// Its harm types.
    pub harms: HarmSet,
    /// The kind of context, where known.
    pub context: Option<ContextKind>,
    /// The sector it came from.
    pub source: SourceSector,
}

/// The cells of a region's release. Empty ones are as much there as full ones: which cells exist tells nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    region: RegionCode,
    policy_digest: [u8; 32],
    nesting: Nesting,
    cells: BTreeMap<TableName, BTreeSet<CellCode>>,
    /// Every place of the register; `None`: never released by name.
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
    /// Areas that are not in one tree.
    #[error(transparent)]
    Nesting(#[from] NestingError),
}

impl FrameError {
    /// The sentence for whoever prepares the region.
    pub fn text(&self) -> Text {
        match self {
            Self::Empty => say("frame-empty", &[]),
            Self::SmallBlock(block) => say("frame-small-block", &[("block", Arg::from(block.as_str()))]),
            Self::Twice(code) => say("frame-twice", &[("code", Arg::from(code.as_str()))]),
            Self::Nesting(error) => error.text(),
        }
    }
}

impl Frame {
    /// The frame of `region` under `policy`'s block rule and register rule.
    ///
    /// The small schools of an authority share a pool. A pool of fewer schools than the policy asks for would tell of too few:
    /// its schools count with the authority's "elsewhere" instead.
    ///
    /// # Errors
    /// [`FrameError`] when there is no block, a block is too small or of unknown size, a code comes twice, or areas are not in
    /// one tree.
    pub fn of(
        region: RegionCode,
        policy: &Policy,
        blocks: &[BlockFacts],
        places: &[PlaceFacts],
    ) -> Result<Self, FrameError> {
        if blocks.is_empty() {
            return Err(FrameError::Empty);
        }
        let mut seen = BTreeSet::new();
        for block in blocks {
            if block.residents_10_17.is_none_or(|residents| residents < policy.min_residents_10_17()) {
                return Err(FrameError::SmallBlock(block.code.clone()));
            }
            if !seen.insert(&block.code) {
                return Err(FrameError::Twice(block.code.to_string()));
            }
        }
        let nesting =
            Nesting::of(blocks.iter().map(|b| (b.code.clone(), b.middle_area.clone(), b.authority.clone())))?;
        let counted_as = counted_as(policy, places)?;
        let named = places.iter().filter_map(|place| {
            let code = counted_as.get(&place.id)?.as_ref()?;
            Some((code.to_string(), place.authority.clone()))
        });
        let nesting = nesting.with_places(named)?;
        let cells = policy.tables().iter().map(|table| (*table, cells_of(*table, &nesting))).collect();
        Ok(Self { region, policy_digest: policy.digest(), nesting, cells, counted_as })
    }

    /// The region.
    pub const fn region(&self) -> &RegionCode {
        &self.region
    }

    /// Digest of the policy whose rules made it.
    pub const fn policy_digest(&self) -> &[u8; 32] {
        &self.policy_digest
    }

    /// Which area lies in which.
    pub const fn nesting(&self) -> &Nesting {
        &self.nesting
    }

    /// Every cell of a table, in order; none of a table that the policy does not release.
    pub fn cells(&self, table: TableName) -> impl ExactSizeIterator<Item = &CellCode> + Clone {
        static NONE: BTreeSet<CellCode> = BTreeSet::new();
        self.cells.get(&table).unwrap_or(&NONE).iter()
    }

    /// Whether a table has this cell.
    pub fn holds(&self, table: TableName, cell: &CellCode) -> bool {
        self.cells.get(&table).is_some_and(|cells| cells.contains(cell))
    }

    /// The code that reports at a place are counted under: its own, its pool's, or none when it is never released by name.
    pub fn counted_as(&self, place: &PlaceId) -> Option<&PlaceId> {
        self.counted_as.get(place)?.as_ref()
    }

    /// Every register id that the frame was made from, in id order, those that are never released too.
    pub fn register(&self) -> impl Iterator<Item = &PlaceId> {
        self.counted_as.keys()
    }

    /// The one cell of `table` that a report is counted in.
    ///
    /// A report in a block belongs to the block's authority, any other to its own; so every table adds up to the same total
    /// for each authority. A report at a place of another authority, at a place that is never named, or at none, is
    /// "elsewhere". A block that the frame does not know is kept as it is, so that [`crate::release`] refuses the count
    /// rather than lose it.
    pub fn cell(&self, table: TableName, report: &Report<'_>) -> CellCode {
        let of_block = report.block.and_then(|block| self.nesting.authority_of_block(block));
        let authority = of_block.unwrap_or(report.authority);
        match table {
            TableName::BlockYear => match report.block {
                Some(block) => CellCode::of(block.as_str(), ""),
                None => rest(authority, UNPLACED),
            },
            TableName::MiddleAreaQuarter => match report.block {
                Some(block) => CellCode::of(self.nesting.blocks().get(block).unwrap_or(block).as_str(), ""),
                None => rest(authority, UNPLACED),
            },
            TableName::PlaceYear => report
                .place
                .and_then(|place| self.counted_as(place))
                .filter(|code| self.nesting.places().get(code.as_str()) == Some(authority))
                .map_or_else(|| rest(authority, ELSEWHERE), |code| CellCode::of(code.as_str(), "")),
            TableName::AuthorityHarmQuarter => rest(authority, harm_part(report.harms)),
            TableName::AuthorityContextTypeYear => rest(authority, context_part(report.context)),
            TableName::AuthoritySectorQuarter => rest(authority, report.source.code()),
        }
    }
}

/// What each place of the register is counted as.
fn counted_as(
    policy: &Policy,
    places: &[PlaceFacts],
) -> Result<BTreeMap<PlaceId, Option<PlaceId>>, FrameError> {
    let standing = |place: &PlaceFacts| policy.standing(place.kind, place.roll, place.addresses);
    let mut in_pool: BTreeMap<&PlaceId, u32> = BTreeMap::new();
    for pool in places.iter().filter(|p| standing(p) == Standing::Pooled).filter_map(|p| p.pool.as_ref()) {
        *in_pool.entry(pool).or_default() += 1;
    }
    let mut counted_as = BTreeMap::new();
    for place in places {
        let code = match standing(place) {
            Standing::Named => Some(&place.id),
            Standing::Pooled => {
                place.pool.as_ref().filter(|pool| in_pool[pool] >= policy.min_schools_in_pool())
            }
            Standing::Never => None,
        };
        if counted_as.insert(place.id.clone(), code.cloned()).is_some() {
            return Err(FrameError::Twice(place.id.to_string()));
        }
    }
    Ok(counted_as)
}

/// Every cell of a table over a tree of areas.
fn cells_of(table: TableName, nesting: &Nesting) -> BTreeSet<CellCode> {
    let whole = |code: &str| CellCode::of(code, "");
    let rests = |part| nesting.authorities().iter().map(move |authority| rest(authority, part));
    let parted = |parts: Vec<&'static str>| parts.into_iter().flat_map(rests).collect();
    match table {
        TableName::BlockYear => {
            nesting.blocks().keys().map(|code| whole(code.as_str())).chain(rests(UNPLACED)).collect()
        }
        TableName::MiddleAreaQuarter => {
            nesting.middle_areas().keys().map(|code| whole(code.as_str())).chain(rests(UNPLACED)).collect()
        }
        TableName::PlaceYear => {
            nesting.places().keys().map(|code| whole(code)).chain(rests(ELSEWHERE)).collect()
        }
        TableName::AuthorityHarmQuarter => parted(harm_parts().collect()),
        TableName::AuthorityContextTypeYear => parted(context_parts().collect()),
        TableName::AuthoritySectorQuarter => parted(sector_parts().collect()),
    }
}
