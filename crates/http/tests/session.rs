//! A session from sign-in to its end, over a real database.

use crate::house::{House, LOOPBACK, PASSPHRASE, head};
use access::Purpose;
use axum::extract::FromRequestParts as _;
use contexture_http::{
    Caller, Door, DoorRules, Knock, ProblemReply, Reply, SessionToken, known_cookie, passphrase_change,
    purpose_choose, purpose_leave, session_close, session_close_others, session_list, session_step_up,
    sign_in, sign_in_subject, sign_out,
};
use language::Lang;

async fn caller(door: &Door, token: &SessionToken) -> Reply<Caller> {
    Caller::from_request_parts(&mut head(token, door.rules()), door).await
}

async fn refused(door: &Door, name: &str, passphrase: &str) -> ProblemReply {
    let outcome = sign_in(door, name, passphrase.to_owned(), Knock::default()).await;
    outcome.map(|(_, caller)| caller).expect_err("must not sign in")
}

#[tokio::test(flavor = "multi_thread")]
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

#[tokio::test(flavor = "multi_thread")]
async fn the_database_does_not_hold_the_token() {
    let house = House::new();
    house.account("analyst", "analyst", false).await;
    let token = house.signed_in("analyst").await;
    let cookie = token.cookie(LOOPBACK).to_str().unwrap().to_owned();
    let stored = house.sql("select encode(session_hash, 'hex') from access.session");
    assert_eq!(stored.len(), 64);
    assert!(!cookie.contains(&stored));
}

#[tokio::test(flavor = "multi_thread")]
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

#[tokio::test(flavor = "multi_thread")]
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

#[tokio::test(flavor = "multi_thread")]
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

#[tokio::test(flavor = "multi_thread")]
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

