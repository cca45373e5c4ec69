//! The paths of findings: begin a run, look at it, listen to it, stop it.

use crate::Room;
use crate::finding::{AreaResidents, Asked, NoRun, RunLooked, ask_read};
use crate::geography_read;
use crate::route::not_imported;
use access::{Analyse, Grant, UserId};
use api::{MethodAsk, RunState};
use axum::extract::{FromRef, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse as _;
use geography::AreaCode;
use http::{
    AuditEvent, Caller, Door, Json, Path, ProblemReply, Reply, Routes, audit_write, events_reply, get, post,
    working_reply,
};
use std::time::Duration;

/// A finding that is ready by then comes with the answer to its ask.
const AT_ONCE: Duration = Duration::from_millis(500);
/// How long a look waits for the end, so that a browser need not ask more often.
const LOOK: Duration = Duration::from_millis(400);

/// `POST /api/working/findings`, `GET DELETE /api/working/findings/{id}`, `GET /api/working/findings/{id}/events`.
pub(crate) fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new()
        .route("/api/working/findings", post(finding_post).may::<Analyse>().gives::<RunState>().or(202))
        .route(
            "/api/working/findings/{id}",
            get(finding_get)
                .may::<Analyse>()
                .gives::<RunState>()
                .or(202)
                .delete(finding_delete)
                .may::<Analyse>()
                .gives_nothing(204),
        )
        .route(
            "/api/working/findings/{id}/events",
            get(finding_events).may::<Analyse>().gives_file(&["text/event-stream"]),
        )
}

async fn finding_post(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Json(asked): Json<MethodAsk>,
) -> Reply {
    let (grant, owner) = analyst(&caller)?;
    let asked: Asked = ask_read(&asked).map_err(|fault| {
        ProblemReply::new(StatusCode::BAD_REQUEST, "finding").field(fault.field, fault.text)
    })?;
    let asked = asked.covered(grant.harms());
    // The ask is on record even if its asker never comes back for the answer.
    audit_write(door.pool(), &AuditEvent::under(&grant, "working-finding-ask", asked.subject())).await?;
    let region = grant.region().as_str().to_owned();
    let areas = if asked.method.code == "rates" { areas_read(&room, &region).await? } else { Vec::new() };
    let id =
        room.runs.begin(room.working.held(), region, (asked, areas), owner).map_err(|why| match why {
            NoRun::NoRegion => not_imported(),
            NoRun::TooMany => ProblemReply::new(StatusCode::TOO_MANY_REQUESTS, "finding-many").retry_after(5),
            NoRun::NoId => ProblemReply::unplanned(&"no chance for the id of a run"),
        })?;
    reply(&room, &door, (&grant, owner), &id, AT_ONCE).await
}

async fn finding_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(id): Path<String>,
) -> Reply {
    let (grant, owner) = analyst(&caller)?;
    reply(&room, &door, (&grant, owner), &id, LOOK).await
}

/// How far a run is, as events: the last tells that it has ended, and what it found is asked for as ever, and recorded then. Whoever comes
/// back with the id of the last event has heard it all: 204 tells a browser not to come again.
async fn finding_events(
    State(room): State<Room>,
    caller: Caller,
    Path(id): Path<String>,
    request: HeaderMap,
) -> Reply {
    let (grant, owner) = analyst(&caller)?;
    events_reply(&request, |heard| room.runs.hear(&id, (owner, grant.harms()), heard).ok_or_else(gone))
}

async fn finding_delete(State(room): State<Room>, caller: Caller, Path(id): Path<String>) -> Reply {
    let (_, owner) = analyst(&caller)?;
    if room.runs.stop(&id, owner) { Ok(StatusCode::NO_CONTENT.into_response()) } else { Err(gone()) }
}

/// The region's blocks with their residents: public figures, from the released side.
async fn areas_read(room: &Room, region: &str) -> Reply<Vec<AreaResidents>> {
    let geography = geography_read(&room.released, region).await?;
    let blocks = geography.areas.into_iter().filter(|area| area.kind == "block").filter_map(|area| {
        let code = AreaCode::parse(&area.code).ok()?;
        Some(AreaResidents { code, name: area.name, residents: area.residents_10_17? })
    });
    Ok(blocks.collect())
}

fn analyst(caller: &Caller) -> Reply<(Grant<Analyse>, UserId)> {
    let grant: Grant<Analyse> = caller.grant()?;
    let owner = caller.who().user().ok_or(access::Refusal::Role)?;
    Ok((grant, owner))
}

/// The finding through the working responder, or how far it is: 200 and 202.
async fn reply(
    room: &Room,
    door: &Door,
    (grant, owner): (&Grant<Analyse>, UserId),
    id: &str,
    within: Duration,
) -> Reply {
    match room.runs.look(id, (owner, grant.harms()), within).await {
        Some(RunLooked::Done(finding, subject)) => {
            working_reply(door, grant, "working-finding-view", &subject, &finding).await
        }
        Some(RunLooked::Under(state)) => {
            Ok((StatusCode::ACCEPTED, [(CACHE_CONTROL, "no-store")], Json(state)).into_response())
        }
        Some(RunLooked::Failed) => Err(ProblemReply::unplanned(&"a run broke off")),
        None => Err(gone()),
    }
}

fn gone() -> ProblemReply {
    ProblemReply::new(StatusCode::NOT_FOUND, "finding-gone")
}
