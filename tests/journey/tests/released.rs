//! The released side from outside: tables by role, one reply for what none holds, and no cache entry that two roles share.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use journey::{Answer, Service, Visitor};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const SIX: [(&str, &str); 6] = [
    ("block_year", "2025"),
    ("middle_area_quarter", "2025Q3"),
    ("authority_harm_quarter", "2025Q3"),
    ("place_year", "2025"),
    ("authority_context_type_year", "2025"),
    ("authority_sector_quarter", "2025Q3"),
];

fn table(reader: &Visitor, table: &str, period: &str) -> Answer {
    reader.get(&format!("/api/released/table?table={table}&period={period}"))
}

/// All that a client could tell two refusals apart by.
fn whole(answer: &Answer) -> (u16, BTreeMap<String, String>, Vec<u8>) {
    let mut headers = answer.headers.clone();
    headers.remove("date");
    (answer.status, headers, answer.body.clone())
}

#[test]
fn an_analyst_has_six_tables_and_the_others_the_four_of_the_policy() {
    let service = Service::demo();
    let [analyst, partner, officer] =
        ["analyst", "partner", "officer"].map(|name| Visitor::demo(&service.address, name));
    let refused = whole(&partner.get("/api/released/table?table=nonsense&period=2025"));
    assert_eq!(refused.0, 404);
    for (name, period) in SIX {
        let seen = table(&analyst, name, period);
        assert_eq!(seen.status, 200, "{name}");
        let seen = seen.json();
        assert!(
            !seen["cells"].as_array().unwrap().is_empty() && !seen["sums"].as_array().unwrap().is_empty()
        );
        let four = !matches!(name, "authority_context_type_year" | "authority_sector_quarter");
        for (reader, threshold) in [(&partner, 10), (&officer, 15)] {
            let seen = table(reader, name, period);
            if !four {
                assert_eq!(whole(&seen), refused, "{name} is not there for them");
                continue;
            }
            let seen = seen.json();
            assert_eq!(seen["release"]["threshold"], threshold);
            for value in seen["cells"].as_array().unwrap().iter().map(|cell| &cell["value"]) {
                match value["shown"].as_str().unwrap() {
                    "value" => assert!(value["rounded"].as_u64().unwrap() >= threshold),
                    _ => assert_eq!(value, &json!({ "shown": "withheld" })),
                }
            }
            // The mix of sources is told to everyone, in steps.
            let mix = seen["release"]["sources"].as_array().unwrap();
            assert!(mix.iter().all(|share| share["percent"].as_u64().unwrap() % 10 == 0) && mix.len() > 3);
        }
    }
}

