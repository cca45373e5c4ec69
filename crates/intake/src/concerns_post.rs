//! `POST /api/intake/concerns?dry_run=true&mapping=police-uk`: a file, raw or as the field `file` of a form, answered with its receipt.

use crate::file_open::unpacks_within;
use crate::{FileProblem, ImportOptions, IntakeError, Origin, Room, Template, file_name_for_log, import};
use access::{Grant, ImportConcerns};
use api::Receipt;
use axum::body::Bytes;
use axum::extract::{FromRequest as _, Multipart, Request, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use http::{AuditEvent, Caller, CallerLang, Json, ProblemReply, Query, Reply};
use language::say;
use serde::Deserialize;

/// Bytes that a file may have that comes by the page; the command line takes larger ones.
const PAGE_BYTES: usize = 20_000_000;

/// What a form needs around the file.
const FORM_BYTES: usize = 64 << 10;

/// Bytes that a request may have.
pub(crate) const BODY_BYTES: usize = PAGE_BYTES + FORM_BYTES;

/// The query of the address.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    dry_run: bool,
    mapping: Option<String>,
}

/// The event is written in the transaction that keeps the file, by the role that keeps it: neither is there without the other.
pub(crate) async fn concerns_post(
    State(room): State<Room>,
    caller: Caller,
    CallerLang(lang): CallerLang,
    Query(asked): Query<Asked>,
    request: Request,
) -> Reply<Json<Receipt>> {
    let grant: Grant<ImportConcerns> = caller.grant()?;
    let template = template_choose(&room, asked.mapping.as_deref())?;
    let source = file_receive(request).await?;
    if source.len() > PAGE_BYTES {
        return Err(FileProblem::PageTooLarge.into());
    }
    let looked_into = source.clone();
    tokio::task::spawn_blocking(move || unpacks_within(&looked_into))
        .await
        .map_err(|error| ProblemReply::unplanned(&error))??;
    let action = if asked.dry_run { "concerns-check" } else { "concerns-import" };
    let event = AuditEvent::under(&grant, action, file_name_for_log(&source));
    let options = ImportOptions {
        template,
        dry_run: asked.dry_run,
        origin: Origin::Page,
        today: (room.today)(),
        lang,
        event,
    };
    let ground = room.ground().within(&grant.region().0).map_err(|error| ProblemReply::unplanned(&error))?;
    let pool = room.pools.find(grant.region()).await?.ok_or(FileProblem::NoGeography)?;
    let receipt = import(&pool, &source, &options, &ground, |_| {}).await?;
    Ok(Json(receipt))
}

fn template_choose(room: &Room, name: Option<&str>) -> Reply<Template> {
    let Some(name) = name.filter(|name| !name.is_empty()) else { return Ok(Template::canonical()) };
    room.templates.iter().find(|template| template.name() == name).cloned().ok_or_else(|| {
        ProblemReply::new(StatusCode::BAD_REQUEST, "intake-mapping")
            .field("mapping", say("intake-mapping-unknown", &[]))
    })
}

/// The file's bytes. The router's limit has refused a longer request before this reads it.
async fn file_receive(request: Request) -> Reply<Bytes> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("multipart/form-data") {
        return Bytes::from_request(request, &()).await.map_err(|fault| too_large_or(fault.into()));
    }
    let mut form = Multipart::from_request(request, &()).await?;
    while let Some(field) = form.next_field().await.map_err(|fault| too_large_or(fault.into()))? {
        if field.name() == Some("file") {
            return field.bytes().await.map_err(|fault| too_large_or(fault.into()));
        }
    }
    Err(FileProblem::Empty.into())
}

/// A request over the limit is told what a file over the limit is.
fn too_large_or(problem: ProblemReply) -> ProblemReply {
    if problem.status() == StatusCode::PAYLOAD_TOO_LARGE { FileProblem::PageTooLarge.into() } else { problem }
}

impl From<FileProblem> for ProblemReply {
    fn from(problem: FileProblem) -> Self {
        let status = match problem {
            FileProblem::TooLarge | FileProblem::PageTooLarge | FileProblem::Unpacks => {
                StatusCode::PAYLOAD_TOO_LARGE
            }
            FileProblem::NoGeography => StatusCode::CONFLICT,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        };
        Self::new(status, "intake-file").detail(problem.text())
    }
}

impl From<IntakeError> for ProblemReply {
    fn from(error: IntakeError) -> Self {
        match error {
            IntakeError::File(problem) => problem.into(),
            IntakeError::Database(cause) => cause.into(),
            other => Self::unplanned(&other),
        }
    }
}
