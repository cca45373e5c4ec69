//! The paths of contexts. What is not there, was undone, or is another region's gets one and the same reply.

use crate::context_keep::ContextRefusal;
use crate::context_near;
use crate::context_read::{
    ContextFilter, ContextRow, context_find, context_history, context_list, context_network,
    context_standing, contexts_of,
};
use crate::context_record_read::stands_for;
use crate::context_record_route;
use crate::context_shape::{day_read, edge, history, line, node};
use crate::{context_write_route, network_route, place_route, vocabulary_route};
use access::{Grant, ReadContexts};
use api::{
    ContextHistory, ContextHistoryAsk, ContextLine, ContextListAsk, ContextNetwork, ContextNetworkAsk,
    ContextsNear, ContextsPage,
};
use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use concern::{ContextId, ContextKind};
use context::{ContextFault, ContextState, FieldFault, NameScreen};
use http::{Caller, Door, Path, ProblemReply, Query, RegionPools, Reply, Routes, get, looked, unstored};
use jiff::civil::Date;
use language::say;
use sqlx::PgPool;
use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;

/// What the room needs for its routes.
#[derive(Clone)]
pub struct Room {
    /// Pools of [`http::Role::Contexts`], one for each region.
    pub contexts: RegionPools,
    /// Looks at names before they are kept.
    pub screen: Arc<dyn NameScreen>,
    /// The server's clock.
    pub today: fn() -> Date,
}

/// Contexts on a page, at most and usually.
const PAGE: (u16, u16) = (200, 50);
/// Acts of a page of history.
const ACTS: usize = 50;
/// Steps of a network at most.
const STEPS_MOST: u8 = 4;

/// `GET /api/contexts`, `/near`, `/network`, `/{code}`, `/{code}/history`, and what changes them; `GET /api/places` and `/api/networks`.
pub fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new()
        .route("/api/contexts", get(list_get).may::<ReadContexts>().gives::<ContextsPage>())
        .route(
            "/api/contexts/near",
            get(context_near::near_get).may::<ReadContexts>().gives::<ContextsNear>(),
        )
        .route("/api/contexts/network", get(network_get).may::<ReadContexts>().gives::<ContextNetwork>())
        .route("/api/contexts/{code}", get(one_get).may::<ReadContexts>().gives::<ContextLine>())
        .route(
            "/api/contexts/{code}/history",
            get(history_get).may::<ReadContexts>().gives::<ContextHistory>(),
        )
        .merge(context_write_route::router())
        .merge(place_route::router(Arc::default()))
        .merge(network_route::router())
        .merge(context_record_route::router())
        .merge(vocabulary_route::router())
}

async fn list_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Query(asked): Query<ContextListAsk>,
) -> Reply {
    let grant: Grant<ReadContexts> = caller.grant()?;
    let pool = room.contexts.of(grant.region()).await?;
    let limit = asked.limit.unwrap_or(PAGE.1).clamp(1, PAGE.0);
    let filter = filter_read(asked, limit)?;
    let (rows, total) = context_list(&pool, &filter).await?;
    let last = rows.last().map(|(number, _)| *number);
    let next = last.filter(|_| rows.len() == usize::from(limit));
    let rows: Vec<ContextRow> = rows.into_iter().map(|(_, row)| row).collect();
    let codes = codes_of(&pool, &rows).await?;
    let contexts = rows.into_iter().map(|row| line(row, &codes)).collect();
    looked(&door, &grant, "contexts-list-view", &in_codes(&filter)).await?;
    Ok(unstored(&ContextsPage { contexts, total, next }))
}

/// A filter in codes; words that were looked for in names are somebody's text and stay out of the record.
fn in_codes(filter: &ContextFilter) -> String {
    let parts = [
        ("kind", &filter.kind),
        ("state", &filter.state),
        ("owner_role", &filter.owner_role),
        ("review_by", &filter.review_by),
    ];
    let given = parts.into_iter().filter_map(|(field, code)| Some(format!("{field}={}", code.as_deref()?)));
    let mut given: Vec<String> = given.collect();
    if filter.name.is_some() {
        given.push("name".to_owned());
    }
    given.push(format!("after={}", filter.after));
    given.join(" ")
}

