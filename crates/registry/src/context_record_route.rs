//! The paths that read what belongs to contexts. Each look is on record.

use crate::context_read::{context_find, context_standing, contexts_of};
use crate::context_record_read::{
    RecordRow, context_line, record_find, record_history, records_of, sessions_of, weightings_of,
};
use crate::context_record_shape::{self as shape, Told, lines, lists, mapping_answer, weighting_line};
use crate::context_record_write_route;
use crate::context_route::{Room, not_there};
use access::{Grant, KeepContexts, ReadContexts};
use api::{
    ContextLists, ContextRecords, MappingAnswer, MappingAsk, RecordHistory, SafetySessionLine,
    SafetySessionsPage, WeightingLine, WeightingsPage,
};
use axum::extract::{FromRef, State};
use concern::{ContextId, ContextRecordId};
use context::{ContextRecord, FactorList, raised};
use http::{Caller, Door, Path, Query, Reply, Routes, get, looked, unstored};
use sqlx::PgPool;
use std::collections::HashMap;
use uuid::Uuid;

/// `GET /api/contexts/lists`, `/{code}/records`, `/weightings`, `/weightings/{id}`, `/mapping`, `/mapping/sessions`,
/// `/records/{id}/history`, and what changes records.
pub(crate) fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new()
        .route("/api/contexts/lists", get(lists_get).may::<ReadContexts>().gives::<ContextLists>())
        .route(
            "/api/contexts/{code}/records",
            get(records_get).may::<ReadContexts>().gives::<ContextRecords>(),
        )
        .route(
            "/api/contexts/weightings",
            get(weightings_get).may::<ReadContexts>().gives::<WeightingsPage>(),
        )
        .route(
            "/api/contexts/weightings/{id}",
            get(weighting_get).may::<ReadContexts>().gives::<WeightingLine>(),
        )
        .route("/api/contexts/mapping", get(mapping_get).may::<ReadContexts>().gives::<MappingAnswer>())
        .route(
            "/api/contexts/mapping/sessions",
            get(sessions_get).may::<KeepContexts>().gives::<SafetySessionsPage>(),
        )
        .route(
            "/api/contexts/records/{id}/history",
            get(history_get).may::<ReadContexts>().gives::<RecordHistory>(),
        )
        .merge(context_record_write_route::router())
}

/// The lists are no look: they say nothing of the region.
async fn lists_get(State(room): State<Room>, caller: Caller) -> Reply {
    let _: Grant<ReadContexts> = caller.grant()?;
    Ok(unstored(&lists((room.today)())))
}

async fn records_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(code): Path<String>,
) -> Reply {
    let grant: Grant<ReadContexts> = caller.grant()?;
    let pool = room.contexts.of(grant.region()).await?;
    let context = context_standing(&pool, &code).await?.ok_or_else(not_there)?;
    let line = context_line(&pool, context.id).await?;
    let ids: Vec<Uuid> = line.iter().map(|(id, _)| id.0).collect();
    let codes: HashMap<ContextId, String> = line.iter().cloned().collect();
    let today = (room.today)();
    let all = lines(&records_of(&pool, &ids).await?, &Told { codes: &codes, today });
    let raised = raised(FactorList::current(), &all.factors, today);
    let areas: Vec<String> = codes.into_values().collect();
    let told = ContextRecords {
        guardians: all.guardians,
        harms: all.harms,
        strengths: all.strengths,
        raised,
        raised_label: raised.label(),
        assessments: all.assessments,
        weightings: weighting_lines(&pool, weightings_of(&pool, Some(&ids)).await?).await?,
        mapping: mapped(&pool, &areas).await?,
        code: context.code,
    };
    looked(&door, &grant, "context-records-view", &told.code).await?;
    Ok(unstored(&told))
}

async fn weighting_lines(pool: &PgPool, rows: Vec<RecordRow>) -> Reply<Vec<WeightingLine>> {
    let weighed = |row: &RecordRow| match &row.record {
        ContextRecord::Weighting(weighting) => weighting.contexts.iter().map(|id| id.0).collect(),
        _ => Vec::new(),
    };
    let ids: Vec<Uuid> = rows.iter().flat_map(weighed).collect();
    let contexts = contexts_of(pool, &ids).await?;
    let lines = rows.iter().filter_map(|row| match &row.record {
        ContextRecord::Weighting(weighting) => Some(weighting_line(row, weighting, &contexts)),
        _ => None,
    });
    Ok(lines.collect())
}

