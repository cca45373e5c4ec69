//! `POST /api/intake/concerns?dry_run=true&mapping=NAME&upload=ID`: a file, answered with its receipt, or with a job that makes one.
//!
//! The file comes raw, as the field `file` of a form (with a mapping as JSON in the field `mapping`), or as an upload that came in parts.

use crate::desk::Desk;
use crate::file_receive::{book_open, file_receive};
use crate::mappings::mapping_find;
use crate::preview::notice_text;
use crate::receipt_get::receipt_address;
use crate::{ImportOptions, IntakeError, Origin, Progress, Stage, Template, file_name_for_log, import_book};
use access::ImportConcerns;
use api::{JobKind, JobPhase, Mapping, Notice, Receipt};
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use http::{CallerLang, Door, JobMade, Json, Prefers, ProblemReply, Query, Reply, Work, job_begin};
use language::{Lang, say};
use serde::Deserialize;
use uuid::Uuid;

/// The query of the address.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub(crate) struct Asked {
    /// Whether nothing is kept.
    #[serde(default)]
    dry_run: bool,
    /// Name of a mapping of the service or of the agency.
    mapping: Option<String>,
    /// Id of a file that came in parts, in place of a body.
    pub(crate) upload: Option<Uuid>,
}

/// A file that has come whole, on its way in.
struct Sent {
    desk: Desk<ImportConcerns>,
    bytes: Bytes,
    template: Template,
    lang: Lang,
    dry_run: bool,
    upload: Option<Uuid>,
}

/// Answers with the receipt, or with a job to who would rather not wait. What is wrong with the request itself is told at once.
pub(crate) async fn concerns_post(
    desk: Desk<ImportConcerns>,
    State(door): State<Door>,
    CallerLang(lang): CallerLang,
    Query(asked): Query<Asked>,
    prefers: Prefers,
    request: Request,
) -> Reply<Response> {
    let caller = desk.grant.caller().clone();
    let sent = file_receive(&desk.room.uploads, caller.user(), asked.upload, request).await?;
    let template = template_choose(&desk, sent.mapping.as_ref(), asked.mapping.as_deref()).await?;
    let sent = Sent { desk, bytes: sent.bytes, template, lang, dry_run: asked.dry_run, upload: asked.upload };
    if !prefers.a_job {
        return Ok(Json(sent.take_in(Work::waited_for()).await?).into_response());
    }
    let take_in = |work: Work| async move {
        let link = work.id().map(receipt_address).unwrap_or_default();
        let receipt = sent.take_in(work).await?;
        let kept = serde_json::to_value(receipt).map_err(|fault| ProblemReply::unplanned(&fault))?;
        Ok(JobMade { link, kept: Some(kept) })
    };
    job_begin(&door, &caller, JobKind::Intake, take_in).await
}

impl Sent {
    /// The event is written in the transaction that keeps the file, by the role that keeps it: neither is there without the other.
    async fn take_in(self, work: Work) -> Reply<Receipt> {
        let Self { desk, bytes, template, lang, dry_run, upload } = self;
        work.tell(JobPhase::Opening, 0, 0);
        let book = book_open(&desk.room, &bytes).await?;
        let action = if dry_run { "concerns-check" } else { "concerns-import" };
        let event = desk.event(action, file_name_for_log(&bytes));
        let (today, origin) = ((desk.room.today)(), Origin::Page);
        let options = ImportOptions { template, dry_run, origin, today, lang, event, work: work.clone() };
        let ground = desk.ground()?;
        let tell = |at: Progress| match at.stage {
            Stage::Reading => work.tell(JobPhase::Reading, at.done, at.total),
            Stage::Keeping => work.tell(JobPhase::Keeping, at.done, at.total),
        };
        let mut receipt = import_book(&desk.pool, &bytes, &book, &options, &ground, tell).await?;
        let sheets = book.sheets.iter().flat_map(|sheet| &sheet.notices);
        for notice in book.notices.iter().chain(sheets) {
            if let Some(message) = notice_text(notice) {
                receipt.notices.push(Notice { rule: notice.rule().to_owned(), rows: 0, message });
            }
        }
        if let (Some(upload), false) = (upload, dry_run) {
            desk.room.uploads.forget(upload);
        }
        Ok(receipt)
    }
}

/// The mapping that came with the file, one that the agency has saved or the service offers, or the canonical template.
async fn template_choose(
    desk: &Desk<ImportConcerns>,
    sent: Option<&Mapping>,
    name: Option<&str>,
) -> Reply<Template> {
    let at_fault = |text| ProblemReply::new(StatusCode::BAD_REQUEST, "intake-mapping").field("mapping", text);
    let of = |mapping: &Mapping| Template::of(mapping).map_err(|problem| at_fault(problem.text()));
    if let Some(mapping) = sent {
        return of(mapping);
    }
    let Some(name) = name.filter(|name| !name.is_empty()) else { return Ok(Template::canonical()) };
    if let Some(template) = desk.room.templates.iter().find(|template| template.name() == name) {
        return Ok(template.clone());
    }
    match mapping_find(&desk.pool, &desk.agency, name).await? {
        Some(mapping) => of(&mapping),
        None => Err(at_fault(say("intake-mapping-unknown", &[]))),
    }
}

impl From<IntakeError> for ProblemReply {
    fn from(error: IntakeError) -> Self {
        let text = error.text();
        match error {
            IntakeError::File(problem) => problem.into(),
            IntakeError::Database(cause) => cause.into(),
            IntakeError::NoBatch | IntakeError::NotWaiting => {
                Self::new(StatusCode::NOT_FOUND, "intake-not-there").detail(text)
            }
            IntakeError::NotSettled => Self::new(StatusCode::BAD_REQUEST, "malformed").field("choice", text),
            IntakeError::NotUndone(_) => Self::new(StatusCode::CONFLICT, "intake-not-undone").detail(text),
            other => Self::unplanned(&other),
        }
    }
}
