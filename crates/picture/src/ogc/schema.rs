//! What a collection can be asked by, as a JSON Schema.

use crate::ogc::collection::Collection;
use crate::ogc::documents::Site;
use crate::ogc::property::{Kind, properties};
use serde_json::{Map, Value, json};

/// `GET /ogc/collections/{id}/queryables`.
pub(crate) fn queryables(site: &Site, collection: Collection) -> Value {
    let mut all = Map::new();
    all.insert(
        "geometry".to_owned(),
        json!({ "title": site.say("ogc-property-geometry"), "format": "geometry-any", "x-ogc-role": "primary-geometry" }),
    );
    for property in properties(collection).into_iter().filter(crate::ogc::property::Property::queryable) {
        let kind = match property.kind {
            Kind::Whole => "integer",
            Kind::Text | Kind::Day => "string",
        };
        all.insert(
            property.name.to_owned(),
            json!({ "title": site.text(&property.meaning()), "type": kind }),
        );
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": site.link(&format!("/collections/{}/queryables", collection.id())),
        "type": "object",
        "title": site.text(&collection.title()),
        "properties": all,
        "additionalProperties": false,
    })
}
