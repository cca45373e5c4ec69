//! The pages of intake: a messy file is mapped by keyboard, taken in, decided about and undone; bad files say why; a broken upload goes on.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use fantoccini::Locator;
use fantoccini::key::Key;
use journey::{Browser, Service, Visitor};
use serde_json::Value;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures").join(name).canonicalize().unwrap()
}

async fn open(service: &Service, width: u32, height: u32, page: &str) -> Browser {
    let browser = Browser::open(width, height).await;
    browser.sign_in_demo(&service.address, "intake").await;
    browser.until("the account", "document.querySelector('.account') !== null").await;
    browser.page.goto(&format!("{}{page}", service.address)).await.unwrap();
    browser.until("the page", "document.querySelector('main.intake h1') !== null").await;
    browser
}

async fn choose(browser: &Browser, file: &Path) {
    let input = browser.page.find(Locator::Css("input[type=file]")).await.unwrap();
    input.send_keys(file.to_str().unwrap()).await.unwrap();
}

/// Presses the first button of main that has these words, by keyboard.
async fn press(browser: &Browser, words: &str) {
    let script = format!(
        "[...document.querySelectorAll('main button, main summary')].find(b => !b.disabled && b.innerText.includes('{words}'))"
    );
    browser.until(words, &format!("{script} !== undefined")).await;
    browser.ask(&format!("{script}.focus() ?? true")).await;
    let focused = browser.page.active_element().await.unwrap();
    focused.send_keys(&Key::Enter.to_string()).await.unwrap();
}

/// Chooses in a list by typing the beginning of what it says, as one does without a mouse.
async fn pick(browser: &Browser, list: &str, words: &str) {
    let found = format!("document.querySelector('{list}')");
    browser.until(list, &format!("{found} !== null")).await;
    browser.ask(&format!("{found}.focus() ?? true")).await;
    browser.page.active_element().await.unwrap().send_keys(words).await.unwrap();
    browser.until(words, &format!("{found}.selectedOptions[0].innerText.startsWith('{words}')")).await;
}

/// Waits until the preview follows the mapping as it stands.
async fn settled(browser: &Browser) {
    browser.until("the preview", "document.querySelector('.preview:not(.stale)') !== null").await;
}

async fn words(browser: &Browser, of: &str) -> String {
    let text = browser.ask(&format!("document.querySelector('{of}')?.innerText ?? ''")).await;
    text.as_str().unwrap().to_owned()
}

/// Sound in both languages, with a picture of each.
async fn sound_in_both(browser: &Browser, service: &Service, what: &str) {
    browser.sound_in_both(&service.address, &format!("intake-{what}")).await;
}

