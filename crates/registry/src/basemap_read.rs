//! The map underneath, from GeoJSON.

use crate::FileProblem;
use crate::basemap_keep::{BasemapLayer, BasemapRecord};
use crate::collection_read::{Collection, collection_read};
use crate::geometry_read::drawing_read;
use crate::licence::Source;
use crate::properties::Properties;
use crate::refusal::{Refused, Rule};
use geo_types::Geometry;
use geojson::Feature;

/// What a file of the basemap gave.
#[derive(Debug, Default)]
pub struct BasemapTaken {
    /// Features in metres, in the order of the file.
    pub features: Vec<BasemapRecord>,
    /// Features that are known and not drawn.
    pub passed_over: u32,
    /// The features that were not taken.
    pub refused: Vec<Refused>,
}

/// What a file draws, known by how its name begins.
const FILES: [(&str, BasemapLayer, Source); 6] = [
    ("land", BasemapLayer::Land, Source::Land),
    ("urban_areas", BasemapLayer::Urban, Source::Land),
    ("railways", BasemapLayer::Rail, Source::Railways),
    ("roads", BasemapLayer::Road, Source::Roads),
    ("rivers", BasemapLayer::River, Source::NaturalEarth),
    ("places", BasemapLayer::Label, Source::Names),
];

/// Files that are known and not drawn: a second, coarser coast; a border that the areas draw; ground near each postcode, which
/// weighs more than all the rest.
const NOT_DRAWN: [&str; 3] = ["land_overview", "border", "settlement_footprint"];

/// Reads a layer of the basemap.
///
/// In our own format each feature says its `layer` (land, urban, green, road, rail, river, label) and `rank` (0 is drawn first and
/// furthest out). The open files of Wales are known by their names: `land`, `urban_areas`, `railways`, `roads_approximate`,
/// `rivers`, `places`. Outlines that cross themselves are drawn as they are.
///
/// # Errors
/// [`FileProblem`] when nothing in it can be drawn. A single bad feature is among `refused`.
pub fn basemap_read(name: &str, bytes: &[u8]) -> Result<BasemapTaken, FileProblem> {
    basemap_taken(name, collection_read(bytes)?)
}

pub(crate) fn basemap_taken(name: &str, collection: Collection) -> Result<BasemapTaken, FileProblem> {
    if NOT_DRAWN.iter().any(|known| name.starts_with(known)) {
        let passed_over = u32::try_from(collection.features.len()).unwrap_or(u32::MAX);
        return Ok(BasemapTaken { passed_over, ..BasemapTaken::default() });
    }
    let file = FILES
        .iter()
        .find(|(known, _, _)| name.starts_with(known))
        .map(|(_, layer, source)| (*layer, *source));
    let own_licence = collection.licence.clone();
    let mut taken = BasemapTaken::default();
    for (number, feature) in collection.numbered() {
        match feature
            .ok_or(Rule::NotAFeature)
            .and_then(|feature| drawn_read(feature, file, own_licence.as_deref()))
        {
            Ok(record) => taken.features.push(record),
            Err(rule) => taken.refused.push(Refused::feature(number, rule)),
        }
    }
    if taken.features.is_empty() && taken.refused.iter().all(|refused| refused.rule == Rule::LayerUnknown) {
        return Err(FileProblem::NothingOfUse);
    }
    Ok(taken)
}

fn drawn_read(
    feature: Feature,
    file: Option<(BasemapLayer, Source)>,
    own_licence: Option<&str>,
) -> Result<BasemapRecord, Rule> {
    let properties = Properties::of(feature.properties);
    let (layer, rank, source) = match (properties.text("layer"), file) {
        (Some(layer), _) => {
            let layer = BasemapLayer::parse(&layer).ok_or(Rule::LayerUnknown)?;
            (layer, properties.whole("rank").unwrap_or(0), None)
        }
        (None, Some((layer, source))) => (layer, rank_of(layer, &properties)?, Some(source)),
        (None, None) => return Err(Rule::LayerUnknown),
    };
    let shape = drawing_read(&feature.geometry.ok_or(Rule::NoGeometry)?.value)?;
    if !layer_takes(layer, &shape) {
        return Err(Rule::WrongGeometry);
    }
    let name = match properties.name(None) {
        Ok(name) => Some(name),
        Err(Rule::NameMissing) if layer == BasemapLayer::Label => return Err(Rule::NameMissing),
        Err(Rule::NameMissing) => properties.text("ref").map(language::Text::same),
        Err(other) => return Err(other),
    };
    let licence = own_licence.map_or_else(|| source.map(Source::line).unwrap_or_default(), str::to_owned);
    Ok(BasemapRecord { layer, name, rank: u8::try_from(rank).unwrap_or(u8::MAX), shape, licence })
}

