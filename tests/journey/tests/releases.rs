//! A release by two officers in the browser, and a signature that is cut off.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use fantoccini::key::Key;
use journey::{Browser, DataDir, Service, Visitor};
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

async fn sign_in(browser: &Browser, service: &Service, name: &str) {
    browser.page.delete_all_cookies().await.unwrap();
    browser.sign_in_demo(&service.address, name).await;
    browser.until("the account", "document.querySelector('.account') !== null").await;
    browser.page.goto(&format!("{}/releases", service.address)).await.unwrap();
    browser.until("the releases", "document.querySelector('#history') !== null").await;
}

/// Presses the button of these words, by keyboard.
async fn press(browser: &Browser, words: &str) {
    let script =
        format!("[...document.querySelectorAll('main button')].find(b => b.innerText.includes('{words}'))");
    browser.until(words, &format!("{script} !== undefined")).await;
    browser.ask(&format!("{script}.focus() ?? true")).await;
    let focused = browser.page.active_element().await.unwrap();
    focused.send_keys(&Key::Enter.to_string()).await.unwrap();
}

const TABLE: &str = "/api/released/table?table=middle_area_quarter&period=2026Q1";

#[tokio::test(flavor = "multi_thread")]
async fn one_officer_proposes_another_signs_and_a_partner_sees_it() {
    let service = Service::demo();
    let browser = Browser::open(1440, 900).await;
    assert_ne!(Visitor::demo(&service.address, "partner").get(TABLE).status, 200);

    sign_in(&browser, &service, "senior").await;
    browser.shot("releases-list").await;
    press(&browser, "Count, draw and propose").await;
    browser.until("the proposal", "document.querySelector('.waiting') !== null").await;
    let page = browser.ask("document.querySelector('main').innerText").await;
    let page = page.as_str().unwrap();
    assert!(page.contains("GWL05000001-2026Q1-1"), "{page}");
    assert!(page.contains("Another officer must sign it"), "who proposed is told so: {page}");
    assert!(!page.contains("Sign and publish"), "and has nothing to press: {page}");
    let id =
        Visitor::demo(&service.address, "senior").get("/api/releases").json()["proposals"][0]["id"].clone();
    let sign = format!("/api/releases/{}/sign", id.as_str().unwrap());
    let own = Visitor::demo(&service.address, "senior").post_json(&sign, &json!(null));
    assert_eq!(own.status, 403, "nor does it help to ask the server");

    sign_in(&browser, &service, "signer").await;
    press(&browser, "Read the automatic audit").await;
    browser.until("the audit", "document.querySelector('.audit table') !== null").await;
    browser.assert_sound(&service.address, "the audit").await;
    browser.shot("releases-audit").await;
    press(&browser, "Sign and publish").await;
    browser.until("the question", "document.activeElement.innerText === 'Yes, publish'").await;
    press(&browser, "Yes, publish").await;
    let said = "[...document.querySelectorAll('p.good')].some(p => p.innerText.includes('is published'))";
    browser.until("it is published", said).await;
    assert_eq!(Visitor::demo(&service.address, "partner").get(TABLE).status, 200);

    // Nobody else has the page, the list, or a hint.
    for name in ["partner", "intake", "officer", "auditor", "admin"] {
        let answer = Visitor::demo(&service.address, name).get("/api/releases");
        assert_eq!(answer.status, 403, "{name}");
    }
    let analyst = Visitor::demo(&service.address, "analyst");
    assert_eq!(analyst.get("/api/releases").status, 200);
    assert_eq!(analyst.post_json(&sign, &json!(null)).status, 403, "an analyst proposes and does not sign");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_fits_a_phone_in_welsh() {
    let service = Service::demo();
    let browser = Browser::open(390, 844).await;
    sign_in(&browser, &service, "senior").await;
    browser.ask("document.querySelector('.lang button[lang=cy]').click() ?? true").await;
    browser.until("the heading", "document.querySelector('h1').innerText === 'Datganiadau'").await;
    let wide = browser.ask("document.documentElement.scrollWidth <= window.innerWidth").await;
    assert_eq!(wide, Value::Bool(true), "the page scrolls sideways");
    browser.shot("releases-cy-390").await;
}

/// Starts to sign and is killed after `pause`.
fn sign_and_die(data: &DataDir, pause: Duration) {
    let mut command = data.command();
    command.args(["release", "sign", "--officer", "signer", "--demo"]);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let _ = writeln!(child.stdin.take().unwrap(), "clychau-gwaelod-signer");
    thread::sleep(pause);
    let _ = child.kill();
    child.wait().unwrap();
}

#[test]
fn a_signature_that_is_cut_off_leaves_the_old_or_the_new_and_never_part() {
    let data = Service::demo().stop();
    let proposed = data.typed(
        &["release", "propose", "--period", "2026Q1", "--officer", "senior", "--demo"],
        "clychau-gwaelod-senior",
    );
    assert!(proposed.ok, "{}", proposed.err);
    let state = "select (select state from closing.proposal where closes = '2026Q1')
        || (select count(*) from released.release where closes = '2026Q1')
        || (select count(distinct table_name) from released.cell where period = '2026Q1')
        || (select count(distinct table_name) from closing.cell)
        || (select count(*) from audit.event where action = 'release-sign' and subject like '%2026Q1%')";
    let (old, new) = ("proposed0030", "signed1301");
    let mut seen = Vec::new();
    for pause in [20, 300, 600, 900, 1_200, 1_500, 1_800, 2_200, 2_600, 3_000, 4_000, 8_000] {
        sign_and_die(&data, Duration::from_millis(pause));
        let now = data.sql(state).trim().to_owned();
        assert!(now == old || now == new, "after {pause} ms: {now}");
        seen.push(now);
    }
    let last = data.typed(&["release", "sign", "--officer", "signer", "--demo"], "clychau-gwaelod-signer");
    assert_eq!(last.ok, seen.last().unwrap() == old, "{}", last.err);
    assert_eq!(data.sql(state).trim(), new);
}
