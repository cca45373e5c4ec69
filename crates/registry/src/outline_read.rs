//! Outlines of areas: whether they hold together, and mending the small knots that rounding ties.

use crate::geometry_read::polygons_read;
use crate::refusal::Rule;
use geo::algorithm::bool_ops::unary_union;
use geo::{Area as _, Validation as _};
use geo_types::MultiPolygon;
use geojson::GeometryValue;

/// Share of an area that mending may add or take away. A knot where a line was rounded is far below it; a figure of eight is not.
const MENDING_SHARE: f64 = 0.001;

/// An outline in metres, and whether it had to be mended.
///
/// What crosses itself is mended by a union with itself, as `ST_Buffer(shape, 0)` does, if that changes its area by less than a
/// thousandth.
pub(crate) fn outline_read(value: &GeometryValue) -> Result<(MultiPolygon<f64>, bool), Rule> {
    let drawn = polygons_read(value)?;
    if drawn.is_valid() {
        return Ok((drawn, false));
    }
    let mended = unary_union(drawn.iter());
    let (before, after) = (drawn.unsigned_area(), mended.unsigned_area());
    let close = after > 0.0 && (after - before).abs() <= before * MENDING_SHARE;
    if close && mended.is_valid() { Ok((mended, true)) } else { Err(Rule::CrossesItself) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn read(ring: &Value) -> Result<(MultiPolygon<f64>, bool), Rule> {
        let text = json!({"type": "Polygon", "coordinates": [ring]}).to_string();
        outline_read(&serde_json::from_str::<geojson::Geometry>(&text).unwrap().value)
    }

    #[test]
    fn a_figure_of_eight_is_refused() {
        let eight = json!([[-4.6, 52.4], [-4.5, 52.5], [-4.5, 52.4], [-4.6, 52.5], [-4.6, 52.4]]);
        assert_eq!(read(&eight).unwrap_err(), Rule::CrossesItself);
    }

    #[test]
    fn a_knot_of_a_few_metres_is_mended_and_reported() {
        let knot = json!([
            [-4.6, 52.4],
            [-4.5, 52.4],
            [-4.5, 52.5],
            [-4.55, 52.5],
            [-4.5502, 52.5001],
            [-4.5502, 52.5],
            [-4.55, 52.5001],
            [-4.56, 52.5],
            [-4.6, 52.5],
            [-4.6, 52.4]
        ]);
        let (shape, mended) = read(&knot).unwrap();
        assert!(mended && shape.is_valid());
        let square = json!([[-4.6, 52.4], [-4.5, 52.4], [-4.5, 52.5], [-4.6, 52.5], [-4.6, 52.4]]);
        let (plain, untouched) = read(&square).unwrap();
        assert!(!untouched);
        assert!((shape.unsigned_area() / plain.unsigned_area() - 1.0).abs() < 0.002);
    }
}
