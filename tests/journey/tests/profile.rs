//! A problem profile in the browser: pinned from the released map, written, reviewed, signed by another, published, never changed, and compared.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use fantoccini::key::Key;
use journey::{Browser, Service, Visitor, pages, poppler};
use serde_json::{Value, json};

async fn sign_in(browser: &Browser, service: &Service, name: &str, path: &str) {
    browser.page.delete_all_cookies().await.unwrap();
    browser.sign_in_demo(&service.address, name).await;
    browser.until("the account", "document.querySelector('.account') !== null").await;
    browser.page.goto(&format!("{}{path}", service.address)).await.unwrap();
    browser
        .until(
            "the page",
            "document.querySelector('main h1') !== null && !document.querySelector('.skeleton')",
        )
        .await;
}

/// Presses the button of these words, by keyboard.
async fn press(browser: &Browser, words: &str) {
    let script = format!(
        "[...document.querySelectorAll('main button')].find(b => b.innerText.trim() === '{words}' && !b.disabled)"
    );
    browser.until(words, &format!("{script} !== undefined")).await;
    browser.ask(&format!("{script}.focus() ?? true")).await;
    let focused = browser.page.active_element().await.unwrap();
    focused.send_keys(&Key::Enter.to_string()).await.unwrap();
}

async fn write(browser: &Browser, id: &str, text: &str) {
    let text = Value::from(text);
    let script = format!(
        "(() => {{ const field = document.getElementById('{id}'); field.value = {text};
            field.dispatchEvent(new Event('input', {{ bubbles: true }})); return true; }})()"
    );
    browser.ask(&script).await;
}

/// A text in both languages.
async fn write_both(browser: &Browser, id: &str, en: &str, cy: &str) {
    write(browser, &format!("{id}-en"), en).await;
    write(browser, &format!("{id}-cy"), cy).await;
}

async fn said(browser: &Browser, words: &str) {
    let script =
        format!("[...document.querySelectorAll('.pfl-said')].some(p => p.innerText.includes('{words}'))");
    browser.until(words, &script).await;
}

fn content(title: &str) -> Value {
    json!({ "title": { "en": title, "cy": "Y cyfnewidfeydd" }, "first_day": "2025-01-01", "last_day": "2025-12-31", "minimum_months": 12 })
}

/// The edition that an act made or changed.
fn done(answer: &Value) -> String {
    answer["id"].as_str().unwrap().to_owned()
}

/// Begins a profile; gives the id of its first edition.
fn begun(analyst: &Visitor) -> String {
    let begun = analyst.post_json(
        "/api/profiles",
        &json!({ "kind": "problem_profile", "content": content("The interchanges") }),
    );
    assert_eq!(begun.status, 201, "{}", begun.json());
    done(&begun.json())
}

/// A block of the released map: the question goes, the numbers come back from the service, and numbers that are sent are refused.
fn pin(analyst: &Visitor, id: &str) {
    let map = analyst.get("/api/released/map?year=2025").json();
    let shown =
        map["blocks"].as_array().unwrap().iter().find(|block| block["value"]["shown"] == "value").unwrap();
    let pin = json!({ "method": "exceedance", "unit": "block", "area": shown["code"], "period": "2025", "c": "1.5" });
    let pins = format!("/api/profiles/editions/{id}/pins");
    let pinned = analyst.post_json(&pins, &pin);
    assert_eq!(pinned.status, 201, "{}", pinned.json());
    let mut forged = pin.clone();
    forged["value"] = json!({ "shown": "value", "rounded": 400, "low": 390, "high": 410 });
    let forged = analyst.post_json(&pins, &forged);
    assert_eq!(forged.status, 400);
    assert_eq!(forged.json()["type"], "urn:contexture:problem:profile-not-released");
}

/// A finding that a judgement leans on stays until the judgement lets it go.
fn leant_on(analyst: &Visitor, id: &str) {
    let path = format!("/api/profiles/editions/{id}");
    let put = |content: Value| {
        let version = analyst.get(&path).json()["version"].clone();
        let body = json!({ "version": version, "content": content });
        let done = analyst.send("PUT", &path, "application/json", body.to_string());
        assert_eq!(done.status, 200, "{}", done.json());
    };
    let pin = done(&analyst.get(&path).json()["pins"][0]);
    let mut leaning = content("The interchanges");
    leaning["judgements"] = json!([{ "id": "hours", "probability": "likely", "confidence": "moderate", "pins": [pin],
        "statement": { "en": "Reports will go on.", "cy": "" }, "reason": { "en": "", "cy": "Mae dau sector yn cytuno." } }]);
    put(leaning);
    let held = analyst.delete(&format!("{path}/pins/{pin}"));
    assert_eq!(held.status, 409, "{}", held.json());
    put(content("The interchanges"));
    assert_eq!(analyst.get(&path).json()["pins"].as_array().unwrap().len(), 1);
}

