//! The counts that a release is made from.

use crate::Cube;
use crate::builder::NONE;
use concern::{HarmSet, PlaceId, SourceSector};
use geography::AreaCode;
use std::collections::HashMap;
use std::hash::Hash;

/// Exact counts of one calendar year over a frame that the caller gave.
///
/// Concerns count by the day they were **recorded**, not by when they happened, so that a closed year never changes: a late report falls into
/// the year in which it came.
pub struct YearCounts {
    /// One count for each entry of the frame, in its order, zeros included.
    pub counts: Vec<u32>,
    /// Concerns of the year that fall on no entry of the frame (no block or place, or one that is not in it).
    pub elsewhere: u32,
}

/// A concern as far as the tables of a release ask.
pub struct Counted<'a> {
    /// Month in which it was recorded.
    pub recorded: crate::Month,
    /// Local authority.
    pub authority: &'a AreaCode,
    /// Block, where it was told precisely enough.
    pub block: Option<&'a AreaCode>,
    /// Registered place.
    pub place: Option<&'a PlaceId>,
    /// Harm types.
    pub harms: HarmSet,
    /// Source sector.
    pub source: SourceSector,
}

impl Cube {
    /// Every concern, for the tables of a release.
    pub fn counted(&self) -> impl Iterator<Item = Counted<'_>> {
        (0..self.len()).map(|i| Counted {
            recorded: crate::Month::from_index(self.recorded[i]),
            authority: &self.authorities.known[usize::from(self.authority[i])],
            block: self.blocks.known.get(usize::from(self.block[i])),
            place: self.places.known.get(usize::from(self.place[i])),
            harms: HarmSet(self.harms[i]),
            source: SourceSector::ALL[usize::from(self.source[i])],
        })
    }

    /// Concerns recorded in a year, by block. The frame must come from public geography and hold the blocks without concerns too: which
    /// blocks appear must not depend on reports.
    pub fn block_year(&self, year: i16, frame: &[AreaCode]) -> YearCounts {
        self.year_counts(year, frame, &self.block, &self.blocks.known)
    }

    /// Concerns recorded in a year, by registered place, over the frame of the places that may be shown.
    pub fn place_year(&self, year: i16, frame: &[PlaceId]) -> YearCounts {
        self.year_counts(year, frame, &self.place, &self.places.known)
    }

    /// Calendar years in which anything was recorded, ascending.
    pub fn years_recorded(&self) -> Vec<i16> {
        let mut years: Vec<i16> = self.recorded.iter().map(|month| year_of(*month)).collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    fn year_counts<C: Eq + Hash>(&self, year: i16, frame: &[C], column: &[u16], known: &[C]) -> YearCounts {
        let mut by_code = vec![0_u32; known.len()];
        let mut elsewhere = 0;
        for (code, month) in column.iter().zip(&self.recorded) {
            if year_of(*month) != year {
                continue;
            }
            if *code == NONE { elsewhere += 1 } else { by_code[usize::from(*code)] += 1 }
        }
        let mut count_of: HashMap<&C, u32> = known.iter().zip(by_code).collect();
        // A code listed twice in the frame is counted at its first place only; nothing is counted twice.
        let counts = frame.iter().map(|code| count_of.remove(code).unwrap_or(0)).collect();
        YearCounts { counts, elsewhere: elsewhere + count_of.values().sum::<u32>() }
    }
}

const fn year_of(month: u16) -> i16 {
    crate::Month::from_index(month).year()
}
