//! Tokens: made with a passkey, shown once, bound to what they were made under, and good for the released side alone.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::house::{Answer, House};
use api::{TokenLine, TokenMade, TokenPage};
use axum::http::{Method, StatusCode};

const REGION: &str = "insert into registry.area (area_code, kind, name_en, name_cy, shape, licence)
    values ('GWL-BOARD', 'board', 'GWL-BOARD', 'GWL-BOARD', st_multi(st_makeenvelope(0, 0, 1, 1, 27700)), '')";

/// An agreement in force for the demonstration's own agency, signed by two people.
const AGREEMENT: &str = "insert into access.agreement (agreement_id, region_code, number, version, agencies, purposes, harms, first_day,
        last_day, review_day, legal_basis, drafted_role, drafted_on, signed_by, signed_role, signed_on)
    select '00000000-0000-0000-0000-0000000000a9', 'GWL-BOARD', 9, 1, array[agency_code], array['problem_profile'], array['cse'],
           current_date - 1, current_date + 20, current_date, 'Crime and Disorder Act 1998 section 115', 'administrator', current_date - 1,
           account_id, 'meeting_chair', current_date - 1
    from access.account where sign_in_name = 'analyst'";

struct Desk {
    house: House,
    cookie: String,
}

impl Desk {
    async fn new() -> Self {
        let house = House::new().await;
        house.database.sql(REGION).unwrap();
        house.database.sql(AGREEMENT).unwrap();
        let cookie = house.cookie("analyst").await;
        Self { house, cookie }
    }

    async fn ask(&self, change: (&str, serde_json::Value)) -> Answer {
        let mut body = serde_json::json!({
            "tool": "qgis", "purpose": "problem_profile", "days": 90,
            "agreement": "00000000-0000-0000-0000-0000000000a9",
        });
        if !change.0.is_empty() {
            body[change.0] = change.1;
        }
        let with = [("cookie", self.cookie.as_str())];
        self.house.ask(Method::POST, "/api/tokens", &with, &body.to_string()).await
    }

    async fn make(&self) -> TokenMade {
        let answer = self.ask(("", serde_json::Value::Null)).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
        assert_eq!(answer.header("cache-control"), "no-store");
        serde_json::from_str(&answer.body).unwrap()
    }

    async fn page(&self) -> TokenPage {
        let answer = self.house.get("/api/tokens", &[("cookie", &self.cookie)]).await;
        serde_json::from_str(&answer.body).unwrap()
    }

    async fn by(&self, token: &str, method: Method, path: &str) -> Answer {
        let bearer = format!("Bearer {token}");
        self.house.ask(method, path, &[("authorization", &bearer)], "{}").await
    }

    async fn opens(&self, token: &str) -> StatusCode {
        self.by(token, Method::GET, "/ogc").await.status
    }

