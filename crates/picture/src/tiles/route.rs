//! The paths of the tiles.

use super::drawn::Drawn;
use super::encode::KIND;
use super::hold::{DrawnKey, Encoded, TileKey};
use super::scheme::TileId;
use super::tile_json::tile_json;
use super::told::Layer;
use crate::released_ask::{ReleasedAsk, View as Asked, query_read};
use crate::released_route::{Reader, compute, not_held};
use crate::route::no_map;
use crate::working_filter::{filter_covered, filter_subject};
use crate::working_map::{NoMap, working_map};
use crate::{Room, filter_read};
use access::{Analyse, Grant, ReadReleased};
use api::{TileJson, WorkingFilter};
use axum::extract::{FromRef, RawQuery, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use concern::HarmSet;
use disclosure::{Period, Released, Working};
use http::{
    Caller, CallerLately, Door, Lately, Path, ProblemReply, Query, ReleasedPack, Reply, Routes, WorkingLook,
    get, released_reply, token_use_recorded, token_used,
};

/// Where the released tiles are.
const RELEASED: &str = "/api/released/tiles/";

/// `GET /api/released/tiles/{layer}.json`, `GET /api/released/tiles/{layer}/{z}/{x}/{y}.mvt` and `GET /api/working/tiles/{z}/{x}/{y}.mvt`.
pub(crate) fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new()
        .route(
            "/api/released/tiles/{file}",
            get(tile_json_get)
                .may::<ReadReleased>()
                .part_of("file", Layer::ALL.map(|layer| format!("{}.json", layer.code())))
                .asks::<String>("period")
                .gives::<TileJson>()
                .tagged(),
        )
        .route(
            "/api/released/tiles/{layer}/{z}/{x}/{file}",
            get(released_tile_get)
                .may::<ReadReleased>()
                .part_of("layer", Layer::ALL.map(Layer::code))
                .part_like("file", TILE)
                .asks::<String>("period")
                .gives_file(&["application/vnd.mapbox-vector-tile"])
                .gives_nothing(204)
                .tagged(),
        )
        .route(
            "/api/working/tiles/{z}/{x}/{file}",
            get(working_tile_get)
                .may::<Analyse>()
                .part_like("file", TILE)
                .gives_file(&["application/vnd.mapbox-vector-tile"])
                .gives_nothing(204),
        )
}

/// The last part of a tile's address.
const TILE: &str = r"^[0-9]{1,7}\.mvt$";

/// The outer `None`: there, and not understood.
#[expect(clippy::option_option, reason = "absent is the latest year, unreadable is none")]
fn period_of(query: Option<String>) -> Option<Option<Period>> {
    match query_read(Asked::Tiles, &query.unwrap_or_default()) {
        Some(ReleasedAsk::Tiles(period)) => Some(period),
        _ => None,
    }
}

/// Layer and period as they were understood.
fn question(layer: Layer, period: Option<Period>) -> String {
    format!("{}?period={}", layer.code(), period.map(|period| period.to_string()).unwrap_or_default())
}

async fn released_tile_get(
    State(room): State<Room>,
    State(door): State<Door>,
    CallerLately(caller): CallerLately,
    Path((layer, z, x, file)): Path<(String, String, String, String)>,
    RawQuery(query): RawQuery,
    request: HeaderMap,
) -> Reply {
    let asked = (Layer::parse(&layer), TileId::read(&z, &x, &file));
    tile_answer(&room, &door, &caller, asked, query, &request).await
}

/// A tile of a layer for a caller, by whichever address it was asked for: one source and one copy.
pub(crate) async fn tile_answer(
    room: &Room,
    door: &Door,
    caller: &Caller,
    asked: (Option<Layer>, Option<TileId>),
    query: Option<String>,
    request: &HeaderMap,
) -> Reply {
    let reader = Reader::lately(room, caller).await?;
    let ((Some(layer), Some(tile)), Some(period)) = (asked, period_of(query)) else {
        return Err(not_held());
    };
    let key = reader.tile(layer, tile, period);
    // A tag that the caller made up for a period that is not in force must not be told from another: the tile comes first.
    let pack = released_tile(room, &reader, key.clone()).await?;
    token_used(door, caller, layer.code()).await?;
    Ok(reader.tile_reply(&key, &pack, request))
}

