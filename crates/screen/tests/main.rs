//! The tests at the door of this crate: one program, linked once.

mod corpus;
mod identifiers;
mod laws;
mod real_places;
