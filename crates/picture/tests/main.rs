//! The tests at the door of this crate: one program, linked once.

mod comparison;
mod findings;
mod fuzz;
mod packed;
