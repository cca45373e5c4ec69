//! The paths of the intake room.

use crate::concerns_post::{BODY_BYTES, concerns_post};
use crate::template_get::template_get;
use crate::{Ground, Template};
use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRef};
use axum::routing::{get, post};
use http::{Door, RegionPools};
use jiff::civil::Date;
use std::sync::{Arc, PoisonError, RwLock};

/// What the room needs.
#[derive(Clone)]
pub struct Room {
    /// Pools of the role `ctx_intake`, one for each region.
    pub pools: RegionPools,
    /// The public geography, put in place anew when it changes.
    pub ground: Arc<RwLock<Arc<Ground>>>,
    /// The mapping files that this service offers, by their names.
    pub templates: Arc<[Template]>,
    /// The server's clock.
    pub today: fn() -> Date,
}

impl Room {
    /// The present geography. A file that has begun is read to its end on the one it began with.
    pub fn ground(&self) -> Arc<Ground> {
        // A writer assigns one pointer and cannot stop half-way, so a poisoned lock still holds a whole one.
        Arc::clone(&self.ground.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts changed geography in place.
    pub fn ground_set(&self, ground: Ground) {
        *self.ground.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(ground);
    }
}

/// `POST /api/intake/concerns`, `GET /api/intake/template`.
pub fn router<S>() -> Router<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Router::new()
        .route("/api/intake/concerns", post(concerns_post).layer(DefaultBodyLimit::max(BODY_BYTES)))
        .route("/api/intake/template", get(template_get))
}
