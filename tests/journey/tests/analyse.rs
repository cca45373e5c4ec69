//! `contexture analyse`: the goldens through the built binary, and what it does with what it cannot read.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use journey::{DataDir, Printed};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What a golden asks; everything else is what it expects.
const ASKS: [&str; 9] =
    ["method", "input", "params", "lattice", "weights", "neighbourhood", "steps", "ids", "at"];

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/hotspot")
}

fn golden(name: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(fixtures().join(name)).unwrap()).unwrap()
}

/// A golden without its expected fields, and with the cells that it lists.
fn case_of(golden: &Value) -> Value {
    let mut case: BTreeMap<String, Value> =
        ASKS.iter().filter_map(|name| Some(((*name).to_owned(), golden.get(*name)?.clone()))).collect();
    let list = ["z", "rows", "mk"].iter().find_map(|name| golden.get(*name)?.as_array());
    if let Some(list) = list {
        case.insert("cells".to_owned(), list.iter().map(|row| row[0].clone()).collect());
    } else if let Some(rows) = golden.get("rows") {
        case.insert("rows".to_owned(), rows.clone());
    }
    json!(case)
}

struct Desk {
    data: DataDir,
}

impl Desk {
    fn new() -> Self {
        Self { data: DataDir::new() }
    }

    fn run(&self, case: &Value, dir: &Path, more: &[&str]) -> Printed {
        let case = self.data.file("case.json", case.to_string());
        let mut arguments =
            vec!["analyse", "--case", case.to_str().unwrap(), "--data", dir.to_str().unwrap()];
        arguments.extend(more);
        self.data.run(arguments)
    }

    fn answer(&self, case: &Value, dir: &Path) -> Value {
        let out = self.data.beside("out.json");
        let printed = self.run(case, dir, &["--out", out.to_str().unwrap()]);
        assert!(printed.ok, "{}\n{}", printed.out, printed.err);
        serde_json::from_str(&std::fs::read_to_string(out).unwrap()).unwrap()
    }

    fn golden(&self, name: &str) -> (Value, Value) {
        let golden = golden(name);
        let answer = self.answer(&case_of(&golden), &fixtures());
        (golden, answer)
    }
}

/// Every number of `theirs` is met by ours at the same place, within a relative and an absolute slack.
#[track_caller]
fn close(ours: &Value, theirs: &Value, relative: f64, absolute: f64) {
    match (ours, theirs) {
        (Value::Array(a), Value::Array(b)) => {
            assert_eq!(a.len(), b.len());
            a.iter().zip(b).for_each(|(a, b)| close(a, b, relative, absolute));
        }
        (Value::Object(a), Value::Object(b)) => {
            assert_eq!(a.keys().collect::<Vec<_>>(), b.keys().collect::<Vec<_>>());
            b.iter().for_each(|(name, b)| close(&a[name], b, relative, absolute));
        }
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64().unwrap(), b.as_f64().unwrap());
            assert!((a - b).abs() <= (relative * b.abs()).max(absolute), "{a} and {b}");
        }
        (a, b) => assert_eq!(a, b),
    }
}

/// p-values of some thousand draws: each within 4.5 standard deviations of the exact one.
#[track_caller]
fn within_chance(ours: f64, exact: f64, draws: f64, variance: f64) {
    let slack = 4.5 * (exact * (1.0 - exact) * variance).sqrt() + 1.0 / draws;
    assert!((ours - exact).abs() <= slack, "p {ours} and {exact}");
}

#[test]
fn positions_are_projected_as_the_golden_says() {
    let (golden, answer) = Desk::new().golden("project.json");
    close(&answer["ostn15"], &golden["ostn15"], 0.0, 0.0015);
}

#[test]
fn counts_by_cell_and_month_agree_to_the_byte() {
    let (golden, answer) = Desk::new().golden("bin.json");
    for field in ["nonzero", "cells", "total", "sha256", "top", "by_month"] {
        assert_eq!(answer[field], golden[field], "{field}");
    }
}

