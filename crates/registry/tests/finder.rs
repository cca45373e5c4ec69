//! What people write, looked up in the register that the importers made.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::house::{GEOGRAPHY, House, event, fixture, open_data};
use registry::{
    SourceFile, basemap_import, gazetteer_load, geography_import, places_import, postcodes_import,
    register_version,
};
use told::gazetteer::{Gazetteer, Kind, NotFound, Resolved};

const PLACES: [&str; 3] = ["stops.csv", "places.geojson", "schools.geojson"];

fn file(name: &str, text: &str) -> SourceFile {
    SourceFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
}

async fn small_region() -> House {
    let house = House::new().await;
    geography_import(&house.pool, &event(), &fixture(&GEOGRAPHY), |_| ()).await.unwrap();
    places_import(&house.pool, &event(), &fixture(&PLACES), |_| ()).await.unwrap();
    let labels = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"layer":"label","rank":3,"name_en":"Little Sands","name_cy":"Traeth Bach"},
         "geometry":{"type":"Point","coordinates":[-4.53,52.42]}},
        {"type":"Feature","properties":{"layer":"label","rank":0,"name_en":"West Sands","name_cy":"Traeth y Gorllewin"},
         "geometry":{"type":"Point","coordinates":[-4.59,52.41]}},
        {"type":"Feature","properties":{"layer":"label","rank":2,"name_en":"The Open Sea","name_cy":"Y Môr Mawr"},
         "geometry":{"type":"Point","coordinates":[-4.9,52.41]}}]}"#;
    basemap_import(&house.pool, &event(), &[file("labels.geojson", labels)], |_| ()).await.unwrap();
    let postcodes =
        "postcode,easting,northing\nZE1 1AA,223000,283000\nZE1 1AB,223600,283000\nZE2 1AA,226000,283000\n";
    postcodes_import(&house.pool, &event(), &[file("p.csv", postcodes)], |_| ()).await.unwrap();
    house
}

fn resolve(gazetteer: &Gazetteer, text: &str) -> Resolved {
    gazetteer.resolve(&told::place::read(text).unwrap())
}

/// Precision and place of a certain answer.
fn at(gazetteer: &Gazetteer, text: &str) -> (u32, String) {
    match resolve(gazetteer, text) {
        Resolved::At { precision, place, .. } => {
            (precision.metres(), place.map(String::from).unwrap_or_default())
        }
        other => panic!("{text}: {other:?}"),
    }
}

