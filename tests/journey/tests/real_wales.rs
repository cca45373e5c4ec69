//! Real open data of Wales through the importers; skipped loudly where it is absent.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use flate2::read::GzDecoder;
use journey::{DataDir, Service, Visitor, shared_data};
use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::Path;

#[test]
fn the_map_of_wales_counts_what_the_files_hold_by_authority() {
    let name = "the_map_of_wales_counts_what_the_files_hold_by_authority";
    let Some(boundaries) = shared_data(name, "boundaries") else { return };
    let Some(incidents) = shared_data(name, "incidents_police_uk/incidents_wales_2024-01_2024-03.csv.gz")
    else {
        return;
    };
    let Some(hubs) = shared_data(name, "transport/transport_hubs.geojson") else { return };
    let Some(people) = shared_data(name, "population_deprivation") else { return };
    let data = DataDir::new();
    geography_import(&data, &boundaries, &people, &hubs);
    let mapping = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/mapping/police_uk.toml");
    let printed =
        data.run(["import", "concerns", incidents.to_str().unwrap(), "--mapping", mapping, "--json"]);
    assert!(printed.ok, "{}", printed.err);
    let receipt: serde_json::Value = serde_json::from_str(&printed.out).unwrap();
    let number = |what: &str| receipt[what].as_u64().unwrap();
    assert_eq!(
        number("accepted") + number("held") + number("refused") + number("duplicate"),
        66_858,
        "the counts add up to the rows"
    );
    assert!(number("accepted") > 65_000, "{}", number("accepted"));

    let mut account = data.command();
    account.args([
        "user",
        "add",
        "wales",
        "--role",
        "analyst",
        "--region",
        "W92000004",
        "--agency",
        "TEST-POL",
    ]);
    let passphrase = data.file("passphrase", "a long enough passphrase\n");
    let added = account.stdin(std::fs::File::open(passphrase).unwrap()).output().unwrap();
    assert!(added.status.success(), "{}", String::from_utf8_lossy(&added.stderr));
    data.agreement("W92000004", "TEST-POL");
    let expected = expected_by_authority(&incidents, &boundaries);
    let service = Service::start(data, &["--no-demo"]);
    let analyst = Visitor::stranger(&service.address);
    let entered = analyst.post_json(
        "/api/session",
        &serde_json::json!({ "name": "wales", "passphrase": "a long enough passphrase" }),
    );
    assert!(entered.status < 300, "{}", entered.text());
    // This machine has no authenticator; the passkey's own journey is in another test.
    service.data.sql("update access.session set stepped_up_at = now()");
    analyst.enter_working();
    let map = analyst.get("/api/working/map").json();
    assert!(map["cells"]["class"].as_array().unwrap().iter().any(|class| class == 3), "there are hot cells");
    let counted: BTreeMap<String, i64> = map["authorities"]
        .as_array()
        .unwrap()
        .iter()
        .map(|a| (a["code"].as_str().unwrap().to_owned(), a["count"].as_i64().unwrap()))
        .collect();
    assert_eq!(counted.len(), 22);
    for (authority, count) in &counted {
        // The file's own small-area codes are from finer boundaries; at an authority's edge a few points fall otherwise.
        let by_code = expected[authority];
        assert!(
            (count - by_code).abs() <= 5 + by_code / 100,
            "{authority}: {count} on the map, {by_code} by code"
        );
    }
    let listed = Visitor::stranger(&service.address).get("/api/sign-in").json();
    assert_eq!(listed["accounts"].as_array().map(Vec::len), Some(0), "no demo accounts without the demo");
}

fn geography_import(data: &DataDir, boundaries: &Path, people: &Path, hubs: &Path) {
    let mut geography = vec!["import".into(), "geography".into()];
    for file in ["country", "safeguarding_boards", "police_forces", "local_authorities", "msoa21", "lsoa21"] {
        geography.push(boundaries.join(format!("{file}.geojson")).into_os_string());
    }
    for file in ["lsoa11_population2020_wimd2019.csv", "lsoa11_to_lsoa21.csv"] {
        geography.push(people.join(file).into_os_string());
    }
    data.run_ok(geography);
    data.run_ok(["import".into(), "places".into(), hubs.as_os_str().to_owned()]);
    assert_eq!(data.sql("select count(*) from registry.area where kind = 'local_authority'").trim(), "22");
    assert_eq!(data.sql("select count(*) from registry.area where kind = 'lsoa'").trim(), "1917");
    let small = "select count(*) from registry.area where kind = 'block' and residents_10_17 < 100";
    assert_eq!(data.sql(small).trim(), "0", "every block has a hundred residents aged 10 to 17");
}

/// Located rows of the file by authority, by the small-area code that the file itself gives.
fn expected_by_authority(incidents: &Path, boundaries: &Path) -> BTreeMap<String, i64> {
    let lookup = std::fs::read_to_string(boundaries.join("lsoa21_lookup.csv")).unwrap();
    // Names hold no commas; the code is first, the authority fourth.
    let authority: BTreeMap<&str, &str> = lookup
        .lines()
        .skip(1)
        .map(|line| line.split(',').collect::<Vec<_>>())
        .map(|cells| (cells[0], cells[3]))
        .collect();
    let mut text = String::new();
    GzDecoder::new(std::fs::File::open(incidents).unwrap()).read_to_string(&mut text).unwrap();
    let mut counts: BTreeMap<String, i64> = authority.values().map(|la| ((*la).to_owned(), 0)).collect();
    for line in text.lines().skip(1) {
        let code = line.split(',').find(|cell| cell.len() == 9 && cell.starts_with("W0100"));
        if let Some(la) = code.and_then(|code| authority.get(code)) {
            *counts.get_mut(*la).unwrap() += 1;
        }
    }
    counts
}