#[test]
fn gi_star_and_its_exact_law_agree() {
    for name in ["gi_star_queen.json", "gi_star_dist.json"] {
        let (golden, answer) = Desk::new().golden(name);
        for (ours, theirs) in answer["z"].as_array().unwrap().iter().zip(golden["z"].as_array().unwrap()) {
            close(&ours[0], &theirs[0], 0.0, 0.0);
            close(&ours[1], &theirs[1], 0.0, 0.0);
            close(&ours[2], &theirs[2], 1e-9, 1e-9);
            close(&ours[3], &theirs[3], 1e-7, 0.0);
            close(&ours[4], &theirs[4], 1e-7, 0.0);
        }
        assert_eq!(answer["z"].as_array().unwrap().len(), golden["z"].as_array().unwrap().len());
        for field in ["mean", "s_pop", "sum_z", "sum_z2", "max_z", "min_z"] {
            close(&answer[field], &golden[field], 1e-9, 1e-9);
        }
        for field in ["n", "sum_y", "argmax", "fdr05_hot", "fdr05_cold", "raw_bins"] {
            assert_eq!(answer[field], golden[field], "{field}");
        }
        close(&answer["perm"], &golden["perm_exact"], 1e-8, 1e-12);
    }
}

#[test]
fn local_moran_and_its_exact_law_agree() {
    for name in ["local_moran_queen.json", "local_moran_dist.json"] {
        let (golden, answer) = Desk::new().golden(name);
        close(&answer["rows"], &golden["rows"], 1e-9, 1e-12);
        for field in ["global_I", "sum_abs_I", "quadrant_counts"] {
            close(&answer[field], &golden[field], 1e-9, 0.0);
        }
        close(&answer["perm"], &golden["perm_exact"], 1e-8, 1e-12);
    }
}

#[test]
fn density_clusters_and_pairs_agree() {
    let desk = Desk::new();
    let (golden, answer) = desk.golden("kde.json");
    for kernel in ["epanechnikov", "quartic", "gaussian"] {
        close(&answer[kernel], &golden[kernel], 1e-9, 0.0);
    }
    assert_eq!(answer["mode"], "exact");
    let (golden, answer) = desk.golden("dbscan.json");
    for field in ["clusters", "core", "border", "noise", "core_sizes_desc", "sha256_core", "sha256_noise"] {
        assert_eq!(answer[field], golden[field], "{field}");
    }
    let golden = golden_knox();
    let mut case = case_of(&golden);
    (case["permutations"], case["seed"]) = (json!(499), json!(11));
    let answer = desk.answer(&case, &fixtures());
    assert_eq!(answer["observed"], golden["observed"]);
    close(&answer["expected"], &golden["expected"], 1e-9, 0.0);
    assert_eq!(answer["reps"], 499);
    let flat = |table: &Value| -> Vec<f64> {
        table
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|row| row.as_array().unwrap())
            .map(|p| p.as_f64().unwrap())
            .collect()
    };
    for (ours, theirs) in flat(&answer["p_upper"]).into_iter().zip(flat(&golden["p_upper"])) {
        within_chance(ours, theirs, 499.0, 1.0 / 499.0 + 1.0 / 1_999.0);
    }
}

/// Adjusted Rand index: how far two partitions agree beyond chance; 1 for the same.
fn adjusted_rand(a: &[i64], b: &[i64]) -> f64 {
    let pairs = |n: u64| n as f64 * (n as f64 - 1.0) / 2.0;
    let mut both: BTreeMap<(i64, i64), u64> = BTreeMap::new();
    let (mut left, mut right): (BTreeMap<i64, u64>, BTreeMap<i64, u64>) = Default::default();
    for (a, b) in a.iter().zip(b) {
        *both.entry((*a, *b)).or_default() += 1;
        *left.entry(*a).or_default() += 1;
        *right.entry(*b).or_default() += 1;
    }
    let sum = |counts: Vec<u64>| counts.into_iter().map(pairs).sum::<f64>();
    let (together, a_pairs, b_pairs) = (
        sum(both.into_values().collect()),
        sum(left.into_values().collect()),
        sum(right.into_values().collect()),
    );
    let expected = a_pairs * b_pairs / pairs(a.len() as u64);
    (together - expected) / (f64::midpoint(a_pairs, b_pairs) - expected)
}

