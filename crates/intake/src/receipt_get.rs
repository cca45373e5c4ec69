//! `GET /api/intake/jobs/{id}/receipt`: the receipt of a file that was taken in as a job. It is kept in memory for an hour; what was taken
//! in is in the list of files for good.

use crate::desk::Desk;
use access::ImportConcerns;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use http::{Door, Json, Path, ProblemReply, Reply, job_kept};
use uuid::Uuid;

/// Where the receipt of a job is.
pub(crate) fn receipt_address(job: Uuid) -> String {
    format!("/api/intake/jobs/{job}/receipt")
}

pub(crate) async fn receipt_get(
    desk: Desk<ImportConcerns>,
    State(door): State<Door>,
    Path(job): Path<Uuid>,
) -> Reply<Response> {
    let gone = || ProblemReply::new(StatusCode::NOT_FOUND, "intake-receipt-gone");
    let owner = desk.grant.caller().user().ok_or_else(gone)?;
    Ok(Json(job_kept(&door, owner, job).ok_or_else(gone)?).into_response())
}
