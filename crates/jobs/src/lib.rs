//! Jobs. Work that crosses rooms or outlives a request.
//!
//! Holds: no data of its own.
//! Takes: pools per database role, and what each room gives.
//! Gives: the ground for intake, published geography, releases, fresh cubes, documents on paper, the demonstration.
//! May touch: each room through its own functions; schemas registry (read), closing and released (write) as the publishing role.
//! Must never: read a concern row itself, or let a count out but through `disclosure::release`.
//! Story: an import goes through `concerns_import`; rows that changed wake `cube_keep`; a period ends in `release_propose`, and a second
//! officer's `release_sign` publishes it.

mod book_reader;
mod concerns_import;
mod cube_keep;
mod demo_context_judgements;
mod demo_context_records;
mod demo_contexts;
mod demo_load;
mod fault;
mod frame_read;
mod geography_publish;
mod paper_press;
mod record_keep;
mod region_publish;
mod release_audit;
mod release_count;
mod release_fault;
mod release_key;
mod release_ledger;
mod release_list;
mod release_propose;
mod release_revise;
mod release_sheets;
mod release_sign;
mod release_withdraw;
mod retention;
mod retention_sweep;

pub use book_reader::BookReader;
pub use concerns_import::{concerns_import, ground_load};
pub use cube_keep::{SharedGround, cube_build, cube_keep};
pub use demo_load::{DEMO_CONCERNS, DEMO_SEED, DemoOfficers, DemoStep, demo_load, demo_releases};
pub use fault::JobFault;
pub use geography_publish::geography_publish;
pub use paper_press::PaperPress;
pub use record_keep::record_keep;
pub use release_audit::release_audit;
pub use release_fault::ReleaseFault;
pub use release_key::{FreshKey, REVISION_WINDOW_DAYS, release_keys_destroy};
pub use release_list::{proposal_parse, release_list};
pub use release_propose::{ProposalMade, ReleaseAsked, proposal_address, release_propose};
pub use release_revise::{RevisionAsked, RevisionReason, release_revise};
pub use release_sign::{RELEASES_ADDRESS, release_maker, release_sign};
pub use release_withdraw::release_withdraw;
pub use retention::{Keep, Retained, Retention, RetentionRule};
pub use retention_sweep::{Swept, retention_sweep};