#[test]
fn hdbscan_agrees_with_the_golden_labels() {
    let (golden, answer) = Desk::new().golden("hdbscan.json");
    close(&answer["mst_weight"], &golden["mst_weight"], 1e-9, 0.0);
    let text = std::fs::read_to_string(fixtures().join("hdbscan_labels.csv")).unwrap();
    let theirs: Vec<i64> =
        text.lines().skip(1).map(|line| line.split_once(',').unwrap().1.parse().unwrap()).collect();
    let ours: Vec<i64> = serde_json::from_value(answer["labels"].clone()).unwrap();
    assert_eq!(ours.len(), 4_000);
    let index = adjusted_rand(&ours, &theirs);
    assert!(index >= golden["tolerance"]["ari_min"].as_f64().unwrap(), "{index}");
    close(&answer["clusters"], &golden["clusters"], 0.05, 0.0);
    assert!(
        adjusted_rand(&theirs, &theirs) > 0.999_999 && adjusted_rand(&ours, &vec![0; 4_000]).abs() < 1e-9
    );
}

fn golden_knox() -> Value {
    golden("knox.json")
}

#[test]
fn emerging_hot_spots_agree() {
    let (golden, answer) = Desk::new().golden("ehsa.json");
    assert_eq!(answer["categories"], golden["categories"]);
    close(&answer["mk"], &golden["mk"], 1e-9, 1e-9);
    close(&answer["sum_z"], &golden["sum_z"], 1e-9, 1e-9);
    close(&answer["max_z"], &golden["max_z"], 1e-9, 0.0);
    assert_eq!((&answer["hot_bins"], &answer["cold_bins"]), (&golden["hot_bins"], &golden["cold_bins"]));
}

#[test]
fn the_space_time_scan_agrees_and_its_p_within_chance() {
    let golden = golden("stp_scan.json");
    let mut case = case_of(&golden);
    (case["permutations"], case["seed"]) = (json!(499), json!(7));
    let answer = Desk::new().answer(&case, &fixtures());
    assert_eq!((&answer["reps"], &answer["cases"]), (&json!(499), &golden["cases"]));
    let clusters = answer["clusters"].as_array().unwrap();
    for (ours, theirs) in clusters.iter().zip(golden["clusters"].as_array().unwrap()) {
        for field in ["centre", "members", "t0", "t1", "cases"] {
            assert_eq!(ours[field], theirs[field], "{field}");
        }
        for field in ["llr", "radius", "expected"] {
            close(&ours[field], &theirs[field], 1e-9, 0.0);
        }
        within_chance(
            ours["p"].as_f64().unwrap(),
            theirs["p"].as_f64().unwrap(),
            499.0,
            1.0 / 499.0 + 1.0 / 1_999.0,
        );
    }
    assert!(clusters.len() >= 10);
    let quantiles = &golden["null_max_quantiles"];
    close(&answer["null_max_quantiles"]["0.5"], &quantiles["0.5"], 0.05, 0.0);
    close(&answer["null_max_quantiles"]["0.95"], &quantiles["0.95"], 0.05, 0.0);
}

#[test]
fn the_poisson_scan_names_places_as_the_file_does() {
    let dir = tempfile::tempdir().unwrap();
    let areas = "loc,x_km,y_km,pop,cases\n11,210,250,500,9\n12,210.9,250,500,8\n21,219,250,500,1\nw,219.9,250,500,2\n";
    std::fs::write(dir.path().join("areas.csv"), areas).unwrap();
    let case = json!({
        "method": "poisson_scan", "input": "areas.csv", "permutations": 999, "seed": 3,
        "params": { "model": "poisson", "rates": "high", "max_population_share": 0.5, "min_cases": 2,
            "secondary": "no shared location" }
    });
    let desk = Desk::new();
    let answer = desk.answer(&case, dir.path());
    let first = &answer["clusters"][0];
    assert_eq!((&first["members"], &first["cases"]), (&json!([11, 12]), &json!(17)));
    // 17 ln(17 / 10) + 3 ln(3 / 10), worked out by hand.
    close(&first["llr"], &json!(5.408_761_855_079_088), 1e-9, 0.0);
    close(&json!([first["expected"], first["radius"]]), &json!([10.0, 0.9]), 1e-12, 0.0);
    assert!(first.get("t0").is_none() && first["p"].as_f64().unwrap() < 0.05, "{first}");
    let run = |threads| desk.run(&case, dir.path(), &["--threads", threads]).out;
    assert_eq!(run("1"), run("3"));
}

