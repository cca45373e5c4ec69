//! Files as agencies send them: workbooks, mappings, guesses, previews, forms and grades, through the room's own paths.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::room::{Desk, body};
use api::{
    BatchesPage, ConcernReceipt, ConcernReceipts, GradesDone, HeldPage, Mapping, MappingsPage, Preview,
    Problem, Receipt, Upload,
};
use axum::http::StatusCode;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// What a police system exports: titles above the header, day first, words for places, its own categories.
const EXPORT: &str = "Monthly export;;;;;;;\n\
    Log number;Date recorded;When;Location;Category;Remarks;Sector;Referred\n\
    L/1001;14/03/2025;Thursday 13/03/2025, evening;Haven Station;Fight, Knife;quiet;Police;yes\n\
    L/1002;15/03/2025;not known;Drowned Park;Drink;quiet;Police;yes\n\
    L/1003;16/03/2025;16/03/2025 01:30;LL99 9ZZ;Fight;quiet;Police;no\n\
    L/1004;16/03/2025;16/03/2025 01:30;14 Stryd Fawr LL99 9ZZ;Fight;quiet;Police;no\n";

async fn guessed(desk: &Desk) -> Preview {
    body(desk.post("/api/intake/preview", "text/csv", EXPORT).await).await
}

/// The guess, with what only a person can know.
fn mended(mut mapping: Mapping) -> Mapping {
    "log".clone_into(&mut mapping.name);
    let entry = |value: Value| serde_json::from_value(value).unwrap();
    let codes = json!({"Fight": "serious_violence", "Knife": "weapons", "Drink": "substance_misuse"});
    mapping
        .columns
        .insert("harm_types".into(), entry(json!({"from": "Category", "split": ",", "codes": codes})));
    mapping.columns.insert("learned".into(), entry(json!({"constant": "told"})));
    mapping.ignore.retain(|header| header != "Category");
    mapping
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mapping_is_guessed_mended_looked_at_and_saved_before_anything_is_written() {
    let desk = Desk::of("intake_clerk").await;
    let first = guessed(&desk).await;
    let from = |column: &str| first.mapping.columns.get(column).map(|entry| entry.from.join("+"));
    for (column, theirs) in [
        ("record_ref", "Log number"),
        ("recorded_on", "Date recorded"),
        ("occurred", "When"),
        ("place", "Location"),
        ("source_sector", "Sector"),
        ("reported_under_procedures", "Referred"),
    ] {
        assert_eq!(from(column).as_deref(), Some(theirs), "{column}");
    }
    assert_eq!(first.mapping.columns["agency_code"].constant.as_deref(), Some("GWL-POL"));
    assert!(first.guesses.iter().all(|guess| guess.why.en != guess.why.cy));
    assert!(
        !first.problems.is_empty() && first.rows.is_empty(),
        "harm and how it was learned are still missing"
    );
    let values: Vec<&str> = first.columns[4].values.iter().map(|value| value.value.as_str()).collect();
    assert!(
        values.contains(&"Fight") && first.columns[3].values.is_empty(),
        "an address is not shown: {values:?}"
    );

    let mapping = mended(first.mapping);
    let looked: Preview = body(desk.post_file("/api/intake/preview", EXPORT, Some(&mapping)).await).await;
    assert_eq!(looked.problems, []);
    assert_eq!((looked.rows_total, looked.accepted, looked.held, looked.refused), (4, 2, 1, 1));
    let row = looked.rows[0].read.as_ref().unwrap();
    assert!(
        row.occurred
            .as_ref()
            .is_some_and(|(from, to)| from.starts_with("2025-03-13T1") && to < &"2025-03-14".to_owned())
    );
    assert_eq!(
        (row.place.cy.as_str(), row.precision_m, row.place_source.as_str()),
        ("Gorsaf Hafan", 150, "name")
    );
    assert_eq!(row.harms.len(), 2);
    let told: Vec<_> =
        looked.rows.iter().filter_map(|row| Some(row.outcome.as_ref()?.rule.as_str())).collect();
    assert_eq!(told, ["place-not-settled", "personal-data-suspected"]);
    assert!(!serde_json::to_string(&looked).unwrap().contains("Stryd Fawr"), "nothing of a cell is repeated");
    assert_eq!(
        (desk.house.concerns(), desk.house.sql("select count(*) from intake.batch")),
        (0, "0".to_owned())
    );

    let saved: Mapping = body(desk.post_json("/api/intake/mappings", &mapping).await).await;
    let again: Mapping = body(desk.post_json("/api/intake/mappings", &mapping).await).await;
    assert_eq!((saved.version, again.version), (1, 2));
    let page: MappingsPage = body(desk.get("/api/intake/mappings").await).await;
    assert_eq!((page.mappings.len(), page.mappings[0].mapping.version), (1, 2));
    let receipt: Receipt =
        body(desk.post("/api/intake/concerns?mapping=log", "text/csv", EXPORT).await).await;
    assert_eq!((receipt.accepted, receipt.held, receipt.refused), (2, 1, 1));
    assert!(receipt.notices.iter().any(|notice| notice.rule == "titles"), "what was passed over is told");
    let toml = desk.text("/api/intake/mappings/log").await;
    assert_eq!(toml::from_str::<Mapping>(&toml).unwrap(), again);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_waiting_row_is_decided_by_its_own_agency_and_a_file_undone_by_it() {
    let desk = Desk::of("intake_clerk").await;
    let mapping = mended(guessed(&desk).await.mapping);
    let receipt: Receipt = body(desk.post_file("/api/intake/concerns", EXPORT, Some(&mapping)).await).await;
    let queue: HeldPage = body(desk.get("/api/intake/held").await).await;
    assert_eq!((queue.waiting, queue.rows[0].choices.len()), (1, 2));
    assert!(queue.rows[0].choices.iter().all(|choice| choice.name.cy == "Parc Boddedig"));
    let (batch, line) = (&queue.rows[0].batch, queue.rows[0].line);
    let path = format!("/api/intake/held/{batch}/{line}");
    let unsettled = desk.post_json(&path, &json!({"keep": true})).await;
    assert_eq!(unsettled.status(), StatusCode::BAD_REQUEST);
    let kept = desk.post_json(&path, &json!({"keep": true, "choice": 0})).await;
    assert_eq!((kept.status(), desk.house.concerns()), (StatusCode::NO_CONTENT, 3));
    assert_eq!(desk.post_json(&path, &json!({"keep": false})).await.status(), StatusCode::NOT_FOUND, "once");

    let page: BatchesPage = body(desk.get("/api/intake/batches").await).await;
    let line = &page.batches[0];
    assert_eq!((line.batch.as_str(), line.may_undo), (receipt.batch.as_deref().unwrap(), true));
    // Another agency sees neither the file nor its rows, and can undo nothing.
    desk.house.sql(
        "update access.account set agency_code = 'GWL-ED' where sign_in_name = 'clerk';
        update access.agreement set agencies = array['GWL-POL', 'GWL-ED']",
    );
    let page: BatchesPage = body(desk.get("/api/intake/batches").await).await;
    assert_eq!(page.batches, []);
    let undo = format!("/api/intake/batches/{}/undo", receipt.batch.as_deref().unwrap());
    assert_eq!(desk.post_json(&undo, &json!({})).await.status(), StatusCode::NOT_FOUND);
    desk.house.sql("update access.account set agency_code = 'GWL-POL' where sign_in_name = 'clerk'");
    assert_eq!(desk.post_json(&undo, &json!({})).await.status(), StatusCode::NO_CONTENT);
    assert_eq!(desk.house.concerns(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn workbooks_and_other_encodings_come_in_and_hostile_ones_are_told_why_not() {
    let desk = Desk::of("intake_clerk").await;
    let fixture = |name: &str| {
        std::fs::read(
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/sheets").join(name),
        )
        .unwrap()
    };
    let merged: Preview =
        body(desk.post("/api/intake/preview", "", fixture("merged_hidden.xlsx")).await).await;
    assert_eq!((merged.kind.as_str(), merged.rows_total), ("xlsx", 2));
    let from = |column: &str| merged.mapping.columns.get(column).map(|entry| entry.from.join("+"));
    assert_eq!(from("easting").as_deref(), Some("Location / Easting"));
    assert_eq!(from("northing").as_deref(), Some("Location / Northing"));
    assert!(
        merged.sheets.iter().any(|sheet| sheet.hidden)
            || merged.notices.iter().any(|n| n.en.contains("hidden"))
    );
    for (name, status) in
        [("locked.xlsx", 422), ("entities.xlsx", 422), ("header_only.csv", 422), ("false_size.xlsx", 422)]
    {
        let answer = desk.post("/api/intake/preview", "", fixture(name)).await;
        assert_eq!(answer.status().as_u16(), status, "{name}");
        let problem: Problem = body(answer).await;
        assert!(problem.en.detail.len() > 40 && problem.en.detail != problem.cy.detail, "{name}");
    }
    let windows: Vec<u8> =
        EXPORT.replace("Drowned Park", "Parc B\u{f4}ddedig").chars().map(|c| c as u8).collect();
    let read: Preview = body(desk.post("/api/intake/preview", "text/csv", windows).await).await;
    assert!(read.notices.iter().any(|notice| notice.en.contains("1252")), "{:?}", read.notices);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_header_that_asks_for_a_person_is_told_by_its_number_and_keeps_the_file_out() {
    let desk = Desk::of("intake_clerk").await;
    let file = EXPORT.replace("Remarks", "Child's name");
    let preview: Preview = body(desk.post("/api/intake/preview", "text/csv", file.clone()).await).await;
    let column = &preview.columns[5];
    assert!(
        column.header.is_none()
            && column.refused.is_some()
            && !preview.problems.is_empty()
            && preview.rows.is_empty()
    );
    let mut mapping = mended(preview.mapping);
    mapping.ignore.clear();
    let answer = desk.post_file("/api/intake/concerns", &file, Some(&mapping)).await;
    assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let problem: Problem = body(answer).await;
    assert!(
        problem.en.detail.contains("Column 6") && !problem.en.detail.contains("Child's"),
        "{}",
        problem.en.detail
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_comes_in_parts_and_goes_on_where_the_line_broke() {
    let desk = Desk::of("intake_clerk").await;
    let digest = Sha256::digest(EXPORT.as_bytes())
        .iter()
        .fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
    let ask = json!({"length": EXPORT.len(), "sha256": digest});
    let upload: Upload = body(desk.post_json("/api/intake/uploads", &ask).await).await;
    let path = format!("/api/intake/uploads/{}", upload.upload);
    let part = async |from: usize, to: usize| {
        desk.put(&format!("{path}?offset={from}"), &EXPORT.as_bytes()[from..to]).await
    };
    assert_eq!(part(0, 100).await.status(), StatusCode::OK);
    assert_eq!(part(0, 100).await.status(), StatusCode::CONFLICT, "a part that came already");
    let early = desk.post(&format!("/api/intake/preview?upload={}", upload.upload), "", "").await;
    assert_eq!(early.status(), StatusCode::CONFLICT, "not whole yet");
    let stands: Upload = body(desk.get(&path).await).await;
    assert_eq!(stands.offset, 100);
    let whole: Upload = body(part(100, EXPORT.len()).await).await;
    assert_eq!(whole.offset, whole.length);
    let first: Preview =
        body(desk.post(&format!("/api/intake/preview?upload={}", upload.upload), "", "").await).await;
    let mapping = serde_json::to_string(&mended(first.mapping)).unwrap();
    let taken = desk
        .post(&format!("/api/intake/concerns?upload={}", upload.upload), "application/json", mapping)
        .await;
    assert_eq!(body::<Receipt>(taken).await.accepted, 2);
    assert_eq!(desk.get(&path).await.status(), StatusCode::NOT_FOUND, "gone once it is taken in");
    let wrong = json!({"length": 3, "sha256": digest});
    let upload: Upload = body(desk.post_json("/api/intake/uploads", &wrong).await).await;
    let damaged = desk.put(&format!("/api/intake/uploads/{}?offset=0", upload.upload), b"abc").await;
    assert_eq!(damaged.status(), StatusCode::UNPROCESSABLE_ENTITY);
}

fn form(id: u32) -> Value {
    json!({
        "form": format!("00000000-0000-4000-8000-{id:012}"), "point": [220_500.0, 270_500.0], "precision_m": 100,
        "context_type": "place", "harms": ["cse"], "occurred": "last night", "learned": "told", "procedures": "no",
        "source": "business", "recorded_on": "2026-11-20"
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_business_guardian_sends_one_concern_by_the_form_and_sees_only_that_it_came() {
    let desk = Desk::of("business_guardian").await;
    let answer = desk.post_json("/api/intake/concern", &form(1)).await;
    assert_eq!(answer.status(), StatusCode::CREATED);
    let receipt: ConcernReceipt = body(answer).await;
    assert_eq!(receipt.state, "kept");
    assert!(receipt.notices[0].message.en.contains("999"), "the route, for what was not reported");
    let again = desk.post_json("/api/intake/concern", &form(1)).await;
    assert_eq!(
        (again.status(), body::<ConcernReceipt>(again).await.state.as_str()),
        (StatusCode::OK, "known")
    );
    desk.post_json("/api/intake/concern", &form(2)).await;
    assert_eq!(desk.house.concerns(), 2, "two forms that say the same are two concerns");
    assert_eq!(
        desk.house.sql(
            "select distinct place_source || ' ' || agency_code || ' ' || occurred_from from intake.concern"
        ),
        "map GWL-POL 2026-11-19 20:00:00"
    );
    let own: ConcernReceipts = body(desk.get("/api/intake/receipts").await).await;
    assert_eq!(own.receipts.len(), 2);
    for path in ["/api/intake/batches", "/api/intake/held", "/api/intake/mappings", "/api/intake/template"] {
        assert_eq!(desk.get(path).await.status(), StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(desk.post("/api/intake/concerns", "text/csv", EXPORT).await.status(), StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_a_form_is_told_at_its_field() {
    let desk = Desk::of("business_guardian").await;
    let field = async |change: Value| {
        let mut asked = form(7);
        asked.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        let answer = desk.post_json("/api/intake/concern", &asked).await;
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST, "{change}");
        body::<Problem>(answer).await.fields[0].field.clone()
    };
    assert_eq!(field(json!({"harms": []})).await, "harms");
    assert_eq!(field(json!({"occurred": "the other week"})).await, "occurred");
    assert_eq!(field(json!({"note": "Gwen Morgan was there"})).await, "note");
    assert_eq!(field(json!({"note": "x".repeat(281)})).await, "note");
    assert_eq!(field(json!({"recorded_on": "2026-09-01"})).await, "recorded_on");
    assert_eq!(field(json!({"point": [320_500.0, 270_500.0]})).await, "point");
    assert_eq!(field(json!({"form": "1"})).await, "form");
    assert_eq!(desk.house.concerns(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn grades_are_given_by_the_accredited_role_and_what_is_suspected_false_is_on_no_surface() {
    let desk = Desk::of("intake_clerk").await;
    let mapping = mended(guessed(&desk).await.mapping);
    desk.post_file("/api/intake/concerns", EXPORT, Some(&mapping)).await;
    let grade = |reference: &str, information: &str, handling: &str| json!({"agency": "GWL-POL", "record_ref": reference, "source": 2, "information": information, "handling": handling});
    let asked =
        json!({"grades": [grade("l/1001", "E", "P"), grade("L/1003", "B", "C"), grade("L/7", "B", "P")]});
    assert_eq!(desk.post_json("/api/intake/grades", &asked).await.status(), StatusCode::FORBIDDEN);
    desk.house.sql("update access.account set role = 'grader' where sign_in_name = 'clerk'");
    desk.step_up();
    let done: GradesDone = body(desk.post_json("/api/intake/grades", &asked).await).await;
    assert_eq!((done.graded, done.unknown), (2, vec![2]));
    assert_eq!(
        desk.house.sql(
            "select string_agg(concat_ws(' ', grade_information, on_surface, may_leave), ' | ' order by line)
            from intake.concern"
        ),
        "E f f | B t f",
        "C without leave for counting stays on the working side"
    );
    let conditioned = json!({"grades": [{"agency": "GWL-POL", "record_ref": "L/1003", "source": 2, "information": "B",
        "handling": "C", "statistical_use": true}]});
    desk.post_json("/api/intake/grades", &conditioned).await;
    assert_eq!(desk.house.sql("select may_leave from intake.concern where grade_information = 'B'"), "t");
    let wrong = desk.post_json("/api/intake/grades", &json!({"grades": [grade("L/1003", "F", "P")]})).await;
    assert_eq!(body::<Problem>(wrong).await.fields[0].field, "grades.0.information");
}