/// The analyst writes the draft and sends it to review.
async fn written(browser: &Browser, service: &Service, page: &str) {
    sign_in(browser, service, "analyst", page).await;
    browser.until("the finding", "document.querySelector('.pfl-card .pfl-value') !== null").await;
    for (field, en, cy) in [
        (
            "edit-terms_of_reference",
            "What changed around the interchanges, for the plan of the year.",
            "Beth a newidiodd o amgylch y cyfnewidfeydd, ar gyfer cynllun y flwyddyn.",
        ),
        (
            "edit-data_and_gaps",
            "Single returns stay on the working side.",
            "Mae adroddiadau unigol yn aros ar yr ochr weithio.",
        ),
        (
            "edit-problem",
            "Reports cluster around two interchanges after school.",
            "Mae adroddiadau’n clystyru o amgylch dwy gyfnewidfa ar ôl ysgol.",
        ),
    ] {
        write_both(browser, field, en, cy).await;
    }
    write(browser, "review_on", "2027-12-31").await;
    browser.ask("document.getElementById('judgement-add').click() ?? true").await;
    browser.until("a judgement", "document.getElementById('judgement-0-statement-cy') !== null").await;
    let (en, cy) = (
        "Reports around the interchanges will go on.",
        "Bydd adroddiadau o amgylch y cyfnewidfeydd yn parhau.",
    );
    write_both(browser, "judgement-0-statement", en, cy).await;
    write_both(browser, "judgement-0-reason", "Two sectors agree.", "Mae dau sector yn cytuno.").await;
    browser.assert_sound(&service.address, "the form of a draft").await;
    browser.shot("profile-draft").await;
    press(browser, "Save the draft").await;
    said(browser, "The draft is saved").await;
    press(browser, "Send to review").await;
    said(browser, "in review").await;
}

/// A partner asks for a change, and the analyst answers.
async fn reviewed(browser: &Browser, service: &Service, page: &str) {
    sign_in(browser, service, "partner", page).await;
    write(browser, "comment-body", "Say which hours are meant.").await;
    browser.ask("document.querySelector('#comment-form input[type=checkbox]').click() ?? true").await;
    press(browser, "Send the comment").await;
    said(browser, "The comment is kept").await;
    browser.assert_sound(&service.address, "a review").await;

    sign_in(browser, service, "analyst", page).await;
    browser.until("the comment", "document.querySelector('.pfl-comments textarea') !== null").await;
    let answer = browser.ask("document.querySelector('.pfl-comments textarea').id").await;
    write(browser, answer.as_str().unwrap(), "From three to six, on school days.").await;
    press(browser, "Keep the answer").await;
    said(browser, "The answer is kept").await;
}

/// A second person signs and publishes.
async fn published(browser: &Browser, service: &Service, page: &str) {
    sign_in(browser, service, "chair", page).await;
    press(browser, "Sign").await;
    said(browser, "The edition is signed").await;
    press(browser, "Publish and freeze").await;
    said(browser, "published and frozen").await;
    browser.assert_sound(&service.address, "a published edition").await;
    browser.shot("profile-published").await;
}

