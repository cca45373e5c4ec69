//! The tests at the door of this crate: one program, linked once.

mod area_index;
mod areas;
mod projection;
mod real_boundaries;
