//! Terms and dictionary as one JSON object, for the formats that have a place for metadata and no table for it.

use crate::layer::{Field, Kind, Layer};
use serde_json::{Map, Value, json};

/// `{ "title": …, "terms": { code: { "en", "cy" } }, "dictionary": [ { "name", "type", "en", "cy" } ] }`.
pub(crate) fn object(layer: &Layer) -> Value {
    let terms: Map<String, Value> = layer
        .terms
        .iter()
        .map(|term| (term.code.clone(), json!({ "en": term.says.en, "cy": term.says.cy })))
        .collect();
    json!({
        "title": { "en": layer.title.en, "cy": layer.title.cy },
        "published": layer.published,
        "terms": terms,
        "dictionary": layer.fields.iter().map(entry).collect::<Vec<_>>(),
    })
}

fn entry(field: &Field) -> Value {
    json!({ "name": field.name, "type": kind(field), "en": field.meaning.en, "cy": field.meaning.cy })
}

/// The word for what values a column has.
pub(crate) const fn kind(field: &Field) -> &'static str {
    match field.kind {
        Kind::Text => "text",
        Kind::Whole => "integer",
    }
}

/// Both languages in one line, for places that have room for one; once when they are the same.
pub(crate) fn both(text: &language::Text) -> String {
    if text.en == text.cy { text.en.clone() } else { format!("{} · {}", text.en, text.cy) }
}
