//! The page of a plan's effect, made of what is kept and of what the released side answers.

use crate::effect_fit::{self, fit};
use crate::effect_keep::{designs_beside, designs_of, readings_of};
use crate::effect_quarters::Quarters;
use crate::effect_result::{questions, result};
use crate::fault::PlanFault;
use crate::plan_read::plan_find;
use crate::room::Room;
use access::ActionKind;
use api::{
    EffectDesign, EffectFit, EffectFitAsk, EffectGround, EffectMay, EffectPage, EffectResult, PlanState,
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
        let beside = designs_beside(&mut read, id).await.map_err(PlanFault::from)?;
        beside.into_iter().flat_map(|design| design.area).collect()
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
