//! Accounts and sharing agreements at the door: who may change them, and that a change counts from the next request.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::house::{Answer, House};
use api::{AccountsPage, AgreementAsk, AgreementsPage, Who};
use axum::http::{Method, StatusCode};
use concern::HarmType;
use serde_json::json;

struct Desk {
    house: House,
    admin: String,
    chair: String,
    analyst: String,
    partner: String,
}

impl Desk {
    async fn new() -> Self {
        let house = House::new().await;
        let cookies = [
            house.cookie("admin").await,
            house.cookie("chair").await,
            house.cookie("analyst").await,
            house.cookie("partner").await,
        ];
        let [admin, chair, analyst, partner] = cookies;
        Self { house, admin, chair, analyst, partner }
    }

    async fn ask(&self, cookie: &str, method: Method, path: &str, body: &str) -> Answer {
        self.house.ask(method, path, &[("cookie", cookie)], body).await
    }

    async fn get<T: serde::de::DeserializeOwned>(&self, cookie: &str, path: &str) -> T {
        let answer = self.ask(cookie, Method::GET, path, "").await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        serde_json::from_str(&answer.body).unwrap()
    }

    async fn accounts(&self) -> AccountsPage {
        self.get(&self.admin, "/api/accounts").await
    }

    async fn account_id(&self, name: &str) -> String {
        let page = self.accounts().await;
        page.accounts.into_iter().find(|row| row.name == name).expect("listed").id
    }

    async fn agreements(&self) -> AgreementsPage {
        self.get(&self.admin, "/api/agreements").await
    }

    async fn enter_working(&self, purpose: &str) -> Answer {
        let body = json!({ "purpose": purpose }).to_string();
        self.ask(&self.analyst, Method::PUT, "/api/session/purpose", &body).await
    }

    fn events(&self, action: &str) -> String {
        let query = format!("select count(*) from audit.event where action = '{action}'");
        self.house.database.sql(&query).unwrap().trim().to_owned()
    }
}

