//! Areas from GeoJSON, as the open boundary files of Wales have them.

use crate::FileProblem;
use crate::area_keep::AreaRecord;
use crate::collection_read::{Collection, collection_read};
use crate::licence::{Source, is_ons_code};
use crate::outline_read::outline_read;
use crate::properties::Properties;
use crate::refusal::{Refused, Rule};
use geography::{AreaCode, AreaKind, AreaShape};
use geojson::{Feature, GeometryValue};
use std::collections::HashSet;

/// What a file of areas gave.
#[derive(Debug, Default)]
pub struct AreasTaken {
    /// The areas, in metres.
    pub areas: Vec<AreaRecord>,
    /// Which area is part of which: those that a larger area lists (`las`), beside each area's own parents.
    pub parts: Vec<(AreaCode, AreaCode)>,
    /// Numbers of the features whose outline crossed itself a little and was mended.
    pub mended: Vec<u32>,
    /// The features that were not taken.
    pub refused: Vec<Refused>,
}

/// Properties that hold an area's code, and what kind of area has them; the first that a feature has decides.
const CODES: [(&str, AreaKind); 6] = [
    ("lsoa21cd", AreaKind::Lsoa),
    ("msoa21cd", AreaKind::Msoa),
    ("la", AreaKind::LocalAuthority),
    ("board", AreaKind::Board),
    ("force", AreaKind::Force),
    ("ctry", AreaKind::Country),
];

/// Properties that name a containing area.
const PARENTS: [&str; 5] = ["msoa21cd", "la", "board", "force", "ctry"];

/// Layers that are no part of the tree of areas: wards cut across it, the LSOAs of 2011 overlap those of 2021.
const OUTSIDE_THE_TREE: [&str; 4] = ["wd25cd", "wd24cd", "wd23cd", "wd22cd"];

/// Reads a feature collection of areas in longitude and latitude.
///
/// The kind follows from the property that holds the code: `lsoa21cd`, `msoa21cd`, `la`, `board`, `force` or `ctry`; with `hint`
/// every feature is of that kind and its `id` will do for a code. Parents come from the other properties of that list, names from
/// `name_en` and `name_cy` (or `name`, or `lsoa21nm` and `lsoa21nmw` and so on), residents from `residents_10_17`. The licence is the collection's own
/// member `licence`, else the line for open boundaries where the codes are those of the Office for National Statistics.
///
/// # Errors
/// [`FileProblem`] when there is no feature that could be an area. A single bad feature is among `refused`.
///
/// # Example
/// ```
/// let file = br#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"la":"GWL06000001","name_en":"Haven",
///   "name_cy":"Hafan","board":"GWL05000001"},"geometry":{"type":"Polygon","coordinates":
///   [[[-4.6,52.4],[-4.5,52.4],[-4.5,52.5],[-4.6,52.5],[-4.6,52.4]]]}}]}"#;
/// let taken = registry::areas_read(file, None)?;
/// assert_eq!(taken.areas[0].shape.kind, geography::AreaKind::LocalAuthority);
/// assert_eq!(taken.areas[0].shape.parents[0].as_str(), "GWL05000001");
/// # Ok::<(), registry::FileProblem>(())
/// ```
pub fn areas_read(bytes: &[u8], hint: Option<AreaKind>) -> Result<AreasTaken, FileProblem> {
    areas_taken(collection_read(bytes)?, hint)
}

/// Whether a collection seems to be one of areas: outlines with an area's code.
pub(crate) fn looks_like_areas(collection: &Collection) -> bool {
    collection.features.iter().flatten().take(20).any(|feature| {
        let outline = feature.geometry.as_ref().is_some_and(|geometry| {
            matches!(geometry.value, GeometryValue::Polygon { .. } | GeometryValue::MultiPolygon { .. })
        });
        let codes = CODES.iter().map(|(name, _)| *name).chain(["lsoa11cd"]).chain(OUTSIDE_THE_TREE);
        outline && !has(feature, "layer") && codes.into_iter().any(|name| has(feature, name))
    })
}

fn has(feature: &Feature, name: &str) -> bool {
    feature.properties.as_ref().is_some_and(|map| map.keys().any(|key| key.eq_ignore_ascii_case(name)))
}

