//! The scans against answers of independent software, against the definition, and their laws.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use geography::Bng;
use hotspot::{ScanDraws, ScanShape, ScanSites, Watch, space_time_permutation_scan};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
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
