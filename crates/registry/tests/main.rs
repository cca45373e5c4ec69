//! The tests at the door of this crate: one program, linked once.

mod house;

mod drowned_land;
mod finder;
mod small_region;
mod vintages;
mod wales;
