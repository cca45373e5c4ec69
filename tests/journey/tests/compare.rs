//! Two periods compared: what the map, the table and the panel say is what the API says, in both languages, on a desk and on a phone; small maps
//! side by side; and the change between two released years.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use journey::{Browser, Service, Visitor};
use serde_json::{Value, json};

async fn working(browser: &Browser, service: &Service) {
    browser.enter_working_demo(&service.address).await;
    browser.until("the months", "document.querySelectorAll('.bar-slot').length > 12").await;
}

async fn press(browser: &Browser, words: &str) {
    let found =
        format!("[...document.querySelectorAll('button')].find(b => b.innerText.trim() === '{words}')");
    browser.until(words, &found).await;
    browser.ask(&format!("{found}.click() ?? true")).await;
}

/// Chooses an entry of the first list of comparisons.
async fn compare_with(browser: &Browser, code: &str) {
    let script = format!(
        "(() => {{ const list = document.querySelector('.rail.left .versus select'); list.value = '{code}'; \
         list.dispatchEvent(new Event('change', {{ bubbles: true }})); return true; }})()"
    );
    browser.ask(&script).await;
}

fn class_counts(comparison: &Value) -> Vec<usize> {
    let classes = comparison["cells"]["class"].as_array().unwrap();
    (-3..=3).rev().map(|of| classes.iter().filter(|class| class.as_i64() == Some(of)).count()).collect()
}

const LEGEND: &str = "[...document.querySelectorAll('.legend .classes .figure')].map(e => Number(e.innerText.replace(/\\s/g, '')))";