/// Four areas in a ring and an island, by hand: values 4, 0, 1, 3 and 7.
fn ring() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("areas.csv"), "id,value\na,4\nb,0\nc,1\nd,3\ne,7\n").unwrap();
    let edges = "i,j\n0,1\n1,0\n1,2\n2,1\n2,3\n3,2\n3,0\n0,3\n";
    std::fs::write(dir.path().join("edges.csv"), edges).unwrap();
    dir
}

#[test]
fn given_weights_answer_by_row_and_draw_only_when_asked() {
    let (desk, dir) = (Desk::new(), ring());
    let case = |method: &str| json!({ "method": method, "input": "areas.csv", "weights": { "kind": "edges", "file": "edges.csv" } });
    let gi = desk.answer(&case("gi_star"), dir.path());
    // Mean 3, variance 6; row 0 has itself, 1 and 3: (7 - 9) / sqrt(6 (5 * 3 - 9) / 4). The island has itself: (7 - 3) / sqrt(6).
    close(&gi["z"][0][2], &json!(-2.0 / 3.0), 1e-12, 0.0);
    close(&gi["z"][4][2], &json!(4.0 / 6.0_f64.sqrt()), 1e-12, 0.0);
    assert_eq!((gi["z"].as_array().unwrap().len(), gi.get("perm")), (5, None));
    let mut moran = case("local_moran");
    moran["cells"] = json!([4, 1]);
    let moran = desk.answer(&moran, dir.path());
    // Row 1: z -3, its neighbours' mean (1 - 2) / 2; an island has no I. Global: the mean over the four with neighbours.
    close(&moran["rows"][1][1], &json!(-3.0 * -0.5 / 6.0), 1e-12, 0.0);
    assert_eq!((&moran["rows"][0][0], moran["rows"][0][1].as_f64()), (&json!(4), Some(0.0)));
    close(&moran["global_I"], &json!((-1.5 + 1.5 + 3.0 + 0.0) / 6.0 / 4.0), 1e-12, 1e-12);
    let mut drawn = case("gi_star");
    (drawn["permutations"], drawn["seed"]) = (json!(4_000), json!(2));
    let drawn = desk.answer(&drawn, dir.path());
    // Row 1 has neighbours 4 and 1, and the six pairs of 4, 1, 3, 7 sum to 5, 7, 11, 4, 8 and 10.
    let tail = |i: usize| drawn["perm"][1][i].as_f64().unwrap();
    within_chance(tail(1), 5.0 / 6.0, 4_000.0, 1.0 / 4_000.0);
    within_chance(tail(2), 2.0 / 6.0, 4_000.0, 1.0 / 4_000.0);
}

#[test]
fn equal_areas_and_bad_edges_are_told() {
    let (desk, dir) = (Desk::new(), ring());
    let case = json!({ "method": "local_moran", "input": "areas.csv",
        "weights": { "kind": "edges", "file": "edges.csv" } });
    for (edges, told) in [
        ("i,j\n0,5\n", "edges.csv, line 2, column j"),
        ("i,j\n0,-1\n", "edges.csv, line 2, column j"),
        ("i,j\n0,1\n0,1\n", "0 and 1"),
        ("from,to\n0,1\n", "edges.csv"),
    ] {
        std::fs::write(dir.path().join("edges.csv"), edges).unwrap();
        let printed = desk.run(&case, dir.path(), &[]);
        assert!(!printed.ok && printed.err.contains(told), "{}", printed.err);
    }
    std::fs::write(dir.path().join("edges.csv"), "i,j\n0,1\n1,0\n").unwrap();
    std::fs::write(dir.path().join("areas.csv"), "id,value\na,2.5\nb,2.5\nc,2.5\n").unwrap();
    let answer = desk.answer(&case, dir.path());
    assert_eq!((&answer["no_result"]["code"], &answer["rows"]), (&json!("all_equal"), &json!([])));
}

#[test]
fn drawn_tails_lie_round_the_exact_ones() {
    let desk = Desk::new();
    for name in ["gi_star_queen.json", "local_moran_dist.json"] {
        let golden = golden(name);
        let mut case = case_of(&golden);
        (case["permutations"], case["seed"]) = (json!(999), json!(5));
        let answer = desk.answer(&case, &fixtures());
        let (ours, exact) = (answer["perm"].as_array().unwrap(), golden["perm_exact"].as_array().unwrap());
        assert_eq!(ours.len(), exact.len());
        for (ours, exact) in ours.iter().zip(exact) {
            assert_eq!(ours[0], exact[0]);
            for tail in [1, 2] {
                within_chance(
                    ours[tail].as_f64().unwrap(),
                    exact[tail].as_f64().unwrap(),
                    999.0,
                    1.0 / 999.0,
                );
            }
        }
    }
}

