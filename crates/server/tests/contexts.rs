//! Contexts at the door: who may, versions, merging and undoing, what the record failing does, and the wall between regions.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::house::{Answer, House};
use api::{ContextDone, ContextHistory, ContextLine, ContextNetwork, ContextsPage};
use axum::http::{Method, StatusCode};
use context::{Change, ContextState, Ended, Subject, fold};
use serde_json::{Value, json};
use sqlx::PgPool;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The board of the demonstration's accounts, another, and a registered place in each.
const GROUND: &str = "
    insert into registry.area (area_code, kind, name_en, name_cy, shape, licence)
    select code, kind, code, code, st_multi(st_makeenvelope(0, 0, 1, 1, 27700)), ''
    from (values ('GWL-BOARD', 'board'), ('OTH-BOARD', 'board'), ('GWL-LA1', 'local_authority'), ('OTH-LA1', 'local_authority'))
        as area (code, kind);
    insert into registry.area_parent (area_code, parent_code) values ('GWL-LA1', 'GWL-BOARD'), ('OTH-LA1', 'OTH-BOARD');
    insert into registry.place (place_id, kind, name_en, name_cy, point, local_authority_code, licence)
    select id, 'park', id, id, st_setsrid(st_makepoint(0, 0), 27700), authority, ''
    from (values ('GWL-P1', 'GWL-LA1'), ('GWL-P2', 'GWL-LA1'), ('OTH-P1', 'OTH-LA1')) as place (id, authority);";

struct Desk {
    house: House,
    analyst: String,
    chair: String,
    partner: String,
    intake: String,
}

impl Desk {
    async fn new() -> Self {
        let house = House::new().await;
        house.database.sql(GROUND).unwrap();
        let analyst = house.cookie("analyst").await;
        let chair = house.cookie("chair").await;
        let partner = house.cookie("partner").await;
        let intake = house.cookie("intake").await;
        Self { house, analyst, chair, partner, intake }
    }

    async fn ask(&self, cookie: &str, method: Method, path: &str, body: &Value) -> Answer {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        self.house.ask(method, path, &[("cookie", cookie)], &body).await
    }

    async fn get<T: serde::de::DeserializeOwned>(&self, path: &str) -> T {
        let answer = self.ask(&self.partner, Method::GET, path, &Value::Null).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        serde_json::from_str(&answer.body).unwrap()
    }

    async fn one(&self, code: &str) -> ContextLine {
        self.get(&format!("/api/contexts/{code}")).await
    }

    async fn done(&self, cookie: &str, method: Method, path: &str, body: Value) -> ContextDone {
        let answer = self.ask(cookie, method, path, &body).await;
        assert!(answer.status.is_success(), "{path}: {}", answer.body);
        serde_json::from_str(&answer.body).unwrap()
    }

    /// Proposes a place and gives its code.
    async fn place(&self, name: &str, place: Option<&str>) -> String {
        let done = self.done(&self.analyst, Method::POST, "/api/contexts", asked(name, place)).await;
        done.contexts.into_iter().next().unwrap()
    }

    async fn link(&self, kind: &str, from: &str, to: &str) -> String {
        let link = json!({ "kind": kind, "from": from, "to": to, "from_on": "2026-01-05", "to_on": null,
                           "confidence": "medium", "source": "transport" });
        self.done(&self.analyst, Method::POST, "/api/contexts/links", link).await.links.remove(0)
    }

    /// The register without its versions, and the history, as text.
    fn state(&self) -> (String, String) {
        let kept = "select coalesce(string_agg(one, '; ' order by one), '') from (
            select number || ' ' || content::text as one from registry.context where content is not null
            union all select link_id || ' ' || content::text from registry.context_link where content is not null) as kept";
        let told = "select count(*) || ' ' || (select count(*) from registry.context_act) || ' ' ||
            (select count(*) from audit.event) || ' ' || (select coalesce(sum(version), 0) from registry.context)
            from registry.context_event";
        (self.house.database.sql(kept).unwrap(), self.house.database.sql(told).unwrap())
    }
}

