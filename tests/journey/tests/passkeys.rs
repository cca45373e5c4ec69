//! Passkeys in a real browser, with the authenticator that Chromium brings for tests, in a service that is no demonstration.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use journey::{Browser, DataDir, Service, Visitor};
use serde_json::{Value, json};

const PASSPHRASE: &str = "four words of no meaning";

const SHOW: &str = "const done = arguments[arguments.length - 1];
    const question = PublicKeyCredential.parseRequestOptionsFromJSON(arguments[0].publicKey);
    navigator.credentials.get({ publicKey: question })
        .then((shown) => done(shown.toJSON()), (error) => done({ error: String(error) }));";

/// A service with the fictional region and one real account in it; no demo account opens it.
fn service() -> (Service, String) {
    let data: DataDir = Service::demo().stop();
    data.run_with(
        [
            "user",
            "add",
            "real",
            "--role",
            "senior_analyst",
            "--region",
            "GWL05000001",
            "--agency",
            "GWL-POLICE",
        ],
        PASSPHRASE,
    );
    let service = Service::start(data, &["--no-demo"]);
    let origin = service.address.clone();
    (service, origin)
}

fn signed_in(origin: &str) -> Visitor {
    let visitor = Visitor::stranger(origin);
    let answer = visitor.post_json("/api/session", &json!({ "name": "real", "passphrase": PASSPHRASE }));
    assert_eq!(answer.status, 200, "{}", answer.text());
    visitor
}

fn kind(answer: &journey::Answer) -> String {
    answer.json()["type"].as_str().unwrap_or_default().rsplit(':').next().unwrap().to_owned()
}

async fn type_in(browser: &Browser, id: &str, text: &str) {
    let field = browser.page.find(fantoccini::Locator::Id(id)).await.unwrap();
    field.send_keys(text).await.unwrap();
}

async fn press(browser: &Browser, words: &str) {
    let script = format!(
        "(() => {{ const it = [...document.querySelectorAll('button')].find((b) => b.textContent.trim() === '{words}');
           if (it) it.click(); return !!it; }})()"
    );
    browser.until(words, &script).await;
}

