//! Is the service there, and its database?

use axum::extract::{FromRef, State};
use http::{Door, Json, Reply, Routes, get};
use serde::Serialize;

/// Whether the service answers.
#[derive(Serialize, utoipa::ToSchema)]
struct Health {
    /// `ok`.
    status: &'static str,
}

/// `GET /api/health`: `{"status":"ok"}`, or 503 when the database does not answer.
pub(crate) fn router<S>() -> Routes<S>
where
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new().route("/api/health", get(health_get))
}

async fn health_get(State(door): State<Door>) -> Reply<Json<Health>> {
    sqlx::query("-- server::health_get\nselect 1").execute(door.pool()).await?;
    Ok(Json(Health { status: "ok" }))
}
