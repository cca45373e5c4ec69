//! The second officer signs, and the release is published: all of it or nothing, in one transaction.
//!
//! | step | if the process or the server dies after it |
//! |---|---|
//! | counting held closed, the rows marked again and compared | the proposal waits; imports go on |
//! | the replaced sheet out of force, the new sheets in force | the proposal waits; readers have the old release, whole |
//! | counting opened from the next period, places named, proposal signed, event written, the job ended that it is | the same |
//! | committed | readers have the new release, whole; the proposal is signed |
//!
//! Two who sign at once meet at the proposal's row: the second finds it signed.

use crate::region_publish::region_publish;
use crate::release_key::{drawn_drop, key_window_begin};
use crate::release_propose::counted_for;
use crate::release_sheets::{DrawnUnder, sheets_publish, sheets_read};
use crate::{JobFault, ReleaseFault};
use access::{Grant, Maker, RegionCode, SignRelease, UserId};
use api::{AuditFigure, JobPhase};
use concern::ReleaseId;
use disclosure::{Audience, Period, Policy, Released, ReleasedTables, TableName, TwoOfficers};
use http::{AuditEvent, Pools, Work, audit_insert};
use sqlx::PgConnection;
use uuid::Uuid;

/// Steps of a signature, as `work` tells them: counted again, published.
const SIGN_STEPS: u64 = 2;

/// Where releases are listed.
pub const RELEASES_ADDRESS: &str = "/api/releases";

/// A proposal that waits, held by the transaction that reads it.
struct Waiting {
    release: ReleaseId,
    closes: Period,
    counted: Period,
    revises: Option<String>,
    policy: Policy,
    records: Vec<u8>,
    proposed_by: UserId,
    figures: Vec<AuditFigure>,
}

/// Who proposed what waits: what [`access::decide`] is told before it may be signed.
///
/// # Errors
/// [`ReleaseFault::NoProposal`] through [`JobFault`] when the region has no such proposal.
pub async fn release_maker(pools: &Pools, region: &RegionCode, proposal: Uuid) -> Result<Maker, JobFault> {
    let proposed_by = sqlx::query_scalar!(
        "-- jobs::release_maker
         select proposed_by from closing.proposal where proposal_id = $1 and region_code = $2",
        proposal,
        region.as_str()
    )
    .fetch_optional(&region_publish(pools, region).await?)
    .await?
    .ok_or(ReleaseFault::NoProposal)?;
    Ok(Maker::Account(UserId(proposed_by)))
}

/// Signs a proposal of the grant's region as its second officer and publishes it.
///
/// # Errors
/// [`ReleaseFault`] through [`JobFault`]: no such proposal waits, the officer proposed it, a figure of the audit failed, or the rows
/// are not those that were counted. Nothing was changed then.
pub async fn release_sign(
    pools: &Pools,
    grant: &Grant<SignRelease>,
    proposal: Uuid,
    work: &Work,
) -> Result<ReleaseId, JobFault> {
    let signer = grant.caller().user().ok_or(ReleaseFault::NoOfficer)?;
    let mut act = region_publish(pools, grant.region()).await?.begin().await?;
    let waiting = waiting_read(&mut act, grant.region().as_str(), proposal).await?;
    let officers = TwoOfficers::of(waiting.proposed_by, signer)
        .map_err(|_| JobFault::from(ReleaseFault::SameOfficer))?;
    if !waiting.figures.iter().all(|figure| figure.holds) {
        return Err(ReleaseFault::AuditFailed.into());
    }
    // From here on no row can be counted into the period: imports wait for this transaction.
    work.tell(JobPhase::Counting, 0, SIGN_STEPS);
    intake::counting_close(&mut act).await?;
    let counted = counted_for(pools, grant.region(), waiting.counted).await?;
    if counted.mark.0.as_slice() != waiting.records {
        return Err(ReleaseFault::RowsChanged.into());
    }
    work.step(JobPhase::Keeping, 1, SIGN_STEPS).await;
    let under = DrawnUnder {
        region: grant.region().clone(),
        closes: waiting.closes,
        policy_version: waiting.policy.version().to_owned(),
        policy_digest: waiting.policy.digest(),
        scale: waiting.policy.scale(),
    };
    let signed = sheets_read(&mut act, proposal, under).await?.sign(&officers);
    release_insert(&mut act, &waiting, &signed).await?;
    sheets_publish(&mut act, &waiting.release, &signed).await?;
    places_publish(&mut act, signed.get()).await?;
    if waiting.revises.is_none() {
        let authorities = registry::authority_codes(&pools.registry, grant.region()).await?;
        let open_from = waiting.closes.last_day().tomorrow().map_err(|_| JobFault::Year)?;
        intake::counting_open_from(&mut act, &authorities, open_from).await?;
    }
    proposal_close(&mut act, proposal, signer).await?;
    audit_insert(&mut act, &AuditEvent::under(grant, "release-sign", waiting.release.as_str())).await?;
    work.settle(&mut act, |_| RELEASES_ADDRESS.to_owned()).await?;
    act.commit().await?;
    Ok(waiting.release)
}

