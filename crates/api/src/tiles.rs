//! What a map program reads before it asks for tiles: `TileJSON` 3.0.

use language::Text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `GET /api/released/tiles/{layer}.json`: `TileJSON` 3.0, with members of our own beside it, which the format allows.
///
/// A member of the format is one text, so both languages stand in it with a middle dot between; our own members have them apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct TileJson {
    /// Version of the format.
    pub tilejson: String,
    /// The layer in both languages.
    pub name: String,
    /// What the values are and how they were made, in both languages.
    pub description: String,
    /// Licence lines of the geography, in both languages.
    pub attribution: String,
    /// Rows count from the north.
    pub scheme: String,
    /// Where the tiles are: a path of this service.
    pub tiles: Vec<String>,
    /// First zoom.
    pub minzoom: u8,
    /// Last zoom.
    pub maxzoom: u8,
    /// West, south, east and north in degrees (EPSG:4326); absent before geography is imported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bounds: Option<[f64; 4]>,
    /// The layers of a tile.
    pub vector_layers: Vec<TileLayer>,
    /// The layer's name.
    pub title: Text,
    /// The unit of a value.
    pub unit: Text,
    /// How values were made and what is missing.
    pub method: Text,
    /// Licence lines that must be shown with the map.
    pub licences: Vec<Text>,
    /// Id of the release; absent when none is in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release: Option<String>,
    /// The year of the values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<i16>,
}

/// A layer of a tile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct TileLayer {
    /// Its name in the tile.
    pub id: String,
    /// What it shows, in both languages.
    pub description: String,
    /// First zoom.
    pub minzoom: u8,
    /// Last zoom.
    pub maxzoom: u8,
    /// What a feature says of itself, in both languages.
    pub fields: BTreeMap<String, String>,
}
