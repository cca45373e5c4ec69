//! The tests at the door of this crate: one program, linked once.

mod house;

mod fuzz_cookie;
mod region_walls;
mod session;
mod walls;
mod working_side;
