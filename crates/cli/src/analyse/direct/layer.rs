//! What a method found, as a file for a map or a table: GeoJSON in WGS84 or CSV.

use crate::failure::{Failure, Outcome};
use geography::{Bng, unproject};
use serde_json::{Value, json};
use std::path::Path;

/// Corners of a drawn circle.
const CORNERS: u32 = 64;
/// Degrees are written to this: a centimetre.
const PER_DEGREE: f64 = 1e7;

/// Where a row lies.
pub(super) enum Shape {
    /// Nowhere: a row of a table.
    None,
    /// A cell, by its south-west corner and side.
    Square(Bng, f64),
    Point(Bng),
    /// Middle and radius in metres.
    Circle(Bng, f64),
}

/// Rows with a shape each and the same columns.
pub(super) struct Layer {
    pub(super) columns: Vec<&'static str>,
    pub(super) rows: Vec<(Shape, Vec<Value>)>,
}

impl Layer {
    /// The bytes of the file, of the kind that its name ends in.
    pub(super) fn bytes(&self, out: &Path) -> Outcome<Vec<u8>> {
        let ends = out.extension().and_then(|end| end.to_str()).map(str::to_ascii_lowercase);
        match ends.as_deref() {
            Some("csv") => self.csv(),
            Some("geojson" | "json") if self.rows.iter().any(|(shape, _)| matches!(shape, Shape::None)) => {
                Err(Failure::say("analyse-out-table", &[]))
            }
            Some("geojson" | "json") => self.geojson(),
            _ => Err(Failure::say("analyse-out-kind", &[])),
        }
    }

    fn geojson(&self) -> Outcome<Vec<u8>> {
        let features: Vec<Value> = self
            .rows
            .iter()
            .map(|(shape, values)| {
                let named = self.columns.iter().map(|name| (*name).to_owned()).zip(values.iter().cloned());
                let properties: serde_json::Map<String, Value> = named.collect();
                json!({ "type": "Feature", "geometry": geometry(shape), "properties": properties })
            })
            .collect();
        let all = json!({ "type": "FeatureCollection", "features": features });
        serde_json::to_vec(&all).map_err(|error| Failure::say("analyse-broken", &[]).because(&error))
    }

    fn csv(&self) -> Outcome<Vec<u8>> {
        let broken = |error: csv::Error| Failure::say("analyse-broken", &[]).because(&error);
        let mut file = csv::Writer::from_writer(Vec::new());
        let placed = self.rows.iter().any(|(shape, _)| middle(shape).is_some());
        let places: &[&str] = if placed { &["easting", "northing", "lon", "lat"] } else { &[] };
        file.write_record(places.iter().chain(&self.columns)).map_err(broken)?;
        for (shape, values) in &self.rows {
            let mut record: Vec<String> = Vec::with_capacity(values.len() + 4);
            if let Some(at) = middle(shape) {
                let degrees = degrees(at).unwrap_or_default();
                record.extend([at.easting, at.northing, degrees[0], degrees[1]].map(|n| n.to_string()));
            }
            record.extend(values.iter().map(|value| match value {
                Value::Null => String::new(),
                Value::String(text) => text.clone(),
                other => other.to_string(),
            }));
            file.write_record(&record).map_err(broken)?;
        }
        file.into_inner().map_err(|error| Failure::say("analyse-broken", &[]).because(&error))
    }
}

/// The middle of a shape.
pub(super) fn middle(shape: &Shape) -> Option<Bng> {
    match shape {
        Shape::None => None,
        Shape::Square(corner, side) => {
            Some(Bng::new(corner.easting + side / 2.0, corner.northing + side / 2.0))
        }
        Shape::Point(at) | Shape::Circle(at, _) => Some(*at),
    }
}

/// Longitude and latitude to a centimetre; none off the grid, as the corner of a cell at its edge may be.
fn degrees(at: Bng) -> Option<[f64; 2]> {
    let at = unproject(at).ok()?;
    let short = |degrees: f64| (degrees * PER_DEGREE).round() / PER_DEGREE;
    Some([short(at.lon), short(at.lat)])
}

fn geometry(shape: &Shape) -> Value {
    let ring = |corners: Vec<Bng>| {
        let corners: Option<Vec<[f64; 2]>> = corners.into_iter().map(degrees).collect();
        corners.map_or(Value::Null, |corners| json!({ "type": "Polygon", "coordinates": [corners] }))
    };
    match shape {
        Shape::None => Value::Null,
        Shape::Point(at) => {
            degrees(*at).map_or(Value::Null, |at| json!({ "type": "Point", "coordinates": at }))
        }
        Shape::Square(corner, side) => {
            let steps = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)];
            let at = |(e, n): (f64, f64)| Bng::new(corner.easting + e * side, corner.northing + n * side);
            ring(steps.into_iter().map(at).collect())
        }
        Shape::Circle(centre, radius) => {
            let at = |corner: u32| {
                let turn = f64::from(corner % CORNERS) / f64::from(CORNERS) * std::f64::consts::TAU;
                Bng::new(
                    centre.easting + radius * libm::cos(turn),
                    centre.northing + radius * libm::sin(turn),
                )
            };
            ring((0..=CORNERS).map(at).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layer(shape: Shape) -> Layer {
        Layer { columns: vec!["count", "class"], rows: vec![(shape, vec![json!(3), json!("hot, 95")])] }
    }

    #[test]
    fn a_table_cannot_be_drawn_and_a_file_must_say_its_kind() {
        assert!(layer(Shape::None).bytes(Path::new("a.geojson")).is_err());
        assert!(layer(Shape::None).bytes(Path::new("a.txt")).is_err());
        let csv = String::from_utf8(layer(Shape::None).bytes(Path::new("a.CSV")).unwrap()).unwrap();
        assert_eq!(csv, "count,class\n3,\"hot, 95\"\n");
    }

    #[test]
    fn a_cell_is_a_closed_ring_that_goes_round_anticlockwise() {
        let cell = layer(Shape::Square(Bng::new(210_000.0, 250_000.0), 500.0));
        let json: Value = serde_json::from_slice(&cell.bytes(Path::new("a.geojson")).unwrap()).unwrap();
        let ring: Vec<[f64; 2]> =
            serde_json::from_value(json["features"][0]["geometry"]["coordinates"][0].clone()).unwrap();
        assert_eq!((ring.len(), ring[0]), (5, ring[4]));
        let area: f64 = ring.windows(2).map(|s| s[0][0] * s[1][1] - s[1][0] * s[0][1]).sum();
        assert!(area > 0.0, "RFC 7946 wants outer rings anticlockwise");
        assert_eq!(json["features"][0]["properties"]["count"], 3);
    }
}
