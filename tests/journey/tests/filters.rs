//! The filters of the working map: hours of the week drawn by keyboard, kind of context, grade and authority, each in the address, each in the
//! numbers; what the map says is what the API says.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use fantoccini::key::Key;
use journey::{Browser, Service, Visitor};
use serde_json::{Value, json};

const SHOWN: &str = "document.querySelector('.honesty')?.innerText ?? ''";

async fn working(browser: &Browser, service: &Service) {
    browser.enter_working_demo(&service.address).await;
    browser
        .until("the hours of the week", "document.querySelectorAll('.week td[role=gridcell]').length === 168")
        .await;
}

/// A number as the page groups it.
fn grouped(n: u64) -> String {
    let digits = n.to_string();
    if n < 1000 {
        digits
    } else {
        format!("{}\u{202f}{}", &digits[..digits.len() - 3], &digits[digits.len() - 3..])
    }
}

/// Ticks a code of a folded filter by its words.
async fn tick(browser: &Browser, filter: &str, words: &str) {
    let script = format!(
        "(() => {{ const fold = [...document.querySelectorAll('details.folded')].find(d => d.querySelector('summary').innerText.includes('{filter}')); \
         fold.open = true; [...fold.querySelectorAll('label')].find(l => l.innerText.includes('{words}')).querySelector('input').click(); return true; }})()"
    );
    browser.ask(&script).await;
}

