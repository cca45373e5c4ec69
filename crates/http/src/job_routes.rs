//! Long jobs as resources: the caller's own, how far one is, its events, and the way to stop it. One set of paths for the jobs of every
//! room.

use crate::{
    Caller, Door, Hearing, Json, Path, Reply, Routes, events_reply, get, job_find, job_list, job_run,
    job_stop,
};
use api::{Job, JobsPage};
use axum::extract::{FromRef, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, HeaderName, StatusCode};
use uuid::Uuid;

/// An answer that is old when the next one comes.
type Fresh<T> = ([(HeaderName, &'static str); 1], Json<T>);

const NO_STORE: [(HeaderName, &str); 1] = [(CACHE_CONTROL, "no-store")];

/// `GET /api/jobs`, `GET DELETE /api/jobs/{id}`, `GET /api/jobs/{id}/events`.
pub fn job_routes<S>() -> Routes<S>
where
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new()
        .route("/api/jobs", get(list))
        .route("/api/jobs/{id}", get(find).delete(stop))
        .route("/api/jobs/{id}/events", get(events).gives_file(&["text/event-stream"]))
}

async fn list(State(door): State<Door>, caller: Caller) -> Reply<Fresh<JobsPage>> {
    Ok((NO_STORE, Json(JobsPage { jobs: job_list(&door, caller.who()).await? })))
}

async fn find(State(door): State<Door>, caller: Caller, Path(id): Path<Uuid>) -> Reply<Fresh<Job>> {
    Ok((NO_STORE, Json(job_find(&door, caller.who(), id).await?)))
}

async fn stop(State(door): State<Door>, caller: Caller, Path(id): Path<Uuid>) -> Reply<StatusCode> {
    job_stop(&door, caller.who(), id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Each event is the whole job as it is then.
async fn events(State(door): State<Door>, caller: Caller, Path(id): Path<Uuid>, request: HeaderMap) -> Reply {
    let run = job_run(&door, caller.who(), id).await?;
    events_reply(&request, |heard| Ok(Hearing::of(run, heard)))
}
