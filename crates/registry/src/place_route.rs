//! The path by which places are found by what is typed.

use crate::RegistryError;
use crate::context_names::ContextNames;
use crate::context_route::Room;
use crate::gazetteer_hold::GazetteerHold;
use crate::hub_route;
use crate::place_search::place_search_all;
use access::{Grant, ReadContexts};
use api::{PlaceHits, PlaceSearchAsk};
use axum::Extension;
use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use http::{Caller, Door, ProblemReply, Query, Reply, Routes, get, unstored};
use language::Lang;
use std::sync::Arc;
use told::place::{LENGTH_MAX, PlaceProblem};

/// Answers at most and usually.
const ANSWERS: (u16, u16) = (50, 10);

/// What is held in memory for searching; one for a process.
#[derive(Debug, Default)]
pub struct Finder {
    /// Public geography and the register of places.
    pub gazetteer: GazetteerHold,
    /// The names of contexts, by region.
    pub contexts: ContextNames,
}

/// `GET /api/places`, `/api/hubs`, `/api/hubs/{id}`.
pub(crate) fn router<S>(finder: Arc<Finder>) -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new()
        .route("/api/places", get(search_get).gives::<PlaceHits>())
        .merge(hub_route::router())
        .layer(Extension(finder))
}

/// Public geography is for everyone who is signed in; contexts are among the answers for those who may read them.
async fn search_get(
    State(room): State<Room>,
    Extension(finder): Extension<Arc<Finder>>,
    caller: Caller,
    Query(asked): Query<PlaceSearchAsk>,
) -> Reply {
    let text = asked.q.trim().to_owned();
    if text.chars().take(LENGTH_MAX + 1).count() > LENGTH_MAX {
        let problem = ProblemReply::new(StatusCode::BAD_REQUEST, "malformed");
        return Err(problem.field("q", PlaceProblem::TooLong.sentence()));
    }
    let lang = asked.lang.as_deref().and_then(Lang::parse).unwrap_or_default();
    let limit = usize::from(asked.limit.unwrap_or(ANSWERS.1).clamp(1, ANSWERS.0));
    let gazetteer = finder.gazetteer.current(room.contexts.unbound()).await.map_err(problem)?;
    let reads: Option<Grant<ReadContexts>> = caller.grant().ok();
    let region = match &reads {
        Some(grant) if !text.is_empty() => Some((grant.region(), room.contexts.of(grant.region()).await?)),
        _ => None,
    };
    let contexts = region.as_ref().map(|(region, pool)| (&finder.contexts, region.as_str(), pool));
    let hits = place_search_all(gazetteer, contexts, (&text, lang), limit).await?;
    Ok(unstored(&hits))
}

fn problem(error: RegistryError) -> ProblemReply {
    match error {
        RegistryError::Database(cause) => cause.into(),
        other => ProblemReply::unplanned(&other),
    }
}
