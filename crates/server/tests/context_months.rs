//! Concerns about a context by month, at the door: who may, the wall between regions, what no surface shows, and that each look is on
//! record before anything is told.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::house::{Answer, House};
use api::ContextMonths;
use axum::http::{Method, StatusCode};
use concern::{HarmSet, HarmType};

const ONE: &str = "00000000-0000-0000-0000-0000000000c1";
const OTHER: &str = "00000000-0000-0000-0000-0000000000c2";

/// Two boards with an authority each.
const GROUND: &str = "
    insert into registry.area (area_code, kind, name_en, name_cy, shape, licence)
    select code, kind, code, code, st_multi(st_makeenvelope(0, 0, 1, 1, 27700)), ''
    from (values ('GWL-BOARD', 'board'), ('OTH-BOARD', 'board'), ('GWL-LA1', 'local_authority'), ('OTH-LA1', 'local_authority'))
        as area (code, kind);
    insert into registry.area_parent (area_code, parent_code) values ('GWL-LA1', 'GWL-BOARD'), ('OTH-LA1', 'OTH-BOARD');";

/// A concern of an authority: day of recording, month in which it happened, the context and place that it names, grade, harm types.
struct Told<'a> {
    authority: &'a str,
    recorded: &'a str,
    occurred: Option<(&'a str, &'a str)>,
    context: Option<&'a str>,
    place: Option<&'a str>,
    grade: Option<&'a str>,
    harm: HarmType,
}

const PLAIN: Told<'_> = Told {
    authority: "GWL-LA1",
    recorded: "2025-05-10",
    occurred: None,
    context: None,
    place: None,
    grade: None,
    harm: HarmType::Cse,
};

struct Desk {
    house: House,
    kept: std::cell::Cell<u32>,
}

impl Desk {
    async fn new() -> Self {
        let house = House::new().await;
        house.database.sql(GROUND).unwrap();
        Self { house, kept: std::cell::Cell::new(0) }
    }

    fn keep(&self, told: &Told<'_>) {
        let n = self.kept.replace(self.kept.get() + 1);
        let text = |value: Option<&str>| value.map_or("null".to_owned(), |value| format!("'{value}'"));
        let (from, to) = told.occurred.map_or((None, None), |(from, to)| (Some(from), Some(to)));
        let (source, handling) = if told.grade.is_some() { ("3", "'P'") } else { ("null", "null") };
        let harms = HarmSet::of([told.harm]).0;
        self.house
            .database
            .sql(&format!(
                "insert into intake.concern (row_key, vocabulary_version, source_sector, agency_code, recorded_on, counted_on,
                     occurred_from, occurred_to, point, precision_m, local_authority_code, harms, learned, procedures, context_type,
                     context_id, place_id, grade_source, grade_information, grade_handling)
                 values (decode(lpad(to_hex({n}), 64, '0'), 'hex'), '{version}', 'education', 'GWL-EDU', '{recorded}', '{recorded}',
                     {from}, {to}, st_setsrid(st_makepoint(0, 0), 27700), 10, '{authority}', {harms}, 'told', 'yes', 'place',
                     {context}, {place}, {source}, {grade}, {handling})",
                version = concern::VOCABULARY_VERSION,
                recorded = told.recorded,
                authority = told.authority,
                from = text(from),
                to = text(to),
                context = text(told.context),
                place = text(told.place),
                grade = text(told.grade),
            ))
            .unwrap();
    }

    async fn ask(&self, cookie: &str, query: &str) -> Answer {
        self.house.get(&format!("/api/working/contexts/months?{query}"), &[("cookie", cookie)]).await
    }

    /// An analyst who has entered the working side for a purpose.
    async fn entered(&self) -> String {
        let cookie = self.house.cookie("analyst").await;
        let purpose = r#"{"purpose":"hotspot_review"}"#;
        let path = "/api/session/purpose";
        let answer = self.house.ask(Method::PUT, path, &[("cookie", &cookie)], purpose).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        cookie
    }

    fn looks(&self) -> String {
        let looks = "select coalesce(string_agg(purpose || ' ' || role || ' ' || subject, '; ' order by event_id), '')
            from audit.event where action = 'working-context-view'";
        self.house.database.sql(looks).unwrap().trim().to_owned()
    }
}

