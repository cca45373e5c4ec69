//! A session from sign-in to its end, over a real database.

mod house;

use access::Purpose;
use axum::extract::FromRequestParts as _;
use contexture_http::{
    Caller, Door, DoorRules, Knock, ProblemReply, Reply, SessionToken, purpose_choose, sign_in, sign_out,
};
use house::{House, LOOPBACK, PASSPHRASE, head};
use language::Lang;

async fn caller(door: &Door, token: &SessionToken) -> Reply<Caller> {
    Caller::from_request_parts(&mut head(token, door.rules()), door).await
}

async fn refused(door: &Door, name: &str, passphrase: &str) -> ProblemReply {
    let outcome = sign_in(door, name, passphrase.to_owned(), Knock::default()).await;
    outcome.map(|(_, caller)| caller).expect_err("must not sign in")
}

#[tokio::test]
async fn who_signs_in_is_known_until_they_sign_out() {
    let house = House::new();
    house.account("analyst", "analyst", false).await;
    let token = house.signed_in(" Analyst ").await;
    let who = caller(&house.door, &token).await.unwrap();
    assert_eq!(who.sign_in_name(), "analyst");
    assert_eq!(who.region().as_str(), "X-BOARD");
    assert_eq!(who.purpose(), None);

    sign_out(&house.door, &who, &token).await.unwrap();
    assert_eq!(caller(&house.door, &token).await.unwrap_err().kind(), "session-ended");
    let written =
        house.sql("select string_agg(action || ':' || role, ' ' order by event_id) from audit.event");
    assert_eq!(written, "sign-in:analyst sign-out:analyst");
}

#[tokio::test]
async fn the_database_does_not_hold_the_token() {
    let house = House::new();
    house.account("analyst", "analyst", false).await;
    let token = house.signed_in("analyst").await;
    let cookie = token.cookie(LOOPBACK).to_str().unwrap().to_owned();
    let stored = house.sql("select encode(session_hash, 'hex') from access.session");
    assert_eq!(stored.len(), 64);
    assert!(!cookie.contains(&stored));
}

#[tokio::test]
async fn a_wrong_passphrase_and_an_unknown_name_are_refused_in_the_same_words() {
    let house = House::new();
    house.account("analyst", "analyst", false).await;
    let wrong = refused(&house.door, "analyst", "not the passphrase").await;
    assert_eq!(wrong.status(), 401);
    for name in ["nobody", "robert'); drop table access.account;--", "nul\0name", "", &"x".repeat(5000)] {
        let other = refused(&house.door, name, PASSPHRASE).await;
        assert_eq!(other.spoken(Lang::Cy), wrong.spoken(Lang::Cy), "{name:.20}");
    }
    let long = refused(&house.door, "analyst", &PASSPHRASE.repeat(1000)).await;
    assert_eq!(long.spoken(Lang::En), wrong.spoken(Lang::En));
    let kept =
        house.sql("select count(*), count(account_id), string_agg(distinct subject, '') from audit.event");
    assert_eq!(kept, "7|0|", "each refusal is an event, none says what was typed");
}

#[tokio::test]
async fn the_sixth_attempt_within_five_minutes_has_to_wait_even_with_the_right_passphrase() {
    let house = House::new();
    house.account("analyst", "analyst", false).await;
    house.account("partner", "board_member", false).await;
    for _ in 0..5 {
        assert_eq!(refused(&house.door, "analyst", "not the passphrase").await.status(), 401);
    }
    let wait = refused(&house.door, "analyst", PASSPHRASE).await;
    assert_eq!((wait.status().as_u16(), wait.kind()), (429, "too-many-sign-ins"));
    house.signed_in("partner").await;
}

#[tokio::test]
async fn attempts_made_side_by_side_count_too() {
    let house = House::new();
    house.account("analyst", "analyst", false).await;
    let attempts = (0..12).map(|_| {
        let door = house.door.clone();
        tokio::spawn(async move { refused(&door, "analyst", "not the passphrase").await.status().as_u16() })
    });
    let mut answers = Vec::new();
    for attempt in attempts.collect::<Vec<_>>() {
        answers.push(attempt.await.unwrap());
    }
    assert_eq!(answers.iter().filter(|status| **status == 401).count(), 5);
    assert_eq!(answers.iter().filter(|status| **status == 429).count(), 7);
}