/// Corrects the guess of the messy file: what it could not know is said by keyboard.
async fn correct(browser: &Browser) {
    pick(browser, "#ours-harm_types", "5 · Incident").await;
    browser.until("the codes", "document.querySelectorAll('.codes tbody tr').length >= 3").await;
    for (code, ours) in
        [("Fight", "Serious violence"), ("Cannabis", "Substance misuse"), ("Run off", "Missing")]
    {
        pick(browser, &format!("select[aria-label*=\"{code}\"]"), ours).await;
    }
    pick(browser, "#ours-recorded_on", "1 · Logged").await;
    pick(browser, "#ours-occurred", "2 · Day").await;
    pick(browser, "#join-occurred", "3 · Time").await;
    pick(browser, "#ours-place", "4 · Location").await;
    pick(browser, "#ours-learned", "6 · How known").await;
    pick(browser, "#ours-reported_under_procedures", "7 · Told").await;
    pick(browser, "#ours-source_sector", "The same").await;
    pick(browser, "#ours-source_sector ~ .beside select", "Health").await;
    settled(browser).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_messy_workbook_is_mapped_by_keyboard_taken_in_decided_about_and_undone() {
    let service = Service::demo();
    let kept = "select count(*) from intake.concern join intake.batch using (batch_id) where origin = 'page'";
    let browser = open(&service, 1440, 900, "/intake").await;
    sound_in_both(&browser, &service, "choose").await;
    choose(&browser, &fixture("intake-files/messy.xlsx")).await;
    browser.until("the mapping", "document.querySelector('.mapping') !== null").await;
    assert!(words(&browser, "main").await.contains("hidden"), "a hidden sheet is told");
    assert!(
        words(&browser, ".problems").await.contains("source_sector"),
        "what the guess lacks stands at the head"
    );
    assert!(words(&browser, "section.fills").await.contains("Guessed"), "guesses are marked");
    sound_in_both(&browser, &service, "guessed").await;

    correct(&browser).await;
    assert_eq!(words(&browser, ".problems").await, "");
    let sum = words(&browser, ".preview [role=status]").await;
    assert!(sum.contains("9 would be kept, 1 would wait") && sum.contains("2 would be refused"), "{sum}");
    sound_in_both(&browser, &service, "mapped").await;
    browser.ask("document.querySelector('.preview input[type=checkbox]').click() ?? true").await;
    browser.until("the three", "document.querySelectorAll('.preview-rows tbody').length === 3").await;
    let three = words(&browser, ".preview-rows").await;
    assert!(three.contains("no such day") && three.contains("place-not-settled"), "{three}");
    browser.ask("document.querySelector('.preview').scrollIntoView() ?? true").await;
    sound_in_both(&browser, &service, "faults").await;
    assert_eq!(service.data.sql(kept).trim(), "0", "nothing is written before it is taken in");

    let name = browser.page.find(Locator::Css("#saved-name")).await.unwrap();
    name.send_keys("Clinics!").await.unwrap();
    press(&browser, "Save").await;
    browser.until("a name that is not allowed", "document.querySelector('.saved .wrong') !== null").await;
    name.clear().await.unwrap();
    name.send_keys("clinics").await.unwrap();
    press(&browser, "Save").await;
    browser.until("it is saved", "document.querySelector('.saved a[download]') !== null").await;
    let toml = Visitor::demo(&service.address, "intake").get("/api/intake/mappings/clinics").text();
    assert!(
        toml.contains("\"Day\"") && toml.contains("\"Time\"") && toml.contains("serious_violence"),
        "{toml}"
    );

    press(&browser, "Take in").await;
    browser.until("the receipt", "document.activeElement.id === 'receipt-title'").await;
    assert_eq!(service.data.sql(kept).trim(), "9");
    sound_in_both(&browser, &service, "receipt").await;
    browser.until("one waits", "document.querySelector('.tabs .count')?.innerText === '1 row'").await;

    queue(&browser, &service).await;
    assert_eq!(service.data.sql(kept).trim(), "10", "the row that waited is kept");
    undo(&browser, &service).await;
    assert_eq!(service.data.sql(kept).trim(), "0");
}

async fn queue(browser: &Browser, service: &Service) {
    browser.page.goto(&format!("{}/intake/queue", service.address)).await.unwrap();
    browser.until("the row", "document.querySelector('.held-row') !== null").await;
    sound_in_both(browser, service, "queue").await;
    press(browser, "Keep the row").await;
    browser.until("a place is wanted", "document.querySelector('.held-row .wrong') !== null").await;
    browser.ask("document.querySelector('.places input').focus() ?? true").await;
    browser.page.active_element().await.unwrap().send_keys(" ").await.unwrap();
    assert!(words(browser, ".places label").await.contains("Bell Arcade"));
    press(browser, "Keep the row").await;
    browser.until("it is kept", "document.querySelector('#queue-said .good') !== null").await;
    browser
        .until(
            "none waits",
            "document.querySelector('.state-title') !== null && !document.querySelector('.held-row')",
        )
        .await;
    sound_in_both(browser, service, "queue-empty").await;
}

async fn undo(browser: &Browser, service: &Service) {
    browser.page.goto(&format!("{}/intake/files", service.address)).await.unwrap();
    press(browser, "Undo").await;
    browser.until("the question", "document.activeElement.id === 'undo-sure'").await;
    sound_in_both(browser, service, "files-sure").await;
    press(browser, "Yes, undo the file").await;
    browser.until("it is undone", "document.querySelector('tr.undone') !== null && document.querySelector('#files-said .good') !== null").await;
    sound_in_both(browser, service, "files").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_fit_a_phone_and_the_template_needs_no_mapping() {
    let service = Service::demo();
    let browser = open(&service, 390, 844, "/intake").await;
    sound_in_both(&browser, &service, "choose").await;
    let template = service.data.beside("template.csv");
    std::fs::write(&template, Visitor::demo(&service.address, "intake").get("/api/intake/template").body)
        .unwrap();
    choose(&browser, &template).await;
    browser.until("nothing to map", "document.querySelector('p.good') !== null").await;
    settled(&browser).await;
    sound_in_both(&browser, &service, "template").await;
    choose(&browser, &fixture("intake-files/messy.csv")).await;
    browser.until("the mapping", "document.querySelector('.problems') !== null").await;
    sound_in_both(&browser, &service, "guessed").await;
    correct(&browser).await;
    browser.ask("document.querySelector('.preview').scrollIntoView() ?? true").await;
    sound_in_both(&browser, &service, "mapped").await;
    press(&browser, "Take in").await;
    browser.until("the receipt", "document.activeElement.id === 'receipt-title'").await;
    sound_in_both(&browser, &service, "receipt").await;
    for (page, seen) in [("queue", ".held-row"), ("files", ".files")] {
        browser.page.goto(&format!("{}/intake/{page}", service.address)).await.unwrap();
        browser.until(page, &format!("document.querySelector('{seen}') !== null")).await;
        sound_in_both(&browser, &service, page).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_cannot_come_in_says_why() {
    let service = Service::demo();
    let browser = open(&service, 1440, 900, "/intake").await;
    for (file, sentence) in [
        ("intake-files/empty.csv", "The file is empty."),
        ("sheets/locked.xlsx", "protected by a password"),
        ("intake-files/names.csv", "Column 2 asks for a person"),
    ] {
        choose(&browser, &fixture(file)).await;
        browser
            .until(sentence, &format!("document.querySelector('main').innerText.includes('{sentence}')"))
            .await;
        let name = file.rsplit('/').next().unwrap().split('.').next().unwrap();
        sound_in_both(&browser, &service, name).await;
    }
    assert!(!words(&browser, "section.theirs").await.contains("Child"), "the header is not said again");
    let able = browser.ask("[...document.querySelectorAll('main button')].some(b => b.innerText.includes('Take in') && !b.disabled)").await;
    assert_eq!(able, Value::Bool(false), "and the file cannot be taken in");
}

/// A whole file in the template's columns, of more than one part.
fn large() -> String {
    let mut file =
        "source_sector,agency_code,recorded_on,place,harm_types,learned,reported_under_procedures\n"
            .to_owned();
    for row in 0..24_000 {
        let (day, place) = (row % 28 + 1, ["Bell Arcade", "Elffin Park", "Castle Green"][row % 3]);
        writeln!(
            file,
            "health,GWL-HEALTH,2026-10-{day:02},{place},serious_violence;weapons,discovered,not_applicable"
        )
        .unwrap();
    }
    file
}

/// Answers the parts of files that come from now on, from the second part on, as a line that is broken does.
const CUT: &str =
    "(() => { const whole = window.fetch; window.cut = true; let parts = 0; window.fetch = request =>
    request.method === 'PUT' && request.url.includes('/api/intake/uploads/') && ++parts > 1 && window.cut
        ? Promise.reject(new TypeError('cut')) : whole(request); return true })()";

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_that_is_cut_goes_on_where_it_was() {
    let service = Service::demo();
    let file = service.data.file("large.csv", large());
    let browser = open(&service, 1440, 900, "/intake").await;
    browser.ask(CUT).await;
    choose(&browser, &file).await;
    browser.until("it waits", "document.querySelector('.sending .caution') !== null").await;
    sound_in_both(&browser, &service, "broken").await;
    let shown = browser.ask("document.querySelector('progress').value").await;
    assert_eq!(shown.as_f64(), Some(1e6), "the part that arrived is counted");

    // The page is loaded anew and the file chosen again: nothing that has arrived is sent again.
    browser.page.refresh().await.unwrap();
    browser.until("the page", "document.querySelector('input[type=file]') !== null").await;
    browser.ask("(() => { window.sent = []; const whole = window.fetch; window.fetch = r => { window.sent.push(r.method + ' ' + r.url); return whole(r) }; return true })()").await;
    choose(&browser, &file).await;
    browser.until("the preview", "document.querySelector('.preview:not(.stale) tbody') !== null").await;
    let sent = browser.ask("window.sent.filter(s => s.includes('/uploads')).map(s => s.replace(/.*uploads/, s.split(' ')[0] + ' '))").await;
    let sent: Vec<&str> = sent.as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
    assert!(sent[0].starts_with("GET "), "{sent:?}");
    assert!(sent.iter().any(|one| one.starts_with("PUT") && one.ends_with("offset=1000000")), "{sent:?}");
    assert!(sent.iter().all(|one| !one.ends_with("offset=0") && !one.starts_with("POST")), "{sent:?}");
}
