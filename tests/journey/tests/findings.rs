//! Findings through HTTP: every method over the demonstration's concerns, run again to the same bytes, stopped, refused, on record.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use journey::{Answer, Service, Visitor};
use serde_json::{Value, json};

const PATH: &str = "/api/working/findings";
const METHODS: [&str; 13] = [
    "gi_star",
    "local_moran",
    "density",
    "dbscan",
    "hdbscan",
    "scan",
    "knox",
    "emerging",
    "hour_of_week",
    "seasonal",
    "change_points",
    "concentration",
    "rates",
];

/// Asks, and looks until it is ready.
fn found(visitor: &Visitor, ask: &Value) -> Value {
    let mut answer = visitor.post_json(PATH, ask);
    for _ in 0..600 {
        assert!(answer.status == 200 || answer.status == 202, "{} {}", answer.status, answer.text());
        assert_eq!(answer.header("cache-control"), "no-store");
        let state = answer.json();
        if answer.status == 200 {
            assert_eq!(state["state"], "done");
            return state["answer"].clone();
        }
        assert!(state["state"] == "running" || state["state"] == "waiting", "{state}");
        assert!(state["done"].as_u64().unwrap_or(0) <= 1000);
        answer = visitor.get(&format!("{PATH}/{}", state["id"].as_str().unwrap()));
    }
    panic!("{ask} did not end");
}

#[test]
fn every_method_answers_and_a_saved_finding_is_made_again_to_the_same_bytes() {
    let service = Service::demo();
    let analyst = Visitor::analyst(&service.address);
    for method in METHODS {
        let answer = found(&analyst, &json!({ "method": method, "seed": 5 }));
        let finding = &answer["finding"];
        assert_eq!(finding["no_result"], Value::Null, "{method}");
        assert_ne!(finding["headline"]["en"], finding["headline"]["cy"], "{method}");
        assert_eq!(finding["cube_version"].as_str().unwrap().len(), 16);
        assert!(finding["coverage"]["mapped"].as_u64().unwrap() > 1_000, "{method}");
        let rows: usize =
            finding["tables"].as_array().unwrap().iter().map(|t| t["rows"].as_array().unwrap().len()).sum();
        assert!(rows > 0, "{method}");
        let again = found(&analyst, &finding["ask"]);
        assert_eq!(again["digest"], answer["digest"], "{method}");
        assert_eq!(again["finding"], answer["finding"], "{method}");
        let seen = service.data.sql(
            "select action, subject from audit.event where purpose is not null order by event_id desc limit 1",
        );
        assert!(seen.starts_with(&format!("working-finding-view|method={method}")), "{seen}");
    }
    let asked = service.data.sql("select count(*) from audit.event where action = 'working-finding-ask'");
    assert_eq!(asked.trim(), (METHODS.len() * 2).to_string(), "each ask is on record");
}

#[test]
fn a_finding_is_the_same_after_a_restart() {
    let service = Service::demo();
    let ask = json!({ "method": "knox", "parameters": { "permutations": 99 }, "seed": 11, "filter": { "source": "police" } });
    let before = found(&Visitor::analyst(&service.address), &ask);
    let service = Service::start(service.stop(), &[]);
    assert_eq!(found(&Visitor::analyst(&service.address), &ask)["digest"], before["digest"]);
}

#[test]
fn a_long_run_tells_how_far_it_is_and_can_be_stopped_by_its_own_caller_alone() {
    let service = Service::demo();
    let analyst = Visitor::analyst(&service.address);
    let long = json!({ "method": "scan", "parameters": { "permutations": 9999, "cell": "500m", "radius": 50000, "longest": 24 } });
    let begun = analyst.post_json(PATH, &long);
    assert_eq!(begun.status, 202, "{}", begun.text());
    let run = format!("{PATH}/{}", begun.json()["id"].as_str().unwrap());
    let stranger = Visitor::stranger(&service.address);
    assert_eq!(stranger.get(&run).status, 401);
    for name in ["partner", "officer"] {
        let visitor = Visitor::demo(&service.address, name);
        assert_eq!(visitor.get(&run).status, 403, "{name}");
        assert_eq!(visitor.delete(&run).status, 403, "{name}");
    }
    assert_eq!(analyst.get(&run).status, 202, "nobody else stopped it");
    assert_eq!(analyst.delete(&run).status, 204);
    assert_eq!(analyst.get(&run).status, 404, "it is gone at once");
    assert_eq!(analyst.delete(&run).status, 404);
    // The turn is free again: another answers.
    found(&analyst, &json!({ "method": "gi_star" }));
}

/// The events of a stream as they were sent: id and data.
fn events(answer: &Answer) -> Vec<(u64, Value)> {
    let text = answer.text();
    let field = |event: &str, name: &str| {
        event.lines().find_map(|line| line.strip_prefix(name).map(|value| value.trim().to_owned()))
    };
    text.split("\n\n")
        .filter_map(|event| {
            let data = serde_json::from_str(&field(event, "data:")?).unwrap();
            Some((field(event, "id:")?.parse().unwrap(), data))
        })
        .collect()
}

