//! A record over a real database: sealed, carried to its second place, checked, and tampered with in every way we know.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use crate::house::House;
use record::{
    RecordFault, Sealer, SecondPlace, When, consistency_prove, heads_list, heads_read, inclusion_prove,
    leaf_hash,
};
use std::io::{Read as _, Write as _};
use std::net::TcpListener;

/// Three heads over nine events.
async fn sealed() -> House {
    let house = House::new();
    for _ in 0..3 {
        house.events(3).await;
        house.seal().await;
    }
    house
}

#[tokio::test(flavor = "multi_thread")]
async fn an_honest_record_is_whole_and_events_that_wait_do_not_break_it() {
    let house = sealed().await;
    house.events(2).await;
    let report = house.verify(true).await;
    assert!(report.whole, "{report:?}");
    assert_eq!((report.leaves, report.waiting, report.heads, report.witnessed), (9, 2, 3, Some(3)));
    assert_eq!(house.sql("select whole, tree_size from audit.verification"), "t|9");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_changes_or_removes_what_is_on_record_not_even_the_owner() {
    let house = sealed().await;
    for table in ["event", "leaf", "head", "head_sent"] {
        let columns = house.sql(&format!(
            "select column_name from information_schema.columns where table_schema = 'audit' and table_name = '{table}'
             and is_identity = 'NO' limit 1"
        ));
        for statement in [
            format!("update audit.{table} set {columns} = {columns}"),
            format!("delete from audit.{table}"),
            format!("truncate audit.{table} cascade"),
        ] {
            let said = house.refused(&statement);
            assert!(said.contains("written once") || said.contains("seven years"), "{statement}: {said}");
        }
    }
    assert!(house.verify(true).await.whole);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edited_event_is_found() {
    let house = sealed().await;
    house.tamper("update audit.event set subject = 'nothing' where event_id = 5");
    let report = house.verify(false).await;
    let wrong = &report.wrong[0];
    assert_eq!((wrong.finding.code(), wrong.event), ("event-changed", Some(5)));
    assert_eq!((wrong.after_head, wrong.by_head), (Some(1), Some(2)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deleted_event_is_found_with_its_leaf_and_without() {
    let house = sealed().await;
    house.tamper("delete from audit.event where event_id = 5");
    assert_eq!(house.findings(false).await, ["event-missing"]);
    house.tamper(
        "delete from audit.leaf where event_id = 5;
         update audit.leaf set leaf_index = leaf_index - 1 where leaf_index > 4",
    );
    assert!(house.findings(false).await.contains(&"tree-differs"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_inserted_event_is_found_sealed_or_not() {
    let house = sealed().await;
    house.sql(
        "insert into audit.event (happened_at, role, region_code, action, subject)
         values (now() - interval '3 days', 'analyst', 'all', 'working-map-view', 'an alibi')",
    );
    assert_eq!(house.findings(false).await, ["event-inserted"]);
    house.seal().await;
    assert_eq!(house.findings(true).await, ["event-inserted"], "a head over it does not make it honest");
}

#[tokio::test(flavor = "multi_thread")]
async fn events_in_another_order_are_found() {
    let house = sealed().await;
    house.tamper(
        "update audit.leaf set leaf_index = leaf_index + 1000 where leaf_index in (4, 5);
         update audit.leaf set leaf_index = case leaf_index when 1004 then 5 else 4 end where leaf_index > 1000",
    );
    assert_eq!(house.findings(false).await, ["tree-differs"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cut_tail_is_found_by_the_second_place_even_when_every_trace_is_cut_with_it() {
    let house = sealed().await;
    house.tamper("delete from audit.event where event_id > 7; delete from audit.leaf where leaf_index > 6");
    assert!(house.findings(false).await.contains(&"tail-cut"));
    house.tamper(
        "delete from audit.event where event_id > 6; delete from audit.leaf where leaf_index > 5;
         delete from audit.head_sent where head_id = 3; delete from audit.head where head_id = 3",
    );
    assert!(house.findings(false).await.is_empty(), "the database alone cannot know");
    let found = house.findings(true).await;
    assert!(found.contains(&"tail-cut") && found.contains(&"head-missing"), "{found:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forged_head_and_another_key_are_found() {
    let house = sealed().await;
    house.tamper("update audit.head set tree_size = tree_size where head_id = 2");
    house.tamper("update audit.head set signed_at = signed_at - 86400000 where head_id = 2");
    assert!(house.findings(false).await.contains(&"head-forged"));

    let house = sealed().await;
    let other = Sealer::open(&house.dir.path().join("other.key"), "unused").unwrap();
    let refusal = other.seal(&house.pools.record, house.now(), When::Always).await;
    assert!(matches!(refusal, Err(RecordFault::OtherKey)), "another key does not go on by itself");
    let place = house.heads();
    let other = Sealer::open(&house.dir.path().join("other.key"), place.to_str().unwrap()).unwrap();
    other.seal(&house.pools.record, house.now(), When::NewKey).await.unwrap();
    assert_eq!(house.findings(true).await, ["key-changed"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_signed_on_top_of_a_head_that_was_tampered_with() {
    let house = sealed().await;
    house.tamper("update audit.head set frontier = decode(repeat('00', length(frontier)), 'hex')");
    house.events(1).await;
    let refusal = house.sealer.seal(&house.pools.record, house.now(), When::Always).await;
    assert!(matches!(refusal, Err(RecordFault::HeadUnsound)));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_that_is_committed_late_gets_the_next_leaf_and_is_not_lost() {
    let house = House::new();
    let mut slow = house.pools.door.begin().await.unwrap();
    sqlx::query(
        "insert into audit.event (role, region_code, action, subject) values ('nobody', '', 'a', 'slow')",
    )
    .execute(&mut *slow)
    .await
    .unwrap();
    house.events(3).await;
    assert_eq!(house.seal().await.size, 3);
    slow.commit().await.unwrap();
    house.events(1).await;
    assert_eq!(house.seal().await.size, 5);
    assert_eq!(
        house.sql("select string_agg(event_id::text, ' ' order by leaf_index) from audit.leaf"),
        "2 3 4 1 5"
    );
    assert!(house.verify(true).await.whole);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_that_seal_at_once_make_one_tree() {
    let house = House::new();
    house.events(20).await;
    let (now, record) = (house.now(), &house.pools.record);
    let place = house.heads();
    let twin = Sealer::open(&house.dir.path().join("audit.key"), place.to_str().unwrap()).unwrap();
    let (one, two) =
        tokio::join!(house.sealer.seal(record, now, When::Always), twin.seal(record, now, When::Always));
    assert!(one.is_ok() && two.is_ok());
    assert_eq!(house.sql("select count(*), max(leaf_index) from audit.leaf"), "20|19");
    assert!(house.verify(true).await.whole);
}

#[tokio::test(flavor = "multi_thread")]
async fn proofs_are_of_what_is_stored() {
    let house = sealed().await;
    let record = &house.pools.record;
    let proof = inclusion_prove(record, 5).await.unwrap();
    assert_eq!((proof.leaf_index, proof.head.size), (4, 9));
    let bytes = proof.bytes.unwrap();
    let bytes: Vec<u8> =
        (0..bytes.len()).step_by(2).map(|at| u8::from_str_radix(&bytes[at..at + 2], 16).unwrap()).collect();
    assert_eq!(record::hex(&leaf_hash(&bytes)), proof.leaf_hash);
    let proof = consistency_prove(record, 1, None).await.unwrap();
    assert_eq!((proof.from.size, proof.to.size), (3, 9));
    assert!(!proof.path.is_empty());
    house.events(1).await;
    for missing in [10, 4711, -1] {
        assert!(matches!(inclusion_prove(record, missing).await, Err(RecordFault::NoSuch)));
    }
    assert!(matches!(consistency_prove(record, 3, Some(1)).await, Err(RecordFault::NoSuch)));
}

#[tokio::test(flavor = "multi_thread")]
async fn heads_that_the_second_place_did_not_take_are_sent_with_the_next() {
    let house = House::new();
    house.events(1).await;
    let closed = house.dir.path().join("closed");
    std::fs::write(&closed, "a file where a directory is needed").unwrap();
    let place = closed.join("heads.jsonl");
    let key = house.dir.path().join("audit.key");
    let sealer = Sealer::open(&key, place.to_str().unwrap()).unwrap();
    for _ in 0..2 {
        let refusal = sealer.seal(&house.pools.record, house.now(), When::Always).await;
        assert!(matches!(refusal, Err(RecordFault::SecondPlace(_))));
    }
    assert_eq!(heads_list(&house.pools.record, 0).await.unwrap().len(), 2, "the heads are made all the same");
    std::fs::remove_file(&closed).unwrap();
    sealer.seal(&house.pools.record, house.now(), When::Always).await.unwrap();
    assert_eq!(heads_read(&place).unwrap().len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_posted_to_once_more_when_it_fails() {
    let house = House::new();
    house.events(1).await;
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    // A witness that fails the first time.
    let witness = std::thread::spawn(move || {
        let mut bodies = Vec::new();
        for status in ["503 Service Unavailable", "204 No Content"] {
            let (mut stream, _) = listener.accept().unwrap();
            let mut request = Vec::new();
            let mut part = [0; 4096];
            while !request.ends_with(b"}\n") {
                let read = stream.read(&mut part).unwrap();
                request.extend_from_slice(&part[..read]);
            }
            write!(stream, "HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").unwrap();
            bodies.push(String::from_utf8(request).unwrap());
        }
        bodies
    });
    let place = format!("http://127.0.0.1:{port}/heads");
    assert!(matches!(SecondPlace::parse(&place).unwrap(), SecondPlace::Url(_)));
    let sealer = Sealer::open(&house.dir.path().join("audit.key"), &place).unwrap();
    let head = sealer.seal(&house.pools.record, house.now(), When::Always).await.unwrap().unwrap();
    let bodies = witness.join().unwrap();
    let line = bodies[1].lines().last().unwrap();
    assert_eq!(serde_json::from_str::<record::SignedHead>(line).unwrap(), head);
}

#[tokio::test(flavor = "multi_thread")]
async fn events_go_after_seven_years_only_and_the_tree_still_verifies() {
    let house = House::new();
    // Eight years ago three events happened and were sealed; today three more.
    house.sql(
        "insert into audit.event (happened_at, role, region_code, action, subject)
         select now() - interval '8 years', 'nobody', '', 'a', n::text from generate_series(1, 3) n",
    );
    let long_ago = house.now() - 8 * 365 * 86_400_000;
    house.sealer.seal(&house.pools.record, long_ago, When::Always).await.unwrap();
    house.events(3).await;
    house.seal().await;
    let said = house.refused("delete from audit.event where event_id = 5");
    assert!(said.contains("seven years"), "{said}");
    let sweep = http::Sweep { rule: "audit-events", kept_for: "7 years".to_owned(), dry_run: true };
    assert_eq!(record::events_purge(&house.pools.record, &sweep).await.unwrap(), 3);
    assert_eq!(house.sql("select count(*) from audit.event"), "6", "a dry run takes nothing");
    let sweep = http::Sweep { dry_run: false, ..sweep };
    assert_eq!(record::events_purge(&house.pools.record, &sweep).await.unwrap(), 3);
    assert_eq!(
        house.sql("select rule, kept_for, what, how_many from audit.destruction"),
        "audit-events|7 years|audit.event|3"
    );
    house.seal().await;
    let report = house.verify(true).await;
    assert!(report.whole && report.purged == 3, "{report:?}");
    house.tamper("delete from audit.event where event_id = 5");
    assert_eq!(house.findings(true).await, ["event-missing"], "a deletion does not pass as retention");
}
