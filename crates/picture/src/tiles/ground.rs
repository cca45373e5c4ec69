//! The areas of a region as tiles draw them: projected and snapped once, for each zoom, when the geography is loaded.

use super::rings::{Rings, clipped, snapped, turned};
use super::scheme::{Bounds, TileId, ZOOMS};
use api::{AreaFeature, Geography, Ring as Metres, Shape};
use geography::{Bng, GeographyError, WebMercator};
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
    /// The outlines of a geography, all in the same whole metres that the drawn map has.
    ///
    /// # Errors
    /// [`GeographyError`] for a vertex that has no place on the globe: then nothing is drawn, rather than a map with a hole in it.
    pub(crate) fn of(geography: &Geography) -> Result<Self, GeographyError> {
        let mut areas = BTreeMap::new();
        let mut frame = None;
        for area in &geography.areas {
            let Shape::Polygons(polygons) = &area.shape else { continue };
            let projected = polygons
                .iter()
                .map(|rings| rings.iter().map(projected).collect())
                .collect::<Result<Vec<Vec<Vec<WebMercator>>>, _>>()?;
            for at in projected.iter().flatten().flatten() {
                frame = Some(enclose(frame, *at));
            }
            areas.insert(area.code.clone(), GroundArea::of(area, &projected));
        }
        Ok(Self { areas, bounds: frame, licences: geography.licences.clone() })
    }

    /// The area of a code.
    pub(crate) fn area(&self, code: &str) -> Option<&GroundArea> {
        self.areas.get(code)
    }
}

impl GroundArea {
    fn of(area: &AreaFeature, polygons: &[Vec<Vec<WebMercator>>]) -> Self {
        let zooms = ZOOMS.map(|z| Outline::at(polygons, z)).collect();
        Self { name: area.name.clone(), zooms }
    }

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

fn projected(ring: &Metres) -> Result<Vec<WebMercator>, GeographyError> {
    ring.chunks_exact(2).map(|at| WebMercator::of_bng(Bng::new(f64::from(at[0]), f64::from(at[1])))).collect()
}

fn enclose(frame: Option<Frame>, at: WebMercator) -> Frame {
    let at = at.wgs84();
    let [west, south, east, north] = frame.unwrap_or([at.lon, at.lat, at.lon, at.lat]);
    [west.min(at.lon), south.min(at.lat), east.max(at.lon), north.max(at.lat)]
}
