//! A file that is taken in as a job: listened to, stopped, and left behind by a service that died. Nothing of it is ever half there.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::house::{file, row};
use crate::room::{Desk, body};
use api::{BatchesPage, Job, JobState, JobsPage, Problem, Receipt};
use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, LOCATION};
use axum::http::{Response, StatusCode};
use intake::COUNTING_LOCK;
use sqlx::{Postgres, Transaction};
use std::time::{Duration, Instant};

const FILES: &str = "/api/intake/concerns";
/// What there is of any file: batches, rows, rows held, events.
const THERE: &str = "select concat_ws(' ', (select count(*) from intake.batch), (select count(*) from intake.concern),
    (select count(*) from intake.held_row), (select count(*) from audit.event where action = 'concerns-import'))";

/// The database's own: others of the same cluster have theirs.
const LOCKS: &str = "select count(*) from pg_locks where locktype = 'advisory'
    and database = (select oid from pg_database where datname = current_database())";

fn three() -> String {
    file([row(1), row(2), row(3)])
}

/// Holds counting closed, as whoever signs a release does: a file that comes meanwhile waits in the middle of its transaction.
async fn counting_held(desk: &Desk) -> Transaction<'static, Postgres> {
    let mut hold = desk.house.pools.intake.begin().await.unwrap();
    let held = sqlx::query("select pg_advisory_xact_lock($1)").bind(COUNTING_LOCK);
    held.execute(&mut *hold).await.unwrap();
    hold
}

/// Waits until somebody waits for that.
async fn somebody_waits(desk: &Desk) {
    until("the file is in the middle of its transaction", async || {
        desk.house.sql(&format!("{LOCKS} and not granted")) == "1"
    })
    .await;
}

