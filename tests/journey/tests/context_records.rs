//! What belongs to a context, in a browser: a weighting in which dissent is kept, an assessment with evidence and its re-run, a guardian
//! ended while somebody else changes it, and young people's mapping, which is told with the third session and not before.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use fantoccini::Locator;
use fantoccini::key::Key;
use journey::{Browser, Service, Visitor};
use serde_json::{Value, json};

/// A coordinator at a desk, in English, before a service with a place of the test's own.
struct Desk {
    service: Service,
    browser: Browser,
    visitor: Visitor,
    /// Code of the place.
    code: String,
}

impl Desk {
    async fn new(name: &str) -> Self {
        let service = Service::demo();
        let visitor = Visitor::demo(&service.address, "coordinator");
        let code = place(&visitor, name, (245_600, 260_400));
        let browser = Browser::open(1440, 900).await;
        enter(&browser, &service, "coordinator").await;
        let desk = Self { service, browser, visitor, code };
        desk.open(&format!("/contexts/{}", desk.code), "#guardians").await;
        desk
    }

    async fn open(&self, path: &str, there: &str) {
        open(&self.browser, &self.service, path, there).await;
    }

    /// What belongs to the place, as the API tells it.
    fn records(&self) -> Value {
        self.visitor.get(&format!("/api/contexts/{}/records", self.code)).json()
    }

    /// Records something by the API; its id.
    fn post(&self, path: &str, record: &Value) -> String {
        let answer = self.visitor.post_json(&format!("/api/contexts{path}"), record);
        assert_eq!(answer.status, 201, "{}", answer.text());
        answer.json()["id"].as_str().unwrap().to_owned()
    }

    /// Saves the form of a kind, and waits until it is kept.
    async fn save(&self, form: &str) {
        press(&self.browser, &format!("{form}-save")).await;
        self.browser.until("that it was kept", "document.querySelector('#records-said .good')").await;
        self.browser.until("the form gone", &format!("!document.getElementById('{form}-form')")).await;
    }

    /// The page as it stands is sound, and there is a picture of it.
    async fn look(&self, name: &str) {
        look(&self.browser, &self.service, &format!("{name}-en-1440")).await;
    }

    /// The same page on a phone in Welsh, with some buttons pressed.
    async fn look_on_a_phone(&self, name: &str, path: &str, there: &str, presses: &[&str]) {
        let phone = Browser::open(390, 844).await;
        enter(&phone, &self.service, "coordinator").await;
        open(&phone, &self.service, path, there).await;
        phone.ask("document.querySelector('.lang button[lang=cy]').click() ?? true").await;
        phone.until("Welsh", "document.documentElement.lang === 'cy'").await;
        look(&phone, &self.service, &format!("{name}-cy-390")).await;
        for (n, id) in presses.iter().enumerate() {
            press(&phone, id).await;
            phone.until("what it opens", "!document.querySelector('.skeleton')").await;
            phone.ask(&format!("document.getElementById('{id}').scrollIntoView() ?? true")).await;
            look(&phone, &self.service, &format!("{name}-{n}-cy-390")).await;
        }
    }
}

async fn enter(browser: &Browser, service: &Service, name: &str) {
    browser.page.delete_all_cookies().await.unwrap();
    browser.sign_in_demo(&service.address, name).await;
    browser.until("the account", "document.querySelector('.account') !== null").await;
}

async fn open(browser: &Browser, service: &Service, path: &str, there: &str) {
    browser.page.goto(&format!("{}{path}", service.address)).await.unwrap();
    browser.until(path, &format!("document.querySelector('{there}')")).await;
}

async fn look(browser: &Browser, service: &Service, name: &str) {
    browser.assert_sound(&service.address, name).await;
    browser.shot(&format!("records-{name}")).await;
}

/// Presses the button of an id, once it is there.
async fn press(browser: &Browser, id: &str) {
    browser.until(id, &format!("document.getElementById('{id}')")).await;
    browser.ask(&format!("document.getElementById('{id}').click() ?? true")).await;
}

