//! Cluster. The embedded database: a private PostgreSQL with PostGIS, so that nobody has to set up a server first.
//!
//! Holds: one data directory, the server process that serves it, and the locks that say who keeps it.
//! Takes: [`Options`] (where, and how safe) and a listener for the steps.
//! Gives: a [`Cluster`] with connection addresses; errors that say what to do, in both languages.
//! May touch: its data directory, the server programs of the machine, one socket directory; nothing over TCP.
//! Must never: listen on a network, run with `fsync` off on durable data, touch a directory that is not its own, or leave a
//! server behind when the process that keeps it ends.
//! Story: looked for by [`programs`], prepared by [`layout`], kept by the keeper's thread until the last owner lets go.

mod cluster;
mod error;
mod keeper;
pub mod layout;
mod owner;
pub mod programs;
mod psql;
mod step;
#[cfg(feature = "testing")]
pub mod testing;

pub use cluster::{Cluster, Options};
pub use error::ClusterError;
pub use layout::default_data_dir;
pub use step::Step;
