//! The working side: exact counts, on the analyst's screen only.
//!
//! These shapes become bytes through the working responder alone; see `disclosure::Working`.

use language::Text;
use serde::{Deserialize, Serialize};

/// `GET /api/working/map?from=2025-01&to=2025-12&harm=cse,cce&source=police&learned=told&context=place&grade=ungraded,a&hour=114-121&area=GWL-01`:
/// an absent list means all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct WorkingFilter {
    /// First month, `YYYY-MM`; absent: the first there is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Last month, `YYYY-MM`, included; absent: the last there is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Harm types, comma between.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub harm: Option<String>,
    /// Source sectors, comma between.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// `discovered` or `told`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub learned: Option<String>,
    /// What the concerns are about, comma between: codes of `concern::ContextType`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context: Option<String>,
    /// Grades, comma between: codes of `concern::Grade`, `ungraded` among them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    /// Hours of the week, 0 (Monday from midnight) to 167, alone or as first-last, comma between: `114-121,138`. Concerns whose hour is not
    /// known are then left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hour: Option<String>,
    /// Local authorities by code, comma between.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// First month of a period to compare with, `YYYY-MM`; with `against_to` or not at all. The two periods share no month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against_from: Option<String>,
    /// Last month of the period to compare with, included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against_to: Option<String>,
    /// What is taken for "no change": `region` (a cell changed as the region did; absent means this) or `rate` (as many concerns a day).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<String>,
}

/// A square lattice on the National Grid: cell = row × cols + col, counted from the south-west corner.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct LatticeShape {
    /// Easting of the south-west corner, metres.
    pub e0: f64,
    /// Northing of the south-west corner, metres.
    pub n0: f64,
    /// Side of a cell, metres.
    pub cell: f64,
    /// Cells from west to east.
    pub cols: u32,
    /// Cells from south to north.
    pub rows: u32,
}

/// The cells that hold a concern or a finding, column by column; all columns have one length.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct WorkingCells {
    /// Cell index in the lattice.
    pub index: Vec<u32>,
    /// Concerns in the cell.
    pub count: Vec<u32>,
    /// Gi* z, rounded to 0.01 for the screen.
    pub z: Vec<f64>,
    /// Benjamini–Hochberg q, rounded to three significant digits.
    pub q: Vec<f64>,
    /// −3 cold 99 %, −2 cold 95 %, −1 cold 90 %, 0 not significant, 1 hot 90 %, 2 hot 95 %, 3 hot 99 %, by q.
    pub class: Vec<i8>,
}

/// What was done to get the map, in words that a reader can check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct MethodCard {
    /// Method, such as `gi_star`.
    pub method: String,
    /// Neighbourhood, such as `queen`.
    pub neighbourhood: String,
    /// Side of a cell in metres.
    pub cell_m: u32,
    /// False discovery rate of the hot and cold classes.
    pub fdr: f64,
    /// Cells in the study area; every one counts, the empty ones as 0.
    pub cells: u32,
    /// Mean concerns in a cell.
    pub mean: f64,
    /// Why there is no z, when there is none (such as all counts equal).
    pub no_result: Option<Text>,
}

/// One category's part of the concerns under the filter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Share {
    /// Code.
    pub code: String,
    /// Label.
    pub label: Text,
    /// Concerns; a concern with two harm types is in both.
    pub count: u32,
}

/// One month of the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct MonthCount {
    /// `YYYY-MM`.
    pub month: String,
    /// Concerns under all filters but the period.
    pub count: u32,
    /// How many agencies were sending returns in that month: its completeness.
    pub agencies_reporting: u16,
}

/// School holidays by their usual days in Wales; an authority's own dates differ by a few.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct SchoolBand {
    /// First day, `YYYY-MM-DD`.
    pub first: String,
    /// Last day, included.
    pub last: String,
    /// Name.
    pub name: Text,
}

/// One area's concerns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct AreaCount {
    /// Area code.
    pub code: String,
    /// Name.
    pub name: Text,
    /// Concerns.
    pub count: u32,
}

/// How much of what was recorded the map shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Coverage {
    /// Concerns under the filter.
    pub total: u32,
    /// Of these on the map.
    pub mapped: u32,
    /// Not on the map: told less precisely than a cell.
    pub too_coarse: u32,
    /// Not on the map: outside the study area's cells.
    pub outside: u32,
}

/// The working map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct WorkingMap {
    /// The filter as understood: every field filled.
    pub filter: WorkingFilter,
    /// Code and name of the region.
    pub region: crate::RegionName,
    /// First and last month that hold data, `YYYY-MM`.
    pub months_held: Option<(String, String)>,
    /// The lattice.
    pub lattice: LatticeShape,
    /// Runs of study-area cells: start index, length. Cells outside are not in force.
    pub study_area: Vec<(u32, u32)>,
    /// The cells.
    pub cells: WorkingCells,
    /// How it was done.
    pub method: MethodCard,
    /// How much of the data it shows.
    pub coverage: Coverage,
    /// Source mix under the filter.
    pub sources: Vec<Share>,
    /// Harm mix under the filter.
    pub harms: Vec<Share>,
    /// Found or told, under the filter.
    pub learned: Vec<Share>,
    /// What the concerns are about, under the filter.
    pub contexts: Vec<Share>,
    /// Grades under the filter; those that nobody graded are told apart.
    pub grades: Vec<Share>,
    /// Concerns by hour of the week, under every part of the filter but the hours: 168 of them, Monday from midnight first. Concerns whose
    /// hour is not known are in none.
    pub hours: Vec<u32>,
    /// The timeline.
    pub months: Vec<MonthCount>,
    /// Concerns by local authority, mapped or not.
    pub authorities: Vec<AreaCount>,
    /// School holidays over the timeline's months, by their usual days.
    #[serde(default)]
    pub school: Vec<SchoolBand>,
    /// How the period differs from the one that the filter compares it with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comparison: Option<crate::Comparison>,
    /// Version of the working cube: a digest of what it holds, the same whenever it holds the same.
    pub cube_version: String,
}

/// `GET /api/working/contexts/months?context=ID,ID&place=ID,ID`: concerns about a context by month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ContextMonthsAsk {
    /// Ids of the context and of those for which it stands, comma between.
    pub context: String,
    /// Ids of the registered places whose concerns are about it, comma between; absent: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

/// One month of a context.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ContextMonth {
    /// `YYYY-MM`.
    pub month: String,
    /// Concerns, as the working map counts them: by the earliest day on which it may have happened, else by the day of recording.
    pub count: u32,
    /// Of these those of which nobody knows that it was this month.
    pub unclear: u32,
}

/// Concerns about a context over time, exact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ContextMonths {
    /// First and last month in which anything was recorded in the region, `YYYY-MM`.
    pub months_held: Option<(String, String)>,
    /// Every month from the first to the last, also those without a concern.
    pub months: Vec<ContextMonth>,
    /// Concerns in all months.
    pub total: u32,
    /// Of these those that were said to be about the context; the others were given by one of its places.
    pub said: u32,
    /// Of all those whose month is unclear.
    pub unclear: u32,
    /// Source mix.
    pub sources: Vec<Share>,
    /// Discovered and told.
    pub learned: Vec<Share>,
}
