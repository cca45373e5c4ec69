//! Sheet. The files that agencies send, CSV, XLSX, ODS and GeoJSON, read into one shape.
//!
//! Holds: nothing.
//! Takes: the bytes of one file, whose kind is told from the bytes and never from a name, and the [`Limits`] that hold.
//! Gives: a [`Workbook`] of sheets, each with its header, its rows as a person saw them and [`Notice`]s; or one [`Refusal`].
//! May touch: memory within the limits, which are checked while reading.
//! Must never: believe a size that a file states, resolve an entity, read comments or authors, guess what a cell means, or
//! repeat a cell in a refusal.
//! Story: `kind` looks at the first bytes; `separated`, `xlsx`, `ods` or `geojson` puts cells into a `grid`; `header` finds
//! where the table begins. Hostile files are read by `reader`, in a process of their own.

mod cell;
mod geojson;
mod grid;
mod header;
mod kind;
mod limits;
mod markup;
mod notice;
mod ods;
mod package;
mod read;
mod refusal;
mod separated;
mod serial;
mod text;
mod workbook;
mod xlsx;

pub use cell::{Cell, CellError, Number};
pub use limits::Limits;
pub use notice::Notice;
pub use read::read;
pub use refusal::{Foreign, Refusal};
pub use workbook::{Dialect, Encoding, Header, Kind, Row, Sheet, Visibility, Workbook};
