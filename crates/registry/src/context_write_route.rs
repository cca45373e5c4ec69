//! The paths that change the register of contexts. Each act asks for its own grant.

use crate::context_act::{ContextAct, Seen};
use crate::context_by::ActBy;
use crate::context_keep::{ContextRefusal, context_act};
use crate::context_read::{ContextRow, context_find, contexts_of};
use crate::context_record_act::RecordAct;
use crate::context_record_keep::context_record_act;
use crate::context_route::{Room, not_there, refusal};
use crate::context_shape::{context_read, day_read, places_read};
use access::{Action, Grant, KeepContexts, OpenContexts};
use api::{
    ContextAsk, ContextChangeAsk, ContextDone, ContextJoinAsk, ContextMoveAsk, ContextSplitAsk,
    ContextUndoAsk, LinkAsk, LinkChangeAsk,
};
use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use concern::{ContextId, LinkId};
use context::{ContextFault, FieldFault, Joined, Link, Part, Subject};
use http::{Caller, Door, Json, Path, ProblemReply, Reply, Routes, agreement_codes, post, put, unstored};
use language::Text;
use sqlx::PgPool;
use uuid::Uuid;

/// `POST /api/contexts`, `/undo`, `/links`, `/{code}/move`, `/merge`, `/supersede`, `/split`; `PUT /api/contexts/{code}`, `/links/{id}`.
pub(crate) fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new()
        .route("/api/contexts", post(propose_post).may::<KeepContexts>().gives_with::<ContextDone>(201))
        .route("/api/contexts/undo", post(undo_post).may::<OpenContexts>().gives::<ContextDone>())
        .route("/api/contexts/links", post(link_post).may::<KeepContexts>().gives_with::<ContextDone>(201))
        .route("/api/contexts/links/{id}", put(link_put).may::<KeepContexts>().gives::<ContextDone>())
        .route("/api/contexts/{code}", put(change_put).may::<KeepContexts>().gives::<ContextDone>())
        .route("/api/contexts/{code}/move", post(move_post).may::<OpenContexts>().gives::<ContextDone>())
        .route("/api/contexts/{code}/merge", post(merge_post).may::<OpenContexts>().gives::<ContextDone>())
        .route(
            "/api/contexts/{code}/supersede",
            post(supersede_post).may::<OpenContexts>().gives::<ContextDone>(),
        )
        .route("/api/contexts/{code}/split", post(split_post).may::<OpenContexts>().gives::<ContextDone>())
}

/// Leave to act, with the pool of the region.
pub(crate) struct Desk {
    room: Room,
    pool: PgPool,
    by: ActBy,
}

impl Desk {
    pub(crate) async fn of<A: Action>(room: Room, door: &Door, caller: &Caller) -> Reply<Self> {
        let grant: Grant<A> = caller.grant()?;
        let agreements = match grant.caller().agency() {
            Some(agency) => agreement_codes(door.pool(), grant.region(), agency, (room.today)()).await?,
            None => Vec::new(),
        };
        let pool = room.contexts.of(grant.region()).await?;
        Ok(Self { pool, by: ActBy::under(&grant, agreements), room })
    }

    pub(crate) async fn find(&self, code: &str) -> Reply<ContextRow> {
        context_find(&self.pool, code).await?.ok_or_else(not_there)
    }

    /// Does an act on a record that belongs to a context, and gives its version then.
    pub(crate) async fn record(&self, act: &RecordAct) -> Reply<i32> {
        Ok(context_record_act(&self.pool, &self.by, act, &*self.room.screen, (self.room.today)()).await?)
    }

    async fn act(&self, act: ContextAct) -> Reply<ContextDone> {
        let done = context_act(&self.pool, &self.by, &act, &*self.room.screen, (self.room.today)()).await?;
        let mut touched = Vec::new();
        let mut links = Vec::new();
        for subject in done.touched {
            match subject {
                Subject::Context(id) => touched.push(id.0),
                Subject::Link(id) => links.push(id.to_string()),
            }
        }
        let contexts = contexts_of(&self.pool, &touched).await?.into_iter().map(|row| row.code).collect();
        Ok(ContextDone { act: done.act.map(|id| id.to_string()), contexts, links })
    }
}

async fn propose_post(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Json(asked): Json<ContextAsk>,
) -> Reply {
    let desk = Desk::of::<KeepContexts>(room, &door, &caller).await?;
    let context = Box::new(context_read(asked).map_err(refusal)?);
    let done = desk.act(ContextAct::Propose { id: ContextId(Uuid::new_v4()), context }).await?;
    Ok((StatusCode::CREATED, unstored(&done)).into_response())
}