#[test]
fn a_case_may_leave_out_its_cells_and_limit_its_rows() {
    let desk = Desk::new();
    let mut case = case_of(&golden("gi_star_queen.json"));
    case.as_object_mut().unwrap().remove("cells");
    case["rows"] = json!(600.0);
    case["lattice"] = json!({ "cell_m": 5000, "origin": [290_000, 170_000], "cols": 7, "rows": 9 });
    let answer = desk.answer(&case, &fixtures());
    let z = answer["z"].as_array().unwrap();
    assert_eq!((z.len(), answer["perm"].as_array().unwrap().len()), (63, 63));
    let counted: u64 = z.iter().map(|row| row[1].as_u64().unwrap()).sum();
    assert_eq!(answer["sum_y"], counted);
    assert!((1..=600).contains(&counted), "{counted}");
}

#[test]
fn the_number_of_threads_does_not_show_and_the_seed_does() {
    let desk = Desk::new();
    let mut case = case_of(&golden_knox());
    case["permutations"] = json!(99);
    let out = |more: &[&str]| {
        let printed = desk.run(&case, &fixtures(), more);
        assert!(printed.ok, "{}", printed.err);
        printed.out
    };
    let one = out(&["--threads", "1", "--seed", "5"]);
    assert_eq!(one, out(&["--threads", "2", "--seed", "5"]));
    assert_eq!(one, out(&["--threads", "3", "--seed", "5"]));
    assert_ne!(one, out(&["--threads", "2", "--seed", "6"]));
}

#[test]
fn equal_cells_and_empty_files_give_a_clean_empty_result() {
    let desk = Desk::new();
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("points.csv"), "id,lon,lat,e,n,day\n").unwrap();
    for name in ["gi_star_queen.json", "local_moran_dist.json", "ehsa.json"] {
        let answer = desk.answer(&case_of(&golden(name)), dir.path());
        assert_eq!(answer["no_result"]["code"], "all_equal", "{name}");
        let text = answer.to_string();
        assert!(!text.contains("NaN") && answer["no_result"]["cy"].as_str().unwrap().len() > 10);
    }
    for name in ["kde.json", "knox.json"] {
        assert_eq!(desk.answer(&case_of(&golden(name)), dir.path())["no_result"]["code"], "too_few_values");
    }
    let clusters = desk.answer(&case_of(&golden("dbscan.json")), dir.path());
    assert_eq!((&clusters["clusters"], &clusters["noise"]), (&json!(0), &json!(0)));
    let bins = desk.answer(&case_of(&golden("bin.json")), dir.path());
    assert_eq!((&bins["total"], bins["by_month"].as_array().unwrap().len()), (&json!(0), 36));
}