pub(crate) fn areas_taken(collection: Collection, hint: Option<AreaKind>) -> Result<AreasTaken, FileProblem> {
    let licence = collection.licence.clone();
    let mut taken = AreasTaken::default();
    let mut seen: HashSet<AreaCode> = HashSet::new();
    let mut strangers = Strangers::default();
    for (number, feature) in collection.numbered() {
        let read = feature.ok_or(Rule::NotAFeature).and_then(|feature| {
            strangers.look(&feature);
            area_read(feature, hint, licence.as_deref())
        });
        match read {
            Ok(area) if !seen.insert(area.record.shape.code.clone()) => {
                taken.refused.push(Refused::feature(number, Rule::Twice));
            }
            Ok(area) => {
                taken.mended.extend(area.mended.then_some(number));
                let code = area.record.shape.code.clone();
                taken.parts.extend(area.parts.into_iter().map(|part| (part, code.clone())));
                taken.areas.push(area.record);
            }
            Err(rule) => taken.refused.push(Refused::feature(number, rule)),
        }
    }
    if taken.areas.is_empty() {
        strangers.judge(&taken.refused)?;
    }
    Ok(taken)
}

/// Layers that look like areas and are not wanted.
#[derive(Default)]
struct Strangers {
    of_2011: bool,
    wards: bool,
}

impl Strangers {
    fn look(&mut self, feature: &Feature) {
        self.of_2011 |= has(feature, "lsoa11cd");
        self.wards |= OUTSIDE_THE_TREE.iter().any(|name| has(feature, name));
    }

    /// A file without a single area is refused as a whole only when it was never a file of areas.
    fn judge(&self, refused: &[Refused]) -> Result<(), FileProblem> {
        if self.of_2011 {
            Err(FileProblem::AreasOf2011)
        } else if self.wards || refused.iter().all(|refused| refused.rule == Rule::CodeMissing) {
            Err(FileProblem::NothingOfUse)
        } else {
            Ok(())
        }
    }
}

struct AreaTaken {
    record: AreaRecord,
    parts: Vec<AreaCode>,
    mended: bool,
}

fn area_read(feature: Feature, hint: Option<AreaKind>, licence: Option<&str>) -> Result<AreaTaken, Rule> {
    let id = feature.id.clone().map(|id| match id {
        geojson::feature::Id::String(text) => text,
        geojson::feature::Id::Number(number) => number.to_string(),
    });
    let properties = Properties::of(feature.properties);
    if properties.has("lsoa11cd") || OUTSIDE_THE_TREE.iter().any(|name| properties.has(name)) {
        return Err(Rule::CodeMissing);
    }
    let (property, kind) = kind_of(&properties, hint)?;
    let code = match properties.text(property).or_else(|| hint.and(id)) {
        Some(code) => AreaCode::parse(&code).map_err(|_| Rule::CodeMalformed)?,
        None => return Err(Rule::CodeMissing),
    };
    let name = properties.name(property.strip_suffix("cd"))?;
    let parents = PARENTS.iter().filter(|name| **name != property).map(|name| properties.code(name));
    let parents: Vec<AreaCode> = parents.filter_map(Result::transpose).collect::<Result<_, Rule>>()?;
    let listed = properties.text("las").unwrap_or_default();
    let parts = listed.split_whitespace().map(|code| AreaCode::parse(code).map_err(|_| Rule::CodeMalformed));
    let parts: Vec<AreaCode> = parts.collect::<Result<_, Rule>>()?;
    let geometry = feature.geometry.ok_or(Rule::NoGeometry)?;
    let (shape, mended) = outline_read(&geometry.value)?;
    // A board's slug is nobody's code; it shares the licence of the boundaries that it was joined from.
    let open = || is_ons_code(&code) || parts_are_open(&parts);
    let licence =
        licence.map_or_else(|| if open() { Source::Boundaries.line() } else { String::new() }, str::to_owned);
    let residents_10_17 = properties.whole("residents_10_17");
    let shape = AreaShape { code, kind, name, parents, shape, residents_10_17 };
    Ok(AreaTaken { record: AreaRecord { shape, licence }, parts, mended })
}

fn parts_are_open(parts: &[AreaCode]) -> bool {
    !parts.is_empty() && parts.iter().all(is_ons_code)
}