fn asked(name: &str, place: Option<&str>) -> Value {
    json!({
        "name": { "en": name, "cy": format!("{name} (Cymraeg)") },
        "details": { "kind": "place", "place_type": "park", "hours": [{ "day": "fri", "from": 960, "to": 1500 }],
                     "shape": { "type": "Point", "coordinates": [200_100.25, 250_100.5] }, "register": "registered" },
        "owner_role": "coordinator", "review_on": "2026-06-01", "marking": "official",
        "sources": ["police", "education"], "places": place.into_iter().collect::<Vec<_>>(),
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_context_is_proposed_opened_and_found_with_its_history() {
    let desk = Desk::new().await;
    let code = desk.place("Elffin Park", Some("GWL-P1")).await;
    assert_eq!(code, "GWL-BOARD-C1");
    let seen = desk.one(&code).await;
    assert_eq!((seen.version, seen.context.state), (1, ContextState::Proposed));
    let body = json!({ "version": 1, "to": "open", "review_on": "2026-05-01" });
    let path = format!("/api/contexts/{code}/move");
    assert_eq!(desk.ask(&desk.analyst, Method::POST, &path, &body).await.status, StatusCode::FORBIDDEN);
    desk.done(&desk.chair, Method::POST, &path, body).await;
    let open = desk.one(&code).await;
    assert_eq!((open.version, open.state_label.cy.as_str()), (2, "Agored"));
    assert_eq!(open.context.opened_on.unwrap().to_string(), "2026-01-31");
    let back = desk.ask(&desk.chair, Method::POST, &path, &json!({ "version": 2, "to": "proposed" })).await;
    assert_eq!(back.problem().kind, "urn:contexture:problem:context-refused");

    let history: ContextHistory = desk.get(&format!("/api/contexts/{code}/history")).await;
    let kinds: Vec<&str> = history.acts.iter().map(|act| act.kind.as_str()).collect();
    assert_eq!(kinds, ["move", "propose"]);
    let fields: Vec<&str> = history.acts[0].changes.iter().map(|change| change.field.as_str()).collect();
    assert_eq!(fields, ["opened_on", "review_on", "state"]);
    let moved = &history.acts[0];
    assert_eq!((moved.role.as_str(), moved.agency.as_str()), ("meeting_chair", "GWL-BOARD"));
    let page: ContextsPage = desk.get("/api/contexts?state=open&name=elffin&kind=place").await;
    assert_eq!((page.total, page.contexts.len(), page.next), (1, 1, None));
    let none: ContextsPage = desk.get("/api/contexts?state=closed").await;
    assert!(none.contexts.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_is_refused_and_what_is_not_there_is_like_another_regions() {
    let desk = Desk::new().await;
    let code = desk.place("Elffin Park", None).await;
    let body = asked("Bell Arcade", None);
    assert_eq!(
        desk.ask(&desk.partner, Method::POST, "/api/contexts", &body).await.status,
        StatusCode::FORBIDDEN
    );
    for path in ["/api/contexts", "/api/contexts/network", &format!("/api/contexts/{code}")] {
        assert_eq!(
            desk.ask(&desk.intake, Method::GET, path, &Value::Null).await.status,
            StatusCode::FORBIDDEN
        );
    }
    desk.house
        .database
        .sql(
            "insert into registry.context (context_id, region_code, number, version, content)
              select gen_random_uuid(), 'OTH-BOARD', 1, 1, content from registry.context",
        )
        .unwrap();
    let other = desk.ask(&desk.partner, Method::GET, "/api/contexts/OTH-BOARD-C1", &Value::Null).await;
    let nothing = desk.ask(&desk.partner, Method::GET, "/api/contexts/GWL-BOARD-C99", &Value::Null).await;
    let nonsense = desk.ask(&desk.partner, Method::GET, "/api/contexts/x", &Value::Null).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
    assert!(other.body == nothing.body && other.body == nonsense.body);
    let page: ContextsPage = desk.get("/api/contexts").await;
    assert_eq!(page.total, 1, "the other region's is not counted");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_writers_at_once_one_is_told_what_the_other_changed() {
    let desk = Desk::new().await;
    let code = desk.place("Elffin Park", None).await;
    let path = format!("/api/contexts/{code}");
    let change = |name: &str| json!({ "version": 1, "context": asked(name, None) });
    let (one, other) = (change("Elffin Park gardens"), change("Elffin Park west"));
    let (one, other) = tokio::join!(
        desk.ask(&desk.analyst, Method::PUT, &path, &one),
        desk.ask(&desk.analyst, Method::PUT, &path, &other),
    );
    let (kept, refused) = if one.status == StatusCode::OK { (one, other) } else { (other, one) };
    assert_eq!(kept.status, StatusCode::OK, "{}", kept.body);
    let problem = refused.problem();
    assert_eq!((problem.status, problem.kind.as_str()), (409, "urn:contexture:problem:context-changed"));
    let fields: Vec<&str> = problem.fields.iter().map(|field| field.field.as_str()).collect();
    assert_eq!(fields, ["name.cy", "name.en"]);
    assert_eq!(desk.one(&code).await.version, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_context_on_police_evidence_alone_is_not_opened_and_no_name_leads_to_a_person() {
    let desk = Desk::new().await;
    let mut body = asked("Bell Arcade", None);
    body["sources"] = json!(["police"]);
    let code = desk.done(&desk.analyst, Method::POST, "/api/contexts", body).await.contexts.remove(0);
    let open = json!({ "version": 1, "to": "open" });
    let answer = desk.ask(&desk.chair, Method::POST, &format!("/api/contexts/{code}/move"), &open).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.problem().en.detail.contains("other than police"));
    let forced = "update registry.context set content = jsonb_set(content, '{state}', '\"open\"')";
    assert!(desk.house.database.sql(forced).is_err(), "nor by the database's owner");

    for name in ["someone@example.org", "call 07700 900123", "cool_kid of Bellstead", "www.example.org"] {
        let answer = desk.ask(&desk.analyst, Method::POST, "/api/contexts", &asked(name, None)).await;
        let problem = answer.problem();
        assert_eq!((problem.status, problem.fields[0].field.as_str()), (400, "name.en"), "{name}");
        assert!(!answer.body.contains(name), "{}", answer.body);
    }
    let foreign =
        desk.ask(&desk.analyst, Method::POST, "/api/contexts", &asked("Bell Arcade", Some("OTH-P1"))).await;
    assert_eq!(foreign.problem().fields[0].field, "places");
    let mut group = asked("Somebody and friends", None);
    group["details"] = json!({ "kind": "peer_group", "size": "under_10", "age": "13_15", "harms": [], "protective": [],
                               "meets": [{ "at": desk.one(&code).await.id, "hours": [] }] });
    let code = desk.done(&desk.analyst, Method::POST, "/api/contexts", group).await.contexts.remove(0);
    let name = desk.one(&code).await.context.name;
    assert!(name.en.contains("Bell Arcade") && !name.en.contains("Somebody"), "composed: {}", name.en);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merge_leads_the_old_code_on_and_is_undone_to_the_byte() {
    let desk = Desk::new().await;
    let old = desk.place("Elffin Park", Some("GWL-P1")).await;
    let heir = desk.place("Elffin Park gardens", Some("GWL-P2")).await;
    let station = desk.place("Havenside station", None).await;
    desk.link("feeds", &station, &old).await;
    desk.link("feeds", &station, &heir).await;
    desk.link("on_the_way_to", &old, &heir).await;
    let before = desk.state().0;

    let body = json!({ "version": 1, "into": heir, "into_version": 1 });
    let merged = desk.done(&desk.chair, Method::POST, &format!("/api/contexts/{old}/merge"), body).await;
    let led = desk.one(&old).await;
    assert_eq!((led.code.as_str(), led.asked_for.as_deref()), (heir.as_str(), Some(old.as_str())));
    let known = "select context_id from registry.context where region_code || '-C' || number = ";
    let id = desk.house.database.sql(&format!("{known}'{old}'")).unwrap().trim().to_owned();
    assert_eq!(led.stands_for, [id], "what was said about the old one is said about its heir");
    assert_eq!(led.context.places.len(), 2, "the concerns of both places are about it now");
    let network: ContextNetwork = desk.get(&format!("/api/contexts/network?around={heir}&steps=2")).await;
    assert_eq!((network.nodes.len(), network.edges.len()), (2, 1));
    let history: ContextHistory = desk.get(&format!("/api/contexts/{old}/history")).await;
    assert!(history.acts[0].may_undo && history.acts.len() == 4, "its own, and those of its links");

    let undo = json!({ "act": merged.act });
    assert_eq!(
        desk.ask(&desk.analyst, Method::POST, "/api/contexts/undo", &undo).await.status,
        StatusCode::FORBIDDEN
    );
    desk.done(&desk.chair, Method::POST, "/api/contexts/undo", undo.clone()).await;
    assert_eq!(desk.state().0, before);
    let again = desk.ask(&desk.chair, Method::POST, "/api/contexts/undo", &undo).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "once");
    assert_eq!(desk.one(&old).await.asked_for, None);
    assert!(desk.one(&heir).await.stands_for.is_empty());

    let part =
        |name: &str| json!({ "name": { "en": name, "cy": name }, "details": asked("", None)["details"] });
    let body = json!({ "version": 3, "parts": [part("North gate"), part("South gate")] });
    let split = desk.done(&desk.chair, Method::POST, &format!("/api/contexts/{old}/split"), body).await;
    let whole = desk.one(&old).await;
    assert_eq!((whole.context.ended, whole.became.len()), (Some(Ended::Split), 2));
    let part = desk.one(&whole.became[0]).await;
    assert!(part.stands_for.is_empty(), "nobody said which part was meant");
    desk.done(&desk.chair, Method::POST, "/api/contexts/undo", json!({ "act": split.act })).await;
    assert_eq!(desk.state().0, before);
    rows_are_what_the_history_folds_to(&desk).await;
}

type Event = (Uuid, Option<Uuid>, Option<Uuid>, String, Option<Value>, Option<Value>);

/// Every row, against the fold of every event.
async fn rows_are_what_the_history_folds_to(desk: &Desk) {
    let pool = PgPool::connect(&desk.house.database.url(None)).await.unwrap();
    let events: Vec<Event> = sqlx::query_as(
        "select e.act_id, e.context_id, e.link_id, e.field, e.before, e.after
         from registry.context_event e order by e.event_id",
    )
    .fetch_all(&pool)
    .await
    .unwrap();
    let mut acts: Vec<(Uuid, Vec<Change>)> = Vec::new();
    for (act, context, link, field, before, after) in events {
        let subject = context.map_or_else(
            || Subject::Link(concern::LinkId(link.unwrap())),
            |id| Subject::Context(concern::ContextId(id)),
        );
        let change =
            Change { subject, field, before: before.unwrap_or_default(), after: after.unwrap_or_default() };
        match acts.last_mut().filter(|(last, _)| *last == act) {
            Some((_, changes)) => changes.push(change),
            None => acts.push((act, vec![change])),
        }
    }
    let folded = fold(acts.iter().map(|(_, changes)| changes.as_slice())).unwrap();
    let rows: Vec<(Uuid, Value)> =
        sqlx::query_as("select context_id, content from registry.context where content is not null")
            .fetch_all(&pool)
            .await
            .unwrap();
    let rows: BTreeMap<_, context::Context> = rows
        .into_iter()
        .map(|(id, content)| (concern::ContextId(id), serde_json::from_value(content).unwrap()))
        .collect();
    assert_eq!(folded.contexts, rows);
    assert_eq!(folded.links.len(), 3);
}

/// The audit log stands on a full disk: the server's own SQLSTATE for that.
const DISK_FULL: &str = "create function public.full_disk() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
    create trigger full_disk before insert on audit.event for each row execute function public.full_disk();";

#[tokio::test(flavor = "multi_thread")]
async fn while_the_record_cannot_be_written_no_act_on_contexts_is_kept() {
    let desk = Desk::new().await;
    let (one, two) = (desk.place("Elffin Park", None).await, desk.place("Bell Arcade", None).await);
    let link = desk.link("feeds", &one, &two).await;
    let body = json!({ "version": 1, "into": two, "into_version": 1 });
    let merged =
        desk.done(&desk.chair, Method::POST, &format!("/api/contexts/{one}/merge"), body.clone()).await;
    let undo = json!({ "act": merged.act });
    let three = desk.place("Havenside station", None).await;
    let before = desk.state();
    desk.house.database.sql(DISK_FULL).unwrap();
    let at = |code: &str, act: &str| format!("/api/contexts/{code}/{act}");
    let part = json!({ "name": { "en": "Gate", "cy": "Gât" }, "details": asked("", None)["details"] });
    let new_link = json!({ "kind": "feeds", "from": three, "to": two, "from_on": "2026-01-05", "to_on": null,
                           "confidence": "low", "source": "transport" });
    let join = json!({ "version": 1, "into": two, "into_version": 1 });
    for (who, method, path, body) in [
        (&desk.analyst, Method::POST, "/api/contexts".to_owned(), asked("Fort Gate", None)),
        (
            &desk.analyst,
            Method::PUT,
            format!("/api/contexts/{three}"),
            json!({ "version": 1, "context": asked("Fort Gate", None) }),
        ),
        (&desk.chair, Method::POST, at(&three, "move"), json!({ "version": 1, "to": "open" })),
        (&desk.chair, Method::POST, at(&three, "merge"), join.clone()),
        (&desk.chair, Method::POST, at(&three, "supersede"), join),
        (&desk.chair, Method::POST, at(&three, "split"), json!({ "version": 1, "parts": [part, part] })),
        (&desk.chair, Method::POST, "/api/contexts/undo".to_owned(), undo),
        (&desk.analyst, Method::POST, "/api/contexts/links".to_owned(), new_link),
    ] {
        let answer = desk.ask(who, method, &path, &body).await;
        assert_eq!(answer.status, StatusCode::INSUFFICIENT_STORAGE, "{path}: {}", answer.body);
    }
    assert_eq!(desk.state(), before, "nothing is half done");
    assert!(!link.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_edits_the_history_and_a_region_does_not_see_another() {
    let desk = Desk::new().await;
    desk.place("Elffin Park", None).await;
    let login = |name: &str| {
        let url = desk.house.database.url(Some(name));
        async move { PgPool::connect(&url).await.unwrap() }
    };
    let own = login("ctx_contexts_r_gwl_board").await;
    for closed in [
        "update registry.context_event set after = null",
        "delete from registry.context_event",
        "update registry.context_act set role = 'auditor'",
        "delete from registry.context",
        "update registry.context set region_code = 'OTH-BOARD'",
        "select from intake.concern",
        "select secret_hash from access.account",
    ] {
        let error = sqlx::query(closed).execute(&own).await.unwrap_err();
        assert_eq!(error.into_database_error().unwrap().code().unwrap(), "42501", "{closed}");
    }
    let other = login("ctx_contexts_r_oth_board").await;
    let group = login("ctx_contexts").await;
    for (pool, expected) in [(&own, 1_i64), (&other, 0), (&group, 0)] {
        for count in [
            "select count(*) from registry.context",
            "select count(*) from registry.context_act",
            "select least(count(*), 1) from registry.context_event",
        ] {
            assert_eq!(
                sqlx::query_scalar::<_, i64>(count).fetch_one(pool).await.unwrap(),
                expected,
                "{count}"
            );
        }
    }
    let smuggled = "insert into registry.context (context_id, region_code, number, version) values (gen_random_uuid(), 'GWL-BOARD', 9, 1)";
    let error = sqlx::query(smuggled).execute(&other).await.unwrap_err();
    assert_eq!(error.into_database_error().unwrap().code().unwrap(), "42501");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_superseded_context_leads_on_to_another_of_any_kind_and_is_undone() {
    let desk = Desk::new().await;
    let old = desk.place("Elffin Park", Some("GWL-P1")).await;
    let mut school = asked("Fort School", None);
    school["details"] = json!({ "kind": "school", "roll": "100_499", "phase": "secondary", "medium": "welsh", "shape": null });
    let heir = desk.done(&desk.analyst, Method::POST, "/api/contexts", school).await.contexts.remove(0);
    let before = desk.state().0;
    let path = format!("/api/contexts/{old}/supersede");
    let body = json!({ "version": 1, "into": heir, "into_version": 1 });
    let refused = desk.ask(&desk.analyst, Method::POST, &path, &body).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let merge = desk.ask(&desk.chair, Method::POST, &format!("/api/contexts/{old}/merge"), &body).await;
    assert_eq!(
        merge.status,
        StatusCode::CONFLICT,
        "two kinds are not one context, but one may come in the other's place"
    );

    let done = desk.done(&desk.chair, Method::POST, &path, body.clone()).await;
    let led = desk.one(&old).await;
    assert_eq!((led.code.as_str(), led.asked_for.as_deref()), (heir.as_str(), Some(old.as_str())));
    let history: ContextHistory = desk.get(&format!("/api/contexts/{old}/history")).await;
    let ended = history.acts[0].changes.iter().find(|change| change.field == "ended").unwrap();
    assert_eq!(
        (history.acts[0].kind.as_str(), ended.after.as_ref().unwrap()),
        ("supersede", &json!("superseded"))
    );
    let again = desk.ask(&desk.chair, Method::POST, &path, &body).await;
    assert_eq!(again.problem().kind, "urn:contexture:problem:context-changed", "its version has moved on");
    desk.done(&desk.chair, Method::POST, "/api/contexts/undo", json!({ "act": done.act })).await;
    assert_eq!(desk.state().0, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_given_an_end_by_whoever_saw_its_version() {
    let desk = Desk::new().await;
    let (one, two) = (desk.place("Elffin Park", None).await, desk.place("Bell Arcade", None).await);
    let link = desk.link("feeds", &one, &two).await;
    let path = format!("/api/contexts/links/{link}");
    let ask = |version: i32, to_on: &str| json!({ "version": version, "to_on": to_on, "confidence": "high" });
    let backwards = desk.ask(&desk.analyst, Method::PUT, &path, &ask(1, "2025-12-31")).await;
    assert_eq!(backwards.problem().fields[0].field, "to_on");
    let nonsense = desk.ask(&desk.analyst, Method::PUT, &path, &ask(1, "next week")).await;
    assert_eq!((nonsense.status, nonsense.body.contains("next week")), (StatusCode::BAD_REQUEST, false));
    assert_eq!(
        desk.ask(&desk.partner, Method::PUT, &path, &ask(1, "2026-01-20")).await.status,
        StatusCode::FORBIDDEN
    );

    let done = desk.done(&desk.analyst, Method::PUT, &path, ask(1, "2026-01-20")).await;
    assert_eq!(done.links, std::slice::from_ref(&link));
    let network: ContextNetwork = desk.get(&format!("/api/contexts/network?around={one}")).await;
    let kept = &network.edges[0];
    assert_eq!((kept.version, kept.link.to_on.unwrap().to_string().as_str()), (2, "2026-01-20"));
    let stale = desk.ask(&desk.analyst, Method::PUT, &path, &ask(1, "2026-01-21")).await;
    assert_eq!(stale.problem().kind, "urn:contexture:problem:context-changed");
    let nobody = format!("/api/contexts/links/{}", Uuid::new_v4());
    let nothing = desk.ask(&desk.analyst, Method::PUT, &nobody, &ask(1, "2026-01-20")).await;
    assert!(nothing.status.is_client_error(), "{}", nothing.body);
    let history: ContextHistory = desk.get(&format!("/api/contexts/{two}/history")).await;
    assert_eq!(
        (history.acts[0].kind.as_str(), history.acts[0].changes[0].link.as_deref()),
        ("link_change", Some(link.as_str()))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_and_the_history_are_told_page_by_page_and_nothing_twice() {
    let desk = Desk::new().await;
    for n in 0..5 {
        desk.place(&format!("Elffin Park gate {n}"), None).await;
    }
    let (mut codes, mut after) = (Vec::new(), 0);
    loop {
        let page: ContextsPage = desk.get(&format!("/api/contexts?limit=2&after={after}")).await;
        assert!(page.contexts.len() <= 2 && page.total == 5);
        codes.extend(page.contexts.into_iter().map(|line| line.code));
        match page.next {
            Some(next) => after = next,
            None => break,
        }
    }
    let expected: Vec<String> = (1..=5).map(|n| format!("GWL-BOARD-C{n}")).collect();
    assert_eq!(codes, expected);

    for version in 1..=60 {
        let body =
            json!({ "version": version, "context": asked(&format!("Elffin Park gate {version}x"), None) });
        desk.done(&desk.analyst, Method::PUT, "/api/contexts/GWL-BOARD-C1", body).await;
    }
    let first: ContextHistory = desk.get("/api/contexts/GWL-BOARD-C1/history").await;
    let next = first.next.clone().unwrap();
    let last: ContextHistory = desk.get(&format!("/api/contexts/GWL-BOARD-C1/history?before={next}")).await;
    assert_eq!((first.acts.len(), last.acts.len(), last.next), (50, 11, None));
    let told: Vec<i32> = first.acts.iter().chain(&last.acts).map(|act| act.changes[0].version).collect();
    assert_eq!(told, (1..=61).rev().collect::<Vec<i32>>(), "the newest first, none left out, none twice");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_look_at_the_register_is_on_record_in_codes_and_without_it_nothing_is_told() {
    let desk = Desk::new().await;
    let code = desk.place("Elffin Park", None).await;
    let looks = "select coalesce(string_agg(action || ' ' || subject, '; ' order by event_id), '') from audit.event where action like '%-view'";
    for path in [
        format!("/api/contexts/{code}"),
        format!("/api/contexts/{code}/history"),
        format!("/api/contexts/{code}/records"),
        format!("/api/contexts/network?around={code}"),
        "/api/contexts?state=proposed&name=elffin".to_owned(),
    ] {
        let _: Value = desk.get(&path).await;
    }
    desk.ask(&desk.partner, Method::GET, "/api/contexts/Some-Body-C1", &Value::Null).await;
    assert_eq!(
        desk.house.database.sql(looks).unwrap(),
        format!(
            "context-view {code}; context-history-view {code}; context-records-view {code}; contexts-network-view {code}; \
             contexts-list-view state=proposed name after=0"
        ),
        "neither what was looked for in names nor a code that is not there"
    );
    desk.house.database.sql(DISK_FULL).unwrap();
    for path in
        [format!("/api/contexts/{code}"), "/api/contexts".to_owned(), format!("/api/contexts/{code}/records")]
    {
        let answer = desk.ask(&desk.partner, Method::GET, &path, &Value::Null).await;
        assert_eq!(answer.status, StatusCode::INSUFFICIENT_STORAGE, "{path}");
        assert!(!answer.body.contains("Elffin"), "{path}");
    }
}
