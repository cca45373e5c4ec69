//! The tests at the door of this crate: one program, linked once.

mod house;

mod golden;
mod record;
mod words;
