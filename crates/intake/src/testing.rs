//! A made-up square of land for unit tests: two small areas of one authority, and two places.

use crate::{Ground, Taken, Template, concerns_read};
use concern::{
    AgencyCode, Concern, HarmSet, HarmType, Interval, Learned, PlaceId, PlaceKind, Procedures, SourceSector,
    Whereabouts,
};
use geo_types::{MultiPolygon, Rect, coord};
use geography::{AreaCode, AreaKind, AreaShape, AreaTree, Bng, Precision};
use jiff::civil::{Date, date, datetime};
use language::Text;
use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::sync::Arc;
use told::gazetteer::{Gazetteer, Kind, Thing};

/// The day that tests take for today.
pub(crate) const TODAY: Date = date(2026, 11, 21);

fn area(code: &str, kind: AreaKind, parents: &[&str], east: f64, width: f64) -> AreaShape {
    let rect = Rect::new(coord! { x: east, y: 270_000.0 }, coord! { x: east + width, y: 271_000.0 });
    AreaShape {
        code: AreaCode::parse(code).unwrap(),
        kind,
        name: Text::same(code),
        parents: parents.iter().map(|p| AreaCode::parse(p).unwrap()).collect(),
        shape: MultiPolygon::new(vec![rect.to_polygon()]),
        residents_10_17: Some(150),
    }
}

/// Land from 220 km to 222 km east and 270 km to 271 km north.
pub(crate) fn ground() -> Ground {
    let areas = vec![
        area("T-LA", AreaKind::LocalAuthority, &[], 220_000.0, 2_000.0),
        area("T-M1", AreaKind::Msoa, &["T-LA"], 220_000.0, 2_000.0),
        area("T-B1", AreaKind::Block, &["T-M1"], 220_000.0, 1_000.0),
        area("T-L1", AreaKind::Lsoa, &["T-B1", "T-M1"], 220_000.0, 1_000.0),
        area("T-L2", AreaKind::Lsoa, &["T-M1"], 221_000.0, 1_000.0),
    ];
    let place = |id: &str, e, n| (PlaceId::parse(id).unwrap(), Bng::new(e, n));
    let places =
        HashMap::from([place("T-STATION", 220_500.0, 270_500.0), place("07700900123", 221_500.0, 270_500.0)]);
    Ground {
        areas: Arc::new(AreaTree::new(areas).unwrap()),
        places,
        schools: HashSet::new(),
        gazetteer: Arc::new(gazetteer()),
    }
}

/// Two places of one name, one that is alone, and a postcode.
fn gazetteer() -> Gazetteer {
    let thing = |id: &str, kind, en: &str, cy: &str, e, n| Thing {
        id: id.to_owned(),
        kind: Kind::Place(kind),
        name: Text::new(en, cy),
        aliases: Vec::new(),
        codes: Vec::new(),
        hint: None,
        at: Bng::new(e, n),
        reach_m: 0,
    };
    Gazetteer::new(
        [
            thing("T-STATION", PlaceKind::RailStation, "Haven Station", "Gorsaf Hafan", 220_500.0, 270_500.0),
            thing("T-PARK-1", PlaceKind::Park, "Drowned Park", "Parc Boddedig", 220_600.0, 270_600.0),
            thing("T-PARK-2", PlaceKind::Park, "Drowned Park", "Parc Boddedig", 221_600.0, 270_600.0),
        ],
        [("LL99 9ZZ", Bng::new(221_200.0, 270_200.0), 120)],
    )
}

/// A concern like any other.
pub(crate) fn concern_some() -> Concern {
    let point = Bng::new(220_500.5, 270_500.0);
    Concern {
        source: SourceSector::Police,
        agency: AgencyCode::parse("GWL-POL").unwrap(),
        recorded: date(2025, 3, 14),
        occurred: Some(Interval {
            from: datetime(2025, 3, 13, 21, 30, 0, 0),
            to: datetime(2025, 3, 13, 22, 0, 0, 0),
        }),
        place: Whereabouts {
            point,
            precision: Precision::new(50),
            place: None,
            areas: ground().areas.locate(point).unwrap(),
        },
        context: None,
        harms: HarmSet::of([HarmType::Cce, HarmType::Weapons]),
        learned: Learned::Discovered,
        procedures: Procedures::Yes,
    }
}

pub(crate) const HEADER: &str = "source_sector,agency_code,recorded_on,occurred_from,occurred_to,longitude,latitude,\
    easting,northing,grid_reference,place_id,precision_m,harm_types,learned,reported_under_procedures,context_type,place,occurred,\
    record_ref,same_matter_as,note";

/// A row that is accepted, as cells by the columns of [`HEADER`].
pub(crate) const GOOD: [&str; 21] = [
    "police",
    "GWL-POL",
    "2025-03-14",
    "2025-03-13T21:30",
    "2025-03-13T22:00",
    "",
    "",
    "220500.5",
    "270500",
    "",
    "",
    "50",
    "cce;weapons",
    "discovered",
    "yes",
    "",
    "",
    "",
    "",
    "",
    "",
];

/// Reads rows under the canonical header.
pub(crate) fn read_rows(rows: &[String]) -> Taken {
    let file = format!("{HEADER}\n{}\n", rows.join("\n"));
    concerns_read(file.as_bytes(), &Template::canonical(), &ground(), TODAY, &mut |_| {}).unwrap()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}
