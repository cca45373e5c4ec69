//! The two-minute form: sent with a line, kept without one and sent once, refused and corrected, by keyboard alone, and all that a
//! business guardian has.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use fantoccini::Locator;
use fantoccini::key::Key;
use journey::{Browser, Service, Visitor};
use serde_json::{Value, json};

/// Signs in and opens the form, in English.
async fn form(browser: &Browser, service: &Service, name: &str) {
    browser.sign_in_demo(&service.address, name).await;
    browser.until("the account", "document.querySelector('.account') !== null").await;
    browser.page.goto(&format!("{}/report", service.address)).await.unwrap();
    browser.until("the form", "document.querySelector('.report-form')").await;
    speak(browser, "en").await;
    browser.until("the map's ground", "!document.querySelector('.report-map-state')").await;
}

async fn speak(browser: &Browser, lang: &str) {
    browser.ask(&format!("document.querySelector('.lang button[lang={lang}]').click() ?? true")).await;
    browser.until(lang, &format!("document.documentElement.lang === '{lang}'")).await;
}

async fn press(browser: &Browser, css: &str) {
    browser.until(css, &format!("document.querySelector(\"{css}\")")).await;
    browser.ask(&format!("document.querySelector(\"{css}\").click() ?? true")).await;
}

async fn write(browser: &Browser, css: &str, text: &str) {
    let field = browser.page.find(Locator::Css(css)).await.unwrap();
    field.clear().await.unwrap();
    field.send_keys(text).await.unwrap();
}

async fn says(browser: &Browser, css: &str, words: &str) {
    let script = format!("(document.querySelector(\"{css}\")?.innerText ?? '').includes(\"{words}\")");
    browser.until(&format!("“{words}” in {css}"), &script).await;
}

/// A place in the middle of the region, typed as easting and northing.
fn place(service: &Service) -> String {
    let analyst = Visitor::analyst(&service.address);
    let map = analyst.get("/api/ground").json();
    let bound = |at: usize| map["bounds"][at].as_i64().unwrap();
    let towns = map["basemap"].as_array().unwrap().iter().filter(|part| part["layer"] == "label");
    let points = towns.filter_map(|part| part["shape"]["rings"].as_array());
    let town = points.map(|point| (point[0].as_i64().unwrap(), point[1].as_i64().unwrap()));
    let inside = |(e, n): &(i64, i64)| (bound(0)..bound(2)).contains(e) && (bound(1)..bound(3)).contains(n);
    let (easting, northing) = town.clone().find(inside).expect("a town with a name on the map");
    format!("{easting} {northing}")
}

/// Fills in all that must be, in codes that every role can choose.
async fn fill(browser: &Browser, place: &str) {
    write(browser, "#report-type", place).await;
    press(browser, ".report-typed .button").await;
    says(browser, "#report-at", "Chosen").await;
    for (name, value) in
        [("kind", "unclear"), ("harms", "weapons"), ("learned", "told"), ("procedures", "not_applicable")]
    {
        press(browser, &format!("input[name={name}][value={value}]")).await;
    }
    browser
        .ask(
            "(() => { const s = document.querySelector('#report-sector'); s.value = 'education'; \
              s.dispatchEvent(new Event('change', { bubbles: true })); return true; })()",
        )
        .await;
}

