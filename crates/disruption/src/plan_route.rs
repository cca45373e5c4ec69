//! `/api/plans`: the board, a plan, and what changes it. Each path asks for its own grant; each look is on record.

use crate::fault::PlanFault;
use crate::plan_keep::{plan_begin, plan_change};
use crate::plan_page::{plan_page, plans_page};
use crate::plan_read::{plan_find, writers_of};
use crate::plan_step::{plan_close, plan_start};
use crate::room::Room;
use access::{ActionKind, Grant, KeepPlans, Maker, ReadPlans, StartPlan, UserId};
use api::{PlanAsk, PlanChangeAsk, PlanDone, PlanPage, PlanStepAsk, PlansAsk, PlansPage};
use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use http::{Caller, Door, Json, Path, Query, Reply, Routes, get, looked, post, unstored};
use uuid::Uuid;

/// `GET`, `POST /api/plans`; `GET`, `PUT /api/plans/{id}`; `POST /api/plans/{id}/start`, `/close`.
pub(crate) fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new()
        .route(
            "/api/plans",
            get(list_get)
                .may::<ReadPlans>()
                .gives::<PlansPage>()
                .post(plan_post)
                .may::<KeepPlans>()
                .gives_with::<PlanDone>(201),
        )
        .route(
            "/api/plans/{id}",
            get(plan_get)
                .may::<ReadPlans>()
                .gives::<PlanPage>()
                .put(plan_put)
                .may::<KeepPlans>()
                .gives::<PlanDone>(),
        )
        .route("/api/plans/{id}/start", post(start_post).may::<StartPlan>().gives::<PlanDone>())
        .route("/api/plans/{id}/close", post(close_post).may::<KeepPlans>().gives::<PlanDone>())
}

async fn list_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Query(asked): Query<PlansAsk>,
) -> Reply {
    let grant: Grant<ReadPlans> = caller.grant()?;
    let pool = room.plans.of(grant.region()).await?;
    let context = asked.context.filter(|code| !code.is_empty());
    let page = plans_page(&pool, context.as_deref(), (room.today)()).await?;
    // Only a code that the register knows stands in the record.
    let subject = page.plans.first().filter(|_| context.is_some()).map(|plan| plan.context.code.clone());
    looked(&door, &grant, "plans-list-view", subject.unwrap_or_default()).await?;
    Ok(unstored(&page))
}

async fn plan_post(State(room): State<Room>, caller: Caller, Json(asked): Json<PlanAsk>) -> Reply {
    let grant: Grant<KeepPlans> = caller.grant()?;
    let context = room.contexts.context(&caller, &asked.context).await?;
    let pool = room.plans.of(grant.region()).await?;
    let done = plan_begin(&pool, &grant, context, asked.content, &room.screener).await?;
    Ok((StatusCode::CREATED, unstored(&done)).into_response())
}

async fn plan_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Reply {
    let grant: Grant<ReadPlans> = caller.grant()?;
    let pool = room.plans.of(grant.region()).await?;
    let page = plan_page(&pool, &caller, id, (room.today)()).await?;
    looked(&door, &grant, "plan-view", id.to_string()).await?;
    Ok(unstored(&page))
}

async fn plan_put(
    State(room): State<Room>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(asked): Json<PlanChangeAsk>,
) -> Reply {
    let grant: Grant<KeepPlans> = caller.grant()?;
    let pool = room.plans.of(grant.region()).await?;
    let done = plan_change(&pool, &grant, (id, asked.version), asked.content, &room.screener).await?;
    Ok(unstored(&done))
}

/// Whoever wrote any of it is taken for its maker, so that two who wrote together cannot start it for each other.
async fn start_post(
    State(room): State<Room>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(asked): Json<PlanStepAsk>,
) -> Reply {
    caller.must_be_offered(ActionKind::StartPlan)?;
    let pool = room.plans.of(caller.region()).await?;
    let writers = {
        let mut read = pool.acquire().await.map_err(PlanFault::from)?;
        plan_find(&mut read, id).await?;
        writers_of(&mut read, id).await.map_err(PlanFault::from)?
    };
    let own = writers.iter().find(|writer| caller.who().user() == Some(UserId(**writer)));
    let mut case = caller.asked::<StartPlan>();
    case.made_by = own.or(writers.first()).map(|writer| Maker::Account(UserId(*writer)));
    let grant: Grant<StartPlan> = caller.grant_of(&case)?;
    Ok(unstored(&plan_start(&pool, &grant, (id, asked.version), (room.today)()).await?))
}

async fn close_post(
    State(room): State<Room>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(asked): Json<PlanStepAsk>,
) -> Reply {
    let grant: Grant<KeepPlans> = caller.grant()?;
    let pool = room.plans.of(grant.region()).await?;
    Ok(unstored(&plan_close(&pool, &grant, (id, asked.version), (room.today)()).await?))
}