#[tokio::test(flavor = "multi_thread")]
async fn two_periods_are_compared_and_every_place_says_the_same() {
    let service = Service::demo();
    let analyst = Visitor::analyst(&service.address);
    analyst.enter_working();
    let browser = Browser::open(1440, 900).await;
    working(&browser, &service).await;
    compare_with(&browser, "before").await;
    browser.until("the address", "location.search.includes('against_from=')").await;
    let query = browser.ask("location.search.slice(1)").await;
    let map = analyst.get(&format!("/api/working/map?{}", query.as_str().unwrap())).json();
    let comparison = &map["comparison"];
    assert!(comparison["no_result"].is_null(), "{}", comparison["no_result"]);
    assert_eq!(comparison["against"], "region");
    browser
        .until(
            "the legend of the change",
            "document.querySelector('.legend strong')?.innerText === 'Change between two periods'",
        )
        .await;
    assert_eq!(
        browser.ask(LEGEND).await,
        json!(class_counts(comparison)),
        "the legend counts what the API tells"
    );
    let said = browser.ask("document.querySelector('.honesty').innerText").await;
    let agencies = format!(
        "{} of {} agencies in every month of both periods",
        comparison["agencies"]["throughout"],
        comparison["agencies"]["throughout"].as_u64().unwrap()
            + comparison["agencies"]["partly"].as_u64().unwrap()
    );
    assert!(said.as_str().unwrap().contains(&agencies), "{said}");
    assert!(browser.ask("document.querySelectorAll('.bar-slot.against').length").await.as_u64().unwrap() > 0);
    browser.ask("document.getElementById('map').focus() ?? true").await;
    let map_keys = browser.page.active_element().await.unwrap();
    map_keys.send_keys(&fantoccini::key::Key::Right.to_string()).await.unwrap();
    browser.sound_in_both(&service.address, "compare").await;

    // The table has a row for each compared cell, with the ratio and its interval.
    browser
        .ask("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 't', bubbles: true })) || true")
        .await;
    browser
        .until("the ratio", "[...document.querySelectorAll('th')].some(h => h.innerText.startsWith('Ratio'))")
        .await;
    let rows = comparison["cells"]["index"].as_array().unwrap().len();
    let shown = browser.ask("document.querySelectorAll('.table-scroll tbody tr').length").await;
    assert_eq!(shown, json!(rows.min(200)));
    browser.sound_in_both(&service.address, "compare table").await;
    browser
        .ask("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 't', bubbles: true })) || true")
        .await;

    // The address alone brings it back; the other lens shows where concerns gather, and nothing ends it.
    browser.page.refresh().await.unwrap();
    browser
        .until(
            "it is back",
            "document.querySelector('.legend strong')?.innerText === 'Change between two periods'",
        )
        .await;
    press(&browser, "Hot and cold").await;
    browser
        .until(
            "the standing map",
            "document.querySelector('.legend strong')?.innerText !== 'Change between two periods'",
        )
        .await;
    compare_with(&browser, "").await;
    browser.until("no comparison", "!location.search.includes('against')").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comparison_moves_with_its_period() {
    let service = Service::demo();
    let browser = Browser::open(1440, 900).await;
    working(&browser, &service).await;
    press(&browser, "3 months").await;
    compare_with(&browser, "before").await;
    let inside = "document.querySelectorAll('.bar-slot.inside').length";
    let against = "document.querySelectorAll('.bar-slot.against').length";
    browser.until("three months each", &format!("{inside} === 3 && {against} === 3")).await;
    browser.ask("document.querySelector('.timeline-head button').click() ?? true").await;
    let touch = "(() => { const slots = [...document.querySelectorAll('.bar-slot')]; \
        const last = slots.findLastIndex(s => s.classList.contains('against')); \
        return slots[last + 1].classList.contains('inside') && !slots[last].classList.contains('inside'); })()";
    browser.until("it moved with its period", &format!("{inside} === 3 && {against} === 3 && {touch}")).await;
    browser
        .until(
            "the map answered",
            "document.querySelector('.legend strong')?.innerText === 'Change between two periods'",
        )
        .await;
    compare_with(&browser, "year").await;
    browser.until("a year before", &format!("{against} === 3 && !{touch}")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn small_maps_are_told_in_figures_and_narrow_the_map() {
    let service = Service::demo();
    let analyst = Visitor::analyst(&service.address);
    analyst.enter_working();
    let maps = analyst.get("/api/working/multiples?by=harm").json();
    let browser = Browser::open(1440, 900).await;
    working(&browser, &service).await;
    browser.ask("document.getElementById('multiples-open').click() ?? true").await;
    let count = maps["maps"].as_array().unwrap().len();
    browser
        .until("the small maps", &format!("document.querySelectorAll('.multiple canvas').length === {count}"))
        .await;
    let drawn = browser
        .ask("[...document.querySelectorAll('.multiple canvas')].every(c => c.getContext('2d').getImageData(c.width / 2, c.height / 2, 1, 1).data.length === 4 && c.height > 40)")
        .await;
    assert_eq!(drawn, json!(true));
    let totals = browser
        .ask("[...document.querySelectorAll('.multiples tbody tr')].map(r => Number(r.cells[1].innerText.replace(/\\s/g, '')))")
        .await;
    let told: Vec<_> = maps["maps"].as_array().unwrap().iter().map(|map| map["total"].clone()).collect();
    assert_eq!(totals, json!(told));
    browser.sound_in_both(&service.address, "small maps").await;
    press(&browser, "source").await;
    browser
        .until("maps by source", &format!("document.querySelectorAll('.multiple').length !== {count}"))
        .await;
    browser.shot("small maps-source-1440").await;
    browser.ask("document.querySelector('.multiple').click() ?? true").await;
    browser
        .until(
            "the map is narrowed",
            "location.search.includes('source=') && !document.querySelector('.multiples')",
        )
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_calendar_says_each_month_and_chooses_it() {
    let service = Service::demo();
    let analyst = Visitor::analyst(&service.address);
    analyst.enter_working();
    let map = analyst.get("/api/working/map").json();
    assert!(
        map["school"].as_array().unwrap().iter().any(|band| band["name"]["en"] == "summer holidays"),
        "{}",
        map["school"]
    );
    let browser = Browser::open(1440, 900).await;
    working(&browser, &service).await;
    let bands = map["school"].as_array().unwrap().len();
    browser
        .until("the bands", &format!("document.querySelectorAll('.school-bands i').length >= {bands} - 1"))
        .await;
    browser.ask("document.querySelector('.calendar-open').click() ?? true").await;
    let months = map["months"].as_array().unwrap();
    browser
        .until(
            "the calendar",
            &format!("document.querySelectorAll('.month-square').length === {}", months.len()),
        )
        .await;
    browser.sound_in_both(&service.address, "calendar").await;
    let last = months.last().unwrap()["month"].as_str().unwrap();
    browser.ask("[...document.querySelectorAll('.month-square')].at(-1).click() ?? true").await;
    browser
        .until(
            "the month",
            &format!("location.search.includes('from={last}') && location.search.includes('to={last}')"),
        )
        .await;
    browser.shot("calendar-chosen-1440").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_phone_all_of_it_fits() {
    let service = Service::demo();
    let phone = Browser::open(390, 844).await;
    working(&phone, &service).await;
    compare_with(&phone, "before").await;
    phone
        .until(
            "the change",
            "document.querySelector('.legend strong')?.innerText === 'Change between two periods'",
        )
        .await;
    phone.sound_in_both(&service.address, "compare").await;
    phone.ask("document.querySelectorAll('.bottom button')[0].click() ?? true").await;
    phone.ask("document.querySelector('.rail.left .versus').scrollIntoView() ?? true").await;
    phone.sound_in_both(&service.address, "compare filters").await;
    phone.ask("document.getElementById('multiples-open').click() ?? true").await;
    phone.until("the small maps", "document.querySelector('.multiple canvas')").await;
    phone.sound_in_both(&service.address, "small maps").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_released_years_are_compared_by_what_is_shown() {
    let service = Service::demo();
    let partner = Visitor::demo(&service.address, "coordinator");
    let year = partner.get("/api/released/map").json();
    let years: Vec<i64> =
        year["years"].as_array().unwrap().iter().map(|y| y["year"].as_i64().unwrap()).collect();
    let (now, before) = (years[years.len() - 1], years[years.len() - 2]);
    let change = partner.get(&format!("/api/released/change?year={now}&against={before}&unit=block")).json();
    let areas = change["areas"].as_array().unwrap();
    assert_eq!(change["frame"].as_u64().unwrap() as usize, areas.len());
    for area in areas {
        let shown = |value: &Value| value["rounded"].as_i64();
        match (shown(&area["value"]), shown(&area["against"])) {
            (Some(value), Some(against)) => assert_eq!(area["change"]["difference"], json!(value - against)),
            _ => assert!(area["change"].is_null(), "withheld in either year says nothing: {area}"),
        }
    }
    for bad in
        ["year=2025&against=2025&unit=block", "year=2025&against=1999&unit=block", "year=2025&unit=block"]
    {
        let refused = partner.get(&format!("/api/released/change?{bad}"));
        assert_eq!(
            (refused.status, &refused.json()["type"]),
            (404, &partner.get("/api/released/map?year=1999").json()["type"])
        );
    }
    let browser = Browser::open(1440, 900).await;
    browser.sign_in_demo(&service.address, "coordinator").await;
    browser.until("the released map", "document.querySelector('.legend strong')").await;
    browser.ask("[...document.querySelectorAll('input[name=shading]')].at(-1).click() ?? true").await;
    let title =
        format!("document.querySelector('.legend strong')?.innerText === 'Change from {before} to {now}'");
    browser.until("the legend of the change", &title).await;
    browser.sound_in_both(&service.address, "released change").await;
    let phone = Browser::open(390, 844).await;
    phone.sign_in_demo(&service.address, "coordinator").await;
    phone.until("the released map", "document.querySelector('.legend strong')").await;
    phone.ask("[...document.querySelectorAll('input[name=shading]')].at(-1).click() ?? true").await;
    phone.until("the legend of the change", &title).await;
    phone.sound_in_both(&service.address, "released change").await;
}

/// Where the cell or area that is marked lies on each map, from the map's own middle, and how large it is drawn.
const MARKS: &str = "['map', 'other-map'].map(id => { const map = document.getElementById(id).getBoundingClientRect(); \
    const mark = [...document.querySelectorAll(`#${id} .leaflet-overlay-pane path`)].map(p => p.getBoundingClientRect()).find(r => r.width > 2); \
    return mark && [mark.x + mark.width / 2 - map.x - map.width / 2, mark.y + mark.height / 2 - map.y - map.height / 2, mark.width].map(n => Math.round(n)); })";

/// Both maps mark the same spot at the same place and size, give or take the pixel by which their middles differ.
async fn marked_alike(browser: &Browser, what: &str) -> Vec<i64> {
    let alike = format!(
        "(() => {{ const [a, b] = {MARKS}; return a && b && a.every((n, i) => Math.abs(n - b[i]) <= 2); }})()"
    );
    browser.until(what, &alike).await;
    let marks = browser.ask(MARKS).await;
    marks[0].as_array().unwrap().iter().map(|n| n.as_i64().unwrap()).collect()
}

async fn key(browser: &Browser, key: &str) {
    browser.page.active_element().await.unwrap().send_keys(key).await.unwrap();
}

/// Drags a map by so many pixels.
async fn drag(browser: &Browser, id: &str, by: (i64, i64)) {
    use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
    let element = browser.page.find(fantoccini::Locator::Id(id)).await.unwrap();
    let to = |x: i64, y: i64| PointerAction::MoveToElement {
        element: element.clone(),
        duration: Some(std::time::Duration::from_millis(60)),
        x: x as f64,
        y: y as f64,
    };
    let actions = MouseActions::new("mouse".to_owned())
        .then(to(60, 90))
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
        .then(to(60 + by.0 / 2, 90 + by.1 / 2))
        .then(to(60 + by.0, 90 + by.1))
        .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    browser.page.perform_actions(actions).await.unwrap();
}

const TWO: &str = "document.querySelectorAll('.pane figcaption').length === 2 \
    && [...document.querySelectorAll('.pane figcaption')].every(c => c.innerText.includes('n = '))";

/// Each caption tells its own period and n, and the one legend counts both maps by the same classes.
async fn captions_and_legend(browser: &Browser, analyst: &Visitor) {
    let choice = browser.ask("Object.fromEntries(new URLSearchParams(location.search))").await;
    let (from, to) = (choice["against_from"].as_str().unwrap(), choice["against_to"].as_str().unwrap());
    let first = analyst.get(&format!("/api/working/map?from={}", choice["from"].as_str().unwrap())).json();
    let other = analyst.get(&format!("/api/working/map?from={from}&to={to}")).json();
    let n = |map: &Value| format!("n={}of{}", map["coverage"]["mapped"], map["coverage"]["total"]);
    let captions = format!(
        "(() => {{ const said = [...document.querySelectorAll('.pane figcaption')].map(c => c.innerText.replace(/\\s/g, '')); \
         return said[0].endsWith('{}') && said[1].endsWith('{}'); }})()",
        n(&first),
        n(&other)
    );
    browser.until("each caption its n", &captions).await;
    let of_class = |map: &Value, class: i64| {
        map["cells"]["class"].as_array().unwrap().iter().filter(|it| it.as_i64() == Some(class)).count()
    };
    let told: Vec<String> = (-3..=3)
        .rev()
        .map(|class| format!("{}|{}", of_class(&first, class), of_class(&other, class)))
        .collect();
    let legend = browser
        .ask("[...document.querySelectorAll('.legend .classes .figure')].map(e => e.innerText.replace(/\\s/g, ''))")
        .await;
    assert_eq!(legend, json!(told));
    assert_eq!(
        browser.ask("document.querySelectorAll('.legend').length").await,
        json!(1),
        "one legend for both"
    );
}

/// Zoomed by the first, dragged by either: the other is where it is.
async fn moves_as_one(browser: &Browser) {
    let before = marked_alike(browser, "opened on both").await;
    for _ in 0..2 {
        browser.ask("document.querySelector('.map-controls button').click() ?? true").await;
    }
    let zoomed = marked_alike(browser, "zoomed as one").await;
    assert!(zoomed[2] > before[2], "{before:?} {zoomed:?}");
    for id in ["other-map", "map"] {
        let was = marked_alike(browser, "before the drag").await;
        drag(browser, id, (40, 60)).await;
        let now = marked_alike(browser, "dragged as one").await;
        assert!((now[0] - was[0]).abs() > 15 && (now[1] - was[1]).abs() > 25, "{id}: {was:?} {now:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_periods_lie_side_by_side_and_move_as_one() {
    let service = Service::demo();
    let analyst = Visitor::analyst(&service.address);
    analyst.enter_working();
    let browser = Browser::open(1440, 900).await;
    working(&browser, &service).await;
    compare_with(&browser, "before").await;
    browser.until("the switch", "document.getElementById('beside')").await;
    browser.ask("document.getElementById('beside').click() ?? true").await;
    browser.until("two maps", TWO).await;
    browser.until("the address", "location.search.includes('beside=maps')").await;
    browser
        .until(
            "tiles on both",
            "['map', 'other-map'].every(id => document.querySelectorAll(`#${id} canvas`).length > 1)",
        )
        .await;

    captions_and_legend(&browser, &analyst).await;

    // By keyboard: the cursor is marked on both, and what is heard tells both.
    browser.ask("document.getElementById('map').focus() ?? true").await;
    key(&browser, &fantoccini::key::Key::Down.to_string()).await;
    marked_alike(&browser, "the cursor on both maps").await;
    browser
        .until("both are told", "[...document.querySelectorAll('.rail.right .only-heard')].some(e => (e.innerText.match(/concern/g) ?? []).length > 1)")
        .await;
    key(&browser, &fantoccini::key::Key::Enter.to_string()).await;
    browser
        .until("the card of both", "document.querySelectorAll('.beside-card tbody tr').length === 3")
        .await;
    browser
        .until(
            "an interval",
            "/×\\s*\\S+ \\(\\S+–\\S+\\)/.test(document.querySelector('.beside-card').innerText)",
        )
        .await;

    moves_as_one(&browser).await;
    browser.sound_in_both(&service.address, "side by side").await;

    // The other lens; the address alone brings all of it back; and one map again when it is switched off.
    press(&browser, "How many").await;
    browser
        .until("density", "document.querySelector('.legend strong')?.innerText === 'Concerns in two periods'")
        .await;
    browser.sound_in_both(&service.address, "side by side density").await;
    browser.page.refresh().await.unwrap();
    browser.until("two maps again", TWO).await;
    browser.until("and the lens", "location.search.includes('beside=density')").await;
    browser.ask("document.getElementById('beside').click() ?? true").await;
    browser
        .until("one map", "!document.getElementById('other-map') && document.querySelector('.legend strong')?.innerText === 'Change between two periods'")
        .await;
    let errors = browser.ask("document.querySelectorAll('.state.failed').length").await;
    assert_eq!(errors, json!(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_released_years_lie_side_by_side() {
    let service = Service::demo();
    let browser = Browser::open(1440, 900).await;
    browser.sign_in_demo(&service.address, "coordinator").await;
    browser.until("the switch", "document.getElementById('beside')").await;
    browser.ask("document.getElementById('beside').click() ?? true").await;
    browser.until("two maps", TWO).await;
    let partner = Visitor::demo(&service.address, "coordinator");
    let years: Vec<i64> = partner.get("/api/released/map").json()["years"]
        .as_array()
        .unwrap()
        .iter()
        .map(|year| year["year"].as_i64().unwrap())
        .collect();
    let (now, before) = (years[years.len() - 1], years[years.len() - 2]);
    let starts = format!(
        "(() => {{ const [a, b] = [...document.querySelectorAll('.pane figcaption')].map(c => c.innerText); \
         return a.startsWith('{now}') && b.startsWith('{before}'); }})()"
    );
    browser.until("each its year", &starts).await;
    browser.ask("document.getElementById('map').focus() ?? true").await;
    key(&browser, &fantoccini::key::Key::Down.to_string()).await;
    key(&browser, &fantoccini::key::Key::Enter.to_string()).await;
    marked_alike(&browser, "the area on both").await;
    let card = format!(
        "(() => {{ const rows = [...document.querySelectorAll('.beside-card tbody tr')].map(r => r.innerText); \
         return rows.length === 3 && rows[0].startsWith('{now}') && rows[1].startsWith('{before}'); }})()"
    );
    browser.until("both values", &card).await;
    browser.sound_in_both(&service.address, "side by side released").await;
    // The colours of a change are on one map; two show the rates.
    browser.ask("[...document.querySelectorAll('input[name=shading]')].at(-1).click() ?? true").await;
    browser
        .until("rates", "document.querySelectorAll('.legend .classes .figure')[0]?.innerText.includes('|')")
        .await;
    let phone = Browser::open(390, 844).await;
    phone.sign_in_demo(&service.address, "coordinator").await;
    phone.until("the switch", "document.getElementById('beside')").await;
    phone.ask("document.getElementById('beside').click() ?? true").await;
    phone.until("two maps", TWO).await;
    let stacked = "(() => { const [a, b] = [...document.querySelectorAll('.pane')].map(p => p.getBoundingClientRect()); \
        return b.top >= a.bottom - 1 && Math.abs(a.left - b.left) < 1 && b.height > 120; })()";
    phone.until("one above the other", stacked).await;
    phone.sound_in_both(&service.address, "side by side released").await;
}