#[test]
fn what_cannot_be_read_is_told_in_both_languages_and_nothing_is_written() {
    let desk = Desk::new();
    let dir = tempfile::tempdir().unwrap();
    let secret = "Zebedee";
    std::fs::write(dir.path().join("bad.csv"), format!("id,e,n,day\n1,250000,200000,3\n2,{secret},2,3\n"))
        .unwrap();
    std::fs::write(dir.path().join("short.csv"), "id,e,n,day\n1,250000\n").unwrap();
    std::fs::write(dir.path().join("empty.csv"), "").unwrap();
    std::fs::write(dir.path().join("lacking.csv"), "id,day\n1,3\n").unwrap();
    let on = |input: &str| json!({ "method": "dbscan", "input": input, "params": { "eps_m": 1, "min_points": 2 } });
    let lattice = |side: f64, cols: f64| {
        json!({ "method": "gi_star", "input": "bad.csv",
            "lattice": { "cell": side, "e0": 0, "n0": 0, "cols": cols, "rows": 40 } })
    };
    let cases = [
        (on("bad.csv"), "bad.csv, line 3, column e"),
        (on("short.csv"), "short.csv, line 2"),
        (on("empty.csv"), "empty"),
        (on("lacking.csv"), "e,n"),
        (on("absent.csv"), "absent.csv"),
        (json!({ "method": "dbscan", "params": {} }), "params.eps_m"),
        (json!({ "method": "tarot" }), "gi_star, local_moran"),
        (json!({ "method": 7 }), "line 1, column"),
        (
            json!({ "method": "dbscan", "input": "bad.csv", "params": { "eps_m": -5, "min_points": 2 } }),
            "column e",
        ),
        (lattice(0.0, 40.0), "lattice"),
        (lattice(1.0, 1e12), "lattice"),
        (lattice(1.0, 4e9), "million"),
    ];
    for (case, told) in cases {
        let out = desk.data.beside("never.json");
        let printed = desk.run(&case, dir.path(), &["--out", out.to_str().unwrap()]);
        assert!(!printed.ok && printed.err.contains(told), "{case}: {}", printed.err);
        assert!(!printed.err.contains(secret) && !printed.err.contains("panicked"), "{}", printed.err);
        let lines: Vec<&str> = printed.err.lines().filter(|line| line.starts_with("contexture: ")).collect();
        assert_eq!(lines.len(), 2, "English and Welsh: {}", printed.err);
        assert_ne!(lines[0], lines[1]);
        assert!(!out.exists(), "something was written for {case}");
    }
    let broken = desk.data.file("broken.json", "{\n  \"method\": \"bin\",\n  oops\n}");
    let printed = desk.data.run(["analyse", "--case", broken.to_str().unwrap()]);
    assert!(!printed.ok && printed.err.contains("line 3, column 3"), "{}", printed.err);
    assert!(!desk.data.path().exists(), "no database was started for it");
}

#[test]
fn a_method_asked_directly_writes_a_map_and_a_page_in_the_readers_language() {
    let desk = Desk::new();
    let points = fixtures().join("points.csv");
    let map = desk.data.beside("hot.geojson");
    let ask = |lang: &str| {
        let (points, map) = (points.to_str().unwrap(), map.to_str().unwrap());
        desk.data.run_ok([
            "--lang",
            lang,
            "analyse",
            "gi-star",
            "--points",
            points,
            "--cell",
            "1000",
            "--period",
            "2024-01..2025-12",
            "--neighbourhood",
            "dist:2000",
            "--out",
            map,
        ])
    };
    let (english, welsh) = (ask("en"), ask("cy"));
    assert!(
        english.contains("What it cannot say") && welsh.contains("Beth na all ei ddweud"),
        "{english}{welsh}"
    );
    assert!(english.contains("2024-01..2025-12") && english.contains("of 6000 in the file"), "{english}");
    let written: Value = serde_json::from_str(&std::fs::read_to_string(&map).unwrap()).unwrap();
    let features = written["features"].as_array().unwrap();
    assert!(features.iter().any(|feature| feature["properties"]["class"] == "hot_99"));
    for feature in features {
        let corner = &feature["geometry"]["coordinates"][0][0];
        let (lon, lat) = (corner[0].as_f64().unwrap(), corner[1].as_f64().unwrap());
        assert!((-6.0..=-2.0).contains(&lon) && (51.0..=54.0).contains(&lat), "{lon} {lat}");
    }
    assert!(!desk.data.path().exists(), "no database was started for it");
}