fn kind_of(properties: &Properties, hint: Option<AreaKind>) -> Result<(&'static str, AreaKind), Rule> {
    let found = match hint {
        Some(kind) => CODES.iter().find(|(_, other)| *other == kind),
        None => CODES.iter().find(|(name, _)| properties.has(name)),
    };
    found.copied().ok_or(Rule::CodeMissing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn square() -> Value {
        json!({"type": "Polygon", "coordinates": [[[-4.6, 52.4], [-4.5, 52.4], [-4.5, 52.5], [-4.6, 52.5], [-4.6, 52.4]]]})
    }

    fn file(features: &[(Value, Value)]) -> Vec<u8> {
        let features: Vec<Value> = features
            .iter()
            .map(|(properties, geometry)| json!({"type": "Feature", "properties": properties, "geometry": geometry}))
            .collect();
        json!({"type": "FeatureCollection", "features": features}).to_string().into_bytes()
    }

    fn one(properties: Value) -> AreasTaken {
        areas_read(&file(&[(properties, square())]), None).unwrap()
    }

    #[test]
    fn the_kind_follows_from_the_code_and_parents_from_the_rest() {
        let lsoa =
            one(json!({"lsoa21cd": "W01000003", "name_en": "N", "msoa21cd": "W02000001", "la": "W06000001"}));
        let shape = &lsoa.areas[0].shape;
        assert_eq!(shape.kind, AreaKind::Lsoa);
        assert_eq!(
            shape.parents.iter().map(AreaCode::as_str).collect::<Vec<_>>(),
            ["W02000001", "W06000001"]
        );
        assert!(lsoa.areas[0].licence.contains("Office for National Statistics"));
        let board = one(
            json!({"board": "cardiff-vale", "name_en": "B", "name_cy": "Bwrdd", "las": "W06000014 W06000015"}),
        );
        assert_eq!(board.areas[0].shape.kind, AreaKind::Board);
        assert_eq!(board.areas[0].shape.name.cy, "Bwrdd");
        assert_eq!(board.parts.len(), 2);
        assert_eq!(board.parts[0].1.as_str(), "cardiff-vale");
        let authority = one(json!({"la": "X-1", "name_en": "A", "board": "b", "force": "f"}));
        assert_eq!(authority.areas[0].shape.kind, AreaKind::LocalAuthority);
        assert_eq!(authority.areas[0].licence, "");
    }

    #[test]
    fn the_spelling_of_the_statistics_office_is_read_too() {
        let taken =
            one(json!({"LSOA21CD": "W01000003", "LSOA21NM": "Haven 001A", "LSOA21NMW": "Hafan 001A"}));
        assert_eq!(taken.areas[0].shape.name.cy, "Hafan 001A");
    }

    #[test]
    fn a_bad_feature_is_refused_by_its_number_and_the_others_are_taken() {
        let named = |code: &str| json!({"la": code, "name_en": "A"});
        let bytes = file(&[
            (named("L1"), square()),
            (named("L 2"), square()),
            (json!({"la": "L3"}), square()),
            (named("L1"), square()),
            (named("L5"), json!({"type": "Point", "coordinates": [-4.5, 52.5]})),
            (named("L6"), Value::Null),
            (json!({"la": "L7", "name_en": "x\u{7}"}), square()),
        ]);
        let taken = areas_read(&bytes, None).unwrap();
        assert_eq!(taken.areas.len(), 1);
        let refused: Vec<(u32, Rule)> = taken.refused.iter().map(|r| (r.number, r.rule)).collect();
        assert_eq!(
            refused,
            [
                (2, Rule::CodeMalformed),
                (3, Rule::NameMissing),
                (4, Rule::Twice),
                (5, Rule::WrongGeometry),
                (6, Rule::NoGeometry),
                (7, Rule::NameMalformed)
            ]
        );
    }

    #[test]
    fn layers_that_are_no_part_of_the_tree_are_known() {
        let of = |properties: Value| areas_read(&file(&[(properties, square())]), None).unwrap_err();
        assert_eq!(
            of(json!({"lsoa11cd": "W01000001", "name_en": "N", "la": "W06000001"})),
            FileProblem::AreasOf2011
        );
        assert_eq!(
            of(json!({"wd25cd": "W05001039", "name_en": "N", "la": "W06000001"})),
            FileProblem::NothingOfUse
        );
        assert_eq!(of(json!({"kind": "land"})), FileProblem::NothingOfUse);
    }

    #[test]
    fn with_a_hint_the_id_will_do_for_a_code() {
        let feature =
            json!({"type": "Feature", "id": "H1", "properties": {"name": "N"}, "geometry": square()});
        let bytes = json!({"type": "FeatureCollection", "features": [feature]}).to_string();
        let taken = areas_read(bytes.as_bytes(), Some(AreaKind::Board)).unwrap();
        assert_eq!((taken.areas[0].shape.kind, taken.areas[0].shape.code.as_str()), (AreaKind::Board, "H1"));
    }
}