#[test]
fn a_run_tells_its_progress_as_events_until_it_ends_and_never_a_result() {
    let service = Service::demo();
    let analyst = Visitor::analyst(&service.address);
    let ask = json!({ "method": "scan", "parameters": { "permutations": 199, "cell": "500m", "longest": 6 }, "seed": 3 });
    let begun = analyst.post_json(PATH, &ask).json();
    let run = format!("{PATH}/{}", begun["id"].as_str().unwrap());
    let looks = "select count(*) from audit.event where action = 'working-finding-view'";
    let before = service.data.sql(looks);
    // A stream ends after some time, as lines do, and is taken up again where it ended.
    let (mut told, mut mark) = (Vec::new(), String::new());
    for _ in 0..20 {
        let heard: &[(&str, &str)] = &[("last-event-id", &mark), ("accept-encoding", "gzip")];
        let stream = analyst.get_with(&format!("{run}/events"), heard);
        assert_eq!((stream.status, stream.header("content-type")), (200, "text/event-stream"));
        assert_eq!((stream.header("cache-control"), stream.header("content-encoding")), ("no-store", ""));
        told.extend(events(&stream));
        mark = told.last().map_or_else(String::new, |(mark, _)| mark.to_string());
        if mark == "2000" {
            break;
        }
    }
    assert!(told.windows(2).all(|pair| pair[0].0 < pair[1].0), "nothing is told twice: {told:?}");
    let (last, steps) = told.split_last().unwrap();
    assert_eq!(*last, (2_000, json!({ "state": "done" })));
    for (_, step) in steps {
        let is_progress = *step == json!({ "state": "waiting" })
            || step["state"] == "running"
                && step["done"].as_u64().unwrap() <= 1_000
                && step.as_object().unwrap().len() == 2;
        assert!(is_progress, "progress and nothing else: {step}");
    }
    assert_eq!(service.data.sql(looks), before, "to listen is no look at what was found");
    assert_eq!(analyst.get_with(&format!("{run}/events"), &[("last-event-id", "2000")]).status, 204);
    let late = analyst.get(&format!("{run}/events"));
    assert_eq!(events(&late), [(2_000, json!({ "state": "done" }))], "whoever comes late is told the end");
    let found = analyst.get(&run);
    assert_eq!((found.status, &found.json()["state"]), (200, &json!("done")));
    for (name, status) in [("partner", 403), ("officer", 403)] {
        assert_eq!(
            Visitor::demo(&service.address, name).get(&format!("{run}/events")).status,
            status,
            "{name}"
        );
    }
    assert_eq!(Visitor::stranger(&service.address).get(&format!("{run}/events")).status, 401);
    assert_eq!(analyst.get(&format!("{PATH}/{}/events", "0".repeat(32))).status, 404);
}

#[test]
fn whoever_listens_hears_that_a_run_was_stopped() {
    let service = Service::demo();
    let analyst = Visitor::analyst(&service.address);
    let long = json!({ "method": "scan", "parameters": { "permutations": 9999, "cell": "500m", "radius": 50000, "longest": 24 } });
    let run = format!("{PATH}/{}", analyst.post_json(PATH, &long).json()["id"].as_str().unwrap());
    let told = std::thread::scope(|scope| {
        let listening = scope.spawn(|| events(&analyst.get(&format!("{run}/events"))));
        std::thread::sleep(std::time::Duration::from_millis(1_200));
        assert_eq!(analyst.delete(&run).status, 204);
        listening.join().unwrap()
    });
    assert_eq!(told.last().unwrap(), &(2_000, json!({ "state": "cancelled" })), "{told:?}");
    assert_eq!(analyst.get(&format!("{run}/events")).status, 404, "it is gone");
}

#[test]
fn what_was_found_is_gone_when_its_caller_signs_out() {
    let service = Service::demo();
    let analyst = Visitor::analyst(&service.address);
    let done = analyst.post_json(PATH, &json!({ "method": "hour_of_week" }));
    assert_eq!(done.status, 200);
    let run = format!("{PATH}/{}", done.json()["id"].as_str().unwrap());
    assert_eq!(analyst.get(&run).status, 200);
    assert!(analyst.delete("/api/session").status < 300);
    assert_eq!(Visitor::analyst(&service.address).get(&run).status, 404);
}

#[test]
fn bad_parameters_are_refused_by_name_and_range_in_both_languages() {
    let service = Service::demo();
    let analyst = Visitor::analyst(&service.address);
    let refused = |ask: Value| -> Answer {
        let answer = analyst.post_json(PATH, &ask);
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (400, "application/problem+json"),
            "{ask}"
        );
        answer
    };
    let field = |answer: &Answer| answer.json()["fields"][0].clone();
    let far = field(&refused(json!({ "method": "dbscan", "parameters": { "reach": 4_000_000 } })));
    assert_eq!(far["field"], "parameters.reach");
    assert!(far["message"]["en"].as_str().unwrap().contains("5000"));
    assert!(far["message"]["cy"].as_str().unwrap().contains("5000"));
    assert_ne!(far["message"]["en"], far["message"]["cy"]);
    let code = refused(json!({ "method": "gi_star", "parameters": { "cell": "1 or 1=1" } }));
    assert!(!code.text().contains("1=1"), "the value is not repeated");
    assert_eq!(field(&refused(json!({ "method": "horoscope" })))["field"], "method");
    assert_eq!(
        field(&refused(json!({ "method": "knox", "parameters": { "mood": 3 } })))["field"],
        "parameters"
    );
    assert_eq!(
        field(&refused(json!({ "method": "knox", "filter": { "from": "May" } })))["field"],
        "filter.from"
    );
    for broken in [
        json!({}),
        json!([]),
        json!({ "method": "knox", "parameters": { "band": -1 } }),
        json!({ "method": "knox", "extra": 1 }),
    ] {
        refused(broken);
    }
    let partner = Visitor::demo(&service.address, "partner");
    assert_eq!(partner.post_json(PATH, &json!({ "method": "gi_star" })).status, 403);
    assert_eq!(
        Visitor::stranger(&service.address).post_json(PATH, &json!({ "method": "gi_star" })).status,
        401
    );
    let undecided = Visitor::demo(&service.address, "analyst");
    assert_eq!(
        undecided.post_json(PATH, &json!({ "method": "gi_star" })).status,
        403,
        "no purpose was chosen"
    );
}
