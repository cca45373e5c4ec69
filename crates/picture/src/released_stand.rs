//! Where a region's releases stand: every sheet in force with its stored values, and the public geography that it is told in.
//!
//! It is read once, in one snapshot of the database, and kept until a release, a revision or new geography changes its mark.
//! It holds stored values, which no reader sees: what leaves is made from [`crate::released_view::View`], one for each audience.

use api::RegionName;
use disclosure::{CellCode, Epsilon, Nesting, Policy, Scale, SheetName};
use geography::{AreaCode, Bng};
use language::Text;
use std::collections::BTreeMap;

/// SHA-256 over the sheets in force and the edition of the geography.
pub(crate) type Mark = [u8; 32];

/// A release as it was published.
#[derive(Debug)]
pub(crate) struct ReleaseFacts {
    /// Its id.
    pub(crate) id: String,
    /// The policy that it was made under.
    pub(crate) policy: Policy,
    /// When it was published, RFC 3339, UTC.
    pub(crate) published: String,
}

/// A sheet in force.
#[derive(Debug)]
pub(crate) struct StandingSheet {
    /// Position in [`Stand::releases`].
    pub(crate) release: usize,
    /// 1 for the first.
    pub(crate) revision: u32,
    /// Scale of its noise.
    pub(crate) scale: Scale,
    /// Every cell of its frame.
    pub(crate) cells: BTreeMap<CellCode, i32>,
}

/// A line of the ledger, for a sheet in force or one that was replaced.
#[derive(Clone, Debug)]
pub(crate) struct LedgerFacts {
    /// Table and period.
    pub(crate) sheet: SheetName,
    /// 1 for the first.
    pub(crate) revision: u32,
    /// Scale.
    pub(crate) scale: Scale,
    /// ε.
    pub(crate) epsilon: Epsilon,
    /// Cells in the frame.
    pub(crate) cells: u32,
}

/// An area of the region.
#[derive(Debug)]
pub(crate) struct AreaFacts {
    /// Its name.
    pub(crate) name: Text,
    /// Residents aged 10–17, where a public figure is known.
    pub(crate) residents: Option<u32>,
}

/// A registered place or pool.
#[derive(Debug)]
pub(crate) struct PlaceStanding {
    /// Code of `concern::PlaceKind`.
    pub(crate) kind: String,
    /// Its name.
    pub(crate) name: Text,
    /// Its authority, if known.
    pub(crate) authority: Option<String>,
    /// Whole metres; a pool has none.
    pub(crate) at: Option<(i32, i32)>,
}

/// Everything that the released side of a region is a function of.
#[derive(Debug)]
pub(crate) struct Stand {
    /// What it was read at.
    pub(crate) mark: Mark,
    /// The region.
    pub(crate) region: RegionName,
    /// Releases, oldest first.
    pub(crate) releases: Vec<ReleaseFacts>,
    /// Sheets in force.
    pub(crate) sheets: BTreeMap<SheetName, StandingSheet>,
    /// Every sheet ever, in the order of table, period and revision.
    pub(crate) ledger: Vec<LedgerFacts>,
    /// Which area lies in which.
    pub(crate) nesting: Nesting,
    /// Blocks, middle areas and authorities by code.
    pub(crate) areas: BTreeMap<String, AreaFacts>,
    /// The fixed centre points of the blocks.
    pub(crate) centres: BTreeMap<AreaCode, Bng>,
    /// Places and pools by code.
    pub(crate) places: BTreeMap<String, PlaceStanding>,
}

impl Stand {
    /// The name of an area, else its code.
    pub(crate) fn area_name(&self, code: &str) -> Text {
        if code == self.region.code {
            return self.region.name.clone();
        }
        self.areas.get(code).map_or_else(|| Text::same(code), |area| area.name.clone())
    }

    /// The release of a sheet.
    pub(crate) fn release_of(&self, sheet: &StandingSheet) -> &ReleaseFacts {
        &self.releases[sheet.release]
    }
}
