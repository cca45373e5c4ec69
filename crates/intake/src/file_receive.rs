//! A file as a request brings it: raw, as the field `file` of a form, or as an upload that came in parts; a mapping may come beside it.

use crate::book_read::BookRead;
use crate::uploads::Uploads;
use crate::{FileProblem, Room};
use access::UserId;
use api::Mapping;
use axum::body::Bytes;
use axum::extract::{FromRequest as _, Multipart, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use http::{ProblemReply, Reply};
use language::say;
use sheet::Workbook;
use uuid::Uuid;

/// Bytes that a file may have that comes by the page; the command line takes larger ones.
pub(crate) const PAGE_BYTES: usize = 20_000_000;

/// What a form needs around the file.
const FORM_BYTES: usize = 256 << 10;

/// Bytes that a request may have.
pub(crate) const BODY_BYTES: usize = PAGE_BYTES + FORM_BYTES;

/// What a request brought.
pub(crate) struct Sent {
    /// The file's bytes.
    pub(crate) bytes: Bytes,
    /// A mapping that came with it.
    pub(crate) mapping: Option<Mapping>,
}

/// Takes a file in, or the whole of an `upload`. The router's limit has refused a longer request before this reads it.
pub(crate) async fn file_receive(
    uploads: &Uploads,
    owner: Option<UserId>,
    upload: Option<Uuid>,
    request: Request,
) -> Reply<Sent> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let formed = kind.starts_with("multipart/form-data");
    let mut sent = Sent { bytes: Bytes::new(), mapping: None };
    if formed {
        let mut form = Multipart::from_request(request, &()).await?;
        while let Some(field) = form.next_field().await.map_err(|fault| too_large_or(fault.into()))? {
            let name = field.name().map(str::to_owned);
            let bytes = field.bytes().await.map_err(|fault| too_large_or(fault.into()))?;
            match name.as_deref() {
                Some("file") => sent.bytes = bytes,
                Some("mapping") => sent.mapping = Some(mapping_read(&bytes)?),
                _ => {}
            }
        }
    } else if upload.is_none() {
        sent.bytes = Bytes::from_request(request, &()).await.map_err(|fault| too_large_or(fault.into()))?;
    } else {
        let body = Bytes::from_request(request, &()).await.map_err(|fault| too_large_or(fault.into()))?;
        if !body.is_empty() {
            sent.mapping = Some(mapping_read(&body)?);
        }
    }
    if let Some(upload) = upload {
        sent.bytes = uploads.whole(upload, owner)?;
    }
    match sent.bytes.len() {
        0 => Err(FileProblem::Empty.into()),
        length if length > PAGE_BYTES => Err(FileProblem::PageTooLarge.into()),
        _ => Ok(sent),
    }
}

fn mapping_read(bytes: &[u8]) -> Reply<Mapping> {
    serde_json::from_slice(bytes).map_err(|_| {
        ProblemReply::new(StatusCode::BAD_REQUEST, "intake-mapping")
            .field("mapping", say("intake-mapping-shape", &[]))
    })
}

/// Opens a file apart from the service.
pub(crate) async fn book_open(room: &Room, bytes: &[u8]) -> Reply<Workbook> {
    let books: &dyn BookRead = &*room.books;
    Ok(books.book_read(bytes).await?)
}

/// A request over the limit is told what a file over the limit is.
fn too_large_or(problem: ProblemReply) -> ProblemReply {
    if problem.status() == StatusCode::PAYLOAD_TOO_LARGE { FileProblem::PageTooLarge.into() } else { problem }
}

impl From<FileProblem> for ProblemReply {
    fn from(problem: FileProblem) -> Self {
        let status = match problem {
            FileProblem::TooLarge
            | FileProblem::PageTooLarge
            | FileProblem::Unread { rule: "too-large" | "unpacks-too-far", .. } => {
                StatusCode::PAYLOAD_TOO_LARGE
            }
            FileProblem::Unread { rule: "unavailable", .. } => StatusCode::SERVICE_UNAVAILABLE,
            FileProblem::NoGeography => StatusCode::CONFLICT,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        };
        Self::new(status, "intake-file").detail(problem.text())
    }
}
