//! The paths below `/ogc`. What there is not, for this reader, gets the one reply of the released side.

use crate::Room;
use crate::ogc::ask::{Ask, Format, feature_read, items_read};
use crate::ogc::collection::Collection;
use crate::ogc::csv;
use crate::ogc::documents::{self, CSV, GEOJSON, JSON, OPEN_API, SCHEMA, Site};
use crate::ogc::feature::features;
use crate::ogc::geojson::feature_write;
use crate::ogc::ground::Grounds;
use crate::ogc::items::{Page, page};
use crate::ogc::property::properties;
use crate::ogc::tiling::{self, MATRIX_SET};
use crate::ogc::visit::Visit;
use crate::ogc::{open_api, schema};
use crate::released_route::{compute, not_held};
use crate::released_view::View;
use crate::tiles::{TileId, tile_answer};
use access::ReadReleased;
use axum::extract::{FromRef, RawQuery, State};
use axum::http::header::{CONTENT_DISPOSITION, LINK};
use axum::http::{HeaderMap, HeaderValue};
use disclosure::Released;
use http::{CallerLately, Door, Methods, Path, Reply, Routes, get, released_file};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// `GET /ogc`, `/ogc/api`, `/ogc/conformance`, `/ogc/collections` and what is below them.
pub(crate) fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    let ids = || Collection::every().map(Collection::id);
    Routes::new()
        .route("/ogc", get(landing_get).document(JSON))
        .route("/ogc/api", get(api_get).document(OPEN_API))
        .route("/ogc/conformance", get(conformance_get).document(JSON))
        .route("/ogc/collections", get(collections_get).document(JSON))
        .route("/ogc/collections/{id}", get(collection_get).part_of("id", ids()).document(JSON))
        .route("/ogc/collections/{id}/queryables", get(queryables_get).part_of("id", ids()).document(SCHEMA))
        .route("/ogc/collections/{id}/items", items(get(items_get).part_of("id", ids())))
        .route(
            "/ogc/collections/{id}/items/{feature}",
            get(feature_get).part_of("id", ids()).asks::<String>("crs").document(GEOJSON),
        )
        .route("/ogc/tileMatrixSets", get(matrix_sets_get).document(JSON))
        .route("/ogc/tileMatrixSets/{set}", get(matrix_set_get).part_of("set", [MATRIX_SET]).document(JSON))
        .route("/ogc/collections/{id}/tiles", get(tile_sets_get).part_of("id", ids()).document(JSON))
        .route(
            "/ogc/collections/{id}/tiles/{set}",
            get(tile_set_get).part_of("id", ids()).part_of("set", [MATRIX_SET]).document(JSON),
        )
        .route(
            "/ogc/collections/{id}/tiles/{set}/{z}/{row}/{col}",
            get(tile_get)
                .may::<ReadReleased>()
                .part_of("id", ids())
                .part_of("set", [MATRIX_SET])
                .asks::<String>("period")
                .gives_file(&[crate::tiles::KIND])
                .gives_nothing(204)
                .tagged(),
        )
        .beside(|router| {
            #[expect(
                clippy::disallowed_methods,
                reason = "a second form of one address, and every address that is none"
            )]
            router
                .route("/ogc/", axum::routing::get(landing_get))
                .route("/ogc/{*rest}", axum::routing::get(|| async { not_held() }))
        })
}

/// What all documents of the standard have in common.
trait Document {
    fn document(self, media: &'static str) -> Self;
}

impl<S: Clone + Send + Sync + 'static> Document for Methods<S> {
    fn document(self, media: &'static str) -> Self {
        self.may::<ReadReleased>().asks_of("f", ["json", "geojson"]).gives_file(&[media]).tagged()
    }
}

/// Properties of the collection may be asked for by their names too; `queryables` lists them.
fn items<S: Clone + Send + Sync + 'static>(items: Methods<S>) -> Methods<S> {
    let texts = ["crs", "bbox", "bbox-crs", "datetime", "filter", "filter-crs"];
    let asked = items
        .may::<ReadReleased>()
        .asks::<u32>("limit")
        .asks::<u32>("offset")
        .asks_of("filter-lang", ["cql2-text"]);
    let asked = texts.into_iter().fold(asked, Methods::asks::<String>);
    asked.asks_of("f", ["json", "geojson", "csv"]).gives_file(&[GEOJSON, CSV]).tagged()
}

