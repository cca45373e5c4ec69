//! The scans against answers of independent software, against the definition, and their laws.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]
#![allow(clippy::print_stdout, reason = "a test that is skipped says so")]

use geography::{Bng, Wgs84};
use hotspot::{
    Scan, ScanDraws, ScanSecondary, ScanShape, ScanSites, Watch, poisson_scan, space_time_permutation_scan,
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::Path;

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/hotspot").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[derive(Deserialize)]
struct Golden {
    params: GoldenParams,
    cases: u32,
    clusters: Vec<GoldenCluster>,
    null_max_quantiles: BTreeMap<String, f64>,
}

#[derive(Deserialize)]
struct GoldenParams {
    radius_km: f64,
    max_months: u32,
    max_case_share: f64,
    min_cases: u32,
}

#[derive(Deserialize)]
struct GoldenCluster {
    llr: f64,
    centre: u32,
    members: Vec<u32>,
    radius: f64,
    t0: u32,
    t1: u32,
    cases: u32,
    expected: f64,
    p: f64,
}

fn close(ours: f64, theirs: f64, relative: f64) -> bool {
    (ours - theirs).abs() <= relative * theirs.abs()
}

#[test]
fn the_space_time_permutation_scan_agrees_with_the_golden() {
    let golden: Golden = serde_json::from_str(&fixture("stp_scan.json")).unwrap();
    let (mut at, mut cases) = (Vec::new(), Vec::new());
    for line in fixture("scan.csv").lines().skip(1) {
        let fields: Vec<f64> = line.split(',').map(|field| field.parse().unwrap()).collect();
        at.push(Bng::new(fields[1] * 1_000.0, fields[2] * 1_000.0));
        cases.extend(fields[3..].iter().map(|count| *count as u32));
    }
    let shape = ScanShape {
        radius_m: golden.params.radius_km * 1_000.0,
        max_share: golden.params.max_case_share,
        max_steps: golden.params.max_months,
        min_cases: golden.params.min_cases,
        ..ScanShape::default()
    };
    let draws = ScanDraws { replicates: 1_999, seed: 5 };
    let sites = ScanSites::on_grid(&at).unwrap();
    let ours = space_time_permutation_scan(&sites, &cases, &shape, draws, &Watch::new()).unwrap();
    assert_eq!(ours.cases, golden.cases);
    assert_eq!(ours.null_maxima.len(), 1_999);
    for (ours, theirs) in ours.clusters.iter().zip(&golden.clusters) {
        assert!(close(ours.llr, theirs.llr, 1e-9), "{} and {}", ours.llr, theirs.llr);
        assert_eq!((ours.centre, &ours.members), (theirs.centre, &theirs.members));
        assert_eq!((ours.first_step, ours.last_step, ours.cases), (theirs.t0, theirs.t1, theirs.cases));
        assert!(close(ours.expected, theirs.expected, 1e-9));
        assert!((ours.radius_m / 1_000.0 - theirs.radius).abs() < 1e-9);
        let p = theirs.p;
        let wide = 4.5 * (p * (1.0 - p) * (2.0 / 1_999.0)).sqrt() + 1.0 / 1_999.0;
        assert!((ours.p.unwrap() - p).abs() <= wide, "{:?} and {p}", ours.p);
    }
    assert!(ours.clusters.len() >= golden.clusters.len());
    for (share, theirs) in golden.null_max_quantiles {
        let ours = ours.null_quantile(share.parse().unwrap()).unwrap();
        assert!(close(ours, theirs, 0.05), "quantile {share}: {ours} and {theirs}");
    }
}

/// A published sample of `SaTScan` and what its release 10.3.2 printed. It may not be shipped, so the test is skipped, loudly, where it is absent.
fn published(test: &str, name: &str) -> Option<String> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/goldens/published_scan").join(name);
    let text = fs::read_to_string(&path).ok();
    if text.is_none() {
        println!("SKIPPED: {test}: {} is absent", path.display());
        if let Ok(list) = std::env::var("CONTEXTURE_SKIPS") {
            let mut list = fs::OpenOptions::new().create(true).append(true).open(list).unwrap();
            writeln!(list, "{test}: {} is absent", path.display()).unwrap();
        }
    }
    text
}

