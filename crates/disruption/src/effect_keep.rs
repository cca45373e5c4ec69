//! Comparisons and readings as they stand in the database. They are added and never changed.

use crate::fault::PlanFault;
use crate::plan_read::{plan_hold, role_words};
use access::{Grant, KeepPlans};
use api::{
    EffectDesign, EffectDesignAsk, EffectRead, EffectReading, EffectReadingAsk, EffectRegistered,
    EffectState, PlanState, WorkedNote,
};
use http::{AuditEvent, audit_insert};
use sqlx::types::Json;
use sqlx::{PgConnection, PgPool};
use std::collections::HashMap;
use uuid::Uuid;

/// The comparisons of a plan, the newest first.
pub(crate) async fn designs_of(
    read: &mut PgConnection,
    plan: Uuid,
) -> Result<Vec<EffectRegistered>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"-- disruption::effect_keep::designs_of
        select number, content as "content: Json<EffectDesign>", seen, role, made_at::date::text as "on!"
        from disruption.effect_design where plan_id = $1 order by number desc limit 50"#,
        plan
    )
    .fetch_all(read)
    .await?;
    let registered = rows.into_iter().map(|row| EffectRegistered {
        number: row.number,
        design: row.content.0,
        role: role_words(&row.role),
        on: row.on,
        seen: u32::try_from(row.seen).unwrap_or_default(),
    });
    Ok(registered.collect())
}

/// The newest comparison of each plan of the region.
pub(crate) async fn designs_newest(
    read: &mut PgConnection,
) -> Result<HashMap<Uuid, EffectRegistered>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"-- disruption::effect_keep::designs_newest
        select distinct on (plan_id) plan_id, number, content as "content: Json<EffectDesign>", seen, role,
            made_at::date::text as "on!"
        from disruption.effect_design order by plan_id, number desc"#
    )
    .fetch_all(read)
    .await?;
    let registered = rows.into_iter().map(|row| {
        let one = EffectRegistered {
            number: row.number,
            design: row.content.0,
            role: role_words(&row.role),
            on: row.on,
            seen: u32::try_from(row.seen).unwrap_or_default(),
        };
        (row.plan_id, one)
    });
    Ok(registered.collect())
}

/// What was written for those who do it again, over all plans of the region, the newest first.
pub(crate) async fn notes_all(read: &mut PgConnection) -> Result<Vec<WorkedNote>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"-- disruption::effect_keep::notes_all
        select plan_id, content as "content: Json<EffectReading>", role, made_at::date::text as "on!"
        from disruption.effect_reading where coalesce(content ->> 'learned', '') <> ''
        order by reading_number desc limit 1000"#
    )
    .fetch_all(read)
    .await?;
    let notes = rows.into_iter().map(|row| WorkedNote {
        plan: row.plan_id.to_string(),
        conclusion: row.content.0.conclusion,
        learned: row.content.0.learned,
        role: role_words(&row.role),
        on: row.on,
    });
    Ok(notes.collect())
}

/// What people made of a plan's effect, the newest first.
pub(crate) async fn readings_of(read: &mut PgConnection, plan: Uuid) -> Result<Vec<EffectRead>, PlanFault> {
    let rows = sqlx::query!(
        r#"-- disruption::effect_keep::readings_of
        select number, content as "content: Json<EffectReading>", state, role, made_at::date::text as "on!"
        from disruption.effect_reading where plan_id = $1 order by reading_number desc limit 200"#,
        plan
    )
    .fetch_all(read)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(EffectRead {
                number: row.number,
                reading: row.content.0,
                state: EffectState::parse(&row.state).ok_or(PlanFault::Kept)?,
                role: role_words(&row.role),
                on: row.on,
            })
        })
        .collect()
}

/// Holds a plan that was started, and says which comparison of it is the newest; 0 for none.
async fn hold(change: &mut PgConnection, plan: Uuid, seen: i32) -> Result<i32, PlanFault> {
    let row = plan_hold(change, plan).await?;
    if row.state == PlanState::Draft {
        return Err(PlanFault::NotStarted);
    }
    let newest = sqlx::query_scalar!(
        r#"-- disruption::effect_keep::hold
        select coalesce(max(number), 0) as "number!" from disruption.effect_design where plan_id = $1"#,
        plan
    )
    .fetch_one(&mut *change)
    .await?;
    if newest == seen { Ok(newest) } else { Err(PlanFault::Changed) }
}

/// Writes down what is compared. `seen`: quarters from the first one on that are released already.
pub(crate) async fn design_keep(
    pool: &PgPool,
    grant: &Grant<KeepPlans>,
    plan: Uuid,
    asked: &EffectDesignAsk,
    seen: u32,
) -> Result<i32, PlanFault> {
    let account = grant.caller().user().ok_or(PlanFault::NoSuch)?;
    let mut change = pool.begin().await?;
    let number = hold(&mut change, plan, asked.number).await? + 1;
    sqlx::query!(
        "-- disruption::effect_keep::design_keep
        insert into disruption.effect_design (plan_id, region_code, number, content, seen, role, account_id)
        values ($1, $2, $3, $4, $5, $6, $7)",
        plan,
        grant.region().as_str(),
        number,
        Json(&asked.design) as _,
        i32::try_from(seen).unwrap_or(i32::MAX),
        grant.caller().role_code(),
        account.0
    )
    .execute(&mut *change)
    .await?;
    let subject = format!("{plan} {number}");
    audit_insert(&mut change, &AuditEvent::under(grant, "effect-register", subject)).await?;
    change.commit().await?;
    Ok(number)
}

/// Writes down what people make of it, with what the counts say now.
pub(crate) async fn reading_keep(
    pool: &PgPool,
    grant: &Grant<KeepPlans>,
    plan: Uuid,
    asked: &EffectReadingAsk,
    state: EffectState,
) -> Result<(), PlanFault> {
    let account = grant.caller().user().ok_or(PlanFault::NoSuch)?;
    let mut change = pool.begin().await?;
    let number = hold(&mut change, plan, asked.number).await?;
    sqlx::query!(
        "-- disruption::effect_keep::reading_keep
        insert into disruption.effect_reading (plan_id, region_code, number, content, state, role, account_id)
        values ($1, $2, $3, $4, $5, $6, $7)",
        plan,
        grant.region().as_str(),
        number,
        Json(&asked.reading) as _,
        state.code(),
        grant.caller().role_code(),
        account.0
    )
    .execute(&mut *change)
    .await?;
    let subject = format!("{plan} {number}");
    audit_insert(&mut change, &AuditEvent::under(grant, "effect-read", subject)).await?;
    change.commit().await?;
    Ok(())
}
