//! The paths of the intake room.

use crate::batches::{batch_undo_post, batches_get};
use crate::book_read::BookRead;
use crate::concern_post::{concern_post, receipts_get};
use crate::concerns_post::concerns_post;
use crate::context_months::months_get;
use crate::file_receive::BODY_BYTES;
use crate::grades_post::grades_post;
use crate::held_routes::{held_get, held_post};
use crate::mappings::{mapping_get, mapping_post, mappings_get};
use crate::notes_get::notes_get;
use crate::preview_post::preview_post;
use crate::receipt_get::receipt_get;
use crate::template_get::template_get;
use crate::uploads::{Uploads, upload_get, upload_post, upload_put};
use crate::{Ground, Template};
use access::{Analyse, ImportConcerns};
use api::{ContextMonths, Receipt};
use axum::extract::{DefaultBodyLimit, FromRef};
use http::{Door, RegionPools, Routes, get, post};
use jiff::civil::Date;
use std::sync::{Arc, PoisonError, RwLock};

/// What the room needs.
#[derive(Clone)]
pub struct Room {
    /// Pools of the role `ctx_intake`, one for each region.
    pub pools: RegionPools,
    /// Pools of the role `ctx_working`, one for each region, for what an analyst asks of a context.
    pub working: RegionPools,
    /// The public geography, put in place anew when it changes.
    pub ground: Arc<RwLock<Arc<Ground>>>,
    /// The mapping files that this service offers, by their names.
    pub templates: Arc<[Template]>,
    /// Who opens files.
    pub books: Arc<dyn BookRead>,
    /// Files that come in parts.
    pub uploads: Uploads,
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

/// How a file may come: raw, or as the field `file` of a form with a `mapping` beside it.
const FILES: [&str; 2] = ["application/octet-stream", "multipart/form-data"];

/// The paths under `/api/intake`, which docs/intake.md has all, and `/api/working/contexts/months`.
pub fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    let file = DefaultBodyLimit::max(BODY_BYTES);
    Routes::new()
        .route("/api/intake/concerns", post(concerns_post).takes_file(&FILES).gives::<Receipt>().limit(file))
        .route("/api/intake/jobs/{id}/receipt", get(receipt_get).gives::<Receipt>())
        .route("/api/intake/preview", post(preview_post).takes_file(&FILES).limit(file))
        .route("/api/intake/uploads", post(upload_post).may::<ImportConcerns>())
        .route(
            "/api/intake/uploads/{upload}",
            get(upload_get)
                .may::<ImportConcerns>()
                .put(upload_put)
                .may::<ImportConcerns>()
                .takes_file(&["application/octet-stream"])
                .limit(file),
        )
        .route("/api/intake/mappings", get(mappings_get).post(mapping_post))
        .route("/api/intake/mappings/{name}", get(mapping_get).gives_file(&["application/toml"]))
        .route("/api/intake/batches", get(batches_get))
        .route("/api/intake/batches/{batch}/undo", post(batch_undo_post))
        .route("/api/intake/held", get(held_get))
        .route("/api/intake/held/{batch}/{line}", post(held_post))
        .route("/api/intake/notes", get(notes_get))
        .route("/api/intake/concern", post(concern_post).or(200))
        .route("/api/intake/receipts", get(receipts_get))
        .route("/api/intake/grades", post(grades_post))
        .route("/api/intake/template", get(template_get).gives_file(&["text/csv"]))
        .route("/api/working/contexts/months", get(months_get).may::<Analyse>().gives::<ContextMonths>())
}