#[derive(Deserialize)]
struct Published {
    nycfever_prospective: PublishedRun,
    nycfever_retrospective: PublishedRun,
    new_mexico: PublishedRun,
}

#[derive(Deserialize)]
struct PublishedRun {
    clusters: Vec<PublishedCluster>,
}

#[derive(Deserialize)]
struct PublishedCluster {
    members: Vec<String>,
    centre_radius: String,
    time: String,
    cases: u32,
    expected: f64,
    llr: f64,
    p_999: f64,
}

/// Names and places of a `.geo` file.
fn places(text: &str) -> (Vec<String>, ScanSites) {
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split_whitespace().collect()).collect();
    let at: Vec<Wgs84> =
        rows.iter().map(|row| Wgs84::new(row[2].parse().unwrap(), row[1].parse().unwrap())).collect();
    (rows.iter().map(|row| row[0].to_owned()).collect(), ScanSites::on_globe(&at).unwrap())
}

/// Our clusters begin with the published ones. Among equal statistics the order is nobody's, so each is looked for.
fn as_published(
    ours: &Scan,
    theirs: &PublishedRun,
    names: &[String],
    step: impl Fn(&str) -> u32,
    digits: f64,
) {
    for published in &theirs.clusters {
        let (from, to) = published.time.split_once(" to ").unwrap();
        let found = ours
            .clusters
            .iter()
            .find(|cluster| {
                let members: BTreeSet<&String> =
                    cluster.members.iter().map(|row| &names[*row as usize]).collect();
                members == published.members.iter().collect()
            })
            .unwrap_or_else(|| panic!("{:?} is not found", published.members));
        assert!((found.llr - published.llr).abs() < digits, "{} and {}", found.llr, published.llr);
        assert_eq!((found.first_step, found.last_step, found.cases), (step(from), step(to), published.cases));
        assert!(
            (found.expected - published.expected).abs() < 0.01,
            "{} and {}",
            found.expected,
            published.expected
        );
        let km: f64 =
            published.centre_radius.rsplit("/ ").next().unwrap().trim_end_matches(" km").parse().unwrap();
        assert!(
            (found.radius_m / 1_000.0 - km).abs() < 0.006 + 0.001 * km,
            "{} m and {km} km",
            found.radius_m
        );
        let p = published.p_999;
        let wide = 4.5 * (p * (1.0 - p) * (2.0 / 999.0)).sqrt() + 2.0 / 999.0;
        assert!((found.p.unwrap() - p).abs() <= wide, "{:?} and {p}", found.p);
    }
    let kept = &ours.clusters[..theirs.clusters.len()];
    let least = theirs.clusters.iter().map(|cluster| cluster.llr).fold(f64::INFINITY, f64::min);
    assert!(kept.iter().all(|cluster| cluster.llr > least - digits), "none is left out between");
}

