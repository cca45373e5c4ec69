//! The paths of the released side. A question that no table holds gets one reply, the same bytes whatever the reason.

use crate::released_ask::{
    ExportForm, ReleasedAsk, TableAsk, Times, Unit, View as Asked, polygon_read, query_read,
};
use crate::released_change::change;
use crate::released_export::{ExportFile, csv_file, file_reply, layer_file};
use crate::released_geography::{edition_read, geography_read};
use crate::released_hold::Kept;
use crate::released_hotspots::hotspots;
use crate::released_layer::layer;
use crate::released_map::map;
use crate::released_polygon::polygon;
use crate::released_table::table;
use crate::released_view::View;
use crate::route::{not_imported, region_of};
use crate::under_identification::under_identification;
use crate::{ReadError, Room};
use access::{ExportReleased, Grant, ReadReleased, Role, SendConcern};
use api::{
    Geography, PolygonAnswer, ReleasedChange, ReleasedHotspots, ReleasedMap, ReleasedTable,
    UnderIdentification,
};
use axum::body::Bytes;
use axum::extract::{FromRef, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use concern::HarmSet;
use disclosure::{Audience, Released, TableName};
use http::{
    AuditEvent, Caller, Door, Lately, ProblemReply, ReleasedTag, Reply, Routes, ToolCaller, audit_write, get,
    post, released_reply,
};
use sha2::{Digest as _, Sha256};
use std::sync::Arc;

/// `GET /api/released/{map,table,export,hotspots,change,under-identification,geography}`, `POST /api/released/polygon`, and `GET /api/ground`.
pub(crate) fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    let media: Vec<_> = ExportForm::every().map(ExportForm::bare_media_type).collect();
    Routes::new()
        .route(
            "/api/released/map",
            get(map_get).may::<ReadReleased>().asks::<String>("year").gives::<ReleasedMap>().tagged(),
        )
        .route(
            "/api/released/table",
            get(table_get)
                .may::<ReadReleased>()
                .needs_of("table", TableName::ALL.map(TableName::code))
                .needs::<String>("period")
                .asks::<String>("filter")
                .gives::<ReleasedTable>()
                .tagged(),
        )
        .route(
            "/api/released/export",
            get(export_get)
                .may::<ExportReleased>()
                .needs_of("table", TableName::ALL.map(TableName::code))
                .needs::<String>("period")
                .asks::<String>("filter")
                .asks_of("format", ExportForm::every().map(ExportForm::code))
                .gives_file(&media)
                .tagged(),
        )
        .route(
            "/api/released/polygon",
            post(polygon_post)
                .may::<ReadReleased>()
                .asks::<String>("period")
                .takes_file(&["application/geo+json", "application/json"])
                .gives::<PolygonAnswer>()
                .tagged(),
        )
        .route(
            "/api/released/geography",
            get(geography_get).may::<ReadReleased>().gives::<Geography>().tagged(),
        )
        .route("/api/ground", get(ground_get).may::<SendConcern>().gives::<Geography>().tagged())
        .merge(findings())
}

/// What is worked out from released values.
fn findings<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    let units = [Unit::Block, Unit::MiddleArea].map(Unit::code);
    Routes::new()
        .route(
            "/api/released/hotspots",
            get(hotspots_get)
                .may::<ReadReleased>()
                .needs_of("unit", units)
                .needs::<String>("period")
                .asks_of("c", Times::ALL.map(Times::code))
                .gives::<ReleasedHotspots>()
                .tagged(),
        )
        .route(
            "/api/released/change",
            get(change_get)
                .may::<ReadReleased>()
                .needs::<String>("year")
                .needs::<String>("against")
                .needs_of("unit", units)
                .gives::<ReleasedChange>()
                .tagged(),
        )
        .route(
            "/api/released/under-identification",
            get(under_identification_get)
                .may::<ReadReleased>()
                .asks::<String>("year")
                .gives::<UnderIdentification>()
                .tagged(),
        )
}

/// The one reply to what no released table holds for the asker: an unknown table, a period that is not in force, a table of
/// another role, a region that is another's, too small an area, a question that cannot be read.
pub(crate) fn not_held() -> ProblemReply {
    ProblemReply::new(StatusCode::NOT_FOUND, "not-held")
}

async fn map_get(
    State(room): State<Room>,
    caller: Caller,
    RawQuery(query): RawQuery,
    request: HeaderMap,
) -> Reply {
    let reader = Reader::of(&room, &caller).await?;
    let Some(ReleasedAsk::Map(year)) = query_read(Asked::Map, &query.unwrap_or_default()) else {
        return Err(not_held());
    };
    let tag = reader.tag(&format!("map?year={}", year.map(|year| year.to_string()).unwrap_or_default()));
    reader.answer(&request, &tag, move |view| map(view, year)).await
}

