//! One's own account: its sessions and its passphrase.

use crate::State as Service;
use api::{PassphraseChange, SessionLine};
use axum::extract::State;
use axum::http::StatusCode;
use http::{
    Caller, Json, Path, Reply, Routes, delete, get, passphrase_change, put, session_close,
    session_close_others, session_list,
};
use uuid::Uuid;

/// `GET DELETE /api/sessions`, `DELETE /api/sessions/{id}`, `PUT /api/passphrase`.
pub(crate) fn router() -> Routes<Service> {
    Routes::new()
        .route("/api/sessions", get(sessions_get).delete(sessions_delete))
        .route("/api/sessions/{id}", delete(session_delete))
        .route("/api/passphrase", put(passphrase_put))
}

async fn sessions_get(State(service): State<Service>, caller: Caller) -> Reply<Json<Vec<SessionLine>>> {
    let lines = session_list(&service.door, &caller).await?.into_iter().map(|line| SessionLine {
        here: line.id == caller.session(),
        id: line.id.to_string(),
        opened: line.opened,
        seen: line.seen,
        browser: line.browser,
        method: line.method,
        working: line.working,
    });
    Ok(Json(lines.collect()))
}

/// Every one but this.
async fn sessions_delete(State(service): State<Service>, caller: Caller) -> Reply<StatusCode> {
    session_close_others(&service.door, &caller).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn session_delete(
    State(service): State<Service>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Reply<StatusCode> {
    session_close(&service.door, &caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn passphrase_put(
    State(service): State<Service>,
    caller: Caller,
    Json(asked): Json<PassphraseChange>,
) -> Reply<StatusCode> {
    passphrase_change(&service.door, &caller, asked.present, asked.new).await?;
    Ok(StatusCode::NO_CONTENT)
}