async fn total_is(browser: &Browser, what: &str, map: &Value) {
    let total = grouped(map["coverage"]["total"].as_u64().unwrap());
    browser.until(&format!("{what}: {total}"), &format!("({SHOWN}).includes('of {total} concerns')")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_map_is_narrowed_by_hour_context_grade_and_authority_and_says_so() {
    let service = Service::demo();
    let analyst = Visitor::analyst(&service.address);
    analyst.enter_working();
    let map = |query: &str| analyst.get(&format!("/api/working/map?{query}")).json();
    let browser = Browser::open(1440, 900).await;
    working(&browser, &service).await;
    let all = map("");
    total_is(&browser, "everything", &all).await;
    let hours = all["hours"].as_array().unwrap();
    assert_eq!(hours.len(), 168);
    // The squares say the numbers that the server gave.
    let friday_22 = hours[4 * 24 + 22].as_u64().unwrap();
    let said = browser.ask("document.getElementById('week-4-22').getAttribute('aria-label')").await;
    assert_eq!(said, json!(format!("Friday 22:00, concerns: {friday_22}")));

    // By keyboard: Monday from midnight, five days down, a stretch of two hours, and the space bar.
    browser.ask("document.getElementById('week-0-0').focus() ?? true").await;
    for key in [Key::Down, Key::Down, Key::Down, Key::Down, Key::End] {
        browser.page.active_element().await.unwrap().send_keys(&key.to_string()).await.unwrap();
    }
    let stretch = format!("{}{}{}", Key::Shift, Key::Left, Key::Null);
    browser.page.active_element().await.unwrap().send_keys(&stretch).await.unwrap();
    browser.page.active_element().await.unwrap().send_keys(" ").await.unwrap();
    browser.until("the address", "location.search.includes('hour=118-119')").await;
    let late = map("hour=118-119");
    assert_eq!(late["coverage"]["total"].as_u64().unwrap(), friday_22 + hours[119].as_u64().unwrap());
    assert_eq!(late["hours"], all["hours"], "the squares go on showing every hour");
    total_is(&browser, "two hours of Friday", &late).await;
    browser.sound_in_both(&service.address, "hours chosen").await;
    browser.shot("filters-hours-1440").await;

    tick(&browser, "Kind of context", "School").await;
    browser.until("the address", "location.search.includes('context=school')").await;
    total_is(&browser, "at schools", &map("hour=118-119&context=school")).await;
    browser
        .ask("[...document.querySelectorAll('.chip')].find(b => b.innerText === 'Any hour').click() ?? true")
        .await;
    let schools = map("context=school");
    total_is(&browser, "schools at any hour", &schools).await;
    let authority = &schools["authorities"][0];
    tick(&browser, "Local authority", authority["name"]["en"].as_str().unwrap()).await;
    let code = authority["code"].as_str().unwrap();
    browser.until("the address", &format!("location.search.includes('area={code}')")).await;
    let one = map(&format!("context=school&area={code}"));
    assert_eq!(one["coverage"]["total"], authority["count"]);
    total_is(&browser, "schools of one authority", &one).await;

    // Nobody has graded anything here: all is ungraded, and A holds nothing.
    tick(&browser, "Grade", "A: known directly").await;
    browser.until("the address", "location.search.includes('grade=a')").await;
    browser.until("nothing", &format!("({SHOWN}).includes('0 of 0 concerns')")).await;
    browser.until("grading", &format!("({SHOWN}).includes('0 of 0 graded')")).await;

    // The address alone brings the same map back, and one press clears it.
    browser.page.refresh().await.unwrap();
    browser
        .until("the filters are back", "document.querySelectorAll('details.folded[open]').length === 3")
        .await;
    browser.ask("[...document.querySelectorAll('button')].find(b => b.innerText === 'Clear filters').click() ?? true").await;
    total_is(&browser, "everything again", &all).await;
    browser.until("an empty address", "!location.search.includes('=')").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_months_play_to_the_end_and_a_view_is_kept_by_its_codes() {
    let service = Service::demo();
    let browser = Browser::open(1440, 900).await;
    working(&browser, &service).await;
    let months = browser.ask("document.querySelectorAll('.bar-slot').length").await.as_u64().unwrap();
    let inside = "document.querySelectorAll('.bar-slot.inside').length";
    assert_eq!(browser.ask(inside).await, json!(months));
    // The legend's classes stand still while the months go by.
    let legend = "[...document.querySelectorAll('.legend [style]')].map(e => e.style.backgroundColor).join()";
    let colours = browser.ask(legend).await;
    assert!(colours.as_str().unwrap().contains("rgb"), "{colours}");
    browser.ask("document.getElementById('timeline-play').click() ?? true").await;
    browser.until("three months", &format!("{inside} === 3")).await;
    let first = browser.ask("location.search").await;
    browser.until("it goes on", &format!("location.search !== {first}")).await;
    browser.ask("document.getElementById('timeline-play').click() ?? true").await;
    browser
        .until(
            "it stands",
            "document.getElementById('timeline-play').getAttribute('aria-pressed') === 'false'",
        )
        .await;
    assert_eq!(browser.ask(inside).await, json!(3));
    assert_eq!(browser.ask(legend).await, colours);
    browser.sound_in_both(&service.address, "paused").await;

    let kept = browser.ask("location.search").await;
    browser.ask("document.querySelector('details.folded').open = true").await;
    browser.ask("document.getElementById('map-view-keep').click() ?? true").await;
    browser.until("the view", "document.querySelectorAll('.map-views li').length === 1").await;
    browser.shot("filters-view-1440").await;
    browser.ask("[...document.querySelectorAll('button')].find(b => b.innerText === 'Clear filters').click() ?? true").await;
    browser.until("the whole period", &format!("{inside} === {months}")).await;
    browser.page.refresh().await.unwrap();
    browser.until("the view is still there", "document.querySelector('.view-open')").await;
    browser.ask("document.querySelector('.view-open').click() ?? true").await;
    browser.until("its filters", &format!("location.search === {kept}")).await;
    let stored = browser.ask("localStorage.getItem('map-views')").await;
    assert!(stored.as_str().unwrap().starts_with("from="), "codes and nothing else: {stored}");
}

#[test]
fn a_filter_that_cannot_be_understood_is_refused_by_its_field_in_both_languages() {
    let service = Service::demo();
    let analyst = Visitor::analyst(&service.address);
    analyst.enter_working();
    for (query, field) in [
        ("hour=168", "hour"),
        ("hour=5-2", "hour"),
        ("grade=e", "grade"),
        ("context=street", "context"),
        ("area=%3Cb%3E", "area"),
    ] {
        let refused = analyst.get_in(&format!("/api/working/map?{query}"), "cy");
        assert_eq!(refused.status, 400, "{query}");
        let problem = refused.json();
        assert_eq!(problem["fields"][0]["field"], json!(field), "{problem}");
        assert!(!problem.to_string().contains("street"), "a refused value is not repeated: {problem}");
    }
}