async fn sign_in(browser: &Browser, origin: &str) {
    browser.page.goto(&format!("{origin}/")).await.unwrap();
    browser.until("the sign-in form", "document.querySelector('#passphrase')").await;
    type_in(browser, "name", "real").await;
    type_in(browser, "passphrase", PASSPHRASE).await;
    press(browser, "Sign in").await;
    browser.until("the page behind the door", "document.querySelector('.account')").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_is_enrolled_with_a_code_and_opens_the_working_side() {
    let (service, origin) = service();
    let browser = Browser::open(1440, 900).await;
    browser.authenticator().await;
    sign_in(&browser, &origin).await;
    browser.until("the passkey before the purpose", "document.querySelector('#passkey-title')").await;

    let visitor = signed_in(&origin);
    let purpose = json!({ "purpose": "hotspot_review" }).to_string();
    let refused = visitor.post_json("/api/passkeys/begin", &json!({ "code": "AAAAA-AAAAA-AAAAA-AAAAA" }));
    assert_eq!((refused.status, kind(&refused).as_str()), (403, "enrolment-code"));

    let code = service.data.run_ok(["user", "enrol", "real"]);
    browser.page.goto(&format!("{origin}/account")).await.unwrap();
    browser.until("the field of the code", "document.querySelector('#code')").await;
    type_in(&browser, "code", &code.trim().to_lowercase()).await;
    press(&browser, "Add a passkey").await;
    browser
        .until("the passkey in the list", "document.querySelector('#passkeys-title ~ .own-table tbody tr')")
        .await;
    assert_eq!(
        service.data.sql("select count(*) from access.enrolment_code").trim(),
        "0",
        "the code is used up"
    );
    browser.shot("account-en-1440").await;

    press(&browser, "Show passkey").await;
    browser.until("that it counts", "!document.querySelector('#passkeys-title ~ .own-row button')").await;
    browser.page.goto(&format!("{origin}/map")).await.unwrap();
    browser.until("the question of the purpose", "document.querySelector('input[name=purpose]')").await;
    browser.page.execute("document.querySelector('input[name=purpose]').click()", vec![]).await.unwrap();
    press(&browser, "Open the working map").await;
    browser.until("the working side", "document.querySelector('.marking.solid')").await;
    press(&browser, "Leave the working side").await;
    browser.until("that it is left", "document.querySelector('input[name=purpose]')").await;

    let other = visitor.send("PUT", "/api/session/purpose", "application/json", purpose);
    assert_eq!(
        (other.status, kind(&other).as_str()),
        (403, "step-up-needed"),
        "another session showed nothing"
    );
    let acts = service.data.sql(
        "select string_agg(distinct action, ' ' order by action) from audit.event
         where action like 'passkey%' or action like 'step-up%' or action like 'working-side%'",
    );
    assert_eq!(
        acts.trim(),
        "passkey-add passkey-code passkey-refused step-up working-side-enter working-side-leave"
    );

    // Under an address in digits passkeys do not work, and the page says where they do.
    let digits = origin.replace("localhost", "127.0.0.1");
    sign_in(&browser, &digits).await;
    browser.page.goto(&format!("{digits}/account")).await.unwrap();
    browser
        .until("the other address", &format!("document.querySelector('a[href=\"{origin}/account\"]')"))
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_assertion_counts_once_in_its_own_session_and_origin() {
    let (service, origin) = service();
    let code = service.data.run_ok(["user", "enrol", "real"]);
    let browser = Browser::open(1440, 900).await;
    browser.authenticator().await;
    sign_in(&browser, &origin).await;
    browser.page.goto(&format!("{origin}/account")).await.unwrap();
    browser.until("the field of the code", "document.querySelector('#code')").await;
    type_in(&browser, "code", code.trim()).await;
    press(&browser, "Add a passkey").await;
    browser
        .until("the passkey in the list", "document.querySelector('#passkeys-title ~ .own-table tbody tr')")
        .await;

    let visitor = signed_in(&origin);
    let begin = || visitor.post_json("/api/step-up/begin", &Value::Null).json();
    let finish = |shown: &Value| visitor.post_json("/api/step-up", shown);

    // Signed on a page of another origin under the same name.
    let asked = begin();
    browser.page.goto(&browser.other_origin()).await.unwrap();
    let elsewhere = browser.ask_later(SHOW, asked).await;
    assert!(elsewhere["error"].is_null(), "{elsewhere}");
    assert_eq!(kind(&finish(&elsewhere)), "passkey-refused");

    browser.page.goto(&format!("{origin}/")).await.unwrap();
    let shown = browser.ask_later(SHOW, begin()).await;
    let thief = signed_in(&origin);
    assert_eq!(
        kind(&thief.post_json("/api/step-up", &shown)),
        "passkey-refused",
        "another session asked nothing"
    );
    let answer = finish(&shown);
    assert_eq!(
        (answer.status, answer.json()["stepped_up"].as_bool()),
        (200, Some(true)),
        "{}",
        answer.text()
    );
    assert_eq!(kind(&finish(&shown)), "passkey-refused", "nothing is asked any more");
    begin();
    assert_eq!(kind(&finish(&shown)), "passkey-refused", "something else is asked");

    // A copy of the authenticator would show a counter that was seen before.
    service
        .data
        .sql("update access.passkey set credential = jsonb_set(credential, '{cred,counter}', '1000000')");
    let shown = browser.ask_later(SHOW, begin()).await;
    assert_eq!(kind(&finish(&shown)), "passkey-refused", "the counter went back");

    for hostile in
        [json!({}), json!([]), json!({ "id": "a", "rawId": "!", "response": {}, "type": "public-key" })]
    {
        let answer = finish(&hostile);
        assert_eq!((answer.status, kind(&answer).as_str()), (400, "malformed"), "{hostile}");
    }
    let bare = Visitor::stranger(&origin);
    assert_eq!(bare.post_json("/api/step-up/begin", &Value::Null).status, 401);
    assert_eq!(service.data.sql("select count(*) from access.passkey").trim(), "1");
    let lost = service.data.run_ok(["user", "enrol", "real", "--forget"]);
    assert_eq!(lost.trim().len(), 23);
    assert_eq!(visitor.get("/api/session").status, 401, "its sessions ended");
    assert_eq!(service.data.sql("select count(*) from access.passkey").trim(), "0");
}
