//! Public geography for the map: basemap and areas, in National Grid metres.

use language::Text;
use serde::{Deserialize, Serialize};

/// A ring or line: easting, northing, easting, northing … in whole metres.
pub type Ring = Vec<i32>;

/// A shape in whole metres (EPSG:27700), of [`Ring`]s. They are written out, so that the description of the API reads them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(tag = "type", content = "rings", rename_all = "snake_case")]
pub enum Shape {
    /// Polygons, each an outer ring and its holes; rings are closed.
    Polygons(Vec<Vec<Vec<i32>>>),
    /// Lines.
    Lines(Vec<Vec<i32>>),
    /// Points.
    Points(Vec<i32>),
}

/// One feature of the basemap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct BasemapFeature {
    /// `land`, `urban`, `green`, `road`, `rail`, `river`, `label`.
    pub layer: String,
    /// Its name, if any.
    pub name: Option<Text>,
    /// 0 is drawn first and furthest out; labels of a higher rank appear on zooming in.
    pub rank: u8,
    /// Its shape.
    pub shape: Shape,
}

/// One area with its outline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct AreaFeature {
    /// Area code.
    pub code: String,
    /// `board`, `force`, `local_authority`, `msoa`, `block`.
    pub kind: String,
    /// Name.
    pub name: Text,
    /// Codes of the areas it belongs to.
    pub parents: Vec<String>,
    /// Residents aged 10–17, a public estimate.
    pub residents_10_17: Option<u32>,
    /// Outline.
    pub shape: Shape,
}

/// `GET /api/released/geography`: public geography of the caller's region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Geography {
    /// West, south, east, north of the region in whole metres.
    pub bounds: (i32, i32, i32, i32),
    /// The basemap, in drawing order.
    pub basemap: Vec<BasemapFeature>,
    /// Local authorities, middle areas and blocks.
    pub areas: Vec<AreaFeature>,
    /// Licence lines that must be shown with the map.
    pub licences: Vec<Text>,
}
