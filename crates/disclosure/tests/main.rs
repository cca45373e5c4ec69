//! The tests at the door of this crate: one program, linked once.

mod compile_fail;
mod consistent;
mod exceedance;
mod policy;
mod release;
mod show;
mod sides;
