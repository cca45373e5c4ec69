//! The paths that change what belongs to contexts. All ask for leave to keep contexts.

use crate::context_record_act::{RecordAct, RecordEdit};
use crate::context_route::{Room, refusal};
use crate::context_shape::day_read;
use crate::context_write_route::{Desk, days};
use access::KeepContexts;
use api::{JudgementAsk, RecordChangeAsk, RecordDone, WeightingAsk, WeightingCloseAsk};
use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use concern::{ContextId, ContextRecordId};
use context::{
    Assessment, ContextFault, ContextRecord, Factor, FieldFault, Guardian, SafetySession, Weighting,
};
use http::{Caller, Door, Json, Path, Reply, Routes, post, put, unstored};
use uuid::Uuid;

/// `POST /api/contexts/{code}/guardians`, `/factors`, `/assessments`; `POST /weightings`, `/weightings/{id}/judgements`, `/close`,
/// `POST /mapping`; `PUT /guardians/{id}`, `/factors/{id}`, `/assessments/{id}`, `/mapping/{id}`.
pub(crate) fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new()
        .route(
            "/api/contexts/{code}/guardians",
            post(guardian_post).may::<KeepContexts>().gives_with::<RecordDone>(201),
        )
        .route(
            "/api/contexts/{code}/factors",
            post(factor_post).may::<KeepContexts>().gives_with::<RecordDone>(201),
        )
        .route(
            "/api/contexts/{code}/assessments",
            post(assessment_post).may::<KeepContexts>().gives_with::<RecordDone>(201),
        )
        .route("/api/contexts/guardians/{id}", put(guardian_put).may::<KeepContexts>().gives::<RecordDone>())
        .route("/api/contexts/factors/{id}", put(factor_put).may::<KeepContexts>().gives::<RecordDone>())
        .route(
            "/api/contexts/assessments/{id}",
            put(assessment_put).may::<KeepContexts>().gives::<RecordDone>(),
        )
        .route(
            "/api/contexts/weightings",
            post(weighting_post).may::<KeepContexts>().gives_with::<RecordDone>(201),
        )
        .route(
            "/api/contexts/weightings/{id}/judgements",
            post(judgement_post).may::<KeepContexts>().gives::<RecordDone>(),
        )
        .route(
            "/api/contexts/weightings/{id}/close",
            post(close_post).may::<KeepContexts>().gives::<RecordDone>(),
        )
        .route(
            "/api/contexts/mapping",
            post(mapping_post).may::<KeepContexts>().gives_with::<RecordDone>(201),
        )
        .route("/api/contexts/mapping/{id}", put(mapping_put).may::<KeepContexts>().gives::<RecordDone>())
}

/// Records something of the context of a code, or of none.
async fn add(desk: &Desk, code: Option<&str>, record: ContextRecord) -> Reply {
    let of = match code {
        Some(code) => Some(desk.find(code).await?.id),
        None => None,
    };
    let id = ContextRecordId(Uuid::new_v4());
    let version = desk.record(&RecordAct::Add { id, of, record: Box::new(record) }).await?;
    Ok((StatusCode::CREATED, unstored(&RecordDone { id: id.to_string(), version })).into_response())
}

async fn change(desk: &Desk, id: Uuid, version: i32, edit: RecordEdit) -> Reply {
    let id = ContextRecordId(id);
    let version = desk.record(&RecordAct::Change { id, version, edit: Box::new(edit) }).await?;
    Ok(unstored(&RecordDone { id: id.to_string(), version }))
}

/// The two handlers of a kind of record that belongs to one context.
macro_rules! kept {
    ($post:ident, $put:ident, $record:ident) => {
        async fn $post(
            State(room): State<Room>,
            State(door): State<Door>,
            caller: Caller,
            Path(code): Path<String>,
            Json(record): Json<$record>,
        ) -> Reply {
            let desk = Desk::of::<KeepContexts>(room, &door, &caller).await?;
            add(&desk, Some(&code), ContextRecord::$record(record)).await
        }

        async fn $put(
            State(room): State<Room>,
            State(door): State<Door>,
            caller: Caller,
            Path(id): Path<Uuid>,
            Json(asked): Json<RecordChangeAsk<$record>>,
        ) -> Reply {
            let desk = Desk::of::<KeepContexts>(room, &door, &caller).await?;
            change(&desk, id, asked.version, RecordEdit::Whole(ContextRecord::$record(asked.record))).await
        }
    };
}

kept!(guardian_post, guardian_put, Guardian);
kept!(factor_post, factor_put, Factor);
kept!(assessment_post, assessment_put, Assessment);

async fn mapping_post(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Json(session): Json<SafetySession>,
) -> Reply {
    let desk = Desk::of::<KeepContexts>(room, &door, &caller).await?;
    add(&desk, None, ContextRecord::SafetySession(session)).await
}

async fn mapping_put(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(asked): Json<RecordChangeAsk<SafetySession>>,
) -> Reply {
    let desk = Desk::of::<KeepContexts>(room, &door, &caller).await?;
    change(&desk, id, asked.version, RecordEdit::Whole(ContextRecord::SafetySession(asked.record))).await
}

async fn weighting_post(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Json(asked): Json<WeightingAsk>,
) -> Reply {
    let desk = Desk::of::<KeepContexts>(room, &door, &caller).await?;
    let held_on = days(|faults| {
        let day = day_read("held_on", Some(&asked.held_on), faults);
        if day.is_none() && faults.is_empty() {
            faults.push(FieldFault::new("held_on", "agreement-fault-day"));
        }
        day.unwrap_or_default()
    })?;
    let mut contexts: Vec<ContextId> = Vec::new();
    for code in &asked.contexts {
        let Ok(row) = desk.find(code).await else {
            return Err(refusal(ContextFault::field("contexts", "context-fault-weighed")));
        };
        contexts.push(row.id);
    }
    contexts.sort();
    let weighting =
        Weighting { scale: asked.scale, held_on, contexts, judgements: Vec::new(), closed_on: None };
    add(&desk, None, ContextRecord::Weighting(weighting)).await
}

async fn judgement_post(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(asked): Json<JudgementAsk>,
) -> Reply {
    let desk = Desk::of::<KeepContexts>(room, &door, &caller).await?;
    change(&desk, id, asked.version, RecordEdit::Judge(asked.judgement)).await
}

async fn close_post(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(asked): Json<WeightingCloseAsk>,
) -> Reply {
    let desk = Desk::of::<KeepContexts>(room, &door, &caller).await?;
    change(&desk, id, asked.version, RecordEdit::Close).await
}