/// Takes the line away from the browser, or gives it back.
async fn line(browser: &Browser, there: bool) {
    let there = json!({ "offline": !there, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    browser.devtools("Network.enable", json!({})).await;
    browser.devtools("Network.emulateNetworkConditions", there).await;
}

fn receipts(visitor: &Visitor) -> Vec<Value> {
    visitor.get("/api/intake/receipts").json()["receipts"].as_array().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_concern_is_sent_and_one_with_a_name_in_its_note_is_given_back() {
    let service = Service::demo();
    let place = place(&service);
    let officer = Visitor::demo(&service.address, "officer");
    let browser = Browser::open(1440, 900).await;
    form(&browser, &service, "officer").await;

    // Nothing chosen: every question that lacks an answer is named at the head, and the focus is there.
    press(&browser, "#report-send").await;
    browser.until("the summary has the focus", "document.activeElement?.id === 'report-summary'").await;
    assert_eq!(browser.ask("document.querySelectorAll('.report-summary li').length").await, json!(6));
    press(&browser, ".report-summary a[href='#report-kind']").await;
    browser.until("the question has the focus", "document.activeElement?.name === 'kind'").await;

    fill(&browser, &place).await;
    write(&browser, "#report-occurred", "last night").await;
    write(&browser, "#report-note-text", "Ask for Gwenllian Rhydderch at the desk").await;
    says(&browser, "#report-note-left", "left").await;
    press(&browser, "#report-send").await;
    browser.until("the note is refused", "document.querySelector('#report-note-fault .wrong')").await;
    browser.until("the summary has the focus", "document.activeElement?.id === 'report-summary'").await;
    let said = browser.ask("document.querySelector('.report-summary').innerText").await;
    assert!(!said.as_str().unwrap().contains("Gwenllian"), "{said}");
    let stored = browser.ask("JSON.stringify(localStorage)").await;
    assert!(!stored.as_str().unwrap().contains("Gwenllian"), "the note is never on the device");
    assert!(receipts(&officer).is_empty(), "nothing was kept");

    write(&browser, "#report-note-text", "Seen by two patrols").await;
    press(&browser, "#report-send").await;
    says(&browser, "#report-done h2", "Sent").await;
    browser.until("a receipt", "document.querySelectorAll('.report-receipts tbody tr').length === 1").await;
    let kept = receipts(&officer);
    assert_eq!((kept.len(), kept[0]["state"].as_str()), (1, Some("kept")));
    assert_eq!(browser.ask("localStorage.getItem('contexture.report.forms')").await, Value::Null);
    // The sector is there the next time; the answer about the Procedures is not.
    press(&browser, "#report-done .button").await;
    browser
        .until("the sector again", "document.querySelector('#report-sector')?.value === 'education'")
        .await;
    assert_eq!(browser.ask("document.querySelector('input[name=procedures]:checked')").await, Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_line_it_is_kept_on_the_device_and_sent_once() {
    let service = Service::demo();
    let place = place(&service);
    let browser = Browser::open(390, 844).await;
    form(&browser, &service, "guardian").await;
    browser.until("the worker", "navigator.serviceWorker.controller").await;
    let port: u16 = service.address.rsplit(':').next().unwrap().parse().unwrap();
    let (address, data) = (service.address.clone(), service.kill());

    // The page opens anew without a line, with its map.
    browser.page.refresh().await.unwrap();
    browser.until("the form without a line", "document.querySelector('.report-form')").await;
    says(&browser, "main", "There is no line just now").await;
    browser.until("the map without a line", "!document.querySelector('.report-map-state')").await;
    fill(&browser, &place).await;
    write(&browser, "#report-note-text", "Seen by two patrols").await;
    press(&browser, "#report-send").await;
    says(&browser, "#report-done h2", "Kept on this device").await;
    says(&browser, "#report-done", "without the note").await;
    for lang in ["cy", "en"] {
        speak(&browser, lang).await;
        browser.assert_sound(&address, &format!("kept, {lang}")).await;
        browser.shot(&format!("report-kept-{lang}-390")).await;
    }
    let stored = browser.ask("localStorage.getItem('contexture.report.forms')").await;
    let stored: Value = serde_json::from_str(stored.as_str().unwrap()).unwrap();
    assert_eq!((stored.as_array().unwrap().len(), &stored[0]["ask"]["note"]), (1, &Value::Null));

    // Signing out would forget it, and says so.
    press(&browser, ".account .button:last-child").await;
    says(&browser, "[role=alertdialog]", "One form has not been sent yet").await;
    browser.assert_sound(&address, "leaving with a form").await;
    browser.shot("report-leave-en-390").await;
    press(&browser, "[role=alertdialog] .button.strong").await;

    let _service = Service::start_at(port, data, &[]);
    // The same form is sent from elsewhere first, as when the answer got lost: here it arrives a second time, and is one.
    let guardian = Visitor::demo(&address, "guardian");
    let again = guardian.post_json("/api/intake/concern", &stored[0]["ask"]);
    assert!([200, 201].contains(&again.status), "{}", again.text());
    says(&browser, "#report-done h2", "Sent").await;
    browser.until("nothing waits", "!document.querySelector('.report-waiting')").await;
    assert_eq!(receipts(&guardian).len(), 1, "twice is once");
    browser.until("the receipt", "document.querySelectorAll('.report-receipts tbody tr').length === 1").await;
    assert_eq!(browser.ask("localStorage.getItem('contexture.report.forms')").await, Value::Null);

    // Another account finds nothing of it, and what the browser kept is gone with the session.
    press(&browser, ".account .button:last-child").await;
    browser.until("signed out", "document.querySelector('#passphrase')").await;
    assert_eq!(browser.ask("localStorage.length").await, json!(0));
    let names = browser.ask_later("caches.keys().then(arguments[1])", Value::Null).await;
    assert!(!names.to_string().contains("ground"), "{names}");
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_out_without_a_line_ends_the_session_once_the_line_is_back() {
    let service = Service::demo();
    let browser = Browser::open(1440, 900).await;
    form(&browser, &service, "guardian").await;
    let session = "fetch('/api/session').then(answer => arguments[1](answer.status), () => arguments[1](0))";
    assert_eq!(browser.ask_later(session, Value::Null).await, json!(200));
    line(&browser, false).await;
    press(&browser, ".account .button:last-child").await;
    browser.until("signed out", "document.querySelector('#passphrase')").await;
    line(&browser, true).await;
    // Whoever opens the page next finds nobody signed in, and the server has ended the session.
    browser.page.refresh().await.unwrap();
    browser.until("nobody is signed in", "document.querySelector('#passphrase')").await;
    browser.until("nothing is owed", "localStorage.getItem('contexture.sign-out') === null").await;
    assert_eq!(browser.ask_later(session, Value::Null).await, json!(401));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_was_refused_later_is_given_back_to_be_corrected() {
    let service = Service::demo();
    let place = place(&service);
    let browser = Browser::open(1440, 900).await;
    form(&browser, &service, "coordinator").await;
    line(&browser, false).await;
    fill(&browser, &place).await;
    write(&browser, "#report-occurred", "when the moon was blue").await;
    press(&browser, "#report-send").await;
    says(&browser, "#report-done h2", "Kept on this device").await;
    line(&browser, true).await;
    says(&browser, ".report-waiting", "needs your attention").await;
    for lang in ["cy", "en"] {
        speak(&browser, lang).await;
        browser.assert_sound(&service.address, &format!("needs attention, {lang}")).await;
        browser.shot(&format!("report-attention-{lang}-1440")).await;
    }
    press(&browser, ".report-waiting li .button").await;
    browser.until("the fault", "document.querySelector('#report-when-fault .wrong')").await;
    assert_eq!(
        browser.ask("document.querySelector('#report-occurred').value").await,
        json!("when the moon was blue")
    );
    write(&browser, "#report-occurred", "last night").await;
    press(&browser, "#report-send").await;
    says(&browser, "#report-done h2", "Sent").await;
    assert_eq!(receipts(&Visitor::demo(&service.address, "coordinator")).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn by_keyboard_alone_it_takes_fewer_presses_than_two_minutes_have_seconds() {
    let service = Service::demo();
    let browser = Browser::open(1440, 900).await;
    form(&browser, &service, "officer").await;
    browser.ask("document.querySelector('#report-map').focus() ?? true").await;
    let mut presses = 0;
    let strike = async |keys: &str| {
        browser.page.active_element().await.unwrap().send_keys(keys).await.unwrap();
        keys.chars().count()
    };
    // The cross begins in the middle of the map; two steps west and it stands.
    let (west, tab) = (Key::Left.to_string(), Key::Tab.to_string());
    presses += strike(&west).await + strike(&west).await;
    says(&browser, "#report-at", "Chosen").await;
    let answers = [
        ("kind", " "),
        ("harms", " "),
        ("learned", " "),
        ("report-sector", "e"),
        ("procedures", " "),
        ("report-send", ""),
    ];
    for (wanted, keys) in answers {
        for _ in 0..40 {
            let here = browser.ask("[document.activeElement.name, document.activeElement.id]").await;
            if here.to_string().contains(wanted) {
                break;
            }
            presses += strike(&tab).await;
        }
        if !keys.is_empty() {
            presses += strike(keys).await;
        }
    }
    presses += strike(&Key::Enter.to_string()).await;
    says(&browser, "#report-done h2", "Sent").await;
    println!("presses by keyboard alone: {presses}");
    assert!(presses <= 60, "{presses} presses");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_business_guardian_sees_only_the_form() {
    let service = Service::demo();
    let browser = Browser::open(1440, 900).await;
    browser.sign_in_demo(&service.address, "guardian").await;
    browser
        .until(
            "the form is the first page",
            "location.pathname === '/report' && document.querySelector('.report-form')",
        )
        .await;
    let links =
        browser.ask("[...document.querySelectorAll('.top nav a')].map(a => a.getAttribute('href'))").await;
    assert_eq!(links, json!(["/report"]));
    assert_eq!(browser.ask("document.querySelector('#report-sector').value").await, json!("business"));
    assert_eq!(browser.ask("document.querySelector('#report-known')").await, Value::Null);
    for path in ["/map", "/tables", "/intake", "/contexts", "/releases", "/audit", "/administration"] {
        browser.page.goto(&format!("{}{path}", service.address)).await.unwrap();
        browser
            .until(path, "document.querySelector('main h1') && !document.querySelector('.skeleton')")
            .await;
        let form = browser.ask("document.querySelector('.map, table, form') === null").await;
        assert_eq!(form, Value::Bool(true), "{path} shows something");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_time_that_the_form_names_as_an_example_or_offers_is_read() {
    let service = Service::demo();
    let place = place(&service);
    let point: Vec<f64> = place.split(' ').map(|metres| metres.parse().unwrap()).collect();
    let guardian = Visitor::demo(&service.address, "guardian");
    // The year of the examples may lie ahead of the clock of a machine that tests; its last one never does.
    let today = http_day(&guardian);
    let year: i32 = today[..4].parse().unwrap();
    let of_last_year = |text: &str| text.replace("2026", &(year - 1).to_string());
    let written = [
        "last Friday evening",
        "14/03/2026 about 9pm",
        "between 1 and 5 March 2026",
        "today",
        "last night",
        "last weekend",
        "not known",
        "nos Wener",
        "14/03/2026 tua 9yh",
        "rhwng 1 a 5 Mawrth 2026",
        "heddiw",
        "neithiwr",
        "penwythnos diwethaf",
        "ddim yn hysbys",
        "",
    ];
    for (at, text) in written.into_iter().enumerate() {
        let ask = json!({ "form": format!("00000000-0000-4000-8000-{at:012}"), "point": point, "precision_m": 100,
            "context_type": "place", "harms": ["weapons"], "occurred": of_last_year(text), "learned": "told",
            "procedures": "yes", "source": "business", "recorded_on": today });
        let answer = guardian.post_json("/api/intake/concern", &ask);
        assert_eq!(answer.status, 201, "{text}: {}", answer.text());
        assert_eq!(guardian.post_json("/api/intake/concern", &ask).json()["state"], "known", "twice is once");
    }
    assert_eq!(receipts(&guardian).len(), written.len());
}

/// The day by the service's clock, `2026-03-14`.
fn http_day(visitor: &Visitor) -> String {
    let date = visitor.get("/api/session").header("date").to_owned();
    let parts: Vec<&str> = date.split(' ').collect();
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month = months.iter().position(|month| *month == parts[2]).unwrap() + 1;
    format!("{}-{month:02}-{}", parts[3], parts[1])
}

/// Every state of the form, in both languages.
async fn look(width: u32, height: u32) {
    let service = Service::demo();
    let place = place(&service);
    let browser = Browser::open(width, height).await;
    form(&browser, &service, "coordinator").await;
    let sound = async |what: &str| {
        for lang in ["cy", "en"] {
            speak(&browser, lang).await;
            browser.assert_sound(&service.address, &format!("{what}, {lang}, {width}")).await;
            browser.shot(&format!("report-{what}-{lang}-{width}")).await;
        }
    };
    sound("empty").await;
    press(&browser, "#report-send").await;
    browser.until("the summary", "document.querySelector('#report-summary')").await;
    sound("missing").await;
    fill(&browser, &place).await;
    press(&browser, "input[name=procedures][value=no]").await;
    browser.until("the route", "document.querySelector('.report-route')").await;
    press(&browser, "#report-harms .button.small").await;
    browser
        .until("the contexts near", "!document.querySelector('#report-known')?.innerText.includes('Loading')")
        .await;
    sound("filled").await;
    press(&browser, "#report-send").await;
    says(&browser, "#report-done h2", "Sent").await;
    sound("sent").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_state_is_sound_at_a_desk() {
    look(1440, 900).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_state_is_sound_on_a_phone() {
    look(390, 844).await;
}
