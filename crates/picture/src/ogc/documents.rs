//! The documents that lead to the features: landing page, conformance, collections; and the terms that stand with values.

use crate::ogc::collection::Collection;
use crate::ogc::crs::Crs;
use crate::ogc::ground::Grounds;
use crate::released_card::card;
use crate::released_export::MARKING;
use crate::released_view::View;
use geo_types::Rect;
use language::{Lang, Text, say};
use serde_json::{Value, json};

/// Media type of features.
pub(crate) const GEOJSON: &str = "application/geo+json";
/// Media type of documents.
pub(crate) const JSON: &str = "application/json";
/// Media type of schemas.
pub(crate) const SCHEMA: &str = "application/schema+json";
/// Media type of the description of the API.
pub(crate) const OPEN_API: &str = "application/vnd.oai.openapi+json;version=3.0";
/// Media type of files.
pub(crate) const CSV: &str = "text/csv; charset=utf-8";
/// Public outlines carry no released value.
const MARKING_OUTLINES: &str = "OFFICIAL";

/// What is kept to. CQL2's own classes ask for more than our part of it has, so that they are not named.
const CONFORMS: [&str; 14] = [
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
    "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tileset",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tilesets-list",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/geodata-tilesets",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt",
    "http://www.opengis.net/spec/tms/2.0/conf/json-tilematrixset",
];

/// Where the reader reached us, and in which language.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    /// `http://host:port`, without a slash at the end.
    pub(crate) base: String,
    /// Of titles and descriptions.
    pub(crate) lang: Lang,
}

impl Site {
    /// An address below `/ogc`.
    pub(crate) fn link(&self, path: &str) -> String {
        format!("{}/ogc{path}", self.base)
    }

    /// Words of the catalogue.
    pub(crate) fn say(&self, key: &str) -> String {
        self.text(&say(key, &[])).to_owned()
    }

    /// Words in the reader's language.
    pub(crate) fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.lang)
    }

    fn rel(&self, rel: &str, kind: &str, path: &str, title: &str) -> Value {
        json!({ "rel": rel, "type": kind, "href": self.link(path), "title": title, "hreflang": self.lang.as_str() })
    }
}

/// `GET /ogc`.
pub(crate) fn landing(site: &Site, view: &View) -> Value {
    json!({
        "title": format!("Contexture: {}", site.text(&view.stand().region.name)),
        "description": site.say("ogc-landing"),
        "links": [
            site.rel("self", JSON, "", &site.say("ogc-link-landing")),
            site.rel("service-desc", OPEN_API, "/api", &site.say("ogc-link-api")),
            site.rel("conformance", JSON, "/conformance", &site.say("ogc-link-conformance")),
            site.rel("data", JSON, "/collections", &site.say("ogc-link-collections")),
            site.rel("http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes", JSON, "/tileMatrixSets",
                &site.say("ogc-link-tile-matrix-sets")),
        ],
    })
}

/// `GET /ogc/conformance`.
pub(crate) fn conformance() -> Value {
    json!({ "conformsTo": CONFORMS })
}

/// `GET /ogc/collections`.
pub(crate) fn collections(site: &Site, view: &View, grounds: &Grounds) -> Value {
    let all: Vec<Value> =
        Collection::all(view).into_iter().map(|one| collection(site, view, grounds, one)).collect();
    json!({
        "links": [site.rel("self", JSON, "/collections", &site.say("ogc-link-collections"))],
        "crs": Crs::ALL.map(Crs::uri),
        "collections": all,
    })
}

/// `GET /ogc/collections/{id}`.
pub(crate) fn collection(site: &Site, view: &View, grounds: &Grounds, collection: Collection) -> Value {
    let path = format!("/collections/{}", collection.id());
    let title = site.text(&collection.title()).to_owned();
    let mut document = json!({
        "id": collection.id(),
        "title": title,
        "description": site.text(&collection.description()),
        "attribution": grounds.licences.iter().map(|line| site.text(line)).collect::<Vec<_>>().join("; "),
        "itemType": "feature",
        "extent": extent(view, grounds, collection),
        "crs": Crs::ALL.map(Crs::uri),
        "storageCrs": Crs::Epsg27700.uri(),
        "links": [
            site.rel("self", JSON, &path, &title),
            site.rel("items", GEOJSON, &format!("{path}/items"), &title),
            site.rel("items", CSV, &format!("{path}/items?f=csv"), &title),
            site.rel("http://www.opengis.net/def/rel/ogc/1.0/queryables", SCHEMA,
                &format!("{path}/queryables"), &site.say("ogc-link-queryables")),
        ],
    });
    if collection.layer().is_some()
        && let Some(links) = document["links"].as_array_mut()
    {
        links.push(site.rel(
            "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector",
            JSON,
            &format!("{path}/tiles"),
            &site.say("ogc-link-tile-sets"),
        ));
    }
    document["contexture"] = terms(view, grounds, collection);
    document
}

fn extent(view: &View, grounds: &Grounds, collection: Collection) -> Value {
    let boxes = grounds.areas.values().filter_map(|(_, ground)| ground.as_ref()?.bounds_lonlat());
    let around = boxes.reduce(|one, other| {
        let (a, b, c, d) = (one.min(), other.min(), one.max(), other.max());
        Rect::new((a.x.min(b.x), a.y.min(b.y)), (c.x.max(d.x), c.y.max(d.y)))
    });
    let mut extent = json!({});
    if let Some(around) = around {
        let (low, high) = (around.min(), around.max());
        extent["spatial"] = json!({ "bbox": [[low.x, low.y, high.x, high.y]], "crs": Crs::Crs84.uri() });
    }
    if let Collection::Table(table) = collection
        && let periods = view.periods(table)
        && let (Some(first), Some(last)) = (periods.first(), periods.last())
    {
        let from = format!("{}T00:00:00Z", first.first_day());
        let to = format!("{}T23:59:59Z", last.last_day());
        extent["temporal"] = json!({ "interval": [[from, to]] });
    }
    extent
}

/// What must be known of the values: marking, unit, method, releases with their ε, and licences, in both languages.
pub(crate) fn terms(view: &View, grounds: &Grounds, collection: Collection) -> Value {
    let Collection::Table(table) = collection else {
        return json!({ "marking": MARKING_OUTLINES, "licences": grounds.licences });
    };
    let releases: Vec<Value> = view
        .periods(table)
        .into_iter()
        .filter_map(|period| {
            let card = card(view, table, period)?;
            Some(json!({
                "period": card.period,
                "release": card.id,
                "policy_version": card.policy_version,
                "policy_digest": card.policy_digest,
                "threshold": card.threshold,
                "rounding": card.rounding,
                "epsilon": card.epsilon,
                "published": card.published,
                "sources": card.sources,
            }))
        })
        .collect();
    json!({
        "marking": MARKING,
        "unit": say("ogc-unit", &[]),
        "method": say("ogc-method", &[]),
        "interval_per_cent": 95,
        "releases": releases,
        "licences": grounds.licences,
    })
}