#[test]
fn new_york_fever_is_scanned_as_satscan_does() {
    let name = "new_york_fever_is_scanned_as_satscan_does";
    let Some(expected) = published(name, "expected.json") else { return };
    let expected: Published = serde_json::from_str(&expected).unwrap();
    let (names, sites) = places(&published(name, "NYCfever.geo").unwrap());
    let mut cases = vec![0; names.len() * 24];
    for line in published(name, "NYCfever.cas").unwrap().lines() {
        let row: Vec<&str> = line.split_whitespace().collect();
        let day: usize = row[2].rsplit('/').next().unwrap().parse().unwrap();
        let place = names.iter().position(|name| name == row[0]).unwrap();
        cases[place * 24 + day - 1] += row[1].parse::<u32>().unwrap();
    }
    let day = |date: &str| date.rsplit('/').next().unwrap().parse::<u32>().unwrap() - 1;
    let secondary = ScanSecondary::NoSharedPlaceAndTime;
    let shape = ScanShape { radius_m: 3_000.0, max_steps: 7, secondary, ..ScanShape::default() };
    let draws = ScanDraws { replicates: 999, seed: 2 };
    let ours = space_time_permutation_scan(&sites, &cases, &shape, draws, &Watch::new()).unwrap();
    as_published(&ours, &expected.nycfever_retrospective, &names, day, 1e-6);
    assert!(ours.clusters.iter().all(|cluster| cluster.recurrence_steps.is_none()));
    let shape = ScanShape { prospective: true, ..shape };
    let ours = space_time_permutation_scan(&sites, &cases, &shape, draws, &Watch::new()).unwrap();
    as_published(&ours, &expected.nycfever_prospective, &names, day, 1e-6);
    assert!((ours.clusters[0].recurrence_steps.unwrap() * ours.clusters[0].p.unwrap() - 1.0).abs() < 1e-12);
}

#[test]
fn new_mexico_is_scanned_as_satscan_does() {
    let name = "new_mexico_is_scanned_as_satscan_does";
    let Some(expected) = published(name, "expected.json") else { return };
    let expected: Published = serde_json::from_str(&expected).unwrap();
    let (names, sites) = places(&published(name, "nm.geo").unwrap());
    let place = |name: &str| names.iter().position(|other| other == name).unwrap();
    let (mut cases, mut of_group) = (vec![0; names.len() * 19], BTreeMap::<String, f64>::new());
    for line in published(name, "nm.cas").unwrap().lines() {
        let row: Vec<&str> = line.split_whitespace().collect();
        let (count, year): (u32, usize) = (row[1].parse().unwrap(), row[2].parse().unwrap());
        cases[place(row[0]) * 19 + year - 1973] += count;
        *of_group.entry(row[3..].join(" ")).or_default() += f64::from(count);
    }
    // People of each place and group (age, sex) in the middle of 1973, 1982 and 1991, straight lines between, constant beyond.
    let mut census: BTreeMap<(usize, String), [f64; 3]> = BTreeMap::new();
    for line in published(name, "nm.pop").unwrap().lines() {
        let row: Vec<&str> = line.split_whitespace().collect();
        let when = ["73", "82", "91"].iter().position(|year| *year == row[1]).unwrap();
        census.entry((place(row[0]), row[3..].join(" "))).or_default()[when] +=
            row[2].parse::<f64>().unwrap();
    }
    let in_year = |[first, second, third]: &[f64; 3], year: usize| {
        let at = |tenth: usize| {
            let years = (year as f64 + (tenth as f64 + 0.5) / 10.0 - 0.5).clamp(0.0, 18.0);
            let (from, to, along) =
                if years < 9.0 { (first, second, years) } else { (second, third, years - 9.0) };
            from + (to - from) * along / 9.0
        };
        (0..10).map(at).sum::<f64>() / 10.0
    };
    let mut people_of_group = BTreeMap::<&String, f64>::new();
    for ((_, group), people) in &census {
        *people_of_group.entry(group).or_default() += (0..19).map(|year| in_year(people, year)).sum::<f64>();
    }
    let mut standard = vec![0.0; cases.len()];
    for ((place, group), people) in &census {
        let rate = of_group.get(group).copied().unwrap_or_default() / people_of_group[group];
        (0..19).for_each(|year| standard[place * 19 + year] += in_year(people, year) * rate);
    }
    let shape = ScanShape { max_steps: 9, ..ScanShape::default() };
    let draws = ScanDraws { replicates: 999, seed: 2 };
    let ours = poisson_scan(&sites, &cases, &standard, &shape, draws, &Watch::new()).unwrap();
    let year = |date: &str| date[..4].parse::<u32>().unwrap() - 1973;
    // The published people are interpolated by day.
    as_published(&ours, &expected.new_mexico, &names, year, 0.02);
}
