//! The comparison of two periods on the working side.

use crate::{Coverage, Share};
use language::Text;
use serde::{Deserialize, Serialize};

/// How the concerns of one period differ from those of another, cell by cell; part of the working map where the filter names a period to
/// compare with. Everything but the months is under the same filter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Comparison {
    /// First month of the period that is compared with, `YYYY-MM`: what was asked, cut to the months that hold data.
    pub from: String,
    /// Its last month, included.
    pub to: String,
    /// What is taken for "no change": `region` (as the region changed) or `rate` (as many concerns a day).
    pub against: String,
    /// Days of the period and of the one it is compared with.
    pub days: [u32; 2],
    /// How much of the other period the map shows; the map's own coverage is the period's.
    pub coverage: Coverage,
    /// Source mix of the other period.
    pub sources: Vec<Share>,
    /// Whose returns the two periods hold.
    pub agencies: AgenciesOver,
    /// How many times the mapped concerns became, the other period being 1; none where it holds nothing. Under `rate` it is per day.
    pub region_ratio: Option<f64>,
    /// Cells whose window holds a concern in either period: those that were tested.
    pub windows: u32,
    /// False discovery rate of the classes told as risen and fallen at 95 %.
    pub fdr: f64,
    /// Why there is no test, when there is none.
    pub no_result: Option<Text>,
    /// The cells.
    pub cells: ComparedCells,
}

/// Agencies and the months in which they were sending returns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct AgenciesOver {
    /// In every month of both periods.
    pub throughout: u16,
    /// In some of their months and not in others: a rise or a fall may be theirs.
    pub partly: u16,
}

/// The cells with a concern in either period or a finding, column by column; all columns have one length. A window is the cell and the up
/// to eight cells around it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ComparedCells {
    /// Cell index in the lattice.
    pub index: Vec<u32>,
    /// Concerns in the cell alone, in the other period.
    pub cell_against: Vec<u32>,
    /// Concerns in the window, in the period.
    pub count: Vec<u32>,
    /// Concerns in the window, in the other period.
    pub count_against: Vec<u32>,
    /// How many times the window's concerns became, over how many times "no change" would have made them, to three digits; none where the
    /// other period holds nothing.
    pub ratio: Vec<Option<f64>>,
    /// Lower end of the ratio's exact 95 % interval.
    pub low: Vec<f64>,
    /// Upper end; none where it is open.
    pub high: Vec<Option<f64>>,
    /// Benjamini–Hochberg q, to three digits.
    pub q: Vec<f64>,
    /// −3 fell 99 %, −2 fell 95 %, −1 fell 90 %, 0 no detectable change, 1 rose 90 %, 2 rose 95 %, 3 rose 99 %, by q.
    pub class: Vec<i8>,
}
