//! A proposal is taken back: its values go, and nothing of it can be released any more. Its key stays for its window, so that the same rows
//! proposed again have the same values.

use crate::region_publish::region_publish;
use crate::release_key::drawn_drop;
use crate::{JobFault, ReleaseFault};
use access::{Grant, ProposeRelease};
use concern::ReleaseId;
use http::{AuditEvent, Pools, audit_insert};
use uuid::Uuid;

/// Takes back a proposal of the grant's region; any officer who may propose can.
///
/// # Errors
/// [`ReleaseFault::NoProposal`] when no such proposal waits.
pub async fn release_withdraw(
    pools: &Pools,
    grant: &Grant<ProposeRelease>,
    proposal: Uuid,
) -> Result<ReleaseId, JobFault> {
    let mut act = region_publish(pools, grant.region()).await?.begin().await?;
    let release = sqlx::query_scalar!(
        "-- jobs::release_withdraw
        update closing.proposal set state = 'withdrawn'
        where proposal_id = $1 and region_code = $2 and state = 'proposed'
        returning release_id",
        proposal,
        grant.region().as_str()
    )
    .fetch_optional(&mut *act)
    .await?
    .ok_or(ReleaseFault::NoProposal)?;
    drawn_drop(&mut act, proposal).await?;
    audit_insert(&mut act, &AuditEvent::under(grant, "release-withdraw", release.as_str())).await?;
    act.commit().await?;
    ReleaseId::parse(&release).map_err(|_| JobFault::Stored("closing.proposal.release_id"))
}