fn draft() -> AgreementAsk {
    AgreementAsk {
        replaces: None,
        agencies: vec!["GWL-POLICE".to_owned()],
        purposes: vec!["data_quality".to_owned()],
        harms: vec![HarmType::ALL[0].code().to_owned()],
        first_day: "2026-01-01".to_owned(),
        last_day: "2199-12-31".to_owned(),
        review_day: "2199-01-01".to_owned(),
        legal_basis: "Social Services and Well-being (Wales) Act 2014, Part 7".to_owned(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agreement_that_ends_shuts_the_working_side_at_the_next_request_and_a_signed_one_opens_it() {
    let desk = Desk::new().await;
    let before: Who = desk.get(&desk.analyst, "/api/session").await;
    assert!(before.may_analyse && before.purposes.len() == 5, "the demonstration has an agreement");
    assert_eq!(desk.enter_working("hotspot_review").await.status, StatusCode::OK);
    let seen = desk.ask(&desk.analyst, Method::GET, "/api/working/map", "").await.status;
    assert_eq!(seen, StatusCode::OK);

    let held = desk.agreements().await.agreements.remove(0);
    assert_eq!(held.state, "in_force");
    let path = format!("/api/agreements/{}/end", held.id);
    assert_eq!(desk.ask(&desk.chair, Method::POST, &path, "").await.status, StatusCode::FORBIDDEN);
    assert_eq!(desk.ask(&desk.admin, Method::POST, &path, "").await.status, StatusCode::OK);
    for path in ["/api/working/map", "/api/released/geography", "/api/intake/template"] {
        let refused = desk.ask(&desk.analyst, Method::GET, path, "").await;
        assert_eq!(refused.problem().kind, "urn:contexture:problem:refused", "{path}");
    }
    let after: Who = desk.get(&desk.analyst, "/api/session").await;
    assert!(!after.may_analyse && after.purposes.is_empty() && after.purpose.is_none());
    assert_eq!(
        desk.ask(&desk.admin, Method::POST, &path, "").await.status,
        StatusCode::NOT_FOUND,
        "ended once"
    );

    let body = serde_json::to_string(&draft()).unwrap();
    let kept = desk.ask(&desk.admin, Method::POST, "/api/agreements", &body).await;
    assert_eq!(kept.status, StatusCode::CREATED, "{}", kept.body);
    let still: Who = desk.get(&desk.analyst, "/api/session").await;
    assert!(!still.may_analyse, "a draft opens nothing");
    let drafted = desk.agreements().await.agreements.remove(0);
    assert!(
        drafted.code.ends_with("-A2-v1") && drafted.state == "draft" && !drafted.may_sign,
        "not by its drafter"
    );
    let sign = format!("/api/agreements/{}/sign", drafted.id);
    assert_eq!(desk.ask(&desk.admin, Method::POST, &sign, "").await.status, StatusCode::FORBIDDEN);
    assert_eq!(desk.ask(&desk.chair, Method::POST, &sign, "").await.status, StatusCode::OK);
    assert_eq!(
        desk.ask(&desk.chair, Method::POST, &sign, "").await.status,
        StatusCode::NOT_FOUND,
        "signed once"
    );

    assert_eq!(
        desk.enter_working("hotspot_review").await.status,
        StatusCode::FORBIDDEN,
        "not a purpose of it"
    );
    assert_eq!(desk.enter_working("data_quality").await.status, StatusCode::OK);
    let map = desk.ask(&desk.analyst, Method::GET, "/api/working/map", "").await;
    let map: api::WorkingMap = serde_json::from_str(&map.body).unwrap();
    let harms: Vec<_> = map.harms.iter().map(|share| share.code.as_str()).collect();
    assert_eq!(harms, [HarmType::ALL[0].code()], "no other harm type is told");
    assert_eq!(map.filter.harm.as_deref(), Some(HarmType::ALL[0].code()));
    let partner: Who = desk.get(&desk.partner, "/api/session").await;
    assert!(!partner.may_read_released, "GWL-BOARD is no party");
    for (action, count) in [("agreement-draft", "2"), ("agreement-sign", "2"), ("agreement-end", "1")] {
        assert_eq!(desk.events(action), count, "{action}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_later_version_stands_in_the_place_of_the_first_from_its_first_day() {
    let desk = Desk::new().await;
    let held = desk.agreements().await.agreements.remove(0);
    let next = |first_day: &str| {
        let asked = AgreementAsk {
            replaces: Some(held.id.clone()),
            first_day: first_day.to_owned(),
            agencies: vec!["GWL-BOARD".to_owned()],
            ..draft()
        };
        serde_json::to_string(&asked).unwrap()
    };
    for (first_day, state, analyst_may) in
        [("2198-01-01", "in_force", true), ("2026-01-01", "replaced", false)]
    {
        let kept = desk.ask(&desk.admin, Method::POST, "/api/agreements", &next(first_day)).await;
        assert_eq!(kept.status, StatusCode::CREATED, "{}", kept.body);
        let id = desk.agreements().await.agreements[0].id.clone();
        let signed = desk.ask(&desk.chair, Method::POST, &format!("/api/agreements/{id}/sign"), "").await;
        assert_eq!(signed.status, StatusCode::OK);
        let first = desk.agreements().await.agreements.into_iter().find(|row| row.id == held.id).unwrap();
        assert_eq!(first.state, state);
        let who: Who = desk.get(&desk.analyst, "/api/session").await;
        assert_eq!(who.may_analyse, analyst_may);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_words_of_an_agreement_cannot_be_changed_and_it_is_signed_by_two_people_in_two_roles() {
    let desk = Desk::new().await;
    let refused = |statement: &str| {
        let as_door = format!("set role ctx_door; {statement}");
        desk.house.database.sql(&as_door).expect_err("the database refuses it").to_string()
    };
    for words in
        ["harms = array['cse']", "last_day = '2199-01-01'", "agencies = array['X1']", "region_code = 'X'"]
    {
        assert!(
            refused(&format!("update access.agreement set {words}")).contains("permission denied"),
            "{words}"
        );
    }
    assert!(refused("delete from access.agreement").contains("permission denied"));
    assert!(refused("update access.agreement set signed_on = '2020-01-01'").contains("signed once"));
    let own = "insert into access.agreement (agreement_id, region_code, number, version, agencies, purposes, harms, first_day,
                   last_day, review_day, legal_basis, drafted_by, drafted_role, drafted_on, signed_by, signed_role, signed_on)
               select gen_random_uuid(), region_code, 9, 1, agencies, purposes, harms, first_day, last_day, review_day,
                      legal_basis, drafted_by, drafted_role, drafted_on, $BY, $ROLE, drafted_on from access.agreement";
    let by = |by: &str, role: &str| refused(&own.replace("$BY", by).replace("$ROLE", role));
    assert!(by("drafted_by", "'meeting_chair'").contains("check constraint"), "one person");
    assert!(by("signed_by", "drafted_role").contains("check constraint"), "one role");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_added_changed_and_shut_and_its_session_ends_with_the_change() {
    let desk = Desk::new().await;
    let new = json!({ "name": "newcomer", "role": "board_member", "agency": "GWL-BOARD", "passphrase": "long enough words" });
    let added = desk.ask(&desk.admin, Method::POST, "/api/accounts", &new.to_string()).await;
    assert_eq!(added.status, StatusCode::CREATED, "{}", added.body);
    let again = desk.ask(&desk.admin, Method::POST, "/api/accounts", &new.to_string()).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert_eq!(again.problem().fields[0].field, "name");

    let wrong = json!({ "name": "another", "role": "king", "agency": "no agency", "passphrase": "long enough words" });
    let refused = desk.ask(&desk.admin, Method::POST, "/api/accounts", &wrong.to_string()).await.problem();
    let fields: Vec<_> = refused.fields.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(fields, ["role", "agency"]);
    assert!(!serde_json::to_string(&refused).unwrap().contains("king"));

    let path = format!("/api/accounts/{}", desk.account_id("partner").await);
    let change = json!({ "role": "intake_clerk", "agency": "GWL-HEALTH" }).to_string();
    assert_eq!(desk.ask(&desk.admin, Method::PUT, &path, &change).await.status, StatusCode::NO_CONTENT);
    let after = desk.ask(&desk.partner, Method::GET, "/api/released/geography", "").await;
    assert_eq!(after.status, StatusCode::UNAUTHORIZED, "the session ended with the change");
    let back = desk.house.cookie("partner").await;
    let who: Who = desk.get(&back, "/api/session").await;
    assert_eq!((who.role.as_str(), who.may_read_released, who.may_import), ("intake_clerk", false, true));

    assert_eq!(desk.ask(&desk.admin, Method::DELETE, &path, "").await.status, StatusCode::NO_CONTENT);
    assert_eq!(desk.ask(&back, Method::GET, "/api/session", "").await.status, StatusCode::UNAUTHORIZED);
    for (action, count) in [("account-add", "1"), ("account-role-change", "1"), ("account-disable", "1")] {
        assert_eq!(desk.events(action), count, "{action}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_cannot_grant_themselves_and_nobody_else_grants_anything() {
    let desk = Desk::new().await;
    let own = format!("/api/accounts/{}", desk.account_id("admin").await);
    let change = json!({ "role": "analyst", "agency": "GWL-POLICE" }).to_string();
    let refused = desk.ask(&desk.admin, Method::PUT, &own, &change).await;
    assert_eq!(refused.problem().kind, "urn:contexture:problem:own-account");
    assert_eq!(desk.ask(&desk.admin, Method::DELETE, &own, "").await.status, StatusCode::FORBIDDEN);
    let nobody = "/api/accounts/00000000-0000-4000-8000-000000000001";
    assert_eq!(desk.ask(&desk.admin, Method::PUT, nobody, &change).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        desk.ask(&desk.admin, Method::PUT, "/api/accounts/x'--", &change).await.status,
        StatusCode::NOT_FOUND
    );

    let draft = serde_json::to_string(&draft()).unwrap();
    for cookie in [&desk.chair, &desk.analyst, &desk.partner] {
        for (method, path, body) in [
            (Method::PUT, own.as_str(), change.as_str()),
            (Method::PUT, nobody, change.as_str()),
            (Method::DELETE, own.as_str(), ""),
            (Method::GET, "/api/accounts", ""),
            (Method::POST, "/api/agreements", draft.as_str()),
        ] {
            let refused = desk.ask(cookie, method.clone(), path, body).await;
            assert_eq!(refused.problem().kind, "urn:contexture:problem:refused", "{method} {path}");
        }
    }
    // Another region's account is nobody's: the same words as for one that is not there.
    desk.house
        .database
        .sql("update access.account set region_code = 'ELSEWHERE' where sign_in_name = 'officer'")
        .unwrap();
    let id = desk
        .house
        .database
        .sql("select account_id from access.account where sign_in_name = 'officer'")
        .unwrap();
    let elsewhere =
        desk.ask(&desk.admin, Method::PUT, &format!("/api/accounts/{}", id.trim()), &change).await;
    let missing = desk.ask(&desk.admin, Method::PUT, nobody, &change).await;
    assert_eq!((elsewhere.status, elsewhere.body), (missing.status, missing.body));
}