/// Ranks from what the open files say: motorways and trunk roads before other roads, lines with passengers before those without,
/// cities (their 1) before hamlets (their 6).
fn rank_of(layer: BasemapLayer, properties: &Properties) -> Result<u32, Rule> {
    Ok(match layer {
        BasemapLayer::Road => {
            u32::from(!matches!(properties.text("class").as_deref(), Some("motorway" | "trunk")))
        }
        BasemapLayer::Rail => u32::from(properties.whole("stations_near") == Some(0)),
        // A register of places may be called places too; what has no rank is no label.
        BasemapLayer::Label => properties.whole("rank").ok_or(Rule::LayerUnknown)?.saturating_sub(1),
        _ => 0,
    })
}

const fn layer_takes(layer: BasemapLayer, shape: &Geometry<f64>) -> bool {
    match layer {
        BasemapLayer::Land | BasemapLayer::Urban | BasemapLayer::Green => {
            matches!(shape, Geometry::Polygon(_) | Geometry::MultiPolygon(_))
        }
        BasemapLayer::Road | BasemapLayer::Rail => {
            matches!(shape, Geometry::LineString(_) | Geometry::MultiLineString(_))
        }
        BasemapLayer::River => !matches!(shape, Geometry::Point(_)),
        BasemapLayer::Label => matches!(shape, Geometry::Point(_)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn file(features: &[(Value, Value)]) -> Vec<u8> {
        let features: Vec<Value> = features
            .iter()
            .map(|(properties, geometry)| json!({"type": "Feature", "properties": properties, "geometry": geometry}))
            .collect();
        json!({"type": "FeatureCollection", "features": features}).to_string().into_bytes()
    }

    fn line() -> Value {
        json!({"type": "LineString", "coordinates": [[-4.6, 52.4], [-4.5, 52.4]]})
    }

    #[test]
    fn our_own_format_says_its_layer_and_open_files_are_known_by_name() {
        let own =
            file(&[(json!({"layer": "rail", "rank": 0, "name_en": "Line", "name_cy": "Lein"}), line())]);
        let taken = basemap_read("anything.geojson", &own).unwrap();
        assert_eq!((taken.features[0].layer, taken.features[0].licence.as_str()), (BasemapLayer::Rail, ""));
        let roads = file(&[
            (json!({"ref": "A470", "class": "trunk"}), line()),
            (json!({"ref": "A4119", "class": "a-road"}), line()),
        ]);
        let taken = basemap_read("roads_approximate.geojson", &roads).unwrap();
        let seen: Vec<(u8, &str)> =
            taken.features.iter().map(|f| (f.rank, f.name.as_ref().unwrap().en.as_str())).collect();
        assert_eq!(seen, [(0, "A470"), (1, "A4119")]);
        assert!(!taken.features[0].licence.is_empty());
    }

    #[test]
    fn a_label_needs_a_name_and_a_point_and_a_place_of_the_register_is_no_label() {
        let point = json!({"type": "Point", "coordinates": [-4.5, 52.5]});
        let bytes = file(&[
            (json!({"name_en": "Tre", "name_cy": "Tre", "rank": 2}), point.clone()),
            (json!({"rank": 2}), point.clone()),
            (json!({"name_en": "Tre", "rank": 2}), line()),
            (json!({"id": "GWL-PK-001", "kind": "park", "name_en": "Park"}), point),
        ]);
        let taken = basemap_read("places.geojson", &bytes).unwrap();
        assert_eq!((taken.features.len(), taken.features[0].rank), (1, 1));
        let rules: Vec<Rule> = taken.refused.iter().map(|refused| refused.rule).collect();
        assert_eq!(rules, [Rule::NameMissing, Rule::WrongGeometry, Rule::LayerUnknown]);
    }

    #[test]
    fn what_is_not_drawn_is_passed_over_and_what_is_unknown_refused() {
        let bytes = file(&[(json!({"kind": "built-up"}), line())]);
        assert_eq!(basemap_read("settlement_footprint.geojson", &bytes).unwrap().passed_over, 1);
        assert_eq!(basemap_read("contours.geojson", &bytes).unwrap_err(), FileProblem::NothingOfUse);
    }
}
