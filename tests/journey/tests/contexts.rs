//! The register of contexts in a browser: the list, the map, the network and one context, in both languages, at a desk and on a phone;
//! a context put forward, linked, merged and undone by keyboard; the network at two hundred contexts; concerns over time on both sides;
//! interchanges.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use fantoccini::Locator;
use fantoccini::key::Key;
use journey::{Browser, Service, Visitor};
use serde_json::{Value, json};

async fn enter(browser: &Browser, service: &Service, name: &str, path: &str, there: &str) {
    browser.page.delete_all_cookies().await.unwrap();
    browser.sign_in_demo(&service.address, name).await;
    browser.until("the account", "document.querySelector('.account') !== null").await;
    open(browser, service, path, there).await;
}

async fn open(browser: &Browser, service: &Service, path: &str, there: &str) {
    browser.page.goto(&format!("{}{path}", service.address)).await.unwrap();
    browser.until(path, &format!("document.querySelector('{there}')")).await;
}

async fn speak(browser: &Browser, lang: &str) {
    browser.ask(&format!("document.querySelector('.lang button[lang={lang}]').click() ?? true")).await;
    browser.until(lang, &format!("document.documentElement.lang === '{lang}'")).await;
}

/// The code of the first context that a query of the list finds.
fn code_of(visitor: &Visitor, query: &str) -> String {
    let page = visitor.get(&format!("/api/contexts?{query}")).json();
    page["contexts"][0]["code"].as_str().unwrap().to_owned()
}

fn place(name: &str, at: (u32, u32)) -> Value {
    json!({ "name": { "en": name, "cy": name }, "owner_role": "coordinator", "review_on": null, "marking": "official",
        "sources": ["education", "youth_service"], "places": [],
        "details": { "kind": "place", "place_type": "park", "register": "not_public", "hours": [],
            "shape": { "type": "Point", "coordinates": [at.0, at.1] } } })
}

