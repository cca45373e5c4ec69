//! Features as `GeoJSON`, in the system that was asked for.

use crate::ogc::crs::Crs;
use crate::ogc::feature::Feature;
use crate::ogc::property::{Property, Value};
use geo_types::{Coord, Geometry, LineString, Polygon};
use serde_json::json;
use std::fmt::Write as _;

/// One feature; `members` are further members, each with its comma before it.
pub(crate) fn feature_write(
    out: &mut String,
    feature: &Feature,
    properties: &[Property],
    crs: Crs,
    members: &str,
) {
    out.push_str("{\"type\":\"Feature\",\"id\":");
    text_write(out, &feature.id);
    out.push_str(",\"geometry\":");
    match feature.ground.as_ref().and_then(|ground| ground.shape(crs)) {
        Some(shape) => geometry_write(out, shape, crs),
        None => out.push_str("null"),
    }
    out.push_str(",\"properties\":{");
    for (at, (property, value)) in properties.iter().zip(&feature.values).enumerate() {
        let _ = write!(out, "{}\"{}\":", if at == 0 { "" } else { "," }, property.name);
        match value {
            Value::Text(text) => text_write(out, text),
            Value::Whole(whole) => {
                let _ = write!(out, "{whole}");
            }
            Value::Number(_) | Value::Nothing => out.push_str("null"),
        }
    }
    out.push('}');
    out.push_str(members);
    out.push('}');
}

fn text_write(out: &mut String, text: &str) {
    out.push_str(&json!(text).to_string());
}

fn geometry_write(out: &mut String, shape: &Geometry<f64>, crs: Crs) {
    match shape {
        Geometry::Point(point) => {
            out.push_str("{\"type\":\"Point\",\"coordinates\":");
            pair_write(out, point.0, crs);
            out.push('}');
        }
        Geometry::MultiPolygon(many) => {
            out.push_str("{\"type\":\"MultiPolygon\",\"coordinates\":");
            list_write(out, &many.0, |out, polygon| polygon_write(out, polygon, crs));
            out.push('}');
        }
        // Nothing else is made (`ogc::ground`).
        _ => out.push_str("null"),
    }
}

fn polygon_write(out: &mut String, polygon: &Polygon<f64>, crs: Crs) {
    let rings: Vec<&LineString<f64>> =
        std::iter::once(polygon.exterior()).chain(polygon.interiors()).collect();
    list_write(out, &rings, |out, ring| list_write(out, &ring.0, |out, at| pair_write(out, *at, crs)));
}

fn list_write<T>(out: &mut String, all: &[T], write: impl Fn(&mut String, &T)) {
    out.push('[');
    for (at, one) in all.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        write(out, one);
    }
    out.push(']');
}

fn pair_write(out: &mut String, at: Coord<f64>, crs: Crs) {
    let (first, second) = crs.write(at);
    let digits = crs.digits();
    let _ = write!(out, "[{first:.digits$},{second:.digits$}]");
}