#[tokio::test]
async fn a_session_ends_after_its_ten_hours() {
    let house = House::new();
    house.account("partner", "board_member", false).await;
    let token = house.signed_in("partner").await;
    let hours = house.sql("select round(extract(epoch from expires_at - now()) / 3600) from access.session");
    assert_eq!(hours, "10");
    house.sql("update access.session set seen_at = now() - interval '9 hours'");
    caller(&house.door, &token).await.expect("idle hours do not end a session outside the working side");
    house.sql("update access.session set expires_at = now() - interval '1 second'");
    assert_eq!(caller(&house.door, &token).await.unwrap_err().kind(), "session-ended");
}

#[tokio::test]
async fn on_the_working_side_fifteen_idle_minutes_end_it_and_each_step_moves_the_limit_on() {
    let house = House::new();
    house.account("analyst", "analyst", false).await;
    let token = house.signed_in("analyst").await;
    let who = caller(&house.door, &token).await.unwrap();
    purpose_choose(&house.door, &who, &token, Purpose::HotspotReview).await.unwrap();

    house.sql("update access.session set seen_at = now() - interval '14 minutes'");
    let who = caller(&house.door, &token).await.expect("fourteen minutes are not fifteen");
    assert_eq!(who.purpose(), Some(Purpose::HotspotReview));
    assert_eq!(house.sql("select seen_at > now() - interval '1 minute' from access.session"), "t");

    house.sql("update access.session set seen_at = now() - interval '16 minutes'");
    assert_eq!(caller(&house.door, &token).await.unwrap_err().status(), 401);
    let entered = house.sql("select purpose from audit.event where action = 'working-side-enter'");
    assert_eq!(entered, "hotspot_review");
}

#[tokio::test]
async fn a_partner_has_no_working_side_to_enter() {
    let house = House::new();
    house.account("partner", "board_member", false).await;
    let token = house.signed_in("partner").await;
    let who = caller(&house.door, &token).await.unwrap();
    let refusal = purpose_choose(&house.door, &who, &token, Purpose::HotspotReview).await.unwrap_err();
    assert_eq!(refusal.status(), 403);
    assert_eq!(house.sql("select count(purpose) from access.session"), "0");
}

#[tokio::test]
async fn signing_in_again_replaces_the_browsers_session() {
    let house = House::new();
    house.account("analyst", "analyst", false).await;
    let first = house.signed_in("analyst").await;
    let before = SessionToken::of(&head(&first, LOOPBACK), LOOPBACK);
    let (second, _) =
        sign_in(&house.door, "analyst", PASSPHRASE.to_owned(), Knock { before, ..Knock::default() })
            .await
            .unwrap();
    assert!(caller(&house.door, &first).await.is_err());
    assert!(caller(&house.door, &second).await.is_ok());
}

#[tokio::test]
async fn a_disabled_account_is_out_at_once() {
    let house = House::new();
    house.account("analyst", "analyst", false).await;
    let token = house.signed_in("analyst").await;
    house.sql("update access.account set disabled_at = now()");
    assert!(caller(&house.door, &token).await.is_err());
    assert_eq!(refused(&house.door, "analyst", PASSPHRASE).await.kind(), "sign-in-refused");
}

#[tokio::test]
async fn a_demo_account_is_let_in_by_a_demonstration_only() {
    let house = House::with(DoorRules { https: false, demo: true });
    house.account("analyst", "analyst", true).await;
    let token = house.signed_in("analyst").await;
    assert!(caller(&house.door, &token).await.is_ok());

    let earnest = Door::new(house.pools.door.clone(), LOOPBACK);
    assert_eq!(refused(&earnest, "analyst", PASSPHRASE).await.kind(), "sign-in-refused");
    assert!(caller(&earnest, &token).await.is_err(), "nor by a session that the demonstration opened");
}
