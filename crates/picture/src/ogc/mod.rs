//! OGC API – Features and Tiles over the released side, for the tools that analysts already own.
//!
//! A collection is a released table, or the outlines that tables are told in. Every feature is made from a
//! [`crate::released_view::View`]: so what is hidden, empty or not in force has one look here too, and a filter, which reads
//! features and nothing behind them, can find out nothing that fetching every page would not tell.

mod ask;
mod collection;
mod cql;
mod crs;
mod csv;
mod days;
mod documents;
mod fault;
mod feature;
mod geojson;
mod ground;
mod items;
mod open_api;
mod property;
mod route;
mod schema;
mod tiling;
mod visit;

pub(crate) use collection::Collection;
pub(crate) use crs::Crs;
pub(crate) use csv::file as csv_file;
pub(crate) use feature::{Feature, features_of, outline_features};
pub(crate) use ground::Grounds;
pub(crate) use property::{Kind, Property, Value, properties};
pub(crate) use route::router;
