//! A plan on a context in the browser: begun on the context's page, written, started by somebody else, and seen on the board.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use journey::{Browser, Service, Visitor};
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

/// Writes into a field as a person would: the page hears of it.
async fn write(browser: &Browser, id: &str, text: &str, event: &str) {
    let text = Value::from(text);
    browser.until(id, &format!("document.getElementById('{id}') !== null")).await;
    let script = format!(
        "(() => {{ const field = document.getElementById('{id}'); field.value = {text};
            field.dispatchEvent(new Event('{event}', {{ bubbles: true }})); return true; }})()"
    );
    browser.ask(&script).await;
}

async fn press(browser: &Browser, words: &str) {
    let script = format!(
        "[...document.querySelectorAll('main button')].find(b => b.innerText.trim() === '{words}' && !b.disabled)"
    );
    browser.until(words, &format!("{script} !== undefined")).await;
    browser.ask(&format!("{script}.click() ?? true")).await;
}

async fn said(browser: &Browser, words: &str) {
    let script =
        format!("[...document.querySelectorAll('.pfl-said')].some(p => p.innerText.includes('{words}'))");
    browser.until(words, &script).await;
}

/// A place of the demonstration's register.
fn context(visitor: &Visitor) -> String {
    let list = visitor.get("/api/contexts?kind=place&state=open").json();
    list["contexts"][0]["code"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_from_the_contexts_page_to_the_board() {
    let service = Service::demo();
    let code = context(&Visitor::demo(&service.address, "officer"));
    let browser = Browser::open(1440, 900).await;
    sign_in(&browser, &service, "officer", &format!("/contexts/{code}")).await;
    browser.until("plans here", "document.getElementById('plan-begin') !== null").await;
    browser.ask("document.querySelector('#plan-begin summary').click() ?? true").await;
    write(&browser, "plan-title", "Light and people after school", "input").await;
    write(&browser, "plan-first", "2026-12-01", "input").await;
    write(&browser, "plan-last", "2027-06-30", "input").await;
    press(&browser, "Begin the plan").await;
    browser.until("the plan", "document.getElementById('plan-form') !== null").await;
    let lacks = browser.ask("document.querySelectorAll('#plan-steps ~ ul li').length").await;
    assert!(lacks.as_u64().unwrap() >= 8, "{lacks}");
    browser.assert_sound(&service.address, "a new plan").await;
    for (field, text) in [
        ("plan-review_on", "2027-03-01"),
        ("plan-ethics-focus", "The place and who runs it."),
        ("plan-ethics-method", "No power is used; it is agreed."),
        ("plan-ethics-impact", "Travellers see more staff."),
        ("plan-ethics-equality", "Looked at by the equality lead."),
        ("plan-displacement-risk", "The path behind the station."),
        ("plan-success-effort", "Hours of staff on the platforms."),
        ("plan-success-change", "Reports, and how safe young people feel there."),
    ] {
        write(&browser, field, text, "input").await;
    }
    write(&browser, "plan-ethics-views", "considered", "change").await;
    browser.ask("document.getElementById('plan-goals-add').click() ?? true").await;
    write(&browser, "plan-goals-0-text", "Young people wait where adults see them.", "input").await;
    browser.ask("document.getElementById('plan-measures-add').click() ?? true").await;
    write(&browser, "plan-measures-0-measure", "safe_haven", "change").await;
    write(&browser, "plan-measures-0-owner", "community_safety", "change").await;
    browser.assert_sound(&service.address, "a plan's form").await;
    browser.shot("plan-form").await;
    press(&browser, "Save the plan").await;
    said(&browser, "The plan is saved").await;
    browser.until("nothing is missing", "document.body.innerText.includes('Everything is written')").await;
    let path = browser.ask("location.pathname").await;
    let path = path.as_str().unwrap().to_owned();

    sign_in(&browser, &service, "chair", &path).await;
    press(&browser, "Start the plan").await;
    said(&browser, "The plan is under way").await;
    browser.assert_sound(&service.address, "a plan under way").await;

    sign_in(&browser, &service, "partner", "/contexts/plans").await;
    browser.until("the board", "document.querySelectorAll('.plans-table tbody tr').length === 1").await;
    browser.assert_sound(&service.address, "the board of plans").await;
    browser.shot("plans-board").await;
    browser.ask("document.querySelector('.lang button[lang=cy]').click() ?? true").await;
    browser.until("Welsh", "document.querySelector('h1').innerText === 'Cynlluniau ar gyd-destunau'").await;
    browser.assert_sound(&service.address, "the board in Welsh").await;

    let phone = Browser::open(390, 844).await;
    for path in ["/contexts/plans", path.as_str()] {
        sign_in(&phone, &service, "officer", path).await;
        let wide = phone.ask("document.documentElement.scrollWidth <= window.innerWidth").await;
        assert_eq!(wide, Value::Bool(true), "{path} scrolls sideways");
        phone.assert_sound(&service.address, path).await;
        phone.shot(&format!("plans-390-{}", path.len())).await;
    }
}

#[test]
fn the_server_dies_between_two_saves_and_nothing_that_was_kept_is_lost() {
    let service = Service::demo();
    let officer = Visitor::demo(&service.address, "officer");
    let content = json!({ "title": "Lamps", "first_day": "2026-12-01", "last_day": "2027-06-30" });
    let begun = officer.post_json("/api/plans", &json!({ "context": context(&officer), "content": content }));
    assert_eq!(begun.status, 201, "{}", begun.json());
    let path = format!("/api/plans/{}", begun.json()["id"].as_str().unwrap());
    let mut changed = content;
    changed["resources"] = json!("Two lamps.");
    let body = json!({ "version": 1, "content": changed }).to_string();
    assert_eq!(officer.send("PUT", &path, "application/json", body).status, 200);
    let service = Service::start(service.kill(), &[]);
    let officer = Visitor::demo(&service.address, "officer");
    let page = officer.get(&path).json();
    assert_eq!(page["content"]["resources"], "Two lamps.");
    assert_eq!(page["history"].as_array().unwrap().len(), 2);
}