/// The answer of [`released_tile_get`] without waiting for anything: when the tile is kept, and its releases and the caller were
/// looked up within the last second. None means that the route must be asked; what it would refuse is never answered here.
pub fn released_tile_ready(room: &Room, door: &Door, lately: &Lately, parts: &Parts) -> Option<Response> {
    let mut names = parts.uri.path().strip_prefix(RELEASED)?.split('/');
    let (layer, z, x, file) = (names.next()?, names.next()?, names.next()?, names.next()?);
    let (layer, tile) = (Layer::parse(layer)?, TileId::read(z, x, file)?);
    if names.next().is_some() {
        return None;
    }
    let period = match parts.uri.query() {
        None => None,
        Some(query) => period_of(Some(query.to_owned()))?,
    };
    let reader = Reader::at_once(room, lately)?;
    let key = reader.tile(layer, tile, period);
    let pack = room.tiles.encoded(&key)?;
    token_use_recorded(door, lately.caller(), layer.code())
        .then(|| reader.tile_reply(&key, &pack, &parts.headers))
}

impl Reader {
    /// What is asked for, as this reader's audience has it.
    fn tile(&self, layer: Layer, tile: TileId, period: Option<Period>) -> TileKey {
        TileKey { mark: *self.kept.mark(), audience: self.audience, period, layer, tile }
    }

    fn tile_reply(&self, key: &TileKey, pack: &ReleasedPack, request: &HeaderMap) -> Response {
        let TileId { z, x, y } = key.tile;
        let tag = || self.tag(&format!("tiles/{z}/{x}/{y}/{}", question(key.layer, key.period)));
        pack.reply(self.role, tag, request)
    }
}

/// The tile of a key as the reader's audience has it: a copy, or cut now. Not held when the period is not in force for it.
async fn released_tile(room: &Room, reader: &Reader, key: TileKey) -> Reply<Encoded> {
    if let Some(pack) = room.tiles.encoded(&key) {
        return Ok(pack);
    }
    let (tiles, kept) = (room.tiles.clone(), reader.kept.clone());
    let ground = tiles.ground(&room.released, &kept).await?;
    let encoded = compute(move || {
        let told = tiles.told(&kept, key.audience, key.period)?;
        let bytes = told.encode(&ground, key.layer, key.tile);
        Some(tiles.keep(key, bytes))
    });
    encoded.await?.ok_or_else(not_held)
}

async fn tile_json_get(
    State(room): State<Room>,
    CallerLately(caller): CallerLately,
    Path(file): Path<String>,
    RawQuery(query): RawQuery,
    request: HeaderMap,
) -> Reply {
    let reader = Reader::lately(&room, &caller).await?;
    let layer = file.strip_suffix(".json").and_then(Layer::parse);
    let (Some(layer), Some(period)) = (layer, period_of(query)) else { return Err(not_held()) };
    let tag = reader.tag(&format!("tiles/{}", question(layer, period)));
    let tiles = room.tiles.clone();
    let ground = tiles.ground(&room.released, &reader.kept).await?;
    let told = compute(move || tiles.told(&reader.kept, reader.audience, period)).await?;
    let told = told.ok_or_else(not_held)?;
    let shape = Released::read_from_released_schema(tile_json(layer, period, &told, &ground));
    released_reply(&request, &tag, &shape)
}

async fn working_tile_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path((z, x, file)): Path<(String, String, String)>,
    Query(asked): Query<WorkingFilter>,
) -> Reply {
    let grant: Grant<Analyse> = caller.grant()?;
    let tile =
        TileId::read(&z, &x, &file).ok_or_else(|| ProblemReply::new(StatusCode::NOT_FOUND, "not-found"))?;
    let (region, covered) = (grant.region().as_str().to_owned(), grant.harms());
    let of = room.clone();
    let cut = compute(move || working_tile(&of, region, &asked, covered, tile)).await?;
    let (bytes, subject) = cut.map_err(no_map)?;
    let look = WorkingLook { session: caller.session(), action: "working-tiles-view", subject: &subject };
    room.tiles.looks().reply(&door, &grant, look, KIND, &bytes).await
}

/// A tile of the working map, still held, and what the audit log calls the map: the same words as for the map itself.
fn working_tile(
    room: &Room,
    region: String,
    asked: &WorkingFilter,
    covered: HarmSet,
    tile: TileId,
) -> Result<(Working<Vec<u8>>, String), NoMap> {
    let held = room.working.held();
    let of = held.regions.get(&region).ok_or(NoMap::NoRegion)?;
    let filter = filter_read(asked).map_err(NoMap::Fault)?;
    let subject = filter_subject(asked, &filter);
    let key = DrawnKey { region, version: held.version, filter: subject.clone(), covered };
    let draw = || {
        let map = working_map(of, &filter_covered(filter, covered), covered);
        // The lattice goes out of the closure, to be projected once; no count does.
        Ok::<_, NoMap>(map.map(|map| {
            let corners = room.tiles.corners(&key.region, &super::drawn::lattice_of(&map.lattice));
            Drawn::of(&map, corners)
        }))
    };
    let drawn = room.tiles.drawn(&key, draw)?;
    Ok((drawn.borrow_held().map(|drawn| drawn.encode(tile)), subject))
}
