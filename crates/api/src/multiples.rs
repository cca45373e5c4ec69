//! Small multiples of the working map: one small map for each harm type or source sector, all on one scale.

use crate::{LatticeShape, RegionName, WorkingFilter};
use language::Text;
use serde::{Deserialize, Serialize};

/// `GET /api/working/multiples?by=harm|source&…`, the rest being the working filter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct MultiplesAsk {
    /// `harm` or `source`.
    pub by: String,
    /// The filter.
    #[serde(flatten)]
    pub filter: WorkingFilter,
}

/// One small map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct SmallMap {
    /// Code of the harm type or source sector.
    pub code: String,
    /// Label.
    pub label: Text,
    /// Concerns under the filter; a concern with two harm types is in both maps.
    pub total: u32,
    /// Of these on the map.
    pub mapped: u32,
    /// Cells that hold one.
    pub index: Vec<u32>,
    /// Concerns in each.
    pub count: Vec<u32>,
}

/// The small maps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct WorkingMultiples {
    /// The filter as understood.
    pub filter: WorkingFilter,
    /// The region.
    pub region: RegionName,
    /// `harm` or `source`.
    pub by: String,
    /// The lattice.
    pub lattice: LatticeShape,
    /// Runs of study-area cells: start index, length.
    pub study_area: Vec<(u32, u32)>,
    /// Least count of each class, the same for every map and whatever is filtered.
    pub classes: Vec<u32>,
    /// One map for each code that the filter admits, in the order of the list.
    pub maps: Vec<SmallMap>,
    /// Version of the working cube.
    pub cube_version: String,
}