async fn table_get(
    State(room): State<Room>,
    caller: Caller,
    RawQuery(query): RawQuery,
    request: HeaderMap,
) -> Reply {
    let reader = Reader::of(&room, &caller).await?;
    let Some(ReleasedAsk::Table(ask)) = query_read(Asked::Table, &query.unwrap_or_default()) else {
        return Err(not_held());
    };
    let harms = reader.harms;
    let tag = reader.tag(&table_question("table", &ask, harms));
    reader.answer(&request, &tag, move |view| table(view, &ask, harms)).await
}

async fn hotspots_get(
    State(room): State<Room>,
    caller: Caller,
    RawQuery(query): RawQuery,
    request: HeaderMap,
) -> Reply {
    let reader = Reader::of(&room, &caller).await?;
    let Some(ReleasedAsk::Hotspots(ask)) = query_read(Asked::Hotspots, &query.unwrap_or_default()) else {
        return Err(not_held());
    };
    let tag = reader.tag(&format!("hotspots?{}&{}&{}", ask.period, ask.unit.code(), ask.times.code()));
    reader.answer(&request, &tag, move |view| hotspots(view, &ask)).await
}

async fn change_get(
    State(room): State<Room>,
    caller: Caller,
    RawQuery(query): RawQuery,
    request: HeaderMap,
) -> Reply {
    let reader = Reader::of(&room, &caller).await?;
    let Some(ReleasedAsk::Change(ask)) = query_read(Asked::Change, &query.unwrap_or_default()) else {
        return Err(not_held());
    };
    let tag = reader.tag(&format!("change?{}&{}&{}", ask.year, ask.against, ask.unit.code()));
    reader.answer(&request, &tag, move |view| change(view, &ask)).await
}

async fn under_identification_get(
    State(room): State<Room>,
    caller: Caller,
    RawQuery(query): RawQuery,
    request: HeaderMap,
) -> Reply {
    let reader = Reader::of(&room, &caller).await?;
    let Some(ReleasedAsk::UnderIdentification(year)) =
        query_read(Asked::UnderIdentification, &query.unwrap_or_default())
    else {
        return Err(not_held());
    };
    let (harms, words) = (reader.harms, year.map(|year| year.to_string()).unwrap_or_default());
    let tag = reader.tag(&format!("under-identification?year={words}&{}", harms.0));
    reader.answer(&request, &tag, move |view| under_identification(view, year, harms)).await
}

async fn polygon_post(
    State(room): State<Room>,
    caller: Caller,
    RawQuery(query): RawQuery,
    body: Bytes,
) -> Reply {
    let reader = Reader::of(&room, &caller).await?;
    let Some(ReleasedAsk::Polygon(year)) = query_read(Asked::Polygon, &query.unwrap_or_default()) else {
        return Err(not_held());
    };
    // A tag tells whether the answer has changed; 304 is for GET alone (RFC 9110 §13.1.2).
    let year_words = year.map(|year| year.to_string()).unwrap_or_default();
    let tag = reader.tag(&format!("polygon?{year_words}")).with(Sha256::digest(&body));
    reader.answer(&HeaderMap::new(), &tag, move |view| polygon(view, year, &polygon_read(&body)?)).await
}

/// A question about a table as it was understood, with the harm types that may be answered.
fn table_question(view: &str, ask: &TableAsk, harms: HarmSet) -> String {
    format!("{view}?{}&{}&{}&{}", ask.table.code(), ask.period, ask.filter, harms.0)
}

async fn export_get(
    State(room): State<Room>,
    State(door): State<Door>,
    ToolCaller(caller): ToolCaller,
    RawQuery(query): RawQuery,
    request: HeaderMap,
) -> Reply {
    let grant: Grant<ExportReleased> = caller.grant()?;
    let reader = Reader::of(&room, &caller).await?;
    let Some(ReleasedAsk::Export(ask, form)) = query_read(Asked::Export, &query.unwrap_or_default()) else {
        return Err(not_held());
    };
    let kind = form.code();
    let subject = format!("{} {} {kind}", ask.table.code(), ask.period);
    let harms = grant.harms();
    let tag = reader.tag(&format!("{}&{kind}", table_question("export", &ask, harms)));
    let file = export_file(&room, &caller, &reader, (ask, form), harms).await?.ok_or_else(not_held)?;
    // Recorded before it leaves, each time: an answer 304 is a look at the same file.
    audit_write(door.pool(), &AuditEvent::under(&grant, "released-export", subject)).await?;
    if let Some(unchanged) = tag.not_modified(&request) {
        return Ok(unchanged);
    }
    Ok(file_reply(&tag, form, file))
}

/// The file that was asked for, of what the reader's audience sees; none where no table holds it.
async fn export_file(
    room: &Room,
    caller: &Caller,
    reader: &Reader,
    (ask, form): (TableAsk, ExportForm),
    harms: HarmSet,
) -> Reply<Option<Released<ExportFile>>> {
    let view = reader.view();
    let ExportForm::Layer(format) = form else {
        return compute(move || csv_file(view.get(), &ask, harms).map(Released::read_from_released_schema))
            .await;
    };
    let pool = room.released_regions.of(caller.region()).await?;
    let grounds = reader.kept.grounds(&pool).await?;
    let made = compute(move || {
        let layer = layer(view.get(), &grounds, &ask, harms)?;
        Some(layer_file(&layer, &ask, format).map(Released::read_from_released_schema))
    });
    made.await?.transpose().map_err(|fault| ProblemReply::unplanned(&fault))
}