/// Presses the first button whose id begins so.
async fn press_first(browser: &Browser, begins: &str) {
    let found = format!("document.querySelector('button[id^={begins}]')");
    browser.until(begins, &found).await;
    browser.ask(&format!("{found}.click() ?? true")).await;
}

/// Fills a field in, as somebody would who types or chooses.
async fn fill(browser: &Browser, id: &str, value: &str) {
    browser.until(id, &format!("document.getElementById('{id}')")).await;
    let script = format!(
        "(() => {{ const it = document.getElementById('{id}'); it.value = {};
           it.dispatchEvent(new Event(it.tagName === 'SELECT' ? 'change' : 'input', {{ bubbles: true }})); return it.value; }})()",
        json!(value)
    );
    assert_eq!(browser.ask(&script).await, json!(value), "{id} takes what is filled in");
}

/// A new place; its code.
fn place(visitor: &Visitor, name: &str, at: (u32, u32)) -> String {
    let asked = json!({ "name": { "en": name, "cy": name }, "owner_role": "coordinator", "review_on": null, "marking": "official",
        "sources": ["education", "youth_service"], "places": [],
        "details": { "kind": "place", "place_type": "park", "register": "not_public", "hours": [],
            "shape": { "type": "Point", "coordinates": [at.0, at.1] } } });
    let answer = visitor.post_json("/api/contexts", &asked);
    assert_eq!(answer.status, 201, "{}", answer.text());
    answer.json()["contexts"][0].as_str().unwrap().to_owned()
}

