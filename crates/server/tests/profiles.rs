//! Problem profiles at the door: who may, versions, the second person, what is frozen, and the walls around numbers and regions.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::house::{Answer, House};
use api::{EditionDone, EditionPage, EditionState, FrozenEdition, ProfilesPage};
use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

const GROUND: &str = "
    insert into registry.area (area_code, kind, name_en, name_cy, shape, licence)
    select code, kind, code, code, st_multi(st_makeenvelope(0, 0, 1, 1, 27700)), ''
    from (values ('GWL-BOARD', 'board'), ('OTH-BOARD', 'board')) as area (code, kind);";

struct Desk {
    house: House,
    analyst: String,
    senior: String,
    chair: String,
    partner: String,
}

impl Desk {
    async fn new() -> Self {
        let house = House::new().await;
        house.database.sql(GROUND).unwrap();
        let analyst = house.cookie("analyst").await;
        let senior = house.cookie("senior").await;
        let chair = house.cookie("chair").await;
        let partner = house.cookie("partner").await;
        Self { house, analyst, senior, chair, partner }
    }

    async fn ask(&self, cookie: &str, method: Method, path: &str, body: &Value) -> Answer {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        self.house.ask(method, &format!("/api/profiles{path}"), &[("cookie", cookie)], &body).await
    }

    async fn done(&self, cookie: &str, method: Method, path: &str, body: &Value) -> EditionDone {
        let answer = self.ask(cookie, method, path, body).await;
        assert!(answer.status.is_success(), "{path}: {}", answer.body);
        serde_json::from_str(&answer.body).unwrap()
    }

    /// The kind of the problem that refuses an act, with its status.
    async fn refused(&self, cookie: &str, method: Method, path: &str, body: &Value) -> (u16, String) {
        let answer = self.ask(cookie, method, path, body).await;
        let problem = answer.problem();
        (answer.status.as_u16(), problem.kind.rsplit(':').next().unwrap().to_owned())
    }

    async fn page(&self, cookie: &str, id: &str) -> EditionPage {
        let answer = self.ask(cookie, Method::GET, &format!("/editions/{id}"), &Value::Null).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        assert_eq!(answer.header("cache-control"), "no-store");
        serde_json::from_str(&answer.body).unwrap()
    }

    async fn begin(&self) -> EditionDone {
        let body = json!({ "kind": "problem_profile", "content": content() });
        self.done(&self.analyst, Method::POST, "", &body).await
    }

    /// Takes a step with the version as it is.
    async fn step(&self, cookie: &str, id: &str, step: &str) -> EditionDone {
        let version = self.page(&self.partner, id).await.version;
        let body = json!({ "version": version, "gaps_acknowledged": true });
        self.done(cookie, Method::POST, &format!("/editions/{id}/{step}"), &body).await
    }
}

