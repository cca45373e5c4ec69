//! False alarms over the real names of Wales: stops, streets, localities, schools, towns.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::print_stdout, reason = "figures and skips are told")]

use flate2::read::GzDecoder;
use screen::{Screener, Verdict};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// A path below `../shared/data`, or `None` after telling loudly that `test` is skipped.
fn shared_data(test: &str, path: &str) -> Option<PathBuf> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(path);
    if file.exists() {
        return Some(file);
    }
    println!("SKIPPED: {test}: ../shared/data/{path} is absent");
    if let Some(list) = std::env::var_os("CONTEXTURE_SKIPS") {
        let mut list = OpenOptions::new().create(true).append(true).open(list).unwrap();
        writeln!(list, "{test}: ../shared/data/{path} is absent").unwrap();
    }
    None
}

fn hold(what: &str, names: &BTreeSet<String>, most_in_a_thousand: usize) {
    let screener = Screener::new();
    let alarms: Vec<&String> =
        names.iter().filter(|name| screener.screen(name).verdict != Verdict::Pass).collect();
    println!("{what}: {} alarms in {}", alarms.len(), names.len());
    assert!(
        alarms.len() * 1000 <= names.len() * most_in_a_thousand,
        "{what}: {} alarms in {}, among them {:?}",
        alarms.len(),
        names.len(),
        &alarms[..alarms.len().min(20)]
    );
}

#[test]
fn stops_streets_and_localities_seldom_alarm() {
    let Some(path) =
        shared_data("stops_streets_and_localities_seldom_alarm", "transport/naptan_stops_wales.csv.gz")
    else {
        return;
    };
    let mut rows = csv::Reader::from_reader(GzDecoder::new(File::open(path).unwrap()));
    let wanted: Vec<usize> = {
        let headers = rows.headers().unwrap();
        ["name", "street", "locality"]
            .map(|name| headers.iter().position(|header| header == name).unwrap())
            .to_vec()
    };
    let mut names = BTreeSet::new();
    for row in rows.records() {
        let row = row.unwrap();
        names.extend(wanted.iter().map(|at| row[*at].trim().to_owned()).filter(|name| !name.is_empty()));
    }
    assert!(names.len() > 10_000);
    hold("stops, streets, localities", &names, 8);
}

#[test]
fn schools_and_towns_seldom_alarm() {
    let Some(schools) = shared_data("schools_and_towns_seldom_alarm", "schools/schools.geojson") else {
        return;
    };
    let Some(places) = shared_data("schools_and_towns_seldom_alarm", "basemap/places.geojson") else {
        return;
    };
    for (what, path, keys, most) in
        [("schools", schools, &["name"][..], 8), ("places", places, &["name_en", "name_cy"][..], 15)]
    {
        let read: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        let features = read["features"].as_array().unwrap();
        let names: BTreeSet<String> = features
            .iter()
            .flat_map(|feature| keys.iter().filter_map(|key| feature["properties"][*key].as_str()))
            .map(str::to_owned)
            .collect();
        hold(what, &names, most);
    }
}
