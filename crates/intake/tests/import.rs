//! Files into the database: once, whole, and told truly.

use crate::house;
use crate::house::{House, code, counts, event, file, options, row};
use api::RowStatus;
use geography::AreaTree;
use intake::{Decision, FileProblem, Ground, ImportOptions, IntakeError, Progress, Stage};
use sqlx::postgres::{PgListener, PgPoolOptions};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

const HELD: &str = "police,GWL-POL,2025-03-14,,,,,221900,270500,,T-STATION,50,cce,told,no";

#[tokio::test(flavor = "multi_thread")]
async fn good_rows_are_kept_and_each_other_row_is_told() {
    let house = House::new();
    let short = "police,GWL-POL".to_owned();
    let future = row(5).replace("2025-06-06,", "2031-06-06,");
    let unreported = row(6).replace(",yes", ",no");
    let receipt =
        house.import(&file([row(1), short, row(2), future, HELD.to_owned(), unreported])).await.unwrap();
    assert_eq!(counts(&receipt), [3, 1, 2, 0]);
    let told: Vec<_> =
        receipt.rows.iter().map(|r| (r.line, r.status, r.column.as_str(), r.rule.as_str())).collect();
    assert_eq!(
        told,
        [
            (3, RowStatus::Refused, "", "row-width"),
            (5, RowStatus::Refused, "recorded_on", "date-in-future"),
            (6, RowStatus::Held, "place_id", "place-and-coordinates-disagree"),
        ]
    );
    assert!(receipt.rows.iter().all(|r| r.message == r.messages.en && r.messages.cy != r.messages.en));
    assert_eq!(receipt.notices.len(), 1);
    assert_eq!((receipt.notices[0].rule.as_str(), receipt.notices[0].rows), ("not-reported", 1));
    assert!(receipt.notices[0].message.cy.contains("999"));
    assert_eq!(
        house.sql("select batch_id || ' ' || accepted || held || refused || duplicate from intake.batch"),
        format!("{} 3120", receipt.batch.unwrap())
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_stored_is_what_was_told() {
    let house = House::new();
    let coarse = "health,GWL-HB,2025-03-14,,,,,,,SN 20 70,,50,csa,discovered,not_applicable".to_owned();
    house.import(&file([row(13), coarse, row(14).replace(",50,", ",5000,")])).await.unwrap();
    let stored = |columns: &str| {
        house.sql(&format!(
            "select string_agg(concat_ws(' ', {columns}), ' | ' order by line) from intake.concern"
        ))
    };
    assert_eq!(
        stored("source_sector, agency_code, recorded_on, occurred_from, occurred_to, learned, procedures"),
        "police GWL-POL 2025-02-14 2025-02-14 03:15:00 2025-02-14 03:15:00 told yes | \
         health GWL-HB 2025-03-14 discovered not_applicable | \
         police GWL-POL 2025-03-15 2025-03-15 04:15:00 2025-03-15 04:15:00 told yes"
    );
    assert_eq!(
        stored("st_x(point), st_y(point), st_srid(point), precision_m, harms"),
        "220013 270000 27700 50 130 | 220500 270500 27700 1000 4 | 220014 270000 27700 5000 130"
    );
    let areas = "coalesce(lsoa_code, '-'), coalesce(block_code, '-'), coalesce(msoa_code, '-'), local_authority_code, board_code";
    let fine = "T-L1 T-B1 T-M1 T-LA T-BOARD";
    assert_eq!(
        stored(areas),
        format!("{fine} | {fine} | - - - T-LA T-BOARD"),
        "known to 5 km, it has no small area"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_file_twice_changes_nothing_and_says_so() {
    let house = House::new();
    let bytes = file([row(1), row(1), "broken".to_owned(), HELD.to_owned()]);
    let first = house.import(&bytes).await.unwrap();
    assert_eq!((counts(&first), first.same_file), ([2, 1, 1, 0], false));
    let second = house.import(&bytes).await.unwrap();
    assert_eq!((counts(&second), second.same_file), ([0, 0, 1, 3], true));
    assert_eq!(second.batch, first.batch);
    assert_eq!(second.rows.iter().filter(|r| r.rule == "same-file").count(), 3);
    assert!(second.notices.is_empty(), "nothing was accepted");
    assert_eq!(
        house.sql("select count(*) || ' ' || (select count(*) from intake.batch) from intake.concern"),
        "2 1"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn overlapping_files_are_counted_once_and_equal_rows_of_one_file_each() {
    let house = House::new();
    house.import(&file((0..10).chain([3, 3]).map(row))).await.unwrap();
    assert_eq!(house.concerns(), 12);
    // The later export has row 3 twice more than the earlier one: four times in all.
    let later = house.import(&file([3, 3, 3, 3].into_iter().chain(8..12).map(row))).await.unwrap();
    assert_eq!((counts(&later), later.same_file), ([3, 0, 0, 5], false));
    assert!(later.rows.iter().all(|r| (r.status, r.rule.as_str()) == (RowStatus::Duplicate, "already-kept")));
    assert_eq!(later.rows.iter().map(|r| r.line).collect::<Vec<_>>(), [2, 3, 4, 6, 7]);
    assert_eq!(house.concerns(), 15);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_says_the_same_and_writes_nothing() {
    let house = House::new();
    house.import(&file([row(1), HELD.to_owned()])).await.unwrap();
    let before = house.sql("select count(*) from intake.batch");
    let options = ImportOptions { dry_run: true, ..options() };
    let bytes = file([row(1), row(2), HELD.to_owned(), "broken".to_owned()]);
    let dry =
        intake::import(&house.pools.intake, bytes.as_bytes(), &options, &house.ground, |_| {}).await.unwrap();
    assert_eq!((dry.batch.as_deref(), dry.dry_run), (None, true));
    assert_eq!((house.concerns(), house.sql("select count(*) from intake.batch")), (1, before));
    let wet = house.import(&bytes).await.unwrap();
    assert_eq!((counts(&dry), dry.rows), (counts(&wet), wet.rows));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_whole_or_absent_when_the_database_dies_under_it() {
    let house = House::new();
    let bytes = file((0..20_000).map(row));
    let killed = AtomicBool::new(false);
    let kill_once = |progress: Progress| {
        if progress.stage == Stage::Keeping && progress.done > 5_000 && !killed.swap(true, Ordering::Relaxed)
        {
            house.sql("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'ctx_intake'");
        }
    };
    let cut =
        intake::import(&house.pools.intake, bytes.as_bytes(), &options(), &house.ground, kill_once).await;
    assert!(matches!(cut, Err(IntakeError::Database(_))), "{cut:?}");
    assert!(killed.load(Ordering::Relaxed));
    assert_eq!(
        house.sql("select count(*) || ' ' || (select count(*) from intake.batch) from intake.concern"),
        "0 0"
    );
    let again = house.import(&bytes).await.unwrap();
    assert_eq!((counts(&again), again.same_file), ([20_000, 0, 0, 0], false));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_is_dropped_leaves_nothing_and_its_connection_works_on() {
    let house = House::new();
    let bytes = file((0..50_000).map(row));
    let options = options();
    let half_way = tokio::sync::Notify::new();
    let told = |progress: Progress| {
        if progress.stage == Stage::Keeping && progress.done == 20_000 {
            half_way.notify_one();
        }
    };
    // The reader gives up while rows are on their way, as when a browser closes the page.
    tokio::select! {
        biased;
        () = half_way.notified() => {}
        done = intake::import(&house.pools.intake, bytes.as_bytes(), &options, &house.ground, told) => {
            panic!("the import was to be dropped half-way: {done:?}")
        }
    }
    assert_eq!(house.concerns(), 0);
    assert_eq!(counts(&house.import(&file([row(1)])).await.unwrap()), [1, 0, 0, 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_imports_of_one_file_at_once_keep_it_once() {
    let house = House::new();
    let bytes = file((0..3_000).map(row));
    let (one, other) = tokio::join!(house.import(&bytes), house.import(&bytes));
    let (one, other) = (one.unwrap(), other.unwrap());
    assert_eq!(one.batch, other.batch);
    assert_eq!((one.accepted + other.accepted, one.duplicate + other.duplicate), (3_000, 3_000));
    assert_eq!(house.concerns(), 3_000);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_was_refused_for_want_of_geography_may_come_again() {
    let mut house = House::new();
    let whole = house.ground.clone();
    house.ground = Ground { areas: Arc::new(AreaTree::new(Vec::new()).unwrap()), ..whole.clone() };
    let bytes = file([row(1), row(1_500)]);
    let refused = house.import(&bytes).await;
    assert!(matches!(refused, Err(IntakeError::File(FileProblem::NoGeography))), "{refused:?}");
    // Half of the land: one row alone, and the batch that kept nothing does not stand in the way.
    let elsewhere = whole.areas.areas().iter().filter(|area| area.code.as_str() != "T-L1").cloned().collect();
    house.ground = Ground { areas: Arc::new(AreaTree::new(elsewhere).unwrap()), ..whole.clone() };
    let only_west = file([row(1), row(2)]);
    assert_eq!(counts(&house.import(&only_west).await.unwrap()), [0, 0, 2, 0]);
    house.ground = whole;
    let again = house.import(&only_west).await.unwrap();
    assert_eq!((counts(&again), again.same_file), ([2, 0, 0, 0], false));
    assert_eq!(house.sql("select count(*) from intake.batch"), "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_decides_about_a_held_row_once() {
    let house = House::new();
    let other = HELD.replace("221900", "221800");
    house.import(&file([HELD.to_owned(), other])).await.unwrap();
    let held = intake::held_list(&house.pools.intake, &event("held-rows-list")).await.unwrap();
    assert_eq!(
        held.iter().map(|r| (r.line, r.column.as_str())).collect::<Vec<_>>(),
        [(2, "place_id"), (3, "place_id")]
    );
    let batch = held[0].batch;
    intake::held_decide(
        &house.pools.intake,
        batch,
        2,
        None,
        Decision::Keep { choice: None },
        &event("held-row-decide"),
    )
    .await
    .unwrap();
    intake::held_decide(&house.pools.intake, batch, 3, None, Decision::Refuse, &event("held-row-decide"))
        .await
        .unwrap();
    let twice =
        intake::held_decide(&house.pools.intake, batch, 2, None, Decision::Refuse, &event("held-row-decide"))
            .await;
    assert!(matches!(twice, Err(IntakeError::NotWaiting)));
    assert!(intake::held_list(&house.pools.intake, &event("held-rows-list")).await.unwrap().is_empty());
    assert_eq!(
        house.sql("select place_id || ' ' || st_x(point) || ' ' || line || ' ' || lsoa_code || ' ' || recorded_on from intake.concern"),
        "T-STATION 221900 2 T-L2 2025-03-14"
    );
    // Kept or refused, both are known when they come again in another file.
    let again =
        house.import(&file([HELD.to_owned(), HELD.replace("221900", "221800"), row(1)])).await.unwrap();
    assert_eq!(counts(&again), [1, 0, 0, 2]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_thousand_rows_are_kept_with_progress() {
    let house = House::new();
    let bytes = file((0..100_000).map(row));
    let mut seen: Vec<Progress> = Vec::new();
    let receipt =
        intake::import(&house.pools.intake, bytes.as_bytes(), &options(), &house.ground, |p| seen.push(p))
            .await
            .unwrap();
    assert_eq!((counts(&receipt), house.concerns()), ([100_000, 0, 0, 0], 100_000));
    for stage in [Stage::Reading, Stage::Keeping] {
        let done: Vec<u64> = seen.iter().filter(|p| p.stage == stage).map(|p| p.done).collect();
        assert!(done.len() > 20 && done.is_sorted() && done.last() == Some(&100_000), "{stage:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn those_who_count_hear_of_rows_when_they_are_there() {
    let house = House::new();
    let mut listener = PgListener::connect_with(&house.pools.working).await.unwrap();
    listener.listen("working_cube").await.unwrap();
    house.import(&file([row(1), row(2), "broken".to_owned()])).await.unwrap();
    listener.recv().await.unwrap();
    let area = |name: &str| [code(name)];
    let mask = geography::GridMask::of_region(house.ground.areas.areas(), 0).unwrap();
    let cube = intake::cube_load(&house.working().await, mask.clone(), &area("T-LA")).await.unwrap();
    cube.map(|cube| assert_eq!(cube.len(), 2));
    let none = intake::cube_load(&house.working().await, mask, &area("T-OTHER")).await.unwrap();
    none.map(|cube| assert!(cube.is_empty()));
    let here = area("T-LA");
    let working = house.working().await;
    let keys = |year| intake::record_keys(&working, &here, year);
    // Opaque on purpose: only how many there are can be asked.
    assert_eq!((keys(2025).await.unwrap().len(), keys(2024).await.unwrap().len()), (2, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_role_that_counts_can_change_nothing_and_sees_no_batch() {
    let house = House::new();
    house.import(&file([row(1)])).await.unwrap();
    for statement in
        ["delete from intake.concern", "select 1 from intake.batch", "select 1 from intake.held_row"]
    {
        let refused = sqlx::query(statement).execute(&house.pools.working).await.unwrap_err();
        assert!(
            refused.as_database_error().is_some_and(|e| e.code().as_deref() == Some("42501")),
            "{statement}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stopped_database_is_said_so_in_both_languages() {
    let gone = PgPoolOptions::new()
        .acquire_timeout(std::time::Duration::from_millis(200))
        .connect_lazy("postgres://nobody@localhost/none?host=%2Fnonexistent")
        .unwrap();
    let bytes = file([row(1)]);
    let error =
        intake::import(&gone, bytes.as_bytes(), &options(), &house::ground(), |_| {}).await.unwrap_err();
    let text = error.text();
    assert!(
        text.en.contains("does not answer") && text.en.contains("Nothing of the file was kept"),
        "{}",
        text.en
    );
    assert_ne!(text.cy, text.en);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_printed_template_imports() {
    let house = House::new();
    let receipt = house.import(&intake::template_csv(&house.ground)).await.unwrap();
    assert_eq!(counts(&receipt), [2, 0, 0, 0]);
}

/// Nothing can be written into the record any more.
const BROKEN: &str = "create function audit.broken() returns trigger language plpgsql as
    $$ begin raise exception 'the record is broken'; end $$;
    create trigger broken before insert on audit.event for each statement execute function audit.broken()";

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_cannot_be_recorded_is_not_kept_and_not_even_checked() {
    let house = House::new();
    house.sql(BROKEN);
    let good = file([row(1)]);
    assert!(matches!(house.import(&good).await, Err(IntakeError::Database(_))));
    let dry = ImportOptions { dry_run: true, ..options() };
    let checked = intake::import(&house.pools.intake, good.as_bytes(), &dry, &house.ground, |_| {}).await;
    assert!(checked.is_err(), "a check tells whether a row is there, so it is a look too");
    assert_eq!(house.sql("select count(*) from intake.batch"), "0");
    assert_eq!(house.concerns(), 0);
    house.sql("drop trigger broken on audit.event");
    house.import(&good).await.unwrap();
    assert_eq!(house.concerns(), 1);
    assert_eq!(house.sql("select string_agg(action, ' ') from audit.event"), "concerns-import");
    house.import(&good).await.unwrap();
    assert_eq!(house.sql("select count(*) from audit.event"), "2", "the same file again is an act as well");
}
