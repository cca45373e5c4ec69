//! An officer proposes to close a period: count, draw, audit, keep. Nothing leaves.
//!
//! | step | if the process or the server dies after it |
//! |---|---|
//! | rows counted, values drawn in memory | nothing is there; the key is gone with the memory |
//! | proposal, sheets, cells, key and event inserted, the job ended that it is | nothing is there |
//! | committed | the proposal waits, with the values it will be released with; they are never drawn again |

use crate::region_publish::region_publish;
use crate::release_audit::figures_of;
use crate::release_count::{Counted, period_count};
use crate::release_key::FreshKey;
use crate::release_ledger::ledger_read;
use crate::release_sheets::sheets_keep;
use crate::{JobFault, ReleaseFault, frame_read::frame_read};
use access::{Grant, ProposeRelease, RegionCode};
use api::{AuditFigure, JobPhase};
use concern::ReleaseId;
use disclosure::{
    Closes, Closing, Period, Policy, Proposed, ReleasedTables, Working, release, sheets_to_draw,
};
use http::{AuditEvent, Pools, Work, audit_insert};
use intake::RowsMark;
use jiff::civil::Date;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

/// What is to be closed.
pub struct ReleaseAsked {
    /// The period, by the date on which reports are counted.
    pub closes: Period,
    /// The policy to release under.
    pub policy: Policy,
    /// Today, by the caller's clock.
    pub today: Date,
    /// The secret behind the noise.
    pub key: FreshKey,
}

/// A proposal that waits for its second officer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalMade {
    /// Its id.
    pub proposal: Uuid,
    /// What it will be when it is signed.
    pub release: ReleaseId,
}

/// Steps of a release, as `work` tells them: counted, drawn, audited, kept.
pub(crate) const STEPS: u64 = 4;

/// Where a proposal is read.
pub fn proposal_address(proposal: Uuid) -> String {
    format!("/api/releases/{proposal}/audit")
}

/// Counts a period of the grant's region, draws its sheets once, audits them and keeps them for the second officer.
///
/// # Errors
/// [`ReleaseFault`] and [`disclosure::ReleaseError`] through [`JobFault`]; nothing was kept then.
pub async fn release_propose(
    pools: &Pools,
    grant: &Grant<ProposeRelease>,
    asked: ReleaseAsked,
    work: &Work,
) -> Result<ProposalMade, JobFault> {
    let region = grant.region();
    let id = ReleaseId::parse(&format!("{region}-{}-1", asked.closes)).map_err(|_| JobFault::Year)?;
    let pool = region_publish(pools, region).await?;
    let mut publish = pool.acquire().await?;
    proposal_waits_not(&mut publish, region).await?;
    policy_check(&mut publish, &asked.policy).await?;
    let past = ledger_read(&mut publish, region).await?;
    if !period_follows(past.last_period(region), asked.closes) {
        return Err(ReleaseFault::PeriodOrder.into());
    }
    let key = asked.key.or_kept(&mut publish, &id).await?;
    drop(publish);
    let frame = frame_read(&pool, region, &asked.policy).await?;
    let sheets = sheets_to_draw(&frame, &asked.policy, &past, asked.closes);
    work.tell(JobPhase::Counting, 0, STEPS);
    let counted = counted_for(pools, region, asked.closes).await?;
    work.step(JobPhase::Drawing, 1, STEPS).await;
    let closing = Closing { period: asked.closes, closed_on: asked.today, today: asked.today };
    let Counted { groups, records, mark } = counted;
    let tables = crate::release_count::tables_of(&groups, &frame, &sheets, records);
    let (drawn, key) = key.draw(|key| release(tables, &frame, &asked.policy, key, &past, &closing))?;
    work.step(JobPhase::Auditing, 2, STEPS).await;
    let figures = figures_of(&drawn, &groups, &frame, &asked.policy, &past);
    work.step(JobPhase::Keeping, 3, STEPS).await;
    let made =
        Made { id, kind: Kind::Release, policy: &asked.policy, mark, drawn: &drawn, figures: &figures, key };
    let proposal = proposal_keep(&pool, grant, (made, "release-propose"), work).await?;
    Ok(proposal)
}

/// The reports of a period of a region.
pub(crate) async fn counted_for(
    pools: &Pools,
    region: &RegionCode,
    period: Period,
) -> Result<Counted, JobFault> {
    let authorities = registry::authority_codes(&pools.registry, region).await?;
    period_count(&pools.working_of(region).await?, &authorities, period).await
}

/// Whether `asked` is the next period after `last`: it begins on the day after, or it is the year that `last` is a quarter of. The first
/// release of a region may close any period.
pub(crate) fn period_follows(last: Option<Period>, asked: Period) -> bool {
    last.is_none_or(|last| {
        let next_day = last.last_day().tomorrow();
        let begins_next = next_day.is_ok_and(|day| day == asked.first_day());
        begins_next || (asked.is_year() && !last.is_year() && asked.contains(last))
    })
}

/// Refuses while another proposal of the region waits: the database refuses too, but only after the work.
pub(crate) async fn proposal_waits_not(
    publish: &mut PgConnection,
    region: &RegionCode,
) -> Result<(), JobFault> {
    let waits = sqlx::query_scalar!(
        r#"-- jobs::release_propose::proposal_waits_not
        select exists (select from closing.proposal where region_code = $1 and state = 'proposed') as "waits!""#,
        region.as_str()
    )
    .fetch_one(publish)
    .await?;
    if waits { Err(ReleaseFault::ProposalWaits.into()) } else { Ok(()) }
}

