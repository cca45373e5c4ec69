//! The sweep: every rule of retention, each in one transaction of the role that may, with its line in the destruction log.

use crate::{JobFault, Retained, Retention, RetentionRule, release_keys_destroy};
use http::{Pools, Sweep, sessions_sweep};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use sqlx::PgPool;

/// What became of one rule.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Swept {
    /// Code of the rule.
    pub rule: &'static str,
    /// Its period.
    pub kept_for: String,
    /// How many went, or in a dry run would go.
    pub how_many: u64,
}

/// Carries out every rule at `now`. In a dry run everything is taken back, so that the numbers are exact and nothing is gone.
///
/// # Errors
/// The first rule that failed; those before it are done.
pub async fn retention_sweep(
    pools: &Pools,
    retention: &Retention,
    now: Timestamp,
    dry_run: bool,
) -> Result<Vec<Swept>, JobFault> {
    let mut swept = Vec::new();
    for retained in &retention.rules {
        let sweep = Sweep { rule: retained.rule.code(), kept_for: retained.kept_for.clone(), dry_run };
        let how_many = rule_sweep(pools, retained, now, &sweep).await?;
        swept.push(Swept { rule: sweep.rule, kept_for: sweep.kept_for, how_many });
    }
    Ok(swept)
}

async fn rule_sweep(
    pools: &Pools,
    retained: &Retained,
    now: Timestamp,
    sweep: &Sweep,
) -> Result<u64, JobFault> {
    let zone = TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC);
    let today = now.to_zoned(zone).date();
    let first_kept = || retained.keep.first_kept(today).ok_or(JobFault::Stored("policy/retention.toml"));
    let moment = now.as_millisecond();
    Ok(match retained.rule {
        RetentionRule::Sessions => sessions_sweep(&pools.door, moment, sweep).await?,
        RetentionRule::ReleaseKeys => release_keys_destroy(&pools.publish, now, sweep).await?,
        RetentionRule::Linkage => intake::linkage_cut(&pools.intake, sweep).await?,
        RetentionRule::HeldRows => intake::held_erase(&pools.intake, first_kept()?, sweep).await?,
        RetentionRule::StewardNotes => intake::notes_erase(&pools.intake, first_kept()?, sweep).await?,
        RetentionRule::ConcernRows => intake::concerns_erase(&pools.intake, first_kept()?, sweep).await?,
        RetentionRule::Batches => intake::batches_erase(&pools.intake, first_kept()?, sweep).await?,
        RetentionRule::ReleasedValues => values_destroy(&pools.publish, first_kept()?, sweep).await?,
        RetentionRule::AuditEvents => record::events_purge(&pools.record, sweep).await?,
    })
}

/// The values of releases published before `before`. The sheets stay as the ledger, out of force, which looks like hidden.
async fn values_destroy(publish: &PgPool, before: Date, sweep: &Sweep) -> Result<u64, JobFault> {
    let mut change = sweep.begin(publish).await?;
    sqlx::query!(
        "-- jobs::retention_sweep::values_destroy
        update released.sheet s set in_force = false from released.release r
        where r.release_id = s.release_id and r.published_at < $1::text::date and s.in_force",
        before.to_string()
    )
    .execute(&mut *change)
    .await?;
    let released = sqlx::query!(
        "-- jobs::retention_sweep::values_destroy
        delete from released.cell c using released.release r
        where r.release_id = c.release_id and r.published_at < $1::text::date",
        before.to_string()
    )
    .execute(&mut *change)
    .await?;
    let proposed = sqlx::query!(
        "-- jobs::retention_sweep::values_destroy
        delete from closing.cell c using closing.proposal p
        where p.proposal_id = c.proposal_id and p.proposed_at < $1::text::date",
        before.to_string()
    )
    .execute(&mut *change)
    .await?;
    let gone = released.rows_affected() + proposed.rows_affected();
    Ok(sweep.end(change, "released.cell", gone).await?)
}
