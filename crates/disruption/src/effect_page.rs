//! The page of a plan's effect, made of what is kept and of what the released side answers.

use crate::effect_content::{design_faults, reading_faults};
use crate::effect_fit::{self, fit};
use crate::effect_keep::{design_keep, designs_newest, designs_of, reading_keep, readings_of};
use crate::effect_quarters::Quarters;
use crate::effect_result::{questions, result};
use crate::fault::PlanFault;
use crate::plan_read::plan_find;
use crate::room::Room;
use access::{ActionKind, Grant, KeepPlans};
use api::{
    EffectDesign, EffectDesignAsk, EffectFit, EffectFitAsk, EffectGround, EffectMay, EffectPage,
    EffectReadingAsk, EffectResult, EffectState, PlanDone, PlanState,
};
use axum::http::StatusCode;
use context::FieldFault;
use http::{Caller, ProblemReply, Reply};
use sqlx::PgPool;
use std::collections::BTreeSet;
use uuid::Uuid;

/// The page.
pub(crate) async fn effect_page(room: &Room, pool: &PgPool, caller: &Caller, id: Uuid) -> Reply<EffectPage> {
    let (row, registered, readings) = {
        let mut read = pool.acquire().await.map_err(PlanFault::from)?;
        let row = plan_find(&mut read, id).await?;
        let registered = designs_of(&mut read, id).await.map_err(PlanFault::from)?;
        (row, registered, readings_of(&mut read, id).await?)
    };
    let ground = room.released.ground(caller).await?;
    let ground = ground.get().clone();
    let told = match registered.first() {
        Some(newest) => effect_result(room, caller, &newest.design, &ground).await?,
        None => None,
    };
    Ok(EffectPage {
        line: row.line((room.today)()),
        success: row.content.success.change.clone(),
        areas: ground.areas,
        periods: ground.periods,
        registered,
        result: told,
        readings,
        may: EffectMay { keep: caller.offered(ActionKind::KeepPlans) && row.state != PlanState::Draft },
    })
}

/// What the releases tell of a comparison now.
pub(crate) async fn effect_result(
    room: &Room,
    caller: &Caller,
    design: &EffectDesign,
    ground: &EffectGround,
) -> Reply<Option<EffectResult>> {
    let Some(quarters) = Quarters::of(&design.first, design.quarters) else { return Ok(None) };
    let asks = questions(design, &quarters, &ground.periods);
    let sums = room.released.sums(caller, &asks).await?;
    let shown = quarters.released(&ground.periods);
    let behind = room.released.behind(caller, &shown).await?;
    Ok(Some(result(design, &quarters, &ground.periods, sums.get(), behind.get().clone())))
}

/// How alike other areas were before.
pub(crate) async fn effect_fit(
    room: &Room,
    pool: &PgPool,
    caller: &Caller,
    id: Uuid,
    asked: &EffectFitAsk,
) -> Reply<EffectFit> {
    let treated: BTreeSet<String> = {
        let mut read = pool.acquire().await.map_err(PlanFault::from)?;
        plan_find(&mut read, id).await?;
        let mut beside = designs_newest(&mut read).await.map_err(PlanFault::from)?;
        beside.remove(&id);
        beside.into_values().flat_map(|registered| registered.design.area).collect()
    };
    let ground = room.released.ground(caller).await?;
    let ground = ground.get();
    let area: Vec<String> =
        asked.area.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect();
    let known = |code: &String| ground.areas.iter().any(|one| one.code == *code);
    let distinct: BTreeSet<&String> = area.iter().collect();
    if area.is_empty() || distinct.len() != area.len() || !area.iter().all(known) {
        return Err(PlanFault::Fields(vec![FieldFault::new("area", "effect-fault-area")]).into());
    }
    let quarters = Quarters::of(&asked.first, asked.quarters)
        .ok_or_else(|| PlanFault::Fields(vec![FieldFault::new("first", "effect-fault-quarters")]))?;
    if quarters.before.iter().any(|quarter| !ground.periods.contains(quarter)) {
        return Err(PlanFault::Fields(vec![FieldFault::new("first", "effect-fault-before")]).into());
    }
    let asks = effect_fit::questions(&area, ground, &quarters.before);
    let sums = room.released.sums(caller, &asks).await?;
    fit(&area, ground, &quarters.before, sums.get(), &treated)
        .map_err(|_| ProblemReply::new(StatusCode::BAD_REQUEST, "malformed"))
}

/// Writes down what is compared. What was released already is asked here and kept with it: nobody can say afterwards that they had not looked.
pub(crate) async fn design_write(
    room: &Room,
    (pool, grant): (&PgPool, &Grant<KeepPlans>),
    caller: &Caller,
    id: Uuid,
    asked: &EffectDesignAsk,
) -> Reply<PlanDone> {
    let ground = room.released.ground(caller).await?;
    let faults = design_faults(&asked.design, ground.get(), &room.screener);
    if !faults.is_empty() {
        return Err(PlanFault::Fields(faults).into());
    }
    let quarters = Quarters::of(&asked.design.first, asked.design.quarters).ok_or(PlanFault::Step)?;
    let released = &ground.get().periods;
    let seen = quarters.after.iter().filter(|quarter| released.contains(quarter)).count();
    let seen = u32::try_from(seen).unwrap_or(u32::MAX);
    let version = design_keep(pool, grant, id, asked, seen).await?;
    Ok(PlanDone { id: id.to_string(), version })
}

/// Writes down what people make of the newest comparison, with what the counts say on this day.
pub(crate) async fn reading_write(
    room: &Room,
    (pool, grant): (&PgPool, &Grant<KeepPlans>),
    caller: &Caller,
    id: Uuid,
    asked: &EffectReadingAsk,
) -> Reply<PlanDone> {
    let faults = reading_faults(&asked.reading, &room.screener);
    if !faults.is_empty() {
        return Err(PlanFault::Fields(faults).into());
    }
    let newest = {
        let mut read = pool.acquire().await.map_err(PlanFault::from)?;
        if plan_find(&mut read, id).await?.state == PlanState::Draft {
            return Err(PlanFault::NotStarted.into());
        }
        designs_of(&mut read, id).await.map_err(PlanFault::from)?.into_iter().next()
    };
    let newest = newest.ok_or(PlanFault::NotCompared)?;
    let ground = room.released.ground(caller).await?;
    let told = effect_result(room, caller, &newest.design, ground.get()).await?;
    let state = told.map_or(EffectState::NotReleased, |told| told.state);
    reading_keep(pool, grant, id, asked, state).await?;
    Ok(PlanDone { id: id.to_string(), version: newest.number })
}
