//! The tests at the door of this crate: one program, linked once.

mod house;
mod room;

mod as_sent;
mod import;
mod jobs;
mod messy_files;
mod notes;
mod real_files;
mod records;
mod routes;
