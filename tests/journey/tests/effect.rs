//! Whether a plan changed anything: the comparison written down on the page, told from releases alone, read by people, and what is refused.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use journey::{Browser, Service, Visitor};
use serde_json::{Value, json};

/// A middle area of the demonstration in which less was reported from 2024 on.
const FELL: &str = "GWL02000025";

/// A plan that is under way, on a place of the demonstration. Returns its path below `/api`.
fn running(service: &Service) -> String {
    let officer = Visitor::demo(&service.address, "officer");
    let list = officer.get("/api/contexts?kind=place&state=open").json();
    let context = list["contexts"][0]["code"].clone();
    let prose = "Agreed with the board.";
    let content = json!({
        "title": "Light and people after school", "first_day": "2024-01-01", "last_day": "2026-12-31", "review_on": "2026-12-01",
        "goals": [{ "text": "Young people wait where adults see them." }],
        "measures": [{ "measure": "safe_haven", "state": "in_place", "owner": "community_safety", "note": "" }],
        "displacement": { "risk": prose },
        "success": { "effort": prose, "change": "Fewer reports, and young people feel safe there." },
        "ethics": { "focus": prose, "method": prose, "impact": prose, "equality": prose, "views": "considered" },
    });
    let begun = officer.post_json("/api/plans", &json!({ "context": context, "content": content }));
    assert_eq!(begun.status, 201, "{}", begun.json());
    let path = format!("/api/plans/{}", begun.json()["id"].as_str().unwrap());
    let draft =
        officer.post_json(&format!("{path}/effect"), &json!({ "number": 0, "design": design("2024Q1") }));
    assert_eq!(draft.status, 409, "a draft has no effect: {}", draft.json());
    let chair = Visitor::demo(&service.address, "chair");
    let started = chair.post_json(&format!("{path}/start"), &json!({ "version": 1 }));
    assert_eq!(started.status, 200, "{}", started.json());
    path
}

/// A comparison of the area that fell with two that do not touch it.
fn design(first: &str) -> Value {
    json!({
        "area": [FELL], "compared": ["GWL02000006", "GWL02000021"], "first": first, "quarters": 4, "wanted_percent": 30,
        "expected": "A third fewer reports than in areas like it.",
    })
}

#[test]
fn an_effect_is_told_from_releases_and_only_with_a_comparison_that_stands() {
    let service = Service::demo();
    let path = running(&service);
    let officer = Visitor::demo(&service.address, "officer");
    let effect = format!("{path}/effect");

    // What was before is told without what came after.
    let fit = officer.get(&format!("{effect}/fit?area={FELL}&first=2024Q1&quarters=4")).json();
    assert_eq!(fit["periods"], json!(["2023Q1", "2023Q2", "2023Q3", "2023Q4"]));
    assert_eq!(fit["series"].as_array().unwrap().len(), 4);
    let candidates = fit["candidates"].as_array().unwrap();
    assert_eq!(candidates.len(), 24, "every other area");
    assert!(candidates.iter().any(|one| one["fits"] == true), "{fit}");

    bad_input(&officer, &effect);

    // A comparison that is written before anything of it is released tells nothing yet; it was not looked at.
    let early = officer.post_json(&effect, &json!({ "number": 0, "design": design("2026Q1") }));
    assert_eq!(early.status, 201, "{}", early.json());
    let page = officer.get(&effect).json();
    assert_eq!(page["registered"][0]["seen"], 0);
    assert_eq!(page["result"]["state"], "not_released");
    assert_eq!(page["result"]["numbers"], json!([]));
    assert_eq!(page["result"]["more_months"], 12);

    // A later one stands beside it, says that it was written late, and tells what the releases say.
    let stale = officer.post_json(&effect, &json!({ "number": 0, "design": design("2024Q1") }));
    assert_eq!(stale.status, 409, "two who write do not overwrite each other");
    let late = officer.post_json(&effect, &json!({ "number": 1, "design": design("2024Q1") }));
    assert_eq!(late.status, 201, "{}", late.json());
    let page = officer.get(&effect).json();
    assert_eq!(page["registered"].as_array().unwrap().len(), 2);
    assert_eq!(page["registered"][0]["seen"], 4);
    let result = &page["result"];
    assert_eq!(result["state"], "fell", "{result}");
    let by_hand = by_hand(result);
    let wdd = &result["numbers"][0];
    assert!((wdd["value"].as_f64().unwrap() - by_hand).abs() < 1e-9, "{wdd} and {by_hand}");
    let (low, high) = (wdd["interval"][0].as_f64().unwrap(), wdd["interval"][1].as_f64().unwrap());
    assert!(low < by_hand && by_hand < high && high < 0.0);
    // The interval is wider than exact counts would have it, by the noise of the release.
    let part = |n: usize, when: &str| result["parts"][n][when]["rounded"].as_f64().unwrap();
    let exact = part(0, "before") + part(0, "after") + (part(1, "before") + part(1, "after")) / 4.0;
    assert!((high - low) / 2.0 > 1.96 * exact.sqrt() * 1.01, "{low} {high} {exact}");

    // Every reader is told the same.
    let partner = Visitor::demo(&service.address, "partner").get(&effect).json();
    assert_eq!(partner["result"], page["result"]);
    assert_eq!(partner["may"]["keep"], false);
    let refused = Visitor::demo(&service.address, "partner")
        .post_json(&effect, &json!({ "number": 2, "design": design("2024Q1") }));
    assert_eq!(refused.status, 403);

    read_by_people(&service, &officer, &effect);
    let page = officer.get(&effect).json();

    // Nothing that was written down is lost when the service dies, and nobody can change it.
    let service = Service::start(service.kill(), &[]);
    let again = Visitor::demo(&service.address, "officer").get(&effect).json();
    assert_eq!((&again["registered"], &again["readings"]), (&page["registered"], &page["readings"]));
    assert_eq!(again["result"], page["result"]);
}

