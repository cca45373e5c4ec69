//! The tests at the door of this crate: one program, linked once.

mod crosswalk_laws;
mod vocabularies;
