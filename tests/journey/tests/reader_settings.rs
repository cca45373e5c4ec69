//! What readers set in their own browser: twice the size, less motion, more contrast, the system's colours, and paper.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use journey::{Browser, MAP_DRAWN, Service, pages};
use serde_json::{Value, json};

/// Colours of every class in the legend.
const SWATCHES: &str = "[...document.querySelectorAll('.legend .classes .swatch')].map(e => getComputedStyle(e).backgroundColor)";

/// Whether nothing on the page moves by itself or on the way from one state to another.
const STILL: &str = "[...document.querySelectorAll('*')].every(e => { const s = getComputedStyle(e);
    return s.animationName === 'none' && s.transitionDuration.split(',').every(t => parseFloat(t) === 0); })";

async fn set(browser: &Browser, feature: &str, value: &str) {
    let asked = json!({ "features": [{ "name": feature, "value": value }] });
    browser.devtools("Emulation.setEmulatedMedia", asked).await;
}

async fn map(browser: &Browser, service: &Service, working: bool) {
    browser.page.delete_all_cookies().await.unwrap();
    if working {
        browser.enter_working_demo(&service.address).await;
    } else {
        browser.sign_in_demo(&service.address, "partner").await;
        browser.until("the account", "document.querySelector('.account') !== null").await;
        browser.page.goto(&format!("{}/map", service.address)).await.unwrap();
    }
    browser.until("the map", MAP_DRAWN).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn both_maps_are_sound_at_twice_the_size_without_motion_and_in_other_colours() {
    let service = Service::demo();
    let browser = Browser::open(1440, 900).await;
    for working in [true, false] {
        let side = if working { "working" } else { "released" };
        map(&browser, &service, working).await;
        let colours = browser.ask(SWATCHES).await;
        assert!(colours.as_array().unwrap().len() > 3, "{colours}");

        set(&browser, "prefers-reduced-motion", "reduce").await;
        assert_eq!(browser.ask(STILL).await, Value::Bool(true), "{side}: something moves");
        set(&browser, "forced-colors", "active").await;
        assert_eq!(browser.ask(SWATCHES).await, colours, "{side}: a colour that says a number stays");
        browser.shot(&format!("settings-forced-{side}")).await;
        set(&browser, "prefers-contrast", "more").await;
        assert_eq!(browser.ask(SWATCHES).await, colours, "{side}: the same with more contrast");
        let ink = browser.ask("getComputedStyle(document.body).color").await;
        assert_eq!(ink, "rgb(0, 0, 0)");
        browser.assert_sound(&service.address, &format!("{side}, more contrast")).await;
        browser.shot(&format!("settings-contrast-{side}")).await;
        browser.devtools("Emulation.setEmulatedMedia", json!({ "features": [] })).await;

        // 1440 by 900 at 200 %.
        let twice = json!({ "width": 720, "height": 450, "deviceScaleFactor": 2, "mobile": false });
        browser.devtools("Emulation.setDeviceMetricsOverride", twice).await;
        browser.page.refresh().await.unwrap();
        browser.until("the map", MAP_DRAWN).await;
        browser.assert_sound(&service.address, &format!("{side} at 200 %")).await;
        browser.shot(&format!("settings-200-{side}")).await;
        browser.devtools("Emulation.clearDeviceMetricsOverride", json!({})).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_printed_map_says_how_it_may_be_handled_by_whom_it_was_printed_and_all_of_its_legend() {
    let service = Service::demo();
    let browser = Browser::open(1440, 900).await;
    for (working, welsh) in [(true, false), (false, true)] {
        map(&browser, &service, working).await;
        if welsh {
            browser.ask("document.querySelector('.lang button[lang=cy]').click() ?? true").await;
            browser.until("Welsh", "document.documentElement.lang === 'cy'").await;
        }
        let name = if working { "print-working" } else { "print-released-cy" };
        let legend = browser
            .ask("[...document.querySelectorAll('.legend .classes li span')].map(e => e.innerText)")
            .await;
        let marked = browser.ask("document.querySelector('.marking strong').innerText").await;
        let title = browser.ask("document.querySelector('.legend strong').innerText").await;
        let told = pages(&browser.print(name).await);
        assert!((2..=4).contains(&told.len()), "{name}: {} pages", told.len());
        let year = browser.ask("String(new Date().getFullYear())").await;
        for page in &told {
            for words in [&marked, &year] {
                assert!(page.contains(words.as_str().unwrap()), "{name}: {words} is not on {page}");
            }
            assert_eq!(page.contains("INTERNAL DRAFT"), working, "{name}: {page}");
        }
        let first = told[0].split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(first.contains(title.as_str().unwrap()), "{name}: {first}");
        for words in
            legend.as_array().unwrap().iter().filter_map(Value::as_str).filter(|words| !words.is_empty())
        {
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            let some: String = words.chars().take(12).collect();
            assert!(first.contains(&some), "{name}: the legend's {words} is not in {first}");
        }
    }
}
