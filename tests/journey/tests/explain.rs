//! What stands behind a cell: opened by key, told with intervals, a part and a stretch of months narrow the map; and which returns are missing.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use fantoccini::key::Key;
use journey::{Browser, Service, Visitor};
use serde_json::{Value, json};

async fn working(browser: &Browser, service: &Service) {
    browser.enter_working_demo(&service.address).await;
    browser.until("the honesty panel", "document.querySelector('.honesty dd') !== null").await;
}

/// Opens the cell on which the keyboard's cursor starts: the hottest.
async fn hottest_open(browser: &Browser) {
    browser.until("the map", "document.getElementById('map') !== null").await;
    browser.ask("document.getElementById('map').focus() ?? true").await;
    for key in [Key::Down, Key::Enter] {
        browser.page.active_element().await.unwrap().send_keys(&key.to_string()).await.unwrap();
    }
    browser.until("the story", "document.querySelector('.story') !== null").await;
}

/// The cell of the map with the largest z.
fn hottest(map: &Value) -> (u64, f64, i64) {
    let cells = &map["cells"];
    let z = |n: usize| cells["z"][n].as_f64().unwrap();
    let n = (0..cells["index"].as_array().unwrap().len()).max_by(|a, b| z(*a).total_cmp(&z(*b))).unwrap();
    (cells["index"][n].as_u64().unwrap(), z(n), cells["class"][n].as_i64().unwrap())
}

#[test]
fn the_story_of_a_cell_says_what_the_map_says() {
    let service = Service::demo();
    let analyst = Visitor::demo(&service.address, "analyst");
    assert_eq!(analyst.get("/api/working/cell?cell=1").status, 403, "no purpose yet");
    analyst.enter_working();
    for filter in ["", "&learned=told", "&source=police,education&to=2025-12"] {
        let map = analyst.get(&format!("/api/working/map?{}", filter.trim_start_matches('&'))).json();
        let (cell, z, class) = hottest(&map);
        let story = analyst.get(&format!("/api/working/cell?cell={cell}{filter}")).json();
        assert_eq!(
            (story["stands"]["z"].as_f64(), story["stands"]["class"].as_i64()),
            (Some(z), Some(class)),
            "{filter}"
        );
        let at =
            map["cells"]["index"].as_array().unwrap().iter().position(|index| *index == json!(cell)).unwrap();
        assert_eq!(story["own"], map["cells"]["count"][at]);
        assert_eq!(story["months"].as_array().unwrap().len(), map["months"].as_array().unwrap().len());
        // Without a source, the story says what the map says when it is asked without that source.
        let sources: Vec<&str> = map["sources"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|share| share["count"] != 0)
            .map(|share| share["code"].as_str().unwrap())
            .collect();
        let left_out =
            story["without"].as_array().unwrap().iter().find(|one| one["out"] == "source").unwrap();
        let others: Vec<&str> = sources.into_iter().filter(|code| left_out["code"] != json!(code)).collect();
        let less = filter.replace("&source=police,education", "");
        let map = analyst.get(&format!("/api/working/map?source={}{less}", others.join(","))).json();
        let at = map["cells"]["index"].as_array().unwrap().iter().position(|index| *index == json!(cell));
        let told = at.map_or(json!(0), |at| map["cells"]["class"][at].clone());
        assert_eq!(left_out["stands"]["class"], told, "{filter} without {}", left_out["code"]);
    }
    let bad = analyst.get("/api/working/cell?cell=1&harm=nonsense");
    assert_eq!((bad.status, bad.json()["fields"][0]["field"].clone()), (400, json!("harm")));
    assert_eq!(analyst.get("/api/working/cell?cell=x").status, 400);
    assert_eq!(analyst.get("/api/working/cell?cell=4294967295").json()["cells"], 0);
    let returns = analyst.get("/api/working/returns").json();
    let sum: u64 = returns["sources"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|of| of["count"].as_array().unwrap())
        .map(|n| n.as_u64().unwrap())
        .sum();
    let map = analyst.get("/api/working/map").json();
    assert_eq!(json!(sum), map["coverage"]["total"], "the returns count every concern once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cell_is_opened_by_key_and_its_charts_narrow_the_map() {
    let service = Service::demo();
    let browser = Browser::open(1440, 900).await;
    working(&browser, &service).await;
    hottest_open(&browser).await;
    let said = browser.ask("document.querySelector('.story').innerText").await;
    let said = said.as_str().unwrap();
    for words in
        ["times what an even spread", "Would it stand without", "What it is made of", "Concerns by month"]
    {
        assert!(said.contains(words), "{words}: {said}");
    }
    // The rail alone is scrolled: what `scrollIntoView` would do to the page, no reader can.
    browser.ask("(document.querySelector('.rail.right').scrollTop = document.querySelector('.story').offsetTop - 60) ?? true").await;
    browser.shot("explain-cell-1440").await;
    browser.sound_in_both(&service.address, "a cell's story").await;

    // A part narrows the map to itself, and the story is told anew.
    browser.ask("document.querySelector('.story details')?.setAttribute('open', '') ?? true").await;
    browser
        .ask("[...document.querySelectorAll('.story-parts button')].find(b => b.innerText === 'Police').click() ?? true")
        .await;
    browser.until("the address", "location.search.includes('source=police')").await;
    browser
        .until(
            "the row pressed",
            "[...document.querySelectorAll('.story-parts button')].some(b => b.ariaPressed === 'true')",
        )
        .await;
    browser
        .ask("[...document.querySelectorAll('.story-parts button')].find(b => b.ariaPressed === 'true').click() ?? true")
        .await;
    browser.until("the address", "!location.search.includes('source=police')").await;

    // Months drawn over with the pointer.
    browser.until("the months", "document.querySelectorAll('.story-months .chart-slot').length > 6").await;
    browser
        .ask(
            "(() => { const bars = document.querySelectorAll('.story-months .chart-slot'); \
             bars[5].dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })); \
             bars[3].dispatchEvent(new PointerEvent('pointerenter', {})); \
             window.dispatchEvent(new PointerEvent('pointerup', { bubbles: true })); return true; })()",
        )
        .await;
    browser.until("the period", "/from=\\d{4}-\\d\\d&to=\\d{4}-\\d\\d/.test(location.search)").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn missing_returns_are_told_on_a_phone_in_welsh() {
    let service = Service::demo();
    let browser = Browser::open(390, 844).await;
    working(&browser, &service).await;
    browser.ask("document.querySelector('.lang button[lang=cy]').click() ?? true").await;
    browser.until("Welsh", "document.documentElement.lang === 'cy'").await;
    browser.until("the bottom bar", "document.querySelectorAll('.bottom button').length >= 3").await;
    browser.ask("document.querySelectorAll('.bottom button')[1].click() ?? true").await;
    browser.until("the panel", "document.querySelector('.returns summary') !== null").await;
    browser.ask("document.querySelector('.returns summary').click() ?? true").await;
    browser.until("the returns", "document.querySelectorAll('.returns tbody tr').length >= 3").await;
    let said = browser.ask("document.querySelector('.returns').innerText").await;
    assert!(said.as_str().unwrap().contains("Nid yw dim adroddiadau’n golygu dim niwed"), "{said}");
    browser.ask("document.querySelector('.returns').scrollIntoView() ?? true").await;
    browser.shot("explain-returns-390-cy").await;
    let wide =
        "document.querySelector('.returns').scrollWidth <= document.querySelector('.rail.right').clientWidth";
    assert_eq!(browser.ask(wide).await, true, "nothing stands beyond the edge");
    browser.sound_in_both(&service.address, "returns").await;
}
