//! The paths of the record, all for the auditor, all on record themselves.

use crate::ask::ask_read;
use crate::counts_read::{counts_csv, counts_read};
use crate::events_read::events_read;
use crate::state_read::{destroyed_read, state_read};
use access::{Grant, ReadAudit};
use api::{RecordAsk, RecordCounts, RecordDestroyed, RecordPage, RecordState};
use axum::extract::{FromRef, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use http::{Caller, Door, ProblemReply, Query, Reply, Routes, get, unstored};
use jiff::civil::Date;
use sqlx::PgPool;

/// What the room needs.
#[derive(Clone)]
pub struct Room {
    /// A pool of [`http::Role::Record`].
    pub record: PgPool,
    /// The server's clock.
    pub today: fn() -> Date,
}

/// `GET /api/audit/events`, `/api/audit/counts`, `/api/audit/counts.csv`, `/api/audit/state`, `/api/audit/destruction`.
pub fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new()
        .route("/api/audit/events", get(events_get).may::<ReadAudit>().gives::<RecordPage>())
        .route("/api/audit/counts", get(counts_get).may::<ReadAudit>().gives::<RecordCounts>())
        .route("/api/audit/counts.csv", get(counts_csv_get).may::<ReadAudit>().gives_file(&["text/csv"]))
        .route("/api/audit/state", get(state_get).may::<ReadAudit>().gives::<RecordState>())
        .route(
            "/api/audit/destruction",
            get(destruction_get).may::<ReadAudit>().gives::<Vec<RecordDestroyed>>(),
        )
}

async fn events_get(State(room): State<Room>, caller: Caller, Query(ask): Query<RecordAsk>) -> Reply {
    let grant: Grant<ReadAudit> = caller.grant()?;
    let asked = ask_read(&ask, (room.today)())?;
    Ok(unstored(&events_read(&room.record, &grant, &asked).await?))
}

async fn counts_get(State(room): State<Room>, caller: Caller, Query(ask): Query<RecordAsk>) -> Reply {
    let grant: Grant<ReadAudit> = caller.grant()?;
    let asked = ask_read(&ask, (room.today)())?;
    Ok(unstored(&counts_read(&room.record, &grant, &asked, "audit-counts-read").await?))
}

async fn counts_csv_get(State(room): State<Room>, caller: Caller, Query(ask): Query<RecordAsk>) -> Reply {
    let grant: Grant<ReadAudit> = caller.grant()?;
    let asked = ask_read(&ask, (room.today)())?;
    let counts = counts_read(&room.record, &grant, &asked, "audit-counts-export").await?;
    let bytes = counts_csv(&counts).map_err(|error| ProblemReply::unplanned(&error))?;
    let name = format!("attachment; filename=\"contexture-record-{}-{}.csv\"", counts.from, counts.to);
    let kind = "text/csv; charset=utf-8".to_owned();
    let headers = [(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, name), (CACHE_CONTROL, "no-store".to_owned())];
    Ok((headers, bytes).into_response())
}

async fn state_get(State(room): State<Room>, caller: Caller) -> Reply {
    let grant: Grant<ReadAudit> = caller.grant()?;
    Ok(unstored(&state_read(&room.record, &grant).await?))
}

async fn destruction_get(State(room): State<Room>, caller: Caller) -> Reply {
    let grant: Grant<ReadAudit> = caller.grant()?;
    Ok(unstored(&destroyed_read(&room.record, &grant).await?))
}
