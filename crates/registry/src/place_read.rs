//! Places from GeoJSON or from a table of stops.

use crate::FileProblem;
use crate::collection_read::collection_read;
use crate::geometry_read::point_read;
use crate::import_file::{looks_like_json, opened};
use crate::licence::Source;
use crate::place_keep::PlaceRecord;
use crate::place_register::addresses_unsaid;
use crate::properties::Properties;
use crate::refusal::{Refused, Rule};
use crate::stop_read::stops_read;
use concern::{Medium, PlaceId, PlaceKind};
use geojson::Feature;
use std::collections::HashSet;

/// A code that people write for a place beside its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceCode {
    /// The place.
    pub place: PlaceId,
    /// `naptan`: the short code on the pole; `station`: the three letters of a railway station; `stop_area`: the group that it is in.
    pub kind: &'static str,
    /// Capitals and digits; empty: the file says that it has none.
    pub code: String,
}

impl PlaceCode {
    /// The codes of one cell, apart by spaces, commas or semicolons; an empty one where the cell is.
    pub(crate) fn read(place: &PlaceId, kind: &'static str, cell: &str) -> Result<Vec<Self>, Rule> {
        if cell.is_empty() {
            return Ok(vec![Self { place: place.clone(), kind, code: String::new() }]);
        }
        let codes = cell.split([' ', ',', ';']).map(str::trim).filter(|code| !code.is_empty());
        let read = codes.map(|code| {
            let code = code.to_ascii_uppercase();
            let fits = (3..=16).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_alphanumeric());
            if fits { Ok(Self { place: place.clone(), kind, code }) } else { Err(Rule::CodeMalformed) }
        });
        read.collect()
    }
}

/// What a file of places gave.
#[derive(Debug, Default)]
pub struct PlacesTaken {
    /// The places, in metres.
    pub places: Vec<PlaceRecord>,
    /// Their other codes.
    pub codes: Vec<PlaceCode>,
    /// Rows that were passed over because they are parts of a station, which comes as a whole from another file.
    pub passed_over: u32,
    /// The features or rows that were not taken.
    pub refused: Vec<Refused>,
}

/// Reads places: a GeoJSON collection of points, or a table of stops, ours (`atco,kind,name,indicator,street,locality,…,lon,lat,la`) or that of `NaPTAN`
/// (`ATCOCode,NaptanCode,CommonName,…,StopType,Status`). Either may be compressed by gzip.
///
/// A feature has `id` or `school_no`, `kind` (schools need none), a name, and where they are known `la`, `pupils`,
/// `welsh_medium` or `medium`, `addresses`, `public`, and the codes `naptan`, `crs`, `stop_area`. A school whose `sector` is Special or Pupil referral unit, or that says
/// `special`, is kept and never drawn attention to.
///
/// # Errors
/// [`FileProblem`] when there is nothing that could be a place. A single bad feature is among `refused`.
pub fn places_read(bytes: &[u8]) -> Result<PlacesTaken, FileProblem> {
    let plain = opened(bytes)?;
    if !looks_like_json(&plain) {
        return stops_read(&plain);
    }
    let collection = collection_read(&plain)?;
    let licence = collection.licence.clone();
    let mut taken = PlacesTaken::default();
    let mut seen: HashSet<PlaceId> = HashSet::new();
    for (number, feature) in collection.numbered() {
        match feature.ok_or(Rule::NotAFeature).and_then(|feature| place_read(feature, licence.as_deref())) {
            Ok((place, codes)) if seen.insert(place.id.clone()) => {
                taken.places.push(place);
                taken.codes.extend(codes);
            }
            Ok(_) => taken.refused.push(Refused::feature(number, Rule::Twice)),
            Err(rule) => taken.refused.push(Refused::feature(number, rule)),
        }
    }
    if taken.places.is_empty() && taken.refused.iter().all(|refused| refused.rule == Rule::KindUnknown) {
        return Err(FileProblem::NothingOfUse);
    }
    Ok(taken)
}

/// Names of properties that hold other codes.
const CODES: [(&str, &str); 3] = [("naptan", "naptan"), ("crs", "station"), ("stop_area", "stop_area")];