    fn told(&self, action: &str) -> String {
        let sql = format!(
            "select coalesce(string_agg(purpose || ' ' || subject, ';' order by event_id), '') from audit.event where action = '{action}'"
        );
        self.house.database.sql(&sql).unwrap().trim().to_owned()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_shown_once_and_opens_the_released_side_and_nothing_else() {
    let desk = Desk::new().await;
    let made = desk.make().await;
    assert_eq!(made.line.code, "QGIS-1");
    assert_eq!(desk.page().await.tokens, [TokenLine { ..made.line.clone() }]);
    let kept = desk.house.database.sql("select row_to_json(t)::text from access.token t").unwrap();
    let secret = made.token.rsplit('_').next().unwrap();
    assert!(!kept.contains(secret), "the database has a digest");
    for path in
        ["/ogc", "/ogc/collections", "/ogc/collections/blocks/items", "/api/released/tiles/block.json"]
    {
        let status = desk.by(&made.token, Method::GET, path).await.status;
        assert!([StatusCode::OK, StatusCode::NOT_FOUND].contains(&status), "{path} {status}");
    }
    // QGIS and ArcGIS know a name and a password.
    let basic = {
        use base64::Engine as _;
        base64::engine::general_purpose::STANDARD.encode(format!("anything:{}", made.token))
    };
    let basic = desk.house.get("/ogc", &[("authorization", &format!("Basic {basic}"))]).await;
    assert_eq!(basic.status, StatusCode::OK, "{}", basic.body);
    for (method, path) in [
        (Method::GET, "/api/session"),
        (Method::GET, "/api/working/map"),
        (Method::GET, "/api/working/tiles/8/125/84.mvt"),
        (Method::GET, "/api/released/map"),
        (Method::GET, "/api/contexts"),
        (Method::GET, "/api/networks"),
        (Method::POST, "/api/networks/catchment"),
        (Method::GET, "/api/tokens"),
        (Method::POST, "/api/tokens"),
        (Method::DELETE, "/api/sessions"),
        (Method::PUT, "/api/session/purpose"),
        (Method::POST, "/api/released/polygon"),
    ] {
        let status = desk.by(&made.token, method.clone(), path).await.status;
        assert_eq!(status, StatusCode::UNAUTHORIZED, "{method} {path}");
    }
    let agreement = &made.line.agreement;
    let id = &made.line.id;
    assert_eq!(desk.told("token-make"), format!("problem_profile {id} QGIS-1 {agreement}"));
    // Pages are read by the dozen; that the collection was read is on record once.
    for _ in 0..3 {
        desk.by(&made.token, Method::GET, "/ogc/collections/blocks/items").await;
    }
    assert_eq!(desk.told("token-used"), format!("problem_profile {id} blocks"));
    assert!(desk.page().await.tokens[0].used.is_some());
    let wrong = desk.by(&made.token.replace(secret, &"0".repeat(64)), Method::GET, "/ogc").await;
    assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
    assert_eq!(wrong.header("www-authenticate"), "Bearer realm=\"contexture\"");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_ends_by_hand_with_its_account_with_its_agreement_and_on_its_day() {
    let desk = Desk::new().await;
    let [first, second, third] = [desk.make().await, desk.make().await, desk.make().await];
    // The agreement ends before the 90 days do.
    let day = desk.house.database.sql("select current_date + 20").unwrap();
    assert_eq!(first.line.last_day, day.trim());
    let path = format!("/api/tokens/{}", first.line.id);
    let other = desk.house.cookie("chair").await;
    let ended = desk.house.ask(Method::DELETE, &path, &[("cookie", &other)], "").await;
    assert_eq!(ended.status, StatusCode::NOT_FOUND, "nobody else's");
    let ended = desk.house.ask(Method::DELETE, &path, &[("cookie", &desk.cookie)], "").await;
    assert_eq!(ended.status, StatusCode::NO_CONTENT);
    assert_eq!(desk.opens(&first.token).await, StatusCode::UNAUTHORIZED);
    assert_eq!(desk.opens(&second.token).await, StatusCode::OK);
    desk.house
        .database
        .sql("update access.account set disabled_at = now() where sign_in_name = 'analyst'")
        .unwrap();
    assert_eq!(desk.opens(&second.token).await, StatusCode::UNAUTHORIZED, "an account that is shut");
    desk.house.database.sql("update access.account set disabled_at = null").unwrap();
    assert_eq!(desk.opens(&second.token).await, StatusCode::OK);
    // Whoever could write the table cannot give a token a longer life or another purpose.
    for change in ["expires_at = expires_at + interval '1 day'", "purpose = 'data_quality'"] {
        let id = &third.line.id;
        desk.house
            .database
            .sql(&format!("update access.token set {change} where token_id = '{id}'"))
            .unwrap();
        assert_eq!(desk.opens(&third.token).await, StatusCode::UNAUTHORIZED, "{change}");
    }
    desk.house
        .database
        .sql("update access.agreement set ended_on = current_date, ended_role = 'administrator' where number = 9")
        .unwrap();
    assert_eq!(desk.opens(&second.token).await, StatusCode::UNAUTHORIZED, "an agreement that has ended");
    desk.house.database.sql("update access.token set expires_at = now() - interval '1 hour'").unwrap();
    assert!(desk.page().await.tokens.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_lists_do_not_have_is_refused_and_a_passkey_is_asked_for() {
    let desk = Desk::new().await;
    for (field, value) in [
        ("tool", serde_json::json!("Siân Evans")),
        ("purpose", serde_json::json!("data_quality")),
        ("purpose", serde_json::json!("curiosity")),
        ("agreement", serde_json::json!("00000000-0000-0000-0000-000000000001")),
        ("days", serde_json::json!(0)),
        ("days", serde_json::json!(91)),
    ] {
        let answer = desk.ask((field, value.clone())).await;
        assert!(
            [StatusCode::BAD_REQUEST, StatusCode::FORBIDDEN].contains(&answer.status),
            "{field} {value}: {}",
            answer.status
        );
    }
    for _ in 0..10 {
        desk.make().await;
    }
    assert_eq!(desk.ask(("", serde_json::Value::Null)).await.status, StatusCode::CONFLICT);
    assert_eq!(desk.page().await.tokens.len(), 10);
    // With a passkey of its own, a demo account has to show it.
    desk.house
        .database
        .sql(
            "insert into access.passkey (passkey_id, account_id, credential_id, credential)
             select gen_random_uuid(), account_id, 'x', '{}' from access.account where sign_in_name = 'analyst'",
        )
        .unwrap();
    let refused = desk.ask(("", serde_json::Value::Null)).await;
    assert_eq!(refused.problem().kind, "urn:contexture:problem:step-up-needed");
    let guardian = desk.house.cookie("guardian").await;
    let page = desk.house.get("/api/tokens", &[("cookie", &guardian)]).await;
    let page: TokenPage = serde_json::from_str(&page.body).unwrap();
    assert!(page.offers.is_empty(), "who reads nothing released makes no token");
}
