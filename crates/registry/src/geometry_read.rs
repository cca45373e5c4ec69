//! Positions in longitude and latitude turned into metres, with the checks that a file from elsewhere needs.

use crate::refusal::Rule;
use geo_types::{Coord, Geometry, LineString, MultiLineString, MultiPolygon, Point, Polygon};
use geography::{Bng, Wgs84, project};
use geojson::{GeometryValue, Position};

/// Fractions of a metre that are kept: millimetres. The transformation itself is good to a decimetre, and shapes with a common
/// boundary keep exactly the same corners.
const PER_METRE: f64 = 1_000.0;

/// A position in metres.
pub(crate) fn position_read(position: &Position) -> Result<Coord<f64>, Rule> {
    let &[lon, lat, ..] = position.as_slice() else { return Err(Rule::NotAFeature) };
    if !((-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat)) {
        return Err(Rule::NotDegrees);
    }
    let at = project(Wgs84::new(lon, lat)).map_err(|_| Rule::OutsideBritain)?;
    let short = |metres: f64| (metres * PER_METRE).round() / PER_METRE;
    Ok(Coord { x: short(at.easting), y: short(at.northing) })
}

/// A point in metres.
pub(crate) fn point_read(value: &GeometryValue) -> Result<Bng, Rule> {
    match value {
        GeometryValue::Point { coordinates } => position_read(coordinates).map(|at| Bng::new(at.x, at.y)),
        _ => Err(Rule::WrongGeometry),
    }
}

/// Polygons in metres, their rings closed; nothing is said yet about rings that cross.
pub(crate) fn polygons_read(value: &GeometryValue) -> Result<MultiPolygon<f64>, Rule> {
    let parts = match value {
        GeometryValue::Polygon { coordinates } => vec![polygon_read(coordinates)?],
        GeometryValue::MultiPolygon { coordinates } => {
            coordinates.iter().map(|rings| polygon_read(rings)).collect::<Result<_, Rule>>()?
        }
        _ => return Err(Rule::WrongGeometry),
    };
    if parts.is_empty() { Err(Rule::NoGeometry) } else { Ok(MultiPolygon(parts)) }
}

/// Any geometry that a basemap draws, in metres.
pub(crate) fn drawing_read(value: &GeometryValue) -> Result<Geometry<f64>, Rule> {
    match value {
        GeometryValue::Point { .. } => point_read(value).map(|at| Point::new(at.easting, at.northing).into()),
        GeometryValue::LineString { coordinates } => line_read(coordinates).map(Geometry::from),
        GeometryValue::MultiLineString { coordinates } if !coordinates.is_empty() => {
            let lines = coordinates.iter().map(|line| line_read(line)).collect::<Result<_, Rule>>()?;
            Ok(MultiLineString(lines).into())
        }
        GeometryValue::Polygon { .. } | GeometryValue::MultiPolygon { .. } => {
            let mut parts = polygons_read(value)?;
            Ok(match parts.0.pop() {
                Some(only) if parts.0.is_empty() => only.into(),
                last => {
                    parts.0.extend(last);
                    parts.into()
                }
            })
        }
        GeometryValue::MultiLineString { .. } => Err(Rule::NoGeometry),
        _ => Err(Rule::WrongGeometry),
    }
}

fn line_read(positions: &[Position]) -> Result<LineString<f64>, Rule> {
    if positions.len() < 2 {
        return Err(Rule::TooFewPositions);
    }
    positions.iter().map(position_read).collect()
}

fn polygon_read(rings: &[Vec<Position>]) -> Result<Polygon<f64>, Rule> {
    let mut rings = rings.iter().map(|ring| ring_read(ring));
    let shell = rings.next().ok_or(Rule::NoGeometry)??;
    Ok(Polygon::new(shell, rings.collect::<Result<_, Rule>>()?))
}

/// A ring. An open one is refused, not closed: a file that was cut off looks just like it.
fn ring_read(positions: &[Position]) -> Result<LineString<f64>, Rule> {
    let ends = positions.first().zip(positions.last());
    if ends.is_none_or(|(first, last)| first.as_slice().get(..2) != last.as_slice().get(..2)) {
        return Err(if positions.is_empty() { Rule::TooFewPositions } else { Rule::RingOpen });
    }
    if positions.len() < 4 {
        return Err(Rule::TooFewPositions);
    }
    positions.iter().map(position_read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn value(kind: &str, coordinates: &Value) -> GeometryValue {
        let text = json!({"type": kind, "coordinates": coordinates}).to_string();
        serde_json::from_str::<geojson::Geometry>(&text).unwrap().value
    }

    #[test]
    fn a_square_at_sea_comes_out_in_metres() {
        let ring = json!([[[-4.6, 52.4], [-4.59, 52.4], [-4.59, 52.41], [-4.6, 52.41], [-4.6, 52.4]]]);
        let read = polygons_read(&value("Polygon", &ring)).unwrap();
        let corner = read.0[0].exterior().0[0];
        let expected = project(Wgs84::new(-4.6, 52.4)).unwrap();
        assert!((corner.x - expected.easting).abs() < 0.001 && (corner.y - expected.northing).abs() < 0.001);
    }

    #[test]
    fn each_thing_that_can_be_wrong_has_its_rule() {
        let polygon = |ring: Value| polygons_read(&value("Polygon", &json!([ring]))).unwrap_err();
        assert_eq!(polygon(json!([[-4.6, 52.4], [-4.5, 52.4], [-4.5, 52.5], [-4.6, 52.5]])), Rule::RingOpen);
        assert_eq!(polygon(json!([[-4.6, 52.4], [-4.5, 52.4], [-4.6, 52.4]])), Rule::TooFewPositions);
        assert_eq!(polygon(json!([])), Rule::TooFewPositions);
        let metres = json!([[2e5, 3e5], [2.1e5, 3e5], [2e5, 3.1e5], [2e5, 3e5]]);
        assert_eq!(polygon(metres), Rule::NotDegrees);
        let swapped = json!([[52.4, -4.6], [52.4, -4.5], [52.5, -4.5], [52.4, -4.6]]);
        assert_eq!(polygon(swapped), Rule::OutsideBritain);
        assert_eq!(polygons_read(&value("Polygon", &json!([]))).unwrap_err(), Rule::NoGeometry);
        assert_eq!(polygons_read(&value("Point", &json!([-4.5, 52.4]))).unwrap_err(), Rule::WrongGeometry);
        assert_eq!(
            drawing_read(&value("LineString", &json!([[-4.5, 52.4]]))).unwrap_err(),
            Rule::TooFewPositions
        );
        assert_eq!(drawing_read(&value("MultiLineString", &json!([]))).unwrap_err(), Rule::NoGeometry);
    }
}