/// A form sends an empty text for what was left out; what is not understood is named, never repeated.
fn filter_read(asked: ContextListAsk, limit: u16) -> Reply<ContextFilter> {
    let given = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
    let mut faults = Vec::new();
    let mut code = |field: &str, text: Option<String>, known: fn(&str) -> bool| {
        let text = given(text);
        if text.as_deref().is_some_and(|code| !known(code)) {
            faults.push(FieldFault::new(field, "context-fault-code"));
        }
        text
    };
    let kind = code("kind", asked.kind, |code| ContextKind::ALL.iter().any(|kind| kind.code() == code));
    let state = code("state", asked.state, |code| ContextState::parse(code).is_some());
    let owner_role = code("owner_role", asked.owner_role, |code| access::Role::parse(code).is_some());
    let review_by = day_read("review_by", asked.review_by.as_deref(), &mut faults).map(|day| day.to_string());
    let (name, after) = (given(asked.name), asked.after.unwrap_or_default());
    if faults.is_empty() {
        Ok(ContextFilter { kind, state, owner_role, review_by, name, after, limit: limit.into() })
    } else {
        Err(refusal(ContextFault::Fields(faults)))
    }
}

async fn one_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(code): Path<String>,
) -> Reply {
    let grant: Grant<ReadContexts> = caller.grant()?;
    let pool = room.contexts.of(grant.region()).await?;
    let row = context_standing(&pool, &code).await?.ok_or_else(not_there)?;
    let codes = codes_of(&pool, std::slice::from_ref(&row)).await?;
    looked(&door, &grant, "context-view", &row.code).await?;
    let asked_for = (row.code != code).then_some(code);
    let stands_for = stands_for(&pool, row.id).await?.iter().map(Uuid::to_string).collect();
    Ok(unstored(&ContextLine { asked_for, stands_for, ..line(row, &codes) }))
}

async fn history_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(code): Path<String>,
    Query(asked): Query<ContextHistoryAsk>,
) -> Reply {
    let grant: Grant<ReadContexts> = caller.grant()?;
    let pool = room.contexts.of(grant.region()).await?;
    // The history is of the code itself, also of one that others stand for now.
    let row = context_find(&pool, &code).await?.ok_or_else(not_there)?;
    let before = asked.before.as_deref().map(Uuid::parse_str).transpose().map_err(|_| not_there())?;
    let rows = context_history(&pool, row.id, before, i64::try_from(ACTS).unwrap_or(i64::MAX)).await?;
    let told: ContextHistory = history(rows, ACTS);
    looked(&door, &grant, "context-history-view", &row.code).await?;
    Ok(unstored(&told))
}

async fn network_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Query(asked): Query<ContextNetworkAsk>,
) -> Reply {
    let grant: Grant<ReadContexts> = caller.grant()?;
    let pool = room.contexts.of(grant.region()).await?;
    let around = match asked.around.filter(|code| !code.is_empty()) {
        None => None,
        Some(code) => Some(context_standing(&pool, &code).await?.ok_or_else(not_there)?),
    };
    let steps = asked.steps.unwrap_or(1).clamp(1, STEPS_MOST);
    let network = context_network(&pool, around.as_ref().map(|row| row.id), steps).await?;
    looked(&door, &grant, "contexts-network-view", around.as_ref().map_or("", |row| row.code.as_str()))
        .await?;
    Ok(unstored(&ContextNetwork {
        nodes: network.contexts.into_iter().map(node).collect(),
        edges: network.links.into_iter().map(edge).collect(),
        cut: network.cut,
    }))
}

async fn codes_of(pool: &PgPool, rows: &[ContextRow]) -> Reply<HashMap<ContextId, String>> {
    let ids: Vec<Uuid> = rows.iter().flat_map(|row| &row.context.became).map(|id| id.0).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    Ok(contexts_of(pool, &ids).await?.into_iter().map(|row| (row.id, row.code)).collect())
}

pub(crate) fn not_there() -> ProblemReply {
    ProblemReply::new(StatusCode::NOT_FOUND, "not-found")
}

pub(crate) fn refusal(fault: ContextFault) -> ProblemReply {
    ContextRefusal::from(fault).into()
}

impl From<ContextRefusal> for ProblemReply {
    fn from(refusal: ContextRefusal) -> Self {
        let refused = || Self::new(StatusCode::CONFLICT, "context-refused");
        match refusal {
            ContextRefusal::Fault(ContextFault::NoSuch) => not_there(),
            ContextRefusal::Fault(ContextFault::Fields(faults)) => {
                faults.iter().fold(Self::new(StatusCode::BAD_REQUEST, "malformed"), |problem, fault| {
                    problem.field(fault.field.clone(), fault.text())
                })
            }
            ContextRefusal::Fault(fault) => refused().detail(fault.text()),
            ContextRefusal::NoUndo => refused().detail(say("context-fault-undo", &[])),
            ContextRefusal::Changed(fields) => fields
                .into_iter()
                .fold(Self::new(StatusCode::CONFLICT, "context-changed"), |problem, field| {
                    problem.field(field, say("context-changed-field", &[]))
                }),
            ContextRefusal::Database(cause) => cause.into(),
        }
    }
}
