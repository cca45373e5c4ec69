//! `/api/plans/{id}/effect`: what is compared, what the releases tell of it, and what people make of it.

use crate::effect_content::{design_faults, reading_faults};
use crate::effect_keep::{design_keep, designs_of, reading_keep};
use crate::effect_page::{effect_fit, effect_page, effect_result};
use crate::effect_quarters::Quarters;
use crate::fault::PlanFault;
use crate::plan_read::plan_find;
use crate::room::Room;
use crate::worked::worked_page;
use access::{Grant, KeepPlans, ReadPlans};
use api::{
    EffectDesignAsk, EffectFit, EffectFitAsk, EffectPage, EffectReadingAsk, EffectState, PlanDone, PlanState,
    WorkedPage,
};
use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use http::{Caller, Door, Json, Path, Query, Reply, Routes, get, looked, post, unstored};
use uuid::Uuid;

/// `GET`, `POST /api/plans/{id}/effect`; `GET …/effect/fit`; `POST …/effect/readings`; `GET /api/plans/worked`.
pub(crate) fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new()
        .route("/api/plans/worked", get(worked_get).may::<ReadPlans>().gives::<WorkedPage>())
        .route(
            "/api/plans/{id}/effect",
            get(effect_get)
                .may::<ReadPlans>()
                .gives::<EffectPage>()
                .post(design_post)
                .may::<KeepPlans>()
                .gives_with::<PlanDone>(201),
        )
        .route("/api/plans/{id}/effect/fit", get(fit_get).may::<ReadPlans>().gives::<EffectFit>())
        .route(
            "/api/plans/{id}/effect/readings",
            post(reading_post).may::<KeepPlans>().gives_with::<PlanDone>(201),
        )
}

async fn effect_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Reply {
    let grant: Grant<ReadPlans> = caller.grant()?;
    let pool = room.plans.of(grant.region()).await?;
    let page = effect_page(&room, &pool, &caller, id).await?;
    looked(&door, &grant, "effect-view", id.to_string()).await?;
    Ok(unstored(&page))
}

async fn worked_get(State(room): State<Room>, State(door): State<Door>, caller: Caller) -> Reply {
    let grant: Grant<ReadPlans> = caller.grant()?;
    let pool = room.plans.of(grant.region()).await?;
    let page = worked_page(&room, &pool, &caller).await?;
    looked(&door, &grant, "effect-view", String::new()).await?;
    Ok(unstored(&page))
}

async fn fit_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Query(asked): Query<EffectFitAsk>,
) -> Reply {
    let grant: Grant<ReadPlans> = caller.grant()?;
    let pool = room.plans.of(grant.region()).await?;
    let fit = effect_fit(&room, &pool, &caller, id, &asked).await?;
    looked(&door, &grant, "effect-view", id.to_string()).await?;
    Ok(unstored(&fit))
}

/// What was released already is asked here and kept with the comparison: nobody can say afterwards that they had not looked.
async fn design_post(
    State(room): State<Room>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(asked): Json<EffectDesignAsk>,
) -> Reply {
    let grant: Grant<KeepPlans> = caller.grant()?;
    let pool = room.plans.of(grant.region()).await?;
    let ground = room.released.ground(&caller).await?;
    let faults = design_faults(&asked.design, ground.get(), &room.screener);
    if !faults.is_empty() {
        return Err(PlanFault::Fields(faults).into());
    }
    let quarters = Quarters::of(&asked.design.first, asked.design.quarters).ok_or(PlanFault::Step)?;
    let released = &ground.get().periods;
    let seen = quarters.after.iter().filter(|quarter| released.contains(quarter)).count();
    let number = design_keep(&pool, &grant, id, &asked, u32::try_from(seen).unwrap_or(u32::MAX)).await?;
    Ok((StatusCode::CREATED, unstored(&PlanDone { id: id.to_string(), version: number })).into_response())
}

async fn reading_post(
    State(room): State<Room>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(asked): Json<EffectReadingAsk>,
) -> Reply {
    let grant: Grant<KeepPlans> = caller.grant()?;
    let pool = room.plans.of(grant.region()).await?;
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
    let ground = room.released.ground(&caller).await?;
    let told = effect_result(&room, &caller, &newest.design, ground.get()).await?;
    let state = told.map_or(EffectState::NotReleased, |told| told.state);
    reading_keep(&pool, &grant, id, &asked, state).await?;
    let done = PlanDone { id: id.to_string(), version: newest.number };
    Ok((StatusCode::CREATED, unstored(&done)).into_response())
}
