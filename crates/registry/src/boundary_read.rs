//! Boundaries outside the tree of areas: wards, and small and middle areas of an earlier census.

use crate::collection_read::Collection;
use crate::licence::{Source, is_ons_code};
use crate::outline_read::outline_read;
use crate::properties::Properties;
use crate::refusal::{Refused, Rule};
use geo_types::MultiPolygon;
use geography::AreaCode;
use geojson::{Feature, GeometryValue};
use language::Text;
use std::collections::HashSet;

/// One boundary of a layer and year.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct BoundaryRecord {
    /// `ward`, `lsoa` or `msoa`.
    pub(crate) layer: &'static str,
    /// The year of the boundaries.
    pub(crate) vintage: i16,
    pub(crate) code: AreaCode,
    pub(crate) name: Text,
    pub(crate) local_authority: Option<AreaCode>,
    /// In metres of EPSG:27700.
    pub(crate) shape: MultiPolygon<f64>,
    pub(crate) licence: String,
}

/// What a file of boundaries gave.
#[derive(Debug, Default)]
pub(crate) struct BoundariesTaken {
    pub(crate) boundaries: Vec<BoundaryRecord>,
    pub(crate) mended: Vec<u32>,
    pub(crate) refused: Vec<Refused>,
}

/// How the names of code properties begin, by layer.
const LAYERS: [(&str, &str); 3] = [("wd", "ward"), ("lsoa", "lsoa"), ("msoa", "msoa")];
/// The census whose small and middle areas are in the tree.
const IN_THE_TREE: i16 = 2021;

/// The layer and year that a property's name tells: `wd25cd` wards of 2025, `lsoa11cd` small areas of 2011. Those of 2021 are in the tree.
fn layer_of(property: &str) -> Option<(&'static str, i16)> {
    let stem = property.strip_suffix("cd")?;
    let (layer, year) = LAYERS.iter().find_map(|(head, layer)| Some((*layer, stem.strip_prefix(head)?)))?;
    let digits = year.len() == 2 && year.bytes().all(|byte| byte.is_ascii_digit());
    let year: i16 = year.parse().ok().filter(|_| digits)?;
    let vintage = if year >= 90 { 1900 + year } else { 2000 + year };
    (layer == "ward" || vintage != IN_THE_TREE).then_some((layer, vintage))
}

