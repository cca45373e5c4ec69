//! A partner finds which document says how, on the page of all of them and where a concern is coded.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use journey::{Browser, Service};
use serde_json::json;

const LISTED: &str = "document.querySelectorAll('.guidance-line').length";

async fn signed_in(browser: &Browser, service: &Service, lang: &str) {
    browser.sign_in_demo(&service.address, "partner").await;
    browser
        .until("the released map", "location.pathname === '/map' && document.querySelector('.legend')")
        .await;
    browser.ask(&format!("(document.cookie = 'lang={lang}; path=/') && true")).await;
}

#[tokio::test]
async fn the_register_is_found_from_the_contexts_and_narrowed_to_what_one_is_doing() {
    let service = Service::demo();
    let browser = Browser::open(1440, 900).await;
    signed_in(&browser, &service, "en").await;
    browser.page.goto(&format!("{}/contexts", service.address)).await.unwrap();
    browser.until("the register", "document.querySelector('.ctx-ways a[href=\"/guidance\"]')").await;
    browser.ask("document.querySelector('.ctx-ways a[href=\"/guidance\"]').click() ?? true").await;
    browser.until("all documents", &format!("{LISTED} > 12")).await;
    let all = browser.ask(LISTED).await.as_u64().unwrap();
    let told = browser.ask("document.getElementById('guidance-keeping_learners_safe').innerText").await;
    let told = told.as_str().unwrap();
    for said in [
        "Keeping learners safe",
        "Statutory guidance",
        "Welsh Government",
        "Wales",
        "Devolved to Wales",
        "To be looked at again by",
    ] {
        assert!(told.contains(said), "{said} is not in {told}");
    }
    browser
        .ask("(() => { const it = document.getElementById('guidance-topic'); it.value = 'planning'; it.dispatchEvent(new Event('change', { bubbles: true })); return true; })()")
        .await;
    browser.until("those for planning", &format!("{LISTED} > 0 && {LISTED} < {all}")).await;
    browser.sound_in_both(&service.address, "guidance-planning").await;
    browser.page.goto(&format!("{}/guidance?topic=profile", service.address)).await.unwrap();
    browser
        .until(
            "what the address names",
            &format!("document.getElementById('guidance-topic')?.value === 'profile' && {LISTED} > 0"),
        )
        .await;
}

#[tokio::test]
async fn on_a_phone_in_welsh_what_helps_with_coding_is_one_tap_away_from_the_form() {
    let service = Service::demo();
    let browser = Browser::open(390, 844).await;
    signed_in(&browser, &service, "cy").await;
    browser.page.goto(&format!("{}/report", service.address)).await.unwrap();
    browser.until("the form", "document.querySelector('.guidance-near > summary')").await;
    assert_eq!(browser.ask(LISTED).await, json!(0), "nothing is asked for before somebody wants it");
    browser.ask("document.querySelector('.guidance-near > summary').click() ?? true").await;
    browser.until("what helps", &format!("{LISTED} > 3")).await;
    let link = browser.ask("document.querySelector('#guidance-wales_procedures a').href").await;
    assert_eq!(link, json!("https://www.safeguarding.wales/cy/"));
    browser.ask("document.querySelector('.guidance-near').scrollIntoView() ?? true").await;
    browser.assert_sound(&service.address, "guidance near the form").await;
    browser.shot("guidance-near-cy-390").await;
}
