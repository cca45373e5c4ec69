//! The description of the API, `OpenAPI` 3.0, for clients that read it before they ask.

use crate::ogc::ask::{LIMIT_MAX, ROWS_MAX};
use crate::ogc::collection::Collection;
use crate::ogc::crs::Crs;
use crate::ogc::documents::{GEOJSON, JSON, SCHEMA, Site};
use crate::ogc::property::{Kind, properties};
use crate::ogc::tiling::{MATRIX_SET, MVT};
use crate::released_view::View;
use serde_json::{Map, Value, json};

/// `GET /ogc/api`: the paths of the collections that the reader has.
pub(crate) fn document(site: &Site, view: &View) -> Value {
    let mut paths = Map::new();
    let mut document = |path: &str, key: &str, kind: &str| {
        paths.insert(path.to_owned(), operation(site, key, kind, &[lang(), format(false)]));
    };
    document("/", "ogc-link-landing", JSON);
    document("/api", "ogc-link-api", JSON);
    document("/conformance", "ogc-link-conformance", JSON);
    document("/collections", "ogc-link-collections", JSON);
    document("/tileMatrixSets", "ogc-link-tile-matrix-sets", JSON);
    document(&format!("/tileMatrixSets/{MATRIX_SET}"), "ogc-link-tile-matrix-sets", JSON);
    for collection in Collection::all(view) {
        let path = format!("/collections/{}", collection.id());
        document(&path, "ogc-link-collection", JSON);
        document(&format!("{path}/queryables"), "ogc-link-queryables", SCHEMA);
        if collection.layer().is_some() {
            document(&format!("{path}/tiles"), "ogc-link-tile-sets", JSON);
            document(&format!("{path}/tiles/{MATRIX_SET}"), "ogc-link-tile-sets", JSON);
        }
    }
    tiles(site, view, &mut paths);
    for collection in Collection::all(view) {
        let path = format!("/collections/{}/items", collection.id());
        paths.insert(path.clone(), operation(site, "ogc-link-items", GEOJSON, &of_items(site, collection)));
        let one = [
            json!({ "name": "featureId", "in": "path", "required": true, "schema": { "type": "string" } }),
            lang(),
            format(false),
            crs("crs"),
        ];
        paths.insert(format!("{path}/{{featureId}}"), operation(site, "ogc-link-item", GEOJSON, &one));
    }
    json!({
        "openapi": "3.0.3",
        "info": {
            "title": format!("Contexture: {}", site.text(&view.stand().region.name)),
            "description": site.say("ogc-landing"),
            "version": env!("CARGO_PKG_VERSION"),
        },
        "servers": [{ "url": site.link("") }],
        "paths": paths,
        "components": {
            "securitySchemes": {
                "session": { "type": "apiKey", "in": "cookie", "name": "session" },
                "token": { "type": "http", "scheme": "bearer" },
                "token_as_password": { "type": "http", "scheme": "basic" },
            },
            "schemas": {
                "problem": {
                    "type": "object",
                    "required": ["type", "title", "status"],
                    "properties": {
                        "type": { "type": "string" },
                        "title": { "type": "string" },
                        "status": { "type": "integer" },
                        "detail": { "type": "string" },
                    },
                },
            },
        },
        "security": [{ "session": [] }, { "token": [] }, { "token_as_password": [] }],
    })
}

/// The tiles of the collections that have any.
fn tiles(site: &Site, view: &View, paths: &mut Map<String, Value>) {
    let whole = |name: &str| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "integer", "minimum": 0 } });
    let parameters = [
        whole("tileMatrix"),
        whole("tileRow"),
        whole("tileCol"),
        query("period", &json!({ "type": "string", "pattern": "^[0-9]{4}$" })),
    ];
    for collection in Collection::all(view).into_iter().filter(|one| one.layer().is_some()) {
        let set = format!("/collections/{}/tiles/{MATRIX_SET}", collection.id());
        let path = format!("{set}/{{tileMatrix}}/{{tileRow}}/{{tileCol}}");
        paths.insert(path, operation(site, "ogc-link-tiles", MVT, &parameters));
    }
}

fn operation(site: &Site, key: &str, kind: &str, parameters: &[Value]) -> Value {
    let words = site.say(key);
    let mut responses = Map::new();
    responses.insert(
        "200".to_owned(),
        json!({ "description": words, "content": { kind: { "schema": { "type": "object" } } } }),
    );
    for status in ["400", "401", "403", "404"] {
        let shape = json!({ "$ref": "#/components/schemas/problem" });
        responses.insert(
            status.to_owned(),
            json!({ "description": site.say("ogc-link-problem"), "content": { "application/problem+json": { "schema": shape } } }),
        );
    }
    json!({ "get": { "summary": words, "parameters": parameters, "responses": responses } })
}

fn query(name: &str, schema: &Value) -> Value {
    json!({ "name": name, "in": "query", "required": false, "style": "form", "explode": false, "schema": schema })
}

fn lang() -> Value {
    query("lang", &json!({ "type": "string", "enum": ["en", "cy"] }))
}

fn format(csv: bool) -> Value {
    let all: &[&str] = if csv { &["json", "csv"] } else { &["json"] };
    query("f", &json!({ "type": "string", "enum": all, "default": "json" }))
}

fn crs(name: &str) -> Value {
    query(
        name,
        &json!({ "type": "string", "format": "uri", "enum": Crs::ALL.map(Crs::uri), "default": Crs::Crs84.uri() }),
    )
}

fn of_items(site: &Site, collection: Collection) -> Vec<Value> {
    let numbers = json!({ "type": "number" });
    let bbox = json!({ "oneOf": [
        { "type": "array", "minItems": 4, "maxItems": 4, "items": numbers },
        { "type": "array", "minItems": 6, "maxItems": 6, "items": numbers },
    ] });
    let mut all = vec![
        lang(),
        format(true),
        crs("crs"),
        crs("bbox-crs"),
        crs("filter-crs"),
        query("bbox", &bbox),
        query("datetime", &json!({ "type": "string" })),
        query(
            "limit",
            &json!({ "type": "integer", "minimum": 1, "maximum": LIMIT_MAX.max(ROWS_MAX), "default": 100 }),
        ),
        query("offset", &json!({ "type": "integer", "minimum": 0, "default": 0 })),
        query("filter", &json!({ "type": "string", "maxLength": 8_192 })),
        query("filter-lang", &json!({ "type": "string", "enum": ["cql2-text"], "default": "cql2-text" })),
    ];
    for property in properties(collection).iter().filter(|property| property.queryable()) {
        let kind = if property.kind == Kind::Whole { "integer" } else { "string" };
        let mut parameter = query(property.name, &json!({ "type": kind }));
        parameter["description"] = json!(site.text(&property.meaning()));
        all.push(parameter);
    }
    all
}