/// Every page and every form that opens on it is sound in both languages.
async fn look(browser: &Browser, service: &Service, width: u32) {
    let visitor = Visitor::demo(&service.address, "coordinator");
    let one = format!("/contexts/{}", code_of(&visitor, "kind=place&state=open"));
    let group = format!("/contexts/{}", code_of(&visitor, "kind=peer_group"));
    enter(browser, service, "coordinator", "/contexts", ".ctx-table tbody tr").await;
    let pages: [(&str, &str, &[&str]); 5] = [
        ("/contexts", ".ctx-table tbody tr", &["#propose > summary"]),
        ("/contexts?view=map&kind=place", ".ctx-item", &[]),
        ("/contexts/network", ".ctx-node", &["#node-0"]),
        (&one, ".ctx-acts li", &["#act-change", "#act-link", "#act-merge", "#act-supersede", "#act-split"]),
        (&group, ".ctx-acts li", &[]),
    ];
    for (n, (path, there, presses)) in pages.into_iter().enumerate() {
        open(browser, service, path, there).await;
        for lang in ["en", "cy"] {
            speak(browser, lang).await;
            browser.assert_sound(&service.address, &format!("{path} in {lang} at {width}")).await;
            browser.shot(&format!("contexts-{n}-{lang}-{width}")).await;
        }
        for press in presses {
            let pressed = format!(
                "(() => {{ const it = document.querySelector('{press}'); it.dispatchEvent(new MouseEvent('click', {{ bubbles: true }})); return true; }})()"
            );
            browser.ask(&pressed).await;
            browser.until("what it opens", "!document.querySelector('.skeleton')").await;
            browser.assert_sound(&service.address, &format!("{path} at {width}, {press} pressed")).await;
            browser
                .shot(&format!(
                    "contexts-{n}-{}-{width}",
                    press.trim_matches(['#', '.', '>', ' ']).replace(" > ", "-")
                ))
                .await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_contexts_is_sound_at_a_desk() {
    let service = Service::demo();
    look(&Browser::open(1440, 900).await, &service, 1440).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_contexts_is_sound_on_a_phone() {
    let service = Service::demo();
    look(&Browser::open(390, 844).await, &service, 390).await;
}

/// Presses keys on whatever has the focus.
async fn keys(browser: &Browser, keys: &str) {
    let active = browser.page.active_element().await.unwrap();
    active.send_keys(keys).await.unwrap();
}

/// Goes on with the tabulator until what a selector names has the focus: it can be reached by keyboard.
async fn tab_to(browser: &Browser, selector: &str) {
    for _ in 0..120 {
        let there =
            format!("document.activeElement !== null && document.activeElement.matches('{selector}')");
        if browser.ask(&there).await == Value::Bool(true) {
            return;
        }
        keys(browser, &Key::Tab.to_string()).await;
    }
    let path = browser.shot("failed").await;
    panic!("the tabulator never reaches {selector}; see {}", path.display());
}

/// Chooses an entry of a select by its code, as the arrow keys would.
async fn choose(browser: &Browser, id: &str, code: &str) {
    let select = browser.page.find(Locator::Id(id)).await.unwrap();
    select.select_by_value(code).await.unwrap();
}

/// Types into a field of the page that the tabulator reaches.
async fn fill(browser: &Browser, id: &str, text: &str) {
    tab_to(browser, &format!("#{id}")).await;
    keys(browser, text).await;
}

/// Finds a context in a search field, by keyboard, and takes the first.
async fn pick(browser: &Browser, id: &str, name: &str) {
    fill(browser, id, name).await;
    browser.until("what is found", "document.querySelector('.ctx-pick .choice input')").await;
    tab_to(browser, ".ctx-pick .choice input").await;
    keys(browser, " ").await;
}

async fn said(browser: &Browser, what: &str) {
    browser.until(what, "document.querySelector('#said .good')").await;
    browser.until("the page anew", "!document.querySelector('.progress.busy')").await;
}

/// Puts a context forward by keyboard, first with everything missing. Gives its code.
async fn proposed_by_keyboard(browser: &Browser, service: &Service) -> String {
    // What is missing is said beside its field, and the keyboard is led to the first.
    tab_to(browser, "#propose > summary").await;
    keys(browser, &Key::Enter.to_string()).await;
    browser.until("the form", "document.querySelector('#propose-kind')").await;
    choose(browser, "propose-kind", "place").await;
    browser.until("its fields", "document.querySelector('#s0-name-en')").await;
    tab_to(browser, "#propose button[type=submit]").await;
    keys(browser, &Key::Enter.to_string()).await;
    browser.until("what is missing", "document.querySelectorAll('#propose .fault .wrong').length >= 5").await;
    browser.until("the first of it", "document.activeElement.id === 's0-name-en'").await;
    browser.assert_sound(&service.address, "the form with what is missing").await;

    fill(browser, "s0-name-en", "Test quay").await;
    fill(browser, "s0-name-cy", "Cei y prawf").await;
    choose(browser, "s0-details-place-type", "park").await;
    choose(browser, "s0-details-register", "not_public").await;
    fill(browser, "s0-position", "245300 260100").await;
    choose(browser, "s0-owner-role", "coordinator").await;
    tab_to(browser, "#s0-sources input[value=education]").await;
    keys(browser, " ").await;
    tab_to(browser, "#propose button[type=submit]").await;
    keys(browser, &Key::Enter.to_string()).await;
    browser
        .until("the new context", "document.querySelector('.ctx-head h1')?.textContent === 'Test quay'")
        .await;
    let address = browser.ask("location.pathname").await;
    address.as_str().unwrap().rsplit('/').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_context_is_proposed_linked_merged_and_the_merge_undone_by_keyboard() {
    let service = Service::demo();
    let browser = Browser::open(1440, 900).await;
    let visitor = Visitor::demo(&service.address, "coordinator");
    let there = visitor.post_json("/api/contexts", &place("Cei Newydd y Prawf", (245_600, 260_400)));
    assert_eq!(there.status, 201, "{}", there.text());
    let there = there.json()["contexts"][0].as_str().unwrap().to_owned();

    enter(&browser, &service, "coordinator", "/contexts", ".ctx-table tbody tr").await;
    let mine = proposed_by_keyboard(&browser, &service).await;

    tab_to(&browser, "#act-link").await;
    keys(&browser, &Key::Enter.to_string()).await;
    browser.until("the form of a link", "document.querySelector('#link-other')").await;
    pick(&browser, "link-other", "Cei Newydd").await;
    choose(&browser, "link-kind", "feeds").await;
    choose(&browser, "link-source", "education").await;
    tab_to(&browser, "#link-form button[type=submit]").await;
    keys(&browser, &Key::Enter.to_string()).await;
    said(&browser, "the link").await;
    browser
        .until("the link in the table", "document.querySelectorAll('.ctx-links tbody tr').length === 1")
        .await;

    // Merged, in Welsh: what will happen is said before it does, and the old address leads to the one that stays.
    speak(&browser, "cy").await;
    tab_to(&browser, "#act-merge").await;
    keys(&browser, &Key::Enter.to_string()).await;
    browser.until("the form of a merge", "document.querySelector('#join-other')").await;
    pick(&browser, "join-other", "Cei Newydd").await;
    browser.until("what will happen", "document.querySelectorAll('#preview li').length >= 5").await;
    browser.assert_sound(&service.address, "the preview of a merge").await;
    browser.shot("contexts-merge-preview").await;
    tab_to(&browser, "#join-sure").await;
    keys(&browser, &Key::Enter.to_string()).await;
    said(&browser, "the merge").await;
    let led = visitor.get(&format!("/api/contexts/{mine}")).json();
    assert_eq!(led["code"], there.as_str());
    browser
        .until(
            "the one that stays",
            "document.querySelector('.ctx-head h1')?.textContent === 'Cei Newydd y Prawf'",
        )
        .await;

    tab_to(&browser, ".undo").await;
    keys(&browser, &Key::Enter.to_string()).await;
    tab_to(&browser, ".undo-sure").await;
    keys(&browser, &Key::Enter.to_string()).await;
    said(&browser, "the undoing").await;
    browser
        .until("what was before", "document.querySelector('.ctx-head h1')?.textContent === 'Cei y prawf'")
        .await;
    let back = visitor.get(&format!("/api/contexts/{mine}")).json();
    assert_eq!(
        (back["code"].as_str(), back["context"]["state"].as_str()),
        (Some(mine.as_str()), Some("proposed"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_stand_in_the_address_and_saved_views_hold_no_words() {
    let service = Service::demo();
    let browser = Browser::open(1440, 900).await;
    enter(&browser, &service, "partner", "/contexts?kind=school&name=y", ".ctx-table tbody tr").await;
    assert_eq!(browser.ask("document.querySelector('#kind').value").await, json!("school"));
    assert_eq!(browser.ask("document.querySelector('#name').value").await, json!("y"));
    assert_eq!(
        browser.ask("document.querySelector('#propose') === null").await,
        json!(true),
        "a partner reads"
    );
    tab_to(&browser, ".ctx-views > .button").await;
    keys(&browser, &Key::Enter.to_string()).await;
    browser.until("the saved view", "document.querySelector('.ctx-view')").await;
    assert_eq!(browser.ask("localStorage.getItem('contexts-views')").await, json!("kind=school"));
    choose(&browser, "state", "closed").await;
    browser
        .until(
            "the address",
            "location.search.includes('state=closed') && location.search.includes('name=y')",
        )
        .await;
    browser.page.refresh().await.unwrap();
    browser
        .until(
            "the view after a reload",
            "document.querySelector('.ctx-view') && document.querySelector('#state').value === 'closed'",
        )
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_network_reads_well_at_two_hundred_contexts() {
    let service = Service::demo();
    let visitor = Visitor::demo(&service.address, "coordinator");
    let mut codes = Vec::new();
    for n in 0..180_u32 {
        let at = (236_000 + n % 20 * 400, 256_000 + n / 20 * 500);
        let names =
            ["Maes y Gwynt", "Gorsaf yr Afon", "Parc Penrhyn", "Sgwâr y Farchnad", "Llwybr yr Arfordir"];
        let answer = visitor.post_json("/api/contexts", &place(names[n as usize % names.len()], at));
        assert_eq!(answer.status, 201, "{}", answer.text());
        codes.push(answer.json()["contexts"][0].as_str().unwrap().to_owned());
    }
    let kinds = ["feeds", "on_the_way_to", "displaced_to", "same_manager", "recruits_through"];
    for n in 0..codes.len() {
        let to = if n % 6 == 0 { (n + 7) % codes.len() } else { n / 6 * 6 };
        let asked = json!({ "kind": kinds[n % kinds.len()], "from": codes[n], "to": codes[to], "from_on": "2025-01-06", "to_on": null,
            "confidence": "medium", "source": "education" });
        let answer = visitor.post_json("/api/contexts/links", &asked);
        assert_eq!(answer.status, 201, "{}", answer.text());
    }
    let browser = Browser::open(1440, 900).await;
    enter(&browser, &service, "coordinator", "/contexts/network", ".ctx-node").await;
    let count = browser.ask("document.querySelectorAll('.ctx-node').length").await.as_u64().unwrap();
    assert!(count >= 200, "{count} contexts");
    // Words do not lie over each other at rest.
    let over = browser
        .ask(
            "(() => { const boxes = [...document.querySelectorAll('.ctx-words')].map(g => [...g.querySelectorAll('text')].map(t => t.getBoundingClientRect()));
              let over = 0;
              for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++)
                for (const a of boxes[i]) for (const b of boxes[j])
                  if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3) over++;
              return over; })()",
        )
        .await;
    assert_eq!(over, json!(0), "names that lie over each other");
    browser.assert_sound(&service.address, "the network at two hundred").await;
    browser.shot("contexts-network-200").await;
    // Arrow keys go from one to the next; the table then has its links alone.
    let all = browser.ask("document.querySelectorAll('.ctx-links tbody tr').length").await.as_u64().unwrap();
    tab_to(&browser, ".ctx-node").await;
    keys(&browser, &Key::Right.to_string()).await;
    keys(&browser, &Key::Down.to_string()).await;
    browser
        .until(
            "one that is looked at",
            "document.querySelector('.ctx-node.looked') && document.querySelector('.ctx-looked a')",
        )
        .await;
    let few = browser.ask("document.querySelectorAll('.ctx-links tbody tr').length").await.as_u64().unwrap();
    assert!(few >= 1 && few < all, "{few} of {all}");
    browser.assert_sound(&service.address, "the network, one looked at").await;
    browser.shot("contexts-network-200-looked").await;
    keys(&browser, &Key::Escape.to_string()).await;
    browser.until("all again", "!document.querySelector('.ctx-node.looked')").await;
}

/// The code of a place of the register that has released values of its own, and the id of its place.
fn released_place(visitor: &Visitor) -> (String, String) {
    let page = visitor.get("/api/contexts?kind=place&limit=200").json();
    let map = visitor.get("/api/released/map").json();
    let released: Vec<&Value> = map["places"].as_array().unwrap().iter().map(|place| &place["id"]).collect();
    let lines = page["contexts"].as_array().unwrap();
    let line = lines.iter().find(|line| released.contains(&&line["context"]["places"][0]));
    let line = line.expect("a place of the demonstration's register is in its releases");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    (text(&line["code"]), text(&line["context"]["places"][0]))
}

/// The figures of the second column of the chart's table, added up.
const TABLE_SUM: &str = "[...document.querySelectorAll('.ctx-time tbody tr')].reduce((sum, row) => \
     sum + Number(row.querySelector('td').textContent.replace(/\\s/g, '')), 0)";

#[tokio::test(flavor = "multi_thread")]
async fn concerns_over_time_are_exact_on_the_working_side_and_released_values_for_everybody_else() {
    let service = Service::demo();
    let (code, place) = released_place(&Visitor::demo(&service.address, "coordinator"));
    let page = format!("/contexts/{code}");
    for (width, height) in [(1440, 900), (390, 844)] {
        let browser = Browser::open(width, height).await;
        enter(
            &browser,
            &service,
            "coordinator",
            &page,
            ".ctx-time .ctx-interval, .ctx-time .ctx-bar-withheld",
        )
        .await;
        browser.ask("document.querySelector('.ctx-time details').open = true").await;
        for lang in ["en", "cy"] {
            speak(&browser, lang).await;
            browser.assert_sound(&service.address, &format!("released over time in {lang} at {width}")).await;
        }
        browser.shot(&format!("contexts-time-released-{width}")).await;
        assert_eq!(browser.ask("document.querySelector('.ctx-bar') === null").await, json!(true));
        let asked = browser.requests().await;
        assert!(!asked.iter().any(|url| url.contains("/api/working")), "{asked:?}");
    }

    // Nothing is released of what has no place, and the page says so.
    let browser = Browser::open(1440, 900).await;
    let online =
        format!("/contexts/{}", code_of(&Visitor::demo(&service.address, "partner"), "kind=online_space"));
    enter(&browser, &service, "partner", &online, "#over-time").await;
    speak(&browser, "en").await;
    let section = "document.querySelector('.ctx-over-time').innerText";
    browser.until("that nothing is released", &format!("{section}.includes('nothing is released')")).await;

    let exact = Visitor::analyst(&service.address);
    let id = exact.get(&format!("/api/contexts/{code}")).json()["id"].as_str().unwrap().to_owned();
    let told = exact.get(&format!("/api/working/contexts/months?context={id}&place={place}")).json()["total"]
        .clone();
    assert!(told.as_u64().unwrap() > 0, "the demonstration has concerns at that place");
    browser.page.delete_all_cookies().await.unwrap();
    browser.sign_in_demo(&service.address, "analyst").await;
    browser.until("the purposes", "document.querySelectorAll('input[name=purpose]').length >= 3").await;
    open(&browser, &service, &page, ".ctx-time .ctx-interval, .ctx-time .ctx-bar-withheld").await;
    assert_eq!(browser.ask("document.querySelector('.ctx-bar') === null").await, json!(true), "not entered");
    open(&browser, &service, "/map", "input[name=purpose]").await;
    browser.ask("document.querySelector('input[name=purpose]').click() ?? true").await;
    browser.ask("document.querySelector('input[name=purpose]').form.requestSubmit() ?? true").await;
    // The question about the purpose is marked as the working side too; the way out of it is there once one is in.
    browser.until("the working side", "document.querySelectorAll('.account .button').length === 2").await;
    open(&browser, &service, &page, ".ctx-time .ctx-bar, .ctx-time .ctx-bar-unclear").await;
    browser.until("the marking of the page", "document.querySelector('.marking.solid')").await;
    browser.ask("document.querySelector('.ctx-time details').open = true").await;
    assert_eq!(browser.ask(TABLE_SUM).await.as_u64(), told.as_u64(), "the table has what the server counts");
    for lang in ["en", "cy"] {
        speak(&browser, lang).await;
        browser.assert_sound(&service.address, &format!("exact over time in {lang}")).await;
    }
    browser.shot("contexts-time-exact").await;
    // The counts go from the screen with the working side.
    browser.ask("document.querySelector('.account .button').click() ?? true").await;
    browser
        .until(
            "the released side again",
            "!document.querySelector('.marking.solid') && !document.querySelector('.ctx-bar') && document.querySelector('.ctx-time')",
        )
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_interchange_is_found_by_name_shown_across_its_places_and_a_context_is_proposed_at_it() {
    let service = Service::demo();
    let visitor = Visitor::demo(&service.address, "coordinator");
    let hubs = visitor.get("/api/hubs").json();
    let hub = hubs["hubs"][0].clone();
    let (id, name) = (hub["id"].as_str().unwrap(), hub["name"]["cy"].as_str().unwrap());
    let at = |axis: &str| hub[axis].as_f64().unwrap().round() as u32;
    let there =
        visitor.post_json("/api/contexts", &place("Cyntedd y Prawf", (at("easting"), at("northing"))));
    assert_eq!(there.status, 201, "{}", there.text());
    let there = there.json()["contexts"][0].as_str().unwrap().to_owned();
    let page = format!("/hubs/{id}");

    for (width, height) in [(1440, 900), (390, 844)] {
        let browser = Browser::open(width, height).await;
        enter(&browser, &service, "coordinator", "/hubs", ".hub-table tbody tr").await;
        for lang in ["en", "cy"] {
            speak(&browser, lang).await;
            browser.assert_sound(&service.address, &format!("/hubs in {lang} at {width}")).await;
        }
        fill(&browser, "hub-name", &name.to_uppercase()).await;
        browser
            .until("the interchange", &format!("document.querySelector('.hub-table a[href=\"{page}\"]')"))
            .await;
        tab_to(&browser, &format!(".hub-table a[href=\"{page}\"]")).await;
        keys(&browser, &Key::Enter.to_string()).await;
        browser.until("its page", "document.querySelector('.hub-one .ctx-map canvas')").await;
        for lang in ["en", "cy"] {
            speak(&browser, lang).await;
            browser.assert_sound(&service.address, &format!("a hub in {lang} at {width}")).await;
            browser.shot(&format!("hub-{lang}-{width}")).await;
        }
        browser
            .until(
                "the context at it",
                &format!("document.querySelector('.hub-one a[href=\"/contexts/{there}\"]')"),
            )
            .await;
    }

    // A new context starts where the interchange is, with its name.
    let browser = Browser::open(1440, 900).await;
    enter(&browser, &service, "coordinator", &page, "#propose > summary").await;
    tab_to(&browser, "#propose > summary").await;
    keys(&browser, &Key::Enter.to_string()).await;
    browser.until("the form", "document.querySelector('#propose-kind')").await;
    choose(&browser, "propose-kind", "place").await;
    browser.until("its fields", "document.querySelector('#s0-name-cy')").await;
    assert_eq!(browser.ask("document.querySelector('#s0-name-cy').value").await, json!(name));
    let position = browser.ask("document.querySelector('#s0-position').value").await;
    assert_eq!(position, json!(format!("{} {}", at("easting"), at("northing"))));
    browser.assert_sound(&service.address, "the form at a hub").await;

    // And from the context back to the interchange; whoever only reads has no form.
    enter(&browser, &service, "partner", &format!("/contexts/{there}"), ".ctx-at-hubs a").await;
    let back = browser.ask("document.querySelector('.ctx-at-hubs a').getAttribute('href')").await;
    assert_eq!(back, json!(page));
    open(&browser, &service, &page, ".hub-one").await;
    assert_eq!(browser.ask("document.querySelector('#propose') === null").await, json!(true));
}
