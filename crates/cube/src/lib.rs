//! Cube. How many: concerns counted by cell, area or place, month, harm, source and hour of the week.
//!
//! Holds: one column for each thing counted by, no row's identity, no text of any report.
//! Takes: coded concerns (`Row`), a study area (`GridMask`), a `Filter`; or bare points with their months.
//! Gives: exact counts (`Fold`, `YearCounts`, bins) and points (`Points`), which belong to the working side.
//! May touch: memory only; pure.
//! Must never: be printed, serialised or compared across sides; the disclosure room's wrappers are the only way out.
//! Story: `CubeBuilder` fills the columns, `Cube::fold` answers a filter, `Cube::block_year` feeds a release; `bin_cells` and `bin_areas` count an analyst's own points.

mod bin;
mod bin_area;
mod builder;
mod cell_parts;
mod filter;
mod fold;
mod month;
mod points;
mod returns;
mod shape;
mod store;
mod version;
mod year;

pub use bin::{BinEntry, BinError, bin_cells};
pub use bin_area::{AreaBins, AreaEntry, bin_areas};
pub use builder::{CubeBuilder, CubeError, HOUR_SPAN_MAX, Row};
pub use cell_parts::CellParts;
pub use filter::{Filter, HourSet};
pub use fold::{Coverage, Fold, MonthTotal};
pub use month::Month;
pub use points::{Points, WeekTime, day_date, month_begins};
pub use returns::{MonthReturns, SourceReturns};
pub use shape::{Lies, ShapeFold};
pub use store::Cube;
pub use year::{Counted, YearCounts};
