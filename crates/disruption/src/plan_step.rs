//! Steps of a plan: started by somebody who wrote none of it, closed with its outcome. Each is one transaction with its event.

use crate::content::plan_lacks;
use crate::fault::PlanFault;
use crate::plan_keep::version_keep;
use crate::plan_read::{plan_hold, writers_of};
use access::{Grant, KeepPlans, StartPlan};
use api::{PlanDone, PlanState};
use context::FieldFault;
use http::{AuditEvent, audit_insert};
use jiff::civil::Date;
use sqlx::PgPool;
use uuid::Uuid;

/// Starts a plan, once everything is written that is asked before anything is decided.
pub(crate) async fn plan_start(
    pool: &PgPool,
    grant: &Grant<StartPlan>,
    (id, version): (Uuid, i32),
    today: Date,
) -> Result<PlanDone, PlanFault> {
    let mut change = pool.begin().await?;
    let mut row = plan_hold(&mut change, id).await?;
    if row.state != PlanState::Draft {
        return Err(PlanFault::Step);
    }
    if row.version != version {
        return Err(PlanFault::Changed);
    }
    // The grant was asked for before the plan was held, and whoever starts it may have written since.
    let user = grant.caller().user().map(|user| user.0);
    if writers_of(&mut change, id).await?.into_iter().any(|writer| Some(writer) == user) {
        return Err(PlanFault::Changed);
    }
    let lacks = plan_lacks(&row.content);
    if !lacks.is_empty() {
        return Err(PlanFault::NotWhole(lacks));
    }
    row.version += 1;
    row.state = PlanState::Running;
    sqlx::query!(
        "-- disruption::plan_step::plan_start
        update disruption.plan set version = $2, state = 'running', started_on = $3::text::date where plan_id = $1",
        id,
        row.version,
        today.to_string()
    )
    .execute(&mut *change)
    .await?;
    version_keep(&mut change, grant, &row, false).await?;
    audit_insert(&mut change, &AuditEvent::under(grant, "plan-start", id.to_string())).await?;
    change.commit().await?;
    Ok(PlanDone { id: id.to_string(), version: row.version })
}

/// Closes a plan, which says how it ended. A draft can be closed too: it was not begun, and says why.
pub(crate) async fn plan_close(
    pool: &PgPool,
    grant: &Grant<KeepPlans>,
    (id, version): (Uuid, i32),
    today: Date,
) -> Result<PlanDone, PlanFault> {
    let mut change = pool.begin().await?;
    let mut row = plan_hold(&mut change, id).await?;
    if row.state == PlanState::Closed {
        return Err(PlanFault::Closed);
    }
    if row.version != version {
        return Err(PlanFault::Changed);
    }
    if row.content.outcome.trim().is_empty() {
        return Err(PlanFault::NotWhole(vec![FieldFault::new("outcome", "plan-fault-empty")]));
    }
    row.version += 1;
    row.state = PlanState::Closed;
    sqlx::query!(
        "-- disruption::plan_step::plan_close
        update disruption.plan set version = $2, state = 'closed', closed_on = $3::text::date where plan_id = $1",
        id,
        row.version,
        today.to_string()
    )
    .execute(&mut *change)
    .await?;
    version_keep(&mut change, grant, &row, false).await?;
    audit_insert(&mut change, &AuditEvent::under(grant, "plan-close", id.to_string())).await?;
    change.commit().await?;
    Ok(PlanDone { id: id.to_string(), version: row.version })
}
