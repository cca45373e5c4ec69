//! Records that are known again by their agency's own reference: amended, repeated, one matter, undone, released.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::house::{House, counts, event, options};
use api::RowStatus;
use concern::BatchId;
use intake::{Decision, ImportOptions, IntakeError, NotUndone, batch_undo};
use proptest::prelude::*;
use std::collections::HashSet;
use uuid::Uuid;

const HEADER: &str = "record_ref,harm_types,recorded_on,occurred,place,note,same_matter_as,source_sector,agency_code,precision_m,\
    learned,reported_under_procedures,easting,northing";

/// Rows of reference, harm types and day; the rest is the same for all.
fn file(rows: &[(&str, &str, &str)]) -> String {
    let line = |(reference, harms, day): &(&str, &str, &str)| {
        format!("{reference},{harms},{day},,,,,police,GWL-POL,50,told,yes,220500,270500")
    };
    format!("{HEADER}\n{}\n", rows.iter().map(line).collect::<Vec<_>>().join("\n"))
}

fn harms(house: &House) -> String {
    house.sql("select string_agg(harms::text, ' ' order by recorded_on, harms) from intake.concern")
}

fn batch(receipt: &api::Receipt) -> BatchId {
    BatchId(Uuid::parse_str(receipt.batch.as_deref().unwrap()).unwrap())
}

