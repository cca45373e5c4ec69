//! Counts in a drawn shape, and pictures that leave the browser: what of them is asked of the server.
//!
//! A picture is composed in the browser from what it shows already. Before it may be kept, the server decides and records: without this answer
//! the page writes none, and the answer is what the picture must carry.

use crate::Room;
use crate::released_export::MARKING;
use crate::route::not_imported;
use crate::working_shape::{NoShape, picture_subject, working_shape_asked};
use access::{Action, Analyse, DraftPicture, ExportReleased, Grant};
use api::{PictureAsk, PictureNote, WorkingFilter, WorkingShape, WorkingShapeAsk};
use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::IntoResponse as _;
use http::{AuditEvent, Caller, Door, Json, ProblemReply, Reply, Routes, audit_write, post, working_reply};
use language::say;

/// `POST /api/working/shape`, `POST /api/working/picture` and `POST /api/released/picture`.
pub(crate) fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new()
        .route("/api/working/shape", post(shape_post).may::<Analyse>().gives::<WorkingShape>())
        .route(
            "/api/working/picture",
            post(working_picture_post).may::<DraftPicture>().gives::<PictureNote>(),
        )
        .route(
            "/api/released/picture",
            post(released_picture_post).may::<ExportReleased>().gives::<PictureNote>(),
        )
}

async fn shape_post(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Json(asked): Json<WorkingShapeAsk>,
) -> Reply {
    let grant: Grant<Analyse> = caller.grant()?;
    let held = room.working.held();
    let (region, covered) = (grant.region().as_str().to_owned(), grant.harms());
    // Every concern is asked where it lies: not on a thread that serves others.
    let counted = tokio::task::spawn_blocking(move || working_shape_asked(&held, &region, &asked, covered))
        .await
        .map_err(|error| ProblemReply::unplanned(&error))?;
    match counted {
        Ok((shape, subject)) => working_reply(&door, &grant, "working-shape-view", &subject, &shape).await,
        Err(NoShape::NoRegion) => Err(not_imported()),
        Err(NoShape::Filter(fault)) => {
            Err(ProblemReply::new(StatusCode::BAD_REQUEST, "filter").field(fault.field, fault.text()))
        }
        Err(NoShape::Shape(key)) => {
            Err(ProblemReply::new(StatusCode::BAD_REQUEST, "shape").field("shape", say(key, &[])))
        }
    }
}

async fn working_picture_post(
    State(door): State<Door>,
    caller: Caller,
    Json(asked): Json<PictureAsk>,
) -> Reply {
    let grant: Grant<DraftPicture> = caller.grant()?;
    let subject = picture_subject(asked.format, &asked.filter).map_err(|fault| {
        ProblemReply::new(StatusCode::BAD_REQUEST, "filter").field(fault.field, fault.text())
    })?;
    noted(&door, &caller, &grant, "working-picture", subject).await
}

async fn released_picture_post(
    State(door): State<Door>,
    caller: Caller,
    Json(asked): Json<PictureAsk>,
) -> Reply {
    let grant: Grant<ExportReleased> = caller.grant()?;
    if asked.filter != WorkingFilter::default() {
        return Err(ProblemReply::new(StatusCode::BAD_REQUEST, "malformed"));
    }
    noted(&door, &caller, &grant, "released-picture", asked.format.code().to_owned()).await
}

/// Writes the event, then tells what the picture must carry.
async fn noted<A: Action>(
    door: &Door,
    caller: &Caller,
    grant: &Grant<A>,
    action: &'static str,
    subject: String,
) -> Reply {
    audit_write(door.pool(), &AuditEvent::under(grant, action, subject)).await?;
    let note = PictureNote {
        marking: MARKING.to_owned(),
        by: caller.sign_in_name().to_owned(),
        at: jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
    };
    Ok(([(CACHE_CONTROL, "no-store")], Json(note)).into_response())
}
