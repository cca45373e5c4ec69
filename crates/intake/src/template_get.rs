//! `GET /api/intake/template`: the template as a file.

use crate::desk::Desk;
use crate::template_csv;
use access::ImportConcerns;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use http::Reply;

/// Asked for by those who may send one in; its rows lie in their own region.
pub(crate) async fn template_get(desk: Desk<ImportConcerns>) -> Reply<Response> {
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"contexture-concerns.csv\""),
        (CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, template_csv(&desk.ground()?)).into_response())
}