fn place_read(feature: Feature, licence: Option<&str>) -> Result<(PlaceRecord, Vec<PlaceCode>), Rule> {
    let properties = Properties::of(feature.properties);
    let of_schools_list = properties.has("school_no");
    let kind = match properties.text("kind") {
        Some(kind) => PlaceKind::parse(&kind).ok_or(Rule::KindUnknown)?,
        None if of_schools_list => PlaceKind::School,
        None => return Err(Rule::KindUnknown),
    };
    let id = properties.text("school_no").or_else(|| properties.text("id")).ok_or(Rule::CodeMissing)?;
    let id = PlaceId::parse(&id).map_err(|_| Rule::CodeMalformed)?;
    let name = properties.name(None)?;
    let local_authority = properties.code("la")?;
    let at = point_read(&feature.geometry.ok_or(Rule::NoGeometry)?.value)?;
    let addresses = match (properties.flag("public"), properties.whole("addresses")) {
        (Some(true), _) => None,
        (_, Some(addresses)) => Some(addresses),
        (Some(false), None) => Some(1),
        (None, None) => addresses_unsaid(kind),
    };
    // The files that public bodies publish are known by their own properties; others say themselves what must be shown.
    let source = if of_schools_list {
        Some(Source::Schools)
    } else if properties.has("members") {
        Some(Source::Stops)
    } else {
        None
    };
    let licence = licence.map_or_else(|| source.map(Source::line).unwrap_or_default(), str::to_owned);
    let (special, medium) = (is_special(&properties), medium_of(&properties));
    let roll = properties.whole("pupils");
    let mut codes = Vec::new();
    for (property, code_kind) in CODES.into_iter().filter(|(property, _)| properties.has(property)) {
        codes.extend(PlaceCode::read(&id, code_kind, &properties.text(property).unwrap_or_default())?);
    }
    let place =
        PlaceRecord { id, kind, name, at, local_authority, roll, medium, addresses, special, licence };
    Ok((place, codes))
}

fn is_special(properties: &Properties) -> bool {
    let sector = properties.text("sector").unwrap_or_default().to_ascii_lowercase();
    matches!(sector.as_str(), "special" | "pupil referral unit") || properties.flag("special") == Some(true)
}

/// The Welsh Government's codes: WM and EM are one language, all others (EW, DS, TR, AB, BB, CB) two.
fn medium_of(properties: &Properties) -> Option<Medium> {
    if let Some(medium) = properties.text("medium") {
        return Medium::parse(&medium);
    }
    Some(match properties.text("welsh_medium")?.as_str() {
        "WM" => Medium::Welsh,
        "EM" => Medium::English,
        _ => Medium::Bilingual,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn read(features: &[Value]) -> PlacesTaken {
        let features: Vec<Value> = features
            .iter()
            .map(|properties| {
                let at = json!({"type": "Point", "coordinates": [-4.5, 52.5]});
                json!({"type": "Feature", "properties": properties, "geometry": at})
            })
            .collect();
        let text = json!({"type": "FeatureCollection", "features": features}).to_string();
        places_read(text.as_bytes()).unwrap()
    }

    #[test]
    fn a_school_keeps_roll_and_language_and_a_special_one_its_silence() {
        let school = |sector: &str, medium: &str| json!({"school_no": "6602130", "name": "Ysgol y Don", "la": "W06000001", "sector": sector, "welsh_medium": medium, "pupils": 274});
        let taken = read(&[school("Primary", "WM")]);
        let primary = &taken.places[0];
        assert_eq!(
            (primary.kind, primary.roll, primary.medium),
            (PlaceKind::School, Some(274), Some(Medium::Welsh))
        );
        assert!(!primary.special && primary.licence.contains("Welsh Government"));
        for (sector, special) in [("Special", true), ("Pupil referral unit", true), ("Nursery", false)] {
            assert_eq!(read(&[school(sector, "DS")]).places[0].special, special, "{sector}");
        }
        assert_eq!(read(&[school("Primary", "DS")]).places[0].medium, Some(Medium::Bilingual));
    }

    #[test]
    fn a_kind_that_the_register_does_not_have_is_refused() {
        let place = |id: &str, kind: &str| json!({"id": id, "kind": kind, "name_en": "A", "name_cy": "B", "public": true});
        let taken = read(&[
            place("P-1", "park"),
            place("P-2", "safe_house"),
            place("P-1", "park"),
            place("", "park"),
        ]);
        assert_eq!(taken.places.len(), 1);
        let refused: Vec<(u32, Rule)> = taken.refused.iter().map(|r| (r.number, r.rule)).collect();
        assert_eq!(refused, [(2, Rule::KindUnknown), (3, Rule::Twice), (4, Rule::CodeMissing)]);
        assert!(!taken.refused[0].message.en.contains("safe_house"), "the value is not repeated");
    }

    #[test]
    fn public_space_has_no_number_of_addresses() {
        let place = |more: Value| {
            let mut all = json!({"id": "P-1", "kind": "leisure", "name_en": "A"});
            all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            read(&[all]).places[0].addresses
        };
        assert_eq!(place(json!({"public": true, "addresses": 1})), None);
        assert_eq!(place(json!({"public": false, "addresses": 12})), Some(12));
        assert_eq!(place(json!({"public": false})), Some(1));
        assert_eq!(place(json!({})), Some(1));
    }
}
