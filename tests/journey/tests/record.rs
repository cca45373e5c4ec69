//! The record through the built binary and a real browser: sealed, proven, tampered with, and read by the auditor.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use fantoccini::Locator;
use fantoccini::key::Key;
use journey::{Browser, DataDir, Service};
use serde_json::Value;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// What the script in another language says of proofs.
fn verdict(proofs: &[String]) -> String {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../crates/record/tests/golden/tree.py");
    let mut python = Command::new("python3")
        .arg(script)
        .arg("check")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    python.stdin.take().unwrap().write_all(proofs.join("\n").as_bytes()).unwrap();
    String::from_utf8(python.wait_with_output().unwrap().stdout).unwrap().trim().to_owned()
}

#[test]
fn the_record_of_the_command_line_is_sealed_proven_and_found_out() {
    let data = DataDir::new();
    let geography = data.beside("land");
    data.run_ok(["demo", "geography", geography.to_str().unwrap()]);
    let stations = geography.join("places/stations.geojson");
    let boundaries: Vec<_> =
        std::fs::read_dir(geography.join("boundaries")).unwrap().map(|f| f.unwrap().path()).collect();
    let mut import = vec!["import".into(), "geography".into()];
    import.extend(boundaries.into_iter().map(std::path::PathBuf::into_os_string));
    data.run_ok(import);
    let first: Value = serde_json::from_str(&data.run_ok(["audit", "head", "--json"])).unwrap();
    assert!(
        first["size"].as_u64().unwrap() >= 2,
        "the import and the publication are under a head at once: {first}"
    );
    let missing = data.run(["import", "places", stations.to_str().unwrap()]);
    let held = data.run(["import", "held", "list"]);
    assert!(held.ok, "{}", held.err);
    let second: Value = serde_json::from_str(&data.run_ok(["audit", "head", "--json"])).unwrap();
    assert!(second["size"].as_u64() > first["size"].as_u64(), "{}", missing.err);

    let inclusion = data.run_ok(["audit", "prove", "--event", "1"]);
    let from = first["head"].to_string();
    let consistency = data.run_ok(["audit", "prove", "--from", &from]);
    assert_eq!(verdict(&[inclusion.trim().to_owned(), consistency.trim().to_owned()]), "holds holds");

    let whole = data.run(["audit", "verify"]);
    assert!(whole.ok && whole.out.contains("The record is whole"), "{}{}", whole.out, whole.err);
    assert!(data.run_ok(["--lang", "cy", "audit", "verify"]).contains("Mae’r cofnod yn gyfan"));
    let witness = data.beside("witness.jsonl");
    std::fs::copy(data.path().join("record/heads.jsonl"), &witness).unwrap();

    data.sql("set session_replication_role = replica; update audit.event set subject = 'another' where event_id = 1");
    let broken = data.command().args(["audit", "verify", "--heads"]).arg(&witness).output().unwrap();
    assert_eq!(broken.status.code(), Some(3));
    let (out, err) = (String::from_utf8(broken.stdout).unwrap(), String::from_utf8(broken.stderr).unwrap());
    assert!(out.contains("Event 1 (leaf 0) was changed"), "{out}");
    assert!(err.contains("NOT whole") && err.contains("NID yw’r cofnod yn gyfan"), "{err}");
    let report = data.run(["audit", "verify", "--json"]);
    let report: Value = serde_json::from_str(report.out.lines().next().unwrap()).unwrap();
    assert_eq!(report["wrong"][0]["finding"], "event-changed");
}

#[test]
fn retention_is_told_in_both_languages_and_a_dry_run_destroys_nothing() {
    let data = DataDir::new();
    let shown = data.run_ok(["retention", "show"]);
    for rule in [
        "concern-rows",
        "held-rows",
        "linkage",
        "release-keys",
        "sessions",
        "released-values",
        "audit-events",
    ] {
        assert!(shown.contains(rule), "{shown}");
    }
    assert!(data.run_ok(["--lang", "cy", "retention", "show"]).contains("24 mis"));
    let rules: Value = serde_json::from_str(&data.run_ok(["retention", "show", "--json"])).unwrap();
    assert_eq!(rules["rules"].as_array().unwrap().len(), 9);
    let dry: Value =
        serde_json::from_str(&data.run_ok(["retention", "sweep", "--dry-run", "--json"])).unwrap();
    assert_eq!(dry["dry_run"], true);
    assert!(dry["rules"].as_array().unwrap().iter().all(|rule| rule["how_many"] == 0));
}

async fn sign_in(browser: &Browser, service: &Service, name: &str) {
    browser.page.goto(&service.address).await.unwrap();
    browser.until("the demo accounts", "document.querySelectorAll('button.demo-account').length > 0").await;
    let fill = format!(
        "[...document.querySelectorAll('button.demo-account')].find(b => b.innerText.includes('{name}')).click() ?? true"
    );
    browser.ask(&fill).await;
    let field = browser.page.find(Locator::Css("#passphrase")).await.unwrap();
    field.send_keys(&Key::Enter.to_string()).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_auditor_reads_the_record_wide_and_narrow_in_both_languages() {
    let service = Service::demo();
    for (width, height) in [(1440, 900), (390, 844)] {
        let browser = Browser::open(width, height).await;
        sign_in(&browser, &service, "clychau-gwaelod-auditor").await;
        browser.until("the events", "document.querySelectorAll('.record tbody tr').length > 5").await;
        let text = "document.querySelector('main').innerText";
        browser
            .until(
                "who looked at the record",
                &format!("{text}.includes('Read the record') || {text}.includes('Signed in')"),
            )
            .await;
        browser.shot(&format!("record-events-{width}-en")).await;
        let narrow = browser.ask("document.documentElement.scrollWidth <= window.innerWidth").await;
        assert_eq!(narrow, Value::Bool(true), "scrolls sideways at {width}");
        // By keyboard: the name is typed and the form is sent.
        let name = browser.page.find(Locator::Css("#name")).await.unwrap();
        name.send_keys("auditor").await.unwrap();
        name.send_keys(&Key::Enter.to_string()).await.unwrap();
        browser
            .until(
                "only the auditor's events",
                "[...document.querySelectorAll('.record tbody th')].length > 0 &&
                 [...document.querySelectorAll('.record tbody th')].every(th => th.innerText.startsWith('auditor'))",
            )
            .await;
        browser.ask("[...document.querySelectorAll('.switch.lang button')].find(b => b.lang === 'cy').click() ?? true").await;
        browser.until("Welsh", &format!("{text}.includes('Y cofnod')")).await;
        browser.ask("document.querySelectorAll('.record > .switch button')[1].click() ?? true").await;
        browser.until("the counts", "document.querySelector('a[href^=\"/api/audit/counts.csv\"]')").await;
        browser.shot(&format!("record-counts-{width}-cy")).await;
        browser.ask("document.querySelectorAll('.record > .switch button')[2].click() ?? true").await;
        browser
            .until(
                "the seal",
                "document.querySelector('.record-head') && document.querySelector('.record-verdict')",
            )
            .await;
        browser.shot(&format!("record-seal-{width}-cy")).await;
        assert_eq!(
            browser.ask("document.querySelector('.record-verdict.broken') === null").await,
            Value::Bool(true)
        );
    }
}
