//! `GET /api/intake/template`: the template as a file.

use crate::{Room, template_csv};
use access::{Grant, ImportConcerns};
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use http::{Caller, ProblemReply, Reply};

/// Asked for by those who may send one in; its rows lie in their own region.
pub(crate) async fn template_get(State(room): State<Room>, caller: Caller) -> Reply<Response> {
    let grant: Grant<ImportConcerns> = caller.grant()?;
    let ground = room.ground().within(&grant.region().0).map_err(|error| ProblemReply::unplanned(&error))?;
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"contexture-concerns.csv\""),
        (CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, template_csv(&ground)).into_response())
}
