//! What a released year may be missing: what the answer says to each reader, that it is asked for the region and the year alone, and the panel that
//! tells it in both languages on a desk and on a phone.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use journey::{Browser, Service, Visitor};
use serde_json::{Value, json};

const PATH: &str = "/api/released/under-identification";

fn kinds(answer: &Value) -> Vec<&str> {
    answer["mixes"].as_array().unwrap().iter().map(|mix| mix["of"].as_str().unwrap()).collect()
}

#[test]
fn the_mix_is_a_function_of_what_each_reader_is_shown() {
    let service = Service::demo();
    let analyst = Visitor::demo(&service.address, "analyst");
    let partner = Visitor::demo(&service.address, "coordinator");
    let told = analyst.get(PATH);
    assert_eq!(told.status, 200, "{}", told.text());
    assert!(told.header("etag").starts_with('"'));
    let told = told.json();
    assert_eq!(kinds(&told), ["harm", "context", "source"]);
    assert_eq!(kinds(&partner.get(PATH).json()), ["harm"], "who reports is told to analysts alone");
    assert_eq!(
        partner.get(PATH).json()["not_known"].as_array().unwrap().len(),
        3,
        "and partners are told so"
    );
    for mix in told["mixes"].as_array().unwrap() {
        let lines = mix["lines"].as_array().unwrap();
        let rests: Vec<bool> = lines.iter().map(|line| line["not_recorded"].as_bool().unwrap()).collect();
        assert!(rests.is_sorted_by(|a, b| a >= b), "what was not recorded comes first: {rests:?}");
        for line in lines {
            let withheld = line["value"]["shown"] == "withheld";
            assert_eq!(withheld, line["share"].is_null(), "{line}");
            if let Some(share) = line["share"].as_object() {
                let of = |name: &str| share[name].as_f64().unwrap();
                assert!(
                    0.0 <= of("low")
                        && of("low") <= of("share")
                        && of("share") <= of("high")
                        && of("high") <= 1.0
                );
                let total = told["total"]["rounded"].as_f64().unwrap();
                let exact = line["value"]["rounded"].as_f64().unwrap() / total;
                assert!((exact - of("share")).abs() < 0.001, "a share of what is shown: {line}");
            }
            let absent = line["heard"] == "absent";
            assert!(!absent || withheld, "{line}");
            let prompted = told["prompts"].as_array().unwrap().iter().any(|prompt| {
                let words = prompt["en"].as_str().unwrap();
                words.contains(line["label"]["en"].as_str().unwrap()) && words.contains("absence of harm")
            });
            assert!(!absent || prompted, "silence is asked about: {line}");
        }
    }
    let text = told["not_known"][0]["en"].as_str().unwrap();
    assert!(text.contains("no attribute of a young person"), "{text}");
    for words in ["method", "duty"] {
        assert_ne!(told[words]["en"], told[words]["cy"]);
    }
    assert!(told["duty"]["en"].as_str().unwrap().contains("section 130"));
}

#[test]
fn it_is_asked_of_a_year_and_of_nothing_smaller() {
    let service = Service::demo();
    let partner = Visitor::demo(&service.address, "coordinator");
    let unknown = partner.get("/api/released/map?year=1999");
    for query in
        ["?year=1999", "?year=2025Q1", "?year=2025&area=GWL06000001", "?area=GWL06000001", "?unit=block"]
    {
        let refused = partner.get(&format!("{PATH}{query}"));
        assert_eq!((refused.status, refused.text()), (404, unknown.text()), "{query}");
    }
    assert_eq!(Visitor::stranger(&service.address).get(PATH).status, 401);
    let latest = partner.get(PATH).json();
    let year = latest["year"].as_i64().unwrap();
    let asked = partner.get(&format!("{PATH}?year={year}"));
    assert_eq!(asked.json(), latest);
    let again = partner.get_with(&format!("{PATH}?year={year}"), &[("if-none-match", asked.header("etag"))]);
    assert_eq!(again.status, 304);
    let first = latest["earlier"][0].as_i64().unwrap();
    let first = partner.get(&format!("{PATH}?year={first}")).json();
    assert_eq!(first["earlier"], json!([]));
    let lines = first["mixes"][0]["lines"].as_array().unwrap();
    assert!(lines.iter().all(|line| line["before"].is_null() && line["heard"] != "far_below"));
    // No area is named, only how many have a value.
    let text = latest.to_string();
    let map = partner.get("/api/released/map").json();
    for area in map["authorities"].as_array().unwrap().iter().chain(map["middle_areas"].as_array().unwrap()) {
        assert!(!text.contains(area["code"].as_str().unwrap()), "{area}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_panel_asks_first_and_tells_what_it_cannot() {
    let service = Service::demo();
    let partner = Visitor::demo(&service.address, "coordinator");
    let told = partner.get(PATH).json();
    for (width, height) in [(1440, 900), (390, 844)] {
        let browser = Browser::open(width, height).await;
        browser.sign_in_demo(&service.address, "coordinator").await;
        browser.until("the panel", "document.querySelector('.under .under-prompts')").await;
        if width < 600 {
            browser.ask("document.querySelectorAll('.bottom button')[1].click() ?? true").await;
        }
        let count = told["prompts"].as_array().unwrap().len();
        assert_eq!(browser.ask("document.querySelectorAll('.under-prompts li').length").await, json!(count));
        let said = browser.ask("document.querySelector('.under').innerText").await;
        assert!(said.as_str().unwrap().contains("section 130"), "{said}");
        browser.ask("document.querySelector('.under .fold summary').click() ?? true").await;
        let rows = told["mixes"][0]["lines"].as_array().unwrap().len();
        browser
            .until(
                "the shares",
                &format!("document.querySelectorAll('.under .mix tbody tr').length === {rows}"),
            )
            .await;
        browser.ask("document.querySelector('.under').scrollIntoView() ?? true").await;
        browser.sound_in_both(&service.address, "under-identification").await;
    }
    // On the working side it is one press away.
    let browser = Browser::open(1440, 900).await;
    browser.enter_working_demo(&service.address).await;
    browser.until("the fold", "document.querySelector('.honesty .under summary')").await;
    assert_eq!(
        browser.ask("document.querySelector('.under-prompts')").await,
        Value::Null,
        "not asked for unasked"
    );
    browser.ask("document.querySelector('.honesty .under summary').click() ?? true").await;
    browser.until("the prompts", "document.querySelector('.under .under-prompts')").await;
}
