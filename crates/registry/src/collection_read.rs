//! A GeoJSON feature collection (RFC 7946), feature by feature: one that is broken does not sink the others.

use crate::FileProblem;
use crate::import_file::opened;
use geojson::Feature;
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_json::error::Category;

/// A feature collection.
pub(crate) struct Collection {
    /// The licence line that the file itself carries (a foreign member `licence`); an empty one says that none is needed.
    pub(crate) licence: Option<String>,
    /// Its features, none where an entry is not a feature. The first has number 1.
    pub(crate) features: Vec<Option<Feature>>,
}

impl Collection {
    /// Features with their numbers.
    pub(crate) fn numbered(self) -> impl Iterator<Item = (u32, Option<Feature>)> {
        (1_u32..).zip(self.features)
    }
}

#[derive(Deserialize)]
struct Raw {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    licence: Option<String>,
    features: Vec<Entry>,
}

/// An entry of the list, read by way of a value of its own, so that a broken one is passed over whole.
struct Entry(Option<Feature>);

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Ok(Self(serde_json::from_value(value).ok()))
    }
}

/// Reads a feature collection, compressed or not.
pub(crate) fn collection_read(bytes: &[u8]) -> Result<Collection, FileProblem> {
    let plain = opened(bytes)?;
    let raw: Raw = serde_json::from_slice(&plain).map_err(|error| match error.classify() {
        Category::Data => FileProblem::NotACollection,
        _ => FileProblem::NotJson { line: error.line() },
    })?;
    if raw.kind != "FeatureCollection" {
        return Err(FileProblem::NotACollection);
    }
    if raw.features.is_empty() {
        return Err(FileProblem::Empty);
    }
    Ok(Collection { licence: raw.licence, features: raw.features.into_iter().map(|entry| entry.0).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> FileProblem {
        collection_read(text.as_bytes()).err().unwrap()
    }

    #[test]
    fn what_is_no_feature_collection_is_said_so() {
        assert_eq!(problem("la,name\nW06,X\n"), FileProblem::NotJson { line: 1 });
        assert_eq!(
            problem("{\"type\":\"FeatureCollection\",\n\"features\":[{"),
            FileProblem::NotJson { line: 2 }
        );
        assert_eq!(problem("{\"type\":\"Feature\",\"geometry\":null}"), FileProblem::NotACollection);
        assert_eq!(problem("{\"type\":\"Topology\",\"features\":[]}"), FileProblem::NotACollection);
        assert_eq!(problem("[1, 2]"), FileProblem::NotACollection);
        assert_eq!(problem("{\"type\":\"FeatureCollection\",\"features\":[]}"), FileProblem::Empty);
        let deep = format!("{{\"type\":\"FeatureCollection\",\"features\":[{}", "[".repeat(100_000));
        assert_eq!(problem(&deep), FileProblem::NotJson { line: 1 });
    }

    #[test]
    fn a_broken_feature_is_counted_and_the_next_is_read() {
        let text = r#"{"type":"FeatureCollection","licence":"","features":[
            {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":["a","b"]}},
            {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[-4.5,52.5]}}, 7]}"#;
        let read = collection_read(text.as_bytes()).unwrap();
        assert_eq!(read.licence.as_deref(), Some(""));
        let there: Vec<(u32, bool)> = read.numbered().map(|(n, feature)| (n, feature.is_some())).collect();
        assert_eq!(there, [(1, false), (2, true), (3, false)]);
    }
}