async fn weightings_get(State(room): State<Room>, State(door): State<Door>, caller: Caller) -> Reply {
    let grant: Grant<ReadContexts> = caller.grant()?;
    let pool = room.contexts.of(grant.region()).await?;
    let weightings = weighting_lines(&pool, weightings_of(&pool, None).await?).await?;
    looked(&door, &grant, "weightings-view", "").await?;
    Ok(unstored(&WeightingsPage { weightings }))
}

async fn weighting_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Reply {
    let grant: Grant<ReadContexts> = caller.grant()?;
    let pool = room.contexts.of(grant.region()).await?;
    let row = record_find(&pool, ContextRecordId(id)).await?.ok_or_else(not_there)?;
    let line = weighting_lines(&pool, vec![row]).await?.pop().ok_or_else(not_there)?;
    looked(&door, &grant, "weightings-view", &line.id).await?;
    Ok(unstored(&line))
}

/// The codes that stand for an area: of a context, those of all that it stands for. None where no area is asked for.
async fn areas_of(pool: &PgPool, area: &str) -> Reply<Vec<String>> {
    if context_find(pool, area).await?.is_none() {
        return Ok(vec![area.to_owned()]);
    }
    let Some(context) = context_standing(pool, area).await? else { return Ok(Vec::new()) };
    Ok(context_line(pool, context.id).await?.into_iter().map(|(_, code)| code).collect())
}

async fn mapped(pool: &PgPool, areas: &[String]) -> Reply<MappingAnswer> {
    let sessions = sessions_of(pool, areas).await?;
    let sessions: Vec<_> = sessions.into_iter().map(|(.., session)| session).collect();
    Ok(mapping_answer(&sessions))
}

/// An area that is not there, or is another region's, has the same answer as one of which too little is held.
async fn mapping_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Query(asked): Query<MappingAsk>,
) -> Reply {
    let grant: Grant<ReadContexts> = caller.grant()?;
    let pool = room.contexts.of(grant.region()).await?;
    let told = mapped(&pool, &areas_of(&pool, &asked.area).await?).await?;
    // What was asked for is a stranger's text until it has been found.
    let subject = if told.summary.is_some() { asked.area.as_str() } else { "" };
    looked(&door, &grant, "mapping-view", subject).await?;
    Ok(unstored(&told))
}

async fn sessions_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Query(asked): Query<MappingAsk>,
) -> Reply {
    let grant: Grant<KeepContexts> = caller.grant()?;
    let pool = room.contexts.of(grant.region()).await?;
    let rows = sessions_of(&pool, &areas_of(&pool, &asked.area).await?).await?;
    let lines = rows.into_iter().rev().take(100).map(|(id, version, session)| SafetySessionLine {
        id: id.to_string(),
        version,
        led_by_label: session.led_by.label(),
        session,
    });
    let sessions: Vec<SafetySessionLine> = lines.collect();
    let subject = if sessions.is_empty() { "" } else { asked.area.as_str() };
    looked(&door, &grant, "safety-sessions-view", subject).await?;
    Ok(unstored(&SafetySessionsPage { sessions }))
}

async fn history_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Reply {
    let grant: Grant<ReadContexts> = caller.grant()?;
    let pool = room.contexts.of(grant.region()).await?;
    let row = record_find(&pool, ContextRecordId(id)).await?.ok_or_else(not_there)?;
    // One session is told to those who keep it, and its history says all that it says. To others it is not there.
    if matches!(row.record, ContextRecord::SafetySession(_)) && caller.grant::<KeepContexts>().is_err() {
        return Err(not_there());
    }
    let told = shape::record_history(record_history(&pool, row.id).await?);
    looked(&door, &grant, "context-record-history-view", &row.id.to_string()).await?;
    Ok(unstored(&told))
}
