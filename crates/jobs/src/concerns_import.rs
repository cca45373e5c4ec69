//! One file of concerns: the registry's ground, then intake.

use crate::JobFault;
use api::Receipt;
use http::Pools;
use intake::{BookRead, Ground, ImportOptions, IntakeError, Progress};
use sqlx::PgPool;
use std::sync::Arc;

/// The ground that intake checks places against: every area and registered place of the registry.
pub async fn ground_load(registry: &PgPool) -> Result<Ground, JobFault> {
    let areas = Arc::new(registry::area_tree(registry).await?);
    let places = registry::place_points(registry).await?;
    let schools = registry::school_ids(registry).await?;
    let gazetteer = Arc::new(registry::gazetteer_load(registry).await?);
    Ok(Ground { areas, places, schools, gazetteer })
}

/// Takes one file in, or with `options.dry_run` only says what would become of its rows.
///
/// # Errors
/// [`JobFault::Intake`] for a file that cannot be read at all, or a database that fails; nothing of the file is kept then.
pub async fn concerns_import(
    pools: &Pools,
    books: &dyn BookRead,
    bytes: &[u8],
    options: &ImportOptions,
    progress: impl FnMut(Progress) + Send,
) -> Result<Receipt, JobFault> {
    let ground = ground_load(&pools.registry).await?;
    if ground.is_empty() {
        return Err(JobFault::NoGround);
    }
    // A text in UTF-8 with commas comes row by row, however large; all else is opened apart.
    if intake::reads_as_text(bytes, &options.template) {
        return Ok(intake::import(&pools.intake, bytes, options, &ground, progress).await?);
    }
    let book = books.book_read(bytes).await.map_err(IntakeError::File)?;
    Ok(intake::import_book(&pools.intake, bytes, &book, options, &ground, progress).await?)
}