async fn landing_get(visit: Visit) -> Reply {
    visit.document(JSON, |site, view, _| Some(documents::landing(site, view))).await
}

async fn api_get(visit: Visit) -> Reply {
    visit.document(OPEN_API, |site, view, _| Some(open_api::document(site, view))).await
}

async fn conformance_get(visit: Visit) -> Reply {
    visit.document(JSON, |_, _, _| Some(documents::conformance())).await
}

async fn collections_get(visit: Visit) -> Reply {
    visit.document(JSON, |site, view, grounds| Some(documents::collections(site, view, grounds))).await
}

async fn collection_get(Path(id): Path<String>, visit: Visit) -> Reply {
    let make = move |site: &Site, view: &View, grounds: &Grounds| {
        Some(documents::collection(site, view, grounds, Collection::find(view, &id)?))
    };
    visit.document(JSON, make).await
}

async fn queryables_get(Path(id): Path<String>, visit: Visit) -> Reply {
    let make = move |site: &Site, view: &View, _: &Grounds| {
        Some(schema::queryables(site, Collection::find(view, &id)?))
    };
    visit.document(SCHEMA, make).await
}

async fn matrix_sets_get(visit: Visit) -> Reply {
    visit.document(JSON, |site, _, _| Some(tiling::matrix_sets(site))).await
}

async fn matrix_set_get(Path(set): Path<String>, visit: Visit) -> Reply {
    visit.document(JSON, move |site, _, _| (set == MATRIX_SET).then(|| tiling::matrix_set(site))).await
}

async fn tile_sets_get(Path(id): Path<String>, visit: Visit) -> Reply {
    let make =
        move |site: &Site, view: &View, _: &Grounds| tiling::tile_sets(site, Collection::find(view, &id)?);
    visit.document(JSON, make).await
}

async fn tile_set_get(Path((id, set)): Path<(String, String)>, visit: Visit) -> Reply {
    let make = move |site: &Site, view: &View, grounds: &Grounds| {
        let found = Collection::find(view, &id).filter(|_| set == MATRIX_SET)?;
        tiling::tile_set(site, view, grounds, found)
    };
    visit.document(JSON, make).await
}

/// The same tile as `/api/released/tiles`, which is `{z}/{x}/{y}`: here the row comes before the column.
async fn tile_get(
    State(room): State<Room>,
    State(door): State<Door>,
    CallerLately(caller): CallerLately,
    Path((id, set, z, row, col)): Path<(String, String, String, String, String)>,
    RawQuery(query): RawQuery,
    request: HeaderMap,
) -> Reply {
    // A table that the reader's audience has not is not told as well: its tiles hold nothing for it.
    let layer = Collection::named(&id).filter(|_| set == MATRIX_SET).and_then(Collection::layer);
    let tile = TileId::read(&z, &col, &format!("{row}.mvt"));
    tile_answer(&room, &door, &caller, (layer, tile), query, &request).await
}

