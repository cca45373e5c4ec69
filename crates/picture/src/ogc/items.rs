//! Which features a question takes, and which of them are on its page.

use crate::ogc::ask::Ask;
use crate::ogc::crs::{Crs, Plane};
use crate::ogc::feature::Feature;
use crate::ogc::ground::Reach;
use geo_types::{Coord, Geometry, LineString, Polygon, Rect};

/// Corners of a ring at least: three and the first again.
const RING_MIN: usize = 4;

/// A page of what a question takes.
pub(crate) struct Page<'f> {
    /// Taken in all.
    pub(crate) matched: usize,
    /// Those of the page.
    pub(crate) features: Vec<&'f Feature>,
    /// Where the next page begins; none after the last one.
    pub(crate) next: Option<usize>,
}

/// The page that a question asks for.
pub(crate) fn page<'f>(features: &'f [Feature], ask: &Ask) -> Page<'f> {
    let taken: Vec<&Feature> = features.iter().filter(|feature| takes(ask, feature)).collect();
    let matched = taken.len();
    let features: Vec<&Feature> = taken.into_iter().skip(ask.offset).take(ask.limit).collect();
    let end = ask.offset.saturating_add(features.len());
    Page { matched, features, next: (end < matched).then_some(end) }
}

/// Reads nothing but what leaves of the feature.
fn takes(ask: &Ask, feature: &Feature) -> bool {
    let near = |boxes: &Vec<Reach>| {
        feature.ground.as_ref().is_some_and(|ground| boxes.iter().any(|one| ground.meets(one)))
    };
    ask.days.is_none_or(|days| days.meet(feature.days))
        && ask.equal.iter().all(|(property, value)| feature.values[*property] == *value)
        && ask.bbox.as_ref().is_none_or(near)
        && ask.filter.as_ref().is_none_or(|filter| filter.takes(feature))
}

/// A box by two corners in the order of axes of its system: one reach, or two where it crosses the date line. None for corners that
/// are the wrong way round.
pub(crate) fn box_reaches(crs: Crs, [a, b, c, d]: [f64; 4]) -> Option<Vec<Reach>> {
    let (low, high) = (crs.read(a, b), crs.read(c, d));
    if !(low.y <= high.y && low.x.is_finite() && high.x.is_finite()) {
        return None;
    }
    let reach = |west: f64, east: f64| {
        let rect = Rect::new(Coord { x: west, y: low.y }, Coord { x: east, y: high.y });
        Reach::new(crs.plane(), Geometry::Rect(rect))
    };
    match (low.x <= high.x, crs.plane()) {
        (true, _) => Some(vec![reach(low.x, high.x)?]),
        (false, Plane::LonLat) => Some(vec![reach(low.x, 180.0)?, reach(-180.0, high.x)?]),
        (false, Plane::Grid) => None,
    }
}

/// A polygon by its rings, the outer one first. None for a ring that is not closed.
pub(crate) fn polygon_reach(crs: Crs, rings: &[Vec<(f64, f64)>]) -> Option<Reach> {
    let closed = |ring: &Vec<(f64, f64)>| ring.len() >= RING_MIN && ring.first() == ring.last();
    if !rings.iter().all(closed) {
        return None;
    }
    let line =
        |ring: &Vec<(f64, f64)>| -> LineString<f64> { ring.iter().map(|(a, b)| crs.read(*a, *b)).collect() };
    let (outer, holes) = rings.split_first()?;
    let polygon = Polygon::new(line(outer), holes.iter().map(line).collect());
    Reach::new(crs.plane(), Geometry::Polygon(polygon))
}

#[cfg(test)]
mod tests;