async fn change_put(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(code): Path<String>,
    Json(asked): Json<ContextChangeAsk>,
) -> Reply {
    let desk = Desk::of::<KeepContexts>(room, &door, &caller).await?;
    let seen = Seen { id: desk.find(&code).await?.id, version: asked.version };
    let context = Box::new(context_read(asked.context).map_err(refusal)?);
    Ok(unstored(&desk.act(ContextAct::Change { seen, context }).await?))
}

async fn move_post(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(code): Path<String>,
    Json(asked): Json<ContextMoveAsk>,
) -> Reply {
    let desk = Desk::of::<OpenContexts>(room, &door, &caller).await?;
    let seen = Seen { id: desk.find(&code).await?.id, version: asked.version };
    let review_on = days(|faults| day_read("review_on", asked.review_on.as_deref(), faults))?;
    Ok(unstored(&desk.act(ContextAct::Move { seen, to: asked.to, review_on }).await?))
}

async fn merge_post(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(code): Path<String>,
    Json(asked): Json<ContextJoinAsk>,
) -> Reply {
    joined(&Desk::of::<OpenContexts>(room, &door, &caller).await?, Joined::Merged, &code, &asked).await
}

async fn supersede_post(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(code): Path<String>,
    Json(asked): Json<ContextJoinAsk>,
) -> Reply {
    joined(&Desk::of::<OpenContexts>(room, &door, &caller).await?, Joined::Superseded, &code, &asked).await
}

async fn joined(desk: &Desk, how: Joined, code: &str, asked: &ContextJoinAsk) -> Reply {
    let from = Seen { id: desk.find(code).await?.id, version: asked.version };
    let into = Seen { id: desk.find(&asked.into).await?.id, version: asked.into_version };
    Ok(unstored(&desk.act(ContextAct::Join { how, from, into }).await?))
}

async fn split_post(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(code): Path<String>,
    Json(asked): Json<ContextSplitAsk>,
) -> Reply {
    let desk = Desk::of::<OpenContexts>(room, &door, &caller).await?;
    let whole = Seen { id: desk.find(&code).await?.id, version: asked.version };
    let mut faults = Vec::new();
    let parts = asked.parts.into_iter().map(|part| Part {
        id: ContextId(Uuid::new_v4()),
        name: part.name.unwrap_or_else(|| Text::same("")),
        details: part.details,
        links: part.links,
        places: places_read(&part.places, &mut faults),
    });
    let parts: Vec<Part> = parts.collect();
    if !faults.is_empty() {
        return Err(refusal(ContextFault::Fields(faults)));
    }
    Ok(unstored(&desk.act(ContextAct::Split { whole, parts }).await?))
}

async fn undo_post(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Json(asked): Json<ContextUndoAsk>,
) -> Reply {
    let desk = Desk::of::<OpenContexts>(room, &door, &caller).await?;
    let act = Uuid::parse_str(&asked.act).map_err(|_| ProblemReply::from(ContextRefusal::NoUndo))?;
    Ok(unstored(&desk.act(ContextAct::Undo { act }).await?))
}

async fn link_post(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Json(asked): Json<LinkAsk>,
) -> Reply {
    let desk = Desk::of::<KeepContexts>(room, &door, &caller).await?;
    let (from, to) = (desk.find(&asked.from).await?.id, desk.find(&asked.to).await?.id);
    let (from_on, to_on) = days(|faults| {
        let first = day_read("from_on", Some(&asked.from_on), faults);
        if first.is_none() && faults.is_empty() {
            faults.push(FieldFault::new("from_on", "agreement-fault-day"));
        }
        (first, day_read("to_on", asked.to_on.as_deref(), faults))
    })?;
    let from_on = from_on.unwrap_or_default();
    let link = Link {
        kind: asked.kind,
        from,
        to,
        from_on,
        to_on,
        confidence: asked.confidence,
        source: asked.source,
    };
    let done = desk.act(ContextAct::Link { id: LinkId(Uuid::new_v4()), link }).await?;
    Ok((StatusCode::CREATED, unstored(&done)).into_response())
}

async fn link_put(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(asked): Json<LinkChangeAsk>,
) -> Reply {
    let desk = Desk::of::<KeepContexts>(room, &door, &caller).await?;
    let to_on = days(|faults| day_read("to_on", asked.to_on.as_deref(), faults))?;
    let (version, confidence) = (asked.version, asked.confidence);
    Ok(unstored(&desk.act(ContextAct::LinkChange { id: LinkId(id), version, to_on, confidence }).await?))
}

/// Reads days; all that are wrong are told at once.
pub(crate) fn days<T>(read: impl FnOnce(&mut Vec<FieldFault>) -> T) -> Reply<T> {
    let mut faults = Vec::new();
    let days = read(&mut faults);
    if faults.is_empty() { Ok(days) } else { Err(refusal(ContextFault::Fields(faults))) }
}
