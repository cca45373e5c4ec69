//! The paths of the picture room.

use crate::released_geography::{edition_read, region_name_read};
use crate::working_map::{NoMap, working_map_asked};
use crate::{ReadError, Runs, WorkingRoom, geography_read, released_map_read, releases_list};
use access::{Analyse, Grant, ReadReleased, Role};
use api::{RegionName, WorkingFilter};
use axum::Router;
use axum::extract::{FromRef, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::get;
use disclosure::{Audience, Released};
use http::{Caller, Door, ProblemReply, Query, ReleasedTag, Reply, released_reply, working_reply};
use language::{Text, say};
use serde::Deserialize;
use sqlx::PgPool;

/// What the room needs: the pool of [`http::Role::Released`], and the cubes of the working side.
#[derive(Clone)]
pub struct Room {
    /// A pool that can read schema `released` and nothing else.
    pub released: PgPool,
    /// The cubes, kept fresh by `jobs`.
    pub working: WorkingRoom,
    /// Findings in the making.
    pub runs: Runs,
}

/// `GET /api/working/map`, `/api/released/map`, `/api/released/geography`, and the paths of findings.
pub fn router<S>() -> Router<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Router::new()
        .route("/api/working/map", get(working_map_get))
        .route("/api/released/map", get(released_map_get))
        .route("/api/released/geography", get(released_geography_get))
        .merge(crate::finding_route::router())
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
        Err(NoMap::NoRegion) => Err(not_imported()),
        Err(NoMap::Fault(fault)) => {
            Err(ProblemReply::new(StatusCode::BAD_REQUEST, "filter").field(fault.field, fault.text()))
        }
    }
}

#[derive(Deserialize)]
struct YearAsked {
    year: Option<i16>,
}

async fn released_map_get(
    State(room): State<Room>,
    caller: Caller,
    Query(asked): Query<YearAsked>,
    request: HeaderMap,
) -> Reply {
    let (role, audience) = reader(&caller)?;
    let region = region_of(&room, &caller).await?;
    let mut tag = ReleasedTag::new(role, &format!("map?year={:?}", asked.year)).with(&region.code);
    for release in releases_list(&room.released, Some(&region.code)).await? {
        tag = tag.with(&release.id);
    }
    if let Some(unchanged) = tag.not_modified(&request) {
        return Ok(unchanged);
    }
    match released_map_read(&room.released, region, asked.year, audience).await? {
        Some(map) => released_reply(&request, &tag, &map),
        None => Err(ProblemReply::new(StatusCode::NOT_FOUND, "not-found")
            .detail(say("picture-year-not-released", &[]))),
    }
}

async fn released_geography_get(State(room): State<Room>, caller: Caller, request: HeaderMap) -> Reply {
    let (role, _) = reader(&caller)?;
    let region = caller.region().as_str();
    let edition = edition_read(&room.released).await?.ok_or_else(not_imported)?;
    let tag = ReleasedTag::new(role, "geography").with(region).with(edition);
    if let Some(unchanged) = tag.not_modified(&request) {
        return Ok(unchanged);
    }
    let geography = geography_read(&room.released, region).await?;
    released_reply(&request, &tag, &Released::read_from_released_schema(geography))
}

/// The role and audience of a caller who may read the released side.
fn reader(caller: &Caller) -> Reply<(Role, Audience)> {
    let _: Grant<ReadReleased> = caller.grant()?;
    caller
        .who()
        .role()
        .and_then(|role| Some((role, Audience::of(role)?)))
        .ok_or_else(|| access::Refusal::Role.into())
}

async fn region_of(room: &Room, caller: &Caller) -> Reply<RegionName> {
    let code = caller.region().as_str().to_owned();
    let name = region_name_read(&room.released, &code).await?;
    let name = name.unwrap_or_else(|| Text::same(&code));
    Ok(RegionName { code, name })
}

pub(crate) fn not_imported() -> ProblemReply {
    ProblemReply::new(StatusCode::NOT_FOUND, "not-found").detail(say("picture-no-region", &[]))
}

impl From<ReadError> for ProblemReply {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Database(cause) => cause.into(),
            stored @ ReadError::Stored { .. } => Self::unplanned(&stored),
        }
    }
}