async fn items_get(State(door): State<Door>, Path(id): Path<String>, visit: Visit) -> Reply {
    let collection = visit.collection(&id)?;
    let ask = items_read(&visit.query, &properties(collection))?;
    visit.recorded(&door, ask.format, collection).await?;
    if let Some(unchanged) = visit.tag.not_modified(&visit.headers) {
        return Ok(visit.headed_in(ask.crs, unchanged));
    }
    let (view, grounds, site) =
        (visit.reader.kept.view(visit.reader.audience), visit.grounds.clone(), visit.site.clone());
    let (harms, query, crs, format) = (visit.reader.harms, visit.query.clone(), ask.crs, ask.format);
    let (bytes, next) = compute(move || {
        let all = features(view.get(), &grounds, collection, harms);
        let page = page(&all, &ask);
        let address = |offset: usize| {
            let path = site.link(&format!("/collections/{}/items", collection.id()));
            format!("{path}?{}", query_at(&query, offset))
        };
        let next = page.next.map(address);
        let bytes = match ask.format {
            Format::Csv => csv::file(&page.features, &properties(collection), &grounds.licences, crs),
            Format::Json => {
                let terms = documents::terms(view.get(), &grounds, collection);
                let links = items_links(&site, collection, &query, next.as_deref());
                collection_json(&page, &ask, collection, &(terms, links)).into_bytes()
            }
        };
        (Released::read_from_released_schema(bytes), next)
    })
    .await?;
    let kind = if format == Format::Csv { CSV } else { GEOJSON };
    let mut response = visit.headed_in(crs, released_file(&visit.tag, kind, &bytes));
    if let Some(next) = next
        && let Ok(link) = HeaderValue::from_str(&format!("<{next}>; rel=\"next\""))
    {
        response.headers_mut().insert(LINK, link);
    }
    if format == Format::Csv
        && let Ok(name) = HeaderValue::from_str(&format!("attachment; filename=\"{}.csv\"", collection.id()))
    {
        response.headers_mut().insert(CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

async fn feature_get(
    State(door): State<Door>,
    Path((id, feature)): Path<(String, String)>,
    visit: Visit,
) -> Reply {
    let collection = visit.collection(&id)?;
    let crs = feature_read(&visit.query)?;
    visit.recorded(&door, Format::Json, collection).await?;
    let (view, grounds, site) =
        (visit.reader.kept.view(visit.reader.audience), visit.grounds.clone(), visit.site.clone());
    let harms = visit.reader.harms;
    let bytes = compute(move || {
        let all = features(view.get(), &grounds, collection, harms);
        let found = all.iter().find(|one| one.id == feature)?;
        let path = format!("/collections/{}", collection.id());
        let own: String = form_urlencoded::byte_serialize(found.id.as_bytes()).collect();
        let links = json!([
            { "rel": "self", "type": GEOJSON, "href": site.link(&format!("{path}/items/{own}")) },
            { "rel": "collection", "type": JSON, "href": site.link(&path) },
        ]);
        let terms = documents::terms(view.get(), &grounds, collection);
        let members = format!(",\"links\":{links},\"contexture\":{terms}");
        let mut out = String::new();
        feature_write(&mut out, found, &properties(collection), crs, &members);
        Some(Released::read_from_released_schema(out.into_bytes()))
    })
    .await?
    .ok_or_else(not_held)?;
    if let Some(unchanged) = visit.tag.not_modified(&visit.headers) {
        return Ok(visit.headed_in(crs, unchanged));
    }
    Ok(visit.headed_in(crs, released_file(&visit.tag, GEOJSON, &bytes)))
}

/// The query with another offset.
fn query_at(query: &str, offset: usize) -> String {
    let pairs = form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != "offset");
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .append_pair("offset", &offset.to_string())
        .finish()
}

fn items_links(site: &Site, collection: Collection, query: &str, next: Option<&str>) -> Value {
    let path = format!("/collections/{}", collection.id());
    let own = if query.is_empty() { String::new() } else { format!("?{query}") };
    let mut links = vec![
        json!({ "rel": "self", "type": GEOJSON, "href": site.link(&format!("{path}/items{own}")) }),
        json!({ "rel": "alternate", "type": CSV, "href": site.link(&format!("{path}/items?f=csv")) }),
        json!({ "rel": "collection", "type": JSON, "href": site.link(&path) }),
    ];
    if let Some(next) = next {
        links.push(json!({ "rel": "next", "type": GEOJSON, "href": next }));
    }
    Value::Array(links)
}

fn collection_json(
    page: &Page<'_>,
    ask: &Ask,
    collection: Collection,
    (terms, links): &(Value, Value),
) -> String {
    let mut out = format!(
        "{{\"type\":\"FeatureCollection\",\"numberMatched\":{},\"numberReturned\":{},\"links\":{links},\"contexture\":{terms}",
        page.matched,
        page.features.len()
    );
    let properties = properties(collection);
    if let Some(filter) = &ask.filter {
        // As it was understood.
        let _ = write!(out, ",\"filter\":{}", json!(filter.print(&properties)));
    }
    out.push_str(",\"features\":[");
    for (at, feature) in page.features.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        feature_write(&mut out, feature, &properties, ask.crs, "");
    }
    out.push_str("]}");
    out
}
