//! Is the service there, and its database?

use axum::Router;
use axum::extract::{FromRef, State};
use axum::routing::get;
use http::{Door, Json, Reply};
use serde::Serialize;

#[derive(Serialize)]
struct Health {
    status: &'static str,
}

/// `GET /api/health`: `{"status":"ok"}`, or 503 when the database does not answer.
pub(crate) fn router<S>() -> Router<S>
where
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Router::new().route("/api/health", get(health_get))
}

async fn health_get(State(door): State<Door>) -> Reply<Json<Health>> {
    sqlx::query("-- server::health_get\nselect 1").execute(door.pool()).await?;
    Ok(Json(Health { status: "ok" }))
}
