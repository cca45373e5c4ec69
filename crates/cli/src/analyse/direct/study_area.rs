//! The study area, where a file gives one.

use crate::failure::{Failure, Outcome};
use geo_types::{Coord, MultiPolygon};
use geography::{Wgs84, project};
use geojson::{GeoJson, GeometryValue};
use language::Arg;
use std::fs;
use std::path::Path;

/// All polygons of a GeoJSON file, in metres.
pub(super) fn area_read(path: &Path) -> Outcome<MultiPolygon<f64>> {
    let file = || ("file", Arg::from(path.display().to_string()));
    let text = fs::read_to_string(path)
        .map_err(|error| Failure::say("cli-cannot-read", &[file()]).because(&error))?;
    let not_area = || Failure::say("analyse-area-form", &[file()]);
    let json: GeoJson = text.parse().map_err(|_| not_area())?;
    let geometries: Vec<GeometryValue> = match json {
        GeoJson::Geometry(geometry) => vec![geometry.value],
        GeoJson::Feature(feature) => feature.geometry.into_iter().map(|geometry| geometry.value).collect(),
        GeoJson::FeatureCollection(all) => all
            .features
            .into_iter()
            .filter_map(|feature| feature.geometry)
            .map(|geometry| geometry.value)
            .collect(),
    };
    let mut parts = Vec::new();
    for geometry in geometries {
        match geo_types::Geometry::<f64>::try_from(geometry).map_err(|_| not_area())? {
            geo_types::Geometry::Polygon(polygon) => parts.push(polygon),
            geo_types::Geometry::MultiPolygon(polygons) => parts.extend(polygons),
            _ => return Err(not_area()),
        }
    }
    let mut bad = parts.is_empty();
    let mut to_metres = |at: &mut Coord<f64>| match project(Wgs84::new(at.x, at.y)) {
        Ok(there) => (at.x, at.y) = (there.easting, there.northing),
        Err(_) => bad = true,
    };
    for part in &mut parts {
        part.exterior_mut(|ring| ring.0.iter_mut().for_each(&mut to_metres));
        part.interiors_mut(|rings| {
            for ring in rings {
                ring.0.iter_mut().for_each(&mut to_metres);
            }
        });
    }
    if bad { Err(not_area()) } else { Ok(MultiPolygon(parts)) }
}
