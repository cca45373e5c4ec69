//! `GET /api/intake/batches` and `POST /api/intake/batches/{batch}/undo`: the files of one's own agency.

use crate::batch_undo;
use crate::desk::Desk;
use access::ImportConcerns;
use api::{BatchLine, BatchesPage};
use axum::http::StatusCode;
use concern::BatchId;
use http::{Json, Path, Reply};
use uuid::Uuid;

/// The newest hundred.
pub(crate) async fn batches_get(desk: Desk<ImportConcerns>) -> Reply<Json<BatchesPage>> {
    let rows = sqlx::query!(
        r#"-- intake::batches_get
        select batch.batch_id, batch.origin, batch.mapping_name, batch.mapping_version, batch.accepted, batch.held, batch.refused,
            batch.duplicate, batch.amended,
            to_char(batch.taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "taken_at!",
            to_char(batch.undone_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as undone_at,
            (select count(*) from intake.concern where concern.batch_id = batch.batch_id) as "rows!",
            (exists (
                select from intake.concern join intake.counting using (local_authority_code)
                where concern.batch_id = batch.batch_id and concern.counted_on < counting.open_from)
            or exists (
                select from intake.amendment as later join intake.concern using (concern_id)
                where concern.batch_id = batch.batch_id and later.batch_id <> batch.batch_id)) as "bound!"
        from intake.batch
        where batch.agency_code = $1 and batch.origin <> 'form'
        order by batch.taken_at desc, batch.batch_id desc limit 100"#,
        desk.agency
    )
    .fetch_all(&desk.pool)
    .await?;
    let count = |n: i32| u64::from(n.unsigned_abs());
    let lines = rows.into_iter().map(|row| BatchLine {
        may_undo: row.undone_at.is_none() && !row.bound && row.rows >= i64::from(row.accepted - row.amended),
        batch: row.batch_id.to_string(),
        taken_at: row.taken_at,
        origin: row.origin,
        mapping: format!("{} {}", row.mapping_name, row.mapping_version),
        accepted: count(row.accepted),
        held: count(row.held),
        refused: count(row.refused),
        duplicate: count(row.duplicate),
        amended: count(row.amended),
        undone_at: row.undone_at,
    });
    Ok(Json(BatchesPage { batches: lines.collect() }))
}

/// Undoes one, while its period is open.
pub(crate) async fn batch_undo_post(
    desk: Desk<ImportConcerns>,
    Path(batch): Path<Uuid>,
) -> Reply<StatusCode> {
    let event = desk.event("batch-undo", batch.to_string());
    batch_undo(&desk.pool, BatchId(batch), Some(&desk.agency), &event).await?;
    Ok(StatusCode::NO_CONTENT)
}
