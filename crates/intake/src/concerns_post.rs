//! `POST /api/intake/concerns?dry_run=true&mapping=NAME&upload=ID`: a file, answered with its receipt.
//!
//! The file comes raw, as the field `file` of a form (with a mapping as JSON in the field `mapping`), or as an upload that came in parts.

use crate::desk::Desk;
use crate::file_receive::{book_open, file_receive};
use crate::mappings::mapping_find;
use crate::preview::notice_text;
use crate::{ImportOptions, IntakeError, Origin, Template, file_name_for_log, import_book};
use access::ImportConcerns;
use api::{Mapping, Notice, Receipt};
use axum::extract::Request;
use axum::http::StatusCode;
use http::{CallerLang, Json, ProblemReply, Query, Reply};
use language::say;
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

/// The event is written in the transaction that keeps the file, by the role that keeps it: neither is there without the other.
pub(crate) async fn concerns_post(
    desk: Desk<ImportConcerns>,
    CallerLang(lang): CallerLang,
    Query(asked): Query<Asked>,
    request: Request,
) -> Reply<Json<Receipt>> {
    let owner = desk.grant.caller().user();
    let sent = file_receive(&desk.room.uploads, owner, asked.upload, request).await?;
    let template = template_choose(&desk, sent.mapping.as_ref(), asked.mapping.as_deref()).await?;
    let book = book_open(&desk.room, &sent.bytes).await?;
    let action = if asked.dry_run { "concerns-check" } else { "concerns-import" };
    let event = desk.event(action, file_name_for_log(&sent.bytes));
    let options = ImportOptions {
        template,
        dry_run: asked.dry_run,
        origin: Origin::Page,
        today: (desk.room.today)(),
        lang,
        event,
    };
    let ground = desk.ground()?;
    let mut receipt = import_book(&desk.pool, &sent.bytes, &book, &options, &ground, |_| {}).await?;
    let sheets = book.sheets.iter().flat_map(|sheet| &sheet.notices);
    for notice in book.notices.iter().chain(sheets) {
        if let Some(message) = notice_text(notice) {
            receipt.notices.push(Notice { rule: notice.rule().to_owned(), rows: 0, message });
        }
    }
    if let (Some(upload), false) = (asked.upload, asked.dry_run) {
        desk.room.uploads.forget(upload);
    }
    Ok(Json(receipt))
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