#[tokio::test(flavor = "multi_thread")]
async fn on_the_working_side_fifteen_idle_minutes_close_it_and_each_step_moves_the_limit_on() {
    let house = House::new();
    house.account("analyst", "analyst", false).await;
    let token = house.stepped_up("analyst").await;
    let who = caller(&house.door, &token).await.unwrap();
    purpose_choose(&house.door, &who, &token, Purpose::HotspotReview).await.unwrap();

    house.sql("update access.session set seen_at = now() - interval '14 minutes'");
    let who = caller(&house.door, &token).await.expect("fourteen minutes are not fifteen");
    assert_eq!(who.purpose(), Some(Purpose::HotspotReview));
    assert_eq!(house.sql("select seen_at > now() - interval '1 minute' from access.session"), "t");

    house.sql("update access.session set seen_at = now() - interval '16 minutes'");
    let (one, other) = tokio::join!(caller(&house.door, &token), caller(&house.door, &token));
    for who in [one, other] {
        let who = who.expect("the holder stays signed in to the rest");
        assert_eq!((who.purpose(), who.stepped_up()), (None, false));
    }
    assert_eq!(house.sql("select count(*) from audit.event where action = 'working-side-idle'"), "1");
    let entered = house.sql("select purpose from audit.event where action = 'working-side-enter'");
    assert_eq!(entered, "hotspot_review");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_has_no_working_side_to_enter() {
    let house = House::new();
    house.account("partner", "board_member", false).await;
    let token = house.signed_in("partner").await;
    let who = caller(&house.door, &token).await.unwrap();
    let refusal = purpose_choose(&house.door, &who, &token, Purpose::HotspotReview).await.unwrap_err();
    assert_eq!(refusal.status(), 403);
    assert_eq!(house.sql("select count(purpose) from access.session"), "0");
}

#[tokio::test(flavor = "multi_thread")]
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

#[tokio::test(flavor = "multi_thread")]
async fn a_disabled_account_is_out_at_once() {
    let house = House::new();
    house.account("analyst", "analyst", false).await;
    let token = house.signed_in("analyst").await;
    house.sql("update access.account set disabled_at = now()");
    assert!(caller(&house.door, &token).await.is_err());
    assert_eq!(refused(&house.door, "analyst", PASSPHRASE).await.kind(), "sign-in-refused");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_demo_account_is_let_in_by_a_demonstration_only() {
    let house = House::with(DoorRules { https: false, demo: true });
    house.account("analyst", "analyst", true).await;
    let token = house.signed_in("analyst").await;
    assert!(caller(&house.door, &token).await.is_ok());

    let earnest = Door::new(house.pools.door.clone(), LOOPBACK);
    assert_eq!(refused(&earnest, "analyst", PASSPHRASE).await.kind(), "sign-in-refused");
    assert!(caller(&earnest, &token).await.is_err(), "nor by a session that the demonstration opened");
}

#[tokio::test(flavor = "multi_thread")]
async fn leaving_the_working_side_by_hand_keeps_the_holder_signed_in() {
    let house = House::new();
    house.account("analyst", "analyst", false).await;
    let token = house.signed_in("analyst").await;
    let who = caller(&house.door, &token).await.unwrap();
    house.sql(
        "update access.session set purpose = 'hotspot_review', stepped_up_at = now() - interval '1 hour'",
    );
    let working = caller(&house.door, &token).await.unwrap();
    assert!(working.stepped_up_for(access::ActionKind::Analyse), "the working side stands open");
    assert!(!working.stepped_up_for(access::ActionKind::SignRelease), "and is no leave to sign");
    let left = purpose_leave(&house.door, &working, &token).await.unwrap();
    assert_eq!((left.purpose(), left.stepped_up_for(access::ActionKind::Analyse)), (None, false));
    assert_eq!(caller(&house.door, &token).await.unwrap().purpose(), None);
    assert_eq!(who.session(), working.session());
    assert_eq!(house.sql("select count(*) from audit.event where action = 'working-side-leave'"), "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_up_moves_the_session_to_a_new_id_and_lasts_fifteen_minutes() {
    let house = House::new();
    house.account("senior", "senior_analyst", false).await;
    let token = house.signed_in("senior").await;
    let before = caller(&house.door, &token).await.unwrap();
    assert!(!before.stepped_up(), "a passphrase alone is no step-up");
    let mut connection = house.pools.door.acquire().await.unwrap();
    let fresh = session_step_up(&mut connection, &token).await.unwrap().expect("the session is live");
    assert_eq!(caller(&house.door, &token).await.unwrap_err().kind(), "session-ended", "the old id is dead");
    let after = caller(&house.door, &fresh).await.unwrap();
    assert!(after.stepped_up() && after.session() == before.session());
    house.sql("update access.session set stepped_up_at = now() - interval '15 minutes'");
    assert!(!caller(&house.door, &fresh).await.unwrap().stepped_up());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_demo_account_counts_as_stepped_up_until_it_has_a_passkey() {
    let house = House::with(DoorRules { https: false, demo: true });
    house.account("analyst", "analyst", true).await;
    house.account("real", "analyst", false).await;
    let token = house.signed_in("analyst").await;
    let who = caller(&house.door, &token).await.unwrap();
    assert!(who.stepped_up() && who.step_up().is_waived());
    let real = house.signed_in("real").await;
    assert!(!caller(&house.door, &real).await.unwrap().stepped_up(), "nobody else does");
    house.sql(
        "insert into access.passkey (passkey_id, account_id, credential_id, credential)
         select gen_random_uuid(), account_id, 'x', '{}' from access.account where sign_in_name = 'analyst'",
    );
    assert!(!caller(&house.door, &token).await.unwrap().stepped_up());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_holder_sees_and_ends_their_own_sessions_and_nobody_elses() {
    let house = House::new();
    house.account("analyst", "analyst", false).await;
    house.account("partner", "board_member", false).await;
    let (here, there) = (house.signed_in("analyst").await, house.signed_in("analyst").await);
    let partner = house.signed_in("partner").await;
    let who = caller(&house.door, &here).await.unwrap();
    let theirs = caller(&house.door, &partner).await.unwrap();
    assert_eq!(session_list(&house.door, &who).await.unwrap().len(), 2);

    let foreign = session_close(&house.door, &who, theirs.session()).await.unwrap_err();
    let nothing = session_close(&house.door, &who, uuid::Uuid::nil()).await.unwrap_err();
    assert_eq!(foreign.spoken(Lang::En), nothing.spoken(Lang::En), "another's and none are told alike");
    assert!(caller(&house.door, &partner).await.is_ok());

    let other = caller(&house.door, &there).await.unwrap().session();
    session_close(&house.door, &who, other).await.unwrap();
    assert_eq!(caller(&house.door, &there).await.unwrap_err().kind(), "session-ended", "at the next request");

    let third = house.signed_in("analyst").await;
    assert_eq!(session_close_others(&house.door, &who).await.unwrap(), 1);
    assert!(caller(&house.door, &third).await.is_err() && caller(&house.door, &here).await.is_ok());
    assert_eq!(house.sql("select count(*) from audit.event where action = 'session-end'"), "2");
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_cannot_keep_the_holder_out_of_a_browser_they_have_used() {
    let house = House::new();
    house.account("analyst", "analyst", false).await;
    let known = || {
        let set = known_cookie(&house.door, "analyst").unwrap();
        Some(set.to_str().unwrap().split(['=', ';']).nth(1).unwrap().to_owned())
    };
    for _ in 0..5 {
        refused(&house.door, "analyst", "not the passphrase").await;
    }
    assert_eq!(refused(&house.door, "analyst", PASSPHRASE).await.status(), 429, "a stranger's browser waits");
    let knock = Knock { known: known(), ..Knock::default() };
    sign_in(&house.door, "analyst", PASSPHRASE.to_owned(), knock).await.expect("the holder's own does not");

    let other = known_cookie(&house.door, "partner").unwrap();
    let other = other.to_str().unwrap().split(['=', ';']).nth(1).unwrap().to_owned();
    for forged in [Some(other), Some("0".repeat(129)), Some(format!("{0}.{0}", "0".repeat(64)))] {
        let knock = Knock { known: forged, ..Knock::default() };
        let outcome = sign_in(&house.door, "analyst", PASSPHRASE.to_owned(), knock).await;
        assert_eq!(outcome.map(|_| ()).unwrap_err().status(), 429);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_passphrase_needs_the_present_one_and_ends_the_other_sessions() {
    let house = House::new();
    house.account("analyst", "analyst", false).await;
    let (here, there) = (house.signed_in("analyst").await, house.signed_in("analyst").await);
    let who = caller(&house.door, &here).await.unwrap();
    let change =
        |present: &str, new: &str| passphrase_change(&house.door, &who, present.to_owned(), new.to_owned());
    let new = "pedwar gair heb ystyr";
    assert_eq!(change("wrong", new).await.unwrap_err().kind(), "passphrase-wrong");
    assert_eq!(change(PASSPHRASE, "short").await.unwrap_err().kind(), "passphrase-new");
    change(PASSPHRASE, new).await.unwrap();
    assert!(caller(&house.door, &here).await.is_ok() && caller(&house.door, &there).await.is_err());
    assert_eq!(refused(&house.door, "analyst", PASSPHRASE).await.kind(), "sign-in-refused");
    sign_in(&house.door, "analyst", new.to_owned(), Knock::default()).await.expect("the new one opens");
    for _ in 0..3 {
        assert_eq!(change("wrong", new).await.unwrap_err().kind(), "passphrase-wrong");
    }
    assert_eq!(change("wrong", new).await.unwrap_err().status(), 429, "trying is counted");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_subject_of_an_identity_provider_opens_the_account_it_is_linked_to() {
    let house = House::new();
    house.account("analyst", "analyst", false).await;
    house.account("demo", "analyst", true).await;
    house.sql(
        "insert into access.oidc_subject (issuer, subject, account_id)
         select 'https://a.example', case when demo then 'd' else 's' end, account_id from access.account
         where sign_in_name in ('analyst', 'demo')",
    );
    let open = |issuer: &'static str, subject: &'static str| {
        sign_in_subject(&house.door, issuer, subject, Knock::default())
    };
    let (token, who) = open("https://a.example", "s").await.unwrap().expect("linked");
    assert_eq!(who.sign_in_name(), "analyst");
    assert!(!who.stepped_up() && caller(&house.door, &token).await.is_ok());
    for (issuer, subject) in
        [("https://b.example", "s"), ("https://a.example", "S"), ("https://a.example", "d")]
    {
        assert!(open(issuer, subject).await.unwrap().is_none(), "{issuer} {subject}");
    }
    house.sql("update access.account set disabled_at = now()");
    assert!(open("https://a.example", "s").await.unwrap().is_none());
}