/// A version of the policy stands for one content, in every region, for ever.
async fn policy_check(publish: &mut PgConnection, policy: &Policy) -> Result<(), JobFault> {
    let known = sqlx::query!(
        "-- jobs::release_propose::policy_check
        select policy_version, policy_digest from released.release
        union
        select policy_version, policy_digest from closing.proposal where state <> 'withdrawn'"
    )
    .fetch_all(publish)
    .await?;
    let other = known.iter().any(|used| {
        used.policy_version.as_deref() == Some(policy.version())
            && used.policy_digest.as_deref() != Some(policy.digest().as_slice())
    });
    if other { Err(ReleaseFault::PolicyVersion.into()) } else { Ok(()) }
}

/// What a proposal is for.
pub(crate) enum Kind {
    /// To close a period.
    Release,
    /// To draw a sheet anew.
    Revision {
        /// The release whose sheet it replaces.
        revises: String,
        /// The sheet's table.
        table: &'static str,
        /// The sheet's period.
        period: String,
        /// The period that the revised release closed.
        closes: String,
        /// Code of the gross error.
        reason: &'static str,
    },
}

/// Everything that a proposal keeps.
pub(crate) struct Made<'a> {
    pub(crate) id: ReleaseId,
    pub(crate) kind: Kind,
    pub(crate) policy: &'a Policy,
    pub(crate) mark: RowsMark,
    pub(crate) drawn: &'a Proposed<ReleasedTables>,
    pub(crate) figures: &'a Working<Vec<AuditFigure>>,
    pub(crate) key: FreshKey,
}

/// Keeps a proposal with its sheets, its key and its event, in one transaction, which ends the job that it is.
pub(crate) async fn proposal_keep<A: Closes>(
    publish: &PgPool,
    grant: &Grant<A>,
    (made, event): (Made<'_>, &'static str),
    work: &Work,
) -> Result<ProposalMade, JobFault> {
    let officer = grant.caller().user().ok_or(ReleaseFault::NoOfficer)?;
    let proposal = Uuid::now_v7();
    let closes = made.drawn.drawn_values().closes.to_string();
    let (kind, revises, table, period, closes, reason) = match &made.kind {
        Kind::Release => ("release", None, None, None, closes, None),
        Kind::Revision { revises, table, period, closes, reason } => {
            ("revision", Some(revises), Some(*table), Some(period), closes.clone(), Some(*reason))
        }
    };
    let policy_digest = made.policy.digest();
    let mut act = publish.begin().await?;
    let recorded = audit_insert(&mut act, &AuditEvent::under(grant, event, made.id.as_str())).await?;
    let audit: serde_json::Value = made
        .figures
        .serialise_for_closing(grant, &recorded)
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .ok_or(JobFault::Stored("closing.proposal.audit"))?;
    sqlx::query!(
        "-- jobs::release_propose::proposal_keep
        insert into closing.proposal (proposal_id, release_id, region_code, closes, kind, revises, revised_table, revised_period,
            reason, policy_version, policy_digest, policy, records_digest, proposed_by, audit)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        proposal,
        made.id.as_str(),
        grant.region().as_str(),
        closes,
        kind,
        revises.map(String::as_str),
        table,
        period.map(String::as_str),
        reason,
        made.policy.version(),
        policy_digest.as_slice(),
        made.policy.text(),
        made.mark.0.as_slice(),
        officer.0,
        audit
    )
    .execute(&mut *act)
    .await
    .map_err(waits_or)?;
    sheets_keep(&mut act, proposal, made.drawn).await?;
    made.key.keep(&mut act, proposal, &made.id).await?;
    work.settle(&mut act, |_| proposal_address(proposal)).await?;
    act.commit().await?;
    Ok(ProposalMade { proposal, release: made.id })
}

/// Two who propose at once: the second meets the index that allows one open proposal for a region.
fn waits_or(error: sqlx::Error) -> JobFault {
    match error.as_database_error().and_then(|e| e.constraint()) {
        Some("proposal_open") => ReleaseFault::ProposalWaits.into(),
        _ => error.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_follow_one_another_without_a_gap() {
        let period = |text: &str| Period::parse(text).unwrap();
        let follows = |last: &str, asked: &str| period_follows(Some(period(last)), period(asked));
        assert!(period_follows(None, period("2023")));
        for (last, asked) in [
            ("2024", "2025"),
            ("2024", "2025Q1"),
            ("2025Q1", "2025Q2"),
            ("2025Q1", "2025"),
            ("2025Q4", "2025"),
            ("2025Q4", "2026"),
            ("2025Q4", "2026Q1"),
        ] {
            assert!(follows(last, asked), "{asked} after {last}");
        }
        for (last, asked) in [
            ("2024", "2024"),
            ("2024", "2023"),
            ("2024", "2026"),
            ("2024", "2025Q2"),
            ("2025Q2", "2025Q2"),
            ("2025Q2", "2025Q4"),
            ("2025", "2025Q4"),
            ("2025Q3", "2026"),
        ] {
            assert!(!follows(last, asked), "{asked} after {last}");
        }
    }
}
