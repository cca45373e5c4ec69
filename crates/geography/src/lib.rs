//! Geography. Where things are: points, cells, areas and blocks, all in metres of the British National Grid.
//!
//! Holds: coordinates (EPSG:27700 and 4326), OSTN15, grid references, 500 m cells, lattices, areas and their tree, blocks.
//! Takes: coordinates as people write them, public boundaries and public population figures.
//! Gives: one point in metres, its stated precision, its cell and the areas it lies in.
//! May touch: nothing; pure, also in the browser.
//! Must never: guess a datum, mix OSTN15 with Helmert, draw a boundary from reports.
//! Story: `project` or `grid_ref::parse` make a `Bng`; `Cell::of` and `AreaTree::locate` say where that is.

mod area;
mod area_index;
pub mod block;
mod blocks_within;
mod cell;
mod drawn;
mod error;
pub mod grid_ref;
mod lattice;
mod mask;
mod point;
mod precision;
mod projection;
mod tree;
mod web_mercator;

pub use area::{AreaCode, AreaKind, AreaShape};
pub use area_index::AreaIndex;
pub use blocks_within::{BLOCKS_MIN, CORNERS_MAX, PolygonRefused, blocks_within};
pub use cell::{CELL_M, Cell};
pub use drawn::{Drawn, DrawnRefused};
pub use error::GeographyError;
pub use lattice::Lattice;
pub use mask::GridMask;
pub use point::{Bng, Wgs84};
pub use precision::Precision;
pub use projection::{Projected, Refused, project, project_many, unproject};
pub use tree::{AreaTree, Located};
pub use web_mercator::WebMercator;
