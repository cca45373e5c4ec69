//! `contexture evaluate`: published effects through the built binary, broken rules named, bad input told by line.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use journey::DataDir;
use serde_json::Value;

fn json(arguments: &[&str]) -> Value {
    let printed = DataDir::new().run([&["evaluate"], arguments, &["--json"]].concat());
    assert!(printed.ok, "{}", printed.err);
    serde_json::from_str(&printed.out).unwrap()
}

#[test]
fn the_published_displacement_comes_out() {
    let counts = ["--treated", "207,110", "--control", "308,318", "--treated-ring", "178,157"];
    let found = json(&[&["displacement"], &counts[..], &["--control-ring", "150,140"]].concat());
    assert_eq!(found["wdd"]["difference"], -118.0);
    assert_eq!(found["wdd"]["standard_error"], 1568.0_f64.sqrt());
    assert_eq!(found["wdd"]["not_valid"], Value::Array(Vec::new()));
    assert_eq!(found["wdq"]["reading"], "diffusion");
    let sized =
        [&["displacement"], &counts[..], &["--control-ring", "150,140", "--sizes", "0.9,1.2,1.6,1.5"]];
    let error = json(&sized.concat())["wdd"]["standard_error"].as_f64().unwrap();
    assert!((error - 35.428_075_5).abs() < 1e-7, "{error}");
    let periods = ["displacement", "--treated", "80,20", "--control", "100,50", "--periods", "2,1"];
    assert_eq!(json(&periods)["wdd"]["difference"], -20.0);
    assert_eq!(
        json(&["rates", "--first", "6", "--second", "2"])["p"].as_f64().unwrap().to_string()[..6],
        *"0.1748"
    );
}

#[test]
fn a_broken_rule_is_named_in_the_reader_s_language() {
    let asked =
        ["evaluate", "displacement", "--treated", "20,30", "--control", "30,31", "--treated-ring", "3,4"];
    let data = DataDir::new();
    let english = data.run([&["--lang", "en"], &asked[..]].concat());
    assert!(
        english.ok && english.out.contains("Not valid because only one of the two areas"),
        "{}",
        english.out
    );
    let welsh = data.run([&["--lang", "cy"], &asked[..]].concat());
    assert!(welsh.out.contains("Nid yw’n ddilys oherwydd mai dim ond un"), "{}", welsh.out);
}

#[test]
fn a_series_is_read_and_its_bad_lines_are_told_by_place() {
    let data = DataDir::new();
    let counts: String = (0..24).map(|t| if t < 12 { "20\n" } else { "10\n" }).collect();
    let good = data.file("good.csv", format!("count\n{counts}"));
    let found = json(&["series", "--file", good.to_str().unwrap(), "--start", "13"]);
    let ratio = found["level"]["ratio"].as_f64().unwrap();
    assert!((ratio - 0.5).abs() < 1e-6, "{ratio}");
    let bad = data.file("bad.csv", "count\n5\nsecret\n");
    let told = data.run(["evaluate", "series", "--file", bad.to_str().unwrap(), "--start", "2"]);
    assert!(!told.ok && told.err.contains("line 3") && told.err.contains("llinell 3"), "{}", told.err);
    assert!(!told.err.contains("secret"), "what stands there is never repeated");
    let late = data.run(["evaluate", "series", "--file", good.to_str().unwrap(), "--start", "0"]);
    assert!(!late.ok && late.err.contains("counted from 1"), "{}", late.err);
}
