//! The tests at the door of this crate: one program, linked once.

mod release_flow;
mod retention;