fn choice(gazetteer: &Gazetteer, text: &str) -> Vec<(String, String, Kind)> {
    match resolve(gazetteer, text) {
        Resolved::Choose(found) => found
            .into_iter()
            .map(|one| (one.name.en, one.hint.map(|hint| hint.en).unwrap_or_default(), one.kind))
            .collect(),
        other => panic!("{text}: {other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_imported_is_found_by_name_code_and_postcode_in_both_languages() {
    let house = small_region().await;
    let gazetteer = gazetteer_load(&house.pool).await.unwrap();
    assert_eq!(at(&gazetteer, "fix-st-1"), (150, "FIX-ST-1".into()));
    assert_eq!(at(&gazetteer, "Gorsaf drenau Banc y Cregyn"), (150, "FIX-ST-1".into()));
    assert_eq!(at(&gazetteer, "Parc Pyllau’r Llyswennod"), (300, "FIX-PK-1".into()));
    assert_eq!(at(&gazetteer, "Square (opp), Shell Bank"), (25, "FIX1".into()));
    assert_eq!(at(&gazetteer, "ger Traeth Bach"), (2_250, String::new()));
    assert!(at(&gazetteer, "ZE1 1AB").0 >= 100);
    assert!(at(&gazetteer, "ZE1").0 >= 10_000);
    let misspelt = choice(&gazetteer, "Eal Pools park");
    assert_eq!((misspelt[0].0.as_str(), misspelt[0].1.as_str()), ("Eel Pools park", "East Sands"));
    assert_eq!(resolve(&gazetteer, "ZE9 9ZZ"), Resolved::NotFound(NotFound::Postcode));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_an_authority_and_its_town_share_is_the_authority_and_the_sea_is_no_place() {
    let house = small_region().await;
    let gazetteer = gazetteer_load(&house.pool).await.unwrap();
    assert!(matches!(resolve(&gazetteer, "West Sands"), Resolved::At { place: None, .. }));
    assert!(matches!(resolve(&gazetteer, "Y Môr Mawr"), Resolved::NotFound(_) | Resolved::Choose(_)));
    let found = gazetteer.search("the open sea", 8);
    assert!(found.iter().all(|one| one.name.en != "The Open Sea"), "{found:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_register_counts_its_changes_and_only_those() {
    let house = small_region().await;
    let before = register_version(&house.pool).await.unwrap();
    places_import(&house.pool, &event(), &fixture(&PLACES), |_| ()).await.unwrap();
    assert_eq!(register_version(&house.pool).await.unwrap(), before, "the same again is no change");
    let more = "postcode,easting,northing\nZE3 1AA,223000,283000\n";
    postcodes_import(&house.pool, &event(), &[file("p.csv", more)], |_| ()).await.unwrap();
    assert!(register_version(&house.pool).await.unwrap() > before);
}

/// The hubs as the register keeps them: kind and members with the reason for each.
fn hubs(house: &House) -> String {
    house.sql(
        "select string_agg(hub_id || ' ' || kind || ': ' || members, '; ' order by hub_id) from (
            select h.hub_id, h.kind, string_agg(m.place_id || ' ' || m.why, ', ' order by m.place_id) as members
            from registry.hub h join registry.hub_member m using (hub_id) group by h.hub_id, h.kind) t",
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn stops_are_joined_with_their_station_and_codes_are_found() {
    let house = House::new().await;
    geography_import(&house.pool, &event(), &fixture(&GEOGRAPHY), |_| ()).await.unwrap();
    let stations = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"id":"ST-1","kind":"rail_station","name":"Shell Bank","crs":"SHB","stop_area":"990G1"},
         "geometry":{"type":"Point","coordinates":[-4.59,52.4075]}},
        {"type":"Feature","properties":{"id":"BS-1","kind":"bus_station","name":"Shell Bank Bus Station"},
         "geometry":{"type":"Point","coordinates":[-4.589,52.4075]}}]}"#;
    let header = "ATCOCode,NaptanCode,CommonName,Indicator,LocalityName,Longitude,Latitude,StopType,StopAreaCode,Status\n";
    let near = "9900A,fixdjma,Square,opp,Shell Bank,-4.5885,52.4078,BCT,,active\n";
    let area = "9900B,,Market,,Shell Bank,-4.58,52.4075,BCT,990G1,active\n";
    let far = "9900C,,Chapel,,Shell Bank,-4.58,52.42,BCT,,active\n";
    let import = async |stops: &str| {
        let files = [file("stations.geojson", stations), file("stops.csv", &format!("{header}{stops}"))];
        places_import(&house.pool, &event(), &files, |_| ()).await.unwrap()
    };
    let first = import(&format!("{near}{area}{far}")).await;
    assert_eq!((first.hubs.unwrap().added, first.gone.len()), (1, 0));
    let all = "H-ST-1 interchange: 9900A near, 9900B stop_area, BS-1 station, ST-1 station";
    assert_eq!(hubs(&house), all);
    let again = import(&format!("{near}{area}{far}")).await;
    assert!(again.is_unchanged(), "{again:?}");
    let gazetteer = gazetteer_load(&house.pool).await.unwrap();
    assert_eq!(at(&gazetteer, "SHB").1, "ST-1");
    assert_eq!(at(&gazetteer, "fixdjma").1, "9900A");
    // A stop that is no longer listed stays, and is told; one that has left its group leaves the hub.
    let later = import(&area.replace("990G1", "")).await;
    assert_eq!(later.gone, ["9900A", "9900C"]);
    assert_eq!((later.hubs.unwrap().changed, later.notices.len()), (1, 1));
    assert_eq!(hubs(&house), "H-ST-1 interchange: 9900A near, BS-1 station, ST-1 station");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_of_wales_can_be_asked() {
    let test = "registry::finder::the_whole_of_wales_can_be_asked";
    let geography = [
        "boundaries/local_authorities.geojson",
        "boundaries/lsoa21.geojson",
        "boundaries/msoa21.geojson",
        "boundaries/safeguarding_boards.geojson",
        "basemap/places.geojson",
    ];
    let places = [
        "transport/naptan_stops_wales.csv.gz",
        "transport/transport_hubs.geojson",
        "schools/schools.geojson",
    ];
    let Some(geography) = open_data(test, &geography) else { return };
    let house = House::new().await;
    geography_import(&house.pool, &event(), &geography, |_| ()).await.unwrap();
    let files = open_data(test, &places).unwrap();
    places_import(&house.pool, &event(), &files, |_| ()).await.unwrap();
    let files = open_data(test, &["postcodes/postcodes_wales.csv.gz"]).unwrap();
    postcodes_import(&house.pool, &event(), &files, |_| ()).await.unwrap();
    let central = house.sql(
        "select h.kind || ' ' || count(*) filter (where p.kind = 'rail_station') || ' ' || (count(*) > 5)
         from registry.hub h join registry.hub_member m using (hub_id) join registry.place p using (place_id)
         where h.hub_id = (select hub_id from registry.hub_member where place_id = '9100CRDFCEN') group by h.kind",
    );
    assert_eq!(central, "interchange 1 true", "Cardiff Central with its bus station and stops");
    let gazetteer = gazetteer_load(&house.pool).await.unwrap();
    assert!(gazetteer.len() > 30_000, "{}", gazetteer.len());
    assert_eq!(at(&gazetteer, "CF10 1AA").0, 100);
    assert_eq!(at(&gazetteer, "9100CRDFCEN").1, "9100CRDFCEN");
    assert!((5_000..20_000).contains(&at(&gazetteer, "Caerdydd").0), "the authority stands for the city");
    for station in ["Cardiff Central Station", "Gorsaf Cardiff Central", "cardiff central rail stn"] {
        assert_eq!(at(&gazetteer, station), (150, "9100CRDFCEN".into()), "{station}");
    }
    assert_eq!(at(&gazetteer, "Aberystwyth"), (3_500, String::new()), "the town and not its station");
    assert!(choice(&gazetteer, "Post Office").len() >= 2);
    let misspelt = choice(&gazetteer, "Aberystwth");
    assert!(misspelt.iter().any(|(name, ..)| name == "Aberystwyth"), "{misspelt:?}");
}