async fn geography_get(State(room): State<Room>, caller: Caller, request: HeaderMap) -> Reply {
    let (role, _, _) = may_read(&caller)?;
    let region = caller.region().as_str();
    let edition = edition_read(&room.released).await?.ok_or_else(not_imported)?;
    let tag = ReleasedTag::new(role, "geography").with(region).with(edition);
    if let Some(unchanged) = tag.not_modified(&request) {
        return Ok(unchanged);
    }
    let geography = geography_read(&room.released, region).await?;
    released_reply(&request, &tag, &Released::read_from_released_schema(geography))
}

/// The same geography for whoever sends concerns: the form begins with a map, also for a business that reads nothing released.
async fn ground_get(State(room): State<Room>, caller: Caller, request: HeaderMap) -> Reply {
    let grant: Grant<SendConcern> = caller.grant()?;
    let role = caller.who().role().ok_or_else(|| ProblemReply::from(access::Refusal::Role))?;
    let region = grant.region().as_str();
    let edition = edition_read(&room.released).await?.ok_or_else(not_imported)?;
    let tag = ReleasedTag::new(role, "ground").with(region).with(edition);
    if let Some(unchanged) = tag.not_modified(&request) {
        return Ok(unchanged);
    }
    let geography = geography_read(&room.released, region).await?;
    released_reply(&request, &tag, &Released::read_from_released_schema(geography))
}

/// A caller who may read the released side, and what they see of it now.
pub(crate) struct Reader {
    pub(crate) role: Role,
    pub(crate) audience: Audience,
    /// The harm types of the agreements that carry the grant.
    pub(crate) harms: HarmSet,
    pub(crate) kept: Arc<Kept>,
}

impl Reader {
    pub(crate) async fn of(room: &Room, caller: &Caller) -> Reply<Self> {
        let (role, audience, harms) = may_read(caller)?;
        let region = region_of(room, caller).await?;
        let pool = room.released_regions.of(caller.region()).await?;
        let kept = room.hold.stand(&pool, region).await?;
        Ok(Self { role, audience, harms, kept })
    }

    /// The same reader, of releases as they were within the last second: then the released side asks the database nothing.
    pub(crate) async fn lately(room: &Room, caller: &Caller) -> Reply<Self> {
        let (role, audience, harms) = may_read(caller)?;
        match room.hold.lately(caller.region().as_str()) {
            Some(kept) => Ok(Self { role, audience, harms, kept }),
            None => Self::of(room, caller).await,
        }
    }

    /// The same, or none when releases were not looked at within the last second, or this caller may not read them.
    pub(crate) fn at_once(room: &Room, lately: &Lately) -> Option<Self> {
        let (role, audience, harms) = reading(lately.caller(), lately.reads()?)?;
        let kept = room.hold.lately(lately.caller().region().as_str())?;
        Some(Self { role, audience, harms, kept })
    }

    /// The tag of an answer: role, question as understood, region and releases.
    pub(crate) fn tag(&self, question: &str) -> ReleasedTag {
        ReleasedTag::new(self.role, question).with(self.kept.mark())
    }

    fn view(&self) -> Released<Arc<View>> {
        self.kept.view(self.audience)
    }

    /// 304 for whoever has it, the answer, or the one reply.
    async fn answer<T: serde::Serialize + Send + 'static>(
        &self,
        request: &HeaderMap,
        tag: &ReleasedTag,
        of: impl FnOnce(&View) -> Option<T> + Send + 'static,
    ) -> Reply {
        let (kept, audience) = (self.kept.clone(), self.audience);
        // Milliseconds of pure arithmetic: not on a thread that serves others.
        let answer = compute(move || {
            let answer = of(kept.view(audience).get())?;
            Some(Released::read_from_released_schema(answer))
        })
        .await?;
        released_reply(request, tag, &answer.ok_or_else(not_held)?)
    }
}

pub(crate) async fn compute<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Reply<T> {
    tokio::task::spawn_blocking(work).await.map_err(|error| ProblemReply::unplanned(&error))
}

/// The role, audience and harm types of a caller who may read the released side.
fn may_read(caller: &Caller) -> Reply<(Role, Audience, HarmSet)> {
    reading(caller, &caller.grant()?).ok_or_else(|| access::Refusal::Role.into())
}

fn reading(caller: &Caller, grant: &Grant<ReadReleased>) -> Option<(Role, Audience, HarmSet)> {
    let role = caller.who().role()?;
    Some((role, Audience::of(role)?, grant.harms()))
}

impl From<ReadError> for ProblemReply {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Database(cause) => cause.into(),
            stored @ ReadError::Stored { .. } => Self::unplanned(&stored),
        }
    }
}
