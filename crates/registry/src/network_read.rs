//! Lines of roads, railways and bus lines, from GeoJSON and `GeoPackage`, in EPSG:4326 or 27700.

use crate::FileProblem;
use crate::geometry_read::position_read;
use crate::import_file::opened;
use crate::network_package::{is_package, package_read};
use crate::refusal::{Refused, Rule};
use geography::Bng;
use geojson::{Feature, GeometryValue, Position};
use serde::Deserialize;
use serde_json::Value;

/// In which system a file's numbers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LinesIn {
    /// Longitude and latitude, degrees.
    Degrees,
    /// Easting and northing of the National Grid, metres.
    Grid,
}

impl LinesIn {
    /// The system of an EPSG code, or none for one that is not read here.
    pub(crate) fn of_epsg(code: i64) -> Option<Self> {
        match code {
            4326 => Some(Self::Degrees),
            27_700 => Some(Self::Grid),
            _ => None,
        }
    }

    /// A position in metres.
    pub(crate) fn position(self, position: &[f64]) -> Result<Bng, Rule> {
        match self {
            Self::Degrees => {
                let at = position_read(&Position::from(position.to_vec()))?;
                Ok(Bng::new(at.x, at.y))
            }
            Self::Grid => {
                let &[easting, northing, ..] = position else { return Err(Rule::NotAFeature) };
                Bng::checked(easting, northing).map_err(|_| Rule::OutsideBritain)
            }
        }
    }

    /// A line in metres.
    pub(crate) fn line<'a>(self, positions: impl IntoIterator<Item = &'a [f64]>) -> Result<Vec<Bng>, Rule> {
        let line: Vec<Bng> = positions.into_iter().map(|at| self.position(at)).collect::<Result<_, _>>()?;
        if line.len() < 2 { Err(Rule::TooFewPositions) } else { Ok(line) }
    }
}

/// What a file of lines gave.
#[derive(Debug, Default)]
pub struct LinesTaken {
    /// Lines in metres, in the order of the file.
    pub lines: Vec<Vec<Bng>>,
    /// Whom to thank, where the file says so (a foreign member `licence` of GeoJSON).
    pub licence: Option<String>,
    /// How many features were taken; one may have several lines.
    pub taken: u64,
    /// The features that were not.
    pub refused: Vec<Refused>,
}

impl LinesTaken {
    pub(crate) fn add(&mut self, number: u32, lines: Result<Vec<Vec<Bng>>, Rule>) {
        match lines {
            Ok(lines) => {
                self.taken += 1;
                self.lines.extend(lines);
            }
            Err(rule) => self.refused.push(Refused::feature(number, rule)),
        }
    }
}

/// Reads lines from GeoJSON, compressed or not, or from a `GeoPackage`. The system is longitude and latitude, or what a GeoJSON's member
/// `crs` or the package says: EPSG:4326 or 27700. A third coordinate is left out.
///
/// # Errors
/// [`FileProblem`] when nothing in it is a line, or in another system. A single bad feature is among `refused`.
pub fn lines_read(bytes: &[u8]) -> Result<LinesTaken, FileProblem> {
    let plain = opened(bytes)?;
    let taken = if is_package(&plain) { package_read(&plain)? } else { geojson_read(&plain)? };
    if taken.lines.is_empty() && taken.refused.iter().all(|refused| refused.rule == Rule::WrongGeometry) {
        return Err(FileProblem::NoLines);
    }
    Ok(taken)
}

#[derive(Deserialize)]
struct Raw {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    licence: Option<String>,
    #[serde(default)]
    crs: Option<Value>,
    features: Vec<Value>,
}

fn geojson_read(plain: &[u8]) -> Result<LinesTaken, FileProblem> {
    use serde_json::error::Category;
    let raw: Raw = serde_json::from_slice(plain).map_err(|error| match error.classify() {
        Category::Data => FileProblem::NotACollection,
        _ => FileProblem::NotJson { line: error.line() },
    })?;
    if raw.kind != "FeatureCollection" {
        return Err(FileProblem::NotACollection);
    }
    let system = match &raw.crs {
        None | Some(Value::Null) => LinesIn::Degrees,
        Some(crs) => crs_of(crs).ok_or(FileProblem::OtherSystem)?,
    };
    let mut taken = LinesTaken { licence: raw.licence, ..LinesTaken::default() };
    for (number, value) in (1_u32..).zip(raw.features) {
        let feature = serde_json::from_value::<Feature>(value).map_err(|_| Rule::NotAFeature);
        taken.add(number, feature.and_then(|feature| lines_of(feature, system)));
    }
    Ok(taken)
}

