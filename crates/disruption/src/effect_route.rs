//! `/api/plans/{id}/effect`: what is compared, what the releases tell of it, and what people make of it.

use crate::effect_page::{design_write, effect_fit, effect_page, reading_write};
use crate::room::Room;
use crate::worked::worked_page;
use access::{Grant, KeepPlans, ReadPlans};
use api::{EffectDesignAsk, EffectFit, EffectFitAsk, EffectPage, EffectReadingAsk, PlanDone, WorkedPage};
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

async fn design_post(
    State(room): State<Room>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(asked): Json<EffectDesignAsk>,
) -> Reply {
    let grant: Grant<KeepPlans> = caller.grant()?;
    let pool = room.plans.of(grant.region()).await?;
    let done = design_write(&room, (&pool, &grant), &caller, id, &asked).await?;
    Ok((StatusCode::CREATED, unstored(&done)).into_response())
}

async fn reading_post(
    State(room): State<Room>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(asked): Json<EffectReadingAsk>,
) -> Reply {
    let grant: Grant<KeepPlans> = caller.grant()?;
    let pool = room.plans.of(grant.region()).await?;
    let done = reading_write(&room, (&pool, &grant), &caller, id, &asked).await?;
    Ok((StatusCode::CREATED, unstored(&done)).into_response())
}
