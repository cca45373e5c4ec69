//! Signing in through the API, as a browser does.

use crate::house::{Answer, House, ask};
use api::{SignInPage, Who};
use axum::http::{Method, StatusCode};
use server::{AccountError, AccountNew, ServerOptions, account_add, account_disable, account_list, app};

fn who(answer: &Answer) -> Who {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    serde_json::from_str(&answer.body).expect("who is signed in")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_account_on_the_sign_in_page_signs_in_and_sees_what_its_role_may() {
    let house = House::new().await;
    let page: SignInPage = serde_json::from_str(&house.get("/api/sign-in", &[]).await.body).unwrap();
    assert!(page.demo);
    let mut seen = Vec::new();
    for account in page.accounts {
        let body = serde_json::json!({ "name": account.name, "passphrase": account.passphrase }).to_string();
        let answer = house.ask(Method::POST, "/api/session", &[], &body).await;
        let set = answer.header("set-cookie").to_owned();
        assert!(set.contains("HttpOnly") && set.contains("SameSite=Strict"), "{set}");
        assert_eq!(answer.header("cache-control"), "no-store");
        let who = who(&answer);
        assert_eq!(who.role_label, account.role);
        seen.push((who.name, who.may_analyse, who.may_import, who.may_read_released));
    }
    let expected = [
        ("analyst".to_owned(), true, true, true),
        ("partner".to_owned(), false, false, true),
        ("intake".to_owned(), false, true, false),
        ("officer".to_owned(), false, false, true),
        ("senior".to_owned(), true, true, true),
        ("signer".to_owned(), true, true, true),
        ("chair".to_owned(), false, false, true),
        ("guardian".to_owned(), false, false, false),
        ("grader".to_owned(), false, false, false),
        ("coordinator".to_owned(), false, false, true),
        ("auditor".to_owned(), false, false, false),
        ("admin".to_owned(), false, false, false),
    ];
    assert_eq!(seen, expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_region_is_told_by_its_published_name() {
    let house = House::new().await;
    let cookie = house.cookie("partner").await;
    let before = who(&house.get("/api/session", &[("cookie", &cookie)]).await);
    assert_eq!(before.region.name.cy, "GWL-BOARD", "its code, until geography is published");
    house
        .database
        .sql(
            "insert into released.area values ('GWL-BOARD', 'board', 'Lowland', 'Y Gwaelod', '{}', null,
              'SRID=27700;MULTIPOLYGON(((0 0,1 0,1 1,0 0)))', '')",
        )
        .unwrap();
    let after = who(&house.get("/api/session", &[("cookie", &cookie)]).await);
    assert_eq!((after.region.name.en.as_str(), after.region.name.cy.as_str()), ("Lowland", "Y Gwaelod"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_analyst_enters_the_working_side_for_a_purpose_and_signs_out_twice() {
    let house = House::new().await;
    let cookie = house.cookie("analyst").await;
    let with = [("cookie", cookie.as_str())];
    assert_eq!(
        house.get("/api/working/map", &with).await.problem().kind,
        "urn:contexture:problem:purpose-missing"
    );

    let unknown = house.ask(Method::PUT, "/api/session/purpose", &with, r#"{"purpose":"curiosity"}"#).await;
    assert_eq!(unknown.status, StatusCode::BAD_REQUEST);
    assert_eq!(unknown.problem().fields[0].field, "purpose");
    assert!(!unknown.body.contains("curiosity"));

    let entered =
        house.ask(Method::PUT, "/api/session/purpose", &with, r#"{"purpose":"hotspot_review"}"#).await;
    assert_eq!(who(&entered).purpose.unwrap().code, "hotspot_review");
    assert_eq!(
        who(&house.get("/api/session", &with).await).purpose.unwrap().label.cy,
        "Adolygu man problemus"
    );

    let map = house.get("/api/working/map?from=2025-01&to=2025-01", &with).await;
    assert_eq!((map.status, map.header("cache-control")), (StatusCode::OK, "no-store"), "{}", map.body);
    assert_eq!(serde_json::from_str::<api::WorkingMap>(&map.body).unwrap().coverage.total, 1);
    let looks = "select purpose || ' ' || role from audit.event where action = 'working-map-view'";
    assert_eq!(house.database.sql(looks).unwrap().trim(), "hotspot_review analyst");

    for _ in 0..2 {
        let out = house.ask(Method::DELETE, "/api/session", &with, "").await;
        assert_eq!(out.status, StatusCode::NO_CONTENT);
        assert!(out.header("set-cookie").contains("Max-Age=0"));
    }
    assert_eq!(house.get("/api/session", &with).await.problem().kind, "urn:contexture:problem:session-ended");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_is_refused_on_the_working_side_whatever_they_send() {
    let house = House::new().await;
    let cookie = house.cookie("partner").await;
    let with = [("cookie", cookie.as_str())];
    let entered =
        house.ask(Method::PUT, "/api/session/purpose", &with, r#"{"purpose":"hotspot_review"}"#).await;
    assert_eq!(entered.problem().kind, "urn:contexture:problem:refused");
    for path in ["/api/working/map", "/api/working/map?from=2025-01", "/api/working/map?harm=cse&harm=cce"] {
        let answer = house.get(path, &with).await;
        assert!(answer.status.is_client_error(), "{path}: {}", answer.status);
        answer.problem();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn outside_demo_mode_there_is_no_account_until_one_is_added() {
    let house = House::new().await;
    let options = ServerOptions { demo: false, ..house.options.clone() };
    let door = http::Door::new(house.pools.door.clone(), options.door_rules());
    let state = crate::house::state(&house.pools, door.clone(), Vec::new());
    let earnest = || app(state.clone(), &options);
    let page = ask(earnest(), Method::GET, "/api/sign-in", &[], "").await;
    assert_eq!(page.body, r#"{"demo":false,"provider":false,"accounts":[]}"#);
    let demo = r#"{"name":"analyst","passphrase":"clychau-gwaelod-analyst"}"#;
    assert_eq!(
        ask(earnest(), Method::POST, "/api/session", &[], demo).await.status,
        StatusCode::UNAUTHORIZED
    );

    let region = access::RegionCode::parse("GWL-BOARD").unwrap();
    let granted = |account: Option<access::UserId>| {
        let asked = access::Asked { account, ..access::Asked::of(region.clone(), http::today()) };
        let machine = access::Caller::command_line(region.clone());
        access::decide::<access::ManageAccounts>(&machine, &asked, &[]).unwrap()
    };
    let machine = granted(None);
    let new = |name: &str, passphrase: &str| AccountNew {
        name: name.to_owned(),
        role: access::Role::Analyst,
        agency: concern::AgencyCode::parse("GWL-POL").unwrap(),
        passphrase: passphrase.to_owned(),
    };
    assert!(matches!(
        account_add(&door, &machine, new("A name", "long enough words")).await,
        Err(AccountError::NameForm)
    ));
    let short = account_add(&door, &machine, new("jay", "too short")).await;
    assert!(matches!(short, Err(AccountError::PassphraseLength)));
    let id = account_add(&door, &machine, new("jay", "long enough words")).await.unwrap();
    assert!(matches!(
        account_add(&door, &machine, new("jay", "long enough words")).await,
        Err(AccountError::NameTaken)
    ));

    let body = r#"{"name":"jay","passphrase":"long enough words"}"#;
    let answer = ask(earnest(), Method::POST, "/api/session", &[], body).await;
    let cookie = answer.cookie();
    assert_eq!(who(&answer).name, "jay");
    account_disable(&door, &granted(Some(id))).await.unwrap();
    let nobody = granted(Some(access::UserId(uuid::Uuid::from_u128(1))));
    assert!(matches!(account_disable(&door, &nobody).await, Err(AccountError::NoSuch)));
    let after = ask(earnest(), Method::GET, "/api/session", &[("cookie", &cookie)], "").await;
    assert_eq!(after.status, StatusCode::UNAUTHORIZED);
    let listed = account_list(&door, None).await.unwrap();
    let jay = listed.iter().find(|line| line.name == "jay").unwrap();
    assert!(jay.disabled && !jay.demo);
    assert_eq!(listed.len(), 13, "the demonstration's twelve and this one");
}

#[tokio::test(flavor = "multi_thread")]
async fn starting_the_demonstration_again_keeps_the_accounts_and_leaves_others_alone() {
    let house = House::new().await;
    let cookie = house.cookie("partner").await;
    house.database.sql("update access.account set demo = false where sign_in_name = 'officer'").unwrap();
    let region = access::RegionCode::parse("GWL-BOARD").unwrap();
    let again = server::demo_accounts_ensure(&house.door, &region).await.unwrap();
    let names: Vec<_> = again.iter().map(|account| account.name.as_str()).collect();
    assert!(!names.contains(&"officer") && names.len() == 11, "the officer is somebody's now: {names:?}");
    assert_eq!(house.get("/api/session", &[("cookie", &cookie)]).await.status, StatusCode::OK);
}
