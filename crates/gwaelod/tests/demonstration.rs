//! Places and concerns: every way of the template, what is planted, and the same bytes everywhere.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

use concern::{HarmType, Learned, PlaceId, PlaceKind, Procedures, SourceSector};
use geography::{AreaTree, Bng, Wgs84, grid_ref, project};
use gwaelod::{ConcernRow, Given, HEADER, PlantedKind, Region};
use jiff::civil::{Date, DateTime, date};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// SHA-256 of the region of seed 1 as GeoJSON and of its first 3,000 concerns. It changes only when the generator is meant to give
/// another region; whoever changes it looks at the map again.
const DIGEST: &str = "1ff3ce36ce53955feb695652e184ba2fc49db705419d26f3fd226974881c43ae";

const ROWS: u64 = 6_000;

fn region() -> &'static Region {
    static REGION: OnceLock<Region> = OnceLock::new();
    REGION.get_or_init(|| Region::generate(1))
}

fn rows() -> Vec<ConcernRow<'static>> {
    region().concerns(ROWS, 1).collect()
}

fn share(of: impl Fn(&ConcernRow<'_>) -> bool) -> f64 {
    let rows = rows();
    rows.iter().filter(|row| of(row)).count() as f64 / rows.len() as f64
}

/// Months since January 2000.
fn month(day: Date) -> u16 {
    (day.year() as u16 - 2000) * 12 + day.month() as u16 - 1
}

fn csv(n: u64, seed: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    region().write_csv(&mut bytes, n, seed).unwrap();
    bytes
}

#[test]
fn the_region_has_the_bytes_it_had() {
    let mut hash = Sha256::new();
    for (name, text) in region().geojson_files().unwrap() {
        hash.update(name.as_bytes());
        hash.update(text.as_bytes());
    }
    hash.update(csv(3_000, 1));
    let digest = hash.finalize().iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    assert_eq!(digest, DIGEST);
}

#[test]
fn a_longer_file_starts_with_a_shorter_one_and_another_seed_differs() {
    let long = csv(500, 1);
    assert!(long.starts_with(&csv(200, 1)));
    assert_ne!(long, csv(500, 2));
    assert!(!region().geojson_files().unwrap().is_empty());
}

#[test]
fn the_register_has_what_a_region_needs() {
    let places = region().places();
    let count = |kind: PlaceKind| places.iter().filter(|place| place.kind == kind).count();
    assert_eq!(
        count(PlaceKind::RailStation) + count(PlaceKind::BusStation) + count(PlaceKind::FerryTerminal),
        25
    );
    assert_eq!(count(PlaceKind::School), 30);
    for kind in [PlaceKind::Park, PlaceKind::Retail, PlaceKind::LicensedPremises, PlaceKind::Leisure] {
        assert!(count(kind) >= 10, "{kind:?}");
    }
    let schools: Vec<_> = places.iter().filter(|place| place.kind == PlaceKind::School).collect();
    let rolls: Vec<u32> = schools.iter().filter_map(|school| school.roll).collect();
    assert_eq!((rolls.len(), rolls.iter().min(), rolls.iter().max()), (30, Some(&60), Some(&1_400)));
    assert!(rolls.iter().filter(|roll| **roll >= 500).count() >= 5, "some are large enough to be named");
    let mediums: BTreeSet<_> = schools.iter().filter_map(|school| school.medium).collect();
    assert_eq!(mediums.len(), 3);
    let spots: BTreeSet<_> =
        places.iter().map(|place| (place.at.easting as u32, place.at.northing as u32)).collect();
    assert_eq!(spots.len(), places.len(), "no two places share a point");
    assert_eq!(places.iter().filter(|place| !place.public).count(), 1);
    let tree = AreaTree::new(region().areas().to_vec()).unwrap();
    for place in places {
        let located = tree.locate(place.at).expect("a place stands on land");
        assert_eq!(located.local_authority.as_ref(), Some(&place.local_authority), "{}", place.id);
    }
}

#[test]
fn peer_groups_meet_at_registered_places() {
    let ids: BTreeSet<&PlaceId> = region().places().iter().map(|place| &place.id).collect();
    assert_eq!((region().peer_groups().len(), region().online_spaces().len()), (12, 8));
    for group in region().peer_groups() {
        assert!(!group.meets.is_empty() && group.meets.iter().all(|id| ids.contains(id)), "{}", group.id);
    }
    let meetings: usize = region().peer_groups().iter().map(|group| group.meets.len()).sum();
    assert_eq!(meetings, 21, "every meeting place of the list was found on the register");
}

/// Reads a file by the rules of the template alone, as an agency's own check would.
#[test]
fn every_line_is_valid_by_the_template_and_says_what_the_row_says() {
    let bytes = csv(ROWS, 1);
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>().join(","), HEADER);
    let places: BTreeMap<&str, Bng> = region().places().iter().map(|p| (p.id.as_str(), p.at)).collect();
    let tree = AreaTree::new(region().areas().to_vec()).unwrap();
    let mut ways: BTreeMap<&str, usize> = BTreeMap::new();
    for (row, line) in rows().iter().zip(reader.records().map(Result::unwrap)) {
        assert_eq!(SourceSector::parse(&line[0]), Some(row.source));
        assert_eq!(&line[1], row.agency.as_str());
        assert_eq!(line[2].parse::<Date>().unwrap(), row.recorded);
        assert!(row.recorded >= date(2023, 1, 1) && row.recorded <= date(2025, 12, 31));
        match row.occurred {
            Some(occurred) => {
                assert_eq!(line[3].parse::<DateTime>().unwrap(), occurred.from);
                assert_eq!(line[4].parse::<DateTime>().unwrap(), occurred.to);
                assert!(occurred.from <= occurred.to && occurred.to.date() <= row.recorded);
            }
            None => assert_eq!((&line[3], &line[4]), ("", "")),
        }
        let number = |field: usize| line[field].parse::<f64>().unwrap();
        let given: Vec<bool> = [5, 7, 9, 10].into_iter().map(|field| !line[field].is_empty()).collect();
        let (way, at) = match given[..] {
            [true, false, false, false] => ("lonlat", project(Wgs84::new(number(5), number(6))).unwrap()),
            [false, true, false, false] => ("grid", Bng::new(number(7), number(8))),
            [false, false, true, false] => {
                let (at, side) = grid_ref::parse(&line[9]).unwrap();
                assert!(
                    side.metres() <= row.precision.metres(),
                    "a reference is at least as fine as it claims"
                );
                ("reference", at)
            }
            [false, false, false, true] => ("place", places[&line[10]]),
            [false, true, false, true] => {
                assert_eq!(places[&line[10]], Bng::new(number(7), number(8)));
                ("place and grid", places[&line[10]])
            }
            _ => panic!("one way of giving the place: {line:?}"),
        };
        *ways.entry(way).or_default() += 1;
        assert!(at.distance(row.at) < 0.1, "{way}: {at:?} for {:?}", row.at);
        assert!(tree.locate(at).is_some(), "a stated point lies on land: {line:?}");
        assert_eq!(line[11].parse::<u32>().unwrap(), row.precision.metres());
        let harms: Vec<Option<HarmType>> = line[12].split(';').map(HarmType::parse).collect();
        assert_eq!(harms, row.harms.iter().map(Some).collect::<Vec<_>>());
        assert_eq!(Learned::parse(&line[13]), Some(row.learned));
        assert_eq!(Procedures::parse(&line[14]), Some(row.procedures));
    }
    assert_eq!(ways.values().sum::<usize>() as u64, ROWS);
    assert!(ways.len() == 5 && ways.values().all(|count| *count > 50), "{ways:?}");
}

