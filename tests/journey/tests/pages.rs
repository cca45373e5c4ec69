//! The pages, as people use them: by mouse and by keyboard, wide and narrow, in both languages.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use fantoccini::Locator;
use journey::{Browser, Service};
use serde_json::Value;

const MAP_READY: &str = "document.querySelector('.marking') && document.querySelector('table, canvas') && \
                         document.querySelectorAll('canvas').length > 0 && !document.querySelector('[aria-busy=true]')";

async fn sign_in(browser: &Browser, service: &Service, name: &str) {
    browser.sign_in_demo(&service.address, name).await;
}

async fn assert_sound(browser: &Browser, service: &Service, what: &str) {
    browser.assert_sound(&service.address, what).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_analyst_says_why_sees_the_map_and_reads_the_same_in_a_table_and_in_welsh() {
    let service = Service::demo();
    let browser = Browser::open(1440, 900).await;
    sign_in(&browser, &service, "analyst").await;
    browser.until("the purposes", "document.querySelectorAll('input[name=purpose]').length >= 3").await;
    assert_eq!(
        browser.ask("document.querySelectorAll('canvas').length").await,
        0,
        "no map before a purpose is given"
    );
    assert_sound(&browser, &service, "the purpose page").await;
    browser.ask("document.querySelector('input[name=purpose]').click() ?? true").await;
    browser.ask("document.querySelector('input[name=purpose]').form.requestSubmit() ?? true").await;
    browser.until("the working map", MAP_READY).await;
    let page = "document.body.innerText";
    for words in ["Working side", "OFFICIAL-SENSITIVE", "Gi*", "500 m", "FDR", "Unit", "Period", "Mapped"] {
        browser.until(words, &format!("{page}.includes('{words}')")).await;
    }
    browser.shot("working-en-1440").await;
    assert_sound(&browser, &service, "the working map").await;

    // By keyboard: the table, sorted by its own headings; then Welsh.
    browser.ask("document.activeElement.blur() ?? true").await;
    browser.page.active_element().await.unwrap().send_keys("t").await.unwrap();
    browser.until("the table", "document.querySelectorAll('tbody tr').length > 50").await;
    assert_sound(&browser, &service, "the table").await;
    browser
        .ask(
            "[...document.querySelectorAll('button')].find(b => b.innerText.trim() === 'CY').click() ?? true",
        )
        .await;
    browser.until("Welsh", "document.documentElement.lang === 'cy'").await;
    browser.until("the Welsh marking", &format!("{page}.includes('SWYDDOGOL-SENSITIF')")).await;
    assert_eq!(browser.ask("document.title.includes('Contexture')").await, Value::Bool(true));
    browser.shot("working-cy-1440").await;
}

/// Through sign-in and purpose to the working map.
async fn enter_working(browser: &Browser, service: &Service) {
    sign_in(browser, service, "analyst").await;
    browser.until("the purposes", "document.querySelectorAll('input[name=purpose]').length >= 3").await;
    browser.ask("document.querySelector('input[name=purpose]').click() ?? true").await;
    browser.ask("document.querySelector('input[name=purpose]').form.requestSubmit() ?? true").await;
    browser.until("the working map", MAP_READY).await;
}

/// Chooses a method as a keyboard would, and runs it.
async fn run_method(browser: &Browser, code: &str) {
    browser
        .ask(&format!(
            "(s => {{ s.value = '{code}'; s.dispatchEvent(new Event('change', {{ bubbles: true }})); return true; }})\
             (document.querySelector('.method-select'))"
        ))
        .await;
    browser.until("the way to run it", "document.querySelector('.method-form button[type=submit]')").await;
    browser.ask("document.querySelector('.method-form').requestSubmit() ?? true").await;
    browser.until("a finding", "document.querySelector('.finding-headline')?.innerText.length > 3").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_analyst_chooses_a_method_sees_whether_it_holds_and_runs_it_again_to_the_same_bytes() {
    let service = Service::demo();
    let browser = Browser::open(1440, 900).await;
    enter_working(&browser, &service).await;
    run_method(&browser, "scan").await;
    browser.until("stability", "document.querySelectorAll('.stability tr').length === 4").await;
    browser.shot("finding-scan-en-1440").await;
    assert_sound(&browser, &service, "a finding").await;
    let press = |words: &str| {
        format!(
            "[...document.querySelectorAll('.finding button')].find(b => b.innerText.trim() === '{words}').click() ?? true"
        )
    };
    browser.ask(&press("Run again")).await;
    browser.until("the same bytes", "document.body.innerText.includes('to the last byte')").await;
    browser.ask("(document.querySelector('.method-card').open = true)").await;
    browser.ask(&press("Table")).await;
    browser
        .until("the finding's table", "document.querySelectorAll('.finding-table tbody tr').length > 0")
        .await;
    assert_sound(&browser, &service, "a method card and its table").await;
    browser.ask(&press("Back to the standing map")).await;
    browser.until("the standing map", "!document.querySelector('.finding')").await;
    // A value outside its range does not leave the page; one that the page cannot know is refused in words.
    run_method(&browser, "hour_of_week").await;
    browser.until("the week", "document.querySelectorAll('.chart-week i').length === 168").await;
    browser.shot("finding-week-en-1440").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_method_works_in_welsh_on_a_phone() {
    let service = Service::demo();
    let browser = Browser::open(390, 844).await;
    enter_working(&browser, &service).await;
    browser
        .ask(
            "[...document.querySelectorAll('button')].find(b => b.innerText.trim() === 'CY').click() ?? true",
        )
        .await;
    browser.until("Welsh", "document.documentElement.lang === 'cy'").await;
    browser.ask("[...document.querySelectorAll('.bottom button')][0].click() ?? true").await;
    browser.shot("method-form-cy-390").await;
    run_method(&browser, "dbscan").await;
    browser.until("the sheet", "document.querySelector('.desk').dataset.drawer === 'inspector'").await;
    browser.shot("finding-dbscan-cy-390").await;
    assert_sound(&browser, &service, "a finding on a phone").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_on_a_phone_sees_released_values_with_intervals_and_nothing_else() {
    let service = Service::demo();
    let browser = Browser::open(390, 844).await;
    sign_in(&browser, &service, "partner").await;
    browser.until("the released map", MAP_READY).await;
    let page = "document.body.innerText";
    browser.until("the side", &format!("{page}.includes('Released')")).await;
    browser.shot("released-en-390").await;
    assert_sound(&browser, &service, "the released map on a phone").await;
    let open_table =
        "[...document.querySelectorAll('button')].find(b => b.innerText.trim() === 'Table').click() ?? true";
    browser.ask(open_table).await;
    browser.until("a value with its interval", &format!("/\\d+ \\(\\d+–\\d+\\)/.test({page})")).await;
    browser.until("withheld in words", &format!("{page}.includes('withheld or none')")).await;
    let asked = browser.requests().await;
    assert!(asked.iter().all(|url| !url.contains("/api/working")), "{asked:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clerk_checks_a_file_before_it_is_kept() {
    let service = Service::demo();
    let template = service.data.beside("template.csv");
    let visitor = journey::Visitor::demo(&service.address, "intake");
    std::fs::write(&template, visitor.get("/api/intake/template").body).unwrap();
    let browser = Browser::open(1440, 900).await;
    sign_in(&browser, &service, "intake").await;
    browser.until("the upload page", "document.querySelector('input[type=file]')").await;
    assert_sound(&browser, &service, "the upload page").await;
    let input = browser.page.find(Locator::Css("input[type=file]")).await.unwrap();
    input.send_keys(template.to_str().unwrap()).await.unwrap();
    let ready = "document.querySelector('.preview:not(.stale) tbody') && !document.querySelector('.take .strong').disabled";
    browser.until("the preview", ready).await;
    assert_eq!(
        service.data.sql("select count(*) from intake.batch where origin = 'page'").trim(),
        "0",
        "only checked"
    );
    browser.shot("intake-checked-en-1440").await;
    browser.ask("document.querySelector('.take .strong').click() ?? true").await;
    for _ in 0..100 {
        if service.data.sql("select count(*) from intake.batch where origin = 'page'").trim() == "1" {
            browser.shot("intake-kept-en-1440").await;
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    panic!("the file was not kept; see {}", browser.shot("failed").await.display());
}

/// Presses the button with these words, once it is there.
async fn press(browser: &Browser, words: &str) {
    let button = format!(
        "[...document.querySelectorAll('main button, main summary')].find(b => b.innerText.trim().startsWith('{words}'))"
    );
    browser.until(words, &button).await;
    browser.ask(&format!("{button}.click() ?? true")).await;
}

async fn sign_out(browser: &Browser) {
    browser.ask("document.querySelector('.account button').click() ?? true").await;
    browser.until("the sign-in page", "document.querySelector('#passphrase')").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agreement_is_ended_drafted_and_signed_by_two_people_on_the_page_and_an_account_is_changed() {
    let service = Service::demo();
    let browser = Browser::open(1440, 900).await;
    sign_in(&browser, &service, "admin").await;
    browser.until("the agreement in force", "document.querySelector('.agreement.in-force')").await;
    browser.until("the accounts", "document.querySelectorAll('.accounts tbody tr').length >= 9").await;
    browser.shot("administration-en-1440").await;
    assert_sound(&browser, &service, "the administration page").await;

    // A form with faults says what is wrong beside each field.
    press(&browser, "Draft the next version").await;
    browser
        .until("the filled form", "document.querySelector('#draft-agencies')?.value.includes('GWL-POLICE')")
        .await;
    browser.ask("(d => { d.value = '2020-01-01'; d.dispatchEvent(new Event('input', { bubbles: true })); return true; })(document.querySelector('#last_day'))").await;
    browser.ask("document.querySelector('#agreement-draft').requestSubmit() ?? true").await;
    browser.until("the fault", "document.querySelector('#last-fault .wrong')").await;
    browser.shot("administration-faults-en-1440").await;
    assert_sound(&browser, &service, "a form with faults").await;
    browser.ask("(d => { d.value = '2199-01-01'; d.dispatchEvent(new Event('input', { bubbles: true })); return true; })(document.querySelector('#last_day'))").await;
    browser.ask("document.querySelector('#agreement-draft').requestSubmit() ?? true").await;
    browser.until("the draft", "document.querySelectorAll('.agreement').length === 2").await;
    let sign = "[...document.querySelectorAll('.agreement button')].some(b => b.innerText.trim().startsWith('Sign'))";
    assert_eq!(browser.ask(sign).await, Value::Bool(false), "not by who drafted it");

    // One account becomes another; one's own has no button.
    let own = "[...document.querySelectorAll('.accounts tbody tr')].find(r => r.innerText.startsWith('admin')).querySelector('button')";
    assert_eq!(browser.ask(own).await, Value::Null);
    browser.ask("[...document.querySelectorAll('.accounts tbody tr')].find(r => r.innerText.startsWith('partner')).querySelector('button').click() ?? true").await;
    browser.until("the form", "document.querySelector('#change-role')").await;
    browser.ask("(s => { s.value = 'coordinator'; s.dispatchEvent(new Event('change', { bubbles: true })); return true; })(document.querySelector('#change-role'))").await;
    browser.shot("administration-change-en-1440").await;
    press(&browser, "Save the change").await;
    browser.until("the change", "[...document.querySelectorAll('.accounts tbody tr')].find(r => r.innerText.startsWith('partner')).innerText.includes('Coordinator')").await;
    sign_out(&browser).await;

    sign_in(&browser, &service, "chair").await;
    browser.page.goto(&format!("{}/administration", service.address)).await.unwrap();
    press(&browser, "Sign").await;
    browser.until("the question", "document.querySelector('.sure')").await;
    browser.shot("administration-sign-en-1440").await;
    browser.ask("document.querySelector('.sure .strong').click() ?? true").await;
    browser
        .until(
            "the first version is replaced",
            "document.body.innerText.includes('Replaced by a later version')",
        )
        .await;
    assert_eq!(
        service
            .data
            .sql("select count(*) from audit.event where action in ('agreement-draft', 'agreement-sign')")
            .trim(),
        "4",
        "two by the demonstration, two by these"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_administration_page_works_in_welsh_on_a_phone() {
    let service = Service::demo();
    let browser = Browser::open(390, 844).await;
    sign_in(&browser, &service, "admin").await;
    browser.until("the accounts", "document.querySelectorAll('.accounts tbody tr').length >= 9").await;
    browser
        .ask(
            "[...document.querySelectorAll('button')].find(b => b.innerText.trim() === 'CY').click() ?? true",
        )
        .await;
    browser.until("Welsh", "document.body.innerText.includes('Cytundebau rhannu')").await;
    press(&browser, "Drafftio cytundeb").await;
    browser.shot("administration-cy-390").await;
    assert_sound(&browser, &service, "the administration page on a phone").await;
}
