//! The paths of the picture room.

use crate::released_geography::region_name_read;
use crate::working_map::{NoMap, working_map_asked};
use crate::{ReleasedHold, Runs, Tiles, WorkingRoom};
use access::{Analyse, Grant};
use api::{RegionName, WorkingFilter, WorkingMap, WorkingMultiples};
use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use http::{Caller, Door, Press, ProblemReply, Query, RegionPools, Reply, Routes, get, working_reply};
use language::{Text, say};
use sqlx::PgPool;
use std::sync::Arc;

/// What the room needs: the pool of [`http::Role::Released`], and the cubes of the working side.
#[derive(Clone)]
pub struct Room {
    /// A pool that can read schema `released` and nothing else.
    pub released: PgPool,
    /// The same for one region at a time: the database itself keeps the others' releases out.
    pub released_regions: RegionPools,
    /// What is read of the released side, kept until it changes.
    pub hold: ReleasedHold,
    /// The cubes, kept fresh by `jobs`.
    pub working: WorkingRoom,
    /// Findings in the making.
    pub runs: Runs,
    /// What map tiles are cut from, and the tiles themselves.
    pub tiles: Tiles,
    /// Who sets documents on paper.
    pub press: Arc<dyn Press>,
}

/// `GET /api/working/map`, its small multiples, and the paths of the released side and of findings.
pub fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new()
        .route("/api/working/map", get(working_map_get).may::<Analyse>().gives::<WorkingMap>())
        .route(
            "/api/working/multiples",
            get(crate::working_multiples::multiples_get).may::<Analyse>().gives::<WorkingMultiples>(),
        )
        .merge(crate::released_route::router())
        .merge(crate::released_sheet::router())
        .merge(crate::finding_route::router())
        .merge(crate::explain::router())
        .merge(crate::picture_route::router())
        .merge(crate::tiles::router())
        .merge(crate::ogc::router())
        .merge(crate::outlines_export::router())
}

async fn working_map_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Query(asked): Query<WorkingFilter>,
) -> Reply {
    let grant: Grant<Analyse> = caller.grant()?;
    let held = room.working.held();
    let (region, covered) = (grant.region().as_str().to_owned(), grant.harms());
    // Folding a large cube takes milliseconds of pure arithmetic: not on a thread that serves others.
    let drawn = tokio::task::spawn_blocking(move || working_map_asked(&held, &region, &asked, covered))
        .await
        .map_err(|error| ProblemReply::unplanned(&error))?;
    match drawn {
        Ok((map, subject)) => working_reply(&door, &grant, "working-map-view", &subject, &map).await,
        Err(why) => Err(no_map(why)),
    }
}

pub(crate) fn no_map(why: NoMap) -> ProblemReply {
    match why {
        NoMap::NoRegion => not_imported(),
        NoMap::Fault(fault) => {
            ProblemReply::new(StatusCode::BAD_REQUEST, "filter").field(fault.field, fault.text())
        }
    }
}

pub(crate) async fn region_of(room: &Room, caller: &Caller) -> Reply<RegionName> {
    let code = caller.region().as_str().to_owned();
    let name = region_name_read(&room.released, &code).await?;
    let name = name.unwrap_or_else(|| Text::same(&code));
    Ok(RegionName { code, name })
}

pub(crate) fn not_imported() -> ProblemReply {
    ProblemReply::new(StatusCode::NOT_FOUND, "not-found").detail(say("picture-no-region", &[]))
}
