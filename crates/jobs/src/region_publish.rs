//! The pool that publishes for one region.

use crate::JobFault;
use access::RegionCode;
use http::Pools;
use sqlx::PgPool;

/// The pool that proposes and publishes the releases of `region`, and can touch no other.
///
/// # Errors
/// [`JobFault::NoGround`] for a region whose geography was never imported: it has no login yet, and nothing to release.
pub(crate) async fn region_publish(pools: &Pools, region: &RegionCode) -> Result<PgPool, JobFault> {
    pools.publish_regions.find(region).await?.ok_or(JobFault::NoGround)
}
