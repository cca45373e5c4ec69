//! The areas of a region as tiles draw them: projected and snapped once, for each zoom, when the geography is loaded.

use super::rings::{Rings, clipped, snapped, turned};
use super::scheme::{Bounds, TileId, ZOOMS};
use crate::ogc::{Crs, Grounds};
use geo_types::{Geometry, LineString};
use geography::{WebMercator, Wgs84};
use language::Text;
use std::collections::BTreeMap;

/// Outlines of a region, ready to be cut.
pub(crate) struct Ground {
    areas: BTreeMap<String, GroundArea>,
    /// Around every area; none without one.
    pub(crate) bounds: Option<Frame>,
    /// Licence lines that are shown with the map.
    pub(crate) licences: Vec<Text>,
}

/// West, south, east and north in degrees.
pub(crate) type Frame = [f64; 4];

/// One area.
pub(crate) struct GroundArea {
    /// Its name.
    pub(crate) name: Text,
    /// Code of its kind.
    kind: String,
    /// By zoom, from the first of [`ZOOMS`].
    zooms: Vec<Outline>,
}

/// An area at a zoom.
struct Outline {
    /// None when nothing of it is left at this zoom.
    bounds: Option<Bounds>,
    polygons: Vec<Rings>,
}

impl Ground {
    /// The outlines as the OGC API projected them, in the same whole metres that the drawn map has. None when an area has no place on the
    /// globe: then nothing is drawn, rather than a map with a hole in it.
    pub(crate) fn of(grounds: &Grounds) -> Option<Self> {
        let mut areas = BTreeMap::new();
        let mut bounds: Option<Frame> = None;
        for (code, (area, ground)) in &grounds.areas {
            let Some(ground) = ground else { continue };
            let Geometry::MultiPolygon(outline) = ground.shape(Crs::Crs84)? else { continue };
            let within = ground.bounds_lonlat()?;
            let (low, high) = (within.min(), within.max());
            let [west, south, east, north] = bounds.unwrap_or([low.x, low.y, high.x, high.y]);
            bounds = Some([west.min(low.x), south.min(low.y), east.max(high.x), north.max(high.y)]);
            let rings = outline.0.iter().map(|polygon| {
                std::iter::once(polygon.exterior()).chain(polygon.interiors()).map(projected).collect()
            });
            let polygons: Vec<Vec<Vec<WebMercator>>> = rings.collect();
            let zooms = ZOOMS.map(|z| Outline::at(&polygons, z)).collect();
            areas
                .insert(code.clone(), GroundArea { name: area.name.clone(), kind: area.kind.clone(), zooms });
        }
        Some(Self { areas, bounds, licences: grounds.licences.clone() })
    }

    /// The areas of a kind, by code.
    pub(crate) fn of_kind<'g>(
        &'g self,
        kind: &'static str,
    ) -> impl Iterator<Item = (&'g String, &'g GroundArea)> {
        self.areas.iter().filter(move |(_, area)| area.kind == kind)
    }

    /// The area of a code.
    pub(crate) fn area(&self, code: &str) -> Option<&GroundArea> {
        self.areas.get(code)
    }
}

impl GroundArea {
    /// What a tile shows of it; empty when that has no area.
    pub(crate) fn in_tile(&self, tile: TileId) -> Vec<Rings> {
        let window = tile.window();
        let outline = &self.zooms[usize::from(tile.z - ZOOMS.start())];
        if !outline.bounds.is_some_and(|bounds| bounds.touches(&window)) {
            return Vec::new();
        }
        let cut = |rings: &Rings| turned(rings.iter().map(|ring| clipped(ring, &window)).collect());
        outline.polygons.iter().filter_map(cut).collect()
    }
}

impl Outline {
    fn at(polygons: &[Vec<Vec<WebMercator>>], z: u8) -> Self {
        let snap =
            |rings: &Vec<Vec<WebMercator>>| turned(rings.iter().map(|ring| snapped(ring, z)).collect());
        let polygons: Vec<Rings> = polygons.iter().filter_map(snap).collect();
        Self { bounds: Bounds::around(polygons.iter().flatten().flatten()), polygons }
    }
}

/// A ring without its last corner, which is the first again.
fn projected(ring: &LineString<f64>) -> Vec<WebMercator> {
    let corners = ring.0.split_last().map_or(&ring.0[..], |(_, corners)| corners);
    corners.iter().map(|at| WebMercator::of(Wgs84::new(at.x, at.y))).collect()
}
