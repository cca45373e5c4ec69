//! The grader's page: lines pasted out of a spreadsheet, faults told before anything is sent, what found no concern kept for another try;
//! and the notes that a steward reads below the queue.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use fantoccini::Locator;
use journey::{Browser, Service, Visitor};

/// Three records of health, one with a note.
const FILE: &str = "record_ref,harm_types,recorded_on,place,note,source_sector,agency_code,learned,reported_under_procedures\n\
    H/1,weapons,2026-10-05,Castle Green,lamps out by the steps,health,GWL-HEALTH,told,yes\n\
    H/2,weapons,2026-10-06,Castle Green,,health,GWL-HEALTH,told,yes\n\
    H/3,weapons,2026-10-07,Castle Green,,health,GWL-HEALTH,told,yes\n";

/// A heading, two that can be graded, one at fault, one of a record that nobody sent.
const PASTED: &str = "Agency\\tReference\\tSource\\tInformation\\tHandling\\tStatistical use\\n\
    GWL-HEALTH\\tH/1\\t2\\tE\\tP\\nGWL-HEALTH\\th/2\\t1\\tB\\tC\\tno\\nGWL-HEALTH\\tH/3\\t9\\tB\\tP\\nGWL-HEALTH\\tH/9\\t2\\tB\\tP\\n";

async fn words(browser: &Browser, of: &str) -> String {
    let text = browser.ask(&format!("document.querySelector('{of}')?.innerText ?? ''")).await;
    text.as_str().unwrap().to_owned()
}

async fn press(browser: &Browser, button: &str) {
    browser.until(button, &format!("document.querySelector('{button}:not(:disabled)') !== null")).await;
    browser.ask(&format!("document.querySelector('{button}').click() ?? true")).await;
}

/// A browser in which somebody has signed in, as the page says once the session is known.
async fn open(service: &Service, width: u32, name: &str) -> Browser {
    let browser = Browser::open(width, 900).await;
    browser.sign_in_demo(&service.address, name).await;
    browser.until("the account", "document.querySelector('.account') !== null").await;
    browser
}

#[tokio::test(flavor = "multi_thread")]
async fn many_lines_are_graded_at_once_and_what_found_no_concern_stays() {
    let service = Service::demo();
    let file = service.data.file("health.csv", FILE);
    service.data.run_ok(["import", "concerns", file.to_str().unwrap()]);
    let browser = open(&service, 1440, "grader").await;
    browser.until("it is the first page", "document.querySelector('main.grades') !== null").await;
    browser.sound_in_both(&service.address, "grades-empty").await;
    browser
        .ask(&format!(
            "(() => {{ const it = document.querySelector('#grades-text'); it.value = '{PASTED}'; it.dispatchEvent(new Event('input')); return true }})()"
        ))
        .await;
    browser.until("the lines", "document.querySelectorAll('.outcomes tbody tr').length === 4").await;
    let read = words(&browser, "main .take").await;
    assert!(read.contains("3 lines can be sent") && read.contains("1 line has a fault"), "{read}");
    assert!(read.contains("The source is 1 (reliable)"), "{read}");
    browser.sound_in_both(&service.address, "grades-read").await;

    press(&browser, "main .take .button.strong").await;
    browser.until("the answer", "document.querySelector('#grades-said .good') !== null").await;
    let said = words(&browser, "#grades-said").await;
    assert!(said.contains("2 concerns were graded") && said.contains("1 line found no concern"), "{said}");
    let left = browser.ask("document.querySelector('#grades-text').value").await;
    assert_eq!(left.as_str().unwrap(), "GWL-HEALTH\tH/3\t9\tB\tP\nGWL-HEALTH\tH/9\t2\tB\tP\n");
    browser.sound_in_both(&service.address, "grades-sent").await;
    assert_eq!(
        service.data.sql(
            "select string_agg(concat_ws(' ', recorded_on, grade_information, on_surface, may_leave), ' | ' order by recorded_on)
            from intake.concern where grade_source is not null"
        ).trim(),
        "2026-10-05 E f f | 2026-10-06 B t f"
    );

    // One by hand becomes a line of the same text.
    for (field, value) in [("#grade-agency", "GWL-HEALTH"), ("#grade-reference", "H/3")] {
        browser.page.find(Locator::Css(field)).await.unwrap().send_keys(value).await.unwrap();
    }
    press(&browser, ".grade-one button").await;
    browser.until("what is missing", "document.querySelectorAll('#grade-faults .wrong').length === 3").await;
    for (field, sign) in [("#grade-source", "1"), ("#grade-information", "A"), ("#grade-handling", "P")] {
        browser.page.find(Locator::Css(field)).await.unwrap().send_keys(sign).await.unwrap();
    }
    press(&browser, ".grade-one button").await;
    browser
        .until("the line", "document.querySelector('#grades-text').value.endsWith('H/3\\t1\\tA\\tP\\n')")
        .await;
    let narrow = open(&service, 390, "grader").await;
    narrow.until("the page", "document.querySelector('main.grades') !== null").await;
    narrow.sound_in_both(&service.address, "grades").await;
    assert_eq!(Visitor::demo(&service.address, "grader").get("/api/intake/notes").status, 403);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_steward_reads_the_notes_of_the_own_agency_below_the_queue() {
    let service = Service::demo();
    let file = service.data.file("health.csv", FILE);
    service.data.run_ok(["import", "concerns", file.to_str().unwrap()]);
    let browser = open(&service, 1440, "intake").await;
    browser.page.goto(&format!("{}/intake/queue", service.address)).await.unwrap();
    press(&browser, "#notes-show").await;
    browser.until("the note", "document.querySelectorAll('#notes-list tbody tr').length === 1").await;
    let note = words(&browser, "#notes-list").await;
    assert!(note.contains("lamps out by the steps") && note.contains("in 30 days"), "{note}");
    browser.sound_in_both(&service.address, "notes").await;
}