#[test]
fn whatever_no_table_holds_gets_the_same_bytes() {
    let service = Service::demo();
    let partner = Visitor::demo(&service.address, "partner");
    let first = whole(&partner.get("/api/released/table"));
    assert_eq!(first.0, 404);
    let deep = format!(
        "/api/released/table?table=block_year&period=2025&filter={}a{}",
        "(".repeat(300),
        ")".repeat(300)
    );
    let long = format!("/api/released/map?year={}", "2".repeat(5_000));
    let questions = [
        "/api/released/table?table=block_year&period=2031",
        "/api/released/table?table=block_year&period=2025Q1",
        "/api/released/table?table=middle_area_quarter&period=2025",
        "/api/released/table?table=authority_sector_quarter&period=2025Q1",
        "/api/released/table?table=block_year&period=2025&filter=harm=cse",
        "/api/released/table?table=authority_harm_quarter&period=2025Q1&filter=authority=W06000015",
        "/api/released/table?table=block_year&period=2025&filter=area=B-W01000001",
        "/api/released/table?table=block_year%27--&period=2025",
        "/api/released/table?table=block_year&period=NaN",
        "/api/released/map?year=1999",
        "/api/released/map?year=abc",
        "/api/released/map?year=2025&region=GWL05000002",
        "/api/released/hotspots?period=2025&unit=street",
        "/api/released/hotspots?period=2025Q1&unit=block",
        "/api/released/hotspots?period=2025&unit=block&c=1e308",
        deep.as_str(),
        long.as_str(),
    ];
    for question in questions {
        assert_eq!(whole(&partner.get(question)), first, "{question:.80}");
    }
    // A tag that stands for anything is no way around.
    assert_eq!(whole(&partner.get_with(questions[0], &[("if-none-match", "*")])), first);
    let sliver = r#"{"type":"Polygon","coordinates":[[[210000,260000],[240000,260001],[240000,260002],[210000,260000]]]}"#;
    let bow_tie = r#"{"type":"Polygon","coordinates":[[[200000,250000],[260000,310000],[260000,250000],[200000,310000],[200000,250000]]]}"#;
    let many = format!(r#"{{"type":"Polygon","coordinates":[[{}[0,0]]]}}"#, "[1,2],".repeat(25_000));
    let bodies = [
        "",
        "{}",
        "[1,2",
        sliver,
        bow_tie,
        many.as_str(),
        r#"{"blocks":["B-nowhere","B-1","B-2"]}"#,
        r#"{"blocks":[]}"#,
        r#"{"type":"Polygon","coordinates":[[[1e308,0],[0,1e308],[-1e308,0],[1e308,0]]]}"#,
        r#"{"type":"Polygon","coordinates":[[[NaN,0],[0,1],[1,1],[NaN,0]]]}"#,
    ];
    for body in bodies {
        assert_eq!(
            whole(&partner.post_with("/api/released/polygon?period=2025", body, &[])),
            first,
            "{body:.80}"
        );
    }
}

#[test]
fn an_area_is_a_union_of_whole_blocks() {
    let service = Service::demo();
    let partner = Visitor::demo(&service.address, "partner");
    let geography = partner.get("/api/released/geography").json();
    let [west, south, east, north] = [0, 1, 2, 3].map(|i| geography["bounds"][i].as_i64().unwrap());
    let ask = |ring: [(i64, i64); 4]| {
        let ring: Vec<_> = ring.iter().chain(&ring[..1]).map(|(e, n)| json!([e, n])).collect();
        partner.post_json(
            "/api/released/polygon?period=2025",
            &json!({ "type": "Polygon", "coordinates": [ring] }),
        )
    };
    let all = ask([(west, south), (east, south), (east, north), (west, north)]);
    assert_eq!(all.status, 200, "{}", all.text());
    let blocks: BTreeSet<String> = all.json()["blocks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|code| code.as_str().unwrap().to_owned())
        .collect();
    assert!(blocks.len() > 100);
    // A sliver more of sea takes no block more: the same answer.
    let wider = ask([(west - 1, south), (east, south), (east, north), (west - 1, north)]);
    assert_eq!(wider.json(), all.json());
    // The same blocks by name are the same answer.
    let named = partner.post_json("/api/released/polygon?period=2025", &json!({ "blocks": blocks }));
    assert_eq!(named.json()["value"], all.json()["value"]);
    let three: Vec<&String> = blocks.iter().take(3).collect();
    assert_eq!(partner.post_json("/api/released/polygon", &json!({ "blocks": three })).status, 200);
    assert_eq!(partner.post_json("/api/released/polygon", &json!({ "blocks": &three[..2] })).status, 404);
}

#[test]
fn a_colour_tells_no_more_than_the_number_and_the_residents() {
    let service = Service::demo();
    let officer = Visitor::demo(&service.address, "officer");
    let geography = officer.get("/api/released/geography").json();
    let residents: BTreeMap<&str, u64> = geography["areas"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|area| Some((area["code"].as_str()?, area["residents_10_17"].as_u64()?)))
        .collect();
    let answer = officer.get("/api/released/hotspots?period=2025&unit=block&c=1.5").json();
    let mut told: BTreeMap<(String, u64), &Value> = BTreeMap::new();
    let mut bands = BTreeSet::new();
    for spot in answer["spots"].as_array().unwrap() {
        let people = residents[spot["code"].as_str().unwrap()];
        let percent = told.entry((spot["value"].to_string(), people)).or_insert(&spot["percent"]);
        assert_eq!(*percent, &spot["percent"], "alike in number and residents, alike in colour");
        bands.insert(spot["band"].as_str().unwrap().to_owned());
    }
    assert!(bands.len() >= 3, "{bands:?}");
    for period in ["2025", "2025Q4"] {
        let middle = officer.get(&format!("/api/released/hotspots?period={period}&unit=middle_area"));
        assert_eq!(middle.status, 200);
        assert!(middle.json()["spots"].as_array().unwrap().iter().all(|spot| spot["percent"].is_u64()));
    }
}

#[test]
fn a_file_has_its_marking_release_and_policy_in_every_row_and_is_on_record() {
    let service = Service::demo();
    let officer = Visitor::demo(&service.address, "officer");
    let may =
        officer.get("/api/session").json()["actions"].as_array().unwrap().contains(&json!("export_released"));
    let name = if may { "officer" } else { "senior" };
    let reader = Visitor::demo(&service.address, name);
    let file = reader.get("/api/released/export?table=place_year&period=2025");
    assert_eq!(
        (file.status, file.header("content-type")),
        (200, "text/csv; charset=utf-8"),
        "{}",
        file.text()
    );
    assert!(file.header("content-disposition").contains("place_year-2025.csv"));
    assert!(file.header("cache-control").contains("private"));
    let text = file.text();
    let mut lines = text.lines();
    assert!(lines.next().unwrap().starts_with("marking,release,policy_version,table,period,"));
    assert!(
        lines.all(|line| line.starts_with("OFFICIAL-SENSITIVE,GWL05000001-2025-1,2026-2,place_year,2025,"))
    );
    let seen = service.data.sql("select subject from audit.event where action = 'released-export'");
    assert_eq!(seen.trim(), "place_year 2025 csv");
}

/// What one reader gets for a path, with its tag.
fn look(reader: &Visitor, path: &str) -> (Vec<u8>, String) {
    let answer = reader.get(path);
    assert_eq!(answer.status, 200, "{path}");
    assert_eq!(answer.header("cache-control"), "private, no-cache");
    (answer.body.clone(), answer.header("etag").to_owned())
}

#[test]
fn no_cache_entry_is_shared_between_roles() {
    let service = Service::demo();
    let names = ["analyst", "partner", "officer"];
    let readers = names.map(|name| Visitor::demo(&service.address, name));
    let paths = [
        "/api/released/map?year=2025",
        "/api/released/table?table=block_year&period=2025",
        "/api/released/table?table=authority_harm_quarter&period=2025Q2",
        "/api/released/hotspots?period=2025&unit=block",
        "/api/released/hotspots?period=2025&unit=middle_area&c=2",
    ];
    let alone: Vec<Vec<(Vec<u8>, String)>> =
        readers.iter().map(|reader| paths.iter().map(|path| look(reader, path)).collect()).collect();
    for (at, path) in paths.iter().enumerate() {
        let tags: BTreeSet<&String> = alone.iter().map(|seen| &seen[at].1).collect();
        assert_eq!(tags.len(), names.len(), "{path}: each role has a tag of its own");
        // Whose threshold is higher sees other bytes.
        assert_ne!(alone[1][at].0, alone[2][at].0, "{path}");
        for (own, reader) in readers.iter().enumerate() {
            for (other, seen) in alone.iter().enumerate() {
                let answer = reader.get_with(path, &[("if-none-match", &seen[at].1)]);
                if own == other {
                    assert_eq!((answer.status, answer.body.len()), (304, 0), "{path}: one's own tag");
                } else {
                    assert_eq!(answer.status, 200, "{path}: another's tag");
                    assert_eq!(answer.body, alone[own][at].0, "{path}");
                }
            }
        }
    }
    // Interleaved, and all at once: each reader goes on getting their own.
    std::thread::scope(|threads| {
        for (own, reader) in readers.iter().enumerate() {
            let (alone, paths) = (&alone, &paths);
            threads.spawn(move || {
                for round in 0..12 {
                    let at = (round * 7 + own) % paths.len();
                    assert_eq!(look(reader, paths[at]), alone[own][at], "{}", paths[at]);
                }
            });
        }
    });
}