async fn until(what: &str, so: impl AsyncFn() -> bool) {
    let begun = Instant::now();
    while !so().await {
        assert!(begun.elapsed() < Duration::from_secs(30), "never: {what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

async fn begun(answer: Response<Body>) -> (String, Job) {
    assert_eq!(answer.status(), StatusCode::ACCEPTED);
    let at = answer.headers()[LOCATION].to_str().unwrap().to_owned();
    assert_eq!(answer.headers()["preference-applied"], "respond-async");
    let job: Job = body(answer).await;
    assert_eq!(at, format!("/api/jobs/{}", job.id));
    (at, job)
}

async fn ended(desk: &Desk, at: &str) -> Job {
    let look = async || body::<Job>(desk.get(at).await).await;
    until("the job ends", async || look().await.state.has_ended()).await;
    look().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_nobody_waits_for_is_a_job_with_its_receipt_at_the_end() {
    let desk = Desk::of("intake_clerk").await;
    let (at, job) = begun(desk.defer(FILES, &three()).await).await;
    assert_eq!(job.state, JobState::Queued);
    assert_ne!(job.words.en, job.words.cy);
    let job = ended(&desk, &at).await;
    assert_eq!(job.state, JobState::Done, "{job:?}");
    let made = job.made.unwrap();
    let receipt: Receipt = body(desk.get(&made).await).await;
    assert_eq!((receipt.accepted, desk.house.concerns()), (3, 3));
    let mine: JobsPage = body(desk.get("/api/jobs").await).await;
    assert_eq!(mine.jobs.iter().map(|job| &job.id).collect::<Vec<_>>(), [at.rsplit('/').next().unwrap()]);
    // It is done: there is nothing to stop, and nothing is taken back.
    let late = desk.delete(&at).await;
    assert_eq!(late.status(), StatusCode::CONFLICT);
    assert!(body::<Problem>(late).await.kind.ends_with("job-ended"));
    assert_eq!(desk.house.concerns(), 3);
    // Who waits has the receipt at once, as ever.
    let again: Receipt = body(desk.post(FILES, "text/csv", three()).await).await;
    assert!(again.same_file);
    let page: BatchesPage = body(desk.get("/api/intake/batches").await).await;
    assert_eq!(page.batches.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_a_file_is_the_end_of_its_job_in_both_languages() {
    let desk = Desk::of("intake_clerk").await;
    let (at, _) = begun(desk.defer(FILES, "\u{feff}\n").await).await;
    let job = ended(&desk, &at).await;
    let problem = job.problem.unwrap();
    assert_eq!((job.state, problem.status), (JobState::Failed, 422));
    assert_ne!(problem.en.detail, problem.cy.detail);
    assert_eq!(desk.house.sql(THERE), "0 0 0 0");
    // What is wrong with the request itself is told at once, and is no job.
    assert_eq!(desk.defer(FILES, "").await.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        desk.defer(&format!("{FILES}?mapping=nobody-s"), &three()).await.status(),
        StatusCode::BAD_REQUEST
    );
    assert_eq!(desk.house.sql("select count(*) from access.job"), "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn its_events_tell_where_it_is_first_and_end_with_its_end() {
    let desk = Desk::of("intake_clerk").await;
    let hold = counting_held(&desk).await;
    let (at, _) = begun(desk.defer(FILES, &three()).await).await;
    somebody_waits(&desk).await;
    let line = desk.get(&format!("{at}/events")).await;
    assert_eq!(line.headers()[CACHE_CONTROL], "no-store");
    let heard = tokio::spawn(axum::body::to_bytes(line.into_body(), 1 << 20));
    tokio::time::sleep(Duration::from_millis(400)).await;
    hold.rollback().await.unwrap();
    let heard = String::from_utf8(heard.await.unwrap().unwrap().to_vec()).unwrap();
    let told: Vec<Job> =
        heard.lines().filter_map(|line| serde_json::from_str(line.strip_prefix("data: ")?).ok()).collect();
    assert_eq!(told[0].state, JobState::Running, "where it is comes first: {heard}");
    assert_eq!((told[0].done, told[0].of), (0, 3), "it waits before the first row is written down: {heard}");
    assert_eq!(told.last().unwrap().state, JobState::Done, "{heard}");
    assert!(told.windows(2).all(|pair| pair[0].mark() < pair[1].mark()), "{heard}");
    // Whoever comes back after the end is told it once more, and whoever has heard it is told not to come again.
    let again = desk.text(&format!("{at}/events")).await;
    assert!(again.contains("id: 2000") && again.contains(r#""state":"done""#), "{again}");
    let enough = desk.get_with(&format!("{at}/events"), ("last-event-id", "2000")).await;
    assert_eq!(enough.status(), StatusCode::NO_CONTENT);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_stopped_half_way_leaves_nothing_and_can_come_again() {
    let desk = Desk::of("intake_clerk").await;
    let hold = counting_held(&desk).await;
    let (at, _) = begun(desk.defer(FILES, &three()).await).await;
    somebody_waits(&desk).await;
    assert_eq!(desk.delete(&at).await.status(), StatusCode::NO_CONTENT);
    assert_eq!(
        body::<Job>(desk.get(&at).await).await.state,
        JobState::Stopped,
        "at once, and not when it is let go on"
    );
    hold.rollback().await.unwrap();
    until("the connection of the stopped work is free", async || desk.house.sql(LOCKS) == "0").await;
    assert_eq!(desk.house.sql(THERE), "0 0 0 0", "no batch, no row, no event of a file taken in");
    assert_eq!(desk.house.sql("select count(*) from audit.event where action = 'job-stop'"), "1");
    assert_eq!(desk.delete(&at).await.status(), StatusCode::NO_CONTENT, "twice is once");
    let receipt: Receipt = body(desk.post(FILES, "text/csv", three()).await).await;
    assert_eq!((receipt.accepted, receipt.same_file), (3, false), "as if it had never come");
}

/// The stop comes by the row alone, as from another process: the work finds it at its end and takes itself back.
#[tokio::test(flavor = "multi_thread")]
async fn work_whose_job_was_ended_elsewhere_is_taken_back() {
    let desk = Desk::of("intake_clerk").await;
    let hold = counting_held(&desk).await;
    let (at, _) = begun(desk.defer(FILES, &three()).await).await;
    somebody_waits(&desk).await;
    desk.house.sql("update access.job set state = 'stopped', ended_at = now()");
    hold.rollback().await.unwrap();
    assert_eq!(ended(&desk, &at).await.state, JobState::Stopped);
    assert_eq!(desk.house.sql(THERE), "0 0 0 0");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_a_dead_service_left_has_failed_and_left_nothing_and_says_so() {
    let desk = Desk::of("intake_clerk").await;
    let (done, _) = begun(desk.defer(FILES, &three()).await).await;
    let made = ended(&desk, &done).await.made.unwrap();
    let there = desk.house.sql(THERE);
    let hold = counting_held(&desk).await;
    let (left, _) = begun(desk.defer(FILES, &file([row(7), row(8)])).await).await;
    somebody_waits(&desk).await;
    let after = desk.after_restart().await;
    let job: Job = body(desk.get_of(&after, &left).await).await;
    assert_eq!(job.state, JobState::Failed);
    assert!(job.problem.unwrap().kind.ends_with("job-service-stopped"));
    let told = desk.get_of(&after, &format!("{left}/events")).await;
    let told = axum::body::to_bytes(told.into_body(), 1 << 20).await.unwrap();
    assert!(
        String::from_utf8_lossy(&told).contains("job-service-stopped"),
        "a line that is opened again hears it"
    );
    // The worst case: the old process is not dead at all, and goes on.
    hold.rollback().await.unwrap();
    ended(&desk, &left).await;
    assert_eq!(desk.house.sql(THERE), there, "nothing of it is there, then or ever");
    // What was done before is done, and its receipt went with the memory it was in.
    let job: Job = body(desk.get_of(&after, &done).await).await;
    assert_eq!((job.state, job.made.as_deref()), (JobState::Done, Some(made.as_str())));
    let gone = desk.get_of(&after, &made).await;
    assert_eq!(gone.status(), StatusCode::NOT_FOUND);
    assert!(body::<Problem>(gone).await.kind.ends_with("intake-receipt-gone"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_is_its_owner_s_alone_and_one_has_so_many_at_once() {
    let desk = Desk::of("intake_clerk").await;
    let hold = counting_held(&desk).await;
    for n in 0..4 {
        begun(desk.defer(FILES, &file([row(n)])).await).await;
    }
    let fifth = desk.defer(FILES, &file([row(9)])).await;
    assert_eq!(fifth.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(desk.house.sql("select count(*) from access.job"), "4", "it is not even begun");
    desk.house.sql(
        "insert into access.job (job_id, account_id, region_code, kind)
         values ('00000000-0000-4000-8000-00000000beef', '00000000-0000-0000-0000-00000000000c', 'T-BOARD', 'intake')",
    );
    for (somebodys, nobodys) in [
        ("/api/jobs/00000000-0000-4000-8000-00000000beef", "/api/jobs/00000000-0000-4000-8000-00000000dead"),
        (
            "/api/intake/jobs/00000000-0000-4000-8000-00000000beef/receipt",
            "/api/intake/jobs/00000000-0000-4000-8000-00000000dead/receipt",
        ),
    ] {
        let (there, not_there) = (desk.get(somebodys).await, desk.get(nobodys).await);
        assert_eq!((there.status(), not_there.status()), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
        assert_eq!(body::<Problem>(there).await, body::<Problem>(not_there).await);
    }
    let theirs = desk.delete("/api/jobs/00000000-0000-4000-8000-00000000beef").await;
    assert_eq!(theirs.status(), StatusCode::NOT_FOUND);
    assert_eq!(
        desk.house.sql("select state from access.job where job_id = '00000000-0000-4000-8000-00000000beef'"),
        "under_way"
    );
    // One that waits its turn is stopped as well as one at work.
    for job in body::<JobsPage>(desk.get("/api/jobs").await).await.jobs {
        assert_eq!(desk.delete(&format!("/api/jobs/{}", job.id)).await.status(), StatusCode::NO_CONTENT);
    }
    hold.rollback().await.unwrap();
    begun(desk.defer(FILES, &file([row(9)])).await).await;
    until("the last is done", async || desk.house.concerns() == 1).await;
}