async fn waiting_read(publish: &mut PgConnection, region: &str, proposal: Uuid) -> Result<Waiting, JobFault> {
    let row = sqlx::query!(
        "-- jobs::release_sign::waiting_read
        select release_id, closes, revises, revised_period, policy, records_digest, proposed_by, audit
        from closing.proposal
        where proposal_id = $1 and region_code = $2 and state = 'proposed'
        for update",
        proposal,
        region
    )
    .fetch_optional(publish)
    .await?
    .ok_or(ReleaseFault::NoProposal)?;
    let stored = || JobFault::Stored("closing.proposal");
    let closes = Period::parse(&row.closes).ok_or_else(stored)?;
    let counted = match &row.revised_period {
        Some(period) => Period::parse(period).ok_or_else(stored)?,
        None => closes,
    };
    Ok(Waiting {
        release: ReleaseId::parse(&row.release_id).map_err(|_| stored())?,
        closes,
        counted,
        revises: row.revises,
        policy: Policy::read(&row.policy).map_err(|_| stored())?,
        records: row.records_digest,
        proposed_by: UserId(row.proposed_by),
        figures: serde_json::from_value(row.audit).map_err(|_| stored())?,
    })
}

async fn release_insert(
    publish: &mut PgConnection,
    waiting: &Waiting,
    signed: &Released<ReleasedTables>,
) -> Result<(), JobFault> {
    let tables = signed.get();
    let policy = &waiting.policy;
    let policy_digest = policy.digest();
    let whole = |n: u32| i32::try_from(n).map_err(|_| JobFault::Stored("policy"));
    sqlx::query!(
        "-- jobs::release_sign::release_insert
        insert into released.release (release_id, region_code, closes, revises, policy_version, policy_digest, policy,
            dpia_reference, scale_numerator, scale_denominator, threshold_partner, threshold_community, rounding, epsilon_total)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        waiting.release.as_str(),
        tables.region.as_str(),
        waiting.closes.to_string(),
        waiting.revises,
        policy.version(),
        policy_digest.as_slice(),
        policy.text(),
        policy.dpia_reference(),
        whole(policy.scale().numerator())?,
        whole(policy.scale().denominator())?,
        whole(policy.threshold(Audience::Partnership))?,
        whole(policy.threshold(Audience::CommunitySafety))?,
        whole(policy.rounding())?,
        tables.epsilon_total.to_string()
    )
    .execute(publish)
    .await?;
    Ok(())
}

/// The names and points of the places and pools in the frame go over with the release; no other place does.
async fn places_publish(publish: &mut PgConnection, tables: &ReleasedTables) -> Result<(), JobFault> {
    let codes: Vec<String> = tables
        .sheets
        .iter()
        .filter(|(name, _)| name.table() == TableName::PlaceYear)
        .flat_map(|(_, sheet)| sheet.cells.keys())
        .filter(|cell| cell.part().is_empty())
        .map(|cell| cell.code().to_owned())
        .collect();
    sqlx::query!(
        "-- jobs::release_sign::places_publish
        insert into released.place (place_id, kind, name_en, name_cy, local_authority_code, point)
        select place_id, kind, name_en, name_cy, local_authority_code, point
        from registry.place where place_id = any ($1)
        union all
        select pool_code, 'school', name_en, name_cy, local_authority_code, null
        from registry.place_pool where pool_code = any ($1)
        on conflict (place_id) do update
        set kind = excluded.kind, name_en = excluded.name_en, name_cy = excluded.name_cy,
            local_authority_code = excluded.local_authority_code, point = excluded.point",
        &codes
    )
    .execute(publish)
    .await?;
    Ok(())
}

/// The values are in force now; of the proposal there remain its officers, its audit and its mark.
async fn proposal_close(
    publish: &mut PgConnection,
    proposal: Uuid,
    signer: UserId,
) -> Result<(), sqlx::Error> {
    drawn_drop(publish, proposal).await?;
    key_window_begin(publish, proposal).await?;
    sqlx::query!(
        "-- jobs::release_sign::proposal_close
        update closing.proposal set state = 'signed', signed_by = $2, signed_at = now() where proposal_id = $1",
        proposal,
        signer.0
    )
    .execute(publish)
    .await?;
    Ok(())
}
