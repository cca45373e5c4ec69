//! The notes that an agency's steward reads: of one's own agency, on record, and gone after their days.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::house::TODAY;
use crate::room::{Desk, body};
use api::{ConcernReceipt, NotesPage, Receipt};
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use serde_json::json;

const HEADER: &str = "record_ref,harm_types,recorded_on,note,source_sector,agency_code,precision_m,learned,\
    reported_under_procedures,easting,northing";

fn file(rows: &[(&str, &str)]) -> String {
    let line = |(reference, note): &(&str, &str)| {
        format!("{reference},cse,2026-11-14,{note},police,GWL-POL,50,told,yes,220500,270500")
    };
    format!("{HEADER}\n{}\n", rows.iter().map(line).collect::<Vec<_>>().join("\n"))
}

async fn notes(desk: &Desk) -> NotesPage {
    body(desk.get("/api/intake/notes").await).await
}

/// As if every note had been written so many days before the tests' own day.
fn age(desk: &Desk, days: i32) {
    desk.house.sql(&format!(
        "update intake.steward_note set made_at = timestamp '{TODAY} 12:00' at time zone 'UTC' - interval '{days} days'"
    ));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_steward_reads_the_notes_of_the_own_agency_newest_first_and_the_look_is_on_record() {
    let desk = Desk::of("intake_clerk").await;
    let receipt: Receipt = body(
        desk.post(
            "/api/intake/concerns",
            "text/csv",
            file(&[("R-1", "lamps out by the steps"), ("R-2", "")]),
        )
        .await,
    )
    .await;
    age(&desk, 12);
    let form = json!({
        "form": "00000000-0000-4000-8000-000000000001", "point": [220_500.0, 270_500.0], "precision_m": 100,
        "context_type": "place", "harms": ["cse"], "learned": "told", "procedures": "yes", "source": "business",
        "recorded_on": "2026-11-20", "note": "gate left open"
    });
    let sent: ConcernReceipt = body(desk.post_json("/api/intake/concern", &form).await).await;
    desk.house.sql(&format!(
        "update intake.steward_note set made_at = timestamp '{TODAY} 08:00' at time zone 'UTC' where note = 'gate left open'"
    ));
    let answer = desk.get("/api/intake/notes").await;
    assert_eq!(answer.headers()[CACHE_CONTROL], "no-store");
    let page: NotesPage = body(answer).await;
    let told: Vec<_> = page
        .notes
        .iter()
        .map(|one| (one.note.as_str(), one.batch.as_deref(), one.line, one.made_on.as_str(), one.days_left))
        .collect();
    assert_eq!(
        told,
        [
            ("gate left open", Some(sent.receipt.as_str()), Some(1), "2026-11-21", 30),
            ("lamps out by the steps", receipt.batch.as_deref(), Some(2), "2026-11-09", 18),
        ]
    );
    assert_eq!(page.kept, 2);
    let rest: NotesPage = body(desk.get("/api/intake/notes?from=1").await).await;
    assert_eq!((rest.kept, rest.notes.len(), rest.notes[0].note.as_str()), (2, 1, "lamps out by the steps"));
    assert_eq!(desk.house.sql("select count(*) from audit.event where action = 'steward-notes-list'"), "2");

    // Once the period is released the file is no longer known; the note has its own days.
    desk.house.sql("update intake.concern set batch_id = null, line = null");
    assert!(notes(&desk).await.notes.iter().all(|one| one.batch.is_none() && one.line.is_none()));
}

#[tokio::test(flavor = "multi_thread")]
async fn another_agency_another_region_and_other_roles_read_none() {
    let desk = Desk::of("intake_clerk").await;
    desk.post("/api/intake/concerns", "text/csv", file(&[("R-1", "lamps out by the steps")])).await;
    age(&desk, 0);
    assert_eq!(notes(&desk).await.kept, 1);
    desk.house.sql(
        "update access.account set agency_code = 'GWL-ED' where sign_in_name = 'clerk';
        update access.agreement set agencies = array['GWL-POL', 'GWL-ED']",
    );
    assert_eq!(notes(&desk).await, NotesPage::default(), "another agency");
    desk.house.sql("update access.account set agency_code = 'GWL-POL' where sign_in_name = 'clerk'");
    assert_eq!(notes(&desk).await.kept, 1);
    desk.house.sql("update intake.steward_note set local_authority_code = 'ELSEWHERE'");
    assert_eq!(notes(&desk).await, NotesPage::default(), "the login of the region sees no other region's");
    desk.house.sql("update intake.steward_note set local_authority_code = 'T-LA'");
    for role in ["business_guardian", "grader", "auditor", "board_member"] {
        desk.house.sql(&format!("update access.account set role = '{role}' where sign_in_name = 'clerk'"));
        assert_eq!(desk.get("/api/intake/notes").await.status(), StatusCode::FORBIDDEN, "{role}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_is_read_on_its_last_day_and_never_after_swept_or_not() {
    let desk = Desk::of("intake_clerk").await;
    desk.post("/api/intake/concerns", "text/csv", file(&[("R-1", "lamps out by the steps")])).await;
    age(&desk, 30);
    assert_eq!(notes(&desk).await.notes[0].days_left, 0);
    age(&desk, 31);
    assert_eq!(notes(&desk).await, NotesPage::default(), "the sweep has not come yet");
    // What the sweep of that day takes: what was written before the day thirty days ago.
    let sweep = || http::Sweep { rule: "steward-notes", kept_for: "30 days".to_owned(), dry_run: false };
    let before = TODAY.checked_sub(jiff::Span::new().days(30)).unwrap();
    age(&desk, 30);
    assert_eq!(
        intake::notes_erase(&desk.house.pools.intake, before, &sweep()).await.unwrap(),
        0,
        "its last day"
    );
    age(&desk, 31);
    assert_eq!(intake::notes_erase(&desk.house.pools.intake, before, &sweep()).await.unwrap(), 1);
    assert_eq!((notes(&desk).await, desk.house.concerns()), (NotesPage::default(), 1), "the row stays");
}
