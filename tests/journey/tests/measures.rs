//! A partner finds what can lawfully be done about a place, in either language; what is for guidance alone says so.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use fantoccini::Locator;
use journey::{Browser, Service};
use serde_json::json;

const LISTED: &str = "document.querySelectorAll('.measure').length";

async fn opened(browser: &Browser, service: &Service, lang: &str) {
    browser.sign_in_demo(&service.address, "partner").await;
    browser
        .until("the released map", "location.pathname === '/map' && document.querySelector('.legend')")
        .await;
    browser.ask(&format!("(document.cookie = 'lang={lang}; path=/') && true")).await;
    browser.page.goto(&format!("{}/contexts", service.address)).await.unwrap();
    browser.until("the register", "document.querySelector('.ctx-ways a[href=\"/contexts/measures\"]')").await;
    browser.ask("document.querySelector('.ctx-ways a[href=\"/contexts/measures\"]').click() ?? true").await;
    browser.until("the catalogue", &format!("{LISTED} > 40")).await;
}

async fn choose(browser: &Browser, field: &str, code: &str) {
    let script = format!(
        "(() => {{ const it = document.getElementById('{field}'); it.value = '{code}'; it.dispatchEvent(new Event('change', {{ bubbles: true }})); return true; }})()"
    );
    browser.ask(&script).await;
}

#[tokio::test]
async fn a_partner_finds_a_measure_by_words_and_lists_and_reads_its_law() {
    let service = Service::demo();
    let browser = Browser::open(1440, 900).await;
    opened(&browser, &service, "en").await;
    let all = browser.ask(LISTED).await.as_u64().unwrap();
    let words = browser.page.find(Locator::Css("#measure-words")).await.unwrap();
    // A word of the other language finds it too.
    words.send_keys("gwesty").await.unwrap();
    browser.until("the hotel notice", &format!("{LISTED} === 1")).await;
    browser.ask("document.querySelector('.measure > summary').click() ?? true").await;
    let link = browser.ask("document.querySelector('.measure[open] a').href").await;
    assert_eq!(link, json!("https://www.legislation.gov.uk/ukpga/2014/12/section/116"));
    let told = browser.ask("document.querySelector('.measure').innerText").await;
    let told = told.as_str().unwrap();
    for said in [
        "Unverified",
        "section 116",
        "Reserved to the UK Parliament",
        "In force since 2014-10-20",
        "Police",
        "Wales, England",
    ] {
        assert!(told.contains(said), "{said} is not in {told}");
    }
    browser.sound_in_both(&service.address, "measures-found").await;
    words.clear().await.unwrap();
    browser.ask("document.getElementById('measure-words').dispatchEvent(new Event('input')) && true").await;
    browser.until("all of them", &format!("{LISTED} === {all}")).await;
    choose(&browser, "measure-nation", "england").await;
    browser.until("those of England", &format!("{LISTED} < {all}")).await;
    let welsh = browser.ask("document.getElementById('measure-special_procedures_licence')").await;
    assert!(welsh.is_null(), "a law of Wales alone");
    choose(&browser, "measure-context", "online_space").await;
    browser.until("those for online spaces", "[...document.querySelectorAll('.measure-group h2')].some(h => /Online|Ar-lein/.test(h.innerText))").await;
    choose(&browser, "measure-category", "housing").await;
    browser.until("none", &format!("{LISTED} === 0 && document.querySelector('.state-title')")).await;
}

#[tokio::test]
async fn on_a_phone_in_welsh_what_is_directed_at_a_person_is_guidance_only() {
    let service = Service::demo();
    let browser = Browser::open(390, 844).await;
    opened(&browser, &service, "cy").await;
    let told = browser.ask("document.getElementById('measure-injunction_person').innerText").await;
    assert!(told.as_str().unwrap().contains("Canllaw yn unig"), "{told}");
    browser.ask("document.querySelector('#measure-injunction_person > summary').click() ?? true").await;
    browser.until(
        "why",
        "document.querySelector('#measure-injunction_person').innerText.includes('ni all ddal achos ohono')",
    )
    .await;
    browser.assert_sound(&service.address, "measures on a phone").await;
    browser.shot("measures-phone-cy").await;
}