#[test]
fn a_study_area_leaves_out_what_lies_beyond_and_a_bad_one_is_refused() {
    let desk = Desk::new();
    let points = fixtures().join("points.csv");
    let out = desk.data.beside("area.csv");
    let ask = |area: &str| {
        let area = desk.data.file("area.geojson", area);
        desk.data.run([
            "analyse",
            "gi-star",
            "--points",
            points.to_str().unwrap(),
            "--cell",
            "1000",
            "--area",
            area.to_str().unwrap(),
            "--out",
            out.to_str().unwrap(),
        ])
    };
    let ring = "[[-4.0,51.5],[-3.0,51.5],[-3.0,52.0],[-4.0,52.0],[-4.0,51.5]]";
    let asked = ask(&format!(
        r#"{{"type":"Feature","properties":null,"geometry":{{"type":"Polygon","coordinates":[{ring}]}}}}"#
    ));
    assert!(asked.ok, "{}", asked.err);
    let held = std::fs::read_to_string(fixtures().join("points.csv")).unwrap();
    let degrees =
        |line: &str| -> Vec<f64> { line.split(',').skip(1).take(2).map(|n| n.parse().unwrap()).collect() };
    let inside = |at: &Vec<f64>| (-4.0..-3.0).contains(&at[0]) && (51.5..52.0).contains(&at[1]);
    let within = held.lines().skip(1).map(degrees).filter(inside).count() as i64;
    let used =
        asked.out.lines().find_map(|line| line.strip_prefix("Concerns used: ")?.split(' ').next()).unwrap();
    // The sides are straight on the grid and not along parallels, which moves a few concerns across.
    assert!((used.parse::<i64>().unwrap() - within).abs() <= 60 && within > 1_000, "{used} and {within}");
    assert!(
        asked.out.contains("outside the study area") && !asked.out.contains("the rectangle"),
        "{}",
        asked.out
    );
    for bad in [
        "{}",
        r#"{"type":"Point","coordinates":[-3,51]}"#,
        r#"{"type":"Polygon","coordinates":[[[50,50],[51,50],[51,51],[50,50]]]}"#,
    ] {
        let refused = ask(bad);
        assert!(!refused.ok && refused.err.contains("area.geojson"), "{}", refused.err);
    }
}

#[test]
fn hours_are_read_from_both_kinds_of_file() {
    let desk = Desk::new();
    let ours =
        desk.data.file("ours.csv", "lon,lat,date,hour\n-3.9,51.6,2023-01-02,23\n-3.9,51.6,2025-03-14,0\n");
    let template = "easting,northing,recorded_on,occurred_from,occurred_to,precision_m\n\
        250000,200000,2025-03-17,2025-03-14T22:30,2025-03-15T00:00,100\n\
        250000,200000,2025-03-17,,,100\n";
    let template = desk.data.file("template.csv", template);
    let hours = |file: &Path| {
        let table = desk.data.beside("hours.csv");
        let (file, out) = (file.to_str().unwrap(), table.to_str().unwrap());
        let page = desk.data.run_ok(["analyse", "hours", "--points", file, "--out", out]);
        let table = std::fs::read_to_string(&table).unwrap();
        assert_eq!(table.lines().count(), 169);
        let held = table.lines().skip(1).filter(|line| !line.ends_with(",0.0")).map(str::to_owned);
        (page, held.collect::<Vec<_>>())
    };
    assert_eq!(hours(&ours).1, ["monday,23,1.0", "friday,0,1.0"]);
    let (page, held) = hours(&template);
    assert!(page.contains("With a usable time: 1. Without, or over a week long: 1."), "{page}");
    assert_eq!(held.len(), 2);
    assert!(held[0].starts_with("friday,22,0.3333") && held[1].starts_with("friday,23,0.6666"), "{held:?}");
    let refused = desk.data.run([
        "analyse",
        "hours",
        "--points",
        fixtures().join("points.csv").to_str().unwrap(),
        "--out",
        "x.csv",
    ]);
    assert!(!refused.ok && refused.err.contains("hour"), "{}", refused.err);
}

#[test]
fn every_method_asked_directly_writes_a_table() {
    let desk = Desk::new();
    let points = fixtures().join("points.csv");
    for (method, more) in [
        ("local-moran", &["--cell", "2000"][..]),
        ("emerging", &["--cell", "4000"][..]),
        ("density", &["--cell", "2000", "--kernel", "quartic"][..]),
        ("dbscan", &["--reach", "300", "--min-points", "8"][..]),
        ("hdbscan", &["--min-cluster-size", "30"][..]),
        ("scan", &["--cell", "2000", "--permutations", "39", "--max-months", "4"][..]),
        ("knox", &["--permutations", "19", "--space", "100,300"][..]),
    ] {
        let table = desk.data.beside("table.csv");
        let mut arguments =
            vec!["analyse", method, "--points", points.to_str().unwrap(), "--out", table.to_str().unwrap()];
        arguments.extend(more);
        let page = desk.data.run_ok(arguments);
        assert!(page.contains("What stands out") && page.contains("  1. "), "{method}: {page}");
        let table = std::fs::read_to_string(&table).unwrap();
        assert!(table.lines().count() > 5 && !table.contains("NaN"), "{method}");
    }
}