/// Fills the form of a judgement in.
async fn judge(browser: &Browser, (seat, direction, word): (u8, &str, &str), context: &str) {
    press_first(browser, "judge-").await;
    for (field, value) in [
        ("judge-seat", seat.to_string().as_str()),
        ("judge-role", "youth_work"),
        ("judge-sector", "youth_service"),
        ("context", context),
        ("direction", direction),
        ("word", word),
        ("reason", &format!("Seen from seat {seat} on four evenings.")),
    ] {
        fill(browser, &format!("judgement-{field}"), value).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_weighting_keeps_who_differs_and_what_each_judge_said() {
    let desk = Desk::new("Sgwâr y Pwyso").await;
    let browser = &desk.browser;
    place(&desk.visitor, "Llwybr y Pwyso", (246_100, 260_900));
    press(browser, "weightings").await;
    fill(browser, "weighing", "Llwybr y Pwyso").await;
    browser.until("the other context", "document.querySelector('.ctx-pick .choice input')").await;
    browser.ask("document.querySelector('.ctx-pick .choice input').click() ?? true").await;
    browser
        .until("both named", "document.querySelector('.ctx-form .well').textContent.includes('Llwybr')")
        .await;
    press(browser, "weighting-go").await;
    browser.until("the canvas", "document.querySelector('.ctx-canvas-table')").await;
    let line = desk.records()["weightings"][0].clone();
    let contexts = line["contexts"].as_array().unwrap();
    let mine = contexts.iter().find(|one| one["code"] == desk.code.as_str()).unwrap()["id"]
        .as_str()
        .unwrap()
        .to_owned();

    for said in [(1, "harm", "strong"), (2, "harm", "strong"), (3, "safety", "some")] {
        judge(browser, said, &mine).await;
        if said.0 == 1 {
            press(browser, "judgement-evidence-add").await;
            fill(browser, "judgement-evidence-0-text", "The shutters are down by six.").await;
            fill(browser, "judgement-evidence-0-on", "2025-06-02").await;
            fill(browser, "judgement-evidence-0-source", "transport").await;
        }
        desk.save("judgement").await;
        let seats =
            format!("document.querySelectorAll('.ctx-canvas-table thead th').length === {}", 2 + said.0);
        browser.until("one more seat", &seats).await;
    }
    // Another judgement comes in while this one is written: what was written stays, and goes in with the second press.
    judge(browser, (5, "harm", "slight"), &mine).await;
    let (id, version) = (line["id"].as_str().unwrap(), desk.records()["weightings"][0]["version"].clone());
    let lists = desk.visitor.get("/api/contexts/lists").json();
    let sector = &lists["sectors"][0]["code"];
    let fourth = json!({ "version": version, "judgement": { "judge": { "seat": 4, "role": "social_work", "sector": sector },
        "context": mine, "direction": "harm", "word": "strong", "reason": "Told by families.", "evidence": [] } });
    let answer = desk.visitor.post_json(&format!("/api/contexts/weightings/{id}/judgements"), &fourth);
    assert_eq!(answer.status, 200, "{}", answer.text());
    press(browser, "judgement-save").await;
    browser.until("that somebody was first", "document.querySelector('#judgement-said .caution')").await;
    assert_eq!(browser.ask("document.querySelector('#judgement-judge-seat').value").await, json!("5"));
    desk.save("judgement").await;
    browser.until("five seats", "document.querySelectorAll('.ctx-canvas-table thead th').length === 7").await;

    // Dissent stands where it was said, and nothing is averaged.
    let told = desk.records()["weightings"][0].clone();
    let spread = &told["spreads"][0];
    let differing: Vec<u64> =
        spread["differing"].as_array().unwrap().iter().map(|judge| judge["seat"].as_u64().unwrap()).collect();
    assert_eq!(differing, [3, 5], "those who do not say what most say");
    assert_eq!(
        browser.ask("document.querySelectorAll('.ctx-canvas-table .ctx-overdue').length").await,
        json!(2)
    );
    let text = browser.ask("document.querySelector('.ctx-canvas-table').innerText").await;
    for seat in [1, 2, 3, 5] {
        assert!(text.as_str().unwrap().contains(&format!("Seen from seat {seat}")), "{text}");
    }
    assert!(text.as_str().unwrap().contains("The shutters are down by six."), "{text}");
    desk.look("weighting").await;
    let path = format!("/contexts/{}", desk.code);
    desk.look_on_a_phone("weighting", &path, ".ctx-canvas-table", &[&format!("judge-{id}")]).await;
    press_first(browser, "close-").await;
    browser.until("nothing more to say", "!document.querySelector('button[id^=judge-]')").await;
    assert!(!desk.records()["weightings"][0]["weighting"]["closed_on"].is_null());
}

/// Fills the heading of a place in, with a line of evidence.
async fn assess(browser: &Browser, need: &str) {
    fill(browser, "assessment-headings-1-strengths", "It is in plain view from the road.").await;
    fill(browser, "assessment-headings-1-needs", need).await;
    press(browser, "assessment-headings-1-evidence-add").await;
    fill(browser, "assessment-headings-1-evidence-0-text", "Walked after dark with the operator.").await;
    fill(browser, "assessment-headings-1-evidence-0-on", "2025-06-02").await;
    fill(browser, "assessment-headings-1-evidence-0-source", "transport").await;
}

/// Makes the first assessment by its form, first without the sector of its evidence and with a person in it.
async fn assessed(desk: &Desk) {
    let browser = &desk.browser;
    press(browser, "assessments").await;
    browser
        .until(
            "its headings",
            "document.querySelectorAll('#assessment-form fieldset.ctx-heading').length === 7",
        )
        .await;
    let prompts = "[...document.querySelectorAll('.ctx-prompts')].every(list => list.children.length >= 2)";
    assert_eq!(browser.ask(prompts).await, json!(true), "each heading has its questions");
    assess(browser, "The lamps are out.").await;
    // Evidence without a sector is not sent, and a person in a text is said at its heading.
    fill(browser, "assessment-headings-1-evidence-0-source", "").await;
    press(browser, "assessment-save").await;
    browser
        .until("what is missing", "document.querySelector('#assessment-headings-1-evidence-fault .wrong')")
        .await;
    fill(browser, "assessment-headings-1-evidence-0-source", "transport").await;
    fill(browser, "assessment-headings-5-needs", "Kayleigh waits here alone.").await;
    press(browser, "assessment-save").await;
    browser
        .until("what is wrong", "document.querySelector('#assessment-headings-5-needs-fault .wrong')")
        .await;
    browser.until("the way there", "document.activeElement.id === 'assessment-headings-5-needs'").await;
    desk.look("assessment-form").await;
    fill(browser, "assessment-headings-5-needs", "").await;
    desk.save("assessment").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_assessment_with_evidence_is_run_again_and_compared() {
    let desk = Desk::new("Parc yr Asesu").await;
    let browser = &desk.browser;
    assessed(&desk).await;
    let first = desk.records()["assessments"][0].clone();
    let evidence = &first["assessment"]["headings"][0]["evidence"][0];
    assert_eq!(
        (evidence["on"].as_str(), evidence["source"].as_str()),
        (Some("2025-06-02"), Some("transport"))
    );
    let id = first["id"].as_str().unwrap();
    press(browser, &format!("rerun-{id}")).await;
    browser
        .until(
            "what the baseline said",
            "document.querySelector('#assessment-heading-1')?.textContent.includes('The lamps are out.')",
        )
        .await;
    assert_eq!(
        browser.ask("document.querySelector('#assessment-headings-1-needs').value").await,
        json!(""),
        "a re-run begins empty"
    );
    assess(browser, "The bench is broken.").await;
    desk.save("assessment").await;
    browser.until("the comparison", "document.querySelector('.ctx-compared tbody tr')").await;
    let compared = browser.ask("document.querySelector('.ctx-compared').innerText").await;
    for needed in ["The lamps are out.", "The bench is broken."] {
        assert!(compared.as_str().unwrap().contains(needed), "{compared}");
    }
    let all = desk.records()["assessments"].clone();
    let rerun =
        all.as_array().unwrap().iter().find(|one| one["assessment"]["baseline"] == id).unwrap().clone();

    // A change shows in the history of the record, field by field.
    let rerun = rerun["id"].as_str().unwrap();
    press(browser, &format!("change-{rerun}")).await;
    fill(browser, "assessment-headings-3-needs", "Nobody is there after nine.").await;
    desk.save("assessment").await;
    browser.until("the way back", &format!("document.activeElement.id === 'change-{rerun}'")).await;
    press(browser, &format!("history-{rerun}")).await;
    browser
        .until("both acts", &format!("document.querySelectorAll('#history-{rerun}-acts > li').length === 2"))
        .await;
    let newest =
        browser.ask(&format!("document.querySelector('#history-{rerun}-acts > li tbody').innerText")).await;
    let newest = newest.as_str().unwrap();
    assert!(
        newest.contains("Nobody is there after nine.") && !newest.contains("The bench is broken."),
        "{newest}"
    );
    desk.look("assessment").await;
    let path = format!("/contexts/{}", desk.code);
    desk.look_on_a_phone(
        "assessment",
        &path,
        "#assessments",
        &[&format!("change-{rerun}"), &format!("history-{rerun}")],
    )
    .await;
}

fn guardian(organisation: &str, since: &str, until: Option<&str>) -> Value {
    json!({ "kind": "place_manager", "organisation": { "en": organisation, "cy": "Trafnidiaeth y Cantref" },
        "organisation_kind": "transport_operator", "role": "station_manager", "since": since, "until": until, "route": "control_room" })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guardian_is_changed_beside_somebody_else_and_ended_in_two_presses() {
    let desk = Desk::new("Gorsaf y Gwarchod").await;
    let browser = &desk.browser;
    let path = format!("/{}/guardians", desk.code);
    let id = desk.post(&path, &guardian("Lowland Hundred Transport", "2025-01-06", None));
    let seen = json!({ "code": "recruiting", "last_evidenced": "2024-01-10", "sources": ["youth_service"], "confidence": "medium", "until": null });
    let factor = desk.post(&format!("/{}/factors", desk.code), &seen);
    desk.open(&format!("/contexts/{}", desk.code), &format!("#end-{id}")).await;

    // Two people change it at once: what was typed stays, what nobody typed is taken over, and the choice is a press away.
    press(browser, &format!("change-{id}")).await;
    fill(browser, "guardian-organisation-en", "Lowland Hundred Railways").await;
    let theirs = json!({ "version": 1, "record": guardian("Lowland Hundred Buses", "2025-02-03", None) });
    let answer = desk.visitor.send(
        "PUT",
        &format!("/api/contexts/guardians/{id}"),
        "application/json",
        theirs.to_string(),
    );
    assert_eq!(answer.status, 200, "{}", answer.text());
    press(browser, "guardian-save").await;
    browser.until("what others did", "document.querySelector('#guardian-said .caution')").await;
    assert_eq!(
        browser.ask("document.querySelector('#guardian-organisation-en').value").await,
        json!("Lowland Hundred Railways")
    );
    assert_eq!(browser.ask("document.querySelector('#guardian-since').value").await, json!("2025-02-03"));
    let said = browser.ask("document.querySelector('#guardian-said').innerText").await;
    assert!(said.as_str().unwrap().contains("Lowland Hundred Buses"), "{said}");
    browser.until("the choice", "document.querySelector('#guardian-organisation-en-take')").await;
    desk.look("guardian-met").await;
    desk.save("guardian").await;
    let kept = desk.records()["guardians"][0]["guardian"].clone();
    assert_eq!(
        (kept["organisation"]["en"].as_str(), kept["since"].as_str()),
        (Some("Lowland Hundred Railways"), Some("2025-02-03"))
    );

    // Ended with the day of today, in two presses.
    press(browser, &format!("end-{id}")).await;
    browser.until("a day", "document.querySelector('#guardian-until')?.value").await;
    desk.look("guardian-end").await;
    desk.save("guardian").await;
    assert!(desk.records()["guardians"][0]["guardian"]["until"].is_string());
    browser.until("nothing left to end", &format!("!document.getElementById('end-{id}')")).await;
    press(browser, &format!("history-{id}")).await;
    browser
        .until("every act", &format!("document.querySelectorAll('#history-{id}-acts > li').length === 4"))
        .await;

    // What had grown old is seen again, and weighs again.
    let raised = desk.records()["raised"].clone();
    assert_eq!(raised, json!("old"));
    press(browser, &format!("again-{factor}")).await;
    browser.until("a day", "document.querySelector('#factor-last-evidenced')?.value > '2025'").await;
    desk.save("factor").await;
    assert_eq!(desk.records()["raised"], json!("raised"));
    let path = format!("/contexts/{}", desk.code);
    let presses = [format!("change-{id}"), format!("history-{id}"), format!("again-{factor}")];
    let presses: Vec<&str> = presses.iter().map(String::as_str).collect();
    desk.look_on_a_phone("guardian", &path, "#guardians", &presses).await;
}

/// An area of the region of which no session is kept.
fn unmapped(visitor: &Visitor) -> (String, String) {
    let geography = visitor.get("/api/released/geography").json();
    let areas = geography["areas"].as_array().unwrap();
    let area = areas.iter().find(|area| {
        let code = area["code"].as_str().unwrap();
        let held = visitor.get(&format!("/api/contexts/mapping/sessions?area={code}"));
        held.status == 200 && held.json()["sessions"].as_array().unwrap().is_empty()
    });
    let area = area.expect("an area that nobody mapped");
    (area["code"].as_str().unwrap().to_owned(), area["name"]["en"].as_str().unwrap().to_owned())
}

/// Records a session by the page: a mark by a typed position, one moved by arrow keys, and a safe place.
async fn mapped(desk: &Desk, day: &str) {
    let browser = &desk.browser;
    press(browser, "mapping").await;
    fill(browser, "session-held-on", day).await;
    fill(browser, "session-size", "under_10").await;
    fill(browser, "session-age", "13_15").await;
    fill(browser, "session-led-by", "youth_service").await;
    browser.until("the map", "document.querySelector('#report-map.leaflet-container')").await;
    fill(browser, "mark-reason", "poor_light").await;
    fill(browser, "mark-typed", "245300 260100").await;
    browser
        .until("the cross", "document.querySelector('#mark-at').textContent.includes('245300 260100')")
        .await;
    press(browser, "mark-add").await;
    browser.until("the first mark", "document.querySelectorAll('#marks li').length === 1").await;
    press(browser, "mark-green").await;
    browser
        .until("reasons that speak for it", "document.querySelector('#mark-reason option[value=welcome]')")
        .await;
    fill(browser, "mark-reason", "good_light").await;
    let map = browser.page.find(Locator::Id("report-map")).await.unwrap();
    map.send_keys(&Key::Up.to_string()).await.unwrap();
    browser
        .until(
            "the cross elsewhere",
            "!document.querySelector('#mark-at').textContent.includes('245300 260100')",
        )
        .await;
    press(browser, "mark-add").await;
    browser.until("the second mark", "document.querySelectorAll('#marks li').length === 2").await;
    press(browser, "mark-safe").await;
    browser.until("a safe place", "document.querySelector('#mark-safe').checked").await;
    fill(browser, "mark-reason", "trusted_adult").await;
    press(browser, "mark-add").await;
    browser.until("the third mark", "document.querySelectorAll('#marks li').length === 3").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_young_people_mapped_is_told_with_the_third_session_and_not_before() {
    let desk = Desk::new("Llyfrgell y Mapio").await;
    let browser = &desk.browser;
    let (code, name) = unmapped(&desk.visitor);
    desk.open("/contexts/mapping", "#area-name").await;
    fill(browser, "area-name", &name).await;
    browser.until("the area", &format!("document.querySelector('#areas input[value=\"{code}\"]')")).await;
    browser.ask(&format!("document.querySelector('#areas input[value=\"{code}\"]').click() ?? true")).await;
    browser
        .until(
            "its page",
            "document.querySelector('#mapping-note') && document.querySelector('#area-chosen')",
        )
        .await;
    assert_eq!(browser.ask("location.search").await, json!(format!("?area={code}")));
    let nothing = browser.ask("document.querySelector('#mapping-note').textContent").await;

    mapped(&desk, "2025-06-02").await;
    desk.look("mapping-form").await;
    desk.save("session").await;
    assert_eq!(
        browser.ask("document.querySelector('#mapping-summary') === null").await,
        json!(true),
        "after one"
    );
    let second = json!({ "area": code, "size": "10_20", "age": "13_15", "led_by": "education", "held_on": "2025-06-09",
        "features": [{ "colour": "red", "reason": "poor_light", "shape": { "type": "Point", "coordinates": [245_310.0, 260_090.0] } }],
        "safe_places": [] });
    desk.post("/mapping", &second);
    desk.open(&format!("/contexts/mapping?area={code}"), "#mapping-note").await;
    assert_eq!(
        browser.ask("document.querySelector('#mapping-summary') === null").await,
        json!(true),
        "after two"
    );
    assert_eq!(
        browser.ask("document.querySelector('#mapping-note').textContent").await,
        nothing,
        "two are told as none"
    );
    mapped(&desk, "2025-06-16").await;
    desk.save("session").await;
    browser.until("the summary", "document.querySelector('#mapping-summary tbody tr')").await;
    let told = desk.visitor.get(&format!("/api/contexts/mapping?area={code}")).json();
    assert_eq!(told["summary"]["sessions"], json!(3));
    let text = browser.ask("document.querySelector('#mapping-summary').innerText").await;
    assert!(!text.as_str().unwrap().contains("245300"), "no position is told: {text}");

    // The single sessions, for those who keep; one is changed, and the summary with it.
    press(browser, "mapping-sessions").await;
    browser
        .until(
            "the sessions",
            "document.querySelectorAll('#mapping-list tbody tr:not(.opened)').length === 3",
        )
        .await;
    press_first(browser, "change-").await;
    browser.until("its marks", "document.querySelectorAll('#marks li').length === 3").await;
    fill(browser, "session-size", "10_20").await;
    desk.save("session").await;
    desk.look("mapping").await;
    let path = format!("/contexts/mapping?area={code}");
    desk.look_on_a_phone("mapping", &path, "#mapping-note", &["mapping-sessions", "mapping"]).await;

    // Whoever only reads has the summary, and neither the sessions nor the form.
    enter(browser, &desk.service, "partner").await;
    desk.open(&path, "#mapping-summary").await;
    assert_eq!(
        browser.ask("document.querySelector('#mapping-sessions, button#mapping') === null").await,
        json!(true)
    );
    let refused = Visitor::demo(&desk.service.address, "partner")
        .get(&format!("/api/contexts/mapping/sessions?area={code}"));
    assert_eq!(refused.status, 403);
}