/// The published edition on paper: the same bytes each time, in one language each, with its map, at the command line too.
fn on_paper(service: &Service, id: &str) {
    let reader = Visitor::demo(&service.address, "partner");
    let digest = reader.get(&format!("/api/profiles/editions/{id}")).json()["digest"].clone();
    let digest = &digest.as_str().unwrap()[..16];
    for (lang, own, other) in [
        (
            "en",
            ["Key judgements", "will go on", "Likely or probable"],
            ["parhau", "Prif farnau", "Canfyddiadau"],
        ),
        ("cy", ["Prif farnau", "yn parhau", "Tebygol"], ["will go on", "Key judgements", "Findings"]),
    ] {
        let path = format!("/api/profiles/editions/{id}/paper?lang={lang}");
        let (once, again) = (reader.get(&path), reader.get(&path));
        assert_eq!(once.status, 200, "{}", once.text());
        assert!(once.body == again.body, "the same edition gives the same bytes");
        let paper = service.data.file(&format!("edition-{lang}.pdf"), &once.body);
        let info = poppler("pdfinfo", &[], &paper);
        assert!(info.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")), "{info}");
        let pages = pages(&paper);
        assert!(
            pages.iter().all(|page| page.contains("OFFICIAL-SENSITIVE") && page.contains(digest)),
            "{pages:?}"
        );
        let text = pages.concat();
        assert!(own.iter().all(|words| text.contains(words)), "{text}");
        assert!(!other.iter().any(|words| text.contains(words)), "{text}");
        // The one map of its one finding, with its legend.
        assert!(text.contains("Map 1") && text.contains("≥ 95%"), "{text}");

        let taken = service.data.beside(&format!("typed-{lang}.pdf"));
        let asked = ["--lang", lang, "report", "profile", "--demo", "--as", "partner", "--edition", id, "-o"];
        let asked: Vec<&str> = asked.into_iter().chain([taken.to_str().unwrap()]).collect();
        service.data.run_with(asked, "clychau-gwaelod-partner\n");
        assert!(std::fs::read(&taken).unwrap() == once.body, "the command line takes the same paper");
    }
    let recorded = service.data.sql("select count(*) from audit.event where action = 'profile-paper'");
    assert_eq!(recorded.trim(), "6");
    let draft = begun(&Visitor::demo(&service.address, "analyst"));
    let unpublished = reader.get(&format!("/api/profiles/editions/{draft}/paper"));
    assert_eq!(unpublished.status, 404, "a draft is not printed");
}

/// The next edition begins as the last one ended, and the page of differences says so in both languages.
async fn compared(browser: &Browser, service: &Service, id: &str) {
    let page = format!("/profiles/{id}");
    sign_in(browser, service, "analyst", &page).await;
    press(browser, "Begin the next edition").await;
    let begun = format!("location.pathname !== '{page}' && document.getElementById('edition-form') !== null");
    browser.until("the next edition", &begun).await;
    let next = browser.ask("location.pathname.split('/')[2]").await;
    let diff = format!("{}/profiles/{id}/diff?against={}", service.address, next.as_str().unwrap());
    browser.page.goto(&diff).await.unwrap();
    browser.until("the difference", "document.querySelectorAll('.pfl-diff tbody tr').length >= 2").await;
    let turns =
        browser.ask("[...document.querySelectorAll('.pfl-turn')].map(t => t.dataset.turn).join(' ')").await;
    assert_eq!(turns, "same same", "the next edition begins with the words and findings of the last");
    browser.assert_sound(&service.address, "a difference").await;
    browser.ask("document.querySelector('.lang button[lang=cy]').click() ?? true").await;
    browser.until("Welsh", "document.querySelector('h1').innerText === 'Beth sydd wedi newid'").await;
    browser.assert_sound(&service.address, "a difference in Welsh").await;
    browser.shot("profile-diff-cy").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edition_from_the_map_to_its_successor() {
    let service = Service::demo();
    let analyst = Visitor::demo(&service.address, "analyst");
    let id = begun(&analyst);
    let page = format!("/profiles/{id}");
    let browser = Browser::open(1440, 900).await;
    pin(&analyst, &id);
    leant_on(&analyst, &id);
    written(&browser, &service, &page).await;
    reviewed(&browser, &service, &page).await;
    let version = analyst.get(&format!("/api/profiles/editions/{id}")).json()["version"].clone();
    let own = analyst.post_json(&format!("/api/profiles/editions/{id}/sign"), &json!({ "version": version }));
    assert_eq!(own.status, 403, "who wrote it does not sign it");
    published(&browser, &service, &page).await;
    let change = json!({ "version": 9, "content": content("Another title") });
    let edit =
        analyst.send("PUT", &format!("/api/profiles/editions/{id}"), "application/json", change.to_string());
    assert_eq!(edit.status, 409, "{}", edit.json());
    assert_eq!(edit.json()["type"], "urn:contexture:problem:profile-refused");
    on_paper(&service, &id);
    compared(&browser, &service, &id).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_block_of_the_map_is_pinned_and_the_pages_fit_a_phone_in_welsh() {
    let service = Service::demo();
    let analyst = Visitor::demo(&service.address, "analyst");
    let id = begun(&analyst);
    let browser = Browser::open(1440, 900).await;
    browser.sign_in_demo(&service.address, "analyst").await;
    browser.until("the account", "document.querySelector('.account') !== null").await;
    browser.page.goto(&format!("{}/map?side=released&year=2025", service.address)).await.unwrap();
    browser
        .until(
            "the map",
            "document.querySelector('.leaflet-container') !== null && !document.querySelector('.skeleton')",
        )
        .await;
    browser.ask("document.querySelector('.leaflet-container').focus() ?? true").await;
    let map = browser.page.active_element().await.unwrap();
    map.send_keys(&Key::Right.to_string()).await.unwrap();
    map.send_keys(&Key::Enter.to_string()).await.unwrap();
    browser.until("the card", "document.getElementById('pin-open') !== null").await;
    browser.ask("document.getElementById('pin-open').click() ?? true").await;
    browser.until("the drafts", "document.getElementById('pin-go') !== null").await;
    browser.assert_sound(&service.address, "pinning").await;
    browser.ask("document.getElementById('pin-go').click() ?? true").await;
    let href = format!("document.querySelector('.pin-to-profile a[href=\"/profiles/{id}\"]') !== null");
    browser.until("it is pinned", &href).await;

    let phone = Browser::open(390, 844).await;
    for path in ["/profiles".to_owned(), format!("/profiles/{id}")] {
        sign_in(&phone, &service, "analyst", &path).await;
        phone.ask("document.querySelector('.lang button[lang=cy]').click() ?? true").await;
        phone.until("Welsh", "document.documentElement.lang === 'cy'").await;
        let wide = phone.ask("document.documentElement.scrollWidth <= window.innerWidth").await;
        assert_eq!(wide, Value::Bool(true), "{path} scrolls sideways");
        phone.assert_sound(&service.address, &path).await;
        phone.shot(&format!("profile-cy-390-{}", path.len())).await;
    }
}
