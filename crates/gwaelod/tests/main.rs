//! The tests at the door of this crate: one program, linked once.

mod demonstration;
mod land;
mod sea;