/// The system of a member `crs`, as GDAL and QGIS write it: `urn:ogc:def:crs:EPSG::27700`, `EPSG:27700`, `urn:ogc:def:crs:OGC:1.3:CRS84`.
fn crs_of(crs: &Value) -> Option<LinesIn> {
    let name = crs.get("properties")?.get("name")?.as_str()?.to_ascii_uppercase();
    if name.ends_with("CRS84") {
        return Some(LinesIn::Degrees);
    }
    let (authority, code) = name.rsplit_once(':')?;
    authority.contains("EPSG").then(|| LinesIn::of_epsg(code.parse().ok()?))?
}

fn lines_of(feature: Feature, system: LinesIn) -> Result<Vec<Vec<Bng>>, Rule> {
    let line = |line: &[Position]| system.line(line.iter().map(Position::as_slice));
    match feature.geometry.ok_or(Rule::NoGeometry)?.value {
        GeometryValue::LineString { coordinates } => Ok(vec![line(&coordinates)?]),
        GeometryValue::MultiLineString { coordinates } if coordinates.is_empty() => Err(Rule::NoGeometry),
        GeometryValue::MultiLineString { coordinates } => coordinates.iter().map(|one| line(one)).collect(),
        _ => Err(Rule::WrongGeometry),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collection(crs: &str, geometry: &str) -> Result<LinesTaken, FileProblem> {
        let text = format!(
            r#"{{"type":"FeatureCollection"{crs},"features":[{{"type":"Feature","properties":null,"geometry":{geometry}}}]}}"#
        );
        lines_read(text.as_bytes())
    }

    const GRID: &str = r#","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::27700"}}"#;

    #[test]
    fn lines_are_read_in_degrees_and_in_metres() {
        let metres =
            collection(GRID, r#"{"type":"LineString","coordinates":[[250000,300000],[250100.5,300000,12]]}"#);
        let metres = metres.unwrap();
        assert_eq!(metres.lines, [[Bng::new(250_000.0, 300_000.0), Bng::new(250_100.5, 300_000.0)]]);
        let degrees = r#"{"type":"MultiLineString","coordinates":[[[-4.6,52.4],[-4.59,52.4]],[[-4.5,52.4],[-4.5,52.5]]]}"#;
        let read = collection("", degrees).unwrap();
        assert_eq!((read.taken, read.lines.len()), (1, 2));
        assert!((read.lines[0][0].easting - 223_000.0).abs() < 1_000.0);
        let named = r#","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}"#;
        assert_eq!(collection(named, degrees).unwrap().lines, read.lines);
    }

    #[test]
    fn what_is_no_line_or_elsewhere_is_said_so() {
        let line = r#"{"type":"LineString","coordinates":[[250000,300000],[250100,300000]]}"#;
        let mercator = r#","crs":{"type":"name","properties":{"name":"EPSG:3857"}}"#;
        assert_eq!(collection(mercator, line).err(), Some(FileProblem::OtherSystem));
        assert_eq!(
            collection("", r#"{"type":"Point","coordinates":[-4.5,52.4]}"#).err(),
            Some(FileProblem::NoLines)
        );
        let refused = |crs: &str, geometry: &str| collection(crs, geometry).unwrap().refused[0].rule;
        assert_eq!(refused("", line), Rule::NotDegrees);
        let lone = r#"{"type":"LineString","coordinates":[[250000,300000]]}"#;
        assert_eq!(refused(GRID, lone), Rule::TooFewPositions);
        let off = r#"{"type":"LineString","coordinates":[[-5,300000],[5,300000]]}"#;
        assert_eq!(refused(GRID, off), Rule::OutsideBritain);
    }
}
