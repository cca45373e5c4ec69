//! Race. Contexture's statistics against their peers, on the same data.
//!
//! Holds: the generator of the peers' benchmark, in Rust, so that a bare clone can run it; the workloads; `peers.py`, which runs the peers.
//! Story: `cargo xtask bench hotspot` runs `benches/race.rs`, which writes the data and runs each workload in a process of its own; then it
//! runs the peers on the same data and prints one table.

mod chance;
mod concerns;
mod data;
mod file;
mod measure;
mod model;
mod workload;

pub use concerns::{AGENCIES, Concern, HARMS};
pub use data::{Data, Size};
pub use file::write;
pub use measure::{Figures, measure};
pub use model::{DAYS, MONTHS, Model, months};
pub use workload::{NAMES, Work, run};