fn content() -> Value {
    json!({
        "title": { "en": "Exploitation around the bus stations", "cy": "Camfanteisio o amgylch y gorsafoedd bysiau" },
        "first_day": "2025-01-01", "last_day": "2025-12-31", "minimum_months": 12,
        "sections": { "terms_of_reference": { "en": "What changed around the interchanges, for the board's plan of the year.",
                                              "cy": "Beth a newidiodd o amgylch y cyfnewidfeydd, ar gyfer cynllun blwyddyn y bwrdd." },
                      "data_and_gaps": { "en": "Health sent nothing in the second quarter.",
                                         "cy": "Ni anfonodd iechyd ddim yn yr ail chwarter." },
                      "problem": { "en": "Reports cluster around two interchanges after school.",
                                   "cy": "Mae adroddiadau’n clystyru o amgylch dwy gyfnewidfa ar ôl ysgol." } },
        "judgements": [{ "id": "stations", "probability": "likely", "confidence": "moderate", "pins": [],
                         "statement": { "en": "Reports around the interchanges will go on.",
                                        "cy": "Bydd adroddiadau o amgylch y cyfnewidfeydd yn parhau." },
                         "reason": { "en": "Three sectors agree; one quarter is missing.",
                                     "cy": "Mae tri sector yn cytuno; mae un chwarter ar goll." } }],
        "review_on": "2026-12-31",
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edition_is_written_reviewed_signed_by_another_published_and_then_never_changed() {
    let desk = Desk::new().await;
    let id = desk.begin().await.id;
    desk.step(&desk.analyst, &id, "submit").await;
    let comment = json!({ "wants_change": true, "section": "problem", "body": "Say which hours are meant." });
    desk.done(&desk.partner, Method::POST, &format!("/editions/{id}/comments"), &comment).await;

    let version = desk.page(&desk.partner, &id).await.version;
    let sign = format!("/editions/{id}/sign");
    let asked = json!({ "version": version });
    assert_eq!(
        desk.refused(&desk.chair, Method::POST, &sign, &asked).await,
        (409, "profile-refused".to_owned())
    );
    let page = desk.page(&desk.analyst, &id).await;
    let answer = json!({ "answer": "From three to six, on school days." });
    desk.done(
        &desk.analyst,
        Method::PUT,
        &format!("/editions/{id}/comments/{}", page.comments[0].id),
        &answer,
    )
    .await;

    assert_eq!(
        desk.refused(&desk.analyst, Method::POST, &sign, &asked).await.0,
        403,
        "an analyst signs nothing"
    );
    desk.step(&desk.chair, &id, "sign").await;
    let publish = format!("/editions/{id}/publish");
    let version = desk.page(&desk.partner, &id).await.version;
    let unseen = desk.refused(&desk.chair, Method::POST, &publish, &json!({ "version": version })).await;
    assert_eq!(
        unseen,
        (409, "profile-refused".to_owned()),
        "nothing is released of the period, and nobody said so"
    );
    desk.step(&desk.chair, &id, "publish").await;

    let page = desk.page(&desk.partner, &id).await;
    assert_eq!(page.state, EditionState::Published);
    let frozen = desk.ask(&desk.partner, Method::GET, &format!("/editions/{id}/frozen"), &Value::Null).await;
    assert_eq!(page.digest.as_deref(), Some(profile::digest(&frozen.bytes).as_str()));
    let read: FrozenEdition = serde_json::from_slice(&frozen.bytes).unwrap();
    assert_eq!(profile::canonical(&read).unwrap(), frozen.bytes, "the frozen bytes are canonical");
    assert_eq!(read.content, page.content);

    let change = json!({ "version": page.version, "content": content() });
    let edit = desk.refused(&desk.analyst, Method::PUT, &format!("/editions/{id}"), &change).await;
    assert_eq!(edit, (409, "profile-refused".to_owned()));
    for statement in [
        format!("update profile.edition set content = '{{}}' where edition_id = '{id}'"),
        format!(
            "update profile.edition set frozen = 'x', frozen_sha256 = encode(sha256('x'), 'hex') where edition_id = '{id}'"
        ),
        format!("update profile.edition set state = 'draft', frozen = null where edition_id = '{id}'"),
        format!("delete from profile.edition where edition_id = '{id}'"),
        format!("update profile.remark set body = 'other' where edition_id = '{id}'"),
        format!("insert into profile.hand values ('{id}', 'GWL-BOARD', gen_random_uuid(), 'analyst')"),
    ] {
        let refused =
            desk.house.database.sql(&statement).expect_err("the database itself refuses, also its owner");
        assert!(
            refused.to_string().contains("a published edition does not change"),
            "{statement}: {refused}"
        );
    }
    let again = desk.ask(&desk.partner, Method::GET, &format!("/editions/{id}/frozen"), &Value::Null).await;
    assert_eq!(again.bytes, frozen.bytes);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_wrote_any_of_it_does_not_sign_it() {
    let desk = Desk::new().await;
    let id = desk.begin().await.id;
    let page = desk.page(&desk.senior, &id).await;
    let mut changed = content();
    changed["sections"]["causes"] = json!({ "en": "Two routes end there, and nobody looks after the shelters.",
        "cy": "Daw dau lwybr i ben yno, ac nid oes neb yn gofalu am y llochesau." });
    let body = json!({ "version": page.version, "content": changed });
    desk.done(&desk.senior, Method::PUT, &format!("/editions/{id}"), &body).await;
    desk.step(&desk.analyst, &id, "submit").await;
    let page = desk.page(&desk.senior, &id).await;
    assert!(page.may.own && page.written_by.len() == 2);
    let body = json!({ "version": page.version });
    let own = desk.refused(&desk.senior, Method::POST, &format!("/editions/{id}/sign"), &body).await;
    assert_eq!(own, (403, "own-work".to_owned()));
    let signer = desk.house.cookie("signer").await;
    desk.step(&signer, &id, "sign").await;
    assert_eq!(desk.page(&desk.partner, &id).await.state, EditionState::Signed);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_write_do_not_overwrite_each_other() {
    let desk = Desk::new().await;
    let id = desk.begin().await.id;
    let path = format!("/editions/{id}");
    let mut first = content();
    first["title"]["en"] = json!("The interchanges in winter");
    let body = json!({ "version": 1, "content": first });
    assert_eq!(desk.done(&desk.senior, Method::PUT, &path, &body).await.version, 2);
    let late = json!({ "version": 1, "content": content() });
    let refused = desk.refused(&desk.analyst, Method::PUT, &path, &late).await;
    assert_eq!(refused, (409, "profile-changed".to_owned()));
    assert_eq!(desk.page(&desk.partner, &id).await.content.title.en, "The interchanges in winter");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_is_refused_by_field_and_a_number_by_name() {
    let desk = Desk::new().await;
    let mut named = content();
    named["sections"]["causes"] = json!({ "en": "Staff say that Kayleigh was there again." });
    let answer = desk
        .ask(&desk.analyst, Method::POST, "", &json!({ "kind": "problem_profile", "content": named }))
        .await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    let fields: Vec<String> = answer.problem().fields.into_iter().map(|field| field.field).collect();
    assert_eq!(fields, ["sections.causes.en"]);
    assert!(!answer.body.contains("Kayleigh"));

    let mut leaning = content();
    leaning["judgements"][0]["pins"] = json!(["6f9619ff-8b86-4d01-b42d-00c04fc964ff"]);
    let asked = json!({ "kind": "problem_profile", "content": leaning });
    let answer = desk.ask(&desk.analyst, Method::POST, "", &asked).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST, "a judgement leans on nothing that is not pinned");
    assert_eq!(answer.problem().fields[0].field, "judgements.0.pins");

    let id = desk.begin().await.id;
    let pins = format!("/editions/{id}/pins");
    let sent = json!({ "method": "released_value", "unit": "block", "area": "B-1", "period": "2025",
                       "value": { "shown": "value", "rounded": 40, "low": 35, "high": 45 } });
    let refused = desk.refused(&desk.analyst, Method::POST, &pins, &sent).await;
    assert_eq!(refused, (400, "profile-not-released".to_owned()));
    let working = json!({ "method": "gi_star", "unit": "block", "area": "B-1", "period": "2025" });
    let refused = desk.refused(&desk.analyst, Method::POST, &pins, &working).await;
    assert_eq!(refused, (400, "profile-not-released".to_owned()));
    let nowhere = json!({ "method": "released_value", "unit": "block", "area": "B-1", "period": "2025" });
    let refused = desk.refused(&desk.analyst, Method::POST, &pins, &nowhere).await;
    assert_eq!(
        refused,
        (404, "not-held".to_owned()),
        "what the released side does not hold is pinned by nobody"
    );
    assert!(desk.page(&desk.partner, &id).await.pins.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edition_goes_to_review_in_both_languages_or_not_at_all() {
    let desk = Desk::new().await;
    let mut half = content();
    half["sections"]["problem"]["cy"] = json!("");
    half["judgements"][0]["reason"]["en"] = json!(" ");
    let body = json!({ "kind": "problem_profile", "content": half });
    let id = desk.done(&desk.analyst, Method::POST, "", &body).await.id;
    let asked = json!({ "version": 1 });
    let answer = desk.ask(&desk.analyst, Method::POST, &format!("/editions/{id}/submit"), &asked).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    let fields: Vec<String> = answer.problem().fields.into_iter().map(|field| field.field).collect();
    assert_eq!(fields, ["sections.problem.cy", "judgements.0.reason.en"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_outside_the_partnership_reads_one_and_another_region_has_none_of_it() {
    let desk = Desk::new().await;
    let id = desk.begin().await.id;
    for name in ["officer", "intake", "auditor", "admin", "grader", "guardian"] {
        let cookie = desk.house.cookie(name).await;
        let answer = desk.ask(&cookie, Method::GET, &format!("/editions/{id}"), &Value::Null).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}");
    }
    let list = desk.ask(&desk.partner, Method::GET, "", &Value::Null).await;
    let list: ProfilesPage = serde_json::from_str(&list.body).unwrap();
    assert_eq!(list.profiles[0].editions[0].id, id);
    let other = access::RegionCode::parse("OTH-BOARD").unwrap();
    let pool = desk.house.pools.profile_regions.of(&other).await.unwrap();
    let seen: i64 =
        sqlx::query_scalar("select count(*) from profile.edition").fetch_one(&pool).await.unwrap();
    assert_eq!(seen, 0, "the database keeps regions apart by itself");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_edition_begins_from_the_one_in_force_and_supersedes_it() {
    let desk = Desk::new().await;
    let first = desk.begin().await.id;
    for (who, step) in [(&desk.analyst, "submit"), (&desk.chair, "sign"), (&desk.chair, "publish")] {
        desk.step(who, &first, step).await;
    }
    let renew = format!("/editions/{first}/renew");
    let second = desk.done(&desk.analyst, Method::POST, &renew, &Value::Null).await.id;
    let twice = desk.refused(&desk.analyst, Method::POST, &renew, &Value::Null).await;
    assert_eq!(twice, (409, "profile-refused".to_owned()), "one edition is under way");
    let mut changed = content();
    changed["judgements"][0]["probability"] = json!("highly_likely");
    let body = json!({ "version": 1, "content": changed });
    desk.done(&desk.analyst, Method::PUT, &format!("/editions/{second}"), &body).await;
    for (who, step) in [(&desk.analyst, "submit"), (&desk.chair, "sign"), (&desk.chair, "publish")] {
        desk.step(who, &second, step).await;
    }
    assert_eq!(desk.page(&desk.partner, &first).await.state, EditionState::Superseded);
    let path = format!("/editions/{first}/diff?against={second}");
    let diff = desk.ask(&desk.partner, Method::GET, &path, &Value::Null).await;
    let diff: api::EditionDiff = serde_json::from_str(&diff.body).unwrap();
    assert_eq!((diff.before.number, diff.after.number), (1, 2));
    assert_eq!(diff.judgements[0].turn, api::DiffTurn::Rose);
    let same = desk
        .ask(&desk.partner, Method::GET, &format!("/editions/{first}/diff?against={first}"), &Value::Null)
        .await;
    let same: api::EditionDiff = serde_json::from_str(&same.body).unwrap();
    assert!(same.is_empty());
}
