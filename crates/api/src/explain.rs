//! What stands behind a cell of the working map, and how complete the returns behind the whole map are.
//!
//! These shapes become bytes through the working responder alone; see `disclosure::Working`.

use crate::{RegionName, WorkingFilter};
use language::Text;
use serde::{Deserialize, Serialize};

/// `GET /api/working/cell?cell=1234` with the filter of `GET /api/working/map`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct CellAsk {
    /// Index of the cell in the map's lattice.
    pub cell: u32,
    /// Which concerns.
    #[serde(flatten)]
    pub filter: WorkingFilter,
}

/// A cell with its neighbours: how much, made of what, and whether it would stand without any one part of the evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct CellStory {
    /// The cell.
    pub cell: u32,
    /// The filter as understood: every field filled.
    pub filter: WorkingFilter,
    /// Version of the working cube.
    pub cube_version: String,
    /// Cells of the neighbourhood within the study area: the cell and those that touch it.
    pub cells: u8,
    /// Concerns in the cell itself.
    pub own: u32,
    /// Concerns in the neighbourhood: what Gi* weighs.
    pub count: u32,
    /// Concerns that a neighbourhood of so many cells would hold if all cells of the study area held alike.
    pub expected: f64,
    /// [`Self::count`] over [`Self::expected`]; none when nothing is expected.
    pub ratio: Option<f64>,
    /// The exact 95 % interval of the ratio, when concerns come one by one (Garwood 1936).
    pub interval: Option<(f64, f64)>,
    /// The finding under the whole filter.
    pub stands: Stand,
    /// Whether it is said to stand: hot or cold, 95 % sure or surer.
    pub sure: bool,
    /// What the neighbourhood is made of, beside the rest of the map; a category without a concern here or elsewhere is left out.
    pub parts: Vec<CellPart>,
    /// Concerns of the neighbourhood by month, every month of the map's timeline, under every part of the filter but the period.
    pub months: Vec<u32>,
    /// The same by hour of the week, Monday from midnight first; 168 of them, under every part of the filter but the hours.
    pub hours: Vec<u32>,
    /// The same question with one part of the evidence left out at a time.
    pub without: Vec<Without>,
}

/// Which list of codes a part belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// Harm types; a concern may be in several.
    Harm,
    /// Source sectors.
    Source,
    /// Discovered or told.
    Learned,
    /// What the concerns are about.
    Context,
    /// Grades.
    Grade,
}

/// One category in the neighbourhood and elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct CellPart {
    /// The list that it is of.
    pub of: Dimension,
    /// Code.
    pub code: String,
    /// Label.
    pub label: Text,
    /// Concerns of it in the neighbourhood.
    pub count: u32,
    /// Its share in the neighbourhood, 0 to 1.
    pub share: f64,
    /// Wilson's 95 % interval of the share.
    pub interval: (f64, f64),
    /// Its share of what is mapped elsewhere; none when nothing is.
    pub elsewhere: Option<f64>,
    /// Fisher's exact p, corrected over all parts of the cell (Benjamini–Hochberg q); none when nothing is mapped elsewhere.
    pub q: Option<f64>,
}

/// Whether a cell stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Stand {
    /// Gi* z; none when there is no result.
    pub z: Option<f64>,
    /// Benjamini–Hochberg q; none when there is no result.
    pub q: Option<f64>,
    /// −3 cold 99 % … 3 hot 99 %; 0 not significant, or no result.
    pub class: i8,
}

/// What is left out of the evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// One source sector.
    Source,
    /// One grade.
    Grade,
    /// Concerns whose only harm type is one: "another kind, or not yet clear".
    Harm,
    /// Concerns of which it is not clear what they are about.
    Context,
    /// What was discovered: told concerns alone are left.
    Discovered,
    /// What was told: discovered concerns alone are left.
    Told,
    /// The month with the most concerns in the neighbourhood.
    FullestMonth,
}

/// The finding without one part of the evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Without {
    /// What is left out.
    pub out: LeftOut,
    /// Its code: of a source, a grade, a harm type, a kind of context, or the month `YYYY-MM`; empty for the others.
    pub code: String,
    /// Its label; the same as the code for a month, empty for the others.
    pub label: Text,
    /// Concerns left on the whole map.
    pub total: u32,
    /// Concerns left in the neighbourhood.
    pub count: u32,
    /// The finding.
    pub stands: Stand,
    /// Whether it still stands without the part: on the side of the whole finding, 95 % sure or surer.
    pub sure: bool,
}

/// `GET /api/working/returns`: who was sending returns when. Of all concerns, whatever the filter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct WorkingReturns {
    /// Code and name of the region.
    pub region: RegionName,
    /// Version of the working cube.
    pub cube_version: String,
    /// Every month from the first to the last that holds a concern, `YYYY-MM`.
    pub months: Vec<String>,
    /// The sectors that have ever sent a concern.
    pub sources: Vec<SourceReturnsLine>,
    /// Share of all concerns, 0 to 1, that the one agency with the most of them sent.
    pub top_agency: Option<f64>,
}

/// The returns of one source sector; the three columns have an entry for each month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct SourceReturnsLine {
    /// Code.
    pub code: String,
    /// Label.
    pub label: Text,
    /// Agencies of the sector that have ever sent a concern.
    pub agencies: u16,
    /// Agencies that were sending returns: the month lies between their first concern and their last.
    pub expected: Vec<u16>,
    /// Of these, how many have a concern in the month.
    pub sent: Vec<u16>,
    /// Concerns.
    pub count: Vec<u32>,
}
