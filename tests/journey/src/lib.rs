//! Journey. What the tests of whole journeys share: the built binary, a signed-in visitor, a browser.
//!
//! Holds: nothing beyond one test.
//! Takes: `CONTEXTURE_BIN` and `CONTEXTURE_WEB_DIR`, as `cargo xtask test` sets them.
//! Gives: a service on a port of its own, its command line, HTTP visitors, a headless browser.
//! May touch: what the binary's users may touch, and the database as its owner to look behind the wall.
//! Must never: reach into a crate of the house; a journey sees what a person sees.
//! Story: a test starts a `Service`, visits it, and everything is gone when it ends.
#![allow(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    clippy::print_stdout,
    clippy::zombie_processes,
    reason = "test support: a panic is the report"
)]

mod browser;
mod demonstration;
mod line;
mod load;
mod paper;
mod provider;
mod running;
mod shared_data;
mod sound;
mod visitor;

pub use browser::{Browser, MAP_DRAWN};
pub use line::Line;
pub use load::{Load, LoadFigures, load};
pub use paper::{pages, poppler};
pub use provider::{CLIENT_SECRET, Provider, Walker};
pub use running::{DataDir, Printed, Service, processes_at};
pub use shared_data::{shared_data, skipped};
pub use visitor::{Answer, Visitor};