#[test]
fn shares_are_those_of_the_design() {
    let about = |what: &str, got: f64, wanted: f64, within: f64| {
        assert!((got - wanted).abs() <= within, "{what}: {got:.3}, wanted {wanted}");
    };
    let by_id = share(|row| matches!(row.given, Given::Place(_) | Given::PlaceAndGrid(..)));
    about("given by register id", by_id, 0.30, 0.03);
    about("too coarse to map", share(|row| row.precision.metres() == 2_000), 0.08, 0.015);
    about("reported under the Procedures", share(|row| row.procedures == Procedures::Yes), 0.97, 0.01);
    about("moment unknown", share(|row| row.occurred.is_none()), 0.08, 0.015);
    about(
        "recorded within a week",
        share(|row| row.occurred.is_some_and(|o| (row.recorded - o.to.date()).get_days() < 7)),
        0.62,
        0.06,
    );
    assert!((0.3..0.6).contains(&share(|row| row.learned == Learned::Discovered)));
    for source in SourceSector::ALL {
        assert!(share(|row| row.source == *source) > 0.01, "{source:?}");
    }
    for harm in HarmType::ALL {
        assert!(share(|row| row.harms.contains(*harm)) > 0.008, "{harm:?}");
    }
    assert!((0.03..0.30).contains(&share(|row| row.harms.iter().count() == 2)));
}

