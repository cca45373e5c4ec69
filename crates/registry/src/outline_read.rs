//! Outlines of areas: whether they hold together, and mending the small knots that rounding ties.

use crate::geometry_read::polygons_read;
use crate::refusal::Rule;
use geo::{Area as _, BooleanOps as _};
use geo_types::MultiPolygon;
use geojson::GeometryValue;

/// Share of an area by which the union with nothing may differ from an outline that does not cross itself: the union is counted on
/// a lattice of a tenth of a millimetre.
const ROUNDING_SHARE: f64 = 1e-7;
/// Share of an area that mending may add or take away. A knot where a line was rounded is far below it; a figure of eight is not.
const MENDING_SHARE: f64 = 1e-3;

/// An outline in metres, and whether it had to be mended.
///
/// The union of an outline with nothing, counted even-odd, covers what the outline says it covers if and only if no ring crosses
/// itself or another. (OGC validity tested ring against ring takes a quarter of a minute for the coast of Wales, this a fraction of
/// a second.) Where the two differ by less than a thousandth, the union is taken, as `ST_Buffer(shape, 0)` would give it.
pub(crate) fn outline_read(value: &GeometryValue) -> Result<(MultiPolygon<f64>, bool), Rule> {
    let drawn = polygons_read(value)?;
    let united = drawn.union(&MultiPolygon::new(Vec::new()));
    let (before, after) = (drawn.unsigned_area(), united.unsigned_area());
    if after <= 0.0 {
        return Err(Rule::CrossesItself);
    }
    let share = (after - before).abs() / after;
    if share <= ROUNDING_SHARE {
        Ok((drawn, false))
    } else if share <= MENDING_SHARE {
        Ok((united, true))
    } else {
        Err(Rule::CrossesItself)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::Validation as _;
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

    #[test]
    fn a_hole_may_turn_either_way_and_a_flat_outline_is_refused() {
        let ring = |turn: bool| {
            let mut hole =
                vec![[-4.58, 52.42], [-4.58, 52.48], [-4.52, 52.48], [-4.52, 52.42], [-4.58, 52.42]];
            if turn {
                hole.reverse();
            }
            let shell = [[-4.6, 52.4], [-4.5, 52.4], [-4.5, 52.5], [-4.6, 52.5], [-4.6, 52.4]];
            let text = json!({"type": "Polygon", "coordinates": [shell, hole]}).to_string();
            outline_read(&serde_json::from_str::<geojson::Geometry>(&text).unwrap().value).unwrap()
        };
        let ((one, mended), (other, _)) = (ring(false), ring(true));
        assert!(!mended && (one.unsigned_area() - other.unsigned_area()).abs() < 1.0);
        assert_eq!(
            read(&json!([[-4.6, 52.4], [-4.5, 52.4], [-4.6, 52.4], [-4.6, 52.4]])).unwrap_err(),
            Rule::CrossesItself
        );
    }
}
