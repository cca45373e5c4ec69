//! `POST /api/intake/preview?upload=ID`: what would become of a file. Nothing is written but the event.

use crate::concerns_post::Asked;
use crate::file_receive::{book_open, file_receive};
use crate::preview::{Looker, preview};
use crate::{FileProblem, Room, file_name_for_log};
use access::{Grant, ImportConcerns};
use api::Preview;
use axum::extract::{Request, State};
use http::{AuditEvent, Caller, CallerLang, Json, ProblemReply, Query, Reply, audit_write};

pub(crate) async fn preview_post(
    State(room): State<Room>,
    caller: Caller,
    CallerLang(lang): CallerLang,
    Query(asked): Query<Asked>,
    request: Request,
) -> Reply<Json<Preview>> {
    let grant: Grant<ImportConcerns> = caller.grant()?;
    let pool = room.pools.find(grant.region()).await?.ok_or(FileProblem::NoGeography)?;
    let sent = file_receive(&room.uploads, grant.caller().user(), asked.upload, request).await?;
    let book = book_open(&room, &sent.bytes).await?;
    let ground = room.ground().within(&grant.region().0).map_err(|error| ProblemReply::unplanned(&error))?;
    let event = AuditEvent::under(&grant, "concerns-preview", file_name_for_log(&sent.bytes));
    audit_write(&pool, &event).await?;
    let agency = grant.caller().agency().cloned();
    let today = (room.today)();
    // Guessing and looking names up is arithmetic; others are served meanwhile.
    let looked = tokio::task::spawn_blocking(move || {
        let looker = Looker { agency: agency.as_ref(), today, lang };
        preview(&book, sent.mapping, &ground, &looker)
    });
    let looked = looked.await.map_err(|error| ProblemReply::unplanned(&error))?;
    Ok(Json(looked?))
}