/// The property that holds a feature's code, with its layer and year. An area of the tree has its code of 2021 and is none; a small area of 2011 may name
/// the middle area around it.
fn code_property(feature: &Feature) -> Option<(String, (&'static str, i16))> {
    let properties = feature.properties.as_ref()?;
    let names: Vec<String> = properties.keys().map(|name| name.to_ascii_lowercase()).collect();
    if names.iter().any(|name| ["lsoa21cd", "msoa21cd"].contains(&name.as_str())) {
        return None;
    }
    let found = names.into_iter().filter_map(|name| layer_of(&name).map(|layer| (name, layer)));
    // The middle area is named last, so that the smaller one decides.
    found.min_by_key(|(_, (layer, _))| *layer == "msoa")
}

/// Whether a collection seems to be one of such boundaries.
pub(crate) fn looks_like_boundaries(collection: &Collection) -> bool {
    let outlined = |feature: &&Feature| {
        feature.geometry.as_ref().is_some_and(|geometry| {
            matches!(geometry.value, GeometryValue::Polygon { .. } | GeometryValue::MultiPolygon { .. })
        })
    };
    collection
        .features
        .iter()
        .flatten()
        .take(20)
        .filter(outlined)
        .any(|feature| code_property(feature).is_some())
}

/// Reads a collection of wards or of earlier small areas: the code in `wd25cd`, `lsoa11cd` and their like, names as areas have them, the authority in
/// `la`. A single bad feature is among `refused`.
pub(crate) fn boundaries_taken(collection: Collection) -> BoundariesTaken {
    let licence = collection.licence.clone();
    let mut taken = BoundariesTaken::default();
    let mut seen = HashSet::new();
    for (number, feature) in collection.numbered() {
        let read =
            feature.ok_or(Rule::NotAFeature).and_then(|feature| boundary_read(feature, licence.as_deref()));
        match read {
            Ok((one, _)) if !seen.insert((one.layer, one.vintage, one.code.clone())) => {
                taken.refused.push(Refused::feature(number, Rule::Twice));
            }
            Ok((one, mended)) => {
                taken.mended.extend(mended.then_some(number));
                taken.boundaries.push(one);
            }
            Err(rule) => taken.refused.push(Refused::feature(number, rule)),
        }
    }
    taken
}

fn boundary_read(feature: Feature, licence: Option<&str>) -> Result<(BoundaryRecord, bool), Rule> {
    let (property, (layer, vintage)) = code_property(&feature).ok_or(Rule::CodeMissing)?;
    let properties = Properties::of(feature.properties);
    let code = properties.code(&property)?.ok_or(Rule::CodeMissing)?;
    let name = properties.name(property.strip_suffix("cd"))?;
    let local_authority = properties.code("la")?;
    let (shape, mended) = outline_read(&feature.geometry.ok_or(Rule::NoGeometry)?.value)?;
    let open = if is_ons_code(&code) { Source::Boundaries.line() } else { String::new() };
    let licence = licence.map_or(open, str::to_owned);
    Ok((BoundaryRecord { layer, vintage, code, name, local_authority, shape, licence }, mended))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collection_read::collection_read;
    use serde_json::{Value, json};

    fn taken(properties: &[Value]) -> BoundariesTaken {
        let square = json!({"type": "Polygon", "coordinates": [[[-4.6, 52.4], [-4.5, 52.4], [-4.5, 52.5], [-4.6, 52.5], [-4.6, 52.4]]]});
        let features: Vec<Value> = properties
            .iter()
            .map(|one| json!({"type": "Feature", "properties": one, "geometry": square}))
            .collect();
        let text = json!({"type": "FeatureCollection", "features": features}).to_string();
        let collection = collection_read(text.as_bytes()).unwrap();
        assert!(looks_like_boundaries(&collection));
        boundaries_taken(collection)
    }

    #[test]
    fn the_year_of_a_boundary_is_in_the_name_of_its_code() {
        assert_eq!(layer_of("wd25cd"), Some(("ward", 2025)));
        assert_eq!(layer_of("lsoa11cd"), Some(("lsoa", 2011)));
        assert_eq!(layer_of("msoa01cd"), Some(("msoa", 2001)));
        assert_eq!(layer_of("wd99cd"), Some(("ward", 1999)));
        for other in ["lsoa21cd", "msoa21cd", "la", "wdcd", "wd2025cd", "wd+5cd", "msoacd"] {
            assert_eq!(layer_of(other), None, "{other}");
        }
    }

    #[test]
    fn a_small_area_of_2011_may_name_its_middle_area() {
        let found =
            taken(&[json!({"LSOA11CD": "W01000001", "MSOA11CD": "W02000001", "LSOA11NM": "Haven 001A"})]);
        let one = &found.boundaries[0];
        assert_eq!((one.layer, one.vintage, one.code.as_str()), ("lsoa", 2011, "W01000001"));
    }

    #[test]
    fn wards_are_taken_with_their_authority_and_bad_ones_refused_by_number() {
        let ward =
            |code: &str| json!({"wd25cd": code, "name_en": "Sands", "name_cy": "Traeth", "la": "W06000008"});
        let found = taken(&[
            ward("W05000001"),
            ward("W05000001"),
            ward("W 05"),
            json!({"WD25CD": "W05000002", "WD25NM": "Bank"}),
        ]);
        let told: Vec<(&str, i16, &str)> =
            found.boundaries.iter().map(|one| (one.layer, one.vintage, one.name.cy.as_str())).collect();
        assert_eq!(told, [("ward", 2025, "Traeth"), ("ward", 2025, "Bank")]);
        assert!(found.boundaries[0].licence.contains("Office for National Statistics"));
        let refused: Vec<(u32, Rule)> = found.refused.iter().map(|one| (one.number, one.rule)).collect();
        assert_eq!(refused, [(2, Rule::Twice), (3, Rule::CodeMalformed)]);
    }
}
