//! Plans begun and changed. Two who write at once do not overwrite each other: a change carries the version that was seen.

use crate::content::plan_faults;
use crate::fault::PlanFault;
use crate::plan_read::{PlanRow, plan_hold};
use access::{Action, Grant, KeepPlans};
use api::{PlanContent, PlanContext, PlanDone, PlanState};
use http::{AuditEvent, audit_insert};
use screen::Screener;
use sqlx::types::Json;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

/// Begins a plan on a context.
pub(crate) async fn plan_begin(
    pool: &PgPool,
    grant: &Grant<KeepPlans>,
    context: PlanContext,
    content: PlanContent,
    screener: &Screener,
) -> Result<PlanDone, PlanFault> {
    fit(&content, &context, screener)?;
    let row = PlanRow { id: Uuid::new_v4(), context, version: 1, state: PlanState::Draft, content };
    let authority = row.context.authority.as_ref();
    let mut change = pool.begin().await?;
    sqlx::query!(
        "-- disruption::plan_keep::plan_begin
        insert into disruption.plan (plan_id, region_code, context_code, context_kind, context_name_en, context_name_cy,
            authority_code, authority_name_en, authority_name_cy, version, state, content)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, 'draft', $10)",
        row.id,
        grant.region().as_str(),
        row.context.code,
        row.context.kind.code(),
        row.context.name.en,
        row.context.name.cy,
        authority.map(|one| one.code.as_str()),
        authority.map(|one| one.name.en.as_str()),
        authority.map(|one| one.name.cy.as_str()),
        Json(&row.content) as _
    )
    .execute(&mut *change)
    .await?;
    version_keep(&mut change, grant, &row, true).await?;
    let subject = format!("{} {}", row.id, row.context.code);
    audit_insert(&mut change, &AuditEvent::under(grant, "plan-begin", subject)).await?;
    change.commit().await?;
    Ok(PlanDone { id: row.id.to_string(), version: 1 })
}

/// Changes what is written in a plan, or how its measures and steps go.
pub(crate) async fn plan_change(
    pool: &PgPool,
    grant: &Grant<KeepPlans>,
    (id, version): (Uuid, i32),
    content: PlanContent,
    screener: &Screener,
) -> Result<PlanDone, PlanFault> {
    let mut change = pool.begin().await?;
    let mut row = plan_hold(&mut change, id).await?;
    fit(&content, &row.context, screener)?;
    if row.state == PlanState::Closed {
        return Err(PlanFault::Closed);
    }
    if row.version != version {
        return Err(PlanFault::Changed);
    }
    if row.content == content {
        return Ok(PlanDone { id: id.to_string(), version });
    }
    row.version += 1;
    row.content = content;
    sqlx::query!(
        "-- disruption::plan_keep::plan_change
        update disruption.plan set version = $2, content = $3 where plan_id = $1",
        id,
        row.version,
        Json(&row.content) as _
    )
    .execute(&mut *change)
    .await?;
    version_keep(&mut change, grant, &row, true).await?;
    audit_insert(&mut change, &AuditEvent::under(grant, "plan-change", id.to_string())).await?;
    change.commit().await?;
    Ok(PlanDone { id: id.to_string(), version: row.version })
}

fn fit(content: &PlanContent, context: &PlanContext, screener: &Screener) -> Result<(), PlanFault> {
    let faults = plan_faults(content, context.kind, screener);
    if faults.is_empty() { Ok(()) } else { Err(PlanFault::Fields(faults)) }
}

/// Keeps a version as it is now. `wrote` says whether its maker wrote in it.
pub(crate) async fn version_keep<A: Action>(
    change: &mut PgConnection,
    grant: &Grant<A>,
    row: &PlanRow,
    wrote: bool,
) -> Result<(), PlanFault> {
    let account = grant.caller().user().ok_or(PlanFault::NoSuch)?;
    sqlx::query!(
        "-- disruption::plan_keep::version_keep
        insert into disruption.plan_version (plan_id, region_code, version, state, content, role, account_id, wrote)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
        row.id,
        grant.region().as_str(),
        row.version,
        row.state.code(),
        Json(&row.content) as _,
        grant.caller().role_code(),
        account.0,
        wrote
    )
    .execute(change)
    .await?;
    Ok(())
}
