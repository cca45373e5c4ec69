//! `GeoJSON` (RFC 7946): longitude and latitude of WGS 84, seven digits, which is a centimetre.

use crate::layer::{Layer, Row, Value};
use crate::terms;
use geo_types::{Coord, Geometry, LineString, MultiPolygon, Polygon};
use serde_json::json;
use std::fmt::Write as _;

/// Digits behind the point of a degree.
const DIGITS: usize = 7;

/// The file: a feature on each line, with terms and dictionary in the member `contexture`.
pub(crate) fn file(layer: &Layer) -> Vec<u8> {
    let mut out = format!(
        "{{\"type\":\"FeatureCollection\",\"name\":{},\"contexture\":{},\"features\":[",
        json!(layer.name),
        terms::object(layer)
    );
    for (at, row) in layer.rows.iter().enumerate() {
        out.push_str(if at == 0 { "\n" } else { ",\n" });
        feature(&mut out, layer, row);
    }
    out.push_str("\n]}\n");
    out.into_bytes()
}

fn feature(out: &mut String, layer: &Layer, row: &Row) {
    let _ = write!(out, "{{\"type\":\"Feature\",\"id\":{},\"geometry\":", json!(row.id));
    match row.shapes.as_ref().and_then(|shapes| shapes.lonlat.as_ref()) {
        Some(shape) => geometry(out, shape),
        None => out.push_str("null"),
    }
    out.push_str(",\"properties\":{");
    for (at, (field, value)) in layer.fields.iter().zip(&row.values).enumerate() {
        let _ = write!(out, "{}{}:", if at == 0 { "" } else { "," }, json!(field.name));
        let _ = match value {
            Value::Text(text) => write!(out, "{}", json!(text)),
            Value::Whole(whole) => write!(out, "{whole}"),
            Value::Nothing => write!(out, "null"),
        };
    }
    out.push_str("}}");
}

fn geometry(out: &mut String, shape: &Geometry<f64>) {
    match shape {
        Geometry::Point(point) => {
            out.push_str("{\"type\":\"Point\",\"coordinates\":");
            pair(out, point.0);
            out.push('}');
        }
        Geometry::MultiPolygon(MultiPolygon(many)) => {
            out.push_str("{\"type\":\"MultiPolygon\",\"coordinates\":");
            list(out, many, polygon);
            out.push('}');
        }
        // A layer holds nothing else.
        _ => out.push_str("null"),
    }
}

fn polygon(out: &mut String, polygon: &Polygon<f64>) {
    let rings: Vec<&LineString<f64>> =
        std::iter::once(polygon.exterior()).chain(polygon.interiors()).collect();
    list(out, &rings, |out, ring| list(out, &ring.0, |out, at| pair(out, *at)));
}

fn list<T>(out: &mut String, all: &[T], write: impl Fn(&mut String, &T)) {
    out.push('[');
    for (at, one) in all.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        write(out, one);
    }
    out.push(']');
}

fn pair(out: &mut String, at: Coord<f64>) {
    let _ = write!(out, "[{:.DIGITS$},{:.DIGITS$}]", at.x, at.y);
}
