//! Distances and reach beside pgRouting, on the roads of the fictional region: `fixtures/network` has its answers and how they were made.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use geo_types::Geometry;
use geography::Bng;
use gwaelod::{BasemapLayer, Region};
use network::{Network, noded};
use serde::Deserialize;

#[derive(Deserialize)]
struct Answers {
    software: String,
    /// From, to, and metres; none where there is no way.
    ways: Vec<(f64, f64, f64, f64, Option<f64>)>,
    reaches: Vec<Reached>,
}

#[derive(Deserialize)]
struct Reached {
    from: (f64, f64),
    metres: f64,
    /// Each junction within the distance, with its own.
    nodes: Vec<(f64, f64, f64)>,
}

fn roads() -> Vec<Vec<Bng>> {
    let region = Region::generate(1);
    let lines: Vec<Vec<Bng>> = region
        .basemap()
        .iter()
        .filter(|feature| feature.layer == BasemapLayer::Road)
        .filter_map(|feature| match &feature.shape {
            Geometry::LineString(line) => Some(line.0.iter().map(|at| Bng::new(at.x, at.y)).collect()),
            _ => None,
        })
        .collect();
    noded(&lines, true)
}

#[test]
fn distances_and_reach_are_those_of_pgrouting() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/network/pgrouting.json");
    let answers: Answers = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert!(answers.software.starts_with("pgRouting 3"));
    let roads = roads();
    let network = Network::new(roads.iter().cloned());
    let snap = |e: f64, n: f64| network.snap(Bng::new(e, n), 0.01).unwrap();
    assert!(answers.ways.len() > 150);
    for (e0, n0, e1, n1, metres) in &answers.ways {
        let way = network.way(&snap(*e0, *n0), &snap(*e1, *n1), 1e6);
        match (way, metres) {
            // A stretch is kept in whole millimetres, so a long way may differ by some of them.
            (Some(way), Some(metres)) => {
                assert!((way.metres - metres).abs() < 0.05, "{} and {metres}", way.metres);
                let drawn: f64 = way.line.windows(2).map(|pair| pair[0].distance(pair[1])).sum();
                assert!((drawn - metres).abs() < 0.1, "drawn as {drawn}");
            }
            (way, metres) => assert_eq!(way.is_none(), metres.is_none()),
        }
    }
    for reached in &answers.reaches {
        let from = snap(reached.from.0, reached.from.1);
        let reach = network.reach(&from, reached.metres);
        let within = Network::new(reach.lines);
        for (e, n, metres) in &reached.nodes {
            let way = network.way(&from, &snap(*e, *n), 1e6).unwrap();
            assert!((way.metres - metres).abs() < 0.05);
            assert!(reached.nodes.len() == 1 || within.snap(Bng::new(*e, *n), 0.01).is_some(), "{e} {n}");
        }
        // And no other junction is reached.
        let is_listed = |at: Bng| reached.nodes.iter().any(|(e, n, _)| at.distance(Bng::new(*e, *n)) < 0.01);
        for end in roads.iter().flat_map(|line| [line[0], line[line.len() - 1]]) {
            if !is_listed(end) {
                assert!(within.snap(end, 0.01).is_none(), "{end:?} within {} m", reached.metres);
            }
        }
    }
}
