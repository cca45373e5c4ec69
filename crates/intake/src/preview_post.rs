//! `POST /api/intake/preview?upload=ID`: what would become of a file. Nothing is written but the event.

use crate::concerns_post::Asked;
use crate::desk::Desk;
use crate::file_name_for_log;
use crate::file_receive::{book_open, file_receive};
use crate::preview::{Looker, preview};
use access::ImportConcerns;
use api::Preview;
use axum::extract::Request;
use http::{CallerLang, Json, ProblemReply, Query, Reply, audit_write};

pub(crate) async fn preview_post(
    desk: Desk<ImportConcerns>,
    CallerLang(lang): CallerLang,
    Query(asked): Query<Asked>,
    request: Request,
) -> Reply<Json<Preview>> {
    let sent = file_receive(&desk.room.uploads, desk.grant.caller().user(), asked.upload, request).await?;
    let book = book_open(&desk.room, &sent.bytes).await?;
    let ground = desk.ground()?;
    audit_write(&desk.pool, &desk.event("concerns-preview", file_name_for_log(&sent.bytes))).await?;
    let agency = desk.grant.caller().agency().cloned();
    let today = (desk.room.today)();
    // Guessing and looking names up is arithmetic; others are served meanwhile.
    let looked = tokio::task::spawn_blocking(move || {
        let looker = Looker { agency: agency.as_ref(), today, lang };
        preview(&book, sent.mapping, &ground, &looker)
    });
    let looked = looked.await.map_err(|error| ProblemReply::unplanned(&error))?;
    Ok(Json(looked?))
}
