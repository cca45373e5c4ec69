//! OGC API – Tiles: the documents that lead to the vector tiles of a collection. The tiles themselves are those of `picture::tiles`.

use crate::ogc::collection::Collection;
use crate::ogc::documents::{JSON, Site, terms};
use crate::ogc::ground::Grounds;
use crate::released_view::View;
/// Media type of the tiles.
pub(crate) use crate::tiles::KIND as MVT;
use crate::tiles::{EXTENT, Layer, ZOOMS, fields, rows_and_columns};
use serde_json::{Map, Value, json};
use std::f64::consts::PI;

/// The one tile matrix set.
pub(crate) const MATRIX_SET: &str = "WebMercatorQuad";
/// Its address in the register of the OGC.
const MATRIX_SET_URI: &str = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
/// The system of the tiles.
const CRS: &str = "http://www.opengis.net/def/crs/EPSG/0/3857";
/// Half the side of the world, metres: π times the radius of the sphere.
const HALF_SIDE_M: f64 = PI * 6_378_137.0;
/// Metres of a pixel that OGC 17-083r4 takes for a scale of one.
const PIXEL_M: f64 = 0.000_28;
/// Pixels on the side of a tile in [`MATRIX_SET`].
const PIXELS: u32 = 256;
/// Matrices that the registered set has.
const MATRICES: u8 = 24;

/// `GET /ogc/tileMatrixSets`.
pub(crate) fn matrix_sets(site: &Site) -> Value {
    json!({ "tileMatrixSets": [{
        "id": MATRIX_SET,
        "uri": MATRIX_SET_URI,
        "crs": CRS,
        "links": [{ "rel": "self", "type": JSON, "href": site.link(&format!("/tileMatrixSets/{MATRIX_SET}")) }],
    }] })
}

/// `GET /ogc/tileMatrixSets/WebMercatorQuad`, as the OGC registers it.
pub(crate) fn matrix_set(site: &Site) -> Value {
    let matrices: Vec<Value> = (0..=MATRICES)
        .map(|z| {
            let side = 1_u32 << z;
            let cell = 2.0 * HALF_SIDE_M / f64::from(PIXELS) / f64::from(side);
            json!({
                "id": z.to_string(),
                "scaleDenominator": cell / PIXEL_M,
                "cellSize": cell,
                "cornerOfOrigin": "topLeft",
                "pointOfOrigin": [-HALF_SIDE_M, HALF_SIDE_M],
                "tileWidth": PIXELS, "tileHeight": PIXELS, "matrixWidth": side, "matrixHeight": side,
            })
        })
        .collect();
    json!({
        "id": MATRIX_SET,
        "uri": MATRIX_SET_URI,
        "crs": CRS,
        "orderedAxes": ["X", "Y"],
        "wellKnownScaleSet": "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
        "links": [{ "rel": "self", "type": JSON, "href": site.link(&format!("/tileMatrixSets/{MATRIX_SET}")) }],
        "tileMatrices": matrices,
    })
}

/// `GET /ogc/collections/{id}/tiles`; none for a collection without tiles.
pub(crate) fn tile_sets(site: &Site, collection: Collection) -> Option<Value> {
    let layer = collection.layer()?;
    let path = format!("/collections/{}/tiles", collection.id());
    let mut one = head(site, collection);
    one["links"] = links(site, collection, layer);
    Some(json!({
        "links": [{ "rel": "self", "type": JSON, "href": site.link(&path), "title": site.say("ogc-link-tile-sets") }],
        "tilesets": [one],
    }))
}

/// `GET /ogc/collections/{id}/tiles/WebMercatorQuad`.
pub(crate) fn tile_set(site: &Site, view: &View, grounds: &Grounds, collection: Collection) -> Option<Value> {
    let layer = collection.layer()?;
    let mut document = head(site, collection);
    let around = grounds.areas.values().filter_map(|(_, ground)| ground.as_ref()?.bounds_lonlat());
    let around = around.fold(None, |found: Option<[f64; 4]>, one| {
        let (low, high) = (one.min(), one.max());
        let [west, south, east, north] = found.unwrap_or([low.x, low.y, high.x, high.y]);
        Some([west.min(low.x), south.min(low.y), east.max(high.x), north.max(high.y)])
    });
    if let Some(around) = around {
        let limits = ZOOMS.map(|z| {
            let (rows, columns) = rows_and_columns(around, z);
            json!({
                "tileMatrix": z.to_string(),
                "minTileRow": rows.start(), "maxTileRow": rows.end(),
                "minTileCol": columns.start(), "maxTileCol": columns.end(),
            })
        });
        document["tileMatrixSetLimits"] = limits.collect();
        let [west, south, east, north] = around;
        document["boundingBox"] = json!({
            "lowerLeft": [west, south], "upperRight": [east, north],
            "crs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
        });
    }
    let properties: Map<String, Value> = fields(layer)
        .into_iter()
        .map(|(name, words)| {
            let kind = if ["rounded", "low", "high"].contains(&name) { "integer" } else { "string" };
            (name.to_owned(), json!({ "type": kind, "title": site.text(&words) }))
        })
        .collect();
    document["layers"] = json!([{
        "id": layer.code(),
        "title": site.text(&collection.title()),
        "dataType": "vector",
        "geometryDimension": if layer == Layer::Place { 0 } else { 2 },
        "minTileMatrix": ZOOMS.start().to_string(), "maxTileMatrix": ZOOMS.end().to_string(),
        "propertiesSchema": { "type": "object", "properties": properties },
    }]);
    document["mediaTypes"] = json!([MVT]);
    document["links"] = links(site, collection, layer);
    document["contexture"] = terms(view, grounds, collection);
    document["contexture"]["extent"] = json!(EXTENT);
    Some(document)
}

fn head(site: &Site, collection: Collection) -> Value {
    json!({
        "title": site.text(&collection.title()),
        "dataType": "vector",
        "crs": CRS,
        "tileMatrixSetURI": MATRIX_SET_URI,
        "tileMatrixSetId": MATRIX_SET,
    })
}

fn links(site: &Site, collection: Collection, layer: Layer) -> Value {
    let path = format!("/collections/{}/tiles/{MATRIX_SET}", collection.id());
    let tiles = format!("{}/{{tileMatrix}}/{{tileRow}}/{{tileCol}}", site.link(&path));
    let json_of_tiles = format!("{}/api/released/tiles/{}.json", site.base, layer.code());
    json!([
        { "rel": "self", "type": JSON, "href": site.link(&path), "title": site.text(&collection.title()) },
        { "rel": "item", "type": MVT, "href": tiles, "templated": true, "title": site.say("ogc-link-tiles") },
        { "rel": "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme", "type": JSON,
            "href": site.link(&format!("/tileMatrixSets/{MATRIX_SET}")), "title": site.say("ogc-link-tile-matrix-sets") },
        { "rel": "describedby", "type": JSON, "href": json_of_tiles, "title": site.say("ogc-link-tile-json") },
    ])
}