/// What people make of it, and what came of the measure over all plans.
fn read_by_people(service: &Service, officer: &Visitor, effect: &str) {
    // Counts alone make nothing better.
    let read = |reading: Value| {
        officer.post_json(&format!("{effect}/readings"), &json!({ "number": 2, "reading": reading }))
    };
    let alone = read(json!({ "conclusion": "better", "reporting": "The same staff, the same hours." }));
    assert_eq!(alone.status, 400, "{}", alone.json());
    let heard = read(json!({
        "conclusion": "better", "reporting": "The same staff, the same hours.", "young_people": "They wait there again.",
    }));
    assert_eq!(heard.status, 201, "{}", heard.json());
    let page = officer.get(effect).json();
    assert_eq!((&page["readings"][0]["state"], &page["readings"][0]["number"]), (&json!("fell"), &json!(2)));

    // What came of the measure is told with what the next ones should know, and pooled of what can be.
    let learned = read(
        json!({ "conclusion": "cannot_tell", "reporting": "As before.", "learned": "Begin before the dark months." }),
    );
    assert_eq!(learned.status, 201, "{}", learned.json());
    let worked = Visitor::demo(&service.address, "partner").get("/api/plans/worked").json();
    assert_eq!((&worked["started"], &worked["compared"]), (&json!(1), &json!(1)));
    let line = &worked["lines"][0];
    assert_eq!(
        (&line["measure"], &line["fell"], &line["early"]),
        (&json!("safe_haven"), &json!(1), &json!(0))
    );
    assert_eq!(line["notes"][0]["learned"], "Begin before the dark months.");
    let ratio = page["result"]["numbers"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["name"]["en"] == "Relative change");
    let (alone, together) = (&ratio.unwrap()["value"], &line["pooled"]["ratio"]);
    let apart = alone.as_f64().unwrap() - together.as_f64().unwrap();
    assert!(apart.abs() < 1e-9, "one plan is its own mean: {alone} and {together}");
}

/// What is wrong is named by field, in both languages.
fn bad_input(officer: &Visitor, effect: &str) {
    let refused = |body: Value, field: &str| {
        let answer = officer.post_json(effect, &json!({ "number": 0, "design": body }));
        assert_eq!(answer.status, 400, "{field}");
        let problem = answer.json();
        let told = problem["fields"].as_array().unwrap().iter().find(|one| one["field"] == field);
        let message = &told.unwrap_or_else(|| panic!("{problem}"))["message"];
        assert_ne!(message["en"], message["cy"]);
    };
    let with = |key: &str, value: Value| {
        let mut design = design("2025Q1");
        design[key] = value;
        design
    };
    refused(with("compared", json!([FELL])), "compared");
    refused(with("ring", json!(["GWL02000001"])), "compared_ring");
    refused(with("first", json!("2023Q3")), "first");
    refused(with("quarters", json!(5)), "first");
    refused(with("wanted_percent", json!(0)), "wanted_percent");
    refused(with("expected", json!("Dylan Morris of 4 Harbour Street is seen less.")), "expected");
}

/// The weighted displacement difference of a comparison with two areas, each counting half.
fn by_hand(result: &Value) -> f64 {
    let part = |n: usize, when: &str| result["parts"][n][when]["rounded"].as_f64().unwrap();
    (part(0, "after") - part(0, "before")) - (part(1, "after") - part(1, "before")) / 2.0
}

