//! Long jobs in the browser: how far one is, the button that stops it, a page that is loaded again, a service that is killed half-way.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use fantoccini::Locator;
use fantoccini::key::Key;
use journey::{Browser, DataDir, Service, Visitor};
use serde_json::json;
use std::time::{Duration, Instant};

/// Whoever writes into either table waits while `public.hold` has a row: work stands still in the middle of its transaction.
const SLOW: &str = "create table public.hold (held boolean); grant select on public.hold to public;
    create function public.wait() returns trigger language plpgsql as
        $$ begin while exists (select from public.hold) loop perform pg_sleep(0.05); end loop; return null; end $$;
    create trigger wait after insert on intake.batch for each statement execute function public.wait();
    create trigger wait after insert on closing.cell for each statement execute function public.wait();";
const HOLD: &str = "insert into public.hold values (true)";
const LET_GO: &str = "delete from public.hold";

/// What a file leaves behind, and what a release does and would spend.
const FILES: &str =
    "select concat_ws(' ', (select count(*) from intake.batch), (select count(*) from intake.concern))";
const RELEASES: &str = "select concat_ws(' ', (select count(*) from closing.proposal), (select count(*) from closing.cell),
    (select count(*) from closing.release_key), (select count(*) from released.release), (select count(*) from released.cell))";

async fn open(service: &Service, name: &str, page: &str, (width, height): (u32, u32)) -> Browser {
    let browser = Browser::open(width, height).await;
    browser.sign_in_demo(&service.address, name).await;
    browser.until("the account", "document.querySelector('.account') !== null").await;
    browser.page.goto(&format!("{}{page}", service.address)).await.unwrap();
    browser.until("the page", "document.querySelector('main h1') !== null").await;
    browser
}

/// Presses the first button of main that has these words, by keyboard.
async fn press(browser: &Browser, words: &str) {
    let script = format!(
        "[...document.querySelectorAll('main button')].find(b => !b.disabled && b.innerText.includes('{words}'))"
    );
    browser.until(words, &format!("{script} !== undefined")).await;
    browser.ask(&format!("{script}.focus() ?? true")).await;
    let focused = browser.page.active_element().await.unwrap();
    focused.send_keys(&Key::Enter.to_string()).await.unwrap();
}

/// Waits until the page says this of its job.
async fn says(browser: &Browser, words: &str) {
    let said = format!("document.querySelector('.job [role=status]')?.innerText.includes('{words}')");
    browser.until(words, &said).await;
}

