//! Jobs. Work that crosses rooms or outlives a request.
//!
//! Holds: no data of its own.
//! Takes: pools per database role, and what each room gives.
//! Gives: the ground for intake, published geography, releases, fresh cubes, the demonstration.
//! May touch: each room through its own functions; schemas registry (read) and released (write) as the publishing role.
//! Must never: read a concern row itself, or let a count out but through `disclosure::release`.
//! Story: an import goes through `concerns_import`; rows that changed wake `cube_keep`; a year ends in `release_close`.

mod concerns_import;
mod cube_keep;
mod demo_load;
mod fault;
mod frame_read;
mod geography_publish;
mod release_close;

pub use concerns_import::{concerns_import, ground_load};
pub use cube_keep::{SharedGround, cube_build, cube_keep};
pub use demo_load::{DEMO_CONCERNS, DEMO_SEED, DemoStep, demo_load};
pub use fault::JobFault;
pub use geography_publish::geography_publish;
pub use release_close::{ReleaseAsked, release_close, release_key};
