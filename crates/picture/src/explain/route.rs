//! The paths of what stands behind the map.

use super::cell_story_asked;
use super::returns::working_returns;
use crate::route::{Room, no_map, not_imported};
use access::{Analyse, Grant};
use api::{CellAsk, CellStory, WorkingReturns};
use axum::extract::{FromRef, State};
use http::{Caller, Door, ProblemReply, Query, Reply, Routes, get, working_reply};

/// `GET /api/working/cell` and `GET /api/working/returns`.
pub(crate) fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new()
        .route("/api/working/cell", get(cell_get).may::<Analyse>().gives::<CellStory>())
        .route("/api/working/returns", get(returns_get).may::<Analyse>().gives::<WorkingReturns>())
}

async fn cell_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Query(asked): Query<CellAsk>,
) -> Reply {
    let grant: Grant<Analyse> = caller.grant()?;
    let held = room.working.held();
    let (region, covered) = (grant.region().as_str().to_owned(), grant.harms());
    // A score of statistics over a large cube: not on a thread that serves others.
    let told = tokio::task::spawn_blocking(move || cell_story_asked(&held, &region, &asked, covered))
        .await
        .map_err(|error| ProblemReply::unplanned(&error))?;
    match told {
        Ok((story, subject)) => working_reply(&door, &grant, "working-cell-view", &subject, &story).await,
        Err(why) => Err(no_map(why)),
    }
}

async fn returns_get(State(room): State<Room>, State(door): State<Door>, caller: Caller) -> Reply {
    let grant: Grant<Analyse> = caller.grant()?;
    let held = room.working.held();
    let region = held.regions.get(grant.region().as_str()).ok_or_else(not_imported)?;
    let returns = working_returns(region);
    working_reply(&door, &grant, "working-returns-view", "", &returns).await
}