#[test]
fn hours_follow_the_setting() {
    let at = |kind: PlaceKind| {
        let of_kind: BTreeSet<&PlaceId> =
            region().places().iter().filter(|p| p.kind == kind).map(|p| &p.id).collect();
        let hours = rows().into_iter().filter(move |row| match row.given {
            Given::Place(id) | Given::PlaceAndGrid(id, _) => of_kind.contains(id),
            _ => false,
        });
        hours.filter_map(|row| row.occurred?.hour_of_week(3)).map(|h| (h / 24, h % 24)).collect::<Vec<_>>()
    };
    let part = |hours: &[(u8, u8)], of: fn(&(u8, u8)) -> bool| {
        hours.iter().filter(|h| of(h)).count() as f64 / hours.len() as f64
    };
    assert!(part(&at(PlaceKind::School), |(day, hour)| *day < 5 && (8..18).contains(hour)) > 0.85);
    assert!(
        part(&at(PlaceKind::BusStation), |(_, hour)| (15..23).contains(hour)) > 0.55,
        "after school and in the evening"
    );
    assert!(
        part(&at(PlaceKind::LicensedPremises), |(day, hour)| matches!(
            (day, hour),
            (4 | 5, 19..) | (5 | 6, 0..=2)
        )) > 0.4
    );
}

#[test]
fn what_is_planted_is_there_and_only_in_its_months() {
    let truth = region().truth();
    let kinds: Vec<PlantedKind> = truth.iter().map(|fact| fact.kind).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == PlantedKind::Artefact).count(), 1);
    for kind in [PlantedKind::Persistent, PlantedKind::Emerging, PlantedKind::Fading] {
        assert_eq!(kinds.iter().filter(|k| **k == kind).count(), 2);
    }
    for (number, fact) in truth.iter().enumerate() {
        let own: Vec<ConcernRow<'_>> = rows().into_iter().filter(|row| row.planted == Some(number)).collect();
        let got = own.len() as f64 / ROWS as f64;
        assert!((got / fact.share - 1.0).abs() < 0.25, "{:?}: {got} for {}", fact.name, fact.share);
        for row in &own {
            // Stating a point coarsely moves it by at most the half diagonal of its square.
            let reach = fact.radius_m + f64::from(row.precision.metres().max(100)) * 0.71;
            assert!(row.at.distance(fact.centre) <= reach, "{:?}", fact.name);
            let Some(occurred) = row.occurred else { continue };
            assert!(fact.months.contains(&month(occurred.from.date())), "{:?}", fact.name);
            assert!(fact.source.is_none_or(|only| only == row.source));
        }
        let half = |late: bool| {
            let middle = fact.months.start().midpoint(*fact.months.end());
            own.iter()
                .filter(|row| row.occurred.is_some_and(|o| (month(o.from.date()) > middle) == late))
                .count()
        };
        match fact.kind {
            PlantedKind::Emerging => assert!(half(true) > half(false), "{:?}", fact.name),
            PlantedKind::Fading => assert!(half(true) < half(false), "{:?}", fact.name),
            PlantedKind::Persistent | PlantedKind::Artefact => {}
        }
    }
}

#[test]
fn a_hotspot_stands_out_from_its_town_but_does_not_drown_it() {
    for fact in region().truth().iter().filter(|fact| fact.place.is_some()) {
        let near = |reach: f64| {
            let mapped = rows().into_iter().filter(|row| row.precision.maps_to_cell());
            mapped
                .filter(|row| row.at.distance(fact.centre) <= reach)
                .partition::<Vec<_>, _>(|row| row.planted.is_some())
        };
        let (planted, around) = near(fact.radius_m);
        assert!(planted.len() > around.len() / 2, "{:?}: {} of {}", fact.name, planted.len(), around.len());
        let share = planted.len() as f64 / ROWS as f64;
        assert!(share < 0.08, "{:?}", fact.name);
    }
}

#[test]
fn the_artefact_is_a_source_that_was_silent_before() {
    let truth = region().truth();
    let fact = truth.iter().find(|fact| fact.kind == PlantedKind::Artefact).unwrap();
    let tree = AreaTree::new(region().areas().to_vec()).unwrap();
    let agency: BTreeSet<&str> = rows()
        .iter()
        .filter(|row| row.planted.is_some_and(|n| truth[n].source.is_some()))
        .map(|row| row.agency.as_str())
        .collect();
    assert_eq!(agency.len(), 1, "one agency starts to send");
    let sent: Vec<ConcernRow<'_>> =
        rows().into_iter().filter(|row| agency.contains(row.agency.as_str())).collect();
    assert!(sent.iter().all(|row| month(row.recorded) >= *fact.months.start()), "and it sent nothing before");
    let cells: BTreeSet<(u32, u32)> =
        sent.iter().map(|row| ((row.at.easting / 500.0) as u32, (row.at.northing / 500.0) as u32)).collect();
    assert!(cells.len() > 60, "it is spread over its area, {} cells", cells.len());
    let inside = sent
        .iter()
        .filter(|row| {
            tree.locate(row.at).is_some_and(|at| at.local_authority.as_ref() == Some(&fact.local_authority))
        })
        .count();
    assert!(inside * 100 >= sent.len() * 95);
}
