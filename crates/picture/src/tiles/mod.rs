//! Vector tiles from memory: released values for every reader of them, and the working map for analysts.
//!
//! A released tile is a function of the JSON map of the same audience ([`told`]) and of public outlines ([`ground`]); a working tile is cut
//! from a map drawn inside `Working` ([`drawn`]). Neither asks the database for more than who is asking.

mod drawn;
mod encode;
mod ground;
mod hold;
#[cfg(test)]
mod laws;
mod rings;
mod route;
mod scheme;
mod tile_json;
mod told;

pub(crate) use encode::KIND;
pub use hold::Tiles;
pub use route::released_tile_ready;
pub(crate) use route::{router, tile_answer};
pub(crate) use scheme::{EXTENT, TileId, ZOOMS, rows_and_columns};
pub(crate) use tile_json::fields;
pub(crate) use told::Layer;
