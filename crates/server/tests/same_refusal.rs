//! A refusal is the same whether or not the thing exists, and hostile ids are nothing worse than unknown ones.

#![allow(clippy::unwrap_used, reason = "a test ends where its house cannot be built")]

use crate::house::{Answer, House};
use axum::http::Method;

fn told(answer: &Answer) -> (u16, String, Vec<(String, String)>) {
    let headers =
        answer.headers.iter().map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()));
    (answer.status.as_u16(), answer.body.clone(), headers.collect())
}

const NOBODYS: &str = "00000000-0000-4000-8000-00000000dead";
const SOMEBODYS: &str = "00000000-0000-4000-8000-00000000beef";

/// The region that the demo officers act for, with its logins.
const OWN_REGION: &str = "insert into registry.area (area_code, kind, name_en, name_cy, shape, licence)
    values ('GWL-BOARD', 'board', 'GWL-BOARD', 'GWL-BOARD', st_multi(st_makeenvelope(0, 0, 1, 1, 27700)), '')";

/// A proposal of a region that none of the demo officers act for.
const FOREIGN_PROPOSAL: &str = "insert into closing.proposal (proposal_id, release_id, region_code, closes, kind, policy_version,
        policy_digest, policy, records_digest, proposed_by, audit)
    select '00000000-0000-4000-8000-00000000beef', 'OTHER-2024-1', 'OTHER', '2024', 'release', 'p', sha256('p'), 'p',
        sha256('r'), account_id, '[]' from access.account limit 1";

#[tokio::test(flavor = "multi_thread")]
async fn what_is_anothers_looks_like_what_is_nobodys() {
    let house = House::new().await;
    house.database.sql(OWN_REGION).unwrap();
    house.database.sql(FOREIGN_PROPOSAL).unwrap();
    let partner = house.cookie("partner").await;
    house.get("/api/session", &[("cookie", &partner)]).await;
    let others_session = house
        .database
        .sql("select session_id from access.session s join access.account using (account_id) where sign_in_name = 'partner'")
        .unwrap();
    let cookie = house.cookie("senior").await;
    let with = [("cookie", cookie.as_str())];
    house.ask(Method::PUT, "/api/session/purpose", &with, r#"{"purpose":"data_quality"}"#).await;
    for (method, there, not_there) in [
        (Method::GET, format!("/api/releases/{SOMEBODYS}/audit"), format!("/api/releases/{NOBODYS}/audit")),
        (Method::POST, format!("/api/releases/{SOMEBODYS}/sign"), format!("/api/releases/{NOBODYS}/sign")),
        (
            Method::POST,
            format!("/api/releases/{SOMEBODYS}/withdraw"),
            format!("/api/releases/{NOBODYS}/withdraw"),
        ),
        (
            Method::DELETE,
            format!("/api/sessions/{}", others_session.trim()),
            format!("/api/sessions/{NOBODYS}"),
        ),
    ] {
        let (there, not_there) = (
            house.ask(method.clone(), &there, &with, "").await,
            house.ask(method, &not_there, &with, "").await,
        );
        assert!(there.status.is_client_error() || there.status.is_success(), "{}", there.body);
        assert_eq!(told(&there), told(&not_there));
    }
    let still = house.get("/api/session", &[("cookie", &partner)]).await;
    assert!(still.status.is_success(), "nobody ends a session of another");
    // A name that is nobody's and one that is somebody's, with a wrong passphrase.
    let known = house
        .ask(Method::POST, "/api/session", &[], r#"{"name":"partner","passphrase":"not theirs at all"}"#)
        .await;
    let unknown = house
        .ask(Method::POST, "/api/session", &[], r#"{"name":"nobody","passphrase":"not theirs at all"}"#)
        .await;
    assert_eq!((known.status, &known.body), (unknown.status, &unknown.body));
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_ids_are_refused_as_unknown_ones_are_and_are_never_repeated() {
    let house = House::new().await;
    let hostile = [
        "..%2f..%2fetc%2fpasswd",
        "%00",
        "%ff%fe",
        "1'%20or%20'1'='1",
        "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "NaN",
        "-1",
        "99999999999999999999999999",
        "00000000-0000-0000-0000-000000000000",
        "%F0%9F%92%A3",
        &"a".repeat(4_000),
    ];
    for name in ["senior", "analyst", "partner", "auditor", "intake", "admin"] {
        let cookie = house.cookie(name).await;
        let with = [("cookie", cookie.as_str())];
        for id in hostile {
            for (method, path) in [
                (Method::GET, format!("/api/releases/{id}/audit")),
                (Method::POST, format!("/api/releases/{id}/sign")),
                (Method::POST, format!("/api/releases/{id}/withdraw")),
                (Method::DELETE, format!("/api/sessions/{id}")),
                (Method::DELETE, format!("/api/passkeys/{id}")),
                (Method::GET, format!("/api/working/findings/{id}")),
                (Method::GET, format!("/api/working/findings/{id}/events")),
                (Method::DELETE, format!("/api/working/findings/{id}")),
                (Method::GET, format!("/api/released/table?table={id}&period={id}")),
                (Method::GET, format!("/api/released/hotspots?period={id}&unit={id}&c={id}")),
                (Method::GET, format!("/api/released/export?table={id}&period={id}")),
                (Method::GET, format!("/api/released/sheet?year={id}&unit={id}&shading={id}")),
                (Method::GET, format!("/api/released/outlines?layer={id}&format={id}")),
                (Method::GET, format!("/api/released/tiles/{id}/{id}/{id}/{id}?period={id}")),
                (Method::GET, format!("/api/working/tiles/9/{id}/{id}?from={id}&area={id}")),
                (Method::GET, format!("/api/oidc/callback?code={id}&state={id}")),
            ] {
                let answer = house.ask(method.clone(), &path, &with, "").await;
                assert!(
                    !answer.status.is_server_error(),
                    "{name} {method} {path:.80}: {} {}",
                    answer.status,
                    answer.body
                );
                for told in ["script", "passwd", "or '1", "aaaaaaaaaa"] {
                    assert!(!answer.body.contains(told), "{path:.80} was repeated: {}", answer.body);
                }
            }
        }
    }
}
