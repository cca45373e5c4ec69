//! `GET /api/released/sheet`: decided, described, set by the press, recorded, sent.

use super::sheet;
use crate::Room;
use crate::released_ask::{ReleasedAsk, Shading, SheetAsk, Times, Unit, View as Asked, query_read};
use crate::released_geography::geography_read;
use crate::released_route::{Reader, compute, not_held};
use access::{ExportReleased, Grant};
use api::report::Print;
use axum::extract::{FromRef, RawQuery, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use disclosure::Released;
use http::{AuditEvent, CallerLang, Door, Reply, Routes, ToolCaller, audit_write, get};
use language::{Arg, Lang, say};

/// `GET /api/released/sheet`.
pub(crate) fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new().route(
        "/api/released/sheet",
        get(sheet_get)
            .may::<ExportReleased>()
            .asks::<String>("year")
            .asks_of("unit", [Unit::Block, Unit::MiddleArea].map(Unit::code))
            .asks_of("shading", Shading::CODES)
            .asks_of("c", Times::ALL.map(Times::code))
            .asks::<String>("against")
            .asks_of("lang", Lang::ALL.map(Lang::as_str))
            .gives_file(&["application/pdf"]),
    )
}

async fn sheet_get(
    State(room): State<Room>,
    State(door): State<Door>,
    ToolCaller(caller): ToolCaller,
    CallerLang(lang): CallerLang,
    RawQuery(query): RawQuery,
) -> Reply {
    let grant: Grant<ExportReleased> = caller.grant()?;
    let reader = Reader::of(&room, &caller).await?;
    let Some(ReleasedAsk::Sheet(ask)) = query_read(Asked::Sheet, &query.unwrap_or_default()) else {
        return Err(not_held());
    };
    let geography = geography_read(&room.released, reader.kept.region()).await?;
    let at = jiff::Timestamp::now().strftime("%Y-%m-%d %H:%M UTC").to_string();
    let printed = [("by", Arg::from(caller.sign_in_name())), ("at", Arg::from(at.as_str()))];
    let printed = say("paper-printed", &printed);
    let (kept, audience) = (reader.kept, reader.audience);
    let described = compute(move || {
        let document = sheet(kept.view(audience).get(), &geography, &ask, printed)?;
        Some(Released::read_from_released_schema(Print { lang, document }))
    });
    let described = described.await?.ok_or_else(not_held)?;
    let paper = room.press.press(described.get()).await?;
    // Recorded before it leaves, and only when there is something that leaves.
    let edition = &described.get().document.edition.id;
    audit_write(door.pool(), &AuditEvent::under(&grant, "released-picture", subject(&ask, lang))).await?;
    let name = format!("attachment; filename=\"contexture-{edition}-{lang}.pdf\"");
    let headed = [
        (CONTENT_TYPE, "application/pdf"),
        // It says who had it printed, and when.
        (CACHE_CONTROL, "no-store"),
        (CONTENT_DISPOSITION, name.as_str()),
    ];
    Ok((headed, paper).into_response())
}

/// What the record says of it: `pdf exceedance block 2025 cy`.
fn subject(ask: &SheetAsk, lang: Lang) -> String {
    let year = ask.year.map_or_else(|| "latest".to_owned(), |year| year.to_string());
    format!("pdf {} {} {year} {lang}", ask.shading.code(), ask.unit.code())
}
