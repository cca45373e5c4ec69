//! The pages of officers, administrators, auditors and partners beside the map: each in both languages, at a desk and on a phone.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use journey::{Browser, Service};

/// (who, where, what must be there, what is pressed before a second look).
const PAGES: [(&str, &str, &str, &[&str]); 7] = [
    ("partner", "/tables", "table.figures tbody tr", &[]),
    ("partner", "/account", "table tbody tr", &[]),
    ("senior", "/releases", "#history", &["details.fold > summary"]),
    ("admin", "/administration", "table.accounts tbody tr", &["details.add > summary"]),
    ("chair", "/administration", ".agreement", &[]),
    (
        "analyst",
        "/api-reference",
        ".reference-operation",
        &["#get-released-table > summary", "#post-contexts > summary"],
    ),
    ("auditor", "/audit", "table tbody tr", &[".record .switch button"]),
];

async fn look(browser: &Browser, service: &Service, width: u32) {
    for (name, path, there, presses) in PAGES {
        browser.page.delete_all_cookies().await.unwrap();
        browser.sign_in_demo(&service.address, name).await;
        browser.until("the account", "document.querySelector('.account') !== null").await;
        browser.page.goto(&format!("{}{path}", service.address)).await.unwrap();
        let there = format!("document.querySelector('{there}')");
        browser.until(path, &there).await;
        for lang in ["en", "cy"] {
            browser
                .ask(&format!("document.querySelector('.lang button[lang={lang}]').click() ?? true"))
                .await;
            browser.until(lang, &format!("document.documentElement.lang === '{lang}'")).await;
            let what = format!("{path} of {name} in {lang} at {width}");
            browser.assert_sound(&service.address, &what).await;
            browser.shot(&format!("{}-{name}-{lang}-{width}", &path[1..])).await;
        }
        for press in presses {
            let count = browser.ask(&format!("document.querySelectorAll('{press}').length")).await;
            for n in 0..count.as_u64().unwrap() {
                browser.ask(&format!("document.querySelectorAll('{press}')[{n}].click() ?? true")).await;
                browser
                    .until("what it opens", "!document.querySelector('.skeleton, [aria-busy=true]')")
                    .await;
                let what = format!("{path} of {name} at {width}, {press} {n} pressed");
                browser.assert_sound(&service.address, &what).await;
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_sound_at_a_desk() {
    let service = Service::demo();
    look(&Browser::open(1440, 900).await, &service, 1440).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_sound_on_a_phone() {
    let service = Service::demo();
    look(&Browser::open(390, 844).await, &service, 390).await;
}