async fn choose_the_template(browser: &Browser, service: &Service) {
    let text = Visitor::demo(&service.address, "intake").get("/api/intake/template").text();
    let file = service.data.file("march.csv", text);
    let input = browser.page.find(Locator::Css("input[type=file]")).await.unwrap();
    input.send_keys(file.to_str().unwrap()).await.unwrap();
    browser.until("the mapping", "document.querySelector('.mapping') !== null").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_stopped_by_keyboard_and_taken_in_after_all_though_the_page_was_loaded_again() {
    let service = Service::demo();
    service.data.sql(SLOW);
    let before = service.data.sql(FILES);
    let browser = open(&service, "intake", "/intake", (1440, 900)).await;
    choose_the_template(&browser, &service).await;
    service.data.sql(HOLD);
    press(&browser, "Take in").await;
    says(&browser, "Writing it down").await;
    browser.until("a bar", "document.querySelector('.job progress') !== null").await;
    browser.ask("document.querySelector('.job').scrollIntoView({ block: 'center' }) ?? true").await;
    browser.sound_in_both(&service.address, "job-intake").await;
    press(&browser, "Stop").await;
    says(&browser, "Stopped, and nothing of it was kept").await;
    browser
        .until("the keyboard is where that is said", "document.activeElement.className === 'job-words'")
        .await;
    browser.shot("job-intake-stopped").await;
    service.data.sql(LET_GO);
    assert_eq!(service.data.sql(FILES), before);

    service.data.sql(HOLD);
    press(&browser, "Take in").await;
    says(&browser, "Writing it down").await;
    browser.page.goto(&format!("{}/intake", service.address)).await.unwrap();
    says(&browser, "Writing it down").await;
    service.data.sql(LET_GO);
    browser.until("the receipt", "document.activeElement.id === 'receipt-title'").await;
    assert_ne!(service.data.sql(FILES), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_release_that_is_stopped_is_none() {
    let service = Service::demo();
    service.data.sql(SLOW);
    let before = service.data.sql(RELEASES);
    // On a phone, in Welsh.
    let browser = open(&service, "senior", "/releases", (390, 844)).await;
    browser.until("the form", "document.querySelector('#propose-period') !== null").await;
    browser.ask("document.querySelector('.lang button[lang=cy]').click() ?? true").await;
    browser.until("the heading", "document.querySelector('h1').innerText === 'Datganiadau'").await;
    service.data.sql(HOLD);
    browser.ask("document.querySelector('form.form button[type=submit]').click() ?? true").await;
    says(&browser, "Yn ei gofnodi").await;
    browser.until("the step", "document.querySelector('.job .figure').innerText === 'Cam 4 o 4'").await;
    browser.ask("document.querySelector('.job').scrollIntoView({ block: 'center' }) ?? true").await;
    browser.shot("job-release-cy-390").await;
    let wide = browser.ask("document.documentElement.scrollWidth <= window.innerWidth").await;
    assert_eq!(wide, json!(true), "the page scrolls sideways");
    press(&browser, "Atal").await;
    says(&browser, "ni chadwyd dim ohoni").await;
    service.data.sql(LET_GO);
    browser.until("nothing waits", "document.querySelector('.waiting') === null").await;
    assert_eq!(service.data.sql(RELEASES), before, "no proposal, no value, no key, no ε");

    browser.ask("document.querySelector('form.form button[type=submit]').click() ?? true").await;
    browser.until("the proposal", "document.querySelector('.waiting') !== null").await;
    assert_ne!(service.data.sql(RELEASES), before);
}

/// Waits until somebody stands still in the middle of their transaction.
fn somebody_waits(data: &DataDir) {
    let begun = Instant::now();
    let waits = "select count(*) from pg_stat_activity where wait_event = 'PgSleep'";
    while data.sql(waits).trim() == "0" {
        assert!(begun.elapsed() < Duration::from_mins(1), "nobody waits");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_service_that_is_killed_half_way_leaves_nothing_and_the_next_says_so() {
    let service = Service::demo();
    service.data.sql(SLOW);
    let (files, releases) = (service.data.sql(FILES), service.data.sql(RELEASES));
    service.data.sql(HOLD);
    let (clerk, senior) =
        (Visitor::demo(&service.address, "intake"), Visitor::demo(&service.address, "senior"));
    let deferred = [("prefer", "respond-async")];
    let released = senior.post_with("/api/releases", &json!({ "closes": "2026Q1" }).to_string(), &deferred);
    assert_eq!(released.status, 202, "{}", released.text());
    somebody_waits(&service.data);
    let file = clerk.get("/api/intake/template").text();
    // A file is read by what is in it, whatever its line says that it is.
    let taken = clerk.post_with("/api/intake/concerns", &file, &deferred);
    assert_eq!(taken.status, 202, "{}", taken.text());
    let (taken, released) = (taken.header("location").to_owned(), released.header("location").to_owned());
    assert_eq!(clerk.get(&taken).json()["id"], taken.rsplit('/').next().unwrap());

    let data = service.kill();
    let service = Service::start(data, &[]);
    for (name, job) in [("intake", &taken), ("senior", &released)] {
        let told = Visitor::demo(&service.address, name).get(job).json();
        assert_eq!(told["state"], "failed", "{told}");
        assert!(told["problem"]["type"].as_str().unwrap().ends_with("job-service-stopped"), "{told}");
        assert_ne!(told["problem"]["en"], told["problem"]["cy"]);
    }
    assert_eq!((service.data.sql(FILES), service.data.sql(RELEASES)), (files, releases));
    service.data.sql(LET_GO);
    let again = Visitor::demo(&service.address, "intake").post_csv("/api/intake/concerns", &file);
    assert_eq!(again.status, 200, "the same file again: {}", again.text());
    assert_eq!(again.json()["same_file"], false);
}
