//! `POST /api/intake/concern` and `GET /api/intake/receipts`: one concern by the form, and the receipts of what one sent oneself.
//!
//! The browser gives each form a random id, by whose digest it is known again: a form that was sent twice, or sent once more because the
//! answer was lost, is kept once.

use crate::cells::Cells;
use crate::check::Fault;
use crate::concern_read::concern_read;
use crate::concerns_read::Held;
use crate::desk::Desk;
use crate::import::taken_keep;
use crate::place_source::PlaceSource;
use crate::place_told::PlaceFinder;
use crate::row::Turns;
use crate::{Column, Ground, ImportOptions, Origin, Outcome, Row, Taken, Template};
use access::SendConcern;
use api::{ConcernAsk, ConcernReceipt, ConcernReceipts};
use axum::http::StatusCode;
use concern::ContextId;
use http::{CallerLang, Json, ProblemReply, Reply, Work};
use jiff::civil::Date;
use language::{Text, say};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// Days that a form may have waited on a phone without a line.
const WAITED_MOST: i32 = 31;

pub(crate) async fn concern_post(
    desk: Desk<SendConcern>,
    CallerLang(lang): CallerLang,
    Json(asked): Json<ConcernAsk>,
) -> Reply<(StatusCode, Json<ConcernReceipt>)> {
    let form = Uuid::parse_str(&asked.form).map_err(|_| malformed("form", say("intake-form-id", &[])))?;
    let today = (desk.room.today)();
    let taken = form_read(&asked, &desk.agency, &desk.ground()?, today)?;
    let held = !taken.held.is_empty();
    let digest: [u8; 32] =
        Sha256::new().chain_update(b"contexture-form\0").chain_update(form.as_bytes()).finalize().into();
    let options = ImportOptions {
        template: Template { name: "form".to_owned(), ..Template::canonical() },
        dry_run: false,
        origin: Origin::Form,
        today,
        lang,
        event: desk.event("concern-send", "form"),
        work: Work::waited_for(),
    };
    let receipt = taken_keep(&desk.pool, taken, digest, &options, &mut |_| {}).await?;
    let batch = receipt.batch.unwrap_or_default();
    let known = receipt.same_file || receipt.duplicate > 0;
    let sent_at = sqlx::query_scalar!(
        r#"-- intake::concern_post
        select to_char(taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "at!" from intake.batch where batch_id = $1"#,
        Uuid::parse_str(&batch).unwrap_or_default()
    )
    .fetch_one(&desk.pool)
    .await?;
    let state = if known {
        "known"
    } else if held {
        "held"
    } else {
        "kept"
    };
    let answer =
        ConcernReceipt { receipt: batch, state: state.to_owned(), sent_at, notices: receipt.notices };
    Ok((if known { StatusCode::OK } else { StatusCode::CREATED }, Json(answer)))
}

fn malformed(field: &str, message: Text) -> ProblemReply {
    ProblemReply::new(StatusCode::BAD_REQUEST, "malformed").field(field.to_owned(), message)
}

/// Reads a form by the rules of a file's row.
fn form_read(asked: &ConcernAsk, agency: &str, ground: &Ground, today: Date) -> Reply<Taken> {
    let number = |metres: f64| format!("{metres:.0}");
    let (easting, northing) =
        asked.point.map_or_else(Default::default, |[easting, northing]| (number(easting), number(northing)));
    let cells = Cells::of([
        (Column::SourceSector, asked.source.clone()),
        (Column::AgencyCode, agency.to_owned()),
        (Column::RecordedOn, asked.recorded_on.clone()),
        (Column::Occurred, asked.occurred.clone()),
        (Column::Easting, easting),
        (Column::Northing, northing),
        (Column::PlaceId, asked.place.clone().unwrap_or_default()),
        (Column::PrecisionM, asked.precision_m.to_string()),
        (Column::HarmTypes, asked.harms.join(";")),
        (Column::Learned, asked.learned.clone()),
        (Column::ReportedUnderProcedures, asked.procedures.clone()),
        (Column::ContextType, asked.context_type.clone()),
        (Column::Note, asked.note.clone().unwrap_or_default()),
    ]);
    let cells = cells.map_err(field_of)?;
    let template = Template { as_written: true, ..Template::canonical() };
    let finder = PlaceFinder::new(ground);
    let read =
        concern_read(&cells, &template, &finder, today).map_err(|fault| field_of(cells.blame(fault)))?;
    let waited = read.concern.recorded.until(today).map_or(0, |span| span.get_days());
    if waited > WAITED_MOST {
        return Err(malformed("recorded_on", say("intake-form-old", &[])));
    }
    let context_id = match asked.context.as_deref() {
        None | Some("") => None,
        Some(id) => Some(
            Uuid::parse_str(id)
                .map(ContextId)
                .map_err(|_| malformed("context", say("intake-form-context", &[])))?,
        ),
    };
    let mut beside = read.beside;
    beside.context_id = context_id;
    if asked.place.is_none() {
        beside.place_source = PlaceSource::Map;
    }
    // Forms that say the same are not the same concern: each has the key of its own id.
    let mut key: [u8; 32] = Turns::default().key(&read.concern);
    key = Sha256::new().chain_update(key).chain_update(asked.form.as_bytes()).finalize().into();
    let row = Row { line: 1, key, concern: read.concern, beside, record: None, same_matter: None };
    let mut taken = Taken { rows_total: 1, ..Taken::default() };
    match read.held {
        None => taken.accepted.push(row),
        Some(fault) => {
            taken.held.push(Held { row, outcome: Outcome::new(1, fault), choices: read.choices });
        }
    }
    Ok(taken)
}

/// A rule that the form did not pass, at the field of the form.
fn field_of(fault: Fault) -> ProblemReply {
    let field = match fault.column {
        Some(Column::Easting | Column::Northing | Column::Place) => "point",
        Some(Column::PlaceId) => "place",
        Some(Column::HarmTypes) => "harms",
        Some(Column::ReportedUnderProcedures) => "procedures",
        Some(Column::SourceSector) => "source",
        Some(Column::OccurredFrom | Column::OccurredTo) => "occurred",
        Some(column) => column.name(),
        // A place that is missing, or told in two ways.
        None => "whereabouts",
    };
    malformed(field, fault.rule.message_of(fault.detail))
}

/// One's own receipts: that it came, when, and how it stands; nothing of what it said.
pub(crate) async fn receipts_get(desk: Desk<SendConcern>) -> Reply<Json<ConcernReceipts>> {
    let Some(user) = desk.grant.caller().user() else { return Ok(Json(ConcernReceipts::default())) };
    let rows = sqlx::query!(
        r#"-- intake::receipts_get
        select batch_id, held, to_char(taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "sent_at!"
        from intake.batch where origin = 'form' and account_id = $1 and undone_at is null
        order by taken_at desc, batch_id desc limit 100"#,
        user.0
    )
    .fetch_all(&desk.pool)
    .await?;
    let receipts = rows.into_iter().map(|row| ConcernReceipt {
        receipt: row.batch_id.to_string(),
        state: if row.held > 0 { "held" } else { "kept" }.to_owned(),
        sent_at: row.sent_at,
        notices: Vec::new(),
    });
    Ok(Json(ConcernReceipts { receipts: receipts.collect() }))
}
