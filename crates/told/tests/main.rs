//! The tests at the door of this crate: one program, linked once.

mod find_laws;
mod gazetteer_laws;
mod real_names;
mod when_corpus;
mod when_laws;
mod where_corpus;
