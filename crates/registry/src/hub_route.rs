//! The paths of interchanges.

use crate::context_route::{Room, not_there};
use crate::hub_read::{
    AROUND_M, CONTEXT_M, around_list, authorities_list, contexts_list, hubs_list, hubs_of_context,
    members_list,
};
use access::{Grant, ReadContexts};
use api::{Hub, HubsAsk, HubsPage};
use axum::extract::{FromRef, State};
use http::{Caller, Door, Path, Query, Reply, Routes, get, looked, unstored};

/// `GET /api/hubs`, `/{id}`.
pub(crate) fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new()
        .route("/api/hubs", get(list_get).gives::<HubsPage>())
        .route("/api/hubs/{id}", get(one_get).gives::<Hub>())
}

/// Interchanges are public geography, for everyone who is signed in; at which of them a context stands is for who may read contexts.
async fn list_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Query(asked): Query<HubsAsk>,
) -> Reply {
    let mut hubs = hubs_list(room.contexts.unbound(), None).await?;
    if let Some(code) = asked.context.filter(|code| !code.is_empty()) {
        let grant: Grant<ReadContexts> = caller.grant()?;
        let pool = room.contexts.of(grant.region()).await?;
        let at = hubs_of_context(&pool, &code).await?.ok_or_else(not_there)?;
        hubs.retain(|hub| at.contains(&hub.id));
        looked(&door, &grant, "context-hubs-view", &code).await?;
    }
    Ok(unstored(&HubsPage { hubs }))
}

/// Contexts at it are a look at the register, and on record as one.
async fn one_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(id): Path<String>,
) -> Reply {
    let public = room.contexts.unbound();
    let hub = hubs_list(public, Some(&id)).await?.pop().ok_or_else(not_there)?;
    let reads: Option<Grant<ReadContexts>> = caller.grant().ok();
    let contexts = match reads {
        Some(grant) => {
            let contexts = contexts_list(&room.contexts.of(grant.region()).await?, &hub.id).await?;
            looked(&door, &grant, "hub-contexts-view", &hub.id).await?;
            contexts
        }
        None => Vec::new(),
    };
    Ok(unstored(&Hub {
        members: members_list(public, &id).await?,
        around: around_list(public, &id).await?,
        within_m: AROUND_M,
        authorities: authorities_list(public, &id).await?,
        contexts,
        context_m: CONTEXT_M,
        hub,
    }))
}
