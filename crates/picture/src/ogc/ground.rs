//! Outlines and points in the two planes in which they are compared, made once for each edition of the geography.

use crate::ogc::crs::{Crs, Plane};
use crate::released_geography::AreasRead;
use api::{AreaFeature, Ring, Shape};
use geo::{BoundingRect as _, Intersects as _, Orient as _, orient::Direction};
use geo_types::{Coord, Geometry, LineString, MultiPolygon, Point, Polygon, Rect};
use geography::{Bng, unproject};
use language::Text;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where one feature is.
#[derive(Debug)]
pub(crate) struct Ground {
    grid: Placed,
    /// None outside the grid of OSTN15, where the service has no longitudes.
    lonlat: Option<Placed>,
}

#[derive(Debug)]
struct Placed {
    shape: Geometry<f64>,
    within: Rect<f64>,
}

impl Placed {
    fn of(shape: Geometry<f64>) -> Option<Self> {
        let within = shape.bounding_rect()?;
        Some(Self { shape, within })
    }
}

impl Ground {
    /// A point, in metres.
    pub(crate) fn point(easting: i32, northing: i32) -> Option<Self> {
        let at = Coord { x: f64::from(easting), y: f64::from(northing) };
        let lonlat = lonlat_of(at).and_then(|at| Placed::of(Geometry::Point(Point(at))));
        Some(Self { grid: Placed::of(Geometry::Point(Point(at)))?, lonlat })
    }

    /// An outline; none for one without a corner.
    pub(crate) fn outline(shape: &Shape) -> Option<Self> {
        let Shape::Polygons(polygons) = shape else { return None };
        let grid = MultiPolygon(polygons.iter().filter_map(|rings| polygon_of(rings)).collect());
        let grid = grid.orient(Direction::Default);
        let lonlat: Option<Vec<Polygon<f64>>> = grid.0.iter().map(polygon_lonlat).collect();
        let lonlat = lonlat.and_then(|parts| Placed::of(Geometry::MultiPolygon(MultiPolygon(parts))));
        Some(Self { grid: Placed::of(Geometry::MultiPolygon(grid))?, lonlat })
    }

    fn in_plane(&self, plane: Plane) -> Option<&Placed> {
        match plane {
            Plane::Grid => Some(&self.grid),
            Plane::LonLat => self.lonlat.as_ref(),
        }
    }

    /// The geometry whose coordinates [`Crs::write`] writes.
    pub(crate) fn shape(&self, crs: Crs) -> Option<&Geometry<f64>> {
        Some(&self.in_plane(crs.plane())?.shape)
    }

    /// The box around it in longitude and latitude.
    pub(crate) fn bounds_lonlat(&self) -> Option<Rect<f64>> {
        Some(self.lonlat.as_ref()?.within)
    }

    /// Whether any point of it lies in `other`.
    pub(crate) fn meets(&self, other: &Reach) -> bool {
        self.in_plane(other.plane)
            .is_some_and(|own| own.within.intersects(&other.within) && own.shape.intersects(&other.shape))
    }
}

/// A geometry that somebody asked with.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reach {
    plane: Plane,
    shape: Geometry<f64>,
    within: Rect<f64>,
}

impl Reach {
    /// None for a geometry without a coordinate.
    pub(crate) fn new(plane: Plane, shape: Geometry<f64>) -> Option<Self> {
        let within = shape.bounding_rect()?;
        Some(Self { plane, shape, within })
    }
}

/// The outlines of a region by code, with what is known of each, and under which licences.
#[derive(Debug, Default)]
pub(crate) struct Grounds {
    /// Areas by code.
    pub(crate) areas: BTreeMap<String, (AreaFeature, Option<Arc<Ground>>)>,
    /// Licence lines of the outlines.
    pub(crate) licences: Vec<Text>,
}

impl Grounds {
    /// Milliseconds of arithmetic for a region: not on a thread that serves others.
    pub(crate) fn of(read: AreasRead) -> Self {
        let areas = read.areas.into_iter().map(|mut area| {
            let ground = Ground::outline(&area.shape).map(Arc::new);
            // It is kept in the two planes; a third copy would be of no use.
            area.shape = Shape::Polygons(Vec::new());
            (area.code.clone(), (area, ground))
        });
        Self { areas: areas.collect(), licences: read.licences }
    }

    /// The outline of an area.
    pub(crate) fn of_area(&self, code: &str) -> Option<Arc<Ground>> {
        self.areas.get(code)?.1.clone()
    }
}

fn polygon_of(rings: &[Ring]) -> Option<Polygon<f64>> {
    let line = |ring: &Ring| -> LineString<f64> {
        let pairs = ring.chunks_exact(2);
        pairs.map(|at| Coord { x: f64::from(at[0]), y: f64::from(at[1]) }).collect()
    };
    let (outer, holes) = rings.split_first()?;
    Some(Polygon::new(line(outer), holes.iter().map(line).collect()))
}

fn polygon_lonlat(grid: &Polygon<f64>) -> Option<Polygon<f64>> {
    let line =
        |line: &LineString<f64>| line.0.iter().map(|at| lonlat_of(*at)).collect::<Option<LineString<f64>>>();
    let holes: Option<Vec<LineString<f64>>> = grid.interiors().iter().map(line).collect();
    Some(Polygon::new(line(grid.exterior())?, holes?))
}

fn lonlat_of(at: Coord<f64>) -> Option<Coord<f64>> {
    let point = unproject(Bng::new(at.x, at.y)).ok()?;
    Some(Coord { x: point.lon, y: point.lat })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn square(west: i32, south: i32, side: i32) -> Ground {
        let (east, north) = (west + side, south + side);
        let ring = vec![west, south, east, south, east, north, west, north, west, south];
        Ground::outline(&Shape::Polygons(vec![vec![ring]])).expect("a square")
    }

    #[test]
    fn a_hole_is_no_part_of_an_outline() {
        let ring = |low: i32, high: i32| vec![low, low, high, low, high, high, low, high, low, low];
        let holed =
            Ground::outline(&Shape::Polygons(vec![vec![ring(200_000, 210_000), ring(202_000, 208_000)]]))
                .expect("an outline");
        let at =
            |metre: f64| Reach::new(Plane::Grid, Geometry::Point(Point::new(metre, metre))).expect("a point");
        assert!(holed.meets(&at(201_000.0)) && !holed.meets(&at(205_000.0)));
    }

    proptest! {
        /// The planes are two pictures of one place: a box well inside or well outside is so in both.
        #[test]
        fn both_planes_agree_on_what_meets(dx in -30_000..30_000_i32, dy in -30_000..30_000_i32) {
            let (own, other) = (square(230_000, 270_000, 10_000), square(230_000 + dx, 270_000 + dy, 4_000));
            let reach = |crs: Crs| Reach::new(crs.plane(), other.shape(crs).unwrap().clone()).unwrap();
            let meets = own.meets(&reach(Crs::Epsg27700));
            let clear = |d: i32| (d + 4_000).abs() > 20 && (d - 10_000).abs() > 20;
            if clear(dx) && clear(dy) {
                prop_assert_eq!(meets, own.meets(&reach(Crs::Crs84)));
                let inside = |d: i32| (-4_000..=10_000).contains(&d);
                prop_assert_eq!(meets, inside(dx) && inside(dy));
            }
        }
    }
}
