//! Shapes that a reader draws on the map, and exact counts within one.
//!
//! The counts become bytes through the working responder alone; see `disclosure::Working`.

use crate::{AreaCount, MonthCount, Share, WorkingFilter};
use serde::{Deserialize, Serialize};

/// Corners or turns that a drawn shape may have at most.
pub const DRAWN_POINTS_MAX: usize = 200;

/// Points that all lines of a shape of several may have together: a catchment in a city.
pub const DRAWN_LINE_POINTS_MAX: usize = 20_000;

/// How far a route or a circle may reach, in metres: from the best that a position is ever known to the breadth of a county.
pub const DRAWN_REACH_M: (f64, f64) = (10.0, 20_000.0);

/// A shape on the National Grid (EPSG:27700): pairs of easting and northing in metres.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(tag = "form", rename_all = "snake_case", deny_unknown_fields)]
pub enum DrawnShape {
    /// What one closed line holds; the last corner is joined to the first.
    Polygon {
        /// Its corners, three at least.
        points: Vec<(f64, f64)>,
    },
    /// What lies within so many metres of a line.
    Route {
        /// Its turns, two at least.
        points: Vec<(f64, f64)>,
        /// Metres on either side and beyond both ends.
        within_m: f64,
    },
    /// What lies within so many metres of any of several lines, such as the roads that are reached from a hub.
    Lines {
        /// The lines; a lone point is one.
        lines: Vec<Vec<(f64, f64)>>,
        /// Metres to every side.
        within_m: f64,
    },
    /// What lies within so many metres of a point.
    Circle {
        /// The point.
        centre: (f64, f64),
        /// Metres.
        within_m: f64,
    },
}

/// `POST /api/working/shape`: the concerns of a filter that lie in a shape.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkingShapeAsk {
    /// The filter of the map.
    #[serde(default)]
    pub filter: WorkingFilter,
    /// The shape.
    pub shape: DrawnShape,
}

/// `POST /api/released/picture`, `POST /api/working/picture`: a picture of the map that is about to leave the browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PictureAsk {
    /// Its format.
    pub format: PictureFormat,
    /// The filter of the working map; on the released side it is left empty.
    #[serde(default)]
    pub filter: WorkingFilter,
}

/// How a picture is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PictureFormat {
    /// Scalable Vector Graphics 1.1.
    Svg,
    /// Portable Network Graphics.
    Png,
}

impl PictureFormat {
    /// The word in the record and the end of the file's name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// What a picture must carry, from the server that has recorded it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PictureNote {
    /// How it may be handled, such as `OFFICIAL-SENSITIVE`.
    pub marking: String,
    /// Who takes it out: the account's name.
    pub by: String,
    /// When, RFC 3339.
    pub at: String,
}

/// `GET /api/base-map`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct BaseMapPage {
    /// The raster base map, where one is configured.
    pub base_map: Option<BaseMap>,
}

/// A raster base map of another service, in tiles of the British National Grid (EPSG:27700) as the Ordnance Survey cuts them: from
/// −238,375 east, 1,376,256 north, 256 pixels to a side, 896 m to a pixel at level 0 and half of that at each next one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct BaseMap {
    /// Address of a tile, with `{z}`, `{x}` and `{y}`.
    pub template: String,
    /// Whom to thank, shown whenever it is.
    pub attribution: language::Text,
}

/// Exact counts in a drawn shape, of the concerns of the study area that are known well enough for a 500 m cell.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct WorkingShape {
    /// The filter as understood.
    pub filter: WorkingFilter,
    /// Concerns whose position lies in the shape.
    pub inside: u32,
    /// Those of them that lie nearer to its edge than they are precise: they may have been outside.
    pub inside_unsure: u32,
    /// Concerns outside that lie nearer to its edge than they are precise: they may have been inside.
    pub outside_unsure: u32,
    /// Concerns under the filter that are known too coarsely for any cell: where they lie of the shape cannot be told.
    pub too_coarse: u32,
    /// Concerns under the filter.
    pub total: u32,
    /// No cell of the study area is near the shape, so that 0 says nothing.
    pub elsewhere: bool,
    /// What the shape covers, in square metres of the National Grid; a route is counted without its overlaps.
    pub area_m2: f64,
    /// Concerns inside by harm type; one with two harm types is in both.
    pub harms: Vec<Share>,
    /// Concerns inside by source sector.
    pub sources: Vec<Share>,
    /// Concerns inside by how they became known.
    pub learned: Vec<Share>,
    /// Concerns inside by month, with the agencies that were sending returns.
    pub months: Vec<MonthCount>,
    /// Concerns inside by local authority; those without any are left out.
    pub authorities: Vec<AreaCount>,
    /// Digest of what the cube holds.
    pub cube_version: String,
}
