//! The region as GeoJSON files, in the shape of the open data that the importers read.

use crate::{PlaceSpec, Region};
use concern::PlaceKind;
use geo_types::{Coord, Geometry, LineString, MultiPolygon, Point, Polygon};
use geography::{AreaKind, AreaShape, Bng, GeographyError, unproject};
use language::Text;
use serde_json::{Map, Value, json};

type Properties = Map<String, Value>;

/// Every file by its relative name.
pub(crate) fn files(region: &Region) -> Result<Vec<(String, String)>, GeographyError> {
    let mut files = Vec::new();
    for (name, kind) in [
        ("safeguarding_boards", AreaKind::Board),
        ("police_forces", AreaKind::Force),
        ("local_authorities", AreaKind::LocalAuthority),
        ("msoa21", AreaKind::Msoa),
        ("lsoa21", AreaKind::Lsoa),
    ] {
        let areas = region.areas.iter().filter(|area| area.kind == kind);
        let features = areas.map(|area| feature(&area_properties(area), &area.shape.clone().into()));
        files.push((format!("boundaries/{name}.geojson"), collection(features)?));
    }
    let (schools, others): (Vec<&PlaceSpec>, Vec<&PlaceSpec>) =
        region.places.iter().partition(|place| place.kind == PlaceKind::School);
    for (name, places) in [("schools/schools", schools), ("places/places", others)] {
        let at = |place: &PlaceSpec| Geometry::from(Point::new(place.at.easting, place.at.northing));
        let features = places.into_iter().map(|place| feature(&place_properties(place), &at(place)));
        files.push((format!("{name}.geojson"), collection(features)?));
    }
    let basemap = region.basemap.iter().map(|drawn| {
        let mut properties = drawn.name.as_ref().map(named).unwrap_or_default();
        properties.insert("layer".into(), drawn.layer.code().into());
        properties.insert("rank".into(), drawn.rank.into());
        feature(&properties, &drawn.shape)
    });
    files.push(("basemap/basemap.geojson".into(), collection(basemap)?));
    Ok(files)
}

/// A feature collection with one feature a line, so that a change shows as a line.
fn collection(
    features: impl Iterator<Item = Result<Value, GeographyError>>,
) -> Result<String, GeographyError> {
    let lines: Vec<String> = features.map(|f| f.map(|f| f.to_string())).collect::<Result<_, _>>()?;
    Ok(format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{}\n]}}\n", lines.join(",\n")))
}

fn feature(properties: &Properties, shape: &Geometry<f64>) -> Result<Value, GeographyError> {
    let geometry = geojson::GeometryValue::from(&lonlat(shape)?);
    Ok(json!({"type": "Feature", "properties": properties, "geometry": geojson::Geometry::new(geometry)}))
}

fn named(name: &Text) -> Properties {
    let mut properties = Properties::new();
    properties.insert("name_en".into(), name.en.clone().into());
    properties.insert("name_cy".into(), name.cy.clone().into());
    properties
}

/// Property names as in the open boundary files.
fn area_properties(area: &AreaShape) -> Properties {
    let mut properties = named(&area.name);
    let mut put = |key: &str, value: &str| properties.insert(key.into(), value.into());
    let parent = |number: usize| area.parents.get(number).map_or("", |code| code.as_str());
    match area.kind {
        AreaKind::Lsoa => {
            put("lsoa21cd", area.code.as_str());
            put("msoa21cd", parent(0));
            put("la", parent(1));
        }
        AreaKind::Msoa => {
            put("msoa21cd", area.code.as_str());
            put("la", parent(0));
        }
        AreaKind::LocalAuthority => {
            put("la", area.code.as_str());
            put("board", parent(0));
            put("force", parent(1));
        }
        AreaKind::Force => {
            put("force", area.code.as_str());
        }
        _ => {
            put("board", area.code.as_str());
        }
    }
    properties.insert("residents_10_17".into(), area.residents_10_17.into());
    properties
}

fn place_properties(place: &PlaceSpec) -> Properties {
    let mut properties = named(&place.name);
    let mut put = |key: &str, value: Value| properties.insert(key.into(), value);
    put("id", place.id.as_str().into());
    put("kind", place.kind.code().into());
    put("la", place.local_authority.as_str().into());
    put("public", place.public.into());
    if place.special() {
        put("special", true.into());
    }
    if let Some(roll) = place.roll {
        put("pupils", roll.into());
    }
    if let Some(medium) = place.medium {
        put("medium", medium.code().into());
    }
    if let Some(addresses) = place.addresses {
        put("addresses", addresses.into());
    }
    properties
}

/// The same shape in longitude and latitude with seven decimals (about a centimetre). A vertex that two areas share is turned into the
/// same numbers for both.
fn lonlat(shape: &Geometry<f64>) -> Result<Geometry<f64>, GeographyError> {
    let at = |c: &Coord<f64>| {
        let at = unproject(Bng::new(c.x, c.y))?;
        let short = |degrees: f64| (degrees * 1e7).round() / 1e7;
        Ok(Coord { x: short(at.lon), y: short(at.lat) })
    };
    let line =
        |line: &LineString<f64>| line.0.iter().map(at).collect::<Result<LineString<f64>, GeographyError>>();
    let polygon = |part: &Polygon<f64>| {
        let holes = part.interiors().iter().map(line).collect::<Result<_, GeographyError>>()?;
        Ok(Polygon::new(line(part.exterior())?, holes))
    };
    Ok(match shape {
        Geometry::Point(point) => Geometry::Point(Point(at(&point.0)?)),
        Geometry::LineString(way) => Geometry::LineString(line(way)?),
        Geometry::Polygon(part) => Geometry::Polygon(polygon(part)?),
        Geometry::MultiPolygon(parts) => Geometry::MultiPolygon(MultiPolygon(
            parts.iter().map(polygon).collect::<Result<_, GeographyError>>()?,
        )),
        other => other.clone(),
    })
}