async fn sign_in(browser: &Browser, service: &Service, name: &str, path: &str) {
    browser.page.delete_all_cookies().await.unwrap();
    browser.sign_in_demo(&service.address, name).await;
    browser.until("the account", "document.querySelector('.account') !== null").await;
    browser.page.goto(&format!("{}{path}", service.address)).await.unwrap();
    let there = "document.querySelector('main h1') !== null && !document.querySelector('.skeleton')";
    browser.until("the page", there).await;
}

/// Writes into a field or chooses from a list as a person would.
async fn write(browser: &Browser, id: &str, text: &str, event: &str) {
    let text = Value::from(text);
    browser.until(id, &format!("document.getElementById('{id}') !== null")).await;
    let script = format!(
        "(() => {{ const field = document.getElementById('{id}'); field.value = {text};
            field.dispatchEvent(new Event('{event}', {{ bubbles: true }})); return true; }})()"
    );
    browser.ask(&script).await;
}

async fn submit(browser: &Browser, form: &str) {
    browser.ask(&format!("document.querySelector('#{form} button[type=submit]').click() ?? true")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_from_an_empty_comparison_to_what_people_make_of_it() {
    let service = Service::demo();
    let path = running(&service).replace("/api/plans/", "/contexts/plans/");
    let browser = Browser::open(1440, 900).await;
    sign_in(&browser, &service, "officer", &path).await;
    browser
        .until(
            "the way there",
            "[...document.querySelectorAll('main a')].some(a => a.innerText === 'Did it change anything?')",
        )
        .await;
    let path = format!("{path}/effect");
    sign_in(&browser, &service, "officer", &path).await;
    write(&browser, "effect-first", "2024Q1", "change").await;
    write(&browser, &format!("effect-use-{FELL}"), "area", "change").await;
    browser.until("how alike they were", "document.querySelectorAll('.effect-fits').length > 0").await;
    let first = browser.ask("document.querySelector('.effect-areas tbody select').id").await;
    assert_eq!(first, json!(format!("effect-use-{FELL}")), "the plan's own area comes first");
    browser.assert_sound(&service.address, "a comparison before it is written down").await;
    browser.ask("document.querySelector('.effect-areas').scrollIntoView() ?? true").await;
    browser.shot("effect-form").await;

    // What is missing is named, and nothing that was written is lost.
    submit(&browser, "effect-form").await;
    browser
        .until("what is missing", "document.getElementById('effect-compared-fault').innerText !== ''")
        .await;
    for code in ["GWL02000006", "GWL02000021"] {
        write(&browser, &format!("effect-use-{code}"), "compared", "change").await;
    }
    write(&browser, "effect-expected", "A third fewer reports than in areas like it.", "input").await;
    submit(&browser, "effect-form").await;
    browser.until("what the releases tell", "document.querySelector('.pfl-now') !== null").await;
    let state = browser.ask("document.querySelector('.pfl-now').dataset.state").await;
    assert_eq!(state, "fell");
    let charts = browser.ask("document.querySelectorAll('.ctx-time .ctx-from-here').length").await;
    assert_eq!(charts, 2, "both charts say from when the measures count");
    browser.assert_sound(&service.address, "an effect").await;
    browser.ask("document.getElementById('effect-told').scrollIntoView() ?? true").await;
    browser.shot("effect-told").await;
    browser.ask("document.querySelector('.effect-parts').scrollIntoView() ?? true").await;
    browser.shot("effect-methods").await;

    browser.ask("document.querySelector('#effect-read-form').closest('details').querySelector('summary').click() ?? true").await;
    write(&browser, "effect-conclusion", "better", "change").await;
    write(&browser, "effect-read-reporting", "The same staff, the same hours.", "input").await;
    submit(&browser, "effect-read-form").await;
    browser
        .until("counts alone", "document.getElementById('effect-conclusion-fault').innerText !== ''")
        .await;
    write(&browser, "effect-read-young_people", "They wait there again.", "input").await;
    submit(&browser, "effect-read-form").await;
    browser.until("the reading", "document.querySelector('#effect-readings ~ article') !== null").await;

    browser.ask("document.querySelector('.lang button[lang=cy]').click() ?? true").await;
    browser.until("Welsh", "document.querySelector('h1').innerText === 'A newidiodd rywbeth?'").await;
    browser.assert_sound(&service.address, "an effect in Welsh").await;
    browser.shot("effect-told-cy").await;

    let phone = Browser::open(390, 844).await;
    sign_in(&phone, &service, "partner", &path).await;
    phone.until("what the releases tell", "document.querySelector('.pfl-now') !== null").await;
    let wide = phone.ask("document.documentElement.scrollWidth <= window.innerWidth").await;
    assert_eq!(wide, Value::Bool(true), "the page scrolls sideways");
    phone.assert_sound(&service.address, "an effect on a phone").await;
    phone.shot("effect-390").await;
}