/// Closes every day before this one, as signing a release does.
fn close(house: &House, open_from: &str) {
    house.sql(&format!(
        "insert into intake.counting values ('T-LA', '{open_from}')
        on conflict (local_authority_code) do update set open_from = excluded.open_from"
    ));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_later_file_changes_the_row_of_its_record_and_what_was_is_kept() {
    let house = House::new();
    house.import(&file(&[("R-1", "cse", "2025-03-14"), ("R-2", "cce", "2025-03-15")])).await.unwrap();
    let later = file(&[
        ("r-1 ", "cse;missing", "2025-03-14"),
        ("R-2", "cce", "2025-03-15"),
        ("R-3", "hsb", "2025-03-16"),
    ]);
    let dry = ImportOptions { dry_run: true, ..options() };
    let dry =
        intake::import(&house.pools.intake, later.as_bytes(), &dry, &house.ground, |_| {}).await.unwrap();
    let receipt = house.import(&later).await.unwrap();
    assert_eq!((counts(&receipt), receipt.amended), ([2, 0, 0, 1], 1), "one changed, one new, one the same");
    assert_eq!((counts(&dry), dry.amended, dry.rows), (counts(&receipt), 1, receipt.rows));
    assert_eq!(house.concerns(), 3);
    assert_eq!(harms(&house), "33 2 8", "cse with missing, cce, hsb");
    assert_eq!(
        house.sql("select before ->> 'harms' || ' ' || (before ? 'record_key') from intake.amendment"),
        "1 true"
    );
    let stored = house.sql("select string_agg(row_to_json(c)::text, ' ') from intake.concern as c");
    assert!(!stored.contains("R-1"), "the reference itself is kept nowhere");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_file_that_tells_a_record_twice_counts_it_once_or_asks() {
    let house = House::new();
    let rows = [("R-1", "cse", "2025-03-14"), ("R-1", "cse", "2025-03-14"), ("R-1", "cce", "2025-03-14")];
    let receipt = house.import(&file(&rows)).await.unwrap();
    assert_eq!(counts(&receipt), [1, 1, 0, 1]);
    let told: Vec<_> = receipt.rows.iter().map(|row| (row.line, row.status, row.rule.as_str())).collect();
    assert_eq!(
        told,
        [(3, RowStatus::Duplicate, "record-repeated"), (4, RowStatus::Held, "record-disagrees")]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_order_and_the_split_of_files_do_not_matter() {
    let rows: Vec<(String, &str, &str)> =
        (0..30).map(|n| (format!("R-{n}"), ["cse", "cce", "hsb"][n % 3], "2025-03-14")).collect();
    let refer = |rows: &[(String, &'static str, &'static str)]| -> String {
        let rows: Vec<(&str, &str, &str)> = rows.iter().map(|(r, h, d)| (r.as_str(), *h, *d)).collect();
        file(&rows)
    };
    let (whole, split) = (House::new(), House::new());
    whole.import(&refer(&rows)).await.unwrap();
    let mut turned = rows.clone();
    turned.reverse();
    // Parts that overlap, in another order.
    for part in [&turned[10..], &turned[..15], &turned[5..20]] {
        let receipt = split.import(&refer(part)).await.unwrap();
        assert_eq!(counts(&receipt).iter().sum::<u64>(), part.len() as u64);
    }
    assert_eq!((whole.concerns(), harms(&whole)), (split.concerns(), harms(&split)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_is_undone_whole_and_its_file_may_come_again() {
    let house = House::new();
    let first =
        house.import(&file(&[("R-1", "cse", "2025-03-14"), ("R-2", "cce", "2025-03-15")])).await.unwrap();
    let second = file(&[("R-1", "hsb", "2025-03-14"), ("R-3", "hsb", "2025-03-16")]);
    let later = house.import(&second).await.unwrap();
    let undo = async |of: &api::Receipt| {
        batch_undo(&house.pools.intake, batch(of), None, &event("batch-undo")).await
    };
    assert!(
        matches!(undo(&first).await, Err(IntakeError::NotUndone(NotUndone::BuiltOn))),
        "the later file stands on it"
    );
    undo(&later).await.unwrap();
    assert_eq!((house.concerns(), harms(&house)), (2, "1 2".to_owned()), "as it was before");
    assert!(matches!(undo(&later).await, Err(IntakeError::NoBatch)), "once");
    let again = house.import(&second).await.unwrap();
    assert_eq!((again.same_file, again.amended, again.accepted), (false, 1, 2));
    undo(&again).await.unwrap();
    undo(&first).await.unwrap();
    assert_eq!((house.concerns(), house.sql("select count(*) from intake.amendment")), (0, "0".to_owned()));
    assert_eq!(house.sql("select count(*) from audit.event where action = 'batch-undo'"), "3");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_released_period_is_not_undone_not_amended_and_not_counted_again() {
    let house = House::new();
    let rows = [("R-1", "cse", "2025-03-14"), ("R-2", "cce", "2025-03-15")];
    let first = house.import(&file(&rows)).await.unwrap();
    close(&house, "2025-04-01");
    let undone = batch_undo(&house.pools.intake, batch(&first), None, &event("batch-undo")).await;
    assert!(matches!(undone, Err(IntakeError::NotUndone(NotUndone::Released))));
    // A cumulative export after the release, with one row changed and one that is late.
    let cumulative = [
        rows[0],
        ("R-2", "hsb", "2025-03-15"),
        ("R-9", "missing", "2025-03-20"),
        ("R-10", "cse", "2025-04-02"),
    ];
    for cut in [false, true] {
        if cut {
            let sweep = http::Sweep { rule: "linkage", kept_for: "30 days".to_owned(), dry_run: false };
            intake::linkage_cut(&house.pools.intake, &sweep).await.unwrap();
            assert_eq!(
                house.sql("select count(*) from intake.record_secret where quarter < '2025-04-01'"),
                "0"
            );
            assert_eq!(
                house.sql("select count(record_key) from intake.concern where recorded_on < '2025-04-01'"),
                "0"
            );
        }
        let dry = ImportOptions { dry_run: true, ..options() };
        let bytes = file(&cumulative);
        let receipt = intake::import(&house.pools.intake, bytes.as_bytes(), &dry, &house.ground, |_| {});
        let receipt = receipt.await.unwrap();
        assert_eq!(counts(&receipt), [1, 2, 0, 1], "cut: {cut}");
        assert!(
            receipt
                .rows
                .iter()
                .filter(|row| row.status == RowStatus::Held)
                .all(|row| row.rule == "record-released")
        );
    }
    let receipt = house.import(&file(&cumulative)).await.unwrap();
    assert_eq!(counts(&receipt), [1, 2, 0, 1]);
    // The steward says that line 4 is a late report: it is counted on the first open day.
    let keep = Decision::Keep { choice: None };
    intake::held_decide(&house.pools.intake, batch(&receipt), 4, None, keep, &event("held-row-decide"))
        .await
        .unwrap();
    assert_eq!(house.sql("select counted_on from intake.concern where harms = 32"), "2025-04-01");
    assert_eq!(house.concerns(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cumulative_file_that_comes_again_in_other_bytes_before_the_linkage_is_cut_adds_up() {
    let house = House::new();
    let rows = [("R-1", "cse", "2025-03-14"), ("R-2", "cce", "2025-03-15"), ("R-3", "hsb", "2025-04-02")];
    house.import(&file(&rows)).await.unwrap();
    close(&house, "2025-04-01");
    // Of the released period: one the same, one changed, one late and told twice. Of the open one: one the same, one new.
    let cumulative = file(&[
        rows[0],
        ("R-2", "weapons", "2025-03-15"),
        ("R-9", "missing", "2025-03-20"),
        ("R-9", "missing", "2025-03-20"),
        rows[2],
        ("R-10", "cse", "2025-04-03"),
    ]) + "broken\n";
    let told = ["", "\n", "\r\n\n"].map(|end| format!("{cumulative}{end}"));
    let stand = |house: &House| (house.concerns(), harms(house));
    let mut after = None;
    for (bytes, expected) in told.iter().zip([[1, 3, 1, 2], [0, 0, 1, 6], [0, 0, 1, 6]]) {
        let receipt = house.import(bytes).await.unwrap();
        assert_eq!((counts(&receipt), receipt.same_file), (expected, false));
        assert_eq!(counts(&receipt).iter().sum::<u64>(), 7, "every row of the file, once");
        let of = batch(&receipt);
        assert_eq!(
            house.sql(&format!(
                "select concat_ws(' ', accepted, held, refused, duplicate, rows_total) from intake.batch where batch_id = '{of}'"
            )),
            format!("{} {} {} {} 7", expected[0], expected[1], expected[2], expected[3]),
            "the batch says what its receipt says"
        );
        let now = stand(&house);
        assert_eq!(after.get_or_insert_with(|| now.clone()), &now, "nothing is counted twice");
    }
    assert_eq!(house.concerns(), 4);
    assert_eq!(house.sql("select count(*) from intake.held_row where decided is null"), "3");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_that_waits_is_decided_by_a_steward_of_its_own_agency_alone() {
    let house = House::new();
    let row = "R-1,cse,2025-03-14,,Drowned Park,by the gate,,police,GWL-POL,,told,yes,,";
    let receipt = house.import(&format!("{HEADER}\n{row}\n")).await.unwrap();
    house.sql("update intake.batch set agency_code = 'GWL-POL'");
    let decide = async |agency, decision| {
        intake::held_decide(
            &house.pools.intake,
            batch(&receipt),
            2,
            Some(agency),
            decision,
            &event("held-row-keep"),
        )
        .await
    };
    for decision in [Decision::Keep { choice: Some(0) }, Decision::Refuse] {
        assert!(matches!(decide("GWL-ED", decision).await, Err(IntakeError::NotWaiting)), "{decision:?}");
        assert_eq!(
            house.sql("select count(*) from intake.held_row where decided is null"),
            "1",
            "it still waits"
        );
    }
    assert_eq!(
        (house.concerns(), house.sql("select count(*) from audit.event where action like 'held-row-%'")),
        (0, "0".to_owned())
    );
    decide("GWL-POL", Decision::Keep { choice: Some(0) }).await.unwrap();
    assert_eq!(
        (house.concerns(), house.sql("select agency_code || ': ' || note from intake.steward_note")),
        (1, "GWL-POL: by the gate".to_owned()),
        "the note goes with the row, for the agency that sent it"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_that_was_there_already_keeps_its_note_and_a_changed_row_takes_the_new_one() {
    let house = House::new();
    let noted = |harms: &str, note: &str| {
        format!("{HEADER}\nR-1,{harms},2025-03-14,,,{note},,police,GWL-POL,50,told,yes,220500,270500\n")
    };
    let note = || house.sql("select string_agg(note, ' | ') from intake.steward_note");
    house.import(&noted("cse", "lamps out by the steps")).await.unwrap();
    let again = house.import(&noted("cse", "bins moved")).await.unwrap();
    assert_eq!((counts(&again), note()), ([0, 0, 0, 1], "lamps out by the steps".to_owned()));
    let without = house.import(&noted("cse;missing", "")).await.unwrap();
    assert_eq!((without.amended, note()), (1, "lamps out by the steps".to_owned()));
    let changed = house.import(&noted("cce", "gate is mended")).await.unwrap();
    assert_eq!((changed.amended, note()), (1, "gate is mended".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_of_one_matter_have_one_token_that_says_nothing_and_ends_with_the_period() {
    let house = House::new();
    let row = |reference: &str, same: &str| {
        format!("{reference},cse,2025-03-14,,,,{same},police,GWL-POL,50,told,yes,220500,270500")
    };
    // A chain told in the wrong order, a pair, and one that points at nothing.
    let rows = [("A-1", ""), ("C-1", "B-1"), ("B-1", "A-1"), ("X-1", ""), ("X-2", "X-1"), ("Z-1", "GONE-1")];
    let rows: Vec<String> = rows.iter().map(|(reference, same)| row(reference, same)).collect();
    house.import(&format!("{HEADER}\n{}\n", rows.join("\n"))).await.unwrap();
    let sizes = "select coalesce(string_agg(n::text, ' ' order by n), '') from
        (select count(*) as n from intake.concern where matter_id is not null group by matter_id) as matter";
    assert_eq!(house.sql(sizes), "2 3");
    close(&house, "2025-04-01");
    let sweep = http::Sweep { rule: "linkage", kept_for: "30 days".to_owned(), dry_run: false };
    intake::linkage_cut(&house.pools.intake, &sweep).await.unwrap();
    assert_eq!(house.sql(sizes), "");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_stays_with_its_agency_and_is_no_part_of_what_is_counted() {
    let house = House::new();
    let noted = "R-1,cse,2025-03-14,,,lamps out by the steps,,police,GWL-POL,50,told,yes,220500,270500";
    house.import(&format!("{HEADER}\n{noted}\n")).await.unwrap();
    assert_eq!(house.sql("select note from intake.steward_note"), "lamps out by the steps");
    let refused = house.database.sql("set role ctx_working; select count(*) from intake.steward_note");
    assert!(refused.is_err(), "the role that counts may not read it");
    let today = jiff::Zoned::now().date().tomorrow().unwrap();
    let sweep = http::Sweep { rule: "steward-notes", kept_for: "30 days".to_owned(), dry_run: false };
    assert_eq!(intake::notes_erase(&house.pools.intake, today, &sweep).await.unwrap(), 1);
    assert_eq!(house.concerns(), 1, "the concern stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_that_is_not_settled_is_chosen_by_a_person() {
    let house = House::new();
    let row = "R-1,cse,2025-03-14,,Drowned Park,,,police,GWL-POL,,told,yes,,";
    let receipt = house.import(&format!("{HEADER}\n{row}\n")).await.unwrap();
    assert_eq!((counts(&receipt), receipt.rows[0].rule.as_str()), ([0, 1, 0, 0], "place-not-settled"));
    let decide = async |choice| {
        let keep = Decision::Keep { choice };
        intake::held_decide(&house.pools.intake, batch(&receipt), 2, None, keep, &event("held-row-decide"))
            .await
    };
    for nothing in [None, Some(2)] {
        assert!(matches!(decide(nothing).await, Err(IntakeError::NotSettled)), "{nothing:?}");
    }
    decide(Some(1)).await.unwrap();
    assert_eq!(
        house.sql("select place_id || ' ' || place_source || ' ' || lsoa_code || ' ' || precision_m from intake.concern"),
        "T-PARK-2 name T-L2 300"
    );
}

/// A row that may come: what it is, and its number, which its easting tells.
#[derive(Clone, Debug)]
enum Sent {
    Referred(u32),
    Bare(u32),
    Unplaced(u32),
    Wrong(u32),
}

impl Sent {
    fn line(&self) -> String {
        let row = |reference: String, harms: &str, place: &str, at: String| {
            format!("{reference},{harms},2025-03-14,,{place},,,police,GWL-POL,50,told,yes,{at}")
        };
        match self {
            Self::Referred(n) => row(format!("R-{n}"), "cse", "", format!("{},270500", 220_500 + n)),
            Self::Bare(n) => row(String::new(), "cce", "", format!("{},270500", 220_500 + n)),
            Self::Unplaced(n) => format!("U-{n},hsb,2025-03-14,,Drowned Park,,,police,GWL-POL,,told,yes,,"),
            Self::Wrong(n) => row(format!("W-{n}"), "no such harm", "", format!("{},270500", 220_500 + n)),
        }
    }
}

/// Some rows, and files made of them: every row in one file at least, some in several, in any order.
fn sent() -> impl Strategy<Value = (Vec<Sent>, Vec<Vec<Sent>>)> {
    let one = (0_u32..40, 0..4_u8).prop_map(|(n, kind)| match kind {
        0 => Sent::Wrong(n),
        1 => Sent::Unplaced(n),
        2 => Sent::Bare(n),
        _ => Sent::Referred(n),
    });
    proptest::collection::vec((one, 0..3_usize, any::<bool>()), 1..40).prop_flat_map(|mut rows| {
        // Two equal rows of one file without a reference are two concerns, and of two files they are one: here each comes once.
        let mut bare = HashSet::new();
        rows.retain(|(row, ..)| !matches!(row, Sent::Bare(n) if !bare.insert(*n)));
        let whole: Vec<Sent> = rows.iter().map(|(row, ..)| row.clone()).collect();
        let file = |n: usize| -> Vec<Sent> {
            rows.iter()
                .filter(|(_, at, again)| *at == n || (*again && n == 2))
                .map(|(row, ..)| row.clone())
                .collect()
        };
        let files: Vec<_> = (0..3).map(|n| Just(file(n)).prop_shuffle()).collect();
        (Just(whole), files)
    })
}

/// What is kept and what waits, told by its content alone.
fn state(house: &House) -> String {
    house.sql(
        "select coalesce(string_agg(st_x(point)::integer || ':' || harms, ' ' order by st_x(point), harms), '') from intake.concern",
    ) + &house.sql("select ' waiting ' || count(distinct row_key) from intake.held_row where decided is null")
}

#[test]
fn whatever_is_sent_in_whatever_files_is_counted_once_and_every_row_is_accounted_for() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let _entered = runtime.enter();
    // Each case takes two databases.
    let config = ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |((whole, files) in sent())| {
        let (one, many) = (House::new(), House::new());
        let text = |rows: &[Sent]| format!("{HEADER}\n{}\n", rows.iter().map(Sent::line).collect::<Vec<_>>().join("\n"));
        let taken = |house: &House, rows: &[Sent]| runtime.block_on(house.import(&text(rows))).unwrap();
        prop_assert_eq!(counts(&taken(&one, &whole)).iter().sum::<u64>(), whole.len() as u64);
        for file in files.iter().filter(|file| !file.is_empty()) {
            prop_assert_eq!(counts(&taken(&many, file)).iter().sum::<u64>(), file.len() as u64);
        }
        prop_assert_eq!(state(&one), state(&many));
    });
}