fn months(answer: &Answer) -> ContextMonths {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_analyst_sees_what_was_said_about_a_context_or_given_by_its_place_and_nothing_that_no_surface_shows()
 {
    let desk = Desk::new().await;
    let clear = Some(("2025-03-04 10:00", "2025-03-09 10:00"));
    desk.keep(&Told { context: Some(ONE), occurred: clear, ..PLAIN });
    desk.keep(&Told {
        context: Some(ONE),
        occurred: Some(("2025-03-30 10:00", "2025-04-02 10:00")),
        ..PLAIN
    });
    desk.keep(&Told { context: Some(OTHER), occurred: clear, ..PLAIN });
    desk.keep(&Told { place: Some("GWL-P1"), ..PLAIN });
    desk.keep(&Told { place: Some("GWL-P9"), recorded: "2025-06-30", ..PLAIN });
    // Suspected false: on no surface.
    desk.keep(&Told {
        context: Some(ONE),
        occurred: clear,
        grade: Some("E"),
        recorded: "2025-09-01",
        ..PLAIN
    });
    // Another region's, whatever ids it names.
    desk.keep(&Told {
        context: Some(ONE),
        place: Some("GWL-P1"),
        authority: "OTH-LA1",
        recorded: "2025-10-01",
        ..PLAIN
    });
    let cookie = desk.entered().await;

    let answer = desk.ask(&cookie, &format!("context={ONE}&place=GWL-P1")).await;
    assert_eq!(answer.header("cache-control"), "no-store");
    let told = months(&answer);
    let rows: Vec<(&str, u32, u32)> =
        told.months.iter().map(|one| (one.month.as_str(), one.count, one.unclear)).collect();
    assert_eq!(rows, [("2025-03", 2, 1), ("2025-04", 0, 0), ("2025-05", 1, 1), ("2025-06", 0, 0)]);
    assert_eq!((told.total, told.said, told.unclear), (3, 2, 2));
    assert_eq!(told.months_held, Some(("2025-05".to_owned(), "2025-06".to_owned())));
    let sources: Vec<(&str, u32)> = told
        .sources
        .iter()
        .filter(|share| share.count > 0)
        .map(|share| (share.code.as_str(), share.count))
        .collect();
    assert_eq!(sources, [("education", 3)]);

    let with_heirs = months(&desk.ask(&cookie, &format!("context={ONE},{OTHER}")).await);
    assert_eq!((with_heirs.total, with_heirs.said), (3, 3), "those that ended in it are counted with it");
    assert_eq!(
        desk.looks(),
        format!(
            "hotspot_review analyst context={ONE} place=GWL-P1; hotspot_review analyst context={ONE},{OTHER}"
        )
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_agreement_of_the_asker_covers_is_not_counted() {
    let desk = Desk::new().await;
    desk.keep(&Told { context: Some(ONE), ..PLAIN });
    desk.keep(&Told { context: Some(ONE), harm: HarmType::Cce, ..PLAIN });
    let cookie = desk.entered().await;
    assert_eq!(months(&desk.ask(&cookie, &format!("context={ONE}")).await).total, 2);
    desk.house.database.sql("update access.agreement set harms = array['cce']").unwrap();
    assert_eq!(months(&desk.ask(&cookie, &format!("context={ONE}")).await).total, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_is_refused_and_what_cannot_be_read_is_not_repeated() {
    let desk = Desk::new().await;
    desk.keep(&Told { context: Some(ONE), ..PLAIN });
    let query = format!("context={ONE}");
    let bare = desk.house.cookie("analyst").await;
    assert_eq!(desk.ask(&bare, &query).await.problem().kind, "urn:contexture:problem:purpose-missing");
    for name in ["partner", "intake", "coordinator"] {
        let cookie = desk.house.cookie(name).await;
        assert_eq!(desk.ask(&cookie, &query).await.status, StatusCode::FORBIDDEN, "{name}");
    }
    let stranger = desk.house.get(&format!("/api/working/contexts/months?{query}"), &[]).await;
    assert_eq!(stranger.status, StatusCode::UNAUTHORIZED);
    let cookie = desk.entered().await;
    for (query, field) in
        [("context=Zebedee", "context"), (&*format!("context={ONE}&place=Zebedee%20Way"), "place")]
    {
        let answer = desk.ask(&cookie, query).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert!(!answer.body.contains("Zebedee"), "{}", answer.body);
        assert_eq!(answer.problem().fields[0].field, field);
    }
    assert_eq!(desk.looks(), "", "nothing was told");
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_record_cannot_be_written_nothing_is_told() {
    const DISK_FULL: &str = "create function public.full_disk() returns trigger language plpgsql as
            $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
        create trigger full_disk before insert on audit.event for each row execute function public.full_disk();";
    let desk = Desk::new().await;
    desk.keep(&Told { context: Some(ONE), ..PLAIN });
    let cookie = desk.entered().await;
    desk.house.database.sql(DISK_FULL).unwrap();
    let answer = desk.ask(&cookie, &format!("context={ONE}")).await;
    assert!(answer.status.is_server_error() && !answer.body.contains("months"), "{}", answer.body);
}
