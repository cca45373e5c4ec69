//! The tests at the door of this crate: one program, linked once.

mod laws;
mod pgrouting;
