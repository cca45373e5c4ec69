//! The paths of interchanges.

use crate::context_route::{Room, not_there, unstored};
use crate::hub_read::{
    AROUND_M, CONTEXT_M, around_list, authorities_list, contexts_list, hubs_list, members_list,
};
use access::{Grant, ReadContexts};
use api::{Hub, HubsPage};
use axum::Router;
use axum::extract::{FromRef, State};
use axum::routing::get;
use http::{Caller, Door, Path, Reply};

/// `GET /api/hubs`, `/{id}`.
pub(crate) fn router<S>() -> Router<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Router::new().route("/api/hubs", get(list_get)).route("/api/hubs/{id}", get(one_get))
}

/// Interchanges are public geography, for everyone who is signed in.
async fn list_get(State(room): State<Room>, _caller: Caller) -> Reply {
    let hubs = hubs_list(room.contexts.unbound(), None).await?;
    Ok(unstored(&HubsPage { hubs }))
}

async fn one_get(State(room): State<Room>, caller: Caller, Path(id): Path<String>) -> Reply {
    let public = room.contexts.unbound();
    let hub = hubs_list(public, Some(&id)).await?.pop().ok_or_else(not_there)?;
    let reads: Option<Grant<ReadContexts>> = caller.grant().ok();
    let contexts = match reads {
        Some(grant) => contexts_list(&room.contexts.of(grant.region()).await?, &id).await?,
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
